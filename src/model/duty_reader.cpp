#include "model/duty_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fengsui::model {

using base::at_field;
using base::fault_code;
using base::make_fault;
using std::chrono::minutes;

namespace {

constexpr std::array<std::string_view, 4> kSeverities{"blue", "yellow", "orange", "red"};

std::string full(std::string const& desk, std::string const& id) {
  return id.find('.') == std::string::npos ? desk + "." + id : id;
}

class duty_reader {
 public:
  duty_reader(toml_reader const& toml, std::string const& file, desk& into) : toml_{toml}, file_{file}, desk_{into} {}

  void post_of(std::string const& key, toml::table const& table) {
    auto const path = "post." + key;
    toml_.only(table, path, {"name", "place", "shifts", "needs", "rest", "most_a_week", "check_in"});
    identifier(table, path, key);
    post made{.id = desk_.id + "." + key,
              .desk = desk_.id,
              .name = toml_.name(table, path, "name"),
              .place = toml_.text(table, path, "place", false),
              .at = place_of(table)};
    for (auto const& text : toml_.texts(table, path, "shifts")) {
      if (auto const one = shift_of(text))
        made.shifts.push_back(*one);
      else
        toml_.complain(*table.get("shifts"), path, "“" + text + "”应为如 08:30/24h（开始时间/时长，时长不超过 24h）",
                       "“" + text + "” should be like 08:30/24h: when it begins / how long, at most 24h");
    }
    if (made.shifts.empty() && !table.contains("shifts")) made.shifts.push_back({minutes{8 * 60}, minutes{24 * 60}});
    std::ranges::sort(made.shifts, {}, &shift_pattern::begins);
    needs_of(made, path, table);
    made.rest = std::chrono::duration_cast<minutes>(duration_of(table, path, "rest").value_or(duration{}));
    made.most_a_week = static_cast<int>(toml_.integer(table, path, "most_a_week").value_or(7));
    if (auto const grace = duration_of(table, path, "check_in"))
      made.check_in = std::chrono::duration_cast<minutes>(*grace);
    desk_.posts.push_back(std::move(made));
  }

