// English numbers whose noun stands before them, with another number of the same form: "1.59 million trips on 9,100
// flights; Daxing for 1.75 million on 9,036".
#include <algorithm>
#include <array>

#include "sense/reader/choice/english_counts.h"
#include "sense/reader/draft.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kCountedBack = 160;

constexpr auto kWhoAct = set_of(dimension::person) | set_of(dimension::traveller);
constexpr auto kCounted = set_of(dimension::count) | set_of(dimension::person) | set_of(dimension::incident);
// What has a noun of its own and is not known by the text's topic, as travellers are.
constexpr auto kThings = set_of(dimension::vessel) | set_of(dimension::vehicle) | set_of(dimension::flight) |
                         set_of(dimension::train) | set_of(dimension::piece) | set_of(dimension::incident) |
                         set_of(dimension::teu);

// "seven won gold medals", "two died", "three remain missing": what so many of those counted before did.
bool does_something_behind(std::u16string_view behind) {
  static constexpr auto kDid = std::to_array<std::u16string_view>(
      {u" won ", u" grabbed ", u" took ", u" claimed ", u" earned ", u" secured ", u" bagged ", u" got ", u" received ",
       u" gained ", u" died", u" came ", u" finished ", u" scored ", u" collected ", u" travelled ", u" traveled ",
       u" arrived ", u" left "});
  return std::any_of(kDid.begin(), kDid.end(), [&](auto const one) { return behind.starts_with(one); });
}

// "160 were started by people", "39 are active", "12 remain closed": whatever was counted.
bool is_said_to_be(std::u16string_view behind) {
  static constexpr any_of_words kAre{u" were ",       u" are ",       u" was ",      u" remain ",     u" remained ",
                                     u" have been ",  u" had been ",  u" have yet ", u" still ",      u" will be ",
                                     u" have since ", u" had since ", u" are now ",  u" continue to "};
  return kAre.open(behind) > 0;
}

bool goes_on_doing(std::u16string_view behind) {
  if (!behind.starts_with(u' ')) return false;
  auto const word = behind.substr(1, std::min(behind.find(u' ', 1), behind.size()) - 1);
  return word.size() > 5 && word.ends_with(u"ing"sv);
}

bool opens_so_many(std::u16string_view lead) {
  static constexpr any_of_words kJoints{u", ",      u"; ",          u" and ",     u". ",         u"whom ",   u"which ",
                                        u": ",      u", with ",     u" today ",   u"Today ",     u"Now ",    u" now ",
                                        u"So far ", u" far ",       u"Of these ", u"Currently ", u" only ",  u" while ",
                                        u" but ",   u"which only ", u"In all ",   u" another ",  u"Another "};
  return kJoints.close(lead) > 0;
}

}  // namespace

unit_entry const* unit_of_those_who_did(document const& doc, std::size_t index, sentence const& in) {
  auto const& read = doc.numbers[index];
  auto const text = doc.text();
  // "Among the 28 students seven won gold"
  auto const right_behind = index > 0 && doc.numbers[index - 1].to + 1 == read.words_from;
  if (read.number.scaled || read.number.value.exponent < 0 ||
      (!right_behind && !opens_so_many(text.substr(0, read.words_from))))
    return nullptr;
  auto const behind = text.substr(read.words_to, 16);
  auto const state = is_said_to_be(behind);
  auto const people = state || does_something_behind(behind);
  // "202 airports, with 200 offering regular flights"
  auto const things = !people && goes_on_doing(behind) && text.substr(0, read.words_from).ends_with(u"with "sv);
  if (!people && !things) return nullptr;
  static constexpr any_of_words kFates{u" were hurt",    u" were injured",  u" were killed",
                                       u" were wounded", u" were rescued",  u" are missing",
                                       u" were treated", u" were arrested", u" were evacuated"};
  auto const fate = kFates.open(behind) > 0;
  auto const who = state ? kCounted | kThings | kWhoAct : things ? kCounted : kWhoAct;
  quantity const* found = nullptr;
  for (auto k = index; k-- > 0 && read.from - doc.numbers[k].to <= kCountedBack;) {
    auto const& one = doc.numbers[k];
    // Those of the sentence before only where this one opens with them; there the first that it counted.
    constexpr std::size_t kOpening = 18;  // "Of these ", "Of the total, "
    if (one.from < in.from && read.words_from > in.from + (state ? kOpening : 2)) break;
    if (found != nullptr &&
        text.substr(one.to, found->from - std::min(one.to, found->from)).find(u". "sv) != std::u16string_view::npos)
      break;
    // "Of the total, 71 were caused by people and four are still burning"
    if (k + 1 == index && state && one.shape == number_shape::bare && one.from >= in.from) {
      if (auto const* unit = unit_of_those_who_did(doc, k, in)) return unit;
    }
    if (one.shape != number_shape::figure || (who & set_of(one.unit->dimension)) == 0) continue;
    // "One firefighter died and eight were hurt"
    if (fate && (kWhoAct & set_of(one.unit->dimension)) != 0) return one.unit;
    found = one.number.value.exponent > 0 || one.number.value.mantissa > read.number.value.mantissa ? &one : nullptr;
    if (found == nullptr || !state || one.from >= in.from) break;
  }
  return found == nullptr ? nullptr : found->unit;
}

