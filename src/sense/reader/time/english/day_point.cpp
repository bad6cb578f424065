#include <algorithm>

#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

using given = calendar_point::given;

// The second day of "3 to 12", "between 3 and 5", and its end.
std::optional<small_number> second_day(std::u16string_view text, std::size_t pos, std::size_t first_end) {
  auto mark = after_range_mark(text, first_end);
  if (mark == kNowhere && ends(text, pos, u"between "sv)) {
    auto const both = after_words(text, skip_spaces(text, first_end), "and");
    if (both != kNowhere) mark = skip_spaces(text, both);
  }
  if (mark == kNowhere) return {};
  auto const second = english_number_at(text, mark);
  return is_day_number(second) ? second : std::nullopt;
}

// 22-Apr-2025, 22/April/2025
bool take_year_joined_to_day(std::u16string_view text, en_point& made) {
  if (at(text, made.end) != u'/' && at(text, made.end) != u'-') return false;
  std::size_t end = 0;
  auto const year = year_at(text, made.end + 1, end);
  if (!year) return false;
  set_year(made.from, *year);
  made.end = end;
  return true;
}

}  // namespace

std::optional<en_point> day_month_point(std::u16string_view text, std::size_t pos) {
  auto const day = english_number_at(text, pos);
  if (!is_day_number(day) || before(text, pos) == u'$' || ends(text, pos, u"$ "sv)) return {};
  auto const second = second_day(text, pos, day->end);
  auto next = skip_spaces(text, second ? second->end : day->end);
  if (auto const of = after_words(text, next, "of"); of != kNowhere) next = skip_spaces(text, of);
  if ((at(text, next) == u'-' || at(text, next) == u'/') && !second) ++next;
  auto const word = en_word_at(text, next);
  auto const month = month_of_word(word.text());
  if (month == 0 || next == day->end || (word.text() == "may" && text[next] == u'm')) return {};
  en_point made;
  set_month(made.from, month);
  made.from.day = day->value;
  if (second) {
    made.to = calendar_point{};
    made.to->day = second->value;
  }
  made.end = word.end;
  if (at(text, made.end) == u'.' && word.size <= 4 && !is_name_of_month(word.text())) ++made.end;
  if (!take_year_joined_to_day(text, made)) read_year_behind(text, made);
  return made;
}

std::optional<en_point> slashed_date(std::u16string_view text, std::size_t pos) {
  auto const first = small_number_at(text, pos);
  if (!first || !first->digits) return {};
  auto const mark = at(text, first->end);
  if (mark != u'/' && mark != u'-') return {};
  auto const second = small_number_at(text, first->end + 1);
  if (!second || !second->digits || at(text, second->end) != mark) return {};
  auto const third = small_number_at(text, second->end + 1);
  if (!third || !third->digits || third->width < 4 || first->width > 2 || second->width > 2 ||
      is_digit(at(text, third->end)))
    return {};
  en_point made;
  auto month = first->value;
  auto day = second->value;
  if (month > 12) std::swap(month, day);
  if (month < 1 || month > 12 || day < 1 || day > 31) return {};
  set_month(made.from, month);
  made.from.day = day;
  set_year(made.from, third->value);
  made.end = third->end;
  return made;
}

}  // namespace fengsui::sense::reader::times
