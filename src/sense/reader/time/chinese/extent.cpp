#include "sense/reader/time/chinese/extent.h"

#include <algorithm>

#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/chinese/point.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

std::optional<length> length_at(std::u16string_view text, std::size_t pos) {
  auto const left = before(text, pos);
  if (is_digit(left) || is_letter(left) || left == u'第' || left == u'.' || is_chinese_numeral(left)) return {};
  length made{pos, 0, true, false};
  bool any = false;
  for (int parts = 0; parts < 6; ++parts) {
    auto next = made.end;
    if (any) next = after_any(text, next, {u"又"sv, u"零"sv, u"余"sv, u"多"sv});
    auto const half_first = at(text, next) == u'半';
    auto const number = half_first ? std::optional<small_number>{} : small_number_at(text, next);
    if (!number && !half_first) break;
    auto unit = skip_spaces(text, half_first ? next + 1 : number->end);
    unit = after_any(text, unit, {u"多"sv, u"余"sv});
    auto const value = half_first ? 0 : number->value;
    struct one {
      std::u16string_view text;
      int days;
    };
    static constexpr one kUnits[] = {{u"个月", 30},   {u"个多月", 30}, {u"个半月", 45}, {u"个星期", 7}, {u"个季度", 91},
                                     {u"个小时", -1}, {u"个昼夜", 1},  {u"小时", -1},   {u"分钟", -1},  {u"分", -1},
                                     {u"秒钟", -1},   {u"秒", -1},     {u"星期", 7},    {u"周", 7},     {u"年", 365},
                                     {u"天", 1},      {u"日内", 1}};
    if (!is_one_of(at(text, unit), u"个小分秒星周年天日")) break;
    one const* found = nullptr;
    for (auto const& candidate : kUnits) {
      if (starts(text, unit, candidate.text)) {
        found = &candidate;
        break;
      }
    }
    if (found == nullptr) break;
    auto const plain_minutes = found->text == u"分"sv && !any;
    if (plain_minutes || (found->text == u"周"sv && starts_any(text, unit + 1, {u"年"sv, u"岁"sv, u"边"sv})) ||
        (found->text == u"年"sv && starts_any(text, unit + 1, {u"级"sv, u"产"sv}) && value > 100))
      break;
    made.end = unit + found->text.size();
    if (found->days < 0) {
      made.hours = true;
    } else {
      made.days += half_first ? found->days / 2 : value * found->days;
      if (found->text == u"个半月"sv) made.days = value * 30 + 15;
      if (found->days == 30 || found->days == 365 || found->days == 91) made.whole_days = false;
    }
    any = true;
    if (at(text, made.end) == u'半' && found->days > 1) {
      made.days += found->days / 2;
      ++made.end;
    }
  }
  if (!any) return {};
  return made;
}

// A time of day behind a day: 18时30分, 下午, 24时; the end of it.
std::size_t after_clock(std::u16string_view text, std::size_t pos) {
  auto next = skip_spaces(text, pos);
  auto part = next;
  if (is_one_of(at(text, next), u"上下凌晚早中傍夜深清"))
    part = after_any(text, next,
                     {u"上午"sv, u"下午"sv, u"凌晨"sv, u"晚间"sv, u"早间"sv, u"中午"sv, u"傍晚"sv, u"夜间"sv, u"深夜"sv,
                      u"清晨"sv, u"早上"sv, u"晚上"sv, u"晚"sv, u"早"sv});
  auto const had_part = part != next;
  auto const number = small_number_at(text, skip_spaces(text, part));
  if (number && number->value <= 24 && number->width <= 3) {
    auto end = number->end;
    if (at(text, end) == u':' && is_digit(at(text, end + 1)) && is_digit(at(text, end + 2))) {
      end += 3;
      if (at(text, end) == u':' && is_digit(at(text, end + 1)) && is_digit(at(text, end + 2))) end += 3;
      return end;
    }
    if (at(text, end) == u'时' ||
        (at(text, end) == u'点' &&
         (had_part ||
          starts_any(text, end + 1, {u"钟"sv, u"整"sv, u"半"sv, u"前"sv, u"后"sv, u"至"sv, u"到"sv, u","sv})))) {
      ++end;
      if (auto const minutes = small_number_at(text, end); minutes && at(text, minutes->end) == u'分')
        end = minutes->end + 1;
      return after_any(text, end, {u"整"sv, u"许"sv, u"钟"sv, u"半"sv});
    }
  }
  return had_part ? part : pos;
}

// (周五), (星期日), (农历三月初七) behind a day; the end of it.
std::size_t after_bracket(std::u16string_view text, std::size_t pos) {
  if (at(text, pos) != u'(' ||
      !starts_any(text, pos + 1, {u"周"sv, u"星期"sv, u"农历"sv, u"正月"sv, u"腊月"sv, u"除夕"sv, u"初"sv, u"大年"sv}))
    return pos;
  auto const close = text.substr(pos, 12).find(u')');
  return close == std::u16string_view::npos ? pos : pos + close + 1;
}

