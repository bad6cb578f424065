#include "know/audit/lists/row_words.h"

#include <algorithm>
#include <array>

#include "know/audit/grown.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/said_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kTwoCharacters = 6;  // bytes

// The first two characters of what a member is called.
std::string_view leading_name(page const& of, std::size_t i) {
  auto noun = of.noun_before(i);
  for (std::string_view const word : {"其中", ":"}) {
    if (noun.starts_with(word)) noun.remove_prefix(word.size());
  }
  return noun.substr(0, kTwoCharacters);
}

bool counts_members(std::string_view words, std::string_view numeral) {
  static constexpr std::array<std::string_view, 41> kMembers{
      "港",   "省",   "市", "县",   "区",   "州",   "站",       "局",   "口岸", "城",   "机场", "地区", "行业", "产业",
      "园区", "类",   "组", "景区", "公司", "企业", "航空公司", "银行", "医院", "学校", "高校", "学院", "部门", "街道",
      "社区", "乡镇", "镇", "村",   "车站", "车间", "展馆",     "赛区", "学段", "码头", "平台", "渠道", "片区"};
  static constexpr std::array<std::string_view, 4> kOtherwise{"第", "前", "十", "."};
  for (auto at = words.find(numeral); at != std::string_view::npos; at = words.find(numeral, at + 1)) {
    auto const head = words.substr(0, at);
    auto tail = words.substr(at + numeral.size());
    if (ends_with_any(head, kOtherwise) || (!head.empty() && head.back() >= '0' && head.back() <= '9')) continue;
    for (std::string_view const counted : {"大", "个", "家", "所", "座"}) {
      if (tail.starts_with(counted)) tail.remove_prefix(counted.size());
    }
    if (starts_with_any(tail, kMembers)) return true;
  }
  return false;
}

// 七港合计, 覆盖5个城市, 设两大类和四个组别: whether these words say that there are so many members.
bool tells_so_many(std::string_view words, std::size_t members) {
  if (members >= kChineseCounts.size() || kChineseCounts[members].empty()) return false;
  return counts_members(words, kChineseCounts[members]) || counts_members(words, std::to_string(members));
}

}  // namespace

bool counts_so_many(page const& of, std::size_t first, std::size_t members) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kLongest = 36;  // bytes
  if (first == 0 || members < kFewest || !of.is_level(first - 1) || of.at(first - 1).unit != "count") return false;
  auto const lead = of.between(first - 1, first);
  auto const colon = lead.find(':');
  return colon <= kLongest && lead.find_first_of(",;(") == lead.npos &&
         printed_value(of.at(first - 1).value) == static_cast<long>(members);
}

bool are_named_before(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  constexpr std::size_t kReach = 50;  // code points
  static constexpr std::array<std::string_view, 2> kEnds{"。", "\n"};
  auto const lead = behind_last(of.before(whole, kReach), kEnds);
  if (!contains(lead, "、") || row.front() < whole) return false;
  std::vector<std::size_t> places;
  for (auto const member : row) {
    auto const name = leading_name(of, member);
    auto const at = name.size() < kTwoCharacters ? lead.npos : lead.find(name);
    if (at == lead.npos || std::ranges::find(places, at) != places.end()) return false;
    places.push_back(at);
  }
  // 优秀奖8件、入展36件: names, and no figures of theirs.
  auto const [first, last] = std::ranges::minmax(places);
  return lead.substr(first, last - first).find_first_of("0123456789") == lead.npos;
}

std::optional<std::size_t> whole_named_before(page const& of, std::size_t first) {
  constexpr std::size_t kFiguresBack = 16;
  constexpr std::size_t kShortest = 9;              // bytes: three Chinese characters
  static constexpr std::string_view kAmong{"中,"};  // read, not shown
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  if (!of.is_chinese() || first == 0) return {};
  auto const lead = behind_last(of.between(first - 1, first), kEnds);
  auto const at = lead.find(kAmong);
  if (at == lead.npos || at < kShortest) return {};
  auto const name = lead.substr(0, at);
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack;) {
    if (is_of_row(of, i, first) && of.noun_before(i).ends_with(name) && same_period(of.at(i), of.at(first))) return i;
  }
  return {};
}

bool are_as_many_as_told(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  constexpr std::size_t kReach = 16;  // code points
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  auto const lead = behind_last(of.before(whole, kReach), kEnds);
  // 覆盖5个城市:云津87人,临江31人,河州4人,甲县、乙县各2人
  std::size_t members = 0;
  for (auto const i : row) members += static_cast<std::size_t>(of.times(i));
  // 3号线31.07万,全网三条线路运行平稳
  auto const tail = of.after(row.back(), kReach).substr(0, of.after(row.back(), kReach).find(kEnds[0]));
  static constexpr std::array<std::string_view, 4> kAll{",全", ",上述", ",以上", ",这"};  // read, not shown
  return tells_so_many(lead, members) || tells_so_many(of.before(row.front(), kReach), members) ||
         (starts_with_any(tail, kAll) && tells_so_many(tail, members)) || counts_so_many(of, row.front(), members);
}

