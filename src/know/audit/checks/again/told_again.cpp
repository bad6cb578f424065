// A level that a later sentence tells again in the same words: 港澳台居民2.17亿人次,…。港澳台居民2.07亿人次,占52.7%.
#include <algorithm>
#include <array>
#include <cmath>

#include "know/audit/checks/again/lead.h"
#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kShortestName = 6;    // bytes: two characters
constexpr std::size_t kShortestEnding = 9;  // three

// What a level is called, without what opens its list and without what a province or a city ends with.
std::string name_in_lead(std::string made) {
  for (std::string_view const word : {"其中", "全省", "全市", "全国", "全区", "全县", "当日", "当天", "省", "市", "县"})
    erase_all(made, word);
  return made;
}

// One is called as the other is, or the words of one end with all of the other's.
bool is_one_name(std::string_view one, std::string_view other) {
  if (one == other) return one.size() >= kShortestName;
  return std::min(one.size(), other.size()) >= kShortestEnding && (one.ends_with(other) || other.ends_with(one));
}

bool may_be_told_again(page const& of, std::size_t i) {
  constexpr std::int64_t kThreeDigits = 100;
  auto const& one = of.at(i);
  return of.is_level(i) && one.unit != "%" && one.unit != "pp" && one.unit != "day" && adds_up(one) && !of.is_mean(i) &&
         (is_plain(one) || one.role == "part") && one.value.mantissa >= kThreeDigits &&
         one.qualifier == model::figure_qualifier::exact;
}

bool may_be_one(page const& of, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  if (x.unit != y.unit || x.org != y.org || of.sentence(a) == of.sentence(b)) return false;
  if (!x.place.empty() && !y.place.empty() && x.place != y.place) return false;
  bool const known = x.period_start && x.period_end && y.period_start && y.period_end;
  return !known || same_period(x, y);
}

// 产业园区1698个,到位1936亿元;…示范园区406个,到位106亿元: what a comma leads into says whose it is only by its name, or
// by what stands before it, which must be told again as well.
bool are_of_one_subject(page const& of, std::size_t a, std::size_t b, std::string_view name) {
  static constexpr std::array<std::string_view, 4> kEnds{"。", ";", "\n", "、"};
  constexpr std::size_t kReach = 24;  // code points
  auto const owner = std::string_view{of.at(a).org}.substr(0, kShortestName);
  if (owner.size() == kShortestName && contains(name, owner)) return true;
  auto const behind_comma = [&](std::size_t i) { return contains(behind_last(of.before(i, kReach), kEnds), ","); };
  if (!behind_comma(a) && !behind_comma(b)) return true;
  if (a == 0 || b - 1 == a || of.at(a - 1).unit != of.at(b - 1).unit) return false;
  return of.is_level(a - 1) && of.is_level(b - 1) &&
         meet(rounding_interval(of.at(a - 1), reach::customary), rounding_interval(of.at(b - 1), reach::customary));
}

bool meets_another(page const& of, std::size_t i) {
  auto const wanted = rounding_interval(of.at(i), reach::customary);
  return std::ranges::any_of(of.near(i), [&](std::size_t k) {
    return k != i && of.is_level(k) && of.at(k).unit == of.at(i).unit &&
           meet(wanted, rounding_interval(of.at(k), reach::customary));
  });
}

// 3817.52万人次 and 38152万人次: the point was lost, and perhaps a digit with it.
bool have_lost_a_point(model::printed_figure const& x, model::printed_figure const& y) {
  constexpr double kFew = 0.005;
  constexpr std::int64_t kFourDigits = 1000;
  if (x.value.mantissa < kFourDigits || y.value.mantissa < kFourDigits) return false;
  auto const apart = std::abs(std::log10(printed_size(x.value) / printed_size(y.value)));
  auto const places = std::round(apart);
  return places >= 1 && places <= 4 && std::abs(apart - places) < kFew;
}

void add_again(page const& of, std::vector<std::string> const& names, std::size_t a, std::vector<relation>& to) {
  constexpr double kSameWords = 0.05;
  constexpr std::size_t kFiguresOn = 30;
  if (names[a].empty()) return;
  double rank = 1;
  for (auto b = a + 1; b < of.size() && b - a <= kFiguresOn; ++b) {
    if (!may_be_told_again(of, b) || !may_be_one(of, a, b) || !is_one_name(names[a], names[b])) continue;
    if (meets_another(of, a) || meets_another(of, b) || !are_of_one_subject(of, a, b, names[a])) continue;
    if (have_lost_a_point(of.at(a), of.at(b)) && names[a] == names[b]) return to.push_back(said_twice(of, a, b));
    to.push_back(perhaps_said_twice(of, a, b, kSameWords * rank++));
  }
}

}  // namespace

void add_told_again(page const& of, std::vector<std::string> const& leads, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < of.size(); ++i)
    names.push_back(may_be_told_again(of, i) ? name_in_lead(leads[i]) : std::string{});
  for (std::size_t a = 0; a < of.size(); ++a) {
    if (may_be_told_again(of, a)) add_again(of, names, a, to);
  }
}

}  // namespace fengsui::know::audit
