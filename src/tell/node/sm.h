#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "tell/node/tls.h"

namespace fengsui::tell::node {

// The profile of Chinese cryptography between two machines (GB/T 32918 SM2, GB/T 32905 SM3, GB/T 32907 SM4).
// OpenSSL 3.0 has the three but no suites of TLS with them, so they stand inside the TLS connection, which stays as it
// is: who may read what passes has broken both.
//
//   hello   each sends its SM2 certificate and 32 bytes of chance
//   share   each sends 32 secret bytes, encrypted by SM2 for the other
//   proof   each signs by SM2 with SM3 all that was said, and the TLS connection that it was said on
//   record  a length of four bytes (big-endian), SM4-CTR of what is sent, HMAC-SM3 over the record's number, the length
//   and that
//
// The keys are HKDF-SM3 of both secrets, each direction's its own.

// An SM2 certificate, its key and the authority that signed both machines' SM2 certificates itself. Throws link_error.
class sm_identity {
 public:
  explicit sm_identity(papers const&);
  ~sm_identity();
  sm_identity(sm_identity const&) = delete;
  sm_identity& operator=(sm_identity const&) = delete;

 private:
  friend class sm_channel;
  struct inside;
  std::unique_ptr<inside> inside_;
};

class sm_channel {
 public:
  static constexpr std::size_t kHeadBytes = 4;
  static constexpr std::size_t kTagBytes = 32;
  static constexpr std::size_t kMostBytes = 256UL * 1024;  // of one record's plain text

  // Bytes to the other side, and exactly so many from it.
  struct wire {
    std::function<void(std::string_view)> send;
    std::function<void(char*, std::size_t)> receive;
  };
  enum class side : unsigned char { caller, doorway };

  // Shakes hands. `host` is whom a caller wants to speak to; `bound` what both sides know of the connection below and
  // nobody else can bring about. Throws link_error.
  sm_channel(sm_identity const&, side, std::string const& host, std::string_view bound, wire const&);
  ~sm_channel();

  std::string seal(std::string_view plain);  // one record; at most kMostBytes
  // How much follows a record's head. Throws link_error.
  static std::size_t rest_of(std::string_view head);
  // Throws link_error where a bit of it is another than was sent, or it is not the next one.
  std::string open(std::string_view head, std::string_view rest);

 private:
  struct direction;
  std::unique_ptr<direction> out_;
  std::unique_ptr<direction> in_;
};

}  // namespace fengsui::tell::node
