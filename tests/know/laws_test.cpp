// Laws of the cube, on random histories: what a figure says does not depend on the order of arrival, a retraction
// undoes, and the cells always equal a slow recount.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "know/selection.h"
#include "know/trace.h"
#include "support/test_house.h"

namespace fengsui {
namespace {

constexpr char kDesk[] = R"(
[desk]
id = "law"
name = { zh = "法", en = "Law" }
[choices.c]
x = { zh = "甲", en = "X" }
y = { zh = "乙", en = "Y" }
[kind.fact]
name = { zh = "事", en = "Fact" }
verbs.seen = { zh = "见", en = "seen" }
fields.v = { type = "decimal", decimals = 2, name = { zh = "数", en = "V" } }
fields.c = { type = "choice", from = "c", name = { zh = "类", en = "C" } }
fields.who = { type = "text", name = { zh = "谁", en = "Who" } }
[kind.life]
name = { zh = "物", en = "Life" }
fields.v = { type = "decimal", decimals = 2, name = { zh = "数", en = "V" } }
fields.c = { type = "choice", from = "c", name = { zh = "类", en = "C" } }
verbs.updated = { zh = "改", en = "updated" }
[kind.life.flow]
states.a = { zh = "始", en = "A" }
states.b = { zh = "中", en = "B" }
states.z = { zh = "终", en = "Z" }
[[kind.life.flow.move]]
from = "a"
to = "b"
[indicator.n]
name = { zh = "n", en = "n" }
count = "fact"
by = ["c", "place"]
[indicator.total]
name = { zh = "t", en = "t" }
sum = "fact.v"
by = ["c", "place"]
[indicator.low]
name = { zh = "l", en = "l" }
min = "fact.v"
by = ["c"]
[indicator.high]
name = { zh = "h", en = "h" }
max = "fact.v"
by = ["c"]
[indicator.mean]
name = { zh = "m", en = "m" }
average = "fact.v"
by = ["c"]
[indicator.newest]
name = { zh = "w", en = "w" }
last = "fact.v"
by = ["c"]
[indicator.people]
name = { zh = "p", en = "p" }
distinct = "fact.who"
by = ["c"]
[indicator.share]
name = { zh = "s", en = "s" }
ratio = ["total", "n"]
[indicator.reached]
name = { zh = "r", en = "r" }
count = "life"
on = "b"
by = ["c", "place"]
[indicator.standing]
name = { zh = "st", en = "st" }
count = "life"
in = "b"
by = ["c"]
[indicator.worth]
name = { zh = "wo", en = "wo" }
sum = "life.v"
in = "b"
by = ["c"]
[indicator.stay]
name = { zh = "sy", en = "sy" }
time_in = "life.b"
)";

constexpr char const* kIndicators[] = {"n",      "total", "low",     "high",     "mean",  "newest",
                                       "people", "share", "reached", "standing", "worth", "stay"};

// A line that asserts, and the corrections that follow it: they keep their order, everything else may be shuffled.
using chain = std::vector<std::string>;

template <class T>
T pick(std::vector<T> const& from) {
  return *rc::gen::elementOf(from);
}

std::string number() {
  return fmt::format("{}", *rc::gen::inRange(-500, 500) / 4.0);
}
std::string moment() {
  return fmt::format("2025-04-{:02}T{:02}:00:00+08:00", *rc::gen::inRange(1, 12), *rc::gen::inRange(0, 24));
}

std::string fields(bool fact) {
  std::string out;
  auto const add = [&](std::string const& text) { out += (out.empty() ? "" : ",") + text; };
  if (*rc::gen::inRange(0, 5) != 0) add(fmt::format(R"("v":{})", number()));
  if (*rc::gen::inRange(0, 5) != 0) add(fmt::format(R"("c":"{}")", pick<std::string>({"x", "y"})));
  if (fact && *rc::gen::inRange(0, 3) != 0) add(fmt::format(R"("who":"{}")", pick<std::string>({"p", "q", "r"})));
  return "{" + out + "}";
}

std::vector<chain> random_history() {
  std::vector<chain> made;
  std::map<std::string, int> numbers;
  auto const key = [&](std::string const& source) {
    return fmt::format(R"("source":"{}","source_seq":{})", source, ++numbers[source]);
  };
  int const size = *rc::gen::inRange(1, 25);
  for (int i = 0; i < size; ++i) {
    bool const fact = *rc::gen::arbitrary<bool>();
    auto const source = pick<std::string>({"s", "t"});
    auto const first = key(source);
    chain one;
    auto const place = pick<std::string>({"900101", "900101P", "900102"});
    if (fact) {
      one.push_back(fmt::format(R"({{{},"kind":"law.fact","at":"{}","place":"{}","fields":{}}})", first, moment(),
                                place, fields(true)));
    } else {
      one.push_back(
          fmt::format(R"({{{},"kind":"law.life","thing":"{}","verb":"{}","at":"{}","place":"{}","fields":{}}})", first,
                      pick<std::string>({"A", "B", "C"}), pick<std::string>({"a", "b", "z", "updated"}), moment(),
                      place, fields(false)));
    }
    auto const target = fmt::format(R"("target":{{{}}})", first);
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n) {
      one.push_back(fmt::format(R"({{{},"op":"amend",{},"fields":{}{}}})", key(source), target, fields(fact),
                                *rc::gen::arbitrary<bool>() ? fmt::format(R"(,"at":"{}")", moment()) : ""));
    }
    if (*rc::gen::inRange(0, 5) == 0) one.push_back(fmt::format(R"({{{},"op":"retract",{}}})", key(source), target));
    made.push_back(std::move(one));
  }
  return made;
}

