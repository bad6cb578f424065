// The auditor against bulletins that nobody published, with slips planted among relations that hold: read and audited
// from the text alone. Prints what is missed and what is raised wrongly.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "know/audit/audit.h"
#include "sense/reader/reader.h"

namespace fengsui::know::audit {
namespace {

using place = std::pair<std::string, std::int64_t>;  // a text, and where a figure's span begins there, in bytes

struct told_finding {
  bool holds = false;
  std::string check;
  std::string line;
  std::set<place> places;
};

struct alarm {
  std::string check;
  std::string line;
  std::set<place> places;
};

struct planted {
  document text;
  std::string beside;  // the text that is audited together with it
  std::vector<told_finding> relations;
};

std::int64_t place_of(std::string span, std::string const& text, std::string const& id) {
  auto nth = std::size_t{1};
  if (auto const at = span.find('@'); at != std::string::npos) {
    nth = std::stoul(span.substr(at + 1));
    span.resize(at);
  }
  // A number stands alone: 6.2% is no part of 16.2%.
  auto found = std::size_t{0};
  for (auto from = std::size_t{0};; from = found + 1) {
    found = text.find(span, from);
    if (found == std::string::npos) throw std::runtime_error{id + ": the text has no " + span};
    auto const alone = found == 0 || std::string_view{"0123456789."}.find(text[found - 1]) == std::string_view::npos;
    if (alone && --nth == 0) return static_cast<std::int64_t>(found);
  }
}

// `others`: the texts before it, of which one may be named: B00:34个.
told_finding relation_of(std::string const& line, document const& of, std::vector<planted> const& others) {
  std::istringstream words{line};
  std::string verdict;
  std::string check;
  words >> verdict >> check;
  told_finding made{.holds = verdict == "ok", .check = check, .line = of.id + " " + line, .places = {}};
  // Spans are parted by spaces; where they hold some, by " | ".
  auto const rest = std::string{std::istreambuf_iterator<char>{words}, {}};
  words = std::istringstream{rest};
  auto const alone = rest.find_first_not_of(' ');  // "42 days": one figure needs no mark
  auto const parted = rest.find(" |") != std::string::npos ||
                      (alone != std::string::npos && of.text.find(rest.substr(alone)) != std::string::npos);
  for (std::string span;
       parted ? static_cast<bool>(std::getline(words >> std::ws, span, '|')) : static_cast<bool>(words >> span);) {
    while (span.ends_with(' ')) span.pop_back();
    auto const* in = &of;
    for (auto const& other : others) {
      if (!span.starts_with(other.text.id + ":")) continue;
      in = &other.text;
      span.erase(0, other.text.id.size() + 1);
    }
    made.places.insert({in->id, place_of(span, in->text, in->id)});
  }
  return made;
}

// As an office prints it: a Chinese text's commas, colons and brackets in full width; 1,234 keeps its comma.
std::string in_full_width(std::string const& text) {
  if (text.find("。") == std::string::npos) return text;
  static std::map<char, char const*> const kWide{{',', "\xEF\xBC\x8C"},
                                                 {';', "\xEF\xBC\x9B"},
                                                 {':', "\xEF\xBC\x9A"},
                                                 {'(', "\xEF\xBC\x88"},
                                                 {')', "\xEF\xBC\x89"}};
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const wide = kWide.find(text[i]);
    auto const digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    bool const grouped = text[i] == ',' && i > 0 && digit(i - 1) && digit(i + 1);
    wide != kWide.end()&& !grouped ? made += wide->second : made += text[i];
  }
  return made;
}

std::vector<planted> planted_slips(std::string const& file, bool full_width) {
  std::vector<planted> made;
  std::ifstream in{file};
  auto labels = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("== ")) {
      std::istringstream head{line.substr(3)};
      std::string id;
      std::string day;
      std::string word;
      planted one;
      head >> id >> day >> word >> one.beside;
      one.text.id = id;
      one.text.published = *base::parse_day(day);
      made.push_back(std::move(one));
      labels = false;
    } else if (line == "--") {
      labels = true;
    } else if (!made.empty() && !labels) {
      made.back().text.text += (full_width ? in_full_width(line) : line) + "\n";
    } else if (!made.empty() && !line.empty()) {
      made.back().relations.push_back(relation_of(line, made.back().text, made));
    }
  }
  for (auto& one : made) {
    auto read = sense::reader::read_bulletin(one.text.text, {.doc = one.text.id, .published = one.text.published});
    one.text.figures = std::move(read.figures);
  }
  return made;
}

// What is raised of a text, and of one that is audited with it.
std::vector<alarm> alarms_of(planted const& one, std::vector<planted> const& all) {
  std::vector<document> together{one.text};
  for (auto const& other : all) {
    if (other.text.id == one.beside) together.push_back(other.text);
  }
  std::vector<alarm> alarms;
  for (auto const& each : audit_documents(together).findings) {
    if (each.verdict == verdict::suspicious) continue;
    std::set<place> places;
    for (auto const& at : each.figures) {
      auto const& in = together[static_cast<std::size_t>(at.document)];
      places.insert({in.id, in.figures[static_cast<std::size_t>(at.figure)].start_byte});
    }
    alarms.push_back({.check = each.check, .line = each.check + ": " + each.text.zh, .places = std::move(places)});
  }
  return alarms;
}

