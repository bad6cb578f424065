// 12个景区超过20万人次:甲125.2万人次、乙78.1万人次、…: bodies that are counted first and named each with its figure.
#include <algorithm>
#include <string>
#include <vector>

#include "sense/reader/subject/subject_meant.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kFewest = 3;

bool counts_bodies(document const& doc, draft const& one) {
  constexpr std::size_t kReach = 8;
  static constexpr any_of_words kBodies{u"景区", u"景点", u"机场", u"港口", u"口岸",
                                        u"车站", u"企业", u"学校", u"院校"};
  auto const behind = doc.text().substr(one.words_to, kReach);
  return one.kind == model::figure_kind::level && one.dimension == dimension::count &&
         kBodies.stand_in(behind.substr(0, behind.find_first_of(u",;。:、0123456789"sv)));
}

// The name between the mark that opens or joins and the figure; empty where other words stand there.
std::u16string_view name_before(document const& doc, draft const& one, std::u16string_view marks) {
  constexpr std::size_t kLongest = 10;
  auto const text = doc.text();
  auto from = one.words_from;
  while (from > 0 && is_cjk(text[from - 1]) && one.words_from - from <= kLongest) --from;
  if (from == 0 || !is_one_of(text[from - 1], marks) || one.words_from - from < 2 || one.words_from - from > kLongest)
    return {};
  return text.substr(from, one.words_from - from);
}

}  // namespace

void name_each_of_a_list(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kMarks = 2;  // a mark that all of them passed may stand before the list
  for (std::size_t i = 0; !doc.english && i < drafts.size(); ++i) {
    if (!counts_bodies(doc, drafts[i])) continue;
    auto first = i + 1;
    while (first < drafts.size() && first <= i + kMarks && name_before(doc, drafts[first], u":").empty()) ++first;
    if (first >= drafts.size() || first > i + kMarks || drafts[first].sentence != drafts[i].sentence) continue;
    std::vector<std::u16string_view> names{name_before(doc, drafts[first], u":")};
    for (auto k = first + 1; k < drafts.size() && k <= first + kFiguresBack && drafts[k].unit == drafts[first].unit;
         ++k) {
      auto const name = name_before(doc, drafts[k], u"、");
      if (name.empty() || drafts[k].kind != model::figure_kind::level ||
          gap_between(doc.text(), drafts[k - 1], drafts[k]).size() != name.size() + 1)
        break;
      names.push_back(name);
    }
    if (names.size() < kFewest) continue;
    for (std::size_t k = 0; k < names.size(); ++k) {
      drafts[first + k].org = to_utf8(names[k]);
      drafts[first + k].place.clear();
      drafts[first + k].what.clear();
    }
  }
}

}  // namespace fengsui::sense::reader
