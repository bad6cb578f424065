#include "fire/terrain/tiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace fengsui::fire {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "N36_00_E101_00", "N36E101" or "n36_e101" at the beginning of the text.
std::optional<tile> corner_of(std::string_view text) {
  auto const upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
  auto const degrees = [&](std::string_view letters, std::size_t digits) -> std::optional<int> {
    if (text.size() < digits + 1) return {};
    auto const letter = upper(text[0]);
    if (letters.find(letter) == std::string_view::npos) return {};
    int value = 0;
    for (std::size_t i = 1; i <= digits; ++i) {
      if (!is_digit(text[i])) return {};
      value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits + 1);
    return letter == letters[0] ? value : -value;
  };
  auto const south = degrees("NS", 2);
  if (!south) return {};
  if (text.starts_with("_00")) text.remove_prefix(3);
  if (text.starts_with("_")) text.remove_prefix(1);
  auto const west = degrees("EW", 3);
  if (!west || (!text.empty() && is_digit(text[0]))) return {};
  if (*south < -90 || *south > 89 || *west < -180 || *west > 179) return {};
  return tile{*south, *west};
}

// Finer terrain first: Copernicus 10 (30 m), SRTM of one second, Copernicus 30 (90 m), SRTM of three.
int coarseness(std::filesystem::path const& path) {
  auto const name = path.filename().string();
  auto const has = [&](char const* part) { return name.find(part) != std::string::npos; };
  if (has("COG_10") || has("DSM_10")) return 0;
  if (has("COG_30") || has("DSM_30")) return 2;
  if (has("3arc") || has("srtm3") || has("SRTMGL3")) return 3;
  std::error_code ignored;
  constexpr std::uintmax_t kThreeSeconds = 1201ULL * 1201 * 2;
  return path.extension() == ".hgt" && std::filesystem::file_size(path, ignored) <= kThreeSeconds ? 3 : 1;
}

}  // namespace

std::string to_text(tile t) {
  return fmt::format("{}{:02}{}{:03}", t.south < 0 ? 'S' : 'N', std::abs(t.south), t.west < 0 ? 'W' : 'E',
                     std::abs(t.west));
}

std::optional<tile> tile_of(std::string_view name) {
  constexpr std::string_view kEndings[]{".hgt", ".hgt.zip", ".hgt.gz", ".tif", ".tiff", ".HGT", ".dt2", ".dt1", ".bil"};
  if (std::ranges::none_of(kEndings, [&](auto ending) { return name.ends_with(ending); })) return {};
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && name[at - 1] != '_' && name[at - 1] != '-' && name[at - 1] != '.') continue;
    if (auto const found = corner_of(name.substr(at))) return found;
  }
  return {};
}

tile_folder tiles_in(std::filesystem::path const& folder) {
  tile_folder made;
  std::vector<std::filesystem::path> all;
  for (auto const& one : std::filesystem::recursive_directory_iterator{folder}) {
    if (one.is_regular_file()) all.push_back(one.path());
  }
  std::ranges::sort(all);  // the same choice whatever order the disk lists them in
  for (auto const& path : all) {
    auto const found = tile_of(path.filename().string());
    if (!found) continue;
    auto const [at, fresh] = made.files.emplace(*found, path);
    if (!fresh && coarseness(path) < coarseness(at->second)) at->second = path;
  }
  return made;
}

std::vector<tile> tiles_needed(std::span<reach const> places) {
  constexpr double kMetresPerDegree = 110'574.0;  // the shortest degree of latitude
  std::set<tile> found;
  for (auto const& one : places) {
    auto const north = one.metres / kMetresPerDegree;
    auto const furthest = std::min(89.9, std::abs(one.latitude) + north);
    auto const east = std::min(180.0, one.metres / (111'320.0 * std::cos(furthest * M_PI / 180.0)));
    auto const first_row = static_cast<int>(std::floor(std::max(-90.0, one.latitude - north)));
    auto const last_row = static_cast<int>(std::floor(std::min(89.999, one.latitude + north)));
    auto const first = static_cast<int>(std::floor(one.longitude - east));
    auto const last = static_cast<int>(std::floor(one.longitude + east));
    for (int row = first_row; row <= last_row; ++row) {
      for (int column = first; column <= last; ++column) {
        found.insert({row, (column + 180 + 720) % 360 - 180});
      }
    }
  }
  return {found.begin(), found.end()};
}

}  // namespace fengsui::fire
