#include "tell/invest/door.h"

namespace fengsui::tell {

std::optional<http::response> closed(act::duty_room& room, http::request const& r, act::rank least) {
  return closed(room, r, least, "invest.site");
}

}  // namespace fengsui::tell
