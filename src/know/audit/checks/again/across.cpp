// 与上年简报: this text's level and change give last year's level; last year's text printed it.
#include <algorithm>
#include <map>
#include <tuple>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// Where thousands of figures are of one subject and day, the first of them will do.
constexpr std::size_t kMostLookedAt = 200;

// What same_subject compares.
using subject = std::tuple<std::string, std::string, std::string, std::string, std::string>;

subject subject_of(model::printed_figure const& figure) {
  return {figure.indicator, figure.unit, figure.org, figure.place, figure.what};
}

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

// 较去年同期的28个增加13个: what this text says last year's was, and what last year's text printed.
void compare_base(page const& now, std::size_t base, page const& then, std::size_t printed, std::vector<relation>& to) {
  to.push_back({.check = "cross_doc",
                .figures = {now.where(base), then.where(printed)},
                .expression = "{0} ~ {1}",
                .evaluate = [](figure_values v) -> std::optional<sides> {
                  return sides{v[0].range, v[1].range};
                },
                .remark = {"上年简报若已修订，请注明口径", "if last year's bulletin was revised, say so"}});
}

}  // namespace

void add_across(std::span<page const> pages, std::vector<relation>& to) {
  if (pages.size() < 2) return;
  // By subject and the day its span ends on, so that a figure meets only those of a year before.
  struct entry {
    base::day end;
    std::size_t page;
    std::size_t figure;
    auto operator<=>(entry const&) const = default;
  };
  std::map<subject, std::vector<entry>> printed;
  auto const may_take_part = [&](page const& of, std::size_t i) {
    return of.is_level(i) && is_plain(of.at(i)) && !of.at(i).indicator.empty() && of.at(i).period_end;
  };
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t i = 0; i < pages[p].size(); ++i) {
      if (may_take_part(pages[p], i)) printed[subject_of(pages[p].at(i))].push_back({*pages[p].at(i).period_end, p, i});
    }
  }
  for (auto& [key, entries] : printed) std::ranges::sort(entries);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t i = 0; i < pages[p].size(); ++i) {
      auto const& now = pages[p].at(i);
      if (!may_take_part(pages[p], i)) continue;
      auto const& entries = printed.at(subject_of(now));
      auto at = std::ranges::lower_bound(entries, *now.period_end - std::chrono::days{380}, {}, &entry::end);
      auto room = kMostPerFigure;
      std::size_t last_page = p;
      for (std::size_t looked = 0; at != entries.end() && looked < kMostLookedAt && room > 0; ++at, ++looked) {
        if (at->end > *now.period_end - std::chrono::days{350}) break;
        if (at->page == p || at->page == last_page || !year_before(pages[at->page].at(at->figure), now)) continue;
        last_page = at->page;
        compare(pages[p], i, pages[at->page], at->figure, to);
        --room;
      }
    }
    for (std::size_t i = 0; i < pages[p].size(); ++i) {
      auto const& base = pages[p].at(i);
      if (!pages[p].is_level(i) || base.role != "base" || base.indicator.empty() || !base.period_end) continue;
      auto const known = printed.find(subject_of(base));
      if (known == printed.end()) continue;
      auto at = std::ranges::lower_bound(known->second, *base.period_end, {}, &entry::end);
      for (std::size_t looked = 0; at != known->second.end() && at->end == *base.period_end && looked < kMostLookedAt;
           ++at, ++looked) {
        if (at->page == p || !same_period(pages[at->page].at(at->figure), base)) continue;
        compare_base(pages[p], i, pages[at->page], at->figure, to);
        break;
      }
    }
  }
}

}  // namespace fengsui::know::audit
