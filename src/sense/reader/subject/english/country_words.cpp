// Which country English words tell of without its name: "the Dutch coast", "13 billion baht", "Songkran".
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

struct people {
  std::u16string_view adjective;
  std::string_view country;
};

constexpr auto kPeoples = std::to_array<people>({{u"Dutch", "Netherlands"},
                                                 {u"French", "France"},
                                                 {u"German", "Germany"},
                                                 {u"Spanish", "Spain"},
                                                 {u"British", "United Kingdom"},
                                                 {u"Greek", "Greece"},
                                                 {u"Swiss", "Switzerland"},
                                                 {u"Danish", "Denmark"},
                                                 {u"Swedish", "Sweden"},
                                                 {u"Finnish", "Finland"},
                                                 {u"Polish", "Poland"},
                                                 {u"Turkish", "Turkey"},
                                                 {u"Thai", "Thailand"},
                                                 {u"Czech", "Czech Republic"},
                                                 {u"Irish", "Ireland"},
                                                 {u"Scottish", "Scotland"},
                                                 {u"Portuguese", "Portugal"},
                                                 {u"Italian", "Italy"},
                                                 {u"Norwegian", "Norway"},
                                                 {u"Russian", "Russia"},
                                                 {u"Austrian", "Austria"},
                                                 {u"Hungarian", "Hungary"},
                                                 {u"Romanian", "Romania"},
                                                 {u"Bulgarian", "Bulgaria"},
                                                 {u"Croatian", "Croatia"},
                                                 {u"Serbian", "Serbia"},
                                                 {u"Japanese", "Japan"},
                                                 {u"Korean", "South Korea"},
                                                 {u"Indian", "India"},
                                                 {u"Indonesian", "Indonesia"},
                                                 {u"Malaysian", "Malaysia"},
                                                 {u"Philippine", "Philippines"},
                                                 {u"Filipino", "Philippines"},
                                                 {u"Vietnamese", "Vietnam"},
                                                 {u"Cambodian", "Cambodia"},
                                                 {u"Australian", "Australia"},
                                                 {u"Canadian", "Canada"},
                                                 {u"Mexican", "Mexico"},
                                                 {u"Brazilian", "Brazil"},
                                                 {u"Chilean", "Chile"},
                                                 {u"Argentine", "Argentina"},
                                                 {u"Peruvian", "Peru"},
                                                 {u"Colombian", "Colombia"},
                                                 {u"Kenyan", "Kenya"},
                                                 {u"Egyptian", "Egypt"},
                                                 {u"Moroccan", "Morocco"},
                                                 {u"Nigerian", "Nigeria"},
                                                 {u"Ethiopian", "Ethiopia"},
                                                 {u"Israeli", "Israel"},
                                                 {u"Saudi", "Saudi Arabia"},
                                                 {u"Pakistani", "Pakistan"},
                                                 {u"Mongolian", "Mongolia"},
                                                 {u"Kazakh", "Kazakhstan"},
                                                 {u"American", "United States"},
                                                 {u"Belgian", "Belgium"},
                                                 {u"Icelandic", "Iceland"},
                                                 {u"Cypriot", "Cyprus"},
                                                 {u"Maltese", "Malta"},
                                                 {u"Ukrainian", "Ukraine"},
                                                 {u"Iranian", "Iran"},
                                                 {u"Iraqi", "Iraq"},
                                                 {u"Emirati", "United Arab Emirates"},
                                                 {u"Qatari", "Qatar"},
                                                 {u"Kuwaiti", "Kuwait"},
                                                 {u"Jordanian", "Jordan"},
                                                 {u"Bangladeshi", "Bangladesh"},
                                                 {u"Nepali", "Nepal"},
                                                 {u"Nepalese", "Nepal"},
                                                 {u"Uzbek", "Uzbekistan"},
                                                 {u"Armenian", "Armenia"},
                                                 {u"Azerbaijani", "Azerbaijan"},
                                                 {u"Latvian", "Latvia"},
                                                 {u"Lithuanian", "Lithuania"},
                                                 {u"Estonian", "Estonia"},
                                                 {u"Slovak", "Slovakia"},
                                                 {u"Slovenian", "Slovenia"},
                                                 {u"Ghanaian", "Ghana"},
                                                 {u"Ugandan", "Uganda"},
                                                 {u"Tanzanian", "Tanzania"},
                                                 {u"Tunisian", "Tunisia"},
                                                 {u"Algerian", "Algeria"},
                                                 {u"US", "United States"},
                                                 {u"UK", "United Kingdom"},
                                                 {u"Taiwanese", "Taiwan"},
                                                 {u"Burmese", "Myanmar"},
                                                 {u"Georgian", "Georgia"},
                                                 {u"English", "England"},
                                                 {u"Welsh", "Wales"},
                                                 {u"Albanian", "Albania"},
                                                 {u"Belarusian", "Belarus"},
                                                 {u"Moldovan", "Moldova"},
                                                 {u"Macedonian", "North Macedonia"},
                                                 {u"Rwandan", "Rwanda"},
                                                 {u"Zambian", "Zambia"},
                                                 {u"Zimbabwean", "Zimbabwe"},
                                                 {u"Namibian", "Namibia"},
                                                 {u"Singaporean", "Singapore"},
                                                 {u"Kyrgyz", "Kyrgyzstan"},
                                                 {u"Tajik", "Tajikistan"},
                                                 {u"Lao", "Laos"},
                                                 {u"Omani", "Oman"},
                                                 {u"Lebanese", "Lebanon"},
                                                 {u"Senegalese", "Senegal"},
                                                 {u"Angolan", "Angola"},
                                                 {u"Jamaican", "Jamaica"},
                                                 {u"Cuban", "Cuba"},
                                                 {u"Ecuadorian", "Ecuador"},
                                                 {u"Bolivian", "Bolivia"},
                                                 {u"Uruguayan", "Uruguay"},
                                                 {u"Venezuelan", "Venezuela"}});

