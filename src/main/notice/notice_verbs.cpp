#include "main/notice/notice_verbs.h"

// fengsui notify …: word that goes out, from the command line. While a server runs it holds the data folder; then only
// what reads (status, cap) works here.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <sstream>

#include "act/notice/plan.h"
#include "base/json_writer.h"
#include "main/file_text.h"
#include "main/notice/notice_desk.h"
#include "main/screen.h"
#include "main/verb_list.h"
#include "tell/notice/notice_json.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using namespace act::notice;
using base::fault_code;
using base::json_writer;
using base::make_fault;

constexpr std::chrono::seconds kSendWithin{60};

void print(common_options const& common, std::vector<told> const& all, directory const& listed) {
  if (common.json) {
    json_writer to;
    to.begin_object().key("notices").begin_array();
    for (auto const& one : all) tell::write_notice(to, one, listed);
    fmt::print("{}\n", to.end_array().end_object().take());
    return;
  }
  bool const english = common.lang == "en";
  for (auto const& one : all) {
    fmt::print("{}  {}  {}  {}\n", one.message.id, name_of(one.state).in(common.lang),
               name_of(one.message.severity).in(common.lang), name_of(one.message.status).in(common.lang));
    std::vector<std::vector<std::string>> rows;
    for (auto const& d : one.deliveries)
      rows.push_back({"  " + d.channel, d.who == "-" ? (english ? "the channel" : "本渠道") : d.who,
                      name_of(d.state).in(common.lang), d.why});
    if (!rows.empty()) fmt::print("{}", table(rows));
  }
  if (all.empty()) fmt::print("{}\n", english ? "no notices" : "没有通知");
}

struct folder_verb {
  common_options const& common;
  fs::path folder;
  fs::path secrets;
};

struct send_verb {
  common_options const& common;
  fs::path folder;
  fs::path secrets;
  message m;
  std::string severity = "moderate";
  std::string status = "actual";
  std::string step = "alert";
  std::string unsure = "again";
  std::string using_template;
  std::vector<std::string> words;
  bool is_public = false;
  bool wakes = false;
  bool dry_run = false;
  bool leave = false;  // decide it and let a server send it

  message made(settings const& s) const {
    auto one = m;
    one.severity = *severity_from(severity);
    one.status = *status_from(status);
    one.step = *step_from(step);
    one.unsure = *unsure_from(unsure);
    one.reach = is_public ? reach::public_at_large : reach::duty;
    one.quiet = wakes ? quiet::wake : quiet::wait;
    if (!using_template.empty()) {
      auto const known = s.templates.find(using_template);
      std::vector<std::string> ids;
      for (auto const& [id, each] : s.templates) ids.push_back(id);
      if (known == s.templates.end())
        throw usage(make_fault(fault_code::unknown_name, using_template, model::known_list(ids)));
      std::map<std::string, std::string, std::less<>> values;
      for (auto const& word : words)
        values[word.substr(0, word.find('='))] = word.substr(std::min(word.find('='), word.size() - 1) + 1);
      one.subject = or_stop(filled(known->second.subject, values));
      one.text = or_stop(filled(known->second.text, values));
      one.severity = known->second.severity;
    }
    return one;
  }

  exit_code operator()() const {
    if (dry_run) {
      notice_desk here{folder, secrets, data_folder::access::read};
      auto const one = made(here.settings());
      auto const planned = or_stop(here.box().dry_run(one));
      told shown{.message = one, .state = is_public ? message_state::drafted : message_state::released};
      shown.deliveries = planned;
      print(common, {shown}, here.listed());
      return exit_code::done;
    }
    notice_desk here{folder, secrets, data_folder::access::write};
    auto const one = made(here.settings());
    auto const taken = or_stop(here.box().enqueue(one));
    if (!leave && taken.state == message_state::released) here.service.drain(kSendWithin);
    auto const after = *here.box().find(one.id);
    print(common, {after}, here.listed());
    bool const failed =
        std::ranges::any_of(after.deliveries, [](auto const& d) { return d.state == delivery_state::failed; });
    return failed ? exit_code::answer_is_no : exit_code::done;
  }
};

// Sends what is due and ends: for a machine without a server, or by hand.
struct deliver_verb : folder_verb {
  exit_code operator()() const {
    notice_desk here{folder, secrets, data_folder::access::write};
    bool const all = here.service.drain(kSendWithin);
    print(common, here.box().newest(20), here.listed());
    return all ? exit_code::done : exit_code::answer_is_no;
  }
};

