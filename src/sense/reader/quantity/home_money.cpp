// Money that several countries call alike: rupees, shillings, pesos. A text that names one of them and no other more
// often counts in its own.
#include <algorithm>
#include <array>
#include <optional>

#include "sense/reader/lexicon/lexicon.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

enum class shared_money : std::uint8_t { rupee, shilling, peso, dinar, franc, dirham, riyal, dollar };

std::optional<shared_money> shared_money_of(std::u16string_view surface) {
  struct shared_word {
    std::u16string_view word;
    shared_money money;
  };
  static constexpr auto kWords =
      std::to_array<shared_word>({{u"rs", shared_money::rupee},           {u"rs.", shared_money::rupee},
                                  {u"rupees", shared_money::rupee},       {u"rupee", shared_money::rupee},
                                  {u"shs", shared_money::shilling},       {u"shs.", shared_money::shilling},
                                  {u"sh", shared_money::shilling},        {u"sh.", shared_money::shilling},
                                  {u"shillings", shared_money::shilling}, {u"shilling", shared_money::shilling},
                                  {u"pesos", shared_money::peso},         {u"peso", shared_money::peso},
                                  {u"dinars", shared_money::dinar},       {u"dinar", shared_money::dinar},
                                  {u"francs", shared_money::franc},       {u"franc", shared_money::franc},
                                  {u"dirhams", shared_money::dirham},     {u"dirham", shared_money::dirham},
                                  {u"riyals", shared_money::riyal},       {u"riyal", shared_money::riyal},
                                  {u"rials", shared_money::riyal},        {u"$", shared_money::dollar}});
  auto const* const found =
      std::find_if(kWords.begin(), kWords.end(), [&](auto const& one) { return one.word == surface; });
  return found == kWords.end() ? std::nullopt : std::optional{found->money};
}

struct country_counting {
  shared_money money;
  std::u16string_view unit;  // its code
  std::array<std::u16string_view, 3> names;
};

constexpr auto kCountries = std::to_array<country_counting>({
    {shared_money::rupee, u"INR", {u"India", u"Delhi", u"Mumbai"}},
    {shared_money::rupee, u"PKR", {u"Pakistan", u"Karachi", u"Lahore"}},
    {shared_money::rupee, u"LKR", {u"Lanka", u"Colombo", u"Hambantota"}},
    {shared_money::rupee, u"NPR", {u"Nepal", u"Kathmandu", u"Pokhara"}},
    {shared_money::rupee, u"MUR", {u"Mauriti", u"Port Louis", u"Mauritius"}},
    {shared_money::shilling, u"KES", {u"Kenya", u"Nairobi", u"Mombasa"}},
    {shared_money::shilling, u"UGX", {u"Uganda", u"Kampala", u"Entebbe"}},
    {shared_money::shilling, u"TZS", {u"Tanzania", u"Dar es Salaam", u"Dodoma"}},
    {shared_money::peso, u"PHP", {u"Philippin", u"Manila", u"Filipino"}},
    {shared_money::peso, u"MXN", {u"Mexic", u"Cancun", u"Monterrey"}},
    {shared_money::peso, u"ARS", {u"Argentin", u"Buenos Aires", u"Rosario"}},
    {shared_money::peso, u"CLP", {u"Chile", u"Santiago", u"Valparai"}},
    {shared_money::peso, u"COP", {u"Colombia", u"Bogot", u"Cartagena"}},
    {shared_money::dinar, u"RSD", {u"Serbia", u"Belgrade", u"Novi Sad"}},
    {shared_money::dinar, u"KWD", {u"Kuwait", u"Shuwaikh", u"Kuwaiti"}},
    {shared_money::dinar, u"JOD", {u"Jordan", u"Amman", u"Aqaba"}},
    {shared_money::dinar, u"TND", {u"Tunis", u"Sfax", u"Rades"}},
    {shared_money::dinar, u"DZD", {u"Algeri", u"Oran ", u"Algiers"}},
    {shared_money::dinar, u"IQD", {u"Iraq", u"Baghdad", u"Basra"}},
    {shared_money::dinar, u"BHD", {u"Bahrain", u"Manama", u"Bahraini"}},
    {shared_money::franc, u"CHF", {u"Swiss", u"Switzerland", u"Zurich"}},
    {shared_money::franc, u"RWF", {u"Rwanda", u"Kigali", u"Rwandan"}},
    {shared_money::dirham, u"AED", {u"Dubai", u"Emirat", u"Abu Dhabi"}},
    {shared_money::dirham, u"MAD", {u"Morocc", u"Casablanca", u"Tanger"}},
    {shared_money::riyal, u"SAR", {u"Saudi", u"Riyadh", u"Jeddah"}},
    {shared_money::riyal, u"QAR", {u"Qatar", u"Doha", u"Hamad"}},
    {shared_money::riyal, u"OMR", {u"Oman", u"Muscat", u"Sohar"}},
    {shared_money::riyal, u"IRR", {u"Iran", u"Tehran", u"Iranian"}},
    {shared_money::dollar, u"HKD", {u"Hong Kong", u"Kowloon", u"Hongkong"}},
    {shared_money::dollar, u"CAD", {u"Canad", u"Ontario", u"Toronto"}},
    {shared_money::dollar, u"AUD", {u"Australia", u"Sydney", u"Melbourne"}},
    {shared_money::dollar, u"NZD", {u"New Zealand", u"Auckland", u"Wellington"}},
});

