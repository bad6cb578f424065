// The options of `fengsui invest ...`.
#include "main/invest/verbs.h"

#include "main/invest/attain_verb.h"
#include "main/invest/rate_verbs.h"
#include "main/invest/waiting_verb.h"
#include "main/verb_list.h"

namespace fengsui::main {

void add_invest_verbs(verb_list const& verbs) {
  auto* const invest = verbs.group("invest", "the investment desk's engines / 招商引擎");

  add_invest_trip_verb(verbs, invest);
  add_invest_office_verbs(verbs, invest);
  add_invest_rate_verbs(verbs, invest);
  add_invest_attain_verb(verbs, invest);
  add_invest_waiting_verb(verbs, invest);
}

}  // namespace fengsui::main
