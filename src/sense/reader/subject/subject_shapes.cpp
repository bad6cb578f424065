// Organisations by the shape of their names: what a name ends with says what it is.
#include "sense/reader/subject/subject_shapes.h"

#include <algorithm>
#include <array>

#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// What the name may be followed by to be one: nothing in particular; what stations and ports do; it must stand where
// its clause begins; or both (顺丰速运, 南方航空: the ending alone says little).
enum class stands { alone, before_figures, first, first_before_figures };

struct kind_of_name {
  std::u16string_view ending;
  std::size_t longest = 4;  // name, in characters
  stands how = stands::alone;
  subject_kind is = subject_kind::company;
};
// Of two endings that fit, the first is meant.
constexpr std::array kKindsOfNames{
    kind_of_name{u"辖区机场", 4},
    kind_of_name{u"铁路口岸"},
    kind_of_name{u"公路口岸"},
    kind_of_name{u"陆路口岸"},
    kind_of_name{u"园区"},
    kind_of_name{u"集装箱码头", 4},
    kind_of_name{u"码头", 4, stands::before_figures},
    kind_of_name{u"港区", 4, stands::before_figures},
    kind_of_name{u"林区", 4, stands::before_figures},
    kind_of_name{u"化工基地", 6, stands::first},
    kind_of_name{u"产业基地", 6, stands::first},
    kind_of_name{u"开发区"},
    kind_of_name{u"经开区"},
    kind_of_name{u"高新区"},
    kind_of_name{u"保税区"},
    kind_of_name{u"新区"},
    kind_of_name{u"试验区", 5},
    kind_of_name{u"口岸", 6},
    kind_of_name{u"出入境边防检查站", 6},
    kind_of_name{u"边防检查站", 6},
    kind_of_name{u"边检总站"},
    kind_of_name{u"边检站", 6},
    kind_of_name{u"海关"},
    kind_of_name{u"机场群", 6},
    kind_of_name{u"港口群", 6},
    kind_of_name{u"机场集团"},
    kind_of_name{u"港口集团"},
    kind_of_name{u"轨道集团"},
    kind_of_name{u"地铁集团"},
    kind_of_name{u"公交集团"},
    kind_of_name{u"国际机场", 6},
    kind_of_name{u"机场", 6, stands::before_figures},
    kind_of_name{u"抽水蓄能电站", 5},
    kind_of_name{u"水电站", 5},
    kind_of_name{u"核电站", 5},
    kind_of_name{u"光伏电站", 5},
    kind_of_name{u"风电场", 5},
    kind_of_name{u"发电厂", 5},
    kind_of_name{u"电厂", 5},
    kind_of_name{u"辖区", 6, stands::first},
    kind_of_name{u"人民法院", 8},
    kind_of_name{u"法院", 6, stands::before_figures},
    kind_of_name{u"人民检察院", 8},
    kind_of_name{u"检察院", 6, stands::before_figures},
    kind_of_name{u"博物院", 6},
    kind_of_name{u"火车站", 4, stands::before_figures, subject_kind::station},
    kind_of_name{u"汽车站", 4, stands::before_figures, subject_kind::station},
    kind_of_name{u"客运站", 4, stands::before_figures, subject_kind::station},
    kind_of_name{u"同城车站", 4, stands::before_figures, subject_kind::station},
    kind_of_name{u"站", 5, stands::before_figures, subject_kind::station},
    kind_of_name{u"港", 3, stands::before_figures},
    kind_of_name{u"景区", 6, stands::alone, subject_kind::area},
    kind_of_name{u"古城", 4, stands::alone, subject_kind::area},
    kind_of_name{u"古镇", 4, stands::alone, subject_kind::area},
    kind_of_name{u"公园", 8, stands::first, subject_kind::area},
    kind_of_name{u"乐园", 6, stands::first, subject_kind::area},
    kind_of_name{u"动物园", 6, stands::first, subject_kind::area},
    kind_of_name{u"植物园", 6, stands::first, subject_kind::area},
    kind_of_name{u"庄园", 4, stands::first, subject_kind::area},
    kind_of_name{u"纪念馆", 8, stands::first, subject_kind::area},
    kind_of_name{u"度假区", 6, stands::alone, subject_kind::area},
    kind_of_name{u"博物馆", 6, stands::alone, subject_kind::area},
    kind_of_name{u"集团有限公司", 10, stands::first},
    kind_of_name{u"集团公司", 10, stands::first},
    kind_of_name{u"有限公司", 12, stands::first},
    kind_of_name{u"集团", 10, stands::first},
    kind_of_name{u"公司", 10, stands::first},
    kind_of_name{u"大学", 8, stands::first},
    kind_of_name{u"学院", 10, stands::first},
    kind_of_name{u"中学", 8, stands::first},
    kind_of_name{u"职教中心", 8, stands::first},
    kind_of_name{u"职业中专", 8, stands::first},
    kind_of_name{u"医院", 10, stands::first},
    kind_of_name{u"城际铁路", 6, stands::first_before_figures, subject_kind::area},
    kind_of_name{u"高铁", 5, stands::first_before_figures, subject_kind::area},
    kind_of_name{u"铁路", 4, stands::first_before_figures, subject_kind::area},
    kind_of_name{u"线", 4, stands::first_before_figures, subject_kind::area},
    kind_of_name{u"油田", 3, stands::first_before_figures},
    kind_of_name{u"煤矿", 4, stands::first_before_figures},
    kind_of_name{u"航空", 4, stands::first_before_figures},
    kind_of_name{u"快递", 3, stands::first_before_figures},
    kind_of_name{u"物流", 4, stands::first_before_figures},
    kind_of_name{u"股份", 4, stands::first_before_figures},
    kind_of_name{u"控股", 4, stands::first_before_figures},
    kind_of_name{u"速运", 3, stands::first_before_figures},
    kind_of_name{u"速递", 3, stands::first_before_figures},
    kind_of_name{u"银行", 5, stands::first_before_figures},
    kind_of_name{u"班列", 16, stands::first_before_figures},
    kind_of_name{u"船闸", 8, stands::first_before_figures},
};
// The last character of one of the endings.
bool may_end_a_name(char16_t c) {
  switch (c) {
    case u'区':
    case u'地':
    case u'岸':
    case u'团':
    case u'场':
    case u'站':
    case u'厂':
    case u'港':
    case u'司':
    case u'关':
    case u'城':
    case u'馆':
    case u'学':
    case u'院':
    case u'田':
    case u'矿':
    case u'空':
    case u'运':
    case u'递':
    case u'行':
    case u'园':
    case u'心':
    case u'专':
    case u'镇':
    case u'头':
    case u'铁':
    case u'路':
    case u'线':
    case u'列':
    case u'闸':
    case u'群':
    case u'流':
    case u'份':
    case u'股':
      return true;
    default:
      return false;
  }
}

