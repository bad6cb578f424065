#include "know/trace.h"

#include <algorithm>

#include "know/selection.h"

namespace fengsui::know {

base::result<traced> trace(knowledge const& known, figure_question const& question, ledger::event_seq after, std::size_t limit) {
  auto asked = ask(known, question);
  if (!asked) return asked.error();
  traced made{std::move(*asked), {}, 0};
  auto const& catalogue = known.catalogue();
  std::vector<std::string> parts{made.figure.indicator->id};
  if (made.figure.indicator->measure == model::measure::ratio) {
    parts = {made.figure.indicator->numerator, made.figure.indicator->denominator};
  }
  auto const lock = known.read();
  auto const as_of = question.as_known_at ? std::min(known.store().known_at(*question.as_known_at), known.head()) : known.head();
  std::vector<ledger::event_seq> origins;
  for (auto const& part : parts) {
    int const number = catalogue.find_indicator(part);
    auto const& definition = catalogue.indicators[static_cast<std::size_t>(number)];
    auto chosen = selection::make(known, definition, question);
    if (!chosen) return chosen.error();
    symbols texts;
    std::map<ledger::event_seq, std::int64_t> standing;  // by the event that brought it in
    auto const& p = made.figure.period;
    for (auto const& r : rows_behind(known, number, *chosen, base::day_number(p.from), base::day_number(p.to), as_of, texts)) {
      standing[definition.is_stock() ? r.entered : r.origin] += definition.is_stock() ? r.sign : 1;
    }
    for (auto const& [seq, times] : standing) {
      if (times > 0) origins.push_back(seq);
    }
  }
  std::ranges::sort(origins);
  auto const rest = std::ranges::unique(origins);
  origins.erase(rest.begin(), rest.end());
  made.count = static_cast<std::int64_t>(origins.size());
  for (auto const seq : origins) {
    if (seq <= after) continue;
    if (limit != 0 && made.events.size() == limit) break;
    if (auto e = known.effective(seq, as_of)) made.events.push_back(std::move(*e));
  }
  return made;
}

}  // namespace fengsui::know
