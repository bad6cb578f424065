// The nouns that the figures of a list are handed out to.
#include <algorithm>
#include <set>

#include "sense/reader/links/hosts.h"
#include "sense/reader/links/lists.h"

namespace fengsui::sense::reader {
namespace {

std::vector<noun> nouns_before(document const& doc, std::size_t from, std::size_t to) {
  std::vector<noun> found;
  auto const text = doc.text();
  auto const take = [&](std::size_t a, std::size_t b) {
    // 全省火电、风电: whose they all are is no part of the first.
    for (std::u16string_view const scope : {u"全国"sv, u"全省"sv, u"全市"sv, u"全区"sv, u"全县"sv}) {
      if (stands_at(text, a, scope) && b - a >= scope.size() + 2) a += scope.size();
    }
    noun one;
    one.text = text.substr(a, b - a);
    auto const [first, last] = doc.terms_in(a, b);
    std::size_t place_to = 0;
    for (auto i = first; i < last; ++i) {
      for (auto const index : words().groups[doc.terms[i].group]) {
        auto const& entry = words().entries[index];
        // 西宁市城东区: of places that touch the last, which is the narrowest.
        if (entry.is == word_class::place && (one.place == nullptr || place_to == doc.terms[i].from)) {
          one.place = &entry;
          place_to = doc.terms[i].to;
        }
        if (entry.is == word_class::organisation) one.organisation = &entry;
        if (entry.is == word_class::what) one.is_class = true;
        if (entry.is == word_class::indicator) one.indicators.push_back(&entry);
      }
    }
    found.push_back(std::move(one));
  };
  // 1-5月份同城、异地、国际业务量分别: when it was is none of the first.
  auto start = from;
  auto const when = std::lower_bound(doc.times.begin(), doc.times.end(), from,
                                     [](time_expression const& one, std::size_t at) { return one.begin < at; });
  if (when != doc.times.end() && when->begin == from && when->end < to) start = when->end;
  for (auto at = start; at < to; ++at) {
    if (!is_one_of(text[at], u"、和与及")) continue;
    if (at > start) take(start, at);
    start = at + 1;
  }
  if (to > start) take(start, to);
  return found;
}

// Where the list of nouns ends that figures are handed out to: at 分别 itself, else at the first figure.
std::size_t end_of_nouns(std::u16string_view text, draft const& first) {
  auto const lead = text.substr(first.lead_from, first.words_from - first.lead_from);
  for (std::u16string_view const word : {u"分别"sv, u"依次"sv, u"各"sv}) {
    if (auto const at = lead.rfind(word); at != lead.npos) return first.lead_from + at;
  }
  return first.words_from;
}

// 第二、三产业用电量分别为: the first and the last share their noun.
void name_industries(std::vector<noun>& nouns) {
  if (nouns.size() < 2 || nouns.back().text.find(u"产业"sv) == std::u16string::npos) return;
  // 全省第二: the number behind its sign, or alone.
  auto const number_in = [](std::u16string_view said) {
    auto const sign = said.rfind(u'第');
    auto const number = sign == said.npos ? said : said.substr(sign + 1);
    return number.size() == 1 || number.substr(std::min<std::size_t>(number.size(), 1)).starts_with(u"产业"sv) ? number
                                                                                                               : u"";
  };
  for (auto const& one : nouns) {
    auto const number = number_in(one.text);
    if (number.empty() || !is_one_of(number.front(), u"一二三")) return;
  }
  for (auto& one : nouns) {
    one.text = u"第" + std::u16string(1, number_in(one.text).front()) + u"产业";
    one.is_class = true;
    one.place = one.organisation = nullptr;
  }
}

// 东、中、西部比重分别为: 东部 and 中部.
void name_regions(std::vector<noun>& nouns) {
  auto const part = [](std::u16string_view said) {
    return said.size() > 1 && is_one_of(said[0], u"东中西") && said[1] == u'部';
  };
  if (std::ranges::none_of(nouns, [&](noun const& one) { return part(one.text); })) return;
  for (auto& one : nouns) {
    if (one.text.size() == 1 && is_one_of(one.text.front(), u"东中西")) one.text += u'部';
    if (!part(one.text)) continue;
    one.text.resize(2);
    one.is_class = true;
    one.place = one.organisation = nullptr;
  }
}

}  // namespace

std::vector<noun> nouns_of_list(document const& doc, std::vector<draft> const& drafts, std::size_t first) {
  auto const text = doc.text();
  auto to = end_of_nouns(text, drafts[first]);
  auto from = start_of_clause(text, to, doc.sentences[drafts[first].sentence].from);
  for (std::u16string_view const word : {u"同比"sv, u"环比"sv}) {
    if (stands_at(text, from, word) && from + word.size() < to) from += word.size();
  }
  // 次数、面积与2014年同期相比分别下降, 次数、面积同比分别下降: with what they are compared is none of them.
  auto const said = text.substr(from, to - from);
  auto const compared = said.find(u"相比"sv);
  auto end = compared == said.npos ? said.npos : said.rfind(u'与', compared);
  for (std::u16string_view const word : {u"同比"sv, u"环比"sv, u"比上年"sv, u"较上年"sv, u"比去年"sv, u"较去年"sv})
    end = std::min(end, said.find(word));
  // 风力、太阳能发电量占清洁发电量的比重分别为: nor is what they are a share of.
  if (auto const takes = said.find(u'占'); takes != said.npos && takes > 1 && said[takes + 1] != u'比')
    end = std::min(end, takes);
  if (end != said.npos && end > 0) to = from + end;
  auto nouns = nouns_before(doc, from, to);
  name_industries(nouns);
  name_regions(nouns);
  return nouns;
}

bool are_indicators(std::vector<noun> const& nouns, std::size_t count) {
  if (nouns.size() != count) return false;
  std::set<std::string> seen;
  auto rates = 0;
  bool const told = std::ranges::all_of(nouns, [&](noun const& one) {
    if (one.text.ends_with(u'率')) return ++rates == 1;
    auto const strong = std::ranges::find_if(one.indicators, [](word_entry const* entry) { return !entry->weak; });
    return strong != one.indicators.end() && one.place == nullptr && seen.insert((*strong)->name).second;
  });
  return told && seen.size() > 1;
}

}  // namespace fengsui::sense::reader