// Words before an ending that say which sort and no name.
constexpr std::array<std::u16string_view, 78> kNoNames{
    u"夜间", u"城际", u"跨省", u"省际", u"国内", u"周末", u"产业", u"工业", u"物流", u"科技", u"农业", u"现代",
    u"重点", u"主要", u"国家", u"省级", u"经济", u"技术", u"对外", u"开放", u"陆路", u"水运", u"铁路", u"空港",
    u"民用", u"支线", u"运输", u"通用", u"枢纽", u"国际", u"航空", u"上市", u"旗下", u"快递", u"保险", u"投资",
    u"电力", u"供电", u"客运", u"货运", u"出租", u"下属", u"所属", u"大型", u"小型", u"骨干", u"外资", u"民营",
    u"其他", u"沿海", u"内河", u"进出", u"千万", u"百万", u"公交", u"旅游", u"公立", u"三级", u"二级", u"三甲",
    u"综合", u"专科", u"职业", u"普通", u"高等", u"独立", u"商业", u"国有", u"中央", u"老年", u"定点", u"社区",
    u"同城", u"异地", u"冷链", u"港澳", u"出港", u"进港"};
// 检查站, 加油站, 本站: no railway stations. 进出港, 香港, 到港: no ports.
constexpr std::u16string_view kNoStation{u"查油变电充务费运象护作测检火助车泵到出进本该全建个座理换种线总分"};
constexpr std::u16string_view kNoPort{u"出进离访留来赴抵返驻到香本该全空渔海内外新各两三大"};

