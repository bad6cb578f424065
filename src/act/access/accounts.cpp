#include "act/access/accounts.h"

#include <algorithm>

namespace fengsui::act {
namespace {

using base::fault_code;
using base::make_fault;

constexpr char kAccount[] = "access.account";
constexpr char kToken[] = "access.token";
constexpr char kInvitations[] = "invitation";
constexpr char kTokens[] = "token";
constexpr std::string_view kTokenMark = "fst_";

std::string hex(std::string_view bytes) {
  std::string out;
  for (char const c : bytes) fmt::format_to(std::back_inserter(out), "{:02x}", static_cast<unsigned char>(c));
  return out;
}

base::fault rule(std::string field, std::string zh, std::string en) {
  auto made = base::at_field(make_fault(fault_code::not_allowed, en), std::move(field));
  made.zh = std::move(zh);
  made.en = std::move(en);
  return made;
}

std::vector<model::scalar> lines_of(std::vector<desk_role> const& roles) {
  std::vector<model::scalar> lines;
  for (auto const& one : roles) lines.emplace_back(to_text(one));
  return lines;
}

std::vector<desk_role> roles_of(model::value const& value) {
  std::vector<desk_role> roles;
  for (auto const& one : std::get<std::vector<model::scalar>>(value)) {
    if (auto role = role_from(std::get<std::string>(one))) roles.push_back(std::move(*role));
  }
  return roles;
}

}  // namespace

bool good_login(std::string_view login) {
  return login.size() >= 2 && login.size() <= 32 && login.front() != '-' && login.front() != '.' &&
         std::ranges::all_of(login, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
         });
}

accounts::accounts(know::knowledge const& known, vault& kept, recorder& notes)
    : known_{known}, vault_{kept}, recorder_{notes} {
  reread();
}

void accounts::reread() {
  std::vector<std::string> logins;
  std::vector<std::string> ids;
  {
    auto const lock = known_.read();
    logins = known_.thing_ids(known_.catalogue().find_kind(kAccount));
    ids = known_.thing_ids(known_.catalogue().find_kind(kToken));
  }
  std::map<std::string, std::shared_ptr<account const>, std::less<>> people;
  std::map<std::string, std::shared_ptr<token const>, std::less<>> programs;
  for (auto const& login : logins) people[login] = std::make_shared<account const>(folded(login));
  for (auto const& id : ids) programs[id] = std::make_shared<token const>(folded_token(id));
  std::unique_lock const held{lock_};
  accounts_ = std::move(people);
  tokens_ = std::move(programs);
}

account accounts::folded(std::string const& login) const {
  account made{.login = login, .name = {}, .roles = {}, .oidc = {}};
  int const number = known_.catalogue().find_kind(kAccount);
  auto const& kind = known_.catalogue().kinds[static_cast<std::size_t>(number)];
  auto const lock = known_.read();
  // The ledger's order is the order in which rights came; a clock set back must not bring old ones back.
  auto history = known_.history(number, login, known_.head());
  std::ranges::sort(history, {}, &ledger::event::seq);
  for (auto const& e : history) {
    auto const& verb = e.verb < 0 ? std::string{} : kind.verbs[static_cast<std::size_t>(e.verb)].id;
    if (verb == "active") made.disabled = false;
    if (verb == "disabled") made.disabled = true;
    for (auto const& one : e.fields) {
      if (!one.value) continue;
      auto const& field = kind.fields[static_cast<std::size_t>(one.field)];
      auto const* text = std::get_if<std::string>(&*one.value);
      if (field.id == "office" && text != nullptr) made.office = office_from(*text).value_or(office::none);
      if (field.id == "oidc" && text != nullptr) made.oidc = *text;
      if (field.id == "roles") made.roles = roles_of(*one.value);
      if (field.id == "name" && text != nullptr) {
        if (!model::is_sealed(*text)) made.name = *text;
        auto const opened = vault_.open(*text, kind, field, login);
        // Text in JSON: its quotes go, its escapes were ours.
        made.name = opened && opened->size() >= 2 ? opened->substr(1, opened->size() - 2) : made.name;
      }
    }
  }
  made.has_password = vault_.get("password", login).has_value();
  made.has_second_factor = vault_.get("second-factor", login).has_value();
  return made;
}

