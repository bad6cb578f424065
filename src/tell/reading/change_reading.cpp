#include "tell/reading/change_reading.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <sstream>

#include "base/json_writer.h"
#include "know/audit/against_ledger.h"
#include "know/audit/figure_words.h"
#include "know/audit/wording.h"
#include "sense/ingest.h"
#include "tell/reading/desk_event.h"
#include "tell/reading/keep_bulletin.h"
#include "tell/reading/read_kept.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;

// Sorts after reading/<digest>, so that what a person does follows what was read in the same moment.
constexpr std::string_view kSource = "reading/page";
std::mutex one_change_at_a_time;

std::int64_t newest_number(ledger::store& store) {
  for (auto const& one : store.newest_numbers()) {
    if (one.source == kSource) return one.number;
  }
  return 0;
}

base::faults append(reading_change const& by, std::string const& lines) {
  base::faults faults;
  std::istringstream in{lines};
  sense::ingest_hooks const hooks{
      .on_fault = [&](base::fault const& one) { faults.push_back(one); }, .on_receipt = {}, .on_progress = {}};
  sense::ingest(in, {.file = {}, .all_or_nothing = true}, by.known.catalogue(), by.ledger, by.store, hooks);
  return faults;
}

json_writer begun(reading_change const& by, std::int64_t number) {
  json_writer to;
  to.begin_object().put("source", kSource).put("source_seq", number);
  if (!by.actor.empty()) to.put("actor", by.actor);
  return to;
}

class change_body {
 public:
  // False where the body is no JSON object.
  explicit change_body(std::string const& body)
      : good_{parser_.parse(body).get(root_) == simdjson::SUCCESS && root_.is_object()} {}
  bool good() const { return good_; }
  std::string text(char const* key) const {
    std::string_view value;
    return root_[key].get(value) == simdjson::SUCCESS ? std::string{value} : std::string{};
  }
  bool flag(char const* key) const {
    bool value = false;
    return root_[key].get(value) == simdjson::SUCCESS && value;
  }
  std::optional<simdjson::dom::object> object(char const* key) const {
    simdjson::dom::object value;
    if (root_[key].get(value) != simdjson::SUCCESS) return {};
    return value;
  }

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::element root_;
  bool good_;
};

base::fault no_object() {
  return make_fault(fault_code::wrong_type, "a JSON object");
}

constexpr std::array<std::string_view, 17> kCorrectable{
    "value", "unit", "word",      "figure_kind", "role", "organisation", "place_named", "class",  "from",
    "to",    "way",  "qualifier", "comparison",  "of",   "whole",        "base_from",   "base_to"};

// The figure with one field as the person gives it; a fault where the field cannot be that.
std::optional<base::fault> give(model::printed_figure& figure, std::string_view key, std::string const& value) {
  using namespace know::audit;
  auto const wrong = [&](char const* right) {
    return base::at_field(make_fault(fault_code::unknown_setting, key, value, right), "fields." + std::string{key});
  };
  auto const text = [&](std::string& into) { into = value; };
  if (key == "unit") text(figure.unit);
  if (key == "word") text(figure.indicator);
  if (key == "role") text(figure.role);
  if (key == "organisation") text(figure.org);
  if (key == "place_named") text(figure.place);
  if (key == "class") text(figure.what);
  if (key == "value") {
    auto const number = number_as_printed(value);
    if (!number) return wrong("27.02万 / 270200");
    figure.value = *number;
  }
  if (key == "figure_kind" && !kind_from(value)) return wrong("level, chg_pct, chg_abs, chg_pp, share …");
  if (key == "qualifier" && !qualifier_from(value)) return wrong("exact, approx, over, under, atleast");
  if (key == "way" && !direction_from(value)) return wrong("up, down, flat, none");
  if ((key == "of" || key == "whole") && !value.empty() && !index_of_letter(value)) return wrong("a, b, …");
  if (key == "from" || key == "to" || key == "base_from" || key == "base_to") {
    auto const day = base::parse_day(value);
    if (!day) return wrong("2025-04-04");
    if (key == "from") figure.period_start = *day;
    if (key == "to") figure.period_end = *day;
  }
  return {};
}

}  // namespace

