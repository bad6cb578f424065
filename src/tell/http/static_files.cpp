#include "tell/http/static_files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "tell/http/fault_reply.h"

namespace fengsui::tell::http {
namespace {

namespace fs = std::filesystem;

struct type {
  std::string_view extension;
  std::string_view mime;
};

constexpr auto kTypes = std::to_array<type>({
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".geojson", "application/geo+json; charset=utf-8"},
    {".map", "application/json; charset=utf-8"},
    {".webmanifest", "application/manifest+json; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".ttf", "font/ttf"},
    {".pbf", "application/x-protobuf"},
    {".wasm", "application/wasm"},
    {".txt", "text/plain; charset=utf-8"},
    {".md", "text/markdown; charset=utf-8"},
    {".pdf", "application/pdf"},
});

std::shared_ptr<std::string const> read_file(fs::path const& path) {
  std::ifstream in{path, std::ios::binary};
  return std::make_shared<std::string const>(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
}

std::string content_tag(std::string_view content) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a: a name for a version, not a seal
  for (char const c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  std::string tag = "\"";
  for (int shift = 60; shift >= 0; shift -= 4) tag.push_back("0123456789abcdef"[(hash >> shift) & 15]);
  return tag + "-" + std::to_string(content.size()) + "\"";
}

// index-DxY81k_a.js: Vite puts eight characters of hash before the extension of what it lays under assets/.
bool has_hashed_name(std::string_view path) {
  if (!path.starts_with("/assets/")) return false;
  auto const dot = path.find('.', path.rfind('/'));
  if (dot == std::string_view::npos || dot < 9 || path[dot - 9] != '-') return false;
  auto const hash = path.substr(dot - 8, 8);
  return std::all_of(hash.begin(), hash.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
}

// Whether one member of a comma-separated list is exactly `wanted`; "*" is any, a weak tag compares by its
// text.
bool lists_tag(std::string_view list, std::string_view wanted) {
  if (list == "*") return true;
  for (std::size_t from = 0; from < list.size();) {
    auto const to = std::min(list.find(',', from), list.size());
    auto tag = list.substr(from, to - from);
    while (tag.starts_with(' ')) tag.remove_prefix(1);
    while (tag.ends_with(' ')) tag.remove_suffix(1);
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == wanted) return true;
    from = to + 1;
  }
  return false;
}

bool takes_gzip(request const& asked) {
  auto const accepted = asked.header("accept-encoding").value_or("");
  auto const at = accepted.find("gzip");
  return at != std::string_view::npos && !accepted.substr(at).starts_with("gzip;q=0");
}

}  // namespace

std::string_view mime_type(std::string_view path) {
  auto const found =
      std::find_if(kTypes.begin(), kTypes.end(), [&](type const& known) { return path.ends_with(known.extension); });
  return found == kTypes.end() ? "application/octet-stream" : found->mime;
}

static_files::static_files(fs::path const& folder) {
  table files;
  std::error_code error;
  auto walk = fs::recursive_directory_iterator{folder, error};
  for (; !error && walk != fs::recursive_directory_iterator{}; walk.increment(error)) {
    bool const hidden = walk->path().filename().native().starts_with('.');
    if (hidden) walk.disable_recursion_pending();
    if (hidden || walk->is_symlink() || !walk->is_regular_file()) continue;
    auto const path = "/" + walk->path().lexically_relative(folder).generic_string();
    auto body = read_file(walk->path());
    auto tag = content_tag(*body);
    files[path] = {.body = std::move(body),
                   .gzip = nullptr,
                   .content_type = std::string{mime_type(path)},
                   .etag = std::move(tag),
                   .immutable = has_hashed_name(path)};
  }
  for (auto& [path, held] : files) {
    if (auto const packed = files.find(path + ".gz"); packed != files.end()) held.gzip = packed->second.body;
  }
  files_ = std::make_shared<table const>(std::move(files));
}

response static_files::operator()(request const& asked) const {
  auto const& path = asked.path;
  auto found = files_->find(path);
  if (found == files_->end() && !path.starts_with("/api/") && !path.starts_with("/assets/")) {
    found = files_->find("/index.html");
  }
  if (found == files_->end()) return fault_reply(http_fault::not_found);

  auto const& held = found->second;
  bool const packed = held.gzip && takes_gzip(asked);
  auto const tag = packed ? held.etag.substr(0, held.etag.size() - 1) + "-gz\"" : held.etag;
  response answer{.content_type = held.content_type};
  answer.headers.emplace_back("ETag", tag);
  answer.headers.emplace_back("Cache-Control", held.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (held.gzip) answer.headers.emplace_back("Vary", "Accept-Encoding");
  if (lists_tag(asked.header("if-none-match").value_or(""), tag)) {
    answer.status = 304;
    answer.content_type.clear();
    return answer;
  }
  if (packed) answer.headers.emplace_back("Content-Encoding", "gzip");
  answer.shared_body = packed ? held.gzip : held.body;
  return answer;
}

}  // namespace fengsui::tell::http
