#include "main/duty/room_session.h"

#include <fmt/format.h>
#include <simdjson.h>

#include "tell/access/rights.h"
#include "tell/duty/alarm_routes.h"
#include "tell/duty/list_routes.h"
#include "tell/duty/plan_routes.h"
#include "tell/duty/roster_routes.h"
#include "tell/fire/fire_routes.h"
#include "tell/invest/invest_routes.h"
#include "tell/invest/stuck.h"
#include "tell/work/work_routes.h"

namespace fengsui::main {

room_session::room_session(std::filesystem::path const& folder, data_folder::access how)
    : data_{data_folder::open(folder, how)},
      room_{data_->known(), how == data_folder::access::write ? &data_->ledger() : nullptr, duty_clocks(*data_)} {
  if (how == data_folder::access::write) {
    data_->known().changed = [this](std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
      room_.heard(events, indicators);
    };
  }
  room_.begin();
  auto const files = std::make_shared<act::attachment_store const>(folder / "attachments");
  std::vector<tell::http::route> routes;
  for (auto& more : {tell::alarm_routes(room_), tell::roster_routes(room_), tell::work_routes(room_, files),
                     tell::list_routes(room_, {}, tell::list_hazards(room_.known())), tell::plan_routes(room_),
                     tell::invest_routes(room_), tell::fire_routes(room_)})
    routes.insert(routes.end(), more.begin(), more.end());
  router_.emplace(std::move(routes));
}

room_session::~room_session() {
  data_->known().changed = {};
}

tell::http::response room_session::ask(std::string const& method, std::string const& path, tell::http::pairs query,
                                       std::string body) {
  tell::http::request r{.method = method, .path = path, .query = std::move(query), .body = std::move(body)};
  r.asker = tell::visitor(act::rank::leader);
  auto const found = router_->find(method, path);
  auto const* to = std::get_if<tell::http::found_route>(&found);
  if (to == nullptr) return std::get<tell::http::no_route>(found).answer;
  r.params = to->params;
  return std::get<tell::http::plain_handler>(to->to->handle)(r);
}

exit_code finish(tell::http::response const& answer, common_options const& common,
                 std::function<void(std::string const&)> const& print) {
  auto const text = std::string{answer.text()};
  if (answer.status < 300) {
    if (common.json)
      fmt::print("{}\n", text);
    else
      print(text);
    return exit_code::done;
  }
  simdjson::dom::parser parser;
  simdjson::dom::element read;
  simdjson::dom::array faults;
  bool const listed = parser.parse(simdjson::padded_string{text}).get(read) == simdjson::SUCCESS &&
                      read["faults"].get(faults) == simdjson::SUCCESS;
  if (common.json || !listed) {
    fmt::print(stderr, "{}\n", text);
  } else {
    for (auto const one : faults) {
      std::string_view sentence;
      if (one["message"][common.lang == "en" ? "en" : "zh"].get(sentence) == simdjson::SUCCESS)
        fmt::print(stderr, "{}\n", sentence);
    }
  }
  if (answer.status == 409) return exit_code::answer_is_no;
  return answer.status >= 500   ? exit_code::system
         : answer.status == 404 ? exit_code::wrong_usage
                                : exit_code::bad_input;
}

}  // namespace fengsui::main
