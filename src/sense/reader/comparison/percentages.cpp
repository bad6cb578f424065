// Percents, percentage points and multiples: of a target, a whole, a base, or of what they were before.
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/came_to.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

std::string name_of(document const& doc, term const& one) {
  auto const text = doc.text().substr(one.from, one.to - one.from);
  return to_utf8(text);
}

// 2013年的, 今年的
bool is_a_year_of(std::u16string_view words) {
  constexpr std::size_t kLongest = 8;
  return words.size() <= kLongest && (words.ends_with(u"年的"sv) || words.ends_with(u"年同期的"sv));
}

// 占公共交通客流总量1869.5万人次的5.3%: the whole stands between 占 and the share.
bool is_share_of_the_one_before(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (doc.english || i == 0) return false;
  auto const text = doc.text();
  auto const& whole = drafts[i - 1];
  if (whole.kind != figure_kind::level || whole.dimension == dimension::percent ||
      (text.substr(whole.words_to, drafts[i].words_from - whole.words_to) != u"的"sv &&
       text.substr(whole.words_to, drafts[i].words_from - whole.words_to) != u")的"sv))
    return false;
  auto const lead =
      text.substr(whole.words_from > 24 ? whole.words_from - 24 : 0, std::min<std::size_t>(24, whole.words_from));
  auto const stop = lead.find_last_of(u",;。:\n"sv);
  auto const takes = lead.rfind(u'占');
  return takes != std::u16string_view::npos && (stop == std::u16string_view::npos || takes > stop);
}

// 完成州下达任务的93.5%, 为年度计划的61%, 对照目标,项目数完成60%: what is completed is called a task, a plan or a
// target, whoever set it, or not at all.
bool completes_a_task(std::u16string_view clause) {
  if (clause.ends_with(u"完成"sv) || clause.ends_with(u"已完成了"sv)) return true;
  if (clause.find_first_of(u"占为达"sv) == std::u16string_view::npos &&
      clause.find(u"完成"sv) == std::u16string_view::npos)
    return false;
  if (names_a_task(clause)) return clause.find_first_of(u"占成"sv) != std::u16string_view::npos;
  return clause.ends_with(u'的') && names_a_task(clause.substr(0, clause.size() - 1));
}

// 分别占力争目标(470亿元、106.5亿元)的121.3%: the bracket says how much the target is.
bool is_of_a_bracketed_task(std::u16string_view text, std::u16string_view lead, std::size_t to) {
  constexpr std::size_t kLongest = 60;
  if (!lead.ends_with(u")的"sv)) return false;
  auto const open = text.substr(0, to).rfind(u'(');
  return open != std::u16string_view::npos && to - open <= kLongest && names_a_task(text.substr(0, open));
}

// 完成全年900万人目标的73%: the amount before the percentage is called a target behind it.
bool is_called_a_task(std::u16string_view lead, draft const& before) {
  constexpr std::size_t kLongest = 8;
  return before.kind == figure_kind::level && before.dimension != dimension::percent && lead.size() <= kLongest &&
         lead.ends_with(u'的') && names_a_task(lead.substr(0, lead.size() - 1)) &&
         lead.find_first_of(u",;:、("sv) == std::u16string_view::npos;
}

}  // namespace

bool names_a_task(std::u16string_view clause) {
  static constexpr any_of_words kTasks{u"任务", u"任务数", u"计划", u"目标", u"目标数", u"目标值", u"指标"};
  return kTasks.close(clause) > 0;
}

// 平均分排前40%的作品
bool figure_reader::is_the_first_so_many() {
  if (!doc.english && one.from > 0 && text[one.from - 1] == u'前') {
    one.kind = figure_kind::share;
    one.rule = "share:first";
    return true;
  }
  return false;
}