token accounts::folded_token(std::string const& id) const {
  token made{.id = id, .label = {}, .roles = {}, .made_by = {}};
  int const number = known_.catalogue().find_kind(kToken);
  auto const& kind = known_.catalogue().kinds[static_cast<std::size_t>(number)];
  auto const lock = known_.read();
  for (auto const& e : known_.history(number, id, known_.head())) {
    if (e.verb >= 0 && kind.verbs[static_cast<std::size_t>(e.verb)].id == "revoked") made.revoked = true;
    if (made.made_by.empty()) made.made_by = e.actor;
    for (auto const& one : e.fields) {
      if (!one.value) continue;
      auto const& field = kind.fields[static_cast<std::size_t>(one.field)].id;
      if (field == "label") made.label = std::get<std::string>(*one.value);
      if (field == "roles") made.roles = roles_of(*one.value);
      if (field == "expires")
        made.expires = base::instant{std::chrono::microseconds{std::get<std::int64_t>(*one.value)}};
    }
  }
  return made;
}

std::shared_ptr<account const> accounts::find(std::string_view login) const {
  std::shared_lock const held{lock_};
  auto const found = accounts_.find(login);
  return found == accounts_.end() ? nullptr : found->second;
}

std::shared_ptr<account const> accounts::by_oidc(std::string_view subject) const {
  std::shared_lock const held{lock_};
  std::shared_ptr<account const> found;
  for (auto const& [login, one] : accounts_) {
    if (subject.empty() || one->oidc != subject) continue;
    if (found) return nullptr;
    found = one;
  }
  return found;
}

std::vector<account> accounts::all() const {
  std::shared_lock const held{lock_};
  std::vector<account> made;
  for (auto const& [login, one] : accounts_) made.push_back(*one);
  return made;
}

bool accounts::empty() const {
  std::shared_lock const held{lock_};
  return accounts_.empty();
}

bool accounts::somebody_is(office what) const {
  std::shared_lock const held{lock_};
  return std::ranges::any_of(accounts_,
                             [&](auto const& one) { return one.second->office == what && !one.second->disabled; });
}

void accounts::refresh(std::string_view login) {
  auto made = std::make_shared<account const>(folded(std::string{login}));
  std::unique_lock const held{lock_};
  accounts_[std::string{login}] = std::move(made);
}

accounts::outcome accounts::write(recorder::said what, std::string_view login) {
  if (auto fault = recorder_.write(what)) return fault;
  refresh(login);
  return {};
}

