#include "sense/reader/choice/chinese_counts.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

using word_list = std::initializer_list<std::u16string_view>;

bool ends_any(std::u16string_view text, std::size_t end, word_list list) {
  return std::ranges::any_of(list, [&](auto const word) { return text.substr(0, end).ends_with(word); });
}
bool starts_any(std::u16string_view text, std::size_t at, word_list list) {
  return std::ranges::any_of(list, [&](auto const word) { return stands_at(text, at, word); });
}

// What says which ones are meant, and not how many there are: 这两个, 前三项, 其余四家.
bool is_pointed_at(std::u16string_view text, std::size_t from) {
  return (from > 0 && is_one_of(text[from - 1], u"这那哪每各前后头首第近整另本该此上下半其同最")) ||
         ends_any(text, from, {u"其他"sv, u"其它"sv, u"其余"sv, u"以上"sv, u"上述"sv, u"这些"sv, u"那些"sv});
}

// 四个自信, 五个坚持, 三个代表, 五个一批: a slogan counts nothing.
bool is_a_slogan(std::u16string_view text, std::size_t noun) {
  return is_one_of(at_or_zero(text, noun), u"一二三四五六七八九十百更最不") ||
         starts_any(text, noun, {u"全面"sv, u"意识"sv, u"自信"sv, u"维护"sv, u"坚持"sv, u"确保"sv, u"代表"sv,
                                 u"文明"sv, u"到位"sv, u"突出"sv, u"必须"sv, u"严格"sv, u"结合"sv, u"强化"sv,
                                 u"狠抓"sv, u"倍增"sv, u"提升"sv, u"优化"sv, u"转变"sv, u"翻番"sv, u"务必"sv,
                                 u"没有"sv, u"聚焦"sv, u"注重"sv, u"面向"sv, u"服务"sv, u"统筹"sv});
}

// One character of two to ten; 二 orders (二类, 二组).
bool is_a_few(quantity const& read, std::u16string_view text) {
  return read.number.in_words && read.number.to == read.number.from + 1 &&
         is_one_of(text[read.number.from], u"两三四五六七八九十");
}

}  // namespace

// 另有一起是小孩玩火, 发生一起森林火灾: one fire; no 一起 of together. 较大火灾一起,小孩玩火一起: nothing is done
// together.
static bool counts_one_fire(document const& doc, quantity const& read) {
  auto const text = doc.text();
  if (doc.topic != "fire" || !read.number.in_words || read.number.value.mantissa != 1 || read.unit == nullptr ||
      read.unit->surface != u"起"sv)
    return false;
  if (ends_any(text, read.from, {u"有"sv, u"发生"sv, u"仅"sv, u"报告"sv, u"为"sv, u"了"sv})) return true;
  return ends_any(text, read.from, {u"火灾"sv, u"火情"sv, u"玩火"sv, u"用火"sv, u"事故"sv, u"案件"sv}) &&
         !is_cjk(at_or_zero(text, read.to));
}

// 死二十四人,伤九人: what became of so many.
static bool counts_casualties(std::u16string_view text, quantity const& read) {
  return read.number.in_words && read.unit != nullptr && read.unit->dimension == dimension::person &&
         ends_any(text, read.from, {u"死"sv, u"伤"sv, u"亡"sv, u"牺牲"sv, u"遇难"sv, u"失踪"sv, u"被困"sv}) &&
         !is_cjk(at_or_zero(text, read.to));
}

// 设一等奖一名、二等奖六名: so many are given.
static bool counts_prizes(std::u16string_view text, quantity const& read) {
  return read.number.in_words && read.unit != nullptr && read.from > 0 && text[read.from - 1] == u'奖' &&
         std::u16string_view{read.unit->surface}.size() == 1 &&
         is_one_of(read.unit->surface.front(), u"名个人项件篇部队支");
}

