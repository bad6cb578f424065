#pragma once

#include <stdexcept>
#include <utility>

#include "base/fault.h"
#include "base/result.h"

namespace fengsui::main {

// Exit codes of every verb.
enum class exit_code { done = 0, answer_is_no = 1, wrong_usage = 2, bad_input = 3, system = 4 };

// Ends a verb: caught in main(), which prints the faults in the user's language.
struct stop {
  exit_code code = exit_code::system;
  base::faults faults;
};

inline stop usage(base::fault why) {
  return {exit_code::wrong_usage, {std::move(why)}};
}

// The value, or the end of the verb: bad input.
template <class Value>
Value need(base::result<Value> made) {
  if (!made) throw stop{exit_code::bad_input, {made.error()}};
  return std::move(*made);
}

// The same where the house may have said no: not found, not allowed, not in this state.
template <class Value>
Value or_stop(base::result<Value> made) {
  if (made) return std::move(*made);
  auto const status = base::http_status(made.error().code);
  bool const no = status == 403 || status == 404 || status == 409;
  throw stop{status >= 500 ? exit_code::system : no ? exit_code::answer_is_no : exit_code::bad_input, {made.error()}};
}

}  // namespace fengsui::main
