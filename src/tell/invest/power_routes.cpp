// Green power for a computing base, hour by hour: pure arithmetic over a table that comes with the question.
#include <charconv>
#include <sstream>

#include "base/utf8.h"
#include "invest/factor/green_power.h"
#include "tell/invest/door.h"
#include "tell/invest/engine_answers.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;
using http::request;
using http::response;

constexpr std::size_t kMostBytes = 4 * 1024 * 1024;  // a leap year of hours with room to spare
constexpr double kMostStorageMw = 100'000;
constexpr std::size_t kMostFaults = 20;

std::optional<double> number_at(request const& r, std::string_view name, double most, base::faults& faults) {
  auto const text = asked(r, name);
  if (text.empty()) return {};
  double value = -1;
  auto const [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (wrong == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= most) return value;
  faults.push_back(at_field(make_fault(fault_code::bad_number, base::clipped(text, 40)), std::string{name}));
  return {};
}

response green(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  base::faults faults;
  invest::power_storage storage;
  storage.power_mw = number_at(r, "storage_mw", kMostStorageMw, faults).value_or(0);
  storage.energy_mwh = number_at(r, "storage_mwh", 100 * kMostStorageMw, faults).value_or(0);
  storage.efficiency = number_at(r, "efficiency", 1, faults).value_or(storage.efficiency);
  auto const share = number_at(r, "share", 100, faults);
  auto const hours = number_at(r, "storage_hours", 24, faults).value_or(4);
  if (storage.efficiency <= 0)
    faults.push_back(at_field(make_fault(fault_code::bad_number, asked(r, "efficiency")), "efficiency"));
  std::istringstream in{r.body};
  auto read = invest::read_power_hours(in, "body");
  for (auto& one : read.faults) {
    if (faults.size() < kMostFaults) faults.push_back(std::move(one));
  }
  if (faults.empty() && read.hours.empty())
    faults.push_back(at_field(make_fault(fault_code::missing_key, "load"), "load"));
  if (!faults.empty()) return refusal_reply(faults);
  auto const balance = invest::balance_green_power(read.hours, storage);
  base::json_writer to;
  to.begin_object().key("months").begin_array();
  for (auto const& one : balance.months) write_green(to, one);
  to.end_array().key("all");
  write_green(to, balance.all);
  to.key("storage_for_share_mw");
  auto const wanted = share && *share > 0 && hours > 0 ? invest::storage_for_share(read.hours, *share / 100, hours,
                                                                                   storage.efficiency, kMostStorageMw)
                                                       : std::nullopt;
  if (wanted)
    to.measured(*wanted);
  else
    to.null();
  return json_reply(to.end_object().take());
}

}  // namespace

std::vector<http::route> invest_power_routes(act::duty_room& room) {
  http::route made{"POST", "/api/v1/invest/green", over(room, green), {"text/csv"}};
  made.body_limit = kMostBytes;
  return {made};
}

}  // namespace fengsui::tell
