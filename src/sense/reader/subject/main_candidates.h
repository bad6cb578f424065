#pragma once

#include <vector>

#include "sense/reader/subject/main_subject.h"

namespace fengsui::sense::reader {

// Those that may be whom a text is of: the first of each sort.
struct candidates {
  subject const* area = nullptr;
  subject const* self_area = nullptr;  // 全省
  subject const* company = nullptr;
  subject const* source = nullptr;  // where the news is from, a company before others
  subject const* source_company = nullptr;
  subject const* agency = nullptr;      // 民航局: a national one
  subject const* early_area = nullptr;  // named where nothing is counted yet
  subject const* told_by = nullptr;     // who only tells an English text
  bool headline_only = false;           // the company stands in a headline or a sentence without figures
};

candidates candidates_of(document const&, std::vector<subject> const& all, std::vector<draft> const&);

}  // namespace fengsui::sense::reader
