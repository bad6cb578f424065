#include "invest/register/industry_code.h"

#include <algorithm>
#include <set>

#include "invest/register/code_files.h"

namespace fengsui::invest {
namespace {

// Every code with its letter: "C", "C38", "C384", "C3841".
std::set<std::string, std::less<>> const& codes() {
  static auto const made = [] {
    std::set<std::string, std::less<>> all;
    for (auto const& [file, text] : kCodeFiles) {
      char section = 0;
      std::string word;
      bool comment = false;
      for (char const c : text) {
        if (c == '\n') comment = false;
        if (c == '#') comment = true;
        if (comment) continue;
        if (c >= 'A' && c <= 'Z') {
          section = c;
          all.insert(std::string(1, c));
        } else if (c >= '0' && c <= '9') {
          word += c;
        } else if (!word.empty()) {
          all.insert(section + std::exchange(word, {}));
        }
      }
    }
    return all;
  }();
  return made;
}

// With its letter; as it stands where no section has such a division.
std::string lettered(std::string_view text) {
  if (text.empty() || text[0] < '0' || text[0] > '9') return std::string{text};
  for (char section = 'A'; section <= 'T'; ++section) {
    if (codes().contains(section + std::string{text.substr(0, 2)})) return section + std::string{text};
  }
  return std::string{text};
}

}  // namespace

bool is_industry_code(std::string_view text) {
  return codes().contains(lettered(text));
}

std::vector<std::string> industry_codes_like(std::string_view text, std::size_t most) {
  auto part = lettered(text);
  while (!part.empty() && !codes().contains(part)) part.pop_back();
  std::vector<std::string> made;
  for (auto at = codes().lower_bound(part); at != codes().end() && at->starts_with(part) && made.size() < most; ++at) {
    auto const next_level = part.empty() ? 1 : part.size() == 1 ? 3 : part.size() + 1;
    if (at->size() == next_level) made.push_back(*at);
  }
  // A class has nothing below it: its neighbours then.
  if (made.empty() && !part.empty()) made.push_back(part);
  return made;
}

}  // namespace fengsui::invest
