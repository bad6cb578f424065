// What a change is of where its own sentence does not print it.
#include "sense/reader/links/far_links.h"

#include <array>
#include <optional>

#include "sense/reader/links/called_levels.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/links/hosts.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// The word of the change's own clause that names what changed, and where the clause begins.
struct named_change {
  std::size_t clause = 0;
  term const* word = nullptr;
};

named_change word_of_change(document const& doc, draft const& change) {
  auto const text = doc.text();
  auto const from = change.lead_from;
  auto const lead = text.substr(from, change.words_from > from ? change.words_from - from : 0);
  auto const stop = lead.find_last_of(u",;:。"sv);
  named_change made{.clause = stop == std::u16string_view::npos ? from : from + stop + 1};
  auto const [first, last] = doc.terms_in(made.clause, change.words_from);
  for (auto i = first; i < last; ++i) {
    for (auto const index : words().groups[doc.terms[i].group]) {
      auto const& entry = words().entries[index];
      if (entry.is != word_class::indicator || entry.name != change.indicator) continue;
      made.word = &doc.terms[i];
      return made;
    }
  }
  return made;
}

// 火灾次数减少9起, 旅客发送量增长9.5%: the clause begins with what changed; 高技术产业使用外资增长32.3% is of a part.
bool names_it_plainly(named_change const& said) {
  constexpr std::size_t kMostBefore = 2;
  return said.word == nullptr || said.word->from - said.clause <= kMostBefore;
}

// 全国发生森林火灾2345起。同2018年相比,火灾次数减少133起、降幅5.4%: what changed is named again, and its level stands
// sentences before.
std::optional<std::size_t> level_named_before(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                              term const* word) {
  constexpr std::size_t kSentences = 3;
  auto const& change = drafts[i];
  // 客运量27.7亿人次,进站量16.5亿人次。当月客运量增加1.9亿人次: of the one that the same word counts.
  auto const called = word != nullptr ? doc.text().substr(word->from, word->to - word->from) : std::u16string_view{};
  std::optional<std::size_t> nearest;
  std::optional<std::size_t> of_a_class;  // 反馈林火16起。…林火起数下降27.3%: of the one class that was counted
  for (auto j = i; j-- > first_near(i) && change.sentence - drafts[j].sentence <= kSentences;) {
    auto const& one = drafts[j];
    auto const classed = change.what.empty() && !one.what.empty() && one.role != "part";
    if (one.kind != figure_kind::level || one.indicator != change.indicator || one.org != change.org ||
        (one.what != change.what && !classed) || one.place != change.place || one.zero_statement ||
        one.role == "base" || one.role == "target" || one.role.starts_with("avg") || one.role == "peak")
      continue;
    if (one.dimension == dimension::percent || one.dimension == dimension::days) continue;
    if (change.kind == figure_kind::chg_abs && one.dimension != change.dimension &&
        !(counts_people(one.dimension) && counts_people(change.dimension)))
      continue;
    if (one.period.first != change.period.first || one.period.last != change.period.last) continue;
    if (classed && !of_a_class) of_a_class = j;
    if (classed) continue;
    if (nearest && one.sentence != drafts[*nearest].sentence) break;
    if (called.empty() || lead_of(doc.text(), one).find(called) != std::u16string_view::npos) return j;
    if (!nearest) nearest = j;
  }
  return nearest ? nearest : of_a_class;
}

// 受理各类案件742件,结案318件。同比,受案增加41件: the level, sentences before, that the change's noun calls.
std::optional<std::size_t> level_called_before(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                               std::u16string_view noun) {
  constexpr std::size_t kSentences = 3;
  auto const& change = drafts[i];
  auto const points = change.kind == figure_kind::chg_pp;
  std::optional<std::size_t> within;
  std::optional<std::size_t> loosely;
  for (auto j = i; j-- > first_near(i) && change.sentence - drafts[j].sentence <= kSentences;) {
    auto const& one = drafts[j];
    if (is_bracketed_off(doc.text().substr(one.to, change.from - one.to))) continue;
    if (one.sentence == change.sentence || !may_host(one, change) || one.role.starts_with("avg") ||
        one.role == "peak" || (one.dimension == dimension::percent) != points || one.is_change() ||
        one.org != change.org || one.period.first != change.period.first || one.period.last != change.period.last)
      continue;
    auto const called = calls(doc, one, noun);
    if (called == calling::plain) return j;
    if (called == calling::within && !within && change.sentence - one.sentence <= 2) within = j;
    if (called == calling::loosely && !loosely && !points && change.sentence - one.sentence == 1) loosely = j;
  }
  return within ? within : loosely;
}

