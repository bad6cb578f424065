// Holidays by name, and the part of one that is meant: 五一假期首日, 春运第10天.
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/chinese/points.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

using part = calendar_point::part;

namespace {

bool holiday_continues(std::u16string_view text, std::size_t pos) {
  return starts_any(
      text, pos, {u"路"sv, u"街"sv, u"广场"sv, u"镇"sv, u"村"sv, u"晚会"sv, u"联欢"sv, u"献礼"sv, u"上河"sv, u"河"sv});
}

// 截至8月19日,暑运50天: of a season of more days so many have passed; the length is a figure of its own.
bool has_run_so_long(std::u16string_view text, zh_point& made) {
  auto const whole = made.from.holiday == "chunyun" ? 40 : made.from.holiday == "shuyun" ? 62 : 0;
  auto const number = small_number_at(text, made.end);
  if (whole == 0 || !number || number->value < 1 || number->value >= whole || at(text, number->end) != u'天')
    return false;
  made.from.of_holiday = part::first_days;
  made.from.nth = number->value;
  return true;
}

}  // namespace

bool read_holiday(std::u16string_view text, zh_word const& word, std::size_t pos, zh_point& made) {
  auto end = pos + word.text.size();
  if (word.id == "labour" && word.text == u"五一"sv && is_chinese_numeral(before(text, pos))) return false;
  if (holiday_continues(text, end)) return false;
  made.from.holiday = word.id;
  bool named = word.value == 1;
  for (auto step = 0; step < 4; ++step) {
    auto const next = after_any(text, end,
                                {u"节"sv, u"”"sv, u"\""sv, u"假期"sv, u"小长假"sv, u"长假"sv, u"黄金周"sv, u"假日"sv,
                                 u"期间"sv, u"运输"sv, u"客运"sv, u"铁路"sv});
    if (next == end) break;
    if (at(text, end) != u'”' && at(text, end) != u'"' && at(text, end) != u'节') named = true;
    end = next;
  }
  made.end = end;
  read_part_of_holiday(text, made);
  if (made.end != end) named = true;
  // 市春运办, 春运工作专班: who tells of it, and no time of what is told.
  auto const names_an_office =
      starts_any(text, made.end, {u"办"sv, u"工作专班"sv, u"专班"sv, u"指挥部"sv, u"领导小组"sv, u"协调"sv});
  // 国庆七天
  auto const length = small_number_at(text, made.end);
  made.weak =
      names_an_office || (!named && !(length && at(text, length->end) == u'天') &&
                          !starts_any(text, made.end, {u","sv, u"、"sv, u"。"sv, u":"sv, u"("sv, u"\n"sv, u"当"sv}) &&
                          !is_digit(at(text, made.end)) && before(text, made.end) != u'”' && made.end < text.size());
  return true;
}

void read_part_of_holiday(std::u16string_view text, zh_point& made) {
  auto const pos = made.end;
  auto const next = after_any(text, pos, {u"的"sv, u"("sv});
  if (auto const word = zh_word_at(text, next); word.kind == zh_kind::holiday_part) {
    made.from.of_holiday = word.value == 1 ? part::nth : word.value == -1 ? part::last : part::first_days;
    made.from.nth = word.value == -1 ? 1 : word.value;
    made.end = next + word.text.size();
    return;
  }
  if (starts(text, next, u"当天"sv) || starts(text, next, u"当日"sv)) {
    made.from.of_holiday = part::feast;
    made.end = next + 2;
    return;
  }
  if (has_run_so_long(text, made)) return;
  auto const ordinal = at(text, next) == u'第';
  if (!ordinal && at(text, next) != u'前' && at(text, next) != u'首') return;
  auto const number = small_number_at(text, next + 1);
  if (!number || number->value < 1 || number->value > 62) return;
  auto const unit = skip_spaces(text, number->end);
  if (at(text, unit) != u'天' && at(text, unit) != u'日') return;
  made.from.of_holiday = ordinal ? part::nth : part::first_days;
  made.from.nth = number->value;
  made.end = unit + 1;
}

}  // namespace fengsui::sense::reader::times
