#include "main/reading/undated_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace fengsui::main {
namespace {

// "in the first eight months", "in April", "last year"
bool tells_a_span_in_english(std::string_view text) {
  static constexpr std::array<std::string_view, 17> kSpans{
      "January", "February", "March",    "April",   "May ",      "June",      "July",  "August",     "September",
      "October", "November", "December", " months", " quarter ", "last year", "-half", "half of the"};
  return std::ranges::any_of(kSpans, [&](std::string_view span) { return text.find(span) != text.npos; });
}

// 6月份 and 1—6月 of a text that nobody dates: whichever year it was, the half holds the month.
bool may_be_of_any_year(std::string_view text, sense::reader::reading const& read) {
  auto const dated = [](auto const& figure) { return figure.period_start.has_value(); };
  if (std::ranges::any_of(read.figures, dated)) return false;
  return text.find("月") != std::string_view::npos || tells_a_span_in_english(text);
}

// Holidays last as long as their year says.
bool speaks_of_a_holiday(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kOfAYear{"节",     "假",           "春运",   "暑运",      "黄金周",
                                                             "oliday", "Festival",     "Easter", "Christmas", "Golden",
                                                             "Week",   "Thanksgiving", "travel", "weekend"};
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

// "Fires killed 31 people in the province last year. … 6,120 fires in the first eight months of the year": what opens
// with last year was written when that had just ended, and goes on with it.
bool opens_with_last_year(std::string_view text) {
  static constexpr std::string_view kLastYear = " last year";
  static constexpr std::array<std::string_view, 10> kCompares{"than", "from",     "same",  "over", "against",
                                                              " on ", "compared", "since", " to ", "period"};
  constexpr std::size_t kReach = 40;  // bytes
  auto const at = text.find(kLastYear);
  if (at == text.npos || text.substr(0, at).find(". ") != text.npos) return false;
  auto const lead = text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach));
  return std::ranges::none_of(kCompares, [&](std::string_view word) { return lead.find(word) != lead.npos; });
}

std::vector<model::printed_figure> read_as_of_some_year(std::string_view text, sense::reader::reading_options options) {
  using namespace std::chrono;
  constexpr base::day kEndOfSomeYear{local_days{year{2023} / December / 31}};
  constexpr base::day kBeginOfAnother{local_days{year{2024} / January / 31}};
  options.published = opens_with_last_year(text) ? kBeginOfAnother : kEndOfSomeYear;
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
