#pragma once

#include <functional>

#include "base/fault.h"
#include "model/desk.h"

namespace fengsui::model {

// What a rule or post refers to, looked up wherever it is defined.
struct duty_names {
  std::function<model::kind const*(std::string_view)> find_kind;
  std::function<model::indicator const*(std::string_view)> find_indicator;
  std::function<model::post const*(std::string_view)> find_post;
  std::function<model::chain const*(std::string_view desk, std::string_view id)> find_chain;
};

// Checks everything the rule names; only what belongs to `own_desk` where that is not empty.
void check_rule(rule const&, duty_names const&, std::string_view own_desk, base::faults& out);

}  // namespace fengsui::model
