// fengsui invest rate assess.
#include <fmt/format.h>

#include <algorithm>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "invest/rates/assess.h"
#include "main/file_or_folder.h"
#include "main/invest/rate_files.h"
#include "main/invest/rate_ledger.h"
#include "main/invest/rate_verbs.h"
#include "main/screen.h"
#include "tell/invest/engine_answers.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

invest::unit_quantities quantities_of_units(std::filesystem::path const& path) {
  auto const table = table_of(path);
  if (std::ranges::find(table.columns, "unit") == table.columns.end()) {
    auto wrong = make_fault(fault_code::missing_key, "unit");
    wrong.file = path.filename().string();
    wrong.line = 1;
    throw stop{exit_code::bad_input, {wrong}};
  }
  invest::unit_quantities made;
  for (auto const& row : table.rows) {
    auto& into = made[row.at("unit")];
    for (auto const& column : table.columns) {
      if (column == "unit" || row.at(column).empty()) continue;
      auto const value = invest::parse_exact(row.at(column));
      if (!value) {
        auto wrong = base::at_field(make_fault(fault_code::bad_number, base::clipped(row.at(column), 40)), column);
        wrong.file = path.filename().string();
        wrong.line = std::stoi(row.at("#line"));
        throw stop{exit_code::bad_input, {wrong}};
      }
      into[column].value = *value;
    }
  }
  return made;
}

}  // namespace

exit_code rate_assess_verb::operator()() const {
  auto const [folder, assessment] = folder_and_word_of(what);
  if (!folder.empty()) {
    without({{"--units", !units.empty()},
             {"--projects", !projects.empty()},
             {"--receipts", !receipts.empty()},
             {"--definitions", !definitions.empty()}});
    return assess_units(common, folder, assessment, {.period = period, .by = by, .unit = unit, .given = given});
  }
  if (!by.empty()) throw usage(make_fault(fault_code::missing_field, "DIR"));
  auto const known = registered(definitions);
  auto const* rules = known.find_assessment(assessment);
  if (rules == nullptr) {
    std::string list;
    for (auto const& one : known.assessments) list += (list.empty() ? "" : ", ") + one.id;
    throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_name, base::clipped(assessment), list)}};
  }
  auto const tables = tables_of(projects, receipts);
  invest::unit_quantities all;
  if (!units.empty()) all = quantities_of_units(units);
  for (auto const& name : units_in(tables)) all[name];
  if (all.empty()) all[unit];
  for (auto& [name, own] : all) {
    if (name == unit || unit.empty()) take_given(given, own);
    count_into(own, invest::needed(*rules, known), known, tables, period, name);
  }
  if (!unit.empty() && !all.contains(unit)) {
    std::string list;
    for (auto const& [name, own] : all) list += (list.empty() ? "" : ", ") + name;
    throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_name, base::clipped(unit), list)}};
  }
  auto const scores = invest::assess(*rules, known, all);
  bool complete = true;
  base::json_writer to;
  to.begin_object()
      .put("assessment", rules->id)
      .put("name", rules->name)
      .put("source", rules->source)
      .key("units")
      .begin_array();
  for (auto const& one : scores) {
    complete = complete && one.missing.empty();
    tell::write_score(to, one);
  }
  to.end_array().key("what_would_raise").begin_array();
  for (auto const& one : scores) {
    if (!unit.empty() && one.unit != unit) continue;
    for (auto const& step : invest::what_would_raise(*rules, known, all, one.unit)) {
      tell::write_raise(to, one.unit, step);
    }
  }
  to.end_array().end_object();
  if (common.json) {
    fmt::print("{}\n", to.str());
    return complete ? exit_code::done : exit_code::answer_is_no;
  }
  for (auto const& one : scores) {
    if (!unit.empty() && one.unit != unit) continue;
    fmt::print("{} {}: {} ({} {}/{})\n", one.unit, rules->name.in(common.lang),
               invest::printed(one.total, rules->decimals), say(common, "第", "rank"), one.rank, scores.size());
    std::vector<std::vector<std::string>> rows{{say(common, "项", "item"), say(common, "数值", "value"),
                                                say(common, "目标", "target"), say(common, "满分", "full"),
                                                say(common, "得分", "score"), say(common, "还可得", "still to get")}};
    auto const shown = [&](invest::exact const& value) {
      return value ? invest::printed(*value, rules->decimals) : "—";
    };
    for (auto const& line : one.items) {
      rows.push_back({line.item->name.in(common.lang) + (line.vetoed ? say(common, "（一票否决）", " (vetoed)") : ""),
                      shown(line.rate.value), shown(line.target), base::to_text(line.item->full), shown(line.score),
                      shown(line.to_the_cap)});
    }
    fmt::print("{}", table(rows));
    for (auto const& name : one.missing) fmt::print("{}: {}\n", say(common, "缺数据", "not given"), name);
    fmt::print("{}\n", say(common, "多做一件，加多少分：", "One action more is worth:"));
    for (auto const& step : invest::what_would_raise(*rules, known, all, one.unit))
      fmt::print("  {:>8}  {}\n", invest::printed(step.points, 3), step.name.in(common.lang));
  }
  return complete ? exit_code::done : exit_code::answer_is_no;
}

}  // namespace fengsui::main
