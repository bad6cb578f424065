// Bodies back into events; codec.cpp writes them.
#include <simdjson.h>

#include <algorithm>
#include <charconv>

#include "ledger/codec.h"
#include "ledger/plain_body.h"

namespace fengsui::ledger {

namespace {

// All that a body says; the memory is used again.
void empty_body(event& out) {
  out.op = operation::assert_new;
  out.kind = out.verb = -1;
  out.thing.clear();
  out.at.reset();
  out.until.reset();
  out.place.code.clear();
  out.place.at.reset();
  out.fields.clear();
  out.how = grade::observed;
  out.document.clear();
  out.span.reset();
  out.actor.clear();
  out.note.clear();
}

}  // namespace

struct decoder::state {
  state(model::catalogue const& defined, fields_read some) : catalogue{defined}, reads{std::move(some)} {}

  model::catalogue const& catalogue;
  fields_read reads;
  int last_kind = -1;
  base::zone utc{"UTC"};
  simdjson::ondemand::parser parser;
  std::string padded;

  // Keys as encode wrote them: none has a quote or anything else to unescape.
  template <class Entry>
  std::string_view key_of(Entry& entry) const {
    char const* const begin = entry.key().raw();
    std::string_view const rest{begin, static_cast<std::size_t>(padded.data() + padded.size() - begin)};
    return rest.substr(0, rest.find('"'));
  }

  std::int64_t number_of(std::string_view token, model::field const& field, model::field_type type) const {
    if (type == model::field_type::date) return base::day_number(*base::parse_day(token));
    if (type == model::field_type::time) return (*base::parse_time(token, utc)).at.time_since_epoch().count();
    // Digits as encode wrote them; the fast path has no point.
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (end == token.data() + token.size() && error == std::errc{}) return value * base::power_of_ten(field.decimals);
    auto const parsed = base::parse_decimal(token);
    if (!parsed) throw std::runtime_error{"a stored number cannot be read: " + parsed.error().en};
    auto const fixed = base::to_fixed(*parsed, field.decimals, token);
    if (!fixed) throw std::runtime_error{"a stored number cannot be read: " + fixed.error().en};
    return *fixed;
  }

  static std::string_view trimmed(std::string_view token) {
    while (!token.empty() && (token.back() == ' ' || token.back() == '\n')) token.remove_suffix(1);
    return token;
  }

  // `json` is an ondemand value or an element of an array.
  template <class Json>
  model::scalar scalar_of(Json json, model::field const& field, model::field_type type) const {
    if (model::is_number(type) && !(field.personal && json.type() == simdjson::ondemand::json_type::string))
      return number_of(trimmed(json.raw_json_token()), field, type);
    std::string_view const text = json.get_string();
    if (field.personal && model::is_sealed(text)) return std::string{text};
    if (type == model::field_type::date || type == model::field_type::time) return number_of(text, field, type);
    return std::string{text};
  }

  // Neighbours in a ledger are mostly of one kind.
  int kind_of(std::string_view id) {
    if (last_kind < 0 || catalogue.kinds[static_cast<std::size_t>(last_kind)].id != id)
      last_kind = catalogue.find_kind(id);
    return last_kind;
  }

  // By which fields of it are read; null where all are.
  std::vector<bool> const* reads_of(event const& e) const {
    auto const at = static_cast<std::size_t>(e.kind);
    return e.op == operation::assert_new && e.kind >= 0 && at < reads.size() && reads[at] ? &*reads[at] : nullptr;
  }

  // Who said so where ends a body.
  static bool says_who(std::string_view key) {
    return key == "grade" || key == "document" || key == "span" || key == "actor" || key == "note";
  }

  // A member that is a text, which `text()` gives; it is not asked for, and false, where no such member is one.
  template <class Text>
  bool take(std::string_view key, Text const& text, event& out) {
    if (key == "op") {
      out.op = *operation_from(text());
    } else if (key == "kind") {
      out.kind = kind_of(text());
    } else if (key == "verb") {
      if (out.kind >= 0) out.verb = catalogue.kinds[static_cast<std::size_t>(out.kind)].find_verb(text());
    } else if (key == "thing") {
      out.thing = text();
    } else if (key == "at") {
      out.at = (*base::parse_time(text(), utc)).at;
    } else if (key == "until") {
      out.until = (*base::parse_time(text(), utc)).at;
    } else if (key == "place") {
      out.place.code = text();
    } else if (key == "grade") {
      out.how = *grade_from(text());
    } else if (key == "document") {
      out.document = text();
    } else if (key == "actor") {
      out.actor = text();
    } else if (key == "note") {
      out.note = text();
    } else {
      return false;
    }
    return true;
  }

  // False where this is no plain body; `out` is then half filled.
  bool read_plain(std::string_view body, event& out) {
    plain_body in{body};
    std::string_view key;
    std::string_view text;
    auto const read = [&] { return text; };
    if (!in.take('{')) return false;
    do {
      if (!in.key(key)) return false;
      if (key == "fields") {
        if (out.kind < 0 || !read_plain_fields(in, out)) return false;
      } else if (says_who(key) && reads_of(out) != nullptr) {
        return true;
      } else if (!in.text(text) || !take(key, read, out)) {
        return false;
      }
    } while (in.take(','));
    return in.take('}');
  }