// 全国铁路日均装车9.8万车。煤炭装车增加4120车: coal, of which no level is printed; 全市旅客发送量 is the level's own.
bool narrows_the_level(document const& doc, draft const& level, std::u16string_view noun, term const* word) {
  constexpr auto kScopes =
      std::to_array<std::u16string_view>({u"全国", u"全省", u"全市", u"全区", u"全县", u"全州", u"当月", u"本月",
                                          u"当日", u"总", u"我市", u"我省", u"年"});
  auto narrower = noun;
  if (word != nullptr) {
    auto const said = doc.text().substr(word->from, word->to - word->from);
    auto const at = noun.find(said);
    if (at == noun.npos) return false;
    narrower = noun.substr(0, at);
  }
  for (auto const scope : kScopes) {
    if (narrower.starts_with(scope)) narrower.remove_prefix(scope.size());
  }
  if (narrower.size() < 2) return false;
  auto const names_it = [&](std::string const& name) {
    return !name.empty() && to_utf16(name).find(narrower) != std::u16string::npos;
  };
  return calls(doc, level, narrower) == calling::no && !names_it(level.org) && !names_it(level.place) &&
         !names_it(level.what);
}

// 同城 of 同城的比重下降1.8个百分点; empty where the clause tells of no share.
std::u16string_view class_whose_share_moved(document const& doc, draft const& points) {
  auto const lead = lead_of(doc.text(), points);
  auto const clause = lead.substr(lead.find_last_of(u",;。、"sv) + 1);
  for (std::u16string_view const word : {u"比重"sv, u"占比"sv, u"份额"sv}) {
    auto const at = clause.find(word);
    if (at == clause.npos) continue;
    auto said = clause.substr(0, at);
    if (said.ends_with(u'的')) said.remove_suffix(1);
    return said;
  }
  return {};
}

// 同城占11.6%。同城业务量的比重下降1.4个百分点: of the share that is named again by its class.
std::optional<std::size_t> share_named_before(std::vector<draft> const& drafts, std::size_t i, std::string const& own) {
  constexpr std::size_t kSentences = 2;
  auto const& points = drafts[i];
  auto const is_called = [&](std::string const& what) { return is_of_one_class(what, own); };
  for (auto j = i; j-- > first_near(i) && points.sentence - drafts[j].sentence <= kSentences;) {
    auto const& one = drafts[j];
    if (one.kind == figure_kind::share && one.indicator == points.indicator && is_called(one.what) &&
        one.org == points.org && one.period.first == points.period.first && one.period.last == points.period.last)
      return j;
  }
  return {};
}

// 结案率49.6%。受案增加41件,上升5.9%,结案率下降3个百分点: of the rate that is named again, and of no other's growth.
void link_points(document const& doc, std::vector<draft>& drafts, std::size_t i) {
  auto& points = drafts[i];
  if (auto const noun = noun_of_change(doc, points); !noun.empty()) {
    auto const is_meant = points.of && !drafts[*points.of].is_change();
    auto const called = is_meant ? std::nullopt : level_called_before(doc, drafts, i, noun);
    if (called) points.of = called;
  }
  // 三者分别占16.3%、81.4%和2.3%,同城的比重下降1.8个百分点: of its own class's share, and not of the last, nor of a
  // growth.
  if (points.distributed) return;
  auto const said = class_whose_share_moved(doc, points);
  auto const of_a_share = !said.empty();
  auto const own = of_a_share ? to_utf8(said) : what_of(doc, points);
  auto const of_another = points.of && !own.empty() && (drafts[*points.of].kind == figure_kind::share || of_a_share) &&
                          !is_of_one_class(drafts[*points.of].what, own);
  auto const of_a_rate = points.of && of_a_share && drafts[*points.of].is_change();
  if (points.of && !of_another && !of_a_rate) return;
  auto const named = share_named_before(drafts, i, own);
  if (!named) return;
  points.of = named;
  points.what = drafts[*named].what;
}

