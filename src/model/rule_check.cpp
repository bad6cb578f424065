#include "model/rule_check.h"

#include <algorithm>

#include "model/toml_reader.h"

namespace fengsui::model {
namespace {

using base::fault_code;
using base::make_fault;

struct checking {
  rule const& checked;
  duty_names const& names;
  std::string_view own_desk;
  base::faults& out;

  bool mine(std::string_view id) const { return own_desk.empty() || id.substr(0, id.find('.')) == own_desk; }

  void complain(base::fault made, std::string const& part) const {
    made.file = checked.at.file;
    made.line = checked.at.line;
    made.field = "rule." + checked.id.substr(checked.id.find('.') + 1) + part;
    out.push_back(std::move(made));
  }

  bool has_dimension(kind const& of, std::string const& id) const {
    static constexpr std::string_view kLevels[] = {"thing",    "place", "county", "prefecture",
                                                   "province", "verb",  "source"};
    return of.find_field(id) >= 0 || std::ranges::find(kLevels, id) != std::end(kLevels);
  }

  void field_known(kind const& of, std::string const& id, std::string const& part) const {
    if (!has_dimension(of, id))
      complain(make_fault(fault_code::unknown_name, id,
                          ids_of(of.fields) + ", thing, place, county, prefecture, province, verb, source"),
               part);
  }

  kind const* test(event_test const& tested, std::string const& part) const {
    if (tested.kind.empty() || !mine(tested.kind)) return nullptr;
    auto const* found = names.find_kind(tested.kind);
    if (found == nullptr) {
      complain(make_fault(fault_code::unknown_name, tested.kind, "desk.kind, desk.kind.verb"), part);
      return nullptr;
    }
    if (!tested.verb.empty() && found->find_verb(tested.verb) < 0)
      complain(make_fault(fault_code::unknown_name, tested.verb, ids_of(found->verbs)), part);
    for (auto const& [id, values] : tested.where) {
      field_known(*found, id, part + ".where");
      int const number = found->find_field(id);
      if (number < 0) continue;
      auto const& field = found->fields[static_cast<std::size_t>(number)];
      for (auto const& one : values) {
        if (field.type == field_type::choice && field.choices.find(one) == nullptr)
          complain(make_fault(fault_code::unknown_name, one, ids_of(field.choices.choices)), part + ".where");
      }
    }
    for (auto const* bounds : {&tested.at_least, &tested.at_most}) {
      for (auto const& [id, value] : *bounds) {
        int const number = found->find_field(id);
        if (number < 0) {
          complain(make_fault(fault_code::unknown_name, id, ids_of(found->fields)), part);
        } else if (!is_number(found->fields[static_cast<std::size_t>(number)].type)) {
          complain(make_fault(fault_code::wrong_type, "count, decimal, money"), part + "." + id);
        }
      }
    }
    return found;
  }

  void operator()() const {
    auto const& when = checked.when;
    if (auto const* found = test(when.test, ".when")) {
      bool const lives = when.kind == rule_condition::form::late || when.kind == rule_condition::form::stays;
      if (lives && !found->flow)
        complain(make_fault(fault_code::wrong_type, "a kind with a flow / 有流程的类别"), ".when");
      if (when.kind == rule_condition::form::stays && found->flow) {
        int const state = found->find_verb(when.test.verb);
        if (state < 0 || state >= found->flow->states)
          complain(make_fault(fault_code::missing_key, "stays = \"" + found->id + ".STATE\""), ".when");
      }
      for (auto const& id : checked.each) field_known(*found, id, ".each");
      for (auto const& id : checked.raises.group) field_known(*found, id, ".raises.group");
    }
    if (checked.unless) {
      if (auto const* found = test(*checked.unless, ".unless")) {
        for (auto const& id : checked.each) field_known(*found, id, ".each");
      }
    }
    if (when.kind == rule_condition::form::figure && !when.indicator.empty() && mine(when.indicator) &&
        names.find_indicator(when.indicator) == nullptr)
      complain(make_fault(fault_code::unknown_name, when.indicator, "desk.indicator"), ".when.figure");
    if (!checked.raises.post.empty() && mine(checked.raises.post) && names.find_post(checked.raises.post) == nullptr)
      complain(make_fault(fault_code::unknown_name, checked.raises.post, "[post.…]"), ".raises.post");
    if (own_desk.empty() && names.find_chain(checked.desk, checked.raises.chain) == nullptr)
      complain(make_fault(fault_code::unknown_name, checked.raises.chain, "[chain.…]"), ".raises.chain");
  }
};

}  // namespace

void check_rule(rule const& one, duty_names const& names, std::string_view own_desk, base::faults& out) {
  checking{one, names, own_desk, out}();
}

}  // namespace fengsui::model
