// Trips of visits, and days of guests: where they can go, and the plan. Nothing is stored.
#include <charconv>
#include <cmath>
#include <set>

#include "base/json_writer.h"
#include "base/measured.h"
#include "base/split.h"
#include "invest/visits/visit_days.h"
#include "tell/body.h"
#include "tell/invest/door.h"
#include "tell/invest/trip_ground.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::size_t kMostStops = 200;
constexpr std::int64_t kMostTripDays = 14;

std::optional<double> real_at(body& from, std::string_view key, double least, double most) {
  auto const text = from.json(key);
  if (text.empty()) return {};
  auto const value = base::parse_measured(text);
  if (!value || !(*value >= least && *value <= most)) {
    from.faults().push_back(at_field(make_fault(fault_code::bad_number, text), std::string{key}));
    return {};
  }
  return value;
}

// "09:00"; to 24:00.
std::optional<int> minutes_of(std::string const& text) {
  int hours = -1, minutes = -1;
  auto const colon = text.find(':');
  if (colon != std::string::npos) {
    std::from_chars(text.data(), text.data() + colon, hours);
    std::from_chars(text.data() + colon + 1, text.data() + text.size(), minutes);
  }
  if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59 || (hours == 24 && minutes > 0)) return {};
  return hours * 60 + minutes;
}

std::optional<int> minutes_at(body& from, std::string_view key) {
  auto const text = from.text(key, false, 5);
  if (text.empty()) return {};
  auto const minutes = minutes_of(text);
  if (!minutes)
    from.faults().push_back(at_field(make_fault(fault_code::unknown_setting, key, text, "09:00"), std::string{key}));
  return minutes;
}

std::string clock_text(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

base::coordinate place_at(body& from) {
  return {real_at(from, "lon", -180, 180).value_or(0), real_at(from, "lat", -90, 90).value_or(0)};
}

// A day of the trip, from 1; -1 where it is every day.
int day_at(body& from) {
  auto const day = from.integer("day", 1, kMostTripDays);
  return day ? static_cast<int>(*day) - 1 : -1;
}

void collect(body& from, body& into) {
  for (auto& fault : from.finish()) into.faults().push_back(std::move(fault));
}

invest::visit_wish wish_at(body& stop) {
  invest::visit_wish made{.id = stop.text("id", true, 64), .at = place_at(stop)};
  made.value = real_at(stop, "value", 0, 1e9).value_or(made.value);
  made.minutes = static_cast<int>(stop.integer("minutes", 5, 600).value_or(made.minutes));
  made.opens = minutes_at(stop, "opens").value_or(made.opens);
  made.closes = minutes_at(stop, "closes").value_or(made.closes);
  made.promised = stop.boolean("promised");
  made.leader = stop.text("leader", false, 64);
  made.fee = real_at(stop, "fee", 0, 1e9).value_or(0);
  for (auto& window : stop.objects("windows")) {
    invest::visit_window one;
    one.opens = minutes_at(window, "opens").value_or(one.opens);
    one.closes = minutes_at(window, "closes").value_or(one.closes);
    one.day = day_at(window);
    made.windows.push_back(one);
    collect(window, stop);
  }
  return made;
}

invest::visit_pause pause_at(body& from) {
  invest::visit_pause made{.name = from.text("name", true, 64)};
  made.from = minutes_at(from, "from").value_or(0);
  made.until = minutes_at(from, "until").value_or(made.from);
  made.minutes = static_cast<int>(from.integer("minutes", 5, 600).value_or(60));
  made.leader = from.text("leader", false, 64);
  made.day = day_at(from);
  if (made.until < made.from)
    from.faults().push_back(
        at_field(make_fault(fault_code::unknown_setting, "until", clock_text(made.until), ">= from"), "until"));
  return made;
}

void write_plan(json_writer& to, invest::visit_plan const& plan) {
  to.begin_object()
      .put("value", plan.value)
      .put("cost", plan.cost)
      .put("proven", plan.proven)
      .key("tours")
      .begin_array();
  for (auto const& tour : plan.tours) {
    to.begin_object()
        .put("day", tour.day + 1)
        .put("car", tour.car + 1)
        .put("leader", tour.leader)
        .put("km", std::round(tour.km * 10) / 10)
        .put("back", clock_text(tour.back))
        .key("visits")
        .begin_array();
    for (auto const& one : tour.visits) {
      to.begin_object().put("id", one.id).put("arrives", clock_text(one.arrives)).put("begins", clock_text(one.begins));
      to.put("leaves", clock_text(one.leaves)).put("km", std::round(one.km * 10) / 10).end_object();
    }
    to.end_array().key("pauses").begin_array();
    for (auto const& one : tour.pauses)
      to.begin_object()
          .put("name", one.name)
          .put("begins", clock_text(one.begins))
          .put("ends", clock_text(one.ends))
          .put("before", one.before)
          .end_object();
    to.end_array().end_object();
  }
  to.end_array();
  for (auto const& [key, list] : {std::pair{"left_out", &plan.left_out}, std::pair{"impossible", &plan.impossible}}) {
    to.key(key).begin_array();
    for (auto const& id : *list) to.text(id);
    to.end_array();
  }
  to.end_object();
}

response trip(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  body from{r.body};
  invest::visit_days days;
  from.text("actor", false, 128);  // pages send it with everything
  days.start = place_at(from);
  days.begins = minutes_at(from, "begins").value_or(days.begins);
  days.ends = minutes_at(from, "ends").value_or(days.ends);
  days.tours = static_cast<int>(from.integer("tours", 1, 20).value_or(1));
  days.days = static_cast<int>(from.integer("days", 1, kMostTripDays).value_or(1));
  days.speed_kmh = real_at(from, "speed_kmh", 5, 150).value_or(days.speed_kmh);
  days.budget = real_at(from, "budget", 0, 1e12).value_or(days.budget);
  days.car_day = real_at(from, "car_day", 0, 1e9).value_or(0);
  for (auto& car : from.objects("cars")) {
    days.leaders.push_back(car.text("leader", false, 64));
    collect(car, from);
  }
  for (auto& pause : from.objects("pauses")) {
    days.pauses.push_back(pause_at(pause));
    collect(pause, from);
  }
  for (auto& stop : from.objects("stops")) {
    days.wishes.push_back(wish_at(stop));
    collect(stop, from);
  }
  if (days.wishes.size() > kMostStops)
    from.faults().push_back(
        at_field(make_fault(fault_code::number_out_of_range, days.wishes.size(), 0, kMostStops), "stops"));
  std::set<std::string> ids;
  for (auto const& one : days.wishes) {
    if (!ids.insert(one.id).second)
      from.faults().push_back(at_field(make_fault(fault_code::unknown_setting, "id", one.id, "once"), "stops"));
  }
  // What stands in one leader's calendar and everybody's lunch, of one day.
  for (auto const& leader : [&] {
         std::set<std::string> all(days.leaders.begin(), days.leaders.end());
         all.insert("");
         return all;
       }()) {
    for (int day = 0; day < days.days; ++day) {
      auto const here = static_cast<std::size_t>(std::ranges::count_if(days.pauses, [&](auto const& one) {
        return (one.leader.empty() || one.leader == leader) && (one.day < 0 || one.day == day);
      }));
      if (here > invest::kMostPauses && from.faults().empty())
        from.faults().push_back(
            at_field(make_fault(fault_code::number_out_of_range, here, 0, invest::kMostPauses), "pauses"));
    }
  }
  if (days.ends <= days.begins)
    from.faults().push_back(
        at_field(make_fault(fault_code::unknown_setting, "ends", clock_text(days.ends), "> begins"), "ends"));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  json_writer to;
  write_plan(to, invest::plan_visits(days));
  return json_reply(to.take());
}

// `leaders`, `first`, `days`, `begins` and `ends` of the query.
trip_hours hours_asked(request const& r, base::day today, base::faults& faults) {
  trip_hours made{.first = today};
  auto const wrong = [&](char const* what, std::string const& example) {
    faults.push_back(at_field(make_fault(fault_code::unknown_setting, what, asked(r, what), example), what));
  };
  if (auto const text = asked(r, "first"); !text.empty()) {
    auto const day = base::parse_day(text);
    day ? void(made.first = *day) : wrong("first", base::to_text(today));
  }
  if (auto const text = asked(r, "days"); !text.empty()) {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), made.days);
    if (error != std::errc{} || end != text.data() + text.size() || made.days < 1 || made.days > kMostTripDays)
      wrong("days", "1");
  }
  for (auto const& [what, into] : {std::pair{"begins", &made.begins}, std::pair{"ends", &made.ends}}) {
    if (auto const text = asked(r, what); !text.empty()) {
      auto const minutes = minutes_of(text);
      minutes ? void(*into = *minutes) : wrong(what, "09:00");
    }
  }
  return made;
}

