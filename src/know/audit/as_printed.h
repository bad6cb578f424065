#pragma once

#include "know/audit/finding.h"

namespace fengsui::know::audit {

// What a document's figures say of each other's digits and units, put into them before they are set against each other:
// zeros that were written out and never counted, bases that were taken for changes, and what a number without a noun
// counts.
void see_as_printed(document&);

}  // namespace fengsui::know::audit