unit_entry const* unit_of_the_opening(document const& doc, std::size_t index, sentence const& in) {
  auto const& read = doc.numbers[index];
  auto const text = doc.text();
  if (read.number.in_words || read.number.scaled || read.number.value.exponent < 0) return nullptr;
  static constexpr auto kLeads =
      std::to_array<std::u16string_view>({u" for ", u" had ", u" saw ", u" recorded ", u" reported ", u" with "});
  auto const lead = text.substr(0, read.words_from);
  if (std::none_of(kLeads.begin(), kLeads.end(), [&](auto word) { return lead.ends_with(word); })) return nullptr;
  auto const begin = text.find_first_not_of(u" \n"sv, in.from);
  static constexpr auto kOpenings = std::to_array<std::u16string_view>({u"Of the ", u"Of "});
  for (auto const opening : kOpenings) {
    if (begin == text.npos || !text.substr(begin).starts_with(opening)) continue;
    for (auto k = index; k-- > 0 && doc.numbers[k].from >= in.from && read.from - doc.numbers[k].to <= kCountedBack;) {
      auto const& one = doc.numbers[k];
      if (one.words_from != begin + opening.size() || one.shape != number_shape::figure || one.unit == nullptr)
        continue;
      auto const counted = (kCounted & set_of(one.unit->dimension)) != 0 || one.unit->dimension == dimension::incident;
      return counted && one.number.value.mantissa >= read.number.value.mantissa ? one.unit : nullptr;
    }
  }
  return nullptr;
}

unit_entry const* unit_of_fires_there(document const& doc, quantity const& read) {
  constexpr std::size_t kReach = 24;
  if (!doc.english || doc.topic != "fire" || read.unit != nullptr || read.number.scaled ||
      read.number.value.exponent < 0)
    return nullptr;
  auto const behind = doc.text().substr(read.words_to, kReach);
  static constexpr any_of_words kFates{u" were put out",   u" were extinguished",  u" were brought under",
                                       u" were contained", u" were still burning", u" are out of control",
                                       u" are being held"};
  if (kFates.open(behind) > 0) return units().named(u"fires"sv);
  auto const area = std::min(behind.find(u" hectares"sv), behind.find(u" acres"sv));
  auto const on = behind.starts_with(u" on "sv) && area != behind.npos;
  return on && is_digit(behind[4]) ? units().named(u"fires"sv) : nullptr;
}

unit_entry const* unit_of_crossings(document const& doc, quantity const& read) {
  constexpr std::size_t kReach = 48;
  // "scenic spots received 768,000 visits": what tourists made.
  if (doc.english && doc.topic == "tourism" && read.unit != nullptr && read.unit->surface == u"visits"sv &&
      (read.number.scaled || read.number.grouped))
    return units().named(u"visitors"sv);
  // "The airports served 182,654 planes": their flights.
  if (doc.english && doc.topic == "air" && read.unit != nullptr && read.unit->surface == u"planes"sv &&
      (read.number.scaled || read.number.grouped))
    return units().named(u"flights"sv);
  if (!doc.english || doc.topic != "border" || read.unit == nullptr || read.unit->surface != u"times"sv ||
      !read.number.scaled)
    return nullptr;
  auto const lead = doc.text().substr(read.from > kReach ? read.from - kReach : 0, std::min(read.from, kReach));
  return lead.rfind(u"crossed "sv) != lead.npos ? units().named(u"travellers"sv) : nullptr;
}

