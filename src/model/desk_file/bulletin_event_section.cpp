#include <algorithm>
#include <array>

#include "model/desk_file/sections.h"

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

class bulletin_event_reader {
 public:
  explicit bulletin_event_reader(desk_file const& in) : in_{in} {}

  void read(std::string const& type, toml::table const& table) {
    auto const path = "from_bulletin." + type;
    in_.toml.only(table, path, {"becomes", "each", "fields"});
    if (std::ranges::find(kBulletinTypes, type) == kBulletinTypes.end())
      in_.unknown(table, path, type, std::string{kKnownTypes});
    bulletin_event made{.type = type};
    auto const becomes = in_.toml.text(table, path, "becomes", true);
    if (becomes.empty()) return;
    auto const dot = becomes.find('.');
    auto const kind = becomes.substr(0, dot);
    made.kind = in_.desk.id + "." + kind;
    made.verb = dot == std::string::npos ? std::string{} : becomes.substr(dot + 1);
    auto const found = std::ranges::find_if(in_.desk.kinds, [&](auto const& one) { return one.id == made.kind; });
    if (found == in_.desk.kinds.end()) {
      in_.unknown(*table.get("becomes"), path + ".becomes", kind, ids_of(in_.desk.kinds));
      return;
    }
    if (found->find_verb(made.verb) < 0)
      in_.unknown(*table.get("becomes"), path + ".becomes", made.verb, ids_of(found->verbs));
    made.each = in_.toml.text(table, path, "each", false);
    if (!made.each.empty() && found->find_field(made.each) < 0)
      in_.unknown(*table.get("each"), path + ".each", made.each, ids_of(found->fields));
    if (auto const* fields = table.get("fields")) {
      if (auto const* listed = fields->as_table())
        fields_of(made, *found, path + ".fields", *listed);
      else
        in_.toml.complain(*fields,
                          at_field(make_fault(fault_code::wrong_type, "{ field = \"words\" }"), path + ".fields"));
    }
    in_.desk.bulletin_events.push_back(std::move(made));
  }

 private:
  void fields_of(bulletin_event& made, kind const& of, std::string const& path, toml::table const& table) {
    for (auto const& [id, node] : table) {
      std::string const field{id.str()};
      auto const word = in_.toml.text(table, path, field, true);
      if (of.find_field(field) < 0)
        in_.unknown(node, path, field, ids_of(of.fields));
      else if (!word.empty() && std::ranges::find(kWords, word) == kWords.end())
        in_.unknown(node, path + "." + field, word, std::string{kKnownWords});
      else if (!word.empty())
        made.fields.emplace_back(field, word);
    }
  }

  desk_file const& in_;
};

}  // namespace

void read_bulletin_event(desk_file const& in, std::string const& type, toml::table const& table) {
  bulletin_event_reader{in}.read(type, table);
}

}  // namespace fengsui::model
