#pragma once

#include <openssl/err.h>

#include <memory>
#include <string>

#include "tell/node/tls.h"

namespace fengsui::tell::node {

// What OpenSSL hands out, given back by itself: held<SSL, SSL_free>.
template <auto Free>
struct given_back {
  template <class T>
  void operator()(T* one) const {
    Free(one);
  }
};
template <class T, auto Free>
using held = std::unique_ptr<T, given_back<Free>>;

[[noreturn]] inline void fail(std::string const& what) {
  throw link_error{what};
}

// Why its last call failed.
inline std::string openssl_says(std::string const& otherwise) {
  auto const code = ERR_get_error();
  ERR_clear_error();
  if (code == 0) return otherwise;
  char text[256];
  ERR_error_string_n(code, text, sizeof text);
  std::string const said{text};
  auto const last = said.rfind(':');  // error:0A000086:SSL routines::certificate verify failed
  return last == std::string::npos ? said : said.substr(last + 1);
}

}  // namespace fengsui::tell::node