bool is_word_of_figures(std::u16string_view behind) {
  if (behind.empty()) return false;
  if (is_digit(behind.front())) return true;
  for (auto const word :
       {u"发送"sv, u"到发"sv,   u"日均"sv, u"累计"sv, u"单日"sv,   u"旅客"sv, u"预计"sv,   u"接发"sv, u"客流"sv,
        u"当日"sv, u"完成"sv,   u"货物"sv, u"吞吐"sv, u"集装箱"sv, u"共"sv,   u"分别"sv,   u"起降"sv, u"保障"sv,
        u"运送"sv, u"、"sv,     u"和"sv,   u"货邮"sv, u"业务"sv,   u"揽收"sv, u"投递"sv,   u"装车"sv, u"卸车"sv,
        u"加开"sv, u"执行"sv,   u"承运"sv, u"接待"sv, u"查验"sv,   u"验放"sv, u"实现"sv,   u"签约"sv, u"营业收入"sv,
        u"营收"sv, u"客座率"sv, u"投入"sv, u"航班"sv, u"开行"sv,   u"通过"sv, u"年开行"sv, u"全年"sv, u"同比"sv,
        u"首次"sv, u"突破"sv,   u"达"sv,   u"获悉"sv, u"了解到"sv, u"为"sv,   u"也"sv,     u"则"sv,   u"增长"sv,
        u"下降"sv, u"各站"sv,   u"全线"sv, u"沿线"sv, u"受理"sv,   u"审结"sv, u"办结"sv,   u"收案"sv, u"批准"sv,
        u"批捕"sv, u"起诉"sv,   u"接送"sv}) {
    if (behind.starts_with(word)) return true;
  }
  return false;
}

// 其中拱北口岸: words that lead into a name are none of it.
std::size_t length_of_lead(std::u16string_view text) {
  for (std::u16string_view const lead :
       {u"其中"sv, u"包括"sv, u"含"sv, u"同期"sv, u"此外"sv, u"分口岸"sv, u"当日"sv, u"当天"sv, u"当月"sv, u"另外"sv,
        u"同时"sv, u"今年"sv, u"去年"sv, u"目前"sv, u"当前"sv}) {
    if (text.starts_with(lead)) return lead.size();
  }
  return 0;
}

// 大型空港口岸, 主要沿海港口, A级旅游景区: a class of them.
bool is_of_a_class(std::u16string_view name) {
  static constexpr any_of_words kWords{u"大型", u"主要", u"重点", u"毗邻", u"各大", u"全部",
                                       u"部分", u"燃煤", u"自备", u"火力", u"统调", u"非统调"};
  if (kWords.open(name) > 0 || name.starts_with(u'级')) return true;
  // 亚洲最大航空公司: what is said of the one that is named behind it.
  return name.find(u'最') != std::u16string_view::npos;
}

// 三峡集团所属溪洛渡水电站: whose it is stands before its own name.
std::size_t owner_before(std::u16string_view name) {
  std::size_t made = 0;
  for (std::u16string_view const word : {u"所属"sv, u"所辖"sv, u"旗下"sv, u"下属"sv, u"下辖"sv, u"直属"sv}) {
    if (auto const at = name.rfind(word); at != std::u16string_view::npos) made = std::max(made, at + word.size());
  }
  return made;
}

}  // namespace

bool is_behind_a_number(std::u16string_view text, std::size_t at) {
  return at > 0 && (is_digit(text[at - 1]) || is_one_of(text[at - 1], u"一二两三四五六七八九十百千万几多数各余"));
}

namespace {

// 两家电厂, 三大园区: a counter ends what a name may hold, where it counts; 曹家堡 has none.
bool counts(std::u16string_view text, std::size_t at) {
  return is_one_of(text[at], u"大家座条") && is_behind_a_number(text, at);
}

// A word inside that says, counts or means the document's own area: what it stands in is no name.
bool holds_a_saying(std::u16string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    auto const word = words().surfaces.longest_at(name, at);
    if (!word || word->length < 2) continue;
    auto const& group = words().groups[word->value];
    if (std::any_of(group.begin(), group.end(), [](std::uint32_t index) {
          auto const& entry = words().entries[index];
          return (entry.is == word_class::indicator && !entry.weak) || entry.is == word_class::up ||
                 entry.is == word_class::down || entry.is == word_class::yoy || entry.is == word_class::total ||
                 entry.is == word_class::part || entry.is == word_class::each ||
                 (entry.is == word_class::organisation && entry.kind != "company");
        }))
      return true;
  }
  return false;
}

