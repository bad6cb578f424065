#include "sense/reader/time/chinese/point.h"

#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/chinese/points.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

using given = calendar_point::given;
using part = calendar_point::part;

int century_of(int two_digits) {
  return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits;
}

// 2015年8·12事故, 2021年“5·20”活动: a day that a thing is called after.
bool read_dotted_day(std::u16string_view text, std::size_t pos, zh_point& made) {
  auto const quoted = at(text, pos) == u'“';
  auto const month = small_number_at(text, quoted ? pos + 1 : pos);
  if (!month || !month->digits || !is_month(*month) || at(text, month->end) != u'·') return false;
  auto const day = small_number_at(text, month->end + 1);
  if (!day || !day->digits || !is_day(*day) || (quoted && at(text, day->end) != u'”')) return false;
  made.from.month_is = given::written;
  made.from.month = month->value;
  made.from.day = day->value;
  made.end = quoted ? day->end + 1 : day->end;
  return true;
}

// What may stand behind the year.
bool read_sub_year(std::u16string_view text, std::size_t pos, zh_point& made) {
  if (read_number_part(text, pos, made) || read_from_january(text, pos, made)) return true;
  auto const word = zh_word_at(text, pos);
  auto const end = pos + word.text.size();
  switch (word.kind) {
    case zh_kind::half:
      made.from.half = word.value;
      made.end = read_edge(text, end, made.from);
      return true;
    case zh_kind::quarters:
      made.from.quarter = 1;
      made.from.quarter_to = word.value == 1 ? 0 : word.value;
      made.end = read_edge(text, end, made.from);
      return true;
    case zh_kind::whole_year:
      made.from.whole_year = true;
      made.end = end;
      return true;
    case zh_kind::holiday:
      return read_holiday(text, word, pos, made);
    case zh_kind::same_period:
      made.same_period = true;
      made.end = end;
      return true;
    case zh_kind::named_month:
      if (word.text != u"同月"sv) return false;
      made.same_period = true;
      made.end = end;
      return true;
    case zh_kind::back_day:
      if (word.value != 0) return false;
      made.same_period = true;
      made.end = end;
      return true;
    case zh_kind::lunar_month: {
      auto const number = small_number_at(text, after_any(text, end, {u"初"sv}));
      if (word.value == -1) {
        made.from.holiday = "spring-festival";
        made.from.of_holiday = part::eve;
        made.end = end;
        return true;
      }
      if (!number || number->value > 30 || number->value < 1 || number->digits) return false;
      made.from.lunar = {0, word.value, number->value, false};
      made.end = number->end;
      return true;
    }
    case zh_kind::era:
    case zh_kind::census:
      return false;
    default:
      break;
  }
  return false;
}

std::optional<zh_point> iso_date_at(std::u16string_view text, small_number const& year) {
  auto const mark = at(text, year.end);
  if (year.width != 4 || !is_year(year) || (mark != u'-' && mark != u'/' && mark != u'.')) return {};
  auto const month = small_number_at(text, year.end + 1);
  if (!month || !month->digits || !is_month(*month) || at(text, month->end) != mark) return {};
  auto const day = small_number_at(text, month->end + 1);
  if (!day || !day->digits || !is_day(*day) || day->width > 2 || is_digit(at(text, day->end))) return {};
  if (at(text, day->end) == mark && mark == u'.' && is_digit(at(text, day->end + 1))) return {};
  zh_point made;
  made.from.year_is = given::written;
  made.from.year = year.value;
  made.from.month_is = given::written;
  made.from.month = month->value;
  made.from.day = day->value;
  made.end = day->end;
  return made;
}

std::optional<zh_point> with_year(std::u16string_view text, std::size_t pos, given how, int year) {
  zh_point made;
  made.from.year_is = how;
  made.from.year = year;
  made.end = pos;
  made.bare_year = true;
  auto next = skip_spaces(text, pos);
  if (at(text, next) == u'的' || at(text, next) == u'度') ++next;
  if (auto const edge = read_edge(text, next, made.from); edge != next && how != given::no) {
    made.end = edge;
    made.bare_year = false;
    return made;
  }
  if (starts(text, next, u"年底"sv) || starts(text, next, u"年末"sv) || starts(text, next, u"年初"sv)) {
    made.from.at = starts(text, next, u"年初"sv) ? calendar_point::edge::begin : calendar_point::edge::end;
    made.end = next + 2;
    made.bare_year = false;
    return made;
  }
  if (read_sub_year(text, next, made) || read_dotted_day(text, next, made)) {
    made.bare_year = false;
  } else if (at(text, pos) == u'度') {
    made.end = pos + 1;
  }
  return made;
}

