#include "tell/http/message.h"

#include <algorithm>

namespace fengsui::tell::http {
namespace {

std::optional<std::string_view> first_of(pairs const& list, std::string_view name) {
  auto const found = std::find_if(list.begin(), list.end(), [&](auto const& pair) { return pair.first == name; });
  if (found == list.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::optional<std::string_view> request::header(std::string_view lower_case_name) const {
  return first_of(headers, lower_case_name);
}

std::optional<std::string_view> request::query_value(std::string_view name) const {
  return first_of(query, name);
}

std::vector<std::string> request::query_values(std::string_view name) const {
  std::vector<std::string> values;
  for (auto const& [key, value] : query) {
    if (key == name) values.push_back(value);
  }
  return values;
}

std::string_view request::param(std::string_view name) const {
  return first_of(params, name).value_or("");
}

}  // namespace fengsui::tell::http
