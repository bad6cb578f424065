#include "main/fire/danger_tables.h"

#include "model/toml_reader.h"

namespace fengsui::main {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

constexpr std::size_t kLevels = 5;

class tables_reader {
 public:
  tables_reader(std::string const& file, base::faults& out) : reader_{file, out} {}

  fire::danger_tables read(std::string_view text) {
    auto const root = reader_.parse(text);
    fire::danger_tables made;
    if (root.empty()) return made;
    reader_.only(root, "", {"tables", "levels", "factor", "modifier", "fwi"});
    if (auto const* head = table(root, "", "tables")) {
      reader_.only(*head, "tables", {"id", "name", "source", "note"});
      made.id = reader_.text(*head, "tables", "id", true);
      made.name = reader_.name(*head, "tables", "name");
      made.source = reader_.text(*head, "tables", "source", true);
      if (head->contains("note")) made.note = reader_.name(*head, "tables", "note");
    }
    if (auto const* levels = table(root, "", "levels")) {
      reader_.only(*levels, "levels", {"source", "level"});
      reader_.text(*levels, "levels", "source", true);
      made.levels = classes(*levels, "levels.level", "level", true);
      if (made.levels.size() != kLevels) {
        complain(*levels, "levels.level", fmt::format("应为五级，现有 {}", made.levels.size()),
                 fmt::format("five levels are needed, here are {}", made.levels.size()));
      }
    }
    for (auto const& [id, one] : reader_.tables(root, "", "factor")) made.factors.push_back(factor(id, *one));
    for (auto const* one : each(root, "modifier", "modifier")) made.modifiers.push_back(modifier(*one));
    if (root.contains("fwi")) {
      if (auto const* fwi = table(root, "", "fwi")) {
        reader_.only(*fwi, "fwi", {"source", "class"});
        made.fwi_source = reader_.text(*fwi, "fwi", "source", true);
        made.fwi_classes = classes(*fwi, "fwi.class", "class", false);
      }
    }
    return made;
  }

 private:
  void complain(toml::node const& node, std::string field, std::string zh, std::string en) const {
    reader_.complain(node, std::move(field), std::move(zh), std::move(en));
  }

  toml::table const* table(toml::table const& in, std::string const& path, char const* key) const {
    auto const* node = in.get(key);
    if (node != nullptr && node->is_table()) return node->as_table();
    reader_.complain(node == nullptr ? static_cast<toml::node const&>(in) : *node,
                     at_field(make_fault(node == nullptr ? fault_code::missing_key : fault_code::wrong_type,
                                         node == nullptr ? key : "table"),
                              path));
    return nullptr;
  }

  std::vector<toml::table const*> each(toml::table const& in, std::string const& path, char const* key) const {
    std::vector<toml::table const*> made;
    auto const* node = in.get(key);
    if (node == nullptr) return made;
    auto const* array = node->as_array();
    if (array == nullptr) {
      reader_.complain(*node, at_field(make_fault(fault_code::wrong_type, "[[...]]"), path));
      return made;
    }
    for (auto const& one : *array) {
      if (one.is_table()) {
        made.push_back(one.as_table());
      } else {
        reader_.complain(one, at_field(make_fault(fault_code::wrong_type, "[[...]]"), path));
      }
    }
    return made;
  }

  std::optional<double> number(toml::table const& in, std::string const& path, char const* key) const {
    auto const* node = in.get(key);
    if (node == nullptr) return {};
    if (node->is_number()) return node->value<double>();
    reader_.complain(*node, at_field(make_fault(fault_code::wrong_type, "number"), path + "." + key));
    return {};
  }

  std::vector<fire::danger_class> classes(toml::table const& in, std::string const& path, char const* key,
                                          bool levels) const {
    std::vector<fire::danger_class> made;
    auto const rows = each(in, path, key);
    for (auto const* row : rows) {
      reader_.only(*row, path, {"up_to", "name", "burns", "spreads", "colour", "flag"});
      fire::danger_class one{.up_to = number(*row, path, "up_to"), .name = reader_.name(*row, path, "name")};
      if (levels) {
        one.burns = reader_.name(*row, path, "burns");
        one.spreads = reader_.name(*row, path, "spreads");
        one.colour = reader_.text(*row, path, "colour", true);
        one.flag = reader_.boolean(*row, path, "flag");
      }
      auto const last = made.size() + 1 == rows.size();
      if (last == one.up_to.has_value() || (!made.empty() && one.up_to && *one.up_to <= *made.back().up_to)) {
        complain(*row, path + ".up_to", "除最后一级外各级须有 up_to，并逐级增大",
                 "every class but the last needs up_to, and they must rise");
        one.up_to = 0;
      }
      made.push_back(std::move(one));
    }
    return made;
  }

  fire::point_table points(toml::table const& in, std::string const& path) const {
    fire::point_table made{.input = reader_.text(in, path, "input", true), .decimals = {}, .rows = {}};
    if (auto const decimals = reader_.integer(in, path, "decimals")) made.decimals = static_cast<int>(*decimals);
    auto const* rows = in.get_as<toml::array>("rows");
    if (rows == nullptr || rows->empty()) {
      reader_.complain(in, at_field(make_fault(fault_code::missing_key, "rows = [[from, points], ...]"), path));
      return made;
    }
    for (auto const& row : *rows) {
      auto const* pair = row.as_array();
      if (pair == nullptr || pair->size() != 2 || !(*pair)[0].is_number() || !(*pair)[1].is_number()) {
        reader_.complain(row, at_field(make_fault(fault_code::wrong_type, "[from, points]"), path + ".rows"));
        continue;
      }
      fire::point_table::row const read{*(*pair)[0].value<double>(), *(*pair)[1].value<double>()};
      if (!made.rows.empty() && read.from <= made.rows.back().from) {
        complain(row, path + ".rows", "各行的起点须逐行增大", "the rows' beginnings must rise");
      }
      made.rows.push_back(read);
    }
    return made;
  }

  fire::danger_factor factor(std::string const& id, toml::table const& in) const {
    auto const path = "factor." + id;
    reader_.only(in, path, {"name", "source", "takes_away", "optional", "dry_up_to_mm", "by"});
    fire::danger_factor made{.id = id,
                             .name = reader_.name(in, path, "name"),
                             .source = reader_.text(in, path, "source", true),
                             .takes_away = reader_.boolean(in, path, "takes_away"),
                             .optional = reader_.boolean(in, path, "optional"),
                             .dry_up_to_mm = number(in, path, "dry_up_to_mm").value_or(0),
                             .by = {}};
    for (auto const* one : each(in, path + ".by", "by")) {
      reader_.only(*one, path + ".by", {"input", "decimals", "rows"});
      made.by.push_back(points(*one, path + ".by"));
    }
    return made;
  }

  fire::danger_modifier modifier(toml::table const& in) const {
    std::string const path = "modifier";
    reader_.only(in, path, {"id", "name", "source", "input", "decimals", "rows"});
    return {.id = reader_.text(in, path, "id", true),
            .name = reader_.name(in, path, "name"),
            .source = reader_.text(in, path, "source", true),
            .raises = points(in, path)};
  }

  model::toml_reader reader_;
};

}  // namespace

danger_tables_reading read_danger_tables(std::string_view toml, std::string const& file) {
  danger_tables_reading made;
  made.read = tables_reader{file, made.faults}.read(toml);
  return made;
}

}  // namespace fengsui::main
