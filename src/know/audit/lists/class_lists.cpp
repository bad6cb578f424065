#include "know/audit/lists/class_lists.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "know/audit/english_words.h"
#include "know/audit/lists/class_naming.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/lists/english_class_rows.h"
#include "know/audit/lists/partitions.h"
#include "know/audit/lists/row_words.h"
#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// What a member of a row is called: by the words right behind it in its clause, and by those before it, back to the
// level before or the end of a sentence.
struct own_words {
  class_bits behind;
  class_bits before;
};

own_words words_of(page const& of, std::size_t i, std::optional<std::size_t> level_before) {
  constexpr std::size_t kBehind = 32;
  constexpr std::size_t kBefore = 90;
  bool const chinese = of.is_chinese();
  auto behind = of.after(i, kBehind);
  for (std::string_view const end :
       {",", ";", ".", "(", "\n", "。", "、", " and ", " while ", " whereas ", " but ", ":"})
    behind = behind.substr(0, behind.find(end));
  if (auto const digit = behind.find_first_of("0123456789"); digit != std::string_view::npos)
    behind = behind.substr(0, digit);
  auto before = of.before(i, kBefore);
  if (level_before) {
    auto const since = of.between(*level_before, i);
    if (since.size() < before.size()) before = since;
  }
  for (std::string_view const end : {". ", "\n", ";", "。"}) {
    if (auto const at = before.rfind(end); at != std::string_view::npos) before.remove_prefix(at + end.size());
  }
  // "470 inbound trains": what the figure was printed with.
  auto named = classes_in(behind, chinese);
  if (!chinese) named |= classes_in(of.at(i).span, chinese);
  // 城乡居民生活用电增长19.5%,城镇居民6665.7万千瓦时: the clause right before it says it, where it names a class at
  // all.
  if (auto const comma = before.rfind(','); chinese && comma != before.npos) {
    if (auto const told = classes_in(before.substr(comma + 1), chinese); told.any()) before.remove_prefix(comma + 1);
  }
  return {.behind = named, .before = classes_in(before, chinese)};
}

std::optional<std::size_t> class_of(std::size_t partition, own_words const& words) {
  if (auto const behind = class_by(partition, words.behind)) return behind;
  return class_by(partition, words.before);
}

// "2.31 million, comprising 1.12 million inbound and 1.19 million outbound travellers": a count without a noun of its
// own counts what those around it do.
bool is_counted_like(page const& of, std::size_t i, std::size_t like) {
  if (is_of_row(of, i, like)) return true;
  if (of.is_chinese() || !is_of_row(of, i, i) || of.at(i).indicator != of.at(like).indicator) return false;
  auto const& one = of.at(i).unit;
  auto const& other = of.at(like).unit;
  auto const may_lend = [](std::string const& unit) { return unit == "person_trip" || counts_whole_things(unit); };
  return (may_lend(other) && is_bare_count(of, i)) || (may_lend(one) && is_bare_count(of, like));
}

// "84.8 million (79.1 million, up 7%)" holds in its bracket what it was before; "domestic (56.5 million)" holds a
// level.
bool is_beside_in_bracket(page const& of, std::size_t i) {
  // 建设项目27项(省级6项、市级5项、县级16项): nor do those behind the first in it.
  constexpr std::size_t kReach = 40;
  if (of.is_chinese()) {
    auto const before = of.before(i, kReach);
    auto const open = before.rfind('(');
    return open != before.npos && before.find_first_of(")\n", open) == before.npos;
  }
  if (of.before(i, 1) != "(") return false;
  if (i == 0) return true;
  return std::ranges::none_of(of.between(i - 1, i), is_of_class_word);
}

// The levels of the first one's unit from it on, over two sentences more, with their words; what stands in brackets is
// none.
struct member {
  std::size_t at;
  own_words words;
  bool nested = false;  // told of the one before it, behind 其中
};

// 公路26173万人次,其中小客车22603万人次;营业性客运3570万人次: what makes a member before it is none.
bool is_part_of(std::size_t i, std::vector<member> const& members, lists_by_whole const& closing) {
  return std::ranges::any_of(members, [&](member const& one) { return is_part_of(closing, one.at, i); });
}

