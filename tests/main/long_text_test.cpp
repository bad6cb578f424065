// A file far longer than any bulletin is read and audited in memory that does not grow with it; and what a bulletin
// says is set against the ledger of a data folder.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "main/run_program.h"

namespace fengsui {
namespace {

// A text of so many bytes: a bulletin's figures now and then in pages of prose.
std::string long_text(std::size_t bytes) {
  std::string const bulletin =
      "4月4日至6日,青藏集团公司发送旅客27.4万人次,同比增长5.2%,其中西宁站发送9.6万人次,占35.0%。\n";
  std::string const prose =
      "各单位进一步压实责任,加强值班值守,做好旅客引导、物资保障和应急处置,群众出行平稳有序,服务质量不断提升。\n";
  std::string made;
  while (made.size() < bytes) {
    made += bulletin;
    for (int i = 0; i < 40; ++i) made += prose;
  }
  return made;
}

// The most memory that the program held, in KiB. What it prints is thrown away.
long peak_kib(std::string const& verb, std::string const& file) {
  auto const child = ::fork();
  if (child == 0) {
    auto const nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    // A sanitizer keeps what was freed for a while; that is no memory of the program's.
    auto const* given = std::getenv("ASAN_OPTIONS");
    auto const options = std::string{given == nullptr ? "" : given} + ":quarantine_size_mb=1";
    ::setenv("ASAN_OPTIONS", options.c_str(), 1);
    ::execl(FENGSUI_PROGRAM, FENGSUI_PROGRAM, verb.c_str(), "--json", file.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) <= 1) << verb;
  return used.ru_maxrss;
}

TEST(a_long_text, is_read_and_audited_in_flat_memory) {
  test::temporary_folder const folder;
  auto const file = [&](char const* name, std::size_t bytes) {
    auto const path = (folder.path / name).string();
    std::ofstream{path, std::ios::binary} << long_text(bytes);
    return path;
  };
  auto const some = file("some.txt", std::size_t{2} << 20);
  auto const more = file("more.txt", std::size_t{4} << 20);
  constexpr long allowed_kib = 12 * 1024;
  for (auto const* verb : {"read", "audit"}) {
    // The program's own file counts as far as it is mapped, and the kernel maps more of it or less as the file lies in
    // its cache, which tests beside this one change. What the text takes comes again each time.
    auto few = peak_kib(verb, some);
    auto many = peak_kib(verb, more);
    for (int again = 0; again < 3 && many >= few + allowed_kib; ++again) {
      few = peak_kib(verb, some);
      many = peak_kib(verb, more);
    }
    EXPECT_LT(many, few + allowed_kib) << verb << ": " << few << " KiB and " << many << " KiB";
  }
}

TEST(a_long_text, is_told_at_its_places_in_the_file) {
  test::temporary_folder const folder;
  auto const path = (folder.path / "long.txt").string();
  std::string const wrong = "4月4日至6日,西宁机场运送旅客4.8万人次,日均1.9万人次。\n";
  auto const text = long_text(std::size_t{5} << 18) + wrong;
  std::ofstream{path, std::ios::binary} << text;
  auto const found = test::run("audit --published 2025-04-08 --json " + path);
  EXPECT_EQ(found.code, 1) << found.out;
  auto const points = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; });
  auto const behind = std::count_if(wrong.begin(), wrong.end(), [](char c) { return (c & 0xc0) != 0x80; });
  auto const lead = std::string_view{wrong}.substr(0, wrong.find("4.8万"));
  auto const start =
      points - behind + std::count_if(lead.begin(), lead.end(), [](char c) { return (c & 0xc0) != 0x80; });
  EXPECT_NE(found.out.find(fmt::format(R"("start":{})", start)), std::string::npos)
      << start << " in " << found.out.substr(0, 2000);
}

// In 2023 the holiday was three days from 29 April on: what the text dates itself is known, its name says nothing.
TEST(a_bulletin, of_a_year_that_nobody_tells_is_reckoned_over_the_days_it_prints) {
  test::temporary_folder const folder;
  auto const path = (folder.path / "bulletin.txt").string();
  auto const audited = [&](std::string const& text) {
    std::ofstream{path} << text;
    return test::run("audit --json " + path).out;
  };
  std::string const behind = "加开旅客列车35列。动车组累计发送42.5万人次,日均8.9万人次,同比增长24.7%。";
  auto const dated = audited("“五一”假期(4月30日至5月4日),青藏集团公司发送旅客72.7万人次。" + behind);
  EXPECT_NE(dated.find(R"("relation":"c/5 ~ d")"), std::string::npos) << dated;
  EXPECT_EQ(audited("5月6日消息,“五一”假期,青藏集团公司发送旅客72.7万人次。" + behind), "");
}

// What opens with last year is the year that has just ended, and its eight months are in it.
TEST(a_bulletin, in_english_of_a_year_that_nobody_tells_is_reckoned_by_its_months) {
  test::temporary_folder const folder;
  auto const path = (folder.path / "bulletin.txt").string();
  auto const audited = [&](std::string const& injured) {
    std::ofstream{path} << "Forest fires injured " << injured << " people in Quwo last year, the service said. In the "
                        << "first eight months of the year there had been 57 injured.";
    return test::run("audit --json " + path).out;
  };
  EXPECT_NE(audited("48").find(R"("check":"part_whole")"), std::string::npos);
  EXPECT_EQ(audited("68"), "");
}

TEST(a_bulletin, is_set_against_the_ledger_of_a_data_folder) {
  test::temporary_folder const folder;
  auto const data = (folder.path / "data").string();
  ASSERT_EQ(test::run("init " + data + " --city " + (test::root() / "cities" / "xining").string()).code, 0);
  auto const events = (folder.path / "rail.ndjson").string();
  std::ofstream{events}
      << R"({"source":"rail","source_seq":1,"kind":"rail.boarding","verb":"sent","at":"2025-04-04T08:00:00+08:00","place":"st-xining","fields":{"train":"D2731","direction":"beyond","service":"emu","passengers":51000}})"
      << "\n"
      << R"({"source":"rail","source_seq":2,"kind":"rail.boarding","verb":"sent","at":"2025-04-04T08:00:00+08:00","place":"st-xining","fields":{"train":"Z21","direction":"golmud","service":"ordinary","passengers":3000}})"
      << "\n";
  auto const kept = test::run("ingest " + data + " " + events);
  ASSERT_EQ(kept.code, 0) << kept.out << kept.err;
  auto const audited = [&](std::string const& text) {
    auto const path = (folder.path / "bulletin.txt").string();
    std::ofstream{path} << text;
    return test::run("audit --published 2025-04-08 --json --data " + data + " " + path).out;
  };
  EXPECT_EQ(audited("4月4日,青藏集团公司发送旅客5.4万人次。"), "");
  auto const beside = audited("4月4日,青藏集团公司发送旅客5.9万人次。");
  EXPECT_NE(beside.find(R"("check":"ledger")"), std::string::npos) << beside;
  EXPECT_NE(beside.find("5.4万"), std::string::npos) << beside;
  EXPECT_NE(beside.find("54,000"), std::string::npos) << beside;
}

}  // namespace
}  // namespace fengsui
