// fengsui invest green: an hourly file in, green share and shortfall by month out.
#include <fmt/format.h>

#include <fstream>

#include "base/json_writer.h"
#include "invest/factor/green_power.h"
#include "main/invest/office_verbs.h"
#include "main/screen.h"
#include "tell/invest/engine_answers.h"

namespace fengsui::main {
exit_code invest_green_verb::operator()() const {
  std::ifstream in{file};
  auto const read = invest::read_power_hours(in, file.string());
  for (auto const& one : read.faults) say_fault(one, common);
  if (read.hours.empty()) {
    if (read.faults.empty())
      throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::missing_key, "load")}};
    return exit_code::bad_input;
  }
  auto const balance = invest::balance_green_power(
      read.hours, {.power_mw = storage_mw, .energy_mwh = storage_mwh, .efficiency = efficiency});
  constexpr double kMostStorageMw = 100'000;
  auto const wanted =
      share > 0 ? invest::storage_for_share(read.hours, share / 100, storage_hours, efficiency, kMostStorageMw)
                : std::nullopt;
  bool const en = common.lang == "en";
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("months").begin_array();
    for (auto const& one : balance.months) tell::write_green(to, one);
    to.end_array().key("all");
    tell::write_green(to, balance.all);
    to.key("storage_for_share_mw");
    if (wanted)
      to.measured(*wanted);
    else
      to.null();
    fmt::print("{}\n", to.end_object().str());
  } else {
    std::vector<std::vector<std::string>> rows{
        en ? std::vector<std::string>{"month", "load MWh", "green %", "from storage", "curtailed", "shortfall",
                                      "worst MW", "hours short"}
           : std::vector<std::string>{"月", "负荷 MWh", "绿电 %", "储能供", "弃电", "缺口 MWh", "最大缺口 MW",
                                      "缺电小时"}};
    auto const add = [&](invest::green_month const& one, std::string const& name) {
      rows.push_back({name, fmt::format("{:.0f}", one.load), fmt::format("{:.1f}", one.green_share() * 100),
                      fmt::format("{:.0f}", one.stored), fmt::format("{:.0f}", one.curtailed),
                      fmt::format("{:.0f}", one.shortfall), fmt::format("{:.1f}", one.peak_shortfall_mw),
                      std::to_string(one.hours_short)});
    };
    for (auto const& one : balance.months) add(one, std::to_string(one.month));
    add(balance.all, en ? "all" : "合计");
    fmt::print("{}", table(rows));
    if (share > 0) {
      if (wanted)
        fmt::print(fmt::runtime(en ? "{:.0f} % takes {:.0f} MW of storage for {} h\n"
                                   : "达到 {:.0f}% 需储能 {:.0f} MW、{} 小时\n"),
                   share, *wanted, storage_hours);
      else
        fmt::print(fmt::runtime(en ? "{:.0f} % cannot be reached with storage alone\n" : "仅靠储能达不到 {:.0f}%\n"),
                   share);
    }
  }
  if (!read.faults.empty()) return exit_code::bad_input;
  return share > 0 && !wanted ? exit_code::answer_is_no : exit_code::done;
}

}  // namespace fengsui::main
