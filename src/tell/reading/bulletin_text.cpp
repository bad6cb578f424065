#include "tell/reading/bulletin_text.h"

#include "base/utf8.h"

namespace fengsui::tell {

text_of_bulletin text_of_file(std::string_view bytes, std::string_view name) {
  static constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  if (auto bad = base::text_fault(bytes)) {
    bad->file = name;
    return {.text = {}, .warning = {}, .fault = std::move(bad)};
  }
  return {.text = std::string{bytes}, .warning = {}, .fault = {}};
}

}  // namespace fengsui::tell
