#include "act/rule/watch.h"

#include <algorithm>

#include "act/flow/limit.h"
#include "know/figure.h"

namespace fengsui::act {

using form = model::rule_condition::form;
using std::chrono::minutes;

namespace {

constexpr std::string_view kDay = "day";  // the wall clock's timer of a rule that looks at a time of day

std::vector<std::string> or_thing(std::vector<std::string> const& dimensions) {
  return dimensions.empty() ? std::vector<std::string>{"thing"} : dimensions;
}

std::string period_of(std::string const& word, base::day today) {
  auto const text = base::to_text(today);
  if (word == "this-month") return text.substr(0, 7);
  if (word == "this-year") return text.substr(0, 4);
  return text;
}

// The event that brought a thing into the state it is in.
ledger::event const* state_event(std::vector<ledger::event> const& history, model::kind const& kind) {
  ledger::event const* found = nullptr;
  know::thing_state thing;
  for (auto const& e : history) {
    if (know::step(thing, e, kind)) found = &e;
  }
  return found;
}

}  // namespace

watch::watch(know::knowledge const& known) : known_{known} {
  auto const& catalogue = known.catalogue();
  by_kind_.resize(catalogue.kinds.size());
  look_back_ = minutes{1};
  for (auto const& one : catalogue.rules) {
    watched made{.def = &one,
                 .when = event_match{catalogue, one.when.test},
                 .unless = one.unless ? std::optional{event_match{catalogue, *one.unless}} : std::nullopt,
                 .each = or_thing(one.each),
                 .group = one.raises.group.empty() ? or_thing(one.each) : one.raises.group};
    for (int const kind : {made.when.kind(), made.unless ? made.unless->kind() : -1}) {
      if (kind < 0) continue;
      auto& rules = by_kind_[static_cast<std::size_t>(kind)];
      if (std::ranges::find(rules, rules_.size()) == rules.end()) rules.push_back(rules_.size());
    }
    look_back_ = std::max(look_back_, one.lasting);
    if (one.when.kind == form::silence) look_back_ = std::max<model::duration>(look_back_, std::chrono::hours{48});
    rules_.push_back(std::move(made));
  }
}

bool watch::lives(watched const& w) const {
  return w.def->when.kind == form::late || w.def->when.kind == form::stays;
}

bool watch::concerns(ledger::event const& e) const {
  if (e.op != ledger::operation::assert_new) return any();
  return e.kind >= 0 && !by_kind_[static_cast<std::size_t>(e.kind)].empty();
}

void watch::begin(reading now) {
  auto const lock = known_.read();
  auto const& catalogue = known_.catalogue();
  std::vector<verdict> none;
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    auto& w = rules_[i];
    auto const& when = w.def->when;
    if (lives(w) && w.when.kind() >= 0) {
      for (auto const& thing : known_.thing_ids(w.when.kind())) look_at(w, i, thing, now, true, none);
    }
    if (when.kind == form::silence && when.by) arm_day(i, now.wall - std::chrono::days{1});
    if (when.kind == form::silence && !when.by) {
      // Those that are expected and were never heard count from now; begin() comes before the past is heard again.
      for (auto const& subject : when.of) {
        w.last[subject] = {.at = now.wall - w.def->lasting, .group = subject, .due = now.steady};
        arm(i, subject, now.steady);
      }
    }
    if (when.kind == form::figure) wall_.insert({catalogue.zone.start_of(catalogue.zone.day_of(now.wall)), i, std::string{kDay}});
  }
}

void watch::recall(std::string_view rule, std::string const& subject, std::string const& group,
                   std::vector<verdict>& out) {
  for (auto& w : rules_) {
    if (w.def->id != rule) continue;
    if (w.def->when.kind == form::figure) w.over[group] = true;
    if (!lives(w) || subject == "*") continue;
    if (auto const found = w.things.find(subject); found != w.things.end()) {
      found->second.said = true;
    } else {
      out.push_back({.kind = verdict::what::ends, .rule = w.def, .subject = subject, .group = group});
    }
  }
}

void watch::arm_day(std::size_t rule, base::instant after) {
  auto const& zone = known_.catalogue().zone;
  auto const& when = rules_[rule].def->when;
  auto day = zone.day_of(after);
  while (zone.start_of(day) + when.by.value_or(minutes{}) <= after) day += std::chrono::days{1};
  wall_.insert({zone.start_of(day) + when.by.value_or(minutes{}), rule, std::string{kDay}});
}

