// The whole of a share that the words between the three tell, whatever the reader took them for.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {

// 火灾23起,减少9起,其中较大火灾4起,占13.0%: the part stands under 其中 right behind its whole, and nothing but 占 leads
// from it to its share, so that the link holds however far off the share is.
bool is_told_at_once(page const& of, std::size_t part, std::size_t whole, std::size_t share) {
  if (!of.has_text() || part < whole || share != part + 1 || of.sentence(whole) != of.sentence(share)) return false;
  static constexpr std::array<std::string_view, 7> kOnly{",占",     ",占比", "(占",  "、占",  // read, not shown
                                                         ",占比为", ",占其", ",仅占"};        // read, not shown
  // 在56个项目中,有21个是工业项目,占37.5%: what they are may stand behind the number.
  constexpr std::size_t kLongestNoun = 30;  // bytes
  auto joint = of.between(part, share);
  if (joint.starts_with("是") || joint.starts_with("为")) {
    auto const comma = joint.find(',');
    joint = comma <= kLongestNoun ? joint.substr(comma) : joint;
  }
  // ,占总数的: of all there is, and not of a province's.
  bool const of_all = joint.starts_with(",") && joint.substr(1).starts_with("占总") && joint.ends_with("的") &&
                      joint.find(',', 1) == joint.npos;
  if (!of_all && std::ranges::find(kOnly, joint) == kOnly.end()) return false;
  for (auto i = whole + 1; i < part; ++i) {
    if (of.is_level(i)) return false;
  }
  if (contains(of.between(part - 1, part), "其中")) return true;
  // 接报的2620988起警情中,指派民警到场处置1004535起,占38.3%
  auto const text = of.between(whole, part);
  constexpr std::size_t kNoun = 18;     // bytes
  auto const among = text.find("中,");  // read, not shown
  return whole + 1 == part && among != std::string_view::npos && among <= kNoun;
}

// 9.85万人次,其中自驾游客6.73万人次,占66.3%: the whole that is told at once, whatever the reader took the part for.
std::optional<std::size_t> whole_told_at_once(page const& of, std::size_t part, std::size_t share) {
  for (auto i = part; i-- > 0 && of.sentence(i) == of.sentence(part);) {
    if (!of.is_level(i)) continue;
    return of.at(i).unit == of.at(part).unit && is_told_at_once(of, part, i, share) ? std::optional{i} : std::nullopt;
  }
  return {};
}

// 9.27亿元,占全市产值15.36亿元的60.4%; 83.6亿元,在全市219.4亿元进出口总值中占38.1%: part, whole and share in one
// breath.
std::optional<std::size_t> whole_told_in_full(page const& of, std::size_t part, std::size_t share) {
  auto const whole = part + 1;
  if (!of.has_text() || !of.is_chinese() || whole + 1 != share || !of.is_level(whole)) return {};
  if (of.at(whole).unit != of.at(part).unit || of.at(whole).value.mantissa == 0) return {};
  auto const lead = of.between(part, whole), tail = of.between(whole, share);
  if (!lead.starts_with(",") || contains(lead, "。") || contains(lead, ";")) return {};
  static constexpr std::array<std::string_view, 4> kOfIt{"的", "的比重", "的比重为", "的比重达"};
  bool const of_it = std::ranges::find(kOfIt, tail) != kOfIt.end();
  bool const told = (of_it && lead.starts_with(",占")) ||  // read, not shown
                    (contains(lead, "在") && (tail.ends_with("中占") || tail.ends_with("中占比")));
  return told ? std::optional{whole} : std::nullopt;
}

}  // namespace fengsui::know::audit
