#include "sense/reader/subject_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sense/reader/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

std::size_t suffix_at(std::u16string_view text, std::size_t at, std::initializer_list<std::u16string_view> suffixes) {
  for (auto const suffix : suffixes) {
    if (text.substr(at).starts_with(suffix)) return suffix.size();
  }
  return 0;
}

// What is behind a place's name makes it an organisation: 上海铁路局, 西宁站, 宁波港.
void extend_place(std::u16string_view text, subject& one) {
  auto const kind_of_all =
      suffix_at(text, one.to,
                {u"口岸群",      u"规模以上港口", u"重点监测港口",       u"重点监控港口", u"重点港口",     u"两大机场",
                 u"三大机场",    u"生产建设兵团", u"主要港口",           u"沿海港口",     u"内河港口",     u"港口",
                 u"航空枢纽",    u"铁路口岸",     u"公路口岸",           u"航空口岸",     u"陆路口岸",     u"水运口岸",
                 u"民航机场",    u"运输机场",     u"出入境边防检查机关", u"边防检查机关", u"公安边检机关", u"边检机关",
                 u"移民管理机构"});
  if (kind_of_all > 0) {
    one.to += kind_of_all;
    one.is = subject_kind::company;
    one.name = to_utf8(text.substr(one.from, one.to - one.from));
    return;
  }
  auto const company = suffix_at(text, one.to,
                                 {u"铁路局集团有限公司",
                                  u"铁路局集团公司",
                                  u"铁路局集团",
                                  u"局集团有限公司",
                                  u"局集团公司",
                                  u"局集团",
                                  u"铁路局",
                                  u"铁路集团公司",
                                  u"铁路集团",
                                  u"铁路公司",
                                  u"省机场管理集团",
                                  u"机场管理集团",
                                  u"国际机场集团",
                                  u"国际机场",
                                  u"机场集团公司",
                                  u"机场集团",
                                  u"机场公司",
                                  u"机场",
                                  u"港口集团",
                                  u"港务集团",
                                  u"港务控股集团",
                                  u"港口控股集团",
                                  u"国际陆港",
                                  u"港集团",
                                  u"港综合保税区",
                                  u"港保税区",
                                  u"海关",
                                  u"边检总站",
                                  u"边检站",
                                  u"口岸",
                                  u"国家级经济技术开发区",
                                  u"经济技术开发区",
                                  u"国家高新区",
                                  u"高新技术产业开发区",
                                  u"高新区",
                                  u"经开区",
                                  u"开发区",
                                  u"保税区",
                                  u"自贸区",
                                  u"电网公司",
                                  u"供电公司",
                                  u"电力公司",
                                  u"地铁",
                                  u"轨道交通",
                                  u"铁路",
                                  u"空管分局",
                                  u"空管站",
                                  u"客运段",
                                  u"车务段",
                                  u"机务段",
                                  u"供电段",
                                  u"水文站",
                                  u"省代表团",
                                  u"市代表团",
                                  u"代表团",
                                  u"大学"});
  // 成都铁路运输平稳有序 speaks of transport, not of a company.
  auto const adjective = company == 2 && text.substr(one.to).starts_with(u"铁路") &&
                         suffix_at(text, one.to + 2, {u"运输", u"沿线", u"公安", u"警方", u"建设", u"口岸"}) > 0;
  if (company > 0 && !adjective) {
    one.to += company;
    // 西安国际陆港集团有限公司
    one.to += suffix_at(
        text, one.to,
        {u"集团有限公司", u"集团股份有限公司", u"集团公司", u"集团", u"股份有限公司", u"有限责任公司", u"有限公司"});
    // 国网青海省电力公司
    if (text.substr(0, one.from).ends_with(u"国网")) one.from -= 2;
    one.is = subject_kind::company;
    one.name = to_utf8(text.substr(one.from, one.to - one.from));
    return;
  }
  // 国网湖北电力, 国铁西安局
  auto const network = text.substr(0, one.from).ends_with(u"国网");
  auto const railway = text.substr(0, one.from).ends_with(u"国铁") || text.substr(0, one.from).ends_with(u"国铁集团");
  auto const branch = network   ? suffix_at(text, one.to,
                                            {u"省电力公司", u"市供电公司", u"电力有限公司", u"省电力有限公司",
                                             u"电力公司", u"供电公司", u"电力"})
                      : railway ? suffix_at(text, one.to, {u"局集团公司", u"局集团", u"局"})
                                : 0;
  if (branch > 0) {
    one.from -= text.substr(0, one.from).ends_with(u"国铁集团") ? std::size_t{4} : std::size_t{2};
    one.to += branch;
    one.is = subject_kind::company;
    one.name = to_utf8(text.substr(one.from, one.to - one.from));
    return;
  }
  auto const station = suffix_at(text, one.to, {u"火车站", u"客运站", u"东站", u"西站", u"南站", u"北站", u"站"});
  if (station > 0 && !(one.to + station < text.size() && is_one_of(text[one.to + station], u"点台位长房"))) {
    one.to += station;
    one.is = subject_kind::station;
    one.name = to_utf8(text.substr(one.from, one.to - one.from));
    return;
  }
  if (text.substr(one.to).starts_with(u"港") &&
      !(one.to + 1 < text.size() && is_one_of(text[one.to + 1], u"元币澳股商口"))) {
    one.to += 1;
    one.is = subject_kind::company;
    one.name = to_utf8(text.substr(one.from, one.to - one.from));
  }
}