// "revenue rose from 9,366 crore to 10,730 crore": rupees, which India's offices leave out where money is meant; what
// is counted in crores behind it is money too.
unit_entry const* unit_of_crores(document const& doc, std::size_t index) {
  constexpr std::size_t kNeighbours = 24;
  auto const text = doc.text();
  auto const is_of_crores = [&](quantity const& one) {
    auto printed = text.substr(one.number.from, one.number.to - one.number.from);
    if (printed.ends_with(u'.')) printed.remove_suffix(1);
    static constexpr any_of_words kScales{u" crore", u" crores", u" lakh", u" Cr", u" cr"};
    return kScales.close(printed) > 0;
  };
  auto const is_of_money = [&](quantity const& one) {
    auto const from = one.from > kCountedBack ? one.from - kCountedBack : 0;
    auto const lead = text.substr(from, one.from - from);
    static constexpr any_of_words kWords{u"evenue",  u"ncome", u"urnover", u"arning", u"xpenditure", u"rofit",
                                         u"eceipts", u"nvest", u"utlay",   u"rupee",  u"sanctioned", u" cost"};
    auto const stop = lead.rfind(u". "sv);
    return kWords.stand_in(lead.substr(stop == lead.npos ? 0 : stop));
  };
  auto const& read = doc.numbers[index];
  if (!doc.english || read.unit != nullptr || read.shape != number_shape::bare || !is_of_crores(read)) return nullptr;
  for (auto k = index + 1; k-- > 0 && index - k <= kNeighbours;) {
    auto const& one = doc.numbers[k];
    if (!is_of_crores(one)) continue;
    if (one.unit != nullptr) return one.unit->dimension == dimension::money ? one.unit : nullptr;
    if (is_of_money(one)) return units().named(u"rupees"sv);
  }
  return nullptr;
}

// "557 wildfires covering 174,035 hectares were burning, against 612 on Wednesday": what is compared with, printed like
// what it is compared to.
unit_entry const* unit_of_a_base(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 6;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  auto const lead = text.substr(0, read.words_from);
  if (read.number.in_words || read.number.value.mantissa < 2) return nullptr;
  auto const last = number_before(doc, index);
  if (read.number.scaled && last < index && doc.numbers[last].from >= in.from) {
    auto const& level = doc.numbers[last];
    auto const between = text.substr(level.to, read.words_from - std::min(level.to, read.words_from));
    auto const counted =
        level.shape == number_shape::figure && level.number.scaled && level.unit->dimension != dimension::percent;
    // "fell from 589.5 million kilowatt-hours to 179.3 million", "rose by 0.5 million tonnes to 1.9 million"
    constexpr std::size_t kWithItsTime = 20;  // "from 589.5 million kilowatt-hours in 2023 to"
    auto const before = text.substr(0, level.words_from);
    if (counted && (before.ends_with(u"from "sv) || before.ends_with(u" by "sv)) &&
        (between == u" to "sv || (last + 1 < index && between.size() <= kWithItsTime && between.ends_with(u" to "sv))))
      return level.unit;
    // "Imports came to 19.3 million tonnes, up from 17.4 million"
    if (counted && (lead.ends_with(u" up from "sv) || lead.ends_with(u" down from "sv))) return level.unit;
    // "burned 2.84 million hectares, double the record of 1.35 million"
    static constexpr any_of_words kMarks{u" record of ", u" high of ",  u" peak of ",  u" low of ",
                                         u"double the ", u"twice the ", u"triple the "};
    auto const times = level.unit != nullptr && level.unit->dimension == dimension::times;
    auto const host = times ? number_before(doc, last) : last;
    auto const& marked = doc.numbers[host];
    auto const told = text.substr(marked.to, read.words_from - std::min(marked.to, read.words_from));
    if (kMarks.close(lead) > 0 && marked.shape == number_shape::figure && marked.number.scaled &&
        marked.from >= in.from && marked.unit->dimension != dimension::percent &&
        told.find_first_of(u".;:"sv) == told.npos)
      return marked.unit;
  }
  if (read.number.value.exponent < 0) return nullptr;
  if (!lead.ends_with(u" against "sv) && !lead.ends_with(u"ompared with "sv) && !lead.ends_with(u"ompared to "sv) &&
      !lead.ends_with(u" versus "sv) && !lead.ends_with(u" instead of "sv) && !lead.ends_with(u" as opposed to "sv) &&
      !lead.ends_with(u" down from "sv) && !lead.ends_with(u" up from "sv))
    return nullptr;
  for (auto k = index; k-- > 0 && index - k <= kNeighbours && doc.numbers[k].from >= in.from;) {
    auto const& one = doc.numbers[k];
    if (one.shape == number_shape::figure && one.number.grouped == read.number.grouped &&
        one.number.scaled == read.number.scaled && ((kCounted | kThings) & set_of(one.unit->dimension)) != 0)
      return one.unit;
  }
  return nullptr;
}

