#pragma once

#include "know/figure.h"
#include "main/verbs.h"

namespace fengsui::main {

// Command line words into questions; throws `stop` where they are wrong.
std::vector<std::pair<std::string, std::string>> tests_of(std::vector<std::string> const& where);
know::figure_question question_of(question_options const&, model::catalogue const&);

// The value, or a `stop` that says what would be right.
template <class T>
T answer_of(base::result<T> found) {
  if (found) return std::move(*found);
  bool const absent = found.error().code == base::fault_code::unknown_thing;
  throw stop{absent ? exit_code::answer_is_no : exit_code::wrong_usage, {found.error()}};
}

}  // namespace fengsui::main
