#include "act/flow/limit.h"

namespace fengsui::act {

base::instant limit_end(know::calendar const& days, base::zone const& zone, model::time_limit const& limit,
                        base::instant since) {
  switch (limit.counted_in) {
    case model::time_limit::unit::hours:
      return since + std::chrono::hours{limit.amount};
    case model::time_limit::unit::days:
      return since + std::chrono::days{limit.amount};
    case model::time_limit::unit::working_days:
      break;
  }
  auto day = zone.day_of(since);
  for (int working = 0; working < limit.amount;) {
    day += std::chrono::days{1};
    working += days.is_working(day);
  }
  return zone.start_of(day);
}

limit_moments limits_of(know::calendar const& days, base::zone const& zone, model::kind const& kind, int state,
                        base::instant since) {
  limit_moments made;
  if (!kind.flow || state < 0 || static_cast<std::size_t>(state) >= kind.flow->limits.size()) return made;
  auto const& limit = kind.flow->limits[static_cast<std::size_t>(state)];
  if (limit.amber) made.amber = limit_end(days, zone, *limit.amber, since);
  if (limit.red) made.red = limit_end(days, zone, *limit.red, since);
  return made;
}

}  // namespace fengsui::act
