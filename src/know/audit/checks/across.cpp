// 与上年简报: this text's level and change give last year's level; last year's text printed it.
#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

void compare(page const& now, std::size_t level, page const& then, std::size_t base, std::vector<relation>& to) {
  auto const change = change_of(now, level, figure_kind::chg_abs);
  auto const rate = change_of(now, level, figure_kind::chg_pct);
  auto const is_yearly = [&](std::size_t i) {
    return now.at(i).cmp->type.starts_with("yoy") || now.at(i).cmp->type.empty();
  };
  relation made{.check = "cross_doc",
                .remark = {"上年简报若已修订，请注明口径", "if last year's bulletin was revised, say so"}};
  if (change && is_yearly(*change) && now.at(*change).unit == now.at(level).unit) {
    bool const up = sign_of(now.at(*change).cmp->direction) > 0;
    made.figures = {now.where(level), now.where(*change), then.where(base)};
    made.expression = up ? "{0}-{1} ~ {2}" : "{0}+{1} ~ {2}";
    made.evaluate = [](figure_values v) -> std::optional<sides> {
      return sides{sign_of(v[1].way) < 0 ? v[0].range + v[1].range : v[0].range - v[1].range, v[2].range};
    };
  } else if (rate && is_yearly(*rate)) {
    bool const up = sign_of(now.at(*rate).cmp->direction) > 0;
    made.figures = {now.where(level), now.where(*rate), then.where(base)};
    made.expression = up ? "{0}/(1+{1}/100) ~ {2}" : "{0}/(1-{1}/100) ~ {2}";
    made.evaluate = [](figure_values v) -> std::optional<sides> {
      auto const grown = grown_by(v[1]);
      if (!grown.low || *grown.low <= 0) return {};
      return sides{v[0].range / grown, v[2].range};
    };
  } else {
    return;
  }
  to.push_back(std::move(made));
}

}  // namespace

void add_across(std::span<page const> pages, std::vector<relation>& to) {
  for (auto const& now : pages) {
    for (auto const& then : pages) {
      if (&now == &then) continue;
      for (std::size_t i = 0; i < now.size(); ++i) {
        if (!now.is_level(i) || !is_plain(now.at(i))) continue;
        for (std::size_t j = 0; j < then.size(); ++j) {
          if (!then.is_level(j) || !is_plain(then.at(j)) || !same_subject(now.at(i), then.at(j))) continue;
          if (year_before(then.at(j), now.at(i))) {
            compare(now, i, then, j, to);
            break;
          }
        }
      }
    }
  }
}

}  // namespace fengsui::know::audit
