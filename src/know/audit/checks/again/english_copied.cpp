// "1,230,133 Australian tourists, surpassing China with 1,196,497 … there were 1,230,133 Chinese tourists": one
// people's number printed for another's, which the text tells elsewhere.
#include <algorithm>
#include <cctype>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool begins_a_name(char c) {
  return c >= 'A' && c <= 'Z';
}

// "Chinese" of "1,230,133 Chinese tourists"; empty where no name stands between number and noun.
std::string_view people_printed(page const& of, std::size_t i) {
  std::string_view span = of.at(i).span;
  while (!span.empty()) {
    auto const space = span.find(' ');
    auto const word = span.substr(0, space);
    if (word.size() > 4 && begins_a_name(word.front())) return word;
    if (space == std::string_view::npos) return {};
    span.remove_prefix(space + 1);
  }
  return {};
}

// "Chinese" and "China", "Australian" and "Australia": as far as both go, but for an ending.
bool is_name_of(std::string_view people, std::string_view word) {
  constexpr std::size_t kAlike = 4;
  auto const length = std::min(people.size(), word.size());
  if (length < kAlike || !begins_a_name(word.front())) return false;
  std::size_t same = 0;
  while (same < length && people[same] == word[same]) ++same;
  return same >= kAlike && same + 2 >= word.size();
}

// The name that stands right before a figure: "surpassing China with 1,196,497".
bool is_told_of(page const& of, std::size_t i, std::string_view people) {
  constexpr std::size_t kCharacters = 24;
  auto lead = of.before(i, kCharacters);
  for (std::string_view const link : {" with ", " at ", " had ", " (", " "}) {
    if (!lead.ends_with(link)) continue;
    lead.remove_suffix(link.size());
    break;
  }
  auto const space = lead.rfind(' ');
  return is_name_of(people, space == std::string_view::npos ? lead : lead.substr(space + 1));
}

// Counted one by one, so that no two of them are the same by chance.
bool is_counted_out(page const& of, std::size_t i) {
  constexpr std::int64_t kSixDigits = 100'000;
  auto const& one = of.at(i);
  return of.is_level(i) && is_plain(one) && one.value.last_digit == 0 && one.value.mantissa >= kSixDigits &&
         one.value.mantissa % 10 != 0;
}

bool are_of_one_span(page const& of, std::size_t a, std::size_t b) {
  return of.at(a).unit == of.at(b).unit && same_period(of.at(a), of.at(b));
}

// The rates of the copied level are of the right one's too.
void add_growth_of(page const& of, std::size_t copied, std::size_t right, std::vector<relation>& to) {
  constexpr int kPercentOff = 300;
  for (auto const rate : of.modifiers(copied)) {
    auto const base = is_growth_rate(of, rate) ? base_of(of, copied, rate) : std::nullopt;
    if (!base) continue;
    to.push_back(growth_told_so(of, right, *base, rate, sign_of(of.at(rate).cmp->direction)));
    to.back().near_percent = kPercentOff;
  }
}

}  // namespace

void add_english_copied(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t copied = 0; copied < of.size(); ++copied) {
    auto const people = is_counted_out(of, copied) ? people_printed(of, copied) : std::string_view{};
    if (people.empty()) continue;
    auto const is_source = [&](std::size_t i) {
      auto const others = i != copied && is_counted_out(of, i) ? people_printed(of, i) : std::string_view{};
      return !others.empty() && others != people && are_of_one_span(of, i, copied) &&
             printed_value(of.at(i).value) == printed_value(of.at(copied).value);
    };
    if (std::ranges::none_of(of.near(copied), is_source)) continue;
    for (auto const right : of.nearest(copied)) {
      if (right == copied || !is_counted_out(of, right) || !are_of_one_span(of, right, copied)) continue;
      if (printed_value(of.at(right).value) == printed_value(of.at(copied).value)) continue;
      if (!(is_told_of(of, right, people) || people_printed(of, right) == people)) continue;
      to.push_back(said_twice(of, right, copied));
      add_growth_of(of, copied, right, to);
      break;
    }
  }
}

}  // namespace fengsui::know::audit
