#pragma once

#include <functional>

#include "base/fault.h"
#include "model/desk.h"
#include "model/toml_reader.h"

namespace fengsui::model {

// Reads [post.x], [chain.x] and [rule.x] of a desk whose kinds and indicators are read already. What names another desk
// is checked by check_duty when all are together.
void read_duty(toml_reader const&, std::string const& file, toml::table const& table, desk& into);

// What a rule or post refers to, looked up wherever it is defined.
struct duty_names {
  std::function<model::kind const*(std::string_view)> find_kind;
  std::function<model::indicator const*(std::string_view)> find_indicator;
  std::function<model::post const*(std::string_view)> find_post;
  std::function<model::chain const*(std::string_view desk, std::string_view id)> find_chain;
};

// Checks everything the rule names; only what belongs to `own_desk` where that is not empty.
void check_rule(rule const&, duty_names const&, std::string_view own_desk, base::faults& out);

// "90s", "30m", "6h", "2d"; none where it is not one.
std::optional<duration> parse_duration(std::string_view);
// "08:15" as time since midnight.
std::optional<std::chrono::minutes> parse_time_of_day(std::string_view);

}  // namespace fengsui::model
