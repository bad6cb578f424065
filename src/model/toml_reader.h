#pragma once

namespace fengsui::model {
// toml++ 3.3 asserts on some mistakes, such as a table header "[.x"; here a mistake in a file ends no program.
struct toml_asserted {};
[[noreturn]] inline void toml_assertion_failed() { throw toml_asserted{}; }
}  // namespace fengsui::model
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : ::fengsui::model::toml_assertion_failed())

#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/number.h"
#include "base/time.h"
#include "base/name.h"

namespace fengsui::model {

// Reads tables of one TOML file and collects what is wrong with them, each fault with its line.
class toml_reader {
 public:
  toml_reader(std::string file, base::faults& out) : file_{std::move(file)}, out_{out} {}

  // The parsed file; an empty table and a fault where it is not TOML.
  toml::table parse(std::string_view text);

  void complain(toml::node const&, base::fault) const;
  void complain(toml::node const&, std::string field, std::string zh, std::string en) const;

  // Every key must be one of these.
  void only(toml::table const&, std::string const& path, std::initializer_list<std::string_view> known) const;

  std::string text(toml::table const&, std::string const& path, std::string_view key, bool required) const;
  std::optional<std::int64_t> integer(toml::table const&, std::string const& path, std::string_view key) const;
  bool boolean(toml::table const&, std::string const& path, std::string_view key) const;
  std::vector<std::string> texts(toml::table const&, std::string const& path, std::string_view key) const;
  base::name name(toml::table const&, std::string const& path, std::string_view key) const;
  base::name name_of(toml::table const&, std::string const& path) const;

  // The tables under a key in the order of the file: toml++ sorts by name, a file means its order.
  struct entry {
    std::string key;
    toml::table const* table;
  };
  std::vector<entry> tables(toml::table const&, std::string const& path, std::string_view key) const;

 private:
  std::string file_;
  base::faults& out_;
};

// "a, b" of any range of things with an id.
template <class Range>
std::string ids_of(Range const& range) {
  std::string text;
  for (auto const& one : range) text += (text.empty() ? "" : ", ") + one.id;
  return text.empty() ? "-" : text;
}

// Letters, digits, _ and -, not starting with a digit.
bool is_identifier(std::string_view);

}  // namespace fengsui::model
