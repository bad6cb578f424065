#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "model/bulletin_event_reader.h"
#include "model/desk.h"
#include "model/duty_reader.h"
#include "model/toml_reader.h"

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

// One pass over desk.toml, each section by a function of its own, in the order in which they refer to each other.
class desk_reader {
 public:
  desk_reader(std::string file, desk_reading& out)
      : toml_{file, out.faults}, file_{std::move(file)}, desk_{out.read}, faults_{out.faults} {}

  void read(std::string_view text) {
    auto const file = toml_.parse(text);
    if (!faults_.empty()) return;
    toml_.only(file, "", {"desk", "unit", "window", "choices", "kind", "indicator", "target", "bulletin", "post", "chain", "rule",
                          "from_bulletin"});
    head(file);
    for (auto const& [key, table] : toml_.tables(file, "", "unit")) {
      desk_.units.push_back({key, toml_.name_of(*table, "unit." + key)});
    }
    for (auto const& [key, table] : toml_.tables(file, "", "window")) window_of(key, *table);
    for (auto const& [key, table] : toml_.tables(file, "", "choices")) choices_of(key, *table);
    for (auto const& [key, table] : toml_.tables(file, "", "kind")) kind_of(key, *table);
    for (auto const& [key, table] : toml_.tables(file, "", "indicator")) indicator_of(key, *table);
    ratios();
    targets(file);
    for (auto const& [key, table] : toml_.tables(file, "", "bulletin")) bulletin_of(key, *table);
    headlines(file);
    read_bulletin_events(toml_, file, desk_);
    read_duty(toml_, file_, file, desk_);
    own_rules();
  }

 private:
  // What the rules name within this desk; other desks are not read yet.
  void own_rules() {
    auto const in = [](auto const& list, std::string_view id) {
      auto const found = std::ranges::find_if(list, [&](auto const& one) { return one.id == id; });
      return found == list.end() ? nullptr : &*found;
    };
    duty_names const names{
        .find_kind = [&](std::string_view id) { return in(desk_.kinds, id); },
        .find_indicator = [&](std::string_view id) { return in(desk_.indicators, id); },
        .find_post = [&](std::string_view id) { return in(desk_.posts, id); },
        .find_chain = [&](std::string_view, std::string_view id) { return in(desk_.chains, id); },
    };
    for (auto const& one : desk_.rules) check_rule(one, names, desk_.id, faults_);
  }

  void identifier(toml::node const& node, std::string const& path, std::string const& id) {
    if (!is_identifier(id))
      toml_.complain(node, at_field(make_fault(fault_code::bad_identifier, id, "a-z A-Z 0-9 _ -"), path));
  }

  void head(toml::table const& file) {
    auto const* table = file["desk"].as_table();
    if (table == nullptr) {
      toml_.complain(file, at_field(make_fault(fault_code::missing_key, "[desk]"), ""));
      return;
    }
    toml_.only(*table, "desk", {"id", "name", "color", "period", "headline"});
    desk_.id = toml_.text(*table, "desk", "id", true);
    if (!desk_.id.empty()) identifier(*table, "desk.id", desk_.id);
    desk_.name = toml_.name(*table, "desk", "name");
    desk_.color = toml_.text(*table, "desk", "color", false);
    desk_.period = toml_.text(*table, "desk", "period", false);
  }

  void headlines(toml::table const& file) {
    auto const* table = file["desk"].as_table();
    if (table == nullptr) return;
    for (auto const& wanted : toml_.texts(*table, "desk", "headline")) {
      auto const full = desk_.id + "." + wanted;
      if (std::ranges::any_of(desk_.indicators, [&](auto const& one) { return one.id == full; })) {
        desk_.headline.push_back(full);
      } else {
        unknown(*table->get("headline"), "desk.headline", wanted, ids_of(desk_.indicators));
      }
    }
  }

  void unknown(toml::node const& node, std::string path, std::string const& wanted, std::string const& known) {
    toml_.complain(node, at_field(make_fault(fault_code::unknown_name, wanted, known), std::move(path)));
  }

