#include "invest/attain/funds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/csv_table.h"
#include "base/measured.h"
#include "base/utf8.h"

namespace fengsui::invest {
namespace {

using base::fault_code;
using base::make_fault;

// Days since the win at which a band begins; the last goes on for five years.
constexpr std::array<int, 11> kBands{0, 30, 60, 90, 135, 180, 270, 365, 545, 730, 1095};
constexpr int kEnd = 1825;

int band_end(std::size_t band) {
  return band + 1 < kBands.size() ? kBands[band + 1] : kEnd;
}

}  // namespace

receipts read_receipts(std::istream& in, std::string const& file) {
  receipts made;
  base::csv_table table{in, file, made.faults};
  if (!table.open("project, date, amount")) return made;
  auto const project = table.column({"project", "opportunity_id", "id"});
  auto const date = table.column({"date", "day"});
  auto const amount = table.column({"amount"});
  for (auto const& [at, name] : {std::pair{project, "project"}, {date, "date"}, {amount, "amount"}}) {
    if (at < 0) table.complain(make_fault(fault_code::missing_key, name), "");
  }
  if (!made.faults.empty()) return made;
  while (table.next()) {
    auto const day = base::parse_day(table.cell(date));
    auto const& text = table.cell(amount);
    auto const value = base::parse_measured(text);
    if (!day) table.complain(day.error(), "date");
    if (!value) table.complain(make_fault(fault_code::bad_number, base::clipped(text, 40)), "amount");
    if (day && value) made.rows.push_back({table.cell(project), base::day_number(*day), *value});
  }
  return made;
}

funds_curve::funds_curve(pipeline const& known, std::vector<receipt> const& rows, int cut) : a_day_(kBands.size(), 0) {
  std::map<std::string, std::size_t> by_id;
  for (auto const& one : known.stays) {
    if (!one.left || one.to != kWon) continue;
    auto const amount = known.amount_of(one.project, cut);
    if (!amount || *amount <= 0) continue;
    by_id[known.projects[one.project].id] = won_.size();
    won_.push_back({*one.left, *amount});
  }
  std::vector<double> arrived(kBands.size(), 0);
  std::vector<double> watched(kBands.size(), 0);  // amount × days
  std::vector<double> of_project(won_.size(), 0);
  for (auto const& one : won_) {
    for (std::size_t b = 0; b < kBands.size(); ++b)
      watched[b] += one.amount * std::max(0, std::min(cut - one.won, band_end(b)) - kBands[b]);
  }
  for (auto const& one : rows) {
    auto const at = by_id.find(one.project);
    if (one.day >= cut || at == by_id.end()) continue;
    auto const age = std::clamp(one.day - won_[at->second].won, 0, kEnd - 1);
    auto const band = std::ranges::upper_bound(kBands, age) - kBands.begin() - 1;
    arrived[static_cast<std::size_t>(band)] += one.amount;
    of_project[at->second] += one.amount;
  }
  for (std::size_t b = 0; b < kBands.size(); ++b) a_day_[b] = watched[b] > 0 ? arrived[b] / watched[b] : 0;
  double squares = 0;
  double expected = 0;
  for (std::size_t i = 0; i < won_.size(); ++i) {
    auto const mean = won_[i].amount * share(0, cut - won_[i].won);
    squares += (of_project[i] - mean) * (of_project[i] - mean);
    expected += mean * mean;
  }
  if (expected > 0) spread_ = std::min(1.5, std::sqrt(std::log1p(squares / expected)));
}

double funds_curve::share(int from, int to) const {
  double made = 0;
  for (std::size_t b = 0; b < kBands.size(); ++b)
    made += a_day_[b] * std::max(0, std::min(to, band_end(b)) - std::max(from, kBands[b]));
  return made;
}

}  // namespace fengsui::invest
