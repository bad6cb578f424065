// 合计 that the text tells by its form: 分别发送…,共发送…; every day of a span; spans that fill a longer one.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// The measure word that a count was printed with, or its unit.
std::string_view measure_of(page const& of, std::size_t i) {
  constexpr std::size_t kCharacter = 3;  // bytes of a Chinese character
  auto const& one = of.at(i);
  if (!counts_whole_things(one.unit) || one.span.size() < kCharacter) return one.unit;
  return measure_word(one.span);
}

constexpr std::array<std::string_view, 3> kSummedUp{",共计", ",合计", ",总计"};  // read, not shown

// 枚金牌、 of 24枚金牌、5枚银牌: without the noun behind the number.
std::string_view without_own_noun(std::string_view text) {
  constexpr std::size_t kLongestNoun = 15;  // bytes
  auto const at = std::min(text.find("、"), text.find(','));
  return at != std::string_view::npos && at <= kLongestNoun && text.substr(0, at).find_first_of(";:()") == text.npos
             ? text.substr(at)
             : text;
}

// 列车 of 动车组列车 and 普速列车, 接待 of 上午接待 and 下午接待: what the members' names end with alike, two
// characters of it; nothing where they do not.
std::string_view tail_of_all(page const& of, std::vector<std::size_t> const& row) {
  constexpr std::size_t kTwoCharacters = 6;  // bytes
  auto const noun = of.noun_before(row.front());
  auto const tail = noun.substr(noun.size() - std::min(noun.size(), kTwoCharacters));
  bool const alike = std::ranges::all_of(row, [&](std::size_t i) { return of.noun_before(i).ends_with(tail); });
  return alike && tail.size() == kTwoCharacters ? tail : std::string_view{};
}

struct summed_row {
  std::vector<std::size_t> parts;
  bool handed_out = true;  // one right behind the other, 214.6万人次、1862.3万人次
};

// The row right before a total that `lead` leads to.
summed_row row_summed_in(page const& of, std::size_t total, std::string_view lead, bool summed_up) {
  summed_row row;
  for (auto i = total; i-- > of.near(total).front() && of.sentence(i) == of.sentence(total);) {
    auto const& one = of.at(i);
    if (!row.parts.empty()) {
      auto const text = without_own_noun(of.between(i, row.parts.back()));
      // 上午接待3.2万人次,下午接待2.6万人次,全天共接待5.8万人次: told alike, each behind a comma.
      auto const tail = tail_of_all(of, {i, row.parts.back()});
      auto const told_alike = text.starts_with(",") && !tail.empty() && contains(lead, tail);
      auto const joined = text.starts_with("、") || text == "和" || told_alike ||
                          (summed_up && (text.ends_with("和") || text.ends_with("及")));
      if (!joined || contains(text.substr(told_alike ? 1 : 0), ",")) break;
      row.handed_out = row.handed_out && (text == "、" || text == "和");
    }
    if (!of.is_level(i) || one.unit != of.at(total).unit || measure_of(of, i) != measure_of(of, total)) break;
    if (!is_plain(one) || !(same_period(one, of.at(total)) || within_period(one, of.at(total)))) break;
    row.parts.push_back(i);
  }
  std::ranges::reverse(row.parts);
  return row;
}

