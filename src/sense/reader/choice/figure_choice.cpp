#include "sense/reader/choice/figure_choice.h"

#include <algorithm>

#include "sense/reader/choice/chinese_counts.h"
#include "sense/reader/choice/english_counts.h"
#include "sense/reader/draft.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

bool stands_before(std::u16string_view text, std::size_t end, std::u16string_view words) {
  return text.substr(0, end).ends_with(words);
}

bool counts_something_in(document const& doc, std::size_t from, std::size_t to, dimension d) {
  auto const [first, last] = doc.terms_in(from, to);
  for (auto i = first; i < last; ++i) {
    if (!doc.has(doc.terms[i], word_class::indicator)) continue;
    for (auto const index : words().groups[doc.terms[i].group]) {
      auto const& entry = words().entries[index];
      if (entry.is == word_class::indicator && (entry.dimensions & set_of(d)) != 0 &&
          (entry.topic.empty() || entry.topic == doc.topic)) {
        return true;
      }
    }
  }
  return false;
}

bool has_class_in(document const& doc, std::size_t from, std::size_t to, word_class is) {
  auto const [first, last] = doc.terms_in(from, to);
  for (auto i = first; i < last; ++i) {
    if (doc.has(doc.terms[i], is)) return true;
  }
  return false;
}

// 一个, 两项, 三大: numerals in words belong to phrases, and are figures only where the phrase counts something.
bool counts_in_words(std::u16string_view text, quantity const& read) {
  auto const length = read.number.to - read.number.from;
  auto const& unit = *read.unit;
  if (unit.dimension == dimension::percent || unit.dimension == dimension::points) return true;
  if (length >= 2 && (read.number.value.mantissa > 10 || read.number.value.exponent > 0 || read.number.more)) {
    return true;
  }
  // 突破亿吨, 超万人, 近千名, 逾百家: the scale alone is what has been passed or nearly been.
  if (read.number.value.exponent >= 2 && read.qualifier != model::figure_qualifier::exact &&
      read.words_from < read.from)
    return true;
  auto const surface = std::u16string_view{unit.surface};
  for (auto const noun : {u"部门"sv, u"州市"sv, u"市州"sv, u"省份"sv, u"省区市"sv, u"省市"sv, u"省区"sv, u"区县"sv,
                          u"县区"sv, u"市县"sv}) {
    if (surface == noun) return true;
  }
  // 三人死亡, 造成两人受伤; C959次专列一趟, 一对
  if (unit.dimension == dimension::person) {
    for (auto const fate : {u"死亡"sv, u"受伤"sv, u"遇难"sv, u"失联"sv, u"牺牲"sv, u"重伤"sv, u"轻伤"sv}) {
      if (stands_at(text, read.to, fate)) return true;
    }
  }
  if (unit.dimension == dimension::train || unit.dimension == dimension::train_pair) {
    for (auto const train : {u"专列"sv, u"列车"sv, u"动车"sv, u"动车组"sv, u"临客"sv}) {
      if (stands_before(text, read.from, train)) return true;
    }
  }
  // "one firefighter was killed"
  if (unit.dimension == dimension::person) {
    for (auto const fate :
         {u" was killed"sv, u" died"sv, u" has died"sv, u" was injured"sv, u" was hurt"sv, u" was missing"sv}) {
      if (stands_at(text, read.to, fate)) return true;
    }
  }
  // "one gold medal"
  if (unit.surface == u"gold" || unit.surface == u"silver" || unit.surface == u"bronze" ||
      surface.ends_with(u" medal") || surface.ends_with(u" award") || surface.ends_with(u" diploma"))
    return true;
  if (is_letter(text[read.number.from])) {
    // "three days", "two million": English words count, "one" does not.
    return read.number.value.mantissa > 1 || read.number.value.exponent > 0;
  }
  return false;
}

bool is_of_a_percentage(std::u16string_view text, quantity const& read) {
  // "to 81.3 percent from 84.9 percent, a loss of 3.6 points"
  constexpr std::size_t kSentence = 60;
  static constexpr any_of_words kOf{u" gain of ", u" loss of ", u" rise of ",     u" fall of ",     u" drop of ",
                                    u" jump of ", u" dip of ",  u" increase of ", u" decrease of ", u" decline of "};
  auto const lead = text.substr(0, read.words_from);
  auto const near = lead.substr(lead.size() - std::min(lead.size(), kSentence));
  if (kOf.close(lead) > 0 &&
      (near.find(u'%') != near.npos || near.find(u"per cent"sv) != near.npos || near.find(u"percent"sv) != near.npos))
    return true;
  // "slid 5.5 points to 43.9 per cent"
  constexpr std::size_t kReach = 22;
  auto const behind = text.substr(read.words_to, kReach);
  if (behind.starts_with(u" to "sv) && (behind.find(u'%') != behind.npos || behind.find(u"per cent"sv) != behind.npos ||
                                        behind.find(u"percent"sv) != behind.npos))
    return true;
  for (std::u16string_view const way : {u" more"sv, u" less"sv, u" fewer"sv, u" higher"sv, u" lower"sv, u" above"sv,
                                        u" below"sv, u" slower"sv, u" faster"sv, u" up"sv, u" down"sv}) {
    if (stands_at(text, read.words_to, way)) return true;
  }
  return stands_before(text, read.words_from, u" by "sv) || stands_before(text, read.words_from, u"up "sv) ||
         stands_before(text, read.words_from, u"down "sv);
}

