#include "tell/reading/write_kept.h"

#include <sstream>

#include "know/audit/figure_words.h"
#include "know/audit/wording.h"
#include "tell/reading/desk_event.h"
#include "tell/reading/keep_bulletin.h"
#include "tell/reading/write_finding.h"

namespace fengsui::tell {
namespace {

using base::json_writer;
using know::audit::letter;

std::string reading_state_of(model::catalogue const& catalogue, know::thing const& one) {
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(one.state.kind)];
  return one.state.state < 0 ? std::string{} : kind.verbs[static_cast<std::size_t>(one.state.state)].id;
}

void text_or_null(json_writer& to, std::string_view key, std::string const& value) {
  to.key(key);
  if (value.empty()) {
    to.null();
  } else {
    to.text(value);
  }
}

void write_head(json_writer& to, model::catalogue const& catalogue, know::thing const& one) {
  to.put("id", one.state.id).put("state", reading_state_of(catalogue, one));
  for (auto const* field : {"title", "organisation", "published", "replaces", "replaced_by", "warning"}) {
    text_or_null(to, field, field_text(catalogue, one.state, field));
  }
  text_or_null(to, "since", one.state.since ? base::to_text(*one.state.since) : std::string{});
  to.put("made_up", one.made_up);
}

void write_figure(json_writer& to, model::catalogue const& catalogue, kept_figure const& one, std::size_t index) {
  auto const& figure = one.figure;
  to.begin_object().put("letter", letter(static_cast<std::int64_t>(index))).put("seq", one.seq);
  to.put("start", figure.start).put("end", figure.end).put("printed", figure.span);
  to.key("value").raw(know::audit::decimal_text(know::audit::printed_value(figure.value), 0));
  to.put("unit", figure.unit).put("figure_kind", know::audit::to_text(figure.kind));
  for (auto const& [key, value] :
       {std::pair{"role", &figure.role}, std::pair{"organisation", &figure.org},
        std::pair{"place_named", &figure.place}, std::pair{"class", &figure.what}, std::pair{"word", &figure.indicator},
        std::pair{"period_kind", &figure.period_kind}, std::pair{"rule", &figure.rule}}) {
    text_or_null(to, key, *value);
  }
  auto const number = catalogue.find_indicator(one.indicator);
  text_or_null(to, "indicator", number < 0 ? std::string{} : one.indicator);
  to.key("indicator_name");
  if (number < 0) {
    to.null();
  } else {
    to.name(catalogue.indicators[static_cast<std::size_t>(number)].name);
  }
  text_or_null(to, "from", figure.period_start ? base::to_text(*figure.period_start) : std::string{});
  text_or_null(to, "to", figure.period_end ? base::to_text(*figure.period_end) : std::string{});
  text_or_null(to, "comparison", figure.cmp ? figure.cmp->type : std::string{});
  to.put("way", know::audit::to_text(figure.cmp ? figure.cmp->direction : model::direction::none));
  to.put("qualifier", know::audit::to_text(figure.qualifier));
  text_or_null(to, "of", figure.of ? letter(*figure.of) : std::string{});
  text_or_null(to, "whole", figure.whole ? letter(*figure.whole) : std::string{});
  to.put("corrected", one.corrected).end_object();
}

void write_desk_event(json_writer& to, std::optional<desk_event> const& event) {
  if (!event) {
    to.null();
    return;
  }
  to.begin_object().put("kind", event->kind->id).key("kind_name").name(event->kind->name);
  to.key("verb_name").name(event->verb->name);
  to.put("events", static_cast<std::int64_t>(event->count())).key("days").begin_array();
  for (auto const& day : event->days) to.text(day);
  to.end_array().key("own").begin_array();
  for (auto const& one : event->own) to.text(one.front());
  to.end_array().key("fields").begin_array();
  for (auto const& one : event->fields) {
    to.begin_object().put("id", one.field->id).key("name").name(one.field->name).put("value", one.value);
    to.put("needed", one.needed).key("choices").begin_array();
    for (auto const& each : one.field->choices.choices) {
      to.begin_object().put("id", each.id).key("name").name(each.name).end_object();
    }
    to.end_array().end_object();
  }
  to.end_array().end_object();
}

void write_proposal(json_writer& to, model::catalogue const& catalogue, know::thing const& one,
                    std::pair<std::int64_t, std::int64_t> const& span) {
  auto const slash = one.state.id.rfind("/p");
  to.begin_object().put("id", one.state.id).put("number", one.state.id.substr(slash + 2));
  to.put("state", reading_state_of(catalogue, one)).put("start", span.first).put("end", span.second);
  for (auto const* field : {"type", "what", "place_named", "from", "to", "details", "rule"}) {
    text_or_null(to, field, field_text(catalogue, one.state, field));
  }
  to.key("became").begin_array();
  std::istringstream words{field_text(catalogue, one.state, "became")};
  std::string kind;
  if (words >> kind && kind == kTakenBack) kind.clear();
  for (std::string thing; !kind.empty() && words >> thing;) {
    to.begin_object().put("kind", kind).put("thing", thing).end_object();
  }
  to.end_array().key("event");
  write_desk_event(to, desk_event_of(catalogue, one));
  to.end_object();
}

// What stands in the case, or of a finding without one, what the auditor says.
struct finding_shown {
  std::string key;
  std::string check;
  std::string verdict;
  std::string figures;
  std::string relation;
  base::name text;
};

void write_shown(json_writer& to, finding_shown const& one) {
  to.put("key", one.key).put("check", one.check).put("check_name", know::audit::check_name(one.check));
  to.put("verdict", one.verdict).put("figures", one.figures).put("relation", one.relation).put("text", one.text);
}

void write_repairs(json_writer& to, know::audit::finding const* now) {
  to.key("repairs").begin_array();
  if (now != nullptr) {
    for (auto const& fix : now->repairs) {
      to.begin_object()
          .put("figure", letter(fix.figure))
          .put("from", fix.from)
          .put("to", fix.to)
          .put("text", fix.text)
          .end_object();
    }
  }
  to.end_array();
}

std::string letters_of(know::audit::finding const& of) {
  std::string text;
  for (auto const& at : of.figures) text += (text.empty() ? "" : " ") + letter(at.figure);
  return text;
}

finding_shown shown(know::audit::finding const& of) {
  return {finding_key(of), of.check,    std::string{know::audit::to_text(of.verdict)},
          letters_of(of),  of.relation, of.text};
}

}  // namespace

