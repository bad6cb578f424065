#include "tell/invest/office.h"

#include <algorithm>

#include "know/trace.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

constexpr int kLookBackDays = 183;
constexpr int kLookAheadDays = 60;

model::kind const* kind_named(know::knowledge const& known, std::string_view id) {
  int const number = known.catalogue().find_kind(id);
  return number < 0 ? nullptr : &known.catalogue().kinds[static_cast<std::size_t>(number)];
}

base::name party_name(std::map<std::string, base::name> const& parties, std::string const& id) {
  auto const found = parties.find(id);
  return found == parties.end() ? base::name{id, id} : found->second;
}

// Records stand alone, so they are found as what an indicator counts: by day, with corrections applied.
template <class See>
void each_record(know::knowledge const& known, std::string const& indicator, base::day from, base::day to,
                 See const& see) {
  auto const traced =
      know::trace(known, {.indicator = indicator, .period = base::to_text(from) + ".." + base::to_text(to)});
  if (!traced) return;
  for (auto const& one : traced->events) {
    if (one.event.kind < 0 || !one.event.at) continue;
    see(one.event, thing_fields{known.catalogue().kinds[static_cast<std::size_t>(one.event.kind)], one.event.fields});
  }
}

void put_step(invest::factor_steps& steps, invest::factor what, invest::quarter from, invest::tenths amount) {
  if (amount > 0) steps[static_cast<std::size_t>(what)].push_back({from, amount});
}

struct factor_field {
  invest::factor what;
  char const* field;
};
constexpr factor_field kFields[] = {{invest::factor::land, "land_mu"},
                                    {invest::factor::power, "power_kva"},
                                    {invest::factor::water, "water_t_day"},
                                    {invest::factor::heat, "heat_gj_h"},
                                    {invest::factor::energy, "energy_tce"}};

}  // namespace

invest::quarter quarter_of_day(base::day day) {
  std::chrono::year_month_day const date{std::chrono::sys_days{day.time_since_epoch()}};
  return invest::quarter_of(int{date.year()}, static_cast<int>(unsigned{date.month()}));
}

base::day first_day(invest::quarter one) {
  auto const date = std::chrono::year{one / 4} / std::chrono::month{static_cast<unsigned>(one % 4 * 3 + 1)} / 1;
  return base::day{std::chrono::sys_days{date}.time_since_epoch()};
}

invest::quarter whole_quarter_from(base::day day) {
  auto const quarter = quarter_of_day(day);
  return first_day(quarter) == day ? quarter : quarter + 1;
}

std::map<std::string, base::name> parties_of(know::knowledge const& known, base::instant now) {
  std::map<std::string, base::name> made;
  for (auto const* kind : {"invest.task_force", "invest.regional_team"}) {
    each_thing(known, kind, now, [&](know::thing_state const& thing, thing_fields const& fields, model::kind const&) {
      auto name = fields.name("title");
      if (!name.en.empty() && name.en != name.zh && !name.en.starts_with("the ")) {
        // "Shanghai regional team" is said with an article; a task force begins with a capital in its own title.
        if (name.en.starts_with("Task force")) name.en[0] = 't';
        name.en = "the " + name.en;
      }
      made[thing.id] = name.zh.empty() ? base::name{thing.id, thing.id} : name;
    });
  }
  return made;
}

