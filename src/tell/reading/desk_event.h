#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "know/knowledge.h"
#include "know/things.h"
#include "model/catalogue.h"

namespace fengsui::tell {

struct proposed_field {
  model::field const* field = nullptr;
  std::string value;  // as the event has it; empty: a person has to say it
  bool needed = false;
};

// What a proposal becomes once it is confirmed: events of a desk's kind, one a thing and day. D2732/1次 coupled from
// the 4th to the 6th is two trains on three days.
struct desk_event {
  model::kind const* kind = nullptr;
  model::verb const* verb = nullptr;
  std::vector<std::string> things;
  std::vector<std::vector<std::string>> own;  // of each thing, the values of the fields that `own_field` names
  std::string own_field;                      // "train"; empty where all things have the same fields
  std::vector<std::string> days;
  std::vector<proposed_field> fields;

  std::size_t count() const { return things.size() * days.size(); }
};

// What stands in the place of what a proposal became once that has been taken back.
inline constexpr std::string_view kTakenBack = "-";

// The types of proposals that the city's desks keep, with commas.
std::string known_proposals(model::catalogue const&);

// None where no desk of the city keeps such a thing. `proposal` is a thing of kind reading.proposal.
std::optional<desk_event> desk_event_of(model::catalogue const&, know::thing const& proposal);

// The events as NDJSON from `number` + 1 on; `given` are a person's values by field id, before the read ones. `number`
// is left at the last one written.
std::string lines_of(desk_event const&, std::vector<std::pair<std::string, std::string>> const& given,
                     know::thing const& proposal, std::pair<std::int64_t, std::int64_t> span, std::string_view source,
                     std::int64_t& number, std::string const& actor);

// "rail.coupling B-0123456789ab-p1-1 …": how a confirmed proposal names what it became.
std::string became_text(desk_event const&);

// Retractions of what a proposal became, as NDJSON.
std::string retractions_of(know::knowledge const&, std::string const& became, std::string_view source,
                           std::int64_t& number, std::string const& actor);

}  // namespace fengsui::tell
