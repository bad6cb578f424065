#include "know/audit/lists/complete_lists.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "know/audit/english_words.h"
#include "know/audit/lists/english_likely_lists.h"
#include "know/audit/lists/list_columns.h"
#include "know/audit/lists/openings.h"
#include "know/audit/lists/row_words.h"
#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kOneCharacter = 3;  // bytes of a Chinese one
constexpr std::string_view kFullStop = "。";

bool is_near_sum(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  return comes_near(size_of_all(of, parts), printed_size(of.at(whole).value));
}

bool add_up(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  // 逾 and 近 leave sums open; only what is far off for certain is passed over.
  auto const sum = size_of_all(of, parts);
  auto const all = printed_size(of.at(whole).value);
  if ((sum > all * 1.5 || sum * 1.5 < all) && are_exact(of, parts, whole)) return false;
  return meet(total_of(of, parts), of.range(whole));
}

// Whether one slip of such a kind in the whole or in a part makes them meet.
template <class Kinds>
bool make_by_slip(page const& of, std::vector<std::size_t> const& parts, std::size_t whole, Kinds const& kinds) {
  constexpr double kMayFit = 0.02;
  constexpr double kMostApart = 120;  // two places of the point
  auto const sum_size = size_of_all(of, parts);
  auto const all_size = printed_size(of.at(whole).value);
  if (sum_size > all_size * kMostApart || all_size > sum_size * kMostApart) return false;
  auto const sum = total_of(of, parts);
  auto const all = of.range(whole);
  // `wanted`: about what the figure had to be.
  auto const any = [&](std::size_t i, double wanted, auto const& fits) {
    return wanted > 0 && std::ranges::any_of(slips_of(of.at(i).value), [&](slipped_number const& one) {
             if (!kinds(one.how) || std::abs(printed_size(one.number) - wanted) > kMayFit * all_size) return false;
             return fits(rounding_interval(of.at(i), one.number, reach::widest));
           });
  };
  if (any(whole, sum_size, [&](interval const& read) { return meet(sum, read); })) return true;
  return std::ranges::any_of(parts, [&](std::size_t i) {
    auto const own = of.range(i);
    if (!own.low || !own.high || !sum.low || !sum.high || of.times(i) > 1) return false;
    interval const others{*sum.low - *own.low, *sum.high - *own.high};
    auto const wanted = all_size - (sum_size - printed_size(of.at(i).value));
    return any(i, wanted, [&](interval const& read) { return meet(others + read, all); });
  });
}

constexpr std::array<std::string_view, 3> kMarks{"。", "、", "”"};

bool has_name(page const& of, std::size_t i) {
  if (of.noun_before(i).size() >= 2 * kOneCharacter || !class_name(of, i).empty()) return true;
  // 巴州区2个、4.5亿元: told before the count beside it.
  if (i > 0 && of.between(i - 1, i) == "、" && of.at(i - 1).unit != of.at(i).unit && of.noun_before(i).empty())
    return has_name(of, i - 1);
  auto const behind = of.after(i, 1);  // 1010名选手
  return behind.size() == kOneCharacter && std::ranges::find(kMarks, behind) == kMarks.end();
}

bool is_left_open(page const& of, std::size_t last) {
  return contains(of.after(last, 3), "等");
}

// The levels of that unit before a list that may be its whole, the nearest first; those of the title last.
std::vector<std::size_t> wholes_before(page const& of, std::size_t first) {
  constexpr std::size_t kFiguresBack = 16;
  constexpr int kSentences = 6;
  std::vector<std::size_t> made;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack && of.sentence(first) - of.sentence(i) <= kSentences;) {
    if (is_of_row(of, i, first)) made.push_back(i);
  }
  std::ranges::stable_partition(made, [&](std::size_t i) { return !of.in_title(i); });
  return made;
}

interval signed_change(page const& of, std::size_t i) {
  auto const range = of.range(i);
  return of.at(i).cmp->direction == model::direction::down ? interval::at(0) - range : range;
}

