// What 全省, 全市 and 全区 mean.
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "sense/reader/subject/main_subject.h"

namespace fengsui::sense::reader {
namespace {

// The city that an organisation's name begins with; empty where it begins with none.
std::string city_of_name(subject const& one) {
  auto const name = to_utf16(one.name);
  auto const place = words().surfaces.longest_at(name, 0);
  if (!place) return {};
  for (auto const index : words().groups[place->value]) {
    auto const& entry = words().entries[index];
    if (entry.is == word_class::place && entry.kind == "city") return entry.name;
  }
  return {};
}

// Which places of a level a text speaks of, and how often.
struct place_votes {
  std::map<std::string, int> named;
  std::map<std::string, int> around;  // where its organisations and smaller places lie
  std::string first_named;

  void count(subject const&, std::string const& level);
  // The one most spoken of; empty where there is none.
  std::string most() const {
    auto const top = most_of(named);
    return top.empty() ? most_of(around) : top;
  }

 private:
  std::string most_of(std::map<std::string, int> const&) const;
};

void place_votes::count(subject const& one, std::string const& level) {
  // 深圳湾口岸 in a text about 全市口岸.
  if ((one.is == subject_kind::company || one.is == subject_kind::station) && level == "city") {
    if (auto city = city_of_name(one); !city.empty()) ++around[city];
  }
  // What organisations are called tells the province as well: 玉树机场 in a text about 全省机场.
  if (one.is == subject_kind::company && level == "province" && !one.province.empty()) ++around[one.province];
  if (!one.said_of.empty() && one.level == level) named[one.said_of] += 2;
  if (one.is != subject_kind::area || one.name == "全国" || is_abroad(one.name)) return;
  // 据黄石市商务委介绍,…全市: who speaks of all the city is of that city.
  // 全省…北京、重庆、广东居前: those of a list are others.
  if (one.level == level && !one.listed) named[one.name] += one.source ? 3 : 1;
  if (one.level == level && !one.listed && first_named.empty()) first_named = one.name;
  if (level == "province" && one.name != one.province && !one.province.empty()) ++around[one.province];
}

std::string place_votes::most_of(std::map<std::string, int> const& votes) const {
  std::string top;
  auto best = 0;
  for (auto const& [name, count] : votes) {
    if (count > best || (count == best && name == first_named)) {
      best = count;
      top = name;
    }
  }
  return top;
}

// The area of another level that 全区 or 全市 means where the text names none of its own.
std::optional<subject> home_of_another_level(std::vector<subject> const& all, std::string const& level,
                                             place_votes const& votes) {
  if (!votes.named.empty()) return {};
  auto const first = [&](auto const& fits) -> std::optional<subject> {
    auto const one =
        std::find_if(all.begin(), all.end(), [&](subject const& s) { return s.is == subject_kind::area && fits(s); });
    return one == all.end() ? std::nullopt : std::optional{*one};
  };
  if (level == "county") {
    // 宁夏…全区: of an autonomous region, where the text names one and no district.
    if (auto const region =
            first([](subject const& one) { return one.level == "province" && one.name.ends_with("自治区"); })) {
      subject made{.name = region->name, .level = "province"};
      made.is = subject_kind::area;
      return made;
    }
    // 大兴安岭地区…全区
    return first([](subject const& one) { return one.name.ends_with("地区"); });
  }
  // 临海市…全市: a city of a county's rank, where the text names none above it.
  if (level == "city" && votes.around.empty())
    return first([](subject const& one) { return one.level == "county" && one.name.ends_with("市") && !one.listed; });
  return {};
}

// What 全省 is called where the text names no place for it.
std::string home_unnamed(std::vector<subject> const& all, std::string const& level, home_names const& home) {
  if (level == "province") return home.province.empty() ? "本省" : home.province;
  if (level == "city") return home.city.empty() ? "本市" : home.city;
  // 我县, 全旗: as the text calls itself.
  for (auto const& one : all) {
    if (one.is == subject_kind::self_area && one.level == level && (one.name.starts_with("本") || one.name == "开发区"))
      return one.name;
  }
  return level == "prefecture" ? "本州" : "本区";
}

}  // namespace

bool is_abroad(std::string_view name) {
  return name.starts_with("香港") || name.starts_with("澳门") || name.starts_with("台湾");
}

subject home_area(std::vector<subject> const& all, std::string const& level, home_names const& home) {
  place_votes votes;
  for (auto const& one : all) votes.count(one, level);
  if (auto other = home_of_another_level(all, level, votes)) return *other;
  subject made{.name = votes.most(), .level = level};
  made.is = subject_kind::area;
  if (made.name.empty()) made.name = home_unnamed(all, level, home);
  return made;
}

bool is_of_an_area(std::string_view indicator) {
  static constexpr std::array<std::string_view, 16> kOfAreas{
      "power_consumption", "power_generation", "power_export", "industrial_va", "industrial_output", "retail_sales",
      "gov_revenue",       "gov_spending",     "fai",          "bank_balance",  "capacity",          "trade",
      "exports",           "imports",          "income",       "population"};
  return std::find(kOfAreas.begin(), kOfAreas.end(), indicator) != kOfAreas.end();
}

int rank_of(std::string const& level) {
  return level == "country"                         ? 4
         : level == "province"                      ? 3
         : level == "city" || level == "prefecture" ? 2
         : level == "county"                        ? 1
                                                    : 0;
}

}  // namespace fengsui::sense::reader
