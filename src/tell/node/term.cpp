#include "tell/node/term.h"

#include "act/scribe.h"
#include "ledger/codec.h"

namespace fengsui::tell::node {
namespace {

constexpr char kTerm[] = "ledger.term";
constexpr char kLead[] = "lead";

}  // namespace

term_held term_of(know::knowledge const& known) {
  int const kind = known.catalogue().find_kind(kTerm);
  auto const& defined = known.catalogue().kinds[static_cast<std::size_t>(kind)];
  auto const lock = known.read();
  term_held held;
  for (auto const& e : known.history(kind, kLead, known.head())) {
    act::said const said{e, defined};
    auto const term = static_cast<std::uint64_t>(said.number("term"));
    if (term > held.term) held = {term, said.text("at")};
  }
  return held;
}

ledger::draft next_term(know::knowledge const& known, std::string const& at, base::instant now) {
  auto const& catalogue = known.catalogue();
  ledger::draft made;
  auto& e = made.event;
  e.key = {"ledger", 0};
  e.kind = catalogue.find_kind(kTerm);
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(e.kind)];
  e.verb = kind.find_verb("taken");
  e.thing = kLead;
  e.at = now;
  e.fields = {{kind.find_field("term"), static_cast<std::int64_t>(term_of(known).term + 1)},
              {kind.find_field("at"), at}};
  std::ranges::sort(e.fields, {}, &ledger::field_value::field);
  made.body = ledger::encode(e, catalogue);
  return made;
}

}  // namespace fengsui::tell::node
