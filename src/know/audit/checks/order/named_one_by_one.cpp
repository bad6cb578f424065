// 列名与个数 by the words between them, whatever is counted: 决赛的8支队伍为甲队、乙队、…; 五部作品是《…》《…》;
// 名单:甲、乙、丙,计10家; G1次、G3次、K5次共4趟列车.
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/order/named_things.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kHanBytes = 3;  // of one Chinese character
constexpr std::string_view kListComma = "、";

bool names_hold_digit(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::string_view last_character(std::string_view text) {
  return text.substr(text.size() - std::min(text.size(), kHanBytes));
}

// 青河县和南岭县 beside 滨海区: two names, since both end as names of the list do; 工业和信息化局 may be one.
bool joins_two(std::string_view left, std::string_view right, std::string_view first) {
  auto const end = last_character(left);
  return !left.empty() && !right.empty() && (end == last_character(right) || end == last_character(first));
}

// 甲队、乙队和丙队: none where a name is long or holds a digit.
std::optional<named_list> things_in(std::string_view list, std::size_t longest) {
  static constexpr std::array<std::string_view, 3> kJoints{"和", "与", "及"};
  if (names_hold_digit(list)) return {};
  named_list made;
  auto const first = list.substr(0, list.find(kListComma));
  for (auto rest = list;;) {
    auto const comma = rest.find(kListComma);
    auto const name = rest.substr(0, comma);
    if (name.empty() || name.size() > longest) return {};
    ++made.fewest;
    ++made.most;
    if (comma == rest.npos) {
      for (auto const joint : kJoints) {
        auto const at = name.find(joint);
        if (at == name.npos) continue;
        ++made.most;
        if (joins_two(name.substr(0, at), name.substr(at + joint.size()), first)) ++made.fewest;
        break;
      }
      made.open = name.ends_with("等");
      return made;
    }
    rest.remove_prefix(comma + kListComma.size());
  }
}

std::string_view up_to_stop(std::string_view text) {
  return text.substr(0, std::min({text.find_first_of(",;:(\n"), text.find("。"), text.size()}));
}

// 《渡口》《麦浪》、《远山的灯》: titles, one behind the other.
std::optional<named_list> titles_in(std::string_view text) {
  static constexpr std::string_view kOpenTitle = "《";
  static constexpr std::string_view kCloseTitle = "》";
  static constexpr std::array<std::string_view, 3> kJoints{"、", "和", "及"};
  named_list made;
  while (text.starts_with(kOpenTitle)) {
    auto const end = text.find(kCloseTitle);
    if (end == text.npos) return {};
    ++made.fewest;
    text.remove_prefix(end + kCloseTitle.size());
    for (auto const joint : kJoints) {
      if (text.starts_with(joint)) text.remove_prefix(joint.size());
    }
  }
  made.most = made.fewest;
  made.open = text.starts_with("等");
  return made.fewest > 1 ? std::optional{made} : std::nullopt;
}

// 8支队伍为…: the noun, the word that says what they are, and the names.
std::optional<named_list> named_behind(std::string_view text) {
  constexpr std::size_t kLongestNoun = 10 * kHanBytes;
  constexpr std::size_t kLongestThing = 10 * kHanBytes;
  constexpr int kFewest = 3;
  static constexpr std::array<std::string_view, 7> kWords{"分别为", "分别是", "依次为", "依次是",
                                                          ",即",    "为",     "是"};  // read, not shown
  for (auto const word : kWords) {
    auto const at = text.find(word);
    bool const that_is = word.starts_with(",") && text.find(',') == at;  // read, not shown
    if (at == text.npos || at > kLongestNoun || (!that_is && (at < kHanBytes || up_to_stop(text).size() <= at)))
      continue;
    auto list = text.substr(at + word.size());
    if (list.starts_with(":")) list.remove_prefix(1);
    if (auto const titles = titles_in(list)) return titles;
    auto const things = things_in(up_to_stop(list), kLongestThing);
    return things && things->fewest >= kFewest ? things : std::nullopt;
  }
  return {};
}

// 7起案例涉及甲县、乙县、丙镇各1起: one each.
std::optional<named_list> named_with_one_each(std::string_view text) {
  constexpr std::size_t kLongestThing = 10 * kHanBytes;
  static constexpr std::array<std::string_view, 2> kOneEach{"各1", "各一"};
  constexpr std::string_view kOf = "涉及";
  text = up_to_stop(text);
  auto const from = text.find(kOf);
  auto const at = std::min(text.find(kOneEach[0]), text.find(kOneEach[1]));
  if (from == text.npos || at == text.npos || at <= from + kOf.size()) return {};
  auto const list = text.substr(from + kOf.size(), at - from - kOf.size());
  return contains(list, kListComma) ? things_in(list, kLongestThing) : std::nullopt;
}

// 集中签约8个项目:锂电材料、智能家居、…,投资额依次为…: five and more behind a colon, or as many figures behind them.
std::optional<named_list> named_behind_colon(std::string_view text) {
  constexpr std::size_t kLongestNoun = 6 * kHanBytes;
  constexpr std::size_t kLongestThing = 8 * kHanBytes;
  constexpr int kFewest = 5;
  static constexpr std::array<std::string_view, 4> kKinds{"涉及", "涵盖", "包括", "主要"};
  auto const at = text.find(":");
  if (at == text.npos || at > kLongestNoun || up_to_stop(text).size() < at) return {};
  auto const list = up_to_stop(text.substr(at + 1));
  if (starts_with_any(list, kKinds)) return {};
  auto const things = things_in(list, kLongestThing);
  return things && things->fewest >= kFewest ? things : std::nullopt;
}

// 名单:甲、乙、…、丙,计10家; …、丙,10人均为首次入选: the clause before the count.
std::optional<named_list> named_before(std::string_view lead, std::string_view behind) {
  constexpr std::size_t kLongestThing = 12 * kHanBytes;
  constexpr int kFewest = 5;
  static constexpr std::array<std::string_view, 4> kCounts{",共计", ",合计", ",共", ",计"};  // read, not shown
  static constexpr std::array<std::string_view, 3> kAll{"均", "全部", "都"};
  static constexpr std::array<std::string_view, 5> kEnds{",", "。", ";", ":", "\n"};
  auto const word = std::ranges::find_if(kCounts, [&](std::string_view one) { return lead.ends_with(one); });
  if (word != kCounts.end())
    lead.remove_suffix(word->size());
  else if (lead.ends_with(",") && starts_with_any(behind, kAll))
    lead.remove_suffix(1);
  else
    return {};
  auto const things = things_in(behind_last(lead, kEnds), kLongestThing);
  return things && things->fewest >= kFewest ? things : std::nullopt;
}

// G1234次、D2206次、K586次共4趟列车; 1号、3号、6号五个检票口; 12路、27路、56路4条线路
std::optional<named_list> trains_before(std::string_view lead) {
  static constexpr std::array<std::string_view, 5> kEnds{",", "。", ";", ":", "\n"};
  static constexpr std::string_view kTogether = "共";
  static constexpr std::string_view kRun = "次";
  static constexpr std::array<std::string_view, 2> kNumbers{"号", "路"};
  auto const sign = std::ranges::find_if(kNumbers, [&](std::string_view one) { return lead.ends_with(one); });
  bool const numbered = sign != kNumbers.end();
  if (!lead.ends_with(kTogether) && !numbered) return {};
  if (!numbered) lead.remove_suffix(kTogether.size());
  auto list = behind_last(lead, kEnds);
  named_list made;
  for (bool first = true; !list.empty(); first = false) {
    auto const comma = list.find(kListComma);
    auto name = list.substr(0, comma);
    list = comma == list.npos ? std::string_view{} : list.substr(comma + kListComma.size());
    if (numbered && !name.ends_with(*sign)) return {};
    if (name.ends_with(kRun) || numbered) name.remove_suffix(kRun.size());
    auto const letter = name.find_first_of(numbered ? "0123456789" : "GDCKTZYS");
    if (letter == name.npos || (letter > 0 && !first) || name.size() < letter + (numbered ? 1 : 2)) return {};
    if (!std::ranges::all_of(name.substr(letter + (numbered ? 0 : 1)),
                             [](unsigned char c) { return std::isdigit(c) != 0; }))
      return {};
    ++made.fewest;
  }
  made.most = made.fewest;
  return made.fewest > 1 ? std::optional{made} : std::nullopt;
}

// 开通至哈尔滨、长春、沈阳、大连5条客运专线: four and more short names right before the count.
std::optional<named_list> named_right_before(std::string_view lead) {
  constexpr std::size_t kLongestThing = 6 * kHanBytes;
  constexpr int kFewest = 4;
  static constexpr std::array<std::string_view, 6> kEnds{",", "。", ";", ":", "(", "\n"};
  auto const list = behind_last(lead, kEnds);
  auto const comma = list.find(kListComma);
  if (comma == list.npos || list.ends_with("等") || list.ends_with("的")) return {};
  // The first one has the verb before it.
  auto const things = things_in(list.substr(comma + kListComma.size()), kLongestThing);
  if (!things || things->fewest + 1 < kFewest) return {};
  return named_list{.fewest = things->fewest + 1, .most = things->most + 1, .open = things->open};
}

// 7个县(市、区):…: what else of their kind may be among them is no list.
std::string without_kinds(std::string_view text) {
  constexpr std::size_t kLongest = 5 * kHanBytes;
  static constexpr std::array<std::string_view, 8> kKinds{"市)", "区)", "县)", "旗)", "街道)", "镇)", "乡)", "场)"};
  std::string made{text};
  auto const open = text.find('(');
  auto const close = text.find(')');
  if (open <= kLongest && close != text.npos && close - open <= kLongest && open < close &&
      ends_with_any(text.substr(0, close + 1), kKinds))
    made.erase(open, close + 1 - open);
  return made;
}

std::optional<named_list> things_named_with(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 160;  // code points
  auto const behind = without_kinds(of.after(i, kReach));
  auto const lead = of.before(i, kReach);
  if (auto made = named_behind(behind)) return made;
  if (auto made = named_with_one_each(behind)) return made;
  if (auto made = named_behind_colon(behind)) return made;
  if (auto made = named_before(lead, behind)) return made;
  if (auto made = trains_before(lead)) return made;
  return named_right_before(lead);
}

}  // namespace

void add_named_one_by_one(page const& of, std::vector<relation>& to) {
  constexpr int kMost = 40;
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const& figure = of.at(i);
    if (figure.unit == "day" || !counts_whole_things(figure.unit) || !of.usable(i)) continue;
    if (figure.qualifier != model::figure_qualifier::exact || figure.value.exponent != 0) continue;
    auto const count = static_cast<int>(figure.value.mantissa);
    if (count < 2 || count > kMost) continue;
    auto const named = things_named_with(of, i);
    // What is further away is no list of these.
    if (!named || named->open || std::min(std::abs(count - named->fewest), std::abs(count - named->most)) > 1) continue;
    to.push_back(count_of_names(of, i, *named));
  }
}

}  // namespace fengsui::know::audit
