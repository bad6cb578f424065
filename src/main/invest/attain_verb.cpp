// fengsui invest attain: how projects have moved in, from a table or a data folder; odds of the target out.
#include "main/invest/attain_verb.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "main/duty/answer_document.h"
#include "main/duty/room_session.h"
#include "main/file_or_folder.h"
#include "main/invest/attain_text.h"
#include "main/screen.h"
#include "tell/invest/engine_answers.h"
#include "tell/invest/ladder.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

constexpr int kRuns = 2000;

int day_number(std::string const& text) {
  return base::day_number(need(base::parse_day(text)));
}

// Half-months from the middle of the history on, as far as half a month before its end.
std::vector<int> usual_cuts(int first, int last) {
  std::vector<int> made;
  for (int day = (first + last) / 2; day <= last - 14; ++day) {
    std::chrono::year_month_day const date{base::day_from(day)};
    auto const of_month = static_cast<unsigned>(date.day());
    if (of_month == 1 || of_month == 15) made.push_back(day);
  }
  constexpr std::size_t kMost = 8;
  if (made.size() > kMost) made.erase(made.begin(), made.end() - kMost);
  return made;
}

// The first and the last day of the history.
std::pair<int, int> span_of(invest::pipeline const& all) {
  if (all.stays.empty()) throw stop{exit_code::bad_input, {make_fault(fault_code::missing_key, "engage_date")}};
  int first = all.stays.front().entered;
  int last = first;
  for (auto const& one : all.stays) {
    first = std::min(first, one.entered);
    last = std::max({last, one.entered, one.left.value_or(one.entered)});
  }
  return {first, last};
}

std::string given(double target) {
  return target < 0 ? std::string{} : fmt::format("{}", target);
}

}  // namespace

exit_code invest_attain_verb::operator()() const {
  if (std::filesystem::is_directory(file)) return of_folder();
  std::ifstream in{file};
  if (!in) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, file.string())}};
  invest::pipeline_words words;
  if (!won.empty()) words.won = won;
  if (!lost.empty()) words.lost = lost;
  auto const all = invest::read_pipeline(in, file.filename().string(), words);
  if (!all.faults.empty()) throw stop{exit_code::bad_input, all.faults};
  auto const [first, last] = span_of(all);

  auto how = options(last + 1);
  if (!receipts.empty()) {
    std::ifstream money{receipts};
    if (!money) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, receipts.string())}};
    auto read = invest::read_receipts(money, receipts.filename().string());
    if (!read.faults.empty()) throw stop{exit_code::bad_input, read.faults};
    how.receipts = std::move(read.rows);
  } else if (how.target_funds) {
    throw usage(make_fault(fault_code::missing_field, "--receipts"));
  }
  progress_bar bar{common.lang == "en" ? "drawing" : "推演"};
  how.progress = [&](int done, int of) { bar.at(done, of); };
  if (backtest) return test_back(all, how);

  auto const made = invest::forecast(all, how);
  auto const others = invest::baseline(all.known_at(how.cut), how.cut, how.until);
  std::vector<std::pair<int, invest::attain_forecast>> path;
  if (weekly) {
    auto quicker = how;
    quicker.runs = std::min(how.runs, 400);
    quicker.deciding = 0;
    for (int day = std::max(*how.since + 7, first + 30); day < how.cut; day += 7) {
      quicker.cut = day;
      path.emplace_back(day, invest::forecast(all, quicker));
    }
    path.emplace_back(how.cut, made);
  }
  base::json_writer to;
  to.begin_object()
      .put("cut", attain_day(how.cut))
      .put("until", attain_day(how.until - 1))
      .put("since", attain_day(*how.since))
      .put("seed", static_cast<std::int64_t>(seed));
  tell::put_forecast(to, made);
  tell::put_baselines(to, others, {});
  to.key("deciding").begin_array();
  for (auto const& one : made.deciding) {
    to.begin_object()
        .put("id", one.id)
        .put("stage", one.stage)
        .put("days_in_stage", one.days_in_stage)
        .put("won", one.won)
        .put("amount", one.amount)
        .put("swing", one.swing)
        .end_object();
  }
  to.end_array().key("weeks").begin_array();
  for (auto const& [day, one] : path) {
    to.begin_object().put("as_known", attain_day(day));
    tell::put_forecast(to, one);
    to.end_object();
  }
  to.end_array().end_object();
  if (common.json)
    fmt::print("{}\n", to.str());
  else
    print_attain(to.str(), common.lang);
  return exit_code::done;
}

