// fengsui invest rate list | compute.
#include <fmt/format.h>

#include <algorithm>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "invest/rates/rate.h"
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

std::vector<invest::definition const*> readings_of(invest::definition_register const& known, std::string const& word) {
  auto found = known.readings(word);
  if (!found.empty()) return found;
  std::string list;
  for (auto const& one : known.definitions) list += (list.empty() ? "" : ", ") + one.id;
  throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_name, base::clipped(word), list)}};
}

void put_rate(base::json_writer& to, invest::definition const& by, invest::rate_result const& made,
              invest::quantities const& known, std::string const& unit) {
  to.begin_object().put("definition", by.id).put("name", by.name);
  if (!unit.empty()) to.put("of_unit", unit);
  tell::put_exact(to, "value", made.rounded);
  tell::put_exact(to, "exact", made.value);
  to.put("printed", made.printed)
      .put("unit", by.unit)
      .put("rounding", invest::to_text(by.rule))
      .put("capped", made.capped);
  to.key("steps").begin_array();
  for (auto const& step : made.steps) {
    to.begin_object().put("what", step.what).put("formula", step.formula);
    tell::put_exact(to, "value", step.value);
    to.end_object();
  }
  to.end_array().key("missing").begin_array();
  for (auto const& name : made.missing) to.text(name);
  to.end_array().key("quantities").begin_object();
  for (auto const& name : invest::needed(by)) {
    auto const at = known.find(name);
    if (at == known.end()) continue;
    to.key(name).begin_object().put("value", at->second.value).key("trace").begin_array();
    for (auto const& [id, adds] : at->second.trace) to.begin_object().put("id", id).put("adds", adds).end_object();
    to.end_array().end_object();
  }
  to.end_object().end_object();
}

void print_rate(common_options const& common, invest::definition const& by, invest::rate_result const& made,
                invest::quantities const& known, invest::definition_register const& all, std::string const& unit) {
  fmt::print("{}{}: {}{}\n", unit.empty() ? "" : unit + " ", by.name.in(common.lang),
             made.value ? made.printed : std::string{"—"}, made.value ? by.unit : "");
  fmt::print("  {} ; {} {}, {} {}\n", tell::formula_line(by), say(common, "保留", "decimals"), by.decimals,
             say(common, "取舍", "rounding"), invest::to_text(by.rule));
  for (auto const& name : invest::needed(by)) {
    auto const at = known.find(name);
    auto const* quantity = all.find_quantity(name);
    auto const label = quantity == nullptr ? name : name + " " + quantity->name.in(common.lang);
    if (at == known.end()) {
      fmt::print("  {}: {}\n", label, say(common, "缺数据", "not given"));
      continue;
    }
    std::string ids;
    constexpr std::size_t kShown = 12;
    for (std::size_t i = 0; i < std::min(kShown, at->second.trace.size()); ++i)
      ids += (i == 0 ? "" : " ") + at->second.trace[i].first;
    if (at->second.trace.size() > kShown) ids += fmt::format(" … ({})", at->second.trace.size());
    fmt::print("  {} = {}{}\n", label, base::to_text(at->second.value), ids.empty() ? "" : "  ← " + ids);
  }
}

}  // namespace

exit_code rate_list_verb::operator()() const {
  auto const [folder, word] = folder_and_word_of(what);
  if (!folder.empty()) {
    without({{"--definitions", !definitions.empty()}});
    return list_rates(common, folder, word);
  }
  auto const known = registered(definitions);
  std::vector<invest::definition const*> chosen;
  if (word.empty()) {
    for (auto const& one : known.definitions) chosen.push_back(&one);
  } else {
    chosen = readings_of(known, word);
  }
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("definitions").begin_array();
    for (auto const* one : chosen) {
      to.begin_object();
      tell::put_definition(to, *one);
      to.end_object();
    }
    to.end_array().key("assessments").begin_array();
    for (auto const& one : known.assessments) to.begin_object().put("id", one.id).put("name", one.name).end_object();
    fmt::print("{}\n", to.end_array().end_object().str());
    return exit_code::done;
  }
  for (auto const* one : chosen) {
    fmt::print("{}  {}\n    {}\n    {} {} · {} {} · {} {}, {}\n    {} {}\n", one->id, one->name.in(common.lang),
               tell::formula_line(*one), say(common, "时期", "period"), one->period.in(common.lang),
               say(common, "认定", "recognised by"), one->recognised_by.in(common.lang),
               say(common, "小数", "decimals"), one->decimals, invest::to_text(one->rule),
               say(common, "出处", "source"), one->source);
  }
  return exit_code::done;
}

exit_code rate_compute_verb::operator()() const {
  auto const [folder, word] = folder_and_word_of(what);
  if (!folder.empty()) {
    without({{"--projects", !projects.empty()},
             {"--receipts", !receipts.empty()},
             {"--by-unit", by_unit},
             {"--definitions", !definitions.empty()}});
    return compute_rates(common, folder, word, {.period = period, .by = by, .unit = unit, .given = given});
  }
  if (!by.empty()) throw usage(make_fault(fault_code::missing_field, "DIR"));
  auto const known = registered(definitions);
  auto const chosen = readings_of(known, word);
  auto const tables = tables_of(projects, receipts);
  std::vector<std::string> units{unit};
  if (by_unit) {
    auto const found = units_in(tables);
    units.insert(units.end(), found.begin(), found.end());
  }
  bool any = false;
  base::json_writer to;
  to.begin_object().key("rates").begin_array();
  for (auto const* definition : chosen) {
    for (auto const& one : units) {
      invest::quantities quantities;
      take_given(given, quantities);
      count_into(quantities, invest::needed(*definition), known, tables, period, one);
      auto const made = invest::reckon(*definition, quantities);
      any = any || made.value.has_value();
      if (common.json) {
        put_rate(to, *definition, made, quantities, one);
      } else {
        print_rate(common, *definition, made, quantities, known, one);
      }
    }
  }
  if (common.json) fmt::print("{}\n", to.end_array().end_object().str());
  return any ? exit_code::done : exit_code::answer_is_no;
}

}  // namespace fengsui::main
