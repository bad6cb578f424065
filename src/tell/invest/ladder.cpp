#include "tell/invest/ladder.h"

#include <algorithm>

#include "know/fold.h"
#include "know/trace.h"
#include "tell/invest/office.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

constexpr std::string_view kProject = "invest.project";
constexpr std::string_view kGoal = "signed";
constexpr std::string_view kUnseen = "unseen";

bool is_out(std::string_view state) {
  return state == "ended" || state == "shelved";
}

void read_projects(know::knowledge const& known, std::optional<base::instant> as_known_at, office_history& into) {
  int const number = known.catalogue().find_kind(kProject);
  if (number < 0) return;
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(number)];
  int const investment = kind.find_field("investment");
  auto const lock = known.read();
  auto const as_of = as_known_at ? std::min(known.store().known_at(*as_known_at), known.head()) : known.head();
  for (auto const& id : known.thing_ids(number)) {
    project_ladder made{.id = id};
    know::thing_state state;
    for (auto const& e : known.history(number, id, as_of)) {
      if (e.verb < 0 || !e.at) continue;
      auto const& verb = kind.verbs[static_cast<std::size_t>(e.verb)];
      auto const before = state.state;
      know::step(state, e, kind);
      if (state.state != before || verb.id == "stuck" || verb.id == "unstuck")
        made.moves.push_back({verb.id, verb.is_state, *e.at, e.actor});
      if (e.find(investment) != nullptr)
        made.amounts.emplace_back(*e.at, thing_fields{kind, e.fields}.fixed("investment", 2));
    }
    if (made.moves.empty()) continue;
    thing_fields const fields{kind, state.fields};
    made.title = fields.name("title");
    if (made.title.zh.empty()) made.title = {id, id};
    made.industry = fields.text("industry");
    made.park = fields.text("park");
    made.task_force = fields.text("task_force");
    made.regional_team = fields.text("regional_team");
    made.batch = fields.text("batch");
    made.channel = fields.text("channel");
    made.origin = fields.text("origin");
    into.projects.push_back(std::move(made));
  }
}

void read_receipts(know::knowledge const& known, std::optional<base::instant> as_known_at, office_history& into) {
  // All that ever came: the field's register begins no earlier.
  auto const traced = know::trace(
      known, {.indicator = "invest.funds_arrived", .period = "2000-01-01..2100-12-31", .as_known_at = as_known_at});
  if (!traced) return;
  for (auto const& one : traced->events) {
    if (one.event.kind < 0 || !one.event.at) continue;
    thing_fields const fields{known.catalogue().kinds[static_cast<std::size_t>(one.event.kind)], one.event.fields};
    into.receipts.push_back({.project = fields.text("project"),
                             .day = known.catalogue().zone.day_of(*one.event.at),
                             .fen = fields.fixed("recognised", 2)});
  }
}

// The first day on which a project was on one of these rungs; empty where it never was.
std::string first_on(project_ladder const& one, std::initializer_list<std::string_view> rungs, base::zone const& zone) {
  for (auto const& move : one.moves) {
    if (move.is_state && std::ranges::find(rungs, move.verb) != rungs.end()) return base::to_text(zone.day_of(move.at));
  }
  return {};
}

std::string yi_text(std::int64_t fen) {
  return base::fixed_text(fen, 10);
}

std::string unit_text(project_ladder const& one, unit_of by) {
  switch (by) {
    case unit_of::park:
      return one.park;
    case unit_of::task_force:
      return one.task_force;
    case unit_of::regional_team:
      return one.regional_team;
    case unit_of::industry:
      return one.industry;
  }
  return {};
}

}  // namespace

project_ladder const* office_history::find(std::string const& id) const {
  auto const at = std::ranges::find(projects, id, &project_ladder::id);
  return at == projects.end() ? nullptr : &*at;
}

office_history read_history(know::knowledge const& known, std::optional<base::instant> as_known_at) {
  office_history made;
  read_projects(known, as_known_at, made);
  read_receipts(known, as_known_at, made);
  return made;
}

