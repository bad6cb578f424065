#include "tell/invest/definition_reader.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "model/catalogue.h"
#include "model/toml_reader.h"
#include "tell/invest/ladder.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;
using invest::formula;

class definition_reader {
 public:
  definition_reader(model::toml_reader const& toml, std::string const& file, invest::definition_register& into,
                    bool own)
      : toml_{toml}, file_{file}, into_{into}, own_{own} {}

  void quantity_of(std::string const& key, toml::table const& table) {
    auto const path = "quantity." + key;
    toml_.only(table, path, {"name", "table", "sum", "where", "step", "unit"});
    invest::quantity made{
        .id = key, .name = toml_.name(table, path, "name"), .sum = toml_.text(table, path, "sum", false)};
    if (table.contains("table")) made.table = toml_.text(table, path, "table", true);
    for (auto const& text : toml_.texts(table, path, "where")) {
      if (auto read = invest::condition::parse(text)) {
        made.where.push_back(std::move(*read));
      } else {
        toml_.complain(*table.get("where"), at_field(read.error(), path + ".where"));
      }
    }
    made.step = number_of(table, path, "step").value_or(base::ratio{1, 1});
    if (table.contains("unit")) made.unit = toml_.name(table, path, "unit");
    made.file = file_;
    made.line = static_cast<int>(table.source().begin.line);
    keep(into_.quantities, std::move(made));
  }

  void definition_of(std::string const& key, toml::table const& table) {
    auto const path = "definition." + key;
    toml_.only(table, path,
               {"name", "also", "numerator", "denominator", "times", "plus", "most", "least", "penalty", "if_nothing",
                "unit", "decimals", "rounding", "period", "recognised_by", "note", "source"});
    invest::definition made{
        .id = key, .name = toml_.name(table, path, "name"), .also = toml_.texts(table, path, "also")};
    made.numerator = formula_of(table, path, "numerator", true).value_or(formula{});
    made.denominator = formula_of(table, path, "denominator", true).value_or(formula{});
    made.times = formula_of(table, path, "times", false);
    made.plus = formula_of(table, path, "plus", false);
    made.most = formula_of(table, path, "most", false);
    made.least = formula_of(table, path, "least", false);
    made.penalty = formula_of(table, path, "penalty", false);
    made.if_nothing = formula_of(table, path, "if_nothing", false);
    made.unit = toml_.text(table, path, "unit", false);
    rounding_of(table, path, made.decimals, made.rule);
    made.period = toml_.name(table, path, "period");
    made.recognised_by = toml_.name(table, path, "recognised_by");
    if (table.contains("note")) made.note = toml_.name(table, path, "note");
    made.source = toml_.text(table, path, "source", true);
    made.own = own_;
    keep(into_.definitions, std::move(made));
  }

  void assessment_of(std::string const& key, toml::table const& table) {
    auto const path = "assessment." + key;
    toml_.only(table, path, {"name", "decimals", "rounding", "source", "item", "action"});
    invest::assessment made{.id = key, .name = toml_.name(table, path, "name")};
    made.own = own_;
    rounding_of(table, path, made.decimals, made.rule);
    made.source = toml_.text(table, path, "source", true);
    if (auto const* items = table["item"].as_array()) {
      for (auto const& one : *items) {
        if (auto const* item = one.as_table()) made.items.push_back(item_of(*item, path + ".item"));
      }
    }
    if (made.items.empty()) {
      toml_.complain(table, path, "至少要有一项：[[" + path + ".item]]",
                     "needs at least one item: [[" + path + ".item]]");
    }
    for (auto const& [id, one] : toml_.tables(table, path + ".", "action")) {
      auto const here = path + ".action." + id;
      toml_.only(*one, here, {"name", "raises"});
      invest::action act{.id = id, .name = toml_.name(*one, here, "name")};
      auto const* raises = (*one)["raises"].as_table();
      if (raises == nullptr || raises->empty()) {
        toml_.complain(*one, here, "需要 raises = { 数量 = 增量 }", "needs raises = { quantity = how many more }");
        continue;
      }
      for (auto const& [name, node] : *raises) {
        auto const quantity = std::string{name.str()};
        act.raises[quantity] = number_of(*raises, here + ".raises", quantity).value_or(base::ratio{0, 1});
      }
      made.actions.push_back(std::move(act));
    }
    keep(into_.assessments, std::move(made));
  }

 private:
  template <class T>
  static void keep(std::vector<T>& list, T made) {
    auto const at = std::ranges::find(list, made.id, &T::id);
    if (at != list.end()) {
      *at = std::move(made);
    } else {
      list.push_back(std::move(made));
    }
  }

  // A number as it is written: 10, 0.5 or "0.05".
  std::optional<base::ratio> number_of(toml::table const& table, std::string const& path, std::string_view key) const {
    auto const* node = table.get(key);
    if (node == nullptr) return {};
    auto const text = node->is_integer()          ? std::to_string(*node->value<std::int64_t>())
                      : node->is_floating_point() ? fmt::format("{}", *node->value<double>())
                                                  : node->value<std::string>().value_or("");
    if (auto const read = invest::parse_exact(text)) return read;
    toml_.complain(*node, at_field(make_fault(fault_code::bad_number, text), path + "." + std::string{key}));
    return {};
  }

  std::optional<formula> formula_of(toml::table const& table, std::string const& path, std::string_view key,
                                    bool required) const {
    auto const text = toml_.text(table, path, key, required);
    if (text.empty()) return {};
    auto read = formula::parse(text);
    if (read) return std::move(*read);
    toml_.complain(*table.get(key), at_field(read.error(), path + "." + std::string{key}));
    return {};
  }