// 西宁市三级医院: a sort of hospitals or schools, none by its name. A level may stand before it (省, 市).
bool is_a_class(std::u16string_view gap) {
  if (gap.size() > 2 && is_one_of(gap.front(), u"省市州县区")) gap.remove_prefix(1);
  static constexpr std::array<std::u16string_view, 24> kClasses{
      u"三级", u"二级", u"一级", u"三甲", u"公立", u"民营", u"私立", u"民办", u"综合", u"专科", u"县级", u"市级",
      u"省级", u"各级", u"基层", u"重点", u"普通", u"定点", u"所有", u"部属", u"本科", u"高职", u"职业", u"独立"};
  return std::find(kClasses.begin(), kClasses.end(), gap) != kClasses.end();
}

// 昆明长水国际机场, 成都高新综合保税区, 甘肃张掖工业园区: a name of its own between the place and what it is. No word
// that says or counts something may lie between.
void extend_named(std::u16string_view text, subject& one) {
  constexpr std::size_t kLongestName = 6;
  for (std::size_t gap = 1; gap <= kLongestName; ++gap) {
    auto const at = one.to + gap;
    if (at >= text.size() || !is_cjk(text[at - 1]) ||
        is_one_of(text[at - 1], u"的和与及等在至到从为是有将已共各经赴由向、"))
      return;
    if (auto const word = words().surfaces.longest_at(text, at - 1)) {
      auto const& group = words().groups[word->value];
      auto const speaks = std::any_of(group.begin(), group.end(), [&](std::uint32_t index) {
        auto const& entry = words().entries[index];
        return (entry.is == word_class::indicator && !entry.weak && word->length > 1) ||
               (entry.is == word_class::up && word->length > 1) || (entry.is == word_class::down && word->length > 1) ||
               entry.is == word_class::yoy || entry.is == word_class::total || entry.is == word_class::part ||
               entry.is == word_class::each || entry.is == word_class::avg_day ||
               (entry.is == word_class::organisation && entry.kind != "company");
      });
      if (speaks) return;
    }
    auto const kind = suffix_at(text, at,
                                {u"国际机场",
                                 u"机场",
                                 u"综合保税区",
                                 u"保税区",
                                 u"经济技术开发区",
                                 u"高新技术产业开发区",
                                 u"开发区",
                                 u"高新区",
                                 u"经开区",
                                 u"化工基地",
                                 u"产业基地",
                                 u"能源基地",
                                 u"工业园区",
                                 u"产业园区",
                                 u"工业园",
                                 u"大学",
                                 u"学院",
                                 u"医院",
                                 u"水文站",
                                 u"空管分局",
                                 u"客运段",
                                 u"中学",
                                 u"小学",
                                 u"会展中心",
                                 u"疾控中心",
                                 u"血液中心",
                                 u"(集团)股份有限公司",
                                 u"(集团)有限责任公司",
                                 u"(集团)有限公司",
                                 u"(集团)公司",
                                 u"股份有限公司",
                                 u"有限责任公司",
                                 u"产业园",
                                 u"自贸试验区",
                                 u"自贸区",
                                 u"新区",
                                 u"口岸",
                                 u"集团有限公司",
                                 u"集团公司",
                                 u"有限公司",
                                 u"集团",
                                 u"公司"});
    // 上海虹桥站, 洛阳龙门站; no 检查站, 加油站, 站点.
    auto const station = kind == 0 && gap >= 2 && gap <= 4 && text[at] == u'站' &&
                         !(at + 1 < text.size() && is_one_of(text[at + 1], u"点台位长房在前内")) &&
                         !is_one_of(text[at - 1], u"查油测费务电种车理级个座");
    if (kind == 0 && !station) continue;
    if (kind == 2 && is_a_class(text.substr(one.to, gap))) return;
    one.to = at + (station ? 1 : kind);
    one.is = station ? subject_kind::station : subject_kind::company;
    one.name = to_utf8(text.substr(one.from, one.to - one.from));
    return;
  }
}

