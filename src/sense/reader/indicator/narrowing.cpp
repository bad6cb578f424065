// What else is said of a figure makes of what it counts: its clause's subject, the ways people went, the item before
// it.
#include <algorithm>
#include <iterator>

#include "sense/reader/indicator/indicator_hints.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::figure_kind;

// 动车组共发送旅客, 高铁发送旅客, 动车组列车每天运送: nothing else counted between the train and whom it carries.
static bool go_by_multiple_unit(std::u16string_view said) {
  constexpr std::size_t kLongestGap = 10;
  static constexpr any_of_words kTrains{u"动车", u"高铁"};
  static constexpr any_of_words kCarries{u"发送", u"运送", u"输送", u"承运"};
  auto train = decltype(kTrains.next_in(said, 0)){};
  for (auto next = kTrains.next_in(said, 0); next.length > 0; next = kTrains.next_in(said, next.at + next.length))
    train = next;
  if (train.length == 0) return false;
  auto const behind = said.substr(train.at + train.length);
  auto const verb = kCarries.next_in(behind, 0);
  return verb.length > 0 && verb.at <= kLongestGap && behind.find_first_of(u"0123456789,、。"sv) > verb.at;
}

void narrow_by_subject(document const& doc, std::vector<draft>& drafts) {
  struct narrowing {
    std::string_view from;
    std::u16string_view subject;
    char const* to;
  };
  static constexpr narrowing kNarrowings[] = {
      {"tourism_revenue", u"景区", "scenic_revenue"}, {"tourism_revenue", u"景点", "scenic_revenue"},
      {"tourism_revenue", u"门票", "ticket_revenue"}, {"funds_arrived", u"利用外资", "fdi"},
      {"funds_arrived", u"使用外资", "fdi"},          {"funds_arrived", u"FDI", "fdi"},
      {"invest_amount", u"第一产业完成投资", "fai"},  {"invest_amount", u"第二产业完成投资", "fai"},
      {"invest_amount", u"第三产业完成投资", "fai"}};
  auto const text = doc.text();
  for (auto& one : drafts) {
    if (one.kind != figure_kind::level) continue;
    auto const by_train = one.indicator == "pax_sent";
    if (!by_train && std::none_of(std::begin(kNarrowings), std::end(kNarrowings),
                                  [&](narrowing const& each) { return one.indicator == each.from; }))
      continue;
    auto const least = std::max(doc.sentences[one.sentence].from,
                                one.words_from > kCharactersBack ? one.words_from - kCharactersBack : 0);
    auto from = one.words_from;
    while (from > least && text[from - 1] != u';' && !text.substr(0, from).ends_with(u"其中"sv)) --from;
    auto const group = text.substr(from, one.words_from - from);
    // 红色旅游景区…,实现旅游综合收入659万元: it says which revenue is meant.
    if (group.ends_with(u"旅游收入"sv) || group.ends_with(u"旅游综合收入"sv) || group.ends_with(u"旅游总收入"sv))
      continue;
    if (by_train && go_by_multiple_unit(group)) one.indicator = "emu_pax_sent";
    for (auto const& each : kNarrowings) {
      auto const at = group.find(each.subject);
      // 其他旅游城市和景区1324亿元: of more than those.
      auto const with_others = at != group.npos && at > 0 && is_one_of(group[at - 1], u"和与及");
      if (one.indicator == each.from && at != group.npos && !with_others) {
        one.indicator = each.to;
        break;
      }
    }
  }
}

// "made 732 million trips by railway, road, waterway and plane": people on the move, by whatever they went.
static bool goes_by_several_modes(document const& doc, draft const& one) {
  constexpr std::size_t kReach = 60;
  auto behind = doc.text().substr(one.words_to, kReach);
  behind = behind.substr(0, behind.find_first_of(u".;:0123456789"sv));
  auto const by = behind.find(u" by "sv);
  if (by == std::u16string_view::npos || by > 12) return false;
  auto modes = 0;
  for (std::u16string_view const mode :
       {u"rail"sv, u"road"sv, u"water"sv, u" air"sv, u"plane"sv, u"ship"sv, u"ferry"sv, u"bus"sv})
    modes += behind.find(mode, by) != std::u16string_view::npos ? 1 : 0;
  return modes >= 2;
}

