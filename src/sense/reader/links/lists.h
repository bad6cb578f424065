#pragma once

#include <string>
#include <vector>

#include "sense/reader/draft.h"
#include "sense/reader/lexicon/lexicon.h"

namespace fengsui::sense::reader {

// One of the nouns that figures are handed out to: 西宁站 of 西宁站、拉萨站分别发送.
struct noun {
  word_entry const* place = nullptr;
  word_entry const* organisation = nullptr;
  bool is_class = false;
  std::vector<word_entry const*> indicators;
  std::u16string text;
};

// The nouns that lead into the list which opens with drafts[first]: 热点数、林火数分别上升738%和155%.
std::vector<noun> nouns_of_list(document const&, std::vector<draft> const& drafts, std::size_t first);
// Whether so many nouns are as many indicators. 森林火灾受害率 counts no fires, and no other list is of such rates.
bool are_indicators(std::vector<noun> const&, std::size_t count);

// Marks the lists that are handed out though no 分别 says so, or where the word stands behind them.
void mark_lists(document const&, std::vector<draft>&);

}  // namespace fengsui::sense::reader
