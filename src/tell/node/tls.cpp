#include "tell/node/tls.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>

#include "tell/node/openssl.h"
#include "tell/node/sm.h"

namespace fengsui::tell::node {

namespace {

using std::chrono::milliseconds;
using found_addresses = held<addrinfo, ::freeaddrinfo>;

// Nobody keeps the other waiting longer than that in the middle of a word.
constexpr milliseconds kMidWord{10'000};
// Nor does anybody who has shown no certificate yet hold a place for long.
constexpr milliseconds kShakeHands{3'000};

bool ready(int socket, short events, milliseconds within) {
  pollfd one{socket, events, 0};
  int got = 0;
  do {
    got = ::poll(&one, 1, static_cast<int>(within.count()));
  } while (got < 0 && errno == EINTR);
  return got > 0;
}

void be_patient(int socket, milliseconds most) {
  timeval const patience{most.count() / 1000, 0};
  ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

void set_up(int socket) {
  int const on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  ::setsockopt(socket, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
  be_patient(socket, kShakeHands);
}

found_addresses resolved(std::string const& host, std::uint16_t port, int flags) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = flags | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  if (int const code = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found); code != 0)
    fail(host + ": " + gai_strerror(code));
  return found_addresses{found};
}

}  // namespace

struct link::inside {
  int socket = -1;
  held<SSL, SSL_free> tls;
  std::string peer;
  std::atomic<bool> shut{false};
  std::unique_ptr<sm_channel> sm;  // where the house asks for it
  std::string opened;              // of its last record, not yet asked for

  void send(std::string_view bytes);
  bool receive(char* to, std::size_t bytes, milliseconds within);

  inside() = default;
  inside(inside const&) = delete;
  inside& operator=(inside const&) = delete;
  ~inside() {
    tls.reset();
    if (socket >= 0) ::close(socket);
  }
};

struct credentials::inside {
  held<SSL_CTX, SSL_CTX_free> context;
  std::unique_ptr<sm_identity> sm;
};

namespace {

// Shakes hands; the socket is the link's from here on.
std::unique_ptr<link::inside> shaken(SSL_CTX* context, sm_identity const* sm, int socket, bool calls,
                                     std::string const& host) {
  auto made = std::make_unique<link::inside>();
  made->socket = socket;
  set_up(socket);
  made->tls.reset(SSL_new(context));
  if (!made->tls || SSL_set_fd(made->tls.get(), socket) != 1) fail(openssl_says("no memory"));
  auto* tls = made->tls.get();
  if (calls) {
    must_be_for(SSL_get0_param(tls), host);
    if (!is_address(host)) SSL_set_tlsext_host_name(tls, host.c_str());
  }
  ERR_clear_error();
  int const done = calls ? SSL_connect(tls) : SSL_accept(tls);
  if (done != 1) {
    auto const verified = SSL_get_verify_result(tls);
    auto const why = openssl_says("the other side hung up");
    fail(verified == X509_V_OK ? why : why + ": " + X509_verify_cert_error_string(verified));
  }
  held<X509, X509_free> const shown{SSL_get1_peer_certificate(tls)};
  if (!shown || SSL_get_verify_result(tls) != X509_V_OK) fail("the other side shows no certificate of the authority");
  char name[256] = "";
  X509_NAME_get_text_by_NID(X509_get_subject_name(shown.get()), NID_commonName, name, sizeof name);
  made->peer = name;
  if (sm != nullptr) {
    std::string bound(32, '\0');
    constexpr std::string_view kLabel = "EXPORTER-fengsui-sm";
    if (SSL_export_keying_material(tls, reinterpret_cast<unsigned char*>(bound.data()), bound.size(), kLabel.data(),
                                   kLabel.size(), nullptr, 0, 0) != 1)
      fail(openssl_says("nothing binds SM to this connection"));
    auto* const wire = made.get();
    made->sm =
        std::make_unique<sm_channel>(*sm, calls ? sm_channel::side::caller : sm_channel::side::doorway, host, bound,
                                     sm_channel::wire{[wire](std::string_view bytes) { wire->send(bytes); },
                                                      [wire](char* to, std::size_t bytes) {
                                                        if (!wire->receive(to, bytes, kShakeHands))
                                                          fail("SM: the other side says nothing");
                                                      }});
  }
  be_patient(socket, kMidWord);
  return made;
}

}  // namespace

link::link(std::unique_ptr<inside> made) : inside_{std::move(made)} {}
link::~link() = default;
link::link(link&&) noexcept = default;

std::string const& link::peer() const {
  return inside_->peer;
}

void link::shut() {
  inside_->shut = true;
  ::shutdown(inside_->socket, SHUT_RDWR);
}

void link::inside::send(std::string_view bytes) {
  while (!bytes.empty()) {
    if (shut) fail("shut");
    ERR_clear_error();
    std::size_t sent = 0;
    if (SSL_write_ex(tls.get(), bytes.data(), bytes.size(), &sent) != 1) fail(openssl_says("the other side hung up"));
    bytes.remove_prefix(sent);
  }
}

bool link::inside::receive(char* to, std::size_t bytes, milliseconds within) {
  std::size_t got = 0;
  while (got < bytes) {
    if (shut) fail("shut");
    if (SSL_pending(tls.get()) == 0 && !ready(socket, POLLIN, got == 0 ? within : kMidWord)) {
      if (got == 0) return false;
      fail("the other side stopped in the middle of a word");
    }
    ERR_clear_error();
    std::size_t now = 0;
    if (SSL_read_ex(tls.get(), to + got, bytes - got, &now) != 1) {
      // Something came that was no word of ours yet (a ticket of the session, say).
      auto const why = SSL_get_error(tls.get(), 0);
      if (why == SSL_ERROR_WANT_READ) continue;
      fail(openssl_says("the other side hung up"));
    }
    got += now;
  }
  return true;
}

void link::send(std::string_view bytes) {
  if (!inside_->sm) return inside_->send(bytes);
  while (!bytes.empty()) {
    auto const part = bytes.substr(0, sm_channel::kMostBytes);
    inside_->send(inside_->sm->seal(part));
    bytes.remove_prefix(part.size());
  }
}

bool link::receive(char* to, std::size_t bytes, milliseconds within) {
  if (!inside_->sm) return inside_->receive(to, bytes, within);
  auto& opened = inside_->opened;
  while (opened.size() < bytes) {
    std::array<char, sm_channel::kHeadBytes> head{};
    bool const begun = !opened.empty();
    if (!inside_->receive(head.data(), head.size(), begun ? kMidWord : within)) {
      if (!begun) return false;
      fail("the other side stopped in the middle of a word");
    }
    std::string rest(sm_channel::rest_of({head.data(), head.size()}), '\0');
    if (!inside_->receive(rest.data(), rest.size(), kMidWord)) fail("the other side stopped in the middle of a word");
    opened += inside_->sm->open({head.data(), head.size()}, rest);
  }
  opened.copy(to, bytes);
  opened.erase(0, bytes);
  return true;
}

credentials::credentials(papers const& from, std::optional<papers> const& sm) : inside_{std::make_unique<inside>()} {
  // OpenSSL writes to sockets as to files: the other side's end would be this program's.
  ::signal(SIGPIPE, SIG_IGN);
  inside_->context.reset(SSL_CTX_new(TLS_method()));
  auto* context = inside_->context.get();
  if (context == nullptr) fail(openssl_says("no memory"));
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_mode(context, SSL_MODE_AUTO_RETRY);
  // Nobody is resumed without showing a certificate again.
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(context, 0);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
  auto const must = [](int good, std::filesystem::path const& file) {
    if (good != 1) fail(file.string() + ": " + openssl_says("cannot be read"));
  };
  must(SSL_CTX_use_certificate_chain_file(context, from.certificate.c_str()), from.certificate);
  must(SSL_CTX_use_PrivateKey_file(context, from.key.c_str(), SSL_FILETYPE_PEM), from.key);
  must(SSL_CTX_check_private_key(context), from.key);
  must(SSL_CTX_load_verify_locations(context, from.authority.c_str(), nullptr), from.authority);
  if (sm) inside_->sm = std::make_unique<sm_identity>(*sm);
}

credentials::~credentials() = default;

link credentials::connect(std::string const& host, std::uint16_t port, milliseconds within) const {
  auto const found = resolved(host, port, 0);
  std::string why = "no address";
  for (auto const* at = found.get(); at != nullptr; at = at->ai_next) {
    int const socket = ::socket(at->ai_family, at->ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, at->ai_protocol);
    if (socket < 0) continue;
    int error = 0;
    if (::connect(socket, at->ai_addr, at->ai_addrlen) != 0) {
      error = errno;
      socklen_t size = sizeof error;
      if (error == EINPROGRESS && !ready(socket, POLLOUT, within))
        error = ETIMEDOUT;
      else
        ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
    }
    if (error != 0) {
      why = fmt::format("{}:{}: {}", host, port, std::strerror(error));
      ::close(socket);
      continue;
    }
    int const flags = ::fcntl(socket, F_GETFL);
    ::fcntl(socket, F_SETFL, flags & ~O_NONBLOCK);
    return link{shaken(inside_->context.get(), inside_->sm.get(), socket, true, host)};
  }
  fail(why);
}

doorway::doorway(credentials const& shown, std::string const& address, std::uint16_t port) : papers_{shown} {
  auto const found = resolved(address, port, AI_PASSIVE | AI_NUMERICHOST);
  socket_ = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int const on = 1;
  ::setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (socket_ < 0 || ::bind(socket_, found->ai_addr, found->ai_addrlen) != 0 || ::listen(socket_, 16) != 0) {
    auto const why = fmt::format("{}:{}: {}", address, port, std::strerror(errno));
    if (socket_ >= 0) ::close(socket_);
    fail(why);
  }
  sockaddr_storage at{};
  socklen_t size = sizeof at;
  ::getsockname(socket_, reinterpret_cast<sockaddr*>(&at), &size);
  port_ = ntohs(at.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6*>(&at)->sin6_port
                                         : reinterpret_cast<sockaddr_in*>(&at)->sin_port);
}

doorway::~doorway() {
  ::close(socket_);
}

void doorway::shut() {
  ::shutdown(socket_, SHUT_RDWR);
}

std::optional<int> doorway::next() {
  for (;;) {
    int const socket = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket >= 0) return socket;
    if (errno == EINTR || errno == ECONNABORTED || errno == EMFILE || errno == ENFILE) {
      if (errno == EMFILE || errno == ENFILE) ::usleep(100'000);
      continue;
    }
    return {};
  }
}

link doorway::welcome(int socket) const {
  return link{shaken(papers_.inside_->context.get(), papers_.inside_->sm.get(), socket, false, {})};
}

}  // namespace fengsui::tell::node
