#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sense/reader/document.h"

namespace fengsui::sense::reader {

// What a word that can be a subject is: an organisation or a station, an area, where the news is from, a means of
// transport, the document's own subject (该公司), an area that the document does not name (全省).
enum class subject_kind { company, station, area, source, mode, self, self_area };

struct subject {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string name;
  std::string level;  // of an area: country, province, city, county; of 全省: province
  std::string province;
  subject_kind is = subject_kind::area;
  std::string all_of;   // 全省机场: all of a kind in the area
  std::string said_of;  // 海南全省: the place that says whose 全省 it is
  bool listed = false;  // 昭通、保山、文山: a member of a list
  bool source = false;  // only says where the news is from: 记者从…获悉, 据…消息
};

// The words of a text that name whom a figure may be of, in order.
std::vector<subject> find_subjects(document const&);

}  // namespace fengsui::sense::reader
