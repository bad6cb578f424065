#include "know/audit/proposals.h"

#include <algorithm>
#include <map>

#include "know/audit/by_chance.h"

namespace fengsui::know::audit {

std::vector<place> places_of(std::vector<figure_at> const& figures) {
  std::vector<place> made;
  for (auto const& one : figures) made.emplace_back(one.document, one.figure);
  std::ranges::sort(made);
  return made;
}

namespace {

struct proposal {
  double by_chance = 0;
  relation const* of = nullptr;
};

// The slips of the pen that explain what was raised, by the figures in it.
using slips_known = std::map<place, std::vector<repair>>;

void add_slips(slips_known& known, finding const& one) {
  for (auto const& at : one.figures) {
    auto& slips = known[{at.document, at.figure}];
    for (auto const& slip : one.repairs) {
      if (slip.figure == at.figure) slips.push_back(slip);
    }
  }
}

// One of them that explains this relation too.
repair const* slip_again(slips_known const& known, relation const& of, std::span<document const> documents) {
  for (auto const& at : of.figures) {
    auto const found = known.find({at.document, at.figure});
    if (found == known.end()) continue;
    for (auto const& slip : found->second) {
      if (holds_with(of, documents, at.document, slip)) return &slip;
    }
  }
  return nullptr;
}

// 30.8亿元 and 1324亿元 are parts of 2233亿元 where a slip in one of them explains the sum: neither is the other's.
void drop_parts_of(relation const& sum, std::vector<finding>& findings) {
  auto const parts = places_of({sum.figures.begin(), sum.figures.end() - 1});
  std::erase_if(findings, [&](finding const& one) {
    return one.check == "part_whole" && std::ranges::includes(parts, places_of(one.figures));
  });
}

// Whether the whole and the parts whose growth this weighs have been raised as a sum.
bool has_raised_sum(std::vector<finding> const& findings, relation const& weighed) {
  if (weighed.check != "weighted_growth") return false;
  auto const figures = places_of(weighed.figures);
  return std::ranges::any_of(findings, [&](finding const& one) {
    return one.check == "sum" && one.verdict == verdict::inconsistent &&
           one.figures.back() == weighed.figures.front() && std::ranges::includes(figures, places_of(one.figures));
  });
}

// What is proposed by nearness and fails, with how many wrong links of its kind a slip like the one that explains it
// would explain. The growth of a whole is explained by the slip in its sum.
std::vector<proposal> proposals_of(std::vector<relation const*> const& failing, std::span<document const> documents,
                                   std::function<bool(figure_at)> const& trusted) {
  std::vector<proposal> made;
  auto const is_open = [&](figure_at const& at) {
    using enum model::figure_qualifier;
    auto const how =
        documents[static_cast<std::size_t>(at.document)].figures[static_cast<std::size_t>(at.figure)].qualifier;
    return how != exact && how != approx;
  };
  for (auto const* one : failing) {
    if (one->wrong_links == 0 || std::ranges::any_of(one->figures, is_open)) continue;
    if (!one->ratio) {
      made.push_back({.by_chance = 1, .of = one});
    } else if (auto const by = explained_by_slip(*one, documents, trusted); by && by->by_chance <= kMostByChance) {
      made.push_back({.by_chance = by->by_chance, .of = one});
    }
  }
  std::ranges::stable_sort(made, {}, &proposal::by_chance);
  return made;
}

}  // namespace

void add_likeliest(std::vector<relation const*> const& failing, std::span<document const> documents,
                   std::function<bool(figure_at)> const& trusted, std::vector<finding>& findings) {
  auto const proposed = proposals_of(failing, documents, trusted);
  for (auto const& one : proposed) {
    if (one.of->check == "sum") drop_parts_of(*one.of, findings);
  }
  slips_known known;
  for (auto const& one : findings) {
    if (one.verdict != verdict::suspicious) add_slips(known, one);
  }
  for (auto const& one : proposed) {
    if (!one.of->ratio && !has_raised_sum(findings, *one.of)) continue;
    auto const* again = slip_again(known, *one.of, documents);
    auto found = finding_by_slip(*one.of, documents, trusted, again);
    if (!found) continue;
    auto const figures = places_of(found->figures);
    if (again == nullptr) {
      auto const slip = std::ranges::find(figures, found->repairs.front().figure, &place::second);
      auto const shared = std::ranges::count_if(figures, [&](place const& at) { return known.contains(at); });
      if (!one.of->ratio || known.contains(*slip) || shared > 1) continue;
    }
    if (std::ranges::any_of(findings, [&](finding const& each) {
          return each.verdict != verdict::suspicious && each.check == found->check &&
                 places_of(each.figures) == figures;
        }))
      continue;
    add_slips(known, *found);
    std::erase_if(findings, [&](finding const& each) {
      return each.check == found->check && places_of(each.figures) == figures;
    });
    findings.push_back(std::move(*found));
  }
}

}  // namespace fengsui::know::audit
