#include "sense/reader/time/time_expressions.h"

#include <algorithm>
#include <array>
#include <memory>

#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/english_stop.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/chinese/point.h"
#include "sense/reader/time/scan.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader {

namespace times {

using base::day;
using std::chrono::days;

days_meant meant(stretch const& s) {
  return {days_meant::kind::span, s.first, s.last, {}};
}
days_meant meant_as_of(day one) {
  return {days_meant::kind::as_of, one, one, {}};
}
days_meant meant_dates(std::vector<day> dates) {
  std::ranges::sort(dates);
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  auto const first = dates.front();
  auto const last = dates.back();
  // 4月4日、5日、6日 leave no gap: they are a span.
  if (static_cast<std::size_t>(base::day_number(last) - base::day_number(first)) + 1 == dates.size())
    return meant({first, last});
  return {days_meant::kind::dates, first, last, std::move(dates)};
}

days_meant const& scan::at_hand() const {
  return context.latest_span.is != days_meant::kind::unknown ? context.latest_span : context.main;
}

std::optional<day> scan::as_of_in_sentence() const {
  if (out.empty() || out.back().begin < sentence_begin || out.back().days.is != days_meant::kind::as_of) return {};
  return out.back().weak ? std::optional<day>{} : out.back().days.last;
}

std::optional<day> scan::until_in_sentence() const {
  constexpr std::size_t kMost = 4;
  for (auto k = out.size(); k > 0 && out.size() - k < kMost && out[k - 1].begin >= sentence_begin; --k) {
    if (out[k - 1].rule == "zh.until") return out[k - 1].days.last;
  }
  return {};
}

namespace {

constexpr any_of_words kCuesOfWhatComes{
    u"预计",   u"预测",    u"力争",   u"有望",     u"即将",      u"拟于",     u"将于",       u"将在",     u"将达",
    u"将有",   u"将迎",    u"will ",  u"expect",   u"forecast",  u"estimate", u"anticipate", u"plans to", u"planned",
    u"target", u"aims to", u"aiming", u"wants to", u"projected", u"hopes",    u"foresee",    u"predict"};

// 计划开工; no 为计划的31.7%, 完成年度计划: there it is what something is measured by.
bool plans_something(std::u16string_view said) {
  constexpr std::u16string_view kPlan{u"计划"};
  for (auto const at : places_of(said, kPlan)) {
    auto const behind = at + kPlan.size();
    auto const measured =
        at > 0 && is_one_of(said[at - 1], u"为占成度") && (behind == said.size() || is_one_of(said[behind], u"的数"));
    if (!measured) return true;
  }
  return false;
}

}  // namespace

bool speaks_of_the_future(std::u16string_view text, std::size_t sentence_begin, std::size_t pos) {
  // English says so further before it: "expects 37.3 million passengers to leave the delta by train in the holidays".
  std::size_t const reach = at(text, pos) < 0x80 && pos > 0 && text[pos - 1] < 0x80 ? 150 : 60;
  auto const from = std::max(sentence_begin, pos > reach ? pos - reach : 0);
  auto before_it = text.substr(from, pos - from);
  // "This year the port wants to reach 28 million": English says it with more letters.
  auto after_it = text.substr(std::min(pos, text.size()), at(text, pos) == u' ' ? 28 : 16);
  after_it = after_it.substr(0, after_it.find_first_of(u"。;\n"sv));
  if (kCuesOfWhatComes.stand_in(before_it) || kCuesOfWhatComes.stand_in(after_it) || plans_something(before_it) ||
      plans_something(after_it))
    return true;
  auto const will = after_it.find(u'将');
  return will != std::u16string_view::npos && at(after_it, will + 1) != u'近';
}

std::optional<day> until_now(scan const& s, day first) {
  constexpr days kLatestReport{65};
  auto const& main = s.context.main;
  auto const& published = s.context.published;
  auto const months = main.first && main.is == days_meant::kind::span && day_of_month(*main.first) == 1 &&
                      is_month_end(*main.last) && first <= *main.last;
  if (!published) return months ? main.last : std::nullopt;
  if (first > *published) return {};
  return months && *main.last < *published && *published - *main.last <= kLatestReport ? main.last : published;
}

namespace {

bool holds(days_meant const& wide, days_meant const& narrow) {
  return *wide.first <= *narrow.first && *narrow.last <= *wide.last;
}

void set_main(time_context& context, time_expression const& one) {
  context.main = one.days;
  context.main_unit = one.unit;
  context.main_holiday = one.holiday;
  context.main_is_weak = one.weak;
}

// "… won three golds. Last year they took two": a look back, and not what the text is about, where figures came first.
bool looks_back(scan const& s, time_expression const& one) {
  constexpr std::size_t kReach = 400;
  if (one.rule != "en.point" || one.unit != time_unit::year || s.sentence_begin == 0) return false;
  auto const words = s.text.substr(one.begin, one.end - one.begin);
  auto const from = s.sentence_begin > kReach ? s.sentence_begin - kReach : 0;
  return words.ends_with(u"ast year") &&
         s.text.substr(from, s.sentence_begin - from).find_first_of(u"0123456789") != s.text.npos;
}

void learn(scan& s, time_expression const& one) {
  auto& context = s.context;
  auto const known = one.days.first && one.days.last;
  if (!known) {
    if (one.weak || one.refers_back) return;
    context.latest = {};
    context.latest_unit = one.unit;
    context.latest_holiday = one.holiday;
    return;
  }
  auto const strong = !one.weak && !one.refers_back;
  if (!context.main.first) {
    if (!one.refers_back && !looks_back(s, one)) set_main(context, one);
  } else if (strong) {
    // A year around the days that a text is about is its frame, not its subject; wider months or seasons are.
    auto const wider = holds(one.days, context.main) && !(one.days == context.main) && one.unit != time_unit::year &&
                       !one.rule.ends_with("since");
    if ((context.main_is_weak || wider) && !looks_back(s, one)) set_main(context, one);
  }
  if (one.weak && context.latest.first) return;
  context.latest = one.days;
  context.latest_unit = one.unit;
  context.latest_holiday = one.holiday;
  if (*one.days.first == *one.days.last) {
    context.latest_day = one.days.first;
  } else if (!one.weak) {
    context.latest_span = one.days;
    context.span_holiday = one.holiday;
  }
  // 2023年引进的12家企业上半年完成产值: the year is the companies', and none of what they have done.
  static constexpr any_of_words kOfThings{u"引进的", u"签约的", u"确定的", u"启动的", u"开工的", u"落地的", u"批准的",
                                          u"立项的", u"安排的", u"下达的", u"投产的", u"结转的", u"招引的", u"成立的"};
  if (one.year_written && kOfThings.open(s.text.substr(one.end)) == 0) s.sentence_year = year_of(*one.days.last);
}

// What a character can be to a time: most are nothing, and are gone over without a further look.
enum class head : std::uint8_t { none, looked_at, begins };

// Those that a Chinese expression begins with are its words', its numerals' and those of times of day, weekdays, ranges
// and parts of a holiday; marks, letters and digits are looked at.
std::array<head, 0x10000> const& zh_heads() {
  static auto const made = [] {
    auto heads = std::make_unique<std::array<head, 0x10000>>();
    for (std::size_t i = 0; i < heads->size(); ++i) {
      auto const c = static_cast<char16_t>(i);
      if (c >= 0x80 && (begins_zh_word(c) || is_chinese_numeral(c))) (*heads)[i] = head::begins;
      if (c < 0x80 || is_letter(c) || is_sentence_end(c)) (*heads)[i] = head::looked_at;
    }
    for (auto const c : std::u16string_view{u"半至到自从元前第头节首周星礼上下凌晚早中傍夜深清"sv})
      (*heads)[c] = head::begins;
    for (auto const c : std::u16string_view{u"的”"sv}) (*heads)[c] = head::looked_at;
    return heads;
  }();
  return *made;
}

// A number that no expression begins with, by what stands behind it: 12.5, 1,280, 12500, 45%, 45万.
bool is_mere_number(std::u16string_view text, std::size_t pos) {
  auto end = pos;
  while (is_digit(at(text, end))) ++end;
  auto const width = end - pos;
  if (width > 4) return true;
  auto c = at(text, end);
  if ((c == u'.' || c == u',') && is_digit(at(text, end + 1))) return width < 4 || c == u',';
  if (width == 4) return false;
  c = at(text, skip_spaces(text, end));
  if (c < 0x80) return c == u'%' || c == u',' || c == u'.' || c == u')' || c == u';' || c == u'\n';
  return is_cjk(c) &&
         std::u16string_view{u"个小分秒星周年天日多余月季号时点至到"sv}.find(c) == std::u16string_view::npos;
}

// Cheap: can an expression begin at this character at all?
bool may_begin(std::u16string_view text, std::size_t pos, std::array<head, 0x10000> const& heads) {
  auto const c = text[pos];
  if (c >= 0x80) {
    // 的首日: what says which part of a holiday is meant.
    if (c == u'的') return std::u16string_view{u"当第前首最"sv}.find(at(text, pos + 1)) != std::u16string_view::npos;
    return heads[c] == head::begins;
  }
  if (is_digit(c)) return !is_digit(before(text, pos));
  return c == u'"' || (is_letter(c) && !is_letter(before(text, pos)));
}

// "in this year's 40-day travel rush, January 26 to March 6", "the 2024 season, June 1 to August 31": the days behind
// the comma are what the year before it means.
void give_the_year_its_days(scan& s, time_expression const& range) {
  constexpr std::size_t kLongest = 48;
  constexpr std::size_t kTimesBack = 2;
  if (range.rule != "en.range" || !range.days.first || !range.days.last) return;
  for (std::size_t back = 1; back <= std::min(kTimesBack, s.out.size()); ++back) {
    auto& year = s.out[s.out.size() - back];
    if (year.unit != time_unit::year || year.begin < s.sentence_begin || !year.days.first || year.end > range.begin ||
        range.begin - year.end > kLongest || !holds(year.days, range.days))
      continue;
    auto const between = s.text.substr(year.end, range.begin - year.end);
    if (!between.ends_with(u", "sv) || between.find_first_of(u",.;:("sv) != between.size() - 2) return;
    static constexpr any_of_words kWindows{u" rush", u" season", u" holiday", u" festival", u" break", u" fair"};
    if (!kWindows.stand_in(between)) return;
    auto const is_main = s.context.main == year.days;
    year.days = range.days;
    year.unit = time_unit::range;
    if (is_main) set_main(s.context, range);
    return;
  }
}

}  // namespace

void note(scan& s, time_expression one) {
  if (one.role == time_role::period) {
    give_the_year_its_days(s, one);
    learn(s, one);
    // 春节假期前五天(2月10日至14日): the bracket says which days the name before it means.
    if (!s.out.empty() && one.begin > 0 && s.text[one.begin - 1] == u'(' && one.begin <= s.out.back().end + 10 &&
        !s.out.back().holiday.empty() && one.days.is == days_meant::kind::span && *one.days.first < *one.days.last &&
        s.context.main == s.out.back().days)
      set_main(s.context, one);
  }
  if (one.year_written && one.days.last && (one.role == time_role::period || s.context.year == 0))
    s.context.year = year_of(*one.days.last);
  s.out.push_back(std::move(one));
}

}  // namespace times