// 甘、青、宁三省, 康定、九龙、雅江三县: how many the list that it closes has.
static bool closes_a_list(std::u16string_view text, quantity const& read, std::u16string_view unit) {
  constexpr std::size_t kReach = 48;
  constexpr std::u16string_view kFromTwo{u"两三四五六七八九十"};
  static constexpr auto kAreas = std::to_array<std::u16string_view>(
      {u"省", u"市", u"县", u"州", u"省市", u"省区市", u"市州", u"市县", u"县市", u"镇", u"乡", u"国"});
  if (std::ranges::find(kAreas, unit) == kAreas.end() || read.words_from != read.from) return false;
  auto const lead = text.substr(read.from > kReach ? read.from - kReach : 0, std::min(read.from, kReach));
  auto const list = lead.substr(lead.find_last_of(u",;。:!?()\n0123456789"sv) + 1);
  auto const joints = std::ranges::count_if(list, [](char16_t c) { return is_one_of(c, u"、和"); });
  // 合肥、马鞍山、芜湖等八市: more of them than are named.
  if (joints > 0 && list.ends_with(u'等')) return true;
  return joints > 0 && kFromTwo.find(text[read.number.from]) + 2 == static_cast<std::size_t>(joints) + 1;
}

bool counts_a_few(document const& doc, quantity const& read) {
  auto const text = doc.text();
  if (counts_one_fire(doc, read) || counts_prizes(text, read) || counts_casualties(text, read)) return true;
  if (!is_a_few(read, text) || read.unit == nullptr || is_pointed_at(text, read.from)) return false;
  std::u16string_view const unit{read.unit->surface};
  if (closes_a_list(text, read, unit)) return true;
  if (unit.size() != 1 || !is_one_of(unit.front(), u"个项家条种类批支场份所座间套幅篇名处起宗列辆艘架趟户件枚张大"))
    return false;
  // Without a noun behind it only what words of counting lead to, or the noun itself: 共有三个, 10亿元以上项目两个.
  // 全省三家5A级景区: its class comes first.
  auto const classed = is_digit(at_or_zero(text, read.to)) && text.substr(read.to + 1).starts_with(u"A级"sv);
  if (!is_cjk(at_or_zero(text, read.to)) && !classed)
    return starts_any(text, read.to, {u",即"sv, u",分别是"sv, u",分别为"sv}) ||
           ends_any(text, read.words_from,
                    {u"有"sv, u"共"sv, u"达"sv, u"为"sv, u"计"sv, u"数"sv, u"了"sv, u"增至"sv, u"增加到"sv, u"项目"sv,
                     u"企业"sv, u"基地"sv, u"园区"sv, u"机场"sv, u"车站"sv, u"以上"sv});
  // 三个园区分别实现…: who they are has been said.
  constexpr std::size_t kNoun = 10;
  auto const noun = text.substr(read.to, kNoun);
  // 六个项目分别为:…: but how many, where they are named one by one.
  auto const each = noun.find(u"分别"sv);
  bool const named = starts_any(text, read.to + each, {u"分别为:"sv, u"分别是:"sv});
  if (each < noun.find_first_of(u",;。:"sv) && !named) return false;
  // 浦东、虹桥两场 are airports; 3827名五类人员 a class of people.
  if (unit == u"场"sv && doc.topic == "air") return false;
  if (unit == u"类"sv && read.from > 0 && is_one_of(text[read.from - 1], u"名位人个家项")) return false;
  // 三个产业的比重
  if (unit == u"个"sv && starts_any(text, read.to, {u"产业的"sv, u"产业比"sv, u"产业结构"sv})) return false;
  return unit != u"个"sv || !is_a_slogan(text, read.to);
}

bool leads_a_length(std::u16string_view text, std::size_t at) {
  return ends_any(text, at, {u"为期"sv, u"连续"sv, u"历时"sv, u"历经"sv,   u"经过"sv,   u"耗时"sv, u"用时"sv, u"用了"sv,
                             u"长达"sv, u"持续"sv, u"时长"sv, u"历经了"sv, u"假期"sv,   u"长假"sv, u"期限"sv, u"周期"sv,
                             u"仅用"sv, u"缩短"sv, u"延长"sv, u"提前"sv,   u"连续第"sv, u"跨越"sv, u"运营"sv, u"开通"sv,
                             u"投用"sv, u"开航"sv, u"通车"sv, u"黄金周"sv, u"经历"sv,   u"滞留"sv, u"停留"sv, u"相隔"sv,
                             u"时隔"sv, u"实施"sv, u"早了"sv, u"晚了"sv,   u"提早"sv,   u"推迟"sv, u"需时"sv, u"等待"sv,
                             u"奋战"sv, u"筹备"sv, u"备战"sv, u"试行"sv,   u"试运行"sv});
}

