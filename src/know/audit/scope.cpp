#include "know/audit/scope.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>

#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

using model::printed_figure;

// Stocks and rates: the sum over days or classes is not their total.
constexpr std::array<std::string_view, 18> kNotAdditive{
    "duration_days", "duration_months", "duration_years",   "day_index",       "load_factor",    "occupancy",
    "landing_rate",  "start_rate",      "performance_rate", "funds_rate",      "spend_per_head", "utilisation_hours",
    "duty_hours",    "precision",       "cost_recovery",    "heavy_load_rate", "teu_per_call",   "income"};

// Stocks: a month's level is not a part of a year's.
constexpr std::array<std::string_view, 18> kStocks{
    "bank_balance", "capacity",  "airports",   "airlines",    "routes",      "staff",
    "regions",      "cities",    "countries",  "industries",  "checkpoints", "departments",
    "fire_teams",   "trainsets", "population", "enterprises", "students",    "beds"};

bool is_stock(printed_figure const& figure) {
  return figure.period_kind == "as_of" || std::ranges::find(kStocks, figure.indicator) != kStocks.end();
}

// A station, an airport: nobody else's figures are a part of its.
bool is_a_spot(std::string_view org) {
  static constexpr std::array<std::string_view, 6> kSpots{"站", "机场", "口岸", "港", " Station", " Airport"};
  return std::ranges::any_of(kSpots, [&](std::string_view spot) { return org.ends_with(spot); });
}

// 8日预计加开临客354列,其中直通96列、管内258列: what is to come has parts too.
bool is_planned(printed_figure const& figure) {
  return figure.role == "plan" || figure.role == "forecast";
}

bool is_total(printed_figure const& figure) {
  return figure.role == "total" || figure.role == "cum";
}

// 走访了3个城市和12家企业: counted by another measure word, they are other things; 个 counts anything.
bool counted_apart(printed_figure const& whole, printed_figure const& part) {
  static constexpr std::array<std::string_view, 12> kMeasures{"家", "支", "场", "条", "座", "所",
                                                              "辆", "架", "艘", "处", "株", "台"};
  if (whole.unit != "count") return false;
  auto const measure = [](std::string_view span) {
    auto const at = std::ranges::find_if(kMeasures, [&](std::string_view one) { return span.ends_with(one); });
    return at == kMeasures.end() ? std::string_view{} : *at;
  };
  return measure(whole.span) != measure(part.span) && whole.what != part.what;
}

// Whether `whole` may be what `part` is a part of, apart from where they stand.
bool may_contain(printed_figure const& whole, printed_figure const& part) {
  if (counted_apart(whole, part)) return false;
  if (!same_measure(whole, part) || !adds_up(whole) || !within_period(part, whole)) return false;
  if (is_stock(whole) && !same_period(whole, part)) return false;
  static constexpr std::array<std::string_view, 5> kNoWhole{"peak", "target", "base", "plan", "forecast"};
  if (std::ranges::find(kNoWhole, whole.role) != kNoWhole.end() || whole.role.starts_with("avg")) return false;
  bool const same_org = whole.org == part.org;
  // 西安站 holds no 西安北站.
  if (!same_org && is_a_spot(whole.org) && !part.org.starts_with(whole.org)) return false;
  bool const narrower = whole.place != part.place || whole.what != part.what;
  if (whole.role == "part") {
    // A part has parts of its own only where the narrower class says so.
    return same_org && narrower && within_class(part, whole) && whole.what != part.what;
  }
  if (same_org) return narrower && within_class(part, whole);
  return (whole.what.empty() || contains(part.what, whole.what)) && whole.place.empty();
}

}  // namespace

bool same_period(printed_figure const& a, printed_figure const& b) {
  return a.period_start == b.period_start && a.period_end == b.period_end;
}

bool within_period(printed_figure const& part, printed_figure const& whole) {
  if (same_period(part, whole)) return true;
  if (!part.period_start || !part.period_end || !whole.period_start || !whole.period_end) return false;
  return *part.period_start >= *whole.period_start && *part.period_end <= *whole.period_end;
}

