#include "act/notice/outbox.h"

#include <algorithm>

#include "act/notice/plan.h"
#include "act/notice/records.h"
#include "ledger/codec.h"

namespace fengsui::act::notice {
namespace {

using base::fault_code;
using base::make_fault;

// Severe words are never held back for the night.
bool waits_for_morning(message const& m) {
  return m.quiet == quiet::wait && m.severity < severity::severe;
}

bool is_waiting(delivery const& d) {
  return d.state == delivery_state::queued || d.state == delivery_state::postponed;
}

base::fault forbidden_by(message_state state, std::string_view id) {
  auto const now = name_of(state);
  auto made = make_fault(fault_code::state_forbids, id, now.en);
  made.zh = make_fault(fault_code::state_forbids, id, now.zh).zh;
  return made;
}

}  // namespace

outbox::outbox(ledger::ledger& book, ledger::store& kept, model::catalogue const& catalogue,
               std::function<directory()> listed, outbox_rules rules, base::clock now, chance random, access how)
    : ledger_{book},
      catalogue_{catalogue},
      listed_{std::move(listed)},
      rules_{rules},
      now_{std::move(now)},
      chance_{std::move(random)} {
  for (auto const& one : kept.newest_numbers()) {
    if (one.source == kSource) number_ = one.number;
  }
  // By our own numbers rather than through the whole ledger: there are few of ours among millions.
  std::vector<ledger::event_seq> seqs;
  for (std::int64_t n = 1; n <= number_; ++n) {
    if (auto const row = kept.find({kSource, n})) seqs.push_back(row->seq);
  }
  std::ranges::sort(seqs);
  ledger::decoder decoder{catalogue};
  for (auto const seq : seqs) {
    if (auto const row = kept.read(seq)) fold(decoder.decode(*row));
  }
  if (how == access::read) return;
  // What was being tried when the program ended may have gone out.
  std::vector<ledger::draft> recovered;
  for (auto const& id : open_) {
    auto const& one = told_.find(id)->second;
    for (auto const& d : one.deliveries) {
      if (d.state != delivery_state::trying) continue;
      auto made = d;
      made.why = "the program ended while it was being sent";
      if (one.message.unsure == unsure::again) {
        made.next = now_();
        recovered.push_back(draft_of(made, delivery_state::postponed));
      } else {
        recovered.push_back(draft_of(made, delivery_state::unsure));
      }
    }
  }
  if (!recovered.empty()) write(std::move(recovered));
}

ledger::draft outbox::draft_of(message const& m, std::string_view verb, std::string const& actor,
                               std::string const& why) {
  event_fields fields{catalogue_, "notice.message"};
  put(fields, m);
  std::scoped_lock const lock{mutex_};
  return fields.draft(m.id, verb, now_(), ++number_, actor, why);
}

ledger::draft outbox::draft_of(delivery const& d, delivery_state state, std::string const& actor) {
  event_fields fields{catalogue_, "notice.delivery"};
  put(fields, d);
  std::scoped_lock const lock{mutex_};
  return fields.draft(thing_of(d), to_text(state), now_(), ++number_, actor, {});
}

// All of them or none; what is on disk is then in memory too.
std::optional<base::fault> outbox::write(std::vector<ledger::draft> drafts) {
  std::vector<ledger::event> events;
  for (auto const& one : drafts) events.push_back(one.event);
  auto const receipts = ledger_.append_and_wait(std::move(drafts), true);
  for (auto const& one : receipts) {
    if (one.what == ledger::receipt::status::refused && one.why->code != fault_code::refused_with_batch) return one.why;
  }
  std::scoped_lock const lock{mutex_};
  for (std::size_t i = 0; i < events.size(); ++i) {
    events[i].seq = receipts[i].seq;
    if (events[i].key.source == kSource) fold(events[i]);
  }
  return {};
}

void outbox::tell() const {
  if (changed) changed();
}

void outbox::fold(ledger::event const& e) {
  if (e.kind < 0 || e.verb < 0 || e.op != ledger::operation::assert_new) return;
  auto const& kind = catalogue_.kinds[static_cast<std::size_t>(e.kind)];
  auto const& verb = kind.verbs[static_cast<std::size_t>(e.verb)].id;
  if (kind.id == "notice.message") {
    auto const to = message_state_from(verb);
    if (!to) return;
    auto const known = told_.find(e.thing);
    if (known == told_.end()) {
      if (*to != message_state::drafted && *to != message_state::released) return;
      told made{.message = message_from(catalogue_, e), .state = *to, .since = *e.at, .decided = *e.at, .seq = e.seq};
      told_.emplace(e.thing, std::move(made));
      return;
    }
    auto& one = known->second;
    if (one.state == message_state::rejected || one.state == message_state::cancelled) return;
    one.state = *to;
    one.since = *e.at;
    one.approver = e.actor;
    one.why = e.note;
    return;
  }
  if (kind.id != "notice.delivery") return;
  auto d = delivery_from(catalogue_, e);
  if (!d) return;
  auto const known = told_.find(d->notice);
  if (known == told_.end()) return;
  auto& all = known->second.deliveries;
  auto const same =
      std::ranges::find_if(all, [&](auto const& o) { return o.channel == d->channel && o.who == d->who; });
  if (same == all.end()) {
    all.push_back(*d);
  } else {
    // Only what somebody sends again is queued a second time.
    d->retried = d->state == delivery_state::queued ? std::optional{d->since} : same->retried;
    *same = *d;
  }
  if (!d->carrier_id.empty()) {
    if (d->state == delivery_state::sent)
      by_carrier_[{d->channel, d->carrier_id}] = d->notice;
    else
      by_carrier_.erase({d->channel, d->carrier_id});
  }
  if (std::ranges::any_of(all, [](auto const& o) { return !is_final(o.state); }))
    open_.insert(d->notice);
  else
    open_.erase(d->notice);
}

base::result<std::vector<delivery>> outbox::dry_run(message const& m) const {
  return deliveries_of(m, listed_(), now_());
}

base::result<outbox::taken> outbox::enqueue(message m, std::vector<ledger::draft> beside) {
  std::scoped_lock const one_at_a_time{deciding_};
  if (auto const before = find(m.id)) return taken{false, before->seq, before->state};
  auto planned = deliveries_of(m, listed_(), now_());
  if (!planned) return planned.error();
  for (auto const& id : m.replaces) {
    if (!find(id)) return base::at_field(make_fault(fault_code::unknown_thing, id), "replaces");
  }
  bool const needs_approval = m.reach == reach::public_at_large;
  auto const state = needs_approval ? message_state::drafted : message_state::released;
  auto drafts = std::move(beside);
  drafts.push_back(draft_of(m, to_text(state), m.author, {}));
  if (!needs_approval) {
    for (auto const& d : *planned) drafts.push_back(draft_of(d, d.state));
  }
  if (auto fault = write(std::move(drafts))) return *fault;
  tell();
  return taken{true, find(m.id)->seq, state};
}

base::result<outbox::taken> outbox::decide(std::string_view id, message_state to, std::string const& by,
                                           std::string const& why) {
  std::scoped_lock const one_at_a_time{deciding_};
  auto const before = find(id);
  if (!before) return make_fault(fault_code::unknown_thing, id);
  bool const open = before->state == message_state::drafted ||
                    (before->state == message_state::released && to == message_state::cancelled);
  if (!open) return forbidden_by(before->state, id);
  if (to == message_state::released && (by.empty() || by == before->message.author))
    return make_fault(fault_code::second_person, id);
  std::vector<ledger::draft> drafts;
  drafts.push_back(draft_of(before->message, to_text(to), by, why));
  if (to == message_state::released) {
    auto planned = deliveries_of(before->message, listed_(), now_());
    if (!planned) return planned.error();
    for (auto const& d : *planned) drafts.push_back(draft_of(d, d.state));
  } else {
    for (auto const& d : before->deliveries) {
      if (is_waiting(d)) drafts.push_back(draft_of(d, delivery_state::cancelled));
    }
  }
  if (auto fault = write(std::move(drafts))) return *fault;
  tell();
  return taken{true, before->seq, to};
}

base::result<outbox::taken> outbox::approve(std::string_view id, std::string const& by) {
  return decide(id, message_state::released, by, {});
}
base::result<outbox::taken> outbox::reject(std::string_view id, std::string const& by, std::string const& why) {
  return decide(id, message_state::rejected, by, why);
}
base::result<outbox::taken> outbox::cancel(std::string_view id, std::string const& by, std::string const& why) {
  return decide(id, message_state::cancelled, by, why);
}

base::result<outbox::taken> outbox::retry(std::string_view id, std::string const& by) {
  std::scoped_lock const one_at_a_time{deciding_};
  auto const before = find(id);
  if (!before) return make_fault(fault_code::unknown_thing, id);
  if (before->state != message_state::released) return forbidden_by(before->state, id);
  std::vector<ledger::draft> drafts;
  for (auto d : before->deliveries) {
    if (d.state != delivery_state::failed && d.state != delivery_state::expired && d.state != delivery_state::unsure)
      continue;
    if (listed_().find_channel(d.channel) == nullptr) continue;  // there is still nothing to send it by
    d.attempts = 0;
    d.next.reset();
    d.carrier_id.clear();
    d.why.clear();
    drafts.push_back(draft_of(d, delivery_state::queued, by));
  }
  if (drafts.empty()) return forbidden_by(before->state, id);
  if (auto fault = write(std::move(drafts))) return *fault;
  tell();
  return taken{true, before->seq, before->state};
}

std::optional<told> outbox::find(std::string_view id) const {
  std::scoped_lock const lock{mutex_};
  auto const found = told_.find(id);
  return found == told_.end() ? std::nullopt : std::optional{found->second};
}

std::size_t outbox::size() const {
  std::scoped_lock const lock{mutex_};
  return told_.size();
}

std::vector<told> outbox::newest(std::size_t most) const {
  std::scoped_lock const lock{mutex_};
  std::vector<told const*> all;
  for (auto const& [id, one] : told_) all.push_back(&one);
  auto const end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
  std::partial_sort(all.begin(), end, all.end(), [](auto const* a, auto const* b) { return a->seq > b->seq; });
  std::vector<told> made;
  std::transform(all.begin(), end, std::back_inserter(made), [](auto const* one) { return *one; });
  return made;
}

delivery* outbox::locate(delivery const& d) {
  auto const known = told_.find(d.notice);
  if (known == told_.end()) return nullptr;
  auto& all = known->second.deliveries;
  auto const same = std::ranges::find_if(all, [&](auto const& o) { return o.channel == d.channel && o.who == d.who; });
  return same == all.end() ? nullptr : &*same;
}

// A message is worth sending as long as it was meant to be when it was decided, counted anew where somebody sends it
// again.
bool outbox::is_too_late(told const& one, delivery const& d, base::instant now) {
  if (!one.message.until) return false;
  auto const lives = *one.message.until - one.decided;
  auto const begun = d.retried ? *d.retried : one.decided;
  return begun + lives <= now;
}

// A clock that was set back must not hold anything longer than the wait that was meant.
bool outbox::still_waits(delivery const& d, base::instant now) {
  return d.next && *d.next > now && d.since <= now;
}

std::vector<outbox::job> outbox::take_due(std::string_view channel, std::size_t most) {
  auto const now = now_();
  bool const night = rules_.quiet.open_at(now, catalogue_.zone) > now;
  std::vector<job> jobs;
  std::vector<delivery> late;
  {
    std::scoped_lock const lock{mutex_};
    for (auto const& id : open_) {
      auto& one = told_.find(id)->second;
      if (one.state != message_state::released) continue;
      for (auto& d : one.deliveries) {
        if (d.channel != channel || !is_waiting(d)) continue;
        if (is_too_late(one, d, now)) {
          late.push_back(d);
        } else if (jobs.size() < most && !still_waits(d, now) && !(night && waits_for_morning(one.message))) {
          d.state = delivery_state::trying;  // nobody else takes it while its event is on its way
          ++d.attempts;
          jobs.push_back({d, one.message});
        }
      }
    }
  }
  std::vector<ledger::draft> drafts;
  for (auto const& d : late) drafts.push_back(draft_of(d, delivery_state::expired));
  for (auto& one : jobs) {
    one.delivery.next.reset();
    one.delivery.why.clear();
    drafts.push_back(draft_of(one.delivery, delivery_state::trying));
  }
  if (drafts.empty()) return {};
  if (write(std::move(drafts))) {
    // What is not written is not sent: it stays due.
    std::scoped_lock const lock{mutex_};
    for (auto const& one : jobs) {
      if (auto* d = locate(one.delivery)) {
        d->state = d->attempts > 1 ? delivery_state::postponed : delivery_state::queued;
        --d->attempts;
      }
    }
    return {};
  }
  tell();
  return jobs;
}

void outbox::report(delivery const& tried, outcome what) {
  auto made = tried;
  made.carrier_id = what.carrier_id;
  made.why = what.why;
  made.next.reset();
  auto state = delivery_state::sent;
  bool again = false;
  switch (what.what) {
    case outcome::kind::sent:
      break;
    case outcome::kind::delivered:
      state = delivery_state::delivered;
      break;
    case outcome::kind::refused:
      state = delivery_state::failed;
      break;
    case outcome::kind::later:
      again = true;
      break;
    case outcome::kind::unsure: {
      auto const of = find(tried.notice);
      again = of && of->message.unsure == unsure::again;
      if (!again) state = delivery_state::unsure;
      break;
    }
  }
  auto const of = find(tried.notice);
  if (again && of && of->state == message_state::cancelled) {
    state = delivery_state::cancelled;
  } else if (again && made.attempts >= rules_.retry.attempts) {
    state = what.what == outcome::kind::unsure ? delivery_state::unsure : delivery_state::failed;
  } else if (again) {
    state = delivery_state::postponed;
    made.next = now_() + std::max(rules_.retry.after(made.attempts, chance_()),
                                  what.wait.value_or(std::chrono::milliseconds{0}));
  }
  if (write({draft_of(made, state)})) {
    // The ledger takes nothing now; after a restart this attempt counts as unsure, which it is.
    return;
  }
  if (state == delivery_state::sent && !made.carrier_id.empty()) {
    std::optional<outcome> early;
    {
      std::scoped_lock const lock{mutex_};
      auto const found = early_.find({made.channel, made.carrier_id});
      if (found != early_.end()) {
        early = found->second;
        early_.erase(found);
      }
    }
    if (early) receipt(made.channel, made.carrier_id, early->what == outcome::kind::delivered, early->why);
  }
  tell();
}

void outbox::receipt(std::string_view channel, std::string_view carrier_id, bool delivered, std::string const& why) {
  std::optional<delivery> of;
  {
    std::scoped_lock const lock{mutex_};
    std::pair const key{std::string{channel}, std::string{carrier_id}};
    auto const known = by_carrier_.find(key);
    if (known == by_carrier_.end()) {
      if (early_.size() >= kEarlyReceipts) early_.erase(early_.begin());
      early_[key] = {delivered ? outcome::kind::delivered : outcome::kind::refused, {}, why, {}};
      return;
    }
    for (auto const& d : told_.find(known->second)->second.deliveries) {
      if (d.channel == channel && d.carrier_id == carrier_id) of = d;
    }
    by_carrier_.erase(known);  // a second receipt for the same message changes nothing
  }
  if (!of || of->state != delivery_state::sent) return;
  of->why = why;
  if (write({draft_of(*of, delivered ? delivery_state::delivered : delivery_state::failed)})) return;
  tell();
}

void outbox::heard(std::vector<ledger::event> const& events) {
  std::scoped_lock const lock{mutex_};
  for (auto const& e : events) {
    if (e.key.source == kSource) fold(e);
  }
}

std::optional<base::instant> outbox::next_due() const {
  auto const now = now_();
  std::scoped_lock const lock{mutex_};
  std::optional<base::instant> first;
  for (auto const& id : open_) {
    auto const& one = told_.find(id)->second;
    if (one.state != message_state::released) continue;
    for (auto const& d : one.deliveries) {
      if (!is_waiting(d)) continue;
      auto at = still_waits(d, now) ? *d.next : std::min(d.next.value_or(d.since), now);
      if (waits_for_morning(one.message)) at = rules_.quiet.open_at(std::max(at, now), catalogue_.zone);
      if (one.message.until) at = std::min(at, d.retried.value_or(one.decided) + (*one.message.until - one.decided));
      if (!first || at < *first) first = at;
    }
  }
  return first;
}

}  // namespace fengsui::act::notice
