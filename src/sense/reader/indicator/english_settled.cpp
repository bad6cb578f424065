// What English figures count where the noun behind them or whose they are says it better than the words around.
#include <algorithm>
#include <array>

#include "sense/reader/draft.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

bool is_named_like(std::string_view name, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return name.find(word) != name.npos; });
}

// "Russian Railways loaded 1.18 billion tonnes", "the Standard Gauge Railway ferried 2.4 million passengers": what a
// railway carries, and no port.
void settle_what_trains_carry(document const& doc, std::vector<draft>& drafts) {
  for (auto& one : drafts) {
    // "Cargo volumes were up 5%, to 140,000 tonnes", at an airport
    if (doc.topic == "air" && one.indicator == "port_cargo" &&
        !is_named_like(one.org, {"Port ", " Port", " port", "erminal"}))
      one.indicator = "cargo_mail";
    auto const elsewhere =
        is_named_like(one.org, {"irport", "Port ", " Port", " port", "irline", "irways", "Terminal"});
    if (elsewhere || doc.topic != "rail") continue;
    auto const& counted = one.of && one.kind != model::figure_kind::level ? drafts[*one.of].dimension : one.dimension;
    auto const weighed = counted == dimension::mass || counted == dimension::percent || counted == dimension::none;
    if (one.indicator == "port_cargo" && weighed) one.indicator = "cargo_mail";
    if (one.indicator == "pax_throughput") one.indicator = "pax_sent";
  }
}

// "58.9 million passengers on U.S. airlines", in a text that speaks of no airport: the airlines carried them.
void settle_what_airlines_carry(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kReach = 1200;
  auto const text = doc.text().substr(0, kReach);
  if (doc.topic != "air" || text.find(u"irport"sv) != text.npos ||
      (text.find(u" airlines "sv) == text.npos && text.find(u" carriers "sv) == text.npos))
    return;
  for (auto& one : drafts) {
    if (one.indicator == "pax_throughput") one.indicator = "pax_sent";
  }
}

// "More than 178 million people travelled during the holiday", in a text about tourists: visitors.
void settle_who_tours(document const& doc, std::vector<draft>& drafts) {
  // "The network received 3.9 million passengers": who is received as a passenger passes through.
  if (doc.topic != "tourism") {
    for (auto& one : drafts) {
      if (one.indicator == "visitors" && one.classifier == u"passengers"sv && one.kind == model::figure_kind::level)
        one.indicator = doc.topic == "rail" ? "pax_sent" : doc.topic == "border" ? "pax_border" : "pax_throughput";
    }
    return;
  }
  for (auto& one : drafts) {
    auto const people = one.classifier == u"people"sv || one.classifier == u"trips"sv;
    if (one.indicator == "pax_sent" && one.kind == model::figure_kind::level && people &&
        !is_named_like(one.org, {"irline", "irport"}))
      one.indicator = "visitors";
  }
}

// "72 per cent were natural-caused", "70 per cent were caused by lightning", "18 per cent human-caused": fires, and no
// land.
bool says_what_caused_it(std::u16string_view behind) {
  constexpr std::size_t kReach = 44;
  behind = behind.substr(0, kReach);
  behind = behind.substr(0, behind.find_first_of(u",;.0123456789\n"sv));
  static constexpr any_of_words kCauses{u"-caused",  u" caused by", u"by lightning", u"by people",    u"by humans",
                                        u"-started", u"by arson",   u" started by",  u"-related fire"};
  return kCauses.stand_in(behind);
}

void settle_causes_of_fires(document const& doc, std::vector<draft>& drafts) {
  if (doc.topic != "fire") return;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const lead = lead_of(doc.text(), one);
    auto const said = says_what_caused_it(doc.text().substr(one.words_to)) || lead.ends_with(u" by people: "sv) ||
                      lead.ends_with(u" by humans: "sv) || lead.ends_with(u" by people, "sv) ||
                      lead.ends_with(u" by lightning, "sv);
    if (one.kind != model::figure_kind::share || !(one.indicator == "burned_area" || one.indicator.empty()) || !said)
      continue;
    one.indicator = "fires";
    if (!one.of || drafts[*one.of].indicator == "fires") continue;
    one.of.reset();
    for (auto j = i; j-- > first_near(i);) {
      if (drafts[j].indicator != "fires" || drafts[j].kind != model::figure_kind::level || drafts[j].role == "base")
        continue;
      one.of = j;
      break;
    }
  }
}