  void unit_exists(toml::node const& node, std::string path, std::string const& id) {
    auto const has = [&](auto const& units) {
      return std::ranges::any_of(units, [&](auto const& one) { return one.id == id; });
    };
    if (has(desk_.units) || has(common_units())) return;
    auto known = ids_of(common_units());
    if (!desk_.units.empty()) known += ", " + ids_of(desk_.units);
    unknown(node, std::move(path), id, known);
  }

  void window_of(std::string const& key, toml::table const& table) {
    auto const path = "window." + key;
    static constexpr std::array<std::string_view, 7> kHolidays{"yuandan",     "spring-festival", "qingming", "labour",
                                                               "dragon-boat", "mid-autumn",      "national"};
    auto const dash = key.rfind('-');
    bool const one_year = dash != std::string::npos && key.size() == dash + 5 &&
                          key.find_first_not_of("0123456789", dash + 1) == std::string::npos;
    if (std::ranges::find(kHolidays, one_year ? key.substr(0, dash) : key) == kHolidays.end()) {
      unknown(table, "window", key,
              "yuandan, spring-festival, qingming, labour, dragon-boat, mid-autumn, national, qingming-2025");
    }
    toml_.only(table, path, {"before", "after", "from", "to"});
    window made{.holiday = key,
                .before = static_cast<int>(toml_.integer(table, path, "before").value_or(0)),
                .after = static_cast<int>(toml_.integer(table, path, "after").value_or(0)),
                .from = toml_.text(table, path, "from", false),
                .to = toml_.text(table, path, "to", false)};
    if (made.before < 0 || made.after < 0 || made.before > 60 || made.after > 60) {
      toml_.complain(table, path, "before 和 after 应为 0 至 60 天", "before and after should be 0 to 60 days");
    }
    for (auto const& end : {made.from, made.to}) {
      if (end.empty()) continue;
      if (auto const day = base::parse_day(end); !day) toml_.complain(table, at_field(day.error(), path));
    }
    if (made.from.empty() != made.to.empty() || made.from > made.to) {
      toml_.complain(table, path, "from 和 to 要同时给出，且 from 不晚于 to",
                     "from and to come together, from not after to");
    }
    desk_.windows.push_back(std::move(made));
  }

