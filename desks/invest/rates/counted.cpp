#include "invest/rates/counted.h"

#include <algorithm>

#include "base/csv.h"
#include "base/utf8.h"

namespace fengsui::invest {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestLine = 1 << 20;

base::day day_of(int year, unsigned month, unsigned day) {
  return base::day{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}
base::day last_of(int year, unsigned month) {
  return base::day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::last};
}

int whole(std::string_view digits) {
  int made = 0;
  for (char const c : digits) {
    if (c < '0' || c > '9') return -1;
    made = made * 10 + (c - '0');
  }
  return digits.empty() ? -1 : made;
}

// Whether a row meets a condition; a fault where its cell cannot be read.
base::result<bool> meets(condition const& asked, std::string const& cell, span_of_days const& period) {
  using enum condition_kind;
  switch (asked.kind) {
    case in_period:
    case by_end:
    case not_by_end:
    case before_period: {
      if (cell.empty()) return asked.kind == not_by_end;
      auto const day = base::parse_day(cell);
      if (!day) return day.error();
      if (asked.kind == in_period) return *day >= period.first && *day <= period.last;
      if (asked.kind == before_period) return *day < period.first;
      return (*day <= period.last) == (asked.kind == by_end);
    }
    case equal:
    case unequal: {
      auto const number = asked.number ? parse_exact(cell) : exact{};
      auto const same = number ? compare(*number, *asked.number) == 0 : cell == asked.value;
      return same == (asked.kind == equal);
    }
    default: {
      if (cell.empty()) return false;
      auto const number = parse_exact(cell);
      if (!number) return make_fault(fault_code::bad_number, base::clipped(cell, 40));
      auto const order = compare(*number, *asked.number);
      return asked.kind == less      ? order < 0
             : asked.kind == at_most ? order <= 0
             : asked.kind == more    ? order > 0
                                     : order >= 0;
    }
  }
}

std::string list_of(std::vector<std::string> const& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

int span_of_days::months() const {
  std::chrono::year_month_day const end{last};
  auto const whole_month =
      end.day() == std::chrono::year_month_day_last{end.year() / end.month() / std::chrono::last}.day();
  return static_cast<int>(static_cast<unsigned>(end.month())) - (whole_month ? 0 : 1);
}

base::result<span_of_days> parse_span(std::string_view text) {
  auto const refuse = [&] { return make_fault(fault_code::bad_period, base::clipped(text, 40)); };
  if (auto const dots = text.find(".."); dots != std::string_view::npos) {
    auto const first = base::parse_day(text.substr(0, dots));
    auto const last = base::parse_day(text.substr(dots + 2));
    if (!first || !last || *last < *first) return refuse();
    return span_of_days{*first, *last};
  }
  if (text.size() == 10) {
    auto const day = base::parse_day(text);
    if (!day) return refuse();
    return span_of_days{*day, *day};
  }
  auto const year = text.size() >= 4 ? whole(text.substr(0, 4)) : -1;
  if (year < 1) return refuse();
  if (text.size() == 4) return span_of_days{day_of(year, 1, 1), day_of(year, 12, 31)};
  if (text.size() != 7 || text[4] != '-') return refuse();
  auto const part = text.substr(5);
  auto const number = whole(part.substr(1));
  auto const several = [&](unsigned months) {
    auto const last = static_cast<unsigned>(number) * months;
    return span_of_days{day_of(year, last - months + 1, 1), last_of(year, last)};
  };
  if (part[0] == 'Q' && number >= 1 && number <= 4) return several(3);
  if (part[0] == 'H' && number >= 1 && number <= 2) return several(6);
  auto const month = whole(part);
  if (month < 1 || month > 12) return refuse();
  return span_of_days{day_of(year, static_cast<unsigned>(month), 1), last_of(year, static_cast<unsigned>(month))};
}

rate_table read_rate_table(std::istream& in, std::string const& file) {
  rate_table made{.file = file};
  base::line_reader lines{in, kLongestLine};
  base::csv_reader csv{lines};
  std::vector<std::string> cells;
  auto const complain = [&](base::fault wrong) {
    wrong.file = file;
    wrong.line = csv.line();
    made.faults.push_back(std::move(wrong));
  };
  bool head = true;
  while (csv.next(cells)) {
    if (csv.problem()) {
      complain(*csv.problem());
    } else if (std::exchange(head, false)) {
      made.columns = cells;
    } else if (cells.size() != made.columns.size()) {
      complain(make_fault(fault_code::csv_width, cells.size(), made.columns.size()));
    } else {
      auto& row = made.rows.emplace_back();
      for (std::size_t i = 0; i < cells.size(); ++i) row[made.columns[i]] = std::move(cells[i]);
      row["#line"] = std::to_string(csv.line());
    }
  }
  return made;
}

base::result<counted> count(quantity const& asked, rate_tables const& tables, span_of_days const& period,
                            std::string const& unit) {
  auto const at = tables.find(asked.table);
  if (at == tables.end()) return make_fault(fault_code::missing_key, asked.table);
  auto const& table = at->second;
  auto const need = [&](std::string const& column) {
    return std::ranges::find(table.columns, column) != table.columns.end();
  };
  auto const lacks = [&](std::string const& column) {
    return make_fault(fault_code::unknown_field, asked.table, column, list_of(table.columns));
  };
  for (auto const& one : asked.where) {
    if (!need(one.field)) return lacks(one.field);
  }
  if (!asked.sum.empty() && !need(asked.sum)) return lacks(asked.sum);
  if (!unit.empty() && !need("unit")) return lacks("unit");
  counted made;
  for (auto const& row : table.rows) {
    if (!unit.empty() && row.at("unit") != unit) continue;
    auto const in_row = [&](base::fault wrong, std::string const& field) {
      wrong.file = table.file;
      wrong.line = whole(row.at("#line"));
      return base::at_field(std::move(wrong), field);
    };
    bool counts = true;
    for (auto const& one : asked.where) {
      auto const met = meets(one, row.at(one.field), period);
      if (!met) return in_row(met.error(), one.field);
      counts = counts && *met;
    }
    if (!counts) continue;
    base::ratio adds{1, 1};
    if (!asked.sum.empty()) {
      auto const& cell = row.at(asked.sum);
      if (cell.empty()) continue;
      auto const number = parse_exact(cell);
      if (!number) return in_row(make_fault(fault_code::bad_number, base::clipped(cell, 40)), asked.sum);
      adds = *number;
    }
    auto const total = add(made.value, adds);
    if (!total) return in_row(make_fault(fault_code::number_out_of_range, "…", "-10^18", "10^18"), asked.sum);
    made.value = *total;
    // A receipt's trace is its project.
    auto id = row.find("project");
    if (id == row.end()) id = row.find("id");
    made.trace.emplace_back(id == row.end() ? "#" + row.at("#line") : id->second, adds);
  }
  return made;
}

}  // namespace fengsui::invest
