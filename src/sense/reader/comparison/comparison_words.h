#pragma once

#include <cstddef>
#include <optional>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// The words around a figure that say whether it is a change, a share or a ratio, and against what.
struct seen_words {
  term const* growth = nullptr;  // the last up, down or flat word that still governs the figure
  model::direction way = model::direction::none;
  term const* reach = nullptr;
  term const* share = nullptr;
  term const* target = nullptr;
  term const* ratio = nullptr;
  term const* contribution = nullptr;
  term const* narrow = nullptr;
  term const* base = nullptr;  // 同比, 环比 …
  word_class base_class = word_class::yoy;
  term const* than = nullptr;
  term const* each = nullptr;
};

// What the words in [from, to) say of a figure at `to`.
seen_words look_at(document const&, std::size_t from, std::size_t to);

// Whether a time that a figure is compared with, "than in 2019", stands in [from, to).
bool has_base_time(document const&, std::size_t from, std::size_t to);

// Which base a change has: what the words before it say, else that of the change before it, else the same time last
// year.
model::printed_comparison base_of(document const&, seen_words const&, std::size_t from, std::size_t to,
                                  std::optional<model::printed_comparison> const& before);

// What stands behind a figure.
// "a 9.4% increase", 8%的增长
bool behind_says_growth(document const&, draft const&, model::direction& way);
// "40 percent of the total"
bool behind_says_share(document const&, draft const&);
// "152,000 more than", "3,400 fewer than": behind an amount.
bool is_more_than(std::u16string_view behind, model::direction& way);
// "to just", "at a record": the words without what only colours them, and without the space at the end.
std::u16string_view without_fillers(std::u16string_view);
// "from", "compared with the", "higher than its": whether what stands behind the words is what is compared with.
bool leads_to_a_base(std::u16string_view);
// " higher than the", " over": whether the words behind a change lead to what it is a change from.
bool leads_from_a_change(std::u16string_view);
// "72.4 percent of its annual target of 2.0 billion"
bool behind_says_target(std::u16string_view behind);

}  // namespace fengsui::sense::reader