using namespace times;

std::string to_text(days_meant const& days) {
  switch (days.is) {
    case days_meant::kind::unknown:
      return "unknown";
    case days_meant::kind::span:
      return "span";
    case days_meant::kind::as_of:
      return "as_of";
    case days_meant::kind::approx:
      return "approx";
    case days_meant::kind::dates:
      break;
  }
  std::string made = "dates:";
  for (auto const one : days.dates) {
    if (made.back() != ':') made += ',';
    made += base::to_text(one);
  }
  return made;
}

std::vector<time_expression> read_times(std::u16string_view text, time_context& context, reading_until until) {
  auto const is_the_last = [&](time_expression const& one) {
    return until == reading_until::dateline && one.role == time_role::dateline && one.days.last;
  };
  std::vector<time_expression> out;
  scan s{text, context, out};
  s.fiscal = fiscal_years_of(text);
  if (context.window_holiday.empty()) find_windows(text, context);
  auto const enter_line = [&](std::size_t pos) {
    auto const line = text.substr(pos, 80);
    auto const stop = line.find_first_of(u"\n。;"sv);
    s.in_headline = stop != std::u16string_view::npos && line[stop] == u'\n';
  };
  enter_line(0);
  auto const& heads = zh_heads();
  for (std::size_t pos = 0; pos < text.size();) {
    auto const c = text[pos];
    if (heads[c] == head::none) {
      ++pos;
      continue;
    }
    if (is_sentence_end(c) || (c == u'.' && at(text, pos + 1) == u' ' && is_english_stop(text, pos))) {
      s.sentence_begin = ++pos;
      s.sentence_year = 0;
      s.in_quote = s.in_quote && c != u'\n';
      if (c == u'\n') enter_line(pos);
      continue;
    }
    if (c == u'“' || c == u'”') s.in_quote = c == u'“';
    // No expression begins inside a word.
    auto const skip_word = [&] {
      for (++pos; is_letter(c) && pos < text.size() && is_letter(text[pos]);) ++pos;
    };
    if (!may_begin(text, pos, heads)) {
      skip_word();
      continue;
    }
    if (is_digit(c) && is_mere_number(text, pos)) {
      pos = std::max(pos + 1, end_of_digits(text, pos));
      continue;
    }
    auto end = is_letter(c) ? std::optional<std::size_t>{} : read_zh_time(s, pos);
    if (!end && c < 0x80) end = read_en_time(s, pos);
    if (end && *end > pos) {
      pos = *end;
      if (!out.empty() && is_the_last(out.back())) break;
    } else if (is_digit(c)) {
      pos = std::max(pos + 1, end_of_digits(text, pos));  // no date begins inside a figure
    } else {
      skip_word();
    }
  }
  return out;
}

