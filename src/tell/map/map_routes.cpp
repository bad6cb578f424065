#include "tell/map/map_routes.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <optional>

#include "tell/http/fault_reply.h"

namespace fengsui::tell {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> text_of(fs::path const& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) return {};
  return std::string{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

// relief/12/805/1590.png, roads.geojson: names of our own making, and no way out of the folder.
bool is_of_the_map(std::string_view path) {
  bool const ours = path.ends_with(".png") || path.ends_with(".geojson");
  bool const plain = std::ranges::all_of(path, [](unsigned char c) {
    return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '-' || c == '/' || c == '.';
  });
  return ours && plain && !path.empty() && path.front() != '/' && path.find("..") == std::string_view::npos;
}

}  // namespace

std::vector<http::route> map_routes(fs::path folder) {
  auto const contents = [folder](http::request const&) {
    http::response made;
    made.body = text_of(folder / "map.json").value_or(R"({"terrain":[],"layers":[]})");
    return made;
  };
  auto const file = [folder](http::request const& r) {
    auto const path = r.param("file");
    auto text = is_of_the_map(path) ? text_of(folder / path) : std::nullopt;
    if (!text) return http::fault_reply(http::http_fault::not_found);
    http::response made;
    made.content_type = path.ends_with(".png") ? "image/png" : "application/geo+json; charset=utf-8";
    made.body = std::move(*text);
    made.headers.emplace_back("Cache-Control", "private, max-age=3600");
    return made;
  };
  return {{"GET", "/api/v1/map", http::plain_handler{contents}},
          {"GET", "/api/v1/map/{file*}", http::plain_handler{file}}};
}

}  // namespace fengsui::tell
