#include "sense/reader/subject/english/clause_verbs.h"

#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

// What a clause's subject does with what is counted.
bool is_doing(std::u16string_view verb) {
  static constexpr auto kDoes = std::to_array<std::u16string_view>(
      {u"transshipped", u"reloaded",  u"unloaded",   u"exported",  u"imported",    u"showed",      u"ended",
       u"finished",     u"closed",    u"reached",    u"hit",       u"achieved",    u"attracted",   u"took",
       u"drew",         u"cleared",   u"hosted",     u"loaded",    u"shipped",     u"lifted",      u"saw",
       u"reported",     u"recorded",  u"registered", u"logged",    u"posted",      u"handled",     u"moved",
       u"carried",      u"served",    u"welcomed",   u"received",  u"operated",    u"managed",     u"totalled",
       u"totaled",      u"boosted",   u"topped",     u"followed",  u"counted",     u"grew",        u"rose",
       u"fell",         u"dropped",   u"declined",   u"increased", u"decreased",   u"climbed",     u"jumped",
       u"surged",       u"gained",    u"lost",       u"shed",      u"slipped",     u"transported", u"processed",
       u"led",          u"leads",     u"sent",       u"collected", u"contributed", u"brought",     u"earned",
       u"crossed",      u"sold",      u"dispatched", u"hauled",    u"handles",     u"ranked",      u"expects",
       u"exceeded",     u"surpassed", u"enjoyed",    u"added",     u"slid",        u"shrank",      u"plunged",
       u"slumped",      u"doubled",   u"tripled",    u"eased",     u"rebounded",   u"notched",     u"accommodated",
       u"serviced",     u"risen",     u"fallen",     u"grown",     u"flew",        u"ran"});
  return holds_word(kDoes, verb);
}

// What is run by whom the possessive names: "Antwerp's throughput", "Oakland's total volume".
bool is_run(std::u16string_view noun) {
  static constexpr std::array<std::u16string_view, 25> kRun{
      u"throughput", u"traffic",  u"volume",     u"volumes",   u"total",     u"cargo",    u"container",
      u"passenger",  u"freight",  u"passengers", u"shipments", u"movements", u"handling", u"box",
      u"ridership",  u"airports", u"terminals",  u"ports",     u"share",     u"figure",   u"count",
      u"TEU",        u"TEUs",     u"tonnes",     u"tons"};
  return holds_word(kRun, noun);
}

}  // namespace fengsui::sense::reader