bool opens_with_a_time(std::u16string_view behind) {
  for (std::u16string_view const word :
       {u"春运"sv, u"春节"sv, u"国庆"sv, u"清明"sv, u"“五一”"sv, u"五一"sv, u"端午"sv, u"中秋"sv, u"元旦"sv, u"暑运"sv,
        u"今年"sv, u"去年"sv, u"上半年"sv, u"前"sv, u"一季度"sv, u"二季度"sv, u"三季度"sv, u"四季度"sv}) {
    if (behind.starts_with(word)) return true;
  }
  return false;
}

bool opens_a_clause(std::u16string_view text, std::size_t at) {
  return at == 0 || is_one_of(text[at - 1], u",;。:!?\n 、(") || text.substr(0, at).ends_with(u"其中"sv) ||
         text.substr(0, at).ends_with(u"同期"sv) || text.substr(0, at).ends_with(u"日"sv) ||
         text.substr(0, at).ends_with(u"月"sv) || text.substr(0, at).ends_with(u"年"sv);
}

// 甘肃省民航机场集团: where the province begins that a firm is named after, told behind a stop; `from` where none is.
std::size_t named_after_a_place(std::u16string_view text, std::size_t from, std::u16string_view ending) {
  constexpr std::size_t kLongestPlace = 6;
  if (!ending.ends_with(u"集团"sv) && !ending.ends_with(u"公司"sv)) return from;
  if (from < 3 || !is_one_of(text[from - 1], u"省市州县区") || is_one_of(text[from], u"内属级直辖")) return from;
  auto place = from - 1;
  while (place > 0 && from - place <= kLongestPlace && !opens_a_clause(text, place) && is_cjk(text[place - 1])) --place;
  return from - place > 2 && from - place <= kLongestPlace && opens_a_clause(text, place) ? place : from;
}

// 中国(上海)自由贸易试验区: where its full name begins; `from` where it is no such zone.
std::size_t start_of_free_trade_zone(std::u16string_view text, std::size_t from, std::size_t to) {
  constexpr std::u16string_view kZone = u"自由贸易试验区";
  constexpr std::u16string_view kLead = u"中国(";
  constexpr std::size_t kLongestPlace = 6;
  auto const bracket = to >= kZone.size() && text.substr(0, to).ends_with(kZone) ? to - kZone.size() : 0;
  if (bracket == 0 || text[bracket - 1] != u')') return from;
  auto const at = text.rfind(kLead, bracket);
  return at != text.npos && bracket - at <= kLead.size() + kLongestPlace + 1 ? at : from;
}

}  // namespace

bool is_ranked(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 24;
  auto const before = text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach));
  auto const clause = before.substr(before.find_last_of(u",;。\n"sv) + 1);
  if (clause.empty() || !(clause.ends_with(u"是"sv) || clause.ends_with(u"为"sv) || clause.ends_with(u"数"sv)))
    return false;
  for (std::u16string_view const word :
       {u"最"sv, u"其次"sv, u"居首"sv, u"第一"sv, u"第二"sv, u"第三"sv, u"首位"sv, u"当数"sv, u"次之"sv}) {
    if (clause.find(word) != std::u16string_view::npos) return true;
  }
  return false;
}

bool speaks_behind(std::u16string_view text, std::size_t at) {
  auto const behind = text.substr(at, 14);
  for (auto const verb : {u"获悉"sv, u"消息"sv, u"发布"sv, u"通报"sv, u"公布"sv, u"介绍"sv, u"表示"sv, u"统计数据"sv,
                          u"数据显示"sv, u"统计"sv, u"了解到"sv, u"透露"sv, u"称"sv, u"数据"sv, u"核定"sv, u"核实"sv}) {
    auto const found = behind.find(verb);
    if (found == std::u16string_view::npos) continue;
    auto const between = behind.substr(0, found);
    // 纳入统计的21个景区, 列入统计, 假日统计监测单位: nobody speaks.
    auto const next = behind.substr(found + std::u16string_view{verb}.size());
    auto const counted = std::u16string_view{verb} == u"统计"sv &&
                         (between.ends_with(u'入') || next.starts_with(u"的"sv) || next.starts_with(u"监测"sv));
    if (counted) continue;
    if (between.find(u',') == std::u16string_view::npos && between.find(u'。') == std::u16string_view::npos &&
        found <= 10)
      return true;
  }
  return false;
}

