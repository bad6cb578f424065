#include <sodium.h>

#include <algorithm>
#include <sstream>

#include "model/desk_file/sections.h"

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

class indicator_reader {
 public:
  explicit indicator_reader(desk_file const& in) : in_{in} {}

  void read(std::string const& key, toml::table const& table) {
    auto const path = "indicator." + key;
    in_.toml.only(table, path,
                  {"name", "count", "sum", "distinct", "min", "max", "average", "last", "time_in", "ratio", "on", "in",
                   "by", "where", "unit", "read_as", "version"});
    indicator made{.id = in_.desk.id + "." + key, .desk = in_.desk.id, .name = in_.toml.name(table, path, "name")};
    in_.identifier(table, path, key);
    made.unit = in_.toml.text(table, path, "unit", false);
    if (!made.unit.empty()) in_.unit_exists(*table.get("unit"), path + ".unit", made.unit);
    read_words(made, table, path);
    auto const what = measured(made, table, path);
    if (!what) return;
    if (made.measure == measure::ratio) {
      if (made.unit.empty()) made.unit = "1";
      made.spec = made.numerator + "/" + made.denominator;
    } else {
      auto const* of = counted_kind(made, *what, table, path);
      if (of == nullptr) return;
      on_or_in(made, *of, table, path);
      split(made, *of, table, path);
      conditions(made.where, *of, table, path);
      versions(made, *of, table, path);
      made.spec = digest(table);
    }
    in_.desk.indicators.push_back(std::move(made));
  }

 private:
  // Which measure the indicator takes, and of what ("project.amount"); none where it is not just one.
  std::optional<std::string> measured(indicator& made, toml::table const& table, std::string const& path) {
    std::string what;
    int measures = 0;
    for (int m = 0; m <= static_cast<int>(measure::ratio); ++m) {
      auto const word = to_text(static_cast<measure>(m));
      if (!table.contains(word)) continue;
      ++measures;
      made.measure = static_cast<measure>(m);
      if (made.measure == measure::ratio)
        ratio_of(made, table, path);
      else
        what = in_.toml.text(table, path, word, true);
    }
    if (measures == 1) return what;
    in_.toml.complain(table, path,
                      "要有且只有一个量法：count、sum、distinct、min、max、average、last、time_in 或 ratio",
                      "needs exactly one measure: count, sum, distinct, min, max, average, last, time_in or ratio");
    return {};
  }

  void ratio_of(indicator& made, toml::table const& table, std::string const& path) {
    auto const word = to_text(measure::ratio);
    auto const two = in_.toml.texts(table, path, word);
    if (two.size() == 2) {
      made.numerator = in_.full(two[0]);
      made.denominator = in_.full(two[1]);
    } else {
      in_.toml.complain(*table.get(word),
                        at_field(make_fault(fault_code::wrong_type, "[\"numerator\", \"denominator\"]"), path));
    }
  }

  // The kind that `what` begins with, and which of its fields is measured.
  kind const* counted_kind(indicator& made, std::string const& what, toml::table const& table,
                           std::string const& path) {
    auto const point = what.find('.');
    auto const kind_id = what.substr(0, point);
    auto const found = std::ranges::find_if(in_.desk.kinds, [&](auto const& one) { return local(one.id) == kind_id; });
    auto const& node = *table.get(to_text(made.measure));
    if (found == in_.desk.kinds.end()) {
      std::string known;
      for (auto const& one : in_.desk.kinds) known += (known.empty() ? "" : ", ") + local(one.id);
      in_.unknown(node, path, kind_id, known);
      return nullptr;
    }
    made.kind = found->id;
    measured_field(made, *found, point == std::string::npos ? std::string{} : what.substr(point + 1), node, path);
    return &*found;
  }

  // The verb that counts (`on`), or the state at the period's end (`in`).
  void on_or_in(indicator& made, kind const& counted, toml::table const& table, std::string const& path) {
    if (auto const on = in_.toml.text(table, path, "on", false); !on.empty()) {
      made.on = counted.find_verb(on);
      if (made.on < 0) in_.unknown(*table.get("on"), path + ".on", on, ids_of(counted.verbs));
    }
    if (auto const in = in_.toml.text(table, path, "in", false); !in.empty()) {
      made.in = counted.find_verb(in);
      if (made.in < 0 || !counted.flow || made.in >= counted.flow->states) {
        in_.unknown(*table.get("in"), path + ".in", in, counted.flow ? ids_of(counted.verbs) : "-");
      }
      if (made.measure != measure::count && made.measure != measure::sum) {
        in_.toml.complain(*table.get("in"), path, "in（期末存量）只能用于 count 或 sum",
                          "in (a stock at the period's end) goes with count or sum only");
      }
      if (made.on >= 0) in_.toml.complain(*table.get("in"), path, "on 和 in 只能有一个", "either on or in, not both");
    }
    if (!table.contains("on") && !table.contains("in") && counted.verbs.size() > 1 &&
        made.measure != measure::time_in) {
      in_.toml.complain(
          table, path, "要写明 on（哪个动作或状态）或 in（期末所处状态）；可用：" + ids_of(counted.verbs),
          "say on (which verb or state) or in (the state at the period's end); known: " + ids_of(counted.verbs));
    }
  }

