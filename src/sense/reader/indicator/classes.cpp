// What narrows a figure to a class or a sector: 其中国际航班, "1,528 TEUs of exports".
#include <algorithm>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {
namespace {

// Whether the word is an indicator that is counted in that dimension.
bool counts_in(term const& one, dimension d) {
  auto const& group = words().groups[one.group];
  return std::any_of(group.begin(), group.end(), [&](std::uint32_t index) {
    auto const& entry = words().entries[index];
    return entry.is == word_class::indicator && (entry.dimensions & set_of(d)) != 0;
  });
}

// 分阶段看, 从城乡看, 按类别分: the sentence tells of classes, each behind a comma or a semicolon.
bool opens_with_classes(document const& doc, std::size_t sentence) {
  constexpr std::size_t kLongest = 10;
  auto const said = doc.text().substr(doc.sentences[sentence].from, kLongest);
  if (said.empty() || !is_one_of(said.front(), u"分从按")) return false;
  auto const opening = said.substr(0, said.find_first_of(u",:"sv));
  return opening.size() < said.size() && opening.size() > 2 && is_one_of(opening.back(), u"看分");
}

// 其中矿山6起、死亡7人;建筑施工11起、死亡12人: the semicolon goes on with the classes.
bool goes_on_with_classes(document const& doc, draft const& one, std::size_t from) {
  if (from == 0 || doc.text()[from - 1] != u';') return false;
  auto const begin = std::max(doc.sentences[one.sentence].from, from > kCharactersBack ? from - kCharactersBack : 0);
  auto const before = doc.text().substr(begin, from - begin);
  auto const opens = before.rfind(u"其中"sv);
  if (opens == before.npos) return false;
  // 其中判5年以上的: the first is called by no noun.
  auto const first = before.substr(opens + 2);
  auto const number = first.find_first_of(u"0123456789"sv);
  return number != first.npos && number > 1 && first.substr(0, number).find_first_of(u",:("sv) == first.npos;
}

// 小孩玩火、吸烟类49起: where the names begin of which the last begins at `from`. It stands alone, `from`, without 、
// before it, behind the noun of the figure before (15个单位、优秀展演奖3个) and behind its own number (2、国内旅游者).
// 成立新材料、绿色算力、电子信息、生物经济5个招商专班: so many are no class, npos.
std::size_t start_of_names(std::u16string_view text, draft const& one, std::size_t from) {
  constexpr std::size_t kLongest = 16;
  if (from == one.words_from || from <= one.lead_from + 1 || text[from - 1] != u'、' || !is_cjk(text[from - 2]))
    return from;
  for (auto at = from - 1; at > one.lead_from; --at) {
    if (is_one_of(text[at - 1], u",;。:()")) return at;
    if (one.words_from - at > kLongest) return text.npos;
  }
  return from;
}

// 其中临时检查站1530个, 普速列车216列、研学专列12列: what a member of a list is called where no table knows the class.
// The words before the number, without the noun that is counted.
std::string unlisted_class(document const& doc, draft const& one) {
  constexpr std::size_t kLongest = 10;
  auto const text = doc.text();
  auto from = one.words_from;
  while (from > one.lead_from && one.words_from - from <= kLongest && is_cjk(text[from - 1]) &&
         !is_one_of(text[from - 1], u",;。:、()"))
    --from;
  auto const named = from;
  from = start_of_names(text, one, from);
  if (from == text.npos) return {};
  auto const several = from < named;
  auto const opened =
      several || (from > 0 && (is_one_of(text[from - 1], u":、(") ||
                               (is_one_of(text[from - 1], u",;") && opens_with_classes(doc, one.sentence)) ||
                               goes_on_with_classes(doc, one, from)));
  auto const first = text.substr(from, 2) == u"其中"sv;
  if (first) from += 2;
  if (!opened && !first) return {};
  auto to = one.words_from;
  auto const [begin, end] = doc.terms_in(from, to);
  // From the number backwards: 林地热点 is of 林地, which alone would be an area.
  for (auto i = end; i-- > begin;) {
    auto const& word = doc.terms[i];
    if (word.to > one.words_from) continue;
    if (!doc.has(word, word_class::indicator)) return {};
    if (word.to == to && counts_in(word, one.dimension)) to = word.from;
  }
  // 、实现门票收入1317万元: what is done with it is no class of it.
  for (std::u16string_view const verb : {u"实现"sv, u"完成"sv, u"接待"sv, u"达到"sv, u"累计"sv}) {
    if (text.substr(from, to - from).starts_with(verb)) from += verb.size();
  }
  if (to < from + 2 || (!several && to - from > kLongest)) return {};
  // 目标任务:全年引进项目160个: a time is no class.
  if (auto const time = doc.first_time(from); time < doc.times.size() && doc.times[time].begin < to) return {};
  return to_utf8(text.substr(from, to - from));
}

// 亿元以上80个: a size in words names the class of what is counted behind it.
std::string class_by_size(document const& doc, draft const& one) {
  constexpr std::size_t kLongest = 12;
  if (one.dimension != dimension::count) return {};
  auto const from = start_of_clause(doc.text(), one.words_from, std::min(one.lead_from, one.words_from));
  auto const said = doc.text().substr(from, one.words_from - from);
  auto const bound = said.find(u"以上"sv);
  if (said.size() > kLongest || bound == said.npos || bound == 0 || !is_one_of(said[bound - 1], u"元") ||
      !is_one_of(said.front(), u"亿万千百十"))
    return {};
  return to_utf8(said.substr(0, bound + 2));
}

// 海源国际机场: what is no class there.
bool is_in_a_name(std::u16string_view text, term const& one) {
  if (text.substr(one.from, one.to - one.from) != u"国际"sv) return false;
  for (std::u16string_view const noun :
       {u"机场"sv, u"陆港"sv, u"港"sv, u"空港"sv, u"会展"sv, u"物流"sv, u"博览"sv, u"旅游度假"sv}) {
    if (text.substr(one.to).starts_with(noun)) return true;
  }
  return false;
}

}  // namespace