namespace {

// 1月26日至2月1日七天共接送旅客: how many days the range has.
bool ends_a_range(std::u16string_view text, std::size_t from) {
  constexpr std::size_t kLongestDay = 8;
  auto const said = text.substr(from > kLongestDay ? from - kLongestDay : 0, std::min(from, kLongestDay));
  auto const to = said.find_last_of(u"至到-~"sv);
  return to != said.npos && said.find_first_of(u"、,;和"sv, to) == said.npos;
}

// 三年投入500亿元, 两年进出口货邮近39万吨: it opens what was done in so many years; no 三年行动计划, 两年平均增长5.6%.
bool opens_with_years(std::u16string_view text, quantity const& read) {
  if (!read.number.in_words || read.unit->dimension != dimension::years || read.number.value.mantissa < 2) return false;
  auto const opens = read.from == 0 || is_one_of(text[read.from - 1], u",。;:!?\n ");
  return opens && is_cjk(at_or_zero(text, read.to)) &&
         !starts_any(text, read.to,
                     {u"行动"sv, u"计划"sv, u"规划"sv, u"任务"sv, u"目标"sv, u"倍增"sv, u"攻坚"sv, u"大"sv, u"制"sv,
                      u"级"sv, u"一"sv, u"期"sv, u"巡"sv, u"平均增"sv, u"年均增"sv});
}

}  // namespace

bool is_part_of_a_season(std::u16string_view text, std::size_t at) {
  return ends_any(text, at, {u"春运前"sv, u"暑运前"sv, u"节前"sv, u"节后"sv});
}

bool is_length_of_time(std::u16string_view text, quantity const& read) {
  auto const from = read.from;
  auto const days = read.unit->dimension == dimension::days;
  // 春运前三天共发送旅客, 节前20天,日均发送: the part of a season whose figures follow.
  if (days && read.number.value.mantissa > 1 && is_part_of_a_season(text, from) &&
      !is_one_of(at_or_zero(text, read.to), u"后前内之一以起开"))
    return true;
  // 这8天长假; 前4天, 第3天
  if (is_one_of(from > 0 ? text[from - 1] : u'\0', u"前近后每未来第") && !ends_any(text, from, {u"日前"sv}))
    return false;
  if (read.number.in_words && is_pointed_at(text, from)) return false;
  if (ends_any(text, from, {u"未来"sv, u"最近"sv, u"节前"sv, u"节后"sv, u"过去"sv, u"今后"sv, u"往后"sv, u"下来"sv}))
    return false;
  if (read.number.in_words && !days && read.number.value.mantissa < 2) return false;
  if (leads_a_length(text, read.words_from) || opens_with_years(text, read)) return true;
  // 开通国际货运航线两年(2023年4月1日至2025年3月31日)以来
  if (read.number.in_words && stands_at(text, read.to, u"("sv) && is_digit(at_or_zero(text, read.to + 1))) return true;
  if (starts_any(text, read.to,
                 {u"小长假"sv, u"假期"sv, u"长假"sv, u"黄金周"sv, u"里"sv, u"时间"sv, u"期限"sv, u"的时间"sv,
                  u"的努力"sv, u"的建设"sv, u"的筹备"sv}))
    return days || read.number.in_words || read.number.value.mantissa > 1;
  if (!days) return false;
  // 3天内, 三天后, 两天一次 say when; 一天 is any day; 4月3日、4月6日两天 are those named.
  if (!read.number.in_words) return true;
  // 7月5日-6日两天内: the days are named.
  if (at_or_zero(text, read.to) == u'内' && ends_any(text, from, {u"日"sv, u"号"sv})) return ends_a_range(text, from);
  return read.number.value.mantissa > 1 && !is_one_of(at_or_zero(text, read.to), u"后前内之一以") &&
         (!ends_any(text, from, {u"日"sv, u"号"sv}) || ends_a_range(text, from));
}

