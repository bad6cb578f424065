#include "ledger/codec.h"

#include <algorithm>

#include "base/json_writer.h"

namespace fengsui::ledger {

using base::append_json_text;

namespace {

void append_scalar(std::string& out, model::field const& field, model::field_type type, std::int64_t number) {
  if (type == model::field_type::date) {
    out += '"';
    out += base::to_text(base::day_from(static_cast<int>(number)));
    out += '"';
  } else if (type == model::field_type::time) {
    out += '"';
    base::append_text(out, base::instant{std::chrono::microseconds{number}});
    out += '"';
  } else {
    base::append_fixed(out, number, field.decimals);
  }
}

void append_key(std::string& out, std::string_view key) {
  out += out.size() > 1 ? ",\"" : "\"";
  out += key;
  out += "\":";
}

}  // namespace

void append_json_value(std::string& out, model::field const& field, model::value const& value) {
  if (auto const* number = std::get_if<std::int64_t>(&value)) {
    append_scalar(out, field, field.type, *number);
  } else if (auto const* text = std::get_if<std::string>(&value)) {
    append_json_text(out, *text);
  } else {
    out += '[';
    for (auto const& one : std::get<std::vector<model::scalar>>(value)) {
      if (out.back() != '[') out += ',';
      if (auto const* n = std::get_if<std::int64_t>(&one))
        append_scalar(out, field, field.element, *n);
      else
        append_json_text(out, std::get<std::string>(one));
    }
    out += ']';
  }
}

std::string encode(event const& e, model::catalogue const& catalogue) {
  std::string out = "{";
  out.reserve(256);
  auto const* kind = e.kind < 0 ? nullptr : &catalogue.kinds[static_cast<std::size_t>(e.kind)];
  if (e.op != operation::assert_new) {
    append_key(out, "op");
    append_json_text(out, to_text(e.op));
  }
  if (kind != nullptr) {
    append_key(out, "kind");
    append_json_text(out, kind->id);
    if (e.verb >= 0) {
      append_key(out, "verb");
      append_json_text(out, kind->verbs[static_cast<std::size_t>(e.verb)].id);
    }
  }
  if (!e.thing.empty()) {
    append_key(out, "thing");
    append_json_text(out, e.thing);
  }
  auto const append_time = [&](std::string_view key, std::optional<base::instant> const& time) {
    if (!time) return;
    append_key(out, key);
    out += '"';
    base::append_text(out, *time);
    out += '"';
  };
  append_time("at", e.at);
  append_time("until", e.until);
  if (e.place.at) {
    append_key(out, "place");
    fmt::format_to(std::back_inserter(out), R"({{"lon":{},"lat":{},"frame":"{}"}})", e.place.at->lon, e.place.at->lat,
                   base::to_text(e.place.at->measured_in));
  } else if (!e.place.code.empty()) {
    append_key(out, "place");
    append_json_text(out, e.place.code);
  }
  if (!e.fields.empty() && kind != nullptr) {
    thread_local std::vector<field_value const*> sorted;
    sorted.clear();
    for (auto const& one : e.fields) sorted.push_back(&one);
    auto const id = [&](field_value const* one) -> std::string const& {
      return kind->fields[static_cast<std::size_t>(one->field)].id;
    };
    if (!std::ranges::is_sorted(sorted, {}, id)) std::ranges::sort(sorted, {}, id);
    append_key(out, "fields");
    out += '{';
    for (auto const* one : sorted) {
      auto const& field = kind->fields[static_cast<std::size_t>(one->field)];
      out += out.back() == '{' ? "\"" : ",\"";
      out += field.id;
      out += "\":";
      if (one->value)
        append_json_value(out, field, *one->value);
      else
        out += "null";
    }
    out += '}';
  }
  if (e.how != grade::observed) {
    append_key(out, "grade");
    append_json_text(out, to_text(e.how));
  }
  auto const append_text_key = [&](std::string_view key, std::string const& text) {
    if (text.empty()) return;
    append_key(out, key);
    append_json_text(out, text);
  };
  append_text_key("document", e.document);
  if (e.span) {
    append_key(out, "span");
    fmt::format_to(std::back_inserter(out), "[{},{}]", e.span->first, e.span->second);
  }
  append_text_key("actor", e.actor);
  append_text_key("note", e.note);
  out += '}';
  return out;
}

}  // namespace fengsui::ledger
