#include "know/audit/class_lists.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "know/audit/complete_lists.h"
#include "know/audit/page.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kMostClasses = 5;

// Classes that leave nothing beside them, each by the words that name it, parted by |.
using class_words = std::array<std::string_view, kMostClasses>;
constexpr std::array<class_words, 32> kClasses{{
    {"import|imports|imported", "export|exports|exported"},
    {"inbound", "outbound"},
    {"inward", "outward"},
    {"arrival|arrivals|arriving", "departure|departures|departing"},
    {"domestic", "international"},
    {"domestic", "overseas"},
    {"domestic", "foreign"},
    {"coastal|seaborne", "inland|river"},
    {"laden|loaded|full", "empty|empties"},
    {"male|males", "female|females"},
    {"boys", "girls"},
    {"men", "women"},
    {"urban", "rural"},
    {"eastern", "central", "western"},
    {"overnight", "same-day|day-trip|day-trips|day-trippers"},
    {"freight", "mail"},
    {"passenger|passengers", "freight|cargo"},
    {"suburban|commuter", "long-distance"},
    {"land", "sea", "air"},
    {"person-caused|human-caused|people", "lightning-caused|lightning"},
    {"primary", "secondary", "tertiary"},
    {"primary", "secondary", "tertiary", "residential|residents|households"},
    {"过夜", "一日游"},
    {"沿海", "内河"},
    {"国内", "国际"},
    {"入境", "出境"},
    {"城镇", "乡村"},
    {"城镇", "农村"},
    {"同城", "异地", "国际"},
    {"第一产业", "第二产业", "第三产业"},
    {"第一产业", "第二产业", "第三产业", "居民生活"},
    {"男", "女"},
}};

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// Whether the word stands in the text by itself: no "male" of "female", no "land" of "Finland".
bool stands_in(std::string_view text, std::string_view word) {
  bool const latin = is_letter(word.front());
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    auto const end = at + word.size();
    if (!latin || ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end])))) return true;
  }
  return false;
}

bool names_one_of(std::string_view text, std::string_view words) {
  for (std::size_t from = 0; from <= words.size();) {
    auto const end = std::min(words.find('|', from), words.size());
    if (stands_in(text, words.substr(from, end - from))) return true;
    from = end + 1;
  }
  return false;
}

std::size_t size_of(class_words const& classes) {
  return static_cast<std::size_t>(std::ranges::count_if(classes, [](auto word) { return !word.empty(); }));
}

std::string in_small_letters(std::string_view text) {
  std::string made{text};
  for (auto& c : made) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return made;
}

// What a member of a row is called: the words right behind it in its clause, and those before it, back to the level
// before or the end of a sentence.
struct own_words {
  std::string behind;
  std::string before;
};

own_words words_of(page const& of, std::size_t i, std::optional<std::size_t> level_before) {
  constexpr std::size_t kBehind = 32;
  constexpr std::size_t kBefore = 90;
  auto behind = of.after(i, kBehind);
  for (std::string_view const end : {",", ";", ".", "(", "\n", "。", " and ", " while ", " whereas ", " but ", ":"})
    behind = behind.substr(0, behind.find(end));
  if (auto const digit = behind.find_first_of("0123456789"); digit != std::string_view::npos)
    behind = behind.substr(0, digit);
  auto before = of.before(i, kBefore);
  if (level_before) {
    auto const since = of.between(*level_before, i);
    if (since.size() < before.size()) before = since;
  }
  for (std::string_view const end : {". ", "\n", ";", "。"}) {
    if (auto const at = before.rfind(end); at != std::string_view::npos) before.remove_prefix(at + end.size());
  }
  return {.behind = in_small_letters(behind), .before = in_small_letters(before)};
}

std::optional<std::size_t> class_by(class_words const& classes, std::string_view text) {
  std::optional<std::size_t> made;
  for (std::size_t k = 0; k < size_of(classes); ++k) {
    if (!names_one_of(text, classes[k])) continue;
    if (made) return {};
    made = k;
  }
  return made;
}

