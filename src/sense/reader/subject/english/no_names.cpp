#include "sense/reader/subject/english/no_names.h"

#include <algorithm>
#include <array>

#include "sense/reader/lexicon/lexicon.h"
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {

bool is_no_name(std::u16string_view text, std::size_t from, std::size_t end) {
  static constexpr auto kNone = std::to_array<std::u16string_view>(
      {u"It",        u"They",     u"We",         u"He",          u"She",           u"This",
       u"That",      u"These",    u"Those",      u"Which",       u"Who",           u"Both",
       u"All",       u"Others",   u"Another",    u"Growth",      u"Revenue",       u"Volume",
       u"Volumes",   u"Business", u"Demand",     u"Output",      u"Income",        u"Trade",
       u"Ridership", u"Total",    u"Overall",    u"Domestic",    u"International", u"Inbound",
       u"Outbound",  u"Transit",  u"Officials",  u"Authorities", u"Airlines",      u"Airports",
       u"Ports",     u"Carriers", u"Railways",   u"Europe",      u"Australasia",   u"Oceania",
       u"Americas",  u"Asia",     u"Africa",     u"America",     u"Line",          u"KTX",
       u"TGV",       u"ICE",      u"AVE",        u"Tonnage",     u"Breakbulk",     u"Bulk",
       u"Imports",   u"Exports",  u"Containers", u"Cargo",       u"Freight",       u"Passengers",
       u"Regional",  u"Local",    u"Intercity",  u"Commuter",    u"Suburban"});
  auto const first = text.substr(from, std::min(text.find(u' ', from), end) - from);
  if (holds_word(kNone, first) || (first.size() == end - from && is_a_common_acronym(first))) return true;
  // "Punctuality slipped to 62.7 percent"; no "Air China", "Power Grid".
  static constexpr auto kAlone = std::to_array<std::u16string_view>(
      {u"Punctuality",  u"Operations", u"Boxes",      u"Empties",    u"Bookings",    u"Nights",        u"Revenues",
       u"Movements",    u"Cruise",     u"Occupancy",  u"Employment", u"Inflation",   u"Spending",      u"Arrivals",
       u"Departures",   u"Visitors",   u"Tourists",   u"Investment", u"Investments", u"Profit",        u"Profits",
       u"Sales",        u"Shipments",  u"Deliveries", u"Parcels",    u"Letters",     u"Mail",          u"Electricity",
       u"Power",        u"Crude",      u"Grain",      u"Vehicles",   u"Automotive",  u"Transhipment",  u"Transshipment",
       u"Rail",         u"Road",       u"Air",        u"Sea",        u"Agriculture", u"Manufacturing", u"Services",
       u"Construction", u"Industry",   u"Mining",     u"Retail",     u"Households",  u"Traffic",       u"Throughput",
       u"Capacity",     u"Flights",    u"Trains",     u"Earnings",   u"Expenditure"});
  if (first.size() == end - from && holds_word(kAlone, first)) return true;
  // "Southern Europe grew by 9%": a part of the world is where the traffic goes.
  auto const called = text.substr(from, end - from);
  static constexpr any_of_words kContinents{u" Europe", u" America", u" Asia", u" Africa", u" Oceania", u" East"};
  if (kContinents.close(called) > 0) return true;
  auto const word = times::en_word_at(text, from);
  if (times::is_name_of_month(word.text()) || times::is_name_of_weekday(word.text())) return true;
  // What is counted or said of it, and countries: they are where the traffic goes.
  auto const known = words().surfaces.longest_at(text, from);
  if (!known) return false;
  // "New Mangalore", "Border Gate": a word of another meaning is only the first of a longer name within a sentence.
  if (from + known->length < end && from > 2 && text[from - 1] == u' ' && !is_one_of(text[from - 2], u".!?:;"))
    return false;
  auto const& group = words().groups[known->value];
  return std::any_of(group.begin(), group.end(), [](std::uint32_t index) {
    auto const& entry = words().entries[index];
    return entry.is != word_class::place || entry.kind == "country" || entry.kind == "province";
  });
}

}  // namespace fengsui::sense::reader
