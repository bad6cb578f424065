#include "invest/waiting/event_log.h"

#include <algorithm>
#include <unordered_map>

#include "base/csv_table.h"

namespace fengsui::invest {
namespace {

using base::fault_code;
using base::make_fault;

class names {
 public:
  explicit names(std::vector<std::string>& list) : list_{list} {}
  int number(std::string const& name) {
    auto const [at, fresh] = known_.try_emplace(name, static_cast<int>(list_.size()));
    if (fresh) list_.push_back(name);
    return at->second;
  }

 private:
  std::vector<std::string>& list_;
  std::unordered_map<std::string, int> known_;
};

}  // namespace

event_log read_event_log(std::istream& in, std::string const& file, base::zone const& local) {
  event_log made;
  base::csv_table table{in, file, made.faults};
  if (!table.open("case_id, time, activity, role")) return made;
  auto const id = table.column({"case_id", "case", "project", "id"});
  auto const time = table.column({"time", "at", "date", "timestamp"});
  auto const activity = table.column({"activity", "stage", "step"});
  auto const role = table.column({"role", "owner", "who", "resource"});
  for (auto const& [at, name] : {std::pair{id, "case_id"}, {time, "time"}, {activity, "activity"}, {role, "role"}}) {
    if (at < 0) table.complain(make_fault(fault_code::missing_key, name), "");
  }
  if (!made.faults.empty()) return made;
  names activities{made.activities};
  names roles{made.roles};
  std::unordered_map<std::string, std::size_t> cases;
  while (table.next()) {
    auto const at = base::parse_time(table.cell(time), local);
    if (!at) {
      table.complain(at.error(), "time");
      continue;
    }
    if (table.cell(id).empty() || table.cell(activity).empty()) {
      table.complain(make_fault(fault_code::missing_field, table.cell(id).empty() ? "case_id" : "activity"),
                     table.cell(id).empty() ? "case_id" : "activity");
      continue;
    }
    auto const [place, fresh] = cases.try_emplace(table.cell(id), made.cases.size());
    if (fresh) made.cases.push_back({.id = table.cell(id)});
    made.cases[place->second].events.push_back(
        {activities.number(table.cell(activity)), roles.number(table.cell(role)), at->at});
  }
  for (auto& one : made.cases) std::ranges::stable_sort(one.events, {}, &log_event::at);
  return made;
}

}  // namespace fengsui::invest