bool same_measure(printed_figure const& a, printed_figure const& b) {
  return a.indicator == b.indicator && a.unit == b.unit && !a.indicator.empty();
}

bool same_subject(printed_figure const& a, printed_figure const& b) {
  return same_measure(a, b) && a.org == b.org && a.place == b.place && a.what == b.what;
}

bool within_class(printed_figure const& part, printed_figure const& whole) {
  bool const place = whole.place.empty() || whole.place == part.place;
  return place && (whole.what.empty() || contains(part.what, whole.what));
}

bool adds_up(printed_figure const& figure) {
  return figure.unit != "%" && figure.unit != "pp" && !figure.role.starts_with("avg") &&
         std::ranges::find(kNotAdditive, figure.indicator) == kNotAdditive.end();
}

bool is_plain(printed_figure const& figure) {
  std::string_view const role = figure.role;
  return role.empty() || role == "total" || role == "cum" || role == "part";
}

std::optional<int> days_of(printed_figure const& figure) {
  static constexpr std::string_view kDates = "dates:";
  if (figure.period_kind.starts_with(kDates)) {
    return static_cast<int>(std::ranges::count(figure.period_kind, ',')) + 1;
  }
  if (!figure.period_start || !figure.period_end || figure.period_kind == "as_of") return {};
  auto const days = (*figure.period_end - *figure.period_start).count() + 1;
  if (days < 1) return {};
  return static_cast<int>(days);
}

bool is_one_day(printed_figure const& figure) {
  return days_of(figure) == 1;
}

bool year_before(printed_figure const& earlier, printed_figure const& later) {
  if (!earlier.period_end || !later.period_end || !earlier.period_start || !later.period_start) return false;
  auto const gap = (*later.period_end - *earlier.period_end).count();
  auto const length = (*later.period_end - *later.period_start) - (*earlier.period_end - *earlier.period_start);
  return gap >= 350 && gap <= 380 && std::abs(length.count()) <= 3;
}

bool is_contested(page const& of, std::size_t whole, std::size_t part) {
  auto const& range = of.range(part);
  if (can_be_at_most(range, of.range(whole))) return false;
  return std::ranges::any_of(of.near(whole), [&](std::size_t i) {
    return i != whole && i != part && of.is_level(i) && is_plain(of.at(i)) && same_subject(of.at(i), of.at(whole)) &&
           same_period(of.at(i), of.at(whole)) && can_be_at_most(range, of.range(i));
  });
}

bool grows_at_constant_prices(page const& of, std::size_t level) {
  static constexpr std::array<std::string_view, 5> kReal{"生产总值", "增加值", "不变价", "可比价", "GDP"};
  if (!of.has_text()) return false;
  auto const lead = of.before(level, 16);
  auto const tail = of.after(level, 16);
  return std::ranges::any_of(kReal, [&](auto word) { return contains(lead, word) || contains(tail, word); });
}

namespace {

// 中山代表队参加72个赛项,其中分散赛项38项,集中赛项43项: both are of 中山, and the nouns before them tell them apart.
bool is_of_inherited_place(page const& of, std::size_t part) {
  return part > 0 && of.at(part - 1).place == of.at(part).place && of.is_level(part - 1) &&
         of.at(part - 1).unit == of.at(part).unit && of.noun_before(part).size() >= 6;  // bytes: two Chinese characters
}

// "1.42 million domestic and 0.98 million international": the reader gave the second the first one's class.
bool has_inherited_class(page const& of, std::size_t part) {
  return of.has_text() && part > 0 && of.is_level(part - 1) && of.at(part - 1).what == of.at(part).what &&
         of.at(part - 1).unit == of.at(part).unit && of.between(part - 1, part).ends_with(" and ");
}

std::string word_behind(page const& of, std::size_t part) {
  auto const is_word = [](std::string_view text) {
    return text.size() > 2 &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  };
  auto behind = of.after(part, 16);
  if (!behind.starts_with(" ")) return {};
  behind.remove_prefix(1);
  auto const word = behind.substr(0, behind.find_first_of(" ,.;)"));
  return is_word(word) ? std::string{word} : std::string{};
}

}  // namespace

