#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fengsui::act {
struct person;
}

namespace fengsui::tell::http {

// Names and values in the order in which they came; a name may come more than once.
using pairs = std::vector<std::pair<std::string, std::string>>;

struct request {
  std::string method;
  std::string path{};  // decoded and checked: no dot segments, no empty segments, valid UTF-8
  pairs query{};       // decoded; '+' is a space, as browsers write it
  pairs headers{};     // names in lower case
  pairs params{};      // what the route's {names} stood for
  std::string body{};
  std::string peer{};     // the address that connected, without its port
  int minor_version = 1;  // HTTP/1.0 or HTTP/1.1
  std::uint64_t content_length = 0;
  std::shared_ptr<act::person const> asker{};  // put here by whoever guards the routes; the server never looks

  std::optional<std::string_view> header(std::string_view lower_case_name) const;
  std::optional<std::string_view> query_value(std::string_view name) const;  // the first of that name
  std::vector<std::string> query_values(std::string_view name) const;
  std::string_view param(std::string_view name) const;  // empty where there is none
};

struct response {
  int status = 200;
  std::string content_type = "application/json; charset=utf-8";
  std::string body{};
  pairs headers{};                                   // what the server does not write itself
  std::shared_ptr<std::string const> shared_body{};  // instead of body: one text for many answers

  std::string_view text() const { return shared_body ? std::string_view{*shared_body} : std::string_view{body}; }
};

}  // namespace fengsui::tell::http
