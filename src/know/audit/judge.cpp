#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "know/audit/relation.h"
#include "know/audit/slips.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

model::printed_figure const& figure_of(std::span<document const> documents, figure_at const& at) {
  return documents[static_cast<std::size_t>(at.document)].figures[static_cast<std::size_t>(at.figure)];
}

model::direction way_of(model::printed_figure const& figure) {
  return figure.cmp ? figure.cmp->direction : model::direction::none;
}

bool holds(relation const& of, sides const& at) {
  return of.how == relation::test::meets ? meet(at.computed, at.reported) : can_be_at_most(at.computed, at.reported);
}

std::vector<figure_value> printed_values(relation const& of, std::span<document const> documents) {
  std::vector<figure_value> values;
  for (auto const& at : of.figures) {
    auto const& figure = figure_of(documents, at);
    values.push_back({interval::at(printed_value(figure.value)), way_of(figure)});
  }
  return values;
}

base::name repair_text(repair const& made) {
  switch (made.how) {
    case repair::slip::direction:
      return {fmt::format("若“{}”的方向是“{}”，两边相符（增减写反）", made.from, made.to == "up" ? "增" : "降"),
              fmt::format("with “{}” going {}, both sides meet (direction reversed)", made.from, made.to)};
    case repair::slip::scale:
      return {fmt::format("若“{}”是“{}”，两边相符（漏写或多写万、亿）", made.from, made.to),
              fmt::format("with “{}” for “{}”, both sides meet (a scale word lost or doubled)", made.to, made.from)};
    case repair::slip::separator:
      return {fmt::format("若“{}”是“{}”，两边相符（逗号与小数点混用）", made.from, made.to),
              fmt::format("with “{}” for “{}”, both sides meet (comma and point mistaken for each other)", made.to,
                          made.from)};
    case repair::slip::point:
      return {fmt::format("若“{}”是“{}”，两边相符（小数点错位）", made.from, made.to),
              fmt::format("with “{}” for “{}”, both sides meet (point misplaced)", made.to, made.from)};
    case repair::slip::swapped_digits:
      return {fmt::format("若“{}”是“{}”，两边相符（数字颠倒）", made.from, made.to),
              fmt::format("with “{}” for “{}”, both sides meet (digits swapped)", made.to, made.from)};
    case repair::slip::digit:
    case repair::slip::reading:
      break;
  }
  return {fmt::format("若“{}”是“{}”，两边相符（一位数字之误）", made.from, made.to),
          fmt::format("with “{}” for “{}”, both sides meet (one digit)", made.to, made.from)};
}

// Of many figures one or another always fits with a digit changed; that says nothing, and looking takes the square of
// their number.
constexpr std::size_t kMostRepaired = 48;

// What slips make of each of its figures.
std::vector<std::vector<slipped_number>> slips_in(relation const& of, std::span<document const> documents) {
  std::vector<std::vector<slipped_number>> made;
  for (auto const& at : of.figures) made.push_back(slips_of(figure_of(documents, at)));
  return made;
}

// One of `slips` of that kind in its figure `k` that makes it hold.
std::optional<repair> slip_in(relation const& of, std::span<document const> documents, std::vector<figure_value> values,
                              std::size_t k, std::vector<slipped_number> const& slips, repair::slip wanted) {
  auto const& figure = figure_of(documents, of.figures[k]);
  auto const fits = [&] {
    auto const at = of.evaluate(values);
    return at && holds(of, *at);
  };
  repair made{.how = wanted, .figure = of.figures[k].figure, .from = figure.span};
  if (wanted == repair::slip::direction) {
    auto& way = values[k].way;
    if (way != model::direction::up && way != model::direction::down) return {};
    way = way == model::direction::up ? model::direction::down : model::direction::up;
    if (!fits()) return {};
    made.to = way == model::direction::up ? "up" : "down";
  } else {
    for (auto const& slipped : slips) {
      if (slipped.how != wanted) continue;
      values[k].range = rounding_interval(figure, slipped.number, reach::widest);
      if (!fits()) continue;
      made.to = printed_as(figure, slipped.number);
      made.number = slipped.number;
      break;
    }
    if (made.to.empty()) return {};
  }
  made.text = repair_text(made);
  return made;
}

