#include "know/calendar.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "base/csv.h"

namespace fengsui::know {
namespace {

using base::day;
using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

struct holiday_word {
  std::string_view id;
  std::string_view notice;  // as the State Council's notice and the calendar file call it
  std::string_view zh;
  std::string_view en;
};

constexpr std::array<holiday_word, 7> kHolidays{{
    {"yuandan", "元旦", "元旦", "New Year"},
    {"spring-festival", "春节", "春节", "Spring Festival"},
    {"qingming", "清明节", "清明", "Qingming"},
    {"labour", "劳动节", "五一", "Labour Day"},
    {"dragon-boat", "端午节", "端午", "Dragon Boat Festival"},
    {"mid-autumn", "中秋节", "中秋", "Mid-Autumn Festival"},
    {"national", "国庆节", "国庆", "National Day"},
}};

year_month_day ymd_of(day d) {
  return year_month_day{d};
}
int year_of(day d) {
  return static_cast<int>(ymd_of(d).year());
}

day first_of(int year, unsigned month) {
  return day{std::chrono::year{year} / std::chrono::month{month} / 1};
}
day last_of(int year, unsigned month) {
  return day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::last};
}

period range(day from, day to) {
  auto id = base::to_text(from);
  if (from != to) id += ".." + base::to_text(to);
  return {std::move(id), from == to ? period::form::day : period::form::range, from, to, {}, year_of(from)};
}

period month(int year, unsigned number) {
  return {fmt::format("{:04}-{:02}", year, number),
          period::form::month,
          first_of(year, number),
          last_of(year, number),
          {},
          year};
}

period quarter(int year, unsigned number) {
  return {fmt::format("{:04}-Q{}", year, number),
          period::form::quarter,
          first_of(year, number * 3 - 2),
          last_of(year, number * 3),
          {},
          year};
}

period whole_year(int year) {
  return {fmt::format("{:04}", year), period::form::year, first_of(year, 1), last_of(year, 12), {}, year};
}

day year_before(day d) {
  auto const now = ymd_of(d);
  auto const then = (now.year() - std::chrono::years{1}) / now.month() / now.day();
  return then.ok() ? day{then} : last_of(static_cast<int>(then.year()), 2);
}

std::optional<int> whole_number(std::string_view text, std::size_t digits) {
  int value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.size() != digits || error != std::errc{} || end != text.data() + text.size() || value < 0) return {};
  return value;
}

}  // namespace

base::name period::name() const {
  auto const first = ymd_of(from);
  auto const last = ymd_of(to);
  auto const m = static_cast<unsigned>(first.month());
  auto const d = static_cast<unsigned>(first.day());
  static constexpr std::array<std::string_view, 4> kOrdinals{"一", "二", "三", "四"};
  static constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
  switch (kind) {
    case form::day:
      return {fmt::format("{}年{}月{}日", year, m, d), fmt::format("{} {} {}", d, kMonths[m - 1], year)};
    case form::month:
      return {fmt::format("{}年{}月", year, m), fmt::format("{} {}", kMonths[m - 1], year)};
    case form::quarter:
      return {fmt::format("{}年{}季度", year, kOrdinals[(m - 1) / 3]), fmt::format("Q{} {}", (m + 2) / 3, year)};
    case form::year:
      return {fmt::format("{}年", year), fmt::format("{}", year)};
    case form::holiday: {
      auto const found = std::ranges::find(kHolidays, holiday, &holiday_word::id);
      return {fmt::format("{}年{}", year, found->zh), fmt::format("{} {}", found->en, year)};
    }
    case form::range:
      break;
  }
  auto const m2 = static_cast<unsigned>(last.month());
  auto const d2 = static_cast<unsigned>(last.day());
  return {fmt::format("{}年{}月{}日至{}月{}日", year, m, d, m2, d2),
          fmt::format("{} {} to {} {} {}", d, kMonths[m - 1], d2, kMonths[m2 - 1], static_cast<int>(last.year()))};
}

calendar calendar::read(std::filesystem::path const& csv) {
  std::ifstream in{csv, std::ios::binary};
  if (!in) throw std::runtime_error{"cannot open the calendar " + csv.string()};
  base::line_reader lines{in, 4096};
  base::csv_reader records{lines};
  std::vector<std::string> cells;
  calendar made;
  if (!records.next(cells) || cells.size() < 3 || cells[0] != "date" || cells[1] != "kind" || cells[2] != "holiday") {
    throw std::runtime_error{csv.string() + ": columns must begin with date,kind,holiday"};
  }
  while (records.next(cells)) {
    auto const date = cells.size() < 3 ? base::result<day>{base::make_fault(base::fault_code::bad_day, "")}
                                       : base::parse_day(cells[0]);
    if (!date)
      throw std::runtime_error{csv.string() + " line " + std::to_string(records.line()) + ": " + date.error().en};
    auto const kind = cells[1] == "holiday"   ? day_kind::holiday
                      : cells[1] == "makeup"  ? day_kind::makeup
                      : cells[1] == "weekend" ? day_kind::weekend
                                              : day_kind::workday;
    made.days_[*date] = {kind, cells[2]};
    // A weekend that touches a holiday belongs to its block and carries its name.
    if (cells[2].empty() || kind == day_kind::makeup) continue;
    for (auto const& word : kHolidays) {
      // "国庆节、中秋节" is one block of two holidays. New Year's block may begin in December: it is named after 1
      // January.
      if (cells[2].find(word.notice) == std::string::npos) continue;
      int year = year_of(*date);
      if (word.id == "yuandan" && static_cast<unsigned>(ymd_of(*date).month()) == 12) ++year;
      auto [block, fresh] = made.blocks_.try_emplace({std::string{word.id}, year}, *date, *date);
      if (!fresh) block->second.second = *date;
    }
  }
  return made;
}