// 铁路、公路分别发送214.6万人次、1862.3万人次,全省共发送2076.9万人次; 一等奖12件、二等奖30件,获奖作品共42件: a list,
// and the total of it behind.
void add_handed_out_sums(page const& of, std::vector<relation>& to) {
  for (std::size_t total = 2; total < of.size(); ++total) {
    if (!of.is_level(total) || !of.has_text() || !adds_up(of.at(total)) || !is_plain(of.at(total))) continue;
    constexpr std::size_t kLongestLead = 60;  // bytes
    auto const lead = without_own_noun(of.between(total - 1, total));
    // 6个…项目和9个…项目,共计16个…项目: said to be all of them.
    auto const summed_up = contains_any(lead, kSummedUp);
    auto const told = summed_up || (lead.starts_with(",") && (contains(lead, "共") || contains(lead, "总")));
    if (!told || lead.size() > kLongestLead) continue;
    auto [parts, handed_out] = row_summed_in(of, total, lead, summed_up);
    family const list{.whole = total, .parts = std::move(parts)};
    if (list.parts.size() < 2 || !is_about(printed_sum(of, list.parts), printed_value(of.at(list.whole).value)))
      continue;
    auto const first = list.parts.front();
    handed_out = summed_up || (handed_out && contains(of.before(first, 24), "分别"));
    // Under 其中 a list need not be all there is.
    auto const among = first > 0 && contains(of.between(first - 1, first), "其中");
    bool const prizes = contains(of.noun_before(first), "奖") && contains(lead, "奖");
    // 甲县8个,乙县10个,全市共20个: and of places others may have been left out.
    static constexpr std::array<std::string_view, 5> kAll{"全市", "全省", "全县", "全国", "全区"};
    static constexpr std::array<std::string_view, 4> kPlaces{"县", "区", "市", "州"};
    if (!handed_out && contains_any(lead, kAll) && contains_any(of.noun_before(first), kPlaces)) continue;
    // 动车组列车20列、普速列车15列,共加开35列: two do where both are called so.
    bool const by_tail = !tail_of_all(of, list.parts).empty();
    bool const alike = of.at(first).indicator == of.at(total).indicator || prizes || by_tail;
    if (!handed_out && ((list.parts.size() < 3 && !by_tail) || among || !alike)) continue;
    to.push_back(parts_against(of, list.parts, total, true));
    // Of organisations and places others may have been left out, of means of transport none.
    static constexpr std::array<std::string_view, 4> kModes{"铁路", "公路", "水路", "民航"};
    // 湖北省24枚金牌、5枚银牌、2枚铜牌,奖牌共31枚: all of one, which the total need not name again.
    auto const& like = of.at(first);
    bool const of_one = std::ranges::all_of(
        list.parts, [&](std::size_t i) { return of.at(i).org == like.org && of.at(i).place == like.place; });
    to.back().linked = of_one || std::ranges::all_of(list.parts, [&](std::size_t i) {
                         auto const& one = of.at(i);
                         bool const named = one.org != of.at(total).org || one.place != of.at(total).place;
                         return !named || std::ranges::find(kModes, one.org) != kModes.end();
                       });
  }
}

// 共运输旅客65637人次。其中,除夕至初五,每天分别为12569人、5286人、…: what every day brought is all there was.
void add_sums_of_days(page const& of, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kEachDay{"每天", "每日", "逐日", "各日"};
  constexpr std::size_t kLeast = 3;
  for (std::size_t first = 1; first < of.size() && of.has_text(); ++first) {
    auto const lead = of.between(first - 1, first);
    if (!is_plain(of.at(first)) || !of.is_level(first) || !contains(lead, "分别")) continue;
    // 3天的接待量分别为253.8万人次、326.46万人次、295.58万人次: as many as the days that are told.
    bool const counted = of.at(first - 1).unit == "day" && of.is_level(first - 1) && lead.starts_with("的");
    if (!counted && !contains_any(lead, kEachDay)) continue;
    family list;
    for (auto i = first; i < of.size() && of.is_level(i) && of.at(i).unit == of.at(first).unit; ++i) {
      if (i > first && of.between(i - 1, i) != "、" && of.between(i - 1, i) != "和") break;
      list.parts.push_back(i);
    }
    if (list.parts.size() < kLeast) continue;
    if (counted && printed_value(of.at(first - 1).value) != list.parts.size()) continue;
    for (auto i = first; i-- > of.near(first).front() && of.sentence(first) - of.sentence(i) <= 1;) {
      list.whole = i;
      if (!of.is_level(i) || of.at(i).unit != of.at(first).unit || !is_plain(of.at(i)) ||
          !is_about(printed_sum(of, list.parts), printed_value(of.at(list.whole).value)))
        continue;
      to.push_back(parts_against(of, list.parts, i, true));
      break;
    }
  }
}

// The days of a holiday, the days before the feast and those behind it: what fills a span makes its total.
void add_sums_over_time(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i) || !is_plain(of.at(i)) || !adds_up(of.at(i))) continue;
    auto const parts = spans_that_fill(of, i);
    if (parts.empty()) continue;
    to.push_back(parts_against(of, parts, i, true));
    // 一季度512.4万人次,二季度634.8万人次,上半年1147.2万人次: whole spans of months need no nearness where a slip
    // explains it.
    bool const about = is_about(printed_sum(of, parts), printed_value(of.at(i).value));
    to.back().near_percent = about || !of.is_chinese() ? 115 : 200;
    to.back().only_by_slip = !about;
  }
}

