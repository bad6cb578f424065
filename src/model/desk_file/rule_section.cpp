#include <array>

#include "model/desk_file/sections.h"

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;
using std::chrono::minutes;

class rule_reader {
 public:
  explicit rule_reader(desk_file const& in) : in_{in} {}

  void read(std::string const& key, toml::table const& table) {
    auto const path = "rule." + key;
    in_.toml.only(table, path, {"name", "when", "for", "fresh", "unless", "each", "raises", "test"});
    in_.identifier(table, path, key);
    rule made{.id = in_.desk.id + "." + key,
              .desk = in_.desk.id,
              .name = in_.toml.name(table, path, "name"),
              .at = in_.place_of(table)};
    made.each = in_.toml.texts(table, path, "each");
    made.lasting = in_.duration_of(table, path, "for").value_or(duration{});
    made.fresh = in_.duration_of(table, path, "fresh").value_or(made.fresh);
    made.test = in_.toml.boolean(table, path, "test");
    if (auto const* when = in_.part(table, path, "when")) when_of(made, path + ".when", *when);
    if (table.contains("unless")) {
      if (auto const* unless = in_.part(table, path, "unless")) {
        in_.toml.only(*unless, path + ".unless", {"event", "where", "at_least", "at_most"});
        made.unless = test_of(*unless, path + ".unless", "event");
      }
    }
    if (auto const* raises = in_.part(table, path, "raises")) raises_of(made, path + ".raises", *raises);
    in_.desk.rules.push_back(std::move(made));
  }

 private:
  std::optional<minutes> time_of(toml::table const& table, std::string const& path, std::string_view key) {
    auto const text = in_.toml.text(table, path, key, false);
    if (text.empty()) return {};
    auto const made = parse_time_of_day(text);
    if (!made)
      in_.toml.complain(*table.get(key), path + "." + std::string{key}, "“" + text + "”应为如 08:15",
                        "“" + text + "” should be like 08:15");
    return made;
  }

  // "incident.suspected" or "incident", of this desk or as "desk.kind[.verb]".
  void event_named(event_test& test, std::string const& text) {
    auto const first = text.find('.');
    auto const own = std::ranges::any_of(
        in_.desk.kinds, [&](auto const& one) { return one.id == in_.desk.id + "." + text.substr(0, first); });
    auto const second = first == std::string::npos ? first : text.find('.', first + 1);
    if (own || first == std::string::npos) {
      test.kind = in_.desk.id + "." + text.substr(0, first);
      if (first != std::string::npos) test.verb = text.substr(first + 1);
    } else {
      test.kind = text.substr(0, second);
      if (second != std::string::npos) test.verb = text.substr(second + 1);
    }
  }

  void bounds_of(toml::table const& table, std::string const& path, std::string_view key,
                 std::vector<std::pair<std::string, base::decimal>>& into) {
    auto const* node = table.get(key);
    if (node == nullptr) return;
    auto const* bounds = node->as_table();
    if (bounds == nullptr) {
      in_.toml.complain(*node,
                        at_field(make_fault(fault_code::wrong_type, "{ field = 3 }"), path + "." + std::string{key}));
      return;
    }
    for (auto const& [field, one] : *bounds) {
      if (auto const value = number(one, path + "." + std::string{key}))
        into.emplace_back(std::string{field.str()}, *value);
    }
  }

  std::optional<base::decimal> number(toml::node const& node, std::string const& path) {
    auto const parsed = decimal_of(node);
    if (!parsed) in_.toml.complain(node, at_field(parsed.error(), path));
    return parsed ? std::optional{*parsed} : std::nullopt;
  }

  event_test test_of(toml::table const& table, std::string const& path, std::string_view key) {
    event_test made;
    if (auto const text = in_.toml.text(table, path, key, true); !text.empty()) event_named(made, text);
    if (auto const* where = table.get("where")) {
      if (auto const* filter = where->as_table()) {
        for (auto const& [field, node] : *filter)
          made.where.emplace_back(std::string{field.str()}, in_.toml.texts(*filter, path + ".where", field.str()));
      } else {
        in_.toml.complain(*where,
                          at_field(make_fault(fault_code::wrong_type, "{ field = \"value\" }"), path + ".where"));
      }
    }
    bounds_of(table, path, "at_least", made.at_least);
    bounds_of(table, path, "at_most", made.at_most);
    return made;
  }

