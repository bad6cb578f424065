#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "invest/names/name_match.h"

namespace fengsui::invest {

// A company that names are resolved to: its own name, and others it is known by.
struct listed_company {
  std::string name;
  std::vector<std::string> also;
  std::string id;  // whoever keeps the list knows what it is
};

struct found_company {
  std::size_t which = 0;  // in the list
  std::string by;         // the name of it that matched
  double score = 0;
  name_reason why = name_reason::alike;
};

enum class name_verdict {
  one,      // this company
  several,  // it may be any of these: the name does not say which
  maybe,    // a person should look
  none,
};
std::string_view to_text(name_verdict);

struct resolved_name {
  name_verdict verdict = name_verdict::none;
  std::vector<found_company> found;  // the best first; with `one`, the first is it
};

// Companies by name. Each name is taken apart once; which are compared with a name that is asked for, an index over
// pairs of adjoining characters says. Made once, then asked from any thread.
class name_index {
 public:
  explicit name_index(std::vector<listed_company>);

  std::vector<found_company> find(std::string_view name, std::size_t most = 5) const;
  resolved_name resolve(std::string_view name, std::size_t most = 5) const;

  std::vector<listed_company> const& companies() const { return companies_; }

 private:
  struct entry {
    std::size_t company = 0;
    std::size_t also = 0;  // 0: its own name
    company_name name;
  };
  std::vector<std::uint32_t> near(company_name const&) const;

  std::vector<listed_company> companies_;
  std::vector<entry> entries_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> pairs_;
  std::unordered_map<char32_t, std::vector<std::uint32_t>> singles_;         // of names of one character
  std::unordered_map<char32_t, std::vector<std::uint32_t>> short_by_first_;  // two to four characters: abbreviations
};

}  // namespace fengsui::invest
