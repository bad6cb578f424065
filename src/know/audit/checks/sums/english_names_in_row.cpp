// "9,701 rural fires … Porto (2,294), Braga (7,066) and Vila Real (830) had most fires", "Asia sent 611,969, Europe
// 825,489 and America 247,530": names in a row with a number each leave one another out, so that they come to no more
// than all that the text first counts so.
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_a_little_word(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kLittle{"the",  "of",   "and", "with", "at",   "by",  "from",
                                                            "over", "some", "de",  "to",   "with", "for", "about"};
  return std::ranges::find(kLittle, word) != kLittle.end();
}

// ", Braga (", ") and Vila Real (", ", Japan with ": a name and nothing else.
bool leads_to_next_name(std::string_view text) {
  constexpr std::size_t kLongest = 40;  // bytes
  if (text.starts_with(")")) text.remove_prefix(1);
  static constexpr std::array<std::string_view, 3> kJoints{", and ", ", ", " and "};
  auto const joint = std::ranges::find_if(kJoints, [&](std::string_view one) { return text.starts_with(one); });
  if (joint == kJoints.end() || text.size() > kLongest) return false;
  text.remove_prefix(joint->size());
  // "mining with five projects and trade with three": what leads to its number so may be no name.
  static constexpr std::array<std::string_view, 3> kLeads{" with ", " at ", " ("};
  static constexpr std::array<std::string_view, 12> kNone{
      "up", "down", "from", "compared", "including", "after", "together", "along", "which", "both", "those", "each"};
  bool const led = ends_with_any(text, kLeads);
  if (text.ends_with(" (")) text.remove_suffix(2);
  bool named = false;
  while (!text.empty()) {
    auto const word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (word.empty() || is_a_little_word(word)) continue;
    if (!std::isalpha(static_cast<unsigned char>(word.back())) || std::ranges::find(kNone, word) != kNone.end())
      return false;
    if (!led && std::isupper(static_cast<unsigned char>(word.front())) == 0) return false;
    named = true;
  }
  return named;
}

std::vector<std::size_t> names_from(page const& of, std::size_t first) {
  std::vector<std::size_t> row{first};
  for (auto i = first + 1; i < of.size() && of.sentence(i) == of.sentence(first); ++i) {
    if (!is_of_row(of, i, first) || !is_told_count(of, i) || !leads_to_next_name(of.between(i - 1, i))) break;
    row.push_back(i);
  }
  return row;
}

// What the text first counts so, where nothing before the row is larger.
std::optional<std::size_t> total_of_names(page const& of, std::vector<std::size_t> const& row) {
  constexpr std::size_t kFiguresBack = 24;
  auto const& like = of.at(row.front());
  std::optional<std::size_t> made;
  for (auto i = row.front(); i-- > 0 && row.front() - i <= kFiguresBack;) {
    auto const& one = of.at(i);
    if (!is_of_row(of, i, row.front()) || !is_told_count(of, i) || one.indicator != like.indicator) continue;
    if (one.role == "base" || is_told_as_what_was(of, i) || is_told_on_average(of, i)) continue;
    if (!same_period(one, like) || of.before(i, 1) == "(" || counts_places(of, i)) continue;
    if (made && printed_value(of.at(*made).value) > printed_value(one.value)) continue;
    made = i;
  }
  if (!made || !is_plain(of.at(*made)) || of.at(*made).role == "part") return {};
  // "Lutin led with 286, followed by Vigo with 214 and Gera with 186": the first of a ranking holds no other.
  static constexpr std::array<std::string_view, 4> kNext{"ollowed ", "head of ", "second ", " then "};
  if (of.sentence(*made) == of.sentence(row.front()) && contains_any(of.between(*made, row.front()), kNext)) return {};
  // "Arden had 318 cases, Beck 207 and Corrie 164": nor does the first of a row.
  if (*made + 1 == row.front() && leads_to_next_name(of.between(*made, row.front()))) return {};
  // "343,500 were tourists, 122,000 in transit and 463,300 others": one of a row is no total.
  for (auto i = *made; i-- > 0 && of.sentence(i) == of.sentence(*made);) {
    if (is_of_row(of, i, *made)) return {};
  }
  bool const holds_each = std::ranges::all_of(
      row, [&](std::size_t i) { return printed_value(of.at(i).value) < printed_value(of.at(*made).value); });
  return holds_each ? made : std::nullopt;
}

}  // namespace

void add_english_names_in_row(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t first = 1; first + 1 < of.size(); ++first) {
    if (!is_told_count(of, first) || !is_of_row(of, first, first) || of.at(first).role == "base") continue;
    auto const row = names_from(of, first);
    if (row.size() < 2) continue;
    if (auto const whole = total_of_names(of, row)) {
      to.push_back(parts_against(of, row, *whole, false));
      to.back().near_percent = 200;
    }
    first = row.back();
  }
}

}  // namespace fengsui::know::audit