struct status_verb : folder_verb {
  std::string id;
  exit_code operator()() const {
    notice_desk here{folder, secrets, data_folder::access::read};
    auto const& box = here.box();
    if (id.empty()) {
      print(common, box.newest(20), here.listed());
      return exit_code::done;
    }
    auto const one = box.find(id);
    if (!one) throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_thing, id)}};
    print(common, {*one}, here.listed());
    return exit_code::done;
  }
};

struct decide_verb : folder_verb {
  std::string id;
  std::string by;
  std::string why;
  message_state to = message_state::released;
  exit_code operator()() const {
    notice_desk here{folder, secrets, data_folder::access::write};
    if (to == message_state::released) {
      or_stop(here.box().approve(id, by));
      here.service.drain(kSendWithin);
    } else {
      or_stop(to == message_state::rejected ? here.box().reject(id, by, why) : here.box().cancel(id, by, why));
    }
    print(common, {*here.box().find(id)}, here.listed());
    return exit_code::done;
  }
};

struct cap_verb : folder_verb {
  std::string id;
  exit_code operator()() const {
    notice_desk here{folder, secrets, data_folder::access::write};
    auto const one = here.box().find(id);
    if (!one) throw stop{exit_code::answer_is_no, {make_fault(fault_code::unknown_thing, id)}};
    fmt::print("{}", or_stop(cap_document(here.box(), here.settings(), here.data->catalogue(), *one)));
    return exit_code::done;
  }
};

// Reads an alert from outside and says who signed it. What is not signed well is shown and never passed on.
struct cap_check_verb {
  common_options const& common;
  fs::path file;
  std::vector<std::string> trusted;
  exit_code operator()() const {
    if (!fs::exists(file)) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, file.string())}};
    auto const xml = file_text(file);
    auto const alert = or_stop(read_cap(xml));
    auto const signed_by = verify_cap(xml, trusted);
    json_writer to;
    to.begin_object()
        .put("identifier", alert.identifier)
        .put("sender", alert.sender)
        .put("sent", alert.sent)
        .put("status", alert.status)
        .put("msgType", alert.message_type)
        .put("signature", to_text(signed_by))
        .key("info")
        .begin_array();
    for (auto const& one : alert.info)
      to.begin_object()
          .put("language", one.language)
          .put("severity", one.severity)
          .put("headline", one.headline)
          .end_object();
    fmt::print("{}\n", to.end_array().end_object().take());
    return signed_by == signature::good ? exit_code::done : exit_code::answer_is_no;
  }
};

// What failed, expired or may have gone out is owed once more.
struct retry_verb : folder_verb {
  std::string id;
  std::string by;
  exit_code operator()() const {
    notice_desk here{folder, secrets, data_folder::access::write};
    or_stop(here.box().retry(id, by));
    here.service.drain(kSendWithin);
    print(common, {*here.box().find(id)}, here.listed());
    return exit_code::done;
  }
};