// 沿海7月77697万吨,1-7月536285万吨;内河7月33944万吨: a month, and the months that hold it, are two columns of one row.
bool are_of_two_times(page const& of, std::size_t a, std::size_t b) {
  auto const& one = of.at(a);
  auto const& other = of.at(b);
  return one.period_start && one.period_end && other.period_start && other.period_end && !same_period(one, other);
}

constexpr std::string_view kHandedOut = "分别为";

// 上半年第一、二、三产业用电分别为…;6月份分别为…: a time and no more, so that the classes are those of the row before.
bool is_handed_out_again(page const& of, std::size_t first) {
  static constexpr std::array<std::string_view, 3> kEnds{",", "。", ";"};
  static constexpr std::array<std::string_view, 6> kTimes{"月", "月份", "季度", "年", "期", "日"};
  auto lead = behind_last(of.between(first - 1, first), kEnds);
  if (!of.is_chinese() || !lead.ends_with(kHandedOut)) return false;
  lead.remove_suffix(kHandedOut.size());
  return ends_with_any(lead, kTimes);
}

// The last level before it that is counted alike over the same days, where one of other days stands between them.
std::optional<std::size_t> level_of_its_time(page const& of, std::size_t first) {
  constexpr std::size_t kFiguresBack = 8;
  auto another = false;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack;) {
    if (!is_of_row(of, i, first)) continue;
    if (!are_of_two_times(of, i, first)) return another ? std::optional{i} : std::nullopt;
    another = true;
  }
  return {};
}

std::vector<member> members_from(page const& of, std::size_t first, std::optional<std::size_t> level_before,
                                 lists_by_whole const& closing) {
  constexpr int kSentences = 2;
  constexpr std::size_t kMost = 2 * kMostClasses;
  std::vector<member> made{{first, words_of(of, first, level_before)}};
  auto last = of.sentence(first);
  auto among = false;
  for (auto i = first + 1; i <= of.near(first).back() && made.size() < kMost; ++i) {
    if (of.sentence(i) - last > kSentences) break;
    auto const text = of.between(i - 1, i);
    if (contains(text, "。") || contains(text, ";")) among = false;
    if (contains(text, "其中")) among = true;
    if (is_part_of(i, made, closing)) {
      last = of.sentence(i);
      continue;
    }
    if (!is_counted_like(of, i, first) || is_beside_in_bracket(of, i)) continue;
    if (of.is_chinese() && are_of_two_times(of, i, first)) continue;
    made.push_back({i, words_of(of, i, made.back().at), among});
    last = of.sentence(i);
  }
  return made;
}

// Of the members from the first one on, those that name each class once. Words that name several classes name them for
// as many members in their order: "Both coastal and inland ports gained, to 19.58 million and 2.53 million".
std::vector<std::size_t> row_of(std::size_t partition, std::vector<member> const& members) {
  auto const n = number_of(kClasses[partition]);
  if (members.size() < n) return {};
  std::vector<std::size_t> row;
  std::array<bool, kMostClasses> named{};
  std::size_t owed = 0;  // members that the words before named too
  for (std::size_t k = 0; k < members.size() && row.size() < n; ++k) {
    auto const own = class_of(partition, members[k].words);
    // 中国公民5.6亿人次,其中内地居民3.4亿人次;外国人9532.8万人次: what a member holds is of no class of these.
    if (members[k].nested && !own && owed == 0) continue;
    row.push_back(members[k].at);
    if (own) {
      if (named[*own] || owed > 0) return {};
      named[*own] = true;
    } else if (owed > 0) {
      --owed;
    } else {
      for (std::size_t c = 0; c < n; ++c) {
        if (!names_class_of(members[k].words.before, partition, c)) continue;
        if (named[c]) return {};
        named[c] = true;
        ++owed;
      }
      if (owed < 2) return {};
      --owed;
    }
  }
  return owed == 0 && row.size() == n ? row : std::vector<std::size_t>{};
}

