#include <charconv>

#include "model/desk_file/sections.h"

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

class flow_reader {
 public:
  explicit flow_reader(desk_file const& in) : in_{in} {}

  void read(kind& owner, std::string const& path, toml::table const& table) {
    in_.toml.only(table, path, {"states", "move", "limit"});
    flow made;
    for (auto const& [id, one] : in_.toml.tables(table, path + ".", "states")) {
      auto const here = path + ".states." + id;
      in_.toml.only(*one, here, {"zh", "en", "needs"});
      owner.verbs.push_back({id, in_.toml.name_of(*one, here), fields_needed(in_, owner, *one, here), true});
    }
    made.states = static_cast<int>(owner.verbs.size());
    made.limits.resize(owner.verbs.size());
    if (made.states == 0) {
      in_.toml.complain(table, path, "流程没有状态：states.open = { zh = \"…\", en = \"…\" }",
                        "the flow has no states: states.open = { zh = \"…\", en = \"…\" }");
    }
    auto const state = [&](toml::node const& node, std::string const& id) {
      int const number = owner.find_verb(id);
      if (number < 0) in_.unknown(node, path, id, ids_of(owner.verbs));
      return number;
    };
    if (auto const* moves = table["move"].as_array()) {
      for (auto const& node : *moves) {
        auto const* one = node.as_table();
        if (one == nullptr) continue;
        auto const here = path + ".move";
        in_.toml.only(*one, here, {"from", "to", "needs", "may", "approval"});
        move step;
        if (!one->contains("from"))
          in_.toml.complain(*one, at_field(make_fault(fault_code::missing_key, "from"), here));
        for (auto const& from : in_.toml.texts(*one, here, "from")) step.from.push_back(state(*one, from));
        if (auto const to = in_.toml.text(*one, here, "to", true); !to.empty()) step.to = state(*one, to);
        step.needs = fields_needed(in_, owner, *one, here);
        step.may = in_.toml.texts(*one, here, "may");
        step.approval = in_.toml.boolean(*one, here, "approval");
        made.moves.push_back(std::move(step));
      }
    }
    for (auto const& [id, one] : in_.toml.tables(table, path + ".", "limit")) {
      int const number = state(*one, id);
      if (number < 0) continue;
      auto const here = path + ".limit." + id;
      in_.toml.only(*one, here, {"amber", "red"});
      auto& limit = made.limits[static_cast<std::size_t>(number)];
      limit.amber = limit_of(*one, here, "amber");
      limit.red = limit_of(*one, here, "red");
    }
    owner.flow = std::move(made);
  }

 private:
  std::optional<time_limit> limit_of(toml::table const& table, std::string const& path, std::string_view key) {
    auto const text = in_.toml.text(table, path, key, false);
    if (text.empty()) return {};
    time_limit made;
    auto const* end = text.data() + text.size();
    auto const [rest, error] = std::from_chars(text.data(), end, made.amount);
    std::string_view const unit{rest, static_cast<std::size_t>(end - rest)};
    bool const good = error == std::errc{} && made.amount > 0 && (unit == "h" || unit == "d" || unit == "wd");
    if (!good) {
      in_.toml.complain(*table.get(key), path, "“" + text + "”应为如 6h、45d 或 10wd（工作日）",
                        "“" + text + "” should be like 6h, 45d or 10wd (working days)");
      return {};
    }
    made.counted_in = unit == "h"   ? time_limit::unit::hours
                      : unit == "d" ? time_limit::unit::days
                                    : time_limit::unit::working_days;
    return made;
  }

  desk_file const& in_;
};

}  // namespace

void read_flow(desk_file const& in, kind& owner, std::string const& path, toml::table const& table) {
  flow_reader{in}.read(owner, path, table);
}

}  // namespace fengsui::model
