// One organisation by its short name and its full one: every mention gets the same name.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sense/reader/subject/subject_parts.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

using short_names = std::map<std::string, std::string>;  // by the name that a text gives first

// (以下简称“X”), (下称X): what the bracket behind a name calls it; empty where there is none.
std::string called_in_bracket(std::u16string_view text, std::size_t name_end) {
  auto const behind = text.substr(name_end, 24);
  auto at = std::size_t{0};
  for (std::u16string_view const opening :
       {u"(以下统称"sv, u"(以下简称"sv, u"(以下称"sv, u"(下称"sv, u"(统称"sv, u"(简称"sv, u"(亦称"sv, u"(又称"sv}) {
    if (at == 0 && behind.starts_with(opening)) at = opening.size();
  }
  if (at == 0) return {};
  for (std::u16string_view const more : {u"为"sv, u":"sv, u"“"sv}) {
    if (behind.substr(at).starts_with(more)) at += more.size();
  }
  auto const end = behind.find_first_of(u"”)"sv, at);
  if (end == std::u16string_view::npos || end < at + 2) return {};
  return to_utf8(behind.substr(at, end - at));
}

// 中国铁路呼和浩特局集团有限公司…呼铁局: what railwaymen call a bureau, where the text calls it so.
void add_bureaus(std::u16string_view text, std::vector<subject> const& found, short_names& known) {
  std::set<std::string_view> looked_for;  // the whole text is searched once for each bureau
  for (auto const& one : found) {
    if (one.is != subject_kind::company || !one.name.ends_with("局集团公司") || known.contains(one.name) ||
        !looked_for.insert(one.name).second)
      continue;
    auto const called = to_utf16(one.name).substr(0, 1) + u"铁局";
    if (holds_words(text, called)) known[one.name] = to_utf8(called);
  }
}

// Where the text says the short names.
std::vector<subject> mentions_of(std::u16string_view text, short_names const& known) {
  std::vector<subject> more;
  for (auto const& [name, called] : known) {
    auto const word = to_utf16(called);
    for (auto const at : places_of(text, word)) {
      more.push_back({.from = at,
                      .to = at + word.size(),
                      .name = called,
                      .is = subject_kind::company,
                      .source = speaks_behind(text, at + word.size())});
    }
  }
  std::sort(more.begin(), more.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
  return more;
}

bool is_said_of_an_organisation(std::u16string_view full) {
  static constexpr auto kEndings = std::to_array<std::u16string_view>(
      {u"公司", u"集团",     u"局",   u"机场", u"港",   u"航空", u"银行", u"区",   u"园",   u"中心",
       u"医院", u"大学",     u"学院", u"基地", u"联盟", u"协会", u"物流", u"股份", u"速递", u"快递",
       u"铁路", u"轨道交通", u"地铁", u"油田", u"站",   u"段",   u"电网", u"厂",   u"所",   u"商会"});
  return std::any_of(kEndings.begin(), kEndings.end(), [&](auto const ending) { return full.ends_with(ending); });
}

// 云南祥鹏航空有限责任公司(下称“祥鹏航空”): whom a bracket gives a short name to is one, whether a table knows it or
// not; 东方航空及旗下上海航空、联合航空(以下统称东航): all that stand before it are called so.
void add_called_in_brackets(std::u16string_view text, std::vector<subject>& found, short_names& known) {
  constexpr std::size_t kLongestName = 20;
  std::vector<subject> more;
  for (auto at = text.find(u'('); at != std::u16string_view::npos; at = text.find(u'(', at + 1)) {
    auto const called = called_in_bracket(text, at);
    if (called.empty()) continue;
    auto const together = text.substr(at + 1, 4).find(u"统称"sv) != std::u16string_view::npos;
    auto from = at;
    while (from > 0 && at - from < kLongestName * (together ? 2 : 1) &&
           (is_cjk(text[from - 1]) || (together && text[from - 1] == u'、')) &&
           (together || !is_one_of(text[from - 1], u"日从据由和与及")))
      --from;
    if (!is_said_of_an_organisation(text.substr(from, at - from))) continue;
    auto const next = std::lower_bound(found.begin(), found.end(), from,
                                       [](subject const& s, std::size_t place) { return s.from < place; });
    for (auto one = next; one != found.end() && one->to <= at; ++one) {
      if (one->is == subject_kind::company && (together || one->to == at)) known[one->name] = called;
    }
    more.push_back(
        {.from = from, .to = at, .name = called, .is = subject_kind::company, .source = speaks_behind(text, at)});
    known.emplace(called, called);
  }
  merge_subjects(found, std::move(more), [](subject const& before, subject const&) {
    return before.is == subject_kind::area || before.is == subject_kind::self;
  });
}

// 广西北部湾港 without the place that it begins with; empty where what is left is no name.
std::string without_place(std::string const& name) {
  auto const printed = to_utf16(name);
  // 中国国航…国航
  if (name.starts_with("中国") && printed.size() >= 4) return to_utf8(printed.substr(2));
  auto const place = words().surfaces.longest_at(printed, 0);
  constexpr std::size_t kShortestName = 4;
  if (!place || place->length + kShortestName > printed.size()) return {};
  auto const& group = words().groups[place->value];
  auto const is_place = std::any_of(group.begin(), group.end(),
                                    [](std::uint32_t index) { return words().entries[index].is == word_class::place; });
  return is_place ? to_utf8(printed.substr(place->length)) : std::string{};
}

// 胶东国际机场 is 胶东机场.
std::string without_international(std::string name) {
  static constexpr std::string_view kTail{"国际机场"};
  if (name.size() > kTail.size() && name.ends_with(kTail)) name.erase(name.size() - kTail.size(), kTail.size() / 2);
  return name;
}

// 广西北部湾港…北部湾港, 胶东机场…青岛胶东国际机场: one body, called as the text does first.
void take_places_before_names(std::vector<subject>& found) {
  std::set<std::string> said;  // what is left of a name is one only where the text says it alone
  for (auto const& one : found) {
    if (one.is == subject_kind::company) said.insert(without_international(one.name));
  }
  auto const core = [&](std::string const& name) {
    auto rest = without_international(without_place(name));
    return !rest.empty() && said.contains(rest) ? rest : without_international(name);
  };
  std::map<std::string, std::string> first;
  for (auto const& one : found) {
    if (one.is == subject_kind::company) first.emplace(core(one.name), one.name);
  }
  for (auto& one : found) {
    if (one.is == subject_kind::company) one.name = first.at(core(one.name));
  }
}

// 国家铁路日均装车…全路货车周时: a text that counts the state's railways means them where it says 全路 or who runs
// them.
void take_state_railways(std::u16string_view text, std::vector<subject>& found) {
  auto state = false;
  for (auto const& one : found) {
    auto const printed = text.substr(one.from, one.to - one.from);
    state = state || printed == u"国家铁路"sv;
    // 全国铁路 itself counts the others' too.
    if (printed == u"全国铁路"sv) return;
  }
  for (auto& one : found) {
    if (state && (one.name == "全国铁路" || one.name == "国铁集团")) one.name = "国家铁路";
  }
}

}  // namespace

