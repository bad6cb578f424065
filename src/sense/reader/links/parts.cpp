// Which levels are parts of another before them, and which their total.
#include <algorithm>
#include <array>

#include "sense/reader/comparison/comparison_words.h"
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/draft.h"
#include "sense/reader/links/base_words.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// 青海全省机场, 全国铁路: who is of a whole area is no part of what one in it counts.
bool is_of_all(std::string const& org) {
  return org.find("全省") != std::string::npos || org.find("全国") != std::string::npos ||
         org.find("全市") != std::string::npos || org.find("全区") != std::string::npos;
}

bool is_what_they_are_out_of(std::u16string_view text, draft const& part, draft const& whole) {
  constexpr std::size_t kLongest = 56;
  if (part.kind != figure_kind::level || part.sentence != whole.sentence ||
      !(part.dimension == whole.dimension || (counts_people(part.dimension) && counts_people(whole.dimension))))
    return false;
  auto const gap = text.substr(part.words_to, whole.words_from - std::min(part.words_to, whole.words_from));
  return gap.size() <= kLongest && gap.ends_with(u" out of "sv) && gap.find_first_of(u";:.("sv) == gap.npos;
}

// 其中…, "Of the total cases 301,280 were confirmed": the sentence tells of parts of what the one before it counted.
bool opens_with_parts(document const& doc, std::size_t sentence) {
  auto said = doc.text().substr(doc.sentences[sentence].from, 16);
  if (!doc.english) return said.starts_with(u"其中"sv) || said.starts_with(u"当中"sv);
  said.remove_prefix(std::min(said.find_first_not_of(u" \n"sv), said.size()));
  static constexpr any_of_words kOpenings{u"Of the total", u"Of these", u"Of those", u"Of them", u"Of this"};
  return kOpenings.open(said) > 0;
}

// 西藏全区接待游客: nobody's part.
bool names_a_whole_area(std::u16string_view lead) {
  static constexpr any_of_words kWhole{u"全国", u"全省", u"全市", u"全区", u"全县", u"全州"};
  auto const clause = lead.substr(lead.find_last_of(u",;。\n"sv) + 1);
  return kWhole.stand_in(clause) && clause.find(u'占') == clause.npos;
}

// ,全县共计7900吨: all there is of it, behind what some of them came to.
bool sums_up_a_whole_area(std::u16string_view lead) {
  static constexpr any_of_words kAll{u"共计", u"总计", u"合计"};
  return names_a_whole_area(lead) && (lead.ends_with(u'共') || kAll.close(lead) > 0);
}

// 武侯区32.6亿元、锦江区28.4亿元, 武侯区32.6亿元,占25.8%;锦江区28.4亿元: of one row, where neither is all of the other.
bool stand_in_one_row(std::u16string_view between, std::string const& earlier, std::string const& org) {
  static constexpr std::array<std::string_view, 4> kKinds{"区", "县", "镇", "乡"};
  static constexpr std::string_view kRegion = "自治区";
  for (auto const kind : kKinds) {
    if (earlier.ends_with(kind) && org.ends_with(kind) && !earlier.ends_with(kRegion) && !is_of_all(earlier))
      return true;
  }
  return between.starts_with(u"、"sv) && between.find_first_of(u",;:(。"sv) == between.npos && !earlier.empty() &&
         !is_of_all(earlier) && !org.starts_with(earlier);
}

// "91,300 cases (12%) in May" has closed what it opened.
bool opens_a_bracket(document const& doc, std::u16string_view between) {
  auto const open = between.rfind(u'(');
  return open != between.npos && (!doc.english || between.find(u')', open) == between.npos);
}

}  // namespace

