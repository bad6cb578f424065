// 签约项目56个。这65个项目…; 1286名选手参赛。1268名选手经过三天角逐: a count that the text points back to.
#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <string>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kCharacter = 3;  // bytes
constexpr std::int64_t kTwoDigits = 10;
constexpr std::int64_t kThreeDigits = 100;

bool is_a_count(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  return of.is_level(i) && counts_whole_things(one.unit) && one.unit != "day" && is_plain(one) &&
         one.value.exponent == 0 && one.value.mantissa >= kTwoDigits && one.qualifier == model::figure_qualifier::exact;
}

// 个 of 65个.
std::string_view measure_of(page const& of, std::size_t i) {
  auto const& span = of.at(i).span;
  return span.size() < kCharacter ? std::string_view{} : std::string_view{span}.substr(span.size() - kCharacter);
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

// How the text says that a count is of what was counted before.
enum class pointer { none, by_place, by_word };

pointer points_back(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 12;        // code points
  constexpr std::size_t kLongestLead = 18;  // bytes: 此次集中签约的
  static constexpr std::array<std::string_view, 4> kEnds{"。", ";", ",", "\n"};
  static constexpr std::array<std::string_view, 4> kThese{"这", "上述", "全部", "以上"};
  static constexpr std::array<std::string_view, 3> kAll{"均", "全部", "都"};
  auto const lead = behind_last(of.before(i, kReach), kEnds);
  if (ends_with_any(lead, kThese)) return pointer::by_word;
  if (lead.size() <= kLongestLead && lead.ends_with("的") && lead.size() >= 3 * kCharacter) return pointer::by_word;
  auto const tail = of.after(i, 8);
  bool const of_all = contains_any(tail.substr(0, tail.find(',')), kAll);
  static constexpr std::array<std::string_view, 2> kBegin{"。", "\n"};
  bool const opens = ends_with_any(of.before(i, 1), kBegin);
  static constexpr std::array<std::string_view, 5> kEverywhere{"全市", "全省", "全县", "全区", "全州"};
  if (of_all && ends_with_any(lead, kEverywhere)) return pointer::by_word;
  return of_all || opens ? pointer::by_place : pointer::none;
}

// 项目 of 65个项目, 选手 of 1268名参赛选手: whether the count before is called by a word behind this one, by the first
// where no word points back.
bool is_called_alike(page const& of, std::size_t before, std::size_t i, pointer how) {
  auto const tail = of.after(i, how == pointer::by_word ? 6 : 2);
  auto const own = of.after(before, 8);
  for (std::size_t at = 0; at + 2 * kCharacter <= tail.size(); at += kCharacter) {
    auto const word = tail.substr(at, 2 * kCharacter);
    if (word.find_first_of(",;:()") != word.npos || contains(word, "。")) return false;
    if (contains(of.noun_before(before), word) || contains(own, word)) return true;
  }
  return false;
}

void add_pointed_back(page const& of, std::size_t i, std::vector<relation>& to) {
  constexpr int kSentences = 3;
  auto const how = is_a_count(of, i) ? points_back(of, i) : pointer::none;
  if (how == pointer::none) return;
  auto const& own = of.at(i);
  std::optional<std::size_t> found;
  for (auto k = i; k-- > of.near(i).front() && of.sentence(i) - of.sentence(k) <= kSentences;) {
    if (!of.is_level(k) || of.at(k).unit != own.unit) continue;
    if (printed_value(of.at(k).value) == printed_value(own.value)) return;
    if (found || !is_a_count(of, k) || of.sentence(k) == of.sentence(i) || measure_of(of, k) != measure_of(of, i))
      continue;
    auto const then = of.at(k).value.mantissa;
    bool const swapped = are_digits_apart(then, own.value.mantissa, false);
    bool const enough = how == pointer::by_word || own.value.mantissa >= kThreeDigits;
    bool const slipped = swapped || (enough && are_digits_apart(then, own.value.mantissa, true));
    if (slipped && is_called_alike(of, k, i, how)) found = k;
  }
  if (found) to.push_back(said_twice(of, *found, i));
}

}  // namespace

void add_pointed_backs(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) add_pointed_back(of, i, to);
}

}  // namespace fengsui::know::audit
