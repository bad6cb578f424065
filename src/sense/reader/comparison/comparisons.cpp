// What a figure is: a level, a change, a share, a ratio; against what, and which way it goes. Here is the order in
// which that is asked; percentages.cpp, english_comparisons.cpp and amounts.cpp answer.
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/links/english/links.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

constexpr char const* kBeyondTheTarget = "change:beyond";

// The change whose verb goes on: right before or behind one level, or behind the parts of that level: "movements rose
// 5.7% to 89,414, of them 57,808 domestic, and cargo 11.4% to 230,341 tons".
draft const& verb_before(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kBack = 5;
  constexpr std::size_t kLongest = 24;
  if (drafts[i - 1].is_change()) return drafts[i - 1];
  auto const lead = lead_of(doc.text(), drafts[i]);
  auto const at = lead.rfind(u", and "sv);
  auto const goes_on = at != lead.npos && lead.size() - at <= kLongest;
  for (auto j = i - 1; goes_on && j-- > (i > kBack ? i - kBack : 0) && drafts[j].sentence == drafts[i].sentence;) {
    if (drafts[j].is_change()) return drafts[j];
  }
  return drafts[i - 2];
}

// "exports gained 3.1 percent to 86,400 TEUs and imports 5.4 percent to 71,900 TEUs", "coal rose by 48.55 million tons
// to 664.95 million tons, petroleum by 4.25 million tons to 76.98 million tons": the verb is said once.
void share_verbs(document const& doc, std::vector<draft>& drafts) {
  if (!doc.english) return;
  for (std::size_t i = 2; i + 1 < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const& next = drafts[i + 1];
    // "iron ore dropped by 5.3 million tonnes and coal by a third to 8.6 million": no level between.
    auto const& verb = verb_before(doc, drafts, i);
    if (one.kind != figure_kind::level || next.sentence != one.sentence || verb.sentence != one.sentence ||
        next.dimension == dimension::percent)
      continue;
    auto const by = verb.is_change() && verb.cmp && lead_of(doc.text(), one).ends_with(u" by "sv);
    auto const rate = one.dimension == dimension::percent && (verb.kind == figure_kind::chg_pct || by);
    auto const amount = one.dimension == next.dimension && by;
    if ((!rate && !amount) || gap_between(doc.text(), one, next) != u" to "sv) continue;
    one.kind = rate ? figure_kind::chg_pct : figure_kind::chg_abs;
    one.cmp = verb.cmp;
    one.rule = "growth:shared";
  }
}

}  // namespace

std::size_t figure_reader::behind_last(char16_t stop, std::size_t least) const {
  auto const at = text.substr(least, to - least).rfind(stop);
  return at == std::u16string_view::npos ? least : least + at + 1;
}

std::optional<model::printed_comparison> figure_reader::change_before() const {
  // 制造业增长3.4%,较一季度回升14.1个百分点;采矿业下降4.5%: the points' base is theirs, a rate goes on from the rate.
  auto const is_rate = !doc.english && one.dimension == dimension::percent;
  std::optional<model::printed_comparison> of_points;
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    // 超年度目标66万吨,增长7.6%: what is beyond a target says nothing of the growth behind it.
    if (!drafts[j].is_change() || !drafts[j].cmp || drafts[j].rule == kBeyondTheTarget) continue;
    if (!is_rate || drafts[j].kind != figure_kind::chg_pp) return drafts[j].cmp;
    if (!of_points) of_points = drafts[j].cmp;
  }
  return of_points;
}

bool figure_reader::is_of_the_amount() const {
  return lead == u"的"sv || lead == u")的"sv || lead == u"目标的"sv || lead == u"任务的"sv || lead == u"目标任务的"sv;
}

void figure_reader::be_as_before(char const* rule) {
  one.kind = before->kind;
  one.cmp = before->cmp;
  one.rule = rule;
  // "Parcel volumes +6%, letters -4%": the sign is its own.
  if (doc.english && one.cmp && one.is_change() && one.negative) one.cmp->direction = direction::down;
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
  if (auto const said = base_behind()) one.cmp = said;
  one.cmp->direction = one.negative && way != direction::none ? direction::down : way;
  one.rule = rule;
}

// "fell 0.9% in May from the previous month", "12% fewer than the average of the last ten years": English tells behind
// a change what it is against.
std::optional<model::printed_comparison> figure_reader::base_behind() const {
  if (!doc.english || one.tail_to <= one.words_to) return {};
  auto const told = text.substr(one.words_to, one.tail_to - one.words_to);
  auto const end = one.words_to + std::min(told.size(), told.find_first_of(u",;:()"sv));
  auto const words = look_at(doc, one.words_to, end);
  if (words.base != nullptr || has_base_time(doc, one.words_to, end)) return base_of(doc, words, one.words_to, end, {});
  // "12% below the 5.8 million recorded in 2019": behind what was so then.
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || drafts[i + 1].words_from < one.words_to ||
      !leads_from_a_change(text.substr(one.words_to, drafts[i + 1].words_from - one.words_to)))
    return {};
  auto const from = drafts[i + 1].words_to;
  constexpr std::size_t kReach = 32;
  auto const behind = text.substr(from, kReach);
  auto const stop = from + std::min(behind.size(), behind.find_first_of(u",;:()."sv));
  if (!has_base_time(doc, from, stop)) return {};
  return base_of(doc, {}, from, stop, {});
}