std::string class_name(page const& of, std::size_t part) {
  auto const& figure = of.at(part);
  if (!figure.what.empty() && has_inherited_class(of, part)) {
    if (auto word = word_behind(of, part); !word.empty()) return word;
  }
  if (!figure.what.empty()) return figure.what;
  // A place that its own noun says is its class; one that the sentence said before is not.
  if (!figure.place.empty() && (!of.has_text() || !is_of_inherited_place(of, part))) return {};
  if (auto const behind = noun_behind(of, part); !behind.empty()) return std::string{behind};
  if (auto const before = of.noun_before(part); !before.empty()) return std::string{before};
  // "5.83 million cars, 1.42 million trucks": in English what is counted stands behind.
  auto const is_word = [](std::string_view text) {
    return text.size() > 2 &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  };
  static constexpr std::array<std::string_view, 5> kScales{"million", "billion", "thousand", "hundred", "percent"};
  auto const last = std::string_view{figure.span}.substr(figure.span.rfind(' ') + 1);
  if (is_word(last) && std::ranges::find(kScales, last) == kScales.end()) return std::string{last};
  return word_behind(of, part);
}

namespace {

// Whether the next member of a list follows right behind: 、 between them, or a comma or semicolon and a short name
// with its number: 一般火灾19起,较大火灾7起.
bool goes_on_as_list(page const& of, std::size_t from, std::size_t to) {
  constexpr std::size_t kLongestName = 30;  // bytes: ten Chinese characters
  auto const text = of.between(from, to);
  if (contains(text, "。") || contains(text, "\n")) return false;
  if (contains(text, "、") && !contains(text, ",") && !contains(text, ";")) return true;
  // "5.83 million cars, 1.42 million trucks and 0.31 million buses"
  bool const in_english = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (in_english && to == from + 1 && (text.ends_with(", ") || text.ends_with(" and ")))
    return text.size() <= 24 && text.find_first_of(";:.()") == std::string_view::npos;
  if (to != from + 1 || text.size() < 4 || text.size() > kLongestName) return false;
  // 7起为生产性火源,14起: what begins with its number has its name before the mark.
  bool const behind = (text.back() == ',' || text.back() == ';') && !noun_behind(of, from).empty();
  if (!behind && text[0] != ',' && text[0] != ';') return false;
  auto const name = behind ? text.substr(0, text.size() - 1) : text.substr(1);
  for (std::string_view const word : {",",    ";",  "比上", "比去", "比20", "同比", "环比", "较上", "较去", "较20",
                                      "较同", "增", "减",   "降",   "占",   "均",   "共",   "计",   "其中", "达"}) {
    if (contains(name, word)) return false;
  }
  return true;
}

}  // namespace

bool opens_by_class(std::string_view text) {
  // 。按火灾等级分,一般火灾19起; 。分产业看,第一产业12.6亿元
  auto const stop = text.rfind("。");
  auto const last = stop == std::string_view::npos ? text : text.substr(stop + std::string_view{"。"}.size());
  for (std::string_view const tail : {"分,", "看,", "算,", "分:", "看:", "分类,", "划分,"}) {  // read, not shown
    auto const at = last.find(tail);
    if (at == std::string_view::npos || at > 36) continue;
    if (last.starts_with("按") || last.starts_with("分") || last.starts_with("从")) return true;
    // 签约项目从产业看: 起降架次分省看,
    constexpr std::size_t kLongestNoun = 24;  // bytes
    for (std::string_view const opening : {"按", "从", "分"}) {
      if (auto const from = last.find(opening);
          from < at && from <= kLongestNoun && !contains(last.substr(0, from), ","))
        return true;
    }
  }
  return false;
}

