#include "know/audit/lists/english_class_rows.h"

#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/english_words.h"
#include "know/audit/lists/english_called.h"
#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

column column_of(page const& of, std::size_t i) {
  if (!is_told_count(of, i) || !adds_up(of.at(i)) || of.is_mean(i)) return column::none;
  auto const& role = of.at(i).role;
  if (role == "base") return column::was;
  if (role == "plan" || role == "forecast") return column::planned;
  return is_plain(of.at(i)) && !is_told_on_average(of, i) ? column::now : column::none;
}

bool are_of_one_time(model::printed_figure const& a, model::printed_figure const& b) {
  if (!a.period_start || !a.period_end || !b.period_start || !b.period_end || same_period(a, b)) return true;
  // What was produced in a year and what could be at its end are told alike: "demand reached 4,014 MW in 2021".
  return a.period_end == b.period_end && (a.period_kind == "as_of" || b.period_kind == "as_of");
}

bool are_counted_alike(page const& of, std::size_t a, std::size_t b) {
  auto const& one = of.at(a);
  auto const& other = of.at(b);
  if (counts_places(of, a) != counts_places(of, b)) return false;
  if (one.unit == other.unit) return true;
  // "empty boxes fell to 650,000. Ocean vessel arrivals dropped to 6,616": of something else.
  if (one.indicator != other.indicator && !one.indicator.empty() && !other.indicator.empty()) return false;
  auto const may_lend = [](std::string const& unit) {
    return unit == "person_trip" || unit == "TEU" || counts_whole_things(unit);
  };
  return (may_lend(other.unit) && is_bare_count(of, a)) || (may_lend(one.unit) && is_bare_count(of, b));
}

struct text_called {
  page const& of;
  std::vector<english_called> const& figures;

  bool alike(std::size_t a, std::size_t b) const {
    return figures[a].in == figures[b].in && are_counted_alike(of, a, b) && are_of_one_time(of.at(a), of.at(b));
  }
  // "19 medals from a contest held from October 1 to 6: a gold, 10 silver and eight bronze": in one sentence the row is
  // of the whole's time, however it was read.
  bool may_hold(std::size_t whole, std::size_t part) const {
    if (alike(whole, part)) return true;
    return figures[whole].in == figures[part].in && are_counted_alike(of, whole, part) &&
           of.sentence(whole) == of.sentence(part) && !lie_apart(of.at(whole), of.at(part));
  }
};

// The members from the first one on, each class once.
std::vector<std::size_t> row_from_class(text_called const& text, std::size_t partition, std::size_t first) {
  constexpr int kSentences = 3;
  constexpr std::size_t kFiguresOn = 16;
  auto const n = number_of(kClasses[partition]);
  std::vector<std::size_t> row{first};
  std::array<bool, kMostClasses> known{};
  known[named_as(partition, text.figures[first]).which] = true;
  auto const end = std::min(text.of.size(), first + kFiguresOn);
  for (auto i = first + 1; i < end && row.size() < n; ++i) {
    if (text.of.sentence(i) - text.of.sentence(row.back()) > kSentences) break;
    if (!text.alike(first, i)) continue;
    // "import loads fell to 2.2 million and exports to 1.4 million. Total volume with empties was 4.6 million": it
    // holds them.
    if (text.figures[i].total && !text.figures[first].total) continue;
    auto const own = named_as(partition, text.figures[i]);
    if (own.how != naming::one) continue;
    if (known[own.which]) return {};
    known[own.which] = true;
    row.push_back(i);
  }
  return row.size() == n ? row : std::vector<std::size_t>{};
}

// "291 of them were caused by people and 112 by lightning, with the remaining 19 under investigation": what the classes
// leave, told at once.
void add_what_remains(page const& of, std::vector<std::size_t>& row) {
  auto const rest = row.back() + 1;
  if (rest < of.size() && of.sentence(rest) == of.sentence(row.back()) && is_told_count(of, rest) &&
      of.at(rest).unit == of.at(row.back()).unit && is_called_remaining(of, rest))
    row.push_back(rest);
}

struct whole_found {
  std::optional<std::size_t> meets;
  std::optional<std::size_t> near;
};

// What is of no class, or of all of them, and what the members make or come near to.
void look_at(text_called const& text, std::size_t partition, std::vector<std::size_t> const& row, std::size_t i,
             whole_found& found) {
  if (named_as(partition, text.figures[i]).how == naming::some) return;
  if (meet(total_of(text.of, row), text.of.range(i))) {
    if (!found.meets) found.meets = i;
  } else if (!found.near && comes_near(size_of_all(text.of, row), printed_size(text.of.at(i).value))) {
    found.near = i;
  }
}

