// fengsui fire level: weather or an index in, the Chinese danger level out, with everything that it rests on.
#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <sstream>

#include "base/csv.h"
#include "base/json_writer.h"
#include "base/measured.h"
#include "fire/danger/shipped_tables.h"
#include "fire/danger/station_series.h"
#include "main/fire/danger_tables.h"
#include "main/fire/verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;
using fire::danger_answer;
using fire::danger_inputs;
using fire::danger_tables;

std::string_view shipped(std::string_view id) {
  for (auto const& [name, text] : fire::kShippedTables) {
    if (name == id) return text;
  }
  return {};
}

danger_tables tables_of(std::string const& choice) {
  std::string text{shipped(choice)};
  if (text.empty()) {
    std::ifstream in{choice, std::ios::binary};
    if (!in) {
      std::string known;
      for (auto const& [name, unused] : fire::kShippedTables) known += std::string{name} + ", ";
      throw usage(make_fault(fault_code::unknown_setting, "--tables", choice, known + "FILE.toml"));
    }
    std::ostringstream read;
    read << in.rdbuf();
    text = read.str();
  }
  auto reading = read_danger_tables(text, choice);
  if (!reading.faults.empty()) throw stop{exit_code::bad_input, std::move(reading.faults)};
  return std::move(reading.read);
}

struct rated {
  std::string id;
  std::string date;
  danger_inputs inputs;
  danger_answer answer;
  bool dry_days_at_least = false;  // counted from the first row only
  std::optional<double> fwi;
};

// The inputs of each day of each station, from the columns of daily weather and those that a danger table may ask for.
class day_inputs {
 public:
  day_inputs(fire::weather_table const& table, danger_tables const& tables, fire_level_verb const& verb)
      : table_{table}, verb_{verb}, states_(table.stations.size()) {
    for (auto const& factor : tables.factors) dry_mm_ = std::max(dry_mm_, factor.dry_up_to_mm);
    for (std::size_t i = 0; i < table.header.size(); ++i) columns_.emplace(table.header[i], i);
  }

  // Rows must come in the table's order. A cell that is no number is a fault with its line and field.
  rated of(fire::station_day const& row, base::faults& out) {
    auto& at = states_[row.station];
    rated made{.id = table_.stations[row.station], .date = base::to_text(row.day), .inputs = {}, .answer = {}};
    made.inputs["tmax"] = row.highest_temp.value_or(row.weather.temp);
    made.inputs["rh"] = row.weather.rh;
    constexpr double kKilometresPerHour = 3.6;
    made.inputs["wind_force"] = fire::wind_force(row.weather.ws / kKilometresPerHour);
    auto const rained = row.weather.prec > dry_mm_;
    auto const follows = !at.last || row.day == *at.last + std::chrono::days{1};
    if (!follows) at = {};
    at.last = row.day;
    if (rained) {
      at.dry_days = 0;
      at.counted_from_rain = true;
    } else {
      ++at.dry_days;
    }
    made.inputs["dry_days"] = at.dry_days + (at.counted_from_rain ? 0 : verb_.dry_days.value_or(0));
    made.dry_days_at_least = !at.counted_from_rain && !verb_.dry_days;
    for (auto const& [name, fixed] :
         std::initializer_list<std::pair<char const*, std::optional<double>>>{{"rhmin", {}},
                                                                              {"green", verb_.green},
                                                                              {"snow", verb_.snow},
                                                                              {"curing", verb_.curing},
                                                                              {"load", verb_.load},
                                                                              {"visitors", {}}}) {
      auto const value = cell(row, name, out);
      if (auto const given = value ? value : fixed) made.inputs[name] = *given;
    }
    if (auto const lowest = made.inputs.extract("rhmin")) made.inputs["rh"] = lowest.mapped();
    if (auto const people = made.inputs.extract("visitors"); people && verb_.usual_visitors) {
      made.inputs["load"] = people.mapped() / *verb_.usual_visitors;
    }
    return made;
  }

 private:
  struct state {
    std::optional<base::day> last;
    double dry_days = 0;
    bool counted_from_rain = false;
  };

  std::optional<double> cell(fire::station_day const& row, char const* name, base::faults& out) const {
    auto const column = columns_.find(name);
    if (column == columns_.end()) return {};
    auto const& text = row.cells[column->second];
    if (text.empty() || text == "NA") return {};
    if (auto const value = base::parse_measured(text)) return value;
    auto why = base::at_field(make_fault(fault_code::bad_number, text), name);
    why.file = verb_.file;
    why.line = row.line;
    out.push_back(std::move(why));
    return {};
  }

  fire::weather_table const& table_;
  fire_level_verb const& verb_;
  std::vector<state> states_;
  std::map<std::string, std::size_t> columns_;
  double dry_mm_ = 0;
};