struct country_sign {
  std::u16string_view words;
  std::string_view country;
};

// Days that one country alone keeps so, and what only one calls so.
constexpr auto kSigns = std::to_array<country_sign>({{u"Songkran", "Thailand"},
                                                     {u"Undas", "Philippines"},
                                                     {u"verseas Filipino", "Philippines"},
                                                     {u"Chuseok", "South Korea"},
                                                     {u"Seollal", "South Korea"},
                                                     {u" Tet ", "Vietnam"},
                                                     {u"Spring Festival", "China"},
                                                     {u"Mid-Autumn", "China"},
                                                     {u"Qingming", "China"},
                                                     {u"Chunyun", "China"},
                                                     {u"travel rush", "China"},
                                                     {u"40-day", "China"},
                                                     {u"hole society", "China"},
                                                     {u"bove designated size", "China"},
                                                     {u"ainland residents", "China"},
                                                     {u"Diwali", "India"},
                                                     {u"Chhath", "India"},
                                                     {u" crore", "India"},
                                                     {u" lakh", "India"},
                                                     {u"Obon ", "Japan"},
                                                     {u"Lebaran", "Indonesia"}});

struct country_money {
  std::string_view unit;
  std::string_view country;
};

// Money that one country alone counts in, and that no others quote prices in.
constexpr auto kMoneys = std::to_array<country_money>(
    {{"THB", "Thailand"}, {"PHP", "Philippines"}, {"VND", "Vietnam"},   {"CNY", "China"},     {"INR", "India"},
     {"NGN", "Nigeria"},  {"KRW", "South Korea"}, {"IDR", "Indonesia"}, {"MYR", "Malaysia"},  {"PLN", "Poland"},
     {"UAH", "Ukraine"},  {"BDT", "Bangladesh"},  {"KES", "Kenya"},     {"NPR", "Nepal"},     {"GEL", "Georgia"},
     {"UGX", "Uganda"},   {"TZS", "Tanzania"},    {"PKR", "Pakistan"},  {"LKR", "Sri Lanka"}, {"GHS", "Ghana"},
     {"SEK", "Sweden"},   {"NOK", "Norway"},      {"DKK", "Denmark"}});

}  // namespace

