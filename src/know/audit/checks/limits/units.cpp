// 单位换算: one size printed in two units, the second in brackets behind the first.
#include <fmt/format.h>

#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

struct unit_size {
  std::string_view unit;
  std::string_view of;  // what it measures
  long numerator;
  long denominator = 1;
};

// In square metres, metres and kilograms. 15 mu are a hectare, two jin a kilogram; an acre is 4046.8564224 square
// metres, 640 of them are a square mile.
constexpr std::array kSizes{
    unit_size{"m2", "area", 1},
    unit_size{"mu", "area", 2000, 3},
    unit_size{"ha", "area", 10'000},
    unit_size{"km2", "area", 1'000'000},
    unit_size{"sq_mile", "area", 2'589'988'110'336, 1'000'000},
    unit_size{"acre", "area", 40'468'564'224, 10'000'000},
    unit_size{"m", "length", 1},
    unit_size{"km", "length", 1000},
    unit_size{"mile", "length", 1'609'344, 1000},
    unit_size{"li", "length", 500},
    unit_size{"t", "mass", 1000},
    unit_size{"jin", "mass", 1, 2},
};

unit_size const* size_of(std::string_view unit) {
  auto const at = std::ranges::find(kSizes, unit, &unit_size::unit);
  return at == kSizes.end() ? nullptr : at;
}

// 万吨 and 亿公斤 are of one base unit, and yet two.
bool is_printed_in_another(page const& of, std::size_t i, std::size_t j) {
  constexpr std::size_t kCharacter = 3;  // bytes
  auto const &one = of.at(i).span, &other = of.at(j).span;
  if (of.at(i).unit != of.at(j).unit) return true;
  // 97.84亿元,即978400万元: of anything, where a word says so.
  if (of.between(i, j).ends_with("即")) return of.at(i).kind == of.at(j).kind && !of.after(j, 1).starts_with("/");
  return of.after(j, 1) == ")" && one.size() > kCharacter && other.size() > kCharacter &&
         one.substr(one.size() - kCharacter) != other.substr(other.size() - kCharacter);
}

// Levels, and changes of them: 增加265.5万公顷(3982万亩).
bool is_a_size(page const& of, std::size_t i) {
  return of.is_level(i) || (of.usable(i) && of.at(i).kind == model::figure_kind::chg_abs);
}

// 5720公斤/公顷(381公斤/亩): so much of a hectare beside so much of a mu, fifteen of which are one.
bool are_per_area(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 2> kPerHectare{"/公顷(", "/公頃("};
  static constexpr std::array<std::string_view, 2> kPerMu{"/亩", "/畝"};
  return std::ranges::find(kPerHectare, of.between(i, i + 1)) != kPerHectare.end() &&
         std::ranges::find(kPerMu, of.after(i + 1, 2)) != kPerMu.end() && of.at(i).unit == of.at(i + 1).unit;
}

bool says_the_same(std::string_view between) {
  if (between == " (" || between == " (about " || between == ", or " || between == " or ") return true;
  if (between.empty() || (between[0] != '(' && between[0] != ',')) return false;
  static constexpr std::array<std::string_view, 7> kJoints{"约", "合", "约合", "折合", "相当于", "即", "折"};
  auto const word = between.substr(1);
  return (word.empty() && between[0] == '(') || std::ranges::find(kJoints, word) != kJoints.end();
}

}  // namespace

void add_conversions(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i + 1 < of.size() && of.has_text(); ++i) {
    bool const per_area = are_per_area(of, i);
    if (!is_a_size(of, i) || !is_a_size(of, i + 1) || !(per_area || is_printed_in_another(of, i, i + 1))) continue;
    static constexpr unit_size kAnything{"", "", 1};
    bool const one_unit = of.at(i).unit == of.at(i + 1).unit && of.between(i, i + 1).ends_with("即");
    auto const* from = one_unit ? &kAnything : size_of(of.at(i).unit);
    auto const* into = one_unit ? &kAnything : size_of(of.at(i + 1).unit);
    if (from == nullptr || into == nullptr || from->of != into->of ||
        !(per_area || says_the_same(of.between(i, i + 1))))
      continue;
    exact factor{exact{from->numerator} / from->denominator / (exact{into->numerator} / into->denominator)};
    if (per_area) factor /= 15;
    factor.canonicalize();
    bool const whole = factor.get_den() == 1;
    bool const part = factor.get_num() == 1;
    auto const step = factor == 1 ? std::string{}
                      : whole     ? "*" + factor.get_num().get_str()
                      : part      ? "/" + factor.get_den().get_str()
                                  : fmt::format("*{:.6g}", factor.get_d());
    to.push_back({.check = "unit_convert",
                  .figures = {of.where(i), of.where(i + 1)},
                  .expression = "{0}" + step + " ~ {1}",
                  .evaluate = [factor](figure_values v) -> std::optional<sides> {
                    return sides{v[0].range * factor, v[1].range};
                  },
                  .reported = 1});
  }
}

}  // namespace fengsui::know::audit