// 进出站13.55万人次,进站6.19万人次,出站7.36万人次: the whole itself says that it holds both; 批发和零售业 those two,
// and none of another kind.
bool names_both_ways(page const& of, std::size_t partition, std::size_t whole) {
  struct both_ways {
    std::string_view word;
    std::string_view of;  // what the classes are called by
  };
  static constexpr std::array<both_ways, 8> kBoth{{{"进出", "进"},
                                                   {"出入", "入"},
                                                   {"到发", "到"},
                                                   {"往返", ""},
                                                   {"批发和零售", "批发"},
                                                   {"批发零售", "批发"},
                                                   {"住宿和餐饮", "住宿"},
                                                   {"住宿餐饮", "住宿"}}};
  constexpr std::size_t kReach = 14;  // code points
  static constexpr std::array<std::string_view, 4> kEnds{",", "。", ";", "、"};
  auto const clause = behind_last(of.before(whole, kReach), kEnds);
  return of.is_chinese() && std::ranges::any_of(kBoth, [&](both_ways const& one) {
           return contains(clause, one.word) && std::ranges::any_of(kClasses[partition], [&](std::string_view words) {
                    return !words.empty() && contains(words, one.of);
                  });
         });
}

// 铁路、公路、水路、民航共发送旅客3788.8万人次: so does a whole whose own clause names every class.
bool names_every_class(page const& of, std::size_t partition, std::size_t whole) {
  constexpr std::size_t kReach = 30;  // code points
  static constexpr std::array<std::string_view, 4> kEnds{",", "。", ";", "\n"};
  auto const clause = behind_last(of.before(whole, kReach), kEnds);
  return of.is_chinese() && !contains(clause, "分别") && names_all(partition, classes_in(clause, true));
}

// "exports and imports reached $2,677 billion: exports $1,392 billion, …": what names every class is the whole of
// members that each name their own, and the first of members that do not.
bool is_whole_of(page const& of, std::size_t partition, std::size_t i, std::size_t first, bool each_named) {
  // 高峰日出入境14.5万人次,出境、入境分别为…: a record has classes too.
  auto const& one = of.at(i);
  bool const record = of.is_chinese() && one.role == "peak" && of.is_level(i) && one.unit == of.at(first).unit &&
                      i + 1 == first && of.sentence(i) == of.sentence(first);
  if ((!is_counted_like(of, i, first) && !record) || of.before(i, 1) == "(") return false;
  // 今年重点项目530项,1-6月完成362亿元。在建185项: projects of a year are those of its first months.
  bool const of_the_year = partition >= kFirstOfStages && of.at(i).period_start == of.at(first).period_start;
  if (!same_period(of.at(i), of.at(first)) && of.at(i).period_start && of.at(first).period_start && !of_the_year)
    return false;
  // 批发和零售业530.27亿元,其中批发业8.22亿元
  if (names_both_ways(of, partition, i) || names_every_class(of, partition, i)) return true;
  std::optional<std::size_t> level_before;
  for (auto k = i; k-- > 0 && !level_before && i - k <= 4;) {
    if (is_of_row(of, k, i)) level_before = k;
  }
  auto words = words_of(of, i, level_before);
  // 航班1140架次,进港、出港各570架次,旅客18.68万人次: only its own clause says what it is.
  if (of.is_chinese()) words.before = classes_in(of.noun_before(i), true);
  return !class_of(partition, words) && (each_named || !names_all(partition, words.before));
}

double size_of_row(page const& of, std::vector<std::size_t> const& row) {
  double sum = 0;
  for (auto const i : row) sum += printed_size(of.at(i).value) * of.times(i);
  return sum;
}

