// Which level is the peak of its span, by the words around it.
#include <array>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// 4月5日发送旅客93.8万人,比去年高峰多10.6万人,刷新单日纪录: what is told behind a day's level in its sentence, up to
// the next level.
bool is_told_as_record(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 8> kRecords{"单日最高", "单日纪录", "单日新高", "单日历史",
                                                            "历史新高", "历史最高", "最高纪录", "首次突破"};
  if (!of.has_text() || !of.is_chinese() || !is_one_day(of.at(i)) || !is_plain(of.at(i))) return false;
  auto next = i + 1;
  while (next < of.size() && !of.is_level(next) && of.sentence(next) == of.sentence(i)) ++next;
  auto tail = next < of.size() ? of.between(i, next) : of.after(i, 60);
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  for (auto const end : kEnds) tail = tail.substr(0, tail.find(end));
  return contains_any(tail, kRecords);
}

// 4月5日客流最大,发送量达938万人; 8月22日再创新高,达906.7万人次: by what leads into a day's level in its sentence.
bool leads_as_record(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 8> kRecords{"客流最大", "客流最高", "日最高",   "最高峰",
                                                            "新高",     "峰值",     "高峰出现", "高峰日"};
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  static constexpr std::array<std::string_view, 3> kOther{"去年", "上年", "低"};
  constexpr std::size_t kLongest = 90;  // bytes
  if (!of.has_text() || !of.is_chinese() || !is_one_day(of.at(i))) return false;
  if (!is_plain(of.at(i)) && of.at(i).role != "peak") return false;
  auto const lead = behind_last(of.between(i - 1, i), kEnds);
  return lead.size() <= kLongest && contains_any(lead, kRecords) && !contains_any(lead, kOther);
}

}  // namespace

bool is_said_to_be_peak(page const& of, std::size_t i) {
  return is_told_as_record(of, i) || leads_as_record(of, i);
}

// 三亚日最大供电量1384.16万度: the peak of a day by its words.
bool is_peak(page const& of, std::size_t i) {
  if (!of.is_level(i) || !adds_up(of.at(i))) return false;
  if (of.at(i).role == "peak" || is_said_to_be_peak(of, i)) return true;
  auto const noun = of.has_text() ? of.noun_before(i) : std::string_view{};
  return is_one_day(of.at(i)) && (contains(noun, "日最大") || contains(noun, "日最高"));
}

}  // namespace fengsui::know::audit
