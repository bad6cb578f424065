// Rates and assessments, counted from the ledger: every number with the projects behind it.
#include <algorithm>
#include <memory>
#include <set>

#include "invest/rates/assess.h"
#include "tell/invest/definition_reader.h"
#include "tell/invest/door.h"
#include "tell/invest/engine_answers.h"
#include "tell/invest/ladder.h"
#include "tell/invest/office.h"
#include "tell/reply.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::int64_t kYi = 100'000'000;  // rules reckon in hundred million yuan

// Read once: definitions change with a start, as all others do.
struct rate_book {
  base::faults faults;  // of the city's own
  invest::definition_register known;
  explicit rate_book(model::city const& city) : known{city_register(city, faults)} {}
};

struct given_value {
  std::string unit;
  std::string quantity;
  base::ratio value{0, 1};
};

// Targets and ratings set for a span that holds the period; of several the one for the shortest span.
std::vector<given_value> quotas_for(know::knowledge const& known, base::instant now,
                                    invest::span_of_days const& period) {
  std::map<std::pair<std::string, std::string>, std::pair<std::chrono::days, base::ratio>> best;
  each_thing(known, "invest.quota", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               auto const span = invest::parse_span(fields.text("period"));
               if (state_of(thing, kind) != "set" || !span || span->first > period.first || span->last < period.last)
                 return;
               auto const days = span->last - span->first;
               auto const value = base::make_ratio(fields.fixed("value", 4), 10'000);
               auto const [at, fresh] = best.try_emplace({fields.text("unit"), fields.text("quantity")}, days, value);
               if (!fresh && days <= at->second.first) at->second = {days, value};
             });
  // The city's own targets are the whole zone's where nothing else was set.
  for (auto const& one : known.catalogue().targets) {
    auto const quantity = one.indicator == "invest.signed_amount"   ? "signed_target"
                          : one.indicator == "invest.funds_arrived" ? "funds_target"
                                                                    : "";
    auto const span = invest::parse_span(one.period);
    if (*quantity == 0 || !span || span->first > period.first || span->last < period.last) continue;
    auto const value = invest::divide(one.value, base::ratio{kYi, 1});
    if (value) best.try_emplace({"", quantity}, span->last - span->first, *value);
  }
  std::vector<given_value> made;
  for (auto const& [key, value] : best) made.push_back({key.first, key.second, value.second});
  return made;
}

// What the two routes ask alike.
struct rate_question {
  invest::span_of_days period{};
  unit_of by = unit_of::park;
  std::string unit;
  std::vector<given_value> given;
  base::faults faults;
};

rate_question question_of(act::duty_room& room, request const& r) {
  rate_question made;
  auto const now = room.now().wall;
  auto const today = room.known().catalogue().zone.day_of(now);
  std::chrono::year_month_day const date{today};
  made.period = {base::day{date.year() / 1 / 1}, today};
  if (auto const text = asked(r, "period"); !text.empty()) {
    auto const read = invest::parse_span(text);
    if (read)
      made.period = *read;
    else
      made.faults.push_back(at_field(read.error(), "period"));
  }
  if (auto const text = asked(r, "by"); !text.empty()) {
    auto const read = unit_from(text);
    if (read)
      made.by = *read;
    else
      made.faults.push_back(
          at_field(make_fault(fault_code::unknown_choice, text, "park, task_force, regional_team, industry"), "by"));
  }
  made.unit = asked(r, "unit");
  made.given = quotas_for(room.known(), now, made.period);
  auto const given = asked(r, "given");
  for (std::size_t at = 0; at < given.size();) {
    auto end = given.find(',', at);
    if (end == std::string::npos) end = given.size();
    auto const one = given.substr(at, end - at);
    auto const equals = one.find('=');
    auto const value =
        equals == std::string::npos ? invest::exact{} : invest::parse_exact(std::string_view{one}.substr(equals + 1));
    if (value)
      made.given.push_back({made.unit, one.substr(0, equals), *value});
    else
      made.faults.push_back(
          at_field(make_fault(fault_code::unknown_setting, "given", one, "funds_target=265"), "given"));
    at = end + 1;
  }
  return made;
}

