// A line of NDJSON: check, encode, decode, encode again gives the same bytes.
#include "faults_hold.h"
#include "ledger/codec.h"
#include "model/catalogue.h"
#include "sense/event_check.h"
#include "sense/event_json.h"

using namespace fengsui;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  static auto const read = model::read_catalogue(FENGSUI_TESTS "/city", FENGSUI_TESTS "/desks");
  static auto const& defined = read.read;
  static sense::event_json json;
  static ledger::decoder decoder{defined};
  static sense::event_check const check{defined,
                                        [](ledger::event const&) { return defined.find_kind("flood.reading"); }};
  base::faults faults;
  auto const raw = json.read(fuzz::text_of(data, size), faults);
  auto const draft = raw ? check.check(*raw, faults) : std::nullopt;
  fuzz::hold(faults);
  fuzz::holds(draft.has_value() == faults.empty(), "an event or a fault");
  if (!draft) return 0;
  fuzz::holds(!base::first_bad_byte(draft->body), "a body that is no UTF-8");
  ledger::event back;
  decoder.decode(draft->body, back);
  fuzz::holds(ledger::encode(back, defined) == draft->body, "decode undoes encode");
  fuzz::holds(back.fields == draft->event.fields, "the fields come back");
  fuzz::holds(back.at == draft->event.at && back.until == draft->event.until && back.place == draft->event.place,
              "time and place come back");
  return 0;
}