  void split(indicator& made, kind const& counted, toml::table const& table, std::string const& path) {
    for (auto const& id : in_.toml.texts(table, path, "by")) {
      auto const by = dimension_of(counted, id);
      if (!by)
        in_.unknown(*table.get("by"), path + ".by", id, splittable(counted));
      else if (std::ranges::find(made.by, *by) == made.by.end())
        made.by.push_back(*by);
    }
  }

  std::optional<dimension> dimension_of(kind const& owner, std::string const& id) {
    if (int const number = owner.find_field(id); number >= 0) {
      if (owner.fields[static_cast<std::size_t>(number)].type == field_type::list) return {};
      return dimension{id, dimension::source::field, number};
    }
    if (id == "verb") return dimension{id, dimension::source::verb};
    // Any level of places splits the event's place; the leaf is kept, levels are rolled up when asked.
    static constexpr std::string_view kLevels[] = {"place", "county", "prefecture", "province"};
    if (std::ranges::find(kLevels, id) != std::end(kLevels)) return dimension{"place", dimension::source::place};
    return {};
  }

  std::string splittable(kind const& owner) {
    return ids_of(owner.fields) + ", verb, place, county, prefecture, province";
  }

  // read_as = ["pax_sent"], or [{ word = "pax_sent", of = ["青藏"], where = "direction=menyuan" }]
  void read_words(indicator& made, toml::table const& table, std::string const& path) {
    auto const* node = table.get("read_as");
    if (node == nullptr) return;
    auto const* list = node->as_array();
    if (list == nullptr) {
      in_.toml.complain(
          *node, at_field(make_fault(fault_code::wrong_type, "[\"word\"], [{ word = \"…\" }]"), path + ".read_as"));
      return;
    }
    for (auto const& one : *list) {
      if (auto const word = one.value<std::string>()) {
        made.read.push_back({.word = *word});
      } else if (auto const* rule = one.as_table()) {
        auto const here = path + ".read_as";
        in_.toml.only(*rule, here, {"word", "of", "where"});
        read_as read{.word = in_.toml.text(*rule, here, "word", true), .of = in_.toml.texts(*rule, here, "of")};
        for (auto const& test : in_.toml.texts(*rule, here, "where")) {
          auto const equals = test.find('=');
          if (equals == std::string::npos) {
            in_.toml.complain(*rule,
                              at_field(make_fault(fault_code::unknown_setting, "where", test, "field=value"), here));
            continue;
          }
          read.where.emplace_back(test.substr(0, equals), test.substr(equals + 1));
        }
        made.read.push_back(std::move(read));
      } else {
        in_.toml.complain(
            one, at_field(make_fault(fault_code::wrong_type, "[\"word\"], [{ word = \"…\" }]"), path + ".read_as"));
      }
    }
  }

  void measured_field(indicator& made, kind const& counted, std::string const& part, toml::node const& node,
                      std::string const& path) {
    if (made.measure == measure::count) {
      if (!part.empty()) in_.toml.complain(node, path, "count 只写对象类别", "count takes a kind alone");
      if (made.unit.empty()) made.unit = "1";
      return;
    }
    if (made.measure == measure::time_in) {
      made.in = counted.find_verb(part);
      if (made.in < 0 || !counted.flow || made.in >= counted.flow->states)
        in_.unknown(node, path, part, counted.flow ? ids_of(counted.verbs) : "-");
      if (made.unit.empty()) made.unit = "d";
      if (made.unit != "d" && made.unit != "h")
        in_.toml.complain(node, path, "time_in 的单位是 d 或 h", "the unit of time_in is d or h");
      return;
    }
    made.field = counted.find_field(part);
    if (made.field < 0) {
      in_.unknown(node, path, part, ids_of(counted.fields));
      return;
    }
    auto const& measured = counted.fields[static_cast<std::size_t>(made.field)];
    if (made.measure == measure::distinct) {
      if (made.unit.empty()) made.unit = "1";
      return;
    }
    if (!is_number(measured.type)) {
      in_.toml.complain(node, path, "字段“" + part + "”不是数字", "field “" + part + "” is not a number");
    }
    if (measured.personal) {
      in_.toml.complain(node, path, "字段“" + part + "”是个人信息，加密保存，只能计数或去重（count、distinct）",
                        "field “" + part +
                            "” is personal and kept sealed: it can be counted and told apart (count, distinct), not " +
                            std::string{to_text(made.measure)});
    }
    made.decimals = measured.decimals;
    if (made.unit.empty()) made.unit = measured.unit;
  }

