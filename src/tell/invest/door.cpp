#include "tell/invest/door.h"

#include <fmt/format.h>

#include <algorithm>

namespace fengsui::tell {

std::optional<http::response> closed(act::duty_room& room, http::request const& r, act::rank least) {
  return closed(room, r, least, "invest.site");
}

std::string new_id(know::knowledge const& known, std::string const& kind, std::string_view prefix, base::instant now) {
  auto const ids = known.thing_ids(known.catalogue().find_kind(kind));
  auto const stamp = now.time_since_epoch() / std::chrono::milliseconds{1};
  auto id = fmt::format("{}-{}", prefix, stamp);
  for (int n = 2; std::ranges::find(ids, id) != ids.end(); ++n) id = fmt::format("{}-{}.{}", prefix, stamp, n);
  return id;
}

std::optional<std::int64_t> decimal_at(body& from, std::string_view key, int decimals, bool required) {
  auto text = from.json(key);
  if (text.size() >= 2 && text.front() == '"') text = text.substr(1, text.size() - 2);
  if (text.empty()) {
    if (required)
      from.faults().push_back(base::at_field(base::make_fault(base::fault_code::missing_key, key), std::string{key}));
    return {};
  }
  auto const read = base::parse_decimal(text);
  auto const fixed = read ? base::to_fixed(*read, decimals, text) : base::result<std::int64_t>{read.error()};
  if (!fixed || *fixed < 0) {
    from.faults().push_back(base::at_field(
        fixed ? base::make_fault(base::fault_code::negative_number, text) : fixed.error(), std::string{key}));
    return {};
  }
  return *fixed;
}

}  // namespace fengsui::tell
