// What a number is by its own shape: a date, a code, an ordinal, the name of a class, or a figure.
#include "sense/reader/quantity/quantity_parts.h"

#include <algorithm>
#include <array>

#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::array kMonths{u"january",   u"february", u"march",    u"april",    u"may", u"june", u"july", u"august",
                             u"september", u"october",  u"november", u"december", u"jan", u"feb",  u"mar",  u"apr",
                             u"jun",       u"jul",      u"aug",      u"sept",     u"sep", u"oct",  u"nov",  u"dec"};

bool month_name_before(std::u16string_view text, std::size_t from) {
  auto end = from;
  while (end > 0 && (text[end - 1] == u' ' || text[end - 1] == u'.' || text[end - 1] == u',')) --end;
  if (end == from) return false;
  return std::any_of(kMonths.begin(), kMonths.end(), [&](auto const* month) { return ends_with(text, end, month); });
}

bool month_name_behind(std::u16string_view text, std::size_t to) {
  if (at_or_zero(text, to) != u' ') return false;
  ++to;
  if (begins_with(text, to, u"of "sv)) to += 3;
  return std::any_of(kMonths.begin(), kMonths.end(), [&](auto const* month) {
    return begins_with(text, to, month) && !is_letter(at_or_zero(text, to + std::u16string_view{month}.size()));
  });
}

// Dates and times of day by their own shape. What they mean is the time expressions' matter; here they are only no
// figures.
bool is_date(std::u16string_view text, quantity const& read) {
  auto const& number = read.number;
  auto const next = at_or_zero(text, number.to);
  auto const after = at_or_zero(text, number.to + 1);
  auto const before = number.from > 0 ? text[number.from - 1] : u'\0';
  auto const whole = number.value.exponent >= 0 && !number.scaled;
  auto const value = number.value.exponent == 0 ? number.value.mantissa : 0;
  if (whole && next == u'年') {
    // 3年 is a duration only behind words that say so; 2025年 never.
    if (after == u'期' || after == u'代' || after == u'级') return true;
    return true;
  }
  if (next == u'月' || next == u'日' || next == u'号') return whole;
  if ((next == u'时' || next == u'点') && whole && value <= 24 && number.integer_digits <= 2 &&
      !begins_with(text, number.to, u"点点"sv)) {
    return true;
  }
  if (next == u'分' && is_digit(before)) return true;
  if (next == u'分' && (before == u'时' || before == u'点')) return true;
  if (next == u':' && is_digit(after) && number.integer_digits <= 2) return true;
  if (before == u':' && number.from > 1 && is_digit(text[number.from - 2]) && number.integer_digits == 2) return true;
  // 1-4月, 28日至30日, 2019-2021年: the first number of a range belongs to the date behind it.
  if (whole && !number.grouped && is_one_of(next, u"-~至到、和及,") && read.unit == nullptr) {
    auto look = number.to;
    for (auto steps = 0; steps < 6 && is_one_of(at_or_zero(text, look), u"-~至到、和及,"); ++steps) {
      while (is_one_of(at_or_zero(text, look), u"-~至到、和及, ")) ++look;
      auto const digits_from = look;
      while (is_digit(at_or_zero(text, look)) && look - digits_from < 5) ++look;
      if (look == digits_from) break;
      if (is_one_of(at_or_zero(text, look), u"年月日号")) return true;
    }
  }
  if (whole && !number.grouped && !number.in_words) {
    // 2025-04-06, 2025/4/6
    auto const slashed = [&](char16_t sign) {
      return (before == sign && number.from > 1 && is_digit(text[number.from - 2]) && next == sign) ||
             (number.integer_digits == 4 && next == sign && is_digit(after)) ||
             (before == sign && number.from > 4 && is_digit(text[number.from - 2]) && text[number.from - 3] == sign);
    };
    // "2014-15", "2014/15"
    auto const years = number.integer_digits == 2 && is_one_of(before, u"-/") && number.from > 4 &&
                       is_digit(text[number.from - 2]) && is_digit(text[number.from - 5]) &&
                       (text.substr(number.from - 5, 2) == u"20"sv || text.substr(number.from - 5, 2) == u"19"sv) &&
                       (number.from == 5 || !is_digit(text[number.from - 6])) && !is_letter(next);
    if (years) return read.unit == nullptr;
    if (slashed(u'/') || (slashed(u'-') && number.integer_digits <= 4 && value < 2100)) return true;
    // A year in English prose, or 2019同期, 2024清明.
    if (read.unit == nullptr && number.integer_digits == 4 && value >= 1900 && value <= 2100) return true;
  }
  // "In January-June 52 projects": no month has so many days.
  constexpr std::int64_t kMostDays = 31;
  // "in June, 18 of them tankers", "since April 1, 23 more than last year"
  static constexpr any_of_words kCounts{u" of th",  u" of which", u" of whom", u" more ",
                                        u" fewer ", u" were ",    u" are "};
  auto const counts = number.from > 1 && text[number.from - 2] == u',' && kCounts.open(text.substr(number.to)) > 0;
  if (whole && !number.grouped && read.unit == nullptr && number.integer_digits <= 2 && value <= kMostDays && !counts) {
    if (month_name_before(text, number.from) || month_name_behind(text, number.to)) return true;
    // "April 4 to 6", "April 3, 4 and 5"
    // no "in June 2024, 12 were cancelled and six delayed"
    constexpr auto kYear = 4;
    auto end = number.in_words ? std::size_t{0} : number.from;
    auto seen = 0;
    auto digits = 0;
    while (end > 0 && seen < 12 &&
           (is_digit(text[end - 1]) || is_one_of(text[end - 1], u" ,-") || ends_with(text, end, u"to"sv) ||
            ends_with(text, end, u"and"sv) || ends_with(text, end, u"through"sv))) {
      digits = is_digit(text[end - 1]) ? digits + 1 : 0;
      if (ends_with(text, end, u"through"sv))
        end -= 7;
      else if (ends_with(text, end, u"and"sv))
        end -= 3;
      else if (ends_with(text, end, u"to"sv))
        end -= 2;
      else
        --end;
      ++seen;
      if (digits == kYear) break;
      if (month_name_before(text, end + 0) ||
          std::any_of(kMonths.begin(), kMonths.end(), [&](auto const* month) { return ends_with(text, end, month); })) {
        return true;
      }
    }
  }
  return false;
}

