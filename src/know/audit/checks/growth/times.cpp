// 为去年同期的102.3%, 是2013年的两倍, 增长2.9倍: a level over what it was.
#include <string>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

void add_times_of(page const& of, std::size_t i, std::vector<relation>& to) {
  auto const host = of.host(i);
  if (!host || !of.is_level(*host)) return;
  // "over twice the 20,947 hectares of 2013": of the level right behind it.
  bool const behind = of.has_text() && !of.is_chinese() && i + 1 < of.size() && of.between(i, i + 1) == " the " &&
                      of.is_level(i + 1) && of.usable(i + 1) && of.at(i + 1).unit == of.at(*host).unit;
  auto const base = behind ? std::optional{i + 1} : base_of(of, *host, i);
  if (!base || of.at(*base).value.mantissa == 0) return;
  auto const kind = of.at(i).kind;
  if (kind == figure_kind::ratio_to_base) {
    // "The foreign share increased from 9 percent a year earlier to 32.6 percent": from one percentage to another.
    bool const moved = of.has_text() && !of.is_chinese() && i > 0 && of.at(i - 1).unit == "%" &&
                       of.sentence(i - 1) == of.sentence(i) && of.between(i - 1, i).ends_with(" to ");
    if (moved) return;
    to.push_back(percent_said(of, "share", *host, *base, i));
    return;
  }
  bool const grown = kind == figure_kind::chg_times;
  // "up more than two-fold": to twice as much, or by it.
  bool const either = grown && of.has_text() && !of.is_chinese() && of.at(i).span.ends_with("fold");
  to.push_back({.check = "ratio",
                .figures = {of.where(*host), of.where(*base), of.where(i)},
                .expression = grown ? "{0}/{1}-1 ~ {2}" : "{0}/{1} ~ {2}",
                .evaluate = [grown, either](figure_values v) -> std::optional<sides> {
                  if (v[1].range.high && *v[1].range.high <= 0) return {};
                  auto const times = v[0].range / v[1].range;
                  if (either && meet(times, v[2].range)) return sides{times, v[2].range};
                  return sides{grown ? times - interval::at(1) : times, v[2].range};
                },
                .reported = 2,
                .near_percent = of.has_text() ? 300 : 0});
}

}  // namespace

void add_times(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const kind = of.at(i).kind;
    bool const over = kind == figure_kind::ratio_to_base || kind == figure_kind::ratio_times;
    if (of.usable(i) && (over || kind == figure_kind::chg_times) && !part_and_whole_told(of, i))
      add_times_of(of, i, to);
  }
}

}  // namespace fengsui::know::audit
