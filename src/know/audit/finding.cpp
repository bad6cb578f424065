#include "know/audit/finding.h"

#include <utility>

namespace fengsui::know::audit {
namespace {

struct named_check {
  std::string_view id;
  std::string_view zh;
  std::string_view en;
};

constexpr named_check kChecks[] = {
    {"sum", "分项之和", "sum of the parts"},
    {"part_whole", "部分与整体", "part and whole"},
    {"growth", "增减幅", "growth from change and base"},
    {"difference", "增减量", "difference to the base"},
    {"weighted_growth", "分项增幅加权", "growth of the whole from that of its parts"},
    {"residual_growth", "其余部分", "what is left beside the part"},
    {"share", "占比", "share"},
    {"ratio", "倍数", "ratio"},
    {"target", "目标完成率", "completion of the target"},
    {"integer_target", "目标须为整数", "a target in whole numbers"},
    {"integer_base", "基数须为整数", "a base in whole numbers"},
    {"integer_split", "拆分须为整数", "a split in whole numbers"},
    {"pace", "序时进度", "pace of the year"},
    {"unit_convert", "单位换算", "the same in two units"},
    {"repeated_count", "同数不同项", "one count for two things"},
    {"daily_avg", "日均", "daily average"},
    {"monthly_avg", "月均", "monthly average"},
    {"peak_avg", "高峰与平均", "peak and average"},
    {"order", "最高值", "the highest value"},
    {"period_days", "天数", "days in the period"},
    {"period_future", "时期晚于发布", "a period after publication"},
    {"count_list", "列名与个数", "names listed and their count"},
    {"same_figure", "同一数字", "the same figure twice"},
    {"unit_sane", "量级", "magnitude beside its siblings"},
    {"threshold", "门槛", "threshold"},
    {"physical", "不可能的值", "an impossible value"},
    {"base", "基数", "base"},
    {"cross_doc", "与上年简报", "against last year's bulletin"},
    {"ledger", "与账本", "against the ledger"},
};

}  // namespace

std::string letter(std::int64_t index) {
  std::string text;
  for (auto rest = index; rest >= 0; rest = rest / 26 - 1) {
    text.insert(text.begin(), static_cast<char>('a' + rest % 26));
  }
  return text;
}

std::string_view to_text(verdict of) {
  switch (of) {
    case verdict::inconsistent:
      return "inconsistent";
    case verdict::cut:
      return "cut";
    case verdict::suspicious:
      return "suspicious";
  }
  return {};
}

std::string_view to_text(repair::slip of) {
  switch (of) {
    case repair::slip::direction:
      return "direction";
    case repair::slip::scale:
      return "scale";
    case repair::slip::separator:
      return "separator";
    case repair::slip::point:
      return "point";
    case repair::slip::swapped_digits:
      return "swapped_digits";
    case repair::slip::digit:
      return "digit";
    case repair::slip::reading:
      return "reading";
  }
  return {};
}

base::name check_name(std::string_view check) {
  for (auto const& one : kChecks) {
    if (one.id == check) return {std::string{one.zh}, std::string{one.en}};
  }
  return {std::string{check}, std::string{check}};
}

}  // namespace fengsui::know::audit
