// What tells two levels apart of which the one could be a part of the other.
#include <algorithm>
#include <array>

#include "know/audit/english_words.h"
#include "know/audit/lists/partitions.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {

bool are_two_classes(page const& of, std::size_t a, std::size_t b) {
  auto const one = class_name(of, a);
  auto const other = class_name(of, b);
  if (one.empty() || other.empty()) return false;
  return std::ranges::any_of(partitions(), [&](partition const& each) {
    auto const at = class_in(each, one);
    auto const beside = class_in(each, other);
    return at && beside && *at != *beside;
  });
}

namespace {

// 受害森林面积 and 受害草原面积, 应届生 and 往届生: one noun of two things, neither of which holds the other; they
// share more than half of it.
bool are_called_apart(std::string_view one, std::string_view other) {
  constexpr std::size_t kCharacter = 3;  // bytes
  static constexpr std::string_view kAmong = "其中";
  if (one.starts_with(kAmong)) one.remove_prefix(kAmong.size());
  if (one.size() < 3 * kCharacter || one.size() != other.size()) return false;
  auto const [a, b] = std::ranges::mismatch(one, other);
  auto const head = static_cast<std::size_t>(a - one.begin()) / kCharacter;
  std::size_t tail = 0;
  while (tail < one.size() && one[one.size() - 1 - tail] == other[other.size() - 1 - tail]) ++tail;
  return a != one.end() && tail / kCharacter >= 2 && (head + tail / kCharacter) * 2 * kCharacter > one.size();
}

}  // namespace

bool are_in_two_brackets(page const& of, std::size_t a, std::size_t b) {
  auto const& what = of.at(b).what;
  return of.at(a).role == "part" && !what.empty() && of.at(a).what == what && contains(of.between(a, b), ")") &&
         same_period(of.at(a), of.at(b));
}

bool are_siblings(page const& of, std::size_t whole, std::size_t part) {
  if (!of.has_text() || whole > part) return false;
  if (are_called_apart(of.noun_before(whole), of.noun_before(part))) return true;
  if (are_two_classes(of, whole, part)) return true;
  if (is_of_next_owner(of, whole, part)) return true;
  if (stand_side_by_side(of, whole, part)) return true;
  auto const has_share = [&](std::size_t i) {
    return i + 1 < of.size() && of.at(i + 1).kind == model::figure_kind::share && of.between(i, i + 1).ends_with("(") &&
           of.between(i, i + 1).size() <= 2;
  };
  if (of.sentence(whole) != of.sentence(part)) return false;
  // 来信292件占73%,来访27件占7%,网络举报74件占18%: each with its own share of what they all are of.
  auto const is_of = [&](std::size_t i) -> std::optional<std::size_t> {
    auto const share = std::ranges::find_if(of.modifiers(i), [&](std::size_t k) {
      return k == i + 1 && of.at(k).kind == model::figure_kind::share && of.between(i, k).size() <= 9;
    });
    return share == of.modifiers(i).end() ? std::nullopt : of.whole_of(*share);
  };
  if (auto const all = is_of(whole); all && all == is_of(part) && !contains(of.between(whole, part), "其中"))
    return true;
  return has_share(whole) && has_share(part);
}

bool counts_another_thing(page const& of, std::size_t whole, std::size_t part) {
  auto const& one = of.at(whole);
  auto const& other = of.at(part);
  return of.is_chinese() && one.unit == "count" && !one.indicator.empty() && !other.indicator.empty() &&
         one.indicator != other.indicator && !(counts_projects(one) && counts_projects(other));
}

bool is_a_mark_passed(page const& of, std::size_t level) {
  constexpr std::size_t kLongestLead = 24;  // bytes
  static constexpr std::array<std::string_view, 4> kPassed{"首次超过", "首次突破", "首次跨越", "首次迈上"};
  if (!of.has_text()) return false;
  // "passed the 100,000 mark on its ninth day"
  if (!of.is_chinese() && of.after(level, 5) == " mark") return true;
  // 39天超过800万人次, 2省份旅游收入超100亿: so many days, or places, were above it.
  static constexpr std::array<std::string_view, 4> kAbove{"超过", "突破", "超", "达到"};
  if (level > 0 && (of.at(level - 1).unit == "day" || counts_places(of, level - 1)) &&
      of.between(level - 1, level).size() <= kLongestLead && ends_with_any(of.between(level - 1, level), kAbove))
    return true;
  return ends_with_any(of.before(level, 4), kPassed);
}

