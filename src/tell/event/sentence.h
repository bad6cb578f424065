#pragma once

#include "know/knowledge.h"

namespace fengsui::tell {

// What an event says, in one line for each reader: kind and verb, then what it happened to by its own name where it has
// one (a project's title, an alarm's, a notice's subject), then what the event adds. What a field refers to (a person,
// a post, a project) is named too. Asked under `known.read()`.
base::name sentence(know::knowledge const& known, ledger::event const&);

// What a thing is called by: its own title or name. None where it has neither, or there is no such thing.
std::optional<base::name> thing_name(know::knowledge const& known, int kind, std::string const& thing);

// A field's value as a person reads it: choices, places and what it refers to by name, numbers with their unit, times
// as the city's clocks show them. Of a list the first few. Asked under `known.read()`.
base::name value_text(know::knowledge const& known, model::field const&, model::value const&);

// A text written in both languages, "引入融资担保 / a guarantee", to each reader their own half; any other text to
// both.
base::name both_languages(std::string_view text);

}  // namespace fengsui::tell