// 451万人次,增加156万人次;…232万人次,增加100万人次;…228万人次,增加56万人次: what they changed by adds up.
bool changes_add_up(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  auto const all = change_beside(of, whole);
  if (!all) return false;
  auto sum = interval::at(0);
  for (auto const part : parts) {
    auto const own = change_beside(of, part);
    if (!own || own == all) return false;
    sum = sum + signed_change(of, *own);
  }
  return meet(sum, signed_change(of, *all));
}

// 泊位49个(防城港26个、北海8个、钦州15个): behind the whole at once, and the bracket closes behind the last.
bool is_bracketed(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  if (whole + 1 != parts.front() || !of.after(parts.back(), 1).starts_with(")")) return false;
  for (std::size_t k = 1; k < parts.size(); ++k) {
    auto const text = of.between(parts[k - 1], parts[k]);
    if (parts[k] != parts[k - 1] + 1 || !(text.starts_with("、") || text.starts_with(",") || text.starts_with("和")))
      return false;
  }
  return true;
}

// 评出作品共91个,其中一等奖9个、二等奖16个、三等奖24个、优秀奖38个: from the first grade to the prize that is no grade,
// nothing that got one stands beside them.
bool holds_every_grade(page const& of, std::vector<std::size_t> const& row) {
  static constexpr std::array<std::string_view, 3> kFirst{"特等奖", "一等奖", "金奖"};
  static constexpr std::array<std::string_view, 5> kBeside{"优秀奖", "优胜奖", "鼓励奖", "入围奖", "纪念奖"};
  return row.size() > 2 && contains_any(class_name(of, row.front()), kFirst) &&
         contains_any(class_name(of, row.back()), kBeside);
}

// 获得35项奖项:国家一等奖2项,省一等奖12项、二等奖14项、三等奖7项: all of them, behind a colon.
bool are_the_prizes_announced(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  static constexpr std::string_view kAnnounced = "奖项:";  // read, not shown
  return row.size() > 2 && whole + 1 == row.front() && of.between(whole, row.front()).starts_with(kAnnounced) &&
         std::ranges::all_of(row, [&](std::size_t i) { return of.noun_before(i).ends_with("奖"); });
}

// Rows of which so few are none that their sum need not be doubted where a slip explains it.
constexpr double kCertain = 0.02;

struct row_told {
  opening opened = opening::none;
  bool hundred = false;     // its shares make a hundred
  std::size_t nearest = 0;  // the whole right before it
  std::size_t near = 0;     // the one before it that it comes nearest to
};

// How many such rows are no list of that whole for one that is, by what the text says; 0: nothing speaks for it.
double doubt_in(page const& of, std::vector<closed_list> const& closing, std::vector<std::size_t> const& row,
                std::size_t whole, row_told const& told) {
  constexpr double kAmongOthers = 0.2;
  constexpr double kBehind = 1;
  if (changes_add_up(of, row, whole)) return kCertain;
  if (whole == told.nearest && is_near_sum(of, row, whole) && is_told_in_full(of, row, whole)) return kCertain;
  // 总投资116.6亿元,其中…84.46亿元…。13个县市区投资金额:…: of the one that they come nearest to.
  if (whole == told.near && is_near_sum(of, row, whole) &&
      (are_as_many_as_told(of, row, whole) || are_named_before(of, row, whole)))
    return kCertain;
  if (whole == told.nearest && is_near_sum(of, row, whole) &&
      (are_all_sizes(of, row) || holds_every_grade(of, row) || are_the_prizes_announced(of, row, whole)))
    return kCertain;
  if (of.is_chinese() && whole == told.nearest && !stand_side_by_side(of, whole, row.front()) &&
      (ends_with_the_rest(of, row) || are_of_a_list_again(of, closing, row)))
    return kCertain;
  if (told.opened == opening::bracket && is_bracketed(of, row, whole) && is_near_sum(of, row, whole)) return kCertain;
  // 按所在地分,城镇2.15亿元,乡村1.10亿元。按消费形态分,餐饮收入0.50亿元,商品零售27.5亿元: the whole that one list by
  // class makes is the whole of the next.
  bool const again = std::ranges::any_of(closing, [&](closed_list const& one) { return one.whole == whole; });
  if (told.opened == opening::by_class && again) return kCertain;
  if (told.hundred) return shares_leave_as_much(of, row, whole) ? 0 : kCertain;
  auto const by_chance = grows_like_by_chance(of, row, whole);
  if (by_chance <= kCertain) return by_chance;
  if (told.opened == opening::by_class) return kAmongOthers * by_chance;
  if (whole != told.nearest || !std::ranges::all_of(row, [&](std::size_t i) { return has_name(of, i); })) return 0;
  // "1.16 million, among them 231,859 from Lutin and 91,953 from Gera": of some of them, which leave most of it beside
  // them, the words say no more than that they are near.
  bool const leaves_most = size_of_all(of, row) * 2 < printed_size(of.at(whole).value);
  // "92.5 million abroad. In December one carried 9.063 million, another 1.792 million": in English nothing says that
  // what comes nowhere near is of it.
  if (leaves_most && told.opened == opening::none && !of.is_chinese()) return 0;
  if (told.opened != opening::none) return (leaves_most ? kBehind : kAmongOthers) * by_chance;
  // 总投资282亿元 of the title and again below it: no part of itself.
  auto const is_whole = [&](std::size_t i) {
    return printed_value(of.at(i).value) == printed_value(of.at(whole).value);
  };
  return std::ranges::any_of(row, is_whole) ? 0 : kBehind * by_chance;
}

