// The days that a carrier's window around a holiday has: 9月28日至10月7日国庆运输, 为期10天的国庆假期铁路运输.
#include <algorithm>
#include <initializer_list>

#include "sense/reader/time/chinese/point.h"
#include "sense/reader/time/chinese/words.h"
#include "sense/reader/time/scan.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

using std::chrono::days;

namespace {

std::optional<stretch> range_behind(std::u16string_view text, std::size_t pos, time_context const& context) {
  for (int skipped = 0; skipped < 6; ++skipped) {
    if (auto const from = zh_point_at(text, pos); from && unit_of(from->from) == time_unit::day) {
      sight const look{&context, 0, true};
      if (from->to) return days_between(from->from, *from->to, look);
      auto next = from->end;
      if (at(text, next) == u'起' || at(text, next) == u'(') ++next;
      if (!is_range_mark(at(text, next))) return {};
      auto const to = zh_point_at(text, next + 1);
      if (!to || unit_of(to->from) != time_unit::day) return {};
      return days_between(from->from, to->from, look);
    }
    if (is_sentence_end(at(text, pos)) || pos >= text.size()) return {};
    ++pos;
  }
  return {};
}

// N of "为期N天" or "共N天" close to the name, in its sentence; 0 when there is none.
int days_told(std::u16string_view text, std::size_t begin, std::size_t end) {
  auto from = begin > 16 ? begin - 16 : 0;
  auto const piece = text.substr(from, end + 16 - from);
  for (std::u16string_view const cue : {u"为期"sv, u"共"sv, u"历时"sv}) {
    auto const found = piece.find(cue);
    if (found == std::u16string_view::npos) continue;
    auto const between = found + from < begin ? text.substr(found + from, begin - found - from)
                                              : text.substr(end, found + from > end ? found + from - end : 0);
    if (between.find(u'。') != std::u16string_view::npos || between.find(u'\n') != std::u16string_view::npos) continue;
    auto const number = small_number_at(text, from + found + cue.size());
    if (number && number->value > 0 && number->value < 62 && at(text, number->end) == u'天') return number->value;
  }
  return 0;
}

// 国庆假期铁路运输结束, 圆满收官
bool says_it_is_over(std::u16string_view text, std::size_t end) {
  constexpr std::size_t kReach = 12;
  auto const behind = text.substr(end, kReach);
  auto const clause = behind.substr(0, behind.find_first_of(u",;。\n"sv));
  return std::ranges::any_of(
      std::initializer_list<std::u16string_view>{u"结束", u"收官", u"落幕", u"收尾", u"落下帷幕"},
      [&](auto const word) { return clause.find(word) != clause.npos; });
}

}  // namespace

void find_windows(std::u16string_view text, time_context& context) {
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    if (text[pos] < 0x80 && text[pos] != u'"') continue;
    auto const word = zh_word_at(text, pos);
    if (word.kind != zh_kind::holiday) continue;
    auto const named = zh_point_at(text, pos);
    if (!named || named->from.holiday.empty()) continue;
    auto whole = named->from;
    whole.of_holiday = calendar_point::part::whole;
    sight const look{&context, 0, false, true};
    auto const block = days_of(whole, look);
    auto const begin = pos;
    pos = named->end - 1;
    if (!block) continue;
    auto const set = [&](days_meant window) {
      context.window_holiday = named->from.holiday;
      context.window_year = year_of(block->last);
      context.window = std::move(window);
    };
    auto const around = text.substr(begin > 10 ? begin - 10 : 0, named->end - begin + 20);
    auto const transport =
        around.find(u"运输"sv) != std::u16string_view::npos || around.find(u"铁路"sv) != std::u16string_view::npos;
    if (!transport) continue;
    if (auto const given = range_behind(text, named->end, context)) {
      if (given->first <= block->last && block->first <= given->last &&
          (given->first != block->first || given->last != block->last) &&
          (given->last - given->first) >= (block->last - block->first)) {
        set(meant(*given));
        return;
      }
    }
    auto const length = base::day_number(block->last) - base::day_number(block->first) + 1;
    if (auto const told = days_told(text, begin, named->end); told != 0 && told != length) {
      // The railway begins before the days off and ends after them; an odd day goes to the front.
      auto const more = told - length;
      if (more > 0) {
        // What is told of as over was so before the day of the text, where the days off were.
        auto const& day = context.published;
        auto const last = block->last + days{more / 2};
        auto const later = day && block->last < *day && *day <= last && says_it_is_over(text, named->end);
        auto const end = later ? *day - days{1} : last;
        set(meant({end - days{told - 1}, end}));
      } else {
        set({});
      }
      return;
    }
    if (named->from.of_holiday == calendar_point::part::last) {
      // "4月7日是铁路清明运输最后一天" while the days off end on the 6th: the window is the railway's own.
      auto const clause_from = begin > 14 ? begin - 14 : 0;
      for (auto at_day = clause_from; at_day < begin; ++at_day) {
        auto const told = zh_point_at(text, at_day);
        if (!told || unit_of(told->from) != time_unit::day || told->end > begin) continue;
        auto const one = days_of(told->from, look);
        if (one && one->last != block->last) set({});
        break;
      }
    }
  }
}

}  // namespace fengsui::sense::reader::times
