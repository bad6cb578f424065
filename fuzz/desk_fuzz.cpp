// desk.toml: refused or read, and a desk that is read can be put together with a city.
#include "faults_hold.h"
#include "model/catalogue.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  static auto const city = model::read_city(FENGSUI_TESTS "/city").read;
  auto read = model::read_desk(fuzz::text_of(data, size), "desk.toml");
  fuzz::hold(read.faults);
  for (auto const& one : read.faults) fuzz::holds(one.line > 0 && one.file == "desk.toml", "a fault without a line");
  if (!read.faults.empty()) return 0;
  std::vector<model::desk> desks;
  desks.push_back(std::move(read.read));
  fuzz::hold(model::assemble(city, std::move(desks)).faults);
  return 0;
}
