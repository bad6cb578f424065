#include "know/audit/audit.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "know/audit/as_printed.h"
#include "know/audit/checks/checks.h"
#include "know/audit/neighbours.h"
#include "know/audit/proposals.h"

namespace fengsui::know::audit {
namespace {

// The same figures under the same check are one finding, however it was come by: by the link that proves it, where one
// does. What is only proposed is looked at beside what the reader linked.
void drop_repeated(std::vector<relation>& relations) {
  std::map<std::tuple<std::string, std::string, std::vector<place>>, std::size_t> seen;
  std::vector<relation> kept;
  for (auto& one : relations) {
    // Days stand in the expression. What needs to be near and what needs a slip say different things.
    auto const how = one.wrong_links > 0 ? one.expression : std::to_string(one.near_percent);
    auto const [at, fresh] = seen.emplace(std::tuple{one.check, how, places_of(one.figures)}, kept.size());
    if (fresh) {
      kept.push_back(std::move(one));
      continue;
    }
    auto& known = kept[at->second];
    one.named = known.named = known.named || one.named;
    if ((one.linked && !known.linked) || (one.provable && !known.provable) ||
        (one.linked && known.only_by_slip && !one.only_by_slip)) {
      known = std::move(one);
    }
  }
  relations = std::move(kept);
}

// A part that alone exceeds the whole is the finding; that its sum with others does too says nothing more.
void drop_implied(std::vector<finding>& findings) {
  std::set<std::pair<place, place>> alone;  // (part, whole)
  for (auto const& one : findings) {
    if (one.check != "part_whole" || one.figures.size() != 2) continue;
    alone.emplace(place{one.figures[0].document, one.figures[0].figure},
                  place{one.figures[1].document, one.figures[1].figure});
  }
  std::erase_if(findings, [&](finding const& one) {
    if (one.check != "part_whole" || one.figures.size() == 2) return false;
    auto const& whole = one.figures.back();
    return std::ranges::any_of(one.figures, [&](figure_at const& part) {
      return alone.contains({{part.document, part.figure}, {whole.document, whole.figure}});
    });
  });
}

// "3,186 flights in the nine-day holiday, or 354 a day": said with the number of days, it is not said again without.
void drop_averages_said_with_days(std::vector<finding>& findings) {
  std::set<std::pair<place, place>> said;  // (total, average)
  auto const ends_of = [](finding const& one) {
    auto const& first = one.figures.front();
    auto const& last = one.figures.back();
    return std::pair{place{first.document, first.figure}, place{last.document, last.figure}};
  };
  for (auto const& one : findings) {
    if (one.check == "daily_avg" && one.figures.size() == 3) said.insert(ends_of(one));
  }
  std::erase_if(findings, [&](finding const& one) {
    return one.check == "daily_avg" && one.figures.size() == 2 && said.contains(ends_of(one));
  });
}

// What is left beside one part is wrong by the same slip as the growth of the whole from that of all parts.
void drop_residuals(std::vector<finding>& findings) {
  std::set<place> weighed;
  for (auto const& one : findings) {
    if (one.check != "weighted_growth") continue;
    for (auto const& at : places_of(one.figures)) weighed.insert(at);
  }
  std::erase_if(findings, [&](finding const& one) {
    return one.check == "residual_growth" &&
           std::ranges::all_of(places_of(one.figures), [&](place const& at) { return weighed.contains(at); });
  });
}

// Parts that make one whole together say nothing of another:
// 其中亿元以上项目53个…按产业看,制造39个、农业17个、文旅13个、物流18个 of 87. `sums`: the parts of those that hold.
void drop_parts_of_another(std::vector<finding>& findings, std::vector<std::vector<place>> const& sums) {
  std::map<place, std::vector<std::size_t>> with;  // the sums that each part is in
  for (std::size_t i = 0; i < sums.size(); ++i) {
    for (auto const& part : sums[i]) with[part].push_back(i);
  }
  std::erase_if(findings, [&](finding const& one) {
    if (one.check != "part_whole" || one.figures.size() < 3) return false;
    auto const parts = places_of({one.figures.begin(), one.figures.end() - 1});
    // 火电1926万、水电562万、风电1583万、光伏2347万;风光新能源3930万: nor do parts of which some make another one.
    return std::ranges::any_of(parts, [&](place const& part) {
      auto const found = with.find(part);
      return found != with.end() && std::ranges::any_of(found->second, [&](std::size_t i) {
               return std::ranges::includes(sums[i], parts) || std::ranges::includes(parts, sums[i]);
             });
    });
  });
}

// 91426万吨,沿海65186万吨,内河26240万吨;外贸31705万吨,沿海29246万吨,内河2459万吨: parts that make their whole are none
// of another one that has its own.
void drop_sums_of_another(std::vector<finding>& findings, std::vector<std::vector<place>> const& sums,
                          std::set<place> const& wholes) {
  std::set<std::vector<place>> const hold{sums.begin(), sums.end()};
  std::erase_if(findings, [&](finding const& one) {
    auto const& whole = one.figures.back();
    return one.check == "sum" && wholes.contains({whole.document, whole.figure}) &&
           hold.contains(places_of({one.figures.begin(), one.figures.end() - 1}));
  });
}

// "5 percent to 21.5 million tonnes of imports … 18 percent to 21.5 million": two figures below the title that other
// relations confirm, each its own, are two figures.
void drop_told_apart(std::vector<finding>& findings, std::span<page const> pages,
                     std::function<bool(figure_at)> const& confirmed) {
  std::erase_if(findings, [&](finding const& one) {
    return one.check == "same_figure" && std::ranges::all_of(one.figures, [&](figure_at const& at) {
             return confirmed(at) &&
                    !pages[static_cast<std::size_t>(at.document)].in_title(static_cast<std::size_t>(at.figure));
           });
  });
}

// "692.811 tourists" is no whole number, and 386.7 USD no sum for 27 projects: where another finding says how such a
// figure should read, nothing more need be said of it.
void drop_explained_sizes(std::vector<finding>& findings) {
  std::set<place> explained;
  for (auto const& one : findings) {
    if (one.check == "unit_sane" || one.repairs.size() != 1) continue;
    explained.emplace(one.figures.front().document, one.repairs.front().figure);
  }
  std::erase_if(findings, [&](finding const& one) {
    return one.check == "unit_sane" && one.repairs.empty() &&
           std::ranges::any_of(places_of(one.figures), [&](place const& at) { return explained.contains(at); });
  });
}

// Whether hardly any rate comes from a whole base, so that one that does says that the rates are of the counts: of 907
// flights every eighth of a percent does, and a rate printed to a hundredth hits one of them by chance seldom.
bool is_telling_base(relation const& one, std::span<document const> documents) {
  auto const at = [&](std::size_t k) {
    auto const& figures = documents[static_cast<std::size_t>(one.figures[k].document)].figures;
    return figures[static_cast<std::size_t>(one.figures[k].figure)].value;
  };
  if (one.check != "integer_base" || one.figures.size() != 2) return false;
  constexpr int kSteps = 5;
  auto const count = printed_value(at(0));
  return count > 0 && 100 / count >= kSteps * power_of_ten(at(1).last_digit);
}

// 907架次…增长9.15%、8.75%: where three rates of one text come from no whole number, its rates are not of these counts;
// but where half as many others do come from one, they are, and those are wrong. `whole`: the others of each document.
void drop_other_bases(std::vector<finding>& findings, std::map<std::int64_t, long> const& whole) {
  constexpr long kMany = 3;
  std::map<std::int64_t, long> of_document;
  for (auto const& one : findings) {
    if (one.check == "integer_base") ++of_document[one.figures.front().document];
  }
  std::erase_if(findings, [&](finding const& one) {
    if (one.check != "integer_base") return false;
    auto const document = one.figures.front().document;
    auto const found = whole.find(document);
    auto const failing = of_document[document];
    return failing >= kMany && (found == whole.end() || found->second * 2 < failing);
  });
}

// The figure that a relation reckons: a rate, a percentage, an average. A whole has more than one list.
std::optional<place> result_of(relation const& of) {
  if (of.reported < 0 || of.check == "sum" || of.check == "weighted_growth") return {};
  auto const& at = of.figures[static_cast<std::size_t>(of.reported)];
  return place{at.document, at.figure};
}

std::vector<relation> relations_of(std::span<page const> pages) {
  std::vector<relation> made;
  for (auto const& one : pages) add_by_all_checks(one, made);
  add_across(pages, made);
  drop_repeated(made);
  return made;
}

// What holds and what does not, before anything is raised.
struct first_round {
  std::int64_t reckoned = 0;
  std::set<place> confirmed;
  std::vector<std::vector<place>> sums;               // the parts of those that hold
  std::set<place> made_up;                            // and their wholes
  std::set<std::pair<std::string, place>> explained;  // results of those that hold, by their check
  std::map<std::int64_t, long> whole_bases;           // rates that come from a whole base, by their document
  std::map<std::tuple<std::string, place, place>, std::vector<figure_at>> rates_made;  // by a level and its base
  std::vector<relation const*> failing;
};

// That an amount may be does not say that it is.
bool proves(relation const& one) {
  return one.how == relation::test::meets && one.figures.size() > 1 && one.check != "unit_sane";
}

// A level and its base, or a part and its whole, of which a rate, a share or a difference is said.
std::optional<std::tuple<std::string, place, place>> pair_of(relation const& one) {
  static constexpr std::array<std::string_view, 3> kOfTwo{"{0}/{1}", "{0}-{1} ", "{1}-{0} "};
  bool const known = one.check == "growth" || one.check == "share" || one.check == "difference";
  if (!known || one.figures.size() != 3 || !contains_any(one.expression, kOfTwo)) return {};
  auto const at = [&](std::size_t k) { return place{one.figures[k].document, one.figures[k].figure}; };
  return std::tuple{one.check, at(0), at(1)};
}

// "passengers declined by 11.6% and transit by 23%: in May 108,351 passed, compared to 122,567": a pair that makes
// another rate of the sentence to the last digit makes no second one, and none that only stands near it, unless that
// comes as near as a rate told again wrongly. "37% of the beds (14,620 of 39,500), yet 46% of all nights"
bool is_of_another_rate(first_round const& known, relation const& one, std::span<page const> pages) {
  constexpr int kAgain = 10;  // off by one in so many
  auto const pair = pair_of(one);
  auto const found = pair ? known.rates_made.find(*pair) : known.rates_made.end();
  if (found == known.rates_made.end()) return false;
  auto const& rate = one.figures[2];
  auto const& of = pages[static_cast<std::size_t>(rate.document)];
  auto const at = [](figure_at const& figure) { return static_cast<std::size_t>(figure.figure); };
  return std::ranges::any_of(found->second, [&](figure_at const& other) {
    if (other.document != rate.document || other.figure == rate.figure ||
        (one.check == "growth" && of.at(at(other)).value.last_digit >= 0))
      return false;
    auto const made = printed_value(of.at(at(other)).value);
    bool const again = abs(exact{made - printed_value(of.at(at(rate)).value)}) * kAgain <= made &&
                       of.at(at(rate)).cmp.has_value() == of.at(at(other)).cmp.has_value() &&
                       (!of.at(at(rate)).cmp || of.at(at(rate)).cmp->direction == of.at(at(other)).cmp->direction);
    if (again && one.wrong_links == 0) return false;
    return !one.named || of.sentence(at(other)) == of.sentence(at(rate));
  });
}

first_round look_at_all(std::span<relation const> relations, std::span<document const> documents) {
  auto const nobody = [](figure_at) { return false; };
  first_round made;
  for (auto const& one : relations) {
    auto quick = one;
    quick.repairable = false;
    auto const verdict = judge(quick, documents, nobody);
    if (!verdict.defined) continue;
    ++made.reckoned;
    if (!verdict.holds) {
      if (one.linked) made.failing.push_back(&one);
    } else if (proves(one) && !has_open_end(one, documents)) {
      if (auto const result = result_of(one)) made.explained.emplace(one.check, *result);
      if (auto const pair = pair_of(one)) made.rates_made[*pair].push_back(one.figures[2]);
      if (one.wrong_links > 0) continue;
      if (is_telling_base(one, documents)) ++made.whole_bases[one.figures.front().document];
      for (auto const& at : places_of(one.figures)) made.confirmed.insert(at);
      if (one.check != "sum") continue;
      made.sums.push_back(places_of({one.figures.begin(), one.figures.end() - 1}));
      made.made_up.emplace(one.figures.back().document, one.figures.back().figure);
    }
  }
  return made;
}

using is_trusted = std::function<bool(figure_at)>;

// The findings on what fails: by the links that are certain, then what is only proposed, the likeliest first.
std::vector<finding> findings_on(first_round const& known, std::span<document const> documents,
                                 std::span<page const> pages, is_trusted const& trusted) {
  // A figure that many relations contradict is wrong in itself; the first few of them say how.
  constexpr int kMostRepairs = 6;
  std::map<place, int> contradicted;
  std::vector<relation const*> proposed;
  std::vector<relation const*> raised;
  std::vector<finding> made;
  std::set<std::tuple<std::string, verdict, std::vector<place>>> said;
  for (auto const* one : known.failing) {
    auto asked = *one;
    for (auto const& at : places_of(one->figures)) {
      if (++contradicted[at] > kMostRepairs && !asked.only_by_slip) asked.repairable = false;
    }
    auto const result = result_of(*one);
    // What another link explains: 64.6亿元,占全市民营企业进出口总值的27.6% beside exports of 155.1亿元.
    if (result && !one->named && known.explained.contains({one->check, *result})) continue;
    if (is_of_another_rate(known, *one, pages)) continue;
    if (one->wrong_links > 0) {
      proposed.push_back(one);
      continue;
    }
    auto judged = judge(asked, documents, trusted);
    if (!judged.found || holds_of_a_neighbour(*one, documents, pages)) continue;
    auto& found = *judged.found;
    if (!said.emplace(found.check, found.verdict, places_of(found.figures)).second) continue;
    if (found.verdict != verdict::suspicious) raised.push_back(one);
    made.push_back(std::move(found));
  }
  add_likeliest(proposed, raised, documents, trusted, made);
  return made;
}

}  // namespace

// Two rounds: what holds first, so that a slip is looked for among the figures that nothing else confirms.
report audit_documents(std::span<document const> given) {
  std::vector<document> documents{given.begin(), given.end()};
  for (auto& one : documents) see_as_printed(one);
  std::vector<page> pages;
  for (std::size_t i = 0; i < documents.size(); ++i) pages.emplace_back(documents[i], static_cast<std::int64_t>(i));
  auto const relations = relations_of(pages);
  auto const known = look_at_all(relations, documents);
  auto const trusted = [&](figure_at at) { return known.confirmed.contains({at.document, at.figure}); };
  report made{.findings = findings_on(known, documents, pages, trusted), .reckoned = known.reckoned};
  drop_implied(made.findings);
  drop_residuals(made.findings);
  drop_averages_said_with_days(made.findings);
  drop_other_bases(made.findings, known.whole_bases);
  drop_explained_sizes(made.findings);
  drop_told_apart(made.findings, pages, trusted);
  drop_parts_of_another(made.findings, known.sums);
  drop_sums_of_another(made.findings, known.sums, known.made_up);
  std::ranges::stable_sort(made.findings, {}, [](finding const& one) { return places_of(one.figures); });
  return made;
}

}  // namespace fengsui::know::audit
