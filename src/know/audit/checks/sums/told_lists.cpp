// 其中、分…看、包括: lists as the text's own marks say them, whatever the reader took their members for.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/lists/row_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kCharacter = 3;  // bytes of a Chinese one
constexpr std::string_view kStop = "。";

enum class mark { none, among, by_class };

// What stands between the figure before a list and the list's first: 其中, 包括 and 中, lead into parts of what is
// right before them; 分产业看 into all classes of something before.
mark mark_in(std::string_view lead) {
  if (lead.starts_with("中,")) return mark::among;  // read, not shown
  if (contains(lead, "其中") || contains(lead, "包括")) return mark::among;
  for (std::string_view const tail : {"看,", "看:", "分,", "划分,"}) {  // read, not shown
    auto const at = lead.rfind(tail);
    if (at == std::string_view::npos) continue;
    for (std::string_view const head : {"分", "按", "从"}) {
      auto const from = lead.substr(0, at).rfind(head);
      if (from == std::string_view::npos || at - from > 10 * kCharacter) continue;
      auto const before = lead.substr(0, from);
      bool const opens = before.empty() || before.ends_with(",") || before.ends_with(kStop) || before.ends_with("\n") ||
                         before.ends_with(";");
      if (opens) return mark::by_class;
    }
  }
  return mark::none;
}

// Right before the list, in its own sentence or, where the list begins one, at the end of the sentence before.
std::optional<std::size_t> whole_before(page const& of, std::size_t first) {
  constexpr std::size_t kFiguresBack = 6;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack;) {
    if (of.sentence(first) - of.sentence(i) > 1) return {};
    if (is_of_row(of, i, first)) return same_period(of.at(i), of.at(first)) ? std::optional{i} : std::nullopt;
  }
  return {};
}

// The nearest level before that the sum of all classes comes near to.
std::optional<std::size_t> whole_of_classes(page const& of, std::vector<std::size_t> const& row) {
  constexpr int kSentences = 5;
  auto const sum = printed_sum(of, row);
  auto const first = row.front();
  constexpr std::size_t kFiguresBack = 40;
  std::optional<std::size_t> best;
  auto by_slip = false;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack && of.sentence(first) - of.sentence(i) <= kSentences;) {
    if (!is_of_row(of, i, first)) continue;
    auto const whole = printed_value(of.at(i).value);
    if (sum == whole) return i;
    // Of several that are near, the one that a slip leads to.
    if (by_slip || !is_about(sum, whole)) continue;
    by_slip = add_up_by_a_slip(of, row, i);
    if (by_slip || !best) best = i;
  }
  return best;
}

// 到位资金29.93亿元。其中,州外到位资金29.93亿元;省外到位资金81.18亿元: the parts are called as their whole is.
bool is_called_as(page const& of, std::size_t part, std::size_t whole) {
  auto const one = of.noun_before(whole);
  auto const other = of.noun_before(part);
  constexpr std::size_t kTail = 4 * kCharacter;
  if (are_two_classes(of, part, whole) || are_of_two_years_told(of, whole, part)) return false;
  return one.size() >= kTail && other.size() > kTail && other.ends_with(one.substr(one.size() - kTail));
}

bool names_rest(page const& of, std::vector<std::size_t> const& row) {
  auto const last = of.noun_before(row.back());
  return last.starts_with("其他") || last.starts_with("其余") || last.starts_with("其它");
}

bool stays_open(page const& of, std::size_t last) {
  return of.after(last, 1) == "等" || of.after(last, 2).ends_with("等");
}

bool has_names(page const& of, std::vector<std::size_t> const& row) {
  return std::ranges::all_of(row, [&](std::size_t i) { return of.noun_before(i).size() >= 2 * kCharacter; });
}

// Whether the row makes another level shortly before it.
bool makes_another(page const& of, std::vector<std::size_t> const& row) {
  auto const sum = printed_sum(of, row);
  auto const first = row.front();
  return std::ranges::any_of(of.near(first), [&](std::size_t i) {
    return i < first && is_of_row(of, i, first) && printed_value(of.at(i).value) == sum;
  });
}

// "75 TWh … 27.9 TWh. Together solar and wind supplied 102.9 TWh": the two levels before.
void add_told_together(page const& of, std::size_t total, std::vector<relation>& to) {
  if (total < 2 || !contains(of.between(total - 1, total), ". Together ")) return;
  std::vector<std::size_t> parts;
  for (auto i = total; i-- > of.near(total).front() && parts.size() < 2;) {
    if (of.sentence(total) - of.sentence(i) > 2) return;
    if (is_of_row(of, i, total)) parts.insert(parts.begin(), i);
  }
  if (parts.size() < 2) return;
  to.push_back(parts_against(of, parts, total, true));
  to.back().only_by_slip = true;
}

