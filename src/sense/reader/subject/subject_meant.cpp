#include "sense/reader/subject/subject_meant.h"

#include <algorithm>
#include <array>
#include <set>

#include "sense/reader/subject/subject_parts.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/came_to.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// 该站 means a station, 该机场 an airport: what is named so must be of that sort.
bool is_of_the_sort(std::u16string_view noun, subject const& one) {
  static constexpr std::array<std::u16string_view, 3> kFirms{u"公司", u"集团", u"企业"};
  if (noun == u"站"sv) return one.is == subject_kind::station || one.name.ends_with("站");
  if (noun == u"局"sv) return one.name.find("局") != std::string::npos;
  if (std::find(kFirms.begin(), kFirms.end(), noun) != kFirms.end()) return one.is == subject_kind::company;
  return one.name.ends_with(noun == u"关"sv ? "海关" : to_utf8(noun));
}

// 由2014年的4.8亿美元变为2.9亿美元: what the base turned into.
bool became(document const& doc, draft const& base, draft const& level) {
  auto const gap = gap_between(doc.text(), base, level);
  return base.role == "base" && base.kind == figure_kind::level && level.kind == figure_kind::level &&
         base.sentence == level.sentence && base.unit == level.unit && kCameTo.open(gap) == gap.size() && !gap.empty();
}

}  // namespace

bool is_of_a_company(document const& doc, subject const& self) {
  auto const word = doc.text().substr(self.from, self.to - self.from);
  return word.ends_with(u"公司"sv) || word.ends_with(u"局"sv) || word.ends_with(u"集团"sv);
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
    if ((one->is == subject_kind::company || one->is == subject_kind::station) && is_of_the_sort(word.substr(1), *one))
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
    // 湟中区、大通县分别设立检查站26处、18处: a list of areas.
    if (!doc.english && (last == all.begin() || std::prev(last)->from < drafts[i].lead_from)) last = end;
    auto first = last;
    while (first != all.begin()) {
      auto const& one = *std::prev(first);
      if (one.from < drafts[i].lead_from ||
          (one.is != subject_kind::company && one.is != subject_kind::station && one.is != subject_kind::area))
        break;
      if (first != last) {
        auto const joint = text.substr(one.to, first->from > one.to ? first->from - one.to : 0);
        if (joint != u"、"sv && joint != u"和"sv && joint != u"与"sv && joint != u"及"sv && joint != u"以及"sv &&
            joint != u", "sv && joint != u" and "sv && joint != u", and "sv && joint != u", the "sv &&
            joint != u" and the "sv)
          break;
      }
      --first;
    }
    if (static_cast<std::size_t>(last - first) != count) continue;
    for (std::size_t k = 0; k < count; ++k) made[i + k] = &*(first + static_cast<std::ptrdiff_t>(k));
  }
  return made;
}

namespace {

// 青岛市由23所学校的152名选手参加, 辽宁省赛区成功参赛1816个队: its clause counts who comes from there; no
// 代表山东省参赛.
bool sends_people(document const& doc, subject const& area) {
  constexpr std::size_t kReach = 40;
  if (area.is != subject_kind::area || doc.text().substr(0, area.from).ends_with(u"代表"sv)) return false;
  auto const behind = doc.text().substr(area.to, kReach);
  auto const clause = behind.substr(0, behind.find_first_of(u",;。:\n"sv));
  static constexpr any_of_words kPeople{u"选手", u"参赛", u"代表团", u"代表队", u"赛区"};
  return kPeople.stand_in(clause) && clause.find_first_of(u"0123456789"sv) != clause.npos;
}

}  // namespace

// 我市选手获金牌3枚, 深圳健儿: in a text about a contest an area's own people are who has them.
bool is_whose_people_take_part(document const& doc, subject const& area) {
  if (doc.topic != "contest" || doc.english || area.level == "country") return false;
  // 我市金牌中,…: the text's own.
  auto const own = area.is == subject_kind::self_area && doc.text()[area.from] == u'我';
  return own || sends_people(doc, area) ||
         suffix_at(doc.text(), area.to,
                   {u"选手"sv, u"健儿"sv, u"运动员"sv, u"代表"sv, u"参赛"sv, u"队员"sv, u"学子"sv, u"师生"sv, u"派出"sv,
                    u"共派出"sv, u"选派"sv, u"获"sv, u"共获"sv, u"斩获"sv, u"共斩获"sv, u"夺得"sv, u"共夺得"sv,
                    u"收获"sv}) > 0;
}

// 宁波市的184名学生参加了123项次,获一等奖39个。…比去年增加7项: whoever came there goes on being told of.
void keep_those_who_came(document const& doc, std::vector<subject> const& all, subject const& contest,
                         std::vector<draft>& drafts) {
  if (doc.topic != "contest" || doc.english || contest.is != subject_kind::company) return;
  std::string who;
  std::set<std::string_view> came_so_far;
  std::size_t next = 0;  // of the subjects, which are in the order of the text
  for (auto& one : drafts) {
    for (; next < all.size() && all[next].from < one.from; ++next) {
      if (is_whose_people_take_part(doc, all[next])) came_so_far.insert(all[next].name);
    }
    auto const came = came_so_far.contains(one.org);
    auto const& in = doc.sentences[one.sentence];
    auto const from = std::max(in.from, one.from > kCharactersBack ? one.from - kCharactersBack : 0);
    static constexpr any_of_words kContest{u"大赛", u"竞赛", u"比赛", u"赛事"};
    if (came) {
      who = one.org;
    } else if (kContest.stand_in(doc.text().substr(from, one.from - from))) {
      who.clear();  // 大赛共设赛项48个
    } else if (!who.empty() && one.org == contest.name) {
      one.org = who;
    }
  }
}

// 开行6117列,上年为4940列: last year's level is of what this year's is of.
void share_with_bases(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const& now = drafts[i - 1];
    if (!doc.english && became(doc, now, one)) {
      one.org = now.org;
      one.place = now.place;
      one.what = now.what;
    }
    if (doc.english || one.role != "base" || one.kind != figure_kind::level || now.kind != figure_kind::level ||
        now.role == "base" || now.sentence != one.sentence || now.dimension != one.dimension)
      continue;
    one.org = now.org;
    one.place = now.place;
    one.what = now.what;
  }
}

}  // namespace fengsui::sense::reader
