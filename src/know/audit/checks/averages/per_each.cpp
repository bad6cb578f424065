// 人均、每支: so much of one thing over so many of another.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// So much of the one over so many of the other.
void add_ratio(page const& of, std::size_t amount, std::size_t count, std::size_t average, std::vector<relation>& to) {
  if (of.at(count).value.mantissa == 0) return;
  to.push_back(so_much_each(of, amount, count, average));
}

// An amount over its number: money a head, money a project.
void add_per_item(page const& of, std::size_t average, std::vector<relation>& to) {
  bool const per_head = of.at(average).indicator == "spend_per_head";
  if (!per_head && of.at(average).role != "avg_project") return;
  auto const find_in = [&](auto const& fits, bool of_the_sentence) {
    std::vector<std::size_t> found;
    for (auto const i : of.near(average)) {
      auto const& one = of.at(i);
      if (of_the_sentence && of.sentence(i) != of.sentence(average)) continue;
      if (!of.is_level(i) || !is_plain(one) || one.org != of.at(average).org || one.place != of.at(average).place)
        continue;
      if (one.what != of.at(average).what || !same_period(one, of.at(average)) || !fits(one)) continue;
      found.push_back(i);
    }
    // More than one would do: nothing can be said, but where the first is the total of the others.
    auto const value = [&](std::size_t i) { return printed_value(of.at(i).value); };
    bool const of_all = found.size() > 1 && of.at(found.front()).role == "total" &&
                        std::ranges::all_of(found, [&](std::size_t i) { return value(i) <= value(found.front()); });
    if (of_all) found.resize(1);
    return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
  };
  // The one of its own sentence, else the only one of the text.
  auto const find = [&](auto const& fits) {
    auto const beside = of.has_text() ? find_in(fits, true) : std::nullopt;
    return beside ? beside : find_in(fits, false);
  };
  auto amount = find([&](auto const& one) {
    return one.unit == of.at(average).unit && one.indicator != of.at(average).indicator &&
           (!per_head || one.indicator == "tourism_revenue");
  });
  // 总投资86.4亿元,项目平均投资额3.6亿元
  if (!amount && !per_head)
    amount = find(
        [&](auto const& one) { return one.unit == of.at(average).unit && one.indicator == of.at(average).indicator; });
  auto const count =
      find([&](auto const& one) { return per_head ? one.indicator == "visitors" : counts_projects(one); });
  if (!amount || !count) return;
  add_ratio(of, *amount, *count, average, to);
  to.back().near_percent = 130;
}

// What stands behind 平均每 or before 平均 and 均: 平均每支38.3人, 每队平均5.6名, 场均68.6人次. One Chinese character.
std::string_view each_of(std::string_view lead) {
  constexpr std::size_t kCharacter = 3;  // bytes
  static constexpr std::string_view kEach = "平均每";
  if (auto const at = lead.rfind(kEach); at != std::string_view::npos) {
    auto const tail = lead.substr(at + kEach.size());
    // 疏导历时6小时,共放行1.62万人,平均每小时2700人
    for (std::string_view const time : {"小时", "分钟"}) {
      if (tail.starts_with(time)) return time;
    }
    return contains(tail, ",") || contains(tail, "。") ? std::string_view{} : tail.substr(0, kCharacter);
  }
  // 24个小组,每组34人
  if (lead.size() >= 2 * kCharacter && lead.substr(lead.size() - 2 * kCharacter).starts_with("每"))
    return lead.substr(lead.size() - kCharacter);
  for (std::string_view const word : {"平均", "均"}) {
    auto const at = lead.rfind(word);
    if (at == std::string_view::npos || at < kCharacter || lead.size() - at - word.size() > kCharacter) continue;
    auto const each = lead.substr(at - kCharacter, kCharacter);
    if (word == "平均" && !lead.substr(0, at - kCharacter).ends_with("每")) continue;
    return each;
  }
  return {};
}

// 1246架次 by 架: so many of them, also where 次 counts how often.
bool is_counted_by(page const& of, std::size_t i, std::string_view word) {
  return of.at(i).span.ends_with(word) || of.at(i).span.ends_with(std::string{word} + "次") ||
         contains(of.after(i, 2), word);
}

// 火灾23起 … 出动4862人次,平均每起211人次: the amount stands right before its average and the count further back. Of
// several counts with that measure word the one that fits, or the only one that nearly does.
std::optional<std::size_t> count_said_before(page const& of, std::size_t average, std::string_view word) {
  constexpr int kSentences = 5;
  if (average == 0) return {};
  auto const amount = average - 1;
  auto const& sum = of.at(amount);
  if (!of.is_level(amount) || !is_plain(sum) || sum.unit != of.at(average).unit ||
      of.sentence(amount) != of.sentence(average) || !same_period(sum, of.at(average)))
    return {};
  auto const printed = printed_value(of.at(average).value);
  std::optional<std::size_t> near;
  auto several = false;
  for (auto i = amount; i-- > of.near(average).front() && of.sentence(average) - of.sentence(i) <= kSentences;) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || !is_plain(one) || one.org != sum.org || !same_period(one, sum)) continue;
    if (one.value.mantissa == 0 || !is_counted_by(of, i, word)) continue;
    auto const computed = rounding_interval(sum, reach::widest) / rounding_interval(one, reach::widest);
    if (meet(computed, of.range(average))) return i;
    auto const at = exact{printed_value(sum.value) / printed_value(one.value)};
    if (abs(exact{at - printed}) * 100 > printed * 15) continue;
    several = several || (near && printed_value(of.at(*near).value) != printed_value(one.value));
    if (!near) near = i;
  }
  return several ? std::nullopt : near;
}

