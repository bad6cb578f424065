#include "tell/definitions.h"

#include <algorithm>

#include "base/json_writer.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::json_writer;

void write_field(json_writer& to, model::field const& one) {
  to.begin_object().put("id", one.id).put("name", one.name).put("type", model::to_text(one.type));
  if (one.type == model::field_type::list) to.put("of", model::to_text(one.element));
  if (one.unit != "1") to.put("unit", one.unit);
  if (model::is_number(one.type)) to.put("decimals", one.decimals);
  if (!one.level.empty()) to.put("level", one.level);
  if (!one.choices.id.empty()) to.put("from", one.choices.id);
  if (!one.ref_kind.empty()) to.put("kind", one.ref_kind);
  to.put("personal", one.personal).end_object();
}

void write_kind(json_writer& to, model::kind const& kind) {
  to.begin_object()
      .put("id", kind.id.substr(kind.id.find('.') + 1))
      .put("name", kind.name)
      .put("has_flow", kind.flow.has_value())
      .key("fields")
      .begin_array();
  for (auto const& one : kind.fields) write_field(to, one);
  to.end_array();
  for (bool const states : {true, false}) {
    to.key(states ? "states" : "verbs").begin_array();
    for (auto const& one : kind.verbs) {
      if (one.is_state == states) to.begin_object().put("id", one.id).put("name", one.name).end_object();
    }
    to.end_array();
  }
  to.end_object();
}

}  // namespace

std::string desks_json(model::catalogue const& catalogue) {
  json_writer to;
  to.begin_array();
  for (auto const& desk : catalogue.desks) {
    // The house's own (figure, ledger) are no duty of the city: nobody sits there.
    if (std::ranges::find(catalogue.city.desks, desk.id) == catalogue.city.desks.end()) continue;
    to.begin_object().put("id", desk.id).put("name", desk.name).put("color", desk.color).put("period", desk.period);
    to.key("headline").begin_array();
    for (auto const& one : desk.headline) to.text(one.substr(one.find('.') + 1));
    to.end_array().key("kinds").begin_array();
    for (auto const& kind : desk.kinds) write_kind(to, kind);
    to.end_array().key("indicators").begin_array();
    for (auto const& one : desk.indicators) {
      to.begin_object()
          .put("id", one.id.substr(one.id.find('.') + 1))
          .put("name", one.name)
          .put("unit", one.unit)
          .put("unit_name", catalogue.unit_name(one.unit));
      to.put("measure", model::to_text(one.measure))
          .put("stock", one.is_stock())
          .put("kind_of", one.kind)
          .key("by")
          .begin_array();
      for (auto const& d : one.by) to.text(d.id);
      to.end_array().end_object();
    }
    to.end_array().key("bulletins").begin_array();
    for (auto const& one : desk.bulletins)
      to.begin_object().put("id", one.id.substr(one.id.find('.') + 1)).put("name", one.name).end_object();
    to.end_array().key("choices").begin_object();
    for (auto const& list : desk.choices) {
      to.key(list.id).begin_array();
      for (auto const& one : list.choices) to.begin_object().put("id", one.id).put("name", one.name).end_object();
      to.end_array();
    }
    to.end_object().end_object();
  }
  to.end_array();
  return to.take();
}

std::string bulletins_json(model::catalogue const& catalogue) {
  json_writer to;
  to.begin_array();
  for (auto const& one : catalogue.bulletins) {
    to.begin_object().put("id", one.id).put("desk", one.desk).put("name", one.name).end_object();
  }
  to.end_array();
  return to.take();
}

std::string city_json(know::knowledge const& known, base::clock const& now) {
  auto const& city = known.catalogue().city;
  json_writer to;
  to.begin_object()
      .put("id", city.id)
      .put("name", city.name)
      .put("zone", city.zone_name)
      .put("root", city.root)
      .put("home", city.home);
  auto const today = city.today.empty() ? base::to_text(known.catalogue().zone.day_of(now())) : city.today;
  to.put("today", today).put("places_frame", "wgs84").key("places").begin_array();
  std::vector<std::string> levels;
  for (auto const& one : city.places) {
    if (std::ranges::find(levels, one.level) == levels.end()) levels.push_back(one.level);
    to.begin_object().put("code", one.code).put("level", one.level).put("parent", one.parent).put("name", one.name);
    if (one.at) {
      // The page has one frame; where a place was measured in another, that is said.
      auto const at = base::converted(*one.at, base::frame::wgs84);
      to.key("lon")
          .raw(fmt::format("{:.6f}", at.lon))
          .key("lat")
          .raw(fmt::format("{:.6f}", at.lat))
          .put("frame", "wgs84");
      to.put("measured_in", base::to_text(one.at->measured_in));
    }
    to.end_object();
  }
  to.end_array().key("levels").begin_array();
  for (auto const& level : levels) to.text(level);
  to.end_array().key("sources").begin_array();
  for (auto const& one : city.sources)
    to.begin_object().put("id", one.id).put("name", one.name).put("made_up", one.made_up).end_object();
  to.end_array().key("periods").begin_array();
  // What a board offers to choose from: the year of today and the one before, their parts, and their holidays.
  int const year = std::stoi(today.substr(0, 4));
  std::vector<know::period> offered;
  for (int const y : {year, year - 1}) {
    for (auto const& form : {"{:04}", "{:04}-Q1", "{:04}-Q2", "{:04}-Q3", "{:04}-Q4"}) {
      if (auto p = known.calendar().parse(fmt::format(fmt::runtime(form), y), {})) offered.push_back(*p);
    }
    for (int month = 1; month <= 12; ++month) {
      if (auto p = known.calendar().parse(fmt::format("{:04}-{:02}", y, month), {})) offered.push_back(*p);
    }
  }
  for (auto& one : known.calendar().holidays({})) {
    if (one.year == year || one.year == year - 1) offered.push_back(std::move(one));
  }
  for (auto const& one : offered) write(to, one);
  to.end_array().key("attribution").begin_array();
  for (auto const& one : city.attributions)
    to.begin_object().put("text", one.text).put("licence", one.licence).end_object();
  to.end_array().end_object();
  return to.take();
}

}  // namespace fengsui::tell
