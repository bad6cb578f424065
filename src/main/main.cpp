#include <fmt/format.h>
#include <sodium.h>
#include <CLI/CLI.hpp>

#include <cstdlib>

#include "ledger/store.h"
#include "main/screen.h"
#include "main/verbs.h"
#include "tell/write.h"

namespace {

using namespace fengsui;

// The user's language: --lang, else what the terminal says, else Chinese.
std::string language_of_terminal() {
  for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    auto const* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view{value}.starts_with("zh") ? "zh" : "en";
  }
  return "zh";
}

void add_question(CLI::App& verb, std::filesystem::path& folder, main::question_options& question) {
  verb.add_option("DIR", folder, "data folder / 数据目录")->required();
  verb.add_option("INDICATOR", question.indicator, "desk.indicator / 席位.指标")->required();
  verb.add_option("--period", question.period, "2025-Q1, 2025-04, qingming-2025, 2025-04-04..2025-04-06 / 时期")
      ->required();
  verb.add_option("--where", question.where, "field=value / 字段=值")->allow_extra_args(false);
  verb.add_option("--as-known-at", question.as_known_at, "a time or day: what was known then / 按当时所知");
}

int run(int argc, char** argv) {
  main::common_options common{.json = false, .lang = language_of_terminal()};
  CLI::App app{"Fengsui 烽燧: a city's duty room / 城市值班室"};
  app.require_subcommand(1);
  app.set_version_flag("--version", "fengsui 0.1.0");
  app.add_option("--lang", common.lang, "zh | en")->check(CLI::IsMember({"zh", "en"}));
  app.fallthrough();
  auto const verb = [&](char const* name, char const* what, char const* example, bool json = true) {
    auto* made = app.add_subcommand(name, what);
    made->footer(std::string{"Example / 例:\n  "} + example);
    if (json) made->add_flag("--json", common.json, "for machines / 供程序读取");
    return made;
  };

  main::init_verb init{common};
  auto* v = verb("init", "make a data folder / 建数据目录", "fengsui init var/demo --city cities/xining --demo");
  v->add_option("DIR", init.folder, "data folder / 数据目录")->required();
  v->add_option("--city", init.city, "the city's folder / 城市目录")->required()->check(CLI::ExistingDirectory);
  v->add_option("--desks", init.desks, "the desks' folder / 席位目录 (default: beside cities/)")
      ->check(CLI::ExistingDirectory);
  v->add_flag("--demo", init.demo, "fill in the city's demo events / 装入演示事件");

  main::check_verb check{common};
  v = verb("check", "check desk definitions / 检查席位定义", "fengsui check desks/flood/desk.toml");
  v->add_option("FILE", check.files, "desk.toml")->required();

  main::ingest_verb ingest{common};
  v = verb("ingest", "take in events / 录入事件", "fengsui ingest var/demo flights.csv --map flights.toml");
  v->add_option("DIR", ingest.folder, "data folder / 数据目录")->required();
  v->add_option("FILE", ingest.files, "NDJSON or CSV; - is standard input / - 为标准输入")->required();
  v->add_option("--map", ingest.map, "what the columns of a CSV mean / 列对应关系");
  v->add_flag("--all-or-nothing", ingest.all_or_nothing,
              "keep nothing of a file unless all of it is good / 整个文件全对才入账");

  main::figure_verb figure{common};
  v = verb("figure", "compute a figure / 计算数字",
           "fengsui figure var/demo air.passengers --period qingming-2025 --by airport --compare same-holiday");
  add_question(*v, figure.folder, figure.question);
  v->add_option("--by", figure.question.by, "split by / 分组")->allow_extra_args(false);
  v->add_option("--compare", figure.question.compare, "previous | last-year | same-holiday | target")
      ->allow_extra_args(false);

  main::trace_verb trace{common};
  v = verb("trace", "the events behind a figure / 数字的依据",
           "fengsui trace var/demo invest.signed_amount --period 2025-Q1");
  add_question(*v, trace.folder, trace.question);

  main::things_verb things{common};
  v = verb("things", "list things / 对象列表", "fengsui things var/demo invest.project --where state=signed");
  v->add_option("DIR", things.folder, "data folder / 数据目录")->required();
  v->add_option("KIND", things.kind, "desk.kind / 席位.类别")->required();
  v->add_option("--where", things.where, "field=value / 字段=值")->allow_extra_args(false);

  main::thing_verb thing{common};
  v = verb("thing", "one thing with its history / 单个对象及其经过", "fengsui thing var/demo P-2025-001");
  v->add_option("DIR", thing.folder, "data folder / 数据目录")->required();
  v->add_option("ID", thing.id, "the thing's id / 标识")->required();
  v->add_option("--kind", thing.kind, "desk.kind, where an id exists twice / 类别");

  main::bulletin_verb bulletin{common};
  v = verb("bulletin", "print a bulletin / 印发简报",
           "fengsui bulletin var/demo rail.holiday --period qingming-2025 --lang zh");
  v->add_option("DIR", bulletin.folder, "data folder / 数据目录")->required();
  v->add_option("NAME", bulletin.name, "desk.bulletin / 席位.简报")->required();
  v->add_option("--period", bulletin.period, "qingming-2025, 2025-Q1 … / 时期")->required();
  v->add_option("--format", bulletin.format, "md | html | json")->check(CLI::IsMember({"md", "html", "json"}));

  main::verify_verb verify{common};
  v = verb("verify", "check that no event was altered / 核验账本未被改动", "fengsui verify var/demo");
  v->add_option("DIR", verify.folder, "data folder / 数据目录")->required();

  main::export_verb exported{common};
  v = verb("export", "write all events / 导出事件", "fengsui export var/demo --format ndjson > events.ndjson", false);
  v->add_option("DIR", exported.folder, "data folder / 数据目录")->required();
  v->add_option("--format", exported.format, "ndjson | csv")->required()->check(CLI::IsMember({"ndjson", "csv"}));

  main::serve_verb serve{common};
  serve.listen = "127.0.0.1:8640";
  v = verb("serve", "serve the page and the API / 提供网页和接口", "fengsui serve var/demo --listen 127.0.0.1:8640",
           false);
  v->add_option("DIR", serve.folder, "data folder / 数据目录")->required();
  v->add_option("--listen", serve.listen, "address and port / 地址和端口");
  v->add_option("--web", serve.web, "the page's folder / 网页目录 (default: web/dist)")->check(CLI::ExistingDirectory);
  v->add_flag("--summary", serve.summary, "print the headline figures first / 先印出主要数字");

  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(main::exit_code::wrong_usage);
  }
  try {
    auto const chosen = [&](char const* name) { return app.got_subcommand(name); };
    auto const code = chosen("init")       ? init()
                      : chosen("check")    ? check()
                      : chosen("ingest")   ? ingest()
                      : chosen("figure")   ? figure()
                      : chosen("trace")    ? trace()
                      : chosen("things")   ? things()
                      : chosen("thing")    ? thing()
                      : chosen("bulletin") ? bulletin()
                      : chosen("verify")   ? verify()
                      : chosen("export")   ? exported()
                                           : serve();
    return static_cast<int>(code);
  } catch (main::stop const& stopped) {
    if (common.json) {
      fmt::print(stderr, "{}\n", tell::faults_json(stopped.faults));
    } else {
      for (auto const& one : stopped.faults) fmt::print(stderr, "{}\n", main::fault_line(one, common.lang));
    }
    return static_cast<int>(stopped.code);
  } catch (std::exception const& error) {
    fmt::print(stderr, "{}\n", error.what());
    return static_cast<int>(main::exit_code::system);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (sodium_init() < 0) return static_cast<int>(fengsui::main::exit_code::system);
  return run(argc, argv);
}
