// 东、中、西部比重分别为80%、17.2%和7.3%: shares that are handed out at once are of one whole, and make no more than
// it.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/partitions.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kMostMembers = 8;

// ", the central region 17.1 percent and the western region": the next of classes that leave nothing beside them.
bool names_next(std::string_view text) {
  constexpr std::size_t kLongest = 40;  // bytes
  static constexpr std::array<std::string_view, 10> kNext{"central",  "western",   "中部",     "西部",     "东北",
                                                          "tertiary", "secondary", "第二产业", "第三产业", "乡村"};
  return text.size() <= kLongest && text.find_first_of(";.(") == std::string_view::npos && contains_any(text, kNext);
}

std::vector<std::size_t> percents_from(page const& of, std::size_t first) {
  static constexpr std::array<std::string_view, 7> kJoints{"、", "和", "及", "与", ", ", " and ", ", and "};
  std::vector<std::size_t> run{first};
  for (auto i = first + 1; i < of.size() && run.size() < kMostMembers; ++i) {
    if (!of.usable(i) || of.at(i).unit != "%" || of.at(i).cmp) break;
    auto const text = of.between(i - 1, i);
    if (std::ranges::find(kJoints, text) == kJoints.end() && !names_next(text)) break;
    run.push_back(i);
  }
  return run;
}

// 旅客525万人次,货邮14万吨,起降4.1万架次,分别占全国的30.4%、43.8%和29.2%: each is of a whole of its own.
bool are_of_several_things(page const& of, std::vector<std::size_t> const& run) {
  auto const first = of.host(run.front());
  return first && std::ranges::any_of(run, [&](std::size_t i) {
           auto const host = of.host(i);
           return host && of.at(*host).unit != of.at(*first).unit;
         });
}

// 占, 比重, "accounted for": what is told are shares, and no rates of several things.
bool are_shares(page const& of, std::vector<std::size_t> const& run) {
  if (are_of_several_things(of, run)) return false;
  auto const is_share = [&](std::size_t i) { return of.at(i).kind == model::figure_kind::share; };
  if (std::ranges::all_of(run, is_share)) return true;
  static constexpr std::array<std::string_view, 9> kShares{
      "占", "比重", "构成", "account", "proportion", "share", "of the total", "of the amount", "made up"};
  static constexpr std::array<std::string_view, 4> kEnds{"。", ";", "\n", ". "};
  auto const lead = behind_last(of.before(run.front(), 40), kEnds);
  auto const tail = of.after(run.back(), 20);
  return std::ranges::any_of(kShares,
                             [&](std::string_view word) { return contains(lead, word) || contains(tail, word); });
}

// 分别占28.3%、17.3%和8.1%,合计占53.7%: what the shares right before it come to.
void add_shares_together(page const& of, std::size_t total, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kTogether{"合计占", "共占", "总计占", "三者占", "合计达", "合计为"};
  constexpr std::size_t kLongest = 30;  // bytes
  if (total < 2 || !of.usable(total) || of.at(total).unit != "%" || of.at(total).cmp) return;
  auto const lead = of.between(total - 1, total);
  if (!lead.starts_with(",") || lead.size() > kLongest || !contains_any(lead, kTogether)) return;
  auto first = total - 1;
  while (first > 0 && of.at(first - 1).unit == "%" && of.usable(first - 1) && !of.at(first - 1).cmp &&
         (of.between(first - 1, first) == "、" || of.between(first - 1, first) == "和"))
    --first;
  if (first + 1 >= total || of.at(first).kind != model::figure_kind::share) return;
  std::vector<std::size_t> parts;
  for (auto i = first; i < total; ++i) parts.push_back(i);
  to.push_back(parts_against(of, parts, total, true));
}

// 52.7%, 30.7% and 16.4%: cut, not rounded; what is rounded goes beyond a hundred by half a digit each.
bool may_be_a_hundred(page const& of, std::vector<std::size_t> const& shares) {
  auto const sum = total_of(of, shares);
  return !sum.low || !sum.high || (*sum.low <= 100 && exact{*sum.high * 3 - *sum.low} >= 200);
}

