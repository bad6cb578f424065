// Months, their days, and quarters: 4月6日, 4月3-5日, 1-5月, 前三季度, 元至7月.
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/chinese/points.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

using given = calendar_point::given;

std::size_t read_edge(std::u16string_view text, std::size_t pos, calendar_point& p) {
  auto const c = at(text, pos);
  if (c == u'底' || (c == u'末' && at(text, pos + 1) != u'端')) {
    p.at = calendar_point::edge::end;
    return pos + 1;
  }
  if (c == u'初' &&
      !starts_any(text, pos + 1, {u"步"sv, u"中"sv, u"级"sv, u"期"sv, u"次"sv, u"一"sv, u"二"sv, u"三"sv})) {
    p.at = calendar_point::edge::begin;
    return pos + 1;
  }
  return pos;
}

std::size_t read_day_word(std::u16string_view text, std::size_t pos) {
  pos = skip_spaces(text, pos);
  auto const c = at(text, pos);
  if (c == u'日' && !starts_any(text, pos, {u"日均"sv, u"日游"sv, u"日内"sv})) return pos + 1;
  if (c == u'号' &&
      !starts_any(text, pos, {u"号线"sv, u"号楼"sv, u"号机"sv, u"号文"sv, u"号公"sv, u"号车"sv, u"号井"sv}))
    return pos + 1;
  return kNowhere;
}

void after_month(std::u16string_view text, std::size_t pos, zh_point& made) {
  made.end = pos;
  auto next = skip_spaces(text, pos);
  if (at(text, next) == u'份') {
    made.end = next + 1;
    return;
  }
  if (starts(text, next, u"上旬"sv) || starts(text, next, u"中旬"sv) || starts(text, next, u"下旬"sv)) {
    made.from.ten_days = text[next] == u'上' ? 1 : text[next] == u'中' ? 2 : 3;
    made.end = next + 2;
    return;
  }
  if (auto const edge = read_edge(text, next, made.from); edge != next) {
    made.end = edge;
    return;
  }
  if (at(text, next) == u'的') return;
  auto const first = small_number_at(text, next);
  if (!first || !is_day(*first)) return;
  if (auto const end = read_day_word(text, first->end); end != kNowhere) {
    made.from.day = first->value;
    made.end = end;
    return;
  }
  // 4月3-5日, 4月4、5、6日
  auto mark = skip_spaces(text, first->end);
  if (is_range_mark(at(text, mark))) {
    auto const second = small_number_at(text, skip_spaces(text, mark + 1));
    if (!second || !is_day(*second)) return;
    auto const end = read_day_word(text, second->end);
    if (end == kNowhere) return;
    made.from.day = first->value;
    made.to = calendar_point{};
    made.to->day = second->value;
    made.end = end;
    return;
  }
  std::vector<int> days;
  while (at(text, mark) == u'、' && days.size() < 31) {
    auto const another = small_number_at(text, skip_spaces(text, mark + 1));
    if (!another || !is_day(*another)) return;
    days.push_back(another->value);
    if (auto const end = read_day_word(text, another->end); end != kNowhere) {
      made.from.day = first->value;
      made.more_days = std::move(days);
      made.end = end;
      return;
    }
    mark = skip_spaces(text, another->end);
  }
}

// 一、二月份, 4、5、6月: months in a row of which only the last has its word; not where each has figures of its own.
static bool read_months_in_a_row(std::u16string_view text, small_number const& first, zh_point& made) {
  constexpr std::size_t kClause = 24;
  auto last = first;
  auto mark = skip_spaces(text, first.end);
  while (at(text, mark) == u'、') {
    auto const another = small_number_at(text, mark + 1);
    if (!another || !is_month(*another) || another->value != last.value + 1 || another->digits != first.digits)
      return false;
    last = *another;
    mark = skip_spaces(text, last.end);
  }
  if (last.value == first.value || at(text, mark) != u'月' || within(text, mark, kClause, {u"分别"sv})) return false;
  made.from.month_is = given::written;
  made.from.month = first.value;
  made.from.month_to = last.value;
  made.end = at(text, mark + 1) == u'份' ? mark + 2 : mark + 1;
  return true;
}

