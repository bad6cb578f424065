#pragma once

#include <vector>

#include "know/audit/lists/closed_lists.h"

namespace fengsui::know::audit {

// "Imports dropped 10.7 percent, from 284,812 to 254,225; exports fell to 131,806. Loaded boxes together came to
// 386,031": the members of a row by class (class_words.h) across the clauses and sentences of an English text, each
// found by what it is, and not by where it stands: of its class, its unit, its time, and of what is or what was. The
// level that they come near to is their whole, before or behind them.
std::vector<closed_list> english_class_rows(page const&);

// "nine honorable mentions in the individual competition, two gold medals, four silvers and one bronze in the team's":
// a row of medals is no list of mentions.
bool is_of_their_noun(page const&, std::vector<std::size_t> const& row, std::size_t whole);
// Nor one that runs from one owner's sentence into another's.
bool is_of_another_row(page const&, closed_list const&);

}  // namespace fengsui::know::audit
