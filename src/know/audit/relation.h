#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "know/audit/finding.h"
#include "know/audit/interval.h"

namespace fengsui::know::audit {

// What a relation is evaluated at: each figure's interval, and the direction its word gives it.
struct figure_value {
  interval range;
  model::direction way = model::direction::none;
};
using figure_values = std::span<figure_value const>;

struct sides {
  interval computed;
  interval reported;
};

// Something that arithmetic says of some figures. `evaluate` answers nothing where the values leave it undefined.
struct relation {
  enum class test { meets, at_most };

  std::string check;
  std::vector<figure_at> figures;
  test how = test::meets;
  std::string expression;  // over the figures' places in the list: "{1}/({0}-{1})*100 ~ {2}"
  std::function<std::optional<sides>(figure_values)> evaluate;
  int reported = -1;     // which of the figures is the printed result, for 截尾; -1: none
  bool provable = true;  // otherwise its failing is suspicious, not inconsistent
  // Figures are linked by a reader that may be wrong. Where the link is the likelier mistake nothing is said of what
  // fails; what holds is known to hold all the same.
  bool linked = true;    // otherwise it never fails
  int near_percent = 0;  // 120: nor where the sides are a fifth apart and more, but by scale or direction; 0: never
  bool only_by_slip = false;  // nor where no slip of the pen explains it
  // Of relations that are proposed by what stands near each other: how many links like this one must be taken to be
  // wrong for one that is right, 1 for nearness alone and a tenth where the text's own words say it. Such a relation is
  // raised only where a slip of the pen explains it that would hardly explain as many wrong ones by chance, and is
  // passed over in silence otherwise. 0: the link is certain.
  double wrong_links = 0;
  // Of those, computed over reported at plain numbers, to see quickly what a slip does.
  std::function<double(std::span<double const>)> ratio;
  bool named = false;      // the text calls by name what the result is of, so that no other figures explain it
  bool repairable = true;  // whether another reading of one of the figures would say anything
  base::name remark;       // a sentence of the check's own after the arithmetic
};

// One check sets a figure against so many others at most, the nearest: where everything may be of everything, as in a
// text of one sentence repeated, the relations grow with its length and no faster.
inline constexpr std::size_t kMostPerFigure = 4;

// A slip of the pen is in about three of a hundred relations; what explains one wrong link in two hundred is one.
inline constexpr double kMostByChance = 1.0 / 200;

// Its figures' intervals and ways, to evaluate it at.
std::vector<figure_value> values_at(relation const&, std::span<document const>, reach);

// Whether a relation holds at the widest reading of its figures, and the finding where it does not.
struct judgement {
  bool defined = true;
  bool holds = true;
  std::optional<finding> found;
};

// `trusted`: figures that take part in relations that hold; a slip is first looked for in the others.
judgement judge(relation const&, std::span<document const>, std::function<bool(figure_at)> const& trusted);

// What is only proposed, as a finding: by the slips that explain it in figures that are not trusted, or by `known`;
// without any where its result may have been reckoned wrongly.
std::optional<finding> finding_by_slip(relation const&, std::span<document const>,
                                       std::function<bool(figure_at)> const& trusted, repair const* known,
                                       bool misreckoned);

// Whether it holds once the figure of that repair reads as the repair says.
bool holds_with(relation const&, std::span<document const>, std::int64_t in_document, repair const&);

}  // namespace fengsui::know::audit