// Parts of 20.6 billion in a whole of 18.6 lack no scale word: it would be off by ten times and more.
bool needs_no_scale(relation const& of, std::span<document const> documents) {
  constexpr long kTimes = 3;
  if (of.how != relation::test::at_most) return false;
  auto const at = of.evaluate(printed_values(of, documents));
  return at && at->computed.low && at->reported.low && *at->computed.low <= *at->reported.low * kTimes;
}

// One slip a figure at most; a kind of slip that explains the finding keeps less likely kinds out.
std::vector<repair> repairs_of(relation const& of, std::span<document const> documents,
                               std::function<bool(figure_at)> const& trusted) {
  std::vector<repair> made;
  if (!of.repairable || of.figures.size() > kMostRepaired) return made;
  auto const values = values_at(of, documents, reach::widest);
  auto const slips = slips_in(of, documents);
  using enum repair::slip;
  bool const unscaled = needs_no_scale(of, documents);
  for (bool const among_trusted : {false, true}) {
    for (auto const how : {direction, separator, scale, point, swapped_digits, digit}) {
      if (unscaled && (how == scale || how == point)) continue;
      for (std::size_t k = 0; k < of.figures.size() && made.size() < 3; ++k) {
        if (trusted(of.figures[k]) != among_trusted) continue;
        if (auto one = slip_in(of, documents, values, k, slips[k], how)) made.push_back(std::move(*one));
      }
      if (!made.empty()) return made;
    }
  }
  return made;
}

// Whether a lost scale word or a misplaced point in one figure brings the two sides of a limit to each other: a peak of
// 55.6 beside an average of 36.8万 is 55.6万.
bool is_brought_near(relation const& of, std::span<document const> documents, long factor, bool by_scale_alone) {
  auto const values = printed_values(of, documents);
  for (std::size_t k = 0; k < values.size(); ++k) {
    auto const& figure = figure_of(documents, of.figures[k]);
    for (auto const& slipped : slips_of(figure)) {
      if (slipped.how != repair::slip::scale && (by_scale_alone || slipped.how != repair::slip::point)) continue;
      auto read = values;
      read[k].range = interval::at(printed_value(slipped.number));
      auto const at = of.evaluate(read);
      if (!at || !at->computed.high || !at->reported.low || *at->reported.low <= 0) continue;
      if (*at->computed.high <= *at->reported.low && *at->computed.high * factor >= *at->reported.low) return true;
    }
  }
  return false;
}

// 体检学生3260名,视力不良的1467名,占55.0%: a whole, its part and its share one behind the other are hardly of others.
bool stand_in_a_row(relation const& of) {
  if (of.check != "share" || of.figures.size() != 3 || of.reported != 2) return false;
  return of.figures[1].figure + 1 == of.figures[0].figure && of.figures[0].figure + 1 == of.figures[2].figure;
}

