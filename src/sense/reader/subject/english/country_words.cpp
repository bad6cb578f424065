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
                                                 {u"Hungarian", "Hungary"},
                                                 {u"Japanese", "Japan"},
                                                 {u"Philippine", "Philippines"},
                                                 {u"Filipino", "Philippines"},
                                                 {u"Vietnamese", "Vietnam"},
                                                 {u"Canadian", "Canada"},
                                                 {u"Mexican", "Mexico"},
                                                 {u"Argentine", "Argentina"},
                                                 {u"Peruvian", "Peru"},
                                                 {u"Moroccan", "Morocco"},
                                                 {u"Saudi", "Saudi Arabia"},
                                                 {u"Kazakh", "Kazakhstan"},
                                                 {u"American", "United States"},
                                                 {u"Belgian", "Belgium"},
                                                 {u"Icelandic", "Iceland"},
                                                 {u"Cypriot", "Cyprus"},
                                                 {u"Maltese", "Malta"},
                                                 {u"Ukrainian", "Ukraine"},
                                                 {u"Emirati", "United Arab Emirates"},
                                                 {u"Jordanian", "Jordan"},
                                                 {u"Nepalese", "Nepal"},
                                                 {u"Uzbek", "Uzbekistan"},
                                                 {u"Slovak", "Slovakia"},
                                                 {u"US", "United States"},
                                                 {u"UK", "United Kingdom"},
                                                 {u"Taiwanese", "Taiwan"},
                                                 {u"Burmese", "Myanmar"},
                                                 {u"Georgian", "Georgia"},
                                                 {u"English", "England"},
                                                 {u"Welsh", "Wales"},
                                                 {u"Kyrgyz", "Kyrgyzstan"},
                                                 {u"Tajik", "Tajikistan"},
                                                 {u"Lao", "Laos"},
                                                 {u"Lebanese", "Lebanon"},
                                                 {u"Senegalese", "Senegal"}});

// The country among those of that name; empty where none is.
std::string_view country_in(std::uint32_t group) {
  for (auto const index : words().groups[group]) {
    auto const& entry = words().entries[index];
    if (entry.is == word_class::place && entry.kind == "country") return entry.name;
  }
  return {};
}

// "Albanian", "Omani", "Chilean", "Iranian": made of the country's name. The table's others are not. Empty where the
// word is of no country.
std::string_view country_of_people(std::u16string_view word) {
  for (auto const& one : kPeoples) {
    if (one.adjective == word) return one.country;
  }
  for (std::u16string_view const tail : {u"ian"sv, u"an"sv, u"n"sv, u"i"sv}) {
    if (!word.ends_with(tail)) continue;
    auto const root = word.substr(0, word.size() - tail.size());
    auto const place = words().surfaces.longest_at(root, 0);
    if (!place || place->length != root.size()) continue;
    if (auto const country = country_in(place->value); !country.empty()) return country;
  }
  return {};
}

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
  return !country_of_people(word).empty();
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
      if (auto const country = country_of_people(word); !country.empty() && !of_money) return std::string{country};
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
  auto const first = std::u16string_view{text}.substr(0, text.find(u' '));
  if (auto const country = country_of_people(first); !country.empty() && first.size() < text.size())
    return std::string{country};
  // "the National Statistics Institute of Spain"
  constexpr std::u16string_view kOf = u" of ";
  auto const of = text.rfind(kOf);
  for (auto const from : {std::size_t{0}, of == text.npos ? 0 : of + kOf.size()}) {
    auto const place = words().surfaces.longest_at(text, from);
    if (!place ||
        (from == 0 ? place->length >= text.size() || text[place->length] != u' ' : from + place->length != text.size()))
      continue;
    if (auto const country = country_in(place->value); !country.empty()) return std::string{country};
  }
  return {};
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
