#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::main {

struct byte_range {
  std::size_t from;
  std::size_t to;
};

// Where a finding's figures stand: each with the words right around it, within its own line, "…" for what is left out;
// the figures bold on a terminal, ⟦…⟧ elsewhere. `marked` in the order of the text.
std::string excerpt(std::string_view text, std::vector<byte_range> const& marked, bool colour);

// Which line of the text a byte stands in, from 1.
std::size_t line_of(std::string_view text, std::size_t byte);

}  // namespace fengsui::main
