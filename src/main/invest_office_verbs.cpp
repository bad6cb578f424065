// The options of the investment office's verbs.
#include "main/invest_office_verbs.h"

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
}

}  // namespace fengsui::main
