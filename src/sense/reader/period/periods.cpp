// When a figure holds: the walk of period_of_figure.h over the drafts.
#include <algorithm>
#include <array>
#include <cmath>

#include "sense/reader/draft.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/period/changes_of_levels.h"
#include "sense/reader/period/flows.h"
#include "sense/reader/period/period_of_figure.h"
#include "sense/reader/period/targets_of_years.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// 新增就业1.2万人,完成年目标的98%: what a target measures adds up, whatever it is called; so does the share of it.
bool is_counted_to_a_target(std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kAhead = 3;
  auto const adds_up = [](draft const& one) {
    return one.kind == model::figure_kind::level && one.dimension != dimension::percent &&
           one.dimension != dimension::points && one.role != "target" && one.role != "base";
  };
  auto const& one = drafts[i];
  if (one.kind == model::figure_kind::target_share && one.of) return adds_up(drafts[*one.of]);
  if (!adds_up(one)) return false;
  for (auto j = i + 1; j < drafts.size() && j <= i + kAhead && drafts[j].sentence == one.sentence; ++j) {
    if (drafts[j].kind == model::figure_kind::target_share && drafts[j].of == i) return true;
  }
  return false;
}

// "Power capacity totalled 2,771 MW in 2015": so much there was at the year's end; what was added came over the year.
bool is_capacity(draft const& one) {
  return one.indicator == "capacity" && one.kind == model::figure_kind::level && one.dimension == dimension::power;
}

// 发放创业担保贷款5331万元: what is lent out over a time, and no balance.
bool is_lent_out(document const& doc, draft const& one) {
  auto const lead = lead_of(doc.text(), one);
  return lead.find(u"发放"sv) != lead.npos && lead.find(u"余额"sv) == lead.npos;
}

// "connected 6.32 GW of wind power, boosting the total to 82.77 GW", "topped 36.5 million kw of the growth, followed by
// 29.93 million kw from hydropower": what came over the time, and no capacity that is held.
bool is_capacity_added(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kBehind = 20;
  constexpr std::size_t kMostBack = 12;
  static constexpr any_of_words kAdded{u" adds ",          u" added ",      u"onnected ",     u"ew installations ",
                                       u"ew capacity ",    u"dditions ",    u"of the growth", u"nstalled another ",
                                       u"ewly installed ", u"ommissioned ", u"of new ",       u"grid-connected ",
                                       u"ewly added",      u" was added",   u" were added"};
  // "Electricity demand reached 4,014 MW in 2021": at some time of it.
  if (lead_of(doc.text(), drafts[i]).find(u"emand "sv) != std::u16string_view::npos) return true;
  static constexpr any_of_words kHeld{u"total", u" to ", u"apacity reached", u"umulative", u" stood at "};
  auto const says_so = [&](std::size_t k) {
    auto const behind = doc.text().substr(drafts[k].words_to, kBehind);
    return kAdded.stand_in(lead_of(doc.text(), drafts[k])) ||
           kAdded.stand_in(behind.substr(0, behind.find_first_of(u",;.0123456789"sv)));
  };
  for (auto k = i + 1; k-- > 0 && i - k <= kMostBack && drafts[k].sentence == drafts[i].sentence;) {
    if (says_so(k)) return true;
    if (!is_capacity(drafts[k]) || kHeld.stand_in(lead_of(doc.text(), drafts[k]))) return false;
  }
  return false;
}

int months_in_a_row(document const& doc, draft const& one) {
  if (one.dimension != dimension::months || one.value.exponent != 0 || one.value.mantissa > 24) return 0;
  return doc.text().substr(0, one.from).ends_with(u"连续"sv) ? static_cast<int>(one.value.mantissa) : 0;
}

// Whether the body's figure is the one that a headline prints, perhaps in round words: 超1900万件 of 1922万件.
bool says_again(draft const& headline, draft const& body) {
  constexpr double kRounded = 0.05;
  if (headline.kind != body.kind || headline.unit != body.unit || headline.indicator != body.indicator) return false;
  auto const a = worth(headline);
  auto const b = worth(body);
  if (a == b) return true;
  if (headline.kind != model::figure_kind::level || std::abs(a - b) > kRounded * b) return false;
  switch (headline.qualifier) {
    case model::figure_qualifier::over:
    case model::figure_qualifier::atleast:
      return b > a;
    case model::figure_qualifier::under:
      return b < a;
    case model::figure_qualifier::approx:
      return true;
    default:
      return false;
  }
}

// A headline is the body in short: its figure has the days of the one that it repeats, where these are not outside
// of what the headline itself says.
void date_headlines(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kAhead = 24;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (!doc.sentences[one.sentence].headline) continue;
    for (auto k = i + 1; k < drafts.size() && k <= i + kAhead; ++k) {
      auto const& body = drafts[k];
      if (doc.sentences[body.sentence].headline || !(doc.english ? is_said_again(one, body) : says_again(one, body)))
        continue;
      if (!body.period.first || !body.period.last) break;
      auto const own = one.rule.ends_with("@sentence") && one.period.first && one.period.last;
      if (own && (*body.period.first < *one.period.first || *one.period.last < *body.period.last)) break;
      one.period = body.period;
      one.holiday = body.holiday;
      break;
    }
  }
}

