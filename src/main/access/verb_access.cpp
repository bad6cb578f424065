// Verbs of accounts, tokens and keys.
#include <fmt/format.h>
#include <pwd.h>
#include <termios.h>
#include <unistd.h>

#include <iostream>

#include "act/access/entrance.h"
#include "act/access/personal/retention.h"
#include "base/json_writer.h"
#include "main/access/access_verbs.h"
#include "main/data_folder.h"
#include "main/node/mark.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

constexpr auto kInvitationLasts = std::chrono::hours{72};

std::string actor() {
  auto const* who = ::getpwuid(::getuid());
  return who == nullptr ? fmt::format("cli/{}", ::getuid()) : fmt::format("cli/{}", who->pw_name);
}

// The door without a house around it: for the verbs alone, while no server runs.
struct opened {
  explicit opened(std::filesystem::path const& folder)
      : data{checked(folder)}, door{data->known(),    data->ledger(),
                                                                          data->store(),    data->vault(),
                                                                          base::system_now, {}} {}
  // Secrets are no events: a second machine's are the first's to change.
  static std::unique_ptr<data_folder> checked(std::filesystem::path const& folder) {
    if (auto fault = refusal_of(read_node_mark(folder))) throw stop{exit_code::bad_input, {std::move(*fault)}};
    return data_folder::open(folder, data_folder::access::write);
  }
  std::unique_ptr<data_folder> data;
  act::entrance door;
};

void must(std::optional<base::fault> const& fault) {
  if (!fault) return;
  bool const absent = fault->code == fault_code::unknown_thing;
  throw stop{absent ? exit_code::answer_is_no : exit_code::bad_input, {*fault}};
}

template <class T>
T must(base::result<T> made) {
  if (!made) must(std::optional{made.error()});
  return std::move(*made);
}

std::vector<act::desk_role> roles_of(std::vector<std::string> const& lines) {
  std::vector<act::desk_role> roles;
  for (auto const& line : lines) {
    auto role = act::role_from(line);
    if (!role)
      throw usage(make_fault(fault_code::unknown_setting, "--role", line,
                             "'DESK viewer|reporter|officer|leader [@PLACE,…] [#KIND,…] [+personal]'"));
    roles.push_back(std::move(*role));
  }
  return roles;
}

// A line of standard input; on a terminal it is not shown.
std::string secret_line(std::string const& prompt) {
  bool const terminal = ::isatty(STDIN_FILENO) == 1;
  termios shown{};
  if (terminal) {
    ::tcgetattr(STDIN_FILENO, &shown);
    auto hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    fmt::print(stderr, "{}: ", prompt);
  }
  std::string line;
  std::getline(std::cin, line);
  if (terminal) {
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    fmt::print(stderr, "\n");
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

void say_done(common_options const& common, std::string const& zh, std::string const& en) {
  if (common.json)
    fmt::print("{{\"done\":true}}\n");
  else
    fmt::print("{}\n", common.lang == "en" ? en : zh);
}

void say_link(common_options const& common, std::string const& code) {
  if (common.json) {
    base::json_writer to;
    fmt::print(
        "{}\n",
        to.begin_object().put("link", "/welcome#" + code).put("hours", kInvitationLasts.count()).end_object().str());
  } else if (common.lang == "en") {
    fmt::print("to set the password, once, within {} hours: <address of the server>/welcome#{}\n",
               kInvitationLasts.count(), code);
  } else {
    fmt::print("设定口令的一次性链接（{} 小时内有效）：<服务器地址>/welcome#{}\n", kInvitationLasts.count(), code);
  }
}

std::string joined(std::vector<act::desk_role> const& roles) {
  std::string text;
  for (auto const& one : roles) text += (text.empty() ? "" : "; ") + act::to_text(one);
  return text;
}

void put_roles(base::json_writer& to, std::vector<act::desk_role> const& roles) {
  to.key("roles").begin_array();
  for (auto const& role : roles) to.text(act::to_text(role));
  to.end_array();
}

void list_users(act::entrance& door, common_options const& common) {
  bool const en = common.lang == "en";
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("people").begin_array();
    for (auto const& one : door.people().all()) {
      to.begin_object().put("login", one.login).put("name", one.name).put("office", act::to_text(one.office));
      put_roles(to, one.roles);
      to.put("disabled", one.disabled).put("password", one.has_password).put("second_factor", one.has_second_factor);
      to.put("oidc", one.oidc).end_object();
    }
    fmt::print("{}\n", to.end_array().end_object().str());
    return;
  }
  std::vector<std::vector<std::string>> rows{
      en ? std::vector<std::string>{"login", "name", "office", "roles", "second factor", ""}
         : std::vector<std::string>{"登录名", "姓名", "职务", "权限", "动态码", ""}};
  for (auto const& one : door.people().all()) {
    rows.push_back({one.login, one.name, act::name_of(one.office).in(common.lang), joined(one.roles),
                    one.has_second_factor ? "✓" : "", one.disabled ? (en ? "disabled" : "已停用") : ""});
  }
  fmt::print("{}", table(rows));
}

}  // namespace

