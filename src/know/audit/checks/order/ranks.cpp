// 居前的依次为香港247.7亿、新加坡19.5亿、韩国21.9亿; "real estate comes next with $1.84 billion": what is said to come
// behind another one is no larger.
#include <algorithm>
#include <array>
#include <utility>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// 前十位, 前3名, 排名前五: whether the text before a list says that it goes from the largest down.
bool goes_down(std::string_view lead) {
  static constexpr std::array<std::string_view, 8> kRanked{"居前",     "由高到低", "从高到低", "由多到少",
                                                           "从多到少", "排名前",   "排前",     "位列前"};
  static constexpr std::array<std::string_view, 5> kInOrder{"依次", "分别", ":", "的是", "的为"};
  if (contains_any(lead, kRanked)) return contains_any(lead, kInOrder);
  static constexpr std::string_view kFirst = "前";
  static constexpr std::array<std::string_view, 10> kNumerals{"三", "四", "五", "六", "七", "八", "九", "十", "3", "5"};
  static constexpr std::array<std::string_view, 4> kPlaces{"位", "名", "大", "的"};
  auto const at = lead.rfind(kFirst);
  if (at == std::string_view::npos) return false;
  auto const behind = lead.substr(at + kFirst.size());
  bool const counted = starts_with_any(behind, kNumerals);
  return counted && contains_any(behind.substr(0, 12), kPlaces) &&
         (contains(behind, "依次") || contains(behind, "分别"));
}

// What leads into a list in its own sentence, from the level of its unit before it on.
std::string_view clause_before(page const& of, std::size_t first) {
  constexpr std::size_t kLongest = 90;  // code points
  static constexpr std::string_view kStop = "。";
  static constexpr std::array<std::string_view, 6> kLeads{":", "依次", "分别", "(", "的是", "的为"};
  if (!contains_any(of.between(first - 1, first), kLeads)) return {};
  auto lead = of.before(first, kLongest);
  if (auto const stop = lead.rfind(kStop); stop != std::string_view::npos) lead.remove_prefix(stop);
  return lead;
}

// Where a list goes up in but one place, that place.
void add_only_rise(page const& of, std::vector<std::size_t> const& row, std::vector<relation>& to) {
  std::vector<std::size_t> up;
  for (std::size_t k = 1; k < row.size(); ++k) {
    if (printed_value(of.at(row[k]).value) > printed_value(of.at(row[k - 1]).value)) up.push_back(k);
  }
  if (up.size() == 1) to.push_back(no_larger(of, row[up[0]], row[up[0] - 1]));
}

// 增速前三位的, 完成率前三位的: whether a ranking is of percentages, and not of the levels that may stand in it; 增长
// of 到位资金前三位的依次为甲区增长 says nothing of it.
bool ranks_rates(std::string_view lead) {
  static constexpr std::array<std::string_view, 5> kRanked{"前", "从高", "由高", "从多", "由多"};
  for (auto const word : kRanked) lead = lead.substr(0, lead.rfind(word));
  static constexpr std::array<std::string_view, 6> kRates{"增速", "增幅", "增长", "率", "占比", "比重"};
  return contains_any(lead, kRates);
}

// Levels or percentages of one kind, the most of which may be told as the most there was.
bool are_ranked_alike(page const& of, std::size_t one, std::size_t other) {
  if (of.at(one).unit == "%") {
    bool const alike = of.at(one).kind == of.at(other).kind || of.is_level(other);
    bool const rates = of.usable(one) && of.usable(other) && alike;
    auto const fell = [&](std::size_t i) { return of.at(i).cmp && sign_of(of.at(i).cmp->direction) < 0; };
    return rates && of.at(other).unit == "%" && !fell(one) && !fell(other);
  }
  static constexpr std::string_view kMost = "peak";
  if (of.at(one).role != kMost) return is_of_row(of, other, one);
  return of.is_level(one) && of.is_level(other) && is_plain(of.at(other)) && of.at(one).unit == of.at(other).unit;
}