bool counts_what_is_listed(std::u16string_view text, quantity const& read, std::size_t end) {
  constexpr std::size_t kReach = 14;
  auto const from = read.number.from;
  auto const lead = text.substr(from > kReach ? from - kReach : 0, std::min(from, kReach));
  auto const near_by = lead.substr(lead.find_last_of(u",;。:!?\n"sv) + 1);
  if (near_by.find(u'、') == std::u16string_view::npos || !is_cjk(at_or_zero(text, end))) return false;
  return !starts_any(text, end, {u"机场"sv,   u"车站"sv, u"火车站"sv, u"站"sv,   u"港"sv,   u"城市"sv, u"运营商"sv,
                                 u"营运商"sv, u"公司"sv, u"航空"sv,   u"银行"sv, u"口岸"sv, u"集团"sv, u"高校"sv,
                                 u"枢纽"sv,   u"型"sv,   u"规模"sv,   u"于"sv,   u"学"sv,   u"队"sv});
}

bool counts_days(std::u16string_view text, quantity const& read, std::size_t end) {
  if (!read.number.in_words || read.number.value.exponent != 0 || read.number.value.mantissa < 2 ||
      read.number.value.mantissa > 10)
    return false;
  return ends_any(text, read.number.from, {u"为期"sv, u"连续"sv, u"历时"sv, u"假期"sv, u"长假"sv}) ||
         starts_any(text, end, {u"共"sv, u"累计"sv, u"合计"sv, u"总计"sv, u"发送"sv, u"运送"sv, u"接待"sv, u"里"sv});
}

bool counts_years(std::u16string_view text, quantity const& read, std::size_t end) {
  auto const& number = read.number;
  auto const digits = number.to - number.from;
  if (number.value.exponent > 1 || number.value.mantissa > 99 || digits > 2 || is_one_of(text[number.from], u"0零〇○"))
    return false;
  if (is_digit(at_or_zero(text, end)) ||
      is_one_of(at_or_zero(text, end), u"初末底度级代期年月前后来内份上下一第季全春暑国"))
    return false;
  // 三五年 is no 35 years.
  return !number.in_words || digits == 1 || text[number.from] == u'十' || text[number.from + 1] == u'十' || number.more;
}

namespace {

constexpr auto kListed = set_of(dimension::incident) | set_of(dimension::count) | set_of(dimension::person) |
                         set_of(dimension::power) | set_of(dimension::vehicle) | set_of(dimension::piece) |
                         set_of(dimension::place_count) | set_of(dimension::household) | set_of(dimension::traveller);

// A number behind a noun with a sign of the list behind it.
bool is_a_bare_member(std::u16string_view text, quantity const& read) {
  return read.shape == number_shape::bare && !read.number.in_words && read.number.value.exponent >= 0 &&
         read.from > 1 && is_cjk(text[read.from - 1]) && is_cjk(text[read.from - 2]) &&
         is_one_of(at_or_zero(text, read.to), u"、,;");
}

// Whether one of the numbers before it in its sentence is printed with the unit.
bool is_printed_before(document const& doc, std::size_t index, sentence const& in, unit_entry const* unit) {
  constexpr std::size_t kNeighbours = 6;
  constexpr std::size_t kReach = 40;
  // 其中金牌5、银牌3、铜牌7枚
  auto const at = doc.numbers[index].from;
  auto const least = std::max(in.from, at > kReach ? at - kReach : 0);
  if (doc.text().substr(least, at - least).find(u"其中"sv) != std::u16string_view::npos) return true;
  for (auto k = index; k-- > 0 && index - k <= kNeighbours;) {
    if (doc.numbers[k].from < in.from) return false;
    if (doc.numbers[k].unit == unit) return true;
  }
  return false;
}

}  // namespace

unit_entry const* unit_of_the_nouns(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 6;
  constexpr std::size_t kNoun = 14;
  auto const text = doc.text();
  if (doc.english || !is_a_bare_member(text, doc.numbers[index])) return nullptr;
  auto last = index;
  for (auto k = index + 1; k < doc.numbers.size() && k <= index + kNeighbours; ++k) {
    auto const& next = doc.numbers[k];
    if (next.shape == number_shape::word || next.number.in_words) continue;  // 二级医院
    if (next.to > in.to || next.from < doc.numbers[last].to + 2 || next.from - doc.numbers[last].to > kNoun)
      return nullptr;
    if (next.shape == number_shape::figure) {
      auto const lends = (kListed & set_of(next.unit->dimension)) != 0 && is_printed_before(doc, index, in, next.unit);
      return lends ? next.unit : nullptr;
    }
    if (!is_a_bare_member(text, next)) return nullptr;
    last = k;
  }
  return nullptr;
}