bool measures_time(quantity const& read) {
  return read.unit->dimension == dimension::months || read.unit->dimension == dimension::weeks ||
         read.unit->dimension == dimension::years;
}

// "Average wind hours were most in Yunnan, 1681 hours, and least in Jilin, 727 hours": so long plants have run.
bool lists_hours(std::u16string_view text, sentence const& in, quantity const& read) {
  constexpr std::size_t kReach = 200;
  auto const from = std::max(in.from, read.from > kReach ? read.from - kReach : 0);
  static constexpr any_of_words kHours{u"ization hours", u"isation hours", u"wind hours", u"olar hours", u"load hours"};
  return kHours.stand_in(text.substr(from, read.from - from));
}

// "during the five-week period between 10 January and 18 February": how long it was.
bool is_length_of_a_span(std::u16string_view text, quantity const& read) {
  if (read.unit->dimension != dimension::weeks || text[read.number.to] != u'-') return false;
  for (std::u16string_view const span : {u" period", u" season", u" rush"}) {
    if (stands_at(text, read.to, span)) return true;
  }
  return false;
}

// "In 2021-22 containers fell": the second of a year's two, and no number of them.
bool is_second_year(std::u16string_view text, std::size_t from, std::size_t to) {
  constexpr std::size_t kFirst = 5;  // "2021-"
  if (from < kFirst || to != from + 2 || (text[from - 1] != u'-' && text[from - 1] != u'/')) return false;
  auto const first = text.substr(from - kFirst, 4);
  if (!std::ranges::all_of(first, [](char16_t c) { return is_digit(c); }) || !is_digit(text[from])) return false;
  if (from > kFirst && (is_digit(text[from - kFirst - 1]) || is_letter(text[from - kFirst - 1]))) return false;
  bool const a_year = first.starts_with(u"19"sv) || first.starts_with(u"20"sv);
  auto const second = (text[from] - u'0') * 10 + (text[from + 1] - u'0');
  return a_year && ((first[2] - u'0') * 10 + (first[3] - u'0') + 1) % 100 == second;
}

// "between 1 and 500 hectares", the first a small number: the bounds of a class.
bool stands_between(std::u16string_view text, std::size_t from) {
  if (stands_before(text, from, u" between "sv)) return true;
  constexpr std::size_t kAnd = 5;
  if (!stands_before(text, from, u" and "sv)) return false;
  auto at = from - kAnd;
  auto const end = at;
  while (at > 0 && is_digit(text[at - 1])) --at;
  return end > at && end - at <= 2 && stands_before(text, at, u" between "sv);
}

}  // namespace

std::size_t clause_end(std::u16string_view text, std::size_t at, std::size_t most) {
  most = std::min(most, at + kCharactersBack);
  while (at < most) {
    auto const c = text[at];
    if (is_one_of(c, u";:。!?()\n")) break;
    if (c == u',' && !(at > 0 && is_digit(text[at - 1]) && at + 1 < most && is_digit(text[at + 1]))) break;
    ++at;
  }
  return at;
}