// 杭州4月6日电(记者…), 北京4月18日讯, 天门网讯: where the news was written.
bool is_dateline_place(std::u16string_view text, std::size_t at) {
  auto const behind = text.substr(at, 12);
  // 天门网讯, 北京商报讯, 湖北日报讯
  auto const paper = behind.find(u"讯");
  if (paper <= 5 && (paper == 0 || is_one_of(behind[paper - 1], u"网报闻社台"))) return true;
  // 北京商报记者
  if (auto const news = behind.find(u"报记者"); news <= 3) return true;
  auto const mark = std::min(behind.find(u"日电"), behind.find(u"日讯"));
  if (mark == std::u16string_view::npos || mark == 0) return false;
  return std::all_of(behind.begin(), behind.begin() + static_cast<std::ptrdiff_t>(mark),
                     [](char16_t c) { return is_digit(c) || c == u'月' || c == u'年'; });
}

// 经满洲里和绥芬河口岸: the noun behind a list of places belongs to each, and a place so named goes on to mean it.
void share_border_posts(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  std::map<std::string, std::string> posts;  // place as printed, its border post
  auto const post_of = [](std::string const& place) { return place + "口岸"; };
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto& one = found[i];
    auto const printed = text.substr(one.from, one.to - one.from);
    if (one.is == subject_kind::company && printed.size() > 2 && printed.ends_with(u"口岸")) {
      posts[to_utf8(printed.substr(0, printed.size() - 2))] = one.name;
      for (auto j = i; j-- > 0;) {
        auto& before = found[j];
        auto const gap = text.substr(before.to, found[j + 1].from - before.to);
        if (before.is != subject_kind::area || (gap != u"和" && gap != u"、" && gap != u"与" && gap != u"及")) break;
        auto const name = to_utf8(text.substr(before.from, before.to - before.from));
        before.is = subject_kind::company;
        before.name = post_of(name);
        posts[name] = before.name;
      }
    } else if (one.is == subject_kind::area) {
      if (auto const known = posts.find(to_utf8(printed)); known != posts.end()) {
        one.is = subject_kind::company;
        one.name = known->second;
      }
    }
  }
}

// 丽江、西双版纳、大理机场: the noun that ends the last of a list is each one's; empty where it ends in none.
std::u16string_view shared_noun(std::u16string_view printed) {
  for (std::u16string_view const each :
       {u"国际机场", u"机场", u"铁路局", u"局集团公司", u"海关", u"口岸", u"景区", u"站", u"港"}) {
    if (printed.size() > each.size() && printed.ends_with(each)) return each;
  }
  return {};
}

