#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/printed_figure.h"

namespace fengsui::know::audit {

// The words of docs/reader.md for what a figure's enumerations say, both ways.
std::string_view to_text(model::figure_kind);
std::string_view to_text(model::figure_qualifier);
std::string_view to_text(model::direction);
std::optional<model::figure_kind> kind_from(std::string_view);
std::optional<model::figure_qualifier> qualifier_from(std::string_view);
std::optional<model::direction> direction_from(std::string_view);

// "a" is 0; none for what is no letter.
std::optional<std::int64_t> index_of_letter(std::string_view);

// "27.02万" is 2702 × 10^2, printed to 10^2. Digits, one point, grouping commas, 万, 亿, 万亿, 千, 百; none for
// anything else.
std::optional<model::printed_number> number_as_printed(std::string_view);

}  // namespace fengsui::know::audit
