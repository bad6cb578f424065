#include <charconv>

#include "model/desk_file/sections.h"

namespace fengsui::model {
using base::at_field;
using base::fault_code;
using base::make_fault;

void read_chain(desk_file const& in, std::string const& key, toml::table const& table) {
  auto const path = "chain." + key;
  in.toml.only(table, path, {"steps", "repeat"});
  chain made{.id = key, .repeat = in.duration_of(table, path, "repeat").value_or(duration{})};
  auto const* steps = table["steps"].as_array();
  if (steps == nullptr || steps->empty()) {
    in.toml.complain(table, path, "至少要有一步：steps = [{ after = \"0s\", tell = \"officer\" }]",
                     "needs at least one step: steps = [{ after = \"0s\", tell = \"officer\" }]");
    return;
  }
  for (auto const& node : *steps) {
    auto const* one = node.as_table();
    if (one == nullptr) {
      in.toml.complain(node,
                       at_field(make_fault(fault_code::wrong_type, "{ after = \"60s\", tell = \"leader\" }"), path));
      continue;
    }
    in.toml.only(*one, path, {"after", "tell", "by"});
    chain_step step{.after = in.duration_of(*one, path, "after").value_or(duration{}),
                    .role = in.toml.text(*one, path, "tell", true),
                    .by = in.toml.texts(*one, path, "by")};
    if (auto const dot = step.role.find('.'); dot != std::string::npos) {
      auto const number = std::string_view{step.role}.substr(dot + 1);
      auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), step.which);
      if (error != std::errc{} || end != number.data() + number.size() || step.which < 1 || step.which > 99)
        in.toml.complain(*one, path, "tell 应为如 officer 或 officer.2", "tell should be like officer or officer.2");
      step.role.resize(dot);
    }
    if (step.by.empty()) step.by = {"screen"};
    if (!made.steps.empty() && step.after < made.steps.back().after)
      in.toml.complain(*one, path, "各步的 after 应由小到大", "steps should stand by rising `after`");
    made.steps.push_back(std::move(step));
  }
  if (made.repeat != duration{} && made.repeat < std::chrono::seconds{10})
    in.toml.complain(*table.get("repeat"), path, "repeat 不应短于 10s", "repeat should not be shorter than 10s");
  in.desk.chains.push_back(std::move(made));
}

}  // namespace fengsui::model
