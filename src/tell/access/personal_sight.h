#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "act/access/entrance.h"
#include "act/access/personal/masked.h"

namespace fengsui::tell {

// What a person is shown of personal values where things and events stand in lists, histories and workbooks: nothing
// without the right; with it, values of these kinds masked (139****0001), of other kinds that there is one (***). That
// masked values of a kind were shown is an event an hour, on disk before they are; where it cannot be written, *** stands.
// Ask for it before the ledger is read: it may wait for the writer.
act::personal_shown masked_for(act::entrance&, model::catalogue const&, act::person const&,
                               std::vector<std::string_view> const& kinds = {});

// The same for routes that know no door.
using masks = std::function<act::personal_shown(act::person const&, std::string_view kind)>;
masks masks_of(act::entrance&, model::catalogue const&);

}  // namespace fengsui::tell
