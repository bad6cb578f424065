// "309.02 million yuan (about 43.56 billion U.S. dollars)": two amounts of one sum of money.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

// What a dollar cost over the last thirty years, at least and at most.
struct price_of_dollar {
  std::string_view unit;
  double least;
  double most;
};
constexpr std::array kPrices{
    price_of_dollar{"CNY", 5.5, 9},         price_of_dollar{"HKD", 7, 8.5},       price_of_dollar{"EUR", 0.55, 1.3},
    price_of_dollar{"GBP", 0.4, 1},         price_of_dollar{"JPY", 70, 170},      price_of_dollar{"KRW", 700, 1800},
    price_of_dollar{"THB", 22, 50},         price_of_dollar{"PHP", 24, 65},       price_of_dollar{"INR", 30, 100},
    price_of_dollar{"SGD", 1.1, 2},         price_of_dollar{"MYR", 2.2, 5.2},     price_of_dollar{"AUD", 0.85, 2.2},
    price_of_dollar{"VND", 11'000, 30'000}, price_of_dollar{"IDR", 2000, 18'000}, price_of_dollar{"RUB", 5, 130},
};

price_of_dollar const* price_in(std::string_view unit) {
  auto const at = std::ranges::find(kPrices, unit, &price_of_dollar::unit);
  return at == kPrices.end() ? nullptr : at;
}

// Whether nothing but such words stands behind a bracket or a comma: " (equivalent to about ", ", or some ".
bool says_again_in_english(std::string_view text) {
  static constexpr std::array<std::string_view, 21> kWords{
      "or",    "about", "around", "approximately", "some", "nearly", "almost", "over", "equivalent", "equal",  "to",
      "worth", "more",  "than",   "roughly",       "US",   "at",     "that",   "is",   "which",      "approx."};
  auto const opens = text.starts_with(" (") || text.starts_with(", ") ? 2U : text.starts_with(" or ") ? 1U : 0U;
  if (opens == 0) return false;
  text.remove_prefix(opens);
  while (!text.empty()) {
    auto const word = text.substr(0, text.find(' '));
    if (std::ranges::find(kWords, word) == kWords.end()) return false;
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return true;
}

// Nothing but a bracket and 约 between the two.
bool says_again(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kJoints{"(约", "(约合", ",约合", "(折合",  // read, not shown
                                                           "(折", "(",     "(合",   "(US"};
  if (text == ", ") return false;  // "imports of 4 billion yuan, $2 billion of them"
  return says_again_in_english(text) || std::ranges::find(kJoints, text) != kJoints.end();
}

// One sum of money in two currencies.
struct sum_said_twice {
  std::size_t dollars = 0;
  std::size_t other = 0;
};

std::vector<sum_said_twice> sums_said_twice(page const& of) {
  std::vector<sum_said_twice> made;
  for (std::size_t i = 0; i + 1 < of.size() && of.has_text(); ++i) {
    auto const dollars = of.at(i).unit == "USD" ? i : i + 1;
    auto const other = dollars == i ? i + 1 : i;
    if (!of.is_level(i) || !of.is_level(i + 1) || of.at(dollars).unit != "USD" || of.at(other).unit == "USD") continue;
    if (of.at(dollars).value.mantissa == 0 || of.at(other).value.mantissa == 0) continue;
    if (says_again(of.between(i, i + 1))) made.push_back({.dollars = dollars, .other = other});
  }
  return made;
}

void add_price(page const& of, sum_said_twice const& one, std::vector<relation>& to) {
  auto const* price = price_in(of.at(one.other).unit);
  if (price == nullptr) return;
  to.push_back(
      {.check = "unit_sane",
       .figures = {of.where(one.other), of.where(one.dollars)},
       .expression = "{0}/{1}" + fmt::format(" ~ {}..{}", price->least, price->most),
       .evaluate = [least = exact{price->least}, most = exact{price->most}](figure_values v) -> std::optional<sides> {
         if (!v[1].range.low || *v[1].range.low <= 0) return {};
         return sides{v[0].range / v[1].range, interval{least, most}};
       },
       .repairable = false});
}

double price_of(page const& of, sum_said_twice const& one) {
  return printed_size(of.at(one.other).value) / printed_size(of.at(one.dollars).value);
}

bool agree(double one, double other) {
  constexpr double kMostApart = 3;
  return one < other * kMostApart && other < one * kMostApart;
}

// "VND55.4 trillion ($2.17 billion) … VND2.5 trillion ($970 million)": a dollar costs in one text about what it costs
// in its other sums, where two or more of these agree; the first of them. None where it does.
std::optional<sum_said_twice> other_price(page const& of, std::vector<sum_said_twice> const& all,
                                          sum_said_twice const& one) {
  std::vector<sum_said_twice> others;
  std::ranges::copy_if(all, std::back_inserter(others), [&](sum_said_twice const& each) {
    return each.other != one.other && of.at(each.other).unit == of.at(one.other).unit;
  });
  if (others.size() < 2 || agree(price_of(of, others.front()), price_of(of, one))) return {};
  bool const at_one = std::ranges::all_of(
      others, [&](sum_said_twice const& each) { return agree(price_of(of, each), price_of(of, others.front())); });
  return at_one ? std::optional{others.front()} : std::nullopt;
}

relation same_price(page const& of, sum_said_twice const& one, sum_said_twice const& other) {
  return {.check = "unit_sane",
          .figures = {of.where(one.other), of.where(one.dollars), of.where(other.other), of.where(other.dollars)},
          .expression = "{0}/{1} ~ {2}/{3}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            if (!v[1].range.low || *v[1].range.low <= 0 || !v[3].range.low || *v[3].range.low <= 0) return {};
            return sides{v[0].range / v[1].range, v[2].range / v[3].range};
          }};
}

}  // namespace

void add_currencies(page const& of, std::vector<relation>& to) {
  auto const all = sums_said_twice(of);
  for (auto const& one : all) {
    if (auto const other = other_price(of, all, one)) {
      to.push_back(same_price(of, one, *other));
    } else {
      add_price(of, one, to);
    }
  }
}

}  // namespace fengsui::know::audit