// The chains woven together at random, each in its own order.
std::vector<std::string> woven(std::vector<chain> chains) {
  std::vector<std::string> lines;
  while (!chains.empty()) {
    auto const i = static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(chains.size())));
    lines.push_back(chains[i].front());
    chains[i].erase(chains[i].begin());
    if (chains[i].empty()) chains.erase(chains.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return lines;
}

void send(test::house& to, std::vector<std::string> const& lines) {
  // In pieces of random size, so that commits fall anywhere.
  for (std::size_t i = 0; i < lines.size();) {
    auto const end = std::min(lines.size(), i + static_cast<std::size_t>(*rc::gen::inRange(1, 9)));
    std::string text;
    for (; i < end; ++i) text += lines[i] + "\n";
    to.send(text);
    RC_ASSERT(to.faults.empty());
  }
}

// Questions that take each way to an answer: everything, one dimension, one rolled up, combinations, time.
struct shape {
  std::vector<std::string> by;
  std::vector<std::pair<std::string, std::string>> where;
};
std::vector<shape> const kShapes{{},
                                 {{"c"}, {}},
                                 {{"day"}, {}},
                                 {{"place"}, {}},
                                 {{"county"}, {}},
                                 {{"c", "place"}, {}},
                                 {{"month", "c"}, {}},
                                 {{}, {{"county", "900101"}}},
                                 {{"place"}, {{"county", "900101"}}},
                                 {{"c"}, {{"place", "900101"}}}};

std::string said(test::house const& by, std::optional<base::instant> as_known_at = {}) {
  std::string out;
  for (auto const* id : kIndicators) {
    for (auto const* period : {"2025-04", "2025-04-03..2025-04-06", "2025-04-05"}) {
      for (auto const& asked : kShapes) {
        auto const f = know::ask(*by.known, {.indicator = std::string{"law."} + id,
                                             .period = period,
                                             .by = asked.by,
                                             .where = asked.where,
                                             .as_known_at = as_known_at});
        if (!f) {
          if (f.error().code != base::fault_code::unknown_dimension) out += f.error().en;
          continue;
        }
        out += fmt::format("{} {}: {} n={}\n", id, period, f->value ? base::to_text(*f->value) : "-", f->events);
        for (auto const& group : f->by) {
          for (auto const& part : group.key) out += "  " + part;
          out += " " + (group.value ? base::to_text(*group.value) : "-") + "\n";
        }
      }
    }
  }
  return out;
}

