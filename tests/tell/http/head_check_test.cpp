#include "tell/http/head_check.h"

#include <gtest/gtest.h>

#include <string>

#include "tell/http/smuggling_cases.h"

namespace fengsui::tell::http::testing {
namespace {

checked_head read(std::string const& text) {
  auto answer = check_head(text);
  if (auto const* const fault = std::get_if<http_fault>(&answer)) {
    ADD_FAILURE() << name_of(*fault) << " in " << text;
    return {};
  }
  EXPECT_TRUE(std::holds_alternative<checked_head>(answer)) << text;
  return std::get<checked_head>(std::move(answer));
}

TEST(head_check, reads_what_a_browser_sends) {
  std::string const text =
      "GET /api/v1/figures/air.flights?period=qingming-2025&by=airport&by=day&where=airport%3DXNN "
      "HTTP/1.1\r\n"
      "Host: 127.0.0.1:8640\r\nUser-Agent: Mozilla/5.0 (X11; Linux)\r\nAccept: */*\r\nX-Empty:\r\nX-Blanks: "
      "\t a b \t\r\n\r\nrest";
  auto const head = read(text);
  EXPECT_EQ(head.asked.method, "GET");
  EXPECT_EQ(head.asked.path, "/api/v1/figures/air.flights");
  EXPECT_EQ(head.asked.query_value("period"), "qingming-2025");
  EXPECT_EQ(head.asked.query_values("by"), (std::vector<std::string>{"airport", "day"}));
  EXPECT_EQ(head.asked.query_value("where"), "airport=XNN");
  EXPECT_EQ(head.asked.query_value("none"), std::nullopt);
  EXPECT_EQ(head.asked.header("x-blanks"), "a b");
  EXPECT_EQ(head.asked.header("x-empty"), "");
  EXPECT_EQ(head.size, text.size() - 4);
  EXPECT_TRUE(head.keep_alive);
}

TEST(head_check, decodes_chinese_once) {
  auto const head =
      read("GET /thing/%E8%A5%BF%E5%AE%81%252e?q=%E6%B8%85+%E6%98%8E%2B&flag&=x HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(head.asked.path, "/thing/西宁%2e");
  EXPECT_EQ(head.asked.query_value("q"), "清 明+");
  EXPECT_EQ(head.asked.query_value("flag"), "");
  EXPECT_EQ(head.asked.query_value(""), "x");
}

TEST(head_check, keeps_the_connection_as_the_version_and_the_header_say) {
  EXPECT_FALSE(read("GET / HTTP/1.1\r\nHost: a\r\nConnection: foo, Close\r\n\r\n").keep_alive);
  EXPECT_FALSE(read("GET / HTTP/1.0\r\nHost: a\r\n\r\n").keep_alive);
  EXPECT_TRUE(read("GET / HTTP/1.0\r\nHost: a\r\nConnection: Keep-Alive\r\n\r\n").keep_alive);
  EXPECT_FALSE(read("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n").keep_alive);
}

TEST(head_check, takes_hosts_as_written_in_addresses) {
  for (auto const* const host :
       {"localhost", "LOCALHOST:8640", "127.0.0.1", "[::1]:8640", "[::1]", "a-b.c_d.example"}) {
    EXPECT_EQ(read(std::string{"GET / HTTP/1.1\r\nHost: "} + host + "\r\n\r\n").asked.header("host"), host);
  }
  for (auto const* const host :
       {"[::1", "[]", "[1]", "::1", "a:", "a:b", ":80", "a:80:80", "[::1]80", "[::1]x:80", "a%41"}) {
    EXPECT_EQ(std::get<http_fault>(check_head(std::string{"GET / HTTP/1.1\r\nHost: "} + host + "\r\n\r\n")),
              http_fault::bad_host)
        << host;
  }
}

TEST(head_check, asks_for_a_body_to_be_sent_only_where_one_comes) {
  EXPECT_TRUE(read("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-Continue\r\n\r\n").expects_continue);
  EXPECT_FALSE(
      read("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nExpect: 100-continue\r\n\r\n").expects_continue);
}

TEST(head_check, refuses_every_smuggling_case_that_the_head_shows) {
  for (auto const& [name, status, text] : smuggling_cases()) {
    if (status == 421) continue;  // a good head for another server
    auto const answer = check_head(text);
    ASSERT_TRUE(std::holds_alternative<http_fault>(answer)) << name;
    EXPECT_EQ(status_of(std::get<http_fault>(answer)), status) << name << ": " << name_of(std::get<http_fault>(answer));
  }
}

// Bytes come in pieces of any size; the verdict must not depend on where they were cut.
TEST(head_check, says_the_same_byte_by_byte) {
  auto cases = smuggling_cases();
  cases.push_back({"good", 200, "GET /hello?a=b HTTP/1.1\r\nHost: localhost\r\nX: y\r\n\r\n"});
  for (auto const& [name, status, text] : cases) {
    auto const at_once = check_head(text);
    head_answer in_pieces = head_incomplete{};
    for (std::size_t size = 1; size <= text.size() && std::holds_alternative<head_incomplete>(in_pieces); ++size) {
      in_pieces = check_head(std::string_view{text}.substr(0, size), size - 1);
    }
    ASSERT_EQ(at_once.index(), in_pieces.index()) << name;
    if (std::holds_alternative<http_fault>(at_once)) {
      EXPECT_EQ(status_of(std::get<http_fault>(in_pieces)) / 100, status_of(std::get<http_fault>(at_once)) / 100)
          << name;
    }
  }
}

TEST(head_check, takes_a_hundred_headers_and_sixteen_kibibytes) {
  std::string text = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (int number = 1; number < 100; ++number) text += "X-" + std::to_string(number) + ": 1\r\n";
  EXPECT_EQ(read(text + "\r\n").asked.headers.size(), 100u);
  std::string const start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
  EXPECT_EQ(read(start + std::string(kHeadLimit - start.size() - 4, 'x') + "\r\n\r\n").size, kHeadLimit);
  EXPECT_EQ(std::get<http_fault>(check_head(start + std::string(kHeadLimit - start.size() - 3, 'x') + "\r\n\r\n")),
            http_fault::head_too_large);
}

}  // namespace
}  // namespace fengsui::tell::http::testing
