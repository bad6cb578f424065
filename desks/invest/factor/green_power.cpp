#include "invest/factor/green_power.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "base/csv.h"
#include "base/utf8.h"

namespace fengsui::invest {
namespace {

void add(green_month& to, green_month const& one) {
  to.hours += one.hours;
  to.load += one.load;
  for (std::size_t s = 0; s < kSources; ++s) to.used[s] += one.used[s];
  to.direct += one.direct;
  to.stored += one.stored;
  to.curtailed += one.curtailed;
  to.shortfall += one.shortfall;
  to.peak_shortfall_mw = std::max(to.peak_shortfall_mw, one.peak_shortfall_mw);
  to.hours_short += one.hours_short;
}

constexpr std::array<int, 12> kDaysOfMonth{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

int month_of_hour(std::size_t hour) {
  auto day = static_cast<int>(hour / 24 % 365);
  for (int month = 1; month <= 12; ++month) {
    day -= kDaysOfMonth[static_cast<std::size_t>(month - 1)];
    if (day < 0) return month;
  }
  return 12;
}

}  // namespace

green_balance balance_green_power(std::vector<power_hour> const& hours, power_storage const& storage) {
  std::map<int, green_month> months;
  auto const efficiency = std::clamp(storage.efficiency, 0.01, 1.0);
  auto held = std::clamp(storage.start, 0.0, 1.0) * storage.energy_mwh;
  for (auto const& hour : hours) {
    green_month one{.month = hour.month, .hours = 1, .load = hour.load};
    double made = 0;
    for (auto const green : hour.green) made += green;
    one.direct = std::min(made, hour.load);
    auto over = made - one.direct;
    auto const room = std::max(0.0, storage.energy_mwh - held) / efficiency;
    auto const charged = std::min({over, storage.power_mw, room});
    held += charged * efficiency;
    one.curtailed = over - charged;
    auto lacks = hour.load - one.direct;
    one.stored = std::min({lacks, storage.power_mw, held});
    held -= one.stored;
    lacks -= one.stored;
    // What is left of rounding is no shortfall.
    if (lacks > 1e-9) {
      one.shortfall = lacks;
      one.peak_shortfall_mw = lacks;
      one.hours_short = 1;
    }
    // Each source gives up the same share of what it could make.
    auto const share = made > 0 ? (one.direct + charged) / made : 0;
    for (std::size_t s = 0; s < kSources; ++s) one.used[s] = hour.green[s] * share;
    auto& month = months[hour.month];
    month.month = hour.month;
    add(month, one);
  }
  green_balance balance{.stored_at_end = held};
  for (auto const& [number, month] : months) {
    add(balance.all, month);
    balance.months.push_back(month);
  }
  return balance;
}

std::optional<double> storage_for_share(std::vector<power_hour> const& hours, double share, double lasting,
                                        double efficiency, double most_mw) {
  auto const reached = [&](double mw) {
    return balance_green_power(hours, {.power_mw = mw, .energy_mwh = mw * lasting, .efficiency = efficiency})
               .all.green_share() >= share;
  };
  if (reached(0)) return 0.0;
  auto high = std::floor(most_mw);
  if (!reached(high)) return {};
  double low = 0;
  while (high - low > 1) {
    auto const middle = std::floor((low + high) / 2);
    (reached(middle) ? high : low) = middle;
  }
  return high;
}

power_hours read_power_hours(std::istream& in, std::string const& file) {
  power_hours made;
  base::line_reader lines{in, 4096};
  base::csv_reader rows{lines};
  std::vector<std::string> cells;
  std::map<std::string, std::size_t, std::less<>> columns;
  auto const complain = [&](base::fault one) {
    one.file = file;
    one.line = rows.line();
    made.faults.push_back(std::move(one));
  };
  while (rows.next(cells)) {
    if (rows.problem()) {
      complain(*rows.problem());
      continue;
    }
    if (columns.empty()) {
      for (std::size_t i = 0; i < cells.size(); ++i) columns.emplace(cells[i], i);
      if (!columns.contains("load")) {
        complain(base::make_fault(base::fault_code::missing_key, "load"));
        return made;
      }
      continue;
    }
    power_hour hour{.month = month_of_hour(made.hours.size())};
    bool good = true;
    auto const number = [&](std::string_view column, double otherwise) {
      auto const at = columns.find(column);
      if (at == columns.end()) return otherwise;
      auto const text = at->second < cells.size() ? std::string_view{cells[at->second]} : std::string_view{};
      double value = 0;
      auto const [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
      if (wrong != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) || value < 0) {
        complain(base::at_field(base::make_fault(base::fault_code::bad_number, base::clipped(text, 40)),
                                std::string{column}));
        good = false;
      }
      return value;
    };
    hour.load = number("load", 0);
    hour.green = {number("solar", 0), number("wind", 0), number("hydro", 0)};
    if (columns.contains("month")) {
      hour.month = static_cast<int>(std::min(number("month", 0), 99.0));
    } else if (auto const at = columns.find("at");
               at != columns.end() && at->second < cells.size() && cells[at->second].size() >= 7) {
      auto const& text = cells[at->second];
      hour.month = 0;
      std::from_chars(text.data() + 5, text.data() + 7, hour.month);
    }
    if (hour.month < 1 || hour.month > 12) {
      complain(base::at_field(base::make_fault(base::fault_code::bad_time,
                                               columns.contains("at") && columns.find("at")->second < cells.size()
                                                   ? base::clipped(cells[columns.find("at")->second], 40)
                                                   : "month"),
                              "month"));
      good = false;
    }
    if (good) made.hours.push_back(hour);
  }
  return made;
}

}  // namespace fengsui::invest
