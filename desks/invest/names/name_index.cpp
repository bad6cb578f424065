#include "invest/names/name_index.h"

#include <algorithm>
#include <array>

namespace fengsui::invest {
namespace {

std::uint64_t pair_of(char32_t a, char32_t b) {
  return std::uint64_t{a} << 32 | b;
}

// Pairs that more names have than this tell nothing apart, unless a name has no rarer one.
constexpr std::size_t kCommonPair = 400;

}  // namespace

std::string_view to_text(name_verdict one) {
  static constexpr std::array<std::string_view, 4> kWords{"one", "several", "maybe", "none"};
  return kWords[static_cast<std::size_t>(one)];
}

name_index::name_index(std::vector<listed_company> companies) : companies_{std::move(companies)} {
  for (std::size_t i = 0; i < companies_.size(); ++i) {
    entries_.push_back({i, 0, take_apart(companies_[i].name)});
    for (std::size_t k = 0; k < companies_[i].also.size(); ++k)
      entries_.push_back({i, k + 1, take_apart(companies_[i].also[k])});
  }
  for (std::uint32_t e = 0; e < entries_.size(); ++e) {
    auto const& bare = entries_[e].name.bare;
    if (bare.size() == 1) singles_[bare[0]].push_back(e);
    if (bare.size() >= 2 && bare.size() <= 4) short_by_first_[bare[0]].push_back(e);
    for (std::size_t i = 0; i + 1 < bare.size(); ++i) {
      auto& into = pairs_[pair_of(bare[i], bare[i + 1])];
      if (into.empty() || into.back() != e) into.push_back(e);
    }
  }
}

std::vector<std::uint32_t> name_index::near(company_name const& asked) const {
  std::vector<std::uint32_t> found;
  std::vector<std::vector<std::uint32_t> const*> lists;
  for (std::size_t i = 0; i + 1 < asked.bare.size(); ++i) {
    auto const at = pairs_.find(pair_of(asked.bare[i], asked.bare[i + 1]));
    if (at != pairs_.end()) lists.push_back(&at->second);
  }
  std::ranges::sort(lists, {}, [](auto const* one) { return one->size(); });
  std::size_t taken = 0;
  for (auto const* one : lists) {
    if (taken >= 2 && one->size() > kCommonPair) break;
    found.insert(found.end(), one->begin(), one->end());
    ++taken;
  }
  for (auto const& start : asked.starts) {
    if (start.at >= asked.bare.size()) continue;
    auto const first = asked.bare[start.at];
    if (auto const at = singles_.find(first); at != singles_.end() && asked.bare.size() - start.at == 1)
      found.insert(found.end(), at->second.begin(), at->second.end());
    if (auto const at = short_by_first_.find(first); at != short_by_first_.end())
      found.insert(found.end(), at->second.begin(), at->second.end());
  }
  std::ranges::sort(found);
  auto const twice = std::ranges::unique(found);
  found.erase(twice.begin(), twice.end());
  return found;
}

std::vector<found_company> name_index::find(std::string_view name, std::size_t most) const {
  auto const asked = take_apart(name);
  std::vector<found_company> found;
  if (asked.bare.empty()) return found;
  for (auto const e : near(asked)) {
    auto const& one = entries_[e];
    auto const score = compare_names(asked, one.name);
    if (score.score < 0.4) continue;
    auto const& company = companies_[one.company];
    found.push_back({one.company, one.also == 0 ? company.name : company.also[one.also - 1], score.score, score.why});
  }
  std::ranges::sort(found, [](auto const& a, auto const& b) {
    return std::tuple{-a.score, a.which, a.by} < std::tuple{-b.score, b.which, b.by};
  });
  // A company once, by the name of it that fits best.
  std::vector<found_company> kept;
  for (auto& one : found) {
    if (kept.size() == most) break;
    if (std::ranges::find(kept, one.which, &found_company::which) == kept.end()) kept.push_back(std::move(one));
  }
  return kept;
}

resolved_name name_index::resolve(std::string_view name, std::size_t most) const {
  resolved_name made{.found = find(name, std::max<std::size_t>(most, 3))};
  if (made.found.empty() || made.found[0].score < kMaybeSame) {
    made.found.clear();
    return made;
  }
  auto const& best = made.found[0];
  if (best.score < kSameCompany) {
    made.verdict = name_verdict::maybe;
  } else {
    auto const near = [&](found_company const& other) { return best.score < 1 && other.score > best.score - 0.004; };
    made.verdict = made.found.size() > 1 && near(made.found[1]) ? name_verdict::several : name_verdict::one;
  }
  if (made.found.size() > most) made.found.resize(most);
  return made;
}

}  // namespace fengsui::invest