// Parts and totals of the same thing: 其中, brackets and colons open a list of parts under the level before them.
void read_parts(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.kind != figure_kind::level || !one.role.empty() || one.zero_statement) continue;
    auto const sentence_of_parts = opens_with_parts(doc, one.sentence);
    // "80,933 girls passed, out of 145,911 pupils"
    if (doc.english && i > 0 && is_what_they_are_out_of(text, drafts[i - 1], one)) {
      if (drafts[i - 1].role.empty()) drafts[i - 1].role = "part";
      one.role = "total";
      continue;
    }
    for (auto j = i; j-- > 0 && i - j < 40;) {
      auto const& earlier = drafts[j];
      // "4.62 million passengers, including 1.82 million …": the noun is said once.
      auto const alike = earlier.dimension == one.dimension || (doc.english && one.dimension == dimension::none);
      if (earlier.kind != figure_kind::level || earlier.indicator != one.indicator || !alike) continue;
      if (one.sentence - earlier.sentence > 3) break;
      // 2005年11542次,2004年13466次。其中…: of what was counted in its own days.
      auto const opens_sentence = sentence_of_parts && earlier.sentence + 1 == one.sentence;
      if (opens_sentence && earlier.period.first && one.period.first && earlier.period.last < one.period.first)
        continue;
      // 铁路、公路分别发送旅客214.6万人次、1862.3万人次: of one list no member is a part of another.
      if (one.in_list && one.distributed && earlier.list == one.list) {
        if (earlier.role == "part") {
          one.role = "part";
          break;
        }
        continue;
      }
      auto const between = text.substr(earlier.words_to, one.words_from - earlier.words_to);
      static constexpr any_of_words kOpeners{u"其中", u"当中", u"包括", u"内有", u"内含"};
      static constexpr any_of_words kEnglishOpeners{u" including ", u"of which", u"of whom"};
      auto const opens =
          opens_a_bracket(doc, between) || between.find(u':') != std::u16string_view::npos ||
          (doc.holds_chinese && kOpeners.stand_in(between)) ||
          (doc.english && (opens_sentence || is_of_them(text, earlier, one) || kEnglishOpeners.stand_in(between)));
      auto const narrower = (!one.place.empty() && earlier.place.empty()) ||
                            (!one.what.empty() && earlier.what.empty()) ||
                            (one.org != earlier.org && !one.org.empty() && !is_of_all(one.org) &&
                             !stand_in_one_row(between, earlier.org, one.org) &&
                             // Of two ports the larger is no part of the other.
                             !(doc.english && worth(one) > worth(earlier)));
      // 铁路、公路分别发送…,全省共发送2076.9万人次: what is all of a list is no part of it.
      auto const lead = lead_of(text, one);
      if (earlier.distributed && !one.distributed && earlier.sentence == one.sentence && lead.starts_with(u","sv) &&
          (lead.find(u"共"sv) != std::u16string_view::npos || lead.find(u"合计"sv) != std::u16string_view::npos ||
           lead.find(u"累计"sv) != std::u16string_view::npos))
        break;
      // 其中沿海…、内河…。前7个月集装箱…: what is of all classes again opens a list of its own.
      auto const wider = one.org == earlier.org && one.what.empty() && one.place.empty() &&
                         (!earlier.what.empty() || !earlier.place.empty()) && earlier.sentence != one.sentence;
      auto const resumes = one.org == earlier.org && one.what.empty() && one.place.empty() && !opens &&
                           (!earlier.what.empty() || !earlier.place.empty()) &&
                           one.period.first != earlier.period.first;
      // 四川…平乐古镇6.12万人次。西藏全区接待游客12.7万人次: all of another area.
      auto const of_all_there = !opens && earlier.sentence != one.sentence && !one.org.empty() &&
                                one.org != earlier.org && names_a_whole_area(lead);
      // 阿拉山口站3640列,其中返程1687列;同期霍尔果斯站4215列: somebody else's.
      static constexpr any_of_words kElsewhere{u";同期", u";此外", u";另外"};
      auto const elsewhere =
          one.org != earlier.org && (kElsewhere.stand_in(between) || (!opens && sums_up_a_whole_area(lead)));
      if (wider || resumes || of_all_there || elsewhere) break;
      // 入境6.1万人次、出境5.7万人次: a list of parts goes on.
      // "5.83 million cars, 1.42 million trucks and 0.31 million buses": a noun may stand behind each.
      auto const listed = doc.english && (between.ends_with(u", "sv) || between.ends_with(u" and "sv)) &&
                          between.size() <= 24 && between.find_first_of(u";:.()"sv) == std::u16string_view::npos;
      // "Of them, 1,606 sat under nine boards, 242 under another": all that such a sentence counts alike.
      auto const goes_on = earlier.sentence == one.sentence &&
                           (between.starts_with(u"、"sv) || listed || (doc.english && sentence_of_parts));
      if (earlier.role == "part" && (goes_on || opens || narrower || earlier.org != one.org ||
                                     earlier.what != one.what || (doc.english && earlier.place != one.place))) {
        one.role = "part";
      } else if ((opens && (earlier.sentence == one.sentence || opens_sentence)) || narrower) {
        one.role = "part";
        if (drafts[j].role.empty()) drafts[j].role = "total";
      }
      break;
    }
  }
}

}  // namespace fengsui::sense::reader