bool is_far(relation const& of, std::span<document const> documents, sides const& printed) {
  if (of.near_percent == 0) return false;
  auto const& a = printed.computed.low;
  auto const& b = printed.reported.low;
  if (!a || !b) return true;
  if (*a > 0 && *b > 0) {
    auto const factor = *a > *b ? exact{*a / *b} : exact{*b / *a};
    if (factor * 100 <= of.near_percent) return false;
  }
  // A part of $455.8 billion of $10.48 billion is 455.8 million.
  if (of.check == "part_whole") return !is_brought_near(of, documents, 40, true);
  // "third with $746 million" behind "second at $812": the million that was lost brings it near.
  if (of.check == "order" && is_brought_near(of, documents, 3, true)) return false;
  if (of.how == relation::test::at_most) return of.check != "peak_avg" || !is_brought_near(of, documents, 3, false);
  auto const values = values_at(of, documents, reach::widest);
  auto const at = of.evaluate(values);
  if (!at || !at->computed.high || !at->reported.high) return true;  // anything fits an open end
  using enum repair::slip;
  if (of.figures.size() > kMostRepaired) return true;
  auto const slips = slips_in(of, documents);
  bool const in_a_row = stand_in_a_row(of) && *a <= 100;
  for (auto const how : {direction, separator, scale, point, swapped_digits, digit}) {
    if (how == digit && !in_a_row) break;
    for (std::size_t k = 0; k < of.figures.size(); ++k) {
      // An open-ended figure fits whatever is made of it.
      if (figure_of(documents, of.figures[k]).qualifier != model::figure_qualifier::exact) continue;
      if (slip_in(of, documents, values, k, slips[k], how)) return false;
    }
  }
  return true;
}

side side_of(std::optional<interval> const& printed, interval const& range) {
  side made;
  if (printed && printed->is_point()) made.value = decimal_text(*printed->low, 0);
  if (range.low) made.low = decimal_text(*range.low, -1);
  if (range.high) made.high = decimal_text(*range.high, 1);
  return made;
}

// 截尾: the result lies in the printed step above the printed value, where rounding would have gone up.
bool is_cut(relation const& of, std::span<document const> documents, sides const& widest) {
  if (of.reported < 0 || of.how != relation::test::meets) return false;
  auto const& figure = figure_of(documents, of.figures[static_cast<std::size_t>(of.reported)]);
  if (figure.qualifier != model::figure_qualifier::exact || is_share_in_words(figure)) return false;
  // Nobody cuts whole things.
  if (rounding_interval(figure, reach::widest).is_point()) return false;
  auto const value = printed_value(figure.value);
  interval const step{value, exact{value + power_of_ten(figure.value.last_digit)}};
  return widest.computed.low && *widest.computed.low > value && meet(widest.computed, step);
}

std::string unit_of_result(relation const& of, std::span<document const> documents) {
  if (of.reported >= 0) return figure_of(documents, of.figures[static_cast<std::size_t>(of.reported)]).unit;
  return of.expression.find("*100") != std::string::npos ? "%" : figure_of(documents, of.figures[0]).unit;
}

// Half of a last printed digit must show: 30.82% is 30.815 to 30.825.
int decimals_for(relation const& of, std::span<document const> documents) {
  if (of.reported < 0) return 2;
  return std::clamp(1 - figure_of(documents, of.figures[static_cast<std::size_t>(of.reported)]).value.last_digit, 2, 6);
}

std::string range_note(interval const& printed, interval const& range, std::string const& unit, std::string_view lang,
                       int decimals) {
  if (range.is_point() && printed.is_point() && *range.low == *printed.low) return {};
  return fmt::format(fmt::runtime(lang == "en" ? " ({})" : "({})"), shown(range, unit, lang, decimals));
}