void write_summary(json_writer& to, know::knowledge const& known, know::thing const& bulletin, base::instant now) {
  auto const& catalogue = known.catalogue();
  auto const count = [&](std::string const& kind, std::string const& state) -> std::int64_t {
    auto const page = know::things_of(known, kind, {{"bulletin", bulletin.state.id}, {"state", state}}, now, {}, 1);
    return page ? static_cast<std::int64_t>(page->count) : 0;
  };
  to.begin_object();
  write_head(to, catalogue, bulletin);
  auto const figures = field_text(catalogue, bulletin.state, "figures");
  to.key("figures").raw(figures.empty() ? "0" : figures);
  to.put("findings_open", count("reading.finding", "open") + count("reading.finding", "taken"));
  to.put("proposals_open", count("reading.proposal", "proposed")).end_object();
}

void write(json_writer& to, model::catalogue const& catalogue, kept_bulletin const& of) {
  to.begin_object();
  write_head(to, catalogue, of.filed);
  to.put("text", of.text).key("figures").begin_array();
  for (std::size_t i = 0; i < of.figures.size(); ++i) {
    if (of.figures[i].seq != 0) write_figure(to, catalogue, of.figures[i], i);
  }
  to.end_array().key("proposals").begin_array();
  for (std::size_t i = 0; i < of.proposals.size(); ++i)
    write_proposal(to, catalogue, of.proposals[i], of.proposal_spans[i]);
  to.end_array().key("findings").begin_array();
  for (auto const& one : of.findings) {
    auto const field = [&](std::string_view id) { return field_text(catalogue, one.filed.state, id); };
    to.begin_object();
    auto const key = one.id.substr(of.filed.state.id.size() + 1);
    write_shown(to, one.now ? shown(*one.now)
                            : finding_shown{key,
                                            field("check"),
                                            field("verdict"),
                                            field("figures"),
                                            field("relation"),
                                            {field("zh"), field("en")}});
    to.put("state", reading_state_of(catalogue, one.filed)).put("current", one.now.has_value());
    text_or_null(to, "owner", field("owner"));
    text_or_null(to, "outcome", field("outcome"));
    write_repairs(to, one.now ? &*one.now : nullptr);
    to.end_object();
  }
  for (auto const& one : of.unfiled) {
    to.begin_object();
    write_shown(to, shown(one));
    to.put("state", "new").put("current", true).key("owner").null().key("outcome").null();
    write_repairs(to, &one);
    to.end_object();
  }
  to.end_array().end_object();
}

}  // namespace fengsui::tell