// 占52.3%,…占36.4%,…占8.9%,…占2.4%,四项之和为100%: the text says itself that they make it.
void add_hundred_told(page const& of, std::size_t total, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 3> kTogether{"之和", "合计", "相加"};
  constexpr std::size_t kFiguresBack = 12;
  if (of.at(total).unit != "%" || printed_value(of.at(total).value) != 100) return;
  // 各项之和超过100%: of what more than one may be chosen.
  if (of.at(total).qualifier != model::figure_qualifier::exact || contains(of.before(total, 8), "超")) return;
  if (!contains_any(of.before(total, 8), kTogether)) return;
  std::vector<std::size_t> row;
  for (auto i = total; i-- > 0 && total - i <= kFiguresBack && of.sentence(i) == of.sentence(total);) {
    if (of.usable(i) && of.at(i).unit == "%" && !of.at(i).cmp) row.insert(row.begin(), i);
  }
  if (row.size() >= kFewest && !may_be_a_hundred(of, row)) to.push_back(shares_against_hundred(of, row, true));
}

// 前两项合计占75.9%, 上述三类共占51.7%: how many are taken together; 0 where no number says it.
std::size_t how_many_together(std::string_view lead) {
  static constexpr std::array<std::string_view, 4> kTogether{"合计占", "共占", "合占", "总计占"};
  static constexpr std::array<std::string_view, 5> kCounted{"项", "者", "类", "个", "种"};
  if (!ends_with_any(lead, kTogether)) return 0;
  for (std::size_t n = 2; n < kChineseCounts.size(); ++n) {
    auto const at = lead.find(kChineseCounts[n]);
    if (at != std::string_view::npos && starts_with_any(lead.substr(at + kChineseCounts[n].size()), kCounted)) return n;
  }
  return 0;
}

// 41.4%,…占34.5%,…占10.4%;前两项合计占75.9%: the first ones of the shares of its sentence, or all where they are as
// many.
void add_counted_together(page const& of, std::size_t total, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 36;  // bytes
  constexpr std::size_t kFiguresBack = 24;
  if (total < 2 || !of.usable(total) || of.at(total).unit != "%" || of.at(total).cmp) return;
  auto const lead = of.between(total - 1, total);
  auto const n = lead.size() <= kLongest ? how_many_together(lead) : 0;
  if (n == 0) return;
  std::vector<std::size_t> parts;
  for (auto i = total; i-- > 0 && total - i <= kFiguresBack && of.sentence(total) - of.sentence(i) <= 1;) {
    if (of.usable(i) && of.at(i).kind == model::figure_kind::share) parts.insert(parts.begin(), i);
  }
  bool const first_ones = contains(lead, "前");
  if (parts.size() < n || (parts.size() > n && !first_ones)) return;
  parts.resize(n);
  to.push_back(parts_against(of, parts, total, true));
  to.back().near_percent = 130;
}

// 要么来自省外,要么来自省内,前者占35.2%,后者占64.8%: of two that leave none beside them, else of two at least.
void add_former_and_latter(page const& of, std::size_t former, std::vector<relation>& to) {
  auto const latter = former + 1;
  if (latter >= of.size() || !of.usable(latter) || of.at(former).unit != "%" || of.at(latter).unit != "%" ||
      of.at(former).cmp || of.at(latter).cmp || !of.before(former, 4).ends_with("前者占") ||
      !of.between(former, latter).ends_with("后者占"))
    return;
  to.push_back(shares_against_hundred(of, {former, latter}, contains(of.before(former, 30), "要么")));
}

// 城市6.5万起,占29.7%;农村7.2万起,占32.9%;其他8.2万起,占37.4%: levels, each with its share right behind it.
struct shared_row {
  std::vector<std::size_t> levels;
  std::vector<std::size_t> shares;
};
shared_row levels_with_shares(page const& of, std::size_t first) {
  shared_row made;
  for (auto i = first; i + 1 < of.size(); i += 2) {
    bool const goes_on =
        i == first || (!contains(of.between(i - 1, i), "。") && !contains(of.between(i - 1, i), "\n") &&
                       !contains(of.between(i - 1, i), "其中"));
    auto const lead = of.between(i, i + 1);
    if (!goes_on || !of.is_level(i) || of.at(i).unit != of.at(first).unit || of.at(i + 1).unit != "%") break;
    if (!of.usable(i + 1) || of.at(i + 1).cmp || !contains(lead, "占")) break;
    made.levels.push_back(i);
    made.shares.push_back(i + 1);
  }
  return made;
}