day_kind calendar::kind_of(day d) const {
  if (auto const found = days_.find(d); found != days_.end()) return found->second.kind;
  auto const weekday = std::chrono::weekday{d}.iso_encoding();
  return weekday >= 6 ? day_kind::weekend : day_kind::workday;
}

bool calendar::is_working(day d) const {
  auto const kind = kind_of(d);
  return kind == day_kind::workday || kind == day_kind::makeup;
}

std::optional<period> calendar::holiday(std::string const& id, int year,
                                        std::vector<model::window> const& windows) const {
  auto const block = blocks_.find({id, year});
  if (block == blocks_.end()) return {};
  period made{
      fmt::format("{}-{}", id, year), period::form::holiday, block->second.first, block->second.second, id, year};
  for (auto const& one : windows) {
    if (one.holiday == made.id && !one.from.empty()) {
      made.from = *base::parse_day(one.from);
      made.to = *base::parse_day(one.to);
      return made;
    }
  }
  for (auto const& one : windows) {
    if (one.holiday != id) continue;
    made.from -= days{one.before};
    made.to += days{one.after};
  }
  return made;
}

base::result<period> calendar::parse(std::string_view text, std::vector<model::window> const& windows) const {
  auto const refuse = [&] { return base::make_fault(base::fault_code::bad_period, text.substr(0, 40)); };
  if (auto const dots = text.find(".."); dots != std::string_view::npos) {
    auto const from = base::parse_day(text.substr(0, dots));
    auto const to = base::parse_day(text.substr(dots + 2));
    if (!from || !to || *to < *from) return refuse();
    return range(*from, *to);
  }
  if (text.size() == 10 && text[4] == '-') {
    auto const one = base::parse_day(text);
    if (!one) return one.error();
    return range(*one, *one);
  }
  if (auto const year = whole_number(text.substr(0, 4), 4); year && *year > 0) {
    if (text.size() == 4) return whole_year(*year);
    if (text.size() == 7 && text[4] == '-' && text[5] == 'Q' && text[6] >= '1' && text[6] <= '4') {
      return quarter(*year, static_cast<unsigned>(text[6] - '0'));
    }
    if (text.size() == 7 && text[4] == '-') {
      auto const number = whole_number(text.substr(5), 2);
      if (number && *number >= 1 && *number <= 12) return month(*year, static_cast<unsigned>(*number));
    }
    return refuse();
  }
  if (auto const dash = text.rfind('-'); dash != std::string_view::npos) {
    if (auto const year = whole_number(text.substr(dash + 1), 4)) {
      if (auto const found = holiday(std::string{text.substr(0, dash)}, *year, windows)) return *found;
    }
  }
  return refuse();
}

period calendar::previous(period const& p) const {
  switch (p.kind) {
    case period::form::month: {
      auto const first = ymd_of(p.from) - months{1};
      return month(static_cast<int>(first.year()), static_cast<unsigned>(first.month()));
    }
    case period::form::quarter: {
      auto const first = ymd_of(p.from) - months{3};
      return quarter(static_cast<int>(first.year()), (static_cast<unsigned>(first.month()) + 2) / 3);
    }
    case period::form::year:
      return whole_year(p.year - 1);
    default:
      return range(p.from - days{p.days()}, p.from - days{1});
  }
}

period calendar::last_year(period const& p) const {
  switch (p.kind) {
    case period::form::month:
      return month(p.year - 1, static_cast<unsigned>(ymd_of(p.from).month()));
    case period::form::quarter:
      return quarter(p.year - 1, (static_cast<unsigned>(ymd_of(p.from).month()) + 2) / 3);
    case period::form::year:
      return whole_year(p.year - 1);
    default:
      return range(year_before(p.from), year_before(p.to));
  }
}

std::optional<period> calendar::same_holiday(period const& p, std::vector<model::window> const& windows) const {
  if (p.kind != period::form::holiday) return {};
  return holiday(p.holiday, p.year - 1, windows);
}

std::vector<period> calendar::holidays(std::vector<model::window> const& windows) const {
  std::vector<period> found;
  for (auto const& [key, block] : blocks_) {
    if (auto one = holiday(key.first, key.second, windows)) found.push_back(std::move(*one));
  }
  std::ranges::sort(found, {}, &period::from);
  return found;
}

}  // namespace fengsui::know
