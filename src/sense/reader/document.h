#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sense/reader/lexicon/lexicon.h"
#include "sense/reader/quantity/quantity.h"
#include "sense/reader/text/folded_text.h"
#include "sense/reader/time/time_expressions.h"

namespace fengsui::sense::reader {

// A word of the lexicons in the text.
struct term {
  std::size_t from = 0;
  std::size_t to = 0;
  std::uint32_t group = 0;
};

struct sentence {
  std::size_t from = 0;
  std::size_t to = 0;
  bool headline = false;   // a line that ends without a stop
  bool paragraph = false;  // first of its paragraph
  std::string topic;       // rail, air …: of the sentence's own words, else of the document's
};

// A text cut into what the grammar looks at: numbers, words, times, sentences, all in order of their places.
struct document {
  folded_text folded;
  std::vector<quantity> numbers;
  std::vector<term> terms;
  std::vector<std::uint32_t> terms_by_block;  // the first term that begins in each 32 characters or behind them
  std::vector<time_expression> times;
  std::vector<sentence> sentences;
  std::string topic;
  bool english = false;
  bool holds_chinese = false;

  std::u16string_view text() const { return folded.text; }
  // The terms that begin in [from, to), by index.
  std::pair<std::size_t, std::size_t> terms_in(std::size_t from, std::size_t to) const;
  // The first time expression that begins at `from` or behind it, by index.
  std::size_t first_time(std::size_t from) const;
  word_entry const* entry_of(term const&, word_class) const;  // null where the word has no such class
  bool has(term const& one, word_class is) const { return (words().classes[one.group] & set_of(is)) != 0; }
};

// 年初预算, 全年目标: the time names a plan and no period; "the Christmas period of 2012" behind its days names them.
void drop_named_plans(std::u16string_view, std::vector<time_expression>&);

// All but the times, which are read as seen from the day of publication (publication.h).
document cut(folded_text);

}  // namespace fengsui::sense::reader
