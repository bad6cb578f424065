// Means of transport as English counts their trips: "Railway trips came to 410 million", "travels by plane were up".
#include <algorithm>
#include <array>
#include <set>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

struct mode_word {
  std::u16string_view word;  // without its first letter's case
  std::string_view name;
};

std::string_view mode_of(std::u16string_view word) {
  static constexpr std::array<mode_word, 14> kModes{{{u"railway", "railway"},
                                                     {u"rail", "railway"},
                                                     {u"train", "railway"},
                                                     {u"road", "road"},
                                                     {u"highway", "road"},
                                                     {u"bus", "road"},
                                                     {u"waterway", "waterway"},
                                                     {u"water", "waterway"},
                                                     {u"ship", "waterway"},
                                                     {u"ferry", "waterway"},
                                                     {u"plane", "civil aviation"},
                                                     {u"air", "civil aviation"},
                                                     {u"aviation", "civil aviation"},
                                                     {u"flight", "civil aviation"}}};
  for (auto const& one : kModes) {
    if (word.size() == one.word.size() && (word.front() | 0x20) == one.word.front() &&
        word.substr(1) == one.word.substr(1))
      return one.name;
  }
  return {};
}

void add(std::u16string_view text, std::size_t from, std::size_t end, std::vector<subject>& found) {
  auto const name = mode_of(text.substr(from, end - from));
  if (!name.empty()) found.push_back({.from = from, .to = end, .name = std::string{name}, .is = subject_kind::mode});
}

// "road trips", "railway passenger trips"
void find_before_trips(std::u16string_view text, std::vector<subject>& found) {
  constexpr std::u16string_view kPassenger = u" passenger";
  for (auto const at : places_of(text, u" trips"sv)) {
    auto end = at;
    if (text.substr(0, end).ends_with(kPassenger)) end -= kPassenger.size();
    auto from = end;
    while (from > 0 && is_letter(text[from - 1])) --from;
    if (from < end) add(text, from, end, found);
  }
}

// "travels by plane", "trips by water"
void find_behind_by(std::u16string_view text, std::vector<subject>& found) {
  for (auto const at : places_of(text, u" by "sv)) {
    auto const lead = text.substr(0, at);
    if (!lead.ends_with(u"travels"sv) && !lead.ends_with(u"travel"sv) && !lead.ends_with(u"trips"sv)) continue;
    auto end = at + 4;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end > at + 4) add(text, at + 4, end, found);
  }
}

// "Highways had 184.62 million; railways jumped to 8.26 million, air trips to 1.8 million and trips by water rose",
// "3.1 billion trips by private car or bus, about 43 million by ship and 220 million by train"
bool counts_every_mode(std::u16string_view text) {
  constexpr std::size_t kReach = 800;
  text = text.substr(0, kReach);
  auto const holds_any = [&](std::initializer_list<std::u16string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return holds_words(text, word); });
  };
  return holds_any({u"road "sv, u"roads "sv, u"Road "sv, u"ighway"sv, u" bus "sv, u" bus,"sv}) &&
         holds_any({u"rail"sv, u"train"sv}) &&
         holds_any({u" air "sv, u" air."sv, u" air,"sv, u"aviation"sv, u"flight"sv, u"plane"sv, u" car "sv}) &&
         holds_any({u" water"sv, u"Water"sv, u" ship"sv, u" ferry"sv, u" boat"sv});
}

}  // namespace

bool lists_every_mode(std::u16string_view text) {
  constexpr std::size_t kEnough = 3;
  for (auto const at : places_of(text, u" by "sv)) {
    std::set<std::string_view> named;
    for (auto from = at + 4; from < text.size();) {
      auto end = from;
      while (end < text.size() && is_letter(text[end])) ++end;
      auto const word = text.substr(from, end - from);
      if (auto const mode = word.empty() ? std::string_view{} : mode_of(word); !mode.empty())
        named.insert(mode);
      else if (word != u"and"sv)
        break;
      while (end < text.size() && is_one_of(text[end], u", ")) ++end;
      from = end;
    }
    if (named.size() >= kEnough) return true;
  }
  return counts_every_mode(text);
}

std::vector<subject> english_modes(std::u16string_view text) {
  constexpr std::size_t kEnough = 3;
  std::vector<subject> found;
  find_before_trips(text, found);
  find_behind_by(text, found);
  std::set<std::string_view> names;
  for (auto const& one : found) names.insert(one.name);
  if (names.size() < kEnough) return {};
  std::sort(found.begin(), found.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
  return found;
}

}  // namespace fengsui::sense::reader
