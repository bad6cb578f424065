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

#include "sense/reader/lexicon/lexicon.h"
#include "sense/reader/quantity/quantity.h"
#include "sense/reader/text/folded_text.h"

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

struct read_number {
  double value = 0;
  std::u16string words;
};

// Folded and lower-cased, as both sides are compared.
std::u16string same_writing(std::u16string_view text) {
  std::u16string made{text};
  for (auto& c : made) {
    if (c >= u'A' && c <= u'Z') c = static_cast<char16_t>(c + 32);
  }
  return made;
}

// A case is passed when every expected value is found in the expected order, and as many of its family as expected;
// `words` asks for the same stretch of text too.
bool passes(json const& one, std::string const& family, bool words) {
  auto const text = fold(one.at("Input").get<std::string>());
  std::vector<read_number> found;
  for (auto const& each : find_quantities(text.text)) {
    if (each.shape == number_shape::ordinal || each.shape == number_shape::word) continue;
    if (family != "Number" && each.shape == number_shape::code) continue;
    auto const is_percent = each.unit != nullptr &&
                            (each.unit->dimension == dimension::percent || each.unit->dimension == dimension::points);
    auto const is_money = each.unit != nullptr && each.unit->dimension == dimension::money;
    auto const physical = set_of(dimension::mass) | set_of(dimension::energy) | set_of(dimension::power) |
                          set_of(dimension::area) | set_of(dimension::length) | set_of(dimension::volume) |
                          set_of(dimension::measure);
    auto const measured = each.unit != nullptr && (set_of(each.unit->dimension) & physical) != 0;
    if (family == "Percent" && !is_percent) continue;
    if (family == "Currency" && !is_money) continue;
    if (family == "Dimension" && !measured) continue;
    auto value = each.number.worth ? std::abs(*each.number.worth) : std::stod(plain_text(each.number.value));
    if (family == "Percent" && each.unit->exponent != 0) value *= std::pow(10.0, each.unit->exponent);
    // MUSD is a million of the unit in the unit's own name; a cent and a millimetre are units of their own.
    if (family == "Currency" && each.unit->exponent > 0) value *= std::pow(10.0, each.unit->exponent);
    auto const bare = family == "Number";
    auto from = bare ? each.number.from : each.from;
    if (bare && each.number.negative && each.from < from && each.unit == nullptr) from = each.from;
    auto const to = bare ? each.number.to : each.to;
    found.push_back(
        {each.number.negative ? -value : value, same_writing(std::u16string_view{text.text}.substr(from, to - from))});
  }
  std::vector<read_number> wanted;
  for (auto const& result : one.at("Results")) {
    auto const& resolution = result.at("Resolution");
    if (!resolution.contains("value") || resolution.at("value").is_null()) continue;
    wanted.push_back({number_of(resolution.at("value").get<std::string>()),
                      same_writing(fold(result.at("Text").get<std::string>()).text)});
  }
  if (found.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto const off = std::abs(found[i].value - wanted[i].value);
    if (std::isnan(off) || off > 1e-9 * std::max(1.0, std::abs(wanted[i].value))) return false;
    if (words && found[i].words != wanted[i].words) return false;
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
  // The floors are what the number pass finds today: what is left is mostly numbers of other habits.
  static constexpr file kFiles[] = {{"zh/Number.NumberModel", "Number", 0.88},
                                    {"zh/Number.PercentModel", "Percent", 0.74},
                                    {"zh/NumberWithUnit.CurrencyModel", "Currency", 0.85},
                                    {"zh/NumberWithUnit.DimensionModel", "Dimension", 0.93},
                                    {"en/Number.NumberModel", "Number", 0.78},
                                    {"en/Number.PercentModel", "Percent", 0.5},
                                    {"en/NumberWithUnit.CurrencyModel", "Currency", 0.83},
                                    {"en/NumberWithUnit.DimensionModel", "Dimension", 0.78}};
  for (auto const& each : kFiles) {
    std::ifstream in{folder / (std::string{each.path} + ".json")};
    auto const cases = json::parse(in);
    auto passed = 0;
    auto same = 0;
    for (auto const& one : cases) {
      auto const right = passes(one, each.family, false);
      same += right && passes(one, each.family, true) ? 1 : 0;
      passed += right ? 1 : 0;
      if (!right && std::getenv("FENGSUI_READER_MISSES") != nullptr) {
        std::cout << each.path << ": " << one.at("Input").get<std::string>() << '\n';
      }
    }
    std::cout << fmt::format("{:<34} {:>4} of {:>4}, {:>4} with the same words\n", each.path, passed, cases.size(),
                             same);
    EXPECT_GE(passed, static_cast<int>(each.floor * static_cast<double>(cases.size()))) << each.path;
  }
}

}  // namespace
}  // namespace fengsui::sense::reader
