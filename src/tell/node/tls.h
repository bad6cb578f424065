#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace fengsui::tell::node {

// Why two machines do not come together: words for the operator, in English as OpenSSL says them.
class link_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// PEM files: this machine's certificate and key, and the authority of the house that signed both machines'
// certificates.
struct papers {
  std::filesystem::path certificate;
  std::filesystem::path key;
  std::filesystem::path authority;
};

// One connection to the other machine, over TLS 1.2 or later with certificates on both sides, and sealed by SM4 inside
// it where both hold papers of SM2 (sm.h). Used by one thread at a time; `shut` may be called by another and ends what
// is waited for. Throws link_error.
class link {
 public:
  struct inside;
  explicit link(std::unique_ptr<inside>);
  ~link();
  link(link&&) noexcept;

  void send(std::string_view bytes);
  // Exactly that many bytes; false where nothing at all came within the time.
  bool receive(char* to, std::size_t bytes, std::chrono::milliseconds within);
  void shut();
  std::string const& peer() const;  // the name in the other's certificate

 private:
  std::unique_ptr<inside> inside_;
};

// Reads the papers once. Throws link_error.
class credentials {
 public:
  explicit credentials(papers const&, std::optional<papers> const& sm = {});
  ~credentials();
  credentials(credentials const&) = delete;
  credentials& operator=(credentials const&) = delete;

  // The other must have a certificate of the authority for that host name or address.
  link connect(std::string const& host, std::uint16_t port, std::chrono::milliseconds within) const;

 private:
  friend class doorway;
  struct inside;
  std::unique_ptr<inside> inside_;
};

// Where other machines knock. Only those with a certificate of the authority come in.
class doorway {
 public:
  // "0.0.0.0", "127.0.0.1", "::"; port 0: any. Throws link_error.
  doorway(credentials const&, std::string const& address, std::uint16_t port);
  ~doorway();
  doorway(doorway const&) = delete;
  doorway& operator=(doorway const&) = delete;

  std::uint16_t port() const { return port_; }
  // A socket that somebody has connected, before any word is said; none: the doorway was shut.
  std::optional<int> next();
  link welcome(int socket) const;  // takes the socket; throws where they do not agree
  void shut();

 private:
  credentials const& papers_;
  int socket_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace fengsui::tell::node
