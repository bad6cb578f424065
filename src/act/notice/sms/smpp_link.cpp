#include "act/notice/sms/smpp_link.h"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <thread>

namespace fengsui::act::notice::smpp {
namespace {

using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

constexpr auto kConnectWithin = 10s;
constexpr auto kUnbindWithin = 500ms;

class link final : public sms_link {
 public:
  link(settings s, handlers h) : settings_{s}, session_{std::move(s), deferring(std::move(h))} {
    wake_ = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    thread_ = std::thread{[this] { run(); }};
  }
  ~link() override {
    stopping_ = true;
    wake();
    thread_.join();
    ::close(wake_);
  }
  link(link const&) = delete;
  link& operator=(link const&) = delete;

  std::size_t room() const override {
    std::scoped_lock const lock{mutex_};
    return session_.room();
  }
  bool submit(std::uint64_t token, std::string const& to, sms_part const& part) override {
    bool taken = false;
    {
      std::scoped_lock const lock{mutex_};
      taken = session_.submit(token, to, part);
    }
    if (taken) wake();
    return taken;
  }
  void acknowledge(std::uint64_t ack) override {
    {
      std::scoped_lock const lock{mutex_};
      session_.acknowledge(ack);
    }
    wake();
  }
  bool is_bound() const override {
    std::scoped_lock const lock{mutex_};
    return session_.is_bound();
  }
  std::int64_t throttled() const override {
    std::scoped_lock const lock{mutex_};
    return session_.throttled();
  }

 private:
  // The session calls its handlers under our lock; ours are called after it, so that they may call the link.
  handlers deferring(handlers real) {
    real_ = std::move(real);
    return {
        .answered = [this](std::uint64_t token,
                           sms_answer const& a) { later_.push_back([this, token, a] { real_.answered(token, a); }); },
        .receipt =
            [this](sms_receipt const& r) {
              if (real_.receipt)
                later_.push_back([this, r] { real_.receipt(r); });
              else
                session_.acknowledge(r.ack);
            },
        .state =
            [this](bool bound, std::string const& why) {
              if (real_.state) later_.push_back([this, bound, why] { real_.state(bound, why); });
            },
        .room =
            [this] {
              if (real_.room) later_.push_back([this] { real_.room(); });
            }};
  }

  void wake() const {
    std::uint64_t const one = 1;
    [[maybe_unused]] auto const written = ::write(wake_, &one, sizeof one);
  }

  template <class Do>
  void with_session(Do const& act) {
    std::vector<std::function<void()>> due;
    {
      std::scoped_lock const lock{mutex_};
      act(session_);
      due.swap(later_);
    }
    for (auto const& one : due) one();
  }

  // Waits until the socket (if any) or somebody wakes us.
  short wait(int socket, short wanted, clock::duration longest) const {
    pollfd both[2] = {{wake_, POLLIN, 0}, {socket, wanted, 0}};
    auto const ms = std::chrono::ceil<std::chrono::milliseconds>(longest).count();
    ::poll(both, socket < 0 ? 1 : 2, static_cast<int>(std::clamp<std::int64_t>(ms, 0, 60'000)));
    if ((both[0].revents & POLLIN) != 0) {
      std::uint64_t drained = 0;
      [[maybe_unused]] auto const n = ::read(wake_, &drained, sizeof drained);
    }
    return socket < 0 ? short{0} : both[1].revents;
  }

  int connect_once(std::string& why) const {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (auto const error =
            ::getaddrinfo(settings_.host.c_str(), std::to_string(settings_.port).c_str(), &hints, &found);
        error != 0) {
      why = ::gai_strerror(error);
      return -1;
    }
    int socket = -1;
    for (auto const* one = found; one != nullptr && socket < 0; one = one->ai_next) {
      int const made = ::socket(one->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
      if (made < 0) continue;
      int result = ::connect(made, one->ai_addr, one->ai_addrlen);
      if (result != 0 && errno == EINPROGRESS) {
        auto const end = clock::now() + kConnectWithin;
        while (!stopping_ && clock::now() < end) {
          if (wait(made, POLLOUT, std::min<clock::duration>(end - clock::now(), 200ms)) == 0) continue;
          int error = 0;
          socklen_t size = sizeof error;
          ::getsockopt(made, SOL_SOCKET, SO_ERROR, &error, &size);
          result = error;
          errno = error;
          break;
        }
      }
      if (result == 0) {
        int const on = 1;
        ::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        socket = made;
      } else {
        why = std::strerror(errno);
        ::close(made);
      }
    }
    ::freeaddrinfo(found);
    return socket;
  }

  void run() {
    auto pause = settings_.reconnect_first;
    while (!stopping_) {
      std::string why;
      int const socket = connect_once(why);
      if (socket >= 0) {
        if (serve(socket, why)) pause = settings_.reconnect_first;
        ::close(socket);
      }
      with_session([&](session& s) { s.disconnected(why, clock::now()); });
      auto const end = clock::now() + pause;
      while (!stopping_ && clock::now() < end) wait(-1, 0, end - clock::now());
      pause = std::min(pause * 2, settings_.reconnect_most);
    }
  }

  // Until the connection ends; true where it was bound.
  bool serve(int socket, std::string& why) {
    bool was_bound = false;
    bool unbinding = false;
    clock::time_point give_up{};
    std::string out;
    std::string buffer(65536, '\0');
    with_session([](session& s) { s.connected(clock::now()); });
    for (;;) {
      bool closing = false;
      clock::time_point next;
      with_session([&](session& s) {
        auto const now = clock::now();
        if (stopping_ && !unbinding) {
          unbinding = true;
          give_up = now + kUnbindWithin;
          s.unbind();
          if (!s.is_bound()) give_up = now;
        }
        s.tick(now);
        out += s.take_output();
        closing = s.wants_close();
        why = s.why_closed();
        was_bound |= s.is_bound();
        next = s.next_tick(now);
      });
      while (!out.empty()) {
        auto const n = ::send(socket, out.data(), out.size(), MSG_NOSIGNAL);
        if (n > 0) {
          out.erase(0, static_cast<std::size_t>(n));
        } else if (errno == EAGAIN || errno == EINTR) {
          break;
        } else {
          why = std::strerror(errno);
          return was_bound;
        }
      }
      if (closing) return was_bound;
      auto const now = clock::now();
      if (unbinding && now >= give_up) {
        why = "stopped";
        return was_bound;
      }
      auto const until = unbinding ? std::min(next, give_up) : next;
      auto const got = wait(socket, static_cast<short>(out.empty() ? POLLIN : POLLIN | POLLOUT), until - now);
      if ((got & (POLLIN | POLLHUP | POLLERR)) != 0) {
        auto const n = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (n > 0) {
          with_session([&](session& s) {
            s.received(std::string_view{buffer}.substr(0, static_cast<std::size_t>(n)), clock::now());
          });
        } else if (n == 0 || (errno != EAGAIN && errno != EINTR)) {
          why = n == 0 ? "the centre closed the connection" : std::strerror(errno);
          return was_bound;
        }
      }
    }
  }

  settings settings_;
  handlers real_;
  std::vector<std::function<void()>> later_;
  mutable std::mutex mutex_;
  session session_;
  std::atomic<bool> stopping_{false};
  int wake_ = -1;
  std::thread thread_;
};

}  // namespace

std::unique_ptr<sms_link> open_link(settings s, sms_link::handlers h) {
  return std::make_unique<link>(std::move(s), std::move(h));
}

}  // namespace fengsui::act::notice::smpp
