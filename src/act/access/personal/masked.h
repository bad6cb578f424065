#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/event.h"
#include "model/kind.h"

namespace fengsui::act {

// What stands for a personal value before who has the right to it and has not said what for. It is opened by name and
// purpose alone, and that is recorded (/api/v1/personal).
inline constexpr std::string_view kMasked = "***";

// 139****0001 of a Chinese mobile number, however it is written, so that it can be recognized and not dialled; of all
// else kMasked.
std::string masked(std::string_view value);

// What somebody is shown of a personal value of a thing (or of an event that has none, by its number): its masked text,
// or none where they have no right to it. An empty function shows nothing of any.
using personal_shown =
    std::function<std::optional<std::string>(model::kind const&, ledger::event_place const&, std::string_view subject,
                                             model::field const&, model::value const&)>;

}  // namespace fengsui::act
