// The options of the investment office's verbs.
#include "main/invest/office_verbs.h"

#include "main/verb_list.h"

namespace fengsui::main {

void add_invest_office_verbs(verb_list const& verbs, CLI::App* invest) {
  auto const [options, company] =
      verbs.add<invest_company_verb>("company", "which company of a list a name means / 企业名称归一",
                                     "fengsui invest company 昌通物流 --in companies.csv", true, invest);
  options->add_option("NAME", company->names, "as somebody wrote it / 待查名称");
  options->add_option("--names", company->names_file, "many: a file, one a line / 批量")->check(CLI::ExistingFile);
  options->add_option("--in", company->list, "names, one a line, or CSV with `name` / 名单")
      ->required()
      ->check(CLI::ExistingFile);
  options->add_option("--most", company->most, "candidates shown / 候选数")
      ->capture_default_str()
      ->check(CLI::Range(1, 50));

  auto const [match_options, match] = verbs.add<invest_match_verb>(
      "match", "sites for a project: what fits, or what is short / 项目选址",
      "fengsui invest match var/demo basalt --weights land_cost:0.3,green_share:0.7", true, invest);
  match_options->add_option("DIR", match->folder, "the data folder / 数据目录")->required();
  match_options->add_option("PROJECT", match->project, "its id / 项目")->required();
  match_options->add_option("--weights", match->weights,
                            "land_cost, power_cost, green_share, headroom, rail, waiting / 权重");

  auto const [reserve_options, reserve] = verbs.add<invest_reserve_verb>(
      "reserve", "promise what a site can still give / 预留要素",
      "fengsui invest reserve var/demo site-nanchuan-2 computing-centre --until 2025-12-31 --actor officer-1", true,
      invest);
  reserve_options->add_option("DIR", reserve->folder, "the data folder / 数据目录")->required();
  reserve_options->add_option("SITE", reserve->site, "its id / 地块")->required();
  reserve_options->add_option("PROJECT", reserve->project, "its id / 项目")->required();
  reserve_options->add_option("--amount", reserve->amounts, "power_kva=60000, land_mu=…; default: all it needs / 数量");
  reserve_options->add_option("--begins", reserve->begins, "a day / 自");
  reserve_options->add_option("--until", reserve->until, "the hold's last day / 预留至");
  reserve_options->add_option("--actor", reserve->actor, "who / 经办人");

  auto const [contact_options, contact] = verbs.add<invest_contact_verb>(
      "contact", "enter a contact; says who was there before / 登记企业接触",
      "fengsui invest contact var/demo 示例隔膜 --party force-lithium --check", true, invest);
  contact_options->add_option("DIR", contact->folder, "the data folder / 数据目录")->required();
  contact_options->add_option("ENTERPRISE", contact->enterprise, "its name, however written / 企业")->required();
  contact_options->add_option("--party", contact->party, "a task force or regional team / 专班")->required();
  contact_options->add_flag("--check", contact->check, "only say who was there / 只查询");
  contact_options->add_option("--day", contact->day, "with --check: when / 日期");
  contact_options->add_option("--way", contact->way, "visit, meeting, call, letter, fair / 方式");
  contact_options->add_option("--result", contact->result, "what came of it / 结果");
  contact_options->add_option("--next", contact->next_step, "what comes next / 下一步");
  contact_options->add_option("--because", contact->because, "why again, where others were there / 再次接触的理由");
  contact_options->add_option("--actor", contact->actor, "who / 经办人");

  auto const [share_options, share] = verbs.add<invest_share_verb>(
      "share", "leads shared with sister bureaus / 线索共享",
      "fengsui invest share var/demo offer --project lead-07 --from xining --to haixi --field title --rule 60/40", true,
      invest);
  share_options->add_option("DIR", share->folder, "the data folder / 数据目录")->required();
  share_options->add_option("ACTION", share->action, "list, offer, accept, decline, recall, credit / 动作")
      ->required()
      ->check(CLI::IsMember({"list", "offer", "accept", "decline", "recall", "credit"}));
  share_options->add_option("OFFER", share->offer, "its id, to answer it / 推送编号");
  share_options->add_option("--project", share->project, "the lead / 线索");
  share_options->add_option("--from", share->from, "xining, haixi, haibei, haidong / 推送方");
  share_options->add_option("--to", share->to, "the same / 接收方");
  share_options->add_option("--field", share->fields, "what is shared, again and again / 推送内容");
  share_options->add_option("--rule", share->rule, "60/40: who offered, who accepted / 分成");
  share_options->add_option("--amount", share->amount, "of the contract, CNY / 签约金额");
  share_options->add_option("--reason", share->reason, "why not / 原因");
  share_options->add_option("--actor", share->actor, "who / 经办人");

  auto const [credit_options, credit] = verbs.add<invest_credit_verb>(
      "credit", "bank lines: what can be drawn / 授信与提款", "fengsui invest credit var/demo", true, invest);
  credit_options->add_option("DIR", credit->folder, "the data folder / 数据目录")->required();

  auto const [green_options, green] =
      verbs.add<invest_green_verb>("green", "green power by the hour: share and shortfall by month / 绿电逐时平衡",
                                   "fengsui invest green year.csv --storage-mw 100 --storage-mwh 400", true, invest);
  green_options->add_option("FILE", green->file, "CSV: load, solar, wind, hydro in MW, a line an hour / 逐时数据")
      ->required()
      ->check(CLI::ExistingFile);
  green_options->add_option("--storage-mw", green->storage_mw, "power of storage / 储能功率")
      ->check(CLI::Range(0.0, 1e6));
  green_options->add_option("--storage-mwh", green->storage_mwh, "what it holds / 储能容量")
      ->check(CLI::Range(0.0, 1e7));
  green_options->add_option("--efficiency", green->efficiency, "of a round / 往返效率")
      ->capture_default_str()
      ->check(CLI::Range(0.1, 1.0));
  green_options->add_option("--share", green->share, "percent wanted: how much storage it takes / 目标绿电占比")
      ->check(CLI::Range(0.0, 100.0));
  green_options->add_option("--storage-hours", green->storage_hours, "with --share: hours at full power / 储能时长")
      ->capture_default_str()
      ->check(CLI::Range(0.1, 1000.0));
}

}  // namespace fengsui::main