namespace {

// 已开工41个,已投产18个。按产业分,制造业29个,服务业22个,农业11个: a list told by class is of the whole that it comes
// near to, not of whatever stands right before it; of none where it comes near to none and the one before it is too
// small.
std::optional<std::size_t> whole_by_class(page const& of, std::size_t before, std::size_t first) {
  constexpr int kSentences = 4;
  auto const& head = of.at(first);
  exact sum = 0;
  std::size_t members = 0;
  for (auto i = first; i < of.size() && of.sentence(i) == of.sentence(first); ++i) {
    if (!of.is_level(i) || of.at(i).unit != head.unit || of.at(i).org != head.org || !is_plain(of.at(i))) continue;
    sum += printed_value(of.at(i).value);
    ++members;
  }
  if (members > 1) {
    std::optional<std::size_t> near;
    for (auto i = first; i-- > of.near(first).front() && of.sentence(first) - of.sentence(i) <= kSentences;) {
      auto const& one = of.at(i);
      if (!of.is_level(i) || one.unit != head.unit || one.org != head.org || !is_plain(one)) continue;
      bool const of_its_time = same_period(one, head) || (head.period_kind == "as_of" && within_period(head, one));
      if (!of_its_time || !adds_up(one)) continue;
      auto const whole = printed_value(one.value);
      if (sum == whole) return i;
      // A part of another list only where no total comes near.
      if (sum * 100 >= whole * 85 && sum * 100 <= whole * 115 && (!near || of.at(*near).role == "part")) near = i;
    }
    if (near) return near;
  }
  bool const may_hold = of.is_level(before) && of.at(before).unit == head.unit && of.at(before).org == head.org;
  return may_hold && printed_value(of.at(before).value) >= sum ? std::optional{before} : std::nullopt;
}

}  // namespace

bool counts_places(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 10> kPlaces{"省", "省份", "市", "县", "区",
                                                            "州", "国",   "镇", "乡", "村"};
  static constexpr std::array<std::string_view, 4> kBehind{"省份", "省市", "国家", "城市"};
  static constexpr std::array<std::string_view, 12> kEnglish{" provinces", " cities",  " counties", " countries",
                                                             " states",    " regions", " towns",    " districts",
                                                             " villages",  " nations", " islands",  " municipalities"};
  return of.at(i).unit == "count" &&
         (ends_with_any(of.at(i).span, kPlaces) || starts_with_any(of.after(i, 2), kBehind) ||
          ends_with_any(of.at(i).span, kEnglish));
}

std::optional<std::size_t> whole_of_list(page const& of, std::size_t part) {
  auto const& figure = of.at(part);
  if (!of.has_text() || !of.is_level(part) || !adds_up(figure) || of.is_mean(part)) return {};
  // 分领域看,电子信息628家、先进制造516家: the first of such a list is no total, though a list follows it.
  bool const heads_list = part > 0 && figure.role == "total" && opens_by_class(of.between(part - 1, part));
  if (!figure.role.empty() && figure.role != "part" && !heads_list) return {};
  if (class_name(of, part).empty()) return {};
  static constexpr std::string_view kGoesOn =
      ";"
      "其中";
  static constexpr std::array<std::string_view, 6> kOpens{"其中",    "包括", ",分别为",  // read, not shown
                                                          ",分别是", ",含",  ":"};       // read, not shown
  auto first = part;  // of the list, as far back as it goes
  for (auto i = part; i-- > of.near(part).front() && of.sentence(part) - of.sentence(i) <= 1;) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || one.unit != figure.unit || one.org != figure.org || !(is_plain(one) || is_planned(one)))
      continue;
    if (counts_places(of, i) != counts_places(of, part)) continue;
    auto const text = of.between(i, first);
    auto const by_class = opens_by_class(text);
    if (auto const whole = by_class ? whole_by_class(of, i, first) : std::nullopt; whole != i && by_class) return whole;
    // 已查明火因的19起中,祭祀用火9起,农事用火6起
    static constexpr std::string_view kAmongThem = "中,";  // read, not shown
    if (by_class || contains_any(text, kOpens) || text.starts_with(kAmongThem)) {
      // Behind the whole itself, perhaps with what it did between them: 412列,增长5%,其中动车组列车186列.
      bool const apart = of.sentence(i) != of.sentence(part) && !contains(text, kGoesOn);
      bool const closes_first = ((apart || contains(text, "。")) && !by_class) || one.period_kind != figure.period_kind;
      if (closes_first || !same_period(one, figure) || !adds_up(one)) return {};
      if (one.indicator != figure.indicator && text.size() > 40 && !by_class) return {};
      if (is_of_noun_before_colon(of, i, part)) return {};
      return i;
    }
    if (one.indicator != figure.indicator || !goes_on_as_list(of, i, first)) return {};
    first = i;
  }
  // Behind sentences of other things.
  if (first > 0 && opens_by_class(of.between(first - 1, first))) return whole_by_class(of, first - 1, first);
  return {};
}

