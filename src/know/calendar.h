#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/name.h"
#include "base/result.h"
#include "base/time.h"
#include "model/indicator.h"

namespace fengsui::know {

// A stretch of days, both ends included, and how it was named.
struct period {
  enum class form { day, range, month, quarter, year, holiday };
  std::string id;
  form kind = form::range;
  base::day from{};
  base::day to{};
  std::string holiday;  // "qingming"
  int year = 0;

  int days() const { return base::day_number(to) - base::day_number(from) + 1; }
  base::name name() const;
};

enum class day_kind { workday, weekend, holiday, makeup };

// China's working days and public holidays, from the State Council's yearly notices.
//
// A holiday's window belongs to who counts it: the railway's Qingming is a day longer on either side than the public
// one. So every question about a holiday takes the organisation's windows.
class calendar {
 public:
  // Columns date, kind, holiday, day_index; throws std::runtime_error when the file cannot be used.
  static calendar read(std::filesystem::path const& csv);

  // Outside the years of the file: Monday to Friday work.
  day_kind kind_of(base::day) const;
  bool is_working(base::day) const;

  base::result<period> parse(std::string_view text, std::vector<model::window> const&) const;
  std::optional<period> holiday(std::string const& id, int year, std::vector<model::window> const&) const;

  // The period of the same form before this one; for a holiday or a range: as many days, ending the day before.
  period previous(period const&) const;
  // The same dates a year earlier; 29 February becomes the 28th.
  period last_year(period const&) const;
  // The same holiday a year earlier by the same organisation's window; none where the period is not a holiday.
  std::optional<period> same_holiday(period const&, std::vector<model::window> const&) const;

  // Holidays that the file knows, oldest first: what a page offers to choose from.
  std::vector<period> holidays(std::vector<model::window> const&) const;

 private:
  struct known_day {
    day_kind kind;
    std::string holiday;
  };
  std::map<base::day, known_day> days_;
  std::map<std::pair<std::string, int>, std::pair<base::day, base::day>> blocks_;  // (holiday, year) → first, last
};

}  // namespace fengsui::know