bool is_told_in_full(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kLongest = 40;  // bytes
  if (row.size() < kFewest || whole + 1 != row.front()) return false;
  auto const lead = of.between(whole, row.front());
  if (lead.size() > kLongest || !lead.ends_with("包括")) return false;
  for (std::size_t k = 1; k < row.size(); ++k) {
    auto const gap = of.between(row[k - 1], row[k]);
    auto const last = k + 1 == row.size();
    if (gap.size() > kLongest || gap.find_first_of(",;:(") != gap.npos || row[k] != row[k - 1] + 1) return false;
    if (last ? !(contains(gap, "和") || contains(gap, "及")) : !contains(gap, "、")) return false;
  }
  return true;
}

namespace {

std::optional<std::size_t> share_of_member(page const& of, std::size_t part) {
  auto const share =
      std::ranges::find_if(of.modifiers(part), [&](std::size_t i) { return of.at(i).kind == figure_kind::share; });
  return share == of.modifiers(part).end() ? std::nullopt : std::optional{*share};
}

}  // namespace

std::optional<exact> sum_of_shares(page const& of, std::vector<std::size_t> const& parts) {
  exact sum = 0;
  for (auto const part : parts) {
    auto const share = share_of_member(of, part);
    if (!share) return {};
    sum += printed_value(of.at(*share).value);
  }
  return sum;
}

bool shares_leave_as_much(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  auto sum = interval::at(0);
  for (auto const part : row) {
    auto const share = share_of_member(of, part);
    // 6%、24%、70%: whole ones leave room for anything.
    if (!share || of.at(*share).value.last_digit >= 0 || !fits_share(of, part, whole, *share)) return false;
    sum = sum + of.range(*share);
  }
  return meet(share_range(of, row, whole), sum);
}

std::optional<std::size_t> whole_of_shares(page const& of, std::vector<std::size_t> const& row) {
  constexpr std::ptrdiff_t kFewest = 2;
  auto const is_of = [&](std::size_t part, std::size_t whole) {
    return std::ranges::any_of(of.modifiers(part), [&](std::size_t i) {
      return of.at(i).kind == figure_kind::share && fits_share(of, part, whole, i);
    });
  };
  for (auto whole = row.front(); whole-- > of.near(row.front()).front();) {
    auto const& one = of.at(whole);
    if (!of.is_level(whole) || one.unit != of.at(row.front()).unit || one.value.mantissa == 0) continue;
    if (std::ranges::count_if(row, [&](std::size_t part) { return is_of(part, whole); }) >= kFewest) return whole;
  }
  return {};
}

bool make_a_hundred(exact const& shares, std::size_t parts) {
  return abs(exact{shares - 100}) * 5 <= static_cast<long>(parts);
}

bool have_others_beside(page const& of, std::vector<std::size_t> const& parts) {
  auto const shares = sum_of_shares(of, parts);
  return shares && !make_a_hundred(*shares, parts.size());
}

namespace {

// The first of its changes that tells of growth.
std::optional<std::size_t> first_growth_told(page const& of, std::size_t level) {
  auto const& all = of.modifiers(level);
  auto const found = std::ranges::find_if(all, [&](std::size_t i) { return tells_growth(of, i); });
  return found == all.end() ? std::nullopt : std::optional{*found};
}

// A level and what it grew by, as far as they are printed.
struct growing {
  double least, most;              // the level
  double least_grown, most_grown;  // what it is over the one before
};

std::optional<growing> growing_of(page const& of, std::size_t level, std::size_t growth) {
  auto const now = of.range(level);
  auto const grown = growth_scale{of, growth}.factor({of.range(growth), of.at(growth).cmp->direction});
  if (!now.low || !now.high || !grown.low || !grown.high || *grown.low <= 0 || *now.low <= 0) return {};
  return growing{now.low->get_d(), now.high->get_d(), grown.low->get_d(), grown.high->get_d()};
}

// The least or the most that they can have grown by together. A level counts for much where it grew more than all did,
// for little where it grew less.
double grown_together(std::vector<growing> const& all, double about, bool most) {
  double now = 0;
  double before = 0;
  for (auto const& one : all) {
    auto const grown = most ? one.most_grown : one.least_grown;
    auto const level = (grown > about) == most ? one.most : one.least;
    now += level;
    before += level / grown;
  }
  return now / before;
}

}  // namespace