bool is_code(std::u16string_view text, quantity const& read) {
  auto const from = read.number.from;
  auto const before = from > 0 ? text[from - 1] : u'\0';
  auto const next = at_or_zero(text, read.number.to);
  if (read.number.in_words) return false;
  if (read.from == from && (is_letter(before) || before == u'_' || before == u'#' || before == u'×')) return true;
  // D2732/1, A-173, 9911/2: numbers chained to a code.
  if (is_one_of(before, u"/-") && from > 1) {
    auto at = from - 1;
    auto steps = 0;
    while (at > 0 && steps < 12 && (is_digit(text[at - 1]) || is_one_of(text[at - 1], u"/-"))) {
      --at;
      ++steps;
    }
    if (at > 0 && is_letter(text[at - 1])) return true;
  }
  if (next == u'/' && is_digit(at_or_zero(text, read.number.to + 1)) && read.unit == nullptr) return true;
  if (before == u'.' && from > 1 && is_digit(text[from - 2])) return true;                                 // 1.2.3
  if (next == u'+' && !is_cjk(at_or_zero(text, read.number.to + 1)) && read.unit == nullptr) return true;  // 2+26
  if (before == u'+' && read.unit == nullptr) return true;
  // 3号线, 5G, 4A级; a unit of Latin letters was found before and is no code.
  if (read.unit == nullptr && is_letter(next)) return true;
  if (next == u'×') return true;
  // 5G基站: G is no thousand millions here.
  return text[read.number.to - 1] == u'G';
}

bool is_bare_whole(numeral const& number) {
  return !number.in_words && !number.grouped && !number.scaled && number.value.exponent == 0;
}

// 318国道, 985、211高校: what roads and lists of universities are called.
bool is_a_name(std::u16string_view text, quantity const& read) {
  auto const& number = read.number;
  if (!is_bare_whole(number)) return false;
  auto const behind = text.substr(number.to);
  for (std::u16string_view const road : {u"国道"sv, u"省道"sv, u"县道"sv}) {
    if (behind.starts_with(road)) return true;
  }
  if (number.value.mantissa != 211 && number.value.mantissa != 985) return false;
  for (std::u16string_view const noun : {u"高校"sv, u"院校"sv, u"大学"sv, u"工程"sv, u"名校"sv, u"重点"sv, u"毕业"sv,
                                         u"、211"sv, u"、985"sv, u"和211"sv, u"和985"sv, u"/"sv}) {
    if (behind.starts_with(noun)) return true;
  }
  return false;
}

// 110报警服务台, 12345市长热线: a number that is called.
bool is_called_up(std::u16string_view text, quantity const& read) {
  static constexpr auto kCalled = std::to_array<std::int64_t>(
      {110,   112,   113,   119,   120,   122,   911,   999,   12110, 12119, 12122, 12123, 12301, 12306, 12309,
       12315, 12328, 12333, 12345, 12348, 12355, 12368, 12369, 12388, 12393, 12395, 95598, 95306, 96110, 96119});
  auto const& number = read.number;
  if (!is_bare_whole(number) || std::find(kCalled.begin(), kCalled.end(), number.value.mantissa) == kCalled.end())
    return false;
  for (std::u16string_view const noun :
       {u"类"sv,   u"热线"sv, u"市长"sv, u"市民"sv, u"报警"sv, u"接警"sv, u"接处警"sv, u"警情"sv,
        u"平台"sv, u"电话"sv, u"指挥"sv, u"客服"sv, u"举报"sv, u"投诉"sv, u"政务"sv,   u"便民"sv,
        u"服务"sv, u"中心"sv, u"火警"sv, u"急救"sv, u"系统"sv, u"网"sv,   u"专线"sv}) {
    if (begins_with(text, number.to, noun)) return true;
  }
  return false;
}

