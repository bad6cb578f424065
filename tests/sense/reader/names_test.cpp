#include "sense/reader/lexicon/names.h"

#include <gtest/gtest.h>

#include "sense/reader/lexicon/lexicon_lines.h"
#include "sense/reader/lexicon/unit_table.h"
#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

bool is_named(std::string_view group, std::string_view word) {
  auto const name = name_of(group, word);
  return !name.zh.empty() && !name.en.empty() && name.zh != word;
}

TEST(names, every_indicator_that_is_read_has_a_name_in_both_languages) {
  for (auto const& line : lexicon_lines("indicators")) EXPECT_TRUE(is_named("indicator", line[0])) << line[0];
}

// Signs and ISO codes of money are the same in both; of what is printed in passing no figure is made.
TEST(names, every_unit_of_a_figure_has_a_name_in_both_languages) {
  for (auto const& unit : units().entries) {
    auto const is_known = unit.dimension == dimension::measure || unit.dimension == dimension::money ||
                          unit.dimension == dimension::percent || unit.dimension == dimension::seconds;
    EXPECT_TRUE(is_known || is_named("unit", unit.unit)) << unit.unit;
  }
}

TEST(names, every_kind_has_a_name_in_both_languages) {
  for (int i = 0; i <= static_cast<int>(model::figure_kind::contribution); ++i) {
    auto const kind = kind_name(static_cast<model::figure_kind>(i));
    EXPECT_TRUE(is_named("kind", kind)) << kind;
  }
}

TEST(names, a_word_without_a_name_is_shown_as_it_is) {
  EXPECT_EQ(name_of("unit", "UGX"), (base::name{"UGX", "UGX"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
