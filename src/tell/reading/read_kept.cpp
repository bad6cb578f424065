#include "tell/reading/read_kept.h"

#include <algorithm>
#include <map>

#include "know/audit/against_ledger.h"
#include "know/audit/figure_words.h"
#include "tell/reading/keep_bulletin.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

model::printed_figure figure_of(thing_fields const& from, ledger::event const& event) {
  using namespace know::audit;
  model::printed_figure made;
  made.doc = event.document;
  made.span = from.text("printed");
  if (event.span) {
    made.start = event.span->first;
    made.end = event.span->second;
  }
  made.value = {from.fixed("mantissa", 0), static_cast<int>(from.fixed("exponent", 0)),
                static_cast<int>(from.fixed("last_digit", 0))};
  made.unit = from.text("unit");
  made.kind = kind_from(from.text("figure_kind")).value_or(model::figure_kind::level);
  made.role = from.text("role");
  made.org = from.text("organisation");
  made.place = from.text("place_named");
  made.what = from.text("class");
  made.indicator = from.text("word");
  made.period_start = from.day("from");
  made.period_end = from.day("to");
  made.period_kind = from.text("period_kind");
  if (auto const way = direction_from(from.text("way"))) {
    made.cmp = model::printed_comparison{.type = from.text("comparison"),
                                         .direction = *way,
                                         .base_start = from.day("base_from"),
                                         .base_end = from.day("base_to"),
                                         .base_rule = from.text("base_rule")};
  }
  made.qualifier = qualifier_from(from.text("qualifier")).value_or(model::figure_qualifier::exact);
  made.of = index_of_letter(from.text("of"));
  made.whole = index_of_letter(from.text("whole"));
  made.rule = from.text("rule");
  return made;
}

std::vector<kept_figure> figures_of(know::knowledge const& known, std::string const& id) {
  auto const number = known.catalogue().find_kind("figure.reported");
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(number)];
  std::map<std::int64_t, kept_figure> by_letter;
  for (auto const& event : known.history(number, id, known.head())) {
    thing_fields const from{kind, event.fields};
    auto const index = know::audit::index_of_letter(from.text("letter"));
    if (!index) continue;
    auto& made = by_letter[*index];
    made.seq = event.seq;
    made.figure = figure_of(from, event);
    made.indicator = from.text("indicator");
    made.corrected = !known.store().corrections(event.seq).empty();
  }
  // A figure that was taken back leaves its place empty, so that letters stay what they were.
  std::vector<kept_figure> made;
  for (auto& [index, one] : by_letter) {
    if (index > 100'000) break;
    made.resize(static_cast<std::size_t>(index) + 1);
    made[static_cast<std::size_t>(index)] = std::move(one);
  }
  return made;
}

}  // namespace

std::string field_text(model::catalogue const& catalogue, know::thing_state const& thing, std::string_view id) {
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(thing.kind)];
  auto const number = kind.find_field(id);
  for (auto const& one : thing.fields) {
    if (one.field == number && one.value) {
      return know::delta::text_of(kind.fields[static_cast<std::size_t>(number)], *one.value);
    }
  }
  return {};
}

base::result<kept_bulletin> read_kept(know::knowledge const& known, ledger::attachments const& files,
                                      std::string const& id, base::instant now) {
  auto const& catalogue = known.catalogue();
  auto const found = know::thing_with_history(known, id, "reading.bulletin", now);
  if (!found) return found.error();
  kept_bulletin made{.filed = found->front().thing};
  if (auto text = files.get(field_text(catalogue, made.filed.state, "text_digest"))) made.text = std::move(*text);
  {
    auto const lock = known.read();
    made.figures = figures_of(known, id);
  }
  know::audit::document document{.id = id, .text = made.text};
  if (auto const day = base::parse_day(field_text(catalogue, made.filed.state, "published"))) document.published = *day;
  for (auto const& one : made.figures) document.figures.push_back(one.figure);
  auto const documents = std::vector{std::move(document)};
  auto report = know::audit::audit_documents(documents);
  auto against = know::audit::audit_against_ledger(known, documents);
  std::ranges::move(against.findings, std::back_inserter(report.findings));

  auto const proposals = know::things_of(known, "reading.proposal", {{"bulletin", id}}, now);
  if (!proposals) return proposals.error();
  for (auto const& one : proposals->things) {
    made.proposals.push_back(one);
    auto const history = know::thing_with_history(known, one.state.id, "reading.proposal", now);
    auto const& events = history ? history->front().events : std::vector<ledger::event>{};
    auto const spanned = std::ranges::find_if(events, [](auto const& event) { return event.span.has_value(); });
    made.proposal_spans.push_back(spanned == events.end() ? std::pair<std::int64_t, std::int64_t>{0, 0}
                                                          : *spanned->span);
  }
  auto const filed = know::things_of(known, "reading.finding", {{"bulletin", id}}, now);
  if (!filed) return filed.error();
  for (auto const& one : filed->things) made.findings.push_back({.id = one.state.id, .now = {}, .filed = one});
  for (auto& one : report.findings) {
    auto const case_id = id + "/" + finding_key(one);
    auto const place = std::ranges::find(made.findings, case_id, &kept_finding::id);
    if (place == made.findings.end()) {
      made.unfiled.push_back(std::move(one));
    } else {
      place->now = std::move(one);
    }
  }
  return made;
}

}  // namespace fengsui::tell
