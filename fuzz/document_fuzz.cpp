// Any bytes under any name: a text within its limit, or a fault in both languages. Recognition of scans is left out, since
// it takes seconds a page.
#include "faults_hold.h"
#include "sense/document/document.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  sense::document_limits limits;
  limits.unpacked = 1 << 20;
  limits.recognise = false;
  auto const bytes = fuzz::text_of(data, size);
  for (auto const* name : {"a.txt", "a.html"}) {
    auto const read = sense::read_document(bytes, name, limits);
    if (!read) {
      fuzz::hold(read.error());
      continue;
    }
    if (read->format != sense::document_format::text) fuzz::holds(read->text.size() <= limits.unpacked + 4096, "the text is within its limit");
    for (auto const& one : read->warnings) fuzz::holds(!one.zh.empty() && !one.en.empty(), "a warning in both languages");
  }
  return 0;
}
