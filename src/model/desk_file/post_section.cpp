#include <algorithm>

#include "model/desk_file/sections.h"

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;
using std::chrono::minutes;

class post_reader {
 public:
  explicit post_reader(desk_file const& in) : in_{in} {}

  void read(std::string const& key, toml::table const& table) {
    auto const path = "post." + key;
    in_.toml.only(table, path, {"name", "place", "shifts", "needs", "rest", "most_a_week", "check_in"});
    in_.identifier(table, path, key);
    post made{.id = in_.desk.id + "." + key,
              .desk = in_.desk.id,
              .name = in_.toml.name(table, path, "name"),
              .place = in_.toml.text(table, path, "place", false),
              .at = in_.place_of(table)};
    for (auto const& text : in_.toml.texts(table, path, "shifts")) {
      if (auto const one = shift_of(text))
        made.shifts.push_back(*one);
      else
        in_.toml.complain(*table.get("shifts"), path, "“" + text + "”应为如 08:30/24h（开始时间/时长，时长不超过 24h）",
                          "“" + text + "” should be like 08:30/24h: when it begins / how long, at most 24h");
    }
    if (made.shifts.empty() && !table.contains("shifts")) made.shifts.push_back({minutes{8 * 60}, minutes{24 * 60}});
    std::ranges::sort(made.shifts, {}, &shift_pattern::begins);
    needs_of(made, path, table);
    made.rest = std::chrono::duration_cast<minutes>(in_.duration_of(table, path, "rest").value_or(duration{}));
    made.most_a_week = static_cast<int>(in_.toml.integer(table, path, "most_a_week").value_or(7));
    if (auto const grace = in_.duration_of(table, path, "check_in"))
      made.check_in = std::chrono::duration_cast<minutes>(*grace);
    in_.desk.posts.push_back(std::move(made));
  }

 private:
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
        in_.toml.complain(*node,
                          at_field(make_fault(fault_code::wrong_type, "{ leader = 1, officer = 1 }"), path + ".needs"));
      return;
    }
    std::vector<std::pair<toml::source_position, std::pair<std::string, int>>> placed;
    for (auto const& [role, node] : *needs) {
      auto const number = node.value<std::int64_t>();
      auto const id = std::string{role.str()};
      if (!is_identifier(id) || !node.is_integer() || *number < 1 || *number > 20) {
        in_.toml.complain(node, path + ".needs." + id, "应为 1 至 20 的人数", "should be a number from 1 to 20");
        continue;
      }
      placed.push_back({role.source().begin, {id, static_cast<int>(*number)}});
    }
    std::ranges::sort(placed, [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto& [position, one] : placed) made.needs.push_back(std::move(one));
  }

  desk_file const& in_;
};

}  // namespace

void read_post(desk_file const& in, std::string const& key, toml::table const& table) {
  post_reader{in}.read(key, table);
}

}  // namespace fengsui::model
