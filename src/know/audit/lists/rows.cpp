// Which levels may stand in one row, and how far a row goes on.
#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/page.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {

bool is_of_row(page const& of, std::size_t i, std::size_t like) {
  // What is planned has parts too: 计划新开工80个、续建138个.
  // And of projects those are too that have not come: 在建185项,计划新开工157项.
  bool const planned = of.at(i).role == "plan" || of.at(i).role == "forecast";
  // 到位资金16.19亿元;…;拟引资金10.96亿元: what is meant to come is no part of what came.
  if (planned && of.at(like).role != of.at(i).role && of.at(i).indicator != of.at(like).indicator &&
      !(counts_projects(of.at(i)) && counts_projects(of.at(like))))
    return false;
  // 日均211.26万人次,其中入境日均107.51万人次,出境日均103.74万人次: daily averages add up as their totals do.
  static constexpr std::string_view kDaily = "avg_day";
  if (!of.is_level(i) || of.at(i).unit != of.at(like).unit || counts_places(of, i) != counts_places(of, like))
    return false;
  if (of.at(i).role == kDaily || of.at(like).role == kDaily) return of.at(i).role == of.at(like).role;
  return (is_plain(of.at(i)) || planned) && adds_up(of.at(i)) && !of.is_mean(i);
}

std::vector<std::size_t> row_from(page const& of, std::size_t first) {
  constexpr std::size_t kMost = 32;
  std::vector<std::size_t> row{first};
  auto among = false;
  auto brackets = 0;
  for (auto i = first + 1; i <= of.near(first).back() && row.size() < kMost; ++i) {
    auto const text = of.between(i - 1, i);
    if (contains(text, "。") || contains(text, "\n") || ends_english_sentence(text)) break;
    if (begins_english_sentence(of, i)) break;
    for (char const c : text) {
      brackets += int{c == '('} - int{c == ')'};
      if (brackets < 0) return row;  // the one that holds the list
    }
    // 成人组738件,评出一等奖10件,…,共计80件: what is chosen from a list, or sums it up, is no member.
    if (contains(text, "评出") || contains(text, "选出") || contains(text, "共计") || contains(text, "合计")) break;
    // 其中清洁能源6090.7万千瓦,占比超六成:水电2298万千瓦: what a colon opens is of the member before it.
    if (contains(text, "其中") || text.starts_with(":")) among = true;
    if (contains(text, ";")) among = false;
    if (!among && brackets == 0 && is_of_row(of, i, first)) row.push_back(i);
  }
  return row;
}

}  // namespace fengsui::know::audit
