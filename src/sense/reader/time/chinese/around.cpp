#include "sense/reader/time/chinese/around.h"

#include <algorithm>

#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {

// 比, 较, 与…相比: the expression is what is compared with.
bool is_base(std::u16string_view text, std::size_t begin, std::size_t end) {
  auto pos = begin;
  if (before(text, pos) == u'“') --pos;
  if (ends_any(text, pos, {u"比"sv, u"较"sv, u"对比"sv, u"相较"sv, u"相较于"sv, u"相比于"sv, u"比起"sv}) &&
      !ends_any(text, pos, {u"占比"sv}))
    return true;
  if (ends_any(text, pos,
               {u"相当于"sv, u"恢复到"sv, u"恢复至"sv, u"恢复到了"sv, u"超"sv, u"超过"sv, u"超出"sv, u"高于"sv,
                u"低于"sv, u"追平"sv, u"多于"sv, u"少于"sv}))
    return true;
  if (ends_any(text, pos, {u"与"sv, u"同"sv, u"和"sv, u"跟"sv}) &&
      (within(text, end, 22, {u"相比"sv, u"持平"sv, u"比较"sv, u"口径较"sv, u"基本持平"sv}) ||
       starts_any(text, end, {u"同比"sv, u"比,"sv, u"同期比"sv, u"比起来"sv, u"一样"sv, u"相同"sv, u"一致"sv})))
    return true;
  // 是2002年至2012年同期平均值的3.4倍
  if (starts_any(text, end, {u"同期平均"sv, u"同期均值"sv, u"年均值"sv, u"平均值"sv, u"平均水平"sv, u"均值"sv}))
    return true;
  // 同比2020年增长48%、2019年增长14%: a year behind 同比, and the years that follow it in a list.
  if (ends_any(text, pos, {u"同比"sv, u"环比"sv})) return true;
  if (ends_any(text, pos, {u"%、"sv}) && starts_any(text, end, {u"增长"sv, u"下降"sv, u"增加"sv, u"减少"sv, u"上升"sv}))
    return true;
  // 增幅比上年同期、上年全年分别提高3.0和1.6个百分点
  if (ends_any(text, pos, {u"同期、"sv, u"同期和"sv}) && starts_any(text, begin, {u"去年"sv, u"上年"sv})) return true;
  // 贡献率由去年的40%升至63%
  if (is_one_of(before(text, pos), u"由从") && starts_any(text, begin, {u"去年"sv, u"上年"sv}) &&
      starts_any(text, end, {u"的"sv, u"同期的"sv}))
    return true;
  // 占去年全年的八成: so much of what it was then.
  if (before(text, pos) == u'占' && starts_any(text, begin, {u"去年"sv, u"上年"sv})) return true;
  // 11月完成1.27亿件,去年11月为1.11亿件
  if (before(text, pos) == u',' && starts_any(text, begin, {u"去年"sv, u"上年"sv}) &&
      starts_any(text, end, {u"为"sv, u"是"sv, u"仅为"sv, u"只有"sv}))
    return true;
  return starts_any(text, end, {u"相比"sv, u"的同期"sv});
}

bool is_earlier_year_told(scan const& s, time_expression const& said, stretch const& year) {
  if (said.unit != time_unit::year) return false;
  auto const text = s.text;
  auto const begin = said.begin;
  auto const end = said.end;
  // 与2019年、2020年、2021年同期相比: the years of a list behind one that is compared with.
  if (!s.out.empty() && s.out.back().role == time_role::base && s.out.back().unit == time_unit::year &&
      s.out.back().end + 1 == begin && is_one_of(before(text, begin), u"、和与"))
    return true;
  auto const& latest = s.context.latest.last;
  if (!latest || *latest <= year.last) return false;
  // 2024年票房80.16亿元,2023年分别为67.66亿元、…: what follows a comma and hands out what it was.
  if (before(text, begin) == u',' && starts_any(text, end, {u"分别为"sv, u"同期为"sv})) return true;
  auto const number_at = [&](std::size_t at) { return at < text.size() && is_digit(text[at]); };
  if (before(text, begin) == u',' && number_at(end + 1) && starts_any(text, end, {u"为"sv, u"是"sv})) return true;
  return before(text, begin) == u'由' && starts(text, end, u"的"sv) && number_at(end + 1);
}

