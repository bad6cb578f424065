#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tell/bulletin/bulletin.h"

namespace fengsui::tell {

// A bulletin's text by turns: words, figure, words, …, words. What stands between two figures may be empty; a figure
// that prints as nothing is none.
struct turns {
  std::vector<std::string> words;    // one more than figures
  std::vector<std::string> keys;     // what each figure is, whatever it says: "rail.passengers:growth:2025-04:…"
  std::vector<std::string> figures;  // as printed
};
turns turns_of(printed_bulletin const&);

// The same figures in the same order between other words. A fault where the words do not go with them, or where they
// would change what a figure says: a digit, a scale or a percent sign beside a figure stays as the bulletin has it.
std::optional<base::fault> check_words(turns const& printed, std::vector<std::string> const& words);

// Puts the words between the bulletin's figures, whose places move with them. They must have passed `check_words`.
void reword(printed_bulletin&, std::vector<std::string> const& words);

std::string wording_id(std::string const& bulletin, std::string const& period, std::string const& lang);

// The newest wording that the ledger holds for a bulletin, period and language, with who wrote it and when.
std::optional<kept_wording> wording_of(know::knowledge const&, std::string const& id, base::instant now);
// The text as the event carries it.
std::string wording_json(turns const& printed, std::vector<std::string> const& words);

// The bulletin as it was last edited. Words that no longer go with the figures are left out, and `edited->fits` says
// so.
base::result<printed_bulletin> print_as_edited(know::knowledge const&, std::string const& id, std::string const& period,
                                               std::string const& lang, base::instant now);

}  // namespace fengsui::tell