// "the Danish group of 240 being the largest": people who came together; "2,100 visitors from Norway and 70 from
// elsewhere": visitors again.
unit_entry const* unit_of_a_group(document const& doc, std::size_t index, sentence const& in) {
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  if (read.number.in_words || read.number.value.exponent < 0) return nullptr;
  auto const lead = text.substr(0, read.words_from);
  auto const behind = text.substr(read.to, 16);
  auto const closes = behind.empty() || is_one_of(behind.front(), u",;.)") || behind.starts_with(u" being "sv) ||
                      behind.starts_with(u" from "sv) || behind.starts_with(u" was "sv) ||
                      behind.starts_with(u" came "sv);
  for (std::u16string_view const group :
       {u" group of "sv, u" team of "sv, u" delegation of "sv, u" contingent of "sv, u" squad of "sv}) {
    if (closes && lead.ends_with(group)) return units().named(u"participants"sv);
  }
  // "The service employs 59,221, including 22,910 officers"
  for (std::u16string_view const work : {u" employs "sv, u" employed "sv, u" employing "sv, u" workforce of "sv}) {
    if (closes && lead.ends_with(work)) return units().named(u"people"sv);
  }
  if (index == 0 || !behind.starts_with(u" from "sv)) return nullptr;
  auto const& before = doc.numbers[number_before(doc, index)];
  auto const where = behind.substr(6);
  if (before.from < in.from || before.shape != number_shape::figure ||
      (kWhoAct & set_of(before.unit->dimension)) == 0 || !(lead.ends_with(u" and "sv) || lead.ends_with(u", "sv)) ||
      !(where.starts_with(u"elsewhere"sv) || where.starts_with(u"abroad"sv) || where.starts_with(u"other "sv)))
    return nullptr;
  return before.unit;
}

// "425 million Chinese took to the road", "1.11 million Russians": a people.
unit_entry const* unit_of_a_people(std::u16string_view text, quantity const& read) {
  if (!read.number.scaled && !read.number.grouped) return nullptr;
  auto const from = read.to + 1;
  if (from >= text.size() || text[read.to] != u' ' || text[from] < u'A' || text[from] > u'Z') return nullptr;
  auto end = from;
  while (end < text.size() && is_letter(text[end])) ++end;
  auto const name = text.substr(from, end - from);
  if (!text.substr(end).starts_with(u' ') || end + 1 >= text.size() || text[end + 1] < u'a') return nullptr;
  static constexpr any_of_words kTails{u"ese",   u"ans",   u"ians",  u"ish",    u"Britons", u"Thais", u"Swedes",
                                       u"Danes", u"Poles", u"Finns", u"French", u"Dutch",   u"Swiss"};
  if (kTails.close(name) > 0) return units().named(u"people"sv);
  return nullptr;
}

