#include "act/access/entrance.h"

#include <algorithm>
#include <array>

#include "act/access/sign_in/one_time_code.h"
#include "base/utf8.h"

namespace fengsui::act {
namespace {

using base::fault_code;
using base::make_fault;

constexpr char kPassword[] = "password";
constexpr char kSecondFactor[] = "second-factor";  // key and last step used
constexpr char kPending[] = "second-factor-pending";
constexpr char kRecovery[] = "recovery";
constexpr char kDevice[] = "device";
constexpr char kFirst[] = "first";
constexpr std::size_t kRecoveryCodes = 10;
constexpr std::size_t kLongestWhy = 300;
constexpr auto kMasksTogether = std::chrono::hours{1};
constexpr char kMaskedShown[] = "遮盖显示 / shown masked";  // what for, of a look that nobody had to say it of

std::shared_ptr<person const> nobody() {
  static auto const one = std::make_shared<person const>();
  return one;
}

std::string device_id(std::string_view secret) {
  return to_base64url(digest(secret, 18));
}

// "abcd-efgh-ijkl" as it is typed, with or without dashes and in any case.
std::string plain_code(std::string_view code) {
  std::string out;
  for (char const c : code) {
    if (c == '-' || c == ' ') continue;
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return out;
}

base::fault refused() {
  return make_fault(fault_code::sign_in_refused);
}

}  // namespace

entrance::entrance(know::knowledge const& known, ledger::ledger& to, ledger::store& kept, vault& secrets,
                   base::clock now, entrance_settings settings)
    : now_{std::move(now)},
      settings_{std::move(settings)},
      vault_{secrets},
      recorder_{to, kept, known.catalogue(), now_},
      accounts_{known, secrets, recorder_},
      sessions_{secrets, settings_.limits, now_()},
      nobodys_hash_{password_hash(to_base64url(random_bytes(secrets.random(), 16)), settings_.cost)} {}

std::shared_ptr<person const> entrance::person_of(account const& one, sessions::state const& state) const {
  auto made = std::make_shared<person>();
  made->id = one.login;
  auto const& shown = one.name.empty() ? one.login : one.name;
  made->name = {shown, shown};
  made->by = person::came::session;
  made->session = state.what.id;
  made->office = one.office;
  made->roles = one.roles;
  made->locked = state.locked;
  made->wants_second_factor = settings_.second_factor_required && !one.has_second_factor && !state.what.provider;
  if (made->locked || made->wants_second_factor) {
    made->office = office::none;
    for (auto& role : made->roles) {
      role.rank = rank::viewer;
      role.kinds.clear();
      role.personal = false;
    }
  }
  return made;
}

void entrance::reread(bool accounts_too) {
  vault_.reread();
  if (accounts_too) accounts_.reread();
  sessions_.reread();
}

std::shared_ptr<person const> entrance::who(std::string_view secret, bool secure, bool touch) {
  auto const found = sessions_.find(secret, secure, now_(), touch);
  if (!found) return nobody();
  auto const one = accounts_.find(found->what.login);
  if (!one || one->disabled) return nobody();
  return person_of(*one, *found);
}

std::shared_ptr<person const> entrance::bearer(std::string_view text) {
  auto const found = accounts_.find_token(text, now_());
  if (!found) return nobody();
  return std::make_shared<person const>(person{.id = "token/" + found->id,
                                               .name = {found->label, found->label},
                                               .roles = found->roles,
                                               .by = person::came::token,
                                               .session = {}});
}

std::shared_ptr<person const> entrance::visitor() const {
  if (!settings_.visitors) return nobody();
  return std::make_shared<person const>(person{.id = "visitor",
                                               .name = {"访客", "visitor"},
                                               .roles = {{.desk = "*", .rank = *settings_.visitors, .personal = true}},
                                               .by = person::came::visitor,
                                               .session = {}});
}

bool entrance::checked(std::string const& hash, std::string_view password) {
  ++hashes_;
  int const now = ++at_once_;
  for (int most = most_at_once_; now > most && !most_at_once_.compare_exchange_weak(most, now);) {
  }
  bool const same = password_matches(hash, password);
  --at_once_;
  return same;
}

std::optional<base::fault> entrance::note_entry(std::string_view verb, std::string_view login, std::string_view way,
                                                std::string_view from, std::string_view actor) {
  return recorder_.write({"access.entry",
                          std::string{verb},
                          std::string{login},
                          std::string{actor},
                          {{"way", std::string{way}}, {"from", std::string{from}}}});
}

void entrance::note_refusal(std::string_view login, std::string_view way, std::string_view from, std::string_view why) {
  // Who waits is one sort whatever the address, or a thousand addresses were a thousand events.
  auto const key = fmt::format("{} {} {} {}", login, way, way == "wait" ? "" : from, why);
  recorder::said what{"access.entry",
                      "refused",
                      std::string{login},
                      "",
                      {{"way", std::string{way}}, {"from", std::string{from}}}};
  if (!why.empty() && !base::first_bad_byte(why)) what.fields.emplace_back("why", std::string{base::clipped(why, kLongestWhy)});
  refusal_book_.note(key, std::move(what));
}

void entrance::note_refused(person const& who, std::string_view route, std::string_view from) {
  auto const key = fmt::format("{} {} {}", who.id.empty() ? from : std::string_view{who.id}, route, "request");
  refusal_book_.note(key, {"access.request",
                       "refused",
                       who.id.empty() ? "?" : who.id,
                       who.id,
                       {{"route", std::string{route}}, {"from", std::string{from}}}});
}

std::optional<base::fault> entrance::note_masked(person const& who, model::kind const& kind) {
  std::scoped_lock const held{masks_};
  auto const now = now_();
  std::erase_if(masks_noted_, [&](auto const& one) { return now < one.second || now - one.second >= kMasksTogether; });
  auto key = fmt::format("{} {}", who.id, kind.id);
  if (masks_noted_.contains(key)) return {};
  std::vector<model::scalar> fields;
  for (auto const& field : kind.fields) {
    if (field.personal) fields.emplace_back(field.id);
  }
  if (auto fault = recorder_.write({"access.look",
                                    "looked",
                                    "",
                                    who.id,
                                    {{"kind", kind.id}, {"fields", std::move(fields)}, {"purpose", std::string{kMaskedShown}}}}))
    return fault;
  masks_noted_.emplace(std::move(key), now);
  return {};
}

void entrance::note_provider_refused(std::string_view why, std::string_view from) {
  note_refusal("?", "provider", from, why);
}

base::result<signed_in> entrance::let_in(std::string const& login, session one, std::string_view way,
                                         std::string device) {
  if (auto fault = note_entry("signed_in", login, way, one.from, login)) return *fault;  // nobody comes in unwritten
  if (device.empty() || vault_.get(kDevice, device_id(device)) != login) {
    device = to_base64url(random_bytes(vault_.random(), 16));
    vault_.put(kDevice, device_id(device), login);
  }
  one.login = login;
  one.begun = one.seen = now_();
  return signed_in{sessions_.open(std::move(one)), std::move(device)};
}

base::result<signed_in> entrance::sign_in(sign_in_try const& tried) {
  auto const now = now_();
  // Who was let in from this browser before is not held up by strangers who guess.
  bool const known_device = !tried.device.empty() && vault_.get(kDevice, device_id(tried.device)) == tried.login;
  auto const key = known_device ? "device " + device_id(tried.device) : "login " + digest(tried.login, 16);
  auto const address = "from " + tried.from;
  auto const one = good_login(tried.login) ? accounts_.find(tried.login) : nullptr;
  auto const refuse = [&](std::string_view way) -> base::result<signed_in> {
    note_refusal(one ? one->login : "?", one || way == "wait" ? way : "unknown", tried.from);
    return refused();
  };
  auto const hold_up = [&](std::chrono::seconds wait) -> base::result<signed_in> {
    static_cast<void>(refuse("wait"));
    return make_fault(fault_code::try_later, wait.count());
  };
  if (auto const wait = std::max(by_account_.wait(key, now), by_address_.wait(address, now)); wait.count() > 0)
    return hold_up(wait);
  if (auto const wait = std::max(by_account_.begin(key, now), by_address_.begin(address, now)); wait.count() > 0)
    return hold_up(wait);

  auto const hash = one && !one->disabled ? vault_.get(kPassword, tried.login) : std::nullopt;
  bool const good = checked(hash.value_or(nobodys_hash_), tried.password) && hash;
  if (!good) return refuse("password");
  if (one->has_second_factor) {
    if (tried.code.empty()) {
      by_account_.succeeded(key);  // half of the way is no failure; the code's own tries are counted
      return make_fault(fault_code::second_factor_needed);
    }
    auto const codes = "code " + tried.login;
    if (auto const wait = by_account_.begin(codes, now); wait.count() > 0) return hold_up(wait);
    if (!code_is_good(tried.login, tried.code)) return refuse("code");
    by_account_.succeeded(codes);
  }
  by_account_.succeeded(key);
  by_address_.succeeded(address);
  return let_in(
      tried.login,
      {.id = {}, .login = {}, .secure = tried.secure, .screen = tried.screen, .provider = false, .from = tried.from},
      one->has_second_factor ? "password+code" : "password", tried.device);
}

base::result<signed_in> entrance::sign_in_by_provider(std::string_view subject, std::string_view from, bool secure) {
  auto const one = accounts_.by_oidc(subject);
  if (!one || one->disabled) {
    note_refusal(one ? one->login : "?", "provider", from, one ? "the account is disabled" : "no account is linked to it");
    return refused();
  }
  return let_in(one->login,
                {.id = {}, .login = {}, .secure = secure, .screen = false, .provider = true, .from = std::string{from}},
                "provider", {});
}

base::result<signed_in> entrance::unlock(person const& who, sign_in_try const& tried) {
  auto again = tried;
  again.login = who.id;
  again.screen = true;
  auto made = sign_in(again);
  if (made) sessions_.end(who.session);
  return made;
}

void entrance::sign_out(person const& who) {
  if (who.session.empty() || !sessions_.end(who.session)) return;
  note_entry("signed_out", who.id, "", "", who.id);
}

std::optional<base::fault> entrance::end_session(person const& by, std::string_view id) {
  for (auto const& one : sessions_.of(by.id, now_())) {
    if (one.id != id) continue;
    sessions_.end(id);
    return note_entry("ended", by.id, "", "", by.id);
  }
  return make_fault(fault_code::unknown_thing, id);
}

std::optional<base::fault> entrance::put_password(std::string_view actor, std::string_view login,
                                                  std::string_view password) {
  if (!accounts_.find(login)) return make_fault(fault_code::unknown_thing, login);
  if (auto weak = weak_password(password, login)) return weak;
  auto const hash = password_hash(password, settings_.cost);
  if (auto fault = accounts_.note(actor, login, "password_set")) return fault;
  vault_.put(kPassword, login, hash);
  sessions_.end_all(login);
  accounts_.refresh(login);
  return {};
}

std::optional<base::fault> entrance::set_password(person const& who, std::string_view old, std::string_view fresh) {
  auto const key = "login " + digest(who.id, 16);
  if (auto const wait = by_account_.begin(key, now_()); wait.count() > 0)
    return make_fault(fault_code::try_later, wait.count());
  auto const hash = vault_.get(kPassword, who.id);
  if (hash && !checked(*hash, old)) {
    note_refusal(who.id, "old password", "");
    return base::at_field(refused(), "old");
  }
  by_account_.succeeded(key);
  return put_password(who.id, who.id, fresh);
}

std::optional<base::fault> entrance::accept(std::string_view code, std::string_view password) {
  auto const login = accounts_.invited(code, now_());
  if (!login) {
    note_refusal("?", "invitation", "");
    return base::at_field(refused(), "code");
  }
  if (auto fault = put_password(*login, *login, password)) return fault;
  accounts_.used(code);
  return {};
}

std::optional<std::string> entrance::first_code() {
  std::scoped_lock const held{first_};
  if (!accounts_.empty()) return {};
  auto code = to_base64url(random_bytes(vault_.random(), 18));
  vault_.put(kFirst, "code", digest(code));  // the newest alone is good
  return code;
}

std::optional<base::fault> entrance::accept_first(std::string_view code, std::string_view login, std::string_view name,
                                                  std::string_view password) {
  std::scoped_lock const held{first_};
  auto const kept = vault_.get(kFirst, "code");
  if (!accounts_.empty() || !kept || !same_secret(*kept, digest(code))) {
    note_refusal("?", "first link", "");
    return base::at_field(refused(), "code");
  }
  if (auto weak = weak_password(password, login)) return weak;
  if (auto fault = accounts_.add("first-link", login, name)) return fault;
  if (auto fault = accounts_.set_rights("first-link", login, office::system, {})) return fault;
  if (auto fault = put_password(login, login, password)) return fault;
  vault_.erase(kFirst, "code");
  return {};
}

// ---- second factors

base::result<std::string> entrance::begin_second_factor(person const& who) {
  if (!accounts_.find(who.id)) return make_fault(fault_code::not_allowed);
  auto const key = random_bytes(vault_.random(), 20);
  vault_.put(kPending, who.id, key);
  return code_address(settings_.issuer, who.id, key);
}

base::result<std::vector<std::string>> entrance::confirm_second_factor(person const& who, std::string_view code) {
  std::scoped_lock const held{second_factors_};
  auto const key = vault_.get(kPending, who.id);
  if (!key) return make_fault(fault_code::not_allowed);
  auto const tries = "code " + who.id;
  if (auto const wait = by_account_.begin(tries, now_()); wait.count() > 0)
    return make_fault(fault_code::try_later, wait.count());
  auto const step = matching_step(*key, code, now_(), 0);
  if (!step) {
    note_refusal(who.id, "code", "");
    return base::at_field(refused(), "code");
  }
  by_account_.succeeded(tries);
  if (auto fault = accounts_.note(who.id, who.id, "second_factor_set")) return *fault;
  std::vector<std::string> codes;
  std::string digests;
  for (std::size_t i = 0; i < kRecoveryCodes; ++i) {
    auto const plain = to_base32(random_bytes(vault_.random(), 10));
    digests += to_base64url(digest(plain)) + "\n";
    codes.push_back(plain.substr(0, 4) + "-" + plain.substr(4, 4) + "-" + plain.substr(8, 4) + "-" + plain.substr(12));
  }
  vault_.put(kSecondFactor, who.id, *key + std::to_string(*step));
  vault_.put(kRecovery, who.id, digests);
  vault_.erase(kPending, who.id);
  sessions_.end_all(who.id, who.session);
  accounts_.refresh(who.id);
  return codes;
}

bool entrance::code_is_good(std::string_view login, std::string_view code) {
  std::scoped_lock const held{second_factors_};
  auto const kept = vault_.get(kSecondFactor, login);
  if (!kept || kept->size() < 21) return false;
  auto const key = kept->substr(0, 20);
  if (auto const step = matching_step(key, code, now_(), std::stoll(kept->substr(20)))) {
    vault_.put(kSecondFactor, login, key + std::to_string(*step));  // each code once
    return true;
  }
  auto digests = vault_.get(kRecovery, login).value_or("");
  auto const mine = to_base64url(digest(plain_code(code))) + "\n";
  auto const at = digests.find(mine);
  if (at == std::string::npos) return false;
  vault_.put(kRecovery, login, digests.erase(at, mine.size()));
  return true;
}

std::optional<base::fault> entrance::remove_second_factor(std::string_view actor, std::string_view login) {
  if (!accounts_.find(login)) return make_fault(fault_code::unknown_thing, login);
  if (auto fault = accounts_.note(actor, login, "second_factor_removed")) return fault;
  vault_.erase(kSecondFactor, login);
  vault_.erase(kRecovery, login);
  sessions_.end_all(login);
  accounts_.refresh(login);
  return {};
}

void entrance::rights_changed(std::string_view login) {
  sessions_.end_all(login);
  accounts_.refresh(login);
}

}  // namespace fengsui::act
