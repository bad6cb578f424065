// What a figure is: a level, a change, a share, a ratio; against what, and which way it goes.
#include <algorithm>

#include "sense/reader/comparison_words.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

std::string name_of(document const& doc, term const& one) {
  auto const text = doc.text().substr(one.from, one.to - one.from);
  return to_utf8(text);
}

// Whether both may count the same; "up by 180,000" leaves its noun to the level before it.
bool counted_alike(draft const& level, draft const& change) {
  auto const people = [](draft const& one) {
    return one.dimension == dimension::person || one.dimension == dimension::traveller;
  };
  return level.dimension == change.dimension || (people(level) && people(change)) ||
         (change.dimension == dimension::none && level.dimension != dimension::percent &&
          level.dimension != dimension::days && level.dimension != dimension::money);
}

// 占公共交通客流总量1869.5万人次的5.3%: the whole stands between 占 and the share.
bool is_share_of_the_one_before(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (doc.english || i == 0) return false;
  auto const text = doc.text();
  auto const& whole = drafts[i - 1];
  if (whole.kind != figure_kind::level || whole.dimension == dimension::percent ||
      (text.substr(whole.words_to, drafts[i].words_from - whole.words_to) != u"的" &&
       text.substr(whole.words_to, drafts[i].words_from - whole.words_to) != u")的"))
    return false;
  auto const lead =
      text.substr(whole.words_from > 24 ? whole.words_from - 24 : 0, std::min<std::size_t>(24, whole.words_from));
  auto const stop = lead.find_last_of(u",;。:\n");
  auto const takes = lead.rfind(u'占');
  return takes != std::u16string_view::npos && (stop == std::u16string_view::npos || takes > stop);
}

bool names_a_task(std::u16string_view clause) {
  for (std::u16string_view const task : {u"任务", u"任务数", u"计划", u"目标", u"目标数", u"目标值", u"指标"}) {
    if (clause.ends_with(task)) return true;
  }
  return false;
}

// 完成州下达任务的93.5%, 为年度计划的61%, 对照目标,项目数完成60%: what is completed is called a task, a plan or a
// target, whoever set it, or not at all.
bool completes_a_task(std::u16string_view clause) {
  if (clause.ends_with(u"完成") || clause.ends_with(u"已完成了")) return true;
  if (clause.find_first_of(u"占为达") == std::u16string_view::npos && clause.find(u"完成") == std::u16string_view::npos)
    return false;
  if (names_a_task(clause)) return clause.find_first_of(u"占成") != std::u16string_view::npos;
  return clause.ends_with(u'的') && names_a_task(clause.substr(0, clause.size() - 1));
}

// "exports gained 3.1 percent to 86,400 TEUs and imports 5.4 percent to 71,900 TEUs": the verb is said once.
void share_verbs(document const& doc, std::vector<draft>& drafts) {
  if (!doc.english) return;
  for (std::size_t i = 2; i + 1 < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const& next = drafts[i + 1];
    auto const& verb = drafts[i - 2];
    if (one.kind != figure_kind::level || one.dimension != dimension::percent || next.sentence != one.sentence ||
        verb.sentence != one.sentence || verb.kind != figure_kind::chg_pct || next.dimension == dimension::percent)
      continue;
    if (doc.text().substr(one.words_to, next.words_from - one.words_to) != u" to ") continue;
    one.kind = verb.kind;
    one.cmp = verb.cmp;
    one.rule = "growth:shared";
  }
}

// One figure, and what stands before it.
struct figure_reader {
  document const& doc;
  std::vector<draft>& drafts;
  std::size_t i;
  draft& one = drafts[i];
  draft const* before = i > 0 && drafts[i - 1].sentence == one.sentence ? &drafts[i - 1] : nullptr;
  std::u16string_view text = doc.text();
  std::size_t to = one.words_from;
  std::size_t from = std::min(one.lead_from, to);
  std::u16string_view lead = text.substr(from, to - from);
  // Words belong to a figure only from the last stop inside the sentence on: "；" closes what went before.
  std::size_t near_from = behind_last(u';', from);
  // What a comma cuts off governs percents ("同比有所增长,达8%") but not amounts.
  std::size_t clause_from = behind_last(u',', near_from);
  seen_words seen = look_at(doc, near_from, to);
  seen_words in_clause = look_at(doc, clause_from, to);
  // The change before it in the sentence, for a base that is said once.
  std::optional<model::printed_comparison> cmp_before = change_before();