days_meant years_before(days_meant const& now, std::string_view holiday, int years, model::holiday_table const& table) {
  if (!now.first || !now.last) return {};
  auto made = now;
  if (!holiday.empty()) {
    auto const find = [&](int year) {
      auto found = table.find(holiday, year);
      return found ? found : model::travel_season(holiday, year);
    };
    auto year = year_of(*now.last);
    auto here = find(year);
    // New Year's days off may begin in December.
    if (here && *now.last < here->first - std::chrono::days{60}) here = find(--year);
    auto const there = find(year - years);
    if (!here || !there) return {};
    auto const whole = *now.first == here->first && *now.last == here->last;
    made.first = there->first + (*now.first - here->first);
    made.last = whole ? there->last : *made.first + (*now.last - *now.first);
  } else {
    auto const months = day_of_month(*now.first) == 1 && is_month_end(*now.last);
    made.first = shift_years(*now.first, -years);
    made.last =
        months ? month_of(year_of(*now.last) - years, month_of(*now.last)).last : shift_years(*now.last, -years);
    if (now.is == days_meant::kind::as_of) {
      made.last = is_month_end(*now.last) ? month_of(year_of(*now.last) - years, month_of(*now.last)).last
                                          : shift_years(*now.last, -years);
      made.first = made.last;
    }
  }
  auto const shift = *made.first - *now.first;
  for (auto& one : made.dates) one += shift;
  return made;
}

days_meant lunar_year_before(days_meant const& now) {
  if (!now.first || !now.last) return {};
  auto const first = model::lunar_of(*now.first);
  if (!first) return {};
  auto const there = model::day_of({first->year - 1, first->month, first->day, first->leap});
  if (!there) return {};
  return {now.is, *there, *there + (*now.last - *now.first), {}};
}

}  // namespace fengsui::sense::reader
