#pragma once

#include <string>

#include "sense/reader/document.h"

namespace fengsui::sense::reader {

// A contest is its own subject: the longest name that the text gives it, else what it is (大赛); empty where it tells
// of none.
std::string contest_of(document const&);

}  // namespace fengsui::sense::reader