  void read();

 private:
  std::size_t behind_last(char16_t stop, std::size_t least) const;
  std::optional<model::printed_comparison> change_before() const;
  // 恢复到2019年同期92.6万人次的88.4%, 是去年同期4.1亿千瓦时的2.6倍: of the amount right before it.
  bool is_of_the_amount() const;
  // "972 flights (+5.02%)", "1,528,314 TEUs (-8.2%)": the sign that is printed, none where there is none.
  direction printed_sign(draft const&) const;
  // "inbound 3.6 million TEUs (2.1%), outbound 1.5 million TEUs (-8.2%)": one bracket of a list says what all are.
  bool is_bracket_among_changes() const;
  // "Hong Kong (up 72.5%), China (55.2%) and Laos (18%)": the word is said in the first bracket.
  bool is_bracket_behind_a_change() const;
  // "The shares of lignite and hard coal fell to 13.7%": what they came to.
  bool reaches_a_share() const;
  // "55.8% of Germany's net generation"; no "84% of its 2019 level".
  bool is_part_of_a_whole() const;
  // "83.2% (or PhP152.12 billion)": the same thing in its own unit stands behind.
  bool is_said_again_behind() const;
  bool english_percent();
  void change(figure_kind, direction, char const* rule);
  bool goes_on_with_a_list();
  bool is_a_base_or_of_one();
  void percent();
  void points();
  void times();
  void amount();
};

std::size_t figure_reader::behind_last(char16_t stop, std::size_t least) const {
  auto const at = text.substr(least, to - least).rfind(stop);
  return at == std::u16string_view::npos ? least : least + at + 1;
}

std::optional<model::printed_comparison> figure_reader::change_before() const {
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    if (drafts[j].is_change() && drafts[j].cmp) return drafts[j].cmp;
  }
  return {};
}

bool figure_reader::is_of_the_amount() const {
  return lead == u"的" || lead == u")的" || lead == u"目标的" || lead == u"任务的" || lead == u"目标任务的";
}

direction figure_reader::printed_sign(draft const& figure) const {
  if (figure.from == 0 || figure.dimension != dimension::percent) return direction::none;
  if (text[figure.from - 1] == u'+') return direction::up;
  if (figure.negative) return direction::down;
  return direction::none;
}

bool figure_reader::is_bracket_among_changes() const {
  constexpr std::size_t kReach = 8;
  if (before == nullptr || lead != u" (" || before->kind != figure_kind::level) return false;
  for (auto j = i > kReach ? i - kReach : 0; j < drafts.size() && j <= i + kReach; ++j) {
    if (drafts[j].sentence != one.sentence || j == i || printed_sign(drafts[j]) == direction::none) continue;
    auto const from = drafts[j].from;
    if (from > 1 && (text[from - 1] == u'(' || text[from - 2] == u'(')) return true;
  }
  return false;
}

bool figure_reader::is_bracket_behind_a_change() const {
  constexpr std::size_t kLongestName = 40;
  if (before == nullptr || before->kind != figure_kind::chg_pct || before->dimension != one.dimension ||
      before->words_to >= one.words_from || !text.substr(one.words_to).starts_with(u')'))
    return false;
  auto const gap = text.substr(before->words_to, one.words_from - before->words_to);
  return gap.size() <= kLongestName && (gap.starts_with(u"), ") || gap.starts_with(u") and ")) &&
         gap.ends_with(u" (") && gap.find_first_of(u".;:", 1) == std::u16string_view::npos;
}

bool figure_reader::reaches_a_share() const {
  return in_clause.share != nullptr && in_clause.growth != nullptr && in_clause.share->from < in_clause.growth->from &&
         without_fillers(lead).ends_with(u" to");
}

bool figure_reader::is_part_of_a_whole() const {
  constexpr std::size_t kLongestWhole = 40;
  auto const behind = text.substr(one.words_to, kLongestWhole);
  if (!behind.starts_with(u" of ")) return false;
  // "equivalent to 8.6% of the total"
  if (in_clause.ratio != nullptr && !behind.starts_with(u" of the total") && !behind.starts_with(u" of all"))
    return false;
  auto const whole = behind.substr(0, behind.find_first_of(u",.;:()\n", 1));
  for (std::u16string_view const base : {u" level", u"2019", u"last year", u"year earlier", u"year before"}) {
    if (whole.find(base) != std::u16string_view::npos) return false;
  }
  return !has_base_time(doc, one.words_to, one.words_to + whole.size());
}

