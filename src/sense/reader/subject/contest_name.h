#pragma once

#include <string>

#include "sense/reader/document.h"

namespace fengsui::sense::reader {

// A contest is its own subject: the longest name that the text gives it, else what it is (大赛); empty where it tells
// of none.
std::string contest_of(document const&);
// 第三届西洽会: the fair that a text is about, as it is called first, and where; empty where it tells of none by its
// number.
struct fair_named {
  std::string name;
  std::size_t from = 0;
  std::size_t to = 0;
};
fair_named fair_of(document const&);

}  // namespace fengsui::sense::reader