// …至3月5日结束, 3月5日落下帷幕: the end of what closes it; npos where nothing does.
std::size_t after_close(std::u16string_view text, std::size_t pos) {
  auto const how = after_any(text, pos, {u"圆满"sv, u"正式"sv, u"顺利"sv});
  auto const end =
      after_any(text, how, {u"结束"sv, u"落下帷幕"sv, u"落幕"sv, u"收官"sv, u"收尾"sv, u"画上句号"sv, u"止"sv});
  return end == how ? std::u16string_view::npos : end;
}

// 2016年春运1月24日正式开始: the end of what opens it; npos where nothing does, or where it goes on (启动以来).
std::size_t after_open(std::u16string_view text, std::size_t pos) {
  auto const begun = after_any(text, pos, {u"正式"sv, u"全面"sv, u"将正式"sv, u"将"sv});
  auto const end = after_any(
      text, begun,
      {u"开始"sv, u"启动"sv, u"拉开帷幕"sv, u"拉开序幕"sv, u"拉开大幕"sv, u"开启"sv, u"启幕"sv, u"打响"sv, u"开幕"sv});
  if (end == begun || starts_any(text, end, {u"以来"sv, u"至"sv, u"以后"sv, u"后"sv, u"到"sv}))
    return std::u16string_view::npos;
  return end;
}

std::size_t after_what_began(std::u16string_view text, std::size_t pos) {
  constexpr std::size_t kLongest = 14;
  auto const said = text.substr(std::min(pos, text.size()), kLongest);
  auto const words = said.substr(0, said.find(u"以来"sv));
  static constexpr any_of_words kBegan{u"启动", u"开始", u"开展", u"进入", u"开通", u"开行", u"恢复",
                                       u"启用", u"实施", u"运营", u"成立", u"开赛", u"投运"};
  auto const all_words = std::ranges::all_of(words, [](char16_t c) { return is_cjk(c) && c != u'的'; });
  return words.size() < said.size() && all_words && kBegan.stand_in(words) ? pos + words.size() : pos;
}

// 1月31日春运开始截至2月20日, 1月10日启幕、2月18日收官: the end of what says that something begins there.
static std::size_t after_begin(std::u16string_view text, std::size_t pos) {
  auto const season = after_any(text, pos,
                                {u"全国铁路春运"sv, u"铁路春运"sv, u"铁路暑运"sv, u"春运"sv, u"暑运"sv, u"黄金周"sv,
                                 u"假期"sv, u"长假"sv, u"小长假"sv, u"运输"sv});
  auto const how = after_any(text, after_any(text, season, {u"工作"sv, u"运输"sv}), {u"正式"sv, u"全面"sv, u"大幕"sv});
  auto const begun = after_any(text, how,
                               {u"起"sv, u"开始"sv, u"启动"sv, u"启幕"sv, u"开启"sv, u"拉开帷幕"sv, u"拉开序幕"sv,
                                u"拉开大幕"sv, u"拉开"sv, u"打响"sv, u"开幕"sv});
  return begun == how ? pos : begun;
}

std::optional<calendar_point> range_end(std::u16string_view text, std::size_t pos, std::size_t& end) {
  auto next = after_begin(text, skip_spaces(text, pos));
  if (next != pos) next = after_any(text, next, {u","sv, u"、"sv});
  auto const marked =
      after_any(text, next, {u"截至"sv, u"持续到"sv, u"持续至"sv, u"延续到"sv, u"延续至"sv, u"结束于"sv});
  if (marked != next) {
    next = marked;
  } else if (is_range_mark(at(text, next))) {
    while (is_range_mark(at(text, next)) && next - pos < 6) ++next;
  } else {
    // 自1月26日开始,3月5日结束
    auto const last = next == pos ? std::optional<zh_point>{} : zh_point_at(text, next);
    if (!last || after_close(text, last->end) == std::u16string_view::npos) return {};
  }
  next = skip_spaces(text, next);
  // 11月1日至次年4月30日: days without a year run on over its end by themselves.
  next = after_any(text, next, {u"次年"sv, u"翌年"sv});
  // 除夕至初六: the first month goes on.
  if (at(text, next) == u'初') {
    if (auto const number = small_number_at(text, next + 1);
        number && !number->digits && number->value >= 1 && number->value <= 10) {
      end = number->end;
      calendar_point made;
      made.lunar = {0, 1, number->value, false};
      return made;
    }
  }
  auto const found = zh_point_at(text, next);
  if (!found) {  // 一月十日到十二日: behind a day, words are enough
    auto const number = small_number_at(text, next);
    if (!number || number->value < 1 || number->value > 31 || at(text, number->end) != u'日') return {};
    end = number->end + 1;
    calendar_point made;
    made.day = number->value;
    return made;
  }
  // 2002年至2012年同期平均值
  auto const of_a_mean = found->same_period && starts_any(text, found->end, {u"平均"sv, u"均值"sv});
  if (found->to || (found->same_period && !of_a_mean) || !found->more_days.empty()) return {};
  end = found->end;
  return found->from;
}

bool runs_on_to_a_day(std::u16string_view text, std::size_t pos) {
  std::size_t end = 0;
  auto const to = range_end(text, pos, end);
  return to && to->day != 0 && after_close(text, end) == std::u16string_view::npos;
}

}  // namespace fengsui::sense::reader::times
