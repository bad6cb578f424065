// Personal data at rest: sealed, found by equality, destroyed; and nowhere else.
#include "act/access/personal/vault.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <unordered_set>

#include "act/access/personal/retention.h"
#include "act/access/personal/vault_copy.h"
#include "know/figure.h"
#include "ledger/chain.h"
#include "ledger/codec.h"
#include "support/test_house.h"

namespace fengsui::act {
namespace {

namespace fs = std::filesystem;

constexpr char kDesk[] = R"(
[desk]
id = "gate"
name = { zh = "卡口", en = "Gate" }
[kind.visit]
forget = { days = 30, season_ends = "05-31" }
name = { zh = "进山", en = "Visit" }
verbs.changed = { zh = "改", en = "changed" }
fields.person = { type = "person", name = { zh = "姓名", en = "Name" } }
fields.id_number = { type = "text", personal = true, name = { zh = "证件号", en = "Id" } }
fields.phone = { type = "text", personal = true, name = { zh = "电话", en = "Phone" } }
fields.age = { type = "count", personal = true, name = { zh = "年龄", en = "Age" } }
fields.born = { type = "date", personal = true, name = { zh = "出生", en = "Born" } }
fields.with = { type = "list", of = "person", name = { zh = "同行", en = "With" } }
fields.bags = { type = "count", name = { zh = "件数", en = "Bags" } }
[kind.visit.flow]
states.in = { zh = "进", en = "In" }
states.out = { zh = "出", en = "Out" }
[[kind.visit.flow.move]]
from = "in"
to = "out"
[indicator.people]
name = { zh = "人数", en = "People" }
distinct = "visit.person"
on = "in"
[indicator.bags]
name = { zh = "件数", en = "Bags" }
sum = "visit.bags"
on = "in"
)";

// A house whose ledger seals.
struct sealing_house {
  test::temporary_folder folder;
  model::catalogue catalogue = test::catalogue_of(kDesk);
  std::unique_ptr<ledger::store> store;
  std::unique_ptr<know::knowledge> known;
  std::unique_ptr<vault> kept;
  std::unique_ptr<ledger::ledger> written;
  base::faults faults;

  sealing_house() { open(); }
  fs::path data() const { return folder.path / "data"; }
  fs::path key() const { return folder.path / "key"; }
  void open() {
    fs::create_directories(data());
    store = ledger::open_sqlite(data() / "ledger.db", ledger::access::read_write);
    known = std::make_unique<know::knowledge>(catalogue,
                                              know::calendar::read(test::root() / "tests" / "city" / "calendar.csv"),
                                              *store, data() / "know.db", know::knowledge::access::read_write);
    kept = std::make_unique<vault>(data() / "access.db", key(), system_random());
    written = std::make_unique<ledger::ledger>(
        *store, catalogue, base::system_now, [this](std::vector<ledger::event> const& events) { known->apply(events); },
        kept.get());
  }
  void close() {
    written.reset();
    kept.reset();
    known.reset();
    store.reset();
  }
  sense::ingest_report send(std::string const& lines) {
    std::istringstream in{lines};
    faults.clear();
    return sense::ingest(
        in, {}, catalogue, *written, *store,
        {.on_fault = [this](base::fault const& one) { faults.push_back(one); }, .on_receipt = {}, .on_progress = {}});
  }
  model::kind const& visit() const {
    return catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind("gate.visit"))];
  }
  model::field const& field(std::string_view id) const {
    return visit().fields[static_cast<std::size_t>(visit().find_field(id))];
  }
  ledger::event event(ledger::event_seq seq) const { return ledger::decoder{catalogue}.decode(*store->read(seq)); }
  std::optional<std::string> opened(ledger::event_seq seq, std::string_view id, std::string_view thing) const {
    auto const e = event(seq);
    auto const* value = e.find(visit().find_field(id));
    if (value == nullptr) return "none";
    if (auto const* list = std::get_if<std::vector<model::scalar>>(value))
      return kept->open(std::get<std::string>(list->front()), visit(), field(id), thing);
    return kept->open(std::get<std::string>(*value), visit(), field(id), thing);
  }
  static std::string one(int number, std::string const& thing, std::string const& person, std::string const& phone,
                         std::string const& more = "") {
    return fmt::format(
        R"({{"source":"gate","source_seq":{},"kind":"gate.visit","thing":"{}","verb":"in","at":"2025-04-04T08:00+08:00","fields":{{"person":"{}","phone":"{}","bags":2{}}}}})"
        "\n",
        number, thing, person, phone, more);
  }
};