bool names_all(class_words const& classes, std::string_view text) {
  for (std::size_t k = 0; k < size_of(classes); ++k) {
    if (!names_one_of(text, classes[k])) return false;
  }
  return true;
}

std::optional<std::size_t> class_of(class_words const& classes, own_words const& words) {
  if (auto const behind = class_by(classes, words.behind)) return behind;
  return class_by(classes, words.before);
}

// The levels of the first one's unit from it on, over two sentences more, with their words; what stands in brackets is
// none.
struct member {
  std::size_t at;
  own_words words;
};

std::vector<member> members_from(page const& of, std::size_t first, std::optional<std::size_t> level_before) {
  constexpr int kSentences = 2;
  std::vector<member> made{{first, words_of(of, first, level_before)}};
  for (auto i = first + 1; i <= of.near(first).back() && made.size() < kMostClasses; ++i) {
    if (of.sentence(i) - of.sentence(made.back().at) > kSentences) break;
    if (!is_of_row(of, i, first) || of.before(i, 1) == "(") continue;
    made.push_back({i, words_of(of, i, made.back().at)});
  }
  return made;
}

// Of the members from the first one on, those that name each class once; or all of them where the words before the
// first name the classes in their order: "Both coastal and inland ports gained, to 19.58 million and 2.53 million".
std::vector<std::size_t> row_of(class_words const& classes, std::vector<member> const& members) {
  auto const n = size_of(classes);
  if (members.size() < n) return {};
  std::vector<std::size_t> row;
  if (names_all(classes, members[0].words.before) && !class_by(classes, members[0].words.behind)) {
    for (std::size_t k = 0; k < n; ++k) {
      if (k > 0 && class_of(classes, members[k].words)) return {};
      row.push_back(members[k].at);
    }
    return row;
  }
  std::array<bool, kMostClasses> named{};
  for (std::size_t k = 0; k < n; ++k) {
    auto const own = class_of(classes, members[k].words);
    if (!own || named[*own]) return {};
    named[*own] = true;
    row.push_back(members[k].at);
  }
  return row;
}

bool is_whole_of(page const& of, class_words const& classes, std::size_t i, std::size_t first) {
  if (!is_of_row(of, i, first) || of.before(i, 1) == "(") return false;
  if (!same_period(of.at(i), of.at(first)) && of.at(i).period_start && of.at(first).period_start) return false;
  std::optional<std::size_t> level_before;
  for (auto k = i; k-- > 0 && !level_before && i - k <= 4;) {
    if (is_of_row(of, k, i)) level_before = k;
  }
  auto const words = words_of(of, i, level_before);
  return !class_of(classes, words) && !names_all(classes, words.before);
}

// The nearest level before the row that is of no class itself; what the title says last.
std::optional<std::size_t> whole_before(page const& of, class_words const& classes, std::size_t first) {
  constexpr std::size_t kFiguresBack = 12;
  constexpr int kSentences = 2;
  std::optional<std::size_t> made;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack && of.sentence(first) - of.sentence(i) <= kSentences;) {
    if (of.in_title(i) && made) break;
    if (is_whole_of(of, classes, i, first)) return i;
    if (is_of_row(of, i, first)) return {};
  }
  return made;
}

}  // namespace

std::vector<closed_list> lists_by_class(page const& of) {
  constexpr double kOfAnother = 0.05;
  std::vector<closed_list> made;
  if (!of.has_text()) return made;
  std::optional<std::size_t> level_before;
  for (std::size_t first = 1; first < of.size(); ++first) {
    if (!is_of_row(of, first, first)) continue;
    auto const members = members_from(of, first, level_before);
    level_before = first;
    for (int number = 1; auto const& classes : kClasses) {
      auto const by_class = number++;
      auto row = row_of(classes, members);
      if (row.empty()) continue;
      auto const whole = whole_before(of, classes, row.front());
      if (!whole) continue;
      made.push_back({.whole = *whole, .parts = std::move(row), .wrong_links = kOfAnother, .by_class = by_class});
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