  void rounding_of(toml::table const& table, std::string const& path, int& decimals, invest::rounding& rule) const {
    if (auto const places = toml_.integer(table, path, "decimals")) {
      if (*places < 0 || *places > 9) {
        toml_.complain(*table.get("decimals"),
                       at_field(make_fault(fault_code::number_out_of_range, *places, 0, 9), path + ".decimals"));
      } else {
        decimals = static_cast<int>(*places);
      }
    }
    auto const text = toml_.text(table, path, "rounding", false);
    if (text.empty()) return;
    if (auto const named = invest::rounding_named(text)) {
      rule = *named;
    } else {
      toml_.complain(*table.get("rounding"),
                     at_field(make_fault(fault_code::unknown_choice, text, "half-up, truncate"), path + ".rounding"));
    }
  }

  invest::assessment_item item_of(toml::table const& table, std::string const& path) const {
    toml_.only(table, path,
               {"id", "name", "definition", "method", "full", "target", "most", "capped", "least", "floor", "per",
                "points", "penalty", "veto"});
    invest::assessment_item made{.id = toml_.text(table, path, "id", true),
                                 .name = toml_.name(table, path, "name"),
                                 .definition = toml_.text(table, path, "definition", true)};
    made.file = file_;
    made.line = static_cast<int>(table.source().begin.line);
    auto const method = toml_.text(table, path, "method", false);
    if (method == "efficacy") {
      made.method = invest::scoring::efficacy;
    } else if (method == "steps") {
      made.method = invest::scoring::steps;
    } else if (!method.empty() && method != "share") {
      toml_.complain(
          *table.get("method"),
          at_field(make_fault(fault_code::unknown_choice, method, "share, efficacy, steps"), path + ".method"));
    }
    if (!table.contains("full")) toml_.complain(table, at_field(make_fault(fault_code::missing_key, "full"), path));
    made.full = number_of(table, path, "full").value_or(made.full);
    made.target = formula_of(table, path, "target", false);
    made.most = number_of(table, path, "most");
    made.capped = !table.contains("capped") || toml_.boolean(table, path, "capped");
    made.least = number_of(table, path, "least").value_or(made.least);
    made.floor = number_of(table, path, "floor").value_or(made.floor);
    made.per = number_of(table, path, "per").value_or(made.per);
    made.points = number_of(table, path, "points").value_or(made.points);
    made.penalty = formula_of(table, path, "penalty", false);
    made.veto = formula_of(table, path, "veto", false);
    return made;
  }

  model::toml_reader const& toml_;
  std::string const& file_;
  invest::definition_register& into_;
  bool own_;
};

}  // namespace

void read_definitions(std::string_view text, std::string const& file, invest::definition_register& into,
                      base::faults& faults, bool own) {
  model::toml_reader toml{file, faults};
  auto const root = toml.parse(text);
  toml.only(root, "", {"quantity", "definition", "assessment"});
  definition_reader reader{toml, file, into, own};
  for (auto const& [key, table] : toml.tables(root, "", "quantity")) reader.quantity_of(key, *table);
  for (auto const& [key, table] : toml.tables(root, "", "definition")) reader.definition_of(key, *table);
  for (auto const& [key, table] : toml.tables(root, "", "assessment")) reader.assessment_of(key, *table);
}

void check_definitions(invest::definition_register const& known, base::faults& faults) {
  for (auto const& rules : known.assessments) {
    for (auto const& item : rules.items) {
      if (known.find_definition(item.definition) != nullptr) continue;
      faults.push_back(at_field(make_fault(fault_code::unknown_name, item.definition, model::ids_of(known.definitions)),
                                "assessment." + rules.id + ".item." + item.id));
      faults.back().file = item.file;
      faults.back().line = item.line;
    }
  }
}

invest::definition_register shipped_register(base::faults& faults) {
  invest::definition_register made;
  for (auto const& [file, text] : invest::shipped_definitions()) read_definitions(text, file, made, faults);
  check_definitions(made, faults);
  return made;
}

// What a city counts must be columns that the ledger's own tables have.
static void check_columns(invest::definition_register const& known, std::string const& file, base::faults& faults) {
  for (auto const& one : known.quantities) {
    if (one.file != file || one.table == invest::kGivenTable) continue;
    auto const complain = [&](base::fault bad, std::string const& key) {
      bad = at_field(std::move(bad), "quantity." + one.id + "." + key);
      bad.file = one.file;
      bad.line = one.line;
      faults.push_back(std::move(bad));
    };
    auto const& columns = ledger_columns(one.table);
    if (columns.empty()) {
      complain(make_fault(fault_code::unknown_choice, one.table, "projects, receipts, given"), "table");
      continue;
    }
    auto const has = [&](std::string const& field, char const* key) {
      if (std::ranges::find(columns, field) == columns.end())
        complain(make_fault(fault_code::unknown_name, field, model::known_list(columns)), key);
    };
    if (!one.sum.empty()) has(one.sum, "sum");
    for (auto const& test : one.where) has(test.field, "where");
  }
}

invest::definition_register city_register(model::city const& city, base::faults& faults) {
  auto made = shipped_register(faults);
  auto const file = city.folder / "rates.toml";
  std::ifstream in{file};
  if (!in) return made;
  read_definitions(std::string{std::istreambuf_iterator<char>{in}, {}}, file.string(), made, faults, true);
  check_definitions(made, faults);
  check_columns(made, file.string(), faults);
  return made;
}

}  // namespace fengsui::tell