std::string bytes_of(fs::path const& file) {
  std::ifstream in{file, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(vault, what_is_personal_is_sealed_whatever_its_type_and_opens_again) {
  sealing_house house;
  auto const report =
      house.send(house.one(1, "v1", "张三", "13900000001", R"(,"age":41,"born":"1984-02-03","with":["李四","王五"])"));
  ASSERT_EQ(report.accepted, 1) << (house.faults.empty() ? "" : house.faults[0].en);
  auto const body = house.store->read(1)->body;
  for (auto const* plain : {"张三", "13900000001", "41", "1984", "李四", "王五"})
    EXPECT_EQ(body.find("\"" + std::string{plain}), std::string::npos) << body;
  EXPECT_NE(body.find("\"bags\":2"), std::string::npos);
  EXPECT_EQ(house.opened(1, "person", "v1"), "\"张三\"");
  EXPECT_EQ(house.opened(1, "age", "v1"), "41");
  EXPECT_EQ(house.opened(1, "born", "v1"), "\"1984-02-03\"");
  EXPECT_EQ(house.opened(1, "with", "v1"), "\"李四\"");
  EXPECT_FALSE(house.opened(1, "person", "v2")) << "it opens for its own thing alone";
  house.close();
  house.open();
  EXPECT_EQ(house.opened(1, "phone", "v1"), "\"13900000001\"");
}

TEST(vault, a_repeat_is_still_a_repeat_and_a_change_a_conflict) {
  sealing_house house;
  house.send(house.one(1, "v1", "张三", "13900000001"));
  EXPECT_EQ(house.send(house.one(1, "v1", "张三", "13900000001")).repeated, 1);
  EXPECT_EQ(house.send(house.one(1, "v1", "张三", "13900000002")).refused, 1);
  EXPECT_EQ(house.faults[0].code, base::fault_code::conflict);
}

TEST(vault, sealed_people_are_counted_and_told_apart) {
  sealing_house house;
  house.send(house.one(1, "v1", "张三", "1") + house.one(2, "v2", "张三", "2") + house.one(3, "v3", "李四", "3"));
  auto const people = know::ask(*house.known, {.indicator = "gate.people", .period = "2025"});
  ASSERT_TRUE(people);
  EXPECT_EQ(people->value, base::make_ratio(2, 1));
  EXPECT_EQ(know::ask(*house.known, {.indicator = "gate.bags", .period = "2025"})->value, base::make_ratio(6, 1));
}

TEST(vault, a_correction_is_sealed_with_the_key_of_what_it_corrects) {
  sealing_house house;
  house.send(
      house.one(1, "v1", "张三", "13900000001") +
      R"({"source":"gate","source_seq":2,"op":"amend","target":{"source":"gate","source_seq":1},"fields":{"phone":"13900000009"}})"
      "\n");
  ASSERT_TRUE(house.faults.empty()) << house.faults[0].en;
  EXPECT_EQ(house.opened(2, "phone", "v1"), "\"13900000009\"");
  EXPECT_EQ(house.store->read(2)->body.find("139"), std::string::npos);
}

TEST(vault, things_are_found_by_an_exact_value_and_by_no_other) {
  sealing_house house;
  house.send(house.one(1, "v1", "张三", "13900000001") + house.one(2, "v2", "李四", "13900000002") +
             house.one(3, "v3", "赵六", "13900000001"));
  auto found = house.kept->find(house.visit(), house.field("phone"), " 13900000001 ", 10);
  std::ranges::sort(found);
  EXPECT_EQ(found, (std::vector<std::string>{"v1", "v3"}));
  EXPECT_TRUE(house.kept->find(house.visit(), house.field("phone"), "1390000000", 10).empty());
  EXPECT_TRUE(house.kept->find(house.visit(), house.field("id_number"), "13900000001", 10).empty());
}

TEST(vault, forgetting_destroys_the_key_and_the_chain_still_verifies) {
  sealing_house house;
  house.send(house.one(1, "v1", "张三", "13900000001") + house.one(2, "v2", "张三", "13900000002"));
  auto const sealed = bytes_of(house.data() / "ledger.db").size();
  EXPECT_TRUE(house.kept->forget("gate.visit", "v1"));
  EXPECT_FALSE(house.kept->forget("gate.visit", "v1"));
  EXPECT_FALSE(house.opened(1, "person", "v1"));
  EXPECT_EQ(house.opened(2, "person", "v2"), "\"张三\"");
  EXPECT_TRUE(house.kept->find(house.visit(), house.field("phone"), "13900000001", 10).empty());
  EXPECT_FALSE(ledger::verify(*house.store).first_bad);
  house.close();
  house.open();
  EXPECT_FALSE(house.opened(1, "person", "v1"));
  EXPECT_EQ(know::ask(*house.known, {.indicator = "gate.people", .period = "2025"})->value, base::make_ratio(1, 1));
  // What is sent about the thing afterwards has a new key.
  house.send(house.one(3, "v1", "张三", "13900000003"));
  EXPECT_EQ(house.opened(3, "phone", "v1"), "\"13900000003\"");
  EXPECT_FALSE(house.opened(1, "phone", "v1"));
  EXPECT_GT(sealed, 0U);
}

TEST(vault, a_new_master_key_opens_everything_and_the_old_one_nothing) {
  sealing_house house;
  house.send(house.one(1, "v1", "张三", "13900000001"));
  house.kept->put("password", "wang", "secret");
  auto const old = bytes_of(house.key());
  house.kept->rotate();
  auto const fresh = bytes_of(house.key());
  EXPECT_NE(old, fresh);
  EXPECT_EQ(house.opened(1, "phone", "v1"), "\"13900000001\"");
  house.close();
  house.open();
  EXPECT_EQ(house.opened(1, "phone", "v1"), "\"13900000001\"");
  EXPECT_EQ(house.kept->get("password", "wang"), "secret");
  house.send(house.one(2, "v1", "张三", "13900000001"));
  EXPECT_EQ(house.opened(2, "phone", "v1"), "\"13900000001\"");
  house.close();
  std::ofstream{house.key()} << old;
  EXPECT_THROW(house.open(), ledger::storage_error);
  // Cut off between the change in the vault and the change of the file: the new key waits beside the old one.
  std::ofstream{house.key().string() + ".next"} << fresh;
  house.written.reset();
  house.open();
  EXPECT_EQ(house.opened(1, "phone", "v1"), "\"13900000001\"");
  EXPECT_EQ(bytes_of(house.key()), fresh);
}

TEST(vault, without_its_key_it_is_not_opened_and_not_made_anew) {
  sealing_house house;
  house.send(house.one(1, "v1", "张三", "13900000001"));
  house.close();
  fs::remove(house.key());
  EXPECT_THROW(house.open(), ledger::storage_error);
  EXPECT_FALSE(fs::exists(house.key()));
}

TEST(vault, its_files_are_their_owners_alone) {
  sealing_house const house;
  auto const open_to_others = fs::perms::group_all | fs::perms::others_all;
  EXPECT_EQ(fs::status(house.data() / "access.db").permissions() & open_to_others, fs::perms::none);
  EXPECT_EQ(fs::status(house.key()).permissions() & open_to_others, fs::perms::none);
}

// The second machine's: row by row as they lie here, and what is destroyed here is destroyed there.
TEST(vault_copy, opens_with_the_key_carried_by_hand_and_forgets_with_the_first) {
  sealing_house house;
  house.send(house.one(1, "v1", "张三", "13900000001") + house.one(2, "v2", "李四", "13900000002"));
  house.kept->put("session", "s1", "wang");
  auto const there = house.folder.path / "there";
  fs::create_directories(there);
  fs::copy_file(house.key(), there / "key");
  vault second{there / "access.db", there / "key", system_random()};
  vault_copy from{house.data() / "access.db"};
  vault_copy to{there / "access.db"};
  auto const sealed = std::get<std::string>(*house.event(1).find(house.visit().find_field("phone")));
  EXPECT_EQ(second.open(sealed, house.visit(), house.field("phone"), "v1"), std::nullopt);
  auto told = from.all();
  auto version = from.version();
  to.apply({.whole = true, .put = told, .gone = {}});
  second.reread();
  EXPECT_EQ(to.all(), told);
  EXPECT_EQ(second.open(sealed, house.visit(), house.field("phone"), "v1"), "\"13900000001\"");
  EXPECT_EQ(second.get("session", "s1"), "wang");
  EXPECT_EQ(second.find(house.visit(), house.field("phone"), "13900000002", 9), std::vector<std::string>{"v2"});
  EXPECT_EQ(from.version(), version) << "nothing has changed";
  house.kept->erase("session", "s1");
  house.kept->forget("gate.visit", "v1");
  EXPECT_NE(from.version(), version);
  auto const now = from.all();
  auto const change = vault_copy::between(told, now);
  EXPECT_TRUE(change.put.empty());
  to.apply(change);
  second.reread();
  EXPECT_EQ(second.open(sealed, house.visit(), house.field("phone"), "v1"), std::nullopt);
  EXPECT_EQ(second.get("session", "s1"), std::nullopt);
  EXPECT_EQ(to.all(), now);
  // Without the key there is nothing to read in it, and no other table can be written.
  EXPECT_THROW((to.apply({.put = {{"x", ""}}})), ledger::storage_error);
  fs::remove(there / "key");
  std::ofstream{there / "key"} << std::string(64, 'a') << "\n";
  EXPECT_THROW((vault{there / "access.db", there / "key", system_random()}), ledger::storage_error);
}

TEST(retention, lasts_to_the_end_of_the_season_and_so_many_days_more) {
  using namespace std::chrono;
  model::forgetting const season{.days = 30, .month = 5, .day = 31};
  auto const day = [](int y, unsigned m, unsigned d) { return base::day{local_days{year{y} / month{m} / std::chrono::day{d}}}; };
  EXPECT_EQ(forgotten_from(season, day(2025, 4, 4)), day(2025, 7, 1));
  EXPECT_EQ(forgotten_from(season, day(2025, 5, 31)), day(2025, 7, 1)) << "its last day is of it";
  EXPECT_EQ(forgotten_from(season, day(2025, 6, 1)), day(2026, 7, 1)) << "what comes later is of the next one";
  EXPECT_EQ(forgotten_from(season, day(2024, 11, 2)), day(2025, 7, 1));
  EXPECT_EQ(forgotten_from({.days = 10}, day(2025, 4, 4)), day(2025, 4, 15)) << "ten whole days";
  EXPECT_EQ(forgotten_from({.days = 0, .month = 2, .day = 29}, day(2025, 1, 1)), day(2025, 3, 1)) << "29 February where there is none";
}

TEST(retention, destroys_what_was_kept_long_enough_and_says_so_once) {
  sealing_house house;
  house.send(house.one(1, "v1", "张三", "13900000001") + house.one(2, "v2", "李四", "13900000002") +
             R"({"source":"gate","source_seq":3,"kind":"gate.visit","thing":"v2","verb":"out","at":"2025-06-02T08:00+08:00","fields":{"bags":1}})"
             "\n");
  recorder notes{*house.written, *house.store, house.catalogue, base::system_now};
  auto const on = [&](char const* day) {
    return forget_outlived(house.catalogue, *house.store, *house.kept, notes,
                           house.catalogue.zone.start_of(*base::parse_day(day)), "retention");
  };
  EXPECT_EQ(*on("2025-06-30"), 0U);
  EXPECT_EQ(house.opened(1, "phone", "v1"), "\"13900000001\"");
  auto const before = house.store->head().seq;
  EXPECT_EQ(*on("2025-07-01"), 1U);
  EXPECT_EQ(house.opened(1, "phone", "v1"), std::nullopt);
  EXPECT_EQ(house.opened(2, "phone", "v2"), "\"13900000002\"") << "heard of in the next season";
  ASSERT_EQ(house.store->head().seq, before + 1);
  auto const said = house.store->read(before + 1)->body;
  for (auto const* part : {"access.key", "forgotten", "\"v1\"", "retention"}) EXPECT_NE(said.find(part), std::string::npos) << said;
  EXPECT_EQ(*on("2025-08-01"), 0U) << "once";
  EXPECT_EQ(*on("2026-07-01"), 1U);
  EXPECT_EQ(ledger::verify(*house.store).first_bad, std::nullopt);
}

// Ten thousand invented people: none of their numbers is in any byte of any file, backups among them, nor in a word of what is
// said of mistakes, whatever was done with them.
TEST(vault, no_number_of_anybody_is_in_any_file) {
  sealing_house house;
  std::mt19937 random{20250404};  // NOLINT: the same people each time
  std::vector<std::string> numbers;
  std::string lines;
  for (int i = 1; i <= 10'000; ++i) {
    auto const phone = fmt::format("1{:010}", 3'000'000'000ULL + random() % 6'999'999'999ULL);
    auto const id = fmt::format("6301{:06}{:08}", random() % 1'000'000, random() % 100'000'000);
    numbers.push_back(phone);
    numbers.push_back(id);
    lines += house.one(i, fmt::format("v{}", i), fmt::format("人{:06}号", random() % 1'000'000), phone,
                       R"(,"id_number":")" + id + "\"");
  }
  ASSERT_EQ(house.send(lines).accepted, 10'000) << (house.faults.empty() ? "" : house.faults[0].en);
  auto const says_nothing = [&](std::string const& number) {
    for (auto const& one : house.faults) {
      for (auto const* text : {&one.zh, &one.en, &one.field, &one.file})
        EXPECT_EQ(text->find(number), std::string::npos) << *text;
    }
  };
  house.send(lines);                                 // again
  house.send(house.one(1, "v1", "甲", numbers[2]));  // a conflict
  EXPECT_FALSE(house.faults.empty());
  says_nothing(numbers[2]);
  house.send("{\"source\":\"gate\",\"phone\":\"" + numbers[4] + "\"}");  // refused
  EXPECT_FALSE(house.faults.empty());
  says_nothing(numbers[4]);
  house.known->save();
  fs::create_directories(house.folder.path / "backup");
  SQLite::Database{(house.data() / "ledger.db").string()}.exec("VACUUM INTO '" + (house.folder.path / "backup" / "ledger.db").string() + "'");
  // A run of digits that ends here may end a phone number or an identity number.
  std::unordered_set<std::string> const known{numbers.begin(), numbers.end()};
  auto const first_in = [&](std::string const& bytes) -> std::string {
    std::size_t run = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      run = bytes[i] >= '0' && bytes[i] <= '9' ? run + 1 : 0;
      for (auto const length : {std::size_t{11}, std::size_t{18}}) {
        if (run < length) continue;
        if (auto const one = bytes.substr(i + 1 - length, length); known.contains(one)) return one;
      }
    }
    return {};
  };
  ASSERT_EQ(first_in("x" + numbers[0] + "0" + numbers[1]), numbers[0]) << "what is looked for would be found";
  ASSERT_EQ(first_in("9" + numbers[1]), numbers[1]);
  std::size_t files = 0;
  auto const look = [&] {
    for (auto const& entry : fs::recursive_directory_iterator{house.folder.path}) {
      if (!entry.is_regular_file()) continue;
      ++files;
      EXPECT_EQ(first_in(bytes_of(entry.path())), "") << entry.path();
    }
  };
  look();
  house.close();
  look();
  EXPECT_GE(files, 8U);
}

}  // namespace
}  // namespace fengsui::act
