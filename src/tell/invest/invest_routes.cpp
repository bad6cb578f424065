#include "tell/invest/invest_routes.h"

#include <algorithm>
#include <charconv>

#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/invest/answers.h"
#include "tell/invest/door.h"
#include "tell/invest/entry_guard.h"
#include "tell/reply.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

// Who was there before.

response who_was_there(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  auto const now = room.now().wall;
  invest::contact_wish wish{.enterprise = asked(r, "enterprise"),
                            .party = asked(r, "party"),
                            .day = room.known().catalogue().zone.day_of(now)};
  if (wish.enterprise.empty())
    return refusal_reply({at_field(make_fault(fault_code::missing_key, "enterprise"), "enterprise")});
  if (auto const text = r.query_value("day")) {
    auto const day = base::parse_day(*text);
    if (!day) return refusal_reply({at_field(day.error(), "day")});
    wish.day = *day;
  }
  json_writer to;
  write_guard(to, wish, guard_contact(room.known(), now, wish));
  return json_reply(to.take());
}

response new_contact(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::reporter)) return *no;
  auto const& catalogue = room.known().catalogue();
  body from{r.body};
  auto const actor = actor_of(r, from.text("actor", false, 128));
  auto const note = from.text("note");
  invest::contact_wish wish{.enterprise = from.text("enterprise", true, 200), .party = from.text("party", true, 64)};
  auto const at = from.time("at", catalogue.zone);
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind("invest.contact"))];
  std::vector<std::pair<std::string, std::string>> texts;
  for (auto const* field : {"way", "company", "person_met", "industry", "result", "next_step", "again_because"}) {
    auto text = from.text(field, false, 2000);
    if (text.empty()) continue;
    auto const& defined = kind.fields[static_cast<std::size_t>(kind.find_field(field))];
    if (defined.type == model::field_type::choice && defined.choices.find(text) == nullptr) {
      std::vector<std::string> ids;
      for (auto const& one : defined.choices.choices) ids.push_back(one.id);
      from.faults().push_back(at_field(make_fault(fault_code::unknown_name, text, model::known_list(ids)), field));
    }
    texts.emplace_back(field, std::move(text));
  }
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const again =
      std::ranges::find(texts, "again_because", &std::pair<std::string, std::string>::first) != texts.end();

  std::string id;
  invest::guard_answer answer;
  std::vector<ledger::receipt> receipts;
  auto const why = room.decide(
      [&](act::duty_room::state const&, act::reading now, act::refusals& no) -> std::vector<ledger::draft> {
        auto const parties = parties_of(room.known(), now.wall);
        if (!parties.contains(wish.party)) {
          std::vector<std::string> ids;
          for (auto const& [party, _] : parties) ids.push_back(party);
          no.push_back(at_field(make_fault(fault_code::unknown_name, wish.party, model::known_list(ids)), "party"));
          return {};
        }
        wish.day = catalogue.zone.day_of(at.value_or(now.wall));
        answer = guard_contact(room.known(), now.wall, wish);
        if (answer.verdict >= invest::guard_verdict::asks && !again) {
          no.push_back(was_there_fault(answer));
          return {};
        }
        {
          auto const lock = room.known().read();
          id = new_id(room.known(), "invest.contact", "contact", now.wall);
        }
        act::saying made{.kind = "invest.contact",
                         .verb = "made",
                         .thing = id,
                         .at = at.value_or(now.wall),
                         .actor = actor,
                         .note = note,
                         .place = {.code = catalogue.city.home},
                         .fields = {{"enterprise", wish.enterprise}, {"party", wish.party}}};
        for (auto const& [field, text] : texts) made.fields.emplace_back(field, text);
        std::vector<ledger::draft> out;
        out.push_back(room.writer().draft(made));
        return out;
      },
      &receipts);
  if (why) return refusal_reply(*why);
  json_writer to;
  to.begin_object().put("thing", id).put("seq", receipts.empty() ? 0 : receipts.front().seq).key("guard");
  write_guard(to, wish, answer);
  return json_reply(to.end_object().take(), 201);
}

// What a site can give.

