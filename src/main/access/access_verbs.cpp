#include "main/access/access_verbs.h"

#include "main/verb_list.h"

namespace fengsui::main {
namespace {

constexpr char kRole[] =
    "a role, as 'fire officer @630121 +personal' / 席位权限,如 'fire officer @630121 +personal'; rank: viewer, "
    "reporter "
    "(#KIND,…), officer, leader";

}  // namespace

void add_access_verbs(verb_list const& verbs) {
  auto* user = verbs.group("user", "accounts and rights / 账号与权限");
  using act = user_verb::act;
  struct line {
    act what;
    char const* name;
    char const* help;
    char const* example;
  };
  for (auto const& one : {
           line{act::add, "add", "a new account; prints its one-time link / 新建账号并给出一次性链接",
                "fengsui user add var/city zhang --name 张三"},
           line{act::list, "list", "all accounts / 列出账号", "fengsui user list var/city --json"},
           line{act::role, "role", "set an account's rights / 设定权限",
                "fengsui user role var/city zhang --role 'fire officer @630121'"},
           line{act::password, "password", "set a password, read from standard input / 从标准输入设定口令",
                "fengsui user password var/city zhang < password.txt"},
           line{act::invite, "invite", "a new one-time link / 重发一次性链接", "fengsui user invite var/city zhang"},
           line{act::disable, "disable", "nobody comes in with it / 停用账号", "fengsui user disable var/city zhang"},
           line{act::enable, "enable", "take it into use again / 恢复账号", "fengsui user enable var/city zhang"},
           line{act::identity, "identity", "who it is to the identity provider / 关联统一身份",
                "fengsui user identity var/city zhang 8f14e45f"},
           line{act::no_second_factor, "no-second-factor", "a phone was lost / 停用动态码",
                "fengsui user no-second-factor var/city zhang"},
       }) {
    auto const [options, verb] = verbs.add<user_verb>(one.name, one.help, one.example, true, user);
    verb->what = one.what;
    add_folder(*options, verb->folder);
    if (one.what != act::list) options->add_option("LOGIN", verb->login, "login / 登录名")->required();
    if (one.what == act::add) options->add_option("--name", verb->name, "the person's name / 姓名")->required();
    if (one.what == act::identity) options->add_option("SUBJECT", verb->identity, "subject / 身份标识")->required();
    if (one.what == act::role) {
      options->add_option("--office", verb->office, "none | system | security | auditor")
          ->check(CLI::IsMember({"none", "system", "security", "auditor"}));
      options->add_option("--role", verb->roles, kRole)->allow_extra_args(false);
    }
  }

  auto* token = verbs.group("token", "tokens for programs / 接口令牌");
  auto const [add_options, add] = verbs.add<token_verb>(
      "add", "make a token; it is shown once / 发放令牌，只显示一次",
      "fengsui token add var/city --label cameras --role 'fire reporter #fire.incident' --days 90", true, token);
  add->what = token_verb::act::add;
  add_folder(*add_options, add->folder);
  add_options->add_option("--label", add->label, "what it is for / 用途")->required();
  add_options->add_option("--role", add->roles, kRole)->required()->allow_extra_args(false);
  add_options->add_option("--days", add->days, "how long it is good / 有效天数")->check(CLI::Range(1, 366));
  auto const [list_options, list] =
      verbs.add<token_verb>("list", "all tokens / 列出令牌", "fengsui token list var/city", true, token);
  list->what = token_verb::act::list;
  add_folder(*list_options, list->folder);
  auto const [revoke_options, revoke] = verbs.add<token_verb>(
      "revoke", "no longer good / 吊销令牌", "fengsui token revoke var/city 1f2e3d4c5b6a", true, token);
  revoke->what = token_verb::act::revoke;
  add_folder(*revoke_options, revoke->folder);
  revoke_options->add_option("ID", revoke->id, "the token's id / 令牌编号")->required();

  auto const [forget_options, forget] =
      verbs.add<forget_verb>("forget", "destroy the key of personal data about a thing / 销毁某对象个人信息的密钥",
                             "fengsui forget var/city visit-17");
  add_folder(*forget_options, forget->folder);
  forget_options
      ->add_option("THING", forget->thing, "the thing, or SOURCE/NUMBER of an event / 对象，或事件的 来源/编号");
  forget_options->add_option("--kind", forget->kind, "desk.kind, where an id exists twice / 类别");
  forget_options->add_flag("--overdue", forget->overdue,
                           "instead: everything kept as long as its kind says (forget in desk.toml) / 改为：所有已到保存期限的");

  auto* key = verbs.group("key", "the key outside the data folder / 数据目录之外的主密钥");
  auto const [rotate_options, rotate] =
      verbs.add<key_verb>("rotate", "change the master key / 更换主密钥", "fengsui key rotate var/city", true, key);
  add_folder(*rotate_options, rotate->folder);
}

}  // namespace fengsui::main
