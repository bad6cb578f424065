// "P408.7 billion compared with P296 billion", 326.4万人次,上年为253.8万人次: a level, what it was before, and the one
// rate beside them, by the words between them.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// 6月发送70.3万人次,5月60.2万人次
bool is_month_before(model::printed_figure const& then, model::printed_figure const& now) {
  constexpr int kLongestMonth = 31;
  auto const is_month = [](auto const& one) {
    return days_of(one).value_or(0) >= 28 && *days_of(one) <= kLongestMonth;
  };
  return is_month(then) && is_month(now) && *then.period_end + std::chrono::days{1} == *now.period_start;
}

// 上半年70.3万人次,2023年上半年55.4万人次; 56个,去年42个: the same again of the year or month before, by its time
// alone.
bool is_told_as_the_time_before(page const& of, std::size_t level, std::size_t base) {
  constexpr std::size_t kLongest = 40;  // bytes
  static constexpr std::array<std::string_view, 4> kLastYear{"去年", "上年", "去年同期", "上年同期"};
  auto const text = of.between(level, base);
  if (!of.is_chinese() || !text.starts_with(",") || text.size() > kLongest || !same_subject(of.at(level), of.at(base)))
    return false;
  if (std::ranges::find(kLastYear, text.substr(1)) != kLastYear.end()) return true;
  return text.find(",", 1) == text.npos &&
         (year_before(of.at(base), of.at(level)) || is_month_before(of.at(base), of.at(level)));
}

// Whether the text between two levels of one unit says that the second is what the first was before.
bool is_told_as_base(page const& of, std::size_t level, std::size_t base) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (!of.is_level(level) || !of.is_level(base) || of.at(level).unit != of.at(base).unit) return false;
  if (!is_plain(of.at(level)) || of.at(base).value.mantissa == 0) return false;
  auto const text = of.between(level, base);
  if (text.size() > kLongest || contains(text, ". ") || contains(text, "。") || contains(text, ";")) return false;
  static constexpr std::array<std::string_view, 10> kBefore{
      " compared with ", " compared to ", " against ",  " versus ", "上年同期为",
      "上年同期的",      "去年同期为",    "去年同期的", "上年为",   "去年为"};
  return contains_any(text, kBefore) || is_told_as_the_time_before(of, level, base);
}

// The one rate that stands beside the two, before the level or behind the base, with no other level between them.
std::optional<std::size_t> rate_beside(page const& of, std::size_t level, std::size_t base) {
  // 起数、面积分别下降35.7%和42.0%,发生18起(上年同期28起): what is handed out has nouns of its own, and so has what is
  // of another thing.
  auto const is_of_another = [&](std::size_t i) {
    auto const& one = of.at(i).indicator;
    auto const& other = of.at(level).indicator;
    if (!one.empty() && !other.empty() && one != other) return true;
    bool const handed_out = i > 0 && of.at(i - 1).kind == figure_kind::chg_pct && of.between(i - 1, i).size() <= 5;
    return handed_out ||
           (i + 1 < of.size() && of.at(i + 1).kind == figure_kind::chg_pct && of.between(i, i + 1).size() <= 5);
  };
  auto const is_rate = [&](std::size_t i) {
    bool const of_month = is_month_before(of.at(base), of.at(level));
    return !is_of_another(i) && is_growth_rate(of, i) && (of.at(i).cmp->type == "mom") == of_month;
  };
  std::optional<std::size_t> made;
  if (level > 0 && is_rate(level - 1) && of.sentence(level - 1) == of.sentence(level) &&
      !(level > 1 && of.is_level(level - 2) && of.sentence(level - 2) == of.sentence(level)))
    made = level - 1;
  if (base + 1 < of.size() && is_rate(base + 1) && of.sentence(base + 1) == of.sentence(base)) {
    if (made) return {};
    made = base + 1;
  }
  return made;
}

// Raised where a slip of the pen explains it: the words alone link the three.
void add_by_slip(relation made, std::vector<relation>& to) {
  made.only_by_slip = true;
  to.push_back(std::move(made));
}

// "Generation fell 5.41% in the year. It reached 1,378.42 billion units, compared with 1,307.64 billion": the rate of
// the sentence before is of the pair where it fits one way or the other, and then the word may be wrong.
std::optional<std::size_t> rate_in_sentence_before(page const& of, std::size_t level, std::size_t base) {
  constexpr std::size_t kLongest = 160;  // bytes
  if (level == 0 || of.between(level - 1, level).size() > kLongest) return {};
  auto const rate = level - 1;
  auto const& figure = of.at(rate);
  if (!is_growth_rate(of, rate) || of.host(rate)) return {};
  if (of.sentence(level) - of.sentence(rate) > 2 || figure.value.mantissa < 100) return {};
  using enum model::figure_qualifier;
  if (of.at(level).qualifier != exact || of.at(base).qualifier != exact || figure.qualifier != exact) return {};
  auto const now = of.range(level);
  auto const before = of.range(base);
  if (!before.low || *before.low <= 0) return {};
  auto const grown = now / before * audit::exact{100} - interval::at(100);
  auto const printed = rounding_interval(figure, reach::widest);
  if (meet(grown, printed) || meet(negative(grown), printed)) return rate;
  // "The port grew 12.3% in the year. It handled 61.20 million against 54.60": of the same one, reckoned wrongly.
  audit::exact const reckoned{printed_value(of.at(level).value) / printed_value(of.at(base).value) * 100 - 100};
  audit::exact const told{printed_value(figure.value) * sign_of(figure.cmp->direction)};
  bool const goes_on = contains(of.between(rate, level), ". It ");
  return goes_on && abs(audit::exact{reckoned - told}) * 30 <= abs(told) ? std::optional{rate} : std::nullopt;
}