void count_every_mode(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; doc.english && i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.indicator != "pax_sent" && one.indicator != "travellers") continue;
    // And its change, right behind.
    auto const of_the_last =
        i > 0 && one.is_change() && drafts[i - 1].sentence == one.sentence && drafts[i - 1].indicator == "person_flow";
    if (of_the_last || goes_by_several_modes(doc, one)) one.indicator = "person_flow";
  }
  auto const sent = [](draft const& one) { return one.indicator == "pax_sent"; };
  if (!doc.english || std::none_of(drafts.begin(), drafts.end(), sent)) return;
  // "657 million cross-regional trips. … The railways carried 47.1 million, … water transport and civil aviation"
  auto const flow = std::any_of(drafts.begin(), drafts.end(), [](draft const& one) {
    return one.indicator == "person_flow" && one.kind == figure_kind::level;
  });
  if (english_modes(doc.text()).empty() && !(flow && lists_every_mode(doc.text()))) return;
  for (auto& one : drafts) {
    if (one.indicator == "pax_sent") one.indicator = "person_flow";
  }
}

// 主营业务收入43.68亿元…。装备制造…,收入27.17亿元: 收入 alone is what the text has called so in full.
std::string_view revenue_for_short(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                   std::string_view read) {
  constexpr auto kRevenue = u"收入"sv;
  auto const& one = drafts[i];
  auto const text = doc.text();
  auto const lead = lead_of(text, one);
  if (doc.english || one.dimension != dimension::money || read != "gov_revenue" || !lead.ends_with(kRevenue)) return {};
  // 财政收入 says itself which.
  if (lead.size() > kRevenue.size() && is_cjk(lead[lead.size() - kRevenue.size() - 1])) return {};
  for (auto j = i; j-- > first_near(i);) {
    auto const& earlier = drafts[j];
    if (earlier.kind == figure_kind::level && earlier.dimension == one.dimension && !earlier.indicator.empty() &&
        lead_of(text, earlier).ends_with(kRevenue))
      return earlier.indicator;
  }
  return {};
}

// 机械制造增加值2.68亿元,…,收入7.91亿元;电子信息5.56亿元,…,收入11.35亿元: the first of an item is what the first of the
// item before it is. None where another of its sort stands before it in its item.
std::optional<std::size_t> first_of_the_item_before(document const& doc, std::vector<draft> const& drafts,
                                                    std::size_t i) {
  auto const& one = drafts[i];
  auto const least = std::max(doc.sentences[one.sentence].from,
                              one.words_from > kCharactersBack ? one.words_from - kCharactersBack : 0);
  if (doc.english || least >= one.words_from) return {};
  auto const before = doc.text().substr(least, one.words_from - least);
  auto const semicolon = before.rfind(u';');
  if (semicolon == before.npos || semicolon == 0) return {};
  auto const last = before.substr(0, semicolon).rfind(u';');
  auto const item = least + semicolon;
  auto const from = last == before.npos ? least : least + last;
  std::optional<std::size_t> made;
  for (auto j = i; j-- > first_near(i) && drafts[j].words_from >= from && drafts[j].sentence == one.sentence;) {
    auto const& earlier = drafts[j];
    if (earlier.kind != figure_kind::level || earlier.dimension != one.dimension || earlier.role == "threshold" ||
        earlier.classifier != one.classifier)
      continue;
    if (earlier.words_from > item) return {};
    made = j;
  }
  return made;
}

bool is_part_of_fai(std::vector<draft> const& drafts, std::size_t i) {
  for (auto j = i; j-- > first_near(i) && drafts[i].sentence - drafts[j].sentence <= 1;) {
    if (drafts[j].indicator == "fai") return true;
    if (drafts[j].indicator != "invest_amount") return false;
  }
  return false;
}

std::u16string_view behind_its_bracket(std::u16string_view behind) {
  if (behind.starts_with(u')') || behind.starts_with(u" ("sv))
    behind.remove_prefix(std::min(behind.find(u')'), behind.size() - 1) + 1);
  return behind;
}

bool is_foreign_money(std::u16string_view behind) {
  static constexpr any_of_words kNouns{u" of foreign capital",
                                       u" in foreign capital",
                                       u" of foreign investment",
                                       u" in foreign investment",
                                       u" of FDI",
                                       u" in FDI",
                                       u" of foreign direct investment",
                                       u" in foreign direct investment"};
  return kNouns.open(behind_its_bracket(behind)) > 0;
}

}  // namespace fengsui::sense::reader