// "26,915 jobs" of a text about tourists; "673 homes were destroyed", "4,218 pupils": what the noun alone says.
void settle_by_the_noun(document const& doc, std::vector<draft>& drafts) {
  static constexpr any_of_words kWork{u"jobs", u"workers", u"labors", u"labourers"};
  static constexpr any_of_words kBuilt{u"homes",      u"houses",     u"structures",  u"buildings",
                                       u"properties", u"apartments", u"outbuildings"};
  static constexpr any_of_words kMachines{u"engines", u"dozers",      u"bulldozers", u"helicopters",
                                          u"planes",  u"air tankers", u"airtankers", u"drones"};
  static constexpr any_of_words kLeft{u"residents", u"villagers", u"households", u"campers", u"holidaymakers"};
  static constexpr any_of_words kLearn{u"students", u"pupils", u"candidates", u"schoolchildren", u"entrants"};
  static constexpr any_of_words kWon{u"winners", u"medallists", u"medalists", u"laureates"};
  static constexpr any_of_words kFly{u"customers", u"flyers", u"fliers"};
  auto const fire = doc.topic == "fire";
  for (auto& one : drafts) {
    auto const noun = std::u16string_view{one.classifier};
    auto const is = [&](auto const& nouns) { return !noun.empty() && nouns.open(noun) == noun.size(); };
    if (one.kind != model::figure_kind::level) continue;
    if (fire && (is(kMachines) || (is(kBuilt) && one.indicator != "fire_sites"))) one.indicator.clear();
    if (fire && one.indicator == "fire_team_members" && is(kLeft)) one.indicator = "evacuees";
    if (noun == u"injuries"sv) one.indicator = "injured";
    if (one.indicator == "staff" && is(kLearn)) one.indicator = "contestants";
    if ((one.indicator == "staff" || one.indicator == "judges") && is(kWon)) one.indicator = "prizes";
    if (one.indicator == "staff" && is(kFly) && (doc.topic == "air" || doc.topic == "rail")) one.indicator = "pax_sent";
    if (!is(kWork)) continue;
    one.indicator = "staff";
    if (one.dimension == dimension::person || one.dimension == dimension::traveller) one.unit = "person";
  }
}

// "Investment in solar power soared to 161 billion yuan", in a text about electricity.
void settle_what_is_invested(document const& doc, std::vector<draft>& drafts) {
  if (doc.topic != "power") return;
  for (auto& one : drafts) {
    if (one.indicator == "invest_amount") one.indicator = "power_investment";
  }
}

// "The Hengqin checkpoint saw 48,000 entries": whoever passes there crosses a border.
void settle_who_passes_a_border(std::vector<draft>& drafts) {
  for (auto& one : drafts) {
    auto const people =
        one.dimension == dimension::traveller || one.dimension == dimension::person || one.dimension == dimension::none;
    auto const open = one.indicator.empty() || one.indicator == "visitors" || one.indicator == "pax_sent" ||
                      one.indicator == "pax_throughput" || one.indicator == "pax_arrived" ||
                      one.indicator == "travellers" || one.indicator == "pax_both";
    if (people && open && one.kind == model::figure_kind::level &&
        is_named_like(one.org, {"heckpoint", "ontrol Point", "ontrol point", "order gate", "Border Gate",
                                "order crossing", "Border Crossing", "Port of Entry"}))
      one.indicator = "pax_border";
  }
}

// "overnight visitors (1,598,097) by 43.3%", "Westports handled 2.7 million TEUs. Tanjung Pelepas saw its volume rise
// 9% to 2.8 million": a rate or a number alone that no word speaks for counts what the one before it does.
void settle_what_nothing_tells(std::vector<draft>& drafts) {
  constexpr double kLarge = 1'000;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const rate = one.dimension == dimension::percent || one.dimension == dimension::points;
    auto const number = one.dimension == dimension::none;
    if (!one.indicator.empty() || (!rate && !number) || one.zero_statement) continue;
    auto const far = number && worth(one) > kLarge ? 1U : 0U;
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence + far >= one.sentence;) {
      if (drafts[j].indicator.empty() || drafts[j].indicator.starts_with("duration") ||
          (drafts[j].sentence != one.sentence && drafts[j].dimension == dimension::count))
        continue;
      one.indicator = drafts[j].indicator;
      break;
    }
  }
  for (auto& one : drafts) {
    if (one.of && one.indicator.empty() && !one.zero_statement) one.indicator = drafts[*one.of].indicator;
  }
}

}  // namespace

void settle_english_indicators(document const& doc, std::vector<draft>& drafts) {
  settle_what_trains_carry(doc, drafts);
  settle_what_airlines_carry(doc, drafts);
  settle_who_tours(doc, drafts);
  settle_causes_of_fires(doc, drafts);
  settle_by_the_noun(doc, drafts);
  settle_what_is_invested(doc, drafts);
  settle_who_passes_a_border(drafts);
  settle_what_nothing_tells(drafts);
  for (auto& one : drafts) {
    if (one.of && one.is_change() && !drafts[*one.of].is_change()) one.indicator = drafts[*one.of].indicator;
  }
}

}  // namespace fengsui::sense::reader
