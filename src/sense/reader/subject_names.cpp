// One organisation by its short name and its full one: every mention gets the same name.
#include <algorithm>
#include <map>
#include <set>

#include "sense/reader/subject_parts.h"
#include "sense/reader/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

using short_names = std::map<std::string, std::string>;  // by the name that a text gives first

// (以下简称“X”): what the bracket behind a name calls it; empty where there is none.
std::string called_in_bracket(std::u16string_view text, std::size_t name_end) {
  auto const behind = text.substr(name_end, 24);
  auto at = std::size_t{0};
  for (auto const opening : {u"(以下简称“", u"(以下简称", u"(简称“", u"(简称"}) {
    if (at == 0 && behind.starts_with(opening)) at = std::u16string_view{opening}.size();
  }
  if (at == 0) return {};
  auto const end = behind.find_first_of(u"”)", at);
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
    if (text.find(called) != std::u16string_view::npos) known[one.name] = to_utf8(called);
  }
}

// Where the text says the short names.
std::vector<subject> mentions_of(std::u16string_view text, short_names const& known) {
  std::vector<subject> more;
  for (auto const& [name, called] : known) {
    auto const word = to_utf16(called);
    for (auto at = text.find(word); at != std::u16string_view::npos; at = text.find(word, at + word.size())) {
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

}  // namespace

void take_full_names(std::vector<subject>& found) {
  auto const bare = [](std::string name) {
    for (std::string_view const level : {"省", "市"}) {
      if (auto const at = name.find(level); at == 2 * level.size()) name.erase(at, level.size());
    }
    if (name.ends_with("集团公司")) name.resize(name.size() - std::string_view{"公司"}.size());
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
  add_bureaus(text, found, known);
  for (auto& one : found) {
    if (auto const called = known.find(one.name); called != known.end()) one.name = called->second;
  }
  constexpr std::size_t kMostNames = 8;
  if (known.size() > kMostNames) return;
  merge_subjects(found, mentions_of(text, known), [](subject const& before, subject const& added) {
    return before.is != subject_kind::company || before.to - before.from < added.to - added.from;
  });
}

}  // namespace fengsui::sense::reader
