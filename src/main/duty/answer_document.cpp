#include "main/duty/answer_document.h"

#include <stdexcept>

namespace fengsui::main {

namespace dom = simdjson::dom;

answer_document::answer_document(std::string_view json) : text{json} {
  if (parser.parse(text).get(root) != simdjson::SUCCESS) throw std::logic_error{"an answer that is no JSON"};
}

std::string at(dom::element const& from, std::string const& path, std::string const& lang) {
  dom::element found;
  if (from.at_pointer(path).get(found) != simdjson::SUCCESS || found.is_null()) return "";
  std::string_view text;
  if (found.get(text) == simdjson::SUCCESS) return std::string{text};
  if (found.is_object() && found[lang == "en" ? "en" : "zh"].get(text) == simdjson::SUCCESS) return std::string{text};
  return simdjson::minify(found);
}

std::optional<double> number_at(dom::element const& from, std::string const& path) {
  dom::element found;
  double value = 0;
  if (from.at_pointer(path).get(found) != simdjson::SUCCESS || found.get(value) != simdjson::SUCCESS) return {};
  return value;
}

bool is_true(dom::element const& from, std::string const& path) {
  bool value = false;
  return from.at_pointer(path).get(value) == simdjson::SUCCESS && value;
}

std::vector<dom::element> items(dom::element const& from, std::string_view path) {
  std::vector<dom::element> made;
  dom::element found;
  dom::array list;
  if (from.at_pointer(path).get(found) != simdjson::SUCCESS || found.get(list) != simdjson::SUCCESS) return made;
  for (dom::element const one : list) made.push_back(one);
  return made;
}

tell::http::pairs query_of(std::vector<std::pair<std::string, std::string>> const& texts) {
  tell::http::pairs made;
  for (auto const& [key, value] : texts) {
    if (!value.empty()) made.emplace_back(key, value);
  }
  return made;
}

}  // namespace fengsui::main