// 比年度目标4.5%低0.6个百分点, 较计划值85%高2个百分点: so much was aimed at.
bool figure_reader::is_the_target_itself() {
  auto const clause = text.substr(clause_from, to - clause_from);
  if (doc.english || one.to >= text.size() || !is_one_of(text[one.to], u"低高多少快慢") || !names_a_task(clause) ||
      clause.find_first_of(u"比较"sv) == clause.npos)
    return false;
  one.role = "target";
  one.rule = "level:target";
  return true;
}

// 完成年度目标的30.6%, 完成州下达任务的93.5%, 完成年度目标280亿元的87.5%
bool figure_reader::is_of_a_target() {
  // A target named after the last growth word: 增长8%,完成年度目标的30.6%.
  if (in_clause.target != nullptr && (in_clause.growth == nullptr || in_clause.growth->from < in_clause.target->from)) {
    one.kind = figure_kind::target_share;
    one.whole_name = name_of(doc, *in_clause.target);
    if (one.whole_name.starts_with("完成")) one.whole_name.erase(0, std::string{"完成"}.size());
    one.rule = "target";
  } else if (!doc.english && in_clause.growth == nullptr &&
             completes_a_task(text.substr(clause_from, to - clause_from))) {
    one.kind = figure_kind::target_share;
    one.whole_name = "任务";
    one.rule = "target:task";
  } else if (before != nullptr &&
             ((is_of_the_amount() && before->role == "target") || is_called_a_task(lead, *before))) {
    one.kind = figure_kind::target_share;
    one.whole = i - 1;
    one.rule = "target:amount";
  } else if (!doc.english && is_of_a_bracketed_task(text, lead, to)) {
    one.kind = figure_kind::target_share;
    one.whole_name = "目标";
    one.distributed = true;
    one.rule = "target:bracket";
  } else {
    return false;
  }
  return true;
}

// 年计划327.53亿元,已完成235.8亿元,占72%: of the plan that stands before it.
bool figure_reader::completes_the_plan_before() {
  if (lead != u",占"sv || before == nullptr || before->kind != figure_kind::level || i < 2) return false;
  auto const& plan = drafts[i - 2];
  if (plan.sentence != one.sentence || plan.kind != figure_kind::level || plan.dimension != before->dimension ||
      !lead_of(text, *before).ends_with(u"完成"sv))
    return false;
  auto named = lead_of(text, plan);
  if (named.ends_with(u"投资"sv)) named.remove_suffix(2);
  if (!names_a_task(named)) return false;
  one.kind = figure_kind::target_share;
  one.whole = i - 2;
  one.rule = "target:plan";
  return true;
}

// 占年度计划的52.3%;重大平台项目124.4亿元,占57.4%: of its plan, too, where the sentence's last percentage was.
bool figure_reader::goes_on_from_a_target() {
  if (doc.english || !lead.ends_with(u",占"sv)) return false;
  if (completes_the_plan_before()) return true;
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    auto const& earlier = drafts[j];
    if (earlier.dimension != dimension::percent) continue;
    // 占预算90.75%,占38.96%: of one level, so of something else.
    if (earlier.kind != figure_kind::target_share || earlier.whole || j + 1 == i) return false;
    one.kind = figure_kind::target_share;
    one.whole_name = earlier.whole_name;
    one.rule = "target:again";
    return true;
  }
  return false;
}

// 增收412万元,占增收总额的63.1%: a share of what was added, whatever its level came to.
bool figure_reader::is_share_of_a_growth() {
  if (doc.english || in_clause.share == nullptr || in_clause.growth == nullptr ||
      in_clause.growth->from < in_clause.share->to || text[in_clause.share->from] != u'占' || text[to - 1] != u'的')
    return false;
  one.kind = figure_kind::share;
  one.rule = "share:of_growth";
  // Of the growth right before it, where it is one.
  if (before != nullptr && before->kind == figure_kind::chg_abs &&
      (lead.starts_with(u",占"sv) || lead.starts_with(u",约占"sv)))
    one.of = i - 1;
  return true;
}