// The classes right behind their whole, with no level between, are of it however far off they are: where a slip is in a
// first digit.
bool is_told_of(text_called const& text, std::vector<std::size_t> const& row, std::size_t whole) {
  for (auto i = whole + 1; i < row.front(); ++i) {
    if (text.of.is_level(i)) return false;
  }
  return true;
}

// The nearest whole before or behind; another row of the class ends the search.
std::optional<std::size_t> whole_around(text_called const& text, std::size_t partition,
                                        std::vector<std::size_t> const& row) {
  constexpr int kSentences = 3;
  constexpr std::size_t kFigures = 16;
  auto const is_member = [&](std::size_t i) { return named_as(partition, text.figures[i]).how == naming::one; };
  whole_found found;
  std::optional<std::size_t> told;
  for (auto i = row.front(); i-- > 0 && row.front() - i <= kFigures;) {
    if (text.of.sentence(row.front()) - text.of.sentence(i) > kSentences) break;
    if (!text.may_hold(i, row.front())) continue;
    if (is_member(i)) break;
    if (!told && is_told_of(text, row, i)) told = i;
    look_at(text, partition, row, i, found);
  }
  for (auto i = row.front() + 1; i < text.of.size() && i <= row.back() + kFigures; ++i) {
    if (text.of.sentence(i) - text.of.sentence(row.back()) > kSentences) break;
    if (!text.alike(row.front(), i) || std::ranges::find(row, i) != row.end()) continue;
    if (is_member(i)) break;
    bool const all = named_as(partition, text.figures[i]).how == naming::all;
    if (text.figures[i].total || all) look_at(text, partition, row, i, found);
    // "Loaded imports and exports together came to 525,581": told so of all of them, however far off they are.
    if (text.figures[i].total && all && !told) told = i;
  }
  return found.meets ? found.meets : found.near ? found.near : told;
}

}  // namespace

bool is_of_their_noun(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  auto const noun = noun_printed(of, whole);
  if (noun.empty() || of.at(whole).unit != "count") return true;
  return std::ranges::none_of(row, [&](std::size_t i) {
    auto const own = noun_printed(of, i);
    return !own.empty() && own != noun && classes_in(own, false).none();
  });
}

std::vector<closed_list> english_class_rows(page const& of) {
  constexpr double kOfAnother = 0.05;
  std::vector<closed_list> made;
  if (!of.has_text() || of.is_chinese()) return made;
  auto const figures = all_called(of, column_of);
  text_called const text{of, figures};
  for (std::size_t first = 0; first < of.size(); ++first) {
    if (figures[first].in == column::none || (figures[first].own | figures[first].lead).none()) continue;
    for (std::size_t partition = 0; partition < kClasses.size(); ++partition) {
      if (named_as(partition, figures[first]).how != naming::one) continue;
      auto row = row_from_class(text, partition, first);
      if (row.empty()) continue;
      add_what_remains(of, row);
      auto const whole = whole_around(text, partition, row);
      if (!whole) continue;
      // Right behind it, with nothing else of the kind between, they are hardly of another.
      bool const at_once =
          *whole < row.front() && is_told_of(text, row, *whole) && of.sentence(row.back()) - of.sentence(*whole) <= 2;
      made.push_back({.whole = *whole,
                      .parts = std::move(row),
                      .wrong_links = at_once ? kOfAnother / 5 : kOfAnother,
                      .by_class = static_cast<int>(partition) + 1});
    }
  }
  return made;
}

// "… and beauty therapy, a bronze in hairdressing. China had 16 gold medals, 14 silver …; Russia won 14 golds": a row
// that runs from one owner's sentence into another's, or behind another's level.
bool is_of_another_row(page const& of, closed_list const& list) {
  if (!is_of_their_noun(of, list.parts, list.whole)) return true;
  if (of.is_chinese()) return false;
  auto const ends = [&](std::size_t one, std::size_t other) {
    auto const joint = of.between(std::min(one, other), std::max(one, other));
    return contains(joint, ";") || ends_english_sentence(joint);
  };
  auto const& parts = list.parts;
  auto const& place = of.at(parts.front()).place;
  auto another = false, again = false;  // residents of three places are of three classes
  for (std::size_t k = 1; k < parts.size(); ++k) {
    bool const same = of.at(parts[k]).place == of.at(parts[k - 1]).place;
    bool const apart = ends(parts[k - 1], parts[k]);
    again = again || (same && !apart);
    another = another || (!same && apart);
  }
  if (another) return again;
  auto const& whole = of.at(list.whole);
  auto const is_another = [](std::string const& one, std::string const& other) {
    return !one.empty() && !other.empty() && one != other;
  };
  if (is_another(place, whole.place)) return ends(list.whole, parts.front());
  return list.whole < parts.front() && is_another(of.at(parts.front()).org, whole.org) &&
         contains(of.between(list.whole, parts.front()), ";");
}

}  // namespace fengsui::know::audit