exit_code user_verb::operator()() const {
  opened here{folder};
  auto& people = here.door.people();
  auto const by = actor();
  switch (what) {
    case act::list:
      list_users(here.door, common);
      break;
    case act::add:
      must(people.add(by, login, name));
      say_link(common, must(people.invite(by, login, base::system_now() + kInvitationLasts)));
      break;
    case act::invite:
      say_link(common, must(people.invite(by, login, base::system_now() + kInvitationLasts)));
      break;
    case act::role:
      must(people.set_rights(by, login, fengsui::act::office_from(office.empty() ? "none" : office).value(),
                             roles_of(roles)));
      here.door.rights_changed(login);
      say_done(common, login + " 的权限已设定", "rights of " + login + " set");
      break;
    case act::password:
      must(here.door.put_password(by, login, secret_line(common.lang == "en" ? "new password" : "新口令")));
      say_done(common, login + " 的口令已设定", "password of " + login + " set");
      break;
    case act::disable:
    case act::enable:
      must(people.disable(by, login, what == act::disable));
      here.door.rights_changed(login);
      say_done(common, login + (what == act::disable ? " 已停用" : " 已恢复"),
               login + (what == act::disable ? " disabled" : " enabled"));
      break;
    case act::identity:
      must(people.link(by, login, identity));
      say_done(common, login + " 已关联", login + " linked");
      break;
    case act::no_second_factor:
      must(here.door.remove_second_factor(by, login));
      say_done(common, login + " 的动态码已停用", "second factor of " + login + " removed");
      break;
  }
  return exit_code::done;
}

exit_code token_verb::operator()() const {
  opened here{folder};
  auto& people = here.door.people();
  if (what == act::revoke) {
    must(people.revoke_token(actor(), id));
    say_done(common, id + " 已吊销", id + " revoked");
    return exit_code::done;
  }
  if (what == act::add) {
    auto const text =
        must(people.make_token(actor(), label, roles_of(roles), base::system_now() + std::chrono::days{days}));
    if (common.json) {
      base::json_writer to;
      fmt::print("{}\n", to.begin_object().put("token", text).end_object().str());
    } else {
      fmt::print("{}\n", text);
    }
    return exit_code::done;
  }
  auto const tokens = people.tokens();
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("tokens").begin_array();
    for (auto const& one : tokens) {
      to.begin_object().put("id", one.id).put("label", one.label);
      put_roles(to, one.roles);
      to.put("expires", base::to_text(one.expires))
          .put("made_by", one.made_by)
          .put("revoked", one.revoked)
          .end_object();
    }
    fmt::print("{}\n", to.end_array().end_object().str());
    return exit_code::done;
  }
  bool const en = common.lang == "en";
  std::vector<std::vector<std::string>> rows{en ? std::vector<std::string>{"id", "for", "roles", "expires", ""}
                                                : std::vector<std::string>{"编号", "用途", "权限", "到期", ""}};
  for (auto const& one : tokens) {
    rows.push_back({one.id, one.label, joined(one.roles), here.data->catalogue().zone.local_text(one.expires),
                    one.revoked ? (en ? "revoked" : "已吊销") : ""});
  }
  fmt::print("{}", table(rows));
  return exit_code::done;
}

exit_code forget_verb::operator()() const {
  if (overdue != thing.empty())
    throw usage(make_fault(fault_code::unknown_setting, "forget", thing.empty() ? "-" : thing, "THING | --overdue"));
  opened here{folder};
  if (overdue) {
    auto const& data = *here.data;
    auto const done = act::forget_outlived(data.catalogue(), here.data->store(), here.data->vault(), here.door.notes(),
                                          data.now(), actor());
    if (!done) must(done.error());
    say_done(common, fmt::format("已到期的个人信息密钥销毁 {} 个", *done),
             fmt::format("{} keys of personal data whose time was over are destroyed", *done));
    return exit_code::done;
  }
  std::size_t destroyed = 0;
  for (auto const& one : here.data->catalogue().kinds) {
    if (!kind.empty() && one.id != kind) continue;
    if (std::ranges::none_of(one.fields, [](auto const& field) { return field.personal; })) continue;
    if (!here.data->vault().forget(one.id, thing)) continue;
    ++destroyed;
    must(here.door.notes().write({"access.key", "forgotten", thing, actor(), {{"kind", one.id}}}));
  }
  if (destroyed == 0) throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_thing, thing)}};
  say_done(common, thing + "：个人信息的密钥已销毁，账本照常核验；备份中的 access.db 也须同样处理或按期销毁",
           thing +
               ": the key of its personal data is destroyed and the ledger verifies as before; copies of access.db in "
               "backups still hold it until they expire");
  return exit_code::done;
}

exit_code key_verb::operator()() const {
  opened here{folder};
  here.data->vault().rotate();
  must(here.door.notes().write({"access.key", "rotated", "", actor(), {}}));
  say_done(common, "主密钥已更换：" + key_file_of(folder).string(),
           "the master key is a new one: " + key_file_of(folder).string());
  return exit_code::done;
}

}  // namespace fengsui::main
