#include "know/audit/proposals.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "know/audit/by_chance.h"

namespace fengsui::know::audit {

std::vector<place> places_of(std::vector<figure_at> const& figures) {
  std::vector<place> made;
  for (auto const& one : figures) made.emplace_back(one.document, one.figure);
  std::ranges::sort(made);
  return made;
}

bool has_open_end(relation const& of, std::span<document const> documents) {
  return std::ranges::any_of(of.figures, [&](figure_at const& at) {
    using enum model::figure_qualifier;
    auto const& in = documents[static_cast<std::size_t>(at.document)];
    auto const how = in.figures[static_cast<std::size_t>(at.figure)].qualifier;
    return how != exact && how != approx;
  });
}

namespace {

struct proposal {
  double by_chance = 0;
  relation const* of = nullptr;
  bool misreckoned = false;  // off by a little, whether a slip explains it or not
};

// The slips of the pen that explain what was raised, by the figures in it.
using slips_known = std::map<place, std::vector<repair>>;

void add_slips(slips_known& known, finding const& one) {
  // 增长107.1% comes from no whole number: that says which figure is wrong, not how.
  if (one.repairs.empty()) return;
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

// Whether everything that was raised of a figure holds once it reads as this slip says.
bool explains_all(std::vector<relation const*> const& raised, std::span<document const> documents, place const& at,
                  repair const& slip) {
  auto const is_of_it = [&](relation const* one) {
    return std::ranges::find(one->figures, figure_at{at.first, at.second}) != one->figures.end();
  };
  return std::ranges::any_of(raised, is_of_it) && std::ranges::all_of(raised, [&](relation const* one) {
           return !is_of_it(one) || holds_with(*one, documents, at.first, slip);
         });
}

// A slip by the figure it is in and what it should read.
using reading = std::tuple<place, std::int64_t, int>;

struct explained_relation {
  relation const* of;
  std::vector<std::pair<reading, double>> slips;  // the first the likeliest
};

// 777.23 for 177.23 explains three shares of it at once: how many wrong links each slip explains by chance, each of the
// percentages that it explains counted by itself.
std::map<reading, double> joint_chances(std::vector<explained_relation> const& all) {
  std::map<reading, std::map<place, double>> by_result;
  for (auto const& one : all) {
    auto const& last = one.of->figures.back();
    // The same row against a whole and against that whole told again is one sum.
    auto const result = one.of->check == "sum" ? place{last.document, -1} : place{last.document, last.figure};
    for (auto const& [slip, by_chance] : one.slips) {
      auto const [at, fresh] = by_result[slip].emplace(result, by_chance);
      if (!fresh) at->second = std::min(at->second, by_chance);
    }
  }
  std::map<reading, double> made;
  for (auto const& [slip, results] : by_result) {
    auto& product = made.emplace(slip, 1.0).first->second;
    for (auto const& [result, by_chance] : results) product *= std::min(by_chance, 1.0);
  }
  return made;
}

// What is proposed by nearness and fails, with how many wrong links of its kind a slip like the one that explains it
// would explain. The growth of a whole is explained by the slip in its sum.
// A slip that a certain link shows explains far fewer of the wrong ones by chance.
constexpr double kKnownSlip = 0.02;

bool is_known_slip(slips_known const& known, figure_at const& at, explanation const& by) {
  auto const found = known.find({at.document, at.figure});
  return found != known.end() && std::ranges::any_of(found->second, [&](repair const& one) {
           return one.how != repair::slip::direction && printed_value(one.number) == printed_value(by.number);
         });
}

std::vector<proposal> proposals_of(std::vector<relation const*> const& failing, slips_known const& known,
                                   std::span<document const> documents, std::function<bool(figure_at)> const& trusted) {
  std::vector<proposal> made;
  std::vector<explained_relation> explained;
  for (auto const* one : failing) {
    if (has_open_end(*one, documents)) continue;
    if (!one->ratio) {
      made.push_back({.by_chance = 1, .of = one});
      continue;
    }
    explained_relation found{.of = one};
    for (auto const& by : explained_by_slips(*one, documents, trusted)) {
      auto const& at = one->figures[by.figure];
      auto const chance = by.by_chance * (is_known_slip(known, at, by) ? kKnownSlip : 1);
      found.slips.push_back({{{at.document, at.figure}, by.number.mantissa, by.number.exponent}, chance});
    }
    if (!found.slips.empty()) explained.push_back(std::move(found));
    auto const& result = one->figures.back();
    // 2157、920 and 345 of 3423: what shares confirm of a whole leaves its last digit open.
    bool const settled = one->check != "sum" && trusted(result);
    if (auto const chance = misreckoned_by_chance(*one, documents); chance && *chance <= kMostByChance && !settled)
      made.push_back({.by_chance = *chance, .of = one, .misreckoned = true});
  }
  auto const joint = joint_chances(explained);
  for (auto const& one : explained) {
    auto by_chance = one.slips.front().second;
    for (auto const& [slip, alone] : one.slips) by_chance = std::min(by_chance, joint.at(slip));
    if (by_chance <= kMostByChance) made.push_back({.by_chance = by_chance, .of = one.of});
  }
  std::ranges::stable_sort(made, {}, &proposal::by_chance);
  return made;
}

}  // namespace

void add_likeliest(std::vector<relation const*> const& failing, std::vector<relation const*> raised,
                   std::span<document const> documents, std::function<bool(figure_at)> const& trusted,
                   std::vector<finding>& findings) {
  slips_known known;
  for (auto const& one : findings) {
    if (one.verdict != verdict::suspicious) add_slips(known, one);
  }
  auto const proposed = proposals_of(failing, known, documents, trusted);
  known.clear();
  for (auto const& one : proposed) {
    if (one.of->check == "sum") drop_parts_of(*one.of, findings);
  }
  for (auto const& one : findings) {
    if (one.verdict != verdict::suspicious) add_slips(known, one);
  }
  for (auto const& one : proposed) {
    if (!one.of->ratio && !has_raised_sum(findings, *one.of)) continue;
    auto const* again = slip_again(known, *one.of, documents);
    auto found = finding_by_slip(*one.of, documents, trusted, again, one.misreckoned);
    if (!found) continue;
    auto const figures = places_of(found->figures);
    if (again == nullptr && found->repairs.empty()) {
      if (std::ranges::any_of(figures, [&](place const& at) { return known.contains(at); })) continue;
    } else if (again == nullptr) {
      auto const slip = std::ranges::find(figures, found->repairs.front().figure, &place::second);
      auto const shared = std::ranges::count_if(figures, [&](place const& at) { return known.contains(at); });
      bool const taken = known.contains(*slip) || shared > 1;
      if (!one.of->ratio || (taken && !explains_all(raised, documents, *slip, found->repairs.front()))) continue;
    }
    if (std::ranges::any_of(findings, [&](finding const& each) {
          return each.verdict != verdict::suspicious && each.check == found->check &&
                 places_of(each.figures) == figures;
        }))
      continue;
    add_slips(known, *found);
    raised.push_back(one.of);
    std::erase_if(findings, [&](finding const& each) {
      return each.check == found->check && places_of(each.figures) == figures;
    });
    findings.push_back(std::move(*found));
  }
}

}  // namespace fengsui::know::audit
