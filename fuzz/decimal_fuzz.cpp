// A number as text: refused, or exact and written back as the same number.
#include "base/number.h"
#include "faults_hold.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  if (base::first_bad_byte(text)) return 0;
  auto const read = base::parse_decimal(text);
  if (!read) {
    fuzz::hold(read.error());
    return 0;
  }
  fuzz::holds(read->decimals >= 0 && read->decimals <= 18, "decimals");
  auto const again = base::parse_decimal(base::fixed_text(read->mantissa, read->decimals));
  fuzz::holds(again && again->mantissa == read->mantissa && again->decimals == read->decimals, "text and back");
  for (int decimals = 0; decimals <= 18; ++decimals) {
    auto const fixed = base::to_fixed(*read, decimals, text);
    if (!fixed) {
      fuzz::hold(fixed.error());
      continue;
    }
    std::string written;
    base::append_fixed(written, *fixed, decimals);
    fuzz::holds(written == base::fixed_text(read->mantissa, read->decimals), "the same at any decimals");
  }
  return 0;
}