std::set<std::string> units_of(invest::rate_tables const& tables) {
  std::set<std::string> made;
  for (auto const& [name, table] : tables) {
    for (auto const& row : table.rows) {
      if (auto const& unit = row.at("unit"); !unit.empty()) made.insert(unit);
    }
  }
  return made;
}

base::name unit_name(act::duty_room& room, unit_of by, std::string const& id) {
  auto const& catalogue = room.known().catalogue();
  if (by == unit_of::park) {
    auto const* place = catalogue.city.find_place(id);
    return place == nullptr ? base::name{id, id} : place->name;
  }
  if (by == unit_of::industry) {
    auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind("invest.project"))];
    auto const* choice = kind.fields[static_cast<std::size_t>(kind.find_field("industry"))].choices.find(id);
    return choice == nullptr ? base::name{id, id} : choice->name;
  }
  auto const parties = parties_of(room.known(), room.now().wall);
  auto const at = parties.find(id);
  return at == parties.end() ? base::name{id, id} : at->second;
}

void give(rate_question const& q, std::string const& unit, invest::quantities& into) {
  for (auto const& one : q.given) {
    if (one.unit == unit) into[one.quantity].value = one.value;
  }
}

void write_head(json_writer& to, act::duty_room& room, rate_question const& q, invest::rate_tables const& tables) {
  to.begin_object()
      .put("from", base::to_text(q.period.first))
      .put("to", base::to_text(q.period.last))
      .put("by", to_text(q.by))
      .put("unit", q.unit)
      .key("units")
      .begin_array();
  for (auto const& id : units_of(tables)) {
    to.begin_object().put("id", id).put("name", unit_name(room, q.by, id)).end_object();
  }
  to.end_array();
}

response rates(act::duty_room& room, request const& r, rate_book const& book) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  if (!book.faults.empty()) return refusal_reply(book.faults);
  auto const& defined = book.known;
  auto q = question_of(room, r);
  auto const word = asked(r, "word");
  std::vector<invest::definition const*> chosen;
  if (word.empty()) {
    for (auto const& one : defined.definitions) chosen.push_back(&one);
  } else {
    chosen = defined.readings(word);
    if (chosen.empty()) {
      std::vector<std::string> ids;
      for (auto const& one : defined.definitions) ids.push_back(one.id);
      q.faults.push_back(at_field(make_fault(fault_code::unknown_name, word, model::known_list(ids)), "word"));
    }
  }
  if (!q.faults.empty()) return refusal_reply(q.faults);
  auto const history = read_history(room.known());
  auto const tables = tables_of(history, room.known(), room.now().wall, q.by);
  invest::quantities known;
  give(q, q.unit, known);
  std::vector<std::string> names;
  for (auto const* one : chosen) {
    for (auto& name : invest::needed(*one)) {
      if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    }
  }
  base::faults wrong;
  invest::count_needed(names, defined, tables, q.period, q.unit, known, wrong);
  if (!wrong.empty()) return refusal_reply(wrong);
  json_writer to;
  write_head(to, room, q, tables);
  to.key("rates").begin_array();
  for (auto const* one : chosen) {
    auto const made = invest::reckon(*one, known);
    to.begin_object();
    put_definition(to, *one);
    to.put("formula", formula_line(*one));
    put_exact(to, "value", made.rounded);
    put_exact(to, "exact", made.value);
    to.put("printed", made.printed).put("capped", made.capped).key("steps").begin_array();
    for (auto const& step : made.steps) {
      to.begin_object().put("what", step.what).put("formula", step.formula);
      put_exact(to, "value", step.value);
      to.end_object();
    }
    to.end_array().key("missing").begin_array();
    for (auto const& name : made.missing) to.text(name);
    to.end_array().key("needs").begin_array();
    for (auto const& name : invest::needed(*one)) to.text(name);
    to.end_array().end_object();
  }
  // Each quantity once, with the projects that made it.
  to.end_array().key("quantities").begin_object();
  for (auto const& name : names) {
    auto const at = known.find(name);
    auto const* quantity = defined.find_quantity(name);
    to.key(name).begin_object().put("name", quantity == nullptr ? base::name{name, name} : quantity->name);
    to.put("unit", quantity == nullptr ? base::name{} : quantity->unit).key("value");
    if (at == known.end())
      to.null();
    else
      to.number(at->second.value);
    to.key("trace").begin_array();
    if (at != known.end()) {
      for (auto const& [id, adds] : at->second.trace) {
        auto const* project = history.find(id);
        to.begin_object()
            .put("id", id)
            .put("title", project == nullptr ? base::name{id, id} : project->title)
            .put("adds", adds)
            .end_object();
      }
    }
    to.end_array().end_object();
  }
  to.end_object().key("assessments").begin_array();
  for (auto const& one : defined.assessments) {
    to.begin_object().put("id", one.id).put("name", one.name).put("source", one.source).put("own", one.own);
    to.end_object();
  }
  return json_reply(to.end_array().end_object().take());
}

