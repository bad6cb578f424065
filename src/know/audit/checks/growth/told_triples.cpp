// 341家,同比增长22.7%,上年同期268家; 68.4亿元,比上届增加9.7亿元,上届为55.7亿元: a level, what it changed by and what it
// was before, told right behind each other, so that the words alone link them.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr auto kThen = std::to_array<std::string_view>(
    {"上年同期", "去年同期", "上年同月", "去年同月", "上年", "去年",   "上届",   "上月",
     "年初",     "上一年",   "上季度",   "上周",     "上期", "前一日", "前一天", "上一届",
     "上个月",   "前年",     "昨日",     "首届",     "上次", "上年末", "上年底"});

// ,上年同期; ,年初余额为; (上届: nothing but the word for what was before leads to it.
bool leads_to_what_was(std::string_view text) {
  constexpr std::size_t kLongest = 36;  // bytes
  if (!text.starts_with(",") && !text.starts_with("(")) return false;
  text.remove_prefix(1);
  for (std::string_view const joint : {"为", "是", "仅", "余额", "只有", "基数"}) {
    if (text.ends_with(joint)) text.remove_suffix(joint.size());
  }
  return text.size() <= kLongest && text.find_first_of(",;:()") == std::string_view::npos && ends_with_any(text, kThen);
}

// 新登记企业21483户,…;上年新登记19760户: the level's own verb said again of the year before.
bool says_its_verb_again(page const& of, std::size_t level, std::string_view text) {
  constexpr std::size_t kReach = 14;    // code points
  constexpr std::size_t kShortest = 6;  // bytes: two characters
  constexpr std::size_t kLongest = 15;
  if (!text.starts_with(",") && !text.starts_with(";")) return false;
  text.remove_prefix(1);
  for (auto const then : kThen) {
    if (!text.starts_with(then)) continue;
    auto const verb = text.substr(then.size());
    return verb.size() >= kShortest && verb.size() <= kLongest && contains(of.before(level, kReach), verb);
  }
  return false;
}

bool is_what_it_was(page const& of, std::size_t level, std::size_t base) {
  if (base >= of.size() || !of.is_level(base) || of.at(base).unit != of.at(level).unit) return false;
  auto const text = of.between(base - 1, base);
  return of.at(base).value.mantissa > 0 && of.sentence(base) - of.sentence(level) <= (text.starts_with(";") ? 1 : 0) &&
         (leads_to_what_was(text) || says_its_verb_again(of, level, text));
}

bool is_change_of_it(page const& of, std::size_t level, std::size_t i) {
  auto const kind = of.at(i).kind;
  if (!of.usable(i) || !has_way(of, i) || of.sentence(i) != of.sentence(level) || of.at(i).value.mantissa == 0)
    return false;
  return kind == figure_kind::chg_pct || (kind == figure_kind::chg_abs && of.at(i).unit == of.at(level).unit);
}

void add_change(page const& of, std::size_t level, std::size_t base, std::size_t change, std::vector<relation>& to) {
  if (of.at(change).kind == figure_kind::chg_abs) {
    to.push_back(so_much_apart(of, level, base, change, sign_of(of.at(change).cmp->direction) > 0));
    to.back().named = true;
  } else if (!grows_at_constant_prices(of, level)) {
    to.push_back(growth_by_base(of, level, base, change));
  }
}

// ,多出口670万元; ,少接待1.2万人次: what lies between, by its verb.
void add_amount_between(page const& of, std::size_t level, std::size_t base, std::size_t gap,
                        std::vector<relation>& to) {
  constexpr std::size_t kLongest = 15;  // bytes
  if (gap >= of.size() || !of.is_level(gap) || of.at(gap).unit != of.at(level).unit) return;
  auto const lead = of.between(gap - 1, gap);
  if (of.sentence(gap) != of.sentence(level) || lead.size() > kLongest) return;
  if (!lead.starts_with(",")) return;
  bool const more = lead.substr(1).starts_with("多");
  if (more || lead.substr(1).starts_with("少")) to.push_back(so_much_apart(of, level, base, gap, more));
}

// The changes between a level and its base, and the amounts behind the base: 上年同期7250万元,…,多出口670万元.
void add_changes(page const& of, std::size_t level, std::vector<relation>& to) {
  constexpr std::size_t kMostChanges = 3;
  auto base = level + 1;
  while (base < of.size() && base - level <= kMostChanges && is_change_of_it(of, level, base)) ++base;
  if (!is_what_it_was(of, level, base)) return;
  for (auto i = level + 1; i < base; ++i) add_change(of, level, base, i, to);
  for (auto i = base + 1; i < of.size() && i - base <= kMostChanges && is_change_of_it(of, level, i); ++i) {
    // 上年同期完成76.8亿元,同比下降4.3%: and the rate right behind it.
    if (of.at(i).kind == figure_kind::chg_abs || i == base + 1) add_change(of, level, base, i, to);
    add_amount_between(of, level, base, i + 1, to);
  }
}

// 2024年与2023年相比,吞吐量分别为11.84万吨和10.26万吨,增长19.4%
void add_pair_compared(page const& of, std::size_t level, std::vector<relation>& to) {
  constexpr std::size_t kReach = 80;  // code points
  auto const base = level + 1;
  auto const rate = level + 2;
  static constexpr std::array<std::string_view, 2> kEnds{"。", "\n"};
  if (rate >= of.size() || of.between(level, base) != "和" || !is_change_of_it(of, level, rate)) return;
  if (!of.is_level(base) || of.at(base).unit != of.at(level).unit || of.at(base).value.mantissa == 0) return;
  auto const lead = behind_last(of.before(level, kReach), kEnds);
  if (contains(lead, "年与") && contains(lead, "年相比") && contains(lead, "分别") &&
      of.at(rate).kind == figure_kind::chg_pct)
    add_change(of, level, base, rate, to);
}

}  // namespace

void add_told_triples(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t level = 0; level < of.size(); ++level) {
    if (!of.is_level(level) || of.at(level).role == "base" || of.at(level).unit == "%") continue;
    add_changes(of, level, to);
    add_pair_compared(of, level, to);
  }
}

}  // namespace fengsui::know::audit