std::vector<rated> rate_file(fire_level_verb const& verb, danger_tables const& tables, base::faults& faults) {
  std::ifstream in{verb.file, std::ios::binary};
  if (!in || std::filesystem::is_directory(verb.file)) {
    throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, verb.file)}};
  }
  auto const table =
      fire::read_weather(in, verb.file, {.fahrenheit = false, .metres_per_second = verb.metres_per_second});
  faults = table.faults;
  // The other scale beside it; a hole is said once.
  auto const codes = fire::rate(table, verb.file, {.latitude = verb.latitude, .on_gap = fire::gap::carry});
  faults.insert(faults.end(), codes.faults.begin(), codes.faults.end());
  std::map<std::size_t, double> fwi;
  for (auto const& day : codes.days) {
    if (day.rating) fwi[day.row] = day.rating->fwi;
  }
  day_inputs inputs{table, tables, verb};
  std::vector<rated> made;
  for (std::size_t i = 0; i < table.days.size(); ++i) {
    made.push_back(inputs.of(table.days[i], faults));
    made.back().answer = fire::danger_of(tables, made.back().inputs);
    if (auto const found = fwi.find(i); found != fwi.end()) made.back().fwi = found->second;
  }
  return made;
}

void write_level(base::json_writer& to, danger_tables const& tables, int level) {
  auto const& one = tables.levels[static_cast<std::size_t>(level - 1)];
  to.put("level", level).put("name", one.name).put("colour", one.colour).put("flag", one.flag);
  to.put("burns", one.burns).put("spreads", one.spreads);
}

void write_factors(base::json_writer& to, char const* key, danger_tables const& tables,
                   std::vector<std::size_t> const& which) {
  to.key(key).begin_array();
  for (auto const i : which) to.text(tables.factors[i].id);
  to.end_array();
}

std::string json_of(rated const& day, danger_tables const& tables) {
  base::json_writer to;
  to.begin_object();
  if (!day.date.empty()) to.put("id", day.id).put("date", day.date);
  auto const& a = day.answer;
  to.key("index");
  a.index ? to.measured(*a.index) : to.null();
  if (a.level) {
    write_level(to, tables, *a.level);
  } else {
    to.key("level").null();
  }
  to.key("factors").begin_array();
  for (auto const& part : a.parts) {
    auto const& factor = tables.factors[part.factor];
    to.begin_object()
        .put("id", factor.id)
        .put("name", factor.name)
        .put("input", part.input)
        .put("value", part.value)
        .put("points", factor.takes_away ? -part.points : part.points)
        .put("source", factor.source)
        .end_object();
  }
  to.end_array();
  write_factors(to, "tables_absent", tables, a.not_at_hand);
  write_factors(to, "inputs_unknown", tables, a.not_known);
  if (day.dry_days_at_least) to.put("dry_days_at_least", true);
  to.key("modifiers").begin_array();
  for (auto const& one : a.modifiers) {
    auto const& modifier = tables.modifiers[one.modifier];
    to.begin_object()
        .put("id", modifier.id)
        .put("name", modifier.name)
        .put("value", one.value)
        .put("raises", one.steps)
        .put("source", modifier.source)
        .end_object();
  }
  to.end_array().key("attention");
  if (a.attention) {
    auto const& one = tables.levels[static_cast<std::size_t>(*a.attention - 1)];
    to.begin_object().put("level", *a.attention).put("colour", one.colour).end_object();
  } else {
    to.null();
  }
  to.key("fwi");
  if (day.fwi) {
    to.begin_object().put("value", *day.fwi);
    if (!tables.fwi_classes.empty()) {
      to.put("class", tables.fwi_classes[fire::class_of(tables.fwi_classes, *day.fwi)].name);
      to.put("source", tables.fwi_source);
    }
    to.end_object();
  } else {
    to.null();
  }
  to.put("tables", tables.id).put("source", tables.source);
  return to.end_object().take();
}

std::string const& colour_word(std::string const& colour, bool en) {
  static std::map<std::string, std::string> const kWords{
      {"green", "绿"}, {"blue", "蓝"}, {"yellow", "黄"}, {"orange", "橙"}, {"red", "红"}};
  auto const found = kWords.find(colour);
  return en || found == kWords.end() ? colour : found->second;
}

std::string points_text(rated const& day, danger_tables const& tables) {
  std::string text;
  for (auto const& part : day.answer.parts) {
    auto const& factor = tables.factors[part.factor];
    text += fmt::format("{}{} {} ", factor.takes_away ? "−" : text.empty() ? "" : "+", factor.id, part.points);
  }
  for (auto const i : day.answer.not_known) text += fmt::format("{} ? ", tables.factors[i].id);
  if (!text.empty()) text.pop_back();
  return text;
}