bool figure_reader::is_said_again_behind() const {
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || in_clause.growth != nullptr) return false;
  auto const& next = drafts[i + 1];
  if (next.dimension == dimension::percent || next.dimension == dimension::days) return false;
  auto const gap = text.substr(one.words_to, next.words_from - std::min(one.words_to, next.words_from));
  if (gap == u" or " || gap == u", or " || gap == u" (or " || gap == u" - or ") return true;
  // "18.6% of the total, or 90,433 TEU"
  constexpr std::size_t kLongestWhole = 24;
  if (gap.starts_with(u" of ") && gap.ends_with(u", or ") && gap.size() <= kLongestWhole) return true;
  return gap == u" (" && next.words_to < text.size() && text[next.words_to] == u')';
}

// What only English prints; whether it is read.
bool figure_reader::english_percent() {
  auto way = direction::none;
  if (auto const sign = printed_sign(one); sign == direction::up || (sign == direction::down && lead.ends_with(u"("))) {
    change(figure_kind::chg_pct, sign, "growth:signed");
    one.cmp->direction = sign;
    return true;
  }
  // "reached 4.3 million tons, off 9%"
  if (lead.ends_with(u", off ")) {
    change(figure_kind::chg_pct, direction::down, "growth:off");
    return true;
  }
  if (is_bracket_among_changes()) {
    change(figure_kind::chg_pct, direction::up, "growth:bracket");
    return true;
  }
  if (is_bracket_behind_a_change()) {
    one.kind = before->kind;
    one.cmp = before->cmp;
    one.rule = "growth:bracket";
    return true;
  }
  // "down to a 9.4% increase": in English the noun right behind wins over a word further off.
  auto const far = in_clause.growth == nullptr || to - in_clause.growth->to > 4;
  if (far && behind_says_growth(doc, one, way)) {
    change(figure_kind::chg_pct, way, "growth:behind");
    return true;
  }
  if (behind_says_target(text.substr(one.words_to, 40))) {
    one.kind = figure_kind::target_share;
    one.whole_name = "target";
    one.rule = "target:behind";
    return true;
  }
  // "up by 180,000, or 21.1 percent"
  if (before != nullptr && before->kind == figure_kind::chg_abs &&
      (lead == u", or " || lead == u" or " || lead == u" (" || lead == u", ")) {
    one.kind = figure_kind::chg_pct;
    one.cmp = before->cmp;
    one.rule = "growth:or";
    return true;
  }
  // "46.8% of generation, against 43.7% a year earlier"
  // "punctuality averaged 91.4%, down from 93.2% the year before"
  if (before != nullptr && before->dimension == one.dimension && leads_to_a_base(lead) &&
      (before->kind == figure_kind::share || before->kind == figure_kind::level)) {
    one.kind = before->kind;
    one.role = "base";
    one.rule = "share:base";
    return true;
  }
  // "71.4 percent of their rooms, 2.8 points more than a year earlier (69.6 percent)"
  if (before != nullptr && before->is_change() && before->cmp && lead.ends_with(u" (") && i > 1 &&
      lead.find_first_of(u",;:") == std::u16string_view::npos && has_base_time(doc, from, to) &&
      drafts[i - 2].dimension == one.dimension && !drafts[i - 2].is_change()) {
    one.kind = drafts[i - 2].kind;
    one.role = "base";
    one.rule = "base:bracket";
    return true;
  }
  if (is_said_again_behind()) {
    one.kind = figure_kind::share;
    one.of = i + 1;
    one.rule = "share:or";
    drafts[i + 1].role = "part";
    return true;
  }
  if (reaches_a_share() || is_part_of_a_whole()) {
    one.kind = figure_kind::share;
    one.rule = "share:of";
    return true;
  }
  // "15.2% more than a year ago and 99% of the level in 2019"
  if (text.substr(one.words_to).starts_with(u" of ") && in_clause.ratio == nullptr && in_clause.share == nullptr) {
    change(figure_kind::ratio_to_base, direction::flat, "ratio:of");
    return true;
  }
  return false;
}

