// A number that a later clause takes up again before its noun: 1284名选手参赛。…1248名参赛选手中,…;
// 签约项目56个。这65个项目….
#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>

#include "know/audit/checks/again/lead.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kCharacter = 3;  // bytes
constexpr std::size_t kContext = 14;   // code points around the number that it was before
constexpr std::int64_t kTwoDigits = 10;
constexpr std::int64_t kThreeDigits = 100;

bool is_a_count(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  return counts_whole_things(one.unit) && is_plain(one) && one.value.exponent == 0 && one.value.mantissa >= kTwoDigits;
}

bool may_be_taken_up(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  return of.is_level(i) && one.unit != "%" && one.unit != "pp" && one.unit != "day" && !of.is_mean(i) &&
         (one.value.mantissa >= kThreeDigits || is_a_count(of, i));
}

// How the text says that a number is of what was counted before.
enum class pointer { none, by_place, by_word };

// 248家新店共带动…, 264件建议全部办结: of all of what was counted, whatever it is called the second time.
bool speaks_of_all_of_them(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kAll{"共", "全部", "均", "都", "中"};
  auto const tail = of.after(i, kContext);
  return contains_any(tail.substr(0, tail.find_first_of(",;:()0123456789\n")), kAll);
}

// 这681名队员, 该5840万吨, 此次集中签约的65个, 全市18起均
bool is_pointed_at(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 14> kThis{"这",     "该",     "上述",   "以上", "全部",
                                                          "这条",   "这些",   "这座",   "该批", "。全线",
                                                          "。全程", "仍然是", "依然为", "仍为"};
  if (ends_with_any(of.before(i, 8), kThis)) return true;
  constexpr std::size_t kReach = 12;                   // code points
  constexpr std::size_t kShortest = 9, kLongest = 18;  // bytes
  static constexpr std::array<std::string_view, 4> kEnds{"。", ";", ",", "\n"};
  static constexpr std::array<std::string_view, 5> kEverywhere{"全市", "全省", "全县", "全区", "全州"};
  static constexpr std::array<std::string_view, 3> kAll{"均", "全部", "都"};
  auto const lead = behind_last(of.before(i, kReach), kEnds);
  auto const tail = of.after(i, 8);
  return (lead.ends_with("的") && lead.size() >= kShortest && lead.size() <= kLongest) ||
         (ends_with_any(lead, kEverywhere) && contains_any(tail.substr(0, tail.find(',')), kAll));
}

// 。264件建议…; ,前9月950万人次游客中: nothing but a time stands before the number in its clause.
bool opens_its_clause(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 12;
  constexpr std::size_t kLongestTime = 18;  // bytes
  static constexpr std::array<std::string_view, 6> kEnds{",", "。", ";", ":", "\n", "的"};
  static constexpr std::array<std::string_view, 5> kTimes{"月", "年", "日", "期", "季度"};
  auto const before = of.before(i, kReach);
  auto const lead = behind_last(before, kEnds);
  return lead.size() < before.size() && (lead.empty() || (lead.size() <= kLongestTime && ends_with_any(lead, kTimes)));
}

pointer points_back(page const& of, std::size_t i) {
  if (is_pointed_at(of, i)) return pointer::by_word;
  return opens_its_clause(of, i) ? pointer::by_place : pointer::none;
}

// What is counted, as the words behind the number begin: 参赛选手中, 的接待规模.
std::string_view what_is_counted(page const& of, std::size_t i) {
  auto behind = of.after(i, kContext);
  behind = behind.substr(0, behind.find_first_of(",;:()0123456789\n"));
  behind = behind.substr(0, behind.find("。"));
  if (std::string_view const filler = "的"; behind.starts_with(filler)) behind.remove_prefix(filler.size());
  return behind;
}

// Two characters of theirs that both say.
bool share_a_word(std::string_view noun, std::string_view said) {
  for (std::size_t at = 0; at + 2 * kCharacter <= noun.size(); at += kCharacter) {
    if (contains(said, noun.substr(at, 2 * kCharacter))) return true;
  }
  return false;
}

// A number alone has none.
std::string_view measure_of_count(page const& of, std::size_t i) {
  auto const& span = of.at(i).span;
  return span.size() < kCharacter ? std::string_view{} : measure_word(span);
}

