#include "tell/schema.h"

#include <algorithm>
#include <fstream>

#include "support/test_house.h"

namespace fengsui::test {
namespace {

bool is_of(json const& value, std::string const& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_boolean();
  return type == "null" && value.is_null();
}

std::string segment(std::string_view path, std::size_t& at) {
  auto const end = std::min(path.find('/', at), path.size());
  auto const made = std::string{path.substr(at, end - at)};
  at = end + 1;
  return made;
}

}  // namespace

description::description() {
  std::ifstream in{root() / "docs" / "openapi.json"};
  all_ = json::parse(in);
}

json const& description::followed(json const& one) const {
  if (!one.contains("$ref")) return one;
  return all_.at(json::json_pointer{one.at("$ref").get<std::string>().substr(1)});
}

std::string description::path_of(std::string const& method, std::string_view target) const {
  auto const path = target.substr(0, target.find('?'));
  std::string best;
  for (auto const& [pattern, methods] : all_.at("paths").items()) {
    if (!methods.contains(method)) continue;
    std::size_t a = 0;
    std::size_t b = 0;
    bool same = true;
    while (same && a < path.size() && b < pattern.size()) {
      auto const here = segment(path, a);
      auto const wanted = segment(pattern, b);
      same = here == wanted || (wanted.starts_with('{') && !here.empty());
    }
    // A thing's id may hold slashes.
    bool const rest = pattern == "/api/v1/thing/{id}";
    if (same && b >= pattern.size() && (a >= path.size() || rest) &&
        (best.empty() || std::ranges::count(pattern, '{') < std::ranges::count(best, '{')))
      best = pattern;
  }
  return best;
}

std::string description::misfit(json const& schema, json const& value, std::string const& at) const {
  if (schema.contains("$ref")) return misfit(followed(schema), value, at);
  if (schema.contains("allOf")) {
    for (auto const& one : schema["allOf"]) {
      if (auto wrong = misfit(one, value, at); !wrong.empty()) return wrong;
    }
  }
  if (schema.contains("oneOf")) {
    std::string all;
    int fits = 0;
    for (auto const& one : schema["oneOf"]) {
      auto const wrong = misfit(one, value, at);
      fits += wrong.empty();
      all += " | " + wrong;
    }
    if (fits != 1) return at + ": " + std::to_string(fits) + " of oneOf fit" + all;
  }
  if (schema.contains("type")) {
    auto const& type = schema["type"];
    bool const good = type.is_string() ? is_of(value, type)
                                       : std::ranges::any_of(type, [&](json const& one) { return is_of(value, one); });
    if (!good) return at + ": " + value.dump().substr(0, 80) + " is not " + type.dump();
  }
  if (schema.contains("const") && schema["const"] != value) return at + ": is not " + schema["const"].dump();
  if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
    return at + ": " + value.dump() + " is not in the enum";
  if (value.is_array() && schema.contains("items")) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (auto wrong = misfit(schema["items"], value[i], at + "[" + std::to_string(i) + "]"); !wrong.empty())
        return wrong;
    }
  }
  if (!value.is_object()) return {};
  for (auto const& key : schema.value("required", json::array())) {
    if (!value.contains(key.get<std::string>())) return at + ": lacks " + key.dump();
  }
  for (auto const& [key, member] : value.items()) {
    if (schema.contains("properties") && schema["properties"].contains(key)) {
      if (auto wrong = misfit(schema["properties"][key], member, at + "." + key); !wrong.empty()) return wrong;
    } else if (schema.contains("additionalProperties")) {
      auto const& more = schema["additionalProperties"];
      if (more.is_boolean() && !more.get<bool>()) return at + ": does not know " + key;
      if (more.is_object()) {
        if (auto wrong = misfit(more, member, at + "." + key); !wrong.empty()) return wrong;
      }
    }
  }
  return {};
}

std::string description::misfit(std::string_view method, std::string_view target, int status,
                                std::string const& content_type, std::string const& body) const {
  std::string const asked = method == "POST" ? "post" : "get";
  auto const path = path_of(asked, target);
  if (path.empty()) return "no path for " + std::string{target};
  auto const& responses = all_["paths"][path][asked]["responses"];
  auto const code = std::to_string(status);
  if (!responses.contains(code)) return path + ": does not know status " + code + " " + body.substr(0, 200);
  auto const& content = followed(responses[code])["content"];
  auto const media = content_type.substr(0, content_type.find(';'));
  if (!content.contains(media)) return path + ": does not know " + media;
  if (media != "application/json") return {};
  auto const value = json::parse(body, nullptr, false);
  if (value.is_discarded()) return path + ": not JSON: " + body.substr(0, 200);
  return misfit(content[media]["schema"], value);
}

}  // namespace fengsui::test
