// The public number and unit cases of ../shared (Recognizers-Text, MIT): how many of them the number pass finds, by
// file.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <nlohmann/json.hpp>

#include "sense/reader/folded_text.h"
#include "sense/reader/lexicon.h"
#include "sense/reader/quantity.h"

namespace fengsui::sense::reader {
namespace {

using nlohmann::json;

double number_of(std::string text) {
  if (!text.empty() && text.back() == '%') text.pop_back();
  try {
    return std::stod(text);
  } catch (std::exception const&) {
    return std::nan("");
  }
}

// A case is passed when every expected value is found in the expected order, and as many of its family as expected.
bool passes(json const& one, std::string const& family) {
  auto const text = fold(one.at("Input").get<std::string>());
  std::vector<double> found;
  for (auto const& each : find_quantities(text.text)) {
    if (each.shape == number_shape::ordinal) continue;
    auto const is_percent = each.unit != nullptr &&
                            (each.unit->dimension == dimension::percent || each.unit->dimension == dimension::points);
    auto const is_money = each.unit != nullptr && each.unit->dimension == dimension::money;
    auto const physical = set_of(dimension::mass) | set_of(dimension::energy) | set_of(dimension::power) |
                          set_of(dimension::area) | set_of(dimension::length) | set_of(dimension::volume);
    auto const measured = each.unit != nullptr && (set_of(each.unit->dimension) & physical) != 0;
    if (family == "Percent" && !is_percent) continue;
    if (family == "Currency" && !is_money) continue;
    if (family == "Dimension" && !measured) continue;
    auto value = std::stod(plain_text(each.number.value));
    if (family == "Percent" && each.unit->exponent != 0) value *= std::pow(10.0, each.unit->exponent);
    found.push_back(each.number.negative ? -value : value);
  }
  std::vector<double> wanted;
  for (auto const& result : one.at("Results")) {
    auto const& resolution = result.at("Resolution");
    if (!resolution.contains("value") || resolution.at("value").is_null()) continue;
    wanted.push_back(number_of(resolution.at("value").get<std::string>()));
  }
  if (found.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (std::abs(found[i] - wanted[i]) > 1e-9 * std::max(1.0, std::abs(wanted[i]))) return false;
  }
  return true;
}

TEST(public_cases, are_counted_by_file) {
  std::filesystem::path const folder = std::filesystem::path{FENGSUI_TESTS} / "../../shared/data/reader";
  if (!std::filesystem::exists(folder / "zh")) {
    GTEST_SKIP() << "the public cases are not here (../shared/data/reader); nothing was counted";
  }
  struct file {
    char const* path;
    char const* family;
    double floor;
  };
  // The floors are what the number pass finds today: bulletins hold no dozens, no quarters of a pound, no 折.
  static constexpr file kFiles[] = {{"zh/Number.NumberModel", "Number", 0.5},
                                    {"zh/Number.PercentModel", "Percent", 0.5},
                                    {"zh/NumberWithUnit.CurrencyModel", "Currency", 0.5},
                                    {"zh/NumberWithUnit.DimensionModel", "Dimension", 0.3},
                                    {"en/Number.NumberModel", "Number", 0.3},
                                    {"en/Number.PercentModel", "Percent", 0.5},
                                    {"en/NumberWithUnit.CurrencyModel", "Currency", 0.4},
                                    {"en/NumberWithUnit.DimensionModel", "Dimension", 0.3}};
  for (auto const& each : kFiles) {
    std::ifstream in{folder / (std::string{each.path} + ".json")};
    auto const cases = json::parse(in);
    auto passed = 0;
    for (auto const& one : cases) {
      auto const right = passes(one, each.family);
      passed += right ? 1 : 0;
      if (!right && std::getenv("FENGSUI_READER_MISSES") != nullptr) {
        std::cout << each.path << ": " << one.at("Input").get<std::string>() << '\n';
      }
    }
    std::cout << fmt::format("{:<34} {:>4} of {:>4}\n", each.path, passed, cases.size());
    EXPECT_GE(passed, static_cast<int>(each.floor * static_cast<double>(cases.size()))) << each.path;
  }
}

}  // namespace
}  // namespace fengsui::sense::reader
