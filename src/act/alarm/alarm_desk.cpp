#include "act/alarm/alarm_desk.h"

#include <algorithm>

namespace fengsui::act {

namespace {

constexpr model::duration kStormWindow = std::chrono::minutes{10};
// Corrections of events older than this many may add evidence twice; the alarm shows each event once all the same.
constexpr std::size_t kTakenKept = 200'000;
std::string path_safe(std::string text) {
  std::ranges::replace_if(text, [](char c) { return c == '/' || c == '\\'; }, '_');
  return text;
}

void drop_old(std::deque<model::duration>& times, model::duration now) {
  while (!times.empty() && times.front() + kStormWindow <= now) times.pop_front();
}

}  // namespace

alarm_desk::alarm_desk(know::knowledge const& known, scribe& writes, people_of people)
    : known_{known},
      scribe_{writes},
      people_{std::move(people)},
      alarms_{known, "alarm.alarm"},
      modes_{known, "alarm.rule"},
      digests_{known, "alarm.digest"} {}

void alarm_desk::load(reading now, ledger::event_seq replay_from) {
  alarms_.load();
  modes_.load();
  digests_.load();
  alarms_.each([&](alarm const& one) {
    if (one.is_open()) {
      open_[{one.rule, one.group}].insert(one.id);
      changed_.insert(one.id);
    }
    for (auto const seq : one.evidence) {
      if (seq >= replay_from) taken_.insert({one.rule, seq});
    }
    auto const ago = std::max(now.wall - one.first_raised, model::duration{});
    if (ago < kStormWindow) raised_[one.rule].push_back(now.steady - ago);
    for (auto const& step : one.told) {
      auto const told_ago = std::max(now.wall - step.at, model::duration{});
      for (auto const& person : step.people) {
        if (std::ranges::find(step.held, person) == step.held.end()) {
          if (told_ago < quota::kWindow) quota_.sent(person, now.steady - told_ago);
          continue;
        }
        auto const* digest = digests_.find(person);
        auto const told = digest == nullptr ? std::map<std::string, base::instant>{} : digest->told;
        auto const found = told.find(one.id);
        if (found == told.end() || found->second < step.at) quota_.hold(person, one.id);
      }
    }
  });
  for (auto& [rule, times] : raised_) std::ranges::sort(times);
}

void alarm_desk::heard(ledger::event const& e) {
  std::string id;
  if (alarms_.heard(e, id)) {
    changed_.insert(id);
    auto const* one = alarms_.find(id);
    if (one != nullptr && one->is_open()) {
      open_[{one->rule, one->group}].insert(id);
    } else if (one != nullptr) {
      auto const found = open_.find({one->rule, one->group});
      if (found != open_.end()) {
        found->second.erase(id);
        if (found->second.empty()) open_.erase(found);
      }
    }
  }
  modes_.heard(e, id);
  digests_.heard(e, id);
}

alarm const* alarm_desk::open_in(std::string const& rule, std::string const& group) const {
  auto const found = open_.find({rule, group});
  if (found == open_.end()) return nullptr;
  alarm const* newest = nullptr;
  for (auto const& id : found->second) {
    auto const* one = alarms_.find(id);
    if (one != nullptr && (newest == nullptr || one->first_raised > newest->first_raised)) newest = one;
  }
  return newest;
}

std::size_t alarm_desk::raised_lately(std::string const& rule, reading now) const {
  auto const found = raised_.find(rule);
  if (found == raised_.end()) return 0;
  return static_cast<std::size_t>(
      std::ranges::count_if(found->second, [&](auto at) { return at + kStormWindow > now.steady; }));
}

void alarm_desk::gather(verdict const& v, reading now,
                        std::map<std::pair<std::string, std::string>, growing>& growings) {
  auto const& rule = *v.rule;
  auto evidence = v.evidence;
  std::erase_if(evidence, [&](auto seq) { return taken_.contains({rule.id, seq}); });
  if (evidence.empty() && !v.evidence.empty()) return;
  auto const within = rule.raises.within;
  auto const joins = [&](alarm const* open, std::optional<model::duration> longest) {
    return open != nullptr && (!longest || now.wall - open->grew <= *longest);
  };
  auto const add = [&](growing& to) {
    if (to.first == nullptr) to.first = &v;
    to.evidence.insert(to.evidence.end(), evidence.begin(), evidence.end());
    for (auto const seq : evidence) taken_.insert({rule.id, seq});
    if (taken_.size() > kTakenKept && !evidence.empty()) {
      auto const old = evidence.back() - static_cast<ledger::event_seq>(kTakenKept);
      std::erase_if(taken_, [&](auto const& one) { return one.second < old; });
    }
  };
  if (auto const same = growings.find({rule.id, v.group}); same != growings.end()) return add(same->second);
  if (auto const* open = open_in(rule.id, v.group); joins(open, within)) {
    auto& made = growings[{rule.id, v.group}];
    made.open = open;
    return add(made);
  }
  // An id stands in the path of a request, where a slash would part it.
  auto const key = path_safe(v.key);
  auto id = rule.id + "-" + key;
  for (int again = 2;; ++again) {
    auto const* before = alarms_.find(id);
    if (before == nullptr) break;
    // A person has closed it while its condition still held: that is known, and not news.
    if (!before->ended && v.evidence.empty()) return;
    id = rule.id + "-" + key + "." + std::to_string(again);
  }
  if (auto const same = growings.find({rule.id, std::string{kStorm}}); same != growings.end()) return add(same->second);
  auto const* storm = open_in(rule.id, std::string{kStorm});
  bool const in_storm = joins(storm, kStormWindow);
  if (in_storm || static_cast<int>(raised_lately(rule.id, now)) >= rule.raises.most) {
    auto& made = growings[{rule.id, std::string{kStorm}}];
    made.open = in_storm ? storm : nullptr;
    made.id = rule.id + "-storm-" + key;
    made.storm = true;
    if (!in_storm) raised_[rule.id].push_back(now.steady);
    return add(made);
  }
  auto& made = growings[{rule.id, v.group}];
  made.id = std::move(id);
  auto& times = raised_[rule.id];
  drop_old(times, now.steady);
  times.push_back(now.steady);
  add(made);
}

// What it is about, as people call it: the title or name of the thing that the first event behind it was about.
base::name alarm_desk::called(std::string const& subject, std::vector<ledger::event_seq> const& evidence) const {
  base::name made{subject, subject};
  if (evidence.empty()) return made;
  auto const read = known_.read();
  auto const first = known_.effective(evidence.front(), known_.head());
  if (!first || first->thing != subject || first->kind < 0) return made;
  auto const& kind = known_.catalogue().kinds[static_cast<std::size_t>(first->kind)];
  for (auto const& e : known_.history(first->kind, subject, known_.head())) {
    said const one{e, kind};
    for (auto const* field : {"name", "title"}) {
      if (auto text = one.text(field); !text.empty()) made = {text, text};
    }
    for (auto const* field : {"name_en", "title_en"}) {
      if (auto text = one.text(field); !text.empty()) made.en = text;
    }
  }
  return made;
}

ledger::draft alarm_desk::raise(growing const& g, reading now) const {
  auto const& v = *g.first;
  auto const& rule = *v.rule;
  auto evidence = g.evidence;
  std::ranges::sort(evidence);
  auto name = rule.raises.title.zh.empty() ? rule.name : rule.raises.title;
  if (g.storm) {
    name = {name.zh + "（集中发生）", name.en + " (many at once)"};
  } else if (!v.subject.empty()) {
    auto const what = v.called.zh.empty() ? called(v.subject, evidence) : v.called;
    name = {name.zh + "：" + what.zh, name.en + ": " + what.en};
  }
  auto const* mode = modes_.find(rule.id);
  auto const state = mode == nullptr ? rule_mode::state::live : mode->at(now.wall);
  bool const exercise = rule.test || state == rule_mode::state::test;
  std::vector<std::pair<std::string_view, model::value>> fields{
      {"rule", rule.id},
      {"desk", rule.desk},
      {"title", name.zh},
      {"title_en", name.en},
      {"severity", std::string{model::to_text(rule.raises.severity)}},
      {"mode", exercise ? "exercise" : "actual"},
      {"subject", g.storm ? std::string{kStorm} : v.subject},
      {"group", g.storm ? std::string{kStorm} : v.group},
      {"post", rule.raises.post},
  };
  if (!evidence.empty()) {
    fields.emplace_back("evidence", ranges_text(evidence));
    fields.emplace_back("count", static_cast<std::int64_t>(evidence.size()));
  }
  if (rule.raises.acknowledge) fields.emplace_back("acknowledge_by", time_value(now.wall + *rule.raises.acknowledge));
  return scribe_.draft({.kind = "alarm.alarm", .verb = "raised", .thing = g.id, .at = now.wall,
                        .place = v.place, .fields = std::move(fields)});
}

void alarm_desk::end_one(alarm const& one, reading now, std::vector<ledger::draft>& out) {
  if (one.state == alarm_state::raised) {
    out.push_back(scribe_.draft({.kind = "alarm.alarm", .verb = "returned", .thing = one.id, .at = now.wall}));
  } else if (one.state == alarm_state::acknowledged) {
    out.push_back(scribe_.draft({.kind = "alarm.alarm", .verb = "closed", .thing = one.id, .at = now.wall,
                                 .fields = {{"reason", "ended"}}}));
  }
}

void alarm_desk::end(verdict const& v, reading now, std::vector<ledger::draft>& out) {
  auto const& rule = *v.rule;
  bool found_open = false;
  for (auto const& group : {v.group, std::string{kStorm}}) {
    auto const* open = open_in(rule.id, group);
    if (open == nullptr) continue;
    found_open = true;
    if (!rule.raises.clears) continue;
    if (open->group == v.subject || open->evidence.size() <= 1) {
      end_one(*open, now, out);
      continue;
    }
    // One of several: what this subject said is no longer evidence; with the last one the alarm ends.
    std::vector<ledger::event_seq> gone;
    {
      auto const lock = known_.read();
      auto const each = rule.each.empty() ? std::vector<std::string>{"thing"} : rule.each;
      for (auto const seq : open->evidence) {
        auto const e = known_.effective(seq, known_.head());
        if (!e || e->kind < 0 || key_of(known_.catalogue(), seen(known_, *e), each) == v.subject) gone.push_back(seq);
      }
    }
    if (gone.empty()) continue;
    if (gone.size() == open->evidence.size()) {
      end_one(*open, now, out);
    } else {
      out.push_back(scribe_.draft({.kind = "alarm.alarm", .verb = "grew", .thing = open->id, .at = now.wall,
                                   .fields = {{"no_evidence", ranges_text(gone)}}}));
    }
  }
  if (found_open) return;
  // Closed by a person while it held: from now on it may be raised anew.
  alarms_.each([&](alarm const& one) {
    if (one.rule == rule.id && one.group == v.group && one.state == alarm_state::closed && !one.ended &&
        one.evidence.empty())
      out.push_back(scribe_.draft({.kind = "alarm.alarm", .verb = "ended", .thing = one.id, .at = now.wall}));
  });
}

void alarm_desk::drop(verdict const& v, reading now, std::vector<ledger::draft>& out) {
  for (auto const& [key, ids] : open_) {
    if (key.first != v.rule->id) continue;
    for (auto const& id : ids) {
      auto const* one = alarms_.find(id);
      if (one == nullptr || !std::ranges::binary_search(one->evidence, v.evidence.front())) continue;
      taken_.erase({v.rule->id, v.evidence.front()});
      out.push_back(scribe_.draft({.kind = "alarm.alarm", .verb = "grew", .thing = id, .at = now.wall,
                                   .fields = {{"no_evidence", ranges_text(v.evidence)},
                                              {"reason", "corrected"}}}));
      if (one->evidence.size() == 1) end_one(*one, now, out);
    }
  }
}

std::vector<ledger::draft> alarm_desk::take(std::vector<verdict> const& verdicts, reading now) {
  std::vector<ledger::draft> out;
  std::map<std::pair<std::string, std::string>, growing> growings;
  std::vector<std::pair<std::string, std::string>> order;
  for (auto const& v : verdicts) {
    if (v.kind == verdict::what::holds) {
      auto const before = growings.size();
      gather(v, now, growings);
      if (growings.size() > before) {
        for (auto const& [key, g] : growings) {
          if (std::ranges::find(order, key) == order.end()) order.push_back(key);
        }
      }
    } else if (v.kind == verdict::what::ends) {
      end(v, now, out);
    } else {
      drop(v, now, out);
    }
  }
  for (auto const& key : order) {
    auto const& g = growings.at(key);
    if (g.open == nullptr) {
      out.push_back(raise(g, now));
      auto const* mode = modes_.find(g.first->rule->id);
      if (mode != nullptr && mode->at(now.wall) == rule_mode::state::shelved) {
        std::vector<std::pair<std::string_view, model::value>> fields{{"reason", mode->reason}};
        if (mode->until) fields.emplace_back("until", time_value(*mode->until));
        out.push_back(scribe_.draft({.kind = "alarm.alarm", .verb = "shelved", .thing = g.id,
                                     .at = now.wall + std::chrono::microseconds{1}, .actor = mode->by,
                                     .fields = std::move(fields)}));
      }
      continue;
    }
    if (g.evidence.empty() && g.open->state != alarm_state::returned) continue;
    auto evidence = g.evidence;
    std::ranges::sort(evidence);
    std::vector<std::pair<std::string_view, model::value>> fields;
    if (!evidence.empty()) fields.emplace_back("evidence", ranges_text(evidence));
    fields.emplace_back("count", static_cast<std::int64_t>(g.open->evidence.size() + evidence.size()));
    bool const again = g.open->state == alarm_state::returned;
    if (again) fields.emplace_back("severity", std::string{model::to_text(g.open->severity)});
    out.push_back(scribe_.draft({.kind = "alarm.alarm", .verb = again ? "raised" : "grew", .thing = g.open->id,
                                 .at = now.wall, .place = g.first->place, .fields = std::move(fields)}));
  }
  return out;
}

ledger::draft alarm_desk::by_hand(std::string const& id, alarm const& one, std::string const& actor,
                                  std::string const& note) const {
  return scribe_.draft({.kind = "alarm.alarm", .verb = "raised", .thing = id, .at = one.raised, .actor = actor,
                        .note = note, .place = one.place,
                        .fields = {{"desk", one.desk}, {"title", one.title.zh}, {"title_en", one.title.en},
                                   {"severity", std::string{model::to_text(one.severity)}},
                                   {"mode", one.exercise ? "exercise" : "actual"}, {"group", id},
                                   {"post", one.post}}});
}

}  // namespace fengsui::act