// 投资50.63亿元,其中房地产21.77亿元。第一产业1.76亿元,…: where the row comes nowhere near the nearest one, a level
// further back that it comes near to is its whole.
std::optional<std::size_t> whole_it_comes_near_to(page const& of, std::vector<std::size_t> const& wholes,
                                                  std::vector<std::size_t> const& row) {
  if (wholes.empty()) return {};
  auto const sum = size_of_row(of, row);
  auto const apart = [&](std::size_t i) { return std::abs(sum - printed_size(of.at(i).value)); };
  auto const nearest = std::ranges::min(wholes, {}, apart);
  if (constexpr double kNear = 0.05; apart(wholes.front()) <= kNear * sum) return wholes.front();
  // "10.08 trillion, private investment 6.24 trillion. The primary industry …": in English just the whole it makes.
  bool const near =
      of.is_chinese() ? comes_near(sum, printed_size(of.at(nearest).value)) : make_to_the_digit(of, row, nearest);
  return near ? nearest : wholes.front();
}

// The nearest level before the row that is of no class itself.
std::optional<std::size_t> whole_before(page const& of, std::size_t partition, std::vector<std::size_t> const& row,
                                        bool each_named) {
  constexpr std::size_t kFiguresBack = 12;
  constexpr int kSentences = 2;
  auto const first = row.front();
  if (auto const named = whole_named_before(of, first)) return named;
  std::vector<std::size_t> wholes;
  // 其中6月份11.01亿千瓦时。上半年,…;居民…。6月份,第一产业…: what is told of another time lies not between.
  auto from = of.sentence(first);
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack && from - of.sentence(i) <= kSentences;) {
    if (is_a_mark_passed(of, i)) continue;
    if (is_whole_of(of, partition, i, first, each_named)) {
      wholes.push_back(i);
      continue;
    }
    // "1,034,820 passengers from Oct. 25 to Nov. 4, while in 2021 there were 280,936": what was before has other
    // classes.
    bool const of_another_time =
        of.is_chinese() ? are_of_two_times(of, i, first) : !same_period(of.at(i), of.at(first));
    if (!of_another_time && is_counted_like(of, i, first)) break;
    if (of_another_time && of.is_chinese() && wholes.empty()) from = of.sentence(i);
  }
  return whole_it_comes_near_to(of, wholes, row);
}

// 装车26.91万吨,卸车24.61万吨,累计运输货物51.52万吨: the level behind the row that is called a total and that it comes
// near to.
std::optional<std::size_t> whole_behind(page const& of, std::size_t partition, std::vector<std::size_t> const& row) {
  constexpr std::size_t kFiguresOn = 4;
  static constexpr std::array<std::string_view, 3> kEnds{",", "。", ";"};
  static constexpr std::array<std::string_view, 4> kTotals{"共", "合计", "累计", "总"};
  auto const last = row.back();
  for (auto k = last + 1; k < of.size() && k - last <= kFiguresOn && of.sentence(k) - of.sentence(last) <= 1; ++k) {
    if (!is_counted_like(of, k, last)) continue;
    auto const lead = behind_last(of.between(k - 1, k), kEnds);
    bool const is_it = contains_any(lead, kTotals) && !class_by(partition, classes_in(lead, true)) &&
                       !are_of_two_times(of, k, last) && comes_near(size_of_row(of, row), printed_size(of.at(k).value));
    return is_it ? std::optional{k} : std::nullopt;
  }
  return {};
}

// 国内客运航线6条、国际客运航线2条、货运航线1条: with the member right behind them the classes make the whole.
bool need_the_next(page const& of, std::vector<std::size_t> row, std::size_t whole) {
  row.push_back(row.back() + 1);
  return of.is_chinese() && row.back() < of.size() && is_of_row(of, row.back(), row.front()) &&
         make_to_the_digit(of, row, whole);
}

