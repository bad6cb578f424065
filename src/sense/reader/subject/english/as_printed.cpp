// A name as the text prints it: what a table calls United Kingdom is "Great Britain" in a text that says no other name
// for it, what it calls NIFC is the "National Interagency Fire Center", and "the port of Rotterdam" keeps its small
// letter. Of several names that a text prints for one body the longest is written.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

// Where a name is printed as words of its own; npos where it is not.
std::size_t printed_at(std::u16string_view text, std::u16string_view name) {
  for (auto const at : places_of(text, name)) {
    auto const end = at + name.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end >= text.size() || !is_letter(text[end]))) return at;
  }
  return std::u16string_view::npos;
}

// "U.S.", "USA": a country is called in full.
bool is_short_for_a_country(std::u16string_view printed) {
  return std::ranges::all_of(printed, [](char16_t c) { return is_capital(c) || c == u'.'; });
}

// What a table's own word for `one` is printed as, its noun taken along: "Great Britain", "Lo Wu Control Point"; empty
// where it is named by something else ("the port", "Dutch").
std::u16string_view words_of_the_table(std::u16string_view text, subject const& one) {
  auto const printed = text.substr(one.from, one.to - one.from);
  auto const known = words().surfaces.longest_at(printed, 0);
  if (!known || printed.empty() || !is_capital(printed.front()) || printed == u"Chinese"sv ||
      is_an_adjective_of_a_country(printed))
    return {};
  auto const rest = printed.substr(known->length);
  if (!rest.empty() && rest != kControlPoint) return {};
  for (auto const index : words().groups[known->value]) {
    auto const& entry = words().entries[index];
    if (entry.name != one.name || (entry.is == word_class::place && is_short_for_a_country(printed))) continue;
    if (entry.is == word_class::place ||
        (entry.is == word_class::organisation && (entry.kind == "company" || entry.kind == "crossing")))
      return printed;
  }
  return {};
}

// "Hong Kong checkpoints", "Hong Kong's control points": what a text calls all of them.
std::u16string_view all_the_control_points(std::u16string_view text) {
  static constexpr std::u16string_view kPlace = u"Hong Kong";
  static constexpr any_of_words kNouns{
      u" control points",     u"'s control points",        u"’s control points",      u" checkpoints",
      u"'s checkpoints",      u"’s checkpoints",           u" boundary checkpoints",  u" border checkpoints",
      u" boundary crossings", u" boundary control points", u" border control points", u"'s boundary control points"};
  for (auto const at : places_of(text, kPlace)) {
    auto const noun = kNouns.open(text.substr(at + kPlace.size()));
    if (noun > 0) return text.substr(at, kPlace.size() + noun);
  }
  return {};
}

class names_as_printed {
 public:
  names_as_printed(document const& doc, std::vector<subject> const& all) : text_{doc.text()} {
    for (auto& [noun, places] : nouns_) {
      for (auto const at : places_of(text_, noun)) {
        auto const end = at + noun.size();
        if (end >= text_.size() || !is_letter(text_[end])) places.push_back(at);
      }
    }
    for (auto const& one : all) {
      auto const printed = words_of_the_table(text_, one);
      auto& longest = by_name_[one.name];
      if (printed.size() > longest.size()) longest = std::u16string{printed};
    }
  }

  std::string const& of(std::string const& name) {
    auto const [place, added] = known_.emplace(name, std::string{});
    if (added) place->second = look_up(name);
    return place->second;
  }

 private:
  struct noun_of_areas {
    std::u16string_view noun;
    std::vector<std::size_t> places = {};  // where the text has it, looked for once and not for each name
  };

  bool is_named_before(std::size_t noun, std::u16string_view name) const {
    auto const before = text_.substr(0, noun);
    return before.ends_with(name) && (before.size() == name.size() || !is_letter(before[noun - name.size() - 1]));
  }

  std::string look_up(std::string const& name) const {
    auto printed = to_utf16(name);
    auto const own = by_name_.find(name);
    if (own != by_name_.end() && !own->second.empty()) {
      // "Mainland Portugal" is Portugal, and "the Spur Line" short for what it is called in full.
      auto const short_or_narrow = own->second.ends_with(printed) || printed.find(own->second) != std::u16string::npos;
      auto const the = own->second.starts_with(u"The ") || own->second.starts_with(u"the ") ? 4 : 0;
      return short_or_narrow ? name : to_utf8(own->second.substr(static_cast<std::size_t>(the)));
    }
    if (name == "Hong Kong control points") {
      std::u16string called{all_the_control_points(text_)};
      for (std::u16string_view const own : {u"'s"sv, u"’s"sv}) {
        if (auto const at = called.find(own); at != called.npos) called.erase(at, own.size());
      }
      return called.empty() ? name : to_utf8(called);
    }
    // "Qinghai Province generated": its noun is a part of the fullest name.
    for (auto const& [noun, places] : nouns_) {
      if (std::ranges::any_of(places, [&](std::size_t at) { return is_named_before(at, printed); }))
        return to_utf8(printed + std::u16string{noun});
    }
    if (!name.starts_with("Port of ") || printed_at(text_, printed) != std::u16string_view::npos) return name;
    printed.front() = u'p';
    return printed_at(text_, printed) != std::u16string_view::npos ? to_utf8(printed) : name;
  }

  std::u16string_view text_;
  std::array<noun_of_areas, 2> nouns_{{{u" Province"}, {u" Special Administrative Region"}}};
  std::map<std::string, std::u16string> by_name_ = {};  // the longest printed, empty where no word of a table is
  std::map<std::string, std::string> known_ = {};
};

}  // namespace

void name_as_printed(document const& doc, std::vector<subject> const& all, std::vector<draft>& drafts) {
  names_as_printed names{doc, all};
  for (auto& one : drafts) {
    if (!one.org.empty()) one.org = names.of(one.org);
  }
}

}  // namespace fengsui::sense::reader
