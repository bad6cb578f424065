// The options of `fengsui invest ...`.
#include "main/invest_verbs.h"

#include "main/invest_attain_verb.h"
#include "main/invest_rate_verbs.h"
#include "main/invest_waiting_verb.h"
#include "main/verb_list.h"

namespace fengsui::main {

void add_invest_verbs(verb_list const& verbs) {
  auto* const invest = verbs.group("invest", "the investment desk's engines / 招商引擎");

  auto const [options, trip] =
      verbs.add<invest_trip_verb>("trip", "visits in a few tours, worth the most / 走访行程规划",
                                  "fengsui invest trip --format toptw c101.txt --tours 2 --seconds 2", true, invest);
  options->add_option("FILE", trip->file, "a standard instance / 标准算例")->required()->check(CLI::ExistingFile);
  options->add_option("--format", trip->format, "toptw | mctopmtw | op | oplib")
      ->required()
      ->check(CLI::IsMember({"toptw", "mctopmtw", "op", "oplib"}));
  options->add_option("--tours", trip->tours, "how many tours / 路线数")->check(CLI::Range(1, 50));
  options->add_option("--seconds", trip->seconds, "processor time for the search / 计算时限")
      ->capture_default_str()
      ->check(CLI::Range(0.01, 86'400.0));
  options->add_option("--seed", trip->seed, "of the search's dice / 随机种子")->capture_default_str();

  add_invest_office_verbs(verbs, invest);
  add_invest_rate_verbs(verbs, invest);
  add_invest_attain_verb(verbs, invest);
  add_invest_waiting_verb(verbs, invest);
}

}  // namespace fengsui::main