// 第三产业对投资增长的贡献率为60.3%
bool figure_reader::is_contribution() {
  if (doc.english || in_clause.contribution == nullptr) return false;
  auto const said = text.substr(in_clause.contribution->from, to - in_clause.contribution->from);
  if (said != u"贡献率"sv && said != u"贡献率为"sv && said != u"贡献率达"sv && said != u"贡献率达到"sv) return false;
  one.kind = figure_kind::contribution;
  one.rule = "contribution:rate";
  return true;
}

// 收尾项目完成41.6亿元、占年度计划的71.2%,续建309.5亿元、62.4%; 产业项目752.49亿元,为年计划的71.85%;基础设施544.57亿元,
// 为67.01%: a percentage alone behind its amount is what the last one was.
bool figure_reader::goes_on_as_its_like() {
  constexpr std::size_t kMostFigures = 3;
  auto const is = lead == u",为"sv;
  if (doc.english || (lead != u"、"sv && !is) || before == nullptr || before->kind != figure_kind::level ||
      before->dimension == dimension::percent)
    return false;
  for (auto j = i; j-- > first_near(i) && i - j <= kMostFigures && one.sentence - drafts[j].sentence <= (is ? 1 : 0);) {
    auto const& earlier = drafts[j];
    if (earlier.dimension != dimension::percent) continue;
    if (earlier.kind != figure_kind::target_share && earlier.kind != figure_kind::share) return false;
    if (earlier.whole || earlier.distributed || j + 1 == i) return false;
    one.kind = earlier.kind;
    one.whole_name = earlier.whole_name;
    one.rule = earlier.kind == figure_kind::share ? "share:again" : "target:again";
    return true;
  }
  return false;
}

// 加班3151人,为总加班人数的60.01%; 7.01亿件,是日常业务量的151%: so much of all of them, or of what is usual.
bool figure_reader::is_of_what_is_named() {
  constexpr std::size_t kLongest = 12;
  if (doc.english || before == nullptr || before->kind != figure_kind::level || lead.size() > kLongest ||
      !lead.ends_with(u'的') || !(lead.starts_with(u",为"sv) || lead.starts_with(u",是"sv)))
    return false;
  auto const name = lead.substr(2, lead.size() - 3);
  static constexpr any_of_words kUsual{u"日常", u"平日", u"平时", u"往常", u"常年"};
  if (kUsual.open(name) > 0) {
    change(figure_kind::ratio_to_base, direction::flat, "ratio:usual");
    return true;
  }
  if (!name.starts_with(u"总"sv) && !name.starts_with(u"全部"sv)) return false;
  one.kind = figure_kind::share;
  one.rule = "share:of all";
  return true;
}

// 完成2471万元的21.5%: what is completed to so much is the target.
bool figure_reader::completes_an_amount() {
  if (doc.english || before == nullptr || before->kind != figure_kind::level || lead != u"的"sv ||
      before->dimension == dimension::percent || before->role == "base")
    return false;
  if (!lead_of(text, *before).ends_with(u"完成"sv)) return false;
  drafts[i - 1].role = "target";
  one.kind = figure_kind::target_share;
  one.whole = i - 1;
  one.rule = "target:amount";
  return true;
}

