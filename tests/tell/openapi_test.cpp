// The description and the program say the same. What each route answers is held against it wherever the tests ask.
#include <set>

#include "tell/served_house.h"

namespace fengsui::test {
namespace {

class openapi : public served_house {};

TEST_F(openapi, has_exactly_the_routes_of_the_program) {
  std::set<std::string> described;
  for (auto const& [path, methods] : says.all()["paths"].items()) {
    for (auto const& [method, _] : methods.items()) described.insert((method == "get" ? "GET " : "POST ") + path);
  }
  std::set<std::string> routed;
  for (auto const& one : api.routes()) {
    auto pattern = one.pattern;
    if (auto const star = pattern.find("*}"); star != std::string::npos) pattern.erase(star, 1);
    routed.insert(one.method + " " + pattern);
  }
  EXPECT_EQ(described, routed);
}

TEST_F(openapi, is_served_as_it_lies_in_the_tree) {
  EXPECT_EQ(get("/api/v1/openapi.json"), says.all());
}

TEST_F(openapi, takes_the_content_types_of_the_program) {
  for (auto const& one : api.routes()) {
    if (one.method != "POST") continue;
    std::set<std::string> described;
    for (auto const& [type, _] : says.all()["paths"][one.pattern]["post"]["requestBody"]["content"].items())
      described.insert(type);
    EXPECT_EQ(described, (std::set<std::string>{one.content_types.begin(), one.content_types.end()}));
  }
}

TEST_F(openapi, every_path_parameter_is_described) {
  for (auto const& [path, methods] : says.all()["paths"].items()) {
    std::set<std::string> wanted;
    for (std::size_t at = 0; (at = path.find('{', at)) != std::string::npos; ++at)
      wanted.insert(path.substr(at + 1, path.find('}', at) - at - 1));
    for (auto const& [method, operation] : methods.items()) {
      std::set<std::string> described;
      for (auto const& one : operation.value("parameters", json::array())) {
        if (one["in"] == "path") described.insert(one["name"].get<std::string>());
      }
      EXPECT_EQ(described, wanted) << method << " " << path;
    }
  }
}

TEST_F(openapi, examples_fit_their_schemas_and_references_lead_somewhere) {
  int examples = 0;
  for (auto const& [name, schema] : says.all()["components"]["schemas"].items()) {
    if (!schema.contains("example")) continue;
    ++examples;
    EXPECT_EQ(says.misfit(schema, schema["example"]), "") << name;
  }
  EXPECT_GE(examples, 8);
  std::function<void(json const&)> const walk = [&](json const& here) {
    if (here.is_object() && here.contains("$ref")) {
      EXPECT_NO_THROW((void)says.all().at(json::json_pointer{here["$ref"].get<std::string>().substr(1)}))
          << here.dump();
    }
    if (here.is_structured()) {
      for (auto const& one : here) walk(one);
    }
  };
  walk(says.all());
}

TEST_F(openapi, every_word_is_there_in_both_languages) {
  std::function<void(json const&)> const walk = [&](json const& here) {
    if (here.is_object()) {
      for (auto const* key : {"summary", "description"}) {
        if (!here.contains(key) || !here[key].is_string()) continue;
        std::string const text = here[key];
        EXPECT_NE(text.find("/ "), std::string::npos) << text;
        EXPECT_TRUE(std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE4; }) ||
                    text.starts_with("OK"))
            << text;
      }
    }
    if (here.is_structured()) {
      for (auto const& one : here) walk(one);
    }
  };
  walk(says.all()["paths"]);
  walk(says.all()["info"]);
  walk(says.all()["components"]["responses"]);
}

}  // namespace
}  // namespace fengsui::test
