// Any text may be audited: nothing divides by a printed zero, and findings name figures of the text. What is slow falls
// to -timeout.
#include "holds.h"
#include "know/audit/audit.h"
#include "sense/reader/reader.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  std::string const text{fuzz::text_of(data, size)};
  auto read = sense::reader::read_bulletin(text, {.doc = "fuzz", .published = std::nullopt});
  auto const count = static_cast<std::int64_t>(read.figures.size());
  std::vector<know::audit::document> const documents{{.id = "fuzz", .text = text, .figures = std::move(read.figures)}};
  for (auto const& one : know::audit::audit_documents(documents).findings) {
    for (auto const& at : one.figures) fuzz::holds(at.figure >= 0 && at.figure < count, "a finding is of figures");
  }
  return 0;
}
