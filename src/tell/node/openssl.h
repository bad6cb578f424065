#pragma once

#include <arpa/inet.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

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

inline bool is_address(std::string const& host) {
  in6_addr number{};
  return ::inet_pton(AF_INET, host.c_str(), &number) == 1 || ::inet_pton(AF_INET6, host.c_str(), &number) == 1;
}

// The certificate that is checked must be for `host`, a name or an address. Throws link_error.
inline void must_be_for(X509_VERIFY_PARAM* checks, std::string const& host) {
  auto const done = is_address(host) ? X509_VERIFY_PARAM_set1_ip_asc(checks, host.c_str())
                                     : X509_VERIFY_PARAM_set1_host(checks, host.c_str(), 0);
  if (done != 1) fail(openssl_says("the host name cannot be checked"));
}

}  // namespace fengsui::tell::node