  void chain_of(std::string const& key, toml::table const& table) {
    auto const path = "chain." + key;
    toml_.only(table, path, {"steps", "repeat"});
    chain made{.id = key, .repeat = duration_of(table, path, "repeat").value_or(duration{})};
    auto const* steps = table["steps"].as_array();
    if (steps == nullptr || steps->empty()) {
      toml_.complain(table, path, "至少要有一步：steps = [{ after = \"0s\", tell = \"officer\" }]",
                     "needs at least one step: steps = [{ after = \"0s\", tell = \"officer\" }]");
      return;
    }
    for (auto const& node : *steps) {
      auto const* one = node.as_table();
      if (one == nullptr) {
        toml_.complain(node, at_field(make_fault(fault_code::wrong_type, "{ after = \"60s\", tell = \"leader\" }"), path));
        continue;
      }
      toml_.only(*one, path, {"after", "tell", "by"});
      chain_step step{.after = duration_of(*one, path, "after").value_or(duration{}),
                      .role = toml_.text(*one, path, "tell", true),
                      .by = toml_.texts(*one, path, "by")};
      if (auto const dot = step.role.find('.'); dot != std::string::npos) {
        auto const number = std::string_view{step.role}.substr(dot + 1);
        auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), step.which);
        if (error != std::errc{} || end != number.data() + number.size() || step.which < 1 || step.which > 99)
          toml_.complain(*one, path, "tell 应为如 officer 或 officer.2", "tell should be like officer or officer.2");
        step.role.resize(dot);
      }
      if (step.by.empty()) step.by = {"screen"};
      if (!made.steps.empty() && step.after < made.steps.back().after)
        toml_.complain(*one, path, "各步的 after 应由小到大", "steps should stand by rising `after`");
      made.steps.push_back(std::move(step));
    }
    if (made.repeat != duration{} && made.repeat < std::chrono::seconds{10})
      toml_.complain(*table.get("repeat"), path, "repeat 不应短于 10s", "repeat should not be shorter than 10s");
    desk_.chains.push_back(std::move(made));
  }

  void rule_of(std::string const& key, toml::table const& table) {
    auto const path = "rule." + key;
    toml_.only(table, path, {"name", "when", "for", "fresh", "unless", "each", "raises", "test"});
    identifier(table, path, key);
    rule made{.id = desk_.id + "." + key, .desk = desk_.id, .name = toml_.name(table, path, "name"), .at = place_of(table)};
    made.each = toml_.texts(table, path, "each");
    made.lasting = duration_of(table, path, "for").value_or(duration{});
    made.fresh = duration_of(table, path, "fresh").value_or(made.fresh);
    made.test = toml_.boolean(table, path, "test");
    if (auto const* when = part(table, path, "when")) when_of(made, path + ".when", *when);
    if (table.contains("unless")) {
      if (auto const* unless = part(table, path, "unless")) {
        toml_.only(*unless, path + ".unless", {"event", "where", "at_least", "at_most"});
        made.unless = test_of(*unless, path + ".unless", "event");
      }
    }
    if (auto const* raises = part(table, path, "raises")) raises_of(made, path + ".raises", *raises);
    desk_.rules.push_back(std::move(made));
  }

 private:
  void identifier(toml::node const& node, std::string const& path, std::string const& id) {
    if (!is_identifier(id))
      toml_.complain(node, at_field(make_fault(fault_code::bad_identifier, id, "a-z A-Z 0-9 _ -"), path));
  }

  defined_at place_of(toml::node const& node) const {
    return {file_, static_cast<int>(node.source().begin.line)};
  }

  toml::table const* part(toml::table const& table, std::string const& path, std::string_view key) {
    auto const* node = table.get(key);
    if (node == nullptr) {
      toml_.complain(table, at_field(make_fault(fault_code::missing_key, key), path));
      return nullptr;
    }
    if (node->as_table() == nullptr)
      toml_.complain(*node, at_field(make_fault(fault_code::wrong_type, "{ … }"), path + "." + std::string{key}));
    return node->as_table();
  }

  std::optional<duration> duration_of(toml::table const& table, std::string const& path, std::string_view key) {
    auto const text = toml_.text(table, path, key, false);
    if (text.empty()) return {};
    auto const made = parse_duration(text);
    if (!made)
      toml_.complain(*table.get(key), path + "." + std::string{key}, "“" + text + "”应为如 90s、30m、6h 或 2d",
                     "“" + text + "” should be like 90s, 30m, 6h or 2d");
    return made;
  }

  std::optional<minutes> time_of(toml::table const& table, std::string const& path, std::string_view key) {
    auto const text = toml_.text(table, path, key, false);
    if (text.empty()) return {};
    auto const made = parse_time_of_day(text);
    if (!made)
      toml_.complain(*table.get(key), path + "." + std::string{key}, "“" + text + "”应为如 08:15",
                     "“" + text + "” should be like 08:15");
    return made;
  }

  static std::optional<shift_pattern> shift_of(std::string const& text) {
    auto const slash = text.find('/');
    if (slash == std::string::npos) return {};
    auto const begins = parse_time_of_day(std::string_view{text}.substr(0, slash));
    auto const lasts = parse_duration(std::string_view{text}.substr(slash + 1));
    if (!begins || !lasts || *lasts < minutes{30} || *lasts > std::chrono::hours{24}) return {};
    return shift_pattern{*begins, std::chrono::duration_cast<minutes>(*lasts)};
  }

  void needs_of(post& made, std::string const& path, toml::table const& table) {
    auto const* needs = table["needs"].as_table();
    if (needs == nullptr) {
      made.needs = {{"leader", 1}, {"officer", 1}, {"vehicle", 1}};
      if (auto const* node = table.get("needs"))
        toml_.complain(*node, at_field(make_fault(fault_code::wrong_type, "{ leader = 1, officer = 1 }"), path + ".needs"));
      return;
    }
    std::vector<std::pair<toml::source_position, std::pair<std::string, int>>> placed;
    for (auto const& [role, node] : *needs) {
      auto const number = node.value<std::int64_t>();
      auto const id = std::string{role.str()};
      if (!is_identifier(id) || !node.is_integer() || *number < 1 || *number > 20) {
        toml_.complain(node, path + ".needs." + id, "应为 1 至 20 的人数", "should be a number from 1 to 20");
        continue;
      }
      placed.push_back({role.source().begin, {id, static_cast<int>(*number)}});
    }
    std::ranges::sort(placed, [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto& [position, one] : placed) made.needs.push_back(std::move(one));
  }

  // "incident.suspected" or "incident", of this desk or as "desk.kind[.verb]".
  void event_named(event_test& test, std::string const& text) {
    auto const first = text.find('.');
    auto const own = std::ranges::any_of(desk_.kinds, [&](auto const& one) {
      return one.id == desk_.id + "." + text.substr(0, first);
    });
    auto const second = first == std::string::npos ? first : text.find('.', first + 1);
    if (own || first == std::string::npos) {
      test.kind = desk_.id + "." + text.substr(0, first);
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
      toml_.complain(*node, at_field(make_fault(fault_code::wrong_type, "{ field = 3 }"), path + "." + std::string{key}));
      return;
    }
    for (auto const& [field, one] : *bounds) {
      if (auto const value = number(one, path + "." + std::string{key})) into.emplace_back(std::string{field.str()}, *value);
    }
  }

  std::optional<base::decimal> number(toml::node const& node, std::string const& path) {
    std::string text;
    if (node.is_integer()) text = std::to_string(*node.value<std::int64_t>());
    if (node.is_floating_point()) text = fmt::format("{}", *node.value<double>());
    if (node.is_string()) text = *node.value<std::string>();
    auto const parsed = base::parse_decimal(text);
    if (!parsed) toml_.complain(node, at_field(parsed.error(), path));
    return parsed ? std::optional{*parsed} : std::nullopt;
  }

  event_test test_of(toml::table const& table, std::string const& path, std::string_view key) {
    event_test made;
    if (auto const text = toml_.text(table, path, key, true); !text.empty()) event_named(made, text);
    if (auto const* where = table.get("where")) {
      if (auto const* filter = where->as_table()) {
        for (auto const& [field, node] : *filter)
          made.where.emplace_back(std::string{field.str()}, toml_.texts(*filter, path + ".where", field.str()));
      } else {
        toml_.complain(*where, at_field(make_fault(fault_code::wrong_type, "{ field = \"value\" }"), path + ".where"));
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
      toml_.complain(table, path, "要有且只有一种：event、figure、no、late 或 stays",
                     "needs exactly one of: event, figure, no, late or stays");
      return;
    }
    switch (when.kind) {
      case rule_condition::form::event:
        toml_.only(table, path, {"event", "where", "at_least", "at_most"});
        when.test = test_of(table, path, word);
        break;
      case rule_condition::form::stays:
        toml_.only(table, path, {"stays", "where"});
        when.test = test_of(table, path, word);
        if (made.lasting == duration{})
          toml_.complain(table, path, "stays 要写明 for（停留多久）", "stays needs `for`: how long it may stay");
        break;
      case rule_condition::form::late:
        toml_.only(table, path, {"late", "light", "where"});
        when.test = test_of(table, path, word);
        when.light = table.contains("light") ? toml_.text(table, path, "light", true) : "red";
        if (when.light != "amber" && when.light != "red")
          toml_.complain(*table.get("light"), at_field(make_fault(fault_code::unknown_name, when.light, "amber, red"), path));
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
    toml_.only(table, path, {"no", "where", "by", "since", "hours", "of"});
    when.test = test_of(table, path, "no");
    when.by = time_of(table, path, "by");
    when.since = time_of(table, path, "since").value_or(minutes{});
    when.of = toml_.texts(table, path, "of");
    if (auto const text = toml_.text(table, path, "hours", false); !text.empty()) {
      auto const dash = text.find('-');
      auto const from = parse_time_of_day(std::string_view{text}.substr(0, dash));
      auto const to = dash == std::string::npos ? std::nullopt : parse_time_of_day(std::string_view{text}.substr(dash + 1));
      if (from && to)
        when.hours = std::pair{*from, *to};
      else
        toml_.complain(*table.get("hours"), path, "hours 应为如 07:00-20:00", "hours should be like 07:00-20:00");
    }
    if (when.by.has_value() == (made.lasting != duration{}))
      toml_.complain(table, path, "no 要写明 for（多久没有）或 by（几点以前），二者取一",
                     "`no` needs either `for` (how long without) or by (until what time)");
    if (!when.of.empty() && made.each.size() != 1)
      toml_.complain(table, path, "of 要配一个 each", "`of` goes with exactly one name in `each`");
  }

  void figure_of(rule_condition& when, std::string const& path, toml::table const& table) {
    toml_.only(table, path, {"figure", "period", "above", "below", "where"});
    if (auto const id = toml_.text(table, path, "figure", true); !id.empty()) when.indicator = full(desk_.id, id);
    if (auto const* where = table["where"].as_table()) {
      for (auto const& [field, node] : *where)
        when.test.where.emplace_back(std::string{field.str()}, toml_.texts(*where, path + ".where", field.str()));
    }
    when.period = table.contains("period") ? toml_.text(table, path, "period", true) : "today";
    if (when.period != "today" && when.period != "this-month" && when.period != "this-year")
      toml_.complain(*table.get("period"),
                     at_field(make_fault(fault_code::unknown_name, when.period, "today, this-month, this-year"), path));
    for (auto const& [key, into] : {std::pair{"above", &when.above}, std::pair{"below", &when.below}}) {
      auto const* node = table.get(key);
      if (node == nullptr) continue;
      if (auto const value = number(*node, path + "." + key))
        *into = base::make_ratio(value->mantissa, base::power_of_ten(value->decimals));
    }
    if (when.above.has_value() == when.below.has_value())
      toml_.complain(table, path, "要写明 above 或 below，二者取一", "needs either above or below");
  }

  void raises_of(rule& made, std::string const& path, toml::table const& table) {
    toml_.only(table, path, {"severity", "post", "chain", "title", "group", "within", "acknowledge", "clears", "most"});
    auto& raises = made.raises;
    auto const text = toml_.text(table, path, "severity", true);
    if (auto const found = severity_from(text))
      raises.severity = *found;
    else if (!text.empty())
      toml_.complain(*table.get("severity"),
                     at_field(make_fault(fault_code::unknown_name, text, "blue, yellow, orange, red"), path + ".severity"));
    if (auto const post = toml_.text(table, path, "post", true); !post.empty()) raises.post = full(desk_.id, post);
    raises.chain = toml_.text(table, path, "chain", false);
    if (table.contains("title")) raises.title = toml_.name(table, path, "title");
    raises.group = toml_.texts(table, path, "group");
    raises.within = duration_of(table, path, "within");
    raises.acknowledge = duration_of(table, path, "acknowledge");
    raises.clears = toml_.boolean(table, path, "clears");
    raises.most = static_cast<int>(toml_.integer(table, path, "most").value_or(raises.most));
    if (raises.most < 1 || raises.most > 1000)
      toml_.complain(*table.get("most"), path + ".most", "应为 1 至 1000", "should be from 1 to 1000");
  }

  toml_reader const& toml_;
  std::string const& file_;
  desk& desk_;
};

struct checking {
  rule const& checked;
  duty_names const& names;
  std::string_view own_desk;
  base::faults& out;

  bool mine(std::string_view id) const { return own_desk.empty() || id.substr(0, id.find('.')) == own_desk; }

  void complain(base::fault made, std::string const& part) const {
    made.file = checked.at.file;
    made.line = checked.at.line;
    made.field = "rule." + checked.id.substr(checked.id.find('.') + 1) + part;
    out.push_back(std::move(made));
  }

  bool has_dimension(kind const& of, std::string const& id) const {
    static constexpr std::string_view kLevels[] = {"thing", "place", "county", "prefecture", "province", "verb", "source"};
    return of.find_field(id) >= 0 || std::ranges::find(kLevels, id) != std::end(kLevels);
  }

  void field_known(kind const& of, std::string const& id, std::string const& part) const {
    if (!has_dimension(of, id))
      complain(make_fault(fault_code::unknown_name, id, ids_of(of.fields) + ", thing, place, county, prefecture, province, verb, source"),
               part);
  }

  kind const* test(event_test const& tested, std::string const& part) const {
    if (tested.kind.empty() || !mine(tested.kind)) return nullptr;
    auto const* found = names.find_kind(tested.kind);
    if (found == nullptr) {
      complain(make_fault(fault_code::unknown_name, tested.kind, "desk.kind, desk.kind.verb"), part);
      return nullptr;
    }
    if (!tested.verb.empty() && found->find_verb(tested.verb) < 0)
      complain(make_fault(fault_code::unknown_name, tested.verb, ids_of(found->verbs)), part);
    for (auto const& [id, values] : tested.where) {
      field_known(*found, id, part + ".where");
      int const number = found->find_field(id);
      if (number < 0) continue;
      auto const& field = found->fields[static_cast<std::size_t>(number)];
      for (auto const& one : values) {
        if (field.type == field_type::choice && field.choices.find(one) == nullptr)
          complain(make_fault(fault_code::unknown_name, one, ids_of(field.choices.choices)), part + ".where");
      }
    }
    for (auto const* bounds : {&tested.at_least, &tested.at_most}) {
      for (auto const& [id, value] : *bounds) {
        int const number = found->find_field(id);
        if (number < 0) {
          complain(make_fault(fault_code::unknown_name, id, ids_of(found->fields)), part);
        } else if (!is_number(found->fields[static_cast<std::size_t>(number)].type)) {
          complain(make_fault(fault_code::wrong_type, "count, decimal, money"), part + "." + id);
        }
      }
    }
    return found;
  }

  void operator()() const {
    auto const& when = checked.when;
    if (auto const* found = test(when.test, ".when")) {
      bool const lives = when.kind == rule_condition::form::late || when.kind == rule_condition::form::stays;
      if (lives && !found->flow)
        complain(make_fault(fault_code::wrong_type, "a kind with a flow / 有流程的类别"), ".when");
      if (when.kind == rule_condition::form::stays && found->flow) {
        int const state = found->find_verb(when.test.verb);
        if (state < 0 || state >= found->flow->states)
          complain(make_fault(fault_code::missing_key, "stays = \"" + found->id + ".STATE\""), ".when");
      }
      for (auto const& id : checked.each) field_known(*found, id, ".each");
      for (auto const& id : checked.raises.group) field_known(*found, id, ".raises.group");
    }
    if (checked.unless) {
      if (auto const* found = test(*checked.unless, ".unless")) {
        for (auto const& id : checked.each) field_known(*found, id, ".each");
      }
    }
    if (when.kind == rule_condition::form::figure && !when.indicator.empty() && mine(when.indicator) &&
        names.find_indicator(when.indicator) == nullptr)
      complain(make_fault(fault_code::unknown_name, when.indicator, "desk.indicator"), ".when.figure");
    if (!checked.raises.post.empty() && mine(checked.raises.post) && names.find_post(checked.raises.post) == nullptr)
      complain(make_fault(fault_code::unknown_name, checked.raises.post, "[post.…]"), ".raises.post");
    if (own_desk.empty() && names.find_chain(checked.desk, checked.raises.chain) == nullptr)
      complain(make_fault(fault_code::unknown_name, checked.raises.chain, "[chain.…]"), ".raises.chain");
  }
};

}  // namespace

std::string_view to_text(severity one) {
  return kSeverities[static_cast<std::size_t>(one)];
}

std::optional<severity> severity_from(std::string_view text) {
  auto const found = std::ranges::find(kSeverities, text);
  if (found == kSeverities.end()) return {};
  return static_cast<severity>(found - kSeverities.begin());
}

bool shift_pattern::is_night() const {
  auto const end = begins + lasts;
  minutes covered{};
  for (int day = 0; day < 2; ++day) {
    auto const from = std::max(begins, minutes{day * 1440});
    auto const to = std::min(end, minutes{day * 1440 + 300});
    if (to > from) covered += to - from;
  }
  return covered >= minutes{180};
}

std::optional<duration> parse_duration(std::string_view text) {
  std::int64_t amount = 0;
  auto const* end = text.data() + text.size();
  auto const [rest, error] = std::from_chars(text.data(), end, amount);
  if (error != std::errc{} || amount < 0 || amount > 1'000'000 || end - rest != 1) return {};
  switch (*rest) {
    case 's':
      return std::chrono::seconds{amount};
    case 'm':
      return minutes{amount};
    case 'h':
      return std::chrono::hours{amount};
    case 'd':
      return std::chrono::days{amount};
    default:
      return {};
  }
}

std::optional<minutes> parse_time_of_day(std::string_view text) {
  auto const digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return {};
  int const hours = (text[0] - '0') * 10 + (text[1] - '0');
  int const rest = (text[3] - '0') * 10 + (text[4] - '0');
  if (hours > 24 || rest > 59 || (hours == 24 && rest != 0)) return {};
  return minutes{hours * 60 + rest};
}

void check_rule(rule const& one, duty_names const& names, std::string_view own_desk, base::faults& out) {
  checking{one, names, own_desk, out}();
}

void read_duty(toml_reader const& toml, std::string const& file, toml::table const& table, desk& into) {
  duty_reader reader{toml, file, into};
  for (auto const& [key, one] : toml.tables(table, "", "post")) reader.post_of(key, *one);
  for (auto const& [key, one] : toml.tables(table, "", "chain")) reader.chain_of(key, *one);
  for (auto const& [key, one] : toml.tables(table, "", "rule")) reader.rule_of(key, *one);
}

}  // namespace fengsui::model
