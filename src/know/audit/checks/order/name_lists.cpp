// 列名与个数: 北京、上海、深圳3个… is three names and the number three.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/order/named_things.h"

namespace fengsui::know::audit {
namespace {

bool ends_with(std::string_view text, std::string_view tail) {
  return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

using names = named_list;

// The list that ends where the count begins: names with 、 between them.
std::optional<names> list_before(std::string text) {
  names made;
  for (std::string_view const tail : {"这", "共计", "共", "的"}) {
    if (ends_with(text, tail)) text.resize(text.size() - tail.size());
  }
  if (ends_with(text, "等")) {
    made.open = true;
    text.resize(text.size() - std::string_view{"等"}.size());
  }
  // Back to where the clause begins.
  std::size_t begin = 0;
  for (std::string_view const end : {",", "。", ";", ":", "!", "?", "\n", "(", "“", "《"}) {
    if (auto const at = text.rfind(end); at != std::string::npos) begin = std::max(begin, at + end.size());
  }
  std::string_view list = std::string_view{text}.substr(begin);
  static constexpr std::string_view kComma = "、";
  int commas = 0;
  std::size_t shortest_from = 0;
  for (auto at = list.find(kComma); at != std::string_view::npos; at = list.find(kComma, at + kComma.size())) {
    ++commas;
    auto const name = list.substr(shortest_from, at - shortest_from);
    // A name may be long only where a verb leads into the first one.
    if (commas > 1 && (name.size() > 36 || name.empty())) return {};
    if (std::ranges::any_of(name, [](char c) { return c >= '0' && c <= '9'; })) return {};
    shortest_from = at + kComma.size();
  }
  auto const last = list.substr(shortest_from);
  if (commas < 1 || last.empty() || last.size() > 36) return {};
  // 设绘画、书法两大类和四个组别: behind it another count begins.
  if (ends_with(last, "和") || ends_with(last, "及")) return {};
  if (std::ranges::any_of(last, [](char c) { return c >= '0' && c <= '9'; })) return {};
  made.fewest = made.most = commas + 1;
  for (std::string_view const joint : {"和", "与", "及", "以及"}) {
    // 北京、上海和广东、浙江: it may join two names in the middle too; 涉及 joins none.
    if (contains(last, joint) || (joint == "和" && contains(list, joint))) made.most = commas + 2;
  }
  return made;
}

// 东部、西部和南部: names between 、, the last perhaps two. None where there are fewer than `least`, where one but the
// last is longer than `longest` bytes, or where a digit stands among them.
std::optional<names> listed(std::string_view list, int least, std::size_t longest) {
  static constexpr std::string_view kComma = "、";
  if (std::ranges::any_of(list, [](char c) { return c >= '0' && c <= '9'; })) return {};
  names made{.fewest = 1, .most = 1};
  std::size_t from = 0;
  for (auto comma = list.find(kComma); comma != std::string_view::npos; comma = list.find(kComma, from)) {
    if (comma - from > longest) return {};
    ++made.fewest;
    from = comma + kComma.size();
  }
  if (made.fewest < least) return {};
  made.open = ends_with(list, "等");
  made.most = made.fewest;
  for (std::string_view const joint : {"和", "与", "及"}) {
    if (contains(list.substr(from), joint)) made.most = made.fewest + 1;
  }
  return made;
}

// “满俄欧”“粤满欧”“冀满欧”7条: names in quotes, one behind the other.
std::optional<names> quoted_before(std::string_view text) {
  static constexpr std::string_view kOpen = "“";
  static constexpr std::string_view kClose = "”";
  constexpr std::size_t kLongestName = 36;  // bytes
  names made;
  while (text.ends_with(kClose)) {
    auto const open = text.rfind(kOpen);
    if (open == std::string_view::npos || text.size() - open > kLongestName) return {};
    ++made.fewest;
    text = text.substr(0, open);
  }
  made.most = made.fewest;
  return made.fewest > 1 && !ends_with(text, "、") ? std::optional{made} : std::nullopt;
}

// 7个赛区(东部、西部、南部): the list that stands in brackets right behind the counted noun.
std::optional<names> list_behind(std::string_view text) {
  constexpr std::size_t kLongestNoun = 30;  // bytes
  // In either width.
  for (auto const& [open, close] :
       {std::pair<std::string_view, std::string_view>{"(", ")"}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}}) {
    auto const at = text.find(open);
    if (at == std::string_view::npos || at > kLongestNoun) continue;
    auto const end = text.find(close, at);
    if (end == std::string_view::npos) continue;
    auto const list = text.substr(at + open.size(), end - at - open.size());
    if (contains(list, ",") || contains(list, ";") || contains(list, "含") || contains(list, "包括")) return {};
    return listed(list, 3, list.size());
  }
  return {};
}

// 3条国际航线:西宁至东京、西宁至曼谷; 5个招商专班,分别是新能源专班、…: the list behind a colon or 分别是, up to the
// clause's end.
std::optional<names> list_announced(std::string_view text) {
  constexpr std::size_t kLongestNoun = 24;  // bytes
  std::size_t from = std::string_view::npos;
  for (std::string_view const word : {"依次为", "依次是", ":", "分别是", "分别为", "即"}) {
    auto const at = text.find(word);
    if (at == std::string_view::npos || at > kLongestNoun || (word == "即" && !text.substr(0, at).ends_with(",")))
      continue;
    from = at + word.size();
    break;
  }
  if (from == std::string_view::npos) return {};
  auto const noun = text.substr(0, from);
  if (contains(noun, "。") || contains(noun, ";") || contains(noun, "、")) return {};
  auto list = text.substr(from);
  auto const end = list.find_first_of(",;(\n");
  auto const stop = std::min(end, list.find("。"));
  if (stop == std::string_view::npos) return {};
  return listed(list.substr(0, stop), 2, 48);
}

// 8个,分别落户和平区、于洪区、…; 6条国际航线分别飞往首尔、…: each of them by where it is, whatever they are.
std::optional<names> list_of_places(std::string_view text) {
  static constexpr auto kWhere = std::to_array<std::string_view>(
      {"落户", "在", "位于", "来自", "是", "通往", "飞往", "发往", "前往", "到", "涉及", "分布在", "开往", "连接"});
  constexpr std::string_view kEach = "分别";
  constexpr std::size_t kLongestNoun = 24;  // bytes
  auto const at = text.find(kEach);
  if (at == text.npos || at > kLongestNoun) return {};
  auto const noun = text.substr(0, at);
  if (noun != "," &&
      (noun.find_first_of(",;:(\n0123456789") != noun.npos || contains(noun, "。") || contains(noun, "、")))
    return {};
  text.remove_prefix(at + kEach.size());
  auto const word = std::ranges::find_if(kWhere, [&](std::string_view one) { return text.starts_with(one); });
  if (word == kWhere.end()) return {};
  auto list = text.substr(word->size());
  auto const stop = std::min(list.find_first_of(",;(\n"), list.find("。"));
  return stop == std::string_view::npos ? std::nullopt : listed(list.substr(0, stop), 3, 30);
}

// 6名女生,分别是甲中的包某、何某,乙中的余某,丙中的郑某: who they are, each behind the school or the place that the
// clause names.
std::optional<names> list_of_persons(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kAre{"分别是", "分别为", "是", "为"};
  constexpr std::size_t kLongestNoun = 24;  // bytes
  constexpr std::size_t kLongestName = 30;
  static constexpr std::string_view kOf = "的";
  auto const comma = text.find(',');
  auto const word = std::ranges::find_if(kAre, [&](std::string_view one) {
    auto const at = text.find(one);
    return comma <= kLongestNoun && (at == comma + 1 || (at > comma && at <= comma + 1 + 2 * 3));
  });
  if (word == kAre.end()) return {};
  auto list = text.substr(text.find(*word) + word->size());
  list = list.substr(0, std::min(list.find_first_of(";(\n"), list.find("。")));
  if (list.empty() || !contains(list, kOf)) return {};
  names made;
  while (!list.empty()) {
    auto const end = std::min(list.find(','), list.size());
    auto const item = list.substr(0, end);
    auto const owner = item.rfind(kOf);
    // Every item names whose they are, else the clause is of something else.
    if (owner == std::string_view::npos) return {};
    auto const some = listed(item.substr(owner + kOf.size()), 1, kLongestName);
    if (!some || item.size() > owner + 6 * kLongestName) return {};
    made.fewest += some->fewest;
    made.most += some->most;
    made.open = made.open || some->open;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return made.fewest > 1 ? std::optional{made} : std::nullopt;
}

// "The top 10 markets were Lutin (18.1%), Vigo (8.1%), …and Gera (2.3%).": each name with its number in a bracket.
std::optional<names> english_list_in_brackets(std::string_view text) {
  constexpr std::size_t kLongestNoun = 30;
  constexpr std::size_t kLongestName = 30;
  constexpr int kFewest = 3;
  auto at = std::string_view::npos;
  for (std::string_view const opens : {" were ", " are ", " include ", " included ", ": "}) {
    auto const found = text.find(opens);
    if (found <= kLongestNoun && found + opens.size() < at) at = found + opens.size();
  }
  if (at == std::string_view::npos || text.substr(0, at).find_first_of(".,;(\n") != std::string_view::npos) return {};
  text.remove_prefix(at);
  names made;
  while (true) {
    auto const open = text.find(" (");
    auto const close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
    auto const name = text.substr(0, open);
    if (name.empty() || name.size() > kLongestName || name.find_first_of("0123456789.,;:") != std::string_view::npos)
      return {};
    ++made.fewest;
    text.remove_prefix(close + 1);
    if (text.starts_with(".") || text.starts_with("\n") || text.empty()) break;
    static constexpr std::array<std::string_view, 3> kJoints{", and ", " and ", ", "};
    auto const joint = std::ranges::find_if(kJoints, [&](std::string_view one) { return text.starts_with(one); });
    if (joint == kJoints.end()) return {};
    text.remove_prefix(joint->size());
  }
  made.most = made.fewest;
  return made.fewest >= kFewest ? std::optional{made} : std::nullopt;
}

// "six airports report a surge. They are: A; B; C; D and E."
std::optional<names> english_list_behind(std::string_view text) {
  static constexpr std::string_view kThey = ". They are: ";
  auto const at = text.find(kThey);
  if (at == std::string_view::npos || at > 40) return {};
  auto list = text.substr(at + kThey.size());
  list = list.substr(0, list.find_first_of(".\n"));
  if (std::ranges::any_of(list, [](char c) { return c >= '0' && c <= '9'; })) return {};
  auto const last = list.rfind(" and ");
  if (last == std::string_view::npos) return {};
  auto const before = list.substr(0, last);
  auto const mark = before.find(';') == std::string_view::npos ? ',' : ';';
  auto const marks = static_cast<int>(std::ranges::count(before, mark)) - (before.ends_with(mark) ? 1 : 0);
  return names{.fewest = marks + 2, .most = marks + 2};
}

// 设一等奖一名、…。获一等奖的是岳某、薛某;…: who got the prize, wherever behind the text names them.
std::optional<names> winners_behind(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 400;    // code points
  constexpr std::size_t kCharacter = 3;  // bytes
  constexpr std::size_t kLongestName = 30;
  static constexpr std::string_view kPrize = "奖";
  static constexpr std::string_view kClass = "等奖";
  auto prize = of.noun_before(i);
  if (!prize.ends_with(kPrize)) return {};
  // 比赛设一等奖: the last word of it.
  auto const word = (prize.ends_with(kClass) ? 3 : 2) * kCharacter;
  if (prize.size() > word) prize.remove_prefix(prize.size() - word);
  auto const text = of.after(i, kReach);
  auto const upto_stop = [](std::string_view list) {
    return list.substr(0, std::min({list.find_first_of(",;(\n"), list.find("。"), list.size()}));
  };
  for (std::string_view const opens : {"的是", "的有", "的为", "者是", "者为", "获得者是", "获得者为", ":"}) {
    auto const words = std::string{prize}.append(opens);
    if (auto const at = text.find(words); at != std::string_view::npos)
      return listed(upto_stop(text.substr(at + words.size())), 1, kLongestName);
  }
  return {};
}

void add_count(page const& of, std::size_t i, names const& list, std::vector<relation>& to) {
  to.push_back(count_of_names(of, i, list));
}

// 4个项目分别为光伏制造、储能电池和数据中心: whatever they are, they are named one by one.
std::optional<names> list_handed_out(std::string_view text) {
  static constexpr std::array<std::string_view, 2> kAre{"分别为", "分别是"};
  constexpr int kFewest = 3;
  auto const at = std::min(text.find(kAre[0]), text.find(kAre[1]));
  auto const list = at == std::string_view::npos ? std::nullopt : list_announced(text);
  return list && text.find(":") > at && list->most >= kFewest ? list : std::nullopt;
}

// 三个区段分别增长153.4%、77.1%、72.0%和52.4%: how many figures are handed out behind the count; 0 where none are.
int handed_out_behind(page const& of, std::size_t i) {
  static constexpr std::string_view kEach = "分别";
  constexpr std::size_t kLongestNoun = 24;  // bytes
  if (i + 1 >= of.size()) return 0;
  auto const lead = of.between(i, i + 1);
  auto const each = lead.find(kEach);
  if (each > kLongestNoun || lead.find_first_of(",;(\n") != std::string_view::npos || contains(lead, "。")) return 0;
  auto last = i + 1;
  for (; last + 1 < of.size() && of.at(last + 1).unit == of.at(i + 1).unit; ++last) {
    auto const joint = of.between(last, last + 1);
    if (!joint.starts_with("、") && !joint.starts_with("和") && !joint.starts_with("及")) break;
  }
  return static_cast<int>(last - i);
}

void add_list(page const& of, std::size_t i, std::vector<relation>& to) {
  auto const& figure = of.at(i);
  constexpr int kMost = 40;
  if (figure.qualifier == model::figure_qualifier::exact && figure.value.exponent == 0 &&
      figure.value.mantissa < kMost) {
    if (auto const winners = winners_behind(of, i)) return add_count(of, i, *winners, to);
    bool const persons = figure.unit == "person" || figure.unit == "count" || figure.span.ends_with("名");
    if (auto const some = list_of_persons(of.after(i, 160));
        some && persons && !some->open &&
        std::min(std::abs(figure.value.mantissa - some->fewest), std::abs(figure.value.mantissa - some->most)) <= 2)
      return add_count(of, i, *some, to);
  }
  if (figure.unit != "count" || figure.value.exponent != 0) return;
  if (of.before(i, 4) == "top " && figure.value.mantissa <= kMost) {
    if (auto const list = english_list_in_brackets(of.after(i, 400));
        list && std::abs(figure.value.mantissa - list->fewest) <= 2)
      return add_count(of, i, *list, to);
  }
  if (figure.qualifier != model::figure_qualifier::exact) return;
  auto behind = of.after(i, 10);
  for (std::string_view const end : {",", "。", ";", ":", "(", "、"}) behind = behind.substr(0, behind.find(end));
  auto const noun = std::string{figure.span}.append(behind);
  // 发病数居前的5种依次为肝炎、…
  bool const in_order = of.after(i, 3).starts_with("依次");
  auto const handed_out = handed_out_behind(of, i);
  bool const named = contains_any(noun, kNamed) || in_order || handed_out > 1;
  if (figure.value.mantissa > 40) return;
  auto list = list_of_places(of.after(i, 120));
  if (!list && handed_out == 0) list = list_handed_out(of.after(i, 120));
  if (!named && !list) return;
  if (!list) list = list_before(std::string{of.before(i, 120)});
  if (!list) list = quoted_before(of.before(i, 120));
  if (!list) list = list_behind(of.after(i, 80));
  if (!list) list = list_announced(of.after(i, 120));
  if (!list) list = english_list_behind(of.after(i, 240));
  if (!list) return;
  auto const count = static_cast<int>(figure.value.mantissa);
  // Where each has a figure, both say how many there are.
  bool const twice = handed_out > 1 && !list->open;
  if (twice && (handed_out < list->fewest || handed_out > list->most)) return;
  // Names that fall short without 等 may be an example; more than two away they are no list of these.
  if (!list->open && !twice && std::min(std::abs(count - list->fewest), std::abs(count - list->most)) > 2) return;
  if (list->open && list->fewest > count + 2) return;
  add_count(of, i, *list, to);
}

}  // namespace

relation count_of_names(page const& of, std::size_t i, named_list const& list) {
  auto const& figure = of.at(i);
  auto const count = static_cast<int>(figure.value.mantissa);
  return {.check = "count_list",
          .figures = {of.where(i)},
          .how = list.open ? relation::test::at_most : relation::test::meets,
          .expression = list.open ? fmt::format("{} <= {{0}}", list.fewest) : fmt::format("{{0}} ~ {}", list.fewest),
          .evaluate = [named = list](figure_values v) -> std::optional<sides> {
            interval const names{exact{named.fewest}, exact{named.most}};
            return named.open ? sides{names, v[0].range} : sides{v[0].range, names};
          },
          .repairable = false,
          .remark = {fmt::format("列出{}个名称，数字写{}", list.fewest, figure.span),
                     fmt::format("{} names are listed, the number says {}", list.fewest, count)}};
}

void add_name_lists(page const& of, std::vector<relation>& to) {
  if (!of.has_text()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of.is_level(i)) add_list(of, i, to);
  }
  add_named_one_by_one(of, to);
}

}  // namespace fengsui::know::audit
