#include "model/bulletin_event_reader.h"

#include <algorithm>
#include <array>

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

// The event's own words, its amount of money where it is of one thing, all its train numbers, how many those are, and
// the ends of a way (西宁至门源).
constexpr std::array<std::string_view, 6> kWords{"words", "amount", "codes", "code_count", "from", "to"};
constexpr std::string_view kKnownWords = "words, amount, codes, code_count, from, to";
// What the reader tells (sense/reader/read_events.cpp): another name would never be heard of.
constexpr std::array<std::string_view, 8> kBulletinTypes{"contest_final",      "fire_inspection", "peak_day",
                                                         "project_production", "project_start",   "signing",
                                                         "train_added",        "train_coupled"};
constexpr std::string_view kKnownTypes =
    "contest_final, fire_inspection, peak_day, project_production, project_start, signing, train_added, train_coupled";

class reader {
 public:
  reader(toml_reader const& toml, desk& into) : toml_{toml}, desk_{into} {}

  void event_of(std::string const& type, toml::table const& table) {
    auto const path = "from_bulletin." + type;
    toml_.only(table, path, {"becomes", "each", "fields"});
    if (std::ranges::find(kBulletinTypes, type) == kBulletinTypes.end())
      unknown(table, path, type, std::string{kKnownTypes});
    bulletin_event made{.type = type};
    auto const becomes = toml_.text(table, path, "becomes", true);
    if (becomes.empty()) return;
    auto const dot = becomes.find('.');
    auto const kind = becomes.substr(0, dot);
    made.kind = desk_.id + "." + kind;
    made.verb = dot == std::string::npos ? std::string{} : becomes.substr(dot + 1);
    auto const found = std::ranges::find_if(desk_.kinds, [&](auto const& one) { return one.id == made.kind; });
    if (found == desk_.kinds.end()) {
      unknown(*table.get("becomes"), path + ".becomes", kind, ids_of(desk_.kinds));
      return;
    }
    if (found->find_verb(made.verb) < 0)
      unknown(*table.get("becomes"), path + ".becomes", made.verb, ids_of(found->verbs));
    made.each = toml_.text(table, path, "each", false);
    if (!made.each.empty() && found->find_field(made.each) < 0)
      unknown(*table.get("each"), path + ".each", made.each, ids_of(found->fields));
    if (auto const* fields = table.get("fields")) {
      if (auto const* listed = fields->as_table())
        fields_of(made, *found, path + ".fields", *listed);
      else
        toml_.complain(*fields,
                       at_field(make_fault(fault_code::wrong_type, "{ field = \"words\" }"), path + ".fields"));
    }
    desk_.bulletin_events.push_back(std::move(made));
  }

 private:
  void fields_of(bulletin_event& made, kind const& of, std::string const& path, toml::table const& table) {
    for (auto const& [id, node] : table) {
      std::string const field{id.str()};
      auto const word = toml_.text(table, path, field, true);
      if (of.find_field(field) < 0)
        unknown(node, path, field, ids_of(of.fields));
      else if (!word.empty() && std::ranges::find(kWords, word) == kWords.end())
        unknown(node, path + "." + field, word, std::string{kKnownWords});
      else if (!word.empty())
        made.fields.emplace_back(field, word);
    }
  }

  void unknown(toml::node const& node, std::string path, std::string const& wanted, std::string const& known) const {
    toml_.complain(node, at_field(make_fault(fault_code::unknown_name, wanted, known), std::move(path)));
  }

  toml_reader const& toml_;
  desk& desk_;
};

}  // namespace

void read_bulletin_events(toml_reader const& toml, toml::table const& file, desk& into) {
  reader events{toml, into};
  for (auto const& [type, table] : toml.tables(file, "", "from_bulletin")) events.event_of(type, *table);
}

}  // namespace fengsui::model