  bool read_plain_fields(plain_body& in, event& out) const {
    auto const& kind = catalogue.kinds[static_cast<std::size_t>(out.kind)];
    auto const* few = reads_of(out);
    std::string_view key;
    std::string_view token;
    if (!in.take('{')) return false;
    do {
      if (!in.key(key)) return false;
      bool const is_text = in.is_at_text();
      if (!(is_text ? in.text(token) : in.number(token))) return false;
      int const number = kind.find_field(key);
      if (number < 0 || (few != nullptr && !(*few)[static_cast<std::size_t>(number)])) continue;
      auto const& field = kind.fields[static_cast<std::size_t>(number)];
      if (field.personal || field.type == model::field_type::list || model::is_number(field.type) == is_text)
        return false;
      auto& made = out.fields.emplace_back(field_value{number, {}});
      if (!is_text || field.type == model::field_type::date || field.type == model::field_type::time)
        made.value = number_of(token, field, field.type);
      else
        made.value = std::string{token};
    } while (in.take(','));
    std::ranges::sort(out.fields, {}, &field_value::field);
    return in.take('}');
  }

  void fields_of(simdjson::ondemand::object fields, event& out) const {
    auto const& kind = catalogue.kinds[static_cast<std::size_t>(out.kind)];
    auto const* few = reads_of(out);
    for (auto entry : fields) {
      auto const key = key_of(entry);
      int const number = kind.find_field(key);
      if (number < 0 || (few != nullptr && !(*few)[static_cast<std::size_t>(number)])) continue;
      auto const& field = kind.fields[static_cast<std::size_t>(number)];
      auto json = entry.value();
      field_value made{number, {}};
      if (json.is_null()) {
        // the amendment takes it away
      } else if (field.type == model::field_type::list) {
        std::vector<model::scalar> list;
        for (auto one : json.get_array()) list.push_back(scalar_of(one.value(), field, field.element));
        made.value = std::move(list);
      } else if (field.personal && json.type() == simdjson::ondemand::json_type::string) {
        std::string_view const text = json.get_string();
        if (model::is_sealed(text) || !(model::is_number(field.type) || field.type == model::field_type::date ||
                                        field.type == model::field_type::time))
          made.value = std::string{text};
        else
          made.value = number_of(text, field, field.type);
      } else {
        auto scalar = scalar_of(json.value(), field, field.type);
        if (auto* n = std::get_if<std::int64_t>(&scalar))
          made.value = *n;
        else
          made.value = std::move(std::get<std::string>(scalar));
      }
      out.fields.push_back(std::move(made));
    }
    std::ranges::sort(out.fields, {}, &field_value::field);
  }
};

decoder::decoder(model::catalogue const& catalogue) : decoder{catalogue, {}} {}
decoder::decoder(model::catalogue const& catalogue, fields_read some) : state_{new state{catalogue, std::move(some)}} {}
decoder::~decoder() = default;
decoder::decoder(decoder&&) noexcept = default;

void decoder::decode(std::string_view body, event& out) {
  auto& s = *state_;
  empty_body(out);
  if (s.read_plain(body, out)) return;
  empty_body(out);
  s.padded.assign(body);
  s.padded.reserve(body.size() + simdjson::SIMDJSON_PADDING);
  simdjson::ondemand::document json = s.parser.iterate(s.padded.data(), s.padded.size(), s.padded.capacity());
  for (auto entry : json.get_object()) {
    auto const key = s.key_of(entry);
    auto value = entry.value();
    if (key == "fields") {
      if (out.kind >= 0) s.fields_of(value.get_object(), out);
    } else if (s.says_who(key) && s.reads_of(out) != nullptr) {
      continue;
    } else if (key == "span") {
      auto span = value.get_array();
      auto both = span.begin();
      std::int64_t const start = (*both).get_int64();
      ++both;
      std::int64_t const end = (*both).get_int64();
      ++both;
      out.span = {start, end};
    } else if (key == "place" && value.type() != simdjson::ondemand::json_type::string) {
      auto place = value.get_object();
      double const lon = place["lon"].get_double();
      double const lat = place["lat"].get_double();
      out.place.at = base::coordinate{lon, lat, *base::frame_from(place["frame"].get_string())};
    } else {
      auto const read = [&]() -> std::string_view { return value.get_string(); };
      s.take(key, read, out);
    }
  }
}

void decoder::decode(row const& r, event& out) {
  decode(std::string_view{r.body}, out);
  out.seq = r.seq;
  out.known = r.known;
  out.key = r.key;
  out.target = r.target;
}

event decoder::decode(row const& r) {
  event e;
  decode(r, e);
  return e;
}

}  // namespace fengsui::ledger
