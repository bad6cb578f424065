#include "sense/reader/time/zh_around.h"

#include <algorithm>

#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"
#include "sense/reader/time/zh_match.h"
#include "sense/reader/time/zh_point.h"

namespace fengsui::sense::reader::times {

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
      (within(text, end, 14, {u"相比", u"持平", u"比较", u"基本持平"}) ||
       starts_any(text, end, {u"同比", u"比,", u"同期比", u"比起来"})))
    return true;
  // 同比2020年增长48%、2019年增长14%: a year behind 同比, and the years that follow it in a list.
  if (ends_any(text, pos, {u"同比", u"环比"})) return true;
  if (ends_any(text, pos, {u"%、"}) && starts_any(text, end, {u"增长", u"下降", u"增加", u"减少", u"上升"}))
    return true;
  // 增幅比上年同期、上年全年分别提高3.0和1.6个百分点
  if (ends_any(text, pos, {u"同期、", u"同期和"}) && starts_any(text, begin, {u"去年", u"上年"})) return true;
  // 11月完成1.27亿件,去年11月为1.11亿件
  if (before(text, pos) == u',' && starts_any(text, begin, {u"去年", u"上年"}) &&
      starts_any(text, end, {u"为", u"是", u"仅为", u"只有"}))
    return true;
  return starts_any(text, end, {u"相比", u"的同期"});
}

// 4月8日,记者从…获悉: a day of saying, not of happening.
namespace {

// 2月19日,西安市商务局发布数据: — who tells, a verb of telling and a colon behind the day's comma.
bool tells_behind(std::u16string_view text, std::size_t from) {
  constexpr std::size_t kLongestTeller = 24;
  auto const said = text.substr(std::min(from, text.size()), kLongestTeller);
  auto const colon = said.find(u':');
  if (colon == std::u16string_view::npos) return false;
  auto const teller = said.substr(0, colon);
  if (teller.find_first_of(u",;。0123456789") != std::u16string_view::npos) return false;
  for (std::u16string_view const verb : {u"发布", u"通报", u"公布", u"消息", u"介绍", u"披露", u"表示", u"透露"}) {
    auto const at = teller.rfind(verb);
    if (at != std::u16string_view::npos && teller.size() - at <= verb.size() + 4) return true;
  }
  return false;
}

}  // namespace

// 7月6日,记者从重点项目签约仪式上了解到: the day is the ceremony's own.
static bool tells_at_a_ceremony(std::u16string_view text, std::size_t end) {
  auto const lead = text.substr(std::min(end, text.size()), 40);
  auto const told = lead.substr(0, lead.find_first_of(u"。;\n"));
  for (std::u16string_view const at : {u"仪式", u"签约活动", u"签约会", u"推介会", u"颁奖", u"现场会", u"活动现场",
                                       u"开工现场", u"洽谈会", u"决赛现场", u"比赛现场", u"闭幕式"}) {
    auto const found = told.find(at);
    if (found == std::u16string_view::npos) continue;
    auto const behind = told.substr(found + at.size(), 6);
    return behind.starts_with(u"上") || behind.find(u"获悉") != behind.npos || behind.find(u"了解") != behind.npos;
  }
  return false;
}

// "2020-03-17 10:00" at the end of a line, 2020-03-17 10:00 来源:新华社: how a page stamps itself.
static bool is_stamp(std::u16string_view text, std::size_t begin, std::size_t end) {
  auto const said = text.substr(begin, end - begin);
  if (said.size() < 12 || std::u16string_view{u"-/."}.find(said[4]) == std::u16string_view::npos ||
      said.find(u' ') == std::u16string_view::npos || said.find(u':') == std::u16string_view::npos)
    return false;
  auto const next = skip_spaces(text, end);
  return next >= text.size() || text[next] == u'\n' ||
         starts_any(text, next, {u"来源", u"作者", u"编辑", u"字号", u"浏览", u"点击", u"阅读", u"责编"});
}

