// The investment desk's files. The first byte says which reader gets the rest: benchmark instances of the trip planner,
// a table for rates, a pipeline, receipts, an event log, hours of power, published figures, a list of companies,
// definitions of rates, a formula, a period, a code. Whatever comes, each answers with what it read or with faults that
// say where.
#include <cmath>
#include <sstream>

#include "base/time.h"
#include "faults_hold.h"
#include "invest/attain/funds.h"
#include "invest/attain/pipeline.h"
#include "invest/factor/green_power.h"
#include "invest/names/list_reader.h"
#include "invest/rates/counted.h"
#include "invest/rates/published.h"
#include "invest/register/industry_code.h"
#include "invest/trip/instance_reader.h"
#include "invest/waiting/event_log.h"
#include "tell/invest/definition_reader.h"

using namespace fengsui;

namespace {

void hold_table(base::faults const& faults) {
  fuzz::hold(faults);
  for (auto const& one : faults) fuzz::holds(one.file == "f", "a fault that names its file");
}

void trip(std::string const& text, invest::instance_format format) {
  std::istringstream in{text};
  auto const made = invest::read_instance(in, "f", format, 0);
  if (!made) return fuzz::hold(made.error());
  auto const& p = *made;
  fuzz::holds(p.start < p.points.size() && p.end < p.points.size(), "a start and an end");
  fuzz::holds(p.tours >= 1, "a tour");
  fuzz::holds(p.travel.size() == p.points.size() * p.points.size(), "a distance between any two");
  for (auto const& one : p.points) fuzz::holds(std::isfinite(one.x) && std::isfinite(one.y), "a place");
}

void pipeline(std::string const& text) {
  std::istringstream in{text};
  auto const made = invest::read_pipeline(in, "f");
  hold_table(made.faults);
  for (auto const& one : made.stays) {
    fuzz::holds(one.project < made.projects.size(), "a stay's project");
    fuzz::holds(one.stage >= 0 && static_cast<std::size_t>(one.stage) < made.stages.size(), "a stay's stage");
    fuzz::holds(!one.left || *one.left >= one.entered, "left after it entered");
  }
  // What was known earlier is no more than what is known.
  if (made.stays.empty()) return;
  auto const then = made.known_at(made.stays.front().entered);
  fuzz::holds(then.stays.size() <= made.stays.size(), "known earlier");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  if (size == 0) return 0;
  std::string const text{fuzz::text_of(data + 1, size - 1)};
  std::istringstream in{text};
  static base::zone const zone{"Asia/Shanghai"};
  // What is no file comes from a command line or a question, which are text.
  constexpr int kFirstText = 12;
  if (data[0] % 16 >= kFirstText && base::first_bad_byte(text)) return 0;
  switch (data[0] % 16) {
    case 0:
      trip(text, invest::instance_format::toptw);
      break;
    case 1:
      trip(text, invest::instance_format::mctopmtw);
      break;
    case 2:
      trip(text, invest::instance_format::op);
      break;
    case 3:
      trip(text, invest::instance_format::oplib);
      break;
    case 4: {
      auto table = invest::read_rate_table(in, "f");
      hold_table(table.faults);
      for (auto const& row : table.rows) fuzz::holds(row.contains("#line"), "a row's line");
      // Whatever stands in its cells, counting says what or why not.
      invest::quantity asked{.id = "q", .sum = table.columns.empty() ? "" : table.columns[0]};
      if (table.columns.size() > 1)
        asked.where.push_back({.field = table.columns[1], .kind = invest::condition_kind::by_end});
      auto const period = *invest::parse_span("2025-Q1");
      auto const made = invest::count(asked, {{"projects", std::move(table)}}, period);
      if (!made) fuzz::hold(made.error());
      break;
    }
    case 5:
      pipeline(text);
      break;
    case 6:
      hold_table(invest::read_receipts(in, "f").faults);
      break;
    case 7: {
      auto const log = invest::read_event_log(in, "f", zone);
      hold_table(log.faults);
      for (auto const& one : log.cases) {
        for (std::size_t i = 1; i < one.events.size(); ++i)
          fuzz::holds(one.events[i - 1].at <= one.events[i].at, "events by time");
      }
      break;
    }
    case 8: {
      auto const made = invest::read_power_hours(in, "f");
      hold_table(made.faults);
      for (auto const& one : made.hours)
        fuzz::holds(one.month >= 1 && one.month <= 12 && std::isfinite(one.load), "an hour");
      break;
    }
    case 9: {
      auto const made = invest::read_published(in, "f");
      hold_table(made.faults);
      for (auto const& one : made.rows) {
        auto const checked = invest::check_published(one.kind, one.parts, one.denominator, one.published);
        if (!checked) fuzz::hold(checked.error());
      }
      break;
    }
    case 10:
      hold_table(invest::read_company_list(in, "f").faults);
      break;
    case 11: {
      invest::definition_register into;
      base::faults faults;
      tell::read_definitions(text, "f", into, faults);
      fuzz::hold(faults);
      break;
    }
    case 12: {
      auto const made = invest::formula::parse(text);
      if (!made) return fuzz::hold(made.error()), 0;
      (void)made->value([](std::string const& name) {
        return invest::exact{base::ratio{static_cast<std::int64_t>(name.size()), 3}};
      });
      break;
    }
    case 13: {
      auto const made = invest::parse_span(text);
      if (!made) return fuzz::hold(made.error()), 0;
      fuzz::holds(made->first <= made->last && made->months() >= 0 && made->months() <= 12, "a period");
      break;
    }
    case 14: {
      bool const one = invest::is_industry_code(text);
      auto const like = invest::industry_codes_like(text);
      fuzz::holds(!like.empty() && like.size() <= 12, "something to choose from");
      for (auto const& code : like) fuzz::holds(invest::is_industry_code(code), "a code");
      (void)one;
      break;
    }
    default: {
      auto const made = invest::condition::parse(text);
      if (!made) fuzz::hold(made.error());
    }
  }
  return 0;
}
