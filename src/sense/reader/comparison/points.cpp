// Percentage points, also where a percent sign stands for them, and multiples.
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::direction;
using model::figure_kind;

// 完成年度目标的125.6%,超进度42.3%: so many points ahead of what the time would ask.
bool figure_reader::is_ahead_of_the_time() {
  if (doc.english) return false;
  for (std::u16string_view const word :
       {u"超进度"sv, u"超时间进度"sv, u"超序时进度"sv, u"超过时间进度"sv, u"超过序时进度"sv}) {
    if (!text.substr(0, to).ends_with(word)) continue;
    one.unit = "pp";
    change(figure_kind::chg_pp, direction::up, "points:ahead");
    return true;
  }
  return false;
}

// 占全省54.13%,比去年同期提高3.23%; 查处率84.2%,比下达指标高4.2%: what a share or a rate of those counted rose by,
// against something named, are points; 出口占40%,增长3.2% tells of what the share is of.
bool figure_reader::is_points_of_a_rate() {
  if (doc.english || before == nullptr || before->dimension != dimension::percent || !lead.starts_with(u','))
    return false;
  constexpr std::size_t kNoun = 6;
  auto const name = text.substr(0, before->words_from);
  auto const rate = before->kind == figure_kind::level &&
                    name.substr(name.size() - std::min(name.size(), kNoun)).find(u'率') != name.npos &&
                    !name.ends_with(u"增长率"sv);
  if (before->kind != figure_kind::share && before->kind != figure_kind::target_share && !rate) return false;
  auto const said = lead.substr(1);
  if (said.find_first_of(u",;:。("sv) != said.npos || !is_one_of(said.empty() ? u'\0' : said.front(), u"比较"))
    return false;
  static constexpr any_of_words kUp{u"提高", u"提高了", u"上升", u"上升了", u"提升", u"提升了", u"高出"};
  static constexpr any_of_words kDown{u"下降", u"下降了", u"降低", u"降低了", u"回落", u"低了"};
  auto const up = kUp.close(said) > 0 || said.ends_with(u'高');
  auto const down = kDown.close(said) > 0 || said.ends_with(u'低');
  if (!up && !down) return false;
  one.unit = "pp";
  change(figure_kind::chg_pp, up ? direction::up : direction::down, "points:percent");
  return true;
}

void figure_reader::points() {
  auto way = direction::none;
  // "Electronics drove the growth by 20.2 percentage points"
  static constexpr any_of_words kDrove{u"drove the growth by ", u"driving the growth by ", u"driving growth by ",
                                       u"lifted growth by ",    u"lifted the growth by ",  u"drove growth by "};
  if (in_clause.contribution != nullptr || (doc.english && kDrove.close(lead) > 0)) {
    one.kind = figure_kind::contribution;
    one.rule = "contribution";
    return;
  }
  if (in_clause.narrow != nullptr || seen.narrow != nullptr) {
    // 降幅收窄 goes up, 增幅收窄 goes down; without either word the change before it decides.
    auto const fell =
        seen.growth != nullptr ? seen.way == direction::down : cmp_before && cmp_before->direction == direction::down;
    change(figure_kind::chg_pp, fell ? direction::up : direction::down, "points:narrow");
    return;
  }
  // 比序时进度慢4个百分点: too short a word for the lexicon (快速, 慢性).
  if (to > near_from && (text[to - 1] == u'慢' || text[to - 1] == u'快')) {
    change(figure_kind::chg_pp, text[to - 1] == u'快' ? direction::up : direction::down, "points:pace");
    return;
  }
  // "unchanged from May and 0.2 points lower than a year earlier": what stands right behind wins.
  if (doc.english && seen.growth != nullptr && seen.way == direction::flat && behind_says_growth(doc, one, way)) {
    change(figure_kind::chg_pp, way, "points:behind");
    return;
  }
  if (seen.growth != nullptr) {
    auto turned = seen.way;
    // 降幅扩大: the fall grows.
    auto const words_before = text.substr(near_from, seen.growth->from - near_from);
    auto const surface = text.substr(seen.growth->from, seen.growth->to - seen.growth->from);
    auto const widens = surface == u"扩大"sv || surface == u"加深"sv;
    if (widens && (words_before.find(u"降幅"sv) != std::u16string_view::npos ||
                   words_before.find(u"跌幅"sv) != std::u16string_view::npos)) {
      turned = direction::down;
    }
    change(figure_kind::chg_pp, turned, "points");
    return;
  }
  if (behind_says_growth(doc, one, way)) {
    change(figure_kind::chg_pp, way, "points:behind");
    return;
  }
  change(figure_kind::chg_pp, direction::up, "points:bare");
}

void figure_reader::times() {
  if (in_clause.growth != nullptr) {
    change(figure_kind::chg_times, in_clause.way, "times");
  } else {
    one.kind = figure_kind::ratio_times;
    one.cmp = base_of(doc, seen, near_from, to, cmp_before);
    one.cmp->direction = direction::flat;
    one.rule = "times:ratio";
    // "1,494 people, 2.4 times more than in 2021", "double the average": more than once what it was.
    if (doc.english && worth(one) > 1) one.cmp->direction = direction::up;
  }
}

}  // namespace fengsui::sense::reader