office_register read_register(know::knowledge const& known, base::instant now, base::day about) {
  office_register made;
  auto const parties = parties_of(known, now);
  each_thing(known, "invest.company", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const&) {
               invest::listed_company one{.name = fields.text("title"), .also = fields.texts("also"), .id = thing.id};
               if (auto const en = fields.text("title_en"); !en.empty()) one.also.push_back(en);
               if (!one.name.empty()) made.companies.push_back(std::move(one));
             });
  each_thing(known, "invest.project", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               auto const state = state_of(thing, kind);
               if (state == "ended" || state.empty()) return;
               invest::followed_project one{
                   .id = thing.id, .title = fields.name("title"), .investor = fields.text("investor")};
               one.party = fields.text("task_force").empty() ? fields.text("regional_team") : fields.text("task_force");
               one.party_name = party_name(parties, one.party);
               one.stage = kind.verbs[static_cast<std::size_t>(thing.state)].name;
               if (one.investor.empty()) {
                 auto const company = fields.text("company");
                 auto const found = std::ranges::find(made.companies, company, &invest::listed_company::id);
                 if (!company.empty() && found != made.companies.end()) one.investor = found->name;
               }
               if (!one.investor.empty()) made.projects.push_back(std::move(one));
             });

  // A visit on a trip is the trip's task force's.
  std::map<std::string, std::string> trips;
  auto const from = about - std::chrono::days{kLookBackDays}, to = about + std::chrono::days{kLookAheadDays};
  each_record(known, "invest.outbound_trips", from - std::chrono::days{31}, to,
              [&](ledger::event const& e, thing_fields const& fields) { trips[e.thing] = fields.text("task_force"); });
  auto const& zone = known.catalogue().zone;
  auto const take = [&](base::name const& done) {
    return [&, done](ledger::event const& e, thing_fields const& fields) {
      auto party = fields.text("party");
      if (party.empty()) {
        auto const trip = trips.find(fields.text("trip"));
        if (trip != trips.end()) party = trip->second;
      }
      auto enterprise = fields.text("enterprise");
      if (enterprise.empty()) return;
      made.contacts.push_back({.id = e.thing,
                               .enterprise = std::move(enterprise),
                               .party = party,
                               .party_name = party.empty() ? base::name{} : party_name(parties, party),
                               .day = zone.day_of(*e.at),
                               .done = done,
                               .result = fields.text("result")});
    };
  };
  each_record(known, "invest.enterprises_visited", from, to, take({"拜访", "visited"}));
  each_record(known, "invest.enterprises_invited", from, to, take({"接待", "received"}));
  each_record(known, "invest.contacts", from, to, [&](ledger::event const& e, thing_fields const& fields) {
    auto const way = fields.text("way");
    take(way == "visit"     ? base::name{"拜访", "visited"}
         : way == "meeting" ? base::name{"约谈", "met"}
         : way == "call"    ? base::name{"致电", "called"}
         : way == "letter"  ? base::name{"去函", "written to"}
                            : base::name{"接触", "contacted"})(e, fields);
  });
  return made;
}

invest::guard_answer guard_contact(know::knowledge const& known, base::instant now, invest::contact_wish const& wish) {
  auto const read = read_register(known, now, wish.day);
  return invest::who_was_there(wish, read.contacts, read.projects, read.companies);
}

std::optional<invest::promise> promise_of(know::thing_state const& thing, model::kind const& kind, base::day today) {
  thing_fields const fields{kind, thing.fields};
  auto const state = state_of(thing, kind);
  auto const until = fields.day("until");
  bool const lapsed = state == "held" && until && *until < today;
  if ((state != "held" && state != "supplied") || lapsed) return {};
  invest::promise made{.site = fields.text("site"),
                       .project = fields.text("project"),
                       .from = quarter_of_day(fields.day("begins").value_or(today))};
  for (auto const& [what, field] : kFields) made.amounts[static_cast<std::size_t>(what)] = fields.fixed(field, 1);
  return made;
}

invest::factor_market read_market(know::knowledge const& known, base::instant now,
                                  std::set<std::string> const& without) {
  invest::factor_market made;
  auto const today = known.catalogue().zone.day_of(now);
  each_thing(known, "invest.site", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               if (state_of(thing, kind) != "offered") return;
               invest::factor_site one{.id = thing.id,
                                       .name = fields.name("title"),
                                       .park = fields.text("park"),
                                       .admits = fields.texts("industries"),
                                       .price_mu = fields.real("price_mu"),
                                       .power_price = fields.real("power_price"),
                                       .green_share = fields.real("green_share"),
                                       .rail_km = fields.real("rail_km")};
               auto const from = whole_quarter_from(fields.day("free_from").value_or(base::day{}));
               for (auto const& [what, field] : kFields) put_step(one.supply, what, from, fields.fixed(field, 1));
               made.sites.push_back(std::move(one));
             });
  each_thing(known, "invest.supply", now,
             [&](know::thing_state const& thing, thing_fields const& fields, model::kind const& kind) {
               auto const site = std::ranges::find(made.sites, fields.text("site"), &invest::factor_site::id);
               auto const what = invest::factor_from(fields.text("factor"));
               auto const begins = fields.day("begins");
               if (state_of(thing, kind) != "added" || site == made.sites.end() || !what || !begins) return;
               put_step(site->supply, *what, whole_quarter_from(*begins), fields.fixed("amount", 1));
             });
  each_thing(known, "invest.reservation", now,
             [&](know::thing_state const& thing, thing_fields const&, model::kind const& kind) {
               if (without.contains(thing.id)) return;
               if (auto one = promise_of(thing, kind, today)) made.promises.push_back(std::move(*one));
             });
  // Banks give what is left of their lines for all projects; those for one project are that project's alone.
  invest::tenths left = 0;
  for (auto const& one : read_credit(known, now)) {
    if (one.line.project.empty() && !one.standing.lapsed) left += one.standing.left_fen / 10;
  }
  if (left > 0) made.credit.push_back({quarter_of_day(today), left});
  return made;
}