// 6月用电量比去年同期上涨14.1% as a headline: of what the same rate is of in the body; else of the level in the piece
// of the headline before it (5.37亿吨!一季度发送煤炭同比增长3.4%).
void link_headline(document const& doc, std::vector<draft>& drafts, std::size_t i) {
  constexpr std::size_t kAhead = 16;
  auto& change = drafts[i];
  for (auto k = i + 1; k < drafts.size() && k <= i + kAhead; ++k) {
    auto const& said = drafts[k];
    auto const again = is_said_again(change, said) && (doc.english || said.indicator == change.indicator);
    if (!again || !said.of) continue;
    change.of = said.of;
    if (change.indicator.empty()) change.indicator = drafts[*said.of].indicator;
    return;
  }
  if (doc.english) change.of = first_level_of_the_body(doc, drafts, i);
  if (doc.english) return;
  if (i == 0 || drafts[i - 1].sentence + 1 != change.sentence || drafts[i - 1].kind != figure_kind::level) return;
  auto const between = doc.text().substr(drafts[i - 1].to, change.from - drafts[i - 1].to);
  if (between.find(u'\n') == std::u16string_view::npos && may_host(drafts[i - 1], change)) change.of = i - 1;
}

}  // namespace

bool is_rate_of_an_amount(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLongestVerb = 4;
  if (doc.english || i == 0 || drafts[i].kind != figure_kind::chg_pct) return false;
  auto const& amount = drafts[i - 1];
  if (amount.kind != figure_kind::chg_abs || amount.sentence != drafts[i].sentence || !amount.cmp || !drafts[i].cmp ||
      amount.cmp->direction != drafts[i].cmp->direction)
    return false;
  auto const gap = doc.text().substr(amount.words_to, drafts[i].words_from - amount.words_to);
  return (gap.starts_with(u","sv) || gap.starts_with(u"、"sv)) && gap.size() <= kLongestVerb + 1;
}

bool goes_on_from_an_amount(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  return is_rate_of_an_amount(doc, drafts, i) && drafts[i - 1].of.has_value();
}

void link_far_changes(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& change = drafts[i];
    if (doc.english) {
      auto const rate = change.kind == figure_kind::chg_pct && !change.of && doc.sentences[change.sentence].headline;
      if (rate && doc.sentences.size() > 1) link_headline(doc, drafts, i);
      continue;
    }
    if (change.kind == figure_kind::chg_pp) link_points(doc, drafts, i);
    auto const far = change.kind == figure_kind::chg_pct || change.kind == figure_kind::chg_abs ||
                     change.kind == figure_kind::target_share;
    if (!far || change.of || change.indicator.empty() || change.distributed) continue;
    if (goes_on_from_an_amount(doc, drafts, i)) {
      change.of = drafts[i - 1].of;
    } else if (is_rate_of_an_amount(doc, drafts, i) && !noun_of_change(doc, drafts[i - 1]).empty()) {
      continue;  // of what the amount is of, and that is not printed
    } else if (doc.sentences[change.sentence].headline) {
      link_headline(doc, drafts, i);
    } else {
      auto const noun = noun_of_change(doc, change);
      auto const said = word_of_change(doc, change);
      if (!noun.empty()) change.of = level_called_before(doc, drafts, i, noun);
      if (change.of || !names_it_plainly(said)) continue;
      change.of = level_named_before(doc, drafts, i, said.word);
      if (change.of && !noun.empty() && narrows_the_level(doc, drafts[*change.of], noun, said.word)) change.of.reset();
    }
  }
}

}  // namespace fengsui::sense::reader
