#pragma once

#include <functional>

#include "act/access/personal/vault.h"
#include "act/duty_room.h"
#include "act/notice/outbox.h"
#include "act/notice/settings.h"

namespace fengsui::act::notice {

// How long word about an alarm is worth sending: after that it has been said again, or answered.
inline constexpr std::chrono::minutes kAlarmWordLives{10};

// What an alarm's step up is as a notice: to these people by these ways, at any hour, and gone after a while.
message message_of(alarm_message const&, base::instant now);

// Hands an alarm's word to the outbox, in one transaction with the step itself. `now`: the outbox's clock.
duty_room::sender through(outbox&, base::clock now);

// Who can be told: the people of the secrets file by their id or their account; then the members of the roster with the
// phone they were enrolled with, which only the vault opens. Neither room nor vault need be there.
std::function<directory()> directory_of(settings const&, duty_room const*, vault const*);

}  // namespace fengsui::act::notice
