#include <algorithm>
#include <array>

#include "model/desk.h"
#include "model/desk_file/sections.h"
#include "model/rule_check.h"

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

// One pass over desk.toml, each section by a function of its own, in the order in which they refer to each other.
class desk_reader {
 public:
  desk_reader(std::string const& file, desk_reading& out)
      : toml_{file, out.faults}, in_{toml_, file, out.read}, desk_{out.read}, faults_{out.faults} {}

  void read(std::string_view text) {
    auto const file = toml_.parse(text);
    if (!faults_.empty()) return;
    toml_.only(file, "",
               {"desk", "unit", "window", "choices", "kind", "indicator", "target", "bulletin", "post", "chain", "rule",
                "from_bulletin"});
    head(file);
    for (auto const& [key, table] : toml_.tables(file, "", "unit")) {
      desk_.units.push_back({key, toml_.name_of(*table, "unit." + key)});
    }
    for (auto const& [key, table] : toml_.tables(file, "", "window")) window_of(key, *table);
    for (auto const& [key, table] : toml_.tables(file, "", "choices")) choices_of(key, *table);
    each(file, "kind", read_kind);
    each(file, "indicator", read_indicator);
    targets(file);
    for (auto const& [key, table] : toml_.tables(file, "", "bulletin")) bulletin_of(key, *table);
    headlines(file);
    each(file, "from_bulletin", read_bulletin_event);
    each(file, "post", read_post);
    each(file, "chain", read_chain);
    each(file, "rule", read_rule);
    own_rules();
  }

 private:
  using section = void(desk_file const&, std::string const& key, toml::table const&);

  void each(toml::table const& file, std::string_view name, section one) {
    for (auto const& [key, table] : toml_.tables(file, "", name)) one(in_, key, *table);
  }

  // What the rules name within this desk; other desks are not read yet.
  void own_rules() {
    auto const in = [](auto const& list, std::string_view id) {
      auto const found = std::ranges::find_if(list, [&](auto const& one) { return one.id == id; });
      return found == list.end() ? nullptr : &*found;
    };
    duty_names const names{
        .find_kind = [&](std::string_view id) { return in(desk_.kinds, id); },
        .find_indicator = [&](std::string_view id) { return in(desk_.indicators, id); },
        .find_post = [&](std::string_view id) { return in(desk_.posts, id); },
        .find_chain = [&](std::string_view, std::string_view id) { return in(desk_.chains, id); },
    };
    for (auto const& one : desk_.rules) check_rule(one, names, desk_.id, faults_);
  }

  void head(toml::table const& file) {
    auto const* table = file["desk"].as_table();
    if (table == nullptr) {
      toml_.complain(file, at_field(make_fault(fault_code::missing_key, "[desk]"), ""));
      return;
    }
    toml_.only(*table, "desk", {"id", "name", "color", "period", "headline"});
    desk_.id = toml_.text(*table, "desk", "id", true);
    if (!desk_.id.empty()) in_.identifier(*table, "desk.id", desk_.id);
    desk_.name = toml_.name(*table, "desk", "name");
    desk_.color = toml_.text(*table, "desk", "color", false);
    desk_.period = toml_.text(*table, "desk", "period", false);
  }

  void headlines(toml::table const& file) {
    auto const* table = file["desk"].as_table();
    if (table == nullptr) return;
    for (auto const& wanted : toml_.texts(*table, "desk", "headline")) {
      auto const full = desk_.id + "." + wanted;
      if (std::ranges::any_of(desk_.indicators, [&](auto const& one) { return one.id == full; })) {
        desk_.headline.push_back(full);
      } else {
        in_.unknown(*table->get("headline"), "desk.headline", wanted, ids_of(desk_.indicators));
      }
    }
  }