std::optional<ledger::event> watch::whole(ledger::event const& correction) const {
  auto const first = known_.store().read(correction.target);
  if (!first) return {};
  if (auto now = known_.effective(correction.target, correction.seq)) return now;
  return ledger::decoder{known_.catalogue()}.decode(*first);
}

void watch::hear(ledger::event const& e, reading now, bool past, std::vector<verdict>& out) {
  if (e.op != ledger::operation::assert_new) {
    auto const lock = known_.read();
    auto const was = whole(e);
    if (!was || was->kind < 0) return;
    bool const gone = e.op == ledger::operation::retract;
    for (auto const i : by_kind_[static_cast<std::size_t>(was->kind)]) {
      auto& w = rules_[i];
      if (lives(w)) {
        look_at(w, i, was->thing, now, past, out);
      } else if (w.def->when.kind == form::event && w.when.kind() == was->kind) {
        auto const look = seen(known_, *was);
        if (!gone && w.when.holds(look)) {
          hear_event(w, i, *was, e.target, now, past, out);
          continue;
        }
        for (auto& [subject, one] : w.waiting) std::erase(one.evidence, e.target);
        std::erase_if(w.waiting, [](auto const& one) { return one.second.evidence.empty(); });
        if (!past) out.push_back({.kind = verdict::what::drops, .rule = w.def, .evidence = {e.target}});
      }
    }
    return;
  }
  if (e.kind < 0 || !e.at) return;
  auto const& rules = by_kind_[static_cast<std::size_t>(e.kind)];
  if (rules.empty()) return;
  auto const lock = known_.read();
  for (auto const i : rules) {
    auto& w = rules_[i];
    if (lives(w)) {
      if (w.when.kind() == e.kind) look_at(w, i, e.thing, now, past, out);
    } else if (w.def->when.kind == form::silence) {
      hear_silence(w, i, e, now, past, out);
    } else if (w.def->when.kind == form::event) {
      hear_event(w, i, e, e.seq, now, past, out);
    }
  }
}

void watch::hear_event(watched& w, std::size_t i, ledger::event const& e, ledger::event_seq evidence, reading now,
                       bool past, std::vector<verdict>& out) {
  auto const& catalogue = known_.catalogue();
  if (w.unless && w.unless->concerns(e)) {
    auto const look = seen(known_, e);
    if (w.unless->holds(look)) {
      auto const subject = key_of(catalogue, look, w.each);
      w.waiting.erase(subject);
      if (!past && w.def->raises.clears)
        out.push_back({.kind = verdict::what::ends, .rule = w.def, .subject = subject,
                       .group = w.when.kind() == e.kind ? key_of(catalogue, look, w.group) : subject});
    }
  }
  if (!w.when.concerns(e)) return;
  auto const look = seen(known_, e);
  if (!w.when.holds(look) || now.wall - *e.at > w.def->fresh) return;
  auto const subject = key_of(catalogue, look, w.each);
  auto const group = key_of(catalogue, look, w.group);
  if (w.def->lasting == model::duration{}) {
    if (!past)
      out.push_back({.rule = w.def, .subject = subject, .group = group, .key = std::to_string(evidence),
                     .evidence = {evidence}, .place = look.place});
    return;
  }
  auto const left = left_of(w.def->lasting, *e.at, now.wall);
  auto& one = w.waiting[subject];
  if (one.evidence.empty()) {
    one = {{evidence}, group, look.place, now.steady + left};
    arm(i, subject, one.due);
  } else if (std::ranges::find(one.evidence, evidence) == one.evidence.end()) {
    one.evidence.push_back(evidence);
  }
}

void watch::hear_silence(watched& w, std::size_t i, ledger::event const& e, reading now, bool past,
                         std::vector<verdict>& out) {
  auto const& catalogue = known_.catalogue();
  bool const ends = w.unless && w.unless->concerns(e) && w.unless->holds(seen(known_, e));
  if (!ends && !w.when.concerns(e)) return;
  auto const look = seen(known_, e);
  if (!ends && !w.when.holds(look)) return;
  auto const subject = key_of(catalogue, look, w.each);
  if (!w.def->when.of.empty() && std::ranges::find(w.def->when.of, subject) == w.def->when.of.end()) return;
  auto const group = key_of(catalogue, look, w.group);
  auto& last = w.last[subject];
  if (!past && w.def->raises.clears)
    out.push_back({.kind = verdict::what::ends, .rule = w.def, .subject = subject, .group = group});
  if (ends) {
    w.last.erase(subject);  // nobody waits for it any more
    return;
  }
  auto const at = std::min(*e.at, now.wall);
  if (last.seq != 0 && at < last.at) return;
  last = {.seq = e.seq, .at = at, .place = look.place, .group = group, .due = {}};
  if (w.def->when.by) return;
  last.due = now.steady + left_of(w.def->lasting, at, now.wall);
  arm(i, subject, *last.due);
}