// Whether these members miss one of the wholes by a slip.
bool add_list_of(page const& of, std::vector<closed_list> const& closing, std::vector<std::size_t> const& row,
                 std::vector<std::size_t> const& wholes, complete_rows& to) {
  if (wholes.empty()) return false;
  auto const opened = opening_of(of, row.front());
  auto const shares = sum_of_shares(of, row);
  bool const hundred = shares && make_a_hundred(*shares, row.size());
  auto const said = whole_of_shares(of, row);
  auto const apart = [&, sum = size_of_all(of, row)](std::size_t i) {
    return std::abs(std::log(std::max(printed_size(of.at(i).value), 1.0) / std::max(sum, 1.0)));
  };
  row_told const told{
      .opened = opened, .hundred = hundred, .nearest = wholes[0], .near = std::ranges::min(wholes, {}, apart)};
  std::optional<closed_list> likely;
  for (auto const whole : wholes) {
    if (said && whole != *said) continue;
    auto const doubt = doubt_in(of, closing, row, whole, told);
    if (doubt == 0 || (likely && doubt > kCertain) || !add_up_by_a_slip(of, row, whole)) continue;
    likely = closed_list{.whole = whole, .parts = row, .wrong_links = doubt == kCertain ? 0 : doubt};
    if (doubt <= kCertain) break;
  }
  if (likely) (likely->wrong_links == 0 ? to.told : to.proposed).push_back(*likely);
  return likely.has_value();
}

// 第二产业2760.84亿元,其中工业2390.51亿元,建筑业370.33亿元;第三产业3220.41亿元: the members before the semicolon.
std::vector<std::size_t> first_item(page const& of, std::vector<std::size_t> const& row) {
  for (std::size_t k = 1; k < row.size(); ++k) {
    if (contains(of.between(row[k - 1], row[k]), ";"))
      return {row.begin(), row.begin() + static_cast<std::ptrdiff_t>(k)};
  }
  return {};
}

// Whether some of a row is the whole list: its first members, or all but one. "$128.13 million, including $5.07 million
// of local money. Foreign ones $123.34 million; joint ventures $4.78 million".
bool some_add_up(page const& of, std::vector<std::size_t> const& row, std::vector<std::size_t> const& wholes) {
  auto const make_one = [&](std::vector<std::size_t> const& some) {
    return std::ranges::any_of(wholes, [&](std::size_t i) { return add_up(of, some, i); });
  };
  for (std::size_t k = 0; k < row.size(); ++k) {
    auto others = row;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(k));
    if (k > 0 && make_one({row.begin(), row.begin() + static_cast<std::ptrdiff_t>(k) + 1})) return true;
    if (others.size() > 1 && make_one(others)) return true;
  }
  return false;
}

