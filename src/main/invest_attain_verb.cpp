// fengsui invest attain: how projects have moved in, odds of the target out.
#include "main/invest_attain_verb.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "invest/attain/forecast.h"
#include "main/screen.h"
#include "tell/invest/engine_answers.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

int day_number(std::string const& text) {
  return base::day_number(need(base::parse_day(text)));
}

std::string day_text(int number) {
  return base::to_text(base::day_from(number));
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

std::string shown(double value) {
  return fmt::format("{:.{}f}", value, value >= 100 || value == 0 ? 0 : 1);
}

std::string percent(double value) {
  return fmt::format("{:+.1f}%", 100 * value);
}

}  // namespace

exit_code invest_attain_verb::operator()() const {
  auto const en = common.lang == "en";
  std::ifstream in{file};
  if (!in) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, file.string())}};
  invest::pipeline_words words;
  if (!won.empty()) words.won = won;
  if (!lost.empty()) words.lost = lost;
  auto const all = invest::read_pipeline(in, file.filename().string(), words);
  if (!all.faults.empty()) throw stop{exit_code::bad_input, all.faults};
  if (all.stays.empty()) throw stop{exit_code::bad_input, {make_fault(fault_code::missing_key, "engage_date")}};
  int first = all.stays.front().entered;
  int last = first;
  for (auto const& one : all.stays) {
    first = std::min(first, one.entered);
    last = std::max({last, one.entered, one.left.value_or(one.entered)});
  }

  invest::attain_options how{.cut = cut.empty() ? last + 1 : day_number(cut), .runs = runs, .seed = seed};
  std::chrono::year_month_day const at{base::day_from(how.cut)};
  how.until = (until.empty() ? base::day_number(base::day{at.year() / 12 / 31}) : day_number(until)) + 1;
  how.since = since.empty() ? base::day_number(base::day{at.year() / 1 / 1}) : day_number(since);
  if (target_count >= 0) how.target_count = target_count;
  if (target_amount >= 0) how.target_amount = target_amount;
  if (target_funds >= 0) how.target_funds = target_funds;
  if (!receipts.empty()) {
    std::ifstream money{receipts};
    if (!money) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, receipts.string())}};
    auto read = invest::read_receipts(money, receipts.filename().string());
    if (!read.faults.empty()) throw stop{exit_code::bad_input, read.faults};
    how.receipts = std::move(read.rows);
  } else if (how.target_funds) {
    throw usage(make_fault(fault_code::missing_field, "--receipts"));
  }
  if (how.until <= how.cut)
    throw usage(make_fault(fault_code::unknown_setting, "--until", day_text(how.until - 1), "> " + day_text(how.cut)));
  progress_bar bar{en ? "drawing" : "推演"};
  how.progress = [&](int done, int of) { bar.at(done, of); };

  if (backtest) {
    std::vector<int> days;
    for (auto const& one : cuts) days.push_back(day_number(one));
    if (days.empty()) days = usual_cuts(first, last);
    auto const end = until.empty() ? last + 1 : std::min(how.until, last + 1);
    std::erase_if(days, [&](int day) { return day >= end || day <= first; });
    auto const rows = invest::backtest(all, days, end, how);
    base::json_writer to;
    to.begin_object().put("until", day_text(end - 1)).key("cuts").begin_array();
    std::vector<std::vector<std::string>> lines{
        {en ? "as known" : "当日所知", en ? "live" : "在谈", en ? "forecast" : "预测", "80%", en ? "came" : "实际",
         en ? "off" : "误差", en ? "stage rate" : "阶段率", en ? "age table" : "账龄表", en ? "fixed 25%" : "固定25%"}};
    int covered = 0;
    for (auto const& row : rows) {
      auto const off = row.actual > 0 ? row.made.live_count.mean / row.actual - 1 : 0;
      auto const inside = row.actual >= row.made.live_count.low && row.actual <= row.made.live_count.high;
      covered += inside;
      to.begin_object().put("cut", day_text(row.cut));
      tell::put_forecast(to, row.made);
      to.put("actual", row.actual).put("actual_amount", row.actual_amount).put("off", off).put("covered", inside);
      tell::put_baselines(to, row.others, row.actual);
      to.end_object();
      auto const beside = [&](double value) { return row.actual > 0 ? percent(value / row.actual - 1) : shown(value); };
      lines.push_back({day_text(row.cut), std::to_string(row.made.live), shown(row.made.live_count.mean),
                       shown(row.made.live_count.low) + "–" + shown(row.made.live_count.high), shown(row.actual),
                       percent(off), beside(row.others.stage_rate), beside(row.others.age_table),
                       beside(row.others.fixed_probability)});
    }
    to.end_array().put("covered", covered).end_object();
    if (common.json) {
      fmt::print("{}\n", to.str());
    } else {
      fmt::print("{}", table(lines));
      fmt::print(fmt::runtime(en ? "{} of {} ranges hold\n" : "{} / {} 个区间含实际值\n"), covered, rows.size());
    }
    return exit_code::done;
  }

  auto const made = invest::forecast(all, how);
  auto const others = invest::baseline(all.known_at(how.cut), how.cut, how.until);
  std::vector<std::pair<int, invest::attain_forecast>> path;
  if (weekly) {
    auto quicker = how;
    quicker.runs = std::min(runs, 400);
    quicker.deciding = 0;
    for (int day = std::max(*how.since + 7, first + 30); day < how.cut; day += 7) {
      quicker.cut = day;
      path.emplace_back(day, invest::forecast(all, quicker));
    }
    path.emplace_back(how.cut, made);
  }
  base::json_writer to;
  to.begin_object()
      .put("cut", day_text(how.cut))
      .put("until", day_text(how.until - 1))
      .put("since", day_text(*how.since))
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
    to.begin_object().put("as_known", day_text(day));
    tell::put_forecast(to, one);
    to.end_object();
  }
  to.end_array().end_object();
  if (common.json) {
    fmt::print("{}\n", to.str());
    return exit_code::done;
  }
  auto const range = [&](invest::range80 const& one) {
    return shown(one.mean) + " (" + shown(one.low) + "–" + shown(one.high) + ")";
  };
  fmt::print(fmt::runtime(en ? "As known on the morning of {}, until {}; ranges hold 80 %\n"
                             : "按 {} 早上所知,至 {};区间为 80%\n"),
             day_text(how.cut), day_text(how.until - 1));
  std::vector<std::vector<std::string>> lines{{"", en ? "projects" : "项目", en ? "amount" : "金额"}};
  lines.push_back({en ? "done so far" : "已完成", shown(made.done_count), shown(made.done_amount)});
  lines.push_back({en ? fmt::format("of {} live", made.live) : fmt::format("在谈 {} 个中", made.live),
                   range(made.live_count), range(made.live_amount)});
  lines.push_back({en ? "in all, newcomers too" : "合计(含将来新项目)", range(made.count), range(made.amount)});
  if (made.odds_count || made.odds_amount) {
    auto const odds = [](std::optional<double> const& one) {
      return one ? fmt::format("{:.0f}%", 100 * *one) : std::string{"—"};
    };
    lines.push_back({en ? "odds of the target" : "完成目标的可能", odds(made.odds_count), odds(made.odds_amount)});
  }
  fmt::print("{}", table(lines));
  if (made.funds) {
    fmt::print(fmt::runtime(en ? "Funds arrived: {} so far, {} by the end{}\n" : "到位资金:已到 {},届时 {}{}\n"),
               shown(made.done_funds), range(*made.funds),
               made.odds_funds ? fmt::format("  {:.0f}%", 100 * *made.odds_funds) : "");
  }
  fmt::print(fmt::runtime(en ? "Other methods: stage rate {}, age table {}, fixed 25 % {}\n"
                             : "其他算法:阶段率 {},账龄表 {},固定 25% {}\n"),
             shown(others.stage_rate), shown(others.age_table), shown(others.fixed_probability));
  if (made.thin)
    fmt::print("{}\n", en ? "Fewer than ten were won before that day: too few to learn from"
                          : "该日之前签成不足十个,不足以推断");
  if (made.undated > 0)
    fmt::print(fmt::runtime(en ? "{} open projects have no day and are left out\n" : "{} 个在谈项目没有日期,未计入\n"),
               made.undated);
  std::vector<std::vector<std::string>> few{{en ? "project" : "项目", en ? "stage" : "阶段", en ? "days" : "天数",
                                             en ? "won" : "签成", en ? "amount" : "金额", en ? "swing" : "左右"}};
  for (auto const& one : made.deciding) {
    few.push_back({one.id, one.stage, std::to_string(one.days_in_stage), fmt::format("{:.0f}%", 100 * one.won),
                   shown(one.amount), percent(one.swing)});
  }
  fmt::print("{}\n{}", en ? "The few that decide it:" : "起决定作用的项目:", table(few));
  for (auto const& [day, one] : path) {
    fmt::print("{}  {}  {}{}\n", day_text(day), range(one.count), range(one.amount),
               one.odds_amount  ? fmt::format("  {:.0f}%", 100 * *one.odds_amount)
               : one.odds_count ? fmt::format("  {:.0f}%", 100 * *one.odds_count)
                                : "");
  }
  return exit_code::done;
}

void add_invest_attain_verb(verb_list const& verbs, CLI::App* invest) {
  auto const [options, verb] = verbs.add<invest_attain_verb>(
      "attain", "will we make the target? / 能否完成目标",
      "fengsui invest attain moves.csv --until 2025-12-31 --target-amount 282", true, invest);
  options->add_option("FILE", verb->file, "CSV, a project or a move a line / 项目或阶段变动表")
      ->required()
      ->check(CLI::ExistingFile);
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
  options->add_option("--runs", verb->runs, "draws / 推演次数")->capture_default_str()->check(CLI::Range(100, 100'000));
  options->add_option("--seed", verb->seed, "of the dice / 随机种子")->capture_default_str();
  options->add_flag("--weekly", verb->weekly, "week by week as known at the time / 逐周");
  options->add_flag("--backtest", verb->backtest, "forecasts at earlier days beside what came / 回测");
  options->add_option("--cuts", verb->cuts, "the days of the backtest / 回测日期");
}

}  // namespace fengsui::main
