#include "tell/work/work_routes.h"

#include <iterator>

#include "tell/work/work_parts.h"

namespace fengsui::tell {

std::vector<http::route> work_routes(act::duty_room& room, std::shared_ptr<act::attachment_store const> files) {
  std::vector<http::route> all;
  for (auto&& some :
       {move_routes(room), approval_routes(room), thing_work_routes(room, std::move(files)), task_routes(room)})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace fengsui::tell