bool is_ordinal(std::u16string_view text, quantity const& read) {
  auto const from = read.number.from;
  auto const before = from > 0 ? text[from - 1] : u'\0';
  if (before == u'第' || before == u'初') return true;
  // 前5位病种, 前三名: which of them.
  if (before == u'前' && read.unit != nullptr &&
      (read.unit->surface == u"位"sv || read.unit->surface == u"名"sv || read.unit->surface == u"强"sv))
    return true;
  if (ends_with(text, from, u"no."sv) || ends_with(text, from, u"no. "sv) || ends_with(text, from, u"№"sv)) return true;
  for (auto const tail : {u"st"sv, u"nd"sv, u"rd"sv, u"th"sv}) {
    if (begins_with(text, read.number.to, tail) && !is_letter(at_or_zero(text, read.number.to + 2))) return true;
  }
  return false;
}

// 5000万元以上重点项目204个: the size names a class; a count stands behind the noun or a figure was printed elsewhere.
bool is_size_class(std::u16string_view text, quantity const& read) {
  if (read.unit == nullptr) return false;
  auto at = read.to;
  auto bound = false;
  for (auto const tail : {u"及以上"sv, u"以上"sv, u"以下"sv, u"以内"sv}) {
    if (begins_with(text, at, tail)) {
      at += std::u16string_view{tail}.size();
      bound = true;
      break;
    }
  }
  // 6000千瓦及以上电厂
  if (bound && read.unit->dimension == dimension::power)
    return begins_with(text, at, u"电厂"sv) || begins_with(text, at, u"发电"sv) || begins_with(text, at, u"机组"sv) ||
           begins_with(text, at, u"火电"sv) || begins_with(text, at, u"水电"sv);
  // 一次死亡10人以上特大事故
  if (bound && read.unit->dimension == dimension::person) {
    constexpr std::size_t kLongestClass = 6;
    return text.substr(at, kLongestClass).find(u"事故"sv) != text.npos;
  }
  if (read.unit->dimension != dimension::money) return false;
  // 超亿元投资项目21个: a class by its scale alone
  auto const passed = ends_with(text, read.from, u"超"sv) || ends_with(text, read.from, u"超过"sv) ||
                      ends_with(text, read.from, u"过"sv);
  if (!bound && !(passed && read.number.in_words && read.number.value.mantissa == 1)) return false;
  // 投资10亿元以上的57个; 30亿元以上的占36.03%
  if (begins_with(text, at, u"的"sv) && (is_digit(at_or_zero(text, at + 1)) || at_or_zero(text, at + 1) == u'占'))
    return true;
  // 20亿元以上项目, 亿元以上的重点产业项目, 1000万元以上工业企业
  for (std::size_t i = 0; i < 10 && at + i < text.size(); ++i) {
    auto const c = text[at + i];
    if (!is_cjk(c)) return false;
    if (begins_with(text, at + i, u"项目"sv) || begins_with(text, at + i, u"企业"sv) ||
        begins_with(text, at + i, u"工程"sv))
      return true;
  }
  return false;
}

}  // namespace

// One Chinese digit inside a word is no number: 一看, 五台山, 四川, 两两; it is one before a sign, 是, 的, 个 and the
// like.
bool is_mere_word(std::u16string_view text, numeral const& read) {
  if (!read.in_words || read.to != read.from + 1 || !is_cjk(text[read.from])) return false;
  auto const next = at_or_zero(text, read.to);
  if (is_one_of(text[read.from], u"陆伍拾百千万亿")) return true;
  if (!is_cjk(next)) return false;
  return !is_one_of(next,
                    u"点的是这那不却和与或到至个只种类双对小百千万亿块条项家座名位人次件台辆张本头把份根斤楼层章");
}

number_shape shape_of(std::u16string_view text, quantity const& read) {
  // 米-26, 卡-32: the name of a model and no number below zero.
  auto const from = read.number.from;
  if (read.unit == nullptr && read.number.negative && from > 1 && text[from - 1] == u'-' && is_cjk(text[from - 2]))
    return number_shape::code;
  // 3·28项目: what is called after a day.
  if (from > 1 && text[from - 1] == u'·' && is_digit(text[from - 2])) return number_shape::date;
  if (is_ordinal(text, read)) return number_shape::ordinal;
  if (is_called_up(text, read) || is_a_name(text, read)) return number_shape::code;
  if (is_code(text, read)) return number_shape::code;
  // A unit that is printed wins over a date: "1月" has none, "3个月" has one.
  auto const strong = read.unit != nullptr && read.unit->surface.size() > 0 && read.to > read.number.to;
  if (!strong && is_date(text, read)) return number_shape::date;
  if (is_size_class(text, read)) return number_shape::size_class;
  return read.unit == nullptr ? number_shape::bare : number_shape::figure;
}

}  // namespace fengsui::sense::reader
