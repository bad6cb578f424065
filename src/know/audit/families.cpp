// Which parts of a whole stand in one list, and whether there is anything beside them.
#include <algorithm>
#include <array>
#include <map>
#include <ranges>

#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using word_list = std::vector<std::string_view>;

// Classes that leave nothing beside them. `only` names the indicators for which that is so; empty: for all.
struct partition {
  word_list classes;
  word_list only;
};

std::vector<partition> const& partitions() {
  static std::vector<partition> const kPartitions{
      {{"新建", "续建"}, {}},
      {{"内资", "外资"}, {}},
      {{"省内", "省外"}, {}},
      {{"市内", "市外"}, {}},
      {{"境内", "境外"}, {}},
      {{"国内", "国际"}, {}},
      {{"国内", "入境"}, {}},
      {{"城镇", "乡村"}, {}},
      {{"城镇", "农村"}, {}},
      {{"城市", "农村"}, {}},
      {{"内贸", "外贸"}, {}},
      {{"沿海", "内河"}, {}},
      {{"存款", "贷款"}, {"bank_balance"}},
      {{"跨局", "管内"}, {}},
      {{"直通", "管内"}, {}},
      {{"进港", "出港"}, {}},
      {{"入境", "出境"}, {"pax_border", "travellers"}},
      {{"第一产业", "第二产业", "第三产业", "居民"}, {"power_consumption"}},
      {{"一产", "二产", "三产", "居民"}, {"power_consumption"}},
      {{"出口", "进口"}, {}},
      {{"动车", "普速"}, {}},
      {{"高铁", "普速"}, {}},
      {{"客运", "货运"}, {}},
      {{"工业", "农业", "服务业"}, {"projects_signed", "projects_started", "projects_underway"}},
      {{"铁路", "公路", "水路", "民航"}, {"person_flow", "pax_sent", "travellers"}},
      {{"项目投资", "房地产"}, {"fai"}},
      {{"营业性客运", "小客车"}, {"person_flow"}},
      {{"domestic", "international"}, {}},
      {{"imports", "exports", "empties"}, {"port_teu"}},
      {{"loaded", "empt"}, {"port_teu"}},
  };
  return kPartitions;
}

// Classes of different kinds: a thing may be in several of them at once, so that they need not stay below the whole.
constexpr std::array<std::string_view, 34> kFacets{
    "以上", "以下", "超",   "不足", "重点", "新增", "省外", "市外", "境外",  "外资", "民营", "民间",
    "高新", "入园", "线上", "网上", "动车", "高铁", "夜间", "过夜", "自驾",  "散客", "学生", "农民工",
    "女",   "老年", "青年", "落地", "本月", "当月", "首日", "over", "above", "new"};

std::string class_of(page const& of, std::size_t i) {
  return of.at(i).org + "/" + of.at(i).place + "/" + class_name(of, i);
}

bool is_partition(page const& of, family const& group) {
  return std::ranges::any_of(partitions(), [&](partition const& one) {
    auto const& indicator = of.at(group.whole).indicator;
    if (!one.only.empty() && std::ranges::find(one.only, indicator) == one.only.end()) return false;
    if (one.classes.size() != group.parts.size()) return false;
    return std::ranges::all_of(one.classes, [&](std::string_view word) {
      return std::ranges::count_if(group.parts, [&](std::size_t i) { return contains(class_of(of, i), word); }) == 1;
    });
  });
}

bool has_rest(page const& of, family const& group) {
  return std::ranges::any_of(group.parts, [&](std::size_t i) {
    return contains(of.at(i).what, "其他") || contains(of.at(i).what, "其余") || contains(of.at(i).what, "other");
  });
}

bool has_facets(page const& of, family const& group) {
  auto const& whole = of.at(group.whole);
  // 大学生组、社会组: nobody enters in two groups of one contest.
  if (std::ranges::all_of(group.parts, [&](std::size_t i) { return of.noun_before(i).ends_with("组"); })) return false;
  return std::ranges::any_of(group.parts, [&](std::size_t i) {
    auto const& figure = of.at(i);
    if (figure.org != whole.org || figure.place != whole.place) return false;
    auto const name = class_name(of, i);
    // What the whole's own class says does not make its parts overlap.
    return std::ranges::any_of(
        kFacets, [&](std::string_view word) { return contains(name, word) && !contains(whole.what, word); });
  });
}