bool is_an_adjective_of_a_country(std::u16string_view word) {
  return std::any_of(kPeoples.begin(), kPeoples.end(), [&](people const& one) { return one.adjective == word; });
}

// "Wind turbines off the Dutch coast": the country whose adjective comes first.
std::string country_of_an_adjective(std::u16string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    auto const word = text.substr(at, end - at);
    if (is_capital(word.front())) {
      // "US$12 million" is money.
      auto const of_money = end < text.size() && text[end] == u'$';
      for (auto const& one : kPeoples) {
        if (one.adjective == word && !of_money) return std::string{one.country};
      }
    }
    at = end;
  }
  return {};
}

std::string country_that_opens(document const& doc, std::size_t first_figure) {
  constexpr std::size_t kReach = 160;
  auto const text = doc.text();
  auto const least = first_figure > kReach ? first_figure - kReach : 0;
  auto lead = text.substr(least, first_figure - least);
  static constexpr any_of_words kTravellers{u"tourist", u"visitor", u"travel", u"arrival", u"guest", u"nationals"};
  return kTravellers.stand_in(lead) ? std::string{} : country_of_an_adjective(lead);
}

std::string country_of_an_office(std::string_view name) {
  // "the Philippine Statistics Authority"
  if (!is_an_office(name) && name.find("Statistic") == name.npos) return {};
  auto const text = to_utf16(name);
  // "the Czech Statistical Office"
  for (auto const& one : kPeoples) {
    if (text.starts_with(one.adjective) && text[one.adjective.size()] == u' ') return std::string{one.country};
  }
  // "the National Statistics Institute of Spain"
  constexpr std::u16string_view kOf = u" of ";
  auto const of = text.rfind(kOf);
  for (auto const from : {std::size_t{0}, of == text.npos ? 0 : of + kOf.size()}) {
    auto const place = words().surfaces.longest_at(text, from);
    if (!place ||
        (from == 0 ? place->length >= text.size() || text[place->length] != u' ' : from + place->length != text.size()))
      continue;
    for (auto const index : words().groups[place->value]) {
      auto const& entry = words().entries[index];
      if (entry.is == word_class::place && entry.kind == "country") return entry.name;
    }
  }
  return {};
}

bool speaks_of_itself(document const& doc, std::size_t end) {
  static constexpr any_of_words kSelves{u"he city",    u"he province", u"he district", u"he county", u"he airport",
                                        u"he port",    u"he company",  u"he railway ", u"he state ", u"he region",
                                        u"he carrier", u"he airline",  u"he terminal"};
  return kSelves.stand_in(doc.text().substr(0, std::min(end, kCharactersBack)));
}

country_told country_by_its_signs(document const& doc, std::vector<draft> const& drafts) {
  constexpr std::size_t kReach = 1200;
  auto const text = doc.text().substr(0, kReach);
  country_told made{.at = text.size()};
  for (auto const& sign : kSigns) {
    auto const at = find_words(text, sign.words);
    if (at < made.at) made = {.at = at, .name = sign.country};
  }
  for (auto const& one : drafts) {
    if (one.from >= made.at) break;
    if (one.dimension != dimension::money) continue;
    auto const money = std::find_if(kMoneys.begin(), kMoneys.end(), [&](auto const& m) { return m.unit == one.unit; });
    if (money != kMoneys.end()) return {.at = one.from, .name = money->country};
  }
  return made;
}

}  // namespace fengsui::sense::reader