// "of which 14,052, representing 96.15 per cent, for Ghanaians and 562, or 3.85 per cent, for foreigners": the other
// part, with its share behind it as the first has.
unit_entry const* unit_of_the_other_part(document const& doc, std::size_t index, sentence const& in) {
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  if (index < 2 || read.number.in_words || read.number.scaled || read.number.value.exponent < 0 ||
      index + 1 >= doc.numbers.size())
    return nullptr;
  auto const is_share = [&](quantity const& one) {
    return one.unit != nullptr && one.unit->dimension == dimension::percent;
  };
  auto const& first = doc.numbers[index - 2];
  auto const& share = doc.numbers[index + 1];
  auto const between = text.substr(read.to, share.words_from - std::min(read.to, share.words_from));
  auto const told = between == u", or "sv || between == u" or "sv || between == u" ("sv || between == u", "sv;
  if (!told || !is_share(share) || !is_share(doc.numbers[index - 1]) || first.from < in.from ||
      !text.substr(0, read.words_from).ends_with(u" and "sv))
    return nullptr;
  if (first.shape == number_shape::bare) return first.number.grouped ? unit_of_the_list(doc, index - 2, in) : nullptr;
  if (first.shape != number_shape::figure) return nullptr;
  auto const counted = (kCounted | kThings | set_of(dimension::traveller)) & set_of(first.unit->dimension);
  return counted != 0 ? first.unit : nullptr;
}

// "Foreigners made 41 million crossings; 30.08 million of these needed no visa": of what was counted last.
unit_entry const* unit_of_these(document const& doc, std::size_t index) {
  constexpr std::size_t kNeighbours = 4;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  static constexpr any_of_words kOfThem{u" of these ", u" of those ", u" of them ", u" of which "};
  auto const said = kOfThem.open(text.substr(read.words_to));
  if (said == 0 || read.number.value.exponent < 0) return nullptr;
  // "12 of those cities": the noun stands behind.
  std::size_t end = 0;
  if (units().at(text, read.words_to + said, end) != nullptr) return nullptr;
  for (auto k = index; k-- > 0 && index - k <= kNeighbours && read.from - doc.numbers[k].to <= kCountedBack;) {
    auto const& one = doc.numbers[k];
    if (one.shape != number_shape::figure || one.number.scaled != read.number.scaled ||
        ((kCounted | kThings | kWhoAct) & set_of(one.unit->dimension)) == 0)
      continue;
    // "82 million entries into China": those of a border are people's.
    static constexpr any_of_words kWays{u" entries", u" exits"};
    if (doc.topic == "border" && kWays.close(text.substr(0, one.to)) > 0) return units().named(u"travellers"sv);
    return one.unit;
  }
  return nullptr;
}

// "1,020,519 candidates did so. Of this number 507,862 were males and 512,567 were females": what was counted last.
unit_entry const* unit_of_the_whole(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 6;
  constexpr std::size_t kReach = 160;
  constexpr auto kThings = set_of(dimension::person) | set_of(dimension::traveller) | set_of(dimension::vehicle) |
                           set_of(dimension::teu) | set_of(dimension::incident);
  auto const& read = doc.numbers[index];
  if (!read.number.grouped) return nullptr;
  auto const begin = std::min(doc.text().find_first_not_of(u" \n", in.from), read.from);
  auto const opening = doc.text().substr(begin, 9);
  // "Of the total cases 1,367,353 were confirmed": the noun that it opens with.
  auto const noun = begin + (doc.text().substr(begin).starts_with(u"Of the total ") ? 13 : 7);
  if (opening.starts_with(u"Of the ") && noun < read.words_from) {
    std::size_t end = 0;
    auto const* unit = units().at(doc.text(), noun, end);
    if (unit != nullptr && end < read.words_from && (kThings & set_of(unit->dimension)) != 0) return unit;
  }
  auto const goes_back = opening.starts_with(u"Of this") || opening.starts_with(u"Of these") ||
                         opening.starts_with(u"Of those") || opening.starts_with(u"Of the ") ||
                         opening.starts_with(u"Of them");
  for (auto k = index; k-- > 0 && index - k <= kNeighbours && read.from - doc.numbers[k].to <= kReach;) {
    auto const& one = doc.numbers[k];
    if (one.from < in.from && !goes_back) return nullptr;
    if (one.shape == number_shape::figure && one.unit != nullptr && (kThings & set_of(one.unit->dimension)) != 0)
      return one.unit;
  }
  return nullptr;
}

}  // namespace fengsui::sense::reader