void figure_reader::change(figure_kind kind, direction way, char const* rule) {
  one.kind = kind;
  one.cmp = base_of(doc, seen, near_from, to, cmp_before);
  // 环比5月的64.1万标箱增长5.0%: the words before the base's level say what it is compared with.
  if (before != nullptr && before->role == "base" && seen.base == nullptr && !doc.english &&
      !has_base_time(doc, near_from, to)) {
    auto const from_base = std::min(before->lead_from, before->words_from);
    one.cmp = base_of(doc, look_at(doc, from_base, before->words_from), from_base, before->words_from, cmp_before);
  }
  one.cmp->direction = one.negative && way != direction::none ? direction::down : way;
  one.rule = rule;
}

// A further member of a list repeats what the one before it is.
bool figure_reader::goes_on_with_a_list() {
  // "grew by 210 acres to 1,640 acres" is no list.
  auto const grew_to = doc.english && before != nullptr && before->kind == figure_kind::chg_abs && lead == u" to ";
  if (!one.in_list || grew_to || before == nullptr || before->dimension != one.dimension ||
      before->kind == figure_kind::level || (before->kind == figure_kind::target_share && !before->distributed))
    return false;
  one.kind = before->kind;
  if (one.kind == figure_kind::target_share) one.whole_name = before->whole_name;
  one.cmp = before->cmp;
  if (one.cmp && one.negative) one.cmp->direction = direction::down;
  one.distributed = before->distributed;
  one.rule = "list";
  return true;
}

bool figure_reader::is_a_base_or_of_one() {
  if (is_of_the_base(doc, one, before)) {
    one.role = "base";
    one.rule = "level:base";
    // 占71%,比重比上年的69.4%提高1.6个百分点
    if (before != nullptr && before->kind == figure_kind::share && before->dimension == one.dimension)
      one.kind = before->kind;
    return true;
  }
  // 为2020年143.2亿千瓦时的2倍: what is multiplied is what is compared with.
  if (one.dimension == dimension::times && before != nullptr && before->kind == figure_kind::level &&
      before->dimension != dimension::percent && before->dimension != dimension::days && lead == u"的")
    drafts[i - 1].role = "base";
  if (before == nullptr || before->role != "base" || !is_of_the_amount() ||
      (one.dimension != dimension::percent && one.dimension != dimension::times))
    return false;
  auto const from_base = std::min(before->lead_from, before->words_from);
  auto const told = look_at(doc, from_base, before->words_from);
  one.kind = one.dimension == dimension::percent ? figure_kind::ratio_to_base : figure_kind::ratio_times;
  one.cmp = base_of(doc, told, from_base, before->words_from, std::nullopt);
  one.cmp->direction = direction::flat;
  one.rule = "ratio:base_amount";
  return true;
}

void figure_reader::read() {
  if (goes_on_with_a_list()) return;
  one.distributed = in_clause.each != nullptr || seen.each != nullptr ||
                    (one.in_list && before != nullptr && before->distributed) ||
                    (before != nullptr && before->distributed && in_clause.growth != nullptr &&
                     clause_from == near_from && to - from <= 6);
  if (is_a_base_or_of_one()) return;
  switch (one.dimension) {
    case dimension::percent:
      percent();
      break;
    case dimension::points:
      points();
      break;
    case dimension::times:
      times();
      break;
    default:
      amount();
  }
  // A target amount: 完成年度目标280亿元的87.5%, 目标280亿元.
  auto const named_before =
      names_a_task(text.substr(from, to - from)) ||
      (in_clause.target != nullptr && text.substr(in_clause.target->to, to - in_clause.target->to).size() <= 3);
  if (one.kind == figure_kind::level && one.dimension != dimension::percent && named_before && one.to < text.size() &&
      (text[one.to] == u'的' || text.substr(one.to).starts_with(u")的")))
    one.role = "target";
}

