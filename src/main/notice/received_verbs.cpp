// fengsui notify receive, received, pass-on: alerts from outside (CAP 1.2).
#include <fmt/format.h>

#include "base/json_writer.h"
#include "main/file_text.h"
#include "main/notice/notice_desk.h"
#include "main/notice/notice_verbs.h"
#include "main/screen.h"
#include "main/verb_list.h"
#include "tell/notice/notice_json.h"
#include "tell/notice/received_routes.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using namespace act::notice;
using base::json_writer;

void print(common_options const& common, inbox const& all, std::vector<received_alert> const& found) {
  if (common.json) {
    json_writer to;
    to.begin_object().key("alerts").begin_array();
    for (auto const& one : found) tell::write_received(to, all, one);
    fmt::print("{}\n", to.end_array().end_object().take());
    return;
  }
  bool const english = common.lang == "en";
  std::vector<std::vector<std::string>> rows;
  for (auto const& one : found) {
    auto const why = all.keeps_back(one);
    rows.push_back({one.id, base::to_text(one.sent), one.sender, one.status, one.step, one.headline.in(common.lang),
                    why ? (english ? why->en : why->zh) : (english ? "may be passed on" : "可转发")});
  }
  fmt::print("{}", rows.empty() ? (english ? "no alerts\n" : "没有外来预警\n") : table(rows));
}

struct receive_verb {
  common_options const& common;
  fs::path folder;
  fs::path file;
  std::string by;
  exit_code operator()() const {
    auto const text = file_text(file);
    notice_desk here{folder, {}, data_folder::access::write};
    auto const made = or_stop(here.service.alerts().receive(text, by));
    print(common, here.service.alerts(), {made.what});
    return exit_code::done;
  }
};

struct received_verb {
  common_options const& common;
  fs::path folder;
  exit_code operator()() const {
    notice_desk here{folder, {}, data_folder::access::read};
    print(common, here.service.alerts(), here.service.alerts().newest(1000));
    return exit_code::done;
  }
};

struct pass_on_verb {
  common_options const& common;
  fs::path folder;
  std::string id;
  std::string by;
  std::vector<std::string> to;
  std::vector<std::string> ways;
  bool is_public = false;
  exit_code operator()() const {
    notice_desk here{folder, {}, data_folder::access::write};
    auto m = or_stop(here.service.alerts().passed_on(id));
    m.author = by;
    m.to = to;
    m.by = ways;
    m.reach = is_public ? reach::public_at_large : reach::duty;
    auto const taken = or_stop(here.service.box().enqueue(m));
    auto const one = *here.service.box().find(m.id);
    if (common.json) {
      json_writer out;
      tell::write_notice(out, one, here.listed());
      fmt::print("{}\n", out.take());
    } else {
      fmt::print("{}  {}  {}\n", m.id, name_of(taken.state).in(common.lang), name_of(m.status).in(common.lang));
    }
    return exit_code::done;
  }
};

}  // namespace

void add_received_verbs(verb_list const& verbs, CLI::App* notify) {
  {
    auto const [o, v] = verbs.add<receive_verb>("receive", "take in an alert from outside / 接收外来预警",
                                                "fengsui notify receive var/demo alert.xml --as gateway", true, notify);
    o->add_option("DIR", v->folder, "data folder / 数据目录")->required();
    o->add_option("FILE", v->file, "CAP 1.2 document / 文件")->required();
    o->add_option("--as", v->by, "who brings it / 经手人")->required();
  }
  {
    auto const [o, v] = verbs.add<received_verb>("received", "alerts from outside / 收到的外来预警",
                                                 "fengsui notify received var/demo", true, notify);
    o->add_option("DIR", v->folder, "data folder / 数据目录")->required();
  }
  {
    auto const [o, v] = verbs.add<pass_on_verb>(
        "pass-on", "tell people of an alert that somebody trusted has signed / 转发签名有效的预警",
        "fengsui notify pass-on var/demo cap-… --to duty --as wang", true, notify);
    o->add_option("DIR", v->folder, "data folder / 数据目录")->required();
    o->add_option("ID", v->id, "the alert / 预警标识")->required();
    o->add_option("--to", v->to, "people and groups / 收件人或组")->allow_extra_args(false);
    o->add_option("--by", v->ways, "channels / 渠道")->allow_extra_args(false);
    o->add_option("--as", v->by, "who passes it on / 转发人")->required();
    o->add_flag("--public", v->is_public, "to the public: needs a second person / 面向公众，需另一人批准");
  }
}

}  // namespace fengsui::main