// 1264.2万人次:观光614.7万人次、访问234.5万人次、…,分别占48.6%、18.5%、…: whether what the shares are of makes up a
// whole before it, so that the shares leave nothing beside them.
bool are_of_all_parts(page const& of, std::vector<std::size_t> const& run) {
  std::vector<std::size_t> parts;
  for (auto const share : run) {
    auto const part = of.host(share);
    if (!part || !of.is_level(*part) || (!parts.empty() && *part <= parts.back())) return false;
    parts.push_back(*part);
  }
  auto const first = parts.front();
  return std::ranges::any_of(of.near(first), [&](std::size_t whole) {
    return whole < first && of.is_level(whole) && of.at(whole).unit == of.at(first).unit &&
           of.sentence(first) - of.sentence(whole) <= 1 && closes(of, {.whole = whole, .parts = parts});
  });
}

// 工业占47.6%, 祭祀用火9起,占50%: what a share says it is the share of, before 占; nothing where it is of something
// that is named behind 占.
std::string_view class_of_share(page const& of, std::size_t share) {
  constexpr std::string_view kMakesUp = "占";
  static constexpr std::array<std::string_view, 5> kEnds{",", "。", ";", "、", ":"};
  static constexpr std::array<std::string_view, 8> kOfAll{
      "", "比", "比为", "总数的", "总量的", "全部的", "地区生产总值的比重为", "GDP的比重为"};
  auto const lead = behind_last(of.before(share, 20), kEnds);
  auto const at = lead.rfind(kMakesUp);
  if (at == std::string_view::npos || std::ranges::find(kOfAll, lead.substr(at + kMakesUp.size())) == kOfAll.end())
    return {};
  if (at > 0) return lead.substr(0, at);
  return share > 0 && of.is_level(share - 1) && of.between(share - 1, share).size() <= 30 ? of.noun_before(share - 1)
                                                                                          : std::string_view{};
}

// 工业占47.6%,服务业占31.0%,农业占21.4%: three shares and more of one sentence, each of a class of its own that none of
// the others holds, come to no more than a hundred, and to just that where the last is the rest.
void add_shares_of_classes(page const& of, std::size_t first, std::vector<relation>& to) {
  constexpr std::size_t kShortest = 6;  // bytes: two Chinese characters
  static constexpr std::array<std::string_view, 3> kRest{"其他", "其它", "其余"};
  static constexpr std::array<std::string_view, 2> kEnds{"。", "\n"};
  // 按投资规模分,10亿元以上占18%: of one kind, whatever they are called.
  bool const by_class = opens_by_class(behind_last(of.before(first, 30), kEnds));
  // From the first of its row on.
  for (auto i = first; i-- > 0 && first - i <= 2 * kMostMembers;) {
    auto const text = of.between(i, i + 1);
    if (contains(text, "。") || contains(text, "\n") || contains(text, "其中")) break;
    if (of.at(i).unit == "%" && !class_of_share(of, i).empty()) return;
  }
  std::vector<std::size_t> row;
  std::vector<std::string_view> names;
  for (auto i = first; i < of.size() && of.sentence(i) - of.sentence(first) <= 3; ++i) {
    if (i > first && (contains(of.between(i - 1, i), "其中") || contains(of.between(i - 1, i), "。"))) break;
    if (of.at(i).unit != "%" && !row.empty()) continue;
    auto const name =
        of.usable(i) && of.at(i).unit == "%" && !of.at(i).cmp ? class_of_share(of, i) : std::string_view{};
    if (contains(name, "合计")) return;  // 两县合计占60%
    // 停留1晚的占46.2%,停留2晚的占31.5%,停留3晚及以上的占22.3%: the last step of a ladder leaves none beside it.
    bool const last_step =
        contains(name, "及以上") && !names.empty() && name.substr(0, kShortest) == names.front().substr(0, kShortest);
    if (name.size() < kShortest || (names_facet(name) && !by_class && !last_step)) break;
    if (std::ranges::any_of(names, [&](auto const& one) { return contains(name, one) || contains(one, name); })) return;
    row.push_back(i);
    names.push_back(name);
  }
  if (row.size() < kFewest || contains(of.before(row.back(), 60), "多选")) return;
  bool const all = starts_with_any(names.back(), kRest) || contains(names.back(), "及以上");
  if (all && may_be_a_hundred(of, row)) return;
  to.push_back(shares_against_hundred(of, row, all));
  to.back().near_percent = all || by_class ? 200 : 125;
}

