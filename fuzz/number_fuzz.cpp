// The printing of exact fractions, as large as the sums of a city can be.
#include <fuzzer/FuzzedDataProvider.h>

#include "holds.h"
#include "tell/bulletin/placeholder.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  FuzzedDataProvider in{data, size};
  auto const numerator = in.ConsumeIntegralInRange<std::int64_t>(-999'999'999'999'999'999, 999'999'999'999'999'999);
  auto const denominator = in.ConsumeIntegralInRange<std::int64_t>(1, 1'000'000'000'000);
  auto const value = base::make_ratio(numerator, denominator);
  tell::number_format format;
  format.in = static_cast<tell::number_format::scale>(in.ConsumeIntegralInRange(0, 6));
  if (in.ConsumeBool()) format.decimals = in.ConsumeIntegralInRange(0, 9);
  format.absolute = in.ConsumeBool();
  format.over_tens = in.ConsumeBool();
  auto const lang = in.ConsumeBool() ? "en" : "zh";
  auto const shown = tell::format_number(value, format, lang);
  fuzz::holds(!shown.empty() && shown.find("--") == std::string::npos && shown != "-0", "a number");
  auto const text = base::to_text(value);
  fuzz::holds(text.find("inf") == std::string::npos && text.find("nan") == std::string::npos, "a JSON number");
  auto const plain = base::rounded_text(value, 0, 9, false);
  fuzz::holds(static_cast<bool>(base::parse_decimal(plain)) || plain.size() > 18, "what is printed is a number");
  auto const exact = base::make_ratio(base::make_ratio(numerator, denominator).numerator, value.denominator);
  fuzz::holds(exact == value, "lowest terms");
  return 0;
}
