#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tell/http/raw_client.h"
#include "tell/http/server.h"

namespace fengsui::tell::http::testing {

using namespace std::chrono_literals;

// A running server with one route of each kind.
class server_fixture : public ::testing::Test {
 protected:
  ~server_fixture() override {
    server_.reset();
    for (auto& thread : later_) thread.join();
  }

  static server_settings settings() {
    return {.port = 0, .limits = {.head = 300ms, .body = 500ms, .idle = 600ms, .heart_beat = 200ms}};
  }

  std::uint16_t start(server_settings chosen = settings()) {
    std::vector<std::string> const text{"text/plain"};
    server_ = std::make_unique<server>(
        chosen,
        router{
            {
                {.method = "GET",
                 .pattern = "/hello",
                 .handle = [](request const&) { return response{.body = "hello"}; }},
                {.method = "GET",
                 .pattern = "/smuggled",
                 .handle =
                     [this](request const&) {
                       ++smuggled_;
                       return response{.body = "smuggled"};
                     }},
                {.method = "GET",
                 .pattern = "/headers",
                 .handle =
                     [](request const& asked) {
                       return response{.body = asked.peer,
                                       .headers = {{"X-Split", "a\r\nX-Evil: b"}, {"Cache-Control", "max-age=1"}}};
                     }},
                {.method = "GET", .pattern = "/throws", .handle = [](request const&) -> response { throw 1; }},
                {.method = "GET",
                 .pattern = "/slow",
                 .handle =
                     [this](request const&) {
                       ++slow_;
                       std::this_thread::sleep_for(300ms);
                       return response{.body = "slow"};
                     }},
                {.method = "GET",
                 .pattern = "/held",
                 .handle =
                     [this](request const&) {
                       ++held_;
                       for (int turn = 0; turn < 1000 && !let_go_; ++turn) std::this_thread::sleep_for(10ms);
                       return response{.body = "held"};
                     }},
                {.method = "GET",
                 .pattern = "/big",
                 .handle =
                     [](request const&) {
                       return response{.shared_body = std::make_shared<std::string const>(8 << 20, 'b')};
                     }},
                {.method = "POST",
                 .pattern = "/echo",
                 .handle =
                     [](request const& asked) { return response{.content_type = "text/plain", .body = asked.body}; },
                 .content_types = text},
                {.method = "POST",
                 .pattern = "/import",
                 .handle = [](request const& asked) { return response{.body = std::to_string(asked.body.size())}; },
                 .content_types = text,
                 .body_limit = 64 << 20},
                {.method = "POST",
                 .pattern = "/later",
                 .handle =
                     [this](request asked, responder answer) {
                       std::scoped_lock const held{lock_};
                       later_.emplace_back([body = std::move(asked.body), answer] {
                         std::this_thread::sleep_for(20ms);
                         answer({.body = "later " + body});
                         answer({.body = "twice"});
                       });
                     },
                 .content_types = text},
                {.method = "POST",
                 .pattern = "/brief",
                 .handle = [](request const& asked) { return response{.body = "brief " + asked.body}; },
                 .content_types = text,
                 .brief = [](request const& asked) { return asked.body != "long"; }},
                {.method = "GET", .pattern = "/never", .handle = [](request const&, responder const&) {}},
                {.method = "GET",
                 .pattern = "/kept",
                 .handle =
                     [this](request const&, responder answer) {
                       std::scoped_lock const held{lock_};
                       kept_.push_back(std::move(answer));
                     }},
                {.method = "GET",
                 .pattern = "/live",
                 .handle = [this](request const& asked, stream live) -> std::optional<response> {
                   if (asked.query_value("after") == "bad") return response{.status = 400, .body = "bad"};
                   live.send("hello", asked.header("last-event-id").value_or("none"), "1");
                   std::scoped_lock const held{lock_};
                   streams_.push_back(std::move(live));
                   return std::nullopt;
                 }},
            },
            [](request const& asked) { return response{.content_type = "text/html", .body = "page " + asked.path}; }});
    return server_->port();
  }

  template <class Condition>
  bool soon(Condition condition) {
    for (int turn = 0; turn < 500; ++turn) {
      if (condition()) return true;
      std::this_thread::sleep_for(10ms);
    }
    return false;
  }

  std::vector<stream> streams() {
    std::scoped_lock const held{lock_};
    return streams_;
  }

  std::mutex lock_;
  std::vector<std::thread> later_;
  std::vector<responder> kept_;
  std::vector<stream> streams_;
  std::atomic<int> smuggled_ = 0;
  std::atomic<int> slow_ = 0;
  std::atomic<int> held_ = 0;
  std::atomic<bool> let_go_ = false;
  std::unique_ptr<server> server_;
};

inline std::string get(std::string const& path, std::string const& more = {}) {
  return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

inline std::string post(std::string const& path, std::string const& body, std::string const& more = {}) {
  return "POST " + path +
         " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n" + more + "\r\n" + body;
}

}  // namespace fengsui::tell::http::testing