void add_row(page const& of, std::vector<closed_list> const& closing, std::vector<std::size_t> const& row,
             complete_rows& to) {
  auto const first = row.front();
  if (row.size() < 2 || is_left_open(of, row.back())) return;
  auto const wholes = wholes_before(of, first);
  // 2亿元 among 15.31亿元 and 11.87亿元 leaves much open; of as many as are told none are left out.
  if (!counts_so_many(of, first, row.size()) && some_add_up(of, row, wholes)) return;
  if (std::ranges::any_of(closing, [&](closed_list const& one) { return one.parts == row; })) return;
  if (have_others_beside(of, row)) return;
  for (auto const& members : {first_item(of, row), row}) {
    if (members.size() > 1 && add_list_of(of, closing, members, wholes, to)) return;
  }
}

}  // namespace

bool add_up_by_a_slip(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  // "960 million delivered … 920 million collected, 960 million delivered": the whole again is none of its parts.
  if (std::ranges::any_of(
          parts, [&](std::size_t i) { return printed_value(of.at(i).value) == printed_value(of.at(whole).value); }))
    return false;
  return make_by_slip(of, parts, whole, [](repair::slip) { return true; });
}

namespace {

bool ends_item(std::string_view text) {
  return contains(text, kFullStop) || contains(text, "\n") || contains(text, ";") || ends_english_sentence(text);
}

bool ends_sentence(std::string_view text, bool by_lines) {
  if (by_lines) return contains(text, "\n");
  return contains(text, kFullStop) || contains(text, "\n") || ends_english_sentence(text);
}

// 铁路客运量1163.4万人次,…。公路人员流动量16555万人次,…。水路客运量50.3万人次: the first level of each of the
// sentences, lines or clauses that follow each other; where a sentence has none the list is over. What stands behind
// 其中 is of one member, up to the end of its sentence.
std::vector<std::size_t> row_of_items(page const& of, std::size_t first) {
  constexpr std::size_t kMost = 24;
  std::vector<std::size_t> row{first};
  // "17 blazes, eight of them in the north. The south has four": what is of a member before it begins no list.
  if (of.after(first, 9).starts_with(" of them")) return row;
  bool const by_lines = contains(of.between(first - 1, first), "\n");
  auto waiting = false;  // for the member of a clause
  auto found = true;     // one in this sentence
  auto nested = false;
  for (auto i = first + 1; i <= of.near(first).back() && row.size() < kMost; ++i) {
    auto const text = of.between(i - 1, i);
    if (!by_lines && contains(text, "\n")) break;  // another paragraph
    if (ends_sentence(text, by_lines)) {
      if (!found && !nested) break;
      waiting = true;
      found = nested = false;
    } else if (contains(text, ";") && !by_lines) {
      waiting = true;
    }
    if (contains(text, "其中")) nested = true;
    if (!waiting || nested || !is_of_row(of, i, first) || of.at(i).role == "base") continue;
    row.push_back(i);
    waiting = false;
    found = true;
  }
  return row;
}

// 快递787.7亿件。分类看,同城64.2亿件、…: what the members of another one make is told of it.
std::vector<std::size_t> without_parts_of_members(std::vector<std::size_t> row, lists_by_whole const& closing) {
  auto const all = row;
  std::erase_if(row, [&](std::size_t i) {
    return std::ranges::any_of(all, [&](std::size_t whole) { return is_part_of(closing, whole, i); });
  });
  return row;
}

// 全行业29.27亿千瓦时,增长21.6%:…。城乡居民4.08亿千瓦时,增长14.7%: items that have grown by their weight as a whole
// before them has.
bool add_items_that_grew_alike(page const& of, std::vector<std::size_t> const& row,
                               std::vector<std::size_t> const& wholes, std::vector<closed_list>& to) {
  for (auto const whole : wholes) {
    for (auto n = row.size(); n >= 2; --n) {
      std::vector<std::size_t> some{row.begin(), row.begin() + static_cast<std::ptrdiff_t>(n)};
      auto const by_chance = grows_like_by_chance(of, some, whole);
      if (by_chance > kCertain || !add_up_by_a_slip(of, some, whole)) continue;
      to.push_back({.whole = whole, .parts = std::move(some), .wrong_links = by_chance});
      return true;
    }
  }
  return false;
}

// The items from the first one on, as far as they go or less far, whose sum is near the whole before them.
void add_items(page const& of, lists_by_whole const& closing, std::size_t first, complete_rows& to) {
  constexpr double kStandBelow = 0.4;
  constexpr double kFactor = 2.7;
  constexpr std::size_t kMostTried = 2;
  if (!ends_item(of.between(first - 1, first)) && opening_of(of, first) == opening::none) return;
  auto const wholes = wholes_before(of, first);
  if (wholes.empty()) return;
  auto row = row_of_items(of, first);
  row = without_parts_of_members(std::move(row), closing);
  // 238个机场。年内新通航机场四个: what came within another span is none of them.
  std::erase_if(row, [&](std::size_t i) { return lie_apart(of.at(i), of.at(wholes[0])); });
  if (row.size() < 2 || !std::ranges::all_of(row, [&](std::size_t i) { return has_name(of, i); })) return;
  std::vector<double> sums;
  for (auto const i : row) sums.push_back((sums.empty() ? 0 : sums.back()) + printed_size(of.at(i).value));
  auto const first_ones = [&](std::size_t n) {
    return std::vector<std::size_t>{row.begin(), row.begin() + static_cast<std::ptrdiff_t>(n)};
  };
  for (auto const whole : wholes) {
    auto const all = printed_size(of.at(whole).value);
    for (std::size_t n = 2; n <= row.size(); ++n) {
      bool const near = std::abs(sums[n - 1] - all) * 20 <= all;
      if (near && add_up(of, first_ones(n), whole)) return;
    }
  }
  if (add_items_that_grew_alike(of, row, wholes, to.proposed)) return;
  auto const all = printed_size(of.at(wholes[0]).value);
  std::size_t tried = 0;
  for (auto n = row.size(); n >= 2 && tried < kMostTried; --n) {
    if (sums[n - 1] > all * kFactor || all > sums[n - 1] * kFactor) continue;
    ++tried;
    auto some = first_ones(n);
    if (have_others_beside(of, some) || some_add_up(of, some, {wholes[0]}) || !add_up_by_a_slip(of, some, wholes[0]))
      continue;
    to.proposed.push_back({.whole = wholes[0],
                           .parts = std::move(some),
                           .wrong_links = kStandBelow * static_cast<double>(row.size() - 1)});
  }
}

}  // namespace

complete_rows complete_lists(page const& of, std::vector<closed_list> const& closing) {
  complete_rows made;
  if (!of.has_text()) return made;
  for (auto const& list : closing) {
    for (auto& column : changes_and_bases(of, list)) {
      if (!add_up(of, column.parts, column.whole)) made.columns.push_back(std::move(column));
    }
    for (auto& column : columns_beside(of, list)) {
      if (!add_up(of, column.parts, column.whole)) made.told.push_back(std::move(column));
    }
    for (auto& column : columns_in_its_unit(of, list)) {
      if (!add_up(of, column.parts, column.whole)) made.told.push_back(std::move(column));
    }
  }
  auto const of_whole = by_whole(closing);
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!is_of_row(of, i, i)) continue;
    add_row(of, closing, without_parts_of_members(row_from(of, i), of_whole), made);
    add_items(of, of_whole, i, made);
  }
  for (auto& list : english_likely_lists(of, closing)) {
    bool const sure = list.wrong_links <= kCertain;
    if (sure) list.wrong_links = 0;
    (sure ? made.told : made.proposed).push_back(std::move(list));
  }
  return made;
}

}  // namespace fengsui::know::audit
