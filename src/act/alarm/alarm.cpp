#include "act/alarm/alarm.h"

#include <algorithm>
#include <array>

namespace fengsui::act {
namespace {

constexpr std::array<std::string_view, 4> kStates{"raised", "acknowledged", "returned", "closed"};

void add(std::vector<ledger::event_seq>& into, std::vector<ledger::event_seq> const& more) {
  for (auto const seq : more) {
    if (into.empty() || seq > into.back()) {
      into.push_back(seq);
      continue;
    }
    auto const place = std::ranges::lower_bound(into, seq);
    if (*place != seq) into.insert(place, seq);
  }
}

void take_away(std::vector<ledger::event_seq>& from, std::vector<ledger::event_seq> const& gone) {
  std::erase_if(from, [&](auto seq) { return std::ranges::binary_search(gone, seq); });
}

}  // namespace

std::string_view to_text(alarm_state one) {
  return kStates[static_cast<std::size_t>(one)];
}

std::optional<alarm_state> alarm_state_from(std::string_view text) {
  auto const found = std::ranges::find(kStates, text);
  if (found == kStates.end()) return {};
  return static_cast<alarm_state>(found - kStates.begin());
}

void alarm::step(said const& one) {
  auto const& e = one.event();
  auto const verb = one.verb();
  auto const at = *e.at;
  add(evidence, seqs_of(one.text("evidence")));
  take_away(evidence, seqs_of(one.text("no_evidence")));
  if (one.has("evidence")) grew = at;
  if (verb == "raised") {
    if (first_raised == base::instant{}) {
      rule = one.text("rule");
      desk = one.text("desk");
      title = {one.text("title"), one.text("title_en")};
      if (title.en.empty()) title.en = title.zh;
      exercise = one.text("mode") == "exercise";
      subject = one.text("subject");
      group = one.text("group");
      post = one.text("post");
      first_raised = grew = at;
      source = e.key.source;
    }
    if (auto const found = model::severity_from(one.text("severity"))) severity = *found;
    if (!e.place.empty()) place = e.place;
    acknowledge_by = one.time("acknowledge_by");
    state = alarm_state::raised;
    raised = since = at;
    told.clear();
    acknowledged.reset();
    ended = false;
  } else if (verb == "climbed") {
    told.push_back({at, static_cast<int>(one.number("step")), one.texts("told"), one.texts("by"),
                    one.texts("held")});
  } else if (verb == "acknowledged") {
    state = alarm_state::acknowledged;
    since = at;
    acknowledged = said_by{e.actor, at, e.note};
    snoozed_until.reset();
  } else if (verb == "returned") {
    state = alarm_state::returned;
    since = at;
    ended = true;
  } else if (verb == "closed") {
    state = alarm_state::closed;
    since = at;
    closed = said_by{e.actor, at, e.note};
    closed_itself = one.text("reason") == "ended";
    ended = ended || closed_itself;
  } else if (verb == "ended") {
    ended = true;
  } else if (verb == "snoozed") {
    snoozed_until = one.time("until");
    if (!e.note.empty()) comments.push_back({e.actor, at, e.note});
  } else if (verb == "shelved") {
    shelved = true;
    shelved_until = one.time("until");
    comments.push_back({e.actor, at, one.text("reason")});
  } else if (verb == "unshelved") {
    shelved = false;
    shelved_until.reset();
  } else if (verb == "commented") {
    comments.push_back({e.actor, at, e.note});
  }
}

}  // namespace fengsui::act
