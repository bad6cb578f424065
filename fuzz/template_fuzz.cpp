// Bulletin texts: refused with the place in the text, or taken apart with nothing lost.
#include "faults_hold.h"
#include "tell/bulletin/placeholder.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  if (base::first_bad_byte(text)) return 0;  // TOML holds UTF-8 only
  auto const read = tell::read_template(
      text, "flood", [](std::string const& id) { return id.starts_with("flood.") || id == "air.flights"; });
  if (!read) {
    fuzz::hold(read.error());
    return 0;
  }
  std::size_t words = 0;
  for (auto const& piece : *read) {
    fuzz::holds(!base::first_bad_byte(piece.words), "words that are no UTF-8");
    words += piece.words.size();
    if (!piece.figure) continue;
    fuzz::holds(!piece.figure->indicator.empty() && piece.figure->at > 0, "a figure without a name");
    for (auto const lang : {"zh", "en"}) {
      for (auto const& value : {base::ratio{0, 1}, base::ratio{-7, 3}, base::ratio{245'000'000'000, 1}}) {
        fuzz::holds(!tell::format_number(value, piece.figure->format, lang).empty(), "a number");
      }
    }
  }
  fuzz::holds(words <= text.size(), "words from nowhere");
  return 0;
}