base::name sentence(relation const& of, std::span<document const> documents, sides const& printed, sides const& range,
                    verdict how) {
  auto const unit = unit_of_result(of, documents);
  base::name made;
  for (auto const* lang : {"zh", "en"}) {
    bool const en = std::string_view{lang} == "en";
    auto const decimals = decimals_for(of, documents);
    auto const name = check_name(of.check).in(lang);
    // Where there is nothing to reckon, the check's own sentence says it all.
    if (of.expression.empty()) {
      (en ? made.en : made.zh) = name + (en ? ": " : "：") + of.remark.in(lang) + (en ? "." : "。");
      continue;
    }
    auto left = with_spans(of, documents, lang);
    // A figure alone is its own result.
    bool const alone = of.expression.starts_with("{0} ");
    if (!alone) left += " = " + shown(printed.computed, unit, lang);
    left += range_note(printed.computed, range.computed, unit, lang, decimals);
    auto const right =
        shown(printed.reported, unit, lang) + range_note(printed.reported, range.reported, unit, lang, decimals);
    std::string text;
    if (of.how == relation::test::at_most) {
      text = en ? fmt::format("{}: {}, more than {}", name, left, right)
                : fmt::format("{}：{}，大于{}", name, left, right);
    } else if (how == verdict::cut) {
      text = en ? fmt::format("{}: {}, printed {}: cut, not rounded", name, left, right)
                : fmt::format("{}：{}，印为{}：是截尾，不是四舍五入", name, left, right);
    } else if (of.check == "ledger") {
      // Here the figure is what is printed, and the other side is what was reckoned.
      text = en ? fmt::format("{}: printed {}, by the ledger {}: the ranges do not meet", name, left, right)
                : fmt::format("{}：印为{}，账本计为{}，两个区间不相交", name, left, right);
    } else {
      text = en ? fmt::format("{}: {}, printed {}: the ranges do not meet", name, left, right)
                : fmt::format("{}：{}，印为{}，两个区间不相交", name, left, right);
    }
    auto const& remark = of.remark.in(lang);
    if (!remark.empty()) text += (en ? "; " : "；") + remark;
    (en ? made.en : made.zh) = text + (en ? "." : "。");
  }
  return made;
}

finding finding_of(relation const& of, std::span<document const> documents, sides const& printed, sides const& range,
                   verdict how) {
  finding made;
  made.doc = documents[static_cast<std::size_t>(of.figures.front().document)].id;
  made.check = of.check;
  made.verdict = how;
  made.figures = of.figures;
  made.relation = with_letters(of, documents);
  made.computed = side_of(printed.computed, range.computed);
  made.reported = side_of(printed.reported, range.reported);
  made.text = sentence(of, documents, printed, range, how);
  return made;
}

// 占12.38% for 12.42%: a percentage was reckoned wrongly, and no slip of the pen need explain it.
bool is_off_by_little(relation const& of, sides const& printed) {
  static constexpr std::array<std::string_view, 3> kReckoned{"share", "growth", "target"};
  if (of.reported < 0 || std::ranges::find(kReckoned, of.check) == kReckoned.end()) return false;
  if (!printed.computed.is_point() || !printed.reported.is_point()) return false;
  exact const apart = abs(exact{*printed.computed.low - *printed.reported.low});
  return apart * 33 <= abs(*printed.reported.low);
}

// Whether whatever is open-ended was printed with three digits and more.
bool opens_precisely(relation const& of, std::span<document const> documents) {
  constexpr std::int64_t kThreeDigits = 100;
  return std::ranges::all_of(of.figures, [&](figure_at const& at) {
    auto const& figure = figure_of(documents, at);
    return figure.qualifier == model::figure_qualifier::exact || figure.value.mantissa >= kThreeDigits;
  });
}

bool is_tenfold(sides const& of) {
  return of.computed.low && of.reported.high && *of.computed.low > *of.reported.high * 10;
}

// 近5倍 and 近5成: no 近 reaches as far as that.
bool are_five_times_apart(sides const& of) {
  auto const beyond = [](interval const& one, interval const& other) {
    return one.low && other.high && *other.high > 0 && *one.low > *other.high * 5;
  };
  return beyond(of.computed, of.reported) || beyond(of.reported, of.computed);
}

// What is only proposed proves nothing by itself.
judgement judge_proposed(relation const& of, std::span<document const> documents) {
  auto const range = of.evaluate(values_at(of, documents, reach::widest));
  return {.defined = range.has_value(), .holds = !range || holds(of, *range), .found = {}};
}

}  // namespace

