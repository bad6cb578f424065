// fengsui invest trip: a standard orienteering instance in, checked tours out.
#include <fmt/format.h>

#include <ctime>
#include <fstream>

#include "base/json_writer.h"
#include "invest/trip/instance_reader.h"
#include "invest/trip/planner.h"
#include "main/invest_verbs.h"
#include "main/screen.h"

namespace fengsui::main {

exit_code invest_trip_verb::operator()() const {
  std::ifstream in{file};
  auto const as = format == "toptw"      ? invest::instance_format::toptw
                  : format == "mctopmtw" ? invest::instance_format::mctopmtw
                  : format == "op"       ? invest::instance_format::op
                                         : invest::instance_format::oplib;
  auto const problem = need(invest::read_instance(in, file.string(), as, tours));
  progress_bar bar{common.lang == "en" ? "planning" : "规划"};
  auto const begun = std::clock();
  auto const used = [&] {
    auto const share = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC / seconds;
    bar.at(static_cast<std::int64_t>(share * 1000), 1000);
    return share;
  };
  auto const plan = invest::small_enough(problem) ? invest::plan_exactly(problem)
                                                  : invest::plan_trip(problem, {.seed = seed, .used = used});
  // The checker knows nothing of the planner: a plan that does not hold is our fault and is not shown.
  if (auto const wrong = invest::why_not(problem, plan); !wrong.empty())
    throw std::logic_error{"invest trip: " + wrong};

  if (common.json) {
    base::json_writer to;
    to.begin_object().put("score", plan.value).put("proven", plan.proven).key("tours").begin_array();
    for (auto const& tour : plan.tours) {
      to.begin_array();
      for (auto const one : tour) to.number(static_cast<std::int64_t>(problem.points[one].number));
      to.end_array();
    }
    fmt::print("{}\n", to.end_array().end_object().str());
    return exit_code::done;
  }
  auto const en = common.lang == "en";
  fmt::print(fmt::runtime(en ? "score {}{}\n" : "得分 {}{}\n"), plan.value,
             plan.proven ? (en ? ", proven best" : "，已证最优") : "");
  int number = 0;
  for (auto const& tour : plan.tours) {
    std::vector<int> points;
    for (auto const one : tour) points.push_back(problem.points[one].number);
    fmt::print(fmt::runtime(en ? "tour {}: {}\n" : "路线 {}：{}\n"), ++number, fmt::join(points, " "));
  }
  return exit_code::done;
}

}  // namespace fengsui::main