  void when_of(rule& made, std::string const& path, toml::table const& table) {
    static constexpr std::array<std::pair<std::string_view, rule_condition::form>, 5> kForms{{
        {"event", rule_condition::form::event},
        {"figure", rule_condition::form::figure},
        {"no", rule_condition::form::silence},
        {"late", rule_condition::form::late},
        {"stays", rule_condition::form::stays},
    }};
    auto& when = made.when;
    int forms = 0;
    std::string_view word;
    for (auto const& [key, form] : kForms) {
      if (!table.contains(key)) continue;
      ++forms;
      when.kind = form;
      word = key;
    }
    if (forms != 1) {
      in_.toml.complain(table, path, "要有且只有一种：event、figure、no、late 或 stays",
                        "needs exactly one of: event, figure, no, late or stays");
      return;
    }
    switch (when.kind) {
      case rule_condition::form::event:
        in_.toml.only(table, path, {"event", "where", "at_least", "at_most"});
        when.test = test_of(table, path, word);
        break;
      case rule_condition::form::stays:
        in_.toml.only(table, path, {"stays", "where"});
        when.test = test_of(table, path, word);
        if (made.lasting == duration{})
          in_.toml.complain(table, path, "stays 要写明 for（停留多久）", "stays needs `for`: how long it may stay");
        break;
      case rule_condition::form::late:
        in_.toml.only(table, path, {"late", "light", "where"});
        when.test = test_of(table, path, word);
        when.light = table.contains("light") ? in_.toml.text(table, path, "light", true) : "red";
        if (when.light != "amber" && when.light != "red")
          in_.toml.complain(*table.get("light"),
                            at_field(make_fault(fault_code::unknown_name, when.light, "amber, red"), path));
        break;
      case rule_condition::form::silence:
        silence_of(made, path, table);
        break;
      case rule_condition::form::figure:
        figure_of(when, path, table);
        break;
    }
  }

  void silence_of(rule& made, std::string const& path, toml::table const& table) {
    auto& when = made.when;
    in_.toml.only(table, path, {"no", "where", "by", "since", "hours", "of"});
    when.test = test_of(table, path, "no");
    when.by = time_of(table, path, "by");
    when.since = time_of(table, path, "since").value_or(minutes{});
    when.of = in_.toml.texts(table, path, "of");
    if (auto const text = in_.toml.text(table, path, "hours", false); !text.empty()) {
      auto const dash = text.find('-');
      auto const from = parse_time_of_day(std::string_view{text}.substr(0, dash));
      auto const to =
          dash == std::string::npos ? std::nullopt : parse_time_of_day(std::string_view{text}.substr(dash + 1));
      if (from && to)
        when.hours = std::pair{*from, *to};
      else
        in_.toml.complain(*table.get("hours"), path, "hours 应为如 07:00-20:00", "hours should be like 07:00-20:00");
    }
    if (when.by.has_value() == (made.lasting != duration{}))
      in_.toml.complain(table, path, "no 要写明 for（多久没有）或 by（几点以前），二者取一",
                        "`no` needs either `for` (how long without) or by (until what time)");
    if (!when.of.empty() && made.each.size() != 1)
      in_.toml.complain(table, path, "of 要配一个 each", "`of` goes with exactly one name in `each`");
  }

  void figure_of(rule_condition& when, std::string const& path, toml::table const& table) {
    in_.toml.only(table, path, {"figure", "period", "above", "below", "where"});
    if (auto const id = in_.toml.text(table, path, "figure", true); !id.empty())
      when.indicator = in_.full(id);
    if (auto const* where = table["where"].as_table()) {
      for (auto const& [field, node] : *where)
        when.test.where.emplace_back(std::string{field.str()}, in_.toml.texts(*where, path + ".where", field.str()));
    }
    when.period = table.contains("period") ? in_.toml.text(table, path, "period", true) : "today";
    if (when.period != "today" && when.period != "this-month" && when.period != "this-year")
      in_.toml.complain(
          *table.get("period"),
          at_field(make_fault(fault_code::unknown_name, when.period, "today, this-month, this-year"), path));
    for (auto const& [key, into] : {std::pair{"above", &when.above}, std::pair{"below", &when.below}}) {
      auto const* node = table.get(key);
      if (node == nullptr) continue;
      if (auto const value = number(*node, path + "." + key))
        *into = base::make_ratio(value->mantissa, base::power_of_ten(value->decimals));
    }
    if (when.above.has_value() == when.below.has_value())
      in_.toml.complain(table, path, "要写明 above 或 below，二者取一", "needs either above or below");
  }

  void raises_of(rule& made, std::string const& path, toml::table const& table) {
    in_.toml.only(table, path,
                  {"severity", "post", "chain", "title", "group", "within", "acknowledge", "clears", "most"});
    auto& raises = made.raises;
    auto const text = in_.toml.text(table, path, "severity", true);
    if (auto const found = severity_from(text))
      raises.severity = *found;
    else if (!text.empty())
      in_.toml.complain(
          *table.get("severity"),
          at_field(make_fault(fault_code::unknown_name, text, "blue, yellow, orange, red"), path + ".severity"));
    if (auto const post = in_.toml.text(table, path, "post", true); !post.empty())
      raises.post = in_.full(post);
    raises.chain = in_.toml.text(table, path, "chain", false);
    if (table.contains("title")) raises.title = in_.toml.name(table, path, "title");
    raises.group = in_.toml.texts(table, path, "group");
    raises.within = in_.duration_of(table, path, "within");
    raises.acknowledge = in_.duration_of(table, path, "acknowledge");
    raises.clears = in_.toml.boolean(table, path, "clears");
    raises.most = static_cast<int>(in_.toml.integer(table, path, "most").value_or(raises.most));
    if (raises.most < 1 || raises.most > 1000)
      in_.toml.complain(*table.get("most"), path + ".most", "应为 1 至 1000", "should be from 1 to 1000");
  }

  desk_file const& in_;
};

}  // namespace

void read_rule(desk_file const& in, std::string const& key, toml::table const& table) {
  rule_reader{in}.read(key, table);
}

}  // namespace fengsui::model
