// The organisation that some words of an English text name.
#include "sense/reader/subject/english/names.h"

namespace fengsui::sense::reader {

subject made_of(std::u16string_view text, std::size_t from, std::size_t end) {
  subject made{.from = from, .to = end, .name = to_utf8(text.substr(from, end - from)), .is = subject_kind::company};
  // "Lo Wu Control Point" is called Lo Wu.
  for (std::string_view const noun : {" Control Points", " Control Point", " control point"}) {
    if (!made.name.ends_with(noun)) continue;
    made.name.resize(made.name.size() - noun.size());
    made.level = "crossing";
    break;
  }
  return made;
}

}  // namespace fengsui::sense::reader
