#include "know/trace.h"

#include <algorithm>

#include "know/selection.h"

namespace fengsui::know {
namespace {

// What one event says by itself: a value of min, max or last is the value it names.
figure_value contribution(model::indicator const& indicator, cell_total const& alone) {
  using model::measure;
  if (indicator.measure == measure::min || indicator.measure == measure::max || indicator.measure == measure::last) {
    return base::make_ratio(alone.sum, base::wide{base::power_of_ten(indicator.decimals)} * alone.count);
  }
  return value_of(indicator, alone);
}

}  // namespace

base::result<traced> trace(knowledge const& known, figure_question const& question, ledger::event_seq after,
                           std::size_t limit) {
  auto asked = ask(known, question);
  if (!asked) return asked.error();
  traced made{std::move(*asked), {}, 0};
  auto const& catalogue = known.catalogue();
  std::vector<std::string> parts{made.figure.indicator->id};
  if (made.figure.indicator->measure == model::measure::ratio) {
    parts = {made.figure.indicator->numerator, made.figure.indicator->denominator};
  }
  auto const lock = known.read();
  auto const as_of =
      question.as_known_at ? std::min(known.store().known_at(*question.as_known_at), known.head()) : known.head();
  struct share {
    std::int64_t times = 0;
    base::wide sum = 0;
    figure_value value;
    std::size_t version = 0;
  };
  std::map<ledger::event_seq, share> origins;  // by the event: of a stock, the one that brought the thing in
  for (auto const& part : parts) {
    int const number = catalogue.find_indicator(part);
    auto const& definition = catalogue.indicators[static_cast<std::size_t>(number)];
    auto chosen = selection::make(known, definition, question);
    if (!chosen) return chosen.error();
    symbols texts;
    std::map<ledger::event_seq, share> standing;
    auto const& p = made.figure.period;
    for (auto const& r :
         rows_behind(known, number, *chosen, base::day_number(p.from), base::day_number(p.to), as_of, texts)) {
      auto& one = standing[definition.is_stock() ? r.entered : r.origin];
      one.times += r.sign;
      one.version = definition.version_on(base::day_from(r.day));
      one.sum += base::wide{r.value} * r.sign;
    }
    for (auto& [seq, one] : standing) {
      if (one.times <= 0) continue;
      cell_total const alone{{.sum = one.sum, .count = one.times}, {}};
      if (parts.size() == 1 && definition.measure != model::measure::distinct)
        one.value = contribution(definition, alone);
      origins.emplace(seq, one);
    }
  }
  made.count = static_cast<std::int64_t>(origins.size());
  for (auto const& [seq, one] : origins) {
    if (seq <= after) continue;
    if (limit != 0 && made.events.size() == limit) break;
    if (auto e = known.effective(seq, as_of)) made.events.push_back({std::move(*e), one.value, one.version});
  }
  return made;
}

}  // namespace fengsui::know