// "inflows decreased by 12.3 percent to $16.8 billion as of August 20": a change is of the days of what it led to.
void date_what_led_to_it(std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const later = one.is_change() && one.of && *one.of > i;
    // "740,000 hectares have burned in the zone, more than 300 times the average"
    auto const ratio = one.kind == model::figure_kind::ratio_times && one.of && *one.of < i;
    // "509,363 TEUs (August 2023: 433,224, up 17.6%)"
    auto const bracket = one.rule.starts_with("growth:in_bracket") && one.of;
    if ((!later && !ratio && !bracket) || drafts[*one.of].sentence != one.sentence) continue;
    one.period = drafts[*one.of].period;
    one.holiday = drafts[*one.of].holiday;
  }
}

// "thermal power reached 860 million kw, up 5.7 percent", at the end of a year: so is the change of what is held.
void date_changes_of_what_is_held(std::vector<draft>& drafts) {
  for (auto& one : drafts) {
    if (one.kind != model::figure_kind::chg_pct || !one.of || !is_capacity(drafts[*one.of])) continue;
    auto const& level = drafts[*one.of];
    if (level.sentence == one.sentence && level.period.is == days_meant::kind::as_of &&
        level.period.last == one.period.last)
      one.period = level.period;
  }
}

// "Cork Airport expects 61,000 passengers this Christmas. … Over the 19 days from December 17 to January 4 an average
// of 3,200 are expected each day": the holiday is these days.
void date_holidays_by_their_averages(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kReach = 60;
  // "this Christmas": the day itself, or the days around it; "Christmas Day" is the day.
  auto const names_days_around = [&](draft const& one) {
    if (!one.holiday.empty()) return true;
    auto const behind = doc.text().substr(one.to, kReach);
    auto const at = behind.substr(0, behind.find_first_of(u".;"sv)).find(u"hristmas"sv);
    return at != behind.npos && !behind.substr(at + 8).starts_with(u" Day"sv) &&
           !behind.substr(at + 8).starts_with(u" Eve"sv);
  };
  constexpr std::size_t kSentences = 3;
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto const& average = drafts[i];
    auto const& days = average.period;
    if (average.role != "avg_day" || average.kind != model::figure_kind::level || !days.first || !days.last ||
        *days.last - *days.first < std::chrono::days{2})
      continue;
    for (auto j = i; j-- > first_near(i) && average.sentence - drafts[j].sentence <= kSentences;) {
      auto& one = drafts[j];
      auto const in_them = one.period.first && one.period.first == one.period.last &&
                           *days.first <= *one.period.first && *one.period.first <= *days.last;
      if (!in_them || !names_days_around(one) || one.sentence == average.sentence ||
          one.indicator != average.indicator || one.org != average.org || one.role.starts_with("avg") ||
          one.role == "peak")
        continue;
      one.period = days;
    }
  }
}

// "The figure was 16.4 percent higher": a change in a sentence that names no time has its level's.
void date_changes_of_earlier_levels(std::vector<draft>& drafts, std::vector<figure_period> const& periods) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    // "a peak of 6.67 million on Oct. 6, up 2.3%": of the day that was said behind its level.
    if (one.kind == model::figure_kind::chg_pct && one.of && *one.of + 1 == i &&
        (periods[*one.of].rule == "ahead" || periods[*one.of].rule == "behind") && drafts[*one.of].role == "peak" &&
        drafts[*one.of].sentence == one.sentence) {
      one.period = drafts[*one.of].period;
      one.holiday = drafts[*one.of].holiday;
      continue;
    }
    auto const unsaid = periods[i].rule == "carried" || periods[i].rule == "document" || periods[i].rule == "window";
    if (!one.is_change() || !one.of || *one.of >= i || !unsaid || drafts[*one.of].sentence == one.sentence) continue;
    one.period = drafts[*one.of].period;
    one.holiday = drafts[*one.of].holiday;
  }
}

// 运送旅客69.8万人次,上年同期为72.5万人次; 火灾48起,伤2人;去年同期火灾67起,损失238万元: of the days that this year's
// levels are of, a year earlier.
void date_bases_of_last_year(document const& doc, model::holiday_table const& holidays, std::vector<draft>& drafts) {
  auto const this_years = [&](std::size_t i) -> draft const* {
    draft const* nearest = nullptr;
    for (auto j = i; j-- > first_near(i) && drafts[i].sentence - drafts[j].sentence <= 1;) {
      auto const& one = drafts[j];
      if (one.role == "base" || one.is_change() || !one.period.first || one.dimension == dimension::days) continue;
      if (one.dimension == drafts[i].dimension) return &one;
      if (nearest == nullptr) nearest = &one;
    }
    return nearest;
  };
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.role != "base" || one.kind != model::figure_kind::level) continue;
    auto const told = lead_of(doc.text(), one);
    auto const& last = drafts[i - 1];
    if (told.find(u"去年同期"sv) != told.npos || told.find(u"上年同期"sv) != told.npos) {
      auto const* now = this_years(i);
      if (now != nullptr) one.period = years_before(now->period, now->holiday, 1, holidays);
    } else if (last.role == "base" && last.sentence == one.sentence && told.find(u';') == told.npos &&
               !one.rule.ends_with("@base")) {
      one.period = last.period;
    }
  }
}