// How often a text names the country, its first thousands of characters told.
std::size_t times_named(std::u16string_view text, country_counting const& country) {
  std::size_t times = 0;
  for (auto const name : country.names) {
    for ([[maybe_unused]] auto const at : places_of(text, name)) ++times;
  }
  return times;
}

// The code of the one that the text names most; empty where it names none, or two as often.
std::u16string_view code_at_home(std::u16string_view text, shared_money money) {
  std::u16string_view code;
  std::size_t most = 0;
  for (auto const& country : kCountries) {
    if (country.money != money) continue;
    auto const times = times_named(text, country);
    if (times == most && times > 0) code = {};
    if (times > most) most = times, code = country.unit;
  }
  return code;
}

// A text that tells US$ from other dollars, or counts in another money of its own, means America's by a lone sign; so
// does one that names another country as often.
bool counts_in_its_own_dollars(std::u16string_view text) {
  for (std::u16string_view const told :
       {u"US$"sv, u"U.S.$"sv, u"USD"sv, u"U.S. dollar"sv, u"US dollar"sv, u"HK$"sv, u"C$"sv, u"A$"sv, u"NZ$"sv,
        u"CA$"sv, u"AU$"sv, u" yuan"sv, u"RMB"sv, u" baht"sv, u" rupee"sv, u" euro"sv, u"€"sv}) {
    if (text.find(told) != text.npos) return false;
  }
  constexpr std::size_t kOpening = 240;
  auto const opening = text.substr(0, kOpening);
  std::size_t own = 0;
  std::size_t others = 0;
  for (auto const& country : kCountries) {
    if (country.money == shared_money::dollar) own = std::max(own, times_named(opening, country));
  }
  for (std::u16string_view const other : {u"United States"sv, u"U.S."sv, u"America"sv, u"China"sv, u"Chinese"sv,
                                          u"Vietnam"sv, u"Viet Nam"sv, u"Thai"sv, u"Indonesia"sv, u"Korea"sv}) {
    others += static_cast<std::size_t>(opening.find(other) != opening.npos);
  }
  return own > others;
}

}  // namespace

void settle_shared_money(std::u16string_view text, std::vector<quantity>& found) {
  constexpr std::size_t kReach = 6000;
  std::array<std::optional<std::u16string_view>, 8> codes;
  for (auto& read : found) {
    if (read.unit == nullptr || read.unit->dimension != dimension::money) continue;
    auto const money = shared_money_of(read.unit->surface);
    if (!money) continue;
    auto& code = codes[static_cast<std::size_t>(*money)];
    if (!code) {
      auto const opening = text.substr(0, kReach);
      code = *money == shared_money::dollar && !counts_in_its_own_dollars(opening) ? std::u16string_view{}
                                                                                   : code_at_home(opening, *money);
    }
    if (code->empty()) continue;
    if (auto const* unit = units().named(*code)) read.unit = unit;
  }
}

}  // namespace fengsui::sense::reader
