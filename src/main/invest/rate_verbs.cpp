// The options of `fengsui invest rate ...`.
#include "main/invest/rate_verbs.h"

namespace fengsui::main {

void add_invest_rate_verbs(verb_list const& verbs, CLI::App* invest) {
  auto* const rate = invest->add_subcommand("rate", "rates by their definitions / 有定义的比率");
  rate->require_subcommand(1);
  rate->fallthrough();
  auto const own = [](CLI::App* options, std::filesystem::path& into) {
    options
        ->add_option("--definitions", into, "a city's own definitions (TOML), before the shipped ones / 本地口径文件")
        ->check(CLI::ExistingFile);
  };
  auto const unit_kind = [](CLI::App* options, std::string& into) {
    options
        ->add_option("--by", into,
                     "of a data folder, what a unit is: park, task_force, regional_team, industry / 考核单位")
        ->check(CLI::IsMember({"park", "task_force", "regional_team", "industry"}));
  };
  auto const rows = [](CLI::App* options, auto* verb) {
    options->add_option("--projects", verb->projects, "CSV, a project a line: id, unit, signed, started ... / 项目表")
        ->check(CLI::ExistingFile);
    options->add_option("--receipts", verb->receipts, "CSV, a receipt a line: project, unit, date, amount / 到位资金表")
        ->check(CLI::ExistingFile);
    options->add_option("--period", verb->period, "2025, 2025-H1, 2025-Q3, 2025-04, 2025-01-01..2025-09-30 / 时期");
    options->add_option("--given", verb->given, "a quantity by hand: contracts=292 / 直接给出的数");
  };
  {
    auto const [options, verb] = verbs.add<rate_list_verb>("list", "the register of definitions / 口径登记册",
                                                           "fengsui invest rate list 履约率", true, rate);
    options
        ->add_option("[DIR] WORD", verb->what,
                     "a data folder, and id or name: every reading / 数据目录；名称，列出各种口径")
        ->expected(0, 2);
    own(options, verb->definitions);
  }
  {
    auto const [options, verb] =
        verbs.add<rate_compute_verb>("compute", "a rate with its trace / 算出比率并列明依据",
                                     "fengsui invest rate compute var/demo 履约率\n  fengsui invest rate compute "
                                     "履约率 --given contracts=292 --given terminated=1",
                                     true, rate);
    options->add_option("[DIR] WORD", verb->what, "a data folder, and id or name / 数据目录；编号或名称")
        ->required()
        ->expected(1, 2);
    unit_kind(options, verb->by);
    rows(options, verb);
    options->add_option("--unit", verb->unit, "rows of that unit alone (column unit) / 只算一个单位");
    options->add_flag("--by-unit", verb->by_unit, "each unit's, and the whole / 分单位");
    own(options, verb->definitions);
  }
  {
    auto const [options, verb] = verbs.add<rate_audit_verb>(
        "audit", "does a published figure come out? / 核对已公布数字",
        "fengsui invest rate audit --parts 291 --denominator 292 --published 99.65%", true, rate);
    options->add_option("FILE", verb->file, "CSV: kind, numerator_or_parts, denominator, published / 数字表")
        ->check(CLI::ExistingFile);
    options->add_option("--kind", verb->kind, "ratio | sum | difference | growth")
        ->capture_default_str()
        ->check(CLI::IsMember({"ratio", "sum", "difference", "growth"}));
    options->add_option("--parts,--numerator", verb->parts, "numerator, or terms such as 18+180+93+1 / 分子或各项");
    options->add_option("--denominator", verb->denominator, "denominator or subtrahend / 分母或减数");
    options->add_option("--published", verb->published, "as printed: 99.65% / 印出的数");
  }
  {
    auto const [options, verb] = verbs.add<rate_assess_verb>(
        "assess", "a year's assessment, line by line, and what would raise us most / 年度考核逐项计分",
        "fengsui invest rate assess var/demo county_year\n  fengsui invest rate assess county_year --units "
        "counties.csv --unit 湟中区",
        true, rate);
    options
        ->add_option("[DIR] ASSESSMENT", verb->what,
                     "a data folder, and county_year, task_force_quarter or your own / 数据目录；考核办法")
        ->required()
        ->expected(1, 2);
    unit_kind(options, verb->by);
    options->add_option("--units", verb->units, "CSV: unit, and a column a quantity / 各单位数据")
        ->check(CLI::ExistingFile);
    options->add_option("--unit", verb->unit, "whose actions are weighed; all where it is left out / 本单位");
    rows(options, verb);
    own(options, verb->definitions);
  }
}

}  // namespace fengsui::main