// "Imports were 19.3 million tonnes; exports 2.8 million; transit 6.5 million": where the text tells a class more, the
// fewer leave something beside them; where the fewer make the whole, "4.6 million with empties" is no third of them.
void drop_begun_by_more(page const& of, std::vector<closed_list>& lists, std::size_t from) {
  auto const begin = lists.begin() + static_cast<std::ptrdiff_t>(from);
  std::vector<closed_list> const all{begin, lists.end()};
  auto const of_whole = by_whole(all);
  auto const is_longer = [](closed_list const& one, closed_list const& other) {
    return one.parts.size() > other.parts.size() && std::ranges::includes(one.parts, other.parts);
  };
  auto const makes_whole = [&](closed_list const& one) { return make_to_the_digit(of, one.parts, one.whole); };
  auto const gone = std::remove_if(begin, lists.end(), [&](closed_list const& one) {
    auto const [from_here, to_here] = of_whole.equal_range(one.whole);
    return std::any_of(from_here, to_here, [&](auto const& entry) {
      auto const& other = *entry.second;
      return is_longer(other, one) ? !makes_whole(one) : is_longer(one, other) && makes_whole(other);
    });
  });
  lists.erase(gone, lists.end());
}

}  // namespace

std::vector<closed_list> lists_by_class(page const& of, std::vector<closed_list> const& closing) {
  constexpr double kOfAnother = 0.05;
  constexpr double kHardlyOfAnother = 0.01;
  std::vector<closed_list> made;
  if (!of.has_text() || of.size() == 0) return made;
  auto level_before = is_of_row(of, 0, 0) ? std::optional<std::size_t>{0} : std::nullopt;
  std::optional<std::size_t> one_before_that;
  std::optional<own_words> handed_out;
  auto const of_whole = by_whole(closing);
  for (std::size_t first = 1; first < of.size(); ++first) {
    if (!is_of_row(of, first, first)) continue;
    // 装车3812车、24.36万吨: the class is said before the count beside it.
    bool const beside_a_count = of.is_chinese() && level_before && *level_before + 1 == first &&
                                of.between(*level_before, first) == "、" &&
                                of.at(*level_before).unit != of.at(first).unit;
    auto const behind_count = std::exchange(one_before_that, level_before);
    // 沿海7月77697万吨,1-7月536285万吨: the class is said before the first of its columns.
    auto const column = of.is_chinese() ? level_of_its_time(of, first) : std::nullopt;
    auto before = std::exchange(level_before, first);
    if (beside_a_count) before = behind_count;
    if (column) before = column;
    auto own = words_of(of, first, before);
    if ((own.behind | own.before).none()) {
      if (!handed_out || !is_handed_out_again(of, first)) continue;
      own = *handed_out;
    } else if (of.is_chinese() && of.between(first - 1, first).ends_with(kHandedOut)) {
      handed_out = own;
    }
    auto members = members_from(of, first, before, of_whole);
    members.front().words = own;
    auto const known = made.size();
    for (std::size_t partition = 0; partition < kClasses.size(); ++partition) {
      auto row = row_of(partition, members);
      if (row.empty()) continue;
      bool const each_named = !of.is_chinese() && class_of(partition, members.front().words).has_value();
      auto whole = whole_before(of, partition, row, each_named);
      bool const is_far = !whole || !comes_near(size_of_row(of, row), printed_size(of.at(*whole).value));
      auto const behind = of.is_chinese() && is_far ? whole_behind(of, partition, row) : std::nullopt;
      if (behind) whole = behind;  // 男生36人、女生28人,共64人: what is called their total is just these
      if (!whole || need_the_next(of, row, *whole)) continue;
      bool const both = behind || (row.size() == 2 && names_both_ways(of, partition, *whole)) ||
                        names_every_class(of, partition, *whole);
      bool const in_one_breath = of.is_chinese() && of.sentence(*whole) == of.sentence(row.back());
      made.push_back({.whole = *whole,
                      .parts = std::move(row),
                      .wrong_links = in_one_breath ? kHardlyOfAnother : kOfAnother,
                      .named = both,
                      .by_class = static_cast<int>(partition) + 1});
    }
    drop_begun_by_more(of, made, known);
  }
  for (auto& list : english_class_rows(of)) {
    auto const is_it = [&](closed_list const& each) { return each.whole == list.whole && each.parts == list.parts; };
    if (std::ranges::none_of(made, is_it)) made.push_back(std::move(list));
  }
  drop_begun_by_more(of, made, 0);
  std::erase_if(made, [&](closed_list const& one) { return is_of_another_row(of, one); });
  return made;
}

}  // namespace fengsui::know::audit
