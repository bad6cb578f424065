#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "act/access/personal/vault.h"
#include "base/time.h"

namespace fengsui::act {

struct session {
  std::string id;  // a digest of the secret: what lists and the vault know it by
  std::string login;
  base::instant begun{};
  base::instant seen{};
  bool secure = false;    // began over TLS, so it is taken only from a cookie that TLS protects
  bool screen = false;    // a duty screen: idle, it is locked and goes on showing
  bool provider = false;  // the identity provider let it in, with whatever factors that asked for
  std::string from;
};

// Who is signed in. A session's secret is 128 bits of chance and is nowhere but in the browser; kept is a digest.
// Survives a restart: last seen is written at most once a minute.
class sessions {
 public:
  struct limits {
    std::chrono::minutes idle{15};
    std::chrono::hours whole{12};
  };
  struct state {
    session what;
    bool locked = false;
  };

  sessions(vault&, limits, base::instant now);

  std::string open(session);  // the secret, once; `id` is given here
  std::optional<state> find(std::string_view secret, bool secure, base::instant now, bool touch = true);
  bool end(std::string_view id);
  std::vector<std::string> end_all(std::string_view login, std::string_view except = {});  // the ids ended
  void reread();  // after the vault was written by somebody else
  std::vector<session> of(std::string_view login, base::instant now) const;
  limits const& limit() const { return limits_; }

 private:
  bool over(session const&, base::instant now) const;
  void keep(session const&);

  vault& vault_;
  limits limits_;
  mutable std::shared_mutex lock_;
  std::map<std::string, session, std::less<>> sessions_;
};

}  // namespace fengsui::act
