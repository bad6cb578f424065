#include <algorithm>

#include "model/desk_file/sections.h"

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

class kind_reader {
 public:
  explicit kind_reader(desk_file const& in) : in_{in} {}

  void read(std::string const& key, toml::table const& table) {
    auto const path = "kind." + key;
    in_.toml.only(table, path, {"name", "fields", "verbs", "flow", "forget"});
    kind made{.id = in_.desk.id + "." + key, .desk = in_.desk.id, .name = in_.toml.name(table, path, "name")};
    in_.identifier(table, path, key);
    for (auto const& [id, one] : in_.toml.tables(table, path + ".", "fields")) field_of(made, id, *one);
    if (auto const* flow = table["flow"].as_table()) read_flow(in_, made, path + ".flow", *flow);
    for (auto const& [id, one] : in_.toml.tables(table, path + ".", "verbs")) {
      auto const here = path + ".verbs." + id;
      in_.toml.only(*one, here, {"zh", "en", "needs"});
      if (made.find_verb(id) >= 0) in_.toml.complain(*one, at_field(make_fault(fault_code::duplicate_name, id), here));
      made.verbs.push_back({id, in_.toml.name_of(*one, here), fields_needed(in_, made, *one, here), false});
    }
    if (made.verbs.empty()) {
      in_.toml.complain(table, path, "至少要有一个动作：verbs.done = { zh = \"…\", en = \"…\" }，或一个 flow",
                        "needs at least one verb: verbs.done = { zh = \"…\", en = \"…\" }, or a flow");
    }
    if (auto const* forget = table["forget"].as_table()) forget_of(made, path + ".forget", *forget);
    in_.desk.kinds.push_back(std::move(made));
  }

 private:
  void field_of(kind& owner, std::string const& key, toml::table const& table) {
    auto const path = "kind." + local(owner.id) + ".fields." + key;
    in_.toml.only(table, path,
                  {"type", "name", "unit", "decimals", "min", "max", "from", "level", "kind", "of", "personal"});
    field made{.id = key, .name = in_.toml.name(table, path, "name")};
    in_.identifier(table, path, key);
    auto const type = in_.toml.text(table, path, "type", true);
    static constexpr std::string_view kTypes =
        "text, count, decimal, money, date, time, choice, place, person, ref, list";
    if (auto const found = field_type_from(type)) {
      made.type = *found;
    } else if (!type.empty()) {
      in_.unknown(*table.get("type"), path + ".type", type, std::string{kTypes});
    }
    auto inner = made.type;
    if (made.type == field_type::list) {
      auto const of = in_.toml.text(table, path, "of", true);
      auto const found = field_type_from(of);
      if (found && *found != field_type::list) {
        made.element = inner = *found;
      } else if (!of.empty()) {
        in_.unknown(*table.get("of"), path + ".of", of, std::string{kTypes});
      }
    }
    // Who holds an office is no secret: a desk may say so.
    made.personal =
        table.contains("personal") ? in_.toml.boolean(table, path, "personal") : inner == field_type::person;
    made.level = in_.toml.text(table, path, "level", false);
    made.unit = in_.toml.text(table, path, "unit", false);
    if (inner == field_type::money && made.unit.empty()) made.unit = "CNY";
    if (made.unit.empty()) made.unit = "1";
    if (table.contains("unit")) in_.unit_exists(*table.get("unit"), path + ".unit", made.unit);
    made.decimals = inner == field_type::decimal ? 3 : inner == field_type::money ? 2 : 0;
    if (auto const decimals = in_.toml.integer(table, path, "decimals")) {
      if (*decimals < 0 || *decimals > 9 || inner != field_type::decimal) {
        in_.toml.complain(*table.get("decimals"), path, "decimals 只用于 decimal，应为 0 至 9",
                          "decimals is for decimal only, 0 to 9");
      } else {
        made.decimals = static_cast<int>(*decimals);
      }
    }
    made.min = bound(table, path, "min", made.decimals);
    made.max = bound(table, path, "max", made.decimals);
    if (made.min && made.max && *made.min > *made.max)
      in_.toml.complain(table, path, "min 不能大于 max", "min must not be above max");
    if (inner == field_type::choice) {
      auto const from = in_.toml.text(table, path, "from", true);
      auto const found = std::ranges::find_if(in_.desk.choices, [&](auto const& one) { return one.id == from; });
      if (found != in_.desk.choices.end()) {
        made.choices = *found;
      } else if (!from.empty()) {
        in_.unknown(*table.get("from"), path + ".from", from, ids_of(in_.desk.choices));
      }
    }
    if (inner == field_type::ref) {
      made.ref_kind = in_.toml.text(table, path, "kind", true);
      if (!made.ref_kind.empty() && made.ref_kind.find('.') == std::string::npos)
        made.ref_kind = in_.desk.id + "." + made.ref_kind;
    }
    owner.fields.push_back(std::move(made));
  }

  std::optional<std::int64_t> bound(toml::table const& table, std::string const& path, std::string_view key,
                                    int decimals) {
    auto const* node = table.get(key);
    if (node == nullptr) return {};
    auto const fixed = fixed_of(*node, decimals);
    if (!fixed) in_.toml.complain(*node, at_field(fixed.error(), path + "." + std::string{key}));
    return fixed ? std::optional{*fixed} : std::nullopt;
  }

  // forget = { days = 30, season_ends = "05-31" }
  void forget_of(kind& owner, std::string const& path, toml::table const& table) {
    in_.toml.only(table, path, {"days", "season_ends"});
    forgetting made;
    auto const days = in_.toml.integer(table, path, "days");
    auto const season = in_.toml.text(table, path, "season_ends", false);
    auto const day = season.empty() ? base::result<base::day>{base::day{}} : base::parse_day("2025-" + season);
    bool const personal = std::ranges::any_of(owner.fields, &field::personal);
    if ((days && (*days < 0 || *days > 36'500)) || !day || !personal || (!days && season.empty())) {
      in_.toml.complain(table, path, "应为 { days = 0 至 36500, season_ends = \"05-31\" }，且类别里有个人信息字段",
                        "should be { days = 0..36500, season_ends = \"05-31\" }, of a kind that has personal fields");
      return;
    }
    if (days) made.days = static_cast<int>(*days);
    if (!season.empty()) {
      std::chrono::year_month_day const end{*day};
      made.month = static_cast<int>(static_cast<unsigned>(end.month()));
      made.day = static_cast<int>(static_cast<unsigned>(end.day()));
    }
    owner.forget = made;
  }

  desk_file const& in_;
};

}  // namespace

std::vector<int> fields_needed(desk_file const& in, kind const& owner, toml::table const& table,
                               std::string const& path) {
  std::vector<int> found;
  for (auto const& wanted : in.toml.texts(table, path, "needs")) {
    int const number = owner.find_field(wanted);
    if (number >= 0)
      found.push_back(number);
    else
      in.unknown(*table.get("needs"), path + ".needs", wanted, ids_of(owner.fields));
  }
  return found;
}

void read_kind(desk_file const& in, std::string const& key, toml::table const& table) {
  kind_reader{in}.read(key, table);
}

}  // namespace fengsui::model