// What is found or entered, and what is then done with some of it; of cases more may be settled than came in.
constexpr auto kTakenUp =
    std::to_array<std::string_view>({"排查", "发现", "查出", "摸排", "报名", "参赛", "申报", "申请", "参评", "报考",
                                     "发出", "发放", "入围", "征集", "应聘"});
constexpr auto kDoneWithSome = std::to_array<std::string_view>(
    {"整改", "获奖", "晋级", "入选", "决赛", "复赛", "获批", "通过", "录取", "收回", "回收", "入围", "录用"});

// Whether two counts are told with the same measure word.
bool are_counted_alike(page const& of, std::size_t a, std::size_t b) {
  return of.is_level(a) && of.is_level(b) && counts_whole_things(of.at(a).unit) &&
         measure_word(of.at(a).span) == measure_word(of.at(b).span);
}

// 排查隐患1535处,整改1540处; 报名236支队伍,256支队伍进入决赛: of what was found or entered no more is put right or
// chosen.
void add_stages(page const& of, std::size_t later, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 10 * kCharacter;
  auto const whole = later - 1;
  auto const text = of.between(whole, later);
  // ,整改1540处 or 支队伍,256支: only the noun of the first may stand before the comma.
  auto const comma = text.find(',');
  if (text.size() > kLongest || comma > 4 * kCharacter || contains(text, "率")) return;
  if (!is_of_row(of, whole, later) || !are_counted_alike(of, whole, later)) return;
  // 网上报名236支,现场报名52支,进入决赛60支; 已整改历年隐患126处: of more than the one right before.
  bool const of_several = whole > 0 && of.sentence(whole - 1) == of.sentence(whole) && is_of_row(of, whole - 1, whole);
  if (of_several || contains(text, "历年") || contains(text, "累计")) return;
  auto const lead = of.noun_before(whole);
  auto own = std::string{text.substr(comma + 1)};
  if (own.empty()) own = std::string{noun_behind(of, later)}.append(of.after(later, 6));
  auto const done_before = std::ranges::count_if(kDoneWithSome, [&](auto word) { return contains(lead, word); });
  bool const next_round = contains(lead, "入围") && done_before == 1 && !contains(own, "入围");
  if (contains_any(lead, kTakenUp) && (done_before == 0 || next_round) && contains_any(own, kDoneWithSome))
    to.push_back(parts_against(of, {later}, whole, false));
}

// 122个新建项目已开工105个; 热点23个,已反馈21个: what has been done with some of them, right behind all of them; of
// what was planned there may be more.
void add_done_with_some(page const& of, std::size_t part, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 10 * kCharacter;
  static constexpr std::array<std::string_view, 4> kAllOfThem{"共", "应", "全部", "热点"};
  auto const text = of.between(part - 1, part);
  auto const done = text.rfind("已");
  // 热点23个(甲省20个、乙省3个),已反馈21个
  auto whole = part - 1;
  while (text.starts_with(")") && whole > 0 && !of.between(whole - 1, whole).starts_with("(")) --whole;
  if (text.starts_with(")") && whole > 0) --whole;
  if (text.size() > kLongest || done == text.npos || text.size() - done > 5 * kCharacter) return;
  if (contains(text, "累计") || contains(text, "历年") || contains(text, kStop) || contains(text, ";")) return;
  auto const noun = of.noun_before(whole);
  // 签约42个,已开工58个; 受理8件,已办结10件: those of other years may be among them.
  if (contains(noun, "计划") || contains(noun, "拟")) return;
  bool const apart = contains(text, ",") && (text.rfind(',') > done || !contains_any(noun, kAllOfThem));
  if (apart || contains(noun, "已") || !are_counted_alike(of, whole, part) || !is_of_row(of, part, part)) return;
  to.push_back(parts_against(of, {part}, whole, false));
  to.back().near_percent = 1000;
}

// 项目总投资6960亿元,年度投资计划1015亿元: of what is to be invested in all, so much this year.
void add_plan_of_year(page const& of, std::size_t plan, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kOfYear{"年度", "年计划", "当年", "今年"};
  auto const total = plan - 1;
  auto const own = of.noun_before(plan);
  if (!of.is_level(total) || !of.is_level(plan) || of.at(total).unit != of.at(plan).unit || of.at(plan).unit != "CNY")
    return;
  if (of.sentence(total) != of.sentence(plan) || !of.noun_before(total).ends_with("总投资")) return;
  if (!contains(own, "计划") || !contains_any(own, kOfYear)) return;
  to.push_back(parts_against(of, {plan}, total, false));
  to.back().near_percent = 1000;
}