response ground(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  auto const now = room.now().wall;
  base::faults faults;
  auto const way = asked(r, "way");
  if (!way.empty() && way != "out" && way != "host")
    faults.push_back(at_field(make_fault(fault_code::unknown_setting, "way", way, "out, host"), "way"));
  auto const hours = hours_asked(r, room.known().catalogue().zone.day_of(now), faults);
  if (!faults.empty()) return refusal_reply(faults);
  auto const made = read_trip_ground(room.known(), way == "host" ? trip_way::host : trip_way::out, asked(r, "at"),
                                     asked(r, "industry"), now);
  json_writer to;
  to.begin_object().put("way", way.empty() ? "out" : way).put("at", made.at).key("starts").begin_array();
  auto const put_place = [&](base::coordinate const& at) {
    to.key("lon").raw(fmt::format("{:.6f}", at.lon)).key("lat").raw(fmt::format("{:.6f}", at.lat));
  };
  for (auto const& one : made.starts) {
    to.begin_object().put("id", one.id).put("name", one.name);
    put_place(one.at);
    to.put("spots", static_cast<std::int64_t>(one.spots)).end_object();
  }
  to.end_array().key("spots").begin_array();
  for (auto const& one : made.spots) {
    to.begin_object().put("id", one.id).put("kind", one.kind).put("name", one.name).put("about", one.about);
    put_place(one.at);
    to.put("value", one.value).put("fits", one.fits).end_object();
  }
  to.end_array().key("booked").begin_array();
  for (auto const& one : read_appointments(room.known(), base::split(asked(r, "leaders"), ','), hours, now)) {
    to.begin_object().put("id", one.id).put("name", one.name).put("leader", one.leader).put("day", one.day);
    to.put("from", clock_text(one.from)).put("minutes", one.minutes).end_object();
  }
  return json_reply(to.end_array().end_object().take());
}

}  // namespace

std::vector<http::route> invest_trip_routes(act::duty_room& room) {
  return {{"GET", "/api/v1/invest/trip/ground", over(room, ground)},
          {"POST", "/api/v1/invest/trip", over(room, trip), {"application/json"}}};
}

}  // namespace fengsui::tell
