#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tell/http/router.h"

namespace fengsui::main {

// An answer of the API, read for a person.
struct answer_document {
  simdjson::dom::parser parser;
  simdjson::padded_string text;
  simdjson::dom::element root;
  explicit answer_document(std::string_view json);
};

// A member by its path as a person reads it: a name in the user's language, a number, a text; empty where there is
// none.
std::string at(simdjson::dom::element const& from, std::string const& path, std::string const& lang);
std::optional<double> number_at(simdjson::dom::element const& from, std::string const& path);
bool is_true(simdjson::dom::element const& from, std::string const& path);
std::vector<simdjson::dom::element> items(simdjson::dom::element const& from, std::string_view path);

// A query of what was given.
tell::http::pairs query_of(std::vector<std::pair<std::string, std::string>> const& texts);

}  // namespace fengsui::main