invest::pipeline pipeline_of(office_history const& history, model::catalogue const& catalogue) {
  invest::pipeline made;
  int const number = catalogue.find_kind(kProject);
  if (number < 0) return made;
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(number)];
  for (auto const& verb : kind.verbs) {
    if (!verb.is_state || verb.id == kGoal) break;
    made.stages.push_back(verb.id);
  }
  auto const rungs = made.stages.size();
  auto const stage_of = [&](std::string_view id) {
    return static_cast<int>(std::ranges::find(made.stages, id) - made.stages.begin());
  };
  for (auto const& one : history.projects) {
    std::optional<std::size_t> project;
    std::optional<std::size_t> open;
    auto const begin = [&](int day, int stage) {
      if (!project) {
        project = made.projects.size();
        made.projects.push_back({.id = one.id, .group = one.industry});
        for (auto const& [at, fen] : one.amounts)
          made.projects.back().amounts.emplace_back(base::day_number(catalogue.zone.day_of(at)),
                                                    static_cast<double>(fen) / 100);
      }
      open = made.stays.size();
      made.stays.push_back({*project, stage, day, {}, 0});
    };
    auto const leave = [&](int day, int to) {
      made.stays[*open].left = day;
      made.stays[*open].to = to;
      open.reset();
    };
    for (auto const& move : one.moves) {
      if (!move.is_state) continue;
      auto const day = base::day_number(catalogue.zone.day_of(move.at));
      if (move.verb == kGoal) {
        if (!open) {
          if (made.stages.size() == rungs) made.stages.emplace_back(kUnseen);
          begin(day, static_cast<int>(rungs));
        }
        leave(day, invest::kWon);
        break;
      }
      if (is_out(move.verb)) {
        if (open) leave(day, invest::kLost);
        project.reset();
        continue;
      }
      auto const stage = stage_of(move.verb);
      if (static_cast<std::size_t>(stage) >= rungs) break;  // beyond the goal without having been there
      if (open) leave(day, stage);
      begin(day, stage);
    }
  }
  return made;
}

std::vector<invest::receipt> receipts_of(office_history const& history) {
  std::vector<invest::receipt> made;
  for (auto const& one : history.receipts)
    made.push_back({one.project, base::day_number(one.day), static_cast<double>(one.fen) / 100});
  return made;
}

std::optional<unit_of> unit_from(std::string_view text) {
  for (auto const one : {unit_of::park, unit_of::task_force, unit_of::regional_team, unit_of::industry}) {
    if (to_text(one) == text) return one;
  }
  return {};
}

std::string_view to_text(unit_of one) {
  return one == unit_of::park            ? "park"
         : one == unit_of::task_force    ? "task_force"
         : one == unit_of::regional_team ? "regional_team"
                                         : "industry";
}

std::vector<std::string> const& ledger_columns(std::string_view table) {
  static std::vector<std::string> const projects{
      "id",        "unit",        "signed",     "registered", "land",  "started",  "in_statistics",
      "producing", "at_capacity", "terminated", "investment", "batch", "industry", "park",
      "channel",   "origin",      "outside",    "on_chain"};
  static std::vector<std::string> const receipts{"project", "unit", "date", "amount"};
  static std::vector<std::string> const none;
  return table == "projects" ? projects : table == "receipts" ? receipts : none;
}