// 其中直通236万,增长3.3%,管内550.7万人: a number in 万 without a unit takes that of its neighbours in the sentence.
unit_entry const* unit_beside(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 4;
  auto const& read = doc.numbers[index];
  if (doc.english || read.shape != number_shape::bare || !read.number.scaled || read.number.in_words) return nullptr;
  // 集装箱317.7万标箱,超年度540万目标任务2.7万标箱
  auto const is_aimed_at = starts_any(doc.text(), read.to, {u"目标"sv, u"任务"sv, u"计划"sv});
  if (read.to >= in.to || (!is_one_of(doc.text()[read.to], u",、;)") && !is_aimed_at)) return nullptr;
  // 投放船舶2572艘次,总客位42.2万: seats, and no more ships.
  if (read.from > 0 && doc.text()[read.from - 1] == u'位') return units().named(u"个"sv);
  auto const lends = [&](quantity const& one) {
    return one.from >= in.from && one.to <= in.to && one.shape == number_shape::figure && one.number.scaled &&
           one.unit->dimension != dimension::percent && one.unit->dimension != dimension::days;
  };
  for (auto k = index + 1; k < doc.numbers.size() && k <= index + kNeighbours; ++k) {
    if (lends(doc.numbers[k])) return doc.numbers[k].unit;
  }
  for (auto k = index; k-- > 0 && index - k <= kNeighbours;) {
    if (lends(doc.numbers[k])) return doc.numbers[k].unit;
  }
  return nullptr;
}

bool is_a_bare_amount(document const& doc, quantity const& read) {
  return !doc.english && read.shape == number_shape::bare && read.number.scaled && !read.number.in_words &&
         (read.to >= doc.text().size() || !is_one_of(doc.text()[read.to], u"级辆大+"));
}

unit_entry const* unit_said_before(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 6;
  constexpr std::size_t kSentenceBefore = 30;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  // 412.8万册次: of a noun that no table knows.
  auto const stands_alone =
      read.words_to >= text.size() || is_one_of(text[read.words_to], u",、;。)多略出的左上下还不没也而是比与和及至\n");
  if (!is_a_bare_amount(doc, read) || !stands_alone) return nullptr;
  for (auto k = index; k-- > 0 && index - k <= kNeighbours && doc.numbers[k].from + kSentenceBefore >= in.from;) {
    auto const& one = doc.numbers[k];
    // 客运量130.36万人次。1号线46.38万,2号线52.91万: of another sentence only people.
    if (one.from < in.from && (one.shape != number_shape::figure || one.unit->dimension != dimension::traveller)) break;
    if (one.shape == number_shape::figure && one.number.scaled && one.unit->dimension != dimension::percent)
      return one.unit;
  }
  return nullptr;
}

unit_entry const* unit_of_what_was_named(document const& doc, quantity const& read) {
  if (doc.english || read.shape != number_shape::bare || !read.number.scaled || read.number.in_words) return nullptr;
  auto const text = doc.text();
  if (read.to < text.size() && !is_one_of(text[read.to], u",、;。)和与及的\n")) return nullptr;
  constexpr std::size_t kReach = 400;
  constexpr auto kPeople = set_of(dimension::person) | set_of(dimension::traveller);
  constexpr auto kPlaces = set_of(dimension::count) | set_of(dimension::place_count) | set_of(dimension::household) |
                           set_of(dimension::piece) | set_of(dimension::none);
  auto const [first, last] = doc.terms_in(read.from > kReach ? read.from - kReach : 0, read.from);
  for (auto i = last; i-- > first;) {
    auto named = false;
    for (auto const index : words().groups[doc.terms[i].group]) {
      auto const& entry = words().entries[index];
      if (entry.is != word_class::indicator || entry.weak || (!entry.topic.empty() && entry.topic != doc.topic))
        continue;
      // 三座机场中: where they were is not what was counted.
      if ((entry.dimensions & ~kPlaces) == 0) continue;
      if ((entry.dimensions & kPeople) == kPeople) return units().named(u"人次"sv);
      // 门票收入412.6万
      if (entry.dimensions == set_of(dimension::money) && doc.terms[i].to == read.words_from)
        return units().named(u"元"sv);
      named = true;
    }
    if (named) return nullptr;
  }
  return nullptr;
}