base::day said_on(scan const& s, base::day first) {
  auto const published = *s.context.published;
  if (auto const so_far = s.until_in_sentence(); so_far && first <= *so_far) return *so_far;
  if (s.out.empty()) return published;
  auto const& told = s.out.back();
  if (told.role != time_role::dateline || told.begin < s.sentence_begin || !told.days.last) return published;
  return first <= *told.days.last && *told.days.last <= published ? *told.days.last : published;
}

bool tells_days_of_a_base(scan const& s, std::size_t begin) {
  return !s.out.empty() && before(s.text, begin) == u'(' && s.out.back().role == time_role::base &&
         s.out.back().end + 1 == begin;
}

std::optional<stretch> window_given_before(scan const& s, std::size_t begin, stretch about) {
  constexpr std::size_t kLongest = 6;
  if (s.out.empty()) return {};
  auto const& given = s.out.back();
  if (given.unit != time_unit::range || given.days.is != days_meant::kind::span || given.end >= begin ||
      begin - given.end > kLongest || !starts(s.text, given.end, u")的"sv))
    return {};
  auto const [first, last] = std::pair{*given.days.first, *given.days.last};
  return first <= about.last && about.first <= last ? std::optional{stretch{first, last}} : std::nullopt;
}

// 4月8日,记者从…获悉: a day of saying, not of happening.
namespace {

// 2月19日,西安市商务局发布数据: and 12月29日,铜陵市林业局介绍, — who tells and a verb of telling behind the day's
// comma, closed by a colon or by a comma of its own.
bool tells_behind(std::u16string_view text, std::size_t from) {
  constexpr std::size_t kLongestTeller = 24;
  auto const said = text.substr(std::min(from, text.size()), kLongestTeller);
  auto const stop = said.find_first_of(u":,"sv);
  if (stop == std::u16string_view::npos) return false;
  auto const teller = said.substr(0, stop);
  if (teller.find_first_of(u";。0123456789"sv) != std::u16string_view::npos) return false;
  std::size_t const most_behind = said[stop] == u':' ? 4 : 0;
  for (std::u16string_view const verb :
       {u"发布"sv, u"通报"sv, u"公布"sv, u"消息"sv, u"介绍"sv, u"披露"sv, u"表示"sv, u"透露"sv}) {
    auto const at = teller.rfind(verb);
    if (at != std::u16string_view::npos && teller.size() - at <= verb.size() + most_behind) return true;
  }
  return false;
}

}  // namespace

// 7月6日,记者从重点项目签约仪式上了解到: the day is the ceremony's own.
static bool tells_at_a_ceremony(std::u16string_view text, std::size_t end) {
  auto const lead = text.substr(std::min(end, text.size()), 40);
  auto const told = lead.substr(0, lead.find_first_of(u"。;\n"sv));
  for (std::u16string_view const at :
       {u"仪式"sv, u"签约活动"sv, u"签约会"sv, u"推介会"sv, u"颁奖"sv, u"现场会"sv, u"活动现场"sv, u"开工现场"sv,
        u"洽谈会"sv, u"决赛现场"sv, u"比赛现场"sv, u"闭幕式"sv}) {
    auto const found = told.find(at);
    if (found == std::u16string_view::npos) continue;
    auto const behind = told.substr(found + at.size(), 6);
    return behind.starts_with(u"上"sv) || behind.find(u"获悉"sv) != behind.npos ||
           behind.find(u"了解"sv) != behind.npos;
  }
  return false;
}