invest::rate_tables tables_of(office_history const& history, know::knowledge const& known, base::instant now,
                              unit_of by) {
  auto const& zone = known.catalogue().zone;
  std::vector<std::string> chains;
  each_thing(known, "invest.chain", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               if (state_of(thing, kind) == "kept") chains.push_back(fields.text("industry"));
             });
  invest::rate_table projects{.file = "projects", .columns = ledger_columns("projects")};
  for (auto const& one : history.projects) {
    std::map<std::string, std::string> row;
    row["id"] = one.id;
    row["unit"] = unit_text(one, by);
    row["signed"] = first_on(one, {kGoal}, zone);
    if (row["signed"].empty() && one.batch == "carried") {
      std::chrono::year_month_day const first{zone.day_of(one.moves.front().at)};
      row["signed"] = base::to_text(base::day{(first.year() - std::chrono::years{1}) / 12 / 31});
    }
    row["registered"] = first_on(one, {"registered", "land_supplied", "permits"}, zone);
    row["land"] = first_on(one, {"land_supplied"}, zone);
    row["started"] = first_on(one, {"started", "in_statistics", "producing", "at_capacity"}, zone);
    row["in_statistics"] = first_on(one, {"in_statistics"}, zone);
    row["producing"] = first_on(one, {"producing", "at_capacity"}, zone);
    row["at_capacity"] = first_on(one, {"at_capacity"}, zone);
    row["terminated"] = first_on(one, {"ended"}, zone);
    row["investment"] = one.amounts.empty() ? "" : yi_text(one.amounts.back().second);
    row["batch"] = one.batch;
    row["industry"] = one.industry;
    row["park"] = one.park;
    row["channel"] = one.channel;
    row["origin"] = one.origin;
    row["outside"] = one.origin == "out_of_province" || one.origin == "foreign" ? "yes"
                     : one.origin.empty()                                       ? ""
                                                                                : "no";
    row["on_chain"] = std::ranges::find(chains, one.industry) != chains.end() ? "yes" : "no";
    row["#line"] = std::to_string(projects.rows.size() + 1);
    projects.rows.push_back(std::move(row));
  }
  invest::rate_table receipts{.file = "receipts", .columns = ledger_columns("receipts")};
  for (auto const& one : history.receipts) {
    auto const* of = history.find(one.project);
    receipts.rows.push_back({{"project", one.project},
                             {"unit", of == nullptr ? "" : unit_text(*of, by)},
                             {"date", base::to_text(one.day)},
                             {"amount", yi_text(one.fen)},
                             {"#line", std::to_string(receipts.rows.size() + 1)}});
  }
  invest::rate_tables made;
  made["projects"] = std::move(projects);
  made["receipts"] = std::move(receipts);
  return made;
}

std::optional<role_of> role_from(std::string_view text) {
  if (text == "office") return role_of::office;
  if (text == "party") return role_of::party;
  if (text == "actor") return role_of::actor;
  return {};
}

office_log log_of(office_history const& history, know::knowledge const& known, base::instant now, role_of by) {
  office_log made;
  auto const* desk = known.catalogue().find_desk("invest");
  model::choice_list const* acts = nullptr;
  if (desk != nullptr) {
    auto const at = std::ranges::find(desk->choices, "acts", &model::choice_list::id);
    if (at != desk->choices.end()) acts = &*at;
  }
  auto const parties = by == role_of::party ? parties_of(known, now) : std::map<std::string, base::name>{};
  auto const role_name = [&](project_ladder const& one, ladder_move const& move) -> base::name {
    if (by == role_of::actor)
      return move.actor.empty() ? base::name{"未记", "not said"} : base::name{move.actor, move.actor};
    if (by == role_of::party) {
      auto const& id = one.task_force.empty() ? one.regional_team : one.task_force;
      auto const at = parties.find(id);
      if (at != parties.end()) return at->second;
      return id.empty() ? base::name{"未定", "nobody yet"} : base::name{id, id};
    }
    auto const* choice = acts == nullptr ? nullptr : acts->find(move.verb);
    return choice == nullptr ? base::name{"未定", "nobody yet"} : choice->name;
  };
  auto const number = [](std::vector<std::string>& list, std::string const& text) {
    auto const at = std::ranges::find(list, text);
    if (at != list.end()) return static_cast<int>(at - list.begin());
    list.push_back(text);
    return static_cast<int>(list.size()) - 1;
  };
  for (auto const& one : history.projects) {
    invest::log_case row{.id = one.id};
    for (auto const& move : one.moves) {
      if (move.at > now) continue;
      auto const role = role_name(one, move);
      made.roles.emplace(role.zh, role);
      row.events.push_back({number(made.log.activities, move.verb), number(made.log.roles, role.zh), move.at});
    }
    if (!row.events.empty()) made.log.cases.push_back(std::move(row));
  }
  return made;
}

}  // namespace fengsui::tell
