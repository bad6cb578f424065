#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/city.h"
#include "model/desk.h"

namespace fengsui::model {

// Everything defined: the city, its desks, and their kinds, indicators, bulletins and targets under their full
// names. Made once at start and never changed, so it is read from all threads without locks.
struct catalogue {
  model::city city;
  base::zone zone{"UTC"};
  std::vector<desk> desks;  // in the city's order, then the house's own
  std::vector<kind> kinds;
  std::vector<indicator> indicators;
  std::vector<bulletin> bulletins;
  std::vector<target> targets;
  std::vector<post> posts;
  std::vector<rule> rules;

  int find_kind(std::string_view id) const;  // -1 where there is none
  int find_indicator(std::string_view id) const;
  bulletin const* find_bulletin(std::string_view id) const;
  desk const* find_desk(std::string_view id) const;
  post const* find_post(std::string_view id) const;
  rule const* find_rule(std::string_view id) const;
  chain const* find_chain(std::string_view desk, std::string_view id) const;  // the desk's, else the house's
  base::name unit_name(std::string_view unit) const;
  bool made_up(std::string_view source) const;

  std::map<std::string, int, std::less<>> kind_numbers;
  std::map<std::string, int, std::less<>> indicator_numbers;
};

struct catalogue_reading {
  catalogue read;
  base::faults faults;
};

// `desks` holds one folder a desk. Checks what one file cannot: references between desks, targets, headlines.
catalogue_reading read_catalogue(std::filesystem::path const& city, std::filesystem::path const& desks);

catalogue_reading assemble(city, std::vector<desk>);

// "a, b, c", at most a dozen: what a fault lists as known.
std::string known_list(std::vector<std::string> const&);

}  // namespace fengsui::model