void figure_reader::percent() {
  auto way = direction::none;
  auto const growth = in_clause.growth != nullptr ? in_clause : seen;
  if (doc.english && english_percent()) return;
  if (!doc.english && one.from > 0 && text[one.from - 1] == u'前') {
    one.kind = figure_kind::share;  // 平均分排前40%的作品
    one.rule = "share:first";
    return;
  }
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
  } else if (before != nullptr && is_of_the_amount() && before->role == "target") {
    one.kind = figure_kind::target_share;
    one.whole = i - 1;
    one.rule = "target:amount";
  } else if (in_clause.share != nullptr &&
             (in_clause.growth == nullptr || in_clause.growth->from < in_clause.share->from)) {
    one.kind = figure_kind::share;
    one.rule = "share:" + name_of(doc, *in_clause.share);
  } else if (in_clause.ratio != nullptr &&
             (in_clause.growth == nullptr || in_clause.growth->from < in_clause.ratio->from)) {
    change(figure_kind::ratio_to_base, direction::flat, "ratio");
  } else if (in_clause.growth == nullptr && (in_clause.base != nullptr || has_base_time(doc, clause_from, to)) &&
             (in_clause.reach != nullptr ||
              text.substr(clause_from, to - clause_from).find(u"为") != std::u16string_view::npos ||
              text.substr(clause_from, to - clause_from).find(u"是") != std::u16string_view::npos)) {
    change(figure_kind::ratio_to_base, direction::flat, "ratio:base");
  } else if (in_clause.growth != nullptr) {
    change(figure_kind::chg_pct, in_clause.way, "growth");
  } else if (seen.growth != nullptr && seen.growth->from + 14 > to && seen.share == nullptr && !doc.english) {
    change(figure_kind::chg_pct, growth.way, "growth:comma");
  } else if (behind_says_growth(doc, one, way)) {
    change(figure_kind::chg_pct, way, "growth:behind");
  } else if (behind_says_share(doc, one)) {
    one.kind = figure_kind::share;
    one.rule = "share:behind";
  } else if (doc.english && before != nullptr && before->kind == figure_kind::level &&
             before->dimension != dimension::percent &&
             (lead == u", or " || lead == u" or " || lead == u", " || lead == u" (" || lead == u" - " ||
              lead == u" (or " ||
              // "Of 14,380 trains run, 12,840 were on time, or 93.2%"
              (lead.ends_with(u", or ") && lead.size() <= 30 && i > 1 && is_of_them(text, drafts[i - 2], *before)))) {
    one.kind = figure_kind::share;
    one.rule = "share:apposition";
  } else if (is_share_of_the_one_before(doc, drafts, i)) {
    one.kind = figure_kind::share;
    one.rule = "share:占的";
    one.whole = i - 1;
    for (auto j = i - 1; j-- > first_near(i) && drafts[j].sentence == one.sentence && !one.of;) {
      if (drafts[j].kind == figure_kind::level && drafts[j].dimension == drafts[i - 1].dimension) one.of = j;
    }
  } else if (in_clause.base != nullptr || has_base_time(doc, clause_from, to)) {
    // 同比8%: no direction word at all.
    change(figure_kind::chg_pct, one.negative ? direction::down : direction::up, "base_alone");
  } else {
    one.rule = "percent";
  }
}

void figure_reader::points() {
  auto way = direction::none;
  if (in_clause.contribution != nullptr) {
    one.kind = figure_kind::contribution;
    one.rule = "contribution";
    return;
  }
  if (in_clause.narrow != nullptr || seen.narrow != nullptr) {
    // 降幅收窄 goes up, 增幅收窄 goes down; without either word the change before it decides.
    auto const fell =
        seen.growth != nullptr ? seen.way == direction::down : cmp_before && cmp_before->direction == direction::down;
    change(figure_kind::chg_pp, fell ? direction::up : direction::down, "points:narrow");
    return;
  }
  // 比序时进度慢4个百分点: too short a word for the lexicon (快速, 慢性).
  if (to > near_from && (text[to - 1] == u'慢' || text[to - 1] == u'快')) {
    change(figure_kind::chg_pp, text[to - 1] == u'快' ? direction::up : direction::down, "points:pace");
    return;
  }
  if (seen.growth != nullptr) {
    auto turned = seen.way;
    // 降幅扩大: the fall grows.
    auto const words_before = text.substr(near_from, seen.growth->from - near_from);
    auto const surface = text.substr(seen.growth->from, seen.growth->to - seen.growth->from);
    auto const widens = surface == u"扩大" || surface == u"加深";
    if (widens && (words_before.find(u"降幅") != std::u16string_view::npos ||
                   words_before.find(u"跌幅") != std::u16string_view::npos)) {
      turned = direction::down;
    }
    change(figure_kind::chg_pp, turned, "points");
    return;
  }
  if (behind_says_growth(doc, one, way)) {
    change(figure_kind::chg_pp, way, "points:behind");
    return;
  }
  change(figure_kind::chg_pp, direction::up, "points:bare");
}

void figure_reader::times() {
  if (in_clause.growth != nullptr) {
    change(figure_kind::chg_times, in_clause.way, "times");
  } else {
    one.kind = figure_kind::ratio_times;
    one.cmp = base_of(doc, seen, near_from, to, cmp_before);
    one.cmp->direction = direction::flat;
    one.rule = "times:ratio";
  }
}