std::optional<zh_point> number_point_at(std::u16string_view text, std::size_t pos) {
  auto const left = before(text, pos);
  if (is_digit(left) || is_letter(left) || left == u'第' || (left == u'.' && is_digit(at(text, pos - 2))) ||
      left == u'/')
    return {};
  if (is_chinese_numeral(left) && is_chinese_numeral(at(text, pos))) return {};
  auto const first = small_number_at(text, pos);
  if (!first) return {};
  auto const next = skip_spaces(text, first->end);
  auto const c = at(text, next);
  if (c == u'年') {
    if (is_year(*first)) return with_year(text, next + 1, given::written, first->value);
    // 18年10月, 08年, 19年春运: two digits are a year only where no duration can be meant.
    auto const two = first->width == 2 && (first->digits || first->value < 100);
    auto const plain = first->digits || !starts_any(text, pos,
                                                    {u"十"sv, u"二十"sv, u"三十"sv, u"四十"sv, u"五十"sv, u"六十"sv,
                                                     u"七十"sv, u"八十"sv, u"九十"sv});
    if (two && plain) {
      auto made = with_year(text, next + 1, given::written, century_of(first->value));
      auto const zero = at(text, pos) == u'0' || at(text, pos) == u'零';
      if (made && (zero || (!made->bare_year && !starts_any(text, next + 1, {u"初"sv, u"末"sv})))) return made;
    }
    return {};
  }
  if (auto iso = iso_date_at(text, *first)) return iso;
  zh_point made;
  if (read_number_part(text, pos, made)) return made;
  if ((c == u'日' || c == u'号') && is_day(*first) && first->digits) {
    if (c == u'号') {
      // 22号全国发送旅客 opens a clause; 3号高炉 and 5号泊位 are names.
      auto const after = at(text, next + 1);
      auto const opens = pos == 0 || is_clause_end(before(text, pos));
      auto const names = std::u16string_view{u"线楼机文公车井院馆厅路门店泊码房台炉船星坑桥站仓库"sv}.find(after) !=
                         std::u16string_view::npos;
      if (is_letter(after) || (is_cjk(after) && (!opens || names))) return {};
    }
    auto const end = read_day_word(text, first->end);
    if (end == kNowhere) return {};
    made.from.day = first->value;
    made.end = end;
    return made;
  }
  if (is_range_mark(c)) {
    auto const second = small_number_at(text, skip_spaces(text, next + 1));
    if (!second) return {};
    auto const unit = skip_spaces(text, second->end);
    if (at(text, unit) == u'年' && is_year(*first) && (is_year(*second) || second->width == 2)) {
      made.from.year_is = given::written;
      made.from.year = first->value;
      made.to = calendar_point{};
      made.to->year_is = given::written;
      made.to->year = second->width == 4 ? second->value : first->value / 100 * 100 + second->value;
      made.end = unit + 1;
      if (made.to->year > first->value) return made;
      return {};
    }
    if (at(text, unit) == u'日' && is_day(*first) && is_day(*second) && first->digits && second->digits &&
        first->value < second->value && read_day_word(text, second->end) != kNowhere) {
      made.from.day = first->value;
      made.to = calendar_point{};
      made.to->day = second->value;
      made.end = unit + 1;
      return made;
    }
  }
  return {};
}

}  // namespace

std::optional<zh_point> zh_point_at(std::u16string_view text, std::size_t pos) {
  if (is_digit(at(text, pos)) || is_chinese_numeral(at(text, pos))) {
    if (auto made = number_point_at(text, pos)) return made;
  }
  auto const word = zh_word_at(text, pos);
  auto const end = pos + word.text.size();
  zh_point made;
  made.end = end;
  switch (word.kind) {
    case zh_kind::year_shift:
      return with_year(text, end, given::shifted, word.value);
    case zh_kind::month_shift:
    case zh_kind::named_month:
      made.from.month_is = given::shifted;
      made.from.month = word.value;
      made.from.named_month = word.kind == zh_kind::named_month;
      after_month(text, end, made);
      return made;
    case zh_kind::quarter_shift:
      made.from.quarter_is = given::shifted;
      made.from.quarter = word.value;
      made.end = read_edge(text, end, made.from);
      return made;
    case zh_kind::week_shift: {
      made.from.week_shift = word.value;
      static constexpr std::u16string_view kDays = u"一二三四五六日";
      auto const c = at(text, end);
      if (c == u'末') {
        made.from.weekday = 8;
        ++made.end;
      } else if (auto const index = c == u'天' ? 6 : kDays.find(c); c != 0 && index != std::u16string_view::npos) {
        made.from.weekday = static_cast<int>(index) + 1;
        ++made.end;
      }
      return made;
    }
    case zh_kind::day_shift:
      made.from.day_is = given::shifted;
      made.from.day = word.value;
      return made;
    case zh_kind::year_edge:
      made.from.year_is = given::shifted;
      made.from.at = word.value == 1 ? calendar_point::edge::end : calendar_point::edge::begin;
      return made;
    case zh_kind::month_edge:
      made.from.month_is = given::shifted;
      made.from.named_month = true;
      made.from.at = word.value == 1 ? calendar_point::edge::end : calendar_point::edge::begin;
      return made;
    case zh_kind::half:
    case zh_kind::quarters:
    case zh_kind::whole_year:
    case zh_kind::holiday:
    case zh_kind::lunar_month:
      if (read_sub_year(text, pos, made)) return made;
      return {};
    default:
      break;
  }
  if (read_from_january(text, pos, made)) return made;
  if (at(text, pos) == u'元' && at(text, pos + 1) == u'月' && !is_digit(before(text, pos)) &&
      !is_chinese_numeral(before(text, pos)) && before(text, pos) != u'万' && before(text, pos) != u'亿') {
    made.from.month_is = given::written;
    made.from.month = 1;
    after_month(text, pos + 2, made);
    return made;
  }
  if (std::u16string_view{u"前第头首"sv}.find(at(text, pos)) != std::u16string_view::npos && at(text, pos) != 0 &&
      read_number_part(text, pos, made))
    return made;
  return {};
}

}  // namespace fengsui::sense::reader::times
