#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>

#include "main/run_program.h"

namespace fengsui {
namespace {

class command_line : public test::in_a_folder {
 protected:
  void SetUp() override {
    data = (folder.path / "data").string();
    auto const tests = test::root() / "tests";
    ASSERT_EQ(
        test::run("init " + data + " --city " + (tests / "city").string() + " --desks " + (tests / "desks").string())
            .code,
        0);
  }

  std::string data;
};

std::string reading(int number, std::string const& level = "1.5") {
  return fmt::format(
      R"({{"source":"s","source_seq":{},"kind":"flood.reading","at":"2025-04-04","place":"900101","fields":{{"level":{}}}}})",
      number, level);
}

TEST_F(command_line, exit_codes_say_what_happened) {
  EXPECT_EQ(test::run("ingest " + data + " " + file("good.ndjson", reading(1))).code, 0);
  EXPECT_EQ(test::run("verify " + data).code, 0);
  EXPECT_EQ(test::run("thing " + data + " nobody").code, 1);
  EXPECT_EQ(test::run("figure " + data + " flood.nothing --period 2025").code, 2);
  EXPECT_EQ(test::run("figure " + data + " flood.readings --period yesterday").code, 2);
  EXPECT_EQ(test::run("figure " + data + " flood.readings").code, 2);
  EXPECT_EQ(test::run("nonsense").code, 2);
  EXPECT_EQ(test::run("figure /nowhere flood.readings --period 2025").code, 2);
  EXPECT_EQ(test::run("ingest " + data + " " + file("bad.ndjson", "{")).code, 3);
  EXPECT_EQ(test::run("ingest " + data + " /nowhere.ndjson").code, 3);
  EXPECT_EQ(test::run("--help").code, 0);
}

TEST_F(command_line, what_is_wrong_with_a_command_line_is_said_in_the_users_language) {
  EXPECT_EQ(test::run("--lang zh thing").err, "缺少 DIR\n用法见 fengsui thing --help\n");
  EXPECT_EQ(test::run("--lang en thing").err, "DIR is required\nSee fengsui thing --help\n");
  EXPECT_EQ(test::run("nonsense --lang zh").err, "缺少子命令\n用法见 fengsui --help\n");
  EXPECT_TRUE(test::has(test::run("verify " + data + " --deep --lang=zh").err, "不认识的参数：--deep"));
  EXPECT_TRUE(
      test::has(test::run("figure " + data + " flood.readings --lang zh --period").err, "--period：还缺 1 个值"));
  EXPECT_TRUE(test::has(test::run("serve " + data + " --web /nowhere --lang zh").err, "--web：没有目录 /nowhere"));
  for (auto const* head : {"Usage / 用法", "Arguments / 参数", "Options / 选项"})
    EXPECT_TRUE(test::has(test::run("read --help").out, head)) << head;
}

TEST_F(command_line, a_finding_names_its_line_and_shows_its_figures_in_their_words) {
  auto const text = file("a.txt", "天气晴好。\n清明假期,核实火情16起,其中生产用火7起、祭祀用火14起。\n");
  auto const zh = test::run("audit " + text + " --published 2025-04-08 --lang zh");
  EXPECT_EQ(zh.code, 1);
  EXPECT_TRUE(test::has(zh.out, "a:2 [不符] 部分与整体：7起 + 14起 = 21，大于16")) << zh.out;
  EXPECT_TRUE(test::has(zh.out, "\n    清明假期,核实火情⟦16起⟧,其中生产用火⟦7起⟧、祭祀用火⟦14起⟧。\n")) << zh.out;
  auto const mass =
      file("b.txt", "Crews removed 318 kg of plastic, 146 kg of glass and 592 kg of metal, 993 kg in all.");
  auto const en = test::run("audit " + mass + " --published 2025-04-08 --lang en").out;
  EXPECT_TRUE(test::has(en, "b:1 [inconsistent] sum of the parts: 318 kg + 146 kg + 592 kg = 1.06 t")) << en;
}

TEST_F(command_line, what_is_read_is_named_in_the_users_language) {
  auto const text = file("a.txt", "4月5日,西宁站发送旅客1.2万人次,同比增长8%。");
  auto const zh = test::run("read " + text + " --lang zh").out;
  for (auto const* word : {"发送旅客", "人次", "增减幅↑"}) EXPECT_TRUE(test::has(zh, word)) << word << zh;
  auto const en = test::run("read " + text + " --lang en").out;
  for (auto const* word : {"Passengers sent", "passenger trips", "change in percent↑"})
    EXPECT_TRUE(test::has(en, word)) << word << en;
}

TEST_F(command_line, every_verb_explains_itself_with_an_example) {
  for (auto const* verb : {"init", "check", "ingest", "figure", "trace", "things", "thing", "bulletin", "verify",
                           "recount", "export", "serve", "map"}) {
    auto const help = test::run(std::string{verb} + " --help");
    EXPECT_EQ(help.code, 0) << verb;
    EXPECT_NE(help.out.find(std::string{"fengsui "} + verb), std::string::npos) << help.out;
  }
}

TEST_F(command_line, what_reads_terrain_and_pictures_is_a_program_beside_the_first) {
  auto const libraries = test::run("", std::string{"LD_TRACE_LOADED_OBJECTS=1 "} + FENGSUI_PROGRAM).out;
  EXPECT_TRUE(test::has(libraries, "libsqlite3")) << libraries;
  for (auto const* heavy : {"libgdal", "libopencv", "libav"}) EXPECT_FALSE(test::has(libraries, heavy)) << heavy;
  auto const alone = folder.path / "alone";
  std::filesystem::copy_file(FENGSUI_PROGRAM, alone);
  EXPECT_EQ(test::run("verify " + data, alone.string()).code, 0);
  auto const made = test::run("fire viewshed --dem none.tif --at 101,36 --height 20 --out out.tif", alone.string());
  EXPECT_EQ(made.code, 4);
  EXPECT_TRUE(test::has(made.err, (folder.path / "fengsui-ground").string())) << made.err;
}

TEST_F(command_line, verify_says_plainly_that_a_file_cannot_be_read) {
  file("data/ledger.db", "this is not a database, whatever it is, and it is longer than a page header would be");
  auto const en = test::run("--lang en verify " + data);
  EXPECT_EQ(en.code, 1);
  EXPECT_NE(en.err.find("ledger.db cannot be read"), std::string::npos) << en.err;
  EXPECT_NE(en.err.find("backup"), std::string::npos) << en.err;
  EXPECT_NE(test::run("--lang zh verify " + data).err.find("无法读取"), std::string::npos);
}

TEST_F(command_line, verify_says_from_where_on_a_file_is_damaged) {
  std::string lines;
  for (int i = 1; i <= 3000; ++i) lines += reading(i) + "\n";
  ASSERT_EQ(test::run("ingest " + data + " " + file("good.ndjson", lines)).code, 0);
  auto const ledger = folder.path / "data" / "ledger.db";
  auto const half = std::filesystem::file_size(ledger) / 2;
  std::fstream out{ledger, std::ios::in | std::ios::out | std::ios::binary};
  out.seekp(static_cast<std::streamoff>(half));
  out << std::string(static_cast<std::size_t>(half), '\x55');
  out.close();
  auto const found = test::run("--lang en verify " + data);
  EXPECT_EQ(found.code, 1) << found.out;
  EXPECT_NE(found.err.find("from event "), std::string::npos) << found.err;
}

TEST_F(command_line, recount_agrees_with_what_was_kept) {
  ASSERT_EQ(test::run("ingest " + data + " " + file("good.ndjson", reading(1) + "\n" + reading(2))).code, 0);
  auto const found = test::run("recount " + data + " --json");
  EXPECT_EQ(found.code, 0) << found.err;
  EXPECT_NE(found.out.find("\"to\":2"), std::string::npos) << found.out;
  EXPECT_NE(found.out.find("\"different\":0"), std::string::npos) << found.out;
}

TEST_F(command_line, good_lines_are_kept_beside_bad_ones) {
  auto const mixed = file("mixed.ndjson", reading(1) + "\n" + reading(2, "1.234") + "\n" + reading(3) + "\n");
  auto const kept = test::run("ingest " + data + " " + mixed + " --lang en");
  EXPECT_EQ(kept.code, 3);
  EXPECT_NE(kept.err.find("mixed.ndjson:2: fields.level"), std::string::npos) << kept.err;
  EXPECT_NE(test::run("figure " + data + " flood.readings --period 2025-04 --json").out.find("\"value\":2"),
            std::string::npos);
}

TEST_F(command_line, all_or_nothing_keeps_nothing) {
  auto const mixed = file("mixed.ndjson", reading(1) + "\n" + reading(2, "1.234") + "\n");
  EXPECT_EQ(test::run("ingest " + data + " --all-or-nothing " + mixed).code, 3);
  EXPECT_NE(test::run("figure " + data + " flood.readings --period 2025-04 --json").out.find("\"value\":0"),
            std::string::npos);
}

TEST_F(command_line, the_same_file_twice_changes_nothing) {
  auto const good = file("good.ndjson", reading(1) + "\n" + reading(2) + "\n");
  test::run("ingest " + data + " " + good);
  auto const again = test::run("ingest " + data + " --json " + good);
  EXPECT_EQ(again.code, 0);
  EXPECT_NE(again.out.find("\"accepted\":0,\"repeated\":2"), std::string::npos) << again.out;
}

TEST_F(command_line, csv_with_a_map_and_from_standard_input) {
  auto const map = file("map.toml",
                        "[const]\nsource = \"g\"\nkind = \"flood.reading\"\n[columns]\n\"编号\" = "
                        "\"source_seq\"\n\"时间\" = \"at\"\n\"水位\" = \"level\"\n");
  auto const csv =
      file("levels.csv", "编号,时间,水位,place\n1,2025-04-04 08:00,1.25,900101\n2,2025-04-05 08:00,2.75,900102\n");
  EXPECT_EQ(test::run("ingest " + data + " - --map " + map + " < " + csv).code, 0);
  EXPECT_NE(test::run("figure " + data + " flood.level_sum --period 2025-04 --json").out.find("\"value\":4,"),
            std::string::npos);
}

TEST_F(command_line, what_is_exported_can_be_read_in_again) {
  test::run(
      "ingest " + data + " " +
      file(
          "a.ndjson",
          reading(1) + "\n" + reading(2) + "\n" +
              R"({"source":"s","source_seq":3,"op":"amend","target":{"source":"s","source_seq":1},"fields":{"level":9}})" +
              "\n"));
  auto const out = (folder.path / "out.ndjson").string();
  EXPECT_EQ(test::run("export " + data + " --format ndjson > " + out).code, 0);
  auto const other = (folder.path / "other").string();
  auto const tests = test::root() / "tests";
  test::run("init " + other + " --city " + (tests / "city").string() + " --desks " + (tests / "desks").string());
  EXPECT_EQ(test::run("ingest " + other + " --all-or-nothing " + out).code, 0);
  auto const question = " flood.level_sum --period 2025-04";
  EXPECT_EQ(test::run("figure " + data + question).out, test::run("figure " + other + question).out);
  auto const csv = test::run("export " + data + " --format csv");
  EXPECT_EQ(std::ranges::count(csv.out, '\n'), 4);
}

TEST_F(command_line, a_broken_definition_stops_with_file_and_line) {
  auto const desk = folder.path / "data" / "desks" / "flood" / "desk.toml";
  std::ofstream{desk, std::ios::app}
      << "\n[indicator.wrong]\nname = { zh = \"错\", en = \"Wrong\" }\ncount = \"reeding\"\n";
  auto const result = test::run("--lang en figure " + data + " flood.readings --period 2025");
  EXPECT_EQ(result.code, 3);
  EXPECT_NE(result.err.find("desk.toml:"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("reading"), std::string::npos) << "names what would be right: " << result.err;
}

TEST_F(command_line, a_folder_being_written_is_not_written_twice) {
  auto const held = ::open((folder.path / "data" / "lock").c_str(), O_RDWR | O_CREAT, 0600);
  ASSERT_EQ(::flock(held, LOCK_EX), 0);
  EXPECT_EQ(test::run("ingest " + data + " " + file("good.ndjson", reading(1))).code, 4);
  EXPECT_EQ(test::run("figure " + data + " flood.readings --period 2025").code, 0);
  ::close(held);
}

TEST_F(command_line, errors_speak_the_users_language) {
  auto const question = "figure " + data + " flood.nothing --period 2025";
  EXPECT_NE(test::run("--lang zh " + question).err.find("没有指标"), std::string::npos);
  EXPECT_NE(test::run("--lang en " + question).err.find("there is no indicator"), std::string::npos);
}

}  // namespace
}  // namespace fengsui