void add_send(verb_list const& verbs, CLI::App* notify) {
  auto const [o, v] = verbs.add<send_verb>("send", "tell people / 发出通知",
                                           "fengsui notify send var/demo --id drill-1 --to duty --by sms --zh "
                                           "演练:北山起火 --en 'Drill: fire on the north "
                                           "hill' --status exercise --as zhang --dry-run",
                                           true, notify);
  add_folder_and_secrets(*o, *v);
  o->add_option("--id", v->m.id, "decided once under this id / 标识，一经决定不再重发")->required();
  o->add_option("--to", v->m.to, "people and groups / 收件人或组")->allow_extra_args(false);
  o->add_option("--by", v->m.by, "channels / 渠道")->allow_extra_args(false);
  o->add_option("--zh", v->m.text.zh, "the text in Chinese / 中文正文");
  o->add_option("--en", v->m.text.en, "the text in English / 英文正文");
  o->add_option("--subject-zh", v->m.subject.zh, "subject in Chinese / 中文标题");
  o->add_option("--subject-en", v->m.subject.en, "subject in English / 英文标题");
  o->add_option("--template", v->using_template, "a template of notices.toml / 模板");
  o->add_option("--word", v->words, "word=value for the template / 模板用词")->allow_extra_args(false);
  o->add_option("--severity", v->severity, "级别")->check(CLI::IsMember({"minor", "moderate", "severe", "extreme"}));
  o->add_option("--status", v->status, "性质")->check(CLI::IsMember({"actual", "exercise", "test"}));
  o->add_option("--step", v->step, "步骤")->check(CLI::IsMember({"alert", "update", "cancel"}));
  o->add_option("--replaces", v->m.replaces, "ids that an update or cancel replaces / 取代的通知")
      ->allow_extra_args(false);
  o->add_option("--unsure", v->unsure, "after a restart / 重启后")->check(CLI::IsMember({"again", "leave"}));
  o->add_option("--category", v->m.cap.category, "CAP category: Fire, Met, Transport …");
  o->add_option("--urgency", v->m.cap.urgency, "CAP urgency: Immediate, Expected, Future …");
  o->add_option("--certainty", v->m.cap.certainty, "CAP certainty: Observed, Likely, Possible …");
  o->add_option("--area", v->m.cap.areas, "place codes / 地区代码")->allow_extra_args(false);
  o->add_option("--as", v->m.author, "who says so / 起草人")->required();
  o->add_flag("--public", v->is_public, "to the public: needs a second person / 面向公众，需另一人批准");
  o->add_flag("--wake", v->wakes, "in quiet hours too / 静默时段也发");
  o->add_flag("--dry-run", v->dry_run, "say what would go out, and send nothing / 只预览，不发送");
  o->add_flag("--leave", v->leave, "decide it, and let the server send it / 只入账，由服务器发送");
}

}  // namespace

void add_notice_verbs(verb_list const& verbs) {
  auto* notify = verbs.group("notify", "word that goes out / 对外通知");
  add_send(verbs, notify);
  {
    auto const [o, v] = verbs.add<status_verb>("status", "what became of it / 送达情况",
                                               "fengsui notify status var/demo drill-1", true, notify);
    add_folder_and_secrets(*o, *v);
    o->add_option("ID", v->id, "a notice; without it the newest / 通知标识");
  }
  {
    auto const [o, v] = verbs.add<deliver_verb>("deliver", "send what is due / 发送到期的通知",
                                                "fengsui notify deliver var/demo", true, notify);
    add_folder_and_secrets(*o, *v);
  }
  for (auto const& [name, what, to] :
       {std::tuple{"approve", "a second person's yes / 批准", message_state::released},
        std::tuple{"reject", "a second person's no / 退回", message_state::rejected},
        std::tuple{"cancel", "take back what has not gone out / 取消未发出的", message_state::cancelled}}) {
    auto const [o, v] =
        verbs.add<decide_verb>(name, what, "fengsui notify approve var/demo warning-3 --as wang", true, notify);
    v->to = to;
    add_folder_and_secrets(*o, *v);
    o->add_option("ID", v->id, "the notice / 通知标识")->required();
    o->add_option("--as", v->by, "who decides / 决定人")->required();
    o->add_option("--why", v->why, "the reason / 理由");
  }
  {
    auto const [o, v] = verbs.add<retry_verb>("retry", "send again what failed / 未送达的重发",
                                              "fengsui notify retry var/demo warning-3 --as zhang", true, notify);
    add_folder_and_secrets(*o, *v);
    o->add_option("ID", v->id, "the notice / 通知标识")->required();
    o->add_option("--as", v->by, "who decides / 决定人")->required();
  }
  {
    auto const [o, v] = verbs.add<cap_verb>("cap", "a notice as CAP 1.2 / 输出 CAP 1.2",
                                            "fengsui notify cap var/demo warning-3", false, notify);
    add_folder_and_secrets(*o, *v);
    o->add_option("ID", v->id, "the notice / 通知标识")->required();
  }
  {
    auto const [o, v] =
        verbs.add<cap_check_verb>("cap-check", "read an alert from outside / 检查外来 CAP",
                                  "fengsui notify cap-check alert.xml --trusted province.pem", true, notify);
    o->add_option("FILE", v->file, "CAP 1.2 document / 文件")->required();
    o->add_option("--trusted", v->trusted, "certificates of those who may speak (PEM) / 可信证书")
        ->allow_extra_args(false);
  }
  add_received_verbs(verbs, notify);
  add_campaign_verbs(verbs, notify);
}

}  // namespace fengsui::main
