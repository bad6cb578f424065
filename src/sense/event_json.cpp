#include "sense/event_json.h"

#include <simdjson.h>

#include <algorithm>

#include "base/same_text.h"
#include "base/utf8.h"

namespace fengsui::sense {
namespace {

using base::fault_code;
using base::make_fault;
namespace ondemand = simdjson::ondemand;

constexpr int kDepth = 32;

struct refused {
  base::fault why;
};

using members = std::vector<raw_member>;

members members_of(ondemand::object object, int depth);

std::string_view trimmed(std::string_view token) {
  while (!token.empty() &&
         (token.back() == ' ' || token.back() == '\t' || token.back() == '\r' || token.back() == '\n'))
    token.remove_suffix(1);
  return token;
}

// RFC 8259: no leading zeros, no bare point, no plus sign.
bool is_json_number(std::string_view text) {
  auto const digits = [&] {
    auto const end = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(end);
    return end;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  bool const zero = text.starts_with('0');
  auto const whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (digits() == 0) return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (digits() == 0) return false;
  }
  return text.empty();
}

raw_value value_of(ondemand::value json, int depth) {
  if (depth > kDepth) throw refused{make_fault(fault_code::too_deep, kDepth)};
  raw_value made;
  switch (json.type()) {
    case ondemand::json_type::string:
      made.kind = raw_value::form::text;
      made.text = json.get_string();
      break;
    case ondemand::json_type::number:
      made.kind = raw_value::form::number;
      made.text = trimmed(json.raw_json_token());
      // The digits are read exactly later; here only: is it a JSON number at all?
      if (!is_json_number(made.text)) throw simdjson::simdjson_error{simdjson::NUMBER_ERROR};
      break;
    case ondemand::json_type::boolean:
      made.kind = raw_value::form::boolean;
      made.text = json.get_bool() ? "true" : "false";
      break;
    case ondemand::json_type::null:
      if (!json.is_null()) throw simdjson::simdjson_error{simdjson::N_ATOM_ERROR};
      break;
    case ondemand::json_type::array:
      made.kind = raw_value::form::list;
      for (auto item : json.get_array()) made.items.push_back(value_of(item.value(), depth + 1));
      break;
    case ondemand::json_type::object:
      made.kind = raw_value::form::object;
      made.members = members_of(json.get_object(), depth + 1);
      break;
  }
  return made;
}

members members_of(ondemand::object object, int depth) {
  members made;
  made.reserve(8);
  for (auto entry : object) {
    std::string_view const key = entry.unescaped_key();
    if (std::ranges::any_of(made, [&](auto const& one) { return base::same_text(one.first, key); })) {
      auto const shown = std::string{base::clipped(key)};
      throw refused{at_field(make_fault(fault_code::duplicate_key, shown), shown)};
    }
    // The bound on keys keeps the search above short.
    if (made.size() == 256) throw refused{make_fault(fault_code::too_large, 256)};
    made.push_back({key, value_of(entry.value(), depth)});
  }
  return made;
}

}  // namespace

struct event_json::state {
  ondemand::parser parser;
  std::string padded;
};

event_json::event_json() : state_{new state} {}
event_json::~event_json() = default;

std::optional<raw_event> event_json::read(std::string_view line, base::faults& out) {
  if (auto fault = base::text_fault(line)) {
    out.push_back(std::move(*fault));
    return {};
  }
  auto& s = *state_;
  s.padded.assign(line);
  s.padded.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  try {
    ondemand::document json = s.parser.iterate(s.padded.data(), s.padded.size(), s.padded.capacity());
    try {
      raw_event made{members_of(json.get_object(), 1)};
      // Nothing may follow the object: at the end there is no location any more.
      if (json.current_location().error() == simdjson::SUCCESS)
        throw simdjson::simdjson_error{simdjson::TRAILING_CONTENT};
      return made;
    } catch (simdjson::simdjson_error const&) {
      char const* at = nullptr;
      bool const known = json.current_location().get(at) == simdjson::SUCCESS && at >= s.padded.data();
      out.push_back(
          make_fault(fault_code::bad_json, known ? static_cast<std::size_t>(at - s.padded.data()) + 1 : line.size()));
    }
  } catch (simdjson::simdjson_error const&) {
    out.push_back(make_fault(fault_code::bad_json, line.size()));
  } catch (refused& no) {
    out.push_back(std::move(no.why));
  }
  return {};
}

}  // namespace fengsui::sense
