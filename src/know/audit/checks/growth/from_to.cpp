// 从2243列增长到8820列: what is said to have grown ends higher than it began, what is said to have fallen lower.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 18> kGrows{"增长", "增加", "提高", "上升", "扩大", "提升",
                                                  "攀升", "上涨", "增",   "升",   "涨",   "跃升",
                                                  "发展", "壮大", "扩充", "延长", "扩容", "上调"};
constexpr std::array<std::string_view, 14> kFalls{"下降", "减少", "降低", "缩短", "压缩", "回落", "下滑",
                                                  "缩减", "降",   "减",   "压减", "下调", "跌",   "缩"};
constexpr std::array<std::string_view, 3> kGrewFrom{"rose from ", "increased from ", "grew from "};
constexpr std::array<std::string_view, 3> kFellFrom{"fell from ", "decreased from ", "dropped from "};

// 从 or 由 in the clause before, so that the first figure is where it began.
bool begins_there(page const& of, std::size_t i) {
  auto lead = of.before(i, 12);
  for (std::string_view const end : {",", "。", ";", "、"}) {
    if (auto const at = lead.rfind(end); at != std::string_view::npos) lead.remove_prefix(at + end.size());
  }
  return contains(lead, "从") || contains(lead, "由");
}

// Whether the words between two figures lead from the one to the other by such a verb: 提高到今年上半年的.
bool leads_by(std::string_view text, auto const& verbs) {
  constexpr std::size_t kLongest = 48;  // bytes
  if (text.size() > kLongest || text.find_first_of(",;:(") != text.npos || contains(text, "。")) return false;
  return std::ranges::any_of(verbs, [&](std::string_view verb) {
    static constexpr std::array<std::string_view, 3> kTo{"到", "至", "为"};
    return text.starts_with(verb) && starts_with_any(text.substr(verb.size()), kTo);
  });
}

// +1 where the text says that the figure grew to the next, -1 where it fell, 0 where it says neither.
int moves_to_next(page const& of, std::size_t i) {
  auto const text = of.between(i, i + 1);
  if (text == " to ") {
    auto const lead = of.before(i, 16);
    auto const ends = [&](std::string_view word) { return lead.ends_with(word); };
    return int{std::ranges::any_of(kGrewFrom, ends)} - int{std::ranges::any_of(kFellFrom, ends)};
  }
  if (!begins_there(of, i)) return 0;
  return int{leads_by(text, kGrows)} - int{leads_by(text, kFalls)};
}

// Nothing but words of change between the level and what it moved by: ,增幅达 and ,同比增加.
bool says_change_only(std::string_view text) {
  static constexpr std::array<std::string_view, 51> kWords{
      "个月", "年间", "季度", "环比", "较上月", "升幅", "跌幅", "增量", "减幅", "下跌", ",",    "、",   "(",
      "同比", "累计", "净",   "共",   "总共",   "合计", "增长", "增加", "提高", "提升", "上升", "下降", "减少",
      "降低", "缩短", "压缩", "增幅", "降幅",   "增速", "涨幅", "上涨", "扩大", "达到", "达",   "为",   "了",
      "约",   "超",   "近",   "增",   "降",     "升",   "减",   "新",   "压减", "缩减", "比例", "率"};
  while (!text.empty()) {
    // 10个月净增167家
    text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
    if (text.empty()) return true;
    auto const word = std::ranges::find_if(kWords, [&](std::string_view one) { return text.starts_with(one); });
    if (word == kWords.end()) return false;
    text.remove_prefix(word->size());
  }
  return true;
}

// 首届 of ,是首届的; nothing else stands between a level and how many times what it was it is.
std::string_view said_of(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kIs{",是", ",为", ",达到", ",相当于", ",约为"};  // read, not shown
  for (auto const word : kIs) {
    if (text.starts_with(word) && text.ends_with("的"))
      return text.substr(word.size(), text.size() - word.size() - std::string_view{"的"}.size());
  }
  return "\n";  // of nothing
}

// 从55.4万人次增加到70.3万人次,增加14.9万人次,增长26.9%; 由35.2%提高到36.5%,提高1.3个百分点.
void add_change_of_move(page const& of, std::size_t from, int way, std::vector<relation>& to) {
  auto const level = from + 1;
  auto first = level + 1;
  // 由62.15%升至66.83%,四年提高4.68个百分点
  if (first < of.size() && of.at(first).indicator.starts_with("duration_") && of.between(level, first) == ",") ++first;
  for (auto i = first; i < std::min(of.size(), first + 2); ++i) {
    auto const said = of.between(i - 1, i);
    // 从首届的8600人增加到本届的31200人,是首届的3.6倍
    bool const of_it = of.at(i).unit == "times" && contains_any(of.before(from, 12), std::array{said_of(said)});
    if (!of.usable(i) || of.at(i).value.mantissa == 0 || !(of_it || says_change_only(said))) return;
    // 新增720家: and others have gone.
    if (contains(said, "新")) continue;
    auto const& unit = of.at(i).unit;
    auto const& own = of.at(level).unit;
    if (unit == "times" && of.at(from).value.mantissa > 0) {
      to.push_back(so_many_times(of, level, from, i));
    } else if (unit == "%" && own != "%" &&
               (of.at(i).kind == model::figure_kind::chg_pct || contains(said, "比例") || contains(said, "率"))) {
      to.push_back(growth_told_so(of, level, from, i, way));
    } else if (unit == own ? own != "%" : unit == "pp" && own == "%") {
      to.push_back(so_much_apart(of, level, from, i, way > 0));
    } else {
      return;
    }
    to.back().near_percent = 300;
  }
}

}  // namespace

void add_moves(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i + 1 < of.size() && of.has_text(); ++i) {
    if (!of.is_level(i) || !of.is_level(i + 1) || of.at(i).unit != of.at(i + 1).unit) continue;
    auto const way = moves_to_next(of, i);
    if (way == 0) continue;
    if (of.is_chinese()) add_change_of_move(of, i, way, to);
    auto const less = way > 0 ? i : i + 1;
    to.push_back(no_larger(of, less, way > 0 ? i + 1 : i));
  }
}

}  // namespace fengsui::know::audit