// A thing that lives, after something has happened to it.
void watch::look_at(watched& w, std::size_t i, std::string const& thing, reading now, bool past,
                    std::vector<verdict>& out) {
  auto const& catalogue = known_.catalogue();
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(w.when.kind())];
  auto const history = known_.history(w.when.kind(), thing, known_.head());
  auto const* came = state_event(history, kind);
  std::optional<base::instant> wall;
  bool holds = false;
  seen_event look;
  if (came != nullptr) {
    auto const folded = know::fold(history, catalogue);
    look = {came, folded.fields, folded.place};
    if (w.def->when.kind == form::stays) {
      holds = w.when.holds(look);
    } else {
      auto const limits = limits_of(known_.calendar(), catalogue.zone, kind, folded.state, *folded.since);
      wall = w.def->when.light == "amber" ? limits.amber : limits.red;
      holds = wall && w.when.holds(look);
    }
  }
  auto const before = w.things.find(thing);
  if (before != w.things.end() && holds && before->second.seq == came->seq) {
    before->second.place = look.place;
    return;
  }
  if (before != w.things.end()) {
    if (!past && before->second.said)
      out.push_back({.kind = verdict::what::ends, .rule = w.def, .subject = thing, .group = before->second.group});
    w.things.erase(before);
  }
  if (!holds) return;
  auto& one = w.things[thing] = {.seq = came->seq, .group = key_of(catalogue, look, w.group), .place = look.place};
  if (wall) {
    one.due_wall = wall;
    wall_.insert({*wall, i, thing});
  } else {
    one.due_steady = now.steady + left_of(w.def->lasting, *came->at, now.wall);
    arm(i, thing, *one.due_steady);
  }
}

void watch::silence_due(watched& w, std::size_t i, std::string const& subject, reading now, std::vector<verdict>& out) {
  auto const found = w.last.find(subject);
  if (found == w.last.end() || !found->second.due || *found->second.due > now.steady) return;
  auto& last = found->second;
  auto const& zone = known_.catalogue().zone;
  if (auto const& hours = w.def->when.hours) {
    // Silence counts only while somebody is expected to speak.
    auto const day = zone.day_of(now.wall);
    auto const begins = zone.start_of(day) + hours->first;
    auto const ends = zone.start_of(day) + hours->second;
    auto const again = [&](base::instant from) {
      last.due = now.steady + (from + w.def->lasting - now.wall);
      arm(i, subject, *last.due);
    };
    if (now.wall < begins) return again(begins);
    if (now.wall >= ends) return again(zone.start_of(day + std::chrono::days{1}) + hours->first);
    if (now.wall - begins < w.def->lasting && last.at < begins) return again(begins);
  }
  last.due.reset();
  verdict made{.rule = w.def, .subject = subject, .group = last.group, .place = last.place};
  made.key = last.seq != 0 ? std::to_string(last.seq) : base::to_text(zone.day_of(now.wall)) + "-" + subject;
  if (last.seq != 0) made.evidence = {last.seq};
  out.push_back(std::move(made));
}

// "No duty check-in by 08:15": looked at when that time comes, once a day.
void watch::day_due(watched& w, std::size_t i, reading now, std::vector<verdict>& out) {
  auto const& zone = known_.catalogue().zone;
  auto const& when = w.def->when;
  auto const day = zone.day_of(now.wall);
  auto const from = zone.start_of(day) + when.since;
  auto const by = zone.start_of(day) + *when.by;
  if (now.wall >= by) {
    auto const say = [&](std::string const& subject) {
      auto const last = w.last.find(subject);
      if (last != w.last.end() && last->second.at >= from) return;
      auto const key = base::to_text(day) + (subject.empty() ? "" : "-" + subject);
      out.push_back({.rule = w.def, .subject = subject, .group = key, .key = key});  // each day is a matter of its own
    };
    if (when.of.empty())
      say("");
    else
      for (auto const& subject : when.of) say(subject);
  }
  arm_day(i, now.wall);
}

