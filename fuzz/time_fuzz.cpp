// A time as text: refused, or written back as the same moment.
#include "base/time.h"
#include "faults_hold.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  static base::zone const shanghai{"Asia/Shanghai"};
  static base::zone const utc{"UTC"};
  auto const text = fuzz::text_of(data, size);
  if (base::first_bad_byte(text)) return 0;
  if (auto const day = base::parse_day(text)) fuzz::holds(base::to_text(*day) == text, "a day and back");
  auto const read = base::parse_time(text, shanghai);
  if (!read) {
    fuzz::hold(read.error());
    return 0;
  }
  auto const again = base::parse_time(base::to_text(read->at), utc);
  fuzz::holds(again && again->at == read->at, "a moment and back");
  auto const day = shanghai.day_of(read->at);
  fuzz::holds(shanghai.start_of(day) <= read->at && read->at < shanghai.start_of(day + std::chrono::days{1}),
              "within its day");
  fuzz::holds(!read->whole_day || shanghai.start_of(day) == read->at, "a whole day begins at its beginning");
  fuzz::holds(!shanghai.local_text(read->at).empty(), "local text");
  return 0;
}
