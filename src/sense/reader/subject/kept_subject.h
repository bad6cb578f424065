#pragma once

#include <algorithm>

#include "sense/reader/draft.h"
#include "sense/reader/subject/subject_words.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

// "The Oregon Department of Forestry counts 401 fires. The 343 human-caused fires have burned 8,804 acres.": who was
// the subject of an English sentence goes on to be that of the paragraph's next ones that name nobody. Asked for every
// figure in order.
class kept_subject {
 public:
  explicit kept_subject(document const& doc) : doc_{doc} {}

  // Whom a figure is of whose own sentence names `company` and `area`, each null where it names none.
  subject const* of(draft const& one, subject const* company, subject const* area) {
    auto const& in = doc_.sentences[one.sentence];
    auto const goes_on = one.sentence == sentence_ || (one.sentence == sentence_ + 1 && !in.paragraph);
    if (one.sentence != asked_) {
      asked_ = one.sentence;
      all_of_an_area_ = says_an_area(in);
      for_all_ = all_of_an_area_ || counts_for_all(in);
    }
    if (for_all_) kept_ = nullptr;
    if (company != nullptr)
      kept_ = opens_its_sentence(*company, one) ? company : nullptr;
    else if (!goes_on || area != nullptr)
      kept_ = nullptr;
    sentence_ = one.sentence;
    // Within the sentence that names it the figures say for themselves whose they are.
    return company == nullptr && kept_ != nullptr && kept_->from < in.from ? kept_ : company;
  }

  // "So far 6,540 wildfires have burned across the state": whether the sentence of the figure asked for last is of all
  // of an area.
  bool counts_all_of_an_area() const { return all_of_an_area_; }
  // "82 large fires are burning across the country"
  bool counts_all_of_a_country() const { return all_of_a_country_; }

 private:
  bool says_an_area(sentence const& in) {
    all_of_a_country_ = false;
    auto const told = doc_.text().substr(in.from, std::min(in.to - in.from, kCharactersBack));
    static constexpr any_of_words kWide{u"cross the ", u"wide"};
    if (!kWide.stand_in(told)) return false;
    constexpr std::u16string_view kAcross = u"cross the ";
    if (auto const at = told.find(kAcross); at != told.npos) {
      auto const where = told.substr(at + kAcross.size());
      all_of_a_country_ = where.starts_with(u"country"sv);
      if (where.starts_with(u"state"sv) || where.starts_with(u"country"sv) || where.starts_with(u"province"sv))
        return true;
    }
    auto const wide = told.find(u"wide"sv);
    all_of_a_country_ = wide != told.npos && told.substr(0, wide).ends_with(u"ation"sv);
    return wide != told.npos &&
           (told.substr(0, wide).ends_with(u"tate"sv) || told.substr(0, wide).ends_with(u"ation"sv));
  }

  // "There are 3,650 personnel on the lines", "In all, 52 people were hurt": of whom the whole text is.
  bool counts_for_all(sentence const& in) const {
    constexpr std::size_t kLongest = 16;
    auto said = doc_.text().substr(in.from, kLongest);
    said.remove_prefix(std::min(said.find_first_not_of(u" \n"sv), said.size()));
    for (std::u16string_view const opening :
         {u"There are "sv, u"There were "sv, u"There is "sv, u"In all"sv, u"In total"sv, u"Overall"sv, u"Altogether"sv,
          u"All told"sv, u"Elsewhere"sv, u"Statewide"sv, u"Nationwide"sv, u"Nationally"sv, u"Across the "sv,
          u"The country"sv, u"The kingdom"sv, u"The nation"sv}) {
      if (said.starts_with(opening)) return true;
    }
    return false;
  }

  // First in its sentence, or behind words that only say where or when: "On state lands, the department".
  bool opens_its_sentence(subject const& who, draft const& one) const {
    constexpr std::size_t kLongestOpening = 40;
    if (who.is == subject_kind::mode) return false;
    auto const from = doc_.sentences[one.sentence].from;
    if (who.from < from || who.from - from > kLongestOpening) return false;
    // "Tianfu Airport alone served 1.29 million": the next sentence is of all again.
    if (doc_.text().substr(who.to).starts_with(u" alone "sv)) return false;
    auto const lead = doc_.text().substr(from, who.from - from);
    return lead.find_first_of(u"0123456789:"sv) == std::u16string_view::npos &&
           (lead.find_first_not_of(u" \n"sv) == std::u16string_view::npos || lead.ends_with(u"The "sv) ||
            lead.ends_with(u", the "sv) || lead.ends_with(u", "sv) || lead.ends_with(u"At "sv) ||
            lead.ends_with(u"At the "sv) || lead.ends_with(u"For "sv) || lead.ends_with(u"For the "sv));
  }

  document const& doc_;
  subject const* kept_ = nullptr;
  std::size_t sentence_ = 0;
  std::size_t asked_ = static_cast<std::size_t>(-1);
  bool all_of_an_area_ = false;
  bool all_of_a_country_ = false;
  bool for_all_ = false;
};

// 东航合计执行航班2.48万班。平均单日航班量增幅约32%: the organisation that a Chinese paragraph opens with goes on to be
// whom its next sentences are of that name nobody. Asked for every figure in order.
class paragraph_subject {
 public:
  explicit paragraph_subject(document const& doc) : doc_{doc} {}

  subject const* of(draft const& one, subject const* company, subject const* area) {
    for (; sentence_ < one.sentence; ++sentence_) {
      if (doc_.sentences[sentence_ + 1].paragraph) kept_ = nullptr;
    }
    auto const& in = doc_.sentences[one.sentence];
    if (in.paragraph && company != nullptr && opens(*company, in)) kept_ = company;
    auto const named = company != nullptr || area != nullptr;
    return named || in.paragraph ? company : kept_;
  }

 private:
  bool opens(subject const& who, sentence const& in) const {
    constexpr std::size_t kLongestOpening = 24;
    if (who.is != subject_kind::company || who.source || who.from < in.from || who.from - in.from > kLongestOpening)
      return false;
    auto const lead = doc_.text().substr(in.from, who.from - in.from);
    return lead.find(u"其中"sv) == std::u16string_view::npos && lead.find(u"包括"sv) == std::u16string_view::npos;
  }

  document const& doc_;
  subject const* kept_ = nullptr;
  std::size_t sentence_ = 0;
};

}  // namespace fengsui::sense::reader
