#include "tests/act/notice/fake_centre.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <memory>

namespace fengsui::act::notice {

using namespace smpp;

struct fake_centre::connection {
  int socket = -1;
  pdu_reader reader{};
  std::string out{};
  bool bound = false;
  bool dead = false;
  std::uint32_t sequence = 1'000'000;
  std::int64_t submissions = 0;
};

fake_centre::fake_centre(manners m) : manners_{std::move(m)} {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof where;
  if (::bind(listener_, reinterpret_cast<sockaddr*>(&where), size) != 0 || ::listen(listener_, 64) != 0)
    throw std::runtime_error{"the fake centre cannot listen"};
  ::getsockname(listener_, reinterpret_cast<sockaddr*>(&where), &size);
  port_ = ntohs(where.sin_port);
  thread_ = std::thread{[this] { run(); }};
}

fake_centre::~fake_centre() {
  stopping_ = true;
  thread_.join();
  ::close(listener_);
}

std::map<std::string, int> fake_centre::taken() const {
  std::scoped_lock const lock{mutex_};
  return taken_;
}
std::vector<short_message> fake_centre::messages() const {
  std::scoped_lock const lock{mutex_};
  return messages_;
}
std::vector<std::string> fake_centre::system_ids() const {
  std::scoped_lock const lock{mutex_};
  return system_ids_;
}

void fake_centre::submit(connection& c, pdu const& one) {
  auto const answer = [&](std::uint32_t status, std::string id) {
    c.out += encode({static_cast<std::uint32_t>(command::submit_sm) | kResponse, status, one.sequence,
                     status == kOk ? id + std::string(1, '\0') : std::string{}});
  };
  auto const m = read_message(one.body);
  if (!c.bound || !m) return answer(0x04, {});
  auto const now =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
  if (now.count() / 1000 != second_) {
    second_ = now.count() / 1000;
    in_second_ = 0;
  }
  if (manners_.throttle_above > 0 && static_cast<double>(++in_second_) > manners_.throttle_above) {
    ++throttled_;
    return answer(kThrottled, {});
  }
  if (judge) {
    if (auto const status = judge(*m); status != kOk) return answer(status, {});
  }
  auto const count = ++submissions_;
  ++c.submissions;
  if (manners_.drop_link_every > 0 && c.submissions % manners_.drop_link_every == 0) {
    // Taken, and the link goes before the answer: exactly what nobody can know from the other side.
    std::scoped_lock const lock{mutex_};
    ++taken_[m->destination];
    c.dead = true;
    return;
  }
  if (manners_.refuse_every > 0 && count % manners_.refuse_every == 0) return answer(0x0B, {});
  {
    std::scoped_lock const lock{mutex_};
    ++taken_[m->destination];
    if (manners_.keeps_messages) messages_.push_back(*m);
  }
  auto const id = std::to_string(next_id_++);
  bool const early = manners_.receipt_first_every > 0 && count % manners_.receipt_first_every == 0;
  if (!early) answer(kOk, id);
  if (manners_.receipts && (m->registered_delivery & 1U) != 0) {
    bool const bad = manners_.undeliverable_every > 0 && count % manners_.undeliverable_every == 0;
    short_message receipt{.source = m->destination, .destination = m->source, .esm_class = 0x04};
    receipt.text = "id:" + id + " sub:001 dlvrd:001 submit date:2504040930 done date:2504040930 stat:" +
                   (bad ? "UNDELIV" : "DELIVRD") + " err:000 text:";
    int const times = manners_.receipt_twice_every > 0 && count % manners_.receipt_twice_every == 0 ? 2 : 1;
    for (int i = 0; i < times; ++i) {
      c.out += encode({static_cast<std::uint32_t>(command::deliver_sm), 0, c.sequence++, body_of(receipt)});
      ++receipts_out_;
    }
  }
  if (early) answer(kOk, id);
}

void fake_centre::handle(connection& c, pdu const& one) {
  // Any kind of bind: kannel binds as a transmitter and a receiver where it is told so.
  if (one.command == 1 || one.command == 2 || one.is(command::bind_transceiver)) {
    auto const asked = read_bind(one.body);
    bool const good = asked && asked->password == manners_.password;
    c.bound = good;
    if (asked) {
      std::scoped_lock const lock{mutex_};
      system_ids_.push_back(asked->system_id);
    }
    c.out += encode({one.command | kResponse, good ? kOk : 0x0E, one.sequence, good ? std::string{"fake\0", 5} : ""});
  } else if (one.is(command::submit_sm)) {
    submit(c, one);
  } else if (one.answers(command::deliver_sm)) {
    --receipts_out_;
  } else if (one.is(command::enquire_link)) {
    c.out += encode({one.command | kResponse, kOk, one.sequence, {}});
  } else if (one.answers(command::enquire_link)) {
    ++enquiries_answered_;
  } else if (one.is(command::unbind)) {
    c.out += encode({one.command | kResponse, kOk, one.sequence, {}});
    c.bound = false;
  }
}

void fake_centre::run() {
  std::vector<std::unique_ptr<connection>> all;
  std::string buffer(65536, '\0');
  while (!stopping_) {
    std::vector<pollfd> wanted{{listener_, POLLIN, 0}};
    for (auto const& c : all)
      wanted.push_back({c->socket, static_cast<short>(c->out.empty() ? POLLIN : POLLIN | POLLOUT), 0});
    ::poll(wanted.data(), wanted.size(), 20);
    if (int const made = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC); made >= 0) {
      int const on = 1;
      ::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      all.push_back(std::make_unique<connection>(connection{.socket = made}));
    }
    bool const enquire = enquire_.exchange(false);
    for (auto const& c : all) {
      if (enquire) c->out += encode({static_cast<std::uint32_t>(command::enquire_link), 0, c->sequence++, {}});
      auto const n = ::recv(c->socket, buffer.data(), buffer.size(), 0);
      if (n > 0) {
        c->reader.feed(std::string_view{buffer}.substr(0, static_cast<std::size_t>(n)));
        while (auto const one = c->reader.next()) {
          if (c->dead) break;
          handle(*c, *one);
        }
      } else if (n == 0 || (errno != EAGAIN && errno != EINTR)) {
        c->dead = true;
      }
      if (!c->out.empty()) {
        auto const sent = ::send(c->socket, c->out.data(), c->out.size(), MSG_NOSIGNAL);
        if (sent > 0) c->out.erase(0, static_cast<std::size_t>(sent));
      }
      if (c->dead) ::close(c->socket);
    }
    std::erase_if(all, [](auto const& c) { return c->dead; });
  }
  for (auto const& c : all) ::close(c->socket);
}

}  // namespace fengsui::act::notice
