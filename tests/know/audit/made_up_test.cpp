// The auditor against bulletins that nobody published, with slips planted among relations that hold: read and audited
// from the text alone. Prints what is missed and what is raised wrongly.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "know/audit/audit.h"
#include "sense/reader/reader.h"

namespace fengsui::know::audit {
namespace {

struct told_finding {
  bool holds = false;
  std::string line;
  std::set<std::int64_t> places;  // where its figures' spans begin, in bytes
};

struct planted {
  document text;
  std::vector<told_finding> relations;
};

told_finding relation_of(std::string const& line, std::string const& text, std::string const& id) {
  std::istringstream words{line};
  std::string verdict;
  std::string check;
  words >> verdict >> check;
  told_finding made{.holds = verdict == "ok", .line = id + " " + line};
  for (std::string span; words >> span;) {
    auto nth = std::size_t{1};
    if (auto const at = span.find('@'); at != std::string::npos) {
      nth = std::stoul(span.substr(at + 1));
      span.resize(at);
    }
    // A number stands alone: 6.2% is no part of 16.2%.
    auto place = std::size_t{0};
    for (auto from = std::size_t{0};; from = place + 1) {
      place = text.find(span, from);
      if (place == std::string::npos) throw std::runtime_error{id + ": the text has no " + span};
      auto const alone = place == 0 || std::string_view{"0123456789."}.find(text[place - 1]) == std::string_view::npos;
      if (alone && --nth == 0) break;
    }
    made.places.insert(static_cast<std::int64_t>(place));
  }
  return made;
}

std::vector<planted> planted_slips(std::string const& file) {
  std::vector<planted> made;
  std::ifstream in{file};
  auto labels = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("== ")) {
      auto const space = line.find(' ', 3);
      made.push_back(
          {{.id = line.substr(3, space - 3), .text = {}, .published = *base::parse_day(line.substr(space + 1))}, {}});
      labels = false;
    } else if (line == "--") {
      labels = true;
    } else if (!made.empty() && !labels) {
      made.back().text.text += line + "\n";
    } else if (!made.empty() && !line.empty()) {
      made.back().relations.push_back(relation_of(line, made.back().text.text, made.back().text.id));
    }
  }
  return made;
}

TEST(made_up_bulletins, are_found_out_where_they_slip_and_nowhere_else) {
  auto slips = 0;
  auto found = 0;
  auto holding = 0;
  auto false_alarms = 0;
  for (auto& one : planted_slips(std::string{FENGSUI_ROOT} + "/tests/know/audit/made_up.txt")) {
    auto read = sense::reader::read_bulletin(one.text.text, {.doc = one.text.id, .published = one.text.published});
    one.text.figures = std::move(read.figures);
    std::vector<std::pair<std::set<std::int64_t>, std::string>> alarms;
    for (auto const& each : audit_documents(std::vector{one.text}).findings) {
      if (each.verdict == verdict::suspicious) continue;
      std::set<std::int64_t> places;
      for (auto const& at : each.figures)
        places.insert(one.text.figures[static_cast<std::size_t>(at.figure)].start_byte);
      alarms.emplace_back(std::move(places), each.check + ": " + each.text.zh);
    }
    for (auto const& each : one.relations) {
      auto const alarm = std::ranges::find(alarms, each.places, [](auto const& a) { return a.first; });
      (each.holds ? holding : slips) += 1;
      if (each.holds && alarm != alarms.end()) ++false_alarms, std::cout << "wrongly raised: " << each.line << '\n';
      if (!each.holds && alarm != alarms.end()) ++found;
      if (!each.holds && alarm == alarms.end()) std::cout << "missed: " << each.line << '\n';
    }
    for (auto const& [places, text] : alarms) {
      if (std::ranges::none_of(one.relations, [&](told_finding const& each) { return each.places == places; }))
        ++false_alarms, std::cout << "raised, not planted: " << one.text.id << " " << text << '\n';
    }
  }
  std::cout << found << " of " << slips << " slips found, " << false_alarms << " false alarms beside " << holding
            << " relations that hold\n";
  EXPECT_GE(found * 100, slips * 80);
  EXPECT_LE(false_alarms * 50, holding);
}

}  // namespace
}  // namespace fengsui::know::audit