// Whether an alarm is on that relation: on its very figures, or under the same check on some of them or on more (the
// whole beside the members that a label leaves out), two at least in common.
bool names(alarm const& raised, told_finding const& told) {
  if (raised.places == told.places) return true;
  if (raised.check != told.check || std::min(raised.places.size(), told.places.size()) < 2) return false;
  return std::ranges::includes(raised.places, told.places) || std::ranges::includes(told.places, raised.places);
}

// How an alarm is to be taken: one that names a slip is right; of others one on a relation that holds is false, and so
// is one that no slip has a figure in. An alarm on some figures of a slip and others beside them follows from it.
enum class alarm_is { right, on_what_holds, beside_the_slips, of_a_slip };

alarm_is judged(alarm const& raised, std::vector<told_finding> const& relations) {
  auto const named = [&](bool holds) {
    return std::ranges::any_of(relations, [&](auto const& each) { return each.holds == holds && names(raised, each); });
  };
  if (named(false)) return alarm_is::right;
  if (named(true)) return alarm_is::on_what_holds;
  auto const has_figure_of = [&](told_finding const& each) {
    return std::ranges::any_of(raised.places, [&](place const& at) { return each.places.contains(at); });
  };
  auto const of_slip = [&](auto const& each) { return !each.holds && has_figure_of(each); };
  return std::ranges::any_of(relations, of_slip) ? alarm_is::of_a_slip : alarm_is::beside_the_slips;
}

std::filesystem::path const kSlips{FENGSUI_ROOT "/tests/know/audit/slips"};

// A file of slips; its first line says how many of a hundred of them must be found, "# least 80".
struct slips_in {
  std::string file;
  bool full_width = false;
};

int least_of_100(std::string const& file) {
  std::ifstream in{file};
  std::string hash;
  std::string least;
  auto number = 0;
  if (!(in >> hash >> least >> number) || least != "least") throw std::runtime_error{file + ": begins with no floor"};
  return number;
}

class made_up_slips : public testing::TestWithParam<slips_in> {};

TEST_P(made_up_slips, are_found_and_nothing_else_is_raised) {
  auto slips = 0;
  auto found = 0;
  auto holding = 0;
  auto on_what_holds = 0;
  auto beside_the_slips = 0;
  auto const file = (kSlips / (GetParam().file + ".txt")).string();
  auto const all = planted_slips(file, GetParam().full_width);
  for (auto const& one : all) {
    auto const alarms = alarms_of(one, all);
    for (auto const& each : one.relations) {
      (each.holds ? holding : slips) += 1;
      if (each.holds) continue;
      bool const named = std::ranges::any_of(alarms, [&](alarm const& raised) { return names(raised, each); });
      named ? ++found : (std::cout << "missed: " << each.line << '\n', 0);
    }
    for (auto const& raised : alarms) {
      auto const how = judged(raised, one.relations);
      if (how == alarm_is::on_what_holds) ++on_what_holds, std::cout << "wrongly raised: ";
      if (how == alarm_is::beside_the_slips) ++beside_the_slips, std::cout << "raised, not planted: ";
      if (how == alarm_is::of_a_slip) std::cout << "follows from a slip: ";
      if (how != alarm_is::right) std::cout << one.text.id << " " << raised.line << '\n';
    }
  }
  auto const false_alarms = on_what_holds + beside_the_slips;
  std::cout << found << " of " << slips << " slips found, " << false_alarms << " false alarms (" << on_what_holds
            << " on what holds) beside " << holding << " relations that hold\n";
  EXPECT_GE(found * 100, slips * least_of_100(file));
  EXPECT_LE(false_alarms * 50, holding);
}

// Every file of the folders (`bulletins`: whole ones of made-up offices, set by set; `forms`: a text a form), so that
// one more needs no line here; two of them also as an office prints them.
std::vector<slips_in> sets() {
  std::vector<slips_in> found{{"bulletins/set_01", true}, {"bulletins/set_02", true}};
  for (auto const& each : std::filesystem::recursive_directory_iterator{kSlips}) {
    if (each.is_regular_file()) found.push_back({each.path().lexically_relative(kSlips).replace_extension().string()});
  }
  std::ranges::sort(found, {}, [](auto const& one) { return std::pair{one.file, one.full_width}; });
  return found;
}

INSTANTIATE_TEST_SUITE_P(sets, made_up_slips, testing::ValuesIn(sets()), [](auto const& each) {
  auto name = each.param.file + (each.param.full_width ? "_in_full_width" : "");
  std::ranges::replace(name, '/', '_');
  return name;
});

}  // namespace
}  // namespace fengsui::know::audit
