// Leads shared with sister bureaus.
#include <algorithm>

#include "base/json_writer.h"
#include "invest/share/credit_rule.h"
#include "ledger/codec.h"
#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/invest/door.h"
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

std::vector<http::route> invest_offer_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  return {{"GET", "/api/v1/invest/offers", over(room, offers)},
          {"POST", "/api/v1/invest/offers", over(room, new_offer), json},
          {"POST", "/api/v1/invest/offers/{id}/{action}", over(room, answer_offer), json}};
}

}  // namespace fengsui::tell
