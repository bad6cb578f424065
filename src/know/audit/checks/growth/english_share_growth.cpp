// "2.25 million visitors, up 31.8 percent. Domestic tourists made up 93.5 percent of the total, up 23 percent; overseas
// visitors grew 28 percent to 145,000, or 6.5 percent of the total": a whole grows as its parts do, by their shares.
#include <fmt/format.h>

#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// A part by its share, or by its level where that is printed too, and what it grew by.
struct growing_part {
  std::size_t share = 0;
  std::optional<std::size_t> level;
  std::size_t rate = 0;
};

// "93.5 percent of the total, up 23 percent". A small rate may be of the share itself, in points.
std::optional<growing_part> part_by_share(page const& of, std::size_t share) {
  constexpr long kNoPoints = 10;
  static constexpr std::array<std::string_view, 6> kUp{" of the total, up ",    " of the total, down ",
                                                       " of all visitors, up ", " of total arrivals, up ",
                                                       " of arrivals, up ",     " of the total, increasing by "};
  auto const rate = share + 1;
  if (rate >= of.size() || !is_growth_rate(of, rate) || printed_value(of.at(rate).value) < kNoPoints) return {};
  if (!starts_with_any(of.between(share, rate), kUp) || of.between(share, rate).size() > 32) return {};
  return growing_part{.share = share, .rate = rate};
}

// "grew 28 percent to 145,000, or 6.5 percent of the total"
std::optional<growing_part> part_by_level(page const& of, std::size_t share) {
  if (share == 0 || !is_told_count(of, share - 1) || of.host(share) != share - 1) return {};
  auto const rate = change_of(of, share - 1, model::figure_kind::chg_pct);
  if (!rate || of.sentence(*rate) != of.sentence(share)) return {};
  return growing_part{.share = share, .level = share - 1, .rate = *rate};
}

// The shares of a whole that the sentences right behind it tell, each with a rate; none where one has none.
std::vector<growing_part> parts_behind(page const& of, std::size_t whole) {
  constexpr int kSentences = 2;
  std::vector<growing_part> made;
  for (auto i = whole + 1; i < of.size() && of.sentence(i) - of.sentence(whole) <= kSentences; ++i) {
    if (of.at(i).kind != model::figure_kind::share || !of.usable(i) || of.whole_of(i) != whole) continue;
    auto part = part_by_level(of, i);
    if (!part) part = part_by_share(of, i);
    if (!part) return {};
    made.push_back(*part);
  }
  return made;
}

bool are_all(page const& of, std::vector<growing_part> const& parts) {
  std::vector<std::size_t> shares;
  for (auto const& one : parts) shares.push_back(one.share);
  return meet(total_of(of, shares), interval::at(100));
}

// "more than 2.25 million" is no tenth more.
interval closed(interval whole) {
  if (!whole.high && whole.low) whole.high = exact{*whole.low * 11 / 10};
  return whole;
}

relation grown_by_shares(page const& of, std::size_t whole, std::vector<growing_part> const& parts, std::size_t rate) {
  constexpr int kPercentOff = 150;
  relation made{.check = "weighted_growth", .figures = {of.where(whole)}, .expression = "({0}/("};
  std::vector<bool> by_level;
  for (auto const& one : parts) {
    auto const k = made.figures.size();
    auto const sign = sign_of(of.at(one.rate).cmp->direction) < 0 ? "-" : "+";
    made.expression +=
        fmt::format("{}{{{}}}{}/(1{}{{{}}}/100)", k == 1 ? "" : "+", k, one.level ? "" : "/100*{0}", sign, k + 1);
    made.figures.push_back(of.where(one.level.value_or(one.share)));
    made.figures.push_back(of.where(one.rate));
    by_level.push_back(one.level.has_value());
  }
  made.reported = static_cast<int>(made.figures.size());
  made.expression += ")-1)*100 ~ {" + std::to_string(made.reported) + "}";
  made.figures.push_back(of.where(rate));
  made.evaluate = [by_level](figure_values v) -> std::optional<sides> {
    auto const all = closed(v[0].range);
    auto before = interval::at(0);
    for (std::size_t k = 0; k < by_level.size(); ++k) {
      auto const& part = v[2 * k + 1].range;
      before = before + (by_level[k] ? part / all : part * exact{1, 100}) / grown_by(v[2 * k + 2]);
    }
    if (!before.low || *before.low <= 0) return {};
    auto const grown = interval::at(100) / before - interval::at(100);
    return sides{sign_of(v.back().way) < 0 ? negative(grown) : grown, v.back().range};
  };
  made.near_percent = kPercentOff;
  return made;
}

}  // namespace

void add_english_share_growth(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kFewest = 2;
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t whole = 0; whole + 1 < of.size(); ++whole) {
    if (!is_told_count(of, whole) || !is_plain(of.at(whole))) continue;
    auto const rate = change_of(of, whole, model::figure_kind::chg_pct);
    if (!rate || grows_at_constant_prices(of, whole)) continue;
    auto const parts = parts_behind(of, whole);
    if (parts.size() >= kFewest && are_all(of, parts)) to.push_back(grown_by_shares(of, whole, parts, *rate));
  }
}

}  // namespace fengsui::know::audit
