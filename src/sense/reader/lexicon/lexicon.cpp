#include "sense/reader/lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <utility>

#include "sense/reader/lexicon/lexicon_lines.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::array kClasses{std::pair{"up", word_class::up},
                              std::pair{"down", word_class::down},
                              std::pair{"flat", word_class::flat},
                              std::pair{"narrow", word_class::narrow},
                              std::pair{"reach", word_class::reach},
                              std::pair{"yoy", word_class::yoy},
                              std::pair{"yoy_lunar", word_class::yoy_lunar},
                              std::pair{"mom", word_class::mom},
                              std::pair{"previous_period", word_class::previous_period},
                              std::pair{"mean", word_class::mean},
                              std::pair{"named", word_class::named},
                              std::pair{"than", word_class::than},
                              std::pair{"share", word_class::share},
                              std::pair{"target", word_class::target},
                              std::pair{"ratio", word_class::ratio},
                              std::pair{"contribution", word_class::contribution},
                              std::pair{"ratio_is", word_class::ratio_is},
                              std::pair{"avg_day", word_class::avg_day},
                              std::pair{"avg_month", word_class::avg_month},
                              std::pair{"avg_project", word_class::avg_project},
                              std::pair{"peak", word_class::peak},
                              std::pair{"forecast", word_class::forecast},
                              std::pair{"plan", word_class::plan},
                              std::pair{"target_level", word_class::target_level},
                              std::pair{"cum", word_class::cum},
                              std::pair{"total", word_class::total},
                              std::pair{"part", word_class::part},
                              std::pair{"each", word_class::each},
                              std::pair{"what", word_class::what},
                              std::pair{"topic", word_class::topic},
                              std::pair{"plain", word_class::plain}};

dimension_set dimensions_named(std::string_view column) {
  auto const of = [](auto... each) { return (set_of(each) | ...); };
  dimension_set made = 0;
  while (!column.empty()) {
    auto const comma = column.find(',');
    auto const name = column.substr(0, comma);
    column = comma == std::string_view::npos ? std::string_view{} : column.substr(comma + 1);
    if (name == "people") {
      made |= of(dimension::person, dimension::traveller);
    } else if (name == "counts") {
      made |= of(dimension::count, dimension::place_count, dimension::household, dimension::piece, dimension::none);
    } else if (name == "trains") {
      made |= of(dimension::train, dimension::train_pair, dimension::trainset, dimension::none);
    } else if (name == "rate") {
      made |= of(dimension::percent);
    } else if (name == "bare") {
      made |= of(dimension::none);
    } else if (name == "any") {
      made |= ~of(dimension::days, dimension::months, dimension::years);
    } else if (auto const one = dimension_named(name)) {
      made |= set_of(*one);
    } else {
      throw std::logic_error{"indicators.lex: no such dimension: " + std::string{name}};
    }
  }
  return made;
}

class lexicon_maker {
 public:
  void add(std::u16string const& surface, word_entry const& entry) {
    auto const [at, fresh] = groups_.try_emplace(surface, static_cast<std::uint32_t>(made_.groups.size()));
    if (fresh) {
      made_.groups.emplace_back();
      made_.classes.push_back(0);
      made_.surfaces.add(surface, at->second);
    }
    made_.groups[at->second].push_back(static_cast<std::uint32_t>(made_.entries.size()));
    made_.classes[at->second] |= set_of(entry.is);
    made_.entries.push_back(entry);
  }
  lexicon take() { return std::move(made_); }

 private:
  lexicon made_;
  std::map<std::u16string, std::uint32_t> groups_;
};

lexicon read_words() {
  lexicon_maker maker;
  for (auto const& line : lexicon_lines("words")) {
    auto const found =
        std::find_if(kClasses.begin(), kClasses.end(), [&](auto const& one) { return line[0] == one.first; });
    if (found == kClasses.end() || line.size() != 3) throw std::logic_error{"words.lex: " + std::string{line[0]}};
    for (auto const& surface : surfaces_of(line[2]))
      maker.add(surface, {.is = found->second, .name = std::string{line[1]}});
  }
  for (auto const& line : lexicon_lines("indicators")) {
    if (line.size() != 4) throw std::logic_error{"indicators.lex: four columns a line: " + std::string{line[0]}};
    word_entry entry{.is = word_class::indicator,
                     .name = std::string{line[0]},
                     .dimensions = dimensions_named(line[1]),
                     .topic = line[2] == "-" ? "" : std::string{line[2]}};
    for (auto surface : surfaces_of(line[3])) {
      entry.weak = surface.front() == u'~';
      if (entry.weak) surface.erase(0, 1);
      maker.add(surface, entry);
    }
  }
  for (auto const& line : lexicon_lines("organisations")) {
    word_entry const entry{.is = word_class::organisation,
                           .name = line[0] == "-" ? "" : std::string{line[0]},
                           .kind = std::string{line[1]}};
    for (auto const& surface : surfaces_of(line[2])) maker.add(surface, entry);
  }
  for (auto const& line : lexicon_lines("places")) {
    word_entry const entry{.is = word_class::place,
                           .name = std::string{line[0]},
                           .kind = std::string{line[1]},
                           .province = line[2] == "-" ? "" : std::string{line[2]}};
    for (auto const& surface : surfaces_of(line[3])) maker.add(surface, entry);
  }
  return maker.take();
}

}  // namespace

lexicon const& words() {
  static auto const made = read_words();
  return made;
}

}  // namespace fengsui::sense::reader
