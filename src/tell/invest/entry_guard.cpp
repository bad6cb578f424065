#include "tell/invest/entry_guard.h"

#include <algorithm>
#include <set>

#include "invest/register/industry_code.h"
#include "know/fold.h"
#include "tell/invest/answers.h"
#include "tell/invest/office.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

constexpr std::string_view kReservation = "invest.reservation";

model::kind const& kind_of(know::knowledge const& known, ledger::event const& e) {
  return known.catalogue().kinds[static_cast<std::size_t>(e.kind)];
}

// The events of a reservation with these changes on top, in the order in which they count.
std::vector<ledger::event> with(std::vector<ledger::event> history, std::vector<ledger::event> const& more) {
  auto const same = [](ledger::event const& one, ledger::event const& correction) {
    return correction.target_key ? one.key == *correction.target_key
                                 : correction.target != 0 && one.seq == correction.target;
  };
  for (auto const& e : more) {
    if (e.op == ledger::operation::assert_new) {
      if (std::ranges::find(history, e.key, &ledger::event::key) == history.end()) history.push_back(e);
      continue;
    }
    auto const at = std::ranges::find_if(history, [&](auto const& one) { return same(one, e); });
    if (at == history.end()) continue;
    if (e.op == ledger::operation::retract)
      history.erase(at);
    else
      *at = ledger::amended(*at, e);
  }
  std::ranges::stable_sort(history, know::happened_before);
  return history;
}

bool promises_more(std::optional<invest::promise> const& before, invest::promise const& after) {
  if (!before || before->site != after.site || after.from < before->from) return true;
  for (std::size_t i = 0; i < after.amounts.size(); ++i) {
    if (after.amounts[i] > before->amounts[i]) return true;
  }
  return false;
}

}  // namespace

base::fault was_there_fault(invest::guard_answer const& answer) {
  base::name made;
  auto const add = [&](base::name const& one) {
    made.zh += (made.zh.empty() ? "" : "；") + one.zh;
    made.en += (made.en.empty() ? "" : "; ") + one.en;
  };
  for (auto const& one : answer.contacts) {
    bool const asks = answer.verdict == invest::guard_verdict::twice ? one.same_party : !one.same_party;
    if (asks && made.zh.empty()) add(one.sentence);
  }
  for (auto const& one : answer.projects) {
    if (!one.same_party) {
      add(one.sentence);
      break;
    }
  }
  auto fault = make_fault(fault_code::was_there, made.zh);
  fault.en = make_fault(fault_code::was_there, made.en).en;
  return at_field(std::move(fault), "again_because");
}

bool entry_guard::concerns(model::catalogue const& catalogue, ledger::event const& e) {
  if (e.kind < 0) return false;
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(e.kind)];
  if (kind.id == kReservation || kind.id == "invest.visit" || kind.id == "invest.contact") return true;
  return (kind.id == "invest.project" || kind.id == "invest.company") &&
         thing_fields(kind, e.fields).has("industry_code");
}

base::faults entry_guard::operator()(ledger::event const& e) {
  base::faults made;
  if (!concerns(known_.catalogue(), e)) return made;
  if (!e.key.source.empty() && known_.store().find(e.key)) return made;
  auto const& kind = kind_of(known_, e);
  thing_fields const fields{kind, e.fields};
  if (auto const code = fields.text("industry_code"); !code.empty() && !invest::is_industry_code(code))
    made.push_back(
        at_field(make_fault(fault_code::unknown_name, code, model::known_list(invest::industry_codes_like(code))),
                 "industry_code"));
  if (kind.id == kReservation) reservation(e, made);
  if (ask_ && (kind.id == "invest.visit" || kind.id == "invest.contact")) contact(e, made);
  return made;
}

void entry_guard::reservation(ledger::event const& e, base::faults& wrong) {
  auto const& kind = kind_of(known_, e);
  auto const today = known_.catalogue().zone.day_of(now_);
  // A correction names the event that it corrects, not its thing.
  auto thing = e.thing;
  if (e.op != ledger::operation::assert_new) {
    auto row = e.target_key ? known_.store().find(*e.target_key) : known_.store().read(e.target);
    if (row && row->target != 0) row = known_.store().read(row->target);
    if (row) {
      thing = ledger::decoder{known_.catalogue()}.decode(*row).thing;
    } else {
      auto const at =
          std::ranges::find_if(let_through_, [&](auto const& one) { return e.target_key && one.key == *e.target_key; });
      if (at == let_through_.end()) return;
      thing = at->thing;
    }
  }
  auto change = e;
  change.thing = thing;
  std::set<std::string> touched{thing};
  for (auto const& one : let_through_) touched.insert(one.thing);
  auto const changes_of = [&](std::string const& id) {
    std::vector<ledger::event> made;
    std::ranges::copy_if(let_through_, std::back_inserter(made), [&](auto const& one) { return one.thing == id; });
    return made;
  };
  auto const promise_by = [&](std::vector<ledger::event> const& history) {
    return history.empty() ? std::optional<invest::promise>{}
                           : promise_of(know::fold(history, known_.catalogue()), kind, today);
  };
  auto market = read_market(known_, now_, touched);
  std::optional<invest::promise> before;
  std::optional<invest::promise> after;
  {
    auto const lock = known_.read();
    for (auto const& id : touched) {
      auto const history = with(known_.history(e.kind, id, known_.head()), changes_of(id));
      if (id == thing) {
        before = promise_by(history);
        after = promise_by(with(history, {change}));
      } else if (auto const one = promise_by(history)) {
        market.promises.push_back(*one);
      }
    }
  }
  if (after && promises_more(before, *after)) {
    auto ask = *after;
    ask.project.clear();  // what the same project holds here already counts too
    auto const site = std::ranges::find(market.sites, ask.site, &invest::factor_site::id);
    for (auto const& lacks : invest::against_promise(ask, market)) wrong.push_back(shortage_fault(site->name, lacks));
  }
  if (wrong.empty()) let_through_.push_back(std::move(change));
}

void entry_guard::contact(ledger::event const& e, base::faults& wrong) {
  if (e.op != ledger::operation::assert_new || !e.at) return;
  thing_fields const fields{kind_of(known_, e), e.fields};
  invest::contact_wish wish{.enterprise = fields.text("enterprise"),
                            .party = fields.text("party"),
                            .day = known_.catalogue().zone.day_of(*e.at)};
  if (wish.party.empty()) {
    // A visit on a trip is the trip's task force's.
    if (auto const trip = fields.text("trip"); !trip.empty()) {
      auto const found = know::thing_with_history(known_, trip, "invest.trip", now_);
      if (found) {
        auto const& state = found->front().thing.state;
        wish.party = thing_fields{known_.catalogue().kinds[static_cast<std::size_t>(state.kind)], state.fields}.text(
            "task_force");
      }
    }
  }
  // Who does not say who went cannot be told from those who were there.
  if (wish.enterprise.empty() || wish.party.empty() || !fields.text("again_because").empty()) return;
  auto const answer = guard_contact(known_, now_, wish);
  if (answer.verdict >= invest::guard_verdict::asks) wrong.push_back(was_there_fault(answer));
}

}  // namespace fengsui::tell
