#pragma once

#include <string>
#include <utility>
#include <vector>

namespace fengsui::model {

// What a desk makes of an event that the reader finds in a department's text: 重联 is a coupling, 集中开工 a
// groundbreaking. The types are the reader's: train_coupled, train_added, project_start and the like.
struct bulletin_event {
  std::string type;
  std::string kind;  // "rail.coupling"
  std::string verb;
  std::string each;  // a thing for each train number, which goes into this field; empty: as many as the text counts
  // Where a field's value comes from: a field, and one of the words that docs/add-a-desk.md lists. Places and choices
  // that are not listed are looked up in the event's words.
  std::vector<std::pair<std::string, std::string>> fields;
};

}  // namespace fengsui::model
