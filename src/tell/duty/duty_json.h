#pragma once

#include "act/duty_room.h"
#include "base/json_writer.h"

namespace fengsui::tell {

// The shapes of docs/http-duty.md, used by the API and the command line alike.
void write_alarm(base::json_writer&, act::duty_room::state const&, know::knowledge const&, act::alarm const&, act::reading);
void write_post(base::json_writer&, model::catalogue const&, model::post const&);
void write_seat(base::json_writer&, act::roster_book const&, act::seat const&, bool proposed = false);
void write_member(base::json_writer&, act::member const&);

// {"id":…,"name":…,"name_en":…} of members of the roster; who is not one is named by the id.
void write_person(base::json_writer&, act::roster_book const&, std::string const& id);
void write_people(base::json_writer&, act::roster_book const&, std::vector<std::string> const& ids);

void put_time(base::json_writer&, std::string_view key, std::optional<base::instant> const&);
base::name verb_name(model::catalogue const&, std::string_view kind, std::string_view verb);

}  // namespace fengsui::tell