accounts::outcome accounts::add(std::string_view actor, std::string_view login, std::string_view name) {
  std::scoped_lock const one_at_a_time{changing_};
  if (!good_login(login))
    return rule("login", "登录名用 2 至 32 个小写字母、数字或 . _ -",
                "a login is 2 to 32 small letters, digits or . _ -");
  if (name.empty() || name.size() > 128 || name.find_first_of("\"\\") != std::string_view::npos ||
      std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
    return rule("name", "姓名不能为空、过长或含引号、反斜杠和控制字符",
                "the name must not be empty, too long, or hold quotes, backslashes or control characters");
  if (find(login)) return rule("login", "登录名已被使用", "the login is taken");
  return write({kAccount, "active", std::string{login}, std::string{actor}, {{"name", std::string{name}}}}, login);
}

accounts::outcome accounts::check_roles(std::vector<desk_role> const& roles) const {
  auto const& catalogue = known_.catalogue();
  for (auto const& role : roles) {
    auto const* desk = catalogue.find_desk(role.desk);
    bool const known = role.desk == "*" || desk != nullptr;
    if (!known || role.desk == "access" || role.desk == "ledger")
      return base::at_field(make_fault(fault_code::unknown_desk, role.desk, model::known_list(catalogue.city.desks)),
                            "roles");
    for (auto const& place : role.places) {
      if (catalogue.city.find_place(place) == nullptr)
        return base::at_field(make_fault(fault_code::unknown_place, place), "roles");
    }
    for (auto const& kind : role.kinds) {
      if (catalogue.find_kind(kind) < 0)
        return base::at_field(make_fault(fault_code::unknown_kind, kind, "desk.kind"), "roles");
      if (role.desk != "*" && !kind.starts_with(role.desk + "."))
        return rule("roles", kind + " 不属于席位 " + role.desk, kind + " is not of the desk " + role.desk);
    }
    if (!role.kinds.empty() && role.rank != rank::reporter)
      return rule("roles", "只有报送人可限定类别", "only a reporter is bound to kinds");
  }
  return {};
}

accounts::outcome accounts::set_rights(std::string_view actor, std::string_view login, office office,
                                       std::vector<desk_role> const& roles) {
  std::scoped_lock const one_at_a_time{changing_};
  auto const now = find(login);
  if (!now) return make_fault(fault_code::unknown_thing, login);
  if (actor == login) return rule("login", "不能更改本人的权限", "nobody changes the own rights");
  if (office != office::none && !roles.empty())
    return rule("office", "管理员账号不能兼任席位", "an administrator's account holds no desk");
  // An office never turns into another on the same account: who was system administrator has seen what the auditor
  // judges.
  if (now->office != office::none && office != office::none && now->office != office)
    return rule("office", "系统、安全、审计三员互斥，同一账号不能转任",
                "system, security and audit exclude each other: no account turns from one to another");
  if (auto fault = check_roles(roles)) return fault;
  if (now->office == office::security && office != office::security) {
    bool another = false;
    for (auto const& one : all()) another |= one.login != login && one.office == office::security && !one.disabled;
    if (!another) return rule("office", "这是最后一个安全管理员", "this is the last security administrator");
  }
  return write({kAccount,
                "rights_set",
                std::string{login},
                std::string{actor},
                {{"office", std::string{to_text(office)}}, {"roles", lines_of(roles)}}},
               login);
}

accounts::outcome accounts::link(std::string_view actor, std::string_view login, std::string_view oidc) {
  std::scoped_lock const one_at_a_time{changing_};
  if (!find(login)) return make_fault(fault_code::unknown_thing, login);
  if (auto const other = by_oidc(oidc); other && other->login != login)
    return rule("oidc", "该身份已关联其他账号", "another account has this identity");
  return write({kAccount, "linked", std::string{login}, std::string{actor}, {{"oidc", std::string{oidc}}}}, login);
}

accounts::outcome accounts::disable(std::string_view actor, std::string_view login, bool disabled) {
  std::scoped_lock const one_at_a_time{changing_};
  auto const now = find(login);
  if (!now) return make_fault(fault_code::unknown_thing, login);
  if (actor == login) return rule("login", "不能停用本人的账号", "nobody disables the own account");
  if (now->disabled == disabled) return {};
  if (disabled && now->office != office::none) {
    bool another = false;
    for (auto const& one : all()) another |= one.login != login && one.office == now->office && !one.disabled;
    if (!another) return rule("login", "这是该职务的最后一个账号", "this is the last account with that office");
  }
  return write({kAccount, disabled ? "disabled" : "active", std::string{login}, std::string{actor}, {}}, login);
}

accounts::outcome accounts::note(std::string_view actor, std::string_view login, std::string_view verb) {
  return write({kAccount, std::string{verb}, std::string{login}, std::string{actor}, {}}, login);
}

base::result<std::string> accounts::invite(std::string_view actor, std::string_view login, base::instant until) {
  if (!find(login)) return make_fault(fault_code::unknown_thing, login);
  for (auto const& [id, text] : vault_.all(kInvitations)) {
    if (text.substr(0, text.find('\n')) == login) vault_.erase(kInvitations, id);  // the newest alone is good
  }
  auto const code = to_base64url(random_bytes(vault_.random(), 18));
  vault_.put(kInvitations, hex(digest(code)), fmt::format("{}\n{}", login, until.time_since_epoch().count()));
  if (auto fault = write({kAccount, "invited", std::string{login}, std::string{actor}, {}}, login)) return *fault;
  return code;
}

std::optional<std::string> accounts::invited(std::string_view code, base::instant now) const {
  auto const text = vault_.get(kInvitations, hex(digest(code)));
  if (!text) return {};
  auto const line = text->find('\n');
  if (base::instant{std::chrono::microseconds{std::stoll(text->substr(line + 1))}} < now) return {};
  auto login = text->substr(0, line);
  auto const who = find(login);
  return who && !who->disabled ? std::optional{login} : std::nullopt;
}

void accounts::used(std::string_view code) {
  vault_.erase(kInvitations, hex(digest(code)));
}

base::result<std::string> accounts::make_token(std::string_view actor, std::string_view label,
                                               std::vector<desk_role> const& roles, base::instant expires) {
  std::scoped_lock const one_at_a_time{changing_};
  if (label.empty() || label.size() > 128) return rule("label", "请写明令牌的用途", "say what the token is for");
  if (roles.empty()) return rule("roles", "令牌至少要有一项权限", "a token needs a scope");
  if (auto fault = check_roles(roles)) return *fault;
  auto const id = hex(random_bytes(vault_.random(), 6));
  auto const secret = to_base64url(random_bytes(vault_.random(), 32));
  vault_.put(kTokens, id, digest(secret));
  if (auto fault = recorder_.write({kToken,
                                    "made",
                                    id,
                                    std::string{actor},
                                    {{"label", std::string{label}},
                                     {"roles", lines_of(roles)},
                                     {"expires", expires.time_since_epoch().count()}}})) {
    vault_.erase(kTokens, id);
    return *fault;
  }
  auto made = std::make_shared<token const>(folded_token(id));
  std::unique_lock const held{lock_};
  tokens_[id] = std::move(made);
  return std::string{kTokenMark} + id + "_" + secret;
}

accounts::outcome accounts::revoke_token(std::string_view actor, std::string_view id) {
  std::scoped_lock const one_at_a_time{changing_};
  {
    std::shared_lock const held{lock_};
    auto const found = tokens_.find(id);
    if (found == tokens_.end()) return make_fault(fault_code::unknown_thing, id);
    if (found->second->revoked) return {};
  }
  vault_.erase(kTokens, id);
  if (auto fault = recorder_.write({kToken, "revoked", std::string{id}, std::string{actor}, {}})) return fault;
  auto made = std::make_shared<token const>(folded_token(std::string{id}));
  std::unique_lock const held{lock_};
  tokens_[std::string{id}] = std::move(made);
  return {};
}

std::vector<token> accounts::tokens() const {
  std::shared_lock const held{lock_};
  std::vector<token> made;
  for (auto const& [id, one] : tokens_) made.push_back(*one);
  return made;
}

std::shared_ptr<token const> accounts::find_token(std::string_view text, base::instant now) const {
  if (!text.starts_with(kTokenMark)) return nullptr;
  text.remove_prefix(kTokenMark.size());
  auto const line = text.find('_');
  if (line == std::string_view::npos) return nullptr;
  auto const id = text.substr(0, line);
  std::shared_ptr<token const> found;
  {
    std::shared_lock const held{lock_};
    auto const known = tokens_.find(id);
    if (known == tokens_.end() || known->second->revoked || known->second->expires < now) return nullptr;
    found = known->second;
  }
  auto const kept = vault_.get(kTokens, id);
  return kept && same_secret(*kept, digest(text.substr(line + 1))) ? found : nullptr;
}

}  // namespace fengsui::act
