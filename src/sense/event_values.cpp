#include "sense/event_values.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace fengsui::sense {

using base::clipped;
using base::fault_code;
using base::make_fault;
using form = raw_value::form;

namespace {

constexpr std::size_t kLongestSource = 64;
// Sources under which the house itself writes; nobody else speaks in their name.
constexpr std::string_view kOwnSources[] = {"ledger", "act", "notice", "notice/campaign", "access"};

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

}  // namespace

void event_values::complain(base::fault made, spot const& field) const {
  out.push_back(base::at_field(std::move(made), field.text()));
}

void event_values::complain_of_type(std::string_view zh, std::string_view en, spot const& field) const {
  auto made = make_fault(fault_code::wrong_type, en);
  made.zh = fmt::format("类型不对：应为{}", zh);
  complain(std::move(made), field);
}

std::optional<std::string> event_values::text(raw_value const& raw, spot const& field, std::size_t longest) const {
  if (raw.kind != form::text) {
    complain_of_type("文字", "text", field);
    return {};
  }
  if (raw.text.size() > longest) {
    complain(make_fault(fault_code::text_too_long, longest), field);
    return {};
  }
  if (raw.text.find('\0') != std::string_view::npos) {
    complain(make_fault(fault_code::nul_character), field);
    return {};
  }
  return std::string{raw.text};
}

std::optional<std::string> event_values::identifier(raw_value const& raw, spot const& field,
                                                    std::size_t longest) const {
  auto found = text(raw, field, longest);
  if (!found) return {};
  if (found->empty() || has_control(*found) || found->front() == ' ' || found->back() == ' ') {
    auto made = make_fault(fault_code::bad_identifier, *found,
                           "it must not be empty, hold control characters or begin or end with a space");
    made.zh = fmt::format("“{}”不能作标识：不能为空、含控制字符或首尾有空格", *found);
    complain(std::move(made), field);
    return {};
  }
  return found;
}

std::optional<std::string> event_values::source(raw_value const& raw) const {
  auto found = identifier(raw, "source", kLongestSource);
  if (!found) return {};
  bool const plain = std::ranges::all_of(*found, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"._-/:"}.find(c) != std::string_view::npos;
  });
  bool const own = std::ranges::find(kOwnSources, *found) != std::end(kOwnSources);
  if (plain && !own) return found;
  auto made = make_fault(fault_code::bad_identifier, *found,
                         own ? "the name is the house's own" : "letters, digits and . _ - / :");
  made.zh = fmt::format("“{}”不能作来源标识：{}", *found, own ? "此名为系统自用" : "只用字母、数字和 . _ - / :");
  complain(std::move(made), "source");
  return {};
}

std::optional<std::int64_t> event_values::fixed(raw_value const& raw, int decimals, spot const& field) const {
  auto const parsed = base::parse_decimal(raw.text);
  if (!parsed) {
    complain(parsed.error(), field);
    return {};
  }
  auto const made = base::to_fixed(*parsed, decimals, raw.text);
  if (!made) {
    complain(made.error(), field);
    return {};
  }
  return *made;
}

std::optional<std::int64_t> event_values::whole(raw_value const& raw, spot const& field, std::int64_t least) const {
  if (raw.kind != form::number && raw.kind != form::text) {
    complain_of_type("整数", "a whole number", field);
    return {};
  }
  auto const made = fixed(raw, 0, field);
  if (!made || *made >= least) return made;
  complain(least == 0 ? make_fault(fault_code::negative_number, clipped(raw.text, 40))
                      : make_fault(fault_code::number_out_of_range, clipped(raw.text, 40), least, "999999999999999999"),
           field);
  return {};
}

std::optional<base::parsed_time> event_values::time(raw_value const& raw, spot const& field) const {
  auto const found = text(raw, field);
  if (!found) return {};
  auto const parsed = base::parse_time(*found, catalogue.zone);
  if (!parsed) {
    complain(parsed.error(), field);
    return {};
  }
  return *parsed;
}

ledger::event_key event_values::key(raw_value const& raw) const {
  ledger::event_key made;
  for (auto const& [name, value] : raw.members) {
    if (name == "source")
      made.source = text(value, "target.source", kLongestSource).value_or("");
    else if (name == "source_seq")
      made.number = whole(value, "target.source_seq", 1).value_or(0);
    else
      complain(make_fault(fault_code::unknown_key, clipped(name), "source, source_seq"), "target");
  }
  if (made.source.empty()) complain(make_fault(fault_code::missing_field, "source"), "target");
  if (made.number == 0) complain(make_fault(fault_code::missing_field, "source_seq"), "target");
  return made;
}

ledger::event_place event_values::place(raw_value const& raw) const {
  if (raw.kind == form::object) return coordinate(raw);
  ledger::event_place made;
  if (raw.kind != form::text)
    complain_of_type("地点代码或 {\"lon\":…,\"lat\":…,\"frame\":\"wgs84\"}",
                     "a place code or {\"lon\":…,\"lat\":…,\"frame\":\"wgs84\"}", "place");
  else if (catalogue.city.find_place(raw.text) == nullptr)
    complain(make_fault(fault_code::unknown_place, clipped(raw.text, 40)), "place");
  else
    made.code = raw.text;
  return made;
}

ledger::event_place event_values::coordinate(raw_value const& raw) const {
  std::optional<double> lon;
  std::optional<double> lat;
  base::coordinate at;
  bool bad = false;
  for (auto const& [name, value] : raw.members) {
    if (name == "lon") {
      lon = degrees(value, "place.lon", 180);
      bad |= !lon;
    } else if (name == "lat") {
      lat = degrees(value, "place.lat", 90);
      bad |= !lat;
    } else if (name == "frame") {
      auto const found = base::frame_from(value.text);
      if (found)
        at.measured_in = *found;
      else
        complain(make_fault(fault_code::bad_frame, clipped(value.text, 40)), "place.frame");
    } else {
      complain(make_fault(fault_code::unknown_key, clipped(name), "lon, lat, frame"), "place");
    }
  }
  if (bad) return {};
  if (!lon) complain(make_fault(fault_code::missing_field, "lon"), "place");
  if (!lat) complain(make_fault(fault_code::missing_field, "lat"), "place");
  if (!lon || !lat) return {};
  at.lon = *lon;
  at.lat = *lat;
  ledger::event_place made;
  made.at = at;
  return made;
}

std::optional<double> event_values::degrees(raw_value const& raw, spot const& field, double limit) const {
  double value = 0;
  auto const [end, error] = std::from_chars(raw.text.data(), raw.text.data() + raw.text.size(), value);
  bool const good = (raw.kind == form::number || raw.kind == form::text) && error == std::errc{} &&
                    end == raw.text.data() + raw.text.size();
  if (!good) {
    complain(make_fault(fault_code::bad_number, clipped(raw.text, 40)), field);
    return {};
  }
  if (!(value >= -limit && value <= limit)) {
    complain(make_fault(fault_code::bad_coordinate, clipped(raw.text, 40)), field);
    return {};
  }
  return value;
}

std::optional<std::pair<std::int64_t, std::int64_t>> event_values::span(raw_value const& raw) const {
  if (raw.kind != form::list || raw.items.size() != 2) {
    complain_of_type("[起, 止]", "[start, end]", "span");
    return {};
  }
  auto const start = whole(raw.items[0], "span", 0);
  auto const end = whole(raw.items[1], "span", 0);
  if (!start || !end) return {};
  return std::pair{*start, *end};
}

}  // namespace fengsui::sense
