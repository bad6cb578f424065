// What Chinese leaves out of a change: the verb that was said with the noun or for the whole row, the base that is
// somebody's name.
#include <array>

#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

// 首都国际机场, 日本: whether the words are a name.
bool names_somebody(document const& doc, std::size_t from, std::size_t to) {
  auto const [first, last] = doc.terms_in(from, to);
  if (first == last || doc.terms[first].from > from + 2) return false;
  auto const& one = doc.terms[first];
  if (!doc.has(one, word_class::organisation) && !doc.has(one, word_class::place)) return false;
  static constexpr any_of_words kKinds{u"机场", u"口岸"};
  auto const name = doc.text().substr(from, to - from);
  return one.to == to || is_one_of(name.back(), u"港站省市县") || kKinds.close(name) > 0;
}

}  // namespace

// 两座机场合计596万人次,高于青岛51万人次: so many more than another.
direction figure_reader::way_from_another() const {
  constexpr std::size_t kLongestName = 8;
  if (doc.english) return direction::none;
  // 194万标箱,低于新加坡214.7万标箱: no two things lie farther apart than the smaller is large.
  if (before != nullptr && before->kind == figure_kind::level && before->unit == one.unit &&
      worth(one) >= worth(*before))
    return direction::none;
  auto const is_a_name = [&](std::size_t begin) {
    return begin + 2 <= to && to - begin <= kLongestName && is_counted_before();
  };
  static constexpr any_of_words kBeyond{u"高于", u"低于", u"多于", u"少于"};
  auto const* verb = in_clause.growth;
  if (verb != nullptr && kBeyond.open(text.substr(verb->from, verb->to - verb->from)) > 0)
    return is_a_name(verb->to) ? in_clause.way : direction::none;
  // 已超首都国际机场163万人次: 超 alone says how much there was, unless somebody is named behind it.
  auto const clause = text.substr(clause_from, to - clause_from);
  auto const at = clause.rfind(u'超');
  if (at == clause.npos) return direction::none;
  auto begin = clause_from + at + 1;
  if (begin < to && is_one_of(text[begin], u"过出")) ++begin;
  return is_a_name(begin) && names_somebody(doc, begin, to) ? direction::up : direction::none;
}

// 增幅居前的是甲、乙和丙,分别为18.8%、16.1%和15.6%: what the words before the names call the growth of each.
bool figure_reader::is_growth_named_before() {
  constexpr std::size_t kReach = 60;
  if (doc.english || (!lead.ends_with(u"分别为"sv) && !lead.ends_with(u"依次为"sv) && !lead.ends_with(u",为"sv) &&
                      !lead.ends_with(u",达"sv) && !lead.ends_with(u"分别达"sv) && !lead.ends_with(u"分别达到"sv)))
    return false;
  auto const said = lead.substr(lead.size() > kReach ? lead.size() - kReach : 0);
  struct growth_name {
    std::u16string_view word;
    direction way;
  };
  static constexpr std::array kNames{growth_name{u"增幅", direction::up},   growth_name{u"增速", direction::up},
                                     growth_name{u"涨幅", direction::up},   growth_name{u"升幅", direction::up},
                                     growth_name{u"降幅", direction::down}, growth_name{u"跌幅", direction::down},
                                     growth_name{u"减幅", direction::down}};
  for (auto const& name : kNames) {
    auto const at = said.rfind(name.word);
    if (at == said.npos) continue;
    auto const behind = said.substr(at + name.word.size());
    static constexpr any_of_words kRanked{u"居前", u"较大", u"最大", u"较高", u"最高",
                                          u"靠前", u"前列", u"前三", u"较快", u"最快"};
    if (kRanked.open(behind) == 0) continue;
    change(figure_kind::chg_pct, name.way, "growth:ranked");
    return true;
  }
  return false;
}

}  // namespace fengsui::sense::reader