bool is_dateline(std::u16string_view text, std::size_t begin, std::size_t end) {
  if (is_stamp(text, begin, end)) return true;
  if (tells_at_a_ceremony(text, end)) return false;
  if (at(text, end) == u',' && tells_behind(text, end + 1)) return true;
  if (ends_any(text, begin, {u"记者", u"讯", u"本报记者"})) return true;
  auto const next = at(text, end) == u',' ? end + 1 : end;
  if ((starts_any(text, next, {u"从", u"由", u"据"}) || within(text, next, 12, {u"记者", u"笔者"})) &&
      within(text, next, 40, {u"获悉", u"获知", u"得知", u"了解到", u"了解", u"采访"}))
    return true;
  if (starts_any(text, end, {u"统计,", u"电",       u"讯",       u"消息",     u"发布",     u"通报",     u"公布",
                             u"披露",  u"透露",     u"表示",     u"介绍",     u"报道",     u"宣布",     u"发表",
                             u"印发",  u"对外发布", u"对外公布", u"对外披露", u"对外通报", u"正式发布", u"正式公布"}))
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
       {u"博会",   u"洽会",   u"交会",   u"投洽会", u"年会",     u"大赛",     u"决赛",     u"比赛",
        u"竞赛",   u"联赛",   u"锦标赛", u"论坛",   u"峰会",     u"博览会",   u"交易会",   u"洽谈会",
        u"运动会", u"推介会", u"发布会", u"嘉年华", u"行动方案", u"工作方案", u"实施方案", u"名单",
        u"目录",   u"指南",   u"公报",   u"排行榜", u"选拔赛",   u"艺术节",   u"文化节",   u"杯"}) {
    if (clause.find(noun) != std::u16string_view::npos) return true;
  }
  return false;
}

// 四季度重大项目集中开工仪式, 第一季度招商引资集中签约活动: the quarter belongs to the ceremony's name.
bool names_a_ceremony(std::u16string_view text, std::size_t end) {
  constexpr std::size_t kLongestName = 24;
  auto const piece = text.substr(std::min(end, text.size()), kLongestName);
  auto const clause = piece.substr(0, piece.find_first_of(u",;。!?\n:、0123456789"));
  auto const at = clause.find(u"集中");
  if (at == std::u16string_view::npos) return false;
  auto const act = clause.substr(at + 2);
  for (std::u16string_view const kind : {u"活动", u"仪式", u"大会", u"现场会", u"动员会", u"推进会", u"集会"}) {
    if (act.find(kind) != std::u16string_view::npos) return true;
  }
  return false;
}

// 2018年新开通的港珠澳大桥: the year says since when a thing has been there.
bool says_since_when(std::u16string_view text, std::size_t end) {
  auto const verb = after_any(text, end, {u"新", u"正式", u"全新"});
  auto const behind = after_any(
      text, verb, {u"开通", u"建成", u"成立", u"投运", u"投用", u"通车", u"启用", u"落成", u"创办", u"设立", u"获批"});
  return behind != verb && starts_any(text, after_any(text, behind, {u"运营", u"通航", u"通车", u"使用"}), {u"的"});
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
  auto const how = after_any(text, pos, {u"圆满", u"正式", u"顺利"});
  auto const end = after_any(text, how, {u"结束", u"落下帷幕", u"落幕", u"收官", u"收尾", u"画上句号", u"止"});
  return end == how ? std::u16string_view::npos : end;
}

// 2016年春运1月24日正式开始: the end of what opens it; npos where nothing does, or where it goes on (启动以来).
std::size_t after_open(std::u16string_view text, std::size_t pos) {
  auto const begun = after_any(text, pos, {u"正式", u"全面", u"将正式", u"将"});
  auto const end = after_any(
      text, begun, {u"开始", u"启动", u"拉开帷幕", u"拉开序幕", u"拉开大幕", u"开启", u"启幕", u"打响", u"开幕"});
  if (end == begun || starts_any(text, end, {u"以来", u"至", u"以后", u"后", u"到"})) return std::u16string_view::npos;
  return end;
}

// 1月31日春运开始截至2月20日, 1月10日启幕、2月18日收官: the end of what says that something begins there.
static std::size_t after_begin(std::u16string_view text, std::size_t pos) {
  auto const season = after_any(
      text, pos,
      {u"全国铁路春运", u"铁路春运", u"铁路暑运", u"春运", u"暑运", u"黄金周", u"假期", u"长假", u"小长假", u"运输"});
  auto const how = after_any(text, after_any(text, season, {u"工作", u"运输"}), {u"正式", u"全面", u"大幕"});
  auto const begun = after_any(
      text, how,
      {u"起", u"开始", u"启动", u"启幕", u"开启", u"拉开帷幕", u"拉开序幕", u"拉开大幕", u"拉开", u"打响", u"开幕"});
  return begun == how ? pos : begun;
}

std::optional<calendar_point> range_end(std::u16string_view text, std::size_t pos, std::size_t& end) {
  auto next = after_begin(text, skip_spaces(text, pos));
  if (next != pos) next = after_any(text, next, {u",", u"、"});
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
  if (found->to || found->same_period || !found->more_days.empty()) return {};
  end = found->end;
  return found->from;
}

}  // namespace fengsui::sense::reader::times