// 65 and 56, 3286 and 3268: the same digits in another order, or all but one of them.
bool are_digits_apart(std::int64_t one, std::int64_t other, bool in_order) {
  auto a = std::to_string(one);
  auto b = std::to_string(other);
  if (a.size() != b.size()) return false;
  if (in_order) return std::inner_product(a.begin(), a.end(), b.begin(), 0, std::plus{}, std::not_equal_to{}) == 1;
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

// Two counts by one measure word in two sentences, the second called by the word right behind it as the first is.
bool are_counts_of_one_noun(page const& of, std::size_t before, std::size_t i, pointer how) {
  if (!is_a_count(of, before) || !is_a_count(of, i) || of.sentence(before) == of.sentence(i)) return false;
  auto const tail = of.after(i, how == pointer::by_word ? 6 : 2);
  auto const noun = tail.substr(0, std::min(tail.find_first_of(",;:()"), tail.find("。")));
  auto const said = std::string{of.noun_before(before)} + " " + std::string{of.after(before, 8)};
  return measure_of_count(of, before) == measure_of_count(of, i) && share_a_word(noun, said);
}

// Whether a slip of the pen makes the one of the other: of what the text does not name again only two digits in each
// other's place.
bool are_slipped(page const& of, std::size_t before, std::size_t i, pointer how) {
  auto const& x = of.at(before).value;
  auto const& y = of.at(i).value;
  if (have_swapped_digits(x, y) || (how == pointer::by_word && are_one_slip_apart(x, y))) return true;
  if (!are_counts_of_one_noun(of, before, i, how)) return false;
  bool const enough = how == pointer::by_word || y.mantissa >= kThreeDigits || speaks_of_all_of_them(of, i);
  return are_digits_apart(x.mantissa, y.mantissa, false) || (enough && are_digits_apart(x.mantissa, y.mantissa, true));
}

// The number of the text that this one is a slip of; none where it stands there as it is.
std::optional<std::size_t> number_before(page const& of, std::size_t i) {
  constexpr std::size_t kFiguresBack = 14;
  auto const& one = of.at(i);
  auto const how = points_back(of, i);
  if (how == pointer::none) return {};
  std::optional<std::size_t> found;
  for (auto k = i; k-- > 0 && i - k <= kFiguresBack;) {
    auto const& other = of.at(k);
    if (!of.is_level(k) || other.unit != one.unit) continue;
    if (meet(rounding_interval(other, reach::customary), rounding_interval(one, reach::customary))) return {};
    if (found || !may_be_taken_up(of, k) || !are_slipped(of, k, i, how)) continue;
    bool const exact = other.qualifier == model::figure_qualifier::exact && one.qualifier == other.qualifier;
    if (!exact && !have_swapped_digits(other.value, one.value)) continue;
    if (other.period_start && one.period_start && !same_period(other, one)) continue;
    auto const said = std::string{of.before(k, kContext)} + std::string{of.after(k, kContext)};
    bool const of_all = speaks_of_all_of_them(of, i);
    if (how == pointer::by_word || of_all || share_a_word(what_is_counted(of, i), said)) found = k;
  }
  return found;
}

// GDP增长5.8%。…,5.3%的增速高于全省: the one rate that was told before, where one digit or their order is another.
std::optional<std::size_t> rate_before(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kCalled{"的增速", "的增幅", "的涨幅", "的降幅", "的增长率"};
  static constexpr std::array<std::string_view, 2> kAimedAt{"目标", "预期"};
  auto const& one = of.at(i);
  if (one.kind != model::figure_kind::chg_pct || !starts_with_any(of.after(i, 4), kCalled) ||
      contains_any(of.after(i, 6), kAimedAt) || points_back(of, i) == pointer::none)
    return {};
  std::optional<std::size_t> found;
  for (auto k = i; k-- > 0;) {
    if (of.at(k).kind != one.kind) continue;
    if (found || of.sentence(k) == of.sentence(i)) return {};
    found = k;
  }
  if (!found || !of.usable(*found) || of.at(*found).value.last_digit != one.value.last_digit) return {};
  auto const x = of.at(*found).value.mantissa, y = one.value.mantissa;
  return are_digits_apart(x, y, true) || are_digits_apart(x, y, false) ? found : std::nullopt;
}

}  // namespace

void add_taken_up(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    auto const before = may_be_taken_up(of, i) ? number_before(of, i) : rate_before(of, i);
    if (before) to.push_back(said_twice(of, *before, i));
  }
}

}  // namespace fengsui::know::audit
