#include "tests/ledger/world.h"

#include <stdlib.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <limits>
#include <random>
#include <stdexcept>

#include "ledger/chain.h"
#include "ledger/codec.h"

namespace fengsui::ledger::test {
namespace {

constexpr std::string_view kDesk = R"(
[desk]
id = "pier"
name = { zh = "码头", en = "Pier" }
[kind.boat]
name = { zh = "船", en = "Boat" }
verbs.seen = { zh = "看见", en = "seen" }
fields.people = { type = "count", unit = "person", name = { zh = "人数", en = "People" } }
fields.flag = { type = "text", name = { zh = "旗", en = "Flag" } }
)";

base::instant const kStart{std::chrono::microseconds{1'735'689'600'000'000}};

model::catalogue made() {
  model::city city;
  city.id = "tiny";
  city.name = {"小城", "Tiny"};
  city.zone_name = "Asia/Shanghai";
  city.root = city.home = "tiny";
  city.places.push_back({"tiny", "prefecture", "", {"小城", "Tiny"}, {}});
  city.place_numbers["tiny"] = 0;
  city.desks = {"pier"};
  auto desk = model::read_desk(kDesk, "pier.toml");
  for (auto const& fault : desk.faults) throw std::runtime_error{"the test's desk: " + fault.where() + ": " + fault.en};
  auto reading = model::assemble(city, {desk.read});
  for (auto const& fault : reading.faults)
    throw std::runtime_error{"the test's catalogue: " + fault.where() + ": " + fault.en};
  return std::move(reading.read);
}

draft sealed(event e) {
  draft out;
  out.body = encode(e, catalogue());
  out.event = std::move(e);
  return out;
}

event about_boat(event_key key) {
  event e;
  e.key = std::move(key);
  e.kind = catalogue().find_kind("pier.boat");
  return e;
}

}  // namespace

model::catalogue const& catalogue() {
  static model::catalogue const one = made();
  return one;
}

draft sighting(std::string source, std::int64_t number, std::int64_t people) {
  auto e = about_boat({std::move(source), number});
  e.verb = 0;
  e.at = kStart + std::chrono::minutes{number};
  e.fields = {{0, people}};
  return sealed(std::move(e));
}

draft amendment(event_key key, event_key target, std::int64_t people) {
  auto e = about_boat(std::move(key));
  e.op = operation::amend;
  e.target_key = std::move(target);
  e.fields = {{0, people}};
  return sealed(std::move(e));
}

draft retraction(event_key key, event_key target) {
  event e;
  e.key = std::move(key);
  e.op = operation::retract;
  e.target_key = std::move(target);
  return sealed(std::move(e));
}

draft by_seq(draft one, event_seq target) {
  one.event.target_key.reset();
  one.event.target = target;
  return one;
}

base::clock ticking() {
  return [at = kStart]() mutable { return at += std::chrono::seconds{1}; };
}

std::vector<row> rows_after(head const& before, std::size_t count, std::string const& source) {
  std::vector<row> rows;
  auto last = before;
  for (std::size_t i = 0; i < count; ++i) {
    row one;
    one.seq = last.seq + 1;
    one.key = {source, one.seq};
    one.known = std::max(last.known, kStart) + std::chrono::seconds{1};
    one.body = R"({"people":)" + std::to_string(one.seq * 7) + "}";
    one.hash = chained(last.hash, one);
    last = {one.seq, one.known, one.hash};
    rows.push_back(std::move(one));
  }
  return rows;
}

head head_of(std::vector<row> const& rows) {
  return rows.empty() ? head{} : head{rows.back().seq, rows.back().known, rows.back().hash};
}

std::vector<row> all_rows(store& kept) {
  std::vector<row> rows;
  kept.scan(1, std::numeric_limits<event_seq>::max(), [&](row const& one) {
    rows.push_back(one);
    return true;
  });
  return rows;
}

bool same(row const& a, row const& b) {
  return a.seq == b.seq && a.key == b.key && a.known == b.known && a.target == b.target && a.body == b.body &&
         a.hash == b.hash;
}

temp_folder::temp_folder(ground on) {
  bool const memory = on == ground::memory && std::filesystem::is_directory("/dev/shm");
  auto const parent = memory ? std::filesystem::path{"/dev/shm"} : std::filesystem::temp_directory_path();
  auto name = (parent / "fengsui-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder can be made"};
  path_ = name;
}

temp_folder::~temp_folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::uint64_t seed_of(char const* test) {
  auto const* given = std::getenv("FENGSUI_SEED");
  std::uint64_t const seed = given != nullptr ? std::stoull(given) : std::random_device{}();
  std::cout << test << ": FENGSUI_SEED=" << seed << std::endl;
  return seed;
}

}  // namespace fengsui::ledger::test
