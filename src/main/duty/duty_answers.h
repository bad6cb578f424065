#pragma once

#include <simdjson.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "main/duty/duty_verbs.h"
#include "main/duty/room_session.h"
#include "main/verb_list.h"

namespace fengsui::main {

// What the API answered, as the verbs of duty print it.

// Whose eyes read it: the language, and the city's time, words and things.
struct answer_reader {
  std::string lang;
  know::knowledge const& known;
};

// How a table prints a row's member; answer_cells.h has them.
using cell = std::function<std::string(simdjson::dom::element row, std::string_view path, answer_reader const&)>;

answer_reader read_by(common_options const&, room_session const&);

// Refusals as the program prints them: in the user's language, or as JSON.
exit_code refused(tell::http::response const&, common_options const&);

// A member by its path, as text a person reads: a name in the user's language, the city's time, a number, a list, a
// text.
std::string shown_at(simdjson::dom::element from, std::string_view path, answer_reader const&);

// Somebody's name ({"id":…,"name":…,"name_en":…}) in the user's language, where they have one in it.
std::string person_at(simdjson::dom::element from, std::string const& path, answer_reader const&);

struct shown_column {
  std::string zh;
  std::string en;
  std::string path;
  cell shown = shown_at;
};

// Rows of an array as a table.
void print_rows(tell::http::response const&, std::string const& array, std::vector<shown_column> const&,
                common_options const&, answer_reader const&);

// The body of a question: who asks and why, texts that are not empty, and more members as JSON.
std::string question_body(duty_options const&, std::vector<std::pair<std::string, std::string>> const& texts,
                          std::string const& more = {});

// DIR, and for a verb that decides who does it and why.
void add_common(CLI::App& verb, duty_options&, bool decides);

}  // namespace fengsui::main