base::result<invest::factor_need> read_need(know::knowledge const& known, std::string const& project,
                                            base::instant now) {
  auto const found = know::thing_with_history(known, project, "invest.project", now);
  if (!found) return found.error();
  auto const& state = found->front().thing.state;
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(state.kind)];
  thing_fields const fields{kind, state.fields};
  auto const today = known.catalogue().zone.day_of(now);
  auto const from = quarter_of_day(fields.day("needed_from").value_or(today));
  invest::factor_need made{.project = project, .industry = fields.text("industry")};
  for (auto const& [what, field] : kFields) put_step(made.steps, what, from, fields.fixed(field, 1));
  put_step(made.steps, invest::factor::credit, from, fields.fixed("credit_need", 1));
  // Steps that are stated stand in place of the project's one number.
  std::map<invest::factor, std::vector<invest::factor_step>> stated;
  each_thing(known, "invest.need", now,
             [&](know::thing_state const& thing, thing_fields const& said, model::kind const& of) {
               auto const what = invest::factor_from(said.text("factor"));
               auto const begins = said.day("begins");
               if (state_of(thing, of) != "stated" || said.text("project") != project || !what || !begins) return;
               stated[*what].push_back({quarter_of_day(*begins), said.fixed("amount", 1)});
             });
  for (auto& [what, steps] : stated) {
    std::ranges::sort(steps, {}, &invest::factor_step::from);
    made.steps[static_cast<std::size_t>(what)] = std::move(steps);
  }
  return made;
}

std::vector<line_standing> read_credit(know::knowledge const& known, base::instant now) {
  std::vector<line_standing> made;
  auto const* kind = kind_named(known, "invest.credit");
  auto const page = kind == nullptr ? base::result<know::thing_page>{know::thing_page{}}
                                    : know::things_of(known, "invest.credit", {}, now);
  if (!page) return made;
  auto const today = known.catalogue().zone.day_of(now);

  // Funds that were recognised, by project.
  std::map<std::string, std::int64_t> arrived;
  std::int64_t all = 0;
  each_record(known, "invest.funds_arrived", base::day_from(base::day_number(today) - 3660), today,
              [&](ledger::event const&, thing_fields const& fields) {
                arrived[fields.text("project")] += fields.fixed("recognised", 2);
                all += fields.fixed("recognised", 2);
              });
  for (auto const& thing : page->things) {
    if (state_of(thing.state, *kind) != "granted") continue;
    thing_fields const fields{*kind, thing.state.fields};
    line_standing one{.made_up = thing.made_up};
    one.line = {.id = thing.state.id,
                .bank = fields.text("bank"),
                .project = fields.text("project"),
                .amount_fen = fields.fixed("amount", 2),
                .conditions = fields.texts("conditions"),
                .own_percent = fields.real("match_percent"),
                .until = fields.day("until")};
    // Each drawing is an event of the line; each condition that was met too.
    auto const lock = known.read();
    for (auto const& e : known.history(thing.state.kind, thing.state.id, known.head())) {
      auto const verb =
          e.verb < 0 ? std::string_view{} : std::string_view{kind->verbs[static_cast<std::size_t>(e.verb)].id};
      thing_fields const said{*kind, e.fields};
      if (verb == "drawn_down") one.line.drawn_fen += said.fixed("drawn", 2);
      for (auto& met : said.texts("met")) one.line.met.push_back(std::move(met));
    }
    one.arrived_fen = one.line.project.empty() ? all : arrived[one.line.project];
    one.standing = invest::standing_of(one.line, one.arrived_fen, today);
    made.push_back(std::move(one));
  }
  return made;
}

}  // namespace fengsui::tell
