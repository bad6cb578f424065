#include "know/audit/as_printed.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "know/audit/interval.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/said_words.h"

namespace fengsui::know::audit {
namespace {

int zeros_of(model::printed_number number) {
  int zeros = std::max(number.exponent, 0);
  for (; number.mantissa != 0 && number.mantissa % 10 == 0; number.mantissa /= 10) ++zeros;
  return zeros;
}

// "22,078,900, 17,880,800, 2,398,100 TEUs": where every level of a unit ends in two zeros, they were written out from
// ten thousands, and the zeros were never counted.
void see_written_out(document& of) {
  constexpr std::int64_t kFiveDigits = 10'000;
  constexpr int kLeast = 3;
  struct seen {
    int levels = 0;
    int zeros = 9;
  };
  std::map<std::string, seen> by_unit;
  auto const is_written_out = [](model::printed_figure const& one) {
    return one.kind == model::figure_kind::level && one.value.last_digit == 0 &&
           printed_size(one.value) >= static_cast<double>(kFiveDigits);
  };
  for (auto const& one : of.figures) {
    if (!is_written_out(one)) continue;
    auto& unit = by_unit[one.unit];
    ++unit.levels;
    unit.zeros = std::min(unit.zeros, zeros_of(one.value));
  }
  for (auto& one : of.figures) {
    if (!is_written_out(one)) continue;
    auto const& unit = by_unit[one.unit];
    if (unit.levels < kLeast || unit.zeros < 2) continue;
    // "an average of 131,000 a day" is rounded to its own zeros.
    auto const zeros = one.role.starts_with("avg") ? zeros_of(one.value) : unit.zeros;
    one.value.last_digit = zeros;
    for (; one.value.exponent < zeros; ++one.value.exponent) one.value.mantissa /= 10;
  }
}

std::string_view text_between(document const& of, model::printed_figure const& a, model::printed_figure const& b) {
  auto const from = static_cast<std::size_t>(std::max<std::int64_t>(a.end_byte, 0));
  auto const to = static_cast<std::size_t>(std::max<std::int64_t>(b.start_byte, 0));
  if (from > to || to > of.text.size()) return {};
  return std::string_view{of.text}.substr(from, to - from);
}

// "507,862", "2.76 billion": nothing but a number in Latin text.
bool is_bare(std::string_view span) {
  static constexpr std::array<std::string_view, 4> kScales{"thousand", "million", "billion", "trillion"};
  auto const last = span.substr(span.rfind(' ') + 1);
  if (last.empty()) return false;
  if (last.back() >= '0' && last.back() <= '9') return true;
  return std::ranges::find(kScales, last) != kScales.end();
}

bool counts_people(std::string_view span) {
  static constexpr std::array<std::string_view, 12> kPeople{"girls",    "boys",       "men",      "women",
                                                            "males",    "females",    "students", "pupils",
                                                            "children", "candidates", "workers",  "people"};
  auto const last = span.substr(span.rfind(' ') + 1);
  return std::ranges::find(kPeople, last) != kPeople.end();
}

bool is_counted(model::printed_figure const& one) {
  static constexpr std::array<std::string_view, 8> kCounted{"person",  "person_trip", "piece", "incident",
                                                            "vehicle", "flight",      "train", "TEU"};
  return one.kind == model::figure_kind::level && std::ranges::find(kCounted, one.unit) != kCounted.end();
}

// Whether the last sentence before it is of other things than the one before counts.
bool names_other_things(document const& of, model::printed_figure const& before, model::printed_figure const& one) {
  static constexpr std::array<std::string_view, 9> kThings{"vessel", "ship ",   "ships ",    "flights", "truck",
                                                           "trains", "project", "movements", "landings"};
  auto const text = text_between(of, before, one);
  auto const stop = text.rfind(". ");
  return stop != std::string_view::npos && contains_any(text.substr(stop), kThings);
}

// "1,020,519 candidates did so. Of this number 507,862 were males": a number without a noun counts what the one before
// it counts, in its own sentence or the one before.
void see_bare_counts(document& of) {
  static constexpr std::string_view kStop = "。";
  constexpr std::size_t kFiguresBack = 4;
  if (of.text.find(kStop) != std::string::npos) return;
  for (auto& one : of.figures) {
    if (one.unit == "count" && counts_people(one.span)) one.unit = "person";
  }
  auto const sentences_between = [&](model::printed_figure const& a, model::printed_figure const& b) {
    auto const text = text_between(of, a, b);
    if (text.empty()) return 2;
    int stops = 0;
    for (auto at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 2)) ++stops;
    return stops;
  };
  for (std::size_t i = 0; i < of.figures.size(); ++i) {
    auto& one = of.figures[i];
    if (one.kind != model::figure_kind::level || one.unit != "count" || !is_bare(one.span)) continue;
    for (auto k = i; k-- > 0 && i - k <= kFiguresBack && sentences_between(of.figures[k], one) <= 1;) {
      auto const& other = of.figures[k];
      if (other.kind == model::figure_kind::level && other.unit == "count" && !is_bare(other.span)) break;
      if (!is_counted(other)) continue;
      // "empty boxes fell to 650,000. Ocean vessel arrivals dropped to 6,616": of something else in the next sentence.
      if (one.indicator != other.indicator && names_other_things(of, other, one)) break;
      one.unit = other.unit;
      break;
    }
    // "Parcel volumes hit 5.43 billion" above the text: what the first level below counts.
    if (one.unit != "count" || i > 2 || of.text.find('\n') < static_cast<std::size_t>(one.end_byte)) continue;
    auto const below = std::ranges::find_if(of.figures.begin() + static_cast<std::ptrdiff_t>(i) + 1, of.figures.end(),
                                            [](auto const& each) { return each.kind == model::figure_kind::level; });
    if (below != of.figures.end() && is_counted(*below)) one.unit = below->unit;
  }
}

// "Bulk volumes were 4.4 million: 1.8 million tonnes exports, 2.6 million tonnes imports": a number without a noun
// right before a colon counts what the row behind it does, where the row comes near to it, and the row's shares are of
// it.
void see_bare_wholes(document& of) {
  constexpr std::size_t kMostOfRow = 30;
  for (std::size_t whole = 0; whole + 2 < of.figures.size(); ++whole) {
    auto& one = of.figures[whole];
    auto const& first = of.figures[whole + 1];
    if (one.kind != model::figure_kind::level || first.kind != model::figure_kind::level || first.unit == "%") continue;
    if (!is_bare(one.span) || is_bare(first.span) || one.unit == first.unit) continue;
    if (text_between(of, one, first) != ": ") continue;
    double sum = 0;
    auto end = whole + 1;
    for (; end < std::min(of.figures.size(), whole + kMostOfRow); ++end) {
      if (contains(text_between(of, of.figures[end - 1], of.figures[end]), ". ")) break;
      auto const& part = of.figures[end];
      if (part.kind == model::figure_kind::level && part.unit == first.unit) sum += printed_size(part.value);
    }
    if (!comes_near(sum, printed_size(one.value)) || printed_size(first.value) >= printed_size(one.value)) continue;
    one.unit = first.unit;
    one.indicator = first.indicator;
    for (auto i = whole + 1; i < end; ++i) {
      auto& share = of.figures[i];
      if (share.kind == model::figure_kind::share && share.whole) share.whole = static_cast<std::int64_t>(whole);
    }
  }
}

// "a 104.4% increment on the 396,129 of the same period", "a 3.5 percent decline from last year's 1.36 million": what
// stands behind a rate and the word that compares is what it was before, and no change; so is what such words call an
// average: "a 30% increase on the recent 10-year average of 481 cases".
bool compares_with_base(std::string_view text) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 15> kThan{
      " from last year's ", " over last year's ", " on last year's ", " than last year's ", " from the ",
      " over the ",         " on the ",           " than the ",       " compared to the ",  " compared with the ",
      " against the ",      " below the ",        " above the ",      " versus the ",       " to last year's "};
  if (text.size() > kLongest || text.find_first_of(",.;:()\n") != std::string_view::npos) return false;
  bool const of_average = ends_with_any(text, std::array<std::string_view, 2>{" average of ", " mean of "});
  return of_average ? contains_any(text, kThan) : ends_with_any(text, kThan);
}

void see_bases_behind_rates(document& of) {
  for (std::size_t i = 1; i < of.figures.size(); ++i) {
    auto& one = of.figures[i];
    auto const& rate = of.figures[i - 1];
    if (one.kind != model::figure_kind::chg_abs || rate.kind != model::figure_kind::chg_pct || one.unit == "%")
      continue;
    auto const end = static_cast<std::size_t>(std::max<std::int64_t>(one.end_byte, 0));
    auto const text = std::string_view{of.text};
    if (end > text.size() || !compares_with_base(text_between(of, rate, one))) continue;
    // "on the 12,000 more that came in May"
    static constexpr std::array<std::string_view, 4> kMoves{" more", " rise", " incr", " gain"};
    if (starts_with_any(text.substr(end), kMoves)) continue;
    one.kind = model::figure_kind::level;
    one.role = "base";
    one.of.reset();
    one.cmp.reset();
  }
}

}  // namespace

void see_as_printed(document& of) {
  see_written_out(of);
  see_bases_behind_rates(of);
  see_bare_counts(of);
  see_bare_wholes(of);
}

}  // namespace fengsui::know::audit
