// fengsui invest trip DIR: days of visits among a data folder's companies, or of guests among its sites and projects.
#include <fmt/format.h>

#include <set>

#include "base/json_writer.h"
#include "main/duty/answer_document.h"
#include "main/duty/room_session.h"
#include "main/invest/verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

namespace dom = simdjson::dom;
using base::fault_code;
using base::make_fault;

// The start that the ground was chosen around; none where nothing has a place.
std::optional<dom::element> start_of(dom::element const& ground) {
  std::string_view const chosen = ground["at"];
  for (auto const& one : items(ground, "/starts")) {
    if (std::string_view{one["id"]} == chosen) return one;
  }
  return {};
}

// The API's question out of what lies around and what the options say.
std::string wish_of(invest_trip_verb const& verb, dom::element const& ground, dom::element const& start) {
  std::set<std::string> const promised(verb.promised.begin(), verb.promised.end());
  std::set<std::string> const without(verb.left_out.begin(), verb.left_out.end());
  auto unknown = promised;
  unknown.insert(without.begin(), without.end());
  base::json_writer to;
  to.begin_object()
      .put("lon", number_at(start, "/lon").value_or(0))
      .put("lat", number_at(start, "/lat").value_or(0))
      .put("begins", verb.begins)
      .put("ends", verb.ends)
      .put("tours", static_cast<std::int64_t>(verb.cars))
      .put("days", static_cast<std::int64_t>(verb.days));
  if (verb.budget >= 0) to.put("budget", verb.budget);
  if (verb.car_day > 0) to.put("car_day", verb.car_day);
  to.key("cars").begin_array();
  for (auto const& leader : verb.leaders) to.begin_object().put("leader", leader).end_object();
  to.end_array().key("pauses").begin_array();
  if (auto const dash = verb.lunch.find('-'); dash != std::string::npos && dash > 0)
    to.begin_object()
        .put("name", "lunch")
        .put("from", verb.lunch.substr(0, dash))
        .put("until", verb.lunch.substr(dash + 1))
        .put("minutes", std::int64_t{60})
        .end_object();
  for (auto const& one : items(ground, "/booked"))
    to.begin_object()
        .put("name", at(one, "/name", verb.common.lang))
        .put("from", at(one, "/from", "en"))
        .put("minutes", static_cast<std::int64_t>(number_at(one, "/minutes").value_or(0)))
        .put("leader", at(one, "/leader", "en"))
        .put("day", static_cast<std::int64_t>(number_at(one, "/day").value_or(1)))
        .end_object();
  to.end_array().key("stops").begin_array();
  for (auto const& one : items(ground, "/spots")) {
    auto const id = at(one, "/id", "en");
    unknown.erase(id);
    if (without.contains(id)) continue;
    to.begin_object()
        .put("id", id)
        .put("lon", number_at(one, "/lon").value_or(0))
        .put("lat", number_at(one, "/lat").value_or(0))
        .put("value", number_at(one, "/value").value_or(1))
        .put("promised", promised.contains(id))
        .end_object();
  }
  if (!unknown.empty()) throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_thing, *unknown.begin())}};
  return to.end_array().end_object().take();
}

void print_days(dom::element const& ground, dom::element const& start, dom::element const& plan,
                std::string const& lang) {
  bool const en = lang == "en";
  std::map<std::string, dom::element> spots;
  for (auto const& one : items(ground, "/spots")) spots.emplace(at(one, "/id", "en"), one);
  fmt::print(fmt::runtime(en ? "from {}: value {}{}\n" : "自{}出发：价值 {}{}\n"), at(start, "/name", lang),
             at(plan, "/value", lang), is_true(plan, "/proven") ? (en ? ", proven best" : "，已证最优") : "");
  for (auto const& tour : items(plan, "/tours")) {
    if (items(tour, "/visits").empty()) continue;
    auto const leader = at(tour, "/leader", lang);
    fmt::print(
        fmt::runtime(en ? "\nday {}, car {}{}: {} km, back at {}\n" : "\n第 {} 天，{} 号车{}：{} 公里，{} 返回\n"),
        at(tour, "/day", lang), at(tour, "/car", lang), leader.empty() ? "" : (en ? ", " : "，") + leader,
        at(tour, "/km", lang), at(tour, "/back", lang));
    std::vector<std::vector<std::string>> rows;
    for (auto const& one : items(tour, "/visits")) {
      auto const id = at(one, "/id", "en");
      auto const& spot = spots.at(id);
      rows.push_back({at(one, "/begins", lang) + "-" + at(one, "/leaves", lang), at(spot, "/name", lang),
                      at(spot, "/about", lang), id});
    }
    fmt::print("{}", table(rows));
  }
  for (auto const& [key, zh, english] :
       {std::tuple{"/left_out", "未排入", "left out"}, {"/impossible", "无法排入", "cannot be visited"}}) {
    auto const list = items(plan, key);
    if (list.empty()) continue;
    fmt::print("\n{}{}", en ? english : zh, en ? ": " : "：");
    bool first = true;
    for (auto const& one : list) {
      auto const found = spots.find(std::string{std::string_view{one}});
      fmt::print("{}{}", first ? "" : (en ? ", " : "、"), found == spots.end() ? "" : at(found->second, "/name", lang));
      first = false;
    }
    fmt::print("\n");
  }
}

}  // namespace

exit_code invest_trip_verb::of_folder() const {
  room_session session{file, data_folder::access::read};
  auto const around = session.ask("GET", "/api/v1/invest/trip/ground",
                                  query_of({{"way", host ? "host" : "out"},
                                            {"at", at},
                                            {"industry", industry},
                                            {"leaders", fmt::format("{}", fmt::join(leaders, ","))},
                                            {"first", first},
                                            {"days", std::to_string(days)},
                                            {"begins", begins},
                                            {"ends", ends}}));
  if (around.status != 200) return finish(around, common, {});
  answer_document const ground{around.body};
  auto const start = start_of(ground.root);
  if (!start || (!at.empty() && main::at(*start, "/id", "en") != at))
    throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_place, at)}};
  auto const planned = session.ask("POST", "/api/v1/invest/trip", {}, wish_of(*this, ground.root, *start));
  if (planned.status == 200 && common.json) {
    fmt::print("{{\"ground\":{},\"plan\":{}}}\n", around.body, planned.body);
    return exit_code::done;
  }
  return finish(planned, common, [&](std::string const& json) {
    answer_document const plan{json};
    print_days(ground.root, *start, plan.root, common.lang);
  });
}

}  // namespace fengsui::main
