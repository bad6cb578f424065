#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sense/reader/lexicon/unit_table.h"
#include "sense/reader/text/surface_trie.h"

namespace fengsui::sense::reader {

// What a word of the lexicons is good for; the names of words.lex, indicators.lex, organisations.lex and places.lex.
enum class word_class : std::uint8_t {
  indicator,
  up,
  down,
  flat,
  narrow,
  reach,
  yoy,
  yoy_lunar,
  mom,
  previous_period,
  mean,
  named,
  than,
  share,
  target,
  ratio,
  contribution,
  ratio_is,
  avg_day,
  avg_month,
  avg_project,
  peak,
  forecast,
  plan,
  target_level,
  cum,
  total,
  part,
  each,
  what,
  topic,
  plain,  // says nothing: only none of its letters begins another word
  organisation,
  place
};

using dimension_set = std::uint64_t;
constexpr dimension_set set_of(dimension d) {
  return dimension_set{1} << static_cast<unsigned>(d);
}

struct word_entry {
  word_class is = word_class::what;
  std::string name;            // indicator, organisation, place or topic
  dimension_set dimensions{};  // of an indicator: what it may be counted in
  std::string topic;           // of an indicator: only in such a text
  bool weak = false;           // of an indicator: a noun that many share
  std::string kind;            // of an organisation or place: company, area, city …
  std::string province;        // of a place
};

using class_set = std::uint64_t;
constexpr class_set set_of(word_class is) {
  return class_set{1} << static_cast<unsigned>(is);
}

struct lexicon {
  std::vector<word_entry> entries;
  std::vector<std::vector<std::uint32_t>> groups;  // the entries of one surface
  std::vector<class_set> classes;                  // which classes a group has
  surface_trie surfaces;                           // to groups
};

// Compiled in from lexicon/*.lex, read once.
lexicon const& words();

}  // namespace fengsui::sense::reader