bool stand_side_by_side(page const& of, std::size_t a, std::size_t b) {
  static constexpr std::string_view kBeside = "、";
  if (!of.has_text() || a + 1 != b) return false;
  auto const text = of.between(a, b);
  return text.starts_with(kBeside) && !contains(text, "其中");
}

namespace {

// 共受理案件13起,查处10起;其中受理行政案件11起: of those that were 受理, where those that were 查处 cannot hold it.
std::optional<std::size_t> level_of_its_verb(page const& of, std::size_t part, std::size_t whole) {
  constexpr std::size_t kVerb = 6;  // bytes: two Chinese characters
  auto const verb = of.noun_before(part).substr(0, kVerb);
  if (!of.is_chinese() || verb.size() < kVerb || contains(of.noun_before(whole), verb)) return {};
  for (auto i = whole; i-- > 0 && of.sentence(part) - of.sentence(i) <= 1;) {
    if (of.is_level(i) && of.at(i).unit == of.at(part).unit && contains(of.noun_before(i), verb)) return i;
  }
  return {};
}

}  // namespace

std::size_t in_its_column(page const& of, std::size_t part, std::size_t whole) {
  auto const holds_it = [&](std::size_t i) {
    return printed_value(of.at(i).value) >= printed_value(of.at(part).value);
  };
  // 第二、三产业用电量分别为422.93亿千瓦时和92.75亿千瓦时,其中工业414.16亿千瓦时: of whichever of the two can hold it.
  auto const is_handed_out = [&](std::size_t i) { return of.at(i).rule.starts_with("respectively"); };
  for (auto i = whole; !holds_it(whole) && is_handed_out(whole) && i-- > 0 && is_handed_out(i);) {
    if (of.is_level(i) && same_measure(of.at(i), of.at(part)) && holds_it(i)) return i;
  }
  constexpr std::size_t kFiguresBack = 16;
  constexpr std::size_t kCharacter = 3;  // bytes of a Chinese one
  constexpr std::size_t kShortest = 2 * kCharacter;
  if (!of.has_text() || part < whole) return whole;
  auto const noun = of.noun_before(part);
  if (noun.size() < kShortest || of.noun_before(whole).ends_with(noun)) return whole;
  // 装备制造业增加值10.29亿元,…,税金1.29亿元。其中机械制造增加值2.68亿元: or by the last word of a longer one.
  constexpr std::size_t kWord = 3 * kCharacter;
  auto const word = noun.size() > kWord ? noun.substr(noun.size() - kWord) : noun;
  if (of.noun_before(whole).ends_with(word)) return whole;
  if (!holds_it(whole)) {
    if (auto const other = level_of_its_verb(of, part, whole)) return *other;
  }
  // 排查隐患126处,整改116处,其中一般隐患120处: in one sentence two characters do where the nearest cannot hold it.
  auto const short_word = noun.substr(noun.size() - 2 * kCharacter);
  for (auto i = part; i-- > 0 && part - i <= kFiguresBack && of.sentence(part) - of.sentence(i) <= 3;) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || one.unit != of.at(part).unit || one.org != of.at(part).org || !is_plain(one)) continue;
    // 商品住宅773.81万m2 of what is built, and 商品住宅137.95万m2 of what is sold: one class of two wholes is no
    // column.
    if (holds_it(whole) && one.role == "part" && !one.what.empty() && one.what == of.at(part).what) continue;
    auto const called = of.noun_before(i);
    bool const by_two = !holds_it(whole) && of.sentence(i) == of.sentence(part) && called.ends_with(short_word);
    if ((called == noun || by_two || (word != noun && called.ends_with(word))) &&
        printed_value(one.value) > printed_value(of.at(whole).value))
      return i;
  }
  return whole;
}

bool is_told_as_what_a_share_is_of(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 20;  // code points
  static constexpr std::array<std::string_view, 4> kEnds{",", "。", ";", "\n"};
  if (!of.has_text() || i + 1 >= of.size() || of.at(i + 1).unit != "%") return false;
  return of.between(i, i + 1).starts_with("的") && contains(behind_last(of.before(i, kReach), kEnds), "占");
}

}  // namespace fengsui::know::audit
