#include "sense/reader/comparison/comparison_words.h"

#include <algorithm>
#include <array>

#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/calendar_point.h"

namespace fengsui::sense::reader {

using model::direction;

namespace {

// Words of one Chinese character count only right before the number: 多 in 多民族 is no growth.
bool is_short(document const& doc, term const& one) {
  return one.to - one.from == 1 && is_cjk(doc.text()[one.from]);
}

bool only_small_words(std::u16string_view between) {
  // "增长 约", "增加了", "提高到": no other matter between the word and the number.
  return between.size() <= 4 && between.find(u',') == std::u16string_view::npos;
}

// The classes that say what a figure is.
constexpr class_set kGoverning =
    set_of(word_class::up) | set_of(word_class::down) | set_of(word_class::flat) | set_of(word_class::narrow) |
    set_of(word_class::reach) | set_of(word_class::share) | set_of(word_class::target) | set_of(word_class::ratio) |
    set_of(word_class::contribution) | set_of(word_class::yoy) | set_of(word_class::yoy_lunar) |
    set_of(word_class::mom) | set_of(word_class::previous_period) | set_of(word_class::mean) |
    set_of(word_class::than) | set_of(word_class::each);

time_expression const* base_time_in(document const& doc, std::size_t from, std::size_t to) {
  time_expression const* found = nullptr;
  for (auto i = doc.first_time(from); i < doc.times.size() && doc.times[i].begin < to; ++i) {
    if (doc.times[i].end <= to && doc.times[i].role == time_role::base) found = &doc.times[i];
  }
  return found;
}

}  // namespace

seen_words look_at(document const& doc, std::size_t from, std::size_t to) {
  seen_words seen;
  auto const text = doc.text();
  auto const [first, last] = doc.terms_in(from, to);
  for (auto i = first; i < last; ++i) {
    auto const& one = doc.terms[i];
    if (one.to > to) break;
    if ((words().classes[one.group] & kGoverning) == 0) continue;
    auto const gap = text.substr(one.to, to - one.to);
    for (auto const index : words().groups[one.group]) {
      switch (words().entries[index].is) {
        case word_class::up:
        case word_class::down:
        case word_class::flat:
          if (is_short(doc, one) && !only_small_words(gap)) break;
          // 公办普高19800人, 职高: a school, not what rose.
          if (is_short(doc, one) && text[one.from] == u'高' && one.from > 0 && is_one_of(text[one.from - 1], u"普职"))
            break;
          // 占比高达85.7%: as high as, not higher than.
          if (is_short(doc, one) && stands_at(text, one.from, u"高达"sv)) break;
          // 低于全市平均增速1.9个百分点: what is compared with, not which way.
          if (seen.growth != nullptr && text.substr(0, one.from).ends_with(u"平均"sv)) break;
          seen.growth = &one;
          seen.way = words().entries[index].is == word_class::up     ? direction::up
                     : words().entries[index].is == word_class::down ? direction::down
                                                                     : direction::flat;
          break;
        case word_class::narrow:
          seen.narrow = &one;
          break;
        case word_class::reach:
          if (is_short(doc, one) && !only_small_words(gap)) break;
          seen.reach = &one;
          break;
        case word_class::share:
          seen.share = &one;
          break;
        case word_class::target:
          seen.target = &one;
          break;
        case word_class::ratio:
          seen.ratio = &one;
          break;
        case word_class::contribution:
          seen.contribution = &one;
          break;
        case word_class::yoy:
        case word_class::yoy_lunar:
        case word_class::mom:
        case word_class::previous_period:
        case word_class::mean:
          seen.base = &one;
          seen.base_class = words().entries[index].is;
          break;
        case word_class::than:
          if (is_short(doc, one) && doc.text()[one.from] == u'比' && one.from > 0 &&
              is_one_of(text[one.from - 1], u"占环同对"))
            break;
          seen.than = &one;
          break;
        case word_class::each:
          seen.each = &one;
          break;
        default:
          break;
      }
    }
  }
  return seen;
}

bool has_base_time(document const& doc, std::size_t from, std::size_t to) {
  return base_time_in(doc, from, to) != nullptr;
}

// 恢复至疫前同期的88.6%: of 2019, though nothing names the year.
static bool is_before_the_epidemic(document const& doc, std::size_t base) {
  constexpr std::size_t kLongest = 4;
  auto const from = base - std::min(base, kLongest);
  auto const lead = doc.text().substr(from, base - from);
  return lead.ends_with(u"疫前"sv) || lead.ends_with(u"疫情前"sv);
}

model::printed_comparison base_of(document const& doc, seen_words const& seen, std::size_t from, std::size_t to,
                                  std::optional<model::printed_comparison> const& before) {
  model::printed_comparison made;
  auto const* time = base_time_in(doc, from, to);
  if (seen.base != nullptr && seen.base_class == word_class::yoy_lunar) {
    made.type = "yoy_lunar";
  } else if (seen.base != nullptr && seen.base_class == word_class::mom) {
    made.type = "mom";
  } else if (seen.base != nullptr && seen.base_class == word_class::previous_period) {
    made.type = "previous_period";
  } else if (seen.base != nullptr && seen.base_class == word_class::mean) {
    made.type = "vs_historical_mean";
  } else if (time != nullptr) {
    made.type = "yoy";
    // 较2023年同期(6月21日至6月25日): named before its days are told.
    auto const told_before = time != &doc.times.front() && (time - 1)->role == time_role::base &&
                             (time - 1)->end + 1 == time->begin && doc.text()[time->begin - 1] == u'(';
    auto const& named = told_before ? *(time - 1) : *time;
    auto const words_of = to_utf8(doc.text().substr(named.begin, named.end - named.begin));
    if (words_of.find("2019") != std::string::npos) {
      made.type = "vs_2019";
      if (time->days.first && times::year_of(*time->days.first) != 2019) made.type = "yoy";
    } else if (time->unit != time_unit::year && time->unit != time_unit::holiday && !time->year_written &&
               words_of.find("去年") == std::string::npos && words_of.find("上年") == std::string::npos &&
               words_of.find("同期") == std::string::npos && words_of.find("year") == std::string::npos) {
      made.type = "previous_period";
    }
    made.base = words_of;
    if (is_before_the_epidemic(doc, time->begin)) {
      made.type = "vs_2019";
    } else {
      made.base_start = time->days.first;
      made.base_end = time->days.last;
    }
  } else if (seen.base != nullptr) {
    made.type = is_before_the_epidemic(doc, seen.base->from) ? "vs_2019" : "yoy";
  } else if (seen.than != nullptr || (seen.growth != nullptr && before == std::nullopt)) {
    // 超过未入园项目24个, 高于全省平均水平: the words between name the base.
    auto const* marker = seen.than != nullptr ? seen.than : seen.growth;
    auto const words_of = doc.text().substr(marker->to, to > marker->to ? to - marker->to : 0);
    auto const surface = doc.text().substr(marker->from, marker->to - marker->from);
    auto const compares = seen.than != nullptr || surface == u"超过"sv || surface == u"高于"sv ||
                          surface == u"高出"sv || surface == u"低于"sv || surface == u"超出"sv ||
                          surface == u"快于"sv || surface == u"慢于"sv || surface == u"多于"sv;
    if (compares && words_of.size() >= 2 && is_cjk(words_of.front())) {
      made.type = "vs_named_base";
      auto const end = seen.growth != nullptr && seen.growth->from > marker->to ? seen.growth->from : to;
      made.base = to_utf8(doc.text().substr(marker->to, end - marker->to));
    } else {
      made.type = "yoy";
    }
  } else if (before) {
    made = *before;
  } else {
    made.type = "yoy";
  }
  return made;
}

namespace {

// Which way the words right behind an English rate say that it went: "5 percent more than", "11% up on 2021", "an 8.3%
// reverse"; none where they do not. A rate's own "up" stands before it, and "12%, up 3%" is of the next one.
direction way_right_behind(std::u16string_view behind) {
  static constexpr any_of_words kMore{u" more than", u" more ",   u" above ",  u" ahead of", u" faster",
                                      u" quicker",   u" beyond ", u" better ", u" hike",     u" upsurge",
                                      u" boom ",     u" advance", u" uplift",  u" rally",    u" recovery",
                                      u" pick-up",   u" pickup",  u" bounce",  u" addition"};
  static constexpr any_of_words kFewer{u" fewer",   u" less than", u" less ",         u" below ",    u" short of",
                                       u" slower",  u" behind ",   u" worse ",        u" reverse",   u" setback",
                                       u" cut ",    u" retreat",   u" deterioration", u" shortfall", u" dive ",
                                       u" erosion", u" squeeze",   u" correction"};
  if (kMore.open(behind) > 0) return direction::up;
  if (kFewer.open(behind) > 0) return direction::down;
  auto const stands_last = [&](std::u16string_view word) {
    auto const rest = behind.substr(std::min(word.size(), behind.size()));
    return behind.starts_with(word) && (rest.empty() || is_one_of(rest.front(), u".,;:)\n"));
  };
  // "152,000 tonnes, 5.4 percent more."
  for (std::u16string_view const more : {u" more"sv, u" higher"sv, u" up"sv}) {
    if (stands_last(more)) return direction::up;
  }
  for (std::u16string_view const less : {u" less"sv, u" lower"sv, u" down"sv}) {
    if (stands_last(less)) return direction::down;
  }
  // "15.4% down on the comparable period", "48 percent up from 2014"
  for (std::u16string_view const up : {u" up "sv, u" down "sv}) {
    if (!behind.starts_with(up)) continue;
    static constexpr any_of_words kBases{
        u"in arrivals", u"in departures", u"in volume", u"in value", u"in number", u"on ",   u"from ", u"over ",
        u"compared",    u"against",       u"versus",    u"year",     u"month-on",  u"y-o-y", u"yoy",   u"YoY",
        u"y/y",         u"YOY",           u"q-o-q",     u"m-o-m",    u"MoM",       u"QoQ"};
    if (kBases.open(behind.substr(up.size())) > 0) return up == u" up "sv ? direction::up : direction::down;
  }
  return direction::none;
}

}  // namespace

bool behind_says_growth(document const& doc, draft const& one, direction& way) {
  auto const text = doc.text();
  if (doc.english) {
    auto const said = way_right_behind(text.substr(one.words_to, 20));
    if (said != direction::none) return way = said, true;
  }
  auto const to = std::min(one.tail_to, one.words_to + (doc.english ? std::size_t{26} : std::size_t{6}));
  auto const [first, last] = doc.terms_in(one.words_to, to);
  for (auto i = first; i < last; ++i) {
    auto const& word = doc.terms[i];
    auto const surface = text.substr(word.from, word.to - word.from);
    auto const is_up = doc.has(word, word_class::up);
    auto const is_down = doc.has(word, word_class::down);
    if (!is_up && !is_down) continue;
    if (doc.english) {
      // A noun or "higher than": right behind the number; "a 5.9% year-on-year growth".
      auto const gap = text.substr(one.words_to, word.from - one.words_to);
      auto const yearly = gap == u" year-on-year "sv || gap == u" year on year "sv || gap == u" on-year "sv ||
                          gap == u" annual "sv || gap == u" yearly "sv || gap == u" month-on-month "sv ||
                          gap == u" year-over-year "sv;
      if ((word.from > one.words_to + 10 && !yearly) || surface == u"up"sv || surface == u"down"sv) return false;
    } else if (text[one.words_to] != u'的' || is_short(doc, word)) {
      return false;
    }
    way = is_up ? direction::up : direction::down;
    return true;
  }
  return false;
}

bool behind_says_share(document const& doc, draft const& one) {
  auto const behind = doc.text().substr(one.words_to, std::min<std::size_t>(30, doc.text().size() - one.words_to));
  static constexpr any_of_words kBehind{u" of the total", u" of total", u" of all",       u" of it",
                                        u" of them",      u" share",    u" market share", u" of which",
                                        u" of overall",   u" contained"};
  return kBehind.open(behind) > 0;
}

bool is_more_than(std::u16string_view behind, direction& way) {
  auto const compares = [&](std::u16string_view word) {
    if (!behind.starts_with(word)) return false;
    auto const rest = behind.substr(word.size());
    if (rest.empty() || is_one_of(rest.front(), u".,;)\n")) return true;
    static constexpr any_of_words kBases{u" than",
                                         u" compared",
                                         u" year",
                                         u" on ",
                                         u" from ",
                                         u" y-o-y",
                                         u" yoy",
                                         u" YoY",
                                         u" y/y",
                                         u" annually",
                                         u" month-on-month",
                                         u" month on month",
                                         u" quarter-on-quarter",
                                         u" quarter on quarter",
                                         u" week-on-week"};
    if (kBases.open(rest) > 0) return true;
    return false;
  };
  for (std::u16string_view const more :
       {u" more"sv, u" higher"sv, u" larger"sv, u" greater"sv, u" better"sv, u" up"sv, u" extra"sv}) {
    if (compares(more)) return way = direction::up, true;
  }
  for (std::u16string_view const fewer : {u" fewer"sv, u" less"sv, u" lower"sv, u" smaller"sv, u" down"sv}) {
    if (compares(fewer)) return way = direction::down, true;
  }
  if (behind.starts_with(u" above "sv) || behind.starts_with(u" ahead of "sv)) return way = direction::up, true;
  if (behind.starts_with(u" below "sv) || behind.starts_with(u" short of "sv)) return way = direction::down, true;
  return false;
}

}  // namespace fengsui::sense::reader
