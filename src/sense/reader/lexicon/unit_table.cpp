#include "sense/reader/lexicon/unit_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <stdexcept>
#include <utility>

#include "sense/reader/lexicon/lexicon_lines.h"
#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::array kDimensions{std::pair{"percent", dimension::percent},
                                 std::pair{"points", dimension::points},
                                 std::pair{"times", dimension::times},
                                 std::pair{"money", dimension::money},
                                 std::pair{"person", dimension::person},
                                 std::pair{"traveller", dimension::traveller},
                                 std::pair{"household", dimension::household},
                                 std::pair{"train", dimension::train},
                                 std::pair{"train_pair", dimension::train_pair},
                                 std::pair{"trainset", dimension::trainset},
                                 std::pair{"coach", dimension::coach},
                                 std::pair{"wagon", dimension::wagon},
                                 std::pair{"vehicle", dimension::vehicle},
                                 std::pair{"flight", dimension::flight},
                                 std::pair{"aircraft", dimension::aircraft},
                                 std::pair{"vessel", dimension::vessel},
                                 std::pair{"incident", dimension::incident},
                                 std::pair{"place_count", dimension::place_count},
                                 std::pair{"count", dimension::count},
                                 std::pair{"piece", dimension::piece},
                                 std::pair{"teu", dimension::teu},
                                 std::pair{"mass", dimension::mass},
                                 std::pair{"energy", dimension::energy},
                                 std::pair{"power", dimension::power},
                                 std::pair{"area", dimension::area},
                                 std::pair{"length", dimension::length},
                                 std::pair{"volume", dimension::volume},
                                 std::pair{"transport", dimension::transport},
                                 std::pair{"hours", dimension::hours},
                                 std::pair{"minutes", dimension::minutes},
                                 std::pair{"seconds", dimension::seconds},
                                 std::pair{"days", dimension::days},
                                 std::pair{"months", dimension::months},
                                 std::pair{"years", dimension::years},
                                 std::pair{"weeks", dimension::weeks},
                                 std::pair{"measure", dimension::measure}};

unit_table read_units() {
  unit_table made;
  for (auto const& line : lexicon_lines("units")) {
    if (line.size() != 4) throw std::logic_error{"units.lex: four columns a line: " + std::string{line[0]}};
    auto const is_sign = line[2] == "sign";
    auto const found = is_sign ? std::optional{dimension::money} : dimension_named(line[2]);
    if (!found) throw std::logic_error{"units.lex: no such dimension: " + std::string{line[2]}};
    auto exponent = 0;
    std::from_chars(line[1].data(), line[1].data() + line[1].size(), exponent);
    for (auto& surface : surfaces_of(line[3])) {
      if (is_sign) {
        std::ranges::transform(surface, surface.begin(), lower);
        made.signs.push_back({std::string{line[0]}, exponent, *found, std::move(surface)});
        continue;
      }
      made.surfaces.add(surface, static_cast<std::uint32_t>(made.entries.size()));
      made.entries.push_back({std::string{line[0]}, exponent, *found, std::move(surface)});
    }
  }
  std::ranges::stable_sort(made.signs, std::greater{}, [](unit_entry const& one) { return one.surface.size(); });
  return made;
}

}  // namespace

std::optional<dimension> dimension_named(std::string_view name) {
  for (auto const& [known, meant] : kDimensions) {
    if (name == known) return meant;
  }
  return std::nullopt;
}

unit_entry const* unit_table::at(std::u16string_view text, std::size_t from, std::size_t& end) const {
  if (from >= text.size()) return nullptr;
  auto const found = surfaces.longest_at(text, from);
  if (!found) return nullptr;
  end = from + found->length;
  return &entries[found->value];
}

unit_entry const* unit_table::named(std::u16string_view surface) const {
  for (auto const& entry : entries) {
    if (entry.surface == surface) return &entry;
  }
  return nullptr;
}

unit_table const& units() {
  static auto const table = read_units();
  return table;
}

}  // namespace fengsui::sense::reader