// "141.74 million tons, an increase of 29.3 million tons over last year, up by 2.1 percent": whatever the reader took
// the increase for.
bool is_told_as_change(page const& of, std::size_t level, std::size_t change) {
  if (!of.is_level(level) || !is_plain(of.at(level)) || !of.usable(change) || of.host(change) == level) return false;
  if (of.at(change).unit != of.at(level).unit || of.at(change).value.mantissa == 0) return false;
  static constexpr std::array<std::string_view, 12> kChange{
      "an increase of ", "a rise of ",    "a gain of ", "a growth of ", "up by ",   "increased by ",
      "a decrease of ",  "a decline of ", "a drop of ", "a fall of ",   "down by ", "decreased by "};
  auto const text = of.between(level, change);
  constexpr std::size_t kLongest = 40;  // bytes
  // 986万千瓦,较上年底新增126万千瓦,增长14.7%
  static constexpr std::array<std::string_view, 2> kNew{"新增", "净增"};
  static constexpr std::array<std::string_view, 2> kThan{"较", "比"};
  bool const told = text.starts_with(",") && starts_with_any(text.substr(1), kThan);
  if (text.size() <= kLongest && told && ends_with_any(text, kNew)) return true;
  return text.size() <= kLongest && text.starts_with(",") && ends_with_any(text, kChange);
}

void add_told_change(page const& of, std::size_t level, std::vector<relation>& to) {
  auto const change = level + 1;
  auto const rate = level + 2;
  if (rate >= of.size() || !is_told_as_change(of, level, change) || of.sentence(rate) != of.sentence(level)) return;
  if (!is_growth_rate(of, rate)) return;
  add_by_slip(growth_by_change(of, change, level, rate), to);
}

// "42.6 GW, 3.8 GW more than the previous record of 39.8 GW": a level, what lies between, and the other level.
void add_told_gap(page const& of, std::size_t level, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 3> kMore{" more than the ", " higher than the ", " above the "};
  static constexpr std::array<std::string_view, 4> kLess{" less than the ", " lower than the ", " below the ",
                                                         " fewer than the "};
  constexpr std::size_t kLongest = 60;  // bytes
  auto const gap = level + 1;
  auto const other = level + 2;
  if (other >= of.size() || !of.is_level(level) || !of.usable(gap) || !of.usable(other)) return;
  auto const& unit = of.at(level).unit;
  if (of.at(gap).unit != unit || of.at(other).unit != unit || !of.between(level, gap).ends_with(", ")) return;
  auto const text = of.between(gap, other);
  if (text.size() > kLongest || contains(text, ",")) return;
  auto const begins = [&](std::string_view word) { return text.starts_with(word); };
  auto const more = std::ranges::any_of(kMore, begins);
  if (!more && std::ranges::none_of(kLess, begins)) return;
  to.push_back(so_much_apart(of, level, other, gap, more));
  to.back().only_by_slip = true;
}

// "38.65 million, jumping 32.7 per cent but still 31 per cent less than the record of 44.4 million": the level behind
// the rate is what it compares with, and the nearest before it what grew.
void add_told_comparison(page const& of, std::size_t rate, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 8> kThan{" below ",   " above ",    " than ", " from ",
                                                         " against ", " compared ", " over ", " on "};
  constexpr std::size_t kLongest = 72;  // bytes
  constexpr std::size_t kFiguresBack = 5;
  auto const base = rate + 1;
  if (base >= of.size() || !is_growth_rate(of, rate)) return;
  if (!of.is_level(base) || of.at(base).unit == "%" || of.sentence(base) != of.sentence(rate)) return;
  auto const text = of.between(rate, base);
  if (text.size() > kLongest || text.find_first_of(",;:(") != std::string_view::npos || contains(text, " and ")) return;
  if (!contains_any(text, kThan)) return;
  // "compared with 29.4 billion a year before, which itself was 40 percent above 21 billion"
  if (rate > 0 && contains(of.between(rate - 1, rate), ", which itself ")) return;
  for (auto level = rate; level-- > 0 && rate - level <= kFiguresBack && of.sentence(level) == of.sentence(rate);) {
    if (!of.is_level(level) || of.at(level).unit != of.at(base).unit) continue;
    if (is_average_beside_total(of, level, base)) continue;
    // "1.16 trillion, above the 1.14 trillion of 2019 and 59 percent up on 2022's 729.1 billion"
    if (!of.is_chinese() && is_told_as_before(of, level)) continue;
    if (level > 0 && of.at(level - 1).kind == figure_kind::chg_pct &&
        std::ranges::any_of(kThan, [&](std::string_view word) {
          return word != " on " && word != " over " && contains(of.between(level - 1, level), word);
        }))
      continue;
    if (of.at(level).role == "base" || of.at(base).value.mantissa == 0 || of.before(level, 1) == "(") continue;
    add_by_slip(growth_by_base(of, level, base, rate), to);
    return;
  }
}

}  // namespace

void add_told_bases(page const& of, std::vector<relation>& to) {
  for (std::size_t level = 0; level < of.size() && of.has_text(); ++level) {
    if (!of.is_chinese() && is_told_as_before(of, level)) continue;
    add_told_change(of, level, to);
    add_told_gap(of, level, to);
    add_told_comparison(of, level, to);
    if (level + 1 == of.size() || !is_told_as_base(of, level, level + 1)) continue;
    auto rate = rate_beside(of, level, level + 1);
    if (!rate) rate = rate_in_sentence_before(of, level, level + 1);
    if (rate && !is_of_a_noun_of_its_own(of, *rate, level))
      add_by_slip(growth_by_base(of, level, level + 1, *rate), to);
  }
}

}  // namespace fengsui::know::audit