bool is_figure(document const& doc, std::size_t index, sentence const& in) {
  auto const& read = doc.numbers[index];
  auto const text = doc.text();
  auto const before = read.from > 0 ? text[read.from - 1] : u'\0';
  // Most figures are told by their unit; the clause around one is looked for where it is asked.
  auto const clause_from = [&] { return start_of_clause(text, read.from, in.from, u",;:。!?()\n"sv); };
  auto const clause_to = [&] { return clause_end(text, read.to, in.to); };
  if (read.shape == number_shape::bare)
    return doc.english ? counts_without_a_noun(text, read) : is_a_bare_amount(doc, read);
  if (read.shape != number_shape::figure) return false;
  auto const chinese_days = !doc.english && read.unit->dimension == dimension::days;  // judged below
  if (read.number.in_words && !chinese_days && !counts_in_words(text, read) &&
      !(doc.english ? read.number.value.mantissa > 1 : measures_time(read) || counts_a_few(doc, read)))
    return false;
  if (doc.english && is_second_year(text, read.from, read.number.to)) return false;
  // "One in five commuters", "9 out of 10 passengers"
  if (doc.english && says_how_often(text, read)) return false;
  // "nine-month investment": what is of so long.
  if (doc.english && read.unit->dimension == dimension::months && text[read.number.to] == u'-' &&
      stands_at(text, read.to, u" "sv) && !stands_at(text, read.to, u" period"sv))
    return false;
  // "Rolling 12 month total": a sum of so many.
  if (doc.english && read.unit->dimension == dimension::months && read.number.value.mantissa > 1 &&
      text.substr(0, read.to).ends_with(u" month"sv) && !stands_at(text, read.to, u" period"sv))
    return false;
  // "helped by the 49-euro ticket": what each costs names it.
  constexpr std::int64_t kPrice = 1'000;
  if (doc.english && read.unit->dimension == dimension::money && !read.number.scaled && !read.number.grouped &&
      read.number.value.mantissa < kPrice && read.to > read.number.to && text[read.number.to] == u'-' &&
      stands_at(text, read.to, u" "sv))
    return false;
  // "2.8 points more than a year earlier", "up 3 points": points of a score are none of a percentage.
  if ((read.unit->surface == u"points"sv || read.unit->surface == u"pts"sv) && !is_of_a_percentage(text, read))
    return false;
  // 七座以下小客车, 9座及以下客车: a class of cars.
  if (read.unit->surface == u"座"sv && (stands_at(text, read.to, u"以下"sv) || stands_at(text, read.to, u"及以下"sv)))
    return false;
  // "870 crossings" of a border are people; "six crossings" are places.
  if (read.unit->surface == u"crossings"sv &&
      (read.number.in_words || (doc.topic != "border" && !read.number.grouped && !read.number.scaled)))
    return false;
  // "40 reports" count fires where a text is about them.
  if (read.unit->surface == u"reports"sv && doc.topic != "fire") return false;
  // "Chengdu's two airports", "the three counties": which they are, not how many were counted.
  if (read.number.in_words && doc.english && read.unit->dimension != dimension::days &&
      !is_length_of_a_span(text, read) && read.number.value.mantissa < 10 &&
      (stands_before(text, read.from, u"'s ") || stands_before(text, read.from, u"’s ") ||
       stands_before(text, read.from, u" the ") || stands_before(text, read.from, u" those ")))
    return false;
  // "contained at five hectares or less", "stayed below one hectare": how large each was at most.
  // "2,061 burned between 1 and 500 hectares": how large each was.
  if (doc.english && doc.topic == "fire" && read.unit->dimension == dimension::area && stands_between(text, read.from))
    return false;
  constexpr std::int64_t kSmall = 10;
  static constexpr any_of_words kLimits{u"less than ", u"under ", u"fewer than ", u"smaller than ", u"below "};
  if (doc.english && doc.topic == "fire" && read.unit->dimension == dimension::area && !read.number.scaled &&
      read.number.value.exponent <= 0 && read.number.value.mantissa <= kSmall &&
      kLimits.close(text.substr(0, read.from)) > 0)
    return false;
  static constexpr any_of_words kBounds{u" or less",   u" or under", u" or smaller",
                                        u" or larger", u" in size",  u" or more"};
  if (doc.english && read.unit->dimension == dimension::area && !read.number.grouped && !read.number.scaled &&
      kBounds.open(text.substr(read.to)) > 0)
    return false;
  switch (read.unit->dimension) {
    case dimension::days:
      return doc.english || is_length_of_time(text, read);
    case dimension::months:
    case dimension::weeks:
    case dimension::years:
      if (!doc.english) return is_length_of_time(text, read);
      return !says_when(text.substr(0, read.from));
    case dimension::hours:
    case dimension::minutes: {
      // 利用小时数排在前头的是云南(1712小时): a bracket's own clause does not say what is counted.
      auto const from = before == u'(' ? std::max(in.from, read.from > 60 ? read.from - 60 : 0) : clause_from();
      auto const to = clause_to();
      // "Hydropower plants logged 3,579 hours"
      if (doc.english && (read.number.grouped || read.number.scaled || lists_hours(text, in, read))) return true;
      if (!doc.english && leads_a_length(text, read.words_from)) return true;
      // 由33.6小时压缩至24.2小时
      static constexpr any_of_words kMoved{u"压缩", u"缩短", u"减少", u"下降", u"降至",
                                           u"降低", u"压减", u"延长", u"增加"};
      if (!doc.english && kMoved.open(text.substr(read.to)) > 0) return true;
      // 由4小时10分压缩至1小时35分: told to the minute.
      if (!doc.english && read.unit->dimension == dimension::minutes &&
          text.substr(read.from, read.to - read.from).find(u"小时"sv) != text.npos)
        return true;
      return counts_something_in(doc, from, to, read.unit->dimension) ||
             has_class_in(doc, from, read.from, word_class::up) ||
             has_class_in(doc, from, read.from, word_class::down) ||
             has_class_in(doc, from, read.from, word_class::yoy);
    }
    case dimension::seconds:
      return false;
    case dimension::measure:
      // "dropped 1.35 million litres of water"
      return doc.english && (read.number.grouped || read.number.scaled) && read.unit->unit == "m3";
    case dimension::length:
      return !stands_before(text, read.from, u"时速"sv) && !stands_before(text, read.from, u"每小时"sv) &&
             !stands_before(text, read.from, u"海拔"sv) && !stands_at(text, read.to, u"-per-"sv) &&
             !stands_at(text, read.to, u" per hour"sv) && !stands_at(text, read.to, u"-an-hour"sv) &&
             !stands_at(text, read.to, u" an hour"sv);
    case dimension::count:
    case dimension::piece:
      // "one of the world's 500 biggest firms", "Fortune 500 enterprises"
      if (doc.english &&
          (stands_before(text, read.from, u" world's "sv) || stands_before(text, read.from, u"Fortune "sv) ||
           stands_before(text, read.from, u"Fortune Global "sv)))
        return false;
      // 4A级, 5G is a code; 24次列车 a train's number; 5年3次 a plan.
      if (read.unit->surface == u"次"sv && stands_at(text, read.to, u"列车"sv)) return false;
      return true;
    default:
      return true;
  }
}

