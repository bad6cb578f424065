#include "act/plan/plan.h"

#include <array>

namespace fengsui::act {

std::string_view to_text(plan_state one) {
  static constexpr std::array<std::string_view, 3> kWords{"proposed", "approved", "rejected"};
  return kWords[static_cast<std::size_t>(one)];
}

void plan::step(said const& one) {
  auto const& e = one.event();
  if (one.has("desk")) desk = one.text("desk");
  if (one.has("planner")) planner = one.text("planner");
  if (one.has("title")) title.zh = one.text("title");
  if (one.has("title_en")) title.en = one.text("title_en");
  if (title.en.empty()) title.en = title.zh;
  if (one.has("proposal")) proposal = one.text("proposal");
  if (one.has("cost")) cost_fen = one.number("cost");
  if (one.has("chosen")) chosen = one.text("chosen");
  if (one.has("outcome")) outcome = one.text("outcome");
  auto const verb = one.verb();
  if (verb == "proposed") {
    state = plan_state::proposed;
    proposed_by = e.actor;
    proposed_at = *e.at;
    decided_by.clear();
    decided_at.reset();
  } else if (verb == "amended") {
    amended_by = e.actor;
  } else if (verb == "approved" || verb == "rejected") {
    state = verb == "approved" ? plan_state::approved : plan_state::rejected;
    decided_by = e.actor;
    decided_at = *e.at;
    note = e.note;
  }
}

}  // namespace fengsui::act