// 抢险队伍126支4830人,平均每支38.3人: so many of the one over so many of the other, named by its measure word.
void add_per_each(page const& of, std::size_t average, std::vector<relation>& to) {
  if (!of.has_text() || of.at(average).role.starts_with("avg")) return;
  auto const word = each_of(of.before(average, 14));
  static constexpr std::array<std::string_view, 10> kNoMeasure{"天", "日", "月", "人", "年",
                                                               "周", "季", "平", ",",  "、"};
  if (word.size() < 3 || std::ranges::find(kNoMeasure, word) != kNoMeasure.end()) return;
  std::optional<std::size_t> amount;
  std::optional<std::size_t> count;
  for (auto i = average; i-- > of.near(average).front() && of.sentence(average) - of.sentence(i) <= 1;) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || !is_plain(one) || one.org != of.at(average).org || !same_period(one, of.at(average)))
      continue;
    // 412支队伍, 每队平均
    if (!count && is_counted_by(of, i, word)) {
      count = i;
    } else if (!amount && !count && one.unit == of.at(average).unit) {
      amount = i;
    }
    if (amount && count) break;
  }
  auto const makes_it = [&](std::size_t sum, std::size_t over) {
    return of.at(over).value.mantissa != 0 && meet(of.range(sum) / of.range(over), of.range(average));
  };
  // 队员864人,分为24个小组
  if (!amount && count && *count > 0 && of.is_level(*count - 1) && of.at(*count - 1).unit == of.at(average).unit)
    amount = *count - 1;
  bool const beside = amount && count && (*amount == *count + 1 || *count == *amount + 1);
  // 到发726列,其中去程391列、回程335列;运送6.53万标箱,平均每列90标箱: of several counts the one that fits.
  auto const further = beside && makes_it(*amount, *count) ? std::nullopt : count_said_before(of, average, word);
  if (further && (!beside || makes_it(average - 1, *further))) {
    add_ratio(of, average - 1, *further, average, to);
    to.back().near_percent = 115;
  } else if (beside) {
    add_ratio(of, *amount, *count, average, to);
  }
}

// 项目382个,总投资5066.7亿元: a count of things, and right behind it how much they come to.
bool are_count_and_amount(page const& of, std::size_t count, std::string const& unit) {
  auto const amount = count + 1;
  if (amount >= of.size() || !of.is_level(count) || !of.is_level(amount)) return false;
  auto const& one = of.at(count);
  return counts_whole_things(one.unit) && one.unit != "day" && one.value.mantissa > 0 && is_plain(one) &&
         of.at(amount).unit == unit && is_plain(of.at(amount)) && of.sentence(count) == of.sentence(amount);
}

// 项目2025个,到位2073.78亿元,平均1.02亿元; 集中开工382个项目,总投资5066.7亿元。…平均投资规模13.3亿元: the size of each,
// of the pair right before it, else of the first pair of the text.
void add_mean_size(page const& of, std::size_t average, std::vector<relation>& to) {
  constexpr std::size_t kFiguresBack = 24;
  auto const& mean = of.at(average);
  auto const noun = of.noun_before(average);
  if (!of.has_text() || !of.is_chinese() || mean.unit != "CNY" || mean.role.starts_with("avg")) return;
  auto const at = noun.rfind("平均");
  static constexpr std::array<std::string_view, 6> kOthers{"每", "高于", "低于", "水平", "年", "月"};
  if (at == std::string_view::npos || contains_any(noun.substr(at), kOthers)) return;
  if (average > 1 && are_count_and_amount(of, average - 2, mean.unit)) {
    add_ratio(of, average - 1, average - 2, average, to);
    to.back().near_percent = 130;
    return;
  }
  if (!contains(noun, "平均投资") && !contains(noun, "规模")) return;
  for (auto i = average > kFiguresBack ? average - kFiguresBack : 0; i + 1 < average; ++i) {
    if (!are_count_and_amount(of, i, mean.unit)) continue;
    add_ratio(of, i + 1, i, average, to);
    to.back().near_percent = 130;
    to.back().only_by_slip = true;
    return;
  }
}

// 家庭户294617户,集体户11968户,家庭户人口703095人,集体户人口48294人,平均每户2.39人: how many live in each household.
void add_household_size(page const& of, std::size_t average, std::vector<relation>& to) {
  constexpr std::size_t kFiguresBack = 10;
  constexpr std::string_view kHousehold = "家庭户";
  if (!of.has_text() || !of.is_chinese() || of.at(average).unit != "person") return;
  auto const lead = behind_last(of.before(average, 16), std::array<std::string_view, 2>{",", "。"});
  if (!contains(lead, "每户") && !contains(lead, "每个家庭户") && !contains(lead, "户均")) return;
  std::optional<std::size_t> households, people;
  for (auto i = average; i-- > 0 && average - i <= kFiguresBack && of.sentence(average) - of.sentence(i) <= 1;) {
    auto const noun = of.noun_before(i);
    if (!of.is_level(i) || !contains(noun, kHousehold) || of.at(i).value.mantissa == 0) continue;
    if (!people && of.at(i).unit == "person") people = i;
    if (!households && of.at(i).span.ends_with("户")) households = i;
  }
  if (!households || !people) return;
  add_ratio(of, *people, *households, average, to);
  to.back().near_percent = 150;
}

}  // namespace

void add_ratios(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i)) continue;
    add_per_item(of, i, to);
    add_per_each(of, i, to);
    add_mean_size(of, i, to);
    add_household_size(of, i, to);
  }
}

}  // namespace fengsui::know::audit
