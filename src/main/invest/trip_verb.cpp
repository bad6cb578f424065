// fengsui invest trip: a standard orienteering instance in, checked tours out; or days of visits out of a data folder.
#include <fmt/format.h>

#include <ctime>
#include <fstream>

#include "base/json_writer.h"
#include "invest/trip/instance_reader.h"
#include "invest/trip/planner.h"
#include "main/file_or_folder.h"
#include "main/invest/verbs.h"
#include "main/screen.h"
#include "main/verb_list.h"

namespace fengsui::main {

exit_code invest_trip_verb::operator()() const {
  if (std::filesystem::is_directory(file)) {
    without({{"--format", !format.empty()}, {"--tours", tours != 0}});
    return of_folder();
  }
  if (format.empty()) throw usage(base::make_fault(base::fault_code::missing_field, "--format"));
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

void add_invest_trip_verb(verb_list const& verbs, CLI::App* invest) {
  auto const [options, trip] =
      verbs.add<invest_trip_verb>("trip", "visits in a few tours, worth the most / 走访行程规划",
                                  "fengsui invest trip var/demo --at 江苏南通 --days 2 --cars 2\n  fengsui invest trip "
                                  "--format toptw c101.txt --tours 2 --seconds 2",
                                  true, invest);
  options->add_option("FILE|DIR", trip->file, "a standard instance, or a data folder / 标准算例，或数据目录")
      ->required()
      ->check(CLI::ExistingPath);
  options->add_option("--format", trip->format, "of a file: toptw | mctopmtw | op | oplib / 算例格式")
      ->check(CLI::IsMember({"toptw", "mctopmtw", "op", "oplib"}));
  options->add_option("--tours", trip->tours, "of a file: how many tours / 路线数")->check(CLI::Range(1, 50));
  options->add_option("--seconds", trip->seconds, "of a file: processor time for the search / 计算时限")
      ->capture_default_str()
      ->check(CLI::Range(0.01, 86'400.0));
  options->add_option("--seed", trip->seed, "of the search's dice / 随机种子")->capture_default_str();
  options->add_flag("--host", trip->host, "of a folder: guests here, not visits there / 接待来访");
  options->add_option("--at", trip->at, "the companies' city; where guests arrive / 走访城市，或来宾抵达地");
  options->add_option("--industry", trip->industry, "of the guests / 来访产业");
  options->add_option("--first", trip->first, "the first day; today / 首日");
  options->add_option("--days", trip->days, "how many / 天数")->capture_default_str()->check(CLI::Range(1, 14));
  options->add_option("--cars", trip->cars, "how many / 车数")->capture_default_str()->check(CLI::Range(1, 20));
  options->add_option("--begins", trip->begins, "of a day / 每日出发")->capture_default_str();
  options->add_option("--ends", trip->ends, "back by then / 每日返回")->capture_default_str();
  options->add_option("--lunch", trip->lunch, "begins within; - for none / 午餐时段，- 为不安排")
      ->capture_default_str();
  options->add_option("--leader", trip->leaders, "who sits in which car; calendars are kept / 带队领导");
  options->add_option("--must", trip->promised, "places that have to be in it / 必去");
  options->add_option("--without", trip->left_out, "places that are left out / 不去");
  options->add_option("--budget", trip->budget, "for fees and cars / 预算");
  options->add_option("--car-day", trip->car_day, "what a car costs a day / 每车每日费用");
}

}  // namespace fengsui::main