std::vector<std::size_t> spans_that_fill(page const& of, std::size_t whole) {
  constexpr std::size_t kMostSpans = 12;
  auto const& all = of.at(whole);
  if (!of.has_text() || !all.period_start || !all.period_end || all.period_kind != "span") return {};
  std::map<base::day, std::size_t> by_start;  // the nearest of each
  // 13日516.1万人次,…;14日379.6万人次,…;15日…: each stands next to the whole or to another figure of one of its spans.
  auto first = of.sentence(whole);
  auto last = first;
  for (auto const i : of.nearest(whole)) {
    auto const& one = of.at(i);
    if (of.sentence(i) > last + 1 || of.sentence(i) + 1 < first) continue;
    if (!of.is_level(i) || !is_plain(one) || !one.period_start || !one.period_end) continue;
    if (one.period_kind != "span" || same_period(one, all) || !within_period(one, all)) continue;
    first = std::min(first, of.sentence(i));
    last = std::max(last, of.sentence(i));
    if (!same_subject(one, all)) continue;
    by_start.emplace(*one.period_start, i);
    if (by_start.size() > kMostSpans) return {};
  }
  std::vector<std::size_t> made;
  auto next = *all.period_start;
  for (auto const& [start, i] : by_start) {
    if (start != next) return {};
    next = *of.at(i).period_end + std::chrono::days{1};
    made.push_back(i);
  }
  if (made.size() < 2 || next != *all.period_end + std::chrono::days{1}) return {};
  return made;
}

std::optional<std::size_t> whole_for_part(page const& of, std::size_t part) {
  auto const& figure = of.at(part);
  auto const holds_it = [&](std::size_t i) { return can_be_at_most(of.range(part), of.range(i)); };
  std::optional<std::size_t> nearest;
  // 设检查站1350个,其中临时的1530个: 其中 right between two figures says it, whatever the classes are called.
  auto const said = [&](std::size_t i) {
    // 5月2日当天达48.13万人次,其中内地居民43.27万人次: a record has parts too.
    bool const whole = is_plain(of.at(i)) || of.at(i).role == "peak" || is_planned(of.at(i));
    return of.has_text() && i + 1 == part && of.sentence(i) == of.sentence(part) && whole &&
           same_measure(of.at(i), figure) && adds_up(figure) && same_period(of.at(i), figure) &&
           of.at(i).org == figure.org &&
           (contains(of.between(i, part), "其中") || contains(of.between(i, part), "内有") ||
            contains(of.between(i, part), "内含") || contains(of.between(i, part), " including ") ||
            contains(of.between(i, part), " of which ") || of.before(i, 4).ends_with("Of ") ||
            contains(of.between(i, part), " of whom "));
  };
  if (of.is_mean(part) || is_told_as_what_a_share_is_of(of, part)) return {};
  for (auto i = part; i-- > of.near(part).front();) {
    if (!of.is_level(i) || (!may_contain(of.at(i), figure) && !said(i))) continue;
    if (counts_places(of, i) != counts_places(of, part)) continue;
    if (of.is_mean(i) || are_siblings(of, i, part) || are_in_two_brackets(of, i, part)) continue;
    if (said(i)) return i;
    if (holds_it(i)) return i;
    // A part larger than the nearest whole is another's part where another can hold it.
    if (!nearest) nearest = i;
    if (of.sentence(part) > of.sentence(i) + 3) break;
  }
  if (nearest) return in_its_column(of, part, *nearest);
  for (auto i = part + 1; i <= of.near(part).back() && of.sentence(i) == of.sentence(part); ++i) {
    if (of.is_level(i) && is_total(of.at(i)) && may_contain(of.at(i), figure)) return i;
  }
  return {};
}

}  // namespace fengsui::know::audit