bool opens_list(page const& of, std::size_t whole, std::size_t first) {
  if (first <= whole) return false;
  auto const text = of.between(whole, first);
  if (text.size() > 60 || contains(text, "其中") || contains(text, "。") || contains(text, "of which")) return false;
  return contains(text, ":") || contains(text, "包括") || contains(text, "分别为") || contains(text, "分别是");
}

bool stays_open(page const& of, std::size_t last) {
  auto const text = of.after(last, 4);
  return text.starts_with("等") || contains(text, "等。") || contains(text, "etc");
}

// Whether the list goes on from one part to the next: the same sentence, no new 其中, no other class between them.
bool goes_on(page const& of, std::size_t from, std::size_t to) {
  if (of.sentence(from) != of.sentence(to)) {
    // A semicolon keeps the scope of 其中; a full stop closes it.
    return of.has_text() && of.between(from, to).find("。") == std::string::npos &&
           of.between(from, to).find('\n') == std::string::npos && contains(of.between(from, to), ";");
  }
  if (contains(of.between(from, to), "其中")) return false;
  if (of.has_text()) return true;
  auto const others = std::ranges::count_if(std::views::iota(from + 1, to), [&](std::size_t i) {
    return of.is_level(i) && !of.at(i).role.starts_with("avg");
  });
  return others <= 2;
}

bool same_axis(page const& of, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  if (x.org != y.org) return true;
  if (x.place != y.place) return true;
  auto const one = class_name(of, a);
  auto const other = class_name(of, b);
  return one != other && one.empty() == other.empty();
}

bool has_level_between(page const& of, std::size_t whole, std::size_t first) {
  for (auto i = whole + 1; i < first; ++i) {
    if (of.is_level(i) && of.at(i).unit == of.at(first).unit) return true;
  }
  return false;
}

std::vector<family> split_into_lists(page const& of, std::size_t whole, std::vector<std::size_t> const& parts) {
  std::vector<family> lists;
  for (auto const part : parts) {
    auto const fits = !lists.empty() && [&] {
      auto const& held = lists.back().parts;
      bool const by_org = of.at(part).org != of.at(held.back()).org;
      if (!same_axis(of, held.back(), part)) return false;
      if (std::ranges::any_of(held, [&](std::size_t i) { return class_of(of, i) == class_of(of, part); })) return false;
      return (by_org && !of.has_text()) || goes_on(of, held.back(), part);
    }();
    if (!fits) lists.push_back({.whole = whole});
    lists.back().parts.push_back(part);
  }
  return lists;
}

}  // namespace

std::vector<family> families(page const& of) {
  std::map<std::size_t, std::vector<std::size_t>> by_whole;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i)) continue;
    auto whole = whole_of_list(of, i);
    if (!whole && of.at(i).role == "part") whole = whole_for_part(of, i);
    if (whole) by_whole[*whole].push_back(i);
  }
  std::vector<family> made;
  for (auto const& [whole, parts] : by_whole) {
    // Parts of another day within the whole's period are no list beside those of the whole period.
    std::vector<std::size_t> of_its_period;
    for (auto const part : parts) {
      if (same_period(of.at(part), of.at(whole))) {
        of_its_period.push_back(part);
      } else {
        made.push_back({.whole = whole, .parts = {part}});
      }
    }
    for (auto& list : split_into_lists(of, whole, of_its_period)) {
      bool const partitioned = list.parts.size() > 1 && is_partition(of, list);
      list.exclusive = partitioned || !has_facets(of, list);
      list.exhaustive = partitioned || (list.parts.size() > 1 && has_rest(of, list));
      list.listed = list.parts.size() > 1 && of.has_text() && opens_list(of, whole, list.parts.front()) &&
                    !stays_open(of, list.parts.back()) && list.exclusive;
      list.by_name = std::ranges::all_of(list.parts, [&](std::size_t i) {
        return of.at(i).org != of.at(whole).org || of.at(i).place != of.at(whole).place;
      });
      list.adjoins = list.parts.front() > whole && of.has_text() && !has_level_between(of, whole, list.parts.front());
      made.push_back(std::move(list));
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
