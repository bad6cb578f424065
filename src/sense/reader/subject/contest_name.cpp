#include "sense/reader/subject/contest_name.h"

#include <algorithm>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

// The name that ends in the noun at [at, end): 2025年全市青年理论宣讲大赛.
std::u16string_view contest_name(std::u16string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongest = 30;
  auto begin = at;
  while (begin > 0 && at - begin < kLongest &&
         (is_cjk(text[begin - 1]) || is_digit(text[begin - 1]) || is_letter(text[begin - 1]) ||
          is_one_of(text[begin - 1], u"“”·-—")) &&
         !is_one_of(text[begin - 1], u"的办在"))
    --begin;
  // An opening quote without its end is no part of the name.
  auto name = text.substr(begin, end - begin);
  if (name.find(u'”') < name.find(u'“')) name.remove_prefix(name.find(u'”') + 1);
  // 学校“双创活动月”第三届创新创业大赛
  if (auto const quoted = name.rfind(u'”');
      quoted != std::u16string_view::npos && name.substr(quoted + 1).starts_with(u"第"sv))
    name.remove_prefix(quoted + 1);
  // “中国梦·劳动美·我与改革创新”全省职工演讲比赛: a motto is none of its name, where a name is left; “挑战杯” is.
  constexpr std::size_t kLongestCup = 7;
  if (auto const motto = name.find(u'”'); name.starts_with(u"“"sv) && motto > kLongestCup &&
                                          motto != std::u16string_view::npos && name.size() > motto + 3 + end - at)
    name.remove_prefix(motto + 1);
  for (std::u16string_view const opening : {u"本届"sv, u"此次"sv, u"本次"sv, u"次"sv}) {
    if (name.starts_with(opening)) name.remove_prefix(opening.size());
  }
  // …获奖名单揭晓“稷山四宝”征集大赛: what a headline said before it.
  for (std::u16string_view const said : {u"揭晓"sv, u"落幕"sv, u"收官"sv, u"启动"sv, u"开幕"sv, u"举行"sv, u"举办"sv}) {
    if (auto const word = name.rfind(said); word != std::u16string_view::npos && word + said.size() < name.size())
      name.remove_prefix(word + said.size());
  }
  // A year opens a name: what stands before it is another line.
  for (std::size_t i = 1; i + 5 < name.size(); ++i) {
    if (name[i] == u'2' && name[i + 1] == u'0' && name[i + 4] == u'年' && !is_digit(name[i - 1])) return name.substr(i);
  }
  return name;
}

// 参加了全省各级500多场演讲比赛, 1.7亿人次通过“云观赛”观摩大赛: counted or watched, no name.
bool is_a_contest(std::u16string_view name, std::size_t noun) {
  if (name.size() < noun + 2) return false;
  for (std::u16string_view const other : {u"了"sv, u"场"sv, u"人次"sv, u"个"sv, u"设置"sv, u"通过"sv, u"观摩"sv,
                                          u"参加"sv, u"组织"sv, u"开展"sv, u"举行"sv, u"举办"sv}) {
    if (name.find(other) != std::u16string_view::npos) return false;
  }
  return true;
}

// "the winners of WorldSkills Abu Dhabi 2017": a name of two words or more that ends in its year; no "in March 2017".
std::string contest_with_its_year(std::u16string_view text) {
  constexpr std::size_t kEarly = 300;
  constexpr std::ptrdiff_t kFewestWords = 2;
  text = text.substr(0, kEarly);
  for (auto const at : places_of(text, u" 20"sv)) {
    auto const end = at + 5;
    if (end > text.size() || !is_digit(text[at + 3]) || !is_digit(text[at + 4]) ||
        (end < text.size() && (is_digit(text[end]) || is_letter(text[end]) || text[end] == u'-')))
      continue;
    auto const from = start_of_name(text, at);
    auto const name = text.substr(from, at - from);
    // "The results of EGMO 2023 are in": letters are a name by themselves.
    auto const letters = name.size() > 2 && std::all_of(name.begin(), name.end(), is_capital);
    if (std::count(name.begin(), name.end(), u' ') + 1 < kFewestWords && !letters) continue;
    auto const lead = text.substr(0, from);
    auto const month = times::en_word_at(text, at - std::min(at, name.size() - name.rfind(u' ') - 1));
    if (times::is_name_of_month(month.text())) continue;
    if (lead.ends_with(u" of "sv) || lead.ends_with(u" at "sv) || lead.ends_with(u" in "sv) ||
        lead.ends_with(u" the "sv))
      return to_utf8(text.substr(from, end - from));
  }
  return {};
}

}  // namespace

std::string contest_of(document const& doc) {
  auto const text = doc.text();
  if (doc.english) return contest_with_its_year(text);
  constexpr std::size_t kLongEnough = 7;
  std::u16string_view best;
  std::u16string_view bare;
  std::u16string_view first;
  auto first_at = text.size();
  for (std::u16string_view const noun :
       {u"挑战赛"sv, u"锦标赛"sv, u"邀请赛"sv, u"大奖赛"sv, u"公开赛"sv, u"选拔赛"sv, u"擂台赛"sv, u"争霸赛"sv,
        u"联赛"sv, u"竞赛"sv, u"大赛"sv, u"比赛"sv, u"运动会"sv, u"博览会"sv, u"征文"sv}) {
    auto const is_other_kind = noun == u"运动会"sv || noun == u"博览会"sv || noun == u"征文"sv;
    if (is_other_kind && !(first.empty() && best.empty())) break;
    for (auto at = text.find(noun); at < first_at; at = text.find(noun, at + noun.size())) {
      auto const name = contest_name(text, at, at + noun.size());
      if (is_a_contest(name, noun.size()) && name.size() > best.size()) best = name;
      if (bare.empty()) bare = noun;
      if (best.size() < kLongEnough || best != name) continue;
      first = best;
      first_at = at;
      best = {};
      break;
    }
  }
  // What the text calls it first, it is called.
  if (!first.empty()) return to_utf8(first);
  return to_utf8(best.empty() ? bare : best);
}

fair_named fair_of(document const& doc) {
  auto const text = doc.text();
  fair_named made{.from = text.size(), .to = text.size()};
  for (std::u16string_view const noun :
       {u"洽谈会"sv, u"洽会"sv, u"博览会"sv, u"博会"sv, u"交易会"sv, u"交会"sv, u"贸易会"sv}) {
    for (auto at = text.find(noun); at < made.from; at = text.find(noun, at + noun.size())) {
      auto const called = contest_name(text, at, at + noun.size());
      auto const from = at + noun.size() - called.size();
      // 本届亚欧博览会, 2019中国·天津投资贸易洽谈会, 第十四届西博会
      auto const this_one = text.substr(0, from).ends_with(u"本届"sv) || called.starts_with(u"20"sv);
      auto const numbered = called.find(u'届') != called.npos && (called.front() == u'第' || called.front() == u'首');
      if (!this_one && !numbered) continue;
      made = {to_utf8(called), from, at + noun.size()};
    }
  }
  return made;
}

}  // namespace fengsui::sense::reader
