// The unit that goes with what is counted, where the words beside the number leave it open.
#include <algorithm>
#include <array>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {
namespace {

// Who travels is counted by the trip, however the text calls them.
constexpr auto kOfTrips = std::to_array<std::string_view>({"pax_sent", "pax_arrived", "pax_both", "pax_throughput",
                                                           "emu_pax_sent", "person_flow", "pax_screened", "pax_border",
                                                           "travellers", "visitors", "capacity_rail"});

struct unit_of_indicator {
  std::string_view indicator;
  std::string_view unit;
};
constexpr auto kUnits = std::to_array<unit_of_indicator>({{"trains_run", "train"},
                                                          {"trains_added", "train"},
                                                          {"trains_coupled", "train"},
                                                          {"flights", "flight"},
                                                          {"port_teu", "TEU"},
                                                          {"contestants", "person"},
                                                          {"deaths", "person"},
                                                          {"injured", "person"},
                                                          {"evacuees", "person"},
                                                          {"fires", "incident"},
                                                          {"parcels", "piece"},
                                                          {"vehicles", "vehicle"}});

bool counts_trips(draft const& one) {
  return std::ranges::find(kOfTrips, std::string_view{one.indicator}) != kOfTrips.end();
}

// "1.84 million tonnes …: 0.67 million by rail": the unit is said once, and its scale with it. Null where no level
// before it says one.
draft const* level_of_the_unit_said(std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLevelsBack = 6;
  constexpr int kMillions = 6;
  auto const& one = drafts[i];
  if (one.kind != model::figure_kind::level) return nullptr;
  for (auto j = i; j-- > 0 && i - j <= kLevelsBack && one.sentence - drafts[j].sentence <= 1;) {
    auto const& earlier = drafts[j];
    if (earlier.kind != model::figure_kind::level || earlier.indicator != one.indicator) continue;
    auto const large = one.value.last_digit >= kMillions - 3;
    if (earlier.unit == "t" || earlier.unit == "m2" || earlier.unit == "ha" ||
        // "Thermal stations generated 79.9 bln kWh, hydro stations 7.7 bln"
        (earlier.dimension == dimension::energy && one.value.last_digit >= kMillions - 1 &&
         earlier.classifier == u"kWh"sv) ||
        // "95.88 billion dollars; the service sector took in 52.99 billion"
        (earlier.dimension == dimension::money && large))
      return &earlier;
  }
  return nullptr;
}

void take_unit_of(draft& one, draft const& level) {
  one.unit = level.unit;
  one.value.exponent += level.unit_exponent;
  one.value.last_digit += level.unit_exponent;
}

// "13,545 jobs, 12,804 for nationals and 741 for foreigners": in a text of jobs whoever gets one is no traveller.
bool tells_of_jobs(std::vector<draft> const& drafts) {
  auto told = false;
  for (auto const& one : drafts) {
    if (one.dimension == dimension::traveller && one.classifier != u"foreigners"sv) return false;
    told = told || one.classifier.ends_with(u"jobs"sv);
  }
  return told;
}

// Whose unit was printed but names another thing than is counted.
void correct_unit(draft& one) {
  std::string_view const counted = one.indicator;
  // "61,961 buyers from Asia" came to a fair, each of them once.
  auto const buyers = one.classifier.ends_with(u"buyers") || one.classifier.ends_with(u"purchasers");
  if (counts_people(one.dimension) && !buyers)
    one.unit = counts_trips(one) || one.dimension == dimension::traveller ? "person_trip" : "person";
  // "10,540 aircraft departed or arrived"
  if (one.dimension == dimension::aircraft && counted == "flights" && one.classifier == u"aircraft"sv)
    one.unit = "flight";
  // 火灾13466次, where another noun than 火灾 stood before it
  if (counted == "fires" && one.unit == "count" && one.classifier == u"次"sv) one.unit = "incident";
  // 起降953架次,其中进港437个、出港516个
  if (counted == "flights" && one.unit == "count" && one.classifier == u"个"sv) one.unit = "flight";
}

// Whose unit was not printed.
void give_unit(std::vector<draft> const& drafts, std::size_t i, draft& one) {
  auto const known = std::ranges::find(kUnits, std::string_view{one.indicator}, &unit_of_indicator::indicator);
  if (counts_trips(one)) {
    one.unit = "person_trip";
  } else if (known != kUnits.end()) {
    one.unit = known->unit;
  } else if (auto const* said = level_of_the_unit_said(drafts, i); said != nullptr) {
    take_unit_of(one, *said);
  } else {
    one.unit = "count";
  }
}

// A plant's planned output is printed on its plate: it stays in the unit that was printed.
void keep_plate(draft& one) {
  struct plate {
    std::u16string_view surface;
    std::string_view unit;
    int power;
  };
  static constexpr auto kPlates = std::to_array<plate>({{u"吉瓦时", "GWh", 6},
                                                        {u"吉瓦", "GW", 6},
                                                        {u"兆瓦时", "MWh", 3},
                                                        {u"兆瓦", "MW", 3},
                                                        {u"GWh", "GWh", 6},
                                                        {u"GW", "GW", 6},
                                                        {u"MW", "MW", 3},
                                                        {u"MWh", "MWh", 3}});
  if (one.indicator != "project_capacity" || (one.dimension != dimension::power && one.dimension != dimension::energy))
    return;
  auto const found = std::ranges::find(kPlates, std::u16string_view{one.classifier}, &plate::surface);
  if (found == kPlates.end()) return;
  one.value.exponent -= found->power;
  one.value.last_digit -= found->power;
  one.unit = found->unit;
}

}  // namespace

void settle_units(std::vector<draft>& drafts) {
  auto const of_jobs = tells_of_jobs(drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    correct_unit(one);
    if (one.unit.empty()) give_unit(drafts, i, one);
    keep_plate(one);
    if (of_jobs && one.unit == "person_trip") one.unit = "person";
  }
}

}  // namespace fengsui::sense::reader