  void choices_of(std::string const& key, toml::table const& table) {
    auto const path = "choices." + key;
    choice_list list{key, {}};
    std::vector<std::pair<toml::source_position, choice>> placed;
    for (auto const& [id, node] : table) {
      auto const here = path + "." + std::string{id.str()};
      if (auto const* names = node.as_table()) {
        toml_.only(*names, here, {"zh", "en"});
        placed.push_back({id.source().begin, {std::string{id.str()}, toml_.name_of(*names, here)}});
      } else {
        toml_.complain(node, at_field(make_fault(fault_code::wrong_type, "{ zh = \"…\", en = \"…\" }"), here));
      }
    }
    std::ranges::sort(placed, [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto& [position, one] : placed) list.choices.push_back(std::move(one));
    desk_.choices.push_back(std::move(list));
  }

  void field_of(kind& owner, std::string const& key, toml::table const& table) {
    auto const path = "kind." + local(owner.id) + ".fields." + key;
    toml_.only(table, path,
               {"type", "name", "unit", "decimals", "min", "max", "from", "level", "kind", "of", "personal"});
    field made{.id = key, .name = toml_.name(table, path, "name")};
    identifier(table, path, key);
    auto const type = toml_.text(table, path, "type", true);
    static constexpr std::string_view kTypes =
        "text, count, decimal, money, date, time, choice, place, person, ref, list";
    if (auto const found = field_type_from(type)) {
      made.type = *found;
    } else if (!type.empty()) {
      unknown(*table.get("type"), path + ".type", type, std::string{kTypes});
    }
    auto inner = made.type;
    if (made.type == field_type::list) {
      auto const of = toml_.text(table, path, "of", true);
      auto const found = field_type_from(of);
      if (found && *found != field_type::list) {
        made.element = inner = *found;
      } else if (!of.empty()) {
        unknown(*table.get("of"), path + ".of", of, std::string{kTypes});
      }
    }
    // Who holds an office is no secret: a desk may say so.
    made.personal = table.contains("personal") ? toml_.boolean(table, path, "personal") : inner == field_type::person;
    made.level = toml_.text(table, path, "level", false);
    made.unit = toml_.text(table, path, "unit", false);
    if (inner == field_type::money && made.unit.empty()) made.unit = "CNY";
    if (made.unit.empty()) made.unit = "1";
    if (table.contains("unit")) unit_exists(*table.get("unit"), path + ".unit", made.unit);
    made.decimals = inner == field_type::decimal ? 3 : inner == field_type::money ? 2 : 0;
    if (auto const decimals = toml_.integer(table, path, "decimals")) {
      if (*decimals < 0 || *decimals > 9 || inner != field_type::decimal) {
        toml_.complain(*table.get("decimals"), path, "decimals 只用于 decimal，应为 0 至 9",
                       "decimals is for decimal only, 0 to 9");
      } else {
        made.decimals = static_cast<int>(*decimals);
      }
    }
    made.min = bound(table, path, "min", made.decimals);
    made.max = bound(table, path, "max", made.decimals);
    if (made.min && made.max && *made.min > *made.max)
      toml_.complain(table, path, "min 不能大于 max", "min must not be above max");
    if (inner == field_type::choice) {
      auto const from = toml_.text(table, path, "from", true);
      auto const found = std::ranges::find_if(desk_.choices, [&](auto const& one) { return one.id == from; });
      if (found != desk_.choices.end()) {
        made.choices = *found;
      } else if (!from.empty()) {
        unknown(*table.get("from"), path + ".from", from, ids_of(desk_.choices));
      }
    }
    if (inner == field_type::ref) {
      made.ref_kind = toml_.text(table, path, "kind", true);
      if (!made.ref_kind.empty() && made.ref_kind.find('.') == std::string::npos)
        made.ref_kind = desk_.id + "." + made.ref_kind;
    }
    owner.fields.push_back(std::move(made));
  }

  std::optional<std::int64_t> bound(toml::table const& table, std::string const& path, std::string_view key,
                                    int decimals) {
    auto const* node = table.get(key);
    if (node == nullptr) return {};
    auto const fixed = number(*node, decimals);
    if (!fixed) toml_.complain(*node, at_field(fixed.error(), path + "." + std::string{key}));
    return fixed ? std::optional{*fixed} : std::nullopt;
  }

  static base::result<std::int64_t> number(toml::node const& node, int decimals) {
    std::string text;
    if (node.is_integer()) text = std::to_string(*node.value<std::int64_t>());
    if (node.is_floating_point()) text = fmt::format("{}", *node.value<double>());
    if (node.is_string()) text = *node.value<std::string>();
    auto const parsed = base::parse_decimal(text);
    if (!parsed) return parsed.error();
    return base::to_fixed(*parsed, decimals, text);
  }

  static std::string local(std::string const& full) { return full.substr(full.find('.') + 1); }

  std::vector<int> fields_named(kind const& owner, toml::table const& table, std::string const& path) {
    std::vector<int> found;
    for (auto const& wanted : toml_.texts(table, path, "needs")) {
      int const number = owner.find_field(wanted);
      if (number >= 0)
        found.push_back(number);
      else
        unknown(*table.get("needs"), path + ".needs", wanted, ids_of(owner.fields));
    }
    return found;
  }

  void kind_of(std::string const& key, toml::table const& table) {
    auto const path = "kind." + key;
    toml_.only(table, path, {"name", "fields", "verbs", "flow", "forget"});
    kind made{.id = desk_.id + "." + key, .desk = desk_.id, .name = toml_.name(table, path, "name")};
    identifier(table, path, key);
    for (auto const& [id, one] : toml_.tables(table, path + ".", "fields")) field_of(made, id, *one);
    if (auto const* flow = table["flow"].as_table()) flow_of(made, path + ".flow", *flow);
    for (auto const& [id, one] : toml_.tables(table, path + ".", "verbs")) {
      auto const here = path + ".verbs." + id;
      toml_.only(*one, here, {"zh", "en", "needs"});
      if (made.find_verb(id) >= 0) toml_.complain(*one, at_field(make_fault(fault_code::duplicate_name, id), here));
      made.verbs.push_back({id, toml_.name_of(*one, here), fields_named(made, *one, here), false});
    }
    if (made.verbs.empty()) {
      toml_.complain(table, path, "至少要有一个动作：verbs.done = { zh = \"…\", en = \"…\" }，或一个 flow",
                     "needs at least one verb: verbs.done = { zh = \"…\", en = \"…\" }, or a flow");
    }
    if (auto const* forget = table["forget"].as_table()) forget_of(made, path + ".forget", *forget);
    desk_.kinds.push_back(std::move(made));
  }

  // forget = { days = 30, season_ends = "05-31" }
  void forget_of(kind& owner, std::string const& path, toml::table const& table) {
    toml_.only(table, path, {"days", "season_ends"});
    forgetting made;
    auto const days = toml_.integer(table, path, "days");
    auto const season = toml_.text(table, path, "season_ends", false);
    auto const day = season.empty() ? base::result<base::day>{base::day{}} : base::parse_day("2025-" + season);
    bool const personal = std::ranges::any_of(owner.fields, &field::personal);
    if ((days && (*days < 0 || *days > 36'500)) || !day || !personal || (!days && season.empty())) {
      toml_.complain(table, path, "应为 { days = 0 至 36500, season_ends = \"05-31\" }，且类别里有个人信息字段",
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

  void flow_of(kind& owner, std::string const& path, toml::table const& table) {
    toml_.only(table, path, {"states", "move", "limit"});
    flow made;
    for (auto const& [id, one] : toml_.tables(table, path + ".", "states")) {
      auto const here = path + ".states." + id;
      toml_.only(*one, here, {"zh", "en", "needs"});
      owner.verbs.push_back({id, toml_.name_of(*one, here), fields_named(owner, *one, here), true});
    }
    made.states = static_cast<int>(owner.verbs.size());
    made.limits.resize(owner.verbs.size());
    if (made.states == 0) {
      toml_.complain(table, path, "流程没有状态：states.open = { zh = \"…\", en = \"…\" }",
                     "the flow has no states: states.open = { zh = \"…\", en = \"…\" }");
    }
    auto const state = [&](toml::node const& node, std::string const& id) {
      int const number = owner.find_verb(id);
      if (number < 0) unknown(node, path, id, ids_of(owner.verbs));
      return number;
    };
    if (auto const* moves = table["move"].as_array()) {
      for (auto const& node : *moves) {
        auto const* one = node.as_table();
        if (one == nullptr) continue;
        auto const here = path + ".move";
        toml_.only(*one, here, {"from", "to", "needs", "may", "approval"});
        move step;
        if (!one->contains("from")) toml_.complain(*one, at_field(make_fault(fault_code::missing_key, "from"), here));
        for (auto const& from : toml_.texts(*one, here, "from")) step.from.push_back(state(*one, from));
        if (auto const to = toml_.text(*one, here, "to", true); !to.empty()) step.to = state(*one, to);
        step.needs = fields_named(owner, *one, here);
        step.may = toml_.texts(*one, here, "may");
        step.approval = toml_.boolean(*one, here, "approval");
        made.moves.push_back(std::move(step));
      }
    }
    for (auto const& [id, one] : toml_.tables(table, path + ".", "limit")) {
      int const number = state(*one, id);
      if (number < 0) continue;
      auto const here = path + ".limit." + id;
      toml_.only(*one, here, {"amber", "red"});
      auto& limit = made.limits[static_cast<std::size_t>(number)];
      limit.amber = limit_of(*one, here, "amber");
      limit.red = limit_of(*one, here, "red");
    }
    owner.flow = std::move(made);
  }

  std::optional<time_limit> limit_of(toml::table const& table, std::string const& path, std::string_view key) {
    auto const text = toml_.text(table, path, key, false);
    if (text.empty()) return {};
    time_limit made;
    auto const* end = text.data() + text.size();
    auto const [rest, error] = std::from_chars(text.data(), end, made.amount);
    std::string_view const unit{rest, static_cast<std::size_t>(end - rest)};
    bool const good = error == std::errc{} && made.amount > 0 && (unit == "h" || unit == "d" || unit == "wd");
    if (!good) {
      toml_.complain(*table.get(key), path, "“" + text + "”应为如 6h、45d 或 10wd（工作日）",
                     "“" + text + "” should be like 6h, 45d or 10wd (working days)");
      return {};
    }
    made.counted_in = unit == "h"   ? time_limit::unit::hours
                      : unit == "d" ? time_limit::unit::days
                                    : time_limit::unit::working_days;
    return made;
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

  void indicator_of(std::string const& key, toml::table const& table) {
    auto const path = "indicator." + key;
    toml_.only(table, path,
               {"name", "count", "sum", "distinct", "min", "max", "average", "last", "time_in", "ratio", "on", "in",
                "by", "where", "unit", "read_as", "version"});
    indicator made{.id = desk_.id + "." + key, .desk = desk_.id, .name = toml_.name(table, path, "name")};
    identifier(table, path, key);
    made.unit = toml_.text(table, path, "unit", false);
    if (!made.unit.empty()) unit_exists(*table.get("unit"), path + ".unit", made.unit);
    read_words(made, table, path);
    std::string what;
    int measures = 0;
    for (int m = 0; m <= static_cast<int>(measure::ratio); ++m) {
      auto const word = to_text(static_cast<measure>(m));
      if (!table.contains(word)) continue;
      ++measures;
      made.measure = static_cast<measure>(m);
      if (made.measure == measure::ratio) {
        auto const two = toml_.texts(table, path, word);
        if (two.size() == 2) {
          made.numerator = full(two[0]);
          made.denominator = full(two[1]);
        } else {
          toml_.complain(*table.get(word),
                         at_field(make_fault(fault_code::wrong_type, "[\"numerator\", \"denominator\"]"), path));
        }
      } else {
        what = toml_.text(table, path, word, true);
      }
    }
    if (measures != 1) {
      toml_.complain(table, path, "要有且只有一个量法：count、sum、distinct、min、max、average、last、time_in 或 ratio",
                     "needs exactly one measure: count, sum, distinct, min, max, average, last, time_in or ratio");
      return;
    }
    if (made.measure == measure::ratio) {
      if (made.unit.empty()) made.unit = "1";
      desk_.indicators.push_back(std::move(made));
      return;
    }
    auto const point = what.find('.');
    auto const kind_id = what.substr(0, point);
    auto const part = point == std::string::npos ? std::string{} : what.substr(point + 1);
    auto const found = std::ranges::find_if(desk_.kinds, [&](auto const& one) { return local(one.id) == kind_id; });
    auto const& measured = *table.get(to_text(made.measure));
    if (found == desk_.kinds.end()) {
      std::string known;
      for (auto const& one : desk_.kinds) known += (known.empty() ? "" : ", ") + local(one.id);
      unknown(measured, path, kind_id, known);
      return;
    }
    kind const& counted = *found;
    made.kind = counted.id;
    measured_field(made, counted, part, measured, path);
    if (auto const on = toml_.text(table, path, "on", false); !on.empty()) {
      made.on = counted.find_verb(on);
      if (made.on < 0) unknown(*table.get("on"), path + ".on", on, ids_of(counted.verbs));
    }
    if (auto const in = toml_.text(table, path, "in", false); !in.empty()) {
      made.in = counted.find_verb(in);
      if (made.in < 0 || !counted.flow || made.in >= counted.flow->states) {
        unknown(*table.get("in"), path + ".in", in, counted.flow ? ids_of(counted.verbs) : "-");
      }
      if (made.measure != measure::count && made.measure != measure::sum) {
        toml_.complain(*table.get("in"), path, "in（期末存量）只能用于 count 或 sum",
                       "in (a stock at the period's end) goes with count or sum only");
      }
      if (made.on >= 0) toml_.complain(*table.get("in"), path, "on 和 in 只能有一个", "either on or in, not both");
    }
    if (!table.contains("on") && !table.contains("in") && counted.verbs.size() > 1 &&
        made.measure != measure::time_in) {
      toml_.complain(
          table, path, "要写明 on（哪个动作或状态）或 in（期末所处状态）；可用：" + ids_of(counted.verbs),
          "say on (which verb or state) or in (the state at the period's end); known: " + ids_of(counted.verbs));
    }
    for (auto const& id : toml_.texts(table, path, "by")) {
      auto const split = dimension_of(counted, id);
      if (!split)
        unknown(*table.get("by"), path + ".by", id, splittable(counted));
      else if (std::ranges::find(made.by, *split) == made.by.end())
        made.by.push_back(*split);
    }
    conditions(made.where, counted, table, path);
    versions(made, counted, table, path);
    // What is filtered on is also kept apart, so that the filter costs nothing when asked: but not here, where
    // the definition has already decided.
    made.spec = digest(table);
    desk_.indicators.push_back(std::move(made));
  }

  // read_as = ["pax_sent"], or [{ word = "pax_sent", of = ["青藏"], where = "direction=menyuan" }]
  void read_words(indicator& made, toml::table const& table, std::string const& path) {
    auto const* node = table.get("read_as");
    if (node == nullptr) return;
    auto const* list = node->as_array();
    if (list == nullptr) {
      toml_.complain(*node,
                     at_field(make_fault(fault_code::wrong_type, "[\"word\"], [{ word = \"…\" }]"), path + ".read_as"));
      return;
    }
    for (auto const& one : *list) {
      if (auto const word = one.value<std::string>()) {
        made.read.push_back({.word = *word});
      } else if (auto const* rule = one.as_table()) {
        auto const here = path + ".read_as";
        toml_.only(*rule, here, {"word", "of", "where"});
        read_as read{.word = toml_.text(*rule, here, "word", true), .of = toml_.texts(*rule, here, "of")};
        for (auto const& test : toml_.texts(*rule, here, "where")) {
          auto const equals = test.find('=');
          if (equals == std::string::npos) {
            toml_.complain(*rule,
                           at_field(make_fault(fault_code::unknown_setting, "where", test, "field=value"), here));
            continue;
          }
          read.where.emplace_back(test.substr(0, equals), test.substr(equals + 1));
        }
        made.read.push_back(std::move(read));
      } else {
        toml_.complain(
            one, at_field(make_fault(fault_code::wrong_type, "[\"word\"], [{ word = \"…\" }]"), path + ".read_as"));
      }
    }
  }

  void measured_field(indicator& made, kind const& counted, std::string const& part, toml::node const& node,
                      std::string const& path) {
    if (made.measure == measure::count) {
      if (!part.empty()) toml_.complain(node, path, "count 只写对象类别", "count takes a kind alone");
      if (made.unit.empty()) made.unit = "1";
      return;
    }
    if (made.measure == measure::time_in) {
      made.in = counted.find_verb(part);
      if (made.in < 0 || !counted.flow || made.in >= counted.flow->states)
        unknown(node, path, part, counted.flow ? ids_of(counted.verbs) : "-");
      if (made.unit.empty()) made.unit = "d";
      if (made.unit != "d" && made.unit != "h")
        toml_.complain(node, path, "time_in 的单位是 d 或 h", "the unit of time_in is d or h");
      return;
    }
    made.field = counted.find_field(part);
    if (made.field < 0) {
      unknown(node, path, part, ids_of(counted.fields));
      return;
    }
    auto const& measured = counted.fields[static_cast<std::size_t>(made.field)];
    if (made.measure == measure::distinct) {
      if (made.unit.empty()) made.unit = "1";
      return;
    }
    if (!is_number(measured.type)) {
      toml_.complain(node, path, "字段“" + part + "”不是数字", "field “" + part + "” is not a number");
    }
    if (measured.personal) {
      toml_.complain(node, path, "字段“" + part + "”是个人信息，加密保存，只能计数或去重（count、distinct）",
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
      toml_.complain(*list, at_field(make_fault(fault_code::wrong_type, "[[" + path + ".version]]"), path));
      return;
    }
    if (made.in >= 0) {
      toml_.complain(*list, path, "存量和停留时长的口径不能分期", "a stock and a time in a state have no versions");
      return;
    }
    model::version before{.field = made.field, .on = made.on, .where = made.where};
    for (auto const& node : *entries) {
      auto const& entry = *node.as_table();
      auto const here = path + ".version";
      auto const word = std::string{to_text(made.measure)};
      toml_.only(entry, here, {"from", "note", "on", "where", word});
      auto one = before;
      one.note = toml_.name(entry, here, "note");
      auto const from = base::parse_day(toml_.text(entry, here, "from", true));
      if (!from)
        toml_.complain(entry, at_field(from.error(), here + ".from"));
      else if (!made.versions.empty() && *from <= made.versions.back().from)
        toml_.complain(entry, here, "各期起始日要依次递增", "the days from which versions hold must rise");
      else
        one.from = *from;
      if (auto const on = toml_.text(entry, here, "on", false); !on.empty()) {
        one.on = counted.find_verb(on);
        if (one.on < 0) unknown(*entry.get("on"), here + ".on", on, ids_of(counted.verbs));
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
    auto const what = toml_.text(entry, path, word, true);
    auto const point = what.find('.');
    if (what.substr(0, point) != local(counted.id)) {
      unknown(*entry.get(word), path, what.substr(0, point), local(counted.id));
      return -1;
    }
    measured_field(other, counted, point == std::string::npos ? std::string{} : what.substr(point + 1),
                   *entry.get(word), path);
    if (other.decimals != made.decimals && made.measure != measure::distinct)
      toml_.complain(entry, path, "各期所用字段的小数位数要相同",
                     "the fields of all versions must have as many decimals");
    return other.field;
  }

  void conditions(std::vector<condition>& made, kind const& counted, toml::table const& table,
                  std::string const& path) {
    auto const* where = table.get("where");
    if (where == nullptr) return;
    auto const* filter = where->as_table();
    if (filter == nullptr) {
      toml_.complain(*where, at_field(make_fault(fault_code::wrong_type, "{ field = \"value\" }"), path + ".where"));
      return;
    }
    for (auto const& [key, node] : *filter) {
      auto const id = std::string{key.str()};
      auto const on = dimension_of(counted, id);
      if (!on) {
        unknown(node, path + ".where", id, splittable(counted));
        continue;
      }
      condition made_condition{*on, toml_.texts(*filter, path + ".where", id)};
      if (on->from == dimension::source::verb) {
        for (auto const& one : made_condition.values) {
          if (counted.find_verb(one) < 0) unknown(node, path + ".where", one, ids_of(counted.verbs));
        }
      }
      if (on->from == dimension::source::field) {
        auto const& tested = counted.fields[static_cast<std::size_t>(on->field)];
        for (auto const& one : made_condition.values) {
          if (tested.type == field_type::choice && tested.choices.find(one) == nullptr) {
            unknown(node, path + ".where", one, ids_of(tested.choices.choices));
          }
        }
      }
      made.push_back(std::move(made_condition));
    }
  }

  std::string full(std::string const& id) const { return id.find('.') == std::string::npos ? desk_.id + "." + id : id; }

  void ratios() {
    for (auto& one : desk_.indicators) {
      if (one.measure == measure::ratio) one.spec = one.numerator + "/" + one.denominator;
    }
  }

  void targets(toml::table const& file) {
    for (auto const& [key, table] : toml_.tables(file, "", "target")) {
      for (auto const& [period, node] : *table) {
        auto const fixed = number(node, 4);
        if (!fixed) {
          toml_.complain(node, at_field(fixed.error(), "target." + key));
          continue;
        }
        desk_.targets.push_back({full(key), std::string{period.str()}, base::make_ratio(*fixed, 10'000)});
      }
      auto const id = full(key);
      if (std::ranges::none_of(desk_.indicators, [&](auto const& one) { return one.id == id; })) {
        unknown(*table, "target", key, ids_of(desk_.indicators));
      }
    }
  }

  void bulletin_of(std::string const& key, toml::table const& table) {
    auto const path = "bulletin." + key;
    toml_.only(table, path, {"name", "compare", "title", "text"});
    bulletin made{.id = desk_.id + "." + key, .desk = desk_.id, .name = toml_.name(table, path, "name")};
    made.compare = toml_.text(table, path, "compare", false);
    if (!made.compare.empty() && made.compare != "previous" && made.compare != "last-year" &&
        made.compare != "same-holiday") {
      toml_.complain(*table.get("compare"), at_field(make_fault(fault_code::bad_comparison, made.compare), path));
    }
    made.title = toml_.name(table, path, "title");
    made.text = toml_.name(table, path, "text");
    desk_.bulletins.push_back(std::move(made));
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

  toml_reader toml_;
  std::string file_;
  desk& desk_;
  base::faults& faults_;
};

}  // namespace

desk_reading read_desk(std::string_view toml, std::string const& file) {
  desk_reading out;
  desk_reader{file, out}.read(toml);
  return out;
}

}  // namespace fengsui::model