// Where the member of a list that ends at `to`, before 、 or 和, begins; `to` where that is no short name.
std::size_t member_start(std::u16string_view text, std::size_t to) {
  constexpr std::size_t kLongest = 6;
  auto from = to;
  while (from > 0 && is_cjk(text[from - 1]) && !is_one_of(text[from - 1], u"和与及的") && to - from <= kLongest) --from;
  if (text.substr(from, 2) == u"其中") from += 2;
  auto const opens =
      from == 0 || is_one_of(text[from - 1], u"、和与及,;。:\n") || text.substr(0, from).ends_with(u"其中");
  return opens && to - from >= 2 && to - from <= kLongest ? from : to;
}

// 拱北、罗湖、福田口岸日均分别达到, 首都、浦东机场等空港口岸客流平稳,日均分别达到: what comes behind is handed out to
// as many.
bool is_handed_out(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 48;
  auto const behind = text.substr(at, kReach);
  return behind.substr(0, behind.find_first_of(u";。0123456789\n")).find(u"分别") != std::u16string_view::npos;
}

// Puts the noun behind the last of a list of places behind each; where figures are handed out, also of names that no
// table of places knows.
void share_nouns(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  std::vector<subject> more;
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto const& last = found[i];
    if (last.is != subject_kind::company && last.is != subject_kind::station && last.is != subject_kind::area) continue;
    auto const printed = text.substr(last.from, last.to - last.from);
    auto const noun = shared_noun(printed);
    if (noun.empty() || (last.to < text.size() && is_one_of(text[last.to], u"、和与及"))) continue;
    auto const handed_out = is_handed_out(text, last.to);
    // Else the name is a place's and nothing more, so that the list is one of places.
    auto const place = words().surfaces.longest_at(printed, 0);
    if (!handed_out && (last.is == subject_kind::area || !place || place->length + noun.size() != printed.size()))
      continue;
    auto known = i;
    constexpr int kMostMembers = 12;
    auto next = last.from;
    for (auto n = 0; n < kMostMembers && next > 0 && is_one_of(text[next - 1], u"、和与及"); ++n) {
      auto const to = next - 1;
      auto const from = member_start(text, to);
      auto const is_known = known > 0 && found[known - 1].to == to;
      if (is_known) {
        auto& before = found[--known];
        auto const place = before.is == subject_kind::area && before.level != "country" && !before.source;
        auto const other = before.is == subject_kind::area || before.is != last.is;
        if (handed_out ? place || other
                       : place && shared_noun(text.substr(before.from, before.to - before.from)).empty()) {
          auto const begin = handed_out && from < to ? std::min(from, before.from) : before.from;
          before.is = last.is;
          before.from = begin;
          before.name = to_utf8(text.substr(begin, to - begin)) + to_utf8(noun);
        } else if (before.is != last.is) {
          break;
        }
        next = before.from;
      } else {
        if (!handed_out || from == to) break;
        // 上海浦东: the place that the name begins with is a part of it.
        for (; known > 0 && found[known - 1].to > from; --known) found[known - 1].to = found[known - 1].from;
        more.push_back(
            {.from = from, .to = to, .name = to_utf8(text.substr(from, to - from)) + to_utf8(noun), .is = last.is});
        next = from;
      }
    }
  }
  if (more.empty()) return;
  std::erase_if(found, [](subject const& one) { return one.to <= one.from; });
  found.insert(found.end(), more.begin(), more.end());
  std::stable_sort(found.begin(), found.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
}