// 签约项目23个,16个为亿元以上项目; 56个项目中,有35个已开工: said of some of those right before.
void add_said_of_some(page const& of, std::size_t part, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 16 * kCharacter;
  static constexpr std::array<std::string_view, 5> kAre{"为", "来自", "属于", "位于", "系"};
  auto whole = part - 1;
  // 23个签约项目中,投资超10亿元的有6个
  if (whole > 0 && of.at(whole).role == "threshold") --whole;
  auto const text = of.between(whole, part);
  // 新增规上工业企业68家,新增企业中专精特新企业就有29家: by its noun again.
  constexpr std::size_t kTwo = 2 * kCharacter;
  auto const name = text.substr(0, text.find("中")).substr(text.starts_with(",") ? 1 : 0);
  auto const noun = of.noun_before(whole);
  bool const again = text.starts_with(",") && name.size() >= kTwo && contains(noun, name.substr(0, kTwo)) &&
                     contains(noun, name.substr(name.size() - kTwo)) && contains(text, "中");
  bool const in_them = (contains(text, "中,") || contains(text, "中有") || again) &&  // read, not shown
                       text.size() <= kLongest && std::ranges::count(text, ',') < 2;
  bool const right_behind = text == "," && starts_with_any(of.after(part, 2), kAre);
  if (!(in_them || right_behind) || !is_of_row(of, whole, part) || !are_counted_alike(of, whole, part)) return;
  to.push_back(parts_against(of, {part}, whole, false));
  to.back().near_percent = 1000;
}

void add_told_among(page const& of, std::vector<std::size_t> const& row, std::vector<relation>& to) {
  auto const whole = whole_before(of, row.front());
  if (!whole) return;
  for (auto const part : row) {
    if (is_called_as(of, part, *whole)) to.push_back(parts_against(of, {part}, *whole, false));
  }
  if (row.size() < 3 || !names_rest(of, row) || stays_open(of, row.back()) || !has_names(of, row)) return;
  auto const all = printed_value(of.at(*whole).value);
  if (!is_about(printed_sum(of, row), all)) return;
  // 已查明火因21起,其中祭祀9起、农事7起、线路3起、雷击2起,其余2起正在调查: the rest is of more than these.
  if (printed_sum(of, {row.begin(), row.end() - 1}) == all || makes_another(of, row)) return;
  to.push_back(parts_against(of, row, *whole, true));
  to.back().only_by_slip = true;
}

// 分行业来看,工业205.58亿元,…: classes that leave one another out are no more than their whole, unless one of them is
// within another: 第二产业, then 工业.
bool are_too_much(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  constexpr std::size_t kFewest = 4;
  auto const all = of.range(whole);
  auto const fits = [&](std::vector<std::size_t> const& parts) { return can_be_at_most(total_of(of, parts), all); };
  if (row.size() < kFewest || fits(row)) return false;
  return std::ranges::none_of(row, [&](std::size_t one) {
    auto others = row;
    std::erase(others, one);
    return meet(total_of(of, others), all);
  });
}

void add_told_by_class(page const& of, std::vector<std::size_t> const& row, std::vector<relation>& to) {
  if (row.size() < 2 || stays_open(of, row.back()) || !has_names(of, row)) return;
  // Of small counts some digit always makes any sum.
  if (counts_whole_things(of.at(row.front()).unit) && row.size() < 3) return;
  auto const whole = whole_of_classes(of, row);
  if (!whole || have_others_beside(of, row)) return;
  to.push_back(parts_against(of, row, *whole, true));
  to.back().only_by_slip = !are_too_much(of, row, *whole);
}

}  // namespace

void add_told_lists(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 1; i < of.size() && of.has_text(); ++i) {
    if (of.is_chinese()) add_plan_of_year(of, i, to);
    if (!is_of_row(of, i, i)) continue;
    add_told_together(of, i, to);
    if (of.is_chinese()) {
      add_stages(of, i, to);
      add_done_with_some(of, i, to);
      add_said_of_some(of, i, to);
    }
    auto const found = mark_in(of.between(i - 1, i));
    if (found == mark::among) add_told_among(of, row_from(of, i), to);
    if (found == mark::by_class) add_told_by_class(of, row_from(of, i), to);
  }
}

}  // namespace fengsui::know::audit
