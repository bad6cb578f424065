#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace fengsui::main {

// Some verbs read a table of the user's own or the records of a data folder.

// An option that goes with a table alone, and whether it was given.
using table_option = std::pair<char const*, bool>;
// Ends the verb where one of them was given beside a data folder: its records are what it would say.
void without(std::initializer_list<table_option>);

// "DIR WORD", "DIR" or "WORD": the folder where the first is one, and what is left.
struct folder_and_word {
  std::filesystem::path folder;  // empty where there is none
  std::string word;
};
folder_and_word folder_and_word_of(std::vector<std::string> const&);

}  // namespace fengsui::main
