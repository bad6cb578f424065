// fengsui invest rate list | compute | audit | assess.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "invest/rates/assess.h"
#include "invest/rates/published.h"
#include "main/file_or_folder.h"
#include "main/invest_rate_ledger.h"
#include "main/invest_rate_verbs.h"
#include "main/screen.h"
#include "tell/invest/definition_reader.h"
#include "tell/invest/engine_answers.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

std::ifstream open_or_stop(std::filesystem::path const& path) {
  std::ifstream in{path};
  if (!in) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, path.string())}};
  return in;
}

invest::definition_register registered(std::filesystem::path const& own) {
  base::faults faults;
  auto made = tell::shipped_register(faults);
  if (!own.empty()) {
    auto in = open_or_stop(own);
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    tell::read_definitions(text, own.filename().string(), made, faults, true);
    tell::check_definitions(made, faults);
  }
  if (!faults.empty()) throw stop{exit_code::bad_input, faults};
  return made;
}

std::vector<invest::definition const*> readings_of(invest::definition_register const& known, std::string const& word) {
  auto found = known.readings(word);
  if (!found.empty()) return found;
  std::string list;
  for (auto const& one : known.definitions) list += (list.empty() ? "" : ", ") + one.id;
  throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_name, base::clipped(word), list)}};
}

invest::rate_table table_of(std::filesystem::path const& path) {
  auto in = open_or_stop(path);
  auto made = invest::read_rate_table(in, path.filename().string());
  if (!made.faults.empty()) throw stop{exit_code::bad_input, made.faults};
  return made;
}

invest::rate_tables tables_of(std::filesystem::path const& projects, std::filesystem::path const& receipts) {
  invest::rate_tables made;
  if (!projects.empty()) made["projects"] = table_of(projects);
  if (!receipts.empty()) made["receipts"] = table_of(receipts);
  return made;
}

void take_given(std::vector<std::string> const& given, invest::quantities& into) {
  for (auto const& one : given) {
    auto const at = one.find('=');
    auto const value =
        at == std::string::npos ? invest::exact{} : invest::parse_exact(std::string_view{one}.substr(at + 1));
    if (!value) throw usage(make_fault(fault_code::unknown_setting, "--given", one, "contracts=292"));
    into[one.substr(0, at)].value = *value;
  }
}

invest::span_of_days span_of(std::string const& period, bool needed) {
  if (!period.empty()) return need(invest::parse_span(period));
  if (needed) throw usage(make_fault(fault_code::missing_field, "--period"));
  return {};
}

// Counts what is needed; a fault in a table ends the verb.
void count_into(invest::quantities& into, std::vector<std::string> const& names,
                invest::definition_register const& known, invest::rate_tables const& tables, std::string const& period,
                std::string const& unit) {
  if (tables.empty() && period.empty()) return;
  base::faults wrong;
  invest::count_needed(names, known, tables, span_of(period, true), unit, into, wrong);
  if (!wrong.empty()) throw stop{exit_code::bad_input, wrong};
}

