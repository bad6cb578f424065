#include "invest/names/company_name.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

#include "invest/names/text32.h"
#include "invest/names/word_files.h"  // made by the build from words/*.txt

namespace fengsui::invest {
namespace {

struct text_hash {
  using is_transparent = void;
  std::size_t operator()(std::u32string_view text) const { return std::hash<std::u32string_view>{}(text); }
};

template <class See>
void each_line(std::string_view file, See const& see) {
  for (auto const& [id, text] : kWordFiles) {
    if (id != file) continue;
    std::istringstream in{std::string{text}};
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line.front() == '#') continue;
      std::istringstream words{line};
      std::vector<std::string> found;
      for (std::string word; words >> word;) found.push_back(word);
      see(found);
    }
  }
}

// The words that names are made of. Read once, at the first name.
struct vocabulary {
  std::unordered_map<std::u32string, std::vector<std::string>, text_hash, std::equal_to<>> places;
  std::unordered_set<std::u32string, text_hash, std::equal_to<>> trades;
  std::vector<std::u32string> forms;  // the longest first
  std::size_t longest_place = 0;
  std::size_t longest_trade = 0;

  vocabulary() {
    each_line("places", [&](auto const& words) {
      for (std::size_t i = 1; i < words.size(); ++i) place(decoded(words[i]), words[0]);
    });
    place(U"中国", "");
    place(U"中华", "");
    each_line("trades", [&](auto const& words) {
      for (auto const& one : words) {
        auto word = decoded(one);
        longest_trade = std::max(longest_trade, word.size());
        trades.insert(std::move(word));
      }
    });
    each_line("forms", [&](auto const& words) {
      for (auto const& one : words) forms.push_back(decoded(one));
    });
    std::ranges::stable_sort(forms, std::greater{}, &std::u32string::size);
  }

  void place(std::u32string word, std::string const& code) {
    longest_place = std::max(longest_place, word.size());
    places[std::move(word)].push_back(code);
  }
};

vocabulary const& words() {
  static vocabulary const made;
  return made;
}

std::vector<std::string> const* place_of(std::u32string_view text) {
  auto const found = words().places.find(text);
  return found == words().places.end() ? nullptr : &found->second;
}

bool is_form(std::u32string_view text) {
  return std::ranges::find(words().forms, text) != words().forms.end();
}

// Takes legal forms off the end as long as something is left before them; what was taken is put before `form`.
void cut_form(std::u32string& text, std::string& form) {
  for (bool found = true; found;) {
    found = false;
    for (auto const& one : words().forms) {
      // One Latin letter or two are no end of a Chinese name, "sa" of "visa" least of all.
      if (text.size() <= one.size() || !text.ends_with(one)) continue;
      bool const latin = one.front() < 0x80;
      if (latin && text.size() - one.size() < 3) continue;
      form = encoded(one) + form;
      text.resize(text.size() - one.size());
      found = true;
      break;
    }
  }
}

// The place that the text is, such as "福建省泉州市", as codes; empty: it is none.
std::vector<std::string> places_in(std::u32string_view text) {
  std::vector<std::string> codes;
  for (std::size_t at = 0; at < text.size();) {
    auto n = std::min(words().longest_place, text.size() - at);
    while (n >= 2 && place_of(text.substr(at, n)) == nullptr) --n;
    if (n < 2) return {};
    codes = *place_of(text.substr(at, n));
    at += n;
  }
  return codes;
}

// Brackets that say a place or a form go; others are read as part of the name.
void open_brackets(std::u32string& text, company_name& into) {
  for (auto open = text.find(U'('); open != std::u32string::npos; open = text.find(U'(', open)) {
    auto const close = text.find(U')', open);
    auto const inside = text.substr(open + 1, close == std::u32string::npos ? close : close - open - 1);
    auto const length = close == std::u32string::npos ? text.size() - open : close - open + 1;
    auto rest = inside;
    std::string form;
    cut_form(rest, form);
    if (auto const codes = places_in(inside); !codes.empty()) {
      into.bracketed = codes;
      text.erase(open, length);
    } else if (is_form(inside) || is_form(rest) || inside.starts_with(U"原") || inside.starts_with(U"曾用名")) {
      text.erase(open, length);
    } else {
      text.replace(open, length, inside);
    }
  }
  std::erase(text, U')');
}

void cut_branch(company_name& name) {
  static constexpr std::u32string_view kBranches[] = {U"分公司", U"分店",   U"分厂",   U"办事处", U"代表处", U"分行",
                                                      U"支行",   U"营业部", U"经营部", U"分部",   U"分院"};
  for (auto const branch : kBranches) {
    if (!name.text.ends_with(branch)) continue;
    auto const head = std::u32string_view{name.text}.substr(0, name.text.size() - branch.size());
    auto const company = head.rfind(U"公司");
    auto const bank = head.rfind(U"银行");
    auto const end = company != head.npos ? company : bank;
    if (end == head.npos || end == 0) continue;
    name.branch = true;
    name.text.resize(end + 2);
    return;
  }
}

}  // namespace

std::size_t not_of_trade(std::u32string_view text) {
  std::vector<std::size_t> left(text.size() + 1, 0);
  for (std::size_t i = text.size(); i-- > 0;) {
    left[i] = left[i + 1] + 1;
    for (std::size_t n = 1; n <= std::min(words().longest_trade, text.size() - i); ++n) {
      if (left[i + n] < left[i] && words().trades.contains(text.substr(i, n))) left[i] = left[i + n];
    }
  }
  return left[0];
}

bool places_agree(std::vector<std::string> const& a, std::vector<std::string> const& b) {
  if (a.empty() || b.empty()) return true;
  for (auto const& one : a) {
    for (auto const& other : b) {
      if (one.starts_with(other) || other.starts_with(one)) return true;
    }
  }
  return false;
}

bool company_name::is_registered() const {
  static constexpr std::string_view kSaid[] = {"",         "集团",  "控股",    "股份",    "控股集团",
                                               "集团股份", "group", "holding", "holdings"};
  return std::ranges::find(kSaid, form) == std::end(kSaid);
}

company_name take_apart(std::string_view name) {
  company_name made;
  made.text = folded(decoded(name));
  open_brackets(made.text, made);
  cut_branch(made);
  made.bare = made.text;
  cut_form(made.bare, made.form);
  made.starts.push_back({0, made.bracketed});
  // Place after place: "青海省" "西宁市" "城北区". The longest word first; its shorter form too, for "吉林市" is one
  // word and "吉林" + "市…" seldom anything.
  for (std::size_t at = 0; at < made.bare.size();) {
    std::size_t taken = 0;
    for (auto n = std::min(words().longest_place, made.bare.size() - at); n >= 2 && taken == 0; --n) {
      auto const* codes = place_of(std::u32string_view{made.bare}.substr(at, n));
      if (codes == nullptr || at + n >= made.bare.size()) continue;
      // What narrows the place before it: a county of that city, else the word anew.
      std::vector<std::string> held;
      for (auto const& one : *codes) {
        if (!one.empty()) held.push_back(one);
      }
      at += n;
      taken = n;
      made.starts.push_back({at, held.empty() ? made.starts.back().codes : held,
                             not_of_trade(std::u32string_view{made.bare}.substr(at)) == 0});
    }
    if (taken == 0) break;
  }
  return made;
}

}  // namespace fengsui::invest