RC_GTEST_PROP(laws, any_order_of_arrival_gives_the_same_figures, ()) {
  auto const history = random_history();
  test::house one{test::catalogue_of(kDesk)};
  test::house other{test::catalogue_of(kDesk)};
  send(one, woven(history));
  send(other, woven(history));
  RC_ASSERT(said(one) == said(other));
}

RC_GTEST_PROP(laws, cells_equal_a_slow_recount, ()) {
  test::house one{test::catalogue_of(kDesk)};
  send(one, woven(random_history()));
  // As known now, but made anew from the events, not from the cells.
  RC_ASSERT(said(one) == said(one, one.store->head().known));
}

RC_GTEST_PROP(laws, what_was_known_at_a_moment_stays_known, ()) {
  test::house one{test::catalogue_of(kDesk)};
  send(one, woven(random_history()));
  auto const then = one.store->head().known;
  auto const said_then = said(one);
  one.now += std::chrono::hours{1};
  auto later = random_history();
  for (auto& lines : later) {
    for (auto& line : lines) {
      for (auto const& [from, to] :
           {std::pair{R"("source":"s")", R"("source":"s2")"}, std::pair{R"("source":"t")", R"("source":"t2")"}}) {
        for (auto at = line.find(from); at != std::string::npos; at = line.find(from, at + 13))
          line.replace(at, 12, to);
      }
    }
  }
  send(one, woven(later));
  RC_ASSERT(said(one, then) == said_then);
}

RC_GTEST_PROP(laws, retracting_undoes, ()) {
  test::house one{test::catalogue_of(kDesk)};
  send(one, woven(random_history()));
  auto const before = said(one);
  auto const first = one.store->head().seq + 1;
  one.send(fmt::format(
      R"({{"source":"u","source_seq":1,"kind":"law.fact","at":"{}","place":"900101","fields":{}}})"
      "\n"
      R"({{"source":"u","source_seq":2,"kind":"law.life","thing":"A","verb":"{}","at":"{}","place":"900101","fields":{}}})",
      moment(), fields(true), pick<std::string>({"a", "b", "z", "updated"}), moment(), fields(false)));
  RC_ASSERT(one.faults.empty());
  one.send(fmt::format(R"({{"source":"u","source_seq":3,"op":"retract","target":{}}})"
                       "\n"
                       R"({{"source":"u","source_seq":4,"op":"retract","target":{}}})",
                       first, first + 1));
  RC_ASSERT(one.faults.empty());
  RC_ASSERT(said(one) == before);
}

RC_GTEST_PROP(laws, closing_and_opening_changes_nothing, ()) {
  auto const history = random_history();
  test::house one{test::catalogue_of(kDesk)};
  auto const lines = woven(history);
  auto const half = static_cast<std::ptrdiff_t>(lines.size() / 2);
  send(one, {lines.begin(), lines.begin() + half});
  one.close();
  one.open();
  send(one, {lines.begin() + half, lines.end()});
  auto const before = said(one);
  one.close();
  one.open();
  RC_ASSERT(said(one) == before);
  // Without what was saved: everything again from the ledger.
  one.close();
  std::filesystem::remove(one.folder.path / "know.db");
  one.open();
  RC_ASSERT(said(one) == before);
}

RC_GTEST_PROP(laws, parts_add_up_to_the_whole, ()) {
  test::house one{test::catalogue_of(kDesk)};
  send(one, woven(random_history()));
  for (auto const* id : {"law.n", "law.total", "law.reached", "law.standing", "law.worth"}) {
    auto const f = know::ask(*one.known, {.indicator = id, .period = "2025-04", .by = {"c"}});
    base::ratio sum{0, 1};
    for (auto const& part : f->by)
      sum = base::make_ratio(sum.numerator * part.value->denominator + part.value->numerator * sum.denominator,
                             sum.denominator * part.value->denominator);
    RC_ASSERT(sum == *f->value);
  }
}

}  // namespace
}  // namespace fengsui