// 兖州站, 胶州北站: the 州 of a station's name ends no other place before it.
bool is_of_a_stations_name(std::u16string_view text, std::size_t at, std::size_t kind_at, kind_of_name const& kind) {
  return kind.is == subject_kind::station && text[at] == u'州' &&
         (at + 1 == kind_at || (at + 2 == kind_at && is_one_of(text[at + 1], u"东南西北")));
}

// 甘河园区, 拱北口岸, 陇南机场集团, 汉口站, 二滩水电站: what no table of places knows, where the name stands alone.
std::vector<subject> named_by_kind(std::u16string_view text) {
  std::vector<subject> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!may_end_a_name(text[at])) continue;
    for (auto const& kind : kKindsOfNames) {
      if (kind.ending.back() != text[at] || !text.substr(0, at + 1).ends_with(kind.ending)) continue;
      auto const kind_at = at + 1 - kind.ending.size();
      auto from = kind_at;
      while (from > 0 && kind_at - from <= kind.longest && is_cjk(text[from - 1]) &&
             (is_of_a_stations_name(text, from - 1, kind_at, kind) ||
              !is_one_of(text[from - 1],
                         u"的和与及等在至到从为是有将已共各经赴由向类全该个、年月日度市省州县区内外落驻入据,两以")) &&
             !counts(text, from - 1))
        --from;
      auto lead = length_of_lead(text.substr(from, kind_at - from));
      if (auto const owner = owner_before(text.substr(from, kind_at - from)); owner > 0) lead = owner;
      // 今年以来黑石河大桥边检站
      if (lead == 0 && from > 0 && text[from] == u'来' && text[from - 1] == u'以') lead = 1;
      from += lead;
      auto const name = text.substr(from, kind_at - from);
      if (lead == 0) from = named_after_a_place(text, from, kind.ending);
      if (kind.ending == u"试验区"sv) from = start_of_free_trade_zone(text, from, at + 1);
      auto const whole = from == 0 || lead > 0 || !is_cjk(text[from - 1]) ||
                         text.substr(0, from).ends_with(u"其中"sv) ||
                         is_one_of(text[from - 1], u"在从由和与及赴向对、驻经据日月年的") || is_ranked(text, from);
      auto fits = whole && name.size() >= 2 && name.size() <= kind.longest &&
                  std::find(kNoNames.begin(), kNoNames.end(), name) == kNoNames.end() && !is_of_a_class(name);
      auto const ranked = kind.is == subject_kind::station && is_ranked(text, from);
      if (fits && kind.how == stands::before_figures)
        fits = is_word_of_figures(text.substr(at + 1)) || (ranked && text.substr(at + 1).starts_with(u","sv));
      if (fits && kind.ending == u"站"sv) fits = !is_one_of(name.back(), kNoStation) && (ranked || name.size() <= 3);
      if (fits && kind.ending.back() == u'学') fits = !text.substr(at + 1).starts_with(u'生');
      if (fits && kind.ending == u"港"sv) fits = !is_one_of(name.back(), kNoPort);
      if (fits && kind.ending == u"线"sv) fits = !is_one_of(name.back(), kNoLine);
      // 海铁联运集装箱班列: what a train carries is a part of its name.
      if (fits && kind.longest > 4 && kind.ending != u"班列"sv) fits = !holds_a_saying(name);
      // 中欧班列, 西部陆海新通道海铁联运班列; no 海铁联运班列 of a port.
      if (fits && kind.ending == u"班列"sv) fits = name.starts_with(u"中"sv) || name.find(u"新通道"sv) < name.size();
      if (fits && (kind.how == stands::first || kind.how == stands::first_before_figures))
        fits = lead > 0 || opens_a_clause(text, from);
      if (fits && kind.how == stands::first_before_figures)
        fits = is_word_of_figures(text.substr(at + 1)) || opens_with_a_time(text.substr(at + 1));
      if (fits) {
        found.push_back({.from = from,
                         .to = at + 1,
                         .name = to_utf8(text.substr(from, at + 1 - from)),
                         .is = kind.is,
                         .source = speaks_behind(text, at + 1)});
      }
      break;
    }
  }
  return found;
}

}  // namespace fengsui::sense::reader
