// 城市占39%、农村占61%: shares whose own words name every class of a partition make a hundred.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/class_words.h"
#include "know/audit/lists/partitions.h"

namespace fengsui::know::audit {
namespace {

bool is_share_told(page const& of, std::size_t i) {
  return of.usable(i) && of.at(i).kind == model::figure_kind::share && of.at(i).unit == "%";
}

// Shares right behind each other, each behind 、 or 和 and perhaps its class.
std::vector<std::size_t> run_from(page const& of, std::size_t first) {
  constexpr std::size_t kLongest = 24;  // bytes
  static constexpr std::array<std::string_view, 3> kJoints{"、", "和", ","};
  std::vector<std::size_t> run{first};
  for (auto i = first + 1; i < of.size() && is_share_told(of, i) && run.size() < kMostClasses; ++i) {
    auto const text = of.between(i - 1, i);
    auto const then =
        text.starts_with(",") && (!contains(text, "占") || contains(text, "分别") || contains(text, "则"));
    if (text.size() > kLongest || !starts_with_any(text, kJoints) || then) break;
    run.push_back(i);
  }
  return run;
}

// What a share is called: the reader's class of it or of its level, or the words right before it.
std::string_view name_of_share(page const& of, std::size_t i) {
  constexpr std::size_t kLongest = 10;
  static constexpr std::array<std::string_view, 7> kEnds{",", "。", ";", ":", "、", "和", "\n"};
  if (!of.at(i).what.empty()) return of.at(i).what;
  if (auto const level = of.host(i); level && !of.at(*level).what.empty()) return of.at(*level).what;
  return behind_last(of.before(i, kLongest), kEnds);
}

std::optional<std::size_t> class_named(class_words const& classes, std::string_view name) {
  std::optional<std::size_t> made;
  for (std::size_t k = 0; k < classes.size() && !classes[k].empty(); ++k) {
    auto named = false;
    for (auto words = classes[k]; !words.empty();) {
      auto const word = words.substr(0, words.find('|'));
      named = named || names_class(name, word);
      words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
    if (named && made) return {};
    if (named) made = k;
  }
  return made;
}

bool names_every_class(page const& of, std::vector<std::size_t> const& run) {
  std::vector<std::string_view> names;
  for (auto const i : run) names.push_back(name_of_share(of, i));
  return std::ranges::any_of(kClasses, [&](class_words const& classes) {
    auto const size = static_cast<std::size_t>(std::ranges::count_if(classes, [](auto one) { return !one.empty(); }));
    // A Chinese letter is none of Latin.
    if (size != run.size() || static_cast<unsigned char>(classes[0].front()) < 0x80) return false;
    std::vector<bool> seen(size, false);
    return std::ranges::all_of(names, [&](std::string_view name) {
      auto const at = class_named(classes, name);
      if (!at || seen[*at]) return false;
      seen[*at] = true;
      return true;
    });
  });
}

// 火灾分别占45.1%、…,死亡人数分别占32.2%、…: as many of the next thing, right behind.
bool goes_on(page const& of, std::vector<std::size_t> const& run, std::vector<std::size_t> const& next) {
  constexpr std::size_t kLongest = 36;  // bytes
  auto const text = of.between(run.back(), next.front());
  return run.size() == next.size() && run.back() + 1 == next.front() && text.size() <= kLongest &&
         text.starts_with(",") && (contains(text, "分别") || contains(text, "则"));
}

}  // namespace

void add_class_shares(page const& of, std::vector<relation>& to) {
  constexpr int kNear = 115;
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < of.size() && of.has_text() && of.is_chinese(); ++i) {
    if (!is_share_told(of, i)) continue;
    auto run = run_from(of, i);
    i = run.back();
    if (run.size() < 2 || (!names_every_class(of, run) && (known.empty() || !goes_on(of, known, run)))) continue;
    to.push_back(shares_against_hundred(of, run, true));
    to.back().near_percent = kNear;
    known = std::move(run);
  }
}

}  // namespace fengsui::know::audit