// "2020-03-17 10:00" at the end of a line, 2020-03-17 10:00 来源:新华社: how a page stamps itself.
static bool is_stamp(std::u16string_view text, std::size_t begin, std::size_t end) {
  auto const said = text.substr(begin, end - begin);
  if (said.size() < 12 || std::u16string_view{u"-/."sv}.find(said[4]) == std::u16string_view::npos ||
      said.find(u' ') == std::u16string_view::npos || said.find(u':') == std::u16string_view::npos)
    return false;
  auto const next = skip_spaces(text, end);
  return next >= text.size() || text[next] == u'\n' ||
         starts_any(text, next,
                    {u"来源"sv, u"作者"sv, u"编辑"sv, u"字号"sv, u"浏览"sv, u"点击"sv, u"阅读"sv, u"责编"sv});
}

bool is_dateline(std::u16string_view text, std::size_t begin, std::size_t end) {
  if (is_stamp(text, begin, end)) return true;
  if (tells_at_a_ceremony(text, end)) return false;
  if (at(text, end) == u',' && tells_behind(text, end + 1)) return true;
  if (ends_any(text, begin, {u"记者"sv, u"讯"sv, u"本报记者"sv})) return true;
  auto const next = at(text, end) == u',' ? end + 1 : end;
  if ((starts_any(text, next, {u"从"sv, u"由"sv, u"据"sv}) || within(text, next, 12, {u"记者"sv, u"笔者"sv})) &&
      within(text, next, 40, {u"获悉"sv, u"获知"sv, u"得知"sv, u"了解到"sv, u"了解"sv, u"采访"sv}))
    return true;
  if (starts_any(text, end, {u"统计,"sv,    u"电"sv,       u"讯"sv,       u"消息"sv,     u"发布"sv,     u"通报"sv,
                             u"公布"sv,     u"披露"sv,     u"透露"sv,     u"表示"sv,     u"介绍"sv,     u"报道"sv,
                             u"宣布"sv,     u"发表"sv,     u"印发"sv,     u"对外发布"sv, u"对外公布"sv, u"对外披露"sv,
                             u"对外通报"sv, u"正式发布"sv, u"正式公布"sv, u"传来消息"sv, u"传出消息"sv}))
    return true;
  if (next == end && within(text, end, 14, {u"发布会"sv, u"获悉"sv, u"通报会"sv, u"在官网发布"sv, u"对外发布"sv}))
    return true;
  return next != end && starts_any(text, next, {u"据"sv, u"国家统计局发布"sv, u"国家统计局公布"sv}) &&
         within(text, next, 18, {u"消息"sv, u"通报"sv, u"获悉"sv, u"发布"sv});
}

// 创今年以来新高: since when none was higher. 刷新今年春运1月25日246万人次纪录: whose the record was.
record_said is_of_a_record(scan const& s, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongest = 24;
  auto const text = s.text;
  auto const goes_on = !s.out.empty() && s.out.back().rule == "zh.record" && s.out.back().end == begin;
  // 为2002年以来同期最大值
  auto const is_the_most = ends_any(text, begin, {u"为"sv, u"是"sv}) && ends_any(text, end, {u"以来"sv}) &&
                           starts_any(text, end, {u"同期最"sv, u"最"sv, u"新高"sv, u"新低"sv});
  if (is_the_most) return record_said::alone;
  if (!goes_on &&
      !ends_any(text, begin, {u"创"sv, u"创下"sv, u"创造"sv, u"刷新"sv, u"打破"sv, u"改写"sv, u"再创"sv, u"创出"sv}))
    return record_said::no;
  auto const behind = text.substr(std::min(end, text.size()), kLongest);
  auto const clause = behind.substr(0, behind.find_first_of(u",;。\n"sv));
  static constexpr any_of_words kRecords{u"新高", u"最高", u"纪录", u"记录", u"之最",
                                         u"最大", u"最多", u"峰值", u"最好"};
  if (!kRecords.stand_in(clause)) return record_said::no;
  return std::ranges::any_of(clause, is_digit) ? record_said::with_its_figure : record_said::alone;
}