std::vector<figure_value> values_at(relation const& of, std::span<document const> documents, reach how_far) {
  std::vector<figure_value> values;
  for (auto const& at : of.figures) {
    auto const& figure = figure_of(documents, at);
    values.push_back({rounding_interval(figure, how_far), way_of(figure)});
  }
  return values;
}

bool holds_with(relation const& of, std::span<document const> documents, std::int64_t in_document, repair const& slip) {
  auto const at = std::ranges::find(of.figures, figure_at{in_document, slip.figure});
  if (at == of.figures.end()) return false;
  auto values = values_at(of, documents, reach::widest);
  auto& value = values[static_cast<std::size_t>(at - of.figures.begin())];
  if (slip.how == repair::slip::direction) {
    value.way = value.way == model::direction::up ? model::direction::down : model::direction::up;
  } else {
    value.range = rounding_interval(figure_of(documents, *at), slip.number, reach::widest);
  }
  auto const sides = of.evaluate(values);
  return sides && holds(of, *sides);
}

std::optional<finding> finding_by_slip(relation const& of, std::span<document const> documents,
                                       std::function<bool(figure_at)> const& trusted, repair const* known,
                                       bool misreckoned) {
  auto const range = of.evaluate(values_at(of, documents, reach::widest));
  if (!range || holds(of, *range)) return {};
  auto repairs = known != nullptr ? std::vector{*known} : repairs_of(of, documents, trusted);
  std::erase_if(repairs, [&](repair const& one) {
    return known == nullptr && trusted(*std::ranges::find(of.figures, one.figure, &figure_at::figure));
  });
  if (repairs.empty() && !misreckoned) return {};
  auto const printed = of.evaluate(printed_values(of, documents)).value_or(*range);
  auto made = finding_of(of, documents, printed, *range, verdict::inconsistent);
  made.repairs = std::move(repairs);
  return made;
}

judgement judge(relation const& of, std::span<document const> documents,
                std::function<bool(figure_at)> const& trusted) {
  if (of.wrong_links > 0) return judge_proposed(of, documents);
  auto const widest = of.evaluate(values_at(of, documents, reach::widest));
  if (!widest) return {.defined = false, .holds = true, .found = {}};
  judgement const passed_over{.defined = true, .holds = false, .found = {}};
  auto range = *widest;
  auto how = of.provable ? verdict::inconsistent : verdict::suspicious;
  bool const by_custom = holds(of, range);
  if (!of.linked) return {.defined = true, .holds = by_custom, .found = {}};
  if (by_custom) {
    // 逾 and 近 leave one side open; what they customarily mean may still not fit.
    auto const customary = of.evaluate(values_at(of, documents, reach::customary));
    if (!customary || holds(of, *customary)) return {};
    range = *customary;
    // 超6.62亿人次 is no 7.81亿: a number of three digits says how far over it is. Nor has what is over 300万 a part of
    // 3亿.
    bool const beyond = of.how == relation::test::at_most ? is_tenfold(range)
                                                          : of.check == "same_figure" && are_five_times_apart(range);
    if (!opens_precisely(of, documents) && !beyond) how = verdict::suspicious;
  } else if (how == verdict::inconsistent && is_cut(of, documents, range)) {
    how = verdict::cut;
  }
  auto const printed = of.evaluate(printed_values(of, documents)).value_or(range);
  // Nothing is said of a link that is the likelier mistake.
  if (how == verdict::inconsistent && is_far(of, documents, printed)) return passed_over;
  auto made = finding_of(of, documents, printed, range, how);
  // What is left open fits whatever a slip makes.
  if (how == verdict::inconsistent && !by_custom) made.repairs = repairs_of(of, documents, trusted);
  if (of.only_by_slip && of.repairable && made.repairs.empty() && how == verdict::inconsistent &&
      !is_off_by_little(of, printed))
    return passed_over;
  return {.defined = true, .holds = false, .found = std::move(made)};
}

}  // namespace fengsui::know::audit