// 占71%, 相当于去年同期的88.4%, 同比增长8%: what the words of its own clause make of it, the last of them before the
// others.
bool figure_reader::is_in_its_clause() {
  if (in_clause.share != nullptr && (in_clause.growth == nullptr || in_clause.growth->from < in_clause.share->from)) {
    if (goes_on_from_a_target()) return true;
    // 占去年出口总数的95.4%: of what it was then.
    if (!doc.english && lead.ends_with(u'的') &&
        (stands_at(text, in_clause.share->to, u"去年"sv) || stands_at(text, in_clause.share->to, u"上年"sv))) {
      change(figure_kind::ratio_to_base, direction::flat, "ratio:base");
      if (before != nullptr && before->kind == figure_kind::level && lead.starts_with(u",占"sv)) one.of = i - 1;
      return true;
    }
    one.kind = figure_kind::share;
    one.rule = "share:" + name_of(doc, *in_clause.share);
  } else if (in_clause.ratio != nullptr &&
             (in_clause.growth == nullptr || in_clause.growth->from < in_clause.ratio->from)) {
    change(figure_kind::ratio_to_base, direction::flat, "ratio");
  } else if (in_clause.growth == nullptr && before != nullptr && before->kind == figure_kind::ratio_to_base &&
             text.substr(0, to).ends_with(u"同期的"sv)) {
    // 恢复到2020年同期的82.21%和60.4%,2021年同期的64.46%: the verb is said once.
    change(figure_kind::ratio_to_base, direction::flat, "ratio:again");
  } else if (in_clause.growth == nullptr && (in_clause.base != nullptr || has_base_time(doc, clause_from, to)) &&
             (in_clause.reach != nullptr ||
              text.substr(clause_from, to - clause_from).find(u"为"sv) != std::u16string_view::npos ||
              text.substr(clause_from, to - clause_from).find(u"是"sv) != std::u16string_view::npos)) {
    change(figure_kind::ratio_to_base, direction::flat, "ratio:base");
  } else if (in_clause.growth != nullptr) {
    change(figure_kind::chg_pct, in_clause.way, "growth");
  } else if (!doc.english && in_clause.narrow != nullptr && lead.starts_with(u',') && before != nullptr &&
             before->kind == figure_kind::level && before->dimension != dimension::percent) {
    // 贸易顺差2.4亿元,收窄12%: an amount narrows as it falls.
    change(figure_kind::chg_pct, direction::down, "growth:narrow");
  } else {
    return false;
  }
  return true;
}

// 同比有所增长,达8%; 8%的增长
bool figure_reader::is_growth_further_off() {
  auto way = direction::none;
  auto const growth = in_clause.growth != nullptr ? in_clause : seen;
  if (seen.growth != nullptr && seen.growth->from + 14 > to && seen.share == nullptr && !doc.english) {
    change(figure_kind::chg_pct, growth.way, "growth:comma");
  } else if (behind_says_growth(doc, one, way)) {
    change(figure_kind::chg_pct, way, "growth:behind");
  } else {
    return false;
  }
  return true;
}

// "12,840 were on time, or 93.2%"
bool figure_reader::is_in_apposition() const {
  return doc.english && before != nullptr && before->kind == figure_kind::level &&
         before->dimension != dimension::percent &&
         (lead == u", or "sv || lead == u" or "sv || lead == u", "sv || lead == u" ("sv || lead == u" - "sv ||
          lead == u" (or "sv ||
          // "Of 14,380 trains run, 12,840 were on time, or 93.2%"
          // "29,000 of these, or 64 percent, were local", "1.9 billion of it, or 70 percent"
          lead == u" of these, or "sv || lead == u" of those, or "sv || lead == u" of them, or "sv ||
          lead == u" of it, or "sv ||
          (lead.starts_with(u" from "sv) && lead.ends_with(u", or "sv) && lead.size() <= 30 && seen.growth == nullptr &&
           lead.find_first_of(u",;:.(0123456789"sv) == lead.size() - 5) ||
          (lead.ends_with(u", or "sv) && lead.size() <= 30 && i > 1 && is_of_them(text, drafts[i - 2], *before)));
}

// 分别占项目总数的85.5%和总投资的73%: the second of two shares, each of a whole of its own.
bool figure_reader::goes_on_with_its_share() const {
  constexpr std::size_t kLongest = 8;
  return !doc.english && before != nullptr && before->kind == figure_kind::share && before->distributed &&
         lead.size() <= kLongest && lead.ends_with(u'的') && is_one_of(lead.front(), u"和、及与");
}

