#pragma once

#include <optional>
#include <string>
#include <vector>

#include "act/scribe.h"

namespace fengsui::act {

enum class plan_state { proposed, approved, rejected };
std::string_view to_text(plan_state);

// What a planner proposes, as its events leave it. `proposal` is the JSON that plan/proposal.h reads.
struct plan {
  std::string id;
  std::string desk;
  std::string planner;
  base::name title;
  std::string proposal;
  std::optional<std::int64_t> cost_fen;
  std::string chosen;   // the alternative that was approved; empty: the proposal itself
  std::string outcome;  // JSON: what came of it
  std::string proposed_by;
  base::instant proposed_at{};
  std::string amended_by;
  std::string decided_by;
  std::optional<base::instant> decided_at;
  std::string note;
  plan_state state = plan_state::proposed;
  void step(said const&);
};

}  // namespace fengsui::act
