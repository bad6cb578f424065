#include "main/reading/undated_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace fengsui::main {
namespace {

// 6月份 and 1—6月 of a text that nobody dates: whichever year it was, the half holds the month.
bool may_be_of_any_year(std::string_view text, sense::reader::reading const& read) {
  auto const dated = [](auto const& figure) { return figure.period_start.has_value(); };
  return text.find("月") != std::string_view::npos && std::ranges::none_of(read.figures, dated);
}

// Holidays last as long as their year says.
bool speaks_of_a_holiday(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kOfAYear{"节", "假", "春运", "暑运", "黄金周"};
  return std::ranges::any_of(kOfAYear, [&](std::string_view word) { return text.find(word) != text.npos; });
}

// 4月4日至7日, 4月4—7日: the first day by its month, the last one by its month or behind what leads to it; or months.
bool are_both_printed(std::string_view text, base::day first, base::day last) {
  using namespace std::chrono;
  static constexpr std::array<std::string_view, 8> kThrough{"至", "到", "—", "-", "–", "~", "～", "－"};
  year_month_day const from{first};
  year_month_day const to{last};
  if (unsigned{from.day()} == 1 && to == year_month_day{to.year() / to.month() / std::chrono::last}) return true;
  auto const says = [&](std::string const& words) { return text.find(words) != text.npos; };
  auto const date = [](year_month_day const& of) {
    return fmt::format("{}月{}", static_cast<unsigned>(of.month()), static_cast<unsigned>(of.day()));
  };
  auto const begins = says(date(from) + "日") || std::ranges::any_of(kThrough, [&](std::string_view word) {
                        return says(date(from).append(word));
                      });
  return begins && (says(date(to) + "日") || std::ranges::any_of(kThrough, [&](std::string_view word) {
                      return says(fmt::format("{}{}日", word, static_cast<unsigned>(to.day())));
                    }));
}

// 国庆假期…,10月3日…: only what the text itself dates is known.
void drop_days_of_a_year(std::vector<model::printed_figure>& figures, std::string_view text) {
  for (auto& one : figures) {
    if (!one.period_start || !one.period_end || are_both_printed(text, *one.period_start, *one.period_end)) continue;
    one.period_start.reset();
    one.period_end.reset();
    one.period_kind = "unknown";
  }
}

std::vector<model::printed_figure> read_as_of_some_year(std::string_view text, sense::reader::reading_options options) {
  using namespace std::chrono;
  constexpr base::day kEndOfSomeYear{local_days{year{2023} / December / 31}};
  options.published = kEndOfSomeYear;
  auto made = sense::reader::read_bulletin(text, options).figures;
  if (speaks_of_a_holiday(text)) drop_days_of_a_year(made, text);
  return made;
}

}  // namespace

sense::reader::reading read_in_its_year(std::string_view text, sense::reader::reading_options const& options) {
  auto read = sense::reader::read_bulletin(text, options);
  if (!options.published && !read.published && may_be_of_any_year(text, read)) {
    read.figures = read_as_of_some_year(text, options);
  }
  return read;
}

}  // namespace fengsui::main
