#include "model/catalogue.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "model/rule_check.h"

namespace fengsui::model {

using base::at_field;
using base::fault_code;
using base::make_fault;

int catalogue::find_kind(std::string_view id) const {
  auto const found = kind_numbers.find(id);
  return found == kind_numbers.end() ? -1 : found->second;
}

int catalogue::find_indicator(std::string_view id) const {
  auto const found = indicator_numbers.find(id);
  return found == indicator_numbers.end() ? -1 : found->second;
}

bulletin const* catalogue::find_bulletin(std::string_view id) const {
  auto const found = std::ranges::find(bulletins, id, &bulletin::id);
  return found == bulletins.end() ? nullptr : &*found;
}

desk const* catalogue::find_desk(std::string_view id) const {
  auto const found = std::ranges::find(desks, id, &desk::id);
  return found == desks.end() ? nullptr : &*found;
}

post const* catalogue::find_post(std::string_view id) const {
  auto const found = std::ranges::find(posts, id, &post::id);
  return found == posts.end() ? nullptr : &*found;
}

rule const* catalogue::find_rule(std::string_view id) const {
  auto const found = std::ranges::find(rules, id, &rule::id);
  return found == rules.end() ? nullptr : &*found;
}

chain const* catalogue::find_chain(std::string_view of_desk, std::string_view id) const {
  auto const wanted = id.empty() ? std::string_view{"default"} : id;
  for (auto const desk_id : {of_desk, std::string_view{"alarm"}}) {
    auto const* desk = find_desk(desk_id);
    if (desk == nullptr) continue;
    auto const found = std::ranges::find(desk->chains, wanted, &chain::id);
    if (found != desk->chains.end()) return &*found;
  }
  return nullptr;
}

base::name catalogue::unit_name(std::string_view wanted) const {
  for (auto const& one : desks) {
    for (auto const& unit : one.units) {
      if (unit.id == wanted) return unit.name;
    }
  }
  for (auto const& unit : common_units()) {
    if (unit.id == wanted) return unit.name;
  }
  return {std::string{wanted}, std::string{wanted}};
}

bool catalogue::made_up(std::string_view source) const {
  auto const* found = city.find_source(source);
  return found != nullptr && found->made_up;
}

std::string known_list(std::vector<std::string> const& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size() && i < 12; ++i) text += (i == 0 ? "" : ", ") + ids[i];
  return ids.size() > 12 ? text + ", …" : text.empty() ? "-" : text;
}

namespace {

// What posts and rules name, wherever it is defined.
void check_duty(catalogue const& made, base::faults& out) {
  duty_names const names{
      .find_kind = [&](std::string_view id) {
        int const number = made.find_kind(id);
        return number < 0 ? nullptr : &made.kinds[static_cast<std::size_t>(number)];
      },
      .find_indicator = [&](std::string_view id) {
        int const number = made.find_indicator(id);
        return number < 0 ? nullptr : &made.indicators[static_cast<std::size_t>(number)];
      },
      .find_post = [&](std::string_view id) { return made.find_post(id); },
      .find_chain = [&](std::string_view desk, std::string_view id) { return made.find_chain(desk, id); },
  };
  for (auto const& one : made.rules) check_rule(one, names, {}, out);
  for (auto const& one : made.posts) {
    if (one.place.empty() || made.city.find_place(one.place) != nullptr) continue;
    auto fault = at_field(make_fault(fault_code::unknown_place, one.place), "post." + one.id + ".place");
    fault.file = one.at.file;
    fault.line = one.at.line;
    out.push_back(std::move(fault));
  }
}

}  // namespace

catalogue_reading assemble(city read, std::vector<desk> desks) {
  catalogue_reading out;
  auto& made = out.read;
  made.city = std::move(read);
  made.zone = base::zone{made.city.zone_name};
  for (auto& house : house_desks()) desks.push_back(std::move(house));
  made.desks = std::move(desks);
  for (auto const& one : made.desks) {
    for (auto const& kind : one.kinds) {
      made.kind_numbers.emplace(kind.id, static_cast<int>(made.kinds.size()));
      made.kinds.push_back(kind);
    }
    for (auto const& indicator : one.indicators) {
      made.indicator_numbers.emplace(indicator.id, static_cast<int>(made.indicators.size()));
      made.indicators.push_back(indicator);
    }
    made.bulletins.insert(made.bulletins.end(), one.bulletins.begin(), one.bulletins.end());
    made.targets.insert(made.targets.end(), one.targets.begin(), one.targets.end());
    made.posts.insert(made.posts.end(), one.posts.begin(), one.posts.end());
    made.rules.insert(made.rules.end(), one.rules.begin(), one.rules.end());
  }
  made.targets.insert(made.targets.end(), made.city.targets.begin(), made.city.targets.end());

  std::vector<std::string> kinds;
  for (auto const& kind : made.kinds) kinds.push_back(kind.id);
  std::vector<std::string> indicators;
  for (auto const& indicator : made.indicators) indicators.push_back(indicator.id);
  for (auto const& kind : made.kinds) {
    for (auto const& field : kind.fields) {
      if (field.ref_kind.empty() || made.find_kind(field.ref_kind) >= 0) continue;
      out.faults.push_back(
          at_field(make_fault(fault_code::unknown_name, field.ref_kind, known_list(kinds)), kind.id + "." + field.id));
    }
  }
  for (auto const& one : made.indicators) {
    if (one.measure != measure::ratio) continue;
    for (auto const& part : {one.numerator, one.denominator}) {
      auto const found = made.find_indicator(part);
      if (found >= 0 && made.indicators[static_cast<std::size_t>(found)].measure != measure::ratio) continue;
      out.faults.push_back(at_field(make_fault(fault_code::unknown_name, part, known_list(indicators)), one.id));
    }
  }
  for (auto const& one : made.targets) {
    if (made.find_indicator(one.indicator) >= 0) continue;
    out.faults.push_back(at_field(make_fault(fault_code::unknown_name, one.indicator, known_list(indicators)),
                                  "target." + one.indicator));
  }
  check_duty(made, out.faults);
  return out;
}

catalogue_reading read_catalogue(std::filesystem::path const& city_folder, std::filesystem::path const& desks_folder) {
  auto read = read_city(city_folder);
  std::vector<desk> desks;
  for (auto const& id : read.read.desks) {
    auto const path = desks_folder / id / "desk.toml";
    std::ifstream in{path, std::ios::binary};
    if (!in) {
      read.faults.push_back(make_fault(fault_code::no_file, path.string()));
      continue;
    }
    std::stringstream text;
    text << in.rdbuf();
    auto one = read_desk(text.str(), path.string());
    read.faults.insert(read.faults.end(), one.faults.begin(), one.faults.end());
    desks.push_back(std::move(one.read));
  }
  if (!read.faults.empty()) return {{}, std::move(read.faults)};
  return assemble(std::move(read.read), std::move(desks));
}

}  // namespace fengsui::model
