#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace fengsui::test {

using nlohmann::json;

// docs/openapi.json, and whether an answer is as it says: as much of JSON Schema as that file uses.
class description {
 public:
  description();

  json const& all() const { return all_; }
  // The path of the description that a target belongs to ("/api/v1/figures/{indicator}"), or empty.
  std::string path_of(std::string const& method, std::string_view target) const;
  // What does not fit, or empty.
  std::string misfit(json const& schema, json const& value, std::string const& at = "$") const;
  std::string misfit(std::string_view method, std::string_view target, int status, std::string const& content_type,
                     std::string const& body) const;

 private:
  json const& followed(json const&) const;

  json all_;
};

}  // namespace fengsui::test
