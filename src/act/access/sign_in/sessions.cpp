#include "act/access/sign_in/sessions.h"

#include <fmt/format.h>

#include <mutex>

namespace fengsui::act {
namespace {

constexpr char kShelf[] = "session";
constexpr auto kWriteSeen = std::chrono::minutes{1};

std::string id_of(std::string_view secret) {
  return to_base64url(digest(secret, 18));
}

std::optional<session> read(std::string const& id, std::string const& text) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    auto const to = std::min(text.find('\n', from), text.size());
    parts.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  if (parts.size() != 5 || parts[3].size() != 3) return {};
  auto const time = [](std::string const& t) { return base::instant{std::chrono::microseconds{std::stoll(t)}}; };
  return session{.id = id,
                 .login = parts[0],
                 .begun = time(parts[1]),
                 .seen = time(parts[2]),
                 .secure = parts[3][0] == '1',
                 .screen = parts[3][1] == '1',
                 .provider = parts[3][2] == '1',
                 .from = parts[4]};
}

}  // namespace

sessions::sessions(vault& kept, limits most, base::instant now) : vault_{kept}, limits_{most} {
  for (auto const& [id, text] : vault_.all(kShelf)) {
    auto const one = read(id, text);
    if (one && !over(*one, now))
      sessions_[id] = *one;
    else
      vault_.erase(kShelf, id);
  }
}

void sessions::reread() {
  std::map<std::string, session, std::less<>> fresh;
  for (auto const& [id, text] : vault_.all(kShelf)) {
    if (auto const one = read(id, text)) fresh[id] = *one;
  }
  std::unique_lock const held{lock_};
  sessions_ = std::move(fresh);
}

bool sessions::over(session const& one, base::instant now) const {
  return now - one.begun >= limits_.whole || (!one.screen && now - one.seen >= limits_.idle);
}

void sessions::keep(session const& one) {
  vault_.put(kShelf, one.id,
             fmt::format("{}\n{}\n{}\n{:d}{:d}{:d}\n{}", one.login, one.begun.time_since_epoch().count(),
                         one.seen.time_since_epoch().count(), one.secure, one.screen, one.provider, one.from));
}

std::string sessions::open(session one) {
  auto const secret = to_base64url(random_bytes(vault_.random(), 16));
  one.id = id_of(secret);
  keep(one);
  std::unique_lock const held{lock_};
  sessions_[one.id] = std::move(one);
  return secret;
}

std::optional<sessions::state> sessions::find(std::string_view secret, bool secure, base::instant now, bool touch) {
  if (secret.empty() || secret.size() > 64) return {};
  auto const id = id_of(secret);
  std::unique_lock held{lock_};
  auto const found = sessions_.find(id);
  if (found == sessions_.end() || found->second.secure != secure) return {};
  auto& one = found->second;
  if (over(one, now)) {
    sessions_.erase(found);
    held.unlock();
    vault_.erase(kShelf, id);
    return {};
  }
  bool const locked = now - one.seen >= limits_.idle;
  if (locked) return state{one, true};
  bool const write = touch && now - one.seen >= kWriteSeen;
  if (write) one.seen = now;
  auto const copy = one;
  held.unlock();
  if (write) keep(copy);
  return state{copy, false};
}

bool sessions::end(std::string_view id) {
  {
    std::unique_lock const held{lock_};
    auto const found = sessions_.find(id);
    if (found == sessions_.end()) return false;
    sessions_.erase(found);
  }
  vault_.erase(kShelf, id);
  return true;
}

std::vector<std::string> sessions::end_all(std::string_view login, std::string_view except) {
  std::vector<std::string> ids;
  {
    std::unique_lock const held{lock_};
    for (auto const& [id, one] : sessions_) {
      if (one.login == login && id != except) ids.push_back(id);
    }
    for (auto const& id : ids) sessions_.erase(id);
  }
  for (auto const& id : ids) vault_.erase(kShelf, id);
  return ids;
}

std::vector<session> sessions::of(std::string_view login, base::instant now) const {
  std::shared_lock const held{lock_};
  std::vector<session> found;
  for (auto const& [id, one] : sessions_) {
    if (one.login == login && !over(one, now)) found.push_back(one);
  }
  return found;
}

}  // namespace fengsui::act
