#include "tell/invest_routes.h"

#include <algorithm>
#include <charconv>

#include "invest/share/credit_rule.h"
#include "ledger/codec.h"
#include "tell/body.h"
#include "tell/invest/answers.h"
#include "tell/invest/door.h"
#include "tell/invest/entry_guard.h"
#include "tell/reply.h"
#include "tell/rights.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

// A name for a new thing: what it is and when it was made, in milliseconds; a number behind it where two come at once.
std::string new_id(know::knowledge const& known, std::string const& kind, std::string_view prefix, base::instant now) {
  auto const ids = known.thing_ids(known.catalogue().find_kind(kind));
  auto const stamp = now.time_since_epoch() / std::chrono::milliseconds{1};
  auto id = fmt::format("{}-{}", prefix, stamp);
  for (int n = 2; std::ranges::find(ids, id) != ids.end(); ++n) id = fmt::format("{}-{}.{}", prefix, stamp, n);
  return id;
}

std::optional<std::int64_t> decimal_at(body& from, std::string_view key, int decimals, bool required = false) {
  auto text = from.json(key);
  if (text.size() >= 2 && text.front() == '"') text = text.substr(1, text.size() - 2);
  if (text.empty()) {
    if (required) from.faults().push_back(at_field(make_fault(fault_code::missing_key, key), std::string{key}));
    return {};
  }
  auto const read = base::parse_decimal(text);
  auto const fixed = read ? base::to_fixed(*read, decimals, text) : base::result<std::int64_t>{read.error()};
  if (!fixed || *fixed < 0) {
    from.faults().push_back(
        at_field(fixed ? make_fault(fault_code::negative_number, text) : fixed.error(), std::string{key}));
    return {};
  }
  return *fixed;
}

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
  std::array<std::optional<std::int64_t>, std::size(kReserved)> wanted;
  for (std::size_t i = 0; i < std::size(kReserved); ++i)
    wanted[i] = decimal_at(from, kReserved[i].field, kReserved[i].decimals);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  bool const said = std::ranges::any_of(wanted, [](auto const& one) { return one.has_value(); });

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
        auto const today = catalogue.zone.day_of(now.wall);
        auto first = begins;
        made = {.site = site, .project = project};
        // Where nothing is said, all that the project will need, from when it first needs anything.
        std::optional<invest::quarter> earliest;
        for (std::size_t i = 0; i < std::size(kReserved); ++i) {
          auto const what = static_cast<std::size_t>(kReserved[i].what);
          auto amount = said ? wanted[i].value_or(0) * (kReserved[i].decimals == 0 ? 10 : 1) : 0;
          for (auto const& step : need->steps[what]) {
            if (!said) amount = std::max(amount, step.amount);
            earliest = std::min(earliest.value_or(step.from), step.from);
          }
          made.amounts[what] = amount;
        }
        if (!first) first = earliest ? std::max(today, first_day(*earliest)) : today;
        made.from = quarter_of_day(*first);
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
        event.fields.emplace_back("begins", std::int64_t{base::day_number(*first)});
        if (until) event.fields.emplace_back("until", std::int64_t{base::day_number(*until)});
        std::vector<ledger::draft> out;
        out.push_back(room.writer().draft(event));
        return out;
      },
      &receipts);
  if (why) return refusal_reply(*why);
  json_writer to;
  to.begin_object()
      .put("thing", id)
      .put("seq", receipts.empty() ? 0 : receipts.front().seq)
      .put("site", site)
      .put("project", project);
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
  return json_reply(to.end_array().end_object().take(), 201);
}

response credit(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  json_writer to;
  write_credit(to, read_credit(room.known(), room.now().wall));
  return json_reply(to.take());
}

// Leads shared with sister bureaus.

