#include "tell/bulletin/wording_routes.h"

#include <algorithm>

#include "base/utf8.h"
#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/bulletin/wording.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::make_fault;
using http::request;
using http::response;

constexpr std::size_t kLargestText = 256 * 1024;
constexpr std::size_t kLongestSign = 200;

// Which bulletin is meant and who asks; every request begins with it.
struct wanted {
  std::string id;
  std::string period;
  std::string lang;
  std::string actor;
  std::int64_t after = 0;  // the edit that the asker has seen; 0: none
};

wanted read_wanted(request const& r, body& from) {
  wanted made{
      .id = std::string{r.param("name")}, .period = from.text("period", true, 64), .lang = from.text("lang", true, 8)};
  made.actor = actor_of(r, from.text("actor", false, 128));
  constexpr auto kMost = std::int64_t{1} << 53;
  made.after = from.integer("after", 0, kMost).value_or(0);
  return made;
}

base::result<printed_bulletin> printed(act::duty_room& room, request const& r, wanted const& one) {
  auto const* known = room.known().catalogue().find_bulletin(one.id);
  if (known != nullptr && act::bound_to(asker(r), known->desk)) return make_fault(fault_code::not_in_your_places, "…");
  return print_bulletin(room.known(), one.id, one.period, one.lang);
}

response as_edited(act::duty_room& room, wanted const& one) {
  auto const made = print_as_edited(room.known(), one.id, one.period, one.lang, room.now().wall);
  return made ? json_reply(to_json(*made)) : refusal_reply({made.error()});
}

// Whoever edits must have seen the newest edit: two people do not write over each other unawares.
bool seen(act::duty_room& room, std::string const& id, wanted const& one, act::reading now, act::refusals& why) {
  auto const newest = wording_of(room.known(), id, now.wall);
  auto const seq = newest ? newest->seq : 0;
  if (seq != one.after)
    why.push_back(
        make_fault(fault_code::changed_meanwhile, id, newest ? newest->by + " #" + std::to_string(seq) : "#0"));
  return seq == one.after;
}

response keep(act::duty_room& room, request const& r) {
  body from{r.body};
  auto const one = read_wanted(r, from);
  auto const words = from.texts("words");
  auto const figures = from.texts("figures");
  auto const office = from.text("office", false, kLongestSign);
  auto const number = from.text("number", false, kLongestSign);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const made = printed(room, r, one);
  if (!made) return refusal_reply({made.error()});
  auto const now_printed = turns_of(*made);
  // The figures come along only to be compared: every one in its order and with its value, as the ledger has it now.
  for (std::size_t i = 0; i < std::max(figures.size(), now_printed.figures.size()); ++i) {
    auto const was = i < figures.size() ? figures[i] : "—";
    auto const is = i < now_printed.figures.size() ? now_printed.figures[i] : "—";
    if (was == is) continue;
    return refusal_reply(
        {at_field(make_fault(fault_code::changed_meanwhile, base::clipped(was), is), fmt::format("figures[{}]", i))});
  }
  if (auto const bad = check_words(now_printed, words)) return refusal_reply({*bad});
  auto const id = wording_id(one.id, made->period.id, one.lang);
  auto const why = room.decide([&](auto const&, act::reading now, act::refusals& no) -> std::vector<ledger::draft> {
    if (!seen(room, id, one, now, no)) return {};
    act::saying what{.kind = "bulletin.wording", .verb = "worded", .thing = id, .at = now.wall, .actor = one.actor};
    what.fields = {{"bulletin", one.id},
                   {"period", made->period.id},
                   {"lang", one.lang},
                   {"text", wording_json(now_printed, words)}};
    if (!office.empty()) what.fields.emplace_back("office", office);
    if (!number.empty()) what.fields.emplace_back("number", number);
    return {room.writer().draft(what)};
  });
  return why ? refusal_reply(*why) : as_edited(room, one);
}

response undo(act::duty_room& room, request const& r) {
  body from{r.body};
  auto const one = read_wanted(r, from);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const made = printed(room, r, one);
  if (!made) return refusal_reply({made.error()});
  auto const id = wording_id(one.id, made->period.id, one.lang);
  auto const why = room.decide([&](auto const&, act::reading now, act::refusals& no) -> std::vector<ledger::draft> {
    if (!seen(room, id, one, now, no)) return {};
    if (one.after == 0) {
      no.push_back(make_fault(fault_code::unknown_entry, id));
      return {};
    }
    ledger::event gone;
    gone.op = ledger::operation::retract;
    gone.target = one.after;
    gone.actor = one.actor;
    return {room.writer().draft(std::move(gone))};
  });
  return why ? refusal_reply(*why) : as_edited(room, one);
}

}  // namespace

std::vector<http::route> wording_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"POST", "/api/v1/bulletins/{name}/words",
       http::plain_handler{[&room](request const& r) { return keep(room, r); }}, json, kLargestText},
      {"POST", "/api/v1/bulletins/{name}/words/undo",
       http::plain_handler{[&room](request const& r) { return undo(room, r); }}, json},
  };
}

}  // namespace fengsui::tell
