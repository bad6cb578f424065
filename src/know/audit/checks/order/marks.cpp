// 发送旅客1532.4万人次,首次突破1500万人次; 超过9000万千瓦,达到9217万千瓦; 完成4.08亿元,超额完成一季度4亿元的目标: what
// has passed a mark is no less than it.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 7> kPasses{"突破", "超过", "跨越", "跨过", "迈上", "迈过", "站上"};

// Of ,历史性突破 and ,首次超过 what is left is the verb.
std::string_view without_adverbs(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kAdverbs{"首次", "首度", "历史性", "一举", "成功", "再次",
                                                             "再度", "已",   "也",     "并",   "均",   "双双"};
  for (bool some = true; some;) {
    some = false;
    for (auto const adverb : kAdverbs) {
      if (!text.starts_with(adverb)) continue;
      text.remove_prefix(adverb.size());
      some = true;
    }
  }
  return text;
}

bool may_be_compared(page const& of, std::size_t one, std::size_t other) {
  return of.is_level(one) && of.is_level(other) && of.at(one).unit == of.at(other).unit &&
         of.at(other).role != "base" && of.at(one).role != "base";
}

// The level that a clause without a noun of its own speaks of: the last before it, past what it has changed by.
std::optional<std::size_t> level_spoken_of(page const& of, std::size_t mark) {
  constexpr std::size_t kFiguresBack = 4;
  for (auto i = mark; i-- > 0 && mark - i <= kFiguresBack && of.sentence(i) == of.sentence(mark);) {
    if (contains(of.between(i, i + 1), ")") || contains(of.between(i, i + 1), ";")) return {};
    if (of.at(i).kind == model::figure_kind::level)
      return may_be_compared(of, i, mark) ? std::optional{i} : std::nullopt;
    if (!has_way(of, i)) return {};
  }
  return {};
}

// 1532.4万人次,(同比增长11.2%,)首次突破1500万人次; 4.08亿元,超额完成一季度4亿元的目标
std::optional<std::size_t> level_past_mark_before(page const& of, std::size_t mark) {
  auto const lead = of.between(mark - 1, mark);
  if (!lead.starts_with(",")) return {};
  auto const clause = behind_last(lead, std::array{",", "、"});
  bool const passed = std::ranges::find(kPasses, without_adverbs(clause)) != kPasses.end();
  static constexpr std::array<std::string_view, 2> kAims{"目标", "任务"};
  auto const behind = of.after(mark, 8);
  bool const overfulfilled = clause.starts_with("超额完成") && behind.starts_with("的") && contains_any(behind, kAims);
  return passed || overfulfilled ? level_spoken_of(of, mark) : std::nullopt;
}

// 负荷首次超过9000万千瓦,达到9217万千瓦; 突破300亿元大关,达312亿元
bool reaches_past(page const& of, std::size_t mark, std::size_t level) {
  static constexpr std::array<std::string_view, 4> kReaches{"达", "达到", "达到了", "为"};
  if (!ends_with_any(of.before(mark, 4), kPasses) || of.sentence(mark) != of.sentence(level)) return false;
  auto between = of.between(mark, level);
  for (std::string_view const gate : {"大关", "关口", "台阶"}) {
    if (between.starts_with(gate)) between.remove_prefix(gate.size());
  }
  if (!between.starts_with(",")) return false;
  between.remove_prefix(1);
  return std::ranges::find(kReaches, between) != kReaches.end() && may_be_compared(of, level, mark);
}

}  // namespace

void add_marks_passed(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 1; i < of.size() && of.has_text() && of.is_chinese(); ++i) {
    if (!of.usable(i)) continue;
    if (auto const level = level_past_mark_before(of, i)) to.push_back(no_larger(of, i, *level));
    if (reaches_past(of, i - 1, i)) to.push_back(no_larger(of, i - 1, i));
  }
}

}  // namespace fengsui::know::audit