base::faults correct_figure(reading_change const& by, std::string const& letter) {
  change_body const body{by.body};
  if (!body.good()) return {no_object()};
  auto const kept = read_kept(by.known, by.files, by.bulletin, by.now);
  if (!kept) return {kept.error()};
  auto const index = know::audit::index_of_letter(letter);
  if (!index || *index >= static_cast<std::int64_t>(kept->figures.size()) ||
      kept->figures[static_cast<std::size_t>(*index)].seq == 0) {
    return {make_fault(fault_code::unknown_thing, by.bulletin + "/" + letter)};
  }
  auto const& before = kept->figures[static_cast<std::size_t>(*index)];
  std::scoped_lock const lock{one_change_at_a_time};
  auto to = begun(by, newest_number(by.store) + 1);
  to.put("op", body.flag("retract") ? "retract" : "amend").put("target", before.seq);
  if (auto const note = body.text("note"); !note.empty()) to.put("note", note);
  if (!body.flag("retract")) {
    auto const fields = body.object("fields");
    if (!fields) return {make_fault(fault_code::missing_field, "fields")};
    auto figure = before.figure;
    base::faults faults;
    to.key("fields").begin_object();
    for (auto const [name, value] : *fields) {
      std::string_view text;
      auto const known = std::ranges::find(kCorrectable, name);
      if (known == kCorrectable.end() || value.get(text) != simdjson::SUCCESS) {
        faults.push_back(make_fault(fault_code::unknown_key, name, fmt::format("{}", fmt::join(kCorrectable, ", "))));
        continue;
      }
      if (auto wrong = give(figure, name, std::string{text})) {
        faults.push_back(std::move(*wrong));
        continue;
      }
      if (name == "value") continue;
      to.key(name);
      if (text.empty()) {
        to.null();
      } else {
        to.text(text);
      }
    }
    if (!faults.empty()) return faults;
    if (figure.value != before.figure.value) {
      to.put("value", know::audit::decimal_text(know::audit::printed_value(figure.value), 0));
      to.put("mantissa", figure.value.mantissa).put("exponent", figure.value.exponent);
      to.put("last_digit", figure.value.last_digit);
    }
    // Whose figure it is and of what decides which of the city's indicators it is.
    auto const own = know::audit::own_indicator_of(by.known.catalogue(), figure);
    to.put("indicator", own ? own->indicator->id : "read." + (figure.indicator.empty() ? "unknown" : figure.indicator));
    to.put("period", know::audit::period_text(figure)).end_object();
  }
  to.end_object();
  return append(by, to.take() + "\n");
}

base::faults decide_proposal(reading_change const& by, std::string const& number) {
  change_body const body{by.body};
  if (!body.good()) return {no_object()};
  auto const thing = by.bulletin + "/p" + number;
  auto const found = know::thing_with_history(by.known, thing, "reading.proposal", by.now);
  if (!found) return {found.error()};
  auto const& proposal = found->front();
  auto const& catalogue = by.known.catalogue();
  std::scoped_lock const lock{one_change_at_a_time};
  auto seq = newest_number(by.store);
  std::string lines;
  std::optional<std::string> became;
  auto before = field_text(catalogue, proposal.thing.state, "became");
  if (before == kTakenBack) before.clear();
  if (!before.empty() && body.text("state") != "confirmed") {
    lines = retractions_of(by.known, before, kSource, seq, by.actor);
    became = std::string{kTakenBack};
  }
  if (body.text("state") == "confirmed" && body.flag("event") && before.empty()) {
    auto const event = desk_event_of(catalogue, proposal.thing);
    if (!event) {
      auto const type = field_text(catalogue, proposal.thing.state, "type");
      return {make_fault(fault_code::unknown_kind, type, known_proposals(catalogue))};
    }
    std::vector<std::pair<std::string, std::string>> given;
    if (auto const fields = body.object("fields")) {
      for (auto const [name, value] : *fields) {
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS || event->kind->find_field(name) < 0)
          return {base::at_field(make_fault(fault_code::unknown_key, name, event->kind->id), "fields")};
        given.emplace_back(name, text);
      }
    }
    base::faults missing;
    for (auto const& one : event->fields) {
      auto const by_hand = std::ranges::find(given, one.field->id, &std::pair<std::string, std::string>::first);
      auto const& value = by_hand == given.end() ? one.value : by_hand->second;
      if (one.needed && value.empty()) missing.push_back(make_fault(fault_code::missing_field, one.field->id));
    }
    if (!missing.empty()) return missing;
    auto const spanned = std::ranges::find_if(proposal.events, [](auto const& one) { return one.span.has_value(); });
    auto const span = spanned == proposal.events.end() ? std::pair<std::int64_t, std::int64_t>{0, 0} : *spanned->span;
    lines = lines_of(*event, given, proposal.thing, span, kSource, seq, by.actor);
    became = became_text(*event);
  }
  auto to = begun(by, seq + 1);
  to.put("kind", "reading.proposal")
      .put("thing", thing)
      .put("verb", body.text("state"))
      .put("at", base::to_text(by.now));
  if (auto const note = body.text("note"); !note.empty()) to.put("note", note);
  if (became) {
    to.key("fields").begin_object().put("became", *became).end_object();
  }
  to.end_object();
  return append(by, lines + to.take() + "\n");
}

base::faults take_finding(reading_change const& by, std::string const& key) {
  change_body const body{by.body};
  if (!body.good()) return {no_object()};
  auto const thing = by.bulletin + "/" + key;
  std::scoped_lock const lock{one_change_at_a_time};
  auto number = newest_number(by.store);
  std::string lines;
  if (!know::thing_with_history(by.known, thing, "reading.finding", by.now)) {
    auto kept = read_kept(by.known, by.files, by.bulletin, by.now);
    if (!kept) return {kept.error()};
    std::erase_if(kept->unfiled, [&](auto const& one) { return finding_key(one) != key; });
    if (kept->unfiled.empty()) return {make_fault(fault_code::unknown_thing, thing)};
    lines = finding_events(by.bulletin, kept->unfiled, std::string{kSource}, number, base::to_text(by.now), by.actor);
  }
  auto to = begun(by, number + 1);
  to.put("kind", "reading.finding")
      .put("thing", thing)
      .put("verb", body.text("state"))
      .put("at", base::to_text(by.now));
  to.key("fields").begin_object();
  for (auto const* field : {"owner", "outcome"}) {
    if (auto const value = body.text(field); !value.empty()) to.put(field, value);
  }
  to.end_object().end_object();
  return append(by, lines + to.take() + "\n");
}

}  // namespace fengsui::tell
