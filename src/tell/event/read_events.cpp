#include "tell/event/read_events.h"

#include <algorithm>
#include <limits>

namespace fengsui::tell {
namespace {

// How far a filtered page looks back before it gives up: the newest events of a quiet desk may lie far behind.
constexpr ledger::event_seq kLookBack = 200'000;

}  // namespace

std::vector<ledger::event> read_events(know::knowledge const& known, event_page_question const& wanted) {
  auto const& catalogue = known.catalogue();
  ledger::decoder decoder{catalogue};
  std::vector<ledger::event> found;
  auto const take = [&](ledger::row const& r) {
    auto e = decoder.decode(r);
    if (!wanted.desk.empty() && (e.kind < 0 || catalogue.kinds[static_cast<std::size_t>(e.kind)].desk != wanted.desk))
      return;
    if (wanted.sees && !wanted.sees(e)) return;
    found.push_back(std::move(e));
  };
  auto const head = known.store().head().seq;
  auto const end = wanted.before ? std::min(*wanted.before - 1, head) : head;
  if (wanted.after) {
    known.store().scan(*wanted.after + 1, end, [&](ledger::row const& r) {
      take(r);
      return found.size() < wanted.limit;
    });
    return found;
  }
  // Backwards in strides that grow, until the page is full.
  auto high = end;
  auto stride = static_cast<ledger::event_seq>(wanted.limit);
  auto const low_end = std::max<ledger::event_seq>(1, end - kLookBack);
  while (high >= low_end && found.size() < wanted.limit) {
    auto const low = std::max(low_end, high - stride + 1);
    std::vector<ledger::event> newer;
    newer.swap(found);
    known.store().scan(low, high, [&](ledger::row const& r) {
      take(r);
      return true;
    });
    std::ranges::reverse(found);
    newer.insert(newer.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    found = std::move(newer);
    high = low - 1;
    stride *= 4;
  }
  if (found.size() > wanted.limit) found.resize(wanted.limit);
  return found;
}

}  // namespace fengsui::tell