// 仍有30%的用户没有缴费, 超过80%的受访旅客表示满意, 近三成来自省外: so many of those named, or of what they do.
bool figure_reader::is_share_of_those() const {
  if (doc.english || one.negative) return false;
  constexpr std::size_t kReach = 8;
  auto const behind = text.substr(one.words_to, kReach);
  static constexpr any_of_words kDo{u"来自", u"源于", u"选择", u"没有", u"未能", u"属于", u"用于",
                                    u"投向", u"流向", u"销往", u"集中", u"分布", u"表示", u"认为"};
  if (kDo.open(behind) > 0) return true;
  if (!behind.starts_with(u'的')) return false;
  auto const noun = behind.substr(1, behind.find_first_of(u",。;:、()\n"sv) - 1);
  // 8%的增速, 3.5%的利率: what is said of a rate, and of nobody.
  static constexpr any_of_words kRates{u"比例", u"目标", u"折扣", u"费用", u"利息", u"差距", u"奖金", u"奖励", u"补贴",
                                       u"补助", u"水平", u"优惠", u"任务", u"份额", u"股权", u"股份", u"进度"};
  return !noun.empty() && !is_digit(noun.front()) && noun.find_first_of(u"增降涨跌速幅率税"sv) == noun.npos &&
         !kRates.stand_in(noun);
}

// "40 percent of the total", 占公共交通客流总量1869.5万人次的5.3%
bool figure_reader::is_share_by_place() {
  if (behind_says_share(doc, one)) {
    one.kind = figure_kind::share;
    one.rule = "share:behind";
  } else if (is_in_apposition()) {
    one.kind = figure_kind::share;
    one.rule = "share:apposition";
  } else if (goes_on_with_its_share()) {
    one.kind = figure_kind::share;
    one.distributed = true;
    one.rule = "share:goes_on";
  } else if (is_share_of_the_one_before(doc, drafts, i)) {
    one.kind = figure_kind::share;
    one.rule = "share:占的";
    one.whole = i - 1;
    for (auto j = i - 1; j-- > first_near(i) && drafts[j].sentence == one.sentence && !one.of;) {
      if (drafts[j].kind == figure_kind::level && drafts[j].dimension == drafts[i - 1].dimension) one.of = j;
    }
  } else if (is_share_of_those()) {
    one.kind = figure_kind::share;
    one.rule = "share:of_those";
  } else {
    return false;
  }
  return true;
}

// 占比由63%提高到65.7%, 由2012年的10.7%升到2013年的17.1%: what a share came to is one.
bool figure_reader::is_share_reached() {
  if (doc.english || before == nullptr || before->kind != figure_kind::share || before->sentence != one.sentence)
    return false;
  // 占比突破三成,达31.2%: the same share to more digits.
  static constexpr std::array kExactly{u",达"sv, u",达到"sv, u",为"sv, u",占"sv, u",即"sv, u"("sv, u",具体为"sv};
  if (text[before->to - 1] == u'成' && std::ranges::find(kExactly, lead) != kExactly.end()) {
    one.kind = figure_kind::share;
    one.whole = before->whole;
    one.of = before->of;
    one.rule = "share:exactly";
    return true;
  }
  auto const verb = kCameTo.open(lead);
  if (verb == 0 || (verb < lead.size() && !is_a_year_of(lead.substr(verb)))) return false;
  one.kind = figure_kind::share;
  one.rule = "share:reached";
  return true;
}

void figure_reader::percent() {
  if (doc.english && english_percent()) return;
  if (is_share_reached() || is_the_target_itself() || is_points_of_a_rate() || is_growth_named_before()) return;
  if (is_ahead_of_the_time() || is_contribution() || is_share_of_a_growth() || goes_on_as_its_like() ||
      completes_an_amount() || is_of_what_is_named())
    return;
  if (is_the_first_so_many() || is_of_a_target() || is_in_its_clause() || is_growth_further_off() ||
      is_share_by_place() || is_rate_of_those_counted() || is_share_of_the_next())
    return;
  if (is_gapped_change()) return;
  if (in_clause.base != nullptr || has_base_time(doc, clause_from, to)) {
    // 同比8%: no direction word at all.
    change(figure_kind::chg_pct, one.negative ? direction::down : direction::up, "base_alone");
  } else {
    one.rule = "percent";
  }
}

}  // namespace fengsui::sense::reader
