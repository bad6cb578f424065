#include <array>
#include <utility>

#include "base/json_writer.h"
#include "sense/reader/quantity/quantity.h"
#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

char const* name_of(figure_kind kind) {
  switch (kind) {
    case figure_kind::level:
      return "level";
    case figure_kind::chg_pct:
      return "chg_pct";
    case figure_kind::chg_abs:
      return "chg_abs";
    case figure_kind::chg_pp:
      return "chg_pp";
    case figure_kind::chg_times:
      return "chg_times";
    case figure_kind::ratio_to_base:
      return "ratio_to_base";
    case figure_kind::ratio_times:
      return "ratio_times";
    case figure_kind::share:
      return "share";
    case figure_kind::target_share:
      return "target_share";
    case figure_kind::rank:
      return "rank";
    case figure_kind::contribution:
      return "contribution";
  }
  return "level";
}

char const* name_of(model::figure_qualifier qualifier) {
  switch (qualifier) {
    case model::figure_qualifier::exact:
      return "exact";
    case model::figure_qualifier::approx:
      return "approx";
    case model::figure_qualifier::over:
      return "over";
    case model::figure_qualifier::under:
      return "under";
    case model::figure_qualifier::atleast:
      return "atleast";
  }
  return "exact";
}

char const* name_of(model::direction way) {
  switch (way) {
    case model::direction::up:
      return "up";
    case model::direction::down:
      return "down";
    case model::direction::flat:
      return "level";
    case model::direction::none:
      return "none";
  }
  return "none";
}

void put_day(base::json_writer& json, std::string_view key, std::optional<base::day> const& day) {
  json.key(key);
  if (day) {
    json.text(base::to_text(*day));
  } else {
    json.null();
  }
}

void put_if(base::json_writer& json, std::string_view key, std::string const& text) {
  if (!text.empty()) json.put(key, text);
}

}  // namespace

std::string kind_name(model::figure_kind kind) {
  return name_of(kind);
}

std::string letter(std::size_t index) {
  std::string made;
  for (++index; index > 0; index = (index - 1) / 26)
    made.insert(made.begin(), static_cast<char>('a' + (index - 1) % 26));
  return made;
}

std::string figure_json(model::printed_figure const& one, std::size_t index) {
  constexpr std::size_t kUsualLength = 640;
  base::json_writer json{kUsualLength};
  json.begin_object();
  json.put("doc", one.doc).put("fig", letter(index)).put("span", one.span);
  json.put("start", one.start).put("end", one.end);
  json.put("start_byte", one.start_byte).put("end_byte", one.end_byte);
  json.put("org", one.org);
  put_if(json, "place", one.place);
  put_if(json, "what", one.what);
  json.put("indicator", one.indicator).put("kind", name_of(one.kind));
  put_if(json, "role", one.role);
  if (one.of) json.put("of", letter(static_cast<std::size_t>(*one.of)));
  if (one.whole) {
    json.put("whole", letter(static_cast<std::size_t>(*one.whole)));
  } else {
    put_if(json, "whole", one.whole_name);
  }
  json.key("value").raw(plain_text(one.value));
  json.put("last_digit", one.value.last_digit).put("unit", one.unit);
  put_day(json, "period_start", one.period_start);
  put_day(json, "period_end", one.period_end);
  json.put("period_kind", one.period_kind);
  json.key("cmp");
  if (one.cmp) {
    json.begin_object().put("type", one.cmp->type).put("direction", name_of(one.cmp->direction));
    if (one.cmp->base_start) json.put("base_start", base::to_text(*one.cmp->base_start));
    if (one.cmp->base_end) json.put("base_end", base::to_text(*one.cmp->base_end));
    put_if(json, "base_rule", one.cmp->base_rule);
    put_if(json, "base", one.cmp->base);
    json.end_object();
  } else {
    json.null();
  }
  json.put("qualifier", name_of(one.qualifier)).put("rule", one.rule);
  json.end_object();
  return json.take();
}

std::string event_json(model::printed_event const& one) {
  base::json_writer json;
  json.begin_object();
  json.put("doc", one.doc).put("event", one.type).put("what", one.what).put("place", one.place);
  put_day(json, "start_day", one.start_day);
  put_day(json, "end_day", one.end_day);
  if (!one.extra.empty()) {
    json.key("extra").begin_object();
    for (auto const& [key, value] : one.extra) json.put(key, value);
    json.end_object();
  }
  json.put("start", one.start).put("end", one.end).put("start_byte", one.start_byte).put("end_byte", one.end_byte);
  json.put("rule", one.rule);
  json.end_object();
  return json.take();
}

}  // namespace fengsui::sense::reader
