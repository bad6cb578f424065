#include "tell/http/static_files.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace fengsui::tell::http {
namespace {

namespace fs = std::filesystem;

class static_files_test : public ::testing::Test {
 protected:
  static_files_test() {
    auto const* const name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
    root_ = fs::temp_directory_path() / ("fengsui-static-" + std::string{name} + "-" + std::to_string(::getpid()));
    fs::create_directories(root_ / "dist/assets");
    put("secret.txt", "secret");
    put("dist/index.html", "<!doctype html>page");
    put("dist/favicon.svg", "<svg/>");
    put("dist/assets/index-DxY81k_a.js", "let a");
    put("dist/assets/index-DxY81k_a.js.gz", "packed");
    put("dist/assets/plain.css", "a{}");
    put("dist/.hidden", "hidden");
    fs::create_symlink(root_ / "secret.txt", root_ / "dist/link.txt");
    fs::create_directory_symlink(root_, root_ / "dist/up");
  }
  ~static_files_test() override { fs::remove_all(root_); }

  void put(std::string const& name, std::string const& text) { std::ofstream{root_ / name} << text; }

  static response get(static_files const& files, std::string path, pairs headers = {}) {
    return files({.method = "GET", .path = std::move(path), .headers = std::move(headers)});
  }
  static std::string header(response const& answer, std::string_view name) {
    for (auto const& [key, value] : answer.headers) {
      if (key == name) return value;
    }
    return {};
  }

  fs::path root_;
};

TEST_F(static_files_test, serves_with_type_tag_and_cache) {
  static_files const files{root_ / "dist"};
  auto const script = get(files, "/assets/index-DxY81k_a.js");
  EXPECT_EQ(script.text(), "let a");
  EXPECT_EQ(script.content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(header(script, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(header(get(files, "/assets/plain.css"), "Cache-Control"), "no-cache");
  EXPECT_EQ(header(get(files, "/favicon.svg"), "Cache-Control"), "no-cache");
  EXPECT_EQ(get(files, "/favicon.svg").content_type, "image/svg+xml");
}

TEST_F(static_files_test, says_nothing_new_to_who_has_it) {
  static_files const files{root_ / "dist"};
  auto const tag = header(get(files, "/"), "ETag");
  for (auto const& sent : {tag, "W/" + tag, "\"other\", " + tag, std::string{"*"}}) {
    auto const again = get(files, "/", {{"if-none-match", sent}});
    EXPECT_EQ(again.status, 304) << sent;
    EXPECT_EQ(again.text(), "");
    EXPECT_EQ(header(again, "ETag"), tag);
  }
  EXPECT_EQ(get(files, "/", {{"if-none-match", "\"other\""}}).status, 200);
}

TEST_F(static_files_test, sends_the_packed_file_to_who_takes_it) {
  static_files const files{root_ / "dist"};
  auto const packed = get(files, "/assets/index-DxY81k_a.js", {{"accept-encoding", "br, gzip"}});
  EXPECT_EQ(packed.text(), "packed");
  EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
  EXPECT_EQ(header(packed, "Vary"), "Accept-Encoding");
  EXPECT_NE(header(packed, "ETag"), header(get(files, "/assets/index-DxY81k_a.js"), "ETag"));
  EXPECT_EQ(get(files, "/assets/index-DxY81k_a.js", {{"accept-encoding", "gzip;q=0"}}).text(), "let a");
}

TEST_F(static_files_test, gives_the_page_for_its_own_routes_only) {
  static_files const files{root_ / "dist"};
  for (auto const* const path : {"/", "/index.html", "/desk/air", "/figure/air.flights"}) {
    EXPECT_EQ(get(files, path).text(), "<!doctype html>page") << path;
  }
  for (auto const* const path : {"/api/v1/nothing", "/assets/nothing.js", "/assets/"}) {
    EXPECT_EQ(get(files, path).status, 404) << path;
  }
}

// Dot segments never come this far; here they are asked for without the server in front.
TEST_F(static_files_test, serves_nothing_from_outside) {
  static_files const files{root_ / "dist"};
  for (auto const* const path : {"/../secret.txt", "/assets/../../secret.txt", "/link.txt", "/up/secret.txt",
                                 "/.hidden", "//secret.txt", "/assets\\..\\..\\secret.txt", "secret.txt", ""}) {
    auto const answer = get(files, path);
    EXPECT_EQ(answer.text().find("secret"), std::string_view::npos) << path;
    EXPECT_EQ(answer.text().find("hidden"), std::string_view::npos) << path;
  }
}

TEST_F(static_files_test, has_nothing_where_there_is_no_folder) {
  static_files const files{root_ / "none"};
  EXPECT_EQ(files.count(), 0u);
  EXPECT_EQ(get(files, "/").status, 404);
}

}  // namespace
}  // namespace fengsui::tell::http