bool read_number_part(std::u16string_view text, std::size_t pos, zh_point& made) {
  auto from = pos;
  auto const leading = starts_any(text, pos, {u"前"sv, u"头"sv, u"首"sv});
  auto const ordinal = at(text, pos) == u'第';
  if (leading || ordinal) ++from;
  auto const first = small_number_at(text, from);
  if (!first) return false;
  auto next = skip_spaces(text, first->end);
  if (leading) {
    next = after_any(text, next, {u"个"sv});
    if (at(text, next) != u'月' || !is_month(*first)) return false;
    made.from.month_is = given::written;
    made.from.month = 1;
    made.from.month_to = first->value;
    made.end = next + 1;
    return true;
  }
  if (starts(text, next, u"季度"sv) && first->value >= 1 && first->value <= 4 && first->width == 1) {
    made.from.quarter = first->value;
    made.end = read_edge(text, next + 2, made.from);
    return true;
  }
  // 2016年第四季货物吞吐量; 《歌手》第四季 is none.
  auto const opens = pos == 0 || is_one_of(text[pos - 1], u"年,。;:(、\n");
  if (ordinal && opens && at(text, next) == u'季' && !is_one_of(at(text, next + 1), u"节刊赛》”") &&
      first->value >= 1 && first->value <= 4 && first->width == 1) {
    made.from.quarter = first->value;
    made.end = next + 1;
    return true;
  }
  if (ordinal) return false;
  if (is_month(*first) && read_months_in_a_row(text, *first, made)) return true;
  if (at(text, next) == u'月' && is_month(*first)) {
    made.from.month_is = given::written;
    made.from.month = first->value;
    after_month(text, next + 1, made);
    return true;
  }
  if (is_range_mark(at(text, next))) {
    auto const second = small_number_at(text, skip_spaces(text, next + 1));
    if (!second) return false;
    auto const unit = skip_spaces(text, second->end);
    if (at(text, unit) == u'月' && is_month(*first) && is_month(*second) && first->value < second->value) {
      made.from.month_is = given::written;
      made.from.month = first->value;
      made.from.month_to = second->value;
      made.end = at(text, unit + 1) == u'份' ? unit + 2 : unit + 1;
      if (at(text, made.end) == u'末' || at(text, made.end) == u'底') made.end = read_edge(text, made.end, made.from);
      return true;
    }
    if (starts(text, unit, u"季度"sv) && first->value < second->value && second->value <= 4) {
      made.from.quarter = first->value;
      made.from.quarter_to = second->value;
      made.end = unit + 2;
      return true;
    }
  }
  return false;
}

bool read_from_january(std::u16string_view text, std::size_t pos, zh_point& made) {
  if (at(text, pos) != u'元' || is_digit(before(text, pos)) || is_chinese_numeral(before(text, pos)) ||
      before(text, pos) == u'万' || before(text, pos) == u'亿')
    return false;
  auto const mark = at(text, pos + 1) == u'月' ? pos + 2 : pos + 1;
  if (!is_range_mark(at(text, mark))) return false;
  auto const last = small_number_at(text, mark + 1);
  if (!last || !is_month(*last) || last->value < 2 || at(text, last->end) != u'月') return false;
  made.from.month_is = given::written;
  made.from.month = 1;
  made.from.month_to = last->value;
  made.end = at(text, last->end + 1) == u'份' ? last->end + 2 : last->end + 1;
  return true;
}

bool is_range_mark(char16_t c) {
  return c == u'-' || c == u'~' || c == u'至' || c == u'到' || c == u'—' || c == u'–';
}

}  // namespace fengsui::sense::reader::times