// 上海浦东和虹桥机场共保障旅客1353.98万人次: both together are one.
void join_together(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  for (std::size_t i = 1; i < found.size(); ++i) {
    auto& last = found[i];
    auto const& before = found[i - 1];
    if (last.is != subject_kind::company || before.source || before.level == "country" ||
        (before.is != subject_kind::company && before.is != subject_kind::area))
      continue;
    auto const joint = text.substr(before.to, last.from > before.to ? last.from - before.to : 0);
    auto const behind = text.substr(last.to, 2);
    if ((joint != u"和" && joint != u"与") || !(behind.starts_with(u"共") || behind == u"合计" || behind == u"两场"))
      continue;
    last.from = before.from;
    last.name = to_utf8(text.substr(last.from, last.to - last.from));
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    --i;
  }
}

void drop(std::vector<subject>& found, std::vector<bool> const& gone) {
  std::size_t put = 0;
  for (std::size_t k = 0; k < found.size(); ++k) {
    if (gone[k]) continue;
    if (put != k) found[put] = std::move(found[k]);
    ++put;
  }
  found.resize(put);
}

// 赴深圳、东莞、苏州等地, 以广州、北京、上海方向为主: where people go, nobody whose figures follow.
void drop_destinations(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  std::vector<bool> gone(found.size(), false);
  std::size_t first = 0;  // of the list that ends here
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto const joined = i > 0 && found[i - 1].is == subject_kind::area && found[i].is == subject_kind::area &&
                        found[i - 1].to + 1 == found[i].from && is_one_of(text[found[i - 1].to], u"、和与及");
    if (!joined) first = i;
    if (found[i].is != subject_kind::area) continue;
    auto const behind = text.substr(found[i].to, 4);
    auto ends = behind.starts_with(u"等地") || behind.starts_with(u"方向") || behind.starts_with(u"等方向");
    auto const before = text.substr(0, found[first].from);
    // 昆明、大理等地分别…: who does something, unless the words say that one goes there.
    auto goes = false;
    for (auto const word : {u"赴", u"前往", u"奔赴", u"走进", u"发往", u"开往", u"来自", u"销往", u"飞往"})
      goes = goes || before.ends_with(word);
    // 在广州、深圳设有办事处
    goes = goes || (before.ends_with(u"在") && (first != i || text.substr(found[i].to).starts_with(u"、")));
    if (behind.starts_with(u"等地") && !goes) ends = false;
    if (!ends && !goes) continue;
    for (auto k = first; k <= i; ++k) gone[k] = true;
  }
  drop(found, gone);
}

// 玉树机场 lies where 玉树 lies: the province of the place that an organisation's name begins with.
std::string province_of_name(document const& doc, term const& one) {
  for (std::size_t length = 3; length >= 2; --length) {
    auto const head = doc.text().substr(one.from, std::min(length, one.to - one.from));
    auto const match = words().surfaces.longest_at(head, 0);
    if (!match || match->length != head.size()) continue;
    auto const* place = doc.entry_of({one.from, one.from + head.size(), match->value}, word_class::place);
    if (place != nullptr) return place->province;
  }
  return {};
}

bool is_a_line(std::string_view name) {
  return name.ends_with("线") || name.ends_with("高铁") || name.ends_with("铁路");
}