  void window_of(std::string const& key, toml::table const& table) {
    auto const path = "window." + key;
    static constexpr std::array<std::string_view, 7> kHolidays{"yuandan",     "spring-festival", "qingming", "labour",
                                                               "dragon-boat", "mid-autumn",      "national"};
    auto const dash = key.rfind('-');
    bool const one_year = dash != std::string::npos && key.size() == dash + 5 &&
                          key.find_first_not_of("0123456789", dash + 1) == std::string::npos;
    if (std::ranges::find(kHolidays, one_year ? key.substr(0, dash) : key) == kHolidays.end()) {
      in_.unknown(table, "window", key,
                  "yuandan, spring-festival, qingming, labour, dragon-boat, mid-autumn, national, qingming-2025");
    }
    toml_.only(table, path, {"before", "after", "from", "to"});
    window made{.holiday = key,
                .before = static_cast<int>(toml_.integer(table, path, "before").value_or(0)),
                .after = static_cast<int>(toml_.integer(table, path, "after").value_or(0)),
                .from = toml_.text(table, path, "from", false),
                .to = toml_.text(table, path, "to", false)};
    if (made.before < 0 || made.after < 0 || made.before > 60 || made.after > 60) {
      toml_.complain(table, path, "before 和 after 应为 0 至 60 天", "before and after should be 0 to 60 days");
    }
    for (auto const& end : {made.from, made.to}) {
      if (end.empty()) continue;
      if (auto const day = base::parse_day(end); !day) toml_.complain(table, at_field(day.error(), path));
    }
    if (made.from.empty() != made.to.empty() || made.from > made.to) {
      toml_.complain(table, path, "from 和 to 要同时给出，且 from 不晚于 to",
                     "from and to come together, from not after to");
    }
    desk_.windows.push_back(std::move(made));
  }

  void choices_of(std::string const& key, toml::table const& table) {
    auto const path = "choices." + key;
    choice_list list{key, {}};
    std::vector<std::pair<toml::source_position, choice>> placed;
    for (auto const& [id, node] : table) {
      auto const here = path + "." + std::string{id.str()};
      if (auto const* names = node.as_table()) {
        toml_.only(*names, here, {"zh", "en"});
        placed.push_back({id.source().begin, {std::string{id.str()}, toml_.name_of(*names, here)}});
      } else {
        toml_.complain(node, at_field(make_fault(fault_code::wrong_type, "{ zh = \"…\", en = \"…\" }"), here));
      }
    }
    std::ranges::sort(placed, [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto& [position, one] : placed) list.choices.push_back(std::move(one));
    desk_.choices.push_back(std::move(list));
  }

  void targets(toml::table const& file) {
    for (auto const& [key, table] : toml_.tables(file, "", "target")) {
      for (auto const& [period, node] : *table) {
        auto const fixed = fixed_of(node, 4);
        if (!fixed) {
          toml_.complain(node, at_field(fixed.error(), "target." + key));
          continue;
        }
        desk_.targets.push_back({in_.full(key), std::string{period.str()}, base::make_ratio(*fixed, 10'000)});
      }
      auto const id = in_.full(key);
      if (std::ranges::none_of(desk_.indicators, [&](auto const& one) { return one.id == id; })) {
        in_.unknown(*table, "target", key, ids_of(desk_.indicators));
      }
    }
  }

  void bulletin_of(std::string const& key, toml::table const& table) {
    auto const path = "bulletin." + key;
    toml_.only(table, path, {"name", "compare", "title", "text"});
    bulletin made{.id = desk_.id + "." + key, .desk = desk_.id, .name = toml_.name(table, path, "name")};
    made.compare = toml_.text(table, path, "compare", false);
    if (!made.compare.empty() && made.compare != "previous" && made.compare != "last-year" &&
        made.compare != "same-holiday") {
      toml_.complain(*table.get("compare"), at_field(make_fault(fault_code::bad_comparison, made.compare), path));
    }
    made.title = toml_.name(table, path, "title");
    made.text = toml_.name(table, path, "text");
    desk_.bulletins.push_back(std::move(made));
  }

  toml_reader toml_;
  desk_file in_;
  desk& desk_;
  base::faults& faults_;
};

}  // namespace

desk_reading read_desk(std::string_view toml, std::string const& file) {
  desk_reading out;
  desk_reader{file, out}.read(toml);
  return out;
}

}  // namespace fengsui::model