// 按类别分: and the rest under its own name: all that there is, so that the shares make a hundred, and the levels what
// stands right before them.
void add_classes_with_shares(page const& of, std::size_t first, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 3> kRest{"其他", "其它", "其余"};
  if (!of.is_level(first) || !opens_by_class(of.between(first - 1, first))) return;
  auto const row = levels_with_shares(of, first);
  if (row.levels.size() < kFewest || !starts_with_any(of.noun_before(row.levels.back()), kRest)) return;
  to.push_back(shares_against_hundred(of, row.shares, true));
  auto const whole = first - 1;
  if (!of.is_level(whole) || of.at(whole).unit != of.at(first).unit || !is_plain(of.at(whole))) return;
  if (meet(total_of(of, row.shares), interval::at(100))) to.push_back(parts_against(of, row.levels, whole, true));
}

// "10.1 billion yuan, 5% of the total; … 150.4 billion yuan, 69%; … 55.5 billion yuan, 38%": the shares of parts that
// make their whole make a hundred, wherever they stand; so do those of members that name every class, whatever became
// of their levels.
void add_shares_of_list(page const& of, closed_list const& list, std::vector<relation>& to) {
  std::vector<std::size_t> shares;
  for (auto const part : list.parts) {
    auto const own = std::ranges::find_if(of.modifiers(part), [&](std::size_t i) {
      return of.usable(i) && of.at(i).kind == model::figure_kind::share && of.whole_of(i) == list.whole;
    });
    if (own != of.modifiers(part).end()) shares.push_back(*own);
  }
  // "14,052, representing 96.15 per cent, for Ghanaians and 562, or 3.05 per cent, for foreigners": two do where their
  // levels make the whole to the last digit.
  std::size_t const fewest = make_to_the_digit(of, list.parts, list.whole) ? 2 : kFewest;
  if (shares.size() < fewest || shares.size() != list.parts.size()) return;
  if (may_be_a_hundred(of, shares)) return;
  to.push_back(shares_against_hundred(of, shares, true));
  to.back().near_percent = 130;
}

}  // namespace

relation shares_against_hundred(page const& of, std::vector<std::size_t> const& shares, bool all) {
  relation made{.check = "sum", .how = all ? relation::test::meets : relation::test::at_most};
  for (auto const one : shares) made.figures.push_back(of.where(one));
  made.expression = sum_of_terms(shares.size()) + (all ? " ~ 100" : " <= 100");
  made.evaluate = [](figure_values v) -> std::optional<sides> { return sides{sum_of(v), interval::at(100)}; };
  return made;
}

void add_hundreds(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 1; i < of.size() && of.has_text(); ++i) add_classes_with_shares(of, i, to);
  for (auto const& list : of.closed().as_printed) add_shares_of_list(of, list, to);
  for (auto const& group : of.families()) {
    if (group.exhaustive && of.is_chinese()) add_shares_of_list(of, {.whole = group.whole, .parts = group.parts}, to);
  }
  for (auto const* lists : {&of.closed().but_for_a_slip, &of.closed().proposed}) {
    for (auto const& list : *lists) {
      if (list.by_class != 0 && of.is_chinese()) add_shares_of_list(of, list, to);
    }
  }
  for (std::size_t i = 0; i < of.size() && of.has_text(); ++i) {
    add_shares_together(of, i, to);
    if (of.is_chinese() && of.usable(i)) add_former_and_latter(of, i, to);
    if (of.is_chinese() && of.at(i).unit == "%") add_shares_of_classes(of, i, to);
    add_counted_together(of, i, to);
    add_hundred_told(of, i, to);
  }
  for (std::size_t i = 0; i < of.size() && of.has_text(); ++i) {
    if (!of.usable(i) || of.at(i).unit != "%" || of.at(i).cmp) continue;
    auto const run = percents_from(of, i);
    if (run.size() >= kFewest && are_shares(of, run)) {
      to.push_back(shares_against_hundred(of, run, are_of_all_parts(of, run)));
      to.back().near_percent = 130;
    }
    i = run.back();
  }
}

}  // namespace fengsui::know::audit