void print_table(std::vector<rated> const& days, danger_tables const& tables, std::string const& lang) {
  auto const en = lang == "en";
  std::vector<std::vector<std::string>> rows{{en ? "station" : "站", en ? "day" : "日期", en ? "index" : "指数",
                                              en ? "level" : "等级", en ? "colour" : "颜色", en ? "points" : "分值",
                                              en ? "modifiers" : "修正", en ? "attention" : "关注", "FWI"}};
  for (auto const& day : days) {
    auto const& a = day.answer;
    std::string level = "·";
    std::string colour;
    if (a.level) {
      auto const& one = tables.levels[static_cast<std::size_t>(*a.level - 1)];
      level = fmt::format("{} {}", *a.level, one.name.in(lang));
      colour = colour_word(one.colour, en);
    }
    std::string modifiers;
    for (auto const& one : a.modifiers) {
      modifiers += fmt::format("{} {:.3g} (+{}) ", tables.modifiers[one.modifier].name.in(lang), one.value, one.steps);
    }
    std::string attention = "·";
    if (a.attention) {
      auto const& one = tables.levels[static_cast<std::size_t>(*a.attention - 1)];
      attention = fmt::format("{} {}", *a.attention, colour_word(one.colour, en));
    }
    std::string fwi = "·";
    if (day.fwi) {
      fwi = fmt::format("{:.1f}", *day.fwi);
      if (!tables.fwi_classes.empty()) {
        fwi += " " + tables.fwi_classes[fire::class_of(tables.fwi_classes, *day.fwi)].name.in(lang);
      }
    }
    rows.push_back({day.id, day.date, a.index ? fmt::format("{}", *a.index) : "·", level, colour,
                    points_text(day, tables), modifiers, attention, fwi});
  }
  fmt::print("{}", table(rows));
  fmt::print("{}: {}\n", tables.name.in(lang), tables.source);
  if (!tables.note.zh.empty()) fmt::print("{}\n", tables.note.in(lang));
}

}  // namespace

exit_code fire_level_verb::operator()() const {
  if (!show_tables.empty()) {
    auto const text = shipped(show_tables);
    if (text.empty()) tables_of(show_tables);  // says which there are
    fmt::print("{}", text);
    return exit_code::done;
  }
  auto const used = tables_of(tables);
  base::faults faults;
  std::vector<rated> days;
  auto const given = (index ? 1 : 0) + (points.empty() ? 0 : 1) + (file.empty() ? 0 : 1);
  if (given != 1) throw usage(make_fault(fault_code::missing_key, "IN | --index | --points"));
  if (!file.empty()) {
    days = rate_file(*this, used, faults);
  } else {
    rated one;
    for (auto const& [name, value] : {std::pair{"curing", curing}, {"load", load}}) {
      if (value) one.inputs[name] = *value;
    }
    // The modifiers are asked as ever; the index comes from outside.
    one.answer = fire::danger_of(used, one.inputs);
    one.answer.not_at_hand.clear();
    one.answer.not_known.clear();
    double sum = index.value_or(0);
    for (std::size_t i = 0; i < points.size() && i < used.factors.size(); ++i) {
      sum += used.factors[i].takes_away ? -points[i] : points[i];
      one.answer.parts.push_back({i, "given", points[i], points[i]});
    }
    if (!points.empty() && points.size() != used.factors.size()) {
      std::string names;
      for (auto const& factor : used.factors) names += (names.empty() ? "" : ",") + factor.id;
      throw usage(make_fault(fault_code::unknown_setting, "--points", points.size(), names));
    }
    int steps = 0;
    for (auto const& raised : one.answer.modifiers) steps += raised.steps;
    one.answer.index = sum;
    one.answer.level = fire::danger_level(used, sum);
    one.answer.attention = std::min(*one.answer.level + steps, static_cast<int>(used.levels.size()));
    days.push_back(std::move(one));
  }
  if (common.json) {
    for (auto const& day : days) fmt::print("{}\n", json_of(day, used));
  } else {
    print_table(days, used, common.lang);
  }
  std::fflush(stdout);
  for (auto const& one : faults) say_fault(one, common);
  // A table that is not at hand is an answer: no.
  auto const unrated = std::ranges::any_of(days, [](rated const& day) { return !day.answer.level; });
  if (unrated) {
    auto const en = common.lang == "en";
    std::string absent;
    for (auto const& factor : used.factors) {
      if (factor.by.empty()) absent += factor.id + " ";
    }
    if (!absent.empty()) {
      fmt::print(
          stderr,
          fmt::runtime(en ? "{}: the tables of {}are not at hand, so there is no index; fill them in "
                            "(--show-tables {}) or choose --tables wjf-2020\n"
                          : "{}：缺 {}的分值表，无法算指数；可用 --show-tables {} 取表补全，或用 --tables wjf-2020\n"),
          used.id, absent, used.id);
    }
  }
  return !faults.empty() ? exit_code::bad_input : unrated ? exit_code::answer_is_no : exit_code::done;
}

}  // namespace fengsui::main
