#include "invest/names/name_match.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fengsui::invest {
namespace {

// Edit distance, given up above `most`.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return most + 1;
  std::vector<std::size_t> row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    auto before = row[0];
    row[0] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      auto const above = row[i];
      row[i] = std::min({row[i] + 1, row[i - 1] + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1)});
      before = above;
    }
  }
  return row.back();
}

bool in_order(std::u32string_view few, std::u32string_view many) {
  std::size_t i = 0;
  for (auto const one : many) i += i < few.size() && few[i] == one;
  return i == few.size();
}

double dice(std::u32string_view a, std::u32string_view b) {
  if (a.size() < 2 || b.size() < 2) return a == b ? 1 : 0;
  std::vector<std::u32string_view> left, right, both;
  for (std::size_t i = 0; i + 1 < a.size(); ++i) left.push_back(a.substr(i, 2));
  for (std::size_t i = 0; i + 1 < b.size(); ++i) right.push_back(b.substr(i, 2));
  std::ranges::sort(left);
  std::ranges::sort(right);
  std::ranges::set_intersection(left, right, std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size());
}

std::size_t shared_start(std::u32string_view a, std::u32string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

// The two names with some places of each left out.
name_score compare_from(company_name const& a, std::size_t i, company_name const& b, std::size_t j) {
  auto x = a.from(i);
  auto y = b.from(j);
  bool const agree = places_agree(a.starts[i].codes, b.starts[j].codes);
  if (x.empty() || y.empty()) return {};
  auto const placed = [&](double score, name_reason why) {
    return agree ? name_score{score, why} : name_score{score * 0.7, name_reason::other_place};
  };
  bool const plain = a.starts[i].plain || b.starts[j].plain;
  if (plain && (x != y || (i > 0 && j > 0))) return {};
  bool const both_full = a.is_registered() && b.is_registered();
  // A place that stands in both is a word of the name like any other: nothing is lost when it is left in.
  double const cut = 0.005 * static_cast<double>((i > 0) + (j > 0));
  if (x == y)
    return placed((i == 0 && j == 0 ? 0.98 : 0.96) - cut - (both_full && a.form != b.form ? 0.03 : 0),
                  name_reason::same_name);
  auto const& few = x.size() < y.size() ? x : y;
  auto const& many = x.size() < y.size() ? y : x;
  if (few.size() >= 2 && many.starts_with(few)) {
    auto const tail = many.substr(few.size());
    auto const unknown = not_of_trade(tail);
    double const covered = static_cast<double>(few.size()) / static_cast<double>(many.size());
    if (unknown == 0) {
      // Two registered names that differ in their trade are two registrations.
      if (both_full) return placed(0.72 + 0.06 * covered, name_reason::other_trade);
      return placed(0.88 + 0.06 * covered - cut, name_reason::short_of_full);
    }
    double const part = static_cast<double>(unknown) / static_cast<double>(tail.size());
    // Two or more characters of which we know nothing are more often a trade that the lists lack (零碳, 预制菜) than
    // one character, which is more often the rest of another brand; after a brand of two characters we are not sure of
    // either.
    bool const sure = few.size() >= 3 && !both_full;
    double const score = unknown == 1 ? 0.5 : sure ? 0.86 : 0.66;
    return placed(score - 0.06 * part * (1 - covered) - cut,
                  unknown == 1 ? name_reason::alike : name_reason::short_of_full);
  }
  auto const common = shared_start(x, y);
  if (common >= 2 && not_of_trade(x.substr(common)) == 0 && not_of_trade(y.substr(common)) == 0) {
    double const covered = 2.0 * static_cast<double>(common) / static_cast<double>(x.size() + y.size());
    return placed(0.55 + 0.2 * covered, name_reason::other_trade);
  }
  // One character wrong is believed in the brand of a long name only: short brands differ by one character all the
  // time.
  if (auto const longest = many.size(); longest >= 4) {
    auto const wrong = distance(x, y, 2);
    if (wrong == 1 && longest >= 6) return placed(0.84, name_reason::misspelt);
    if (wrong == 1 && longest == 5) return placed(0.8, name_reason::misspelt);
    if (wrong == 2 && longest >= 9) return placed(0.8, name_reason::misspelt);
    if (wrong == 1) return placed(0.66, name_reason::misspelt);
  }
  return placed(0.7 * dice(x, y), name_reason::alike);
}

bool abbreviates(company_name const& few, company_name const& many) {
  if (few.is_registered() || few.bare.size() < 2 || few.bare.size() > 4 || many.bare.size() < 2 * few.bare.size())
    return false;
  bool const begins = many.bare.front() == few.bare.front() || std::ranges::any_of(many.starts, [&](auto const& one) {
                        return one.at < many.bare.size() && many.bare[one.at] == few.bare.front();
                      });
  return begins && in_order(few.bare, many.bare);
}

}  // namespace

std::string_view to_text(name_reason why) {
  static constexpr std::array<std::string_view, 9> kWords{"identical",   "same_name",    "short_of_full",
                                                          "branch",      "misspelt",     "other_place",
                                                          "other_trade", "abbreviation", "alike"};
  return kWords[static_cast<std::size_t>(why)];
}

name_score compare_names(company_name const& a, company_name const& b) {
  if (a.text == b.text && a.branch == b.branch && a.bracketed == b.bracketed) return {1, name_reason::identical};
  name_score best;
  for (std::size_t i = 0; i < a.starts.size(); ++i) {
    for (std::size_t j = 0; j < b.starts.size(); ++j) {
      auto const one = compare_from(a, i, b, j);
      if (one.score > best.score) best = one;
    }
  }
  if (best.score < 0.5 && (abbreviates(a, b) || abbreviates(b, a))) best = {0.5, name_reason::abbreviation};
  if (a.branch != b.branch && best.score >= kSameCompany) best = {best.score - 0.03, name_reason::branch};
  return best;
}

}  // namespace fengsui::invest
