// fengsui notify campaign …: a message to very many phones. While a server runs only `status` works here, and a
// campaign is cancelled through its own folder.
#include <fmt/format.h>

#include <fstream>

#include "act/notice/campaign/office.h"
#include "base/json_writer.h"
#include "main/file_text.h"
#include "main/notice/notice_desk.h"
#include "main/notice/notice_verbs.h"
#include "main/screen.h"
#include "main/verb_list.h"
#include "tell/notice/notice_json.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using namespace act::notice;

void print_campaigns(common_options const& common, std::vector<campaign_view> const& all) {
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("campaigns").begin_array();
    for (auto const& one : all) tell::write_campaign(to, one);
    fmt::print("{}\n", to.end_array().end_object().take());
    return;
  }
  for (auto const& one : all) {
    fmt::print("{}  {}  {}\n", one.facts.id, tell::phase_name(one.phase).in(common.lang), one.facts.lines);
    for (std::size_t i = 1; i < kLineStates; ++i) {
      if (one.counts[i] != 0)
        fmt::print("  {}: {}\n", tell::line_name(static_cast<line_state>(i)).in(common.lang), one.counts[i]);
    }
  }
  if (all.empty()) fmt::print("{}\n", common.lang == "en" ? "no campaigns" : "没有公益短信任务");
}

struct campaign_verb {
  common_options const& common;
  fs::path folder;
  fs::path secrets;
  std::string what;
  campaign_facts facts;
  fs::path text_file;
  std::string by;
  bool again = false;

  exit_code operator()() const {
    bool const writes = what != "status";
    auto const open = [&](data_folder::access how) { return notice_desk{folder, secrets, how}; };
    auto here = open(writes ? data_folder::access::write : data_folder::access::read);
    campaign_office office{folder / "campaigns",
                           here.settings(),
                           here.data->catalogue(),
                           here.data->store(),
                           writes ? &here.data->ledger() : nullptr,
                           base::system_now};
    if (what == "status") {
      print_campaigns(common, facts.id.empty() ? office.all() : std::vector{or_stop(office.find(facts.id))});
    } else if (what == "draft") {
      auto f = facts;
      if (!text_file.empty()) f.text = file_text(text_file);
      while (f.text.ends_with('\n')) f.text.pop_back();
      progress_bar bar{f.id};
      print_campaigns(common,
                      {or_stop(office.draft(f, by, [&](std::int64_t done, std::int64_t of) { bar.at(done, of); }))});
    } else if (what == "approve") {
      print_campaigns(common, {or_stop(office.approve(facts.id, by))});
    } else {
      auto const lines = or_stop(office.find(facts.id)).facts.lines;
      progress_bar bar{facts.id};
      auto const done = or_stop(office.run(
          facts.id, again, by,
          [&](line_counts const& counts) {
            std::int64_t settled = 0;
            for (std::size_t i = 2; i < kLineStates; ++i) settled += counts[i];
            bar.at(settled, lines);
          },
          {},
          [&](std::string const& channel, bool up, std::string const& why) {
            // Whoever waits wants to know for whom.
            if (up || why.empty()) return;
            fmt::print(stderr, "{}: {}\n", channel, why);
          }));
      print_campaigns(common, {done});
    }
    return exit_code::done;
  }
};

// Works beside whoever is sending: who sends looks for a file in the campaign's folder, which needs no lock.
struct campaign_cancel_verb {
  common_options const& common;
  fs::path folder;
  std::string id;
  std::string by;
  exit_code operator()() const {
    auto const campaign = folder / "campaigns" / id;
    if (!campaign_state::exists(campaign))
      throw stop{exit_code::answer_is_no, {base::make_fault(base::fault_code::unknown_thing, id)}};
    try {
      notice_desk here{folder, {}, data_folder::access::write};
      campaign_office office{folder / "campaigns", here.settings(),      here.data->catalogue(),
                             here.data->store(),   &here.data->ledger(), base::system_now};
      print_campaigns(common, {or_stop(office.cancel(id, by))});
    } catch (stop const& busy) {
      if (busy.faults.empty() || busy.faults.front().code != base::fault_code::already_open) throw;
      std::ofstream{campaign / "cancel"} << by << "\n";
      fmt::print("{}\n", common.lang == "en" ? id + ": it stops within two seconds" : id + "：两秒内停止");
    }
    return exit_code::done;
  }
};

}  // namespace

void add_campaign_verbs(verb_list const& verbs, CLI::App* notify) {
  auto* campaign = notify->add_subcommand("campaign", "a message to very many phones / 公益短信");
  campaign->require_subcommand(1);
  campaign->fallthrough();
  for (auto const& [name, what, work] :
       {std::tuple{"draft", "read the list and make ready / 读入清单", "draft"},
        std::tuple{"approve", "a second person's yes / 批准", "approve"}, std::tuple{"start", "send / 发送", "run"},
        std::tuple{"resume", "go on after a stop / 继续", "run"},
        std::tuple{"status", "how far it is / 进度", "status"}}) {
    auto const [o, v] = verbs.add<campaign_verb>(name, what,
                                                 "fengsui notify campaign draft var/demo spring --list numbers.csv "
                                                 "--text '森林防火,人人有责' --by mobile --by unicom --as zhang",
                                                 true, campaign);
    v->what = work;
    add_folder_and_secrets(*o, *v);
    auto* id = o->add_option("ID", v->facts.id, "the campaign / 标识");
    if (v->what != "status") id->required();
    if (v->what == "draft") {
      o->add_option("--list", v->facts.list, "numbers, one a line / 号码清单")->required();
      o->add_option("--text", v->facts.text, "the words / 正文");
      o->add_option("--text-file", v->text_file, "the words from a file / 正文文件");
      o->add_option("--by", v->facts.channels, "SMS channels / 短信渠道")->allow_extra_args(false)->required();
      o->add_option("--status", v->facts.status, "性质")->check(CLI::IsMember({"actual", "exercise", "test"}));
      o->add_option("--window", v->facts.window, "numbers under way at once / 同时在途的号码数")
          ->check(CLI::Range(1, 1000));
    }
    if (v->what == "draft" || v->what == "approve") o->add_option("--as", v->by, "who / 经办人")->required();
    if (v->what == "run") o->add_option("--as", v->by, "who / 经办人");
    if (v->what == "run")
      o->add_flag("--again-unsure", v->again, "send once more what was possibly sent / 可能已发的再发一次");
  }
  {
    auto const [o, v] =
        verbs.add<campaign_cancel_verb>("cancel", "stop it within two seconds / 两秒内停止",
                                        "fengsui notify campaign cancel var/demo spring --as wang", true, campaign);
    o->add_option("DIR", v->folder, "data folder / 数据目录")->required();
    o->add_option("ID", v->id, "the campaign / 标识")->required();
    o->add_option("--as", v->by, "who / 决定人")->required();
  }
}

}  // namespace fengsui::main
