#include "tell/door.h"

#include "tell/access/rights.h"
#include "tell/reply.h"

namespace fengsui::tell {

std::optional<http::response> closed(act::duty_room& room, http::request const& r, act::rank least,
                                     std::string_view kind) {
  auto const desk = kind.substr(0, kind.find('.'));
  auto const& catalogue = room.known().catalogue();
  if (catalogue.find_kind(kind) < 0) {
    std::vector<std::string> ids;
    for (auto const& one : catalogue.desks) ids.push_back(one.id);
    return refusal_reply({base::make_fault(base::fault_code::unknown_desk, desk, model::known_list(ids))});
  }
  if (!act::may(asker(r), least, desk)) return refused(asker(r));
  return {};
}

std::string asked(http::request const& r, std::string_view name) {
  return std::string{r.query_value(name).value_or("")};
}

http::plain_handler over(act::duty_room& room, http::response (*handle)(act::duty_room&, http::request const&)) {
  return http::plain_handler{[&room, handle](http::request const& r) { return handle(room, r); }};
}

}  // namespace fengsui::tell