void take_full_names(std::vector<subject>& found) {
  auto const bare = [](std::string name) {
    for (std::string_view const level : {"省", "市"}) {
      if (auto const at = name.find(level); at == 2 * level.size()) name.erase(at, level.size());
    }
    if (name.ends_with("集团公司")) name.resize(name.size() - std::string_view{"公司"}.size());
    // 成都铁路局集团, 成都局集团, 成都局
    if (name.ends_with("局集团")) name.resize(name.size() - std::string_view{"集团"}.size());
    if (name.ends_with("铁路局")) name.replace(name.size() - 9, 9, "局");
    return name;
  };
  std::map<std::string, std::string> full;
  for (auto const& one : found) {
    if (one.is != subject_kind::company) continue;
    auto& known = full[bare(one.name)];
    if (one.name.size() > known.size()) known = one.name;
  }
  for (auto& one : found) {
    if (one.is == subject_kind::company) one.name = full.at(bare(one.name));
  }
  take_places_before_names(found);
}

void take_short_names(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  short_names known;
  for (auto& one : found) {
    if (one.is != subject_kind::company) continue;
    if (auto const at = one.name.find("局集团有限公司"); at != std::string::npos)
      one.name = one.name.substr(0, at) + "局集团公司";
    if (auto called = called_in_bracket(text, one.to); !called.empty()) known[one.name] = std::move(called);
  }
  if (!doc.english) add_called_in_brackets(text, found, known);
  add_bureaus(text, found, known);
  for (auto& one : found) {
    if (auto const called = known.find(one.name); called != known.end()) one.name = called->second;
  }
  constexpr std::size_t kMostNames = 8;
  if (known.size() <= kMostNames) {
    merge_subjects(found, mentions_of(text, known), [](subject const& before, subject const& added) {
      return before.is != subject_kind::company || before.to - before.from < added.to - added.from;
    });
  }
  if (!doc.english) take_state_railways(text, found);
}

}  // namespace fengsui::sense::reader
