#include <algorithm>

#include "sense/reader/time/scan.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"
#include "sense/reader/time/zh_point.h"

namespace fengsui::sense::reader::times {
namespace {

using base::day;
using std::chrono::days;
using given = calendar_point::given;
using words = std::initializer_list<std::u16string_view>;

std::size_t after_any(std::u16string_view text, std::size_t pos, words list) {
  for (auto const word : list) {
    if (starts(text, pos, word)) return pos + word.size();
  }
  return pos;
}
bool starts_any(std::u16string_view text, std::size_t pos, words list) {
  return after_any(text, pos, list) != pos;
}
bool ends_any(std::u16string_view text, std::size_t pos, words list) {
  return std::ranges::any_of(list, [&](auto const word) { return ends(text, pos, word); });
}
bool within(std::u16string_view text, std::size_t pos, std::size_t reach, words list) {
  auto const piece = text.substr(std::min(pos, text.size()), reach);
  auto const stop = piece.find_first_of(u",;。!?\n");
  auto const clause = piece.substr(0, stop);
  return std::ranges::any_of(list, [&](auto const word) { return clause.find(word) != std::u16string_view::npos; });
}

// --- how long: 5天, 三年半, 8天20小时 ---

struct length {
  std::size_t end = 0;
  std::int64_t days = 0;
  bool whole_days = false;
  bool hours = false;
};

std::optional<length> length_at(std::u16string_view text, std::size_t pos) {
  auto const left = before(text, pos);
  if (is_digit(left) || is_letter(left) || left == u'第' || left == u'.' || is_chinese_numeral(left)) return {};
  length made{pos, 0, true, false};
  bool any = false;
  for (int parts = 0; parts < 6; ++parts) {
    auto next = made.end;
    if (any) next = after_any(text, next, {u"又", u"零", u"余", u"多"});
    auto const half_first = at(text, next) == u'半';
    auto const number = half_first ? std::optional<small_number>{} : small_number_at(text, next);
    if (!number && !half_first) break;
    auto unit = skip_spaces(text, half_first ? next + 1 : number->end);
    unit = after_any(text, unit, {u"多", u"余"});
    auto const value = half_first ? 0 : number->value;
    struct one {
      std::u16string_view text;
      int days;
    };
    static constexpr one kUnits[] = {{u"个月", 30},   {u"个多月", 30}, {u"个半月", 45}, {u"个星期", 7}, {u"个季度", 91},
                                     {u"个小时", -1}, {u"个昼夜", 1},  {u"小时", -1},   {u"分钟", -1},  {u"分", -1},
                                     {u"秒钟", -1},   {u"秒", -1},     {u"星期", 7},    {u"周", 7},     {u"年", 365},
                                     {u"天", 1},      {u"日内", 1}};
    one const* found = nullptr;
    for (auto const& candidate : kUnits) {
      if (starts(text, unit, candidate.text)) {
        found = &candidate;
        break;
      }
    }
    if (found == nullptr) break;
    auto const plain_minutes = found->text == u"分" && !any;
    if (plain_minutes || (found->text == u"周" && starts_any(text, unit + 1, {u"年", u"岁", u"边"})) ||
        (found->text == u"年" && starts_any(text, unit + 1, {u"级", u"产"}) && value > 100))
      break;
    made.end = unit + found->text.size();
    if (found->days < 0) {
      made.hours = true;
    } else {
      made.days += half_first ? found->days / 2 : value * found->days;
      if (found->text == u"个半月") made.days = value * 30 + 15;
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

// --- what stands before and behind ---

// 比, 较, 与…相比: the expression is what is compared with.
bool is_base(std::u16string_view text, std::size_t begin, std::size_t end) {
  auto pos = begin;
  if (before(text, pos) == u'“') --pos;
  if (ends_any(text, pos, {u"比", u"较", u"对比", u"相较", u"相较于", u"相比于", u"比起"}) &&
      !ends_any(text, pos, {u"占比"}))
    return true;
  if (ends_any(text, pos,
               {u"相当于", u"恢复到", u"恢复至", u"恢复到了", u"超", u"超过", u"超出", u"高于", u"低于", u"追平",
                u"多于", u"少于"}))
    return true;
  if (ends_any(text, pos, {u"与", u"同", u"和", u"跟"}) &&
      (within(text, end, 14, {u"相比", u"持平", u"比较", u"基本持平"}) || starts_any(text, end, {u"同比"})))
    return true;
  // 同比2020年增长48%、2019年增长14%: a year behind 同比, and the years that follow it in a list.
  if (ends_any(text, pos, {u"同比", u"环比"})) return true;
  if (ends_any(text, pos, {u"%、"}) && starts_any(text, end, {u"增长", u"下降", u"增加", u"减少", u"上升"}))
    return true;
  return starts_any(text, end, {u"相比", u"的同期"});
}

// 4月8日,记者从…获悉: a day of saying, not of happening.
bool is_dateline(std::u16string_view text, std::size_t begin, std::size_t end) {
  if (ends_any(text, begin, {u"记者", u"讯", u"本报记者"})) return true;
  auto const next = at(text, end) == u',' ? end + 1 : end;
  if (starts_any(text, next, {u"记者", u"本报记者", u"从", u"由"}) &&
      within(text, next, 40, {u"获悉", u"了解到", u"了解", u"采访"}))
    return true;
  if (starts_any(text, end,
                 {u"电", u"讯", u"消息", u"发布", u"通报", u"公布", u"披露", u"透露", u"表示", u"介绍", u"报道",
                  u"宣布", u"发表", u"印发"}))
    return true;
  if (next == end && within(text, end, 14, {u"发布会", u"获悉", u"通报会", u"在官网发布", u"对外发布"})) return true;
  return next != end && starts_any(text, next, {u"据", u"国家统计局发布", u"国家统计局公布"}) &&
         within(text, next, 18, {u"消息", u"通报", u"获悉", u"发布"});
}

// 7日是假期最后一天, 为春运单日最高: the words say what a day is, not when something was.
bool is_predicate(scan const& s, std::size_t begin, std::size_t end) {
  auto const text = s.text;
  if (within(text, end, 8, {u"最高", u"纪录", u"新高", u"之最", u"单日最"}) &&
      ends_any(text, begin, {u"为", u"创", u"创下", u"刷新", u"成为", u"是"}))
    return true;
  if (s.out.empty() || s.out.back().end + 12 < begin || s.out.back().unit != time_unit::day ||
      s.out.back().end < s.sentence_begin)
    return false;
  auto const told = text.substr(s.out.back().end, begin - s.out.back().end);
  if (told.find_first_of(u",;。") != std::u16string_view::npos) return false;
  for (std::u16string_view const verb : {u"是", u"为", u"系", u"作为", u"即"}) {
    if (told.find(verb) != std::u16string_view::npos && told.find(u"为期") == std::u16string_view::npos) return true;
  }
  return false;
}

// 2025年全市青年理论宣讲大赛: the year belongs to a name.
bool names_an_event(std::u16string_view text, std::size_t end) {
  auto const piece = text.substr(std::min(end, text.size()), 24);
  auto const clause = piece.substr(0, piece.find_first_of(u",;。!?\n:0123456789"));
  for (std::u16string_view const noun :
       {u"大赛",   u"决赛",   u"比赛",   u"竞赛",   u"联赛",   u"锦标赛", u"论坛",     u"峰会",     u"博览会",
        u"交易会", u"洽谈会", u"运动会", u"推介会", u"发布会", u"嘉年华", u"行动方案", u"工作方案", u"实施方案",
        u"名单",   u"目录",   u"指南",   u"公报",   u"排行榜", u"选拔赛", u"艺术节",   u"文化节",   u"杯"}) {
    if (clause.find(noun) != std::u16string_view::npos) return true;
  }
  return false;
}

// 全年目标任务的87 %: the year is the target's name.
bool names_a_target(std::u16string_view text, std::size_t end) {
  auto const next = at(text, end) == u'的' ? end + 1 : end;
  return starts_any(text, next,
                    {u"目标", u"任务", u"计划", u"预算", u"预期", u"总目标", u"招商目标", u"度目标", u"力争", u"预计"});
}

// A time of day behind a day: 18时30分, 下午, 24时; the end of it.
std::size_t after_clock(std::u16string_view text, std::size_t pos) {
  auto next = skip_spaces(text, pos);
  auto const part = after_any(text, next,
                              {u"上午", u"下午", u"凌晨", u"晚间", u"早间", u"中午", u"傍晚", u"夜间", u"深夜", u"清晨",
                               u"早上", u"晚上", u"晚", u"早"});
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
         (had_part || starts_any(text, end + 1, {u"钟", u"整", u"半", u"前", u"后", u"至", u"到", u","})))) {
      ++end;
      if (auto const minutes = small_number_at(text, end); minutes && at(text, minutes->end) == u'分')
        end = minutes->end + 1;
      return after_any(text, end, {u"整", u"许", u"钟", u"半"});
    }
  }
  return had_part ? part : pos;
}

// (周五), (星期日), (农历三月初七) behind a day; the end of it.
std::size_t after_bracket(std::u16string_view text, std::size_t pos) {
  if (at(text, pos) != u'(' ||
      !starts_any(text, pos + 1, {u"周", u"星期", u"农历", u"正月", u"腊月", u"除夕", u"初", u"大年"}))
    return pos;
  auto const close = text.substr(pos, 12).find(u')');
  return close == std::u16string_view::npos ? pos : pos + close + 1;
}

// …至3月5日结束, 3月5日落下帷幕: the end of what closes it; npos where nothing does.
std::size_t after_close(std::u16string_view text, std::size_t pos) {
  auto const end = after_any(text, after_any(text, pos, {u"圆满", u"正式", u"顺利"}),
                             {u"结束", u"落下帷幕", u"落幕", u"收官", u"收尾", u"止"});
  return end == pos ? std::u16string_view::npos : end;
}

std::optional<calendar_point> range_end(std::u16string_view text, std::size_t pos, std::size_t& end) {
  auto next = skip_spaces(text, pos);
  next = after_any(text, next, {u"起", u"开始", u"启动"});
  if (next != pos) next = after_any(text, next, {u","});
  auto const marked = after_any(text, next, {u"截至", u"持续到", u"持续至", u"延续到", u"延续至", u"结束于"});
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
  auto const found = zh_point_at(text, next);
  if (!found) {  // 一月十日到十二日: behind a day, words are enough
    auto const number = small_number_at(text, next);
    if (!number || number->value < 1 || number->value > 31 || at(text, number->end) != u'日') return {};
    end = number->end + 1;
    calendar_point made;
    made.day = number->value;
    return made;
  }
  if (found->to || found->same_period || !found->more_days.empty()) return {};
  end = found->end;
  return found->from;
}

std::optional<time_expression> of_past(scan& s, std::size_t pos, std::size_t number_at, bool ahead) {
  auto const found = length_at(s.text, number_at);
  if (!found || found->hours || found->days == 0) return {};
  time_expression made;
  made.begin = pos;
  made.end = after_any(s.text, found->end, {u"以来", u"来", u"里", u"内", u"中", u"间"});
  made.unit = time_unit::range;
  made.rule = ahead ? "zh.coming" : "zh.past";
  if (!s.context.published) return made;
  auto const today = *s.context.published;
  made.days.is = days_meant::kind::approx;
  if (ahead) {
    made.days.first = today + days{1};
    made.days.last = today + days{found->days};
  } else {
    made.days.first =
        found->days % 365 == 0 ? shift_years(today, -static_cast<int>(found->days / 365)) : today - days{found->days};
    made.days.last = today;
  }
  return made;
}

// 近五年来, 过去十年, 未来三天, 5天前, 三年来
std::optional<time_expression> counted_from_now(scan& s, std::size_t pos) {
  auto const word = zh_word_at(s.text, pos);
  if (word.kind == zh_kind::past || word.kind == zh_kind::coming || word.text == u"最近") {
    auto next = after_any(s.text, pos + word.text.size(), {u"的"});
    // 近3天 may be "nearly three days" of a figure; 近三年 in words is a stretch.
    if (word.text == u"近" && is_digit(at(s.text, next)) && !within(s.text, next, 8, {u"年", u"来", u"月"})) return {};
    return of_past(s, pos, next, word.kind == zh_kind::coming);
  }
  auto const found = length_at(s.text, pos);
  if (!found || found->hours || found->days == 0) return {};
  if (starts_any(s.text, found->end, {u"来", u"以来"}) && found->days >= 30) return of_past(s, pos, pos, false);
  auto const ago = after_any(s.text, found->end, {u"之前", u"以前", u"前"});
  auto const later = after_any(s.text, found->end, {u"之后", u"以后", u"后"});
  if (ago == found->end && later == found->end) return {};
  time_expression made;
  made.begin = pos;
  made.end = std::max(ago, later);
  made.unit = time_unit::day;
  made.rule = "zh.ago";
  made.role = time_role::vague;
  if (s.context.published && found->whole_days) {
    auto const shift = days{found->days};
    auto const one = ago != found->end ? *s.context.published - shift : *s.context.published + shift;
    made.days = meant({one, one});
    made.role = time_role::period;
    made.weak = true;
  }
  return made;
}

time_expression back_to(scan const& s, std::size_t pos, zh_word const& word) {
  time_expression made;
  made.begin = pos;
  made.end = pos + word.text.size();
  made.refers_back = true;
  made.rule = "zh.back";
  auto const& context = s.context;
  switch (word.kind) {
    case zh_kind::back_day:
      made.unit = time_unit::day;
      if (context.latest_day)
        made.days = meant({*context.latest_day + days{word.value}, *context.latest_day + days{word.value}});
      if (word.value == 0 && ends_any(s.text, pos, {u"上年", u"去年", u"比"})) made.role = time_role::base;
      break;
    case zh_kind::back_span:
      made.unit = time_unit::range;
      made.days = s.at_hand();
      made.holiday = context.latest_span.is != days_meant::kind::unknown ? context.span_holiday : context.main_holiday;
      // 6月10日,端午假期最后一天…。假期3天: a day of a holiday stands for the whole of it.
      if (made.days.first && made.days.first == made.days.last && word.text.find(u"假") != std::u16string_view::npos) {
        auto block = context.holidays->on(*made.days.first);
        if (!made.holiday.empty()) {
          if (auto const named = context.holidays->find(made.holiday, year_of(*made.days.last))) block = named;
        }
        if (block) {
          made.days = meant({block->first, block->last});
          made.holiday = block->id;
          made.unit = time_unit::holiday;
        }
      }
      break;
    case zh_kind::same_year:
      made.unit = time_unit::year;
      if (context.latest.last) {
        auto const year = year_of(*context.latest.last) + word.value;
        made.days = meant({month_of(year, 1).first, month_of(year, 12).last});
        // 当年到位 in a text about its first ten months.
        auto const& main = context.main;
        if (word.value == 0 && context.main_unit != time_unit::year && main.is == days_meant::kind::span &&
            main.first && main.last && *made.days.first <= *main.first && *main.last <= *made.days.last)
          made.days = main;
      }
      break;
    default:
      break;
  }
  if (is_base(s.text, pos, made.end)) made.role = time_role::base;
  return made;
}

// 首日, 第3天, 最后一天 of the holiday or stretch at hand.
std::optional<time_expression> part_of_stretch(scan& s, std::size_t pos) {
  zh_point point;
  point.end = pos;
  // 节前15天, 节后25天 of a travel season: its first and its last days.
  auto const behind_feast = starts(s.text, pos, u"节后");
  if (starts(s.text, pos, u"节前") || behind_feast) {
    if (auto const long_is = length_at(s.text, pos + 2); long_is && long_is->whole_days && long_is->days > 0) {
      point.from.of_holiday = behind_feast ? calendar_point::part::last_days : calendar_point::part::first_days;
      point.from.nth = static_cast<int>(long_is->days);
      point.end = long_is->end;
    }
  }
  if (point.end == pos) read_part_of_holiday(s.text, point);
  if (point.end == pos) return {};
  if (is_predicate(s, pos, point.end)) {
    time_expression told;
    told.begin = pos;
    told.end = point.end;
    told.role = time_role::vague;
    told.rule = "zh.predicate";
    return told;
  }
  auto const seasonal = starts(s.text, pos, u"节前") || starts(s.text, pos, u"节后");
  auto const& whole = seasonal && !s.context.main_holiday.empty() ? s.context.main : s.at_hand();
  if (!whole.first || *whole.first == *whole.last) return {};
  time_expression made;
  made.begin = pos;
  made.end = point.end;
  made.refers_back = true;
  made.rule = "zh.part";
  made.unit = time_unit::day;
  made.holiday = s.context.span_holiday;
  auto const& p = point.from;
  auto first = *whole.first;
  auto last = *whole.last;
  if (p.of_holiday == calendar_point::part::nth) {
    first += days{p.nth - 1};
    last = first;
  } else if (p.of_holiday == calendar_point::part::last) {
    first = last;
  } else if (p.of_holiday == calendar_point::part::first_days) {
    last = first + days{p.nth - 1};
    made.unit = time_unit::range;
  } else if (p.of_holiday == calendar_point::part::last_days) {
    first = last - days{p.nth - 1};
    made.unit = time_unit::range;
  } else {
    return {};
  }
  if (first < *whole.first) return {};
  if (last > *whole.last) return {};
  made.days = meant({first, last});
  return made;
}

// 去年同期, 2019年同期, 上年同日: the stretch at hand in another year.
days_meant same_in(scan const& s, calendar_point const& p) {
  auto const& now = s.context.latest.is != days_meant::kind::unknown ? s.context.latest : s.context.main;
  auto const holiday =
      s.context.latest.is != days_meant::kind::unknown ? s.context.latest_holiday : s.context.main_holiday;
  if (!now.last) return {};
  auto back = 1;
  if (p.year_is == given::written) back = year_of(*now.last) - p.year;
  if (p.year_is == given::shifted) back = -p.year;
  if (back < 0 || back > 60) return {};
  return years_before(now, holiday, back, *s.context.holidays);
}

std::optional<time_expression> of_era(scan& s, std::size_t pos, zh_word const& word) {
  auto const end = pos + word.text.size();
  auto const since = after_any(s.text, end, {u"以来", u"时期以来", u"期间以来"});
  auto const during = after_any(s.text, end, {u"期间", u"时期", u"规划期", u"期"});
  if (since == end && during == end) return {};
  time_expression made;
  made.begin = pos;
  made.end = std::max(since, during);
  made.unit = time_unit::range;
  made.rule = "zh.plan";
  auto const first = month_of(1951 + word.value * 5, 1).first;  // the fourteenth began in 2021
  auto const last = month_of(1951 + word.value * 5 + 4, 12).last;
  made.days = meant({first, since != end && s.context.published ? std::min(last, *s.context.published) : last});
  return made;
}

}  // namespace

std::optional<std::size_t> read_zh_time(scan& s, std::size_t pos) {
  auto const text = s.text;
  auto begin = pos;
  auto from = pos;
  bool until = false;
  bool since = false;
  auto const word = zh_word_at(text, pos);
  time_expression made;
  made.begin = pos;
  made.end = pos + word.text.size();
  switch (word.kind) {
    case zh_kind::stop:
      return made.end;
    case zh_kind::each:
      made.role = time_role::each;
      made.rule = "zh.each";
      note(s, made);
      return made.end;
    case zh_kind::to_now:
    case zh_kind::now:
      made.rule = "zh.now";
      made.unit = time_unit::day;
      made.weak = true;
      if (s.context.published) made.days = meant_as_of(*s.context.published);
      note(s, made);
      return made.end;
    case zh_kind::era:
      if (auto era = of_era(s, pos, word)) {
        auto const end = era->end;
        note(s, std::move(*era));
        return end;
      }
      return made.end;
    case zh_kind::back_day:
    case zh_kind::back_span:
    case zh_kind::same_year: {
      // 假期首日
      if (word.kind == zh_kind::back_span) {
        if (auto part = part_of_stretch(s, made.end)) {
          part->begin = pos;
          if (is_predicate(s, pos, made.end)) part->role = time_role::vague;
          auto const end = part->end;
          note(s, std::move(*part));
          return end;
        }
      }
      if (word.kind == zh_kind::back_span && is_predicate(s, pos, made.end)) return made.end;
      note(s, back_to(s, pos, word));
      return made.end;
    }
    case zh_kind::same_period:
    case zh_kind::lunar_same: {
      made.role = time_role::base;
      made.rule = word.kind == zh_kind::lunar_same ? "zh.lunar" : "zh.same";
      made.refers_back = true;
      made.days = word.kind == zh_kind::lunar_same ? lunar_year_before(s.context.latest) : same_in(s, {});
      note(s, made);
      return made.end;
    }
    case zh_kind::vague:
      if (auto past = counted_from_now(s, pos)) {
        auto const end = past->end;
        note(s, std::move(*past));
        return end;
      }
      made.role = time_role::vague;
      made.rule = "zh.vague";
      note(s, made);
      return made.end;
    case zh_kind::until:
      until = true;
      from = skip_spaces(text, made.end);
      break;
    default:
      if (at(text, pos) == u'至' || at(text, pos) == u'到') {
        // 至4月6日止
        from = pos + 1;
        auto const point = zh_point_at(text, from);
        if (!point || !starts_any(text, point->end, {u"止", u"为止"})) return {};
        until = true;
      } else if (at(text, pos) == u'自' || at(text, pos) == u'从') {
        from = skip_spaces(text, pos + 1);
        if (!zh_point_at(text, from)) return {};
        since = at(text, pos) == u'自';
      }
      break;
  }
  if (auto point = zh_point_at(text, from)) {
    auto end = point->end;
    auto const ahead = speaks_of_the_future(text, s.sentence_begin, end);
    auto const look = s.look(ahead);
    made.rule = "zh.point";
    made.unit = unit_of(point->from);
    made.holiday = point->from.holiday;
    made.weak = point->weak;
    made.year_written = point->from.year_is != given::no;
    if (point->same_period) {
      made.end = end;
      made.role = time_role::base;
      made.rule = "zh.same";
      made.refers_back = true;
      made.days = same_in(s, point->from);
      note(s, made);
      return end;
    }
    // 2017年春运2月21日结束: the day is the season's last, not when something was.
    if (!point->from.holiday.empty() && !point->to && point->from.of_holiday == calendar_point::part::whole) {
      auto const last = zh_point_at(text, after_any(text, end, {u"于", u"在", u"到", u"至"}));
      if (last && unit_of(last->from) == time_unit::day && !last->to) {
        if (auto const closed = after_close(text, last->end); closed != std::u16string_view::npos) end = closed;
      }
    }
    std::optional<stretch> found;
    std::vector<day> dates;
    if (point->to) {
      found = days_between(point->from, *point->to, look);
      made.unit = time_unit::range;
      made.rule = "zh.range";
    } else if (!point->more_days.empty()) {
      auto each = point->from;
      if (auto const one = days_of(each, look)) {
        dates.push_back(one->first);
        for (auto const number : point->more_days) dates.push_back(one->first + days{number - each.day});
      }
      made.rule = "zh.days";
    } else {
      auto after = end;
      if (made.unit == time_unit::day) after = after_bracket(text, after_clock(text, after_bracket(text, after)));
      std::size_t to_end = 0;
      auto const to = until ? std::optional<calendar_point>{} : range_end(text, after, to_end);
      if (to) {
        found = days_between(point->from, *to, look);
        if (found) {
          made.unit = time_unit::range;
          made.rule = "zh.range";
          end = unit_of(*to) == time_unit::day ? after_bracket(text, after_clock(text, to_end)) : to_end;
          made.year_written = made.year_written || to->year_is == given::written;
          since = false;
        }
      }
      if (!found) {
        found = days_of(point->from, look);
        end = after;
      }
    }
    // 4月3日、4月6日; 3日和6日
    if (found && made.unit == time_unit::day && made.rule == "zh.point" && !until) {
      auto previous = point->from;
      auto reach = end;
      dates.push_back(found->first);
      while (dates.size() < 31) {
        auto const next = after_any(text, reach, {u"、", u"和", u"及", u"与", u"以及"});
        if (next == reach) break;
        auto const another = zh_point_at(text, next);
        if (!another || unit_of(another->from) != time_unit::day || another->to || another->same_period ||
            !another->more_days.empty())
          break;
        auto same = another->from;
        if (same.month_is == given::no && same.day != 0 && same.day_is == given::no) {
          same.month_is = previous.month_is;
          same.month = previous.month;
        }
        if (same.year_is == given::no && previous.year_is != given::no)
          same.year_is = previous.year_is, same.year = previous.year;
        auto const one = days_of(same, look);
        if (!one) break;
        dates.push_back(one->first);
        previous = same;
        reach = after_clock(text, another->end);
      }
      if (dates.size() > 1) {
        end = reach;
        made.rule = "zh.days";
      } else {
        dates.clear();
      }
    }
    auto const is_year_alone = point->bare_year && made.rule == "zh.point";
    if (is_year_alone && names_an_event(text, end)) {
      made.end = end;
      made.role = time_role::vague;
      made.rule = "zh.name";
      note(s, made);
      return end;
    }
    if ((point->from.whole_year || is_year_alone) && names_a_target(text, end)) {
      made.end = end;
      made.role = time_role::vague;
      made.rule = "zh.target";
      note(s, made);
      return end;
    }
    made.end = end;
    // The days as the sentence turns them.
    if (found && until) {
      made.days = meant_as_of(found->last);
      made.unit = time_unit::day;
      made.rule = "zh.until";
      made.end = after_any(text, end, {u"为止", u"止"});
    } else if (!dates.empty()) {
      made.days = meant_dates(std::move(dates));
      made.unit = made.days.is == days_meant::kind::dates ? time_unit::none : time_unit::range;
    } else if (found) {
      auto const suffix =
          after_any(text, end,
                    {u"以来", u"至今", u"以后", u"之后", u"(含)以后", u"及以后", u"或之后", u"及之后", u"开始", u"起"});
      auto const not_since = suffix != end && at(text, end) == u'起' &&
                             starts_any(text, end + 1, {u"降", u"飞", u"火", u"步", u"到", u"运"});
      auto const before_it = after_any(text, end, {u"以前", u"之前", u"及以前", u"或之前", u"前夕", u"前"});
      if ((suffix != end && !not_since) || (since && made.unit == time_unit::day && suffix == end)) {
        made.end = not_since ? end : suffix;
        auto first = found->first;
        if (made.unit != time_unit::day && starts_any(text, end, {u"之后", u"以后"})) first = found->last + days{1};
        made.rule = "zh.since";
        made.unit = time_unit::range;
        // How long it lasts may stand behind: 自3月28日起开展为期7天的…
        auto const clause = text.substr(std::min(made.end, text.size()), 24);
        auto const lasting = clause.substr(0, clause.find_first_of(u"。;\n")).find(u"为期");
        std::optional<length> lasts;
        if (lasting != std::u16string_view::npos) lasts = length_at(text, made.end + lasting + 2);
        if (lasts && lasts->whole_days) {
          made.days = meant({first, first + days{lasts->days - 1}});
        } else if (is_year_alone && s.context.main.is == days_meant::kind::span && s.context.main.first == first) {
          made.days = s.context.main;  // 今年以来 in a text about the first quarter
          made.refers_back = true;
        } else if (s.context.published && first <= *s.context.published) {
          made.days = meant({first, *s.context.published});
        } else {
          made.days.first = first;
          made.weak = true;
        }
      } else if (before_it != end && !starts_any(text, end, {u"前往", u"前后", u"前三", u"前两", u"前列", u"前N"}) &&
                 made.rule == "zh.point" && !point->from.whole_year) {
        made.end = before_it;
        made.role = time_role::vague;
        made.rule = "zh.before";
        auto const inclusive = starts_any(text, end, {u"及以前", u"或之前"});
        made.days = meant({found->first, inclusive ? found->last : found->first - days{1}});
        made.days.first.reset();
      } else {
        made.days = point->from.at != calendar_point::edge::none && made.rule == "zh.point" ? meant_as_of(found->last)
                                                                                            : meant(*found);
        // 今年 alone is the part of it that has passed, or what the document is about.
        if (is_year_alone && point->from.year_is == given::shifted && point->from.year == 0 && !ahead) {
          auto const& main = s.context.main;
          if (auto const so_far = s.as_of_in_sentence(); so_far && found->first <= *so_far && *so_far <= found->last) {
            made.days = meant({found->first, *so_far});
            made.refers_back = true;
          } else if (main.first && main.is == days_meant::kind::span && s.context.main_unit != time_unit::year &&
                     *main.first >= found->first && *main.last <= found->last) {
            made.days = main;
            made.holiday = s.context.main_holiday;
            made.unit = s.context.main_unit;
            made.refers_back = true;
          } else if (s.context.published && *s.context.published < found->last) {
            made.days = meant({found->first, *s.context.published});
          }
        }
      }
    }
    if (is_year_alone && s.in_headline) made.weak = true;
    if (s.in_quote && point->from.day_is == given::shifted) made.weak = true;  // somebody says so
    if (!point->from.holiday.empty() && made.role == time_role::period && is_predicate(s, begin, made.end)) {
      made.role = time_role::vague;
      made.rule = "zh.predicate";
    }
    if (made.role == time_role::period) {
      if (is_base(text, begin, made.end)) {
        made.role = time_role::base;
      } else if ((made.unit == time_unit::day || made.unit == time_unit::week) && made.rule == "zh.point" &&
                 is_dateline(text, begin, made.end)) {
        made.role = time_role::dateline;
      }
    }
    note(s, made);
    return made.end;
  }
  if (until || since) return made.end;
  if (auto counted = counted_from_now(s, pos)) {
    auto const end = counted->end;
    note(s, std::move(*counted));
    return end;
  }
  if (auto part = part_of_stretch(s, pos)) {
    auto const end = part->end;
    note(s, std::move(*part));
    return end;
  }
  if (auto const lasts = length_at(text, pos)) {
    made.end = lasts->end;
    made.role = time_role::duration;
    made.rule = "zh.length";
    if (!lasts->hours && lasts->days > 0) made.length_days = lasts->days;
    note(s, made);
    return made.end;
  }
  auto const clock = after_clock(text, pos);
  if (clock != pos && !is_letter(before(text, pos)) && !is_digit(before(text, pos)) && before(text, pos) != u':') {
    made.end = clock;
    made.role = time_role::clock;
    made.rule = "zh.clock";
    note(s, made);
    return made.end;
  }
  static constexpr std::u16string_view kWeekdays = u"一二三四五六日天";
  auto const week = after_any(text, pos, {u"周", u"星期", u"礼拜"});
  if (week != pos) {
    auto const index = kWeekdays.find(at(text, week));
    if (index != std::u16string_view::npos && !starts_any(text, week + 1, {u"年", u"岁", u"边", u"报", u"刊"}) &&
        !is_chinese_numeral(before(text, pos))) {
      calendar_point p;
      p.weekday = index == 7 ? 7 : static_cast<int>(index) + 1;
      made.end = week + 1;
      made.unit = time_unit::day;
      made.rule = "zh.weekday";
      made.weak = true;
      if (auto const one = days_of(p, s.look(false))) made.days = meant(*one);
      note(s, made);
      return made.end;
    }
  }
  return {};
}

}  // namespace fengsui::sense::reader::times
