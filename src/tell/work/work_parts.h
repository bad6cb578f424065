#pragma once

#include "act/access/person.h"
#include "act/duty_room.h"
#include "act/flow/attachment.h"
#include "act/flow/move.h"
#include "act/flow/overdue.h"
#include "act/flow/task_change.h"
#include "base/json_writer.h"
#include "tell/body.h"
#include "tell/http/router.h"

// What the routes of moves, approvals, work and tasks have in common: who asks, and what they may see and touch.
namespace fengsui::tell {

act::holds_role roles_of(http::request const&, std::string const& desk);
act::work_actor work_actor_from(body&, http::request const&, std::string_view desk);

// Of the catalogue; null and a fault where it has no such kind.
model::kind const* kind_of(act::duty_room&, std::string_view id, base::faults& why);

bool may_touch(act::duty_room&, http::request const&, act::rank least, std::string const& kind,
               std::string const& place);
// The same for a thing, by where it lies now. Kinds that are no desk's have no things here; who is bound to places may
// not touch what lies nowhere.
bool may_touch_thing(act::duty_room&, http::request const&, act::rank least, std::string const& kind,
                     std::string const& thing);

// What must not be seen is not there.
http::response not_there(std::string const& thing);

void write_limits(base::json_writer&, act::limit_moments const&);

// One list of routes each; work_routes hands them out together.
std::vector<http::route> move_routes(act::duty_room&);
std::vector<http::route> approval_routes(act::duty_room&);
std::vector<http::route> thing_work_routes(act::duty_room&, std::shared_ptr<act::attachment_store const>);
std::vector<http::route> task_routes(act::duty_room&);

}  // namespace fengsui::tell