response assessment(act::duty_room& room, request const& r, rate_book const& book) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  if (!book.faults.empty()) return refusal_reply(book.faults);
  auto const& defined = book.known;
  auto q = question_of(room, r);
  auto const id = asked(r, "rules").empty() ? defined.assessments.front().id : asked(r, "rules");
  auto const* rules = defined.find_assessment(id);
  if (rules == nullptr) {
    std::vector<std::string> ids;
    for (auto const& one : defined.assessments) ids.push_back(one.id);
    q.faults.push_back(at_field(make_fault(fault_code::unknown_name, id, model::known_list(ids)), "rules"));
  }
  if (!q.faults.empty()) return refusal_reply(q.faults);
  auto const tables = tables_of(read_history(room.known()), room.known(), room.now().wall, q.by);
  auto const needed = invest::needed(*rules, defined);
  invest::unit_quantities units;
  base::faults wrong;
  for (auto const& unit : units_of(tables)) {
    auto& own = units[unit];
    give(q, unit, own);
    invest::count_needed(needed, defined, tables, q.period, unit, own, wrong);
  }
  if (!wrong.empty()) return refusal_reply(wrong);
  if (!q.unit.empty() && !units.contains(q.unit)) {
    std::vector<std::string> ids;
    for (auto const& [unit, own] : units) ids.push_back(unit);
    return refusal_reply({at_field(make_fault(fault_code::unknown_name, q.unit, model::known_list(ids)), "unit")});
  }
  json_writer to;
  write_head(to, room, q, tables);
  to.put("assessment", rules->id).put("name", rules->name).put("source", rules->source).key("scores").begin_array();
  auto const scores = invest::assess(*rules, defined, units);
  for (auto const& one : scores) {
    if (q.unit.empty() || one.unit == q.unit) write_score(to, one);
  }
  to.end_array().key("what_would_raise").begin_array();
  for (auto const& one : scores) {
    if (!q.unit.empty() && one.unit != q.unit) continue;
    for (auto const& step : invest::what_would_raise(*rules, defined, units, one.unit)) write_raise(to, one.unit, step);
  }
  // What the rules ask for, by name, so that a missing target can be set.
  to.end_array().key("quantities").begin_object();
  for (auto const& name : needed) {
    auto const* quantity = defined.find_quantity(name);
    to.key(name).begin_object().put("name", quantity == nullptr ? base::name{name, name} : quantity->name);
    to.put("counted", quantity != nullptr && quantity->table != invest::kGivenTable).end_object();
  }
  return json_reply(to.end_object().end_object().take());
}

}  // namespace

std::vector<http::route> invest_rate_routes(act::duty_room& room) {
  auto const book = std::make_shared<rate_book const>(room.known().catalogue().city);
  auto const by = [&room, book](response (*handle)(act::duty_room&, request const&, rate_book const&)) {
    return http::plain_handler{[&room, book, handle](request const& r) { return handle(room, r, *book); }};
  };
  return {{"GET", "/api/v1/invest/rates", by(rates)}, {"GET", "/api/v1/invest/assessment", by(assessment)}};
}

}  // namespace fengsui::tell