// 7日是假期最后一天, 为春运单日最高: the words say what a day is, not when something was.
bool is_predicate(scan const& s, std::size_t begin, std::size_t end) {
  auto const text = s.text;
  if (within(text, end, 8, {u"最高"sv, u"纪录"sv, u"新高"sv, u"之最"sv, u"单日最"sv}) &&
      ends_any(text, begin, {u"为"sv, u"创"sv, u"创下"sv, u"刷新"sv, u"成为"sv, u"是"sv}))
    return true;
  if (s.out.empty() || s.out.back().end + 12 < begin || s.out.back().unit != time_unit::day ||
      s.out.back().end < s.sentence_begin)
    return false;
  auto const told = text.substr(s.out.back().end, begin - s.out.back().end);
  // 4月4日假期首日
  if (told.empty()) return true;
  if (told.find_first_of(u",;。"sv) != std::u16string_view::npos) return false;
  for (std::u16string_view const verb : {u"是"sv, u"为"sv, u"系"sv, u"作为"sv, u"即"sv}) {
    if (told.find(verb) != std::u16string_view::npos && told.find(u"为期"sv) == std::u16string_view::npos) return true;
  }
  return false;
}

// 2025年全市青年理论宣讲大赛: the year belongs to a name.
bool names_an_event(std::u16string_view text, std::size_t end) {
  auto const piece = text.substr(std::min(end, text.size()), 24);
  auto const clause = piece.substr(0, piece.find_first_of(u",;。!?\n:0123456789"sv));
  for (std::u16string_view const noun :
       {u"博会"sv,   u"洽会"sv,   u"交会"sv,   u"投洽会"sv, u"年会"sv,     u"大赛"sv,     u"决赛"sv,     u"比赛"sv,
        u"竞赛"sv,   u"联赛"sv,   u"锦标赛"sv, u"论坛"sv,   u"峰会"sv,     u"博览会"sv,   u"交易会"sv,   u"洽谈会"sv,
        u"运动会"sv, u"推介会"sv, u"发布会"sv, u"嘉年华"sv, u"行动方案"sv, u"工作方案"sv, u"实施方案"sv, u"名单"sv,
        u"目录"sv,   u"指南"sv,   u"排行榜"sv, u"选拔赛"sv, u"艺术节"sv,   u"文化节"sv,   u"杯"sv}) {
    if (clause.find(noun) != std::u16string_view::npos) return true;
  }
  return false;
}

// 四季度重大项目集中开工仪式, 第一季度招商引资集中签约活动: the quarter belongs to the ceremony's name.
bool names_a_ceremony(std::u16string_view text, std::size_t end) {
  constexpr std::size_t kLongestName = 24;
  auto const piece = text.substr(std::min(end, text.size()), kLongestName);
  auto const clause = piece.substr(0, piece.find_first_of(u",;。!?\n:、0123456789"sv));
  auto const at = clause.find(u"集中"sv);
  if (at == std::u16string_view::npos) return false;
  auto const act = clause.substr(at + 2);
  static constexpr any_of_words kKinds{u"活动", u"仪式", u"大会", u"现场会", u"动员会", u"推进会", u"集会"};
  return kKinds.stand_in(act);
}

// 2018年新开通的港珠澳大桥: the year says since when a thing has been there.
bool says_since_when(std::u16string_view text, std::size_t end) {
  auto const verb = after_any(text, end, {u"新"sv, u"正式"sv, u"全新"sv});
  auto const behind = after_any(text, verb,
                                {u"开通"sv, u"建成"sv, u"成立"sv, u"投运"sv, u"投用"sv, u"通车"sv, u"启用"sv, u"落成"sv,
                                 u"创办"sv, u"设立"sv, u"获批"sv});
  return behind != verb &&
         starts_any(text, after_any(text, behind, {u"运营"sv, u"通航"sv, u"通车"sv, u"使用"sv}), {u"的"sv});
}

// 全年目标任务的87 %: the year is the target's name.
bool names_a_target(std::u16string_view text, std::size_t end) {
  auto const next = at(text, end) == u'的' ? end + 1 : end;
  return starts_any(text, next,
                    {u"目标"sv, u"任务"sv, u"计划"sv, u"预算"sv, u"预期"sv, u"总目标"sv, u"招商目标"sv, u"度目标"sv,
                     u"力争"sv, u"预计"sv});
}

}  // namespace fengsui::sense::reader::times