void figure_reader::amount() {
  auto way = direction::none;
  auto const marked = seen.base != nullptr || seen.than != nullptr || has_base_time(doc, near_from, to);
  if (in_clause.contribution != nullptr && in_clause.growth == nullptr) {
    one.rule = "level";
    return;
  }
  auto const reached =
      in_clause.reach != nullptr && in_clause.growth != nullptr && in_clause.reach->from >= in_clause.growth->to;
  if (in_clause.growth != nullptr && !reached && in_clause.way != direction::flat) {
    auto const gap = text.substr(in_clause.growth->to, to - in_clause.growth->to);
    auto same_before = false;
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
      same_before = same_before || (counted_alike(drafts[j], one) && drafts[j].kind == figure_kind::level);
    }
    // 同比增长12.6%、净增8.4万人次,达到84.6万人次: a change goes on, and its level stands behind.
    if (before != nullptr && before->is_change() && text.substr(before->words_to).starts_with(u"、"))
      same_before = true;
    // 同2018年相比,起数减少133起、降幅5.4%,面积减少2804公顷: what a sentence has begun to compare it goes on comparing.
    auto const goes_on = !doc.english && cmp_before &&
                         std::any_of(drafts.begin() + static_cast<std::ptrdiff_t>(first_near(i)),
                                     drafts.begin() + static_cast<std::ptrdiff_t>(i), [&](draft const& d) {
                                       return d.sentence == one.sentence && d.kind == figure_kind::chg_abs;
                                     });
    auto const adjacent = gap.empty() || gap == u"了" || gap == u" " || gap == u" by ";
    auto const has_noun = gap.size() >= 2 && !adjacent;
    auto const surface = text.substr(in_clause.growth->from, in_clause.growth->to - in_clause.growth->from);
    auto const rate_word = surface == u"增速" || surface == u"增幅" || surface == u"加快" || surface == u"added to";
    if (doc.english && gap == u" by ") {
      change(figure_kind::chg_abs, in_clause.way, "change:by");
      return;
    }
    if (!rate_word &&
        ((marked && !(has_noun && in_clause.base == nullptr && in_clause.than == nullptr && seen.than == nullptr)) ||
         (adjacent && (same_before || goes_on)))) {
      change(figure_kind::chg_abs, in_clause.way, "change");
      return;
    }
  }
  // 较4月份的327列次多11列次: too short a word for the lexicon (许多, 多少), and no qualifier of what it is more
  // than.
  if (!doc.english && before != nullptr && before->role == "base" && before->dimension == one.dimension) {
    auto const gap = text.substr(before->to, one.from > before->to ? one.from - before->to : 0);
    if (gap == u"多" || gap == u"少" || gap == u"多了" || gap == u"少了") {
      change(figure_kind::chg_abs, gap.front() == u'多' ? direction::up : direction::down, "change:more");
      drafts[i - 1].qualifier = model::figure_qualifier::exact;
      return;
    }
  }
  // "an increase of 11%, or 6,400 units"
  if (doc.english && before != nullptr && before->kind == figure_kind::chg_pct && before->cmp &&
      one.dimension != dimension::money && (lead == u", or " || lead == u" (or ")) {
    one.kind = figure_kind::chg_abs;
    one.cmp = before->cmp;
    one.rule = "change:or";
    return;
  }
  one.rule = "level";
  // "1.84 million passengers, 152,000 more than a year ago"
  if (doc.english && in_clause.growth == nullptr && before != nullptr && before->kind == figure_kind::level &&
      counted_alike(*before, one) && is_more_than(text.substr(one.words_to, 14), way))
    change(figure_kind::chg_abs, way, "change:behind");
}

}  // namespace

bool is_of_them(std::u16string_view text, draft const& whole, draft const& part) {
  auto const lead = text.substr(0, whole.words_from);
  if (whole.sentence != part.sentence || !(lead.ends_with(u"Of ") || lead.ends_with(u"Of the "))) return false;
  auto const gap = text.substr(whole.words_to, part.words_from - whole.words_to);
  return gap.size() <= 30 && gap.ends_with(u", ") && gap.find_first_of(u",;") == gap.size() - 2;
}

void read_comparisons(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!drafts[i].zero_statement && drafts[i].rule.empty()) figure_reader{doc, drafts, i}.read();
  }
  share_verbs(doc, drafts);
}

}  // namespace fengsui::sense::reader
