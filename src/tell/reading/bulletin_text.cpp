#include "tell/reading/bulletin_text.h"

#include "sense/document/document.h"

namespace fengsui::tell {

text_of_bulletin text_of_file(std::string_view bytes, std::string_view name) {
  auto read = sense::read_document(bytes, name);
  if (!read) {
    auto why = read.error();
    why.file = name;
    return {.text = {}, .warning = {}, .fault = std::move(why)};
  }
  text_of_bulletin made{.text = std::move(read->text), .warning = {}, .fault = {}};
  for (auto const& one : read->warnings) made.warning += (made.warning.empty() ? "" : " ") + one.zh + " / " + one.en;
  return made;
}

}  // namespace fengsui::tell
