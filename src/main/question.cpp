#include "main/question.h"

namespace fengsui::main {

using base::fault_code;
using base::make_fault;

std::vector<std::pair<std::string, std::string>> tests_of(std::vector<std::string> const& where) {
  std::vector<std::pair<std::string, std::string>> tests;
  for (auto const& text : where) {
    auto const equals = text.find('=');
    if (equals == std::string::npos)
      throw usage(make_fault(fault_code::unknown_setting, "--where", text, "field=value"));
    tests.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return tests;
}

know::figure_question question_of(question_options const& options, model::catalogue const& catalogue) {
  know::figure_question made{
      .indicator = options.indicator, .period = options.period, .by = options.by, .where = tests_of(options.where)};
  for (auto const& text : options.compare) {
    auto const how = know::comparison_from(text);
    if (!how) throw usage(make_fault(fault_code::bad_comparison, text));
    made.compare.push_back(*how);
  }
  if (!options.as_known_at.empty())
    made.as_known_at = answer_of(know::known_moment(options.as_known_at, catalogue.zone));
  return made;
}

}  // namespace fengsui::main
