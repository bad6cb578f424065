#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "know/things.h"

namespace fengsui::tell {

// A thing's fields, or an event's, read by name; what is not there reads as empty. The same way as act::said does for
// the house's own.
class thing_fields {
 public:
  thing_fields(model::kind const& kind, std::vector<ledger::field_value> const& fields)
      : kind_{kind}, fields_{fields} {}

  bool has(std::string_view field) const { return find(field) != nullptr; }
  std::string text(std::string_view field) const;
  std::vector<std::string> texts(std::string_view field) const;
  // A number at that many decimals, whatever the field has; 0 where there is none. Digits beyond are cut.
  std::int64_t fixed(std::string_view field, int decimals) const;
  double real(std::string_view field) const;
  std::optional<base::day> day(std::string_view field) const;
  std::optional<base::instant> time(std::string_view field) const;
  base::name name(std::string_view field) const;  // title and title_en; what a choice is called

 private:
  model::value const* find(std::string_view field) const;
  model::kind const& kind_;
  std::vector<ledger::field_value> const& fields_;
};

// The things of a kind, `read` one by one; none where the city has no such kind.
template <class Read>
void each_thing(know::knowledge const& known, std::string const& kind, base::instant now, Read const& read) {
  int const number = known.catalogue().find_kind(kind);
  if (number < 0) return;
  auto const& defined = known.catalogue().kinds[static_cast<std::size_t>(number)];
  auto const page = know::things_of(known, kind, {}, now);
  if (!page) return;
  for (auto const& one : page->things) read(one.state, thing_fields{defined, one.state.fields}, defined);
}

// The id of the state it is in; empty before the first.
std::string_view state_of(know::thing_state const&, model::kind const&);

}  // namespace fengsui::tell