std::set<std::string> units_in(invest::rate_tables const& tables) {
  std::set<std::string> made;
  for (auto const& [name, table] : tables) {
    for (auto const& row : table.rows) {
      if (auto const at = row.find("unit"); at != row.end() && !at->second.empty()) made.insert(at->second);
    }
  }
  return made;
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

namespace {

std::string verdict_text(common_options const& common, invest::published_check const& made) {
  switch (made.answer) {
    case invest::verdict::equal:
      return say(common, "相等", "equal");
    case invest::verdict::rounded:
      return made.exactly ? say(common, "除尽", "comes out even") : say(common, "四舍五入", "rounded half up");
    case invest::verdict::truncated:
      return say(common, "截断，未四舍五入", "truncated, not rounded");
    default:
      return say(common, "算不出", "not reproducible");
  }
}

// What would explain a figure that does not come out.
std::string explained(common_options const& common, invest::published_check const& made) {
  if (made.answer != invest::verdict::not_reproducible) return {};
  std::string text;
  if (made.within_rounding_of_parts)
    text = say(common, "各项本身经过四舍五入，可以得出", "parts that are themselves rounded could give it");
  if (made.denominators) {
    auto const from = invest::printed(made.denominators->from, 2);
    auto const to = invest::printed(made.denominators->to, 2);
    if (!text.empty()) text += say(common, ";", "; ");
    text += say(common, "分母应在 " + from + " 至 " + to + " 之间",
                "the denominator would be between " + from + " and " + to);
    text += made.denominators->whole ? say(common, fmt::format("，如 {}", *made.denominators->whole),
                                           fmt::format(", such as {}", *made.denominators->whole))
                                     : say(common, "，其间没有整数", ", where there is no whole number");
  }
  return text;
}

void put_check(base::json_writer& to, invest::published_row const& row, invest::published_check const& made) {
  to.begin_object();
  if (!row.source.empty()) to.put("source", row.source);
  if (!row.what.empty()) to.put("what", row.what);
  if (row.line > 0) to.put("line", row.line);
  to.put("published", row.published)
      .put("verdict", invest::to_text(made.answer))
      .put("computed", made.computed)
      .put("exact", made.exactly)
      .put("rounded_half_up", invest::printed(made.computed, made.figure.decimals))
      .put("truncated", invest::printed(made.computed, made.figure.decimals, invest::rounding::truncate))
      .put("within_rounding_of_parts", made.within_rounding_of_parts);
  if (made.denominators) {
    to.key("denominators_that_fit")
        .begin_object()
        .put("from", made.denominators->from)
        .put("to", made.denominators->to);
    to.key("whole");
    if (made.denominators->whole) {
      to.number(*made.denominators->whole);
    } else {
      to.null();
    }
    to.end_object();
  }
  to.end_object();
}

}  // namespace

exit_code rate_audit_verb::operator()() const {
  invest::published_rows read;
  if (!file.empty()) {
    auto in = open_or_stop(file);
    read = invest::read_published(in, file.filename().string());
  } else {
    if (parts.empty() || published.empty())
      throw usage(make_fault(fault_code::missing_field, "FILE | --parts --published"));
    read.rows.push_back({.kind = *invest::published_kind_named(kind),
                         .parts = parts,
                         .denominator = denominator,
                         .published = published});
  }
  std::map<std::string_view, std::int64_t> totals;
  base::json_writer to;
  to.begin_object().key("figures").begin_array();
  std::vector<std::vector<std::string>> rows{{say(common, "数字", "figure"), say(common, "印为", "printed"),
                                              say(common, "算得", "computed"), say(common, "结论", "verdict"),
                                              say(common, "说明", "why")}};
  for (auto const& row : read.rows) {
    auto const made = invest::check_published(row.kind, row.parts, row.denominator, row.published);
    if (!made) {
      auto wrong = made.error();
      wrong.file = file.filename().string();
      wrong.line = row.line;
      read.faults.push_back(std::move(wrong));
      continue;
    }
    ++totals[invest::to_text(made->answer)];
    put_check(to, row, *made);
    rows.push_back({row.what.empty() ? row.parts + (row.denominator.empty() ? "" : " / " + row.denominator) : row.what,
                    row.published, invest::printed(made->computed, made->figure.decimals + 2),
                    verdict_text(common, *made), explained(common, *made)});
  }
  to.end_array().key("totals").begin_object();
  for (auto const answer : {invest::verdict::equal, invest::verdict::rounded, invest::verdict::truncated,
                            invest::verdict::not_reproducible})
    to.put(invest::to_text(answer), totals[invest::to_text(answer)]);
  to.end_object().end_object();
  for (auto const& one : read.faults) say_fault(one, common);
  if (common.json) {
    fmt::print("{}\n", to.str());
  } else {
    fmt::print("{}", table(rows));
  }
  if (!read.faults.empty()) return exit_code::bad_input;
  return totals["not_reproducible"] > 0 ? exit_code::answer_is_no : exit_code::done;
}

namespace {

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