// 20亿元以上项目4个, 500万美元以上的大项目76个, 30亿元以上的占36.03%: what each of those counted comes to at least.
// 5000万元以上重点项目 is the name of a class.
bool is_threshold(std::u16string_view text, quantity const& read) {
  if (read.number.in_words || read.qualifier != model::figure_qualifier::atleast) return false;
  if (stands_at(text, read.words_to, u"的占"sv)) return true;
  for (std::u16string_view const noun :
       {u"项目"sv, u"的项目"sv, u"大项目"sv, u"的大项目"sv, u"重大项目"sv, u"投资项目"sv, u"企业"sv, u"的企业"sv}) {
    if (!stands_at(text, read.words_to, noun)) continue;
    auto const count = read.words_to + noun.size();
    return count < text.size() && (is_digit(text[count]) || is_one_of(text[count], u"两三四五六七八九十"));
  }
  return false;
}

bool is_passed_by_each(std::u16string_view text, quantity const& read) {
  // 4座超过1500万的机场: what makes it one of them.
  if (read.number.scaled && read.qualifier == model::figure_qualifier::over && read.words_from < read.from) {
    for (std::u16string_view const noun :
         {u"的机场"sv, u"的城市"sv, u"的车站"sv, u"的景区"sv, u"的港口"sv, u"的口岸"sv}) {
      if (stands_at(text, read.to, noun)) return true;
    }
    // 单日超过230万的达27天: what each of those days passed.
    for (std::u16string_view const days : {u"的达"sv, u"的有"sv, u"的共"sv, u"的天数"sv, u"天数"sv}) {
      auto const behind = text.substr(read.to, 12);
      if (behind.starts_with(days) && behind.find(u'天') != behind.npos) return true;
    }
  }
  if (read.unit == nullptr || read.unit->dimension != dimension::money ||
      read.qualifier != model::figure_qualifier::over)
    return false;
  // 7个景区收入破千万元, 投资过亿元项目12个: a sum without a digit is what each of those counted has passed.
  auto const printed = text.substr(read.from, read.number.to - read.from);
  auto const clause = text.substr(0, read.words_from);
  auto const said = clause.substr(clause.find_last_of(u",;。:\n"sv) + 1);
  auto const counts = said.find_first_of(u"个家项"sv);
  if (printed.find_first_not_of(u"十百千万亿"sv) == printed.npos && counts != said.npos && counts > 0 &&
      is_digit(said[counts - 1]))
    return true;
  if (!is_one_of(text[read.words_from], u"超过")) return false;
  for (std::u16string_view const noun :
       {u"投资项目"sv, u"的投资项目"sv, u"项目"sv, u"的项目"sv, u"重点项目"sv, u"产业项目"sv}) {
    auto const at = read.words_to + noun.size();
    if (stands_at(text, read.words_to, noun)) return at < text.size() && is_digit(text[at]);
  }
  return false;
}

}  // namespace fengsui::sense::reader