double grows_like_by_chance(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  auto const growth = first_growth_told(of, whole);
  if (!growth || std::ranges::find(row, whole) != row.end()) return 1;
  std::vector<std::size_t> grown;
  for (auto const part : row) {
    auto const own = growth_told_of(of, part, of.at(*growth).cmp->type);
    if (!own) return 1;
    grown.push_back(*own);
  }
  auto const all = growing_of(of, whole, *growth);
  std::vector<growing> members;
  for (std::size_t k = 0; k < row.size(); ++k) {
    auto const one = growing_of(of, row[k], grown[k]);
    if (!one) return 1;
    members.push_back(*one);
  }
  if (!all || members.size() < 2) return 1;
  auto const about = (all->least_grown + all->most_grown) / 2;
  auto const least = grown_together(members, about, false);
  auto const most = grown_together(members, about, true);
  if (most < all->least_grown || least > all->most_grown) return 1;
  auto const [lowest, highest] = std::ranges::minmax(members, {}, &growing::least_grown);
  auto const spread = highest.most_grown - lowest.least_grown;
  return std::min((most - least + all->most_grown - all->least_grown) / spread, 1.0);
}

constexpr std::array<std::string_view, 6> kAreas{"省", "市", "县", "区", "州", "国"};

bool are_all_sizes(page const& of, std::vector<std::size_t> const& row) {
  static constexpr std::array<std::string_view, 3> kOpen{"以上", "以下", "及以"};
  constexpr std::size_t kReach = 16;  // code points
  int open = 0, closed = 0;
  for (auto const i : row) {
    static constexpr std::array<std::string_view, 4> kEnds{",", "、", ";", "。"};
    auto const lead = behind_last(of.before(i, kReach), kEnds);
    if (contains_any(lead, kOpen))
      ++open;
    else if (contains_any(lead, std::array<std::string_view, 4>{"至", "到", "—", "-"}))
      ++closed;
    else
      return false;
  }
  return row.size() > 2 && open > 0 && open < 3 && closed > 0;
}

bool ends_with_the_rest(page const& of, std::vector<std::size_t> const& row) {
  static constexpr std::array<std::string_view, 3> kRest{"其他", "其它", "其余"};
  // 全县其他景区8.06万人次: where they are may stand before it.
  constexpr std::size_t kPlace = 9;  // bytes
  auto noun = of.noun_before(row.back());
  if (std::string_view const toward = "对"; noun.starts_with(toward)) noun.remove_prefix(toward.size());
  bool const in_a_place = std::ranges::any_of(kRest, [&](std::string_view word) {
    auto const at = noun.find(word);
    return at != std::string_view::npos && at <= kPlace && contains_any(noun.substr(0, at), kAreas);
  });
  return in_a_place || starts_with_any(class_name(of, row.back()), kRest) || starts_with_any(noun, kRest);
}

namespace {

// 签约项目23个,其中合同项目21个,协议项目2个;总投资52.06亿元,其中合同资金45.56亿元,协议资金6.5亿元: the members by their
// names among the figures before the row, from that one on, make the level before them.
bool make_a_whole_from(page const& of, std::size_t first, std::vector<std::size_t> const& row) {
  std::vector<std::size_t> parts;
  for (auto i = first; i < row.front() && parts.size() < row.size(); ++i) {
    if (of.is_level(i) && of.at(i).unit == of.at(first).unit &&
        leading_name(of, i) == leading_name(of, row[parts.size()]))
      parts.push_back(i);
  }
  if (parts.size() < row.size() || parts.front() != first) return false;
  for (auto i = first; i-- > 0 && of.sentence(first) - of.sentence(i) <= 1;) {
    if (of.is_level(i) && of.at(i).unit == of.at(first).unit) return make_to_the_digit(of, parts, i);
  }
  return false;
}

}  // namespace

bool are_of_a_list_again(page const& of, std::vector<closed_list> const& closing, std::vector<std::size_t> const& row) {
  constexpr std::size_t kFiguresApart = 32;
  constexpr std::size_t kFiguresBack = 24;
  auto const first_name = leading_name(of, row.front());
  for (auto i = row.front(); i-- > 0 && row.front() - i <= kFiguresBack && first_name.size() == kTwoCharacters;) {
    if (of.is_level(i) && leading_name(of, i) == first_name && make_a_whole_from(of, i, row)) return true;
  }
  return std::ranges::any_of(closing, [&](closed_list const& list) {
    auto const apart = std::max(list.whole, row.front()) - std::min(list.whole, row.front());
    if (apart > kFiguresApart || list.parts.size() != row.size() || list.parts == row) return false;
    for (std::size_t k = 0; k < row.size(); ++k) {
      auto const name = leading_name(of, row[k]);
      if (name.size() < kTwoCharacters || name != leading_name(of, list.parts[k])) return false;
      if (k > 0 && name == leading_name(of, row[k - 1])) return false;
    }
    return true;
  });
}

}  // namespace fengsui::know::audit