// "5.2 per cent more than in the corresponding period of 2025", said of three months: than in those of that year.
void date_base_of_part(draft& one, model::holiday_table const& holidays) {
  constexpr int kNearlyAYear = 360;
  auto const& days = one.period;
  if (!days.first || !days.last || days.is != days_meant::kind::span || !one.cmp->base_start || !one.cmp->base_end ||
      (*days.last - *days.first).count() >= kNearlyAYear)
    return;
  auto const year = [](base::day d) { return std::chrono::year_month_day{d}.year(); };
  auto const base = days_meant{days_meant::kind::span, *one.cmp->base_start, *one.cmp->base_end, {}};
  auto const years = static_cast<int>((year(*days.first) - year(*base.first)).count());
  if (!periods::is_a_year(base) || years <= 0) return;
  auto const then = years_before(days, one.holiday, years, holidays);
  one.cmp->base_start = then.first;
  one.cmp->base_end = then.last;
}

}  // namespace

void read_periods(document const& doc, time_context const& context, std::vector<draft>& drafts) {
  std::vector<figure_site> sites;
  // "well above the 10-year average of 37,350 fires" is of these days.
  auto const is_average = [&](draft const& member) {
    auto const& one = drafts[member.list];
    auto const lead = lead_of(doc.text(), one);
    return lead.find(u"average"sv) != std::u16string_view::npos;
  };
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto const& one = drafts[i];
    auto const held = doc.english && is_capacity(one) && !is_capacity_added(doc, drafts, i);
    sites.push_back({.begin = one.from,
                     .end = one.to,
                     .kind = one.kind,
                     .is_duration = one.dimension == dimension::days || one.dimension == dimension::weeks ||
                                    one.dimension == dimension::months || one.dimension == dimension::years,
                     .is_balance = (one.indicator == "bank_balance" && !is_lent_out(doc, one)) || held,
                     .cmp_type = one.cmp ? std::string_view{one.cmp->type} : std::string_view{},
                     .is_daily_average = one.role == "avg_day",
                     .is_flow = is_flow(one) || (!doc.english && is_counted_to_a_target(drafts, i)),
                     .is_outlook = one.role == "forecast" || one.role == "plan" || one.role == "target",
                     .months_in_a_row = months_in_a_row(doc, one),
                     .is_state = doc.english && is_state(one),
                     .is_base = doc.english && one.role == "base" && !is_average(one),
                     .is_money = one.dimension == dimension::money});
  }
  auto const periods = periods_of_figures(doc.text(), doc.times, sites, context);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    // What a plant can make is no matter of time.
    if (one.indicator == "project_capacity") continue;
    auto const& found = periods[i];
    one.period = found.days;
    one.holiday = found.holiday;
    one.rule += "@" + std::string{found.rule};
    // 受理案件6380件(含旧存214件): what was left when the time began is not of it.
    if (one.kind == model::figure_kind::level && (one.what == "旧存" || one.what == "结转")) one.period = {};
    if (!one.cmp) continue;
    // 上年为7.84万吨, in a text of January about the year before: last year is counted from what the text is about.
    auto const relative = one.cmp->type == "yoy" && (one.cmp->base.find("上年") != std::string::npos ||
                                                     one.cmp->base.find("去年") != std::string::npos);
    if (found.base_start && (!one.cmp->base_start || relative)) {
      one.cmp->base_start = found.base_start;
      one.cmp->base_end = found.base_end;
    }
    if (one.cmp->base_rule.empty()) one.cmp->base_rule = std::string{found.base_rule};
    if (doc.english) date_base_of_part(one, *context.holidays);
  }
  if (!doc.english) date_bases_of_last_year(doc, *context.holidays, drafts);
  if (!doc.english) date_changes_like_their_levels(doc, drafts);
  if (doc.english) date_levels_like_their_changes(drafts);
  if (!doc.english) date_lengths_inside_times(doc, drafts);
  date_targets_of_years(doc, drafts);
  if (doc.english) date_levels_in_order(drafts, *context.holidays);
  if (doc.english) date_what_led_to_it(drafts);
  if (doc.english) date_pairs_of_bases(doc, drafts);
  if (doc.english) date_levels_by_their_brackets(*context.holidays, drafts);
  if (doc.english) date_holidays_by_their_averages(doc, drafts);
  if (doc.english) date_changes_of_earlier_levels(drafts, periods);
  if (doc.english) date_changes_of_what_is_held(drafts);
  date_headlines(doc, drafts);
}

}  // namespace fengsui::sense::reader