void write_offers(json_writer& to, act::duty_room& room, std::string const& only) {
  to.begin_object().key("offers").begin_array();
  each_thing(room.known(), "invest.offer", room.now().wall,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               if (!only.empty() && thing.id != only) return;
               auto const state = state_of(thing, kind);
               if (state.empty()) return;
               to.begin_object()
                   .put("id", thing.id)
                   .put("state", state)
                   .put("state_name", kind.verbs[static_cast<std::size_t>(thing.state)].name);
               to.key("since");
               if (thing.since)
                 to.text(base::to_text(*thing.since));
               else
                 to.null();
               to.put("from", fields.text("from"))
                   .put("from_name", fields.name("from"))
                   .put("to", fields.text("to"))
                   .put("to_name", fields.name("to"));
               to.put("project", fields.text("project"))
                   .put("rule", fields.text("rule"))
                   .key("shared")
                   .raw(json_or_null(fields.text("shared")));
               for (auto const* field : {"amount", "from_credit", "to_credit"}) {
                 to.key(field);
                 if (fields.has(field))
                   to.number(base::make_ratio(fields.fixed(field, 2), 100));
                 else
                   to.null();
               }
               to.put("reason", fields.text("reason")).end_object();
             });
  to.end_array().end_object();
}

response offers(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  json_writer to;
  write_offers(to, room, "");
  return json_reply(to.take());
}

response offer_reply(act::duty_room& room, std::string const& id, int status) {
  json_writer to;
  write_offers(to, room, id);
  return json_reply(to.take(), status);
}

response new_offer(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::officer)) return *no;
  auto const& catalogue = room.known().catalogue();
  body from{r.body};
  auto const actor = actor_of(r, from.text("actor", false, 128));
  auto const note = from.text("note");
  auto const project = from.text("project", true, 64);
  auto const sender = from.text("from", true, 64), receiver = from.text("to", true, 64);
  auto const chosen = from.texts("fields");
  auto const rule = from.text("rule", true, 32);
  auto const& offer = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind("invest.offer"))];
  auto const& bureaus = offer.fields[static_cast<std::size_t>(offer.find_field("to"))].choices;
  std::vector<std::string> ids;
  for (auto const& one : bureaus.choices) ids.push_back(one.id);
  auto& bad = from.faults();
  if (!sender.empty() && bureaus.find(sender) == nullptr)
    bad.push_back(at_field(make_fault(fault_code::unknown_name, sender, model::known_list(ids)), "from"));
  if (!receiver.empty() && (bureaus.find(receiver) == nullptr || receiver == sender))
    bad.push_back(at_field(make_fault(fault_code::unknown_name, receiver, model::known_list(ids)), "to"));
  if (!rule.empty() && !invest::read_credit_rule(rule))
    bad.push_back(at_field(make_fault(fault_code::unknown_setting, "rule", rule, "60/40"), "rule"));

  // Only what was chosen leaves, as it stands now; personal fields never do.
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind("invest.project"))];
  auto const found = know::thing_with_history(room.known(), project, "invest.project", room.now().wall);
  if (!found && !project.empty()) bad.push_back(at_field(found.error(), "project"));
  if (chosen.empty()) bad.push_back(at_field(make_fault(fault_code::missing_key, "fields"), "fields"));
  std::string shared = "{";
  for (auto const& one : chosen) {
    int const number = kind.find_field(one);
    if (number < 0 || kind.fields[static_cast<std::size_t>(number)].personal) {
      std::vector<std::string> open;
      for (auto const& field : kind.fields) {
        if (!field.personal) open.push_back(field.id);
      }
      bad.push_back(at_field(make_fault(fault_code::unknown_field, kind.id, one, model::known_list(open)), "fields"));
      continue;
    }
    if (!found) continue;
    auto const& fields = found->front().thing.state.fields;
    auto const value = std::ranges::find(fields, number, &ledger::field_value::field);
    if (value == fields.end() || !value->value) continue;
    auto const& field = kind.fields[static_cast<std::size_t>(number)];
    shared += (shared.size() > 1 ? ",\"" : "\"") + field.id + "\":";
    ledger::append_json_value(shared, field, *value->value);
  }
  shared += "}";
  if (auto const faults = from.finish(); !faults.empty()) return refusal_reply(faults);

  std::string id;
  auto const why = room.decide([&](act::duty_room::state const&, act::reading now,
                                   act::refusals&) -> std::vector<ledger::draft> {
    {
      auto const lock = room.known().read();
      id = new_id(room.known(), "invest.offer", "offer", now.wall);
    }
    std::vector<ledger::draft> out;
    out.push_back(room.writer().draft(
        {.kind = "invest.offer",
         .verb = "offered",
         .thing = id,
         .at = now.wall,
         .actor = actor,
         .note = note,
         .place = {.code = catalogue.city.home},
         .fields = {{"project", project}, {"from", sender}, {"to", receiver}, {"shared", shared}, {"rule", rule}}}));
    return out;
  });
  if (why) return refusal_reply(*why);
  return offer_reply(room, id, 201);
}