// A further member of a list repeats what the one before it is.
bool figure_reader::goes_on_with_a_list() {
  // "grew by 210 acres to 1,640 acres" is no list.
  auto const grew_to = doc.english && before != nullptr && before->kind == figure_kind::chg_abs && lead == u" to "sv;
  // "up 8.5% and 16.0% of the total": a change and a share.
  auto const shares = doc.english && before != nullptr && before->is_change() && behind_says_share(doc, one);
  // 分别增长1.7倍、1.5倍和45.7%: of rates, some are told in times.
  auto const of_rates = before != nullptr && !doc.english && before->distributed &&
                        ((before->kind == figure_kind::chg_times && one.dimension == dimension::percent) ||
                         (before->kind == figure_kind::chg_pct && one.dimension == dimension::times));
  // 分别增加12个、36亿元: of amounts, each is counted in its own way.
  auto const amounts = ~(set_of(dimension::percent) | set_of(dimension::points) | set_of(dimension::times));
  auto const of_amounts = before != nullptr && !doc.english && before->distributed &&
                          before->kind == figure_kind::chg_abs && (set_of(one.dimension) & amounts) != 0;
  if (!one.in_list || grew_to || shares || before == nullptr ||
      (before->dimension != one.dimension && !of_rates && !of_amounts) || before->kind == figure_kind::level ||
      (before->kind == figure_kind::target_share && !before->distributed && !doc.english))
    return false;
  one.kind = before->kind;
  if (of_rates) one.kind = one.dimension == dimension::times ? figure_kind::chg_times : figure_kind::chg_pct;
  if (one.kind == figure_kind::target_share) one.whole_name = before->whole_name;
  one.cmp = before->cmp;
  if (one.cmp && one.negative) one.cmp->direction = direction::down;
  // 同比-4.00%、0.44%: the sign was that one's own.
  if (one.cmp && !one.negative && before->negative) one.cmp->direction = direction::up;
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
    // 占比由上年同期的63%提高到65.7%
    if (!doc.english && in_clause.share != nullptr && one.dimension == dimension::percent)
      one.kind = figure_kind::share;
    return true;
  }
  // "more than double the 394 GWh of June 2023"
  if (doc.english && before != nullptr && before->kind == figure_kind::ratio_times && lead == u" the "sv &&
      one.dimension != dimension::percent && is_letter(text[before->from])) {
    one.role = "base";
    one.rule = "level:base";
    return true;
  }
  // 为2020年143.2亿千瓦时的2倍: what is multiplied is what is compared with.
  if (one.dimension == dimension::times && before != nullptr && before->kind == figure_kind::level &&
      before->dimension != dimension::percent && before->dimension != dimension::days && lead == u"的"sv)
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

// 超年度2亿吨目标任务66万吨: so much more than was aimed at.
bool figure_reader::is_beyond_the_target() {
  constexpr std::size_t kLongestName = 6;
  if (doc.english || before == nullptr || before->kind != figure_kind::level || before->dimension != one.dimension ||
      lead.size() > kLongestName || !names_a_task(lead))
    return false;
  auto const said = lead_of(text, *before);
  auto const clause = said.substr(said.find_last_of(u",;"sv) + 1);
  if (clause.find(u'超') == clause.npos) return false;
  drafts[i - 1].role = "target";
  change(figure_kind::chg_abs, direction::up, kBeyondTheTarget);
  one.cmp->type = "vs_named_base";
  for (auto j = i - 1; j-- > first_near(i) && drafts[j].sentence == one.sentence && !one.of;) {
    if (drafts[j].kind == figure_kind::level && drafts[j].dimension == one.dimension) one.of = j;
  }
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
      (text[one.to] == u'的' || text.substr(one.to).starts_with(u")的"sv)))
    one.role = "target";
}

bool is_of_them(std::u16string_view text, draft const& whole, draft const& part) {
  auto const lead = text.substr(0, whole.words_from);
  if (whole.sentence != part.sentence || !(lead.ends_with(u"Of "sv) || lead.ends_with(u"Of the "sv))) return false;
  auto const gap = text.substr(whole.words_to, part.words_from - whole.words_to);
  return gap.size() <= 30 && gap.ends_with(u", "sv) && gap.find_first_of(u",;"sv) == gap.size() - 2;
}

void read_comparisons(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!drafts[i].zero_statement && drafts[i].rule.empty()) figure_reader{doc, drafts, i}.read();
  }
  share_verbs(doc, drafts);
  read_rates_from_to(doc, drafts);
}

void read_additions(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kLongest = 40;
  if (!doc.english) return;
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.kind != figure_kind::level || one.dimension == dimension::none || !one.role.empty()) continue;
    auto const& before = drafts[i - 1];
    auto const lead = lead_of(doc.text(), one);
    if (!lead.ends_with(u" added "sv) && before.rule != "change:added") continue;
    auto const goes_on = before.rule == "change:added" && before.sentence == one.sentence &&
                         before.dimension == one.dimension && lead.size() <= kLongest &&
                         (lead.starts_with(u", "sv) || lead.starts_with(u" and "sv)) &&
                         lead.find_first_of(u";:.(0123456789"sv) == lead.npos;
    auto const* whole = goes_on ? &before : nullptr;
    for (auto j = i; whole == nullptr && lead.ends_with(u" added "sv) && j-- > first_near(i);) {
      auto const& earlier = drafts[j];
      if (one.sentence - earlier.sentence > 1 ||
          (earlier.kind == figure_kind::level && earlier.role != "base" && earlier.role != "peak"))
        break;
      if (earlier.kind == figure_kind::chg_abs && earlier.dimension == one.dimension) whole = &earlier;
    }
    if (whole == nullptr || !whole->cmp) continue;
    one.kind = figure_kind::chg_abs;
    one.cmp = whole->cmp;
    one.role = "part";
    one.rule = "change:added";
  }
}

}  // namespace fengsui::sense::reader
