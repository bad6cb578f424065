// Groups of parts that say nothing of the whole they stand behind: they make another one, are some of a longer list, or
// go the other way.
#include <algorithm>
#include <array>
#include <ranges>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

// 除汽车以外的零售额281428亿元。城镇270341亿元,乡村41559亿元: together they make the total of the sentence before, and
// say nothing of what stands nearer. A total that is the whole itself but for a slip is none other.
bool make_another(page const& of, family const& group) {
  if (!of.has_text() || closes(of, group)) return false;
  constexpr std::int64_t kThreeDigits = 100;
  constexpr std::size_t kFiguresBack = 24;
  auto const first = group.parts.front();
  return std::ranges::any_of(
      std::views::iota(first > kFiguresBack ? first - kFiguresBack : 0, first), [&](std::size_t i) {
        auto const& one = of.at(i);
        if (i == group.whole || !of.is_level(i) || !is_plain(one)) return false;
        // 80名选手、71名裁判…:选手36名…;选手44名: counted as the parts are, two digits say so too.
        bool const alike = std::ranges::all_of(group.parts, [&](std::size_t k) { return same_measure(of.at(k), one); });
        auto const fewest = alike ? kThreeDigits / 10 : kThreeDigits;
        if (one.unit != of.at(group.whole).unit || one.value.mantissa < fewest || of.in_title(i)) return false;
        return closes(of, {.whole = i, .parts = group.parts}) &&
               !are_one_slip_apart(one.value, of.at(group.whole).value);
      });
}

// Whether the group is but some of a list that is of another whole, or that has more members.
bool is_some_of(page const& of, family const& group) {
  auto const& lists = of.closed().by_part;
  auto const with = lists.find(group.parts.front());
  if (with == lists.end() || closes(of, group)) return false;
  return std::ranges::any_of(with->second, [&](closed_list const& list) {
    if (list.parts.size() <= group.parts.size() || !std::ranges::includes(list.parts, group.parts)) return false;
    return list.whole == group.whole || !are_one_slip_apart(of.at(list.whole).value, of.at(group.whole).value);
  });
}

// 作品1862件,其中学生组1024件、成人组838件,评出一等奖10件、…: the first members make the whole, and what follows is
// none of it; 应届生36218人,往届生2424人;城区考生21386人: or a part of it by another class. The three industries that
// make it but for rounding are all of it too.
bool is_more_than_list(page const& of, family const& group) {
  auto const& lists = of.closed().by_part;
  auto const with = lists.find(group.parts.front());
  return with != lists.end() && std::ranges::any_of(with->second, [&](closed_list const& list) {
           return list.whole == group.whole && !std::ranges::includes(list.parts, group.parts) &&
                  (list.by_class != 0 || make_to_the_digit(of, list.parts, list.whole));
         });
}

// 57篇:一等奖12篇、二等奖22篇、三等奖23篇;摄影15件: what stands behind those that make it is none of it.
bool has_more_than_make_it(page const& of, family const& group) {
  return std::ranges::any_of(group.parts, [&](std::size_t part) { return is_made_up_before(of, group.whole, part); });
}

enum class way { none, in, out, both };

// 进港, 出境, 进出港: by the words right before the number.
way way_of(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 4> kBoth{"进出", "出入", "到发", "往返"};
  static constexpr std::array<std::string_view, 4> kIn{"进港", "入境", "进岛", "到达"};
  static constexpr std::array<std::string_view, 5> kOut{"出港", "出境", "出岛", "发送", "出发"};
  constexpr std::size_t kCharacters = 8;
  static constexpr std::array<std::string_view, 5> kEnds{",", "。", ";", "、", ":"};
  auto const lead = behind_last(of.before(i, kCharacters), kEnds);
  if (contains_any(lead, kBoth)) return way::both;
  if (contains_any(lead, kIn)) return way::in;
  return contains_any(lead, kOut) ? way::out : way::none;
}

// 进港112301人,出港77387人。其中甲机场进出港71801人: what goes both ways or the other is no part of one way.
bool goes_another_way(page const& of, family const& group) {
  auto const own = way_of(of, group.whole);
  if (own != way::in && own != way::out) return false;
  return std::ranges::any_of(group.parts, [&](std::size_t i) {
    auto const other = way_of(of, i);
    return other != way::none && other != own;
  });
}

}  // namespace

bool is_made_up_before(page const& of, std::size_t whole, std::size_t part) {
  if (!of.has_text() || !of.is_chinese() || part <= whole + 2 || !contains(of.between(whole, whole + 1), ":"))
    return false;
  auto const all = printed_value(of.at(whole).value);
  exact sum = 0;
  for (auto i = whole + 1; i < part && of.is_level(i) && of.at(i).unit == of.at(whole).unit; ++i) {
    sum += printed_value(of.at(i).value);
    if (sum > all) return false;
    // 甲60项、乙40项;其中省级20项: and by another class they are told again.
    if (sum == all)
      return i > whole + 1 && contains(of.between(i, part), ";") && !contains(of.between(i, i + 1), "其中");
  }
  return false;
}

bool makes_count_before(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  constexpr std::size_t kFiguresBack = 4;
  if (!of.has_text() || of.is_chinese() || row.size() < 2) return false;
  auto const sum = printed_sum(of, row);
  for (auto i = whole; i-- > 0 && whole - i <= kFiguresBack && of.sentence(whole) == of.sentence(i);) {
    if (of.is_level(i) && counts_whole_things(of.at(i).unit) && printed_value(of.at(i).value) == sum) return true;
  }
  return false;
}

bool says_nothing_here(page const& of, family const& group) {
  return make_another(of, group) || is_some_of(of, group) || is_more_than_list(of, group) ||
         has_more_than_make_it(of, group) || goes_another_way(of, group);
}

}  // namespace fengsui::know::audit