unit_entry const* unit_of_people_behind(document const& doc, quantity const& read) {
  if (doc.english || read.shape != number_shape::bare || read.number.in_words) return nullptr;
  auto const looks_like_a_year = !read.number.scaled && !read.number.grouped && read.number.value.mantissa >= 1900 &&
                                 read.number.value.mantissa < 2100;
  if (!read.number.scaled && (read.number.to - read.number.from < 3 || looks_like_a_year)) return nullptr;
  struct people {
    std::u16string_view noun;
    std::u16string_view counted_in;
  };
  static constexpr std::array kPeople{
      people{u"游客", u"人次"}, people{u"旅客", u"人次"}, people{u"乘客", u"人次"}, people{u"游人", u"人次"},
      people{u"观众", u"人次"}, people{u"市民", u"人"},   people{u"群众", u"人"},   people{u"居民", u"人"},
      people{u"学生", u"人"},   people{u"考生", u"人"},   people{u"师生", u"人"},   people{u"选手", u"人"},
      people{u"职工", u"人"},   people{u"员工", u"人"},   people{u"村民", u"人"},   people{u"农民", u"人"},
      people{u"干部", u"人"},   people{u"党员", u"人"},   people{u"志愿者", u"人"}, people{u"民警", u"人"},
      people{u"护林员", u"人"}, people{u"消防员", u"人"}, people{u"家庭", u"户"},   people{u"农户", u"户"},
  };
  static constexpr auto kWhose =
      std::to_array<std::u16string_view>({u"", u"中外", u"国内外", u"海内外", u"国内", u"国际", u"内地", u"外地",
                                          u"外省", u"省外", u"本地", u"境外", u"入境", u"外国", u"外籍"});
  // 60万旅客吞吐量, 300游客中心: the noun is of another word.
  static constexpr auto kGoesOn =
      std::to_array<std::u16string_view>({u"中心", u"列车", u"吞吐", u"满意", u"服务", u"专列", u"周转", u"航线"});
  auto const text = doc.text();
  for (auto const whose : kWhose) {
    if (!stands_at(text, read.words_to, whose)) continue;
    auto const at = read.words_to + whose.size();
    for (auto const& one : kPeople) {
      if (!stands_at(text, at, one.noun)) continue;
      auto const behind = at + one.noun.size();
      if (std::any_of(kGoesOn.begin(), kGoesOn.end(), [&](auto word) { return stands_at(text, behind, word); }))
        return nullptr;
      return units().named(one.counted_in);
    }
  }
  return nullptr;
}

// 下达任务100亿, 提前完成200亿招商引资任务: so many 亿 of a task or an investment are money; 百亿级产业 is a class.
unit_entry const* money_of_a_task(document const& doc, quantity const& read) {
  if (doc.english || read.shape != number_shape::bare || !read.number.scaled || read.number.in_words ||
      doc.text()[read.number.to - 1] != u'亿')
    return nullptr;
  static constexpr auto kBefore = std::to_array<std::u16string_view>(
      {u"任务", u"目标", u"投资", u"总投资", u"商机", u"额", u"资金", u"产值", u"营收", u"收入", u"入资", u"到资",
       u"引资", u"到位", u"税收", u"税金", u"利税", u"利润"});
  static constexpr auto kBehind =
      std::to_array<std::u16string_view>({u"招商", u"投资", u"目标", u"任务", u"的目标", u"的任务", u"引资",
                                          u"年度目标", u"年度任务", u"全年", u"商机", u"的商机"});
  auto const text = doc.text();
  auto const said = [&](std::u16string_view word) { return text.substr(0, read.words_from).ends_with(word); };
  auto const follows = [&](std::u16string_view word) { return stands_at(text, read.words_to, word); };
  // 20亿以上项目3个
  auto const is_bound = read.qualifier == model::figure_qualifier::atleast &&
                        starts_any(text, read.words_to, {u"项目"sv, u"的项目"sv, u"大项目"sv, u"重大项目"sv});
  return is_bound || std::any_of(kBefore.begin(), kBefore.end(), said) ||
                 std::any_of(kBehind.begin(), kBehind.end(), follows)
             ? units().named(u"元"sv)
             : nullptr;
}

}  // namespace fengsui::sense::reader