// What is asked for, with the usual days where they are left out.
invest::attain_options invest_attain_verb::options(int usual_cut) const {
  invest::attain_options how{
      .cut = cut.empty() ? usual_cut : day_number(cut), .runs = runs.value_or(kRuns), .seed = seed};
  std::chrono::year_month_day const at{base::day_from(how.cut)};
  how.until = (until.empty() ? base::day_number(base::day{at.year() / 12 / 31}) : day_number(until)) + 1;
  how.since = since.empty() ? base::day_number(base::day{at.year() / 1 / 1}) : day_number(since);
  if (target_count >= 0) how.target_count = target_count;
  if (target_amount >= 0) how.target_amount = target_amount;
  if (target_funds >= 0) how.target_funds = target_funds;
  if (how.until <= how.cut && !backtest)
    throw usage(
        make_fault(fault_code::unknown_setting, "--until", attain_day(how.until - 1), "> " + attain_day(how.cut)));
  return how;
}

exit_code invest_attain_verb::test_back(invest::pipeline const& all, invest::attain_options const& how) const {
  auto const [first, last] = span_of(all);
  std::vector<int> days;
  for (auto const& one : cuts) days.push_back(day_number(one));
  if (days.empty()) days = usual_cuts(first, last);
  auto const end = until.empty() ? last + 1 : std::min(how.until, last + 1);
  std::erase_if(days, [&, from = first](int day) { return day >= end || day <= from; });
  show_backtest(invest::backtest(all, days, end, how), end, common.json, common.lang);
  return exit_code::done;
}

// The office's own records, as the page's route answers. A backtest takes the days on which things happened.
exit_code invest_attain_verb::of_folder() const {
  without({{"--receipts", !receipts.empty()},
           {"--won", !won.empty()},
           {"--lost", !lost.empty()},
           {"--runs", runs.has_value() && !backtest}});
  room_session session{file, data_folder::access::read};
  if (backtest) {
    auto const history = tell::read_history(session.room().known());
    auto const all = tell::pipeline_of(history, session.known().catalogue());
    auto how = options(span_of(all).second + 1);
    how.receipts = tell::receipts_of(history);
    progress_bar bar{common.lang == "en" ? "drawing" : "推演"};
    how.progress = [&](int done, int of) { bar.at(done, of); };
    return test_back(all, how);
  }
  return finish(session.ask("GET", "/api/v1/invest/attain",
                            query_of({{"cut", cut},
                                      {"until", until},
                                      {"since", since},
                                      {"target_count", given(target_count)},
                                      {"target_amount", given(target_amount)},
                                      {"target_funds", given(target_funds)},
                                      {"seed", std::to_string(seed)},
                                      {"weeks", weekly ? "" : "no"}})),
                common, [&](std::string const& json) { print_attain(json, common.lang); });
}

void add_invest_attain_verb(verb_list const& verbs, CLI::App* invest) {
  auto const [options, verb] = verbs.add<invest_attain_verb>(
      "attain", "will we make the target? / 能否完成目标",
      "fengsui invest attain var/demo --until 2025-12-31\n  fengsui invest attain moves.csv --target-amount 282", true,
      invest);
  options
      ->add_option("FILE|DIR", verb->file,
                   "a data folder, or CSV with a project or a move a line / 数据目录，或项目、阶段变动表")
      ->required()
      ->check(CLI::ExistingPath);
  options->add_option("--cut", verb->cut, "as known on the morning of that day / 按该日早上所知");
  options->add_option("--until", verb->until, "the last day that counts; the year's end / 截止日");
  options->add_option("--since", verb->since, "what was won since counts; the year's begin / 起算日");
  options->add_option("--target-count", verb->target_count, "projects / 项目数目标")->check(CLI::NonNegativeNumber);
  options->add_option("--target-amount", verb->target_amount, "in the file's unit / 金额目标")
      ->check(CLI::NonNegativeNumber);
  options->add_option("--receipts", verb->receipts, "CSV, a receipt a line: project, date, amount / 到位资金表")
      ->check(CLI::ExistingFile);
  options->add_option("--target-funds", verb->target_funds, "funds arrived / 到位资金目标")
      ->check(CLI::NonNegativeNumber);
  options->add_option("--won", verb->won, "stages that are the goal: won, signed / 目标阶段");
  options->add_option("--lost", verb->lost, "stages that end it: lost, ended, shelved / 终止阶段");
  options->add_option("--runs", verb->runs, "draws, 2000 / 推演次数")->check(CLI::Range(100, 100'000));
  options->add_option("--seed", verb->seed, "of the dice / 随机种子")->capture_default_str();
  options->add_flag("--weekly", verb->weekly, "week by week as known at the time / 逐周");
  options->add_flag("--backtest", verb->backtest, "forecasts at earlier days beside what came / 回测");
  options->add_option("--cuts", verb->cuts, "the days of the backtest / 回测日期");
}

}  // namespace fengsui::main
