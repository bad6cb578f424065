#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "invest/attain/forecast.h"
#include "invest/rates/counted.h"
#include "invest/waiting/event_log.h"
#include "know/knowledge.h"

namespace fengsui::tell {

// How every project went up the ladder: what the rates, the forecast and the waiting times are read from.

struct ladder_move {
  std::string verb;  // a state of the flow, or "stuck", "unstuck"
  bool is_state = false;
  base::instant at;
  std::string actor;
};

struct project_ladder {
  std::string id;
  base::name title;
  std::string industry;
  std::string park;
  std::string task_force;
  std::string regional_team;
  std::string batch;
  std::string channel;
  std::string origin;
  std::vector<ladder_move> moves;                               // in the order in which they happened
  std::vector<std::pair<base::instant, std::int64_t>> amounts;  // since when it was that much, in fen
};

struct known_receipt {
  std::string project;
  base::day day{};
  std::int64_t fen = 0;  // recognised
};

// All that was on record at that seq (the newest where it is left out), as corrected by then.
struct office_history {
  std::vector<project_ladder> projects;
  std::vector<known_receipt> receipts;
  bool empty() const { return projects.empty(); }
  project_ladder const* find(std::string const& id) const;
};
office_history read_history(know::knowledge const&, std::optional<base::instant> as_known_at = {});

// For the forecast: stays on the rungs before a signature, amounts in yuan, grouped by industry. Shelved or ended is
// lost; one that comes back from the shelf is a project that comes anew. One that nobody had on record before its
// signature is on the rung "unseen" for no time, so that such projects are foreseen as they come.
invest::pipeline pipeline_of(office_history const&, model::catalogue const&);
std::vector<invest::receipt> receipts_of(office_history const&);

// What a unit is in an assessment.
enum class unit_of { park, task_force, regional_team, industry };
std::optional<unit_of> unit_from(std::string_view);
std::string_view to_text(unit_of);

// For rates: `projects` (id, unit, signed, registered, land, started, in_statistics, producing, at_capacity,
// terminated, investment in hundred million yuan, batch, industry, park, channel, origin, outside, on_chain) and
// `receipts` (project, unit, date, amount in hundred million yuan). A rung that was passed over because a later one
// asks the same paper counts as reached on that day; a carried-over project without a signature on record was signed in
// an earlier year, so by the last day of the year before its first move.
// The columns of a table; empty where there is no such table.
std::vector<std::string> const& ledger_columns(std::string_view table);
invest::rate_tables tables_of(office_history const&, know::knowledge const&, base::instant now, unit_of);

// Who acts for a wait to end: the choices `acts` of the desk, by the move; each party or each person instead.
enum class role_of { office, party, actor };
std::optional<role_of> role_from(std::string_view);
struct office_log {
  invest::event_log log;
  std::map<std::string, base::name> roles;  // what a role is called
};
office_log log_of(office_history const&, know::knowledge const&, base::instant now, role_of);

}  // namespace fengsui::tell