std::vector<std::size_t> ranked_from(page const& of, std::size_t first) {
  constexpr std::size_t kLongestName = 40;  // bytes
  std::vector<std::size_t> row{first};
  for (auto i = first + 1; i < of.size() && are_ranked_alike(of, first, i); ++i) {
    auto const text = of.between(i - 1, i);
    // 分别为12.64亿元、9.87亿元、8.15亿元,合计30.66亿元: what they come to together is of no rank.
    static constexpr std::array<std::string_view, 5> kEnds{"。", "其中", "合计", "共计", "总计"};
    if (text.size() > kLongestName || contains_any(text, kEnds)) break;
    row.push_back(i);
  }
  return row;
}

// Of a list that goes down, the one place where it goes up.
void add_going_up(page const& of, std::size_t first, std::vector<relation>& to) {
  auto const row = ranked_from(of, first);
  constexpr std::size_t kLeast = 3;
  if (row.size() >= kLeast && ranks_rates(clause_before(of, first)) == (of.at(first).unit == "%"))
    add_only_rise(of, row, to);
}

// 甲区、乙区、丙区分别为32.6亿元、28.4亿元、26.2亿元,分列全市前三位: a list whose ranks are told behind it.
void add_ranked_behind(page const& of, std::size_t first, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kPlaced{"分列", "分居", "分别居", "分别列"};
  constexpr std::size_t kReach = 14;  // code points
  if (!of.is_chinese() || !contains(of.between(first - 1, first), "分别")) return;
  auto const row = ranked_from(of, first);
  auto const tail = of.after(row.back(), kReach);
  if (row.size() < 2 || !tail.starts_with(",") || contains(tail.substr(1), ",")) return;
  if (contains_any(tail, kPlaced) && contains(tail, "前") && !ranks_rates(tail)) add_only_rise(of, row, to);
}

// "Malaysia with $2.6 billion, followed by Vietnam at $812, Thailand at $746 million and Singapore at $636 million":
// what is listed behind the second goes on down; where but one place goes up, something is wrong there.
void add_behind_the_second(page const& of, std::size_t second, std::vector<relation>& to) {
  constexpr std::size_t kLongestName = 40;  // bytes
  std::vector<std::size_t> row{second};
  for (auto i = second + 1; i < of.size() && is_of_row(of, i, second); ++i) {
    auto const text = of.between(i - 1, i);
    auto const joined = text.starts_with(", ") || text.starts_with(" and ") || text.starts_with("、");
    if (!joined || text.size() > kLongestName || text.find_first_of(".;:(") != std::string_view::npos) break;
    row.push_back(i);
  }
  if (row.size() >= 3) add_only_rise(of, row, to);
}

// "led with 1,311 special services, followed closely by the south with 1,204 trains": counts of one row, whatever
// the first is called.
bool leads_the_row(page const& of, std::size_t first, std::size_t next) {
  static constexpr std::array<std::string_view, 5> kLeads{" led with ", " leads with ", " topped the list with ",
                                                          " came first with ", " ranked first with "};
  bool const counts = of.at(first).unit == "count" || of.at(next).unit == "count";
  return counts && of.is_level(first) && of.is_level(next) && ends_with_any(of.before(first, 24), kLeads) &&
         of.sentence(first) == of.sentence(next);
}

// "Lutin went from 704 incidents to 9,120. Vigo ranked second with 20,340": the rank is of a list that the text began
// elsewhere, unless the sentence before tells a rank too.
bool is_ranked_elsewhere(page const& of, std::size_t before, std::size_t next) {
  static constexpr std::array<std::string_view, 4> kRanks{"ranked second", "ranks second", "rank second", "rank third"};
  static constexpr std::array<std::string_view, 11> kFirst{"first",   "top",     "lead", "led ",    "most", "highest",
                                                           "largest", "biggest", "best", "busiest", "No. 1"};
  if (of.is_chinese() || of.sentence(before) == of.sentence(next)) return false;
  if (!contains_any(of.between(before, next), kRanks)) return false;
  auto const own = english_sentence_around(of, before, 80);
  return !contains_any(own, kFirst);
}

