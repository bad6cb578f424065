// 东部6.7万起,占总量的比重由39.5%降到36.8%;东北4.3万起,由15.3%降到13.7%: a row of levels, each with the share that it
// had and the one that it has.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

struct moved_share {
  std::size_t level, share;
};

// A level, what it was of the whole, and right behind that what it is.
std::optional<moved_share> moved_share_at(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 2> kFrom{"由", "从"};
  static constexpr std::array<std::string_view, 2> kTo{"到", "至"};
  if (share < 2 || of.at(share).unit != "%" || of.at(share - 1).unit != "%" || !of.is_level(share - 2)) return {};
  auto const lead = of.between(share - 2, share - 1);
  auto const verb = of.between(share - 1, share);
  bool const told = lead.starts_with(",") && lead.size() <= kLongest && ends_with_any(lead, kFrom);
  if (!told || !ends_with_any(verb, kTo) || verb.size() > kLongest / 4) return {};
  return moved_share{.level = share - 2, .share = share};
}

}  // namespace

void add_moved_shares(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kFewest = 3;
  if (!of.has_text() || !of.is_chinese()) return;
  std::vector<moved_share> row;
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const one = moved_share_at(of, i);
    if (one && (row.empty() || of.at(one->level).unit == of.at(row.back().level).unit)) row.push_back(*one);
  }
  if (row.size() < kFewest) return;
  auto const first = row.front().level;
  for (auto whole = of.near(first).front(); whole < first; ++whole) {
    if (!of.is_level(whole) || of.at(whole).unit != of.at(first).unit || of.at(whole).value.mantissa == 0) continue;
    auto const fits = [&](moved_share const& one) { return fits_share(of, one.level, whole, one.share); };
    // Most of the row says of which whole it is.
    if (std::ranges::count_if(row, fits) * 2 <= std::ssize(row)) continue;
    for (auto const& one : row) {
      to.push_back(percent_of(of, "share", one.level, whole, one.share));
      to.back().named = true;
    }
    return;
  }
}

}  // namespace fengsui::know::audit
