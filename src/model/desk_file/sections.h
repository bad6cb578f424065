#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/desk.h"
#include "model/toml_reader.h"

namespace fengsui::model {

// A desk.toml that is being read: its tables, its name for messages, and the desk that it goes into.
struct desk_file {
  toml_reader const& toml;
  std::string const& name;
  model::desk& desk;

  void unknown(toml::node const&, std::string path, std::string const& wanted, std::string const& known) const;
  void identifier(toml::node const&, std::string const& path, std::string const& id) const;
  // A unit of this desk or one of the common ones.
  void unit_exists(toml::node const&, std::string path, std::string const& id) const;

  // "fire.signed" of "signed"; what names a desk already stays.
  std::string full(std::string const& id) const;
  defined_at place_of(toml::node const&) const;
  // The table under a key that must be there.
  toml::table const* part(toml::table const&, std::string const& path, std::string_view key) const;
  std::optional<duration> duration_of(toml::table const&, std::string const& path, std::string_view key) const;
};

// "signed" of "invest.signed".
std::string local(std::string const& full);
// The number of a node, written as a number or as text.
base::result<base::decimal> decimal_of(toml::node const&);
// The same times ten to the power of `decimals`.
base::result<std::int64_t> fixed_of(toml::node const&, int decimals);

// One section each, in the order in which they refer to each other: kinds name choices and units, indicators kinds.
void read_kind(desk_file const&, std::string const& key, toml::table const&);
// The `flow` of a kind whose fields are read already.
void read_flow(desk_file const&, kind& owner, std::string const& path, toml::table const&);
// The numbers of the fields that a move or verb `needs`.
std::vector<int> fields_needed(desk_file const&, kind const& owner, toml::table const&, std::string const& path);
void read_indicator(desk_file const&, std::string const& key, toml::table const&);
void read_bulletin_event(desk_file const&, std::string const& type, toml::table const&);
void read_post(desk_file const&, std::string const& key, toml::table const&);
void read_chain(desk_file const&, std::string const& key, toml::table const&);
// What a rule names in another desk is checked by check_rule when all are together.
void read_rule(desk_file const&, std::string const& key, toml::table const&);

}  // namespace fengsui::model