// 其次为二号线632.6万人次, "followed by China with 34.7 billion".
void add_next(page const& of, std::size_t next, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 13> kNext{
      "其次是",      "其次为",        "其次,",        "comes next",  // read, not shown
      "came next",   "followed by",   "comes second", "came second",        "ranks second",
      "rank second", "ranked second", "rank third",   "followed closely by"};
  constexpr std::size_t kLongest = 60;  // bytes
  auto const before = next - 1;
  auto const text = of.between(before, next);
  if (text.size() > kLongest || !contains_any(text, kNext)) return;
  if (!are_ranked_alike(of, before, next) && !leads_the_row(of, before, next)) return;
  if (of.sentence(next) - of.sentence(before) > 1 || of.at(next).org.empty() != of.at(before).org.empty()) return;
  if (!is_ranked_elsewhere(of, before, next)) to.push_back(no_larger(of, next, before));
  add_behind_the_second(of, next, to);
}

// 最高日发送8.6万人次,最低日发送4.3万人次
void add_highest_and_lowest(page const& of, std::size_t i, std::vector<relation>& to) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kEnds{
      {{"最高", "最低"}, {"最多", "最少"}, {"最大", "最小"}}};
  constexpr std::size_t kLongest = 36;  // bytes
  if (!of.is_chinese() || i == 0 || of.at(i - 1).unit != of.at(i).unit || of.sentence(i - 1) != of.sentence(i)) return;
  if (!of.is_level(i) || !of.is_level(i - 1) || of.between(i - 1, i).size() > kLongest) return;
  for (auto const& [high, low] : kEnds) {
    if (contains(of.noun_before(i - 1), high) && contains(of.noun_before(i), low))
      to.push_back(no_larger(of, i, i - 1));
  }
}

// 居全省第一位: of whom it is the first, and which it is.
struct told_rank {
  int place = 0;
  std::string_view among;
};

// The rank told behind a level before the next one; one of its growth is none.
std::optional<told_rank> rank_behind(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 9> kNumerals{"一", "二", "三", "四", "五", "六", "七", "八", "九"};
  static constexpr std::array<std::string_view, 4> kGrowth{"增速", "增幅", "增长率", "涨幅"};
  static constexpr std::array<std::string_view, 4> kPlaced{"居", "列", "排名", "排"};
  static constexpr std::array<std::string_view, 4> kOnTop{"居首", "榜首", "领跑", "居前列首"};
  static constexpr std::array<std::string_view, 3> kUnits{"位", "名", ","};
  auto next = i + 1;
  while (next < of.size() && !of.is_level(next) && of.sentence(next) == of.sentence(i)) ++next;
  auto tail = next < of.size() ? of.between(i, next) : of.after(i, 40);
  for (std::string_view const end : {"。", ";"}) tail = tail.substr(0, tail.find(end));
  if (starts_with_any(tail, kOnTop) || starts_with_any(tail, std::array<std::string_view, 2>{"位居首位", "位居榜首"}))
    return told_rank{.place = 1, .among = {}};
  constexpr std::string_view kOrdinal = "第";
  auto const at = tail.find(kOrdinal);
  if (at == std::string_view::npos || contains_any(tail, kGrowth)) return {};
  auto const number = tail.substr(at + kOrdinal.size());
  auto const lead = tail.substr(0, at);
  for (std::size_t n = 0; n < kNumerals.size(); ++n) {
    auto const digit = static_cast<char>('1' + static_cast<char>(n));
    auto const length = number.starts_with(kNumerals[n]) ? kNumerals[n].size() : std::size_t{number.starts_with(digit)};
    auto const unit = number.substr(length);
    if (length == 0 || !(unit.empty() || starts_with_any(unit, kUnits))) continue;
    auto const among = behind_last(lead, kPlaced);
    if (among.size() == lead.size() || contains(among, ",")) return {};
    return told_rank{.place = static_cast<int>(n) + 1, .among = among};
  }
  return {};
}

