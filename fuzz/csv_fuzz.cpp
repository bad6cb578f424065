// A CSV table: read, written and read again it is the same; as events nothing falls over.
#include <sstream>

#include "base/csv.h"
#include "faults_hold.h"
#include "model/catalogue.h"
#include "sense/csv_events.h"
#include "sense/event_check.h"

using namespace fengsui;

namespace {

using table = std::vector<std::vector<std::string>>;

table read(std::string text, bool good) {
  std::istringstream in{std::move(text)};
  base::line_reader lines{in, 1 << 12};
  base::csv_reader csv{lines};
  table out;
  std::vector<std::string> cells;
  while (csv.next(cells)) {
    if (csv.problem()) fuzz::hold(*csv.problem());
    fuzz::holds(!good || !csv.problem(), "what csv_cell wrote can be read");
    if (!csv.problem()) out.push_back(cells);
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  static auto const city = model::read_catalogue(FENGSUI_TESTS "/city", FENGSUI_TESTS "/desks");
  auto records = read(std::string{fuzz::text_of(data, size)}, false);
  std::size_t longest = 0;
  std::string text;
  for (auto& record : records) {
    auto const before = text.size();
    for (std::size_t i = 0; i < record.size(); ++i) {
      // A carriage return before the end of a line is read as part of it; a formula is defused: neither comes back.
      std::erase(record[i], '\r');
      record[i].insert(0, 1, 'x');
      text += (i == 0 ? "" : ",") + base::csv_cell(record[i]);
    }
    text += '\n';
    longest = std::max(longest, text.size() - before);
  }
  if (longest < 1 << 12) fuzz::holds(read(text, true) == records, "written and read again");
  if (records.empty()) return 0;
  for (auto& record : records) {
    for (auto& cell : record) cell.erase(0, 1);
  }
  sense::csv_events const events{records[0], {}};
  fuzz::hold(events.faults());
  if (!events.faults().empty()) return 0;
  sense::event_check const check{city.read, [](ledger::event const&) { return -1; }};
  for (std::size_t i = 1; i < records.size(); ++i) {
    if (records[i].size() != events.width()) continue;
    base::faults faults;
    auto const draft = check.check(events.read(records[i]), faults);
    fuzz::hold(faults);
    fuzz::holds(draft.has_value() == faults.empty(), "an event or a fault");
  }
  return 0;
}