// Puts more subjects among those found, both in order: one that overlaps stays out, unless all that it overlaps may
// give way to it. Linear, for a text of any length.
template <class GivesWay>
void merge(std::vector<subject>& found, std::vector<subject> more, GivesWay gives_way) {
  std::vector<bool> gone(found.size(), false);
  auto const known = found.size();
  std::size_t at = 0;
  for (auto& one : more) {
    while (at < known && found[at].to <= one.from) ++at;
    auto end = at;
    auto fits = true;
    for (; end < known && found[end].from < one.to; ++end) fits = fits && gives_way(found[end], one);
    if (!fits) continue;
    for (auto k = at; k < end; ++k) gone[k] = true;
    found.push_back(std::move(one));
  }
  gone.resize(found.size(), false);
  drop(found, gone);
  std::stable_sort(found.begin(), found.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
}

// 江苏代表团 of a headline is the body's 江苏省代表团, 南宁局集团 is 南宁局集团公司.
void take_full_names(std::vector<subject>& found) {
  auto const bare = [](std::string name) {
    for (std::string_view const level : {"省", "市"}) {
      if (auto const at = name.find(level); at == 2 * level.size()) name.erase(at, level.size());
    }
    if (name.ends_with("集团公司")) name.resize(name.size() - std::string_view{"公司"}.size());
    return name;
  };
  std::map<std::string, std::string> full;
  for (auto const& one : found) {
    if (one.is != subject_kind::company) continue;
    auto& known = full[bare(one.name)];
    if (one.name.size() > known.size()) known = one.name;
  }
  for (auto& one : found) {
    if (one.is == subject_kind::company) one.name = full.at(bare(one.name));
  }
}

// 中国铁路兰州局集团有限公司 reports as 兰州局集团公司; what a text calls 以下简称“X” goes on as X.
void take_short_names(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  std::map<std::string, std::string> short_names;
  for (auto& one : found) {
    if (one.is != subject_kind::company) continue;
    if (auto const at = one.name.find("局集团有限公司"); at != std::string::npos)
      one.name = one.name.substr(0, at) + "局集团公司";
    auto const behind = text.substr(one.to, 24);
    auto at = std::size_t{0};
    for (auto const opening : {u"(以下简称“", u"(以下简称", u"(简称“", u"(简称"}) {
      if (at == 0 && behind.starts_with(opening)) at = std::u16string_view{opening}.size();
    }
    if (at == 0) continue;
    auto const end = behind.find_first_of(u"”)", at);
    if (end == std::u16string_view::npos || end < at + 2) continue;
    short_names[one.name] = to_utf8(behind.substr(at, end - at));
  }
  // 中国铁路呼和浩特局集团有限公司…呼铁局: what railwaymen call a bureau, where the text calls it so.
  std::set<std::string_view> looked_for;  // the whole text is searched once for each bureau
  for (auto const& one : found) {
    if (one.is != subject_kind::company || !one.name.ends_with("局集团公司") || short_names.contains(one.name) ||
        !looked_for.insert(one.name).second)
      continue;
    auto const called = to_utf16(one.name).substr(0, 1) + u"铁局";
    if (text.find(called) != std::u16string_view::npos) short_names[one.name] = to_utf8(called);
  }
  std::vector<subject> more;
  for (auto& one : found) {
    if (auto const known = short_names.find(one.name); known != short_names.end()) one.name = known->second;
  }
  constexpr std::size_t kMostNames = 8;
  if (short_names.size() > kMostNames) return;
  for (auto const& [name, called] : short_names) {
    auto const word = to_utf16(called);
    for (auto at = text.find(word); at != std::u16string_view::npos; at = text.find(word, at + word.size())) {
      more.push_back({.from = at,
                      .to = at + word.size(),
                      .name = called,
                      .is = subject_kind::company,
                      .source = speaks_behind(text, at + word.size())});
    }
  }
  std::sort(more.begin(), more.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
  merge(found, std::move(more), [](subject const& known, subject const& added) {
    return known.is != subject_kind::company || known.to - known.from < added.to - added.from;
  });
}

// The place of that level that a word names: 海南 is a province, and a prefecture elsewhere.
std::string of_level(document const& doc, subject const& one, std::string_view level) {
  auto const printed = doc.text().substr(one.from, one.to - one.from);
  auto const word = words().surfaces.longest_at(printed, 0);
  if (!word || word->length != printed.size()) return one.level == level ? one.name : std::string{};
  for (auto const index : words().groups[word->value]) {
    auto const& entry = words().entries[index];
    if (entry.is == word_class::place && entry.kind == level) return entry.name;
  }
  return {};
}

bool narrower_than(std::string_view level, std::string_view other) {
  static constexpr std::array<std::string_view, 5> kLevels{"country", "province", "city", "prefecture", "county"};
  auto const rank = [](std::string_view one) { return std::find(kLevels.begin(), kLevels.end(), one); };
  return rank(level) != kLevels.end() && rank(level) > rank(other);
}

// 昆玉河线: a line, whatever place its name begins with.
bool begins_a_line(std::u16string_view text, std::size_t at) {
  for (std::size_t gap = 0; gap <= 2; ++gap) {
    if (at + gap >= text.size() || !is_cjk(text[at + gap])) return false;
    if (text[at + gap] == u'线') return gap == 0 || !is_one_of(text[at + gap - 1], kNoLine);
  }
  return false;
}

}  // namespace

std::vector<subject> find_subjects(document const& doc) {
  std::vector<subject> found;
  auto const text = doc.text();
  for (auto const& one : doc.terms) {
    if (!found.empty() && one.from < found.back().to) continue;
    // 宁波舟山港, 西安咸阳机场: two names of one organisation.
    auto const joins =
        !found.empty() && found.back().to == one.from && found.back().is == subject_kind::area && !found.back().source;
    subject made{.from = one.from, .to = one.to};
    if (auto const* entry = doc.entry_of(one, word_class::organisation)) {
      made.name = entry->name == "=" ? to_utf8(text.substr(one.from, one.to - one.from)) : entry->name;
      if (entry->kind == "company" || entry->kind == "crossing") {
        made.is = subject_kind::company;
        made.level = entry->kind == "crossing" ? entry->kind : "";
        // 海航集团: the group that is called after it.
        if (entry->name == "=") {
          made.to += suffix_at(
              text, made.to,
              {u"集团有限公司", u"集团公司", u"集团", u"股份有限公司", u"股份", u"有限责任公司", u"有限公司"});
          made.name = to_utf8(text.substr(made.from, made.to - made.from));
        }
        if (!doc.english) made.province = province_of_name(doc, one);
      }
      if (entry->kind == "area") {
        made.is = subject_kind::area;
        made.level = "country";
      }
      if (entry->kind == "source") {
        made.is = subject_kind::source;
        made.level = "country";
      }
      if (entry->kind == "mode") made.is = subject_kind::mode;
      if (entry->kind == "self") made.is = subject_kind::self;
      if (entry->kind == "province" || entry->kind == "city" || entry->kind == "prefecture" ||
          entry->kind == "county") {
        made.is = subject_kind::self_area;
        made.level = entry->kind;
        if (is_one_of(text[made.to - 1], u"省市州县区旗")) made.name = "本" + to_utf8(text.substr(made.to - 1, 1));
      }
      if (entry->kind == "area" && one.to - one.from == 2) extend_place(text, made);
      if (made.is == subject_kind::self_area && text[made.from] == u'全') {
        // 全省机场, 全省铁路: all of one kind in the area.
        auto const kind_of_all = suffix_at(text, made.to, {u"机场", u"铁路", u"口岸", u"港口", u"民航"});
        if (kind_of_all > 0) {
          made.to += kind_of_all;
          made.all_of = to_utf8(text.substr(made.from, made.to - made.from));
        } else if (!found.empty() && found.back().is == subject_kind::area && found.back().to == made.from) {
          // 海南全省: whose it is stands before it.
          if (auto named = of_level(doc, found.back(), made.level); !named.empty()) {
            made.said_of = std::move(named);
            made.from = found.back().from;
            found.pop_back();
          }
        }
      }
    } else if (auto const* place = doc.entry_of(one, word_class::place)) {
      if (!doc.english && begins_a_line(text, one.to)) continue;
      made.name = !doc.english && place->name == "China" ? "全国" : place->name;
      made.level = place->kind;
      made.province = place->province;
      if (doc.english) {
        // "Shenzhen Bay" is a place of its own, not the city.
        if (one.to + 1 < text.size() && text[one.to] == u' ' && text[one.to + 1] >= u'A' && text[one.to + 1] <= u'Z' &&
            !text.substr(one.to).starts_with(u" Railway") && !text.substr(one.to).starts_with(u" Port") &&
            !text.substr(one.to).starts_with(u" International")) {
          // It tells where the text is from where nothing else does.
          made.source = true;
          found.push_back(std::move(made));
          continue;
        }
        auto const behind = text.substr(one.to, 24);
        for (auto const suffix : {u" Railway Bureau", u" railway bureau", u" bureau", u" Railway Group", u" Railway",
                                  u" railway", u" Port", u" port", u" airport", u" International Airport"}) {
          if (behind.starts_with(suffix)) {
            made.to += std::u16string_view{suffix}.size();
            made.is = subject_kind::company;
            made.name = to_utf8(text.substr(one.from, made.to - one.from));
            break;
          }
        }
      } else {
        extend_place(text, made);
        if (made.is == subject_kind::area && made.level != "country") extend_named(text, made);
      }
    } else {
      continue;
    }
    // "Port of X" where X is no known place.
    made.source = speaks_behind(text, made.to) || (made.from > 0 && text[made.from - 1] == u'据');
    if (made.from >= 1 && text[made.from - 1] == u'从' && speaks_behind(text, made.to)) made.source = true;
    // 中新网杭州4月6日电 says where it was written; 来自全国 where people are from.
    auto const dateline = is_dateline_place(text, made.to);
    made.source = made.source || dateline;
    // 本报北京6月9日电: where the whole country's news is written.
    if (dateline && made.name == "北京市") continue;
    // 拱北海关 holds no 北海.
    if (made.is == subject_kind::area && !doc.english && text.substr(made.to).starts_with(u"关") &&
        !text.substr(made.to).starts_with(u"关于") && made.from > 0 && is_cjk(text[made.from - 1]))
      continue;
    if (text.substr(0, made.from).ends_with(u"来自")) continue;
    auto const* own = doc.entry_of(one, word_class::organisation);
    if (joins && made.is == subject_kind::company &&
        (doc.entry_of(one, word_class::place) != nullptr || (own != nullptr && own->name == "="))) {
      made.from = found.back().from;
      made.name = to_utf8(text.substr(made.from, made.to - made.from));
      found.pop_back();
    }
    // 国铁集团郑州局: the longer name holds the shorter one.
    if (made.is == subject_kind::company && !found.empty() && found.back().to > made.from) found.pop_back();
    // 中国铁路哈尔滨局集团有限公司 is one company.
    if (made.is == subject_kind::company && !found.empty() && found.back().to == made.from &&
        found.back().name == "中国铁路") {
      made.from = found.back().from;
      found.pop_back();
    }
    // 西宁市城东区: the narrower of two that touch is meant.
    if (made.is == subject_kind::area && !found.empty() && found.back().is == subject_kind::area &&
        found.back().to == made.from && !doc.english && narrower_than(made.level, found.back().level)) {
      made.from = found.back().from;
      if (made.province.empty()) made.province = found.back().province;
      found.pop_back();
    }
    found.push_back(std::move(made));
  }
  if (!doc.english) {
    merge(found, named_by_kind(text), [](subject const& known, subject const& added) {
      // 昆玉河线: the place that its name begins with is a part of it.
      auto const inside = known.is == subject_kind::area && known.from >= added.from && known.to <= added.to;
      return known.is == subject_kind::self || known.is == subject_kind::self_area || (inside && is_a_line(added.name));
    });
  }
  if (!doc.english) {
    drop_destinations(doc, found);
    share_nouns(doc, found);
    join_together(doc, found);
    take_full_names(found);
  }
  share_border_posts(doc, found);
  take_short_names(doc, found);
  if (doc.english) {
    // What lies inside an organisation's name is no subject of its own; a known organisation keeps its known name.
    merge(found, english_organisations(text), [](subject const& known, subject const& added) {
      return known.is != subject_kind::company || known.to - known.from < added.to - added.from;
    });
    find_named_again(text, found);
    auto const modes = english_modes(text);
    auto const middle = found.insert(found.end(), modes.begin(), modes.end());
    std::inplace_merge(found.begin(), middle, found.end(),
                       [](subject const& a, subject const& b) { return a.from < b.from; });
  }
  return found;
}

}  // namespace fengsui::sense::reader