response answer_offer(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::officer)) return *no;
  auto const id = std::string{r.param("id")};
  auto const action = r.param("action");
  body from{r.body};
  auto const actor = actor_of(r, from.text("actor", false, 128));
  auto const note = from.text("note");
  auto const amount = decimal_at(from, "amount", 2, action == "credit");
  auto const reason = from.text("reason", action == "decline");
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  struct step {
    std::string_view action, verb;
    std::vector<std::string_view> from;
  };
  static std::vector<step> const steps{{"accept", "accepted", {"offered"}},
                                       {"decline", "declined", {"offered", "accepted"}},
                                       {"recall", "recalled", {"offered"}},
                                       {"credit", "credited", {"accepted"}}};
  auto const wanted = std::ranges::find(steps, action, &step::action);
  if (wanted == steps.end())
    return refusal_reply({make_fault(fault_code::unknown_action, action, "accept, decline, recall, credit")});
  auto const why =
      room.decide([&](act::duty_room::state const&, act::reading now, act::refusals& no) -> std::vector<ledger::draft> {
        auto const& catalogue = room.known().catalogue();
        auto const found = know::thing_with_history(room.known(), id, "invest.offer", now.wall);
        if (!found) {
          no.push_back(make_fault(fault_code::unknown_entry, id));
          return {};
        }
        auto const& thing = found->front().thing.state;
        auto const& kind = catalogue.kinds[static_cast<std::size_t>(thing.kind)];
        auto const state = state_of(thing, kind);
        if (std::ranges::find(wanted->from, state) == wanted->from.end()) {
          no.push_back(make_fault(fault_code::state_forbids, id, state));
          return {};
        }
        act::saying made{.kind = "invest.offer",
                         .verb = wanted->verb,
                         .thing = id,
                         .at = now.wall,
                         .actor = actor,
                         .note = note,
                         .place = thing.place};
        if (!reason.empty()) made.fields.emplace_back("reason", reason);
        if (wanted->verb == "credited") {
          auto const rule =
              invest::read_credit_rule(thing_fields{kind, thing.fields}.text("rule")).value_or(invest::credit_rule{});
          auto const shares = invest::credit_of(rule, *amount);
          made.fields.emplace_back("amount", *amount);
          made.fields.emplace_back("from_credit", shares.from_fen);
          made.fields.emplace_back("to_credit", shares.to_fen);
        }
        std::vector<ledger::draft> out;
        out.push_back(room.writer().draft(made));
        return out;
      });
  if (why) return refusal_reply(*why);
  return offer_reply(room, id, 200);
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
      {"GET", "/api/v1/invest/offers", over(room, offers)},
      {"POST", "/api/v1/invest/offers", over(room, new_offer), json},
      {"POST", "/api/v1/invest/offers/{id}/{action}", over(room, answer_offer), json},
  };
  for (auto part : {invest_trip_routes(room), invest_power_routes(room), invest_rate_routes(room),
                    invest_attain_routes(room), invest_waiting_routes(room)})
    made.insert(made.end(), part.begin(), part.end());
  return made;
}

}  // namespace fengsui::tell