base::result<invest::criterion_weights> weights_of(std::string const& text) {
  auto weights = invest::kUsualWeights;
  if (text.empty()) return weights;
  weights.fill(0);
  for (std::size_t at = 0; at < text.size();) {
    auto end = text.find(',', at);
    if (end == std::string::npos) end = text.size();
    auto const one = text.substr(at, end - at);
    auto const colon = one.find(':');
    auto const what = invest::criterion_from(one.substr(0, colon));
    double value = -1;
    if (colon != std::string::npos) std::from_chars(one.data() + colon + 1, one.data() + one.size(), value);
    if (!what || !(value >= 0) || value > 1e6)
      return at_field(make_fault(fault_code::unknown_setting, "weights", one,
                                 "land_cost:0.3,power_cost:0.3,green_share:0.4,headroom:0,rail:0,waiting:0"),
                      "weights");
    weights[static_cast<std::size_t>(*what)] = value;
    at = end + 1;
  }
  return weights;
}

response match(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  auto const now = room.now().wall;
  auto const weights = weights_of(asked(r, "weights"));
  if (!weights) return refusal_reply({weights.error()});
  auto const need = read_need(room.known(), asked(r, "project"), now);
  if (!need) return refusal_reply({need.error()});
  auto const market = read_market(room.known(), now);
  json_writer to;
  write_match(to, *need, market, *weights, invest::match_sites(*need, market, *weights));
  return json_reply(to.take());
}

struct reserved_field {
  invest::factor what;
  char const* field;
  int decimals;
};
constexpr reserved_field kReserved[] = {{invest::factor::land, "land_mu", 1},
                                        {invest::factor::power, "power_kva", 0},
                                        {invest::factor::water, "water_t_day", 0},
                                        {invest::factor::heat, "heat_gj_h", 1},
                                        {invest::factor::energy, "energy_tce", 0}};

using wanted_amounts = std::array<std::optional<std::int64_t>, std::size(kReserved)>;

// What a project asks of a site and from which day: what was said; where nothing was, all that it will need, from when
// it first needs anything.
std::pair<invest::promise, base::day> asked_promise(invest::factor_need const& need, wanted_amounts const& wanted,
                                                    std::optional<base::day> begins, base::day today) {
  bool const said = std::ranges::any_of(wanted, [](auto const& one) { return one.has_value(); });
  invest::promise made;
  std::optional<invest::quarter> earliest;
  for (std::size_t i = 0; i < std::size(kReserved); ++i) {
    auto const what = static_cast<std::size_t>(kReserved[i].what);
    auto amount = said ? wanted[i].value_or(0) * (kReserved[i].decimals == 0 ? 10 : 1) : 0;
    for (auto const& step : need.steps[what]) {
      if (!said) amount = std::max(amount, step.amount);
      earliest = std::min(earliest.value_or(step.from), step.from);
    }
    made.amounts[what] = amount;
  }
  auto const first = begins ? *begins : earliest ? std::max(today, first_day(*earliest)) : today;
  made.from = quarter_of_day(first);
  return {made, first};
}

void write_promise(json_writer& to, std::string const& id, ledger::event_seq seq, invest::promise const& made) {
  to.begin_object().put("thing", id).put("seq", seq).put("site", made.site).put("project", made.project);
  to.put("from", invest::quarter_text(made.from)).key("amounts").begin_array();
  for (auto const& one : kReserved) {
    auto const amount = made.amounts[static_cast<std::size_t>(one.what)];
    if (amount == 0) continue;
    to.begin_object()
        .put("factor", invest::to_text(one.what))
        .put("name", invest::name_of(one.what))
        .put("unit", invest::unit_of(one.what));
    to.put("amount", base::make_ratio(amount, 10)).end_object();
  }
  to.end_array().end_object();
}