// "a total of 48 Lions, including 9 Golds, 15 Silvers and 23 Bronzes": what an English list holds among others may
// leave some out; of fires some have no known cause, "670 fires, 392 (59%) by people and 275 (41%) by lightning".
bool may_leave_some_out(page const& of, closed_list const& list) {
  constexpr int kUnknown = 100;  // one of so many
  if (of.is_chinese() || list.parts.front() < list.whole) return false;
  auto const sum = printed_sum(of, list.parts);
  auto const all = printed_value(of.at(list.whole).value);
  if (sum >= all) return false;
  if (of.at(list.whole).indicator == "fires" && exact{all - sum} * kUnknown <= all) return true;
  return contains(of.between(list.parts.front() - 1, list.parts.front()), "ncluding ");
}

// Whether another level of the text comes near to what the members of a list make: it may be theirs.
bool is_another_whole_near(page const& of, closed_list const& list) {
  auto const sum = printed_sum(of, list.parts);
  return std::ranges::any_of(of.near(list.whole), [&](std::size_t i) {
    return i != list.whole && of.is_level(i) && of.at(i).unit == of.at(list.whole).unit &&
           std::ranges::find(list.parts, i) == list.parts.end() && is_about(sum, printed_value(of.at(i).value));
  });
}

}  // namespace

void add_sums_told(page const& of, std::vector<relation>& to) {
  add_handed_out_sums(of, to);
  add_sums_of_days(of, to);
  add_sums_over_time(of, to);
  for (auto const& list : of.closed().but_for_a_slip) {
    // But where the same classes made another whole, last year's or another port's, nothing passes through.
    bool const again = list.by_class != 0 && std::ranges::any_of(of.closed().as_printed, [&](closed_list const& each) {
                         return each.by_class == list.by_class && make_to_the_digit(of, each.parts, each.whole);
                       });
    if (!again && leaves_what_passes_through(of, list.parts, list.whole)) continue;
    if (may_leave_some_out(of, list)) continue;
    to.push_back(parts_against(of, list.parts, list.whole, true));
    // 进出口1286.4亿元,出口793.7亿元,进口492.7亿元: of trade no other part is told.
    bool const trade = contains(of.noun_before(list.whole), "进出口") && list.parts.size() == 2 &&
                       is_about(printed_sum(of, list.parts), printed_value(of.at(list.whole).value));
    to.back().only_by_slip = !trade && !names_many_classes(of, list);
    auto const is_beyond = [&](std::size_t part) { return !can_be_at_most(of.range(part), of.range(list.whole)); };
    // Several parts that are each more than the whole are no parts of it.
    if (std::ranges::count_if(list.parts, is_beyond) > 1) continue;
    for (auto const part : list.parts) {
      if (!is_beyond(part)) continue;
      to.push_back(parts_against(of, {part}, list.whole, false));
      to.back().only_by_slip = true;
    }
  }
  for (auto const& list : of.closed().columns) {
    to.push_back(parts_against(of, list.parts, list.whole, true));
    to.back().only_by_slip = !list.certain;
  }
  for (auto const& list : of.closed().proposed) {
    if (leaves_what_passes_through(of, list.parts, list.whole)) continue;
    to.push_back(parts_against(of, list.parts, list.whole, true));
    to.back().wrong_links = list.wrong_links;
    // 粮食142.6万吨;夏粮、早稻、秋粮分别为38.7万吨、21.4万吨、85.5万吨: classes that leave one another out are no more
    // than their whole.
    if (list.by_class == 0 || !of.is_chinese() || is_another_whole_near(of, list)) continue;
    auto const sentence = of.sentence(list.parts.front());
    if (of.sentence(list.parts.back()) != sentence || of.sentence(list.whole) != sentence) continue;
    if (printed_sum(of, list.parts) <= printed_value(of.at(list.whole).value)) continue;
    to.push_back(parts_against(of, list.parts, list.whole, false));
    to.back().near_percent = 110;
  }
}

}  // namespace fengsui::know::audit
