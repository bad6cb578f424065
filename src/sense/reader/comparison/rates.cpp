// Percentages that their own name makes shares: how many of those counted before were solved, won or are done.
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::figure_kind;

// 破获62起,破案率为65.9%; 获得35项奖项,…,获奖率超过55%: so many of those there were.
bool figure_reader::is_rate_of_those_counted() {
  if (doc.english) return false;
  static constexpr any_of_words kLinks{u"达到", u"超过", u"约为", u"分别为", u"高达", u"分别达"};
  auto said = text.substr(clause_from, to - clause_from);
  if (auto const link = kLinks.close(said); link > 0) {
    said.remove_suffix(link);
  } else if (!said.empty() && is_one_of(said.back(), u"为达是约超")) {
    said.remove_suffix(1);
  }
  static constexpr any_of_words kRates{u"破案率", u"侦破率", u"查处率", u"获奖率",   u"国奖率",
                                       u"办结率", u"结案率", u"入围率", u"获奖比例", u"国奖比例"};
  if (kRates.close(said) == 0) return false;
  one.kind = figure_kind::share;
  one.rule = "share:rate";
  return true;
}

// 火灾城市占39%、农村占61%,死亡人数则为51.4%和48.6%: what the sentence says of the next thing are shares as well.
bool figure_reader::is_share_of_the_next() {
  if (doc.english || before == nullptr || before->kind != figure_kind::share) return false;
  if (!lead.starts_with(u',') && !lead.starts_with(u';')) return false;
  static constexpr any_of_words kAsWell{u"则为", u"则是", u"则分别为", u"则占"};
  if (kAsWell.close(lead) == 0) return false;
  one.kind = figure_kind::share;
  one.distributed = before->distributed;
  one.rule = "share:next";
  return true;
}

}  // namespace fengsui::sense::reader
