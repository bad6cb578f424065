// 商品类投诉居前的是:服装11081件,占28.07%;食品9456件,占21.42%;家居5396件,占13.67%: shares of a row whose whole is not
// printed. Two that agree on one say so of a third, and that none of them is of what stands before the row.
#include <algorithm>
#include <array>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kFiguresApart = 12;

// Whether a level of the page is what one of the two is of.
bool is_printed(page const& of, told_share const& one, told_share const& other) {
  return std::ranges::any_of(of.near(one.part), [&](std::size_t i) {
    if (!of.is_level(i) || i == one.part || i == other.part || of.at(i).value.mantissa == 0) return false;
    return of.at(i).unit == of.at(one.part).unit &&
           (fits_share(of, one.part, i, one.share) || fits_share(of, other.part, i, other.share));
  });
}

// Whether both say how large their whole is, one of them to three digits, and mean the same one, which is not printed.
bool agree(page const& of, told_share const& one, told_share const& other) {
  constexpr std::int64_t kTwoDigits = 10;
  constexpr std::int64_t kThreeDigits = 100;
  auto const digits = [&](told_share const& k) {
    return std::min(of.at(k.share).value.mantissa, of.at(k.part).value.mantissa);
  };
  if (digits(one) < kTwoDigits || digits(other) < kTwoDigits) return false;
  if (std::max(digits(one), digits(other)) < kThreeDigits) return false;
  return meet(whole_implied(of, one), whole_implied(of, other)) && !is_printed(of, one, other);
}

}  // namespace

interval whole_implied(page const& of, told_share const& one) {
  return of.range(one.part) / of.range(one.share) * exact{100};
}

bool are_told_exactly(page const& of, told_share const& one) {
  auto const& share = of.at(one.share);
  if (!of.usable(one.share) || share.kind != figure_kind::share || share.unit != "%" || share.cmp) return false;
  if (one.part > one.share || !of.is_level(one.part) || of.at(one.part).value.mantissa == 0 ||
      share.value.mantissa == 0)
    return false;
  return is_exact(of, one.part) && is_exact(of, one.share) && share.role != "base" && !is_no_share(of, one.share);
}

bool is_told_of_all(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 4> kAll{"总数", "总量", "总起数", "全部"};
  static constexpr std::array<std::string_view, 5> kEnds{",", "。", ";", "、", "\n"};
  constexpr std::size_t kReach = 12;  // code points
  auto const clause = behind_last(of.before(share, kReach), kEnds);
  auto const takes = clause.find("占");
  return takes != std::string_view::npos && contains_any(clause.substr(takes), kAll);
}

bool stand_in_one_row(page const& of, std::size_t first, std::size_t last) {
  static constexpr std::array<std::string_view, 3> kEnds{"。", "其中", "\n"};
  for (auto i = first; i < last; ++i) {
    if (contains_any(of.between(i, i + 1), kEnds)) return false;
  }
  return true;
}

namespace {

// The other shares of its row, or of all there is, whose levels are counted in the same unit over the same days.
std::vector<told_share> row_around(page const& of, told_share const& own) {
  auto const& [part, share] = own;
  std::vector<told_share> row;
  auto const end = std::min(of.size(), share + kFiguresApart + 1);
  for (auto i = share > kFiguresApart ? share - kFiguresApart : 0; i < end; ++i) {
    auto const host = of.host(i);
    if (i == share || !host || *host == part || of.at(*host).unit != of.at(part).unit) continue;
    if (!are_told_exactly(of, {.part = *host, .share = i}) || !same_period(of.at(*host), of.at(part))) continue;
    bool const alike = stand_in_one_row(of, std::min(i, share), std::max(i, share)) ||
                       (is_told_of_all(of, i) && is_told_of_all(of, share));
    if (alike) row.push_back({.part = *host, .share = i});
  }
  return row;
}

}  // namespace

// 560起…66起,占11.8%;45起,占8.1%;162起,占28.9% beside 760起: a slip of the pen in their whole makes it what all three
// say.
bool is_whole_by_a_slip(page const& of, std::size_t part, std::size_t share, std::size_t whole) {
  constexpr std::ptrdiff_t kFewest = 3;
  told_share const own{.part = part, .share = share};
  if (!of.has_text() || !of.is_chinese() || !are_told_exactly(of, own) || !is_exact(of, whole)) return false;
  auto row = row_around(of, own);
  row.push_back(own);
  std::erase_if(row, [&](told_share const& one) { return of.whole_of(one.share) != whole || one.part < whole; });
  if (std::ssize(row) < kFewest) return false;
  return std::ranges::any_of(slips_of(of.at(whole)), [&](slipped_number const& slip) {
    auto const range = rounding_interval(of.at(whole), slip.number, reach::widest);
    auto const fits = [&](told_share const& one) { return meet(whole_implied(of, one), range); };
    return fits(own) && std::ranges::count_if(row, fits) >= std::max(kFewest, std::ssize(row) - 1);
  });
}

std::optional<agreeing_shares> agreed_without_whole(page const& of, std::size_t part, std::size_t share) {
  told_share const own{.part = part, .share = share};
  if (!of.has_text() || !of.is_chinese() || !are_told_exactly(of, own)) return {};
  auto const row = row_around(of, own);
  for (auto const& one : row) {
    if (agree(of, own, one)) return agreeing_shares{.one = one, .own = own, .agrees = true};
  }
  for (auto a = row.begin(); a != row.end(); ++a) {
    for (auto b = a + 1; b != row.end(); ++b) {
      if (agree(of, *a, *b)) return agreeing_shares{.one = *a, .own = own, .agrees = false};
    }
  }
  return {};
}

relation of_one_unprinted_whole(page const& of, told_share const& one, told_share const& other) {
  return {.check = "share",
          .figures = {of.where(one.part), of.where(one.share), of.where(other.part), of.where(other.share)},
          .expression = "{2}/({3}/100) ~ {0}/({1}/100)",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            if (!v[1].range.low || *v[1].range.low <= 0 || !v[3].range.low || *v[3].range.low <= 0) return {};
            return sides{v[2].range / v[3].range * exact{100}, v[0].range / v[1].range * exact{100}};
          }};
}

}  // namespace fengsui::know::audit
