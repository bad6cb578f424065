#pragma once

#include <span>
#include <string>
#include <string_view>

#include "know/audit/finding.h"
#include "know/audit/interval.h"
#include "know/audit/relation.h"

namespace fengsui::know::audit {

// A number for a person: Chinese with 万 and 亿, English grouped by thousands; at most `decimals` decimals.
std::string shown(exact const&, std::string_view unit, std::string_view lang, int decimals = 2);
std::string shown(interval const&, std::string_view unit, std::string_view lang, int decimals = 2);

// Decimal text with at most six decimals; `up` says to which side it is rounded. -1 down, 0 nearest, 1 up.
std::string decimal_text(exact const&, int up);

// The expression with letters, and with the figures as they stand in the text.
std::string with_letters(relation const&, std::span<document const>);
std::string with_spans(relation const&, std::span<document const>, std::string_view lang);

// The printed figure with another number in its place: "12939.90万吨" becomes "1293.90万吨".
std::string printed_as(model::printed_figure const&, model::printed_number const&);

}  // namespace fengsui::know::audit
