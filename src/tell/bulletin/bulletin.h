#pragma once

#include <optional>
#include <string>
#include <vector>

#include "know/figure.h"

namespace fengsui::tell {

// A figure printed in a bulletin: what it says, and where it stands.
struct printed_figure {
  std::string indicator;
  std::string part;  // "value", "growth", …
  std::vector<std::pair<std::string, std::string>> where;
  std::string period;
  std::string by;   // of a list: the dimension
  std::string key;  // … and which of it
  know::figure_value value;
  std::string unit;
  std::size_t start = 0;  // code points in the text
  std::size_t end = 0;
  bool made_up = false;
};

// The words between a bulletin's figures as somebody wrote them (tell/bulletin/wording.h).
struct kept_wording {
  std::vector<std::string> words;
  std::vector<std::string> keys;     // what each figure between them is
  std::vector<std::string> figures;  // and how it read when they were written
  std::string office;                // who signs; empty: the house
  std::string number;                // the document's
  std::string by;
  base::instant at{};
  ledger::event_seq seq = 0;
  std::size_t edits = 0;  // how many there are, this one the newest
  bool fits = false;      // the bulletin still has these figures in this order, and is printed with these words
  bool moved = false;     // a figure says something else than it did then
};

struct printed_bulletin {
  model::bulletin const* bulletin = nullptr;
  know::period period;
  std::string lang;
  std::string title;
  std::string text;
  std::vector<printed_figure> figures;
  bool made_up = false;  // at least one figure rests on sample data
  ledger::event_seq head = 0;
  std::optional<kept_wording> edited{};
};

// `lang` is zh or en. Faults name the place in the bulletin's text.
base::result<printed_bulletin> print_bulletin(know::knowledge const&, std::string const& id, std::string const& period,
                                              std::string const& lang);

// Every placeholder of every bulletin can be read and names what exists.
base::faults check_bulletins(model::catalogue const&);

std::string to_markdown(printed_bulletin const&);
std::string to_html(printed_bulletin const&);
std::string to_json(printed_bulletin const&);

}  // namespace fengsui::tell
