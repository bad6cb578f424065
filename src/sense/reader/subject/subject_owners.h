#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "sense/reader/draft.h"
#include "sense/reader/subject/subject_words.h"

// Who has a figure, once the words have been found that name somebody.
namespace fengsui::sense::reader {

// 海口美兰机场: the level of the place that a company's name begins with; empty where it begins with none.
std::string level_of_name(subject const&);

struct line_head {
  subject const* who = nullptr;
  std::size_t line_end = 0;
};

// What a text's figures are of, as far as the whole text tells.
struct owners {
  document const& doc;
  std::vector<subject> all;
  subject main;
  std::string main_level = level_of_name(main);
  std::map<std::string, std::string> homes = {};  // what 全省, 全市 … mean here
  std::string all_of = {};                        // once said, 全省 goes on to mean 全省机场
  std::vector<line_head> heads = {};              // 四川:…, each of its own line
  bool aviation_in_full = false;                  // it says 全国民航
  std::size_t modes = 0;                          // how many means of transport it speaks of
};

// Whom the words of a figure's own sentence name.
struct named {
  subject const* company = nullptr;
  subject const* area = nullptr;

  std::size_t at() const { return std::max(company != nullptr ? company->to : 0, area != nullptr ? area->to : 0); }
};

// 四川:全省接待游客633万人次: who opens a line with a colon has what the line tells.
std::vector<line_head> line_heads(document const&, std::vector<subject> const& all);
// The one of them that the place at `at` is told of; null where none is.
subject const* head_of(owners const&, std::size_t at);

// "Chinese ports", "the major ports in India": whether a text is of many, of which a city's is one.
bool is_of_many_ports(subject const& main);
// Writes the area, or the organisation, that a figure's words name into it: as whose it is, or as where.
// Whether an area is of the rank of the one that the text is about, or above it.
bool is_as_wide(subject const& main, subject const& area);
void put_area(owners const&, named const& who, draft& one);
void put_company(owners const&, subject const& company, draft& one);

}  // namespace fengsui::sense::reader
