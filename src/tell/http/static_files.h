#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "tell/http/message.h"

namespace fengsui::tell::http {

// A folder of files (web/dist), read once. Only what was found by walking the folder is ever served, so no
// spelling of a path can lead out of it; symbolic links and hidden files are left out. An unknown path
// outside /api/ and /assets/ gets index.html, since the page keeps its own routes.
class static_files {
 public:
  explicit static_files(std::filesystem::path const& folder);

  response operator()(request const&) const;
  std::size_t count() const { return files_->size(); }

 private:
  struct file {
    std::shared_ptr<std::string const> body;
    std::shared_ptr<std::string const> gzip;  // from a .gz beside it, if there is one
    std::string content_type;
    std::string etag;
    bool immutable = false;  // a build tool put a hash of the content into the name
  };
  using table = std::map<std::string, file, std::less<>>;

  std::shared_ptr<table const> files_;  // shared, so that a copy inside std::function stays cheap
};

std::string_view mime_type(std::string_view path);

}  // namespace fengsui::tell::http
