// Whom a text may be of: what it names, by where its figures stand.
#include "sense/reader/subject/main_candidates.h"

#include <algorithm>

#include "sense/reader/subject/english/owners.h"
#include "sense/reader/subject/subject_meant.h"

namespace fengsui::sense::reader {
namespace {

// Whether it stands outside the sentence of the first figure.
bool is_outside(document const& doc, std::size_t first_sentence, subject const& one) {
  auto const& in = doc.sentences[first_sentence];
  return one.from < in.from || one.from >= in.to || in.headline;
}

// 我国港口生产回升。全国规模以上港口完成…: what has figures is named in full behind what the text opens with.
bool names_the_class_in_full(subject const& first, subject const& one) {
  auto const country = [](std::string_view name) { return name.starts_with("我国") || name.starts_with("全国"); };
  constexpr std::size_t kNoun = 6;
  auto const name = std::string_view{first.name};
  return country(name) && country(one.name) && name.size() > kNoun && one.name.size() > name.size() &&
         one.name.ends_with(name.substr(name.size() - kNoun));
}

// Goes through all that a text names, in order.
struct candidate_gatherer {
  document const& doc;
  std::vector<draft> const& drafts;
  // The first figure, in English that of the body: a headline's comes again there.
  std::size_t first_counted = drafts.empty() ? 0 : drafts.front().from;
  std::size_t first_sentence = drafts.empty() ? 0 : drafts.front().sentence;
  candidates seen = {};

  void look_at(subject const&);

 private:
  static void keep_first(subject const*& kept, subject const& one) {
    if (kept == nullptr) kept = &one;
  }
  void look_at_source(subject const&);
  void look_at_place_behind(subject const&);
  void look_at_whom_it_passed(subject const&);
  void look_at_early(subject const&);
  void look_at_owner(subject const&);
};

void candidate_gatherer::look_at_source(subject const& one) {
  auto const is_company = one.is == subject_kind::company;
  if (seen.source == nullptr || (seen.source->is != subject_kind::company && is_company)) seen.source = &one;
  if (is_company) keep_first(seen.source_company, one);
  if (one.is == subject_kind::source) keep_first(seen.agency, one);
}

// "Crews were battling 23 large fires across Montana": the place may stand behind the first figure.
void candidate_gatherer::look_at_place_behind(subject const& one) {
  if (doc.english && one.is == subject_kind::area && !one.listed && !drafts.empty() &&
      !is_outside(doc, first_sentence, one))
    keep_first(seen.area, one);
}

// In a sentence that counts nothing behind it.
void candidate_gatherer::look_at_early(subject const& one) {
  if (one.is == subject_kind::area && !one.listed && !is_compared(doc, one)) keep_first(seen.early_area, one);
  if (one.is == subject_kind::company && seen.company == nullptr && one.from < first_counted) {
    seen.company = &one;
    seen.headline_only = true;
  }
}

// In a sentence that goes on to count.
void candidate_gatherer::look_at_owner(subject const& one) {
  // No member of a list is the subject of a text, nobody whom something is compared with, no place of a ceremony.
  auto const listed = one.listed || is_compared(doc, one) || is_where_it_was_held(doc, one);
  if (one.is == subject_kind::company && !listed) {
    if (seen.headline_only && names_the_class_in_full(*seen.company, one))
      seen.company = &one, seen.headline_only = false;
    keep_first(seen.company, one);
  }
  // 比全市低2568元(全市为21585元)
  auto const in_a_bracket = one.from > 0 && doc.text()[one.from - 1] == u'(';
  if (one.is == subject_kind::self_area && !is_compared(doc, one) && !in_a_bracket) keep_first(seen.self_area, one);
  if ((one.is == subject_kind::area || one.is == subject_kind::self_area) && !listed) keep_first(seen.area, one);
}

// "More than 20,000 vehicles passed the Zhuhai port on Saturday": whose the first figures are stands behind them.
void candidate_gatherer::look_at_whom_it_passed(subject const& one) {
  auto const& in = doc.sentences[first_sentence];
  if (one.is != subject_kind::company || one.source || seen.company != nullptr || one.from < first_counted ||
      one.from >= in.to)
    return;
  constexpr std::size_t kLead = 16;
  auto const lead = doc.text().substr(one.from - std::min(one.from, kLead), std::min(one.from, kLead));
  for (std::u16string_view const word :
       {u" passed "sv, u" through "sv, u" at "sv, u" used "sv, u" crossed "sv, u" via "sv, u" entered "sv, u" by "sv,
        u" on "sv, u" which "sv, u" part in "sv}) {
    auto const at = lead.rfind(word);
    if (at == std::u16string_view::npos) continue;
    auto const rest = lead.substr(at + word.size());
    if (!rest.empty() && rest != u"the "sv) continue;
    seen.company = &one;
    return;
  }
}

void candidate_gatherer::look_at(subject const& one) {
  if (is_where_a_part_is(doc, one) || (seen.area == nullptr && is_listed_by_rank(doc, one))) return;
  if (one.is == subject_kind::area && one.level.empty()) return;  // 老君山景区: a spot narrows
  if (one.is == subject_kind::self || one.is == subject_kind::mode || one.is == subject_kind::station) return;
  if (doc.english && one.source && one.is == subject_kind::company) {
    keep_first(seen.told_by, one);
    return;
  }
  if (one.is == subject_kind::source || one.source) {
    look_at_source(one);
    return;
  }
  if (doc.english) look_at_whom_it_passed(one);
  // Only what stands before a figure in its sentence can be its subject.
  auto const next = std::lower_bound(drafts.begin(), drafts.end(), one.to,
                                     [](draft const& d, std::size_t at) { return d.from < at; });
  if (next == drafts.end()) {
    look_at_place_behind(one);
    return;
  }
  auto const& in = doc.sentences[next->sentence];
  if (one.from < in.from) {
    look_at_place_behind(one);
    look_at_early(one);
  } else if (!in.headline) {
    look_at_owner(one);
  }
}

}  // namespace

candidates candidates_of(document const& doc, std::vector<subject> const& all, std::vector<draft> const& drafts) {
  candidate_gatherer gatherer{doc, drafts};
  for (auto const& one : all) gatherer.look_at(one);
  return gatherer.seen;
}

}  // namespace fengsui::sense::reader