// What is there is looked at and promised in one decision: of two who ask for the same megawatt at once, one gets it
// and the other hears what is still there.
response reserve(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::officer)) return *no;
  auto const& catalogue = room.known().catalogue();
  body from{r.body};
  auto const actor = actor_of(r, from.text("actor", false, 128));
  auto const note = from.text("note");
  auto const site = from.text("site", true, 64);
  auto const project = from.text("project", true, 64);
  auto const begins = from.day("begins");
  auto const until = from.day("until");
  wanted_amounts wanted;
  for (std::size_t i = 0; i < std::size(kReserved); ++i)
    wanted[i] = decimal_at(from, kReserved[i].field, kReserved[i].decimals);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);

  std::string id;
  invest::promise made;
  std::vector<ledger::receipt> receipts;
  auto const why = room.decide(
      [&](act::duty_room::state const&, act::reading now, act::refusals& no) -> std::vector<ledger::draft> {
        auto const market = read_market(room.known(), now.wall);
        auto const found = std::ranges::find(market.sites, site, &invest::factor_site::id);
        auto const need = read_need(room.known(), project, now.wall);
        if (found == market.sites.end()) no.push_back(at_field(make_fault(fault_code::unknown_thing, site), "site"));
        if (!need) no.push_back(at_field(need.error(), "project"));
        if (!no.empty()) return {};
        auto const [asks, first] = asked_promise(*need, wanted, begins, catalogue.zone.day_of(now.wall));
        made = asks;
        made.site = site;
        made.project = project;
        if (std::ranges::all_of(made.amounts, [](auto one) { return one == 0; })) {
          no.push_back(at_field(make_fault(fault_code::missing_key, "power_kva"), "power_kva"));
          return {};
        }
        // A second hold of the same project here comes on top of its first.
        auto ask = made;
        ask.project.clear();
        for (auto const& lacks : invest::against_promise(ask, market)) no.push_back(shortage_fault(found->name, lacks));
        if (!no.empty()) return {};
        {
          auto const lock = room.known().read();
          id = new_id(room.known(), "invest.reservation", "hold", now.wall);
        }
        act::saying event{.kind = "invest.reservation",
                          .verb = "held",
                          .thing = id,
                          .at = now.wall,
                          .actor = actor,
                          .note = note,
                          .place = {.code = found->park},
                          .fields = {{"site", site}, {"project", project}}};
        for (auto const& one : kReserved) {
          auto const amount = made.amounts[static_cast<std::size_t>(one.what)];
          if (amount > 0) event.fields.emplace_back(one.field, std::int64_t{one.decimals == 0 ? amount / 10 : amount});
        }
        event.fields.emplace_back("begins", std::int64_t{base::day_number(first)});
        if (until) event.fields.emplace_back("until", std::int64_t{base::day_number(*until)});
        std::vector<ledger::draft> out;
        out.push_back(room.writer().draft(event));
        return out;
      },
      &receipts);
  if (why) return refusal_reply(*why);
  json_writer to;
  write_promise(to, id, receipts.empty() ? 0 : receipts.front().seq, made);
  return json_reply(to.take(), 201);
}

response credit(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  json_writer to;
  write_credit(to, read_credit(room.known(), room.now().wall));
  return json_reply(to.take());
}

}  // namespace

std::vector<http::route> invest_routes(act::duty_room& room) {
  // Whatever is decided here, by these routes or others, is looked at before it is written.
  room.guard = [&room](std::vector<ledger::draft> const& drafts, base::instant now) {
    entry_guard guard{room.known(), now, true};
    act::refusals made;
    for (auto const& one : drafts) std::ranges::move(guard(one.event), std::back_inserter(made));
    return made;
  };
  std::vector<std::string> const json{"application/json"};
  std::vector<http::route> made{
      {"GET", "/api/v1/invest/contacts", over(room, who_was_there)},
      {"POST", "/api/v1/invest/contacts", over(room, new_contact), json},
      {"GET", "/api/v1/invest/match", over(room, match)},
      {"POST", "/api/v1/invest/reservations", over(room, reserve), json},
      {"GET", "/api/v1/invest/credit", over(room, credit)},
  };
  for (auto part : {invest_offer_routes(room), invest_trip_routes(room), invest_power_routes(room),
                    invest_rate_routes(room), invest_attain_routes(room), invest_waiting_routes(room)})
    made.insert(made.end(), part.begin(), part.end());
  return made;
}

}  // namespace fengsui::tell
