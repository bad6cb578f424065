#include "act/access/person.h"

#include <algorithm>
#include <array>

#include "base/split.h"

namespace fengsui::act {
namespace {

struct rank_line {
  rank what;
  std::string_view id;
  std::string_view zh;
  std::string_view en;
};
constexpr std::array kRanks{
    rank_line{rank::viewer, "viewer", "查看", "viewer"},
    rank_line{rank::reporter, "reporter", "报送", "reporter"},
    rank_line{rank::officer, "officer", "值班员", "officer"},
    rank_line{rank::leader, "leader", "带班领导", "leader"},
};

struct office_line {
  office what;
  std::string_view id;
  std::string_view zh;
  std::string_view en;
};
constexpr std::array kOffices{
    office_line{office::none, "none", "无", "none"},
    office_line{office::system, "system", "系统管理员", "system administrator"},
    office_line{office::security, "security", "安全管理员", "security administrator"},
    office_line{office::auditor, "auditor", "审计员", "auditor"},
};

std::string_view desk_of(std::string_view kind) {
  return kind.substr(0, kind.find('.'));
}

bool at_desk(desk_role const& role, std::string_view desk) {
  return desk.empty() || role.desk == "*" || role.desk == desk;
}

bool at_place(desk_role const& role, model::city const& city, std::string_view place) {
  return role.places.empty() ||
         std::ranges::any_of(role.places, [&](auto const& one) { return !place.empty() && city.within(place, one); });
}

bool of_kind(desk_role const& role, std::string_view kind) {
  return role.rank != rank::reporter || role.kinds.empty() || std::ranges::find(role.kinds, kind) != role.kinds.end();
}

std::string joined(std::vector<std::string> const& parts) {
  std::string out;
  for (auto const& one : parts) out += (out.empty() ? "" : ",") + one;
  return out;
}

}  // namespace

std::string_view to_text(rank one) {
  return kRanks[static_cast<std::size_t>(one)].id;
}
std::string_view to_text(office one) {
  return kOffices[static_cast<std::size_t>(one)].id;
}
base::name name_of(rank one) {
  auto const& line = kRanks[static_cast<std::size_t>(one)];
  return {std::string{line.zh}, std::string{line.en}};
}
base::name name_of(office one) {
  auto const& line = kOffices[static_cast<std::size_t>(one)];
  return {std::string{line.zh}, std::string{line.en}};
}
std::optional<rank> rank_from(std::string_view id) {
  auto const found = std::ranges::find(kRanks, id, &rank_line::id);
  return found == kRanks.end() ? std::nullopt : std::optional{found->what};
}
std::optional<office> office_from(std::string_view id) {
  auto const found = std::ranges::find(kOffices, id, &office_line::id);
  return found == kOffices.end() ? std::nullopt : std::optional{found->what};
}

bool may(person const& who, rank least, std::string_view desk) {
  return std::ranges::any_of(who.roles, [&](auto const& role) { return role.rank >= least && at_desk(role, desk); });
}

bool may_at(person const& who, rank least, model::city const& city, std::string_view kind, std::string_view place) {
  return std::ranges::any_of(who.roles, [&](auto const& role) {
    return role.rank >= least && at_desk(role, desk_of(kind)) && of_kind(role, kind) && at_place(role, city, place);
  });
}

bool may_see(person const& who, model::city const& city, std::string_view kind, std::string_view place) {
  return std::ranges::any_of(
      who.roles, [&](auto const& role) { return at_desk(role, desk_of(kind)) && at_place(role, city, place); });
}

std::optional<std::vector<std::string>> bound_to(person const& who, std::string_view desk) {
  std::vector<std::string> places;
  for (auto const& role : who.roles) {
    if (!at_desk(role, desk)) continue;
    if (role.places.empty()) return {};
    places.insert(places.end(), role.places.begin(), role.places.end());
  }
  std::ranges::sort(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  return places;
}

bool may_see_personal(person const& who, model::city const& city, std::string_view kind, std::string_view place) {
  return std::ranges::any_of(who.roles, [&](auto const& role) {
    return role.personal && at_desk(role, desk_of(kind)) && at_place(role, city, place);
  });
}

std::string to_text(desk_role const& role) {
  auto text = role.desk + " " + std::string{to_text(role.rank)};
  if (!role.places.empty()) text += " @" + joined(role.places);
  if (!role.kinds.empty()) text += " #" + joined(role.kinds);
  if (role.personal) text += " +personal";
  return text;
}

std::optional<desk_role> role_from(std::string_view line) {
  auto const words = base::split(line, ' ');
  if (words.size() < 2) return {};
  auto const level = rank_from(words[1]);
  if (!level) return {};
  desk_role made{.desk = words[0], .rank = *level, .kinds = {}, .places = {}};
  for (std::size_t i = 2; i < words.size(); ++i) {
    std::string_view const word = words[i];
    if (word == "+personal")
      made.personal = true;
    else if (word.starts_with('@'))
      made.places = base::split(word.substr(1), ',');
    else if (word.starts_with('#'))
      made.kinds = base::split(word.substr(1), ',');
    else
      return {};
  }
  return made;
}

}  // namespace fengsui::act
