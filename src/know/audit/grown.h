#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "know/audit/interval.h"
#include "know/audit/page.h"
#include "know/audit/relation.h"

namespace fengsui::know::audit {

// What a level has grown by, however the text tells it: 增长5.1%, 增长2.9倍, 为去年同期的102.3%.
bool tells_growth(page const&, std::size_t i);
// The one that modifies `level`, of the same comparison as `like`; of several the first.
std::optional<std::size_t> growth_told_of(page const&, std::size_t level, std::string const& like);

// How such a figure is to be read: what its level is over the one before, and the other way round.
class growth_scale {
 public:
  growth_scale(page const&, std::size_t i);
  interval factor(figure_value const& told) const;
  // What the figure would tell of this factor, with the sign of its own word.
  interval told(interval const& factor, figure_value const& printed) const;
  // "(1+{3}/100)": the factor of the relation's third figure.
  std::string term(std::size_t place) const;
  // "({factor}-1)*100": what the figure tells of a factor.
  std::string told_term(std::string const& factor) const;

 private:
  model::figure_kind kind_;
  model::direction way_;
};

}  // namespace fengsui::know::audit