std::string what_of(document const& doc, draft const& one) {
  auto const text = doc.text();
  std::string made;
  auto from = one.words_from;
  // 国际(地区)航班: a bracket that closes again belongs to the clause.
  for (auto closed = 0; from > one.lead_from && !is_one_of(text[from - 1], u",;。:\n"); --from) {
    closed += text[from - 1] == u')' ? 1 : text[from - 1] == u'(' ? -1 : 0;
    if (closed < 0) break;
  }
  auto const gather = [&](std::size_t a, std::size_t b) {
    auto const [first, last] = doc.terms_in(a, b);
    for (auto i = first; i < last; ++i) {
      if (doc.terms[i].to > b) break;
      if (doc.has(doc.terms[i], word_class::what)) {
        if (is_in_a_name(text, doc.terms[i])) continue;
        // 旅游者人均花费: who they are.
        if (text.substr(doc.terms[i].to).starts_with(u"者"sv)) continue;
        // 进出口总额 is of both ways, not of exports.
        if (doc.terms[i].from > 0 && text[doc.terms[i].from - 1] == u'进' && text[doc.terms[i].from] == u'出') continue;
        auto const words_of = to_utf8(text.substr(doc.terms[i].from, doc.terms[i].to - doc.terms[i].from));
        if (made.find(words_of) == std::string::npos) made += (doc.english && !made.empty() ? " " : "") + words_of;
      }
    }
  };
  auto start = std::max(from, one.lead_from);
  // "214,600 TEUs of exports and 185,500 TEUs of empties": what stands behind a number is its own.
  auto const is_behind = [&](std::size_t at) {
    return text.substr(at).starts_with(u" of "sv) || text.substr(at, 1) == u" "sv;
  };
  if (doc.english && one.lead_from > doc.sentences[one.sentence].from && start == one.lead_from) {
    auto const lead = text.substr(start, one.words_from - std::min(start, one.words_from));
    if (lead.starts_with(u" of "sv)) {
      auto const stop = std::min(lead.find(u" and "sv), lead.find_first_of(u",;"sv));
      start = stop == std::u16string_view::npos ? one.words_from : start + stop;
    }
  }
  // "57,808 domestic and 31,606 international": nor is the class behind the number before it this one's.
  if (doc.english && start == one.lead_from && text.substr(start, 1) == u" "sv) {
    auto const [begins, ends] = doc.terms_in(start + 1, start + 2);
    for (auto i = begins; i < ends; ++i) {
      auto const& word = doc.terms[i];
      if (word.to < one.words_from && doc.has(word, word_class::what) &&
          (text.substr(word.to).starts_with(u" and "sv) || text[word.to] == u','))
        start = word.to;
    }
  }
  gather(start, one.words_from);
  if (doc.english && made.empty() && is_behind(one.words_to)) {
    auto const first = one.words_to + (text.substr(one.words_to).starts_with(u" of "sv) ? 4 : 1);
    auto const [begin, end] = doc.terms_in(first, first + 1);
    for (auto i = begin; i < end; ++i) {
      if (doc.has(doc.terms[i], word_class::what)) made = to_utf8(text.substr(first, doc.terms[i].to - first));
    }
  }
  if (made.empty() && !doc.english) made = class_by_size(doc, one);
  return made.empty() && !doc.english ? unlisted_class(doc, one) : made;
}

}  // namespace fengsui::sense::reader