// 接待量最多的是青海湖21.2万人次: the first, by what leads into it.
bool is_told_as_most(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 3> kMost{"最多的是", "最大的是", "最高的是"};
  return contains_any(i > 0 ? behind_last(of.between(i - 1, i), std::array{"。"}) : of.before(i, 24), kMost);
}

// Whether the rates right behind two levels go down with their ranks: then it may be these that are ranked.
bool rates_go_down(page const& of, std::size_t one, std::size_t next) {
  auto const a = one + 1, b = next + 1;
  if (b >= of.size() || !is_growth_rate(of, a) || !is_growth_rate(of, b)) return false;
  return sign_of(of.at(a).cmp->direction) * printed_size(of.at(a).value) >=
         sign_of(of.at(b).cmp->direction) * printed_size(of.at(b).value);
}

// 甲市310.4万人次,居全省第一位;乙州201.5万人次,居第二位: ranks told one by one.
void add_next_in_rank(page const& of, std::size_t i, std::vector<relation>& to) {
  constexpr std::size_t kFiguresOn = 8;
  if (!of.is_chinese() || !(of.is_level(i) || of.at(i).unit == "%")) return;
  auto const own = is_told_as_most(of, i) ? told_rank{.place = 1, .among = {}} : rank_behind(of, i);
  if (!own) return;
  for (auto j = i + 1; j < of.size() && j - i <= kFiguresOn && !contains(of.between(i, j), "。"); ++j) {
    auto const& x = of.at(i);
    auto const& y = of.at(j);
    bool const of_one_span = same_period(x, y) || (!x.period_start && !y.period_start);
    if (!of.usable(j) || !(same_measure(x, y) && (of.is_level(j) || y.unit == "%")) || !of_one_span) continue;
    auto const then = rank_behind(of, j);
    if (!then || then->place != own->place + 1 || !(then->among.empty() || then->among == own->among)) continue;
    if (!rates_go_down(of, i, j)) to.push_back(no_larger(of, j, i));
    return;
  }
}

// 完成194万标箱,低于新加坡的214.7万标箱: a level and another one that it is said to be above or below.
void add_said_above(page const& of, std::size_t i, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kBelow{",低于", ",少于", ",不及", ",略低于"};  // read, not shown
  static constexpr std::array<std::string_view, 4> kAbove{",高于", ",多于", ",超过", ",略高于"};  // read, not shown
  constexpr std::size_t kLongest = 36;                                                            // bytes
  auto const other = i + 1;
  if (!of.is_chinese() || other >= of.size() || !of.usable(other)) return;
  // 低于…的: a level of another's, even where the reader took it for what lies between.
  auto const& than = of.at(other);
  if (than.kind != model::figure_kind::level && than.kind != model::figure_kind::chg_abs) return;
  auto const text = of.between(i, other);
  auto const below = starts_with_any(text, kBelow);
  if (!below && !starts_with_any(text, kAbove)) return;
  if (text.size() > kLongest || !text.ends_with("的") || contains(text.substr(1), ",") || contains(text, "均")) return;
  if (!same_measure(of.at(i), of.at(other))) return;
  to.push_back(below ? no_larger(of, i, other) : no_larger(of, other, i));
}

}  // namespace

void add_ranks(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size() && of.has_text(); ++i) {
    bool const rate = of.usable(i) && of.at(i).unit == "%";
    if (of.usable(i)) add_next_in_rank(of, i, to);
    if (!rate) add_highest_and_lowest(of, i, to);
    if (!is_of_row(of, i, i) && !(rate && of.is_chinese())) continue;
    if (!rate) add_said_above(of, i, to);
    if (!rate && i > 0) add_next(of, i, to);
    add_ranked_behind(of, i, to);
    if (goes_down(clause_before(of, i))) add_going_up(of, i, to);
  }
}

}  // namespace fengsui::know::audit