void watch::due(reading now, std::vector<verdict>& out) {
  while (!steady_.empty() && std::get<0>(*steady_.begin()) <= now.steady) {
    auto const [due, i, subject] = *steady_.begin();
    steady_.erase(steady_.begin());
    auto& w = rules_[i];
    if (w.def->when.kind == form::silence) {
      silence_due(w, i, subject, now, out);
    } else if (w.def->when.kind == form::stays) {
      auto const found = w.things.find(subject);
      if (found == w.things.end() || !found->second.is_due(now)) continue;
      found->second.said = true;
      out.push_back({.rule = w.def, .subject = subject, .group = found->second.group,
                     .key = std::to_string(found->second.seq), .evidence = {found->second.seq},
                     .place = found->second.place});
    } else if (auto const found = w.waiting.find(subject); found != w.waiting.end() && found->second.due <= now.steady) {
      std::ranges::sort(found->second.evidence);
      out.push_back({.rule = w.def, .subject = subject, .group = found->second.group,
                     .key = std::to_string(found->second.evidence.front()), .evidence = found->second.evidence,
                     .place = found->second.place});
      w.waiting.erase(found);
    }
  }
  while (!wall_.empty() && std::get<0>(*wall_.begin()) <= now.wall) {
    auto const [due, i, subject] = *wall_.begin();
    wall_.erase(wall_.begin());
    auto& w = rules_[i];
    if (w.def->when.kind == form::silence) {
      day_due(w, i, now, out);
    } else if (w.def->when.kind == form::figure) {
      ask_figure(w, now, out);
      auto const& zone = known_.catalogue().zone;
      wall_.insert({zone.start_of(zone.day_of(now.wall) + std::chrono::days{1}), i, std::string{kDay}});
    } else if (auto const found = w.things.find(subject); found != w.things.end() && found->second.is_due(now)) {
      found->second.said = true;
      out.push_back({.rule = w.def, .subject = subject, .group = found->second.group,
                     .key = std::to_string(found->second.seq), .evidence = {found->second.seq},
                     .place = found->second.place});
    }
  }
}

void watch::figures(std::vector<int> const& indicators, reading now, std::vector<verdict>& out) {
  auto const& catalogue = known_.catalogue();
  for (auto& w : rules_) {
    if (w.def->when.kind != form::figure) continue;
    auto const* wanted = &catalogue.indicators[static_cast<std::size_t>(catalogue.find_indicator(w.def->when.indicator))];
    bool const touched = indicators.empty() || std::ranges::any_of(indicators, [&](int one) {
                           auto const& id = catalogue.indicators[static_cast<std::size_t>(one)].id;
                           return id == wanted->id || id == wanted->numerator || id == wanted->denominator;
                         });
    if (touched) ask_figure(w, now, out);
  }
}

void watch::ask_figure(watched& w, reading now, std::vector<verdict>& out) {
  auto const& when = w.def->when;
  know::figure_question question{.indicator = when.indicator,
                                 .period = period_of(when.period, known_.catalogue().zone.day_of(now.wall)),
                                 .by = w.def->each};
  for (auto const& [field, values] : when.test.where) {
    for (auto const& one : values) question.where.emplace_back(field, one);
  }
  auto const asked = know::ask(known_, question);
  if (!asked) return;
  std::map<std::string, bool> over;
  auto const look = [&](std::string const& group, know::figure_value const& value, std::string const& place) {
    auto const beyond = value && ((when.above && (*value - *when.above).numerator > 0) ||
                                  (when.below && (*when.below - *value).numerator > 0));
    over[group] = beyond;
    if (!beyond) return;
    verdict made{.rule = w.def, .subject = group, .group = group,
                 .key = question.period + (group.empty() ? "" : "-" + group)};
    if (known_.catalogue().city.find_place(place) != nullptr) made.place.code = place;
    if (!w.over[group]) out.push_back(std::move(made));
  };
  if (question.by.empty()) {
    look("", asked->value, "");
  } else {
    for (auto const& group : asked->by) {
      std::string key;
      for (std::size_t k = 0; k < group.key.size(); ++k)
        key += group.key.size() == 1 ? group.key[k] : (k == 0 ? "" : " · ") + question.by[k] + "=" + group.key[k];
      look(key, group.value, group.key.empty() ? "" : group.key.front());
    }
  }
  for (auto const& [group, was] : w.over) {
    if (was && !over[group])
      out.push_back({.kind = verdict::what::ends, .rule = w.def, .subject = group, .group = group});
  }
  w.over = std::move(over);
}

std::optional<model::duration> watch::next_steady() const {
  if (steady_.empty()) return {};
  return std::get<0>(*steady_.begin());
}

std::optional<base::instant> watch::next_wall() const {
  if (wall_.empty()) return {};
  return std::get<0>(*wall_.begin());
}

}  // namespace fengsui::act
