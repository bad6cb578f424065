// A number that a later sentence takes up again before its noun: 1284名选手参赛。…1248名参赛选手中,…; "of 1,284
// entrants … The 1,248 entrants".
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/again/lead.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kNoun = 36;     // bytes behind the number that may hold its noun
constexpr std::size_t kContext = 14;  // code points around the number that it was before

bool may_be_taken_up(page const& of, std::size_t i) {
  constexpr std::int64_t kThreeDigits = 100;
  auto const& one = of.at(i);
  return of.is_level(i) && one.qualifier == model::figure_qualifier::exact && one.unit != "%" && one.unit != "pp" &&
         one.unit != "day" && one.value.mantissa >= kThreeDigits && !of.is_mean(i);
}

// 这681名队员, 该5840万吨, "these 681 firefighters"
bool is_pointed_at(std::string_view lead) {
  static constexpr std::array<std::string_view, 12> kThis{"这",   "该",     "上述",    "这条",    "这些",   "这座",
                                                          "该批", "These ", " these ", " those ", "Those ", "上述这"};
  return ends_with_any(lead, kThis);
}

// 。264件建议…; ,前9月950万人次游客中: nothing but a time stands before the number in its clause. "The 1,248 entrants"
bool opens_its_clause(page const& of, std::size_t i) {
  if (!of.is_chinese()) {
    static constexpr std::array<std::string_view, 4> kThe{"The ", " the ", " the US$", " the $"};
    auto lead = of.before(i, 9);
    if (lead.ends_with("$ ")) lead.remove_suffix(1);
    return ends_with_any(lead, kThe);
  }
  constexpr std::size_t kReach = 12;
  constexpr std::size_t kLongestTime = 18;  // bytes
  static constexpr std::array<std::string_view, 6> kEnds{",", "。", ";", ":", "\n", "的"};
  static constexpr std::array<std::string_view, 5> kTimes{"月", "年", "日", "期", "季度"};
  auto const before = of.before(i, kReach);
  auto const lead = behind_last(before, kEnds);
  return lead.size() < before.size() && (lead.empty() || (lead.size() <= kLongestTime && ends_with_any(lead, kTimes)));
}

// What is counted, as the words behind the number begin: 参赛选手中, 的接待规模.
std::string_view what_is_counted(page const& of, std::size_t i) {
  auto behind = of.after(i, kContext);
  behind = behind.substr(0, behind.find_first_of(of.is_chinese() ? ",;:()0123456789\n" : ",;:().\n"));
  behind = behind.substr(0, behind.find("。"));
  for (std::string_view const filler : {"的", " "}) {
    if (behind.starts_with(filler)) behind.remove_prefix(filler.size());
  }
  return behind.substr(0, kNoun);
}

// Two characters of theirs, or an English word, that both say.
bool share_a_word(std::string_view noun, std::string_view said, bool chinese) {
  constexpr std::size_t kCharacter = 3;
  constexpr std::size_t kWord = 5;
  if (!chinese) {
    auto const word = noun.substr(0, noun.find(' '));
    return word.size() >= kWord && contains(said, word.substr(0, word.size() - 1));
  }
  for (std::size_t at = 0; at + 2 * kCharacter <= noun.size(); at += kCharacter) {
    if (contains(said, noun.substr(at, 2 * kCharacter))) return true;
  }
  return false;
}

// 248家新店共带动…, 264件建议全部办结: all of what was counted, whatever it is called the second time.
bool is_told_of_all_of_them(std::string_view noun) {
  static constexpr std::array<std::string_view, 4> kAll{"共", "全部", "均", "中"};
  return contains_any(noun, kAll);
}

// The number of the text that this one is a slip of; none where it stands there as it is.
std::optional<std::size_t> number_before(page const& of, std::size_t i) {
  constexpr std::size_t kFiguresBack = 14;
  auto const& one = of.at(i);
  bool const pointed = is_pointed_at(of.before(i, 8));
  if (!pointed && !opens_its_clause(of, i)) return {};
  auto const noun = what_is_counted(of, i);
  std::optional<std::size_t> found;
  for (auto k = i; k-- > 0 && i - k <= kFiguresBack;) {
    auto const& other = of.at(k);
    if (!of.is_level(k) || other.unit != one.unit) continue;
    if (meet(rounding_interval(other, reach::customary), rounding_interval(one, reach::customary))) return {};
    if (found || !may_be_taken_up(of, k)) continue;
    bool const slipped =
        pointed ? are_one_slip_apart(other.value, one.value) : have_swapped_digits(other.value, one.value);
    if (!slipped || (other.period_start && one.period_start && !same_period(other, one))) continue;
    auto const said = std::string{of.before(k, kContext)} + std::string{of.after(k, kContext)};
    bool const of_all = of.is_chinese() ? is_told_of_all_of_them(noun) : one.unit != "count";
    if (pointed || of_all || share_a_word(noun, said, of.is_chinese())) found = k;
  }
  return found;
}

}  // namespace

void add_taken_up(page const& of, std::vector<relation>& to) {
  if (!of.has_text()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!may_be_taken_up(of, i)) continue;
    if (auto const before = number_before(of, i)) to.push_back(said_twice(of, *before, i));
  }
}

}  // namespace fengsui::know::audit
