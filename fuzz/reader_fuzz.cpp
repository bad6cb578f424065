// Any bytes may be a bulletin: nothing crashes, figures lie in the text in order, and links lead to figures. What is
// slow falls to -timeout.
#include "holds.h"
#include "sense/reader/reader.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  auto const read = sense::reader::read_bulletin(text, {.doc = "fuzz", .published = std::nullopt});
  auto const count = static_cast<std::int64_t>(read.figures.size());
  std::int64_t end = 0;
  for (auto const& one : read.figures) {
    fuzz::holds(one.start >= end && one.start < one.end, "figures stand in order");
    fuzz::holds(one.start_byte < one.end_byte && one.end_byte <= static_cast<std::int64_t>(size), "inside the text");
    fuzz::holds(text.substr(static_cast<std::size_t>(one.start_byte), one.span.size()) == one.span,
                "the span is the text's");
    fuzz::holds(!one.of || (*one.of >= 0 && *one.of < count), "of is a figure");
    fuzz::holds(!one.whole || (*one.whole >= 0 && *one.whole < count), "whole is a figure");
    end = one.end;
  }
  return 0;
}
