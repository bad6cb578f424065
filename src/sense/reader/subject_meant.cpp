#include "sense/reader/subject_meant.h"

#include <algorithm>
#include <array>

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// 该站 means a station, 该机场 an airport: what is named so must be of that sort.
bool is_of_the_sort(std::u16string_view noun, subject const& one) {
  static constexpr std::array<std::u16string_view, 3> kFirms{u"公司", u"集团", u"企业"};
  if (noun == u"站") return one.is == subject_kind::station || one.name.ends_with("站");
  if (noun == u"局") return one.name.find("局") != std::string::npos;
  if (std::find(kFirms.begin(), kFirms.end(), noun) != kFirms.end()) return one.is == subject_kind::company;
  return one.name.ends_with(noun == u"关" ? "海关" : to_utf8(noun));
}

}  // namespace

bool is_of_a_company(document const& doc, subject const& self) {
  auto const word = doc.text().substr(self.from, self.to - self.from);
  return word.ends_with(u"公司") || word.ends_with(u"局") || word.ends_with(u"集团");
}

subject const* meant_by(document const& doc, std::vector<subject> const& all, std::vector<subject>::const_iterator at) {
  auto const word = doc.text().substr(at->from, at->to - at->from);
  if (!is_one_of(word.front(), u"该全") || word.size() < 2) return nullptr;
  constexpr std::ptrdiff_t kReach = 12;
  constexpr std::size_t kFarthest = 160;
  auto const least = at - std::min(kReach, at - all.begin());
  for (auto one = at; one != least;) {
    --one;
    if (at->from - one->from > kFarthest) break;
    if ((one->is == subject_kind::company || one->is == subject_kind::station) &&
        is_of_the_sort(word.substr(1), *one))
      return &*one;
  }
  return nullptr;
}

subject const* company_before(std::vector<subject> const& all, std::vector<subject>::const_iterator at) {
  constexpr int kReach = 24;
  for (int looked = 0; at != all.begin() && looked < kReach; ++looked) {
    --at;
    if (at->is == subject_kind::company) return &*at;
  }
  return nullptr;
}

std::vector<subject const*> listed_subjects(document const& doc, std::vector<subject> const& all,
                                            std::vector<draft> const& drafts) {
  std::vector<subject const*> made(drafts.size(), nullptr);
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    // "Lok Ma Chau and Shenzhen Bay about 79 000 and 116 000 passengers",
    // 南昌站、九江车务段累计发送53.9万人次和15.1万人次: "respectively" may be left out.
    auto const handed_on = drafts[i].kind == figure_kind::level || (!doc.english && !drafts[i].of);
    auto const alike = i + 1 < drafts.size() && drafts[i + 1].dimension == drafts[i].dimension;
    if (drafts[i].list != i || !(drafts[i].distributed || alike) || !handed_on) continue;
    auto count = std::size_t{1};
    while (i + count < drafts.size() && drafts[i + count].list == i && drafts[i + count].in_list) ++count;
    if (count < 2) continue;
    // The last run of subjects before the list that only 、 and 和 join.
    auto const end = std::lower_bound(all.begin(), all.end(), drafts[i].words_from,
                                      [](subject const& s, std::size_t at) { return s.from < at; });
    auto last = end;
    while (last != all.begin() && std::prev(last)->is != subject_kind::company &&
           std::prev(last)->is != subject_kind::station && std::prev(last)->from >= drafts[i].lead_from)
      --last;
    auto first = last;
    while (first != all.begin()) {
      auto const& one = *std::prev(first);
      if (one.from < drafts[i].lead_from ||
          (one.is != subject_kind::company && one.is != subject_kind::station && one.is != subject_kind::area))
        break;
      if (first != last) {
        auto const joint = text.substr(one.to, first->from > one.to ? first->from - one.to : 0);
        if (joint != u"、" && joint != u"和" && joint != u"与" && joint != u"及" && joint != u"以及" &&
            joint != u", " && joint != u" and " && joint != u", and " && joint != u", the " && joint != u" and the ")
          break;
      }
      --first;
    }
    if (static_cast<std::size_t>(last - first) != count) continue;
    for (std::size_t k = 0; k < count; ++k) made[i + k] = &*(first + static_cast<std::ptrdiff_t>(k));
  }
  return made;
}

}  // namespace fengsui::sense::reader
