#include "invest/waiting/event_log.h"

#include <algorithm>
#include <unordered_map>

#include "base/csv.h"

namespace fengsui::invest {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestLine = 1 << 20;

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
  base::line_reader lines{in, kLongestLine};
  base::csv_reader csv{lines};
  std::vector<std::string> cells;
  auto const complain = [&](base::fault wrong, std::string field) {
    wrong.file = file;
    wrong.line = csv.line();
    wrong.field = std::move(field);
    made.faults.push_back(std::move(wrong));
  };
  if (!csv.next(cells) || csv.problem()) {
    complain(csv.problem().value_or(make_fault(fault_code::missing_key, "case_id, time, activity, role")), "");
    return made;
  }
  auto const head = cells;
  auto const find = [&](std::initializer_list<char const*> list) {
    for (auto const* name : list) {
      auto const at = std::ranges::find(head, name);
      if (at != head.end()) return at - head.begin();
    }
    return std::ptrdiff_t{-1};
  };
  auto const id = find({"case_id", "case", "project", "id"});
  auto const time = find({"time", "at", "date", "timestamp"});
  auto const activity = find({"activity", "stage", "step"});
  auto const role = find({"role", "owner", "who", "resource"});
  for (auto const& [at, name] : {std::pair{id, "case_id"}, {time, "time"}, {activity, "activity"}, {role, "role"}}) {
    if (at < 0) complain(make_fault(fault_code::missing_key, name), "");
  }
  if (!made.faults.empty()) return made;
  names activities{made.activities};
  names roles{made.roles};
  std::unordered_map<std::string, std::size_t> cases;
  while (csv.next(cells)) {
    if (csv.problem()) {
      complain(*csv.problem(), "");
      continue;
    }
    if (cells.size() != head.size()) {
      complain(make_fault(fault_code::csv_width, cells.size(), head.size()), "");
      continue;
    }
    auto const cell = [&](std::ptrdiff_t at) -> std::string const& { return cells[static_cast<std::size_t>(at)]; };
    auto const at = base::parse_time(cell(time), local);
    if (!at) {
      complain(at.error(), "time");
      continue;
    }
    if (cell(id).empty() || cell(activity).empty()) {
      complain(make_fault(fault_code::missing_field, cell(id).empty() ? "case_id" : "activity"),
               cell(id).empty() ? "case_id" : "activity");
      continue;
    }
    auto const [place, fresh] = cases.try_emplace(cell(id), made.cases.size());
    if (fresh) made.cases.push_back({.id = cell(id)});
    made.cases[place->second].events.push_back({activities.number(cell(activity)), roles.number(cell(role)), at->at});
  }
  for (auto& one : made.cases) std::ranges::stable_sort(one.events, {}, &log_event::at);
  return made;
}

}  // namespace fengsui::invest