  // [[indicator.x.version]]: what it does not say stays as it was.
  void versions(indicator& made, kind const& counted, toml::table const& table, std::string const& path) {
    auto const* list = table.get("version");
    if (list == nullptr) return;
    auto const* entries = list->as_array();
    if (entries == nullptr || !entries->is_array_of_tables()) {
      in_.toml.complain(*list, at_field(make_fault(fault_code::wrong_type, "[[" + path + ".version]]"), path));
      return;
    }
    if (made.in >= 0) {
      in_.toml.complain(*list, path, "存量和停留时长的口径不能分期", "a stock and a time in a state have no versions");
      return;
    }
    model::version before{.field = made.field, .on = made.on, .where = made.where};
    for (auto const& node : *entries) {
      auto const& entry = *node.as_table();
      auto const here = path + ".version";
      auto const word = std::string{to_text(made.measure)};
      in_.toml.only(entry, here, {"from", "note", "on", "where", word});
      auto one = before;
      one.note = in_.toml.name(entry, here, "note");
      auto const from = base::parse_day(in_.toml.text(entry, here, "from", true));
      if (!from)
        in_.toml.complain(entry, at_field(from.error(), here + ".from"));
      else if (!made.versions.empty() && *from <= made.versions.back().from)
        in_.toml.complain(entry, here, "各期起始日要依次递增", "the days from which versions hold must rise");
      else
        one.from = *from;
      if (auto const on = in_.toml.text(entry, here, "on", false); !on.empty()) {
        one.on = counted.find_verb(on);
        if (one.on < 0) in_.unknown(*entry.get("on"), here + ".on", on, ids_of(counted.verbs));
      }
      if (entry.contains("where")) {
        one.where.clear();
        conditions(one.where, counted, entry, here);
      }
      if (entry.contains(word)) one.field = version_field(made, counted, entry, word, here);
      made.versions.push_back(one);
      before = made.versions.back();
    }
  }

  // Another field of the same kind, in the same unit: the cells of before and after are added up.
  int version_field(indicator const& made, kind const& counted, toml::table const& entry, std::string const& word,
                    std::string const& path) {
    indicator other{.id = made.id, .desk = made.desk, .measure = made.measure, .unit = made.unit};
    auto const what = in_.toml.text(entry, path, word, true);
    auto const point = what.find('.');
    if (what.substr(0, point) != local(counted.id)) {
      in_.unknown(*entry.get(word), path, what.substr(0, point), local(counted.id));
      return -1;
    }
    measured_field(other, counted, point == std::string::npos ? std::string{} : what.substr(point + 1),
                   *entry.get(word), path);
    if (other.decimals != made.decimals && made.measure != measure::distinct)
      in_.toml.complain(entry, path, "各期所用字段的小数位数要相同",
                        "the fields of all versions must have as many decimals");
    return other.field;
  }

  void conditions(std::vector<condition>& made, kind const& counted, toml::table const& table,
                  std::string const& path) {
    auto const* where = table.get("where");
    if (where == nullptr) return;
    auto const* filter = where->as_table();
    if (filter == nullptr) {
      in_.toml.complain(*where, at_field(make_fault(fault_code::wrong_type, "{ field = \"value\" }"), path + ".where"));
      return;
    }
    for (auto const& [key, node] : *filter) {
      auto const id = std::string{key.str()};
      auto const on = dimension_of(counted, id);
      if (!on) {
        in_.unknown(node, path + ".where", id, splittable(counted));
        continue;
      }
      condition made_condition{*on, in_.toml.texts(*filter, path + ".where", id)};
      if (on->from == dimension::source::verb) {
        for (auto const& one : made_condition.values) {
          if (counted.find_verb(one) < 0) in_.unknown(node, path + ".where", one, ids_of(counted.verbs));
        }
      }
      if (on->from == dimension::source::field) {
        auto const& tested = counted.fields[static_cast<std::size_t>(on->field)];
        for (auto const& one : made_condition.values) {
          if (tested.type == field_type::choice && tested.choices.find(one) == nullptr) {
            in_.unknown(node, path + ".where", one, ids_of(tested.choices.choices));
          }
        }
      }
      made.push_back(std::move(made_condition));
    }
  }

  // What the definition says, in a form that does not change with spaces or comments.
  std::string digest(toml::table const& table) const {
    std::ostringstream text;
    text << toml::json_formatter{table};
    auto const said = text.str();
    unsigned char hash[8];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<unsigned char const*>(said.data()), said.size(), nullptr, 0);
    std::string out;
    for (auto const byte : hash) out += fmt::format("{:02x}", byte);
    return out;
  }

  desk_file const& in_;
};

}  // namespace

void read_indicator(desk_file const& in, std::string const& key, toml::table const& table) {
  indicator_reader{in}.read(key, table);
}

}  // namespace fengsui::model
