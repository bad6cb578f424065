// Who only tells an English text: "according to X", "X said", "data from X".
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// What is told by somebody: "a release from the X", "figures of the X".
bool is_something_told(std::u16string_view word) {
  static constexpr std::array<std::u16string_view, 28> kTold{
      u"data",      u"figures",  u"figure",       u"statistics",  u"statistic", u"report",       u"reports",
      u"release",   u"releases", u"statement",    u"statements",  u"survey",    u"surveys",      u"estimate",
      u"estimates", u"numbers",  u"website",      u"bulletin",    u"notice",    u"study",        u"records",
      u"forecast",  u"update",   u"announcement", u"information", u"circular",  u"calculations", u"snapshot"};
  return holds_word(kTold, word);
}

// What telling is called behind the one who does it.
bool is_telling(std::u16string_view word) {
  static constexpr std::array<std::u16string_view, 45> kSays{
      u"said",      u"says",      u"expects",   u"estimates",  u"forecasts", u"announced", u"reported",  u"reports",
      u"predicts",  u"told",      u"data",      u"figures",    u"showed",    u"shows",     u"projects",  u"estimated",
      u"noted",     u"forecast",  u"revealed",  u"reveals",    u"stated",    u"states",    u"confirmed", u"added",
      u"disclosed", u"indicated", u"explained", u"released",   u"releases",  u"published", u"publishes", u"unveiled",
      u"informed",  u"predicted", u"projected", u"statistics", u"put",       u"puts",      u"indicates", u"announces",
      u"expected",  u"notes",     u"unveils",   u"adds",       u"believes"};
  return holds_word(kSays, word);
}

// "…, the Airport Authority said on Wednesday": who says so at a clause's end.
bool closes_by_saying(std::u16string_view text, std::u16string_view lead, std::size_t end) {
  if (!lead.ends_with(u", "sv) && !lead.ends_with(u", the "sv)) return false;
  auto behind = text.substr(end, 24);
  if (!behind.starts_with(u' ')) return false;
  behind.remove_prefix(1);
  auto const verb = behind.substr(0, behind.find_first_of(u" .,;\n"sv));
  static constexpr std::array<std::u16string_view, 14> kVerbs{
      u"said",  u"says",  u"reported",  u"announced", u"showed",    u"revealed",  u"stated",
      u"noted", u"added", u"confirmed", u"disclosed", u"estimated", u"indicated", u"explained"};
  if (!holds_word(kVerbs, verb)) return false;
  behind.remove_prefix(verb.size());
  if (behind.empty() || is_one_of(behind.front(), u".,;\n") || behind.starts_with(u" on "sv) ||
      behind.starts_with(u" in "sv))
    return true;
  // "the operator said Monday"
  return behind.size() > 1 && is_capital(behind[1]);
}

// What leads to who tells: "according to the ", "data released by ", "citing state-run ". No capital and no comma may
// stand between it and the name.
bool leads_to_a_teller(std::u16string_view lead) {
  for (auto const article : {u"the "sv, u"its "sv, u"a "sv}) {
    if (!lead.ends_with(article)) continue;
    lead.remove_suffix(std::u16string_view{article}.size());
    break;
  }
  // "according to Nepal's Department of Forests"
  if (lead.ends_with(u"'s "sv) || lead.ends_with(u"’s "sv)) {
    auto owner = lead.size() - 3;
    while (owner > 0 && is_letter(lead[owner - 1])) --owner;
    lead = lead.substr(0, owner);
  }
  if (!lead.ends_with(u' ')) return false;
  lead.remove_suffix(1);
  for (std::u16string_view const told : {u"ccording to"sv, u"citing"sv, u"quoting"sv}) {
    auto const at = lead.rfind(told);
    if (at == std::u16string_view::npos) continue;
    auto const between = lead.substr(at + told.size());
    if (std::none_of(between.begin(), between.end(),
                     [](char16_t c) { return is_capital(c) || is_digit(c) || is_one_of(c, u",;:.()"); }))
      return true;
  }
  static constexpr any_of_words kTolds{u"eleased by",  u"ssued by",    u"ublished by", u"nnounced by", u"rovided by",
                                       u"ompiled by",  u"evealed by",  u"isclosed by", u"nveiled by",  u"eported by",
                                       u"ollected by", u"stimated by", u"repared by"};
  if (kTolds.close(lead) > 0) return true;
  for (std::u16string_view const of : {u" from"sv, u" by"sv, u" of"sv}) {
    if (!lead.ends_with(of)) continue;
    lead.remove_suffix(of.size());
    return is_something_told(lead.substr(lead.find_last_of(u" \n("sv) + 1));
  }
  return false;
}

}  // namespace

bool only_tells(std::u16string_view text, std::size_t from, std::size_t end, name_kind kind) {
  constexpr std::size_t kLead = 48;
  auto const lead = text.substr(from > kLead ? from - kLead : 0, std::min(from, kLead));
  // "According to the Port of Antwerp-Bruges, its throughput stood at": it tells of itself.
  if (leads_to_a_teller(lead)) return kind == name_kind::tells || !text.substr(end).starts_with(u", its "sv);
  if (closes_by_saying(text, lead, end)) return true;
  // "The Census & Statistics Department put total cargo at", "the Slovak Statistics Authority": it counts what others
  // move.
  if (text.substr(from, end - from).find(u"Statistics"sv) != std::u16string_view::npos) return true;
  if (kind != name_kind::tells) return false;
  // "The Malay Tourism Office counted 135,252 tourists"
  if (text.substr(from, end - from).find(u"Tourism"sv) != std::u16string_view::npos &&
      (text.substr(end).starts_with(u" counted "sv) || text.substr(end).starts_with(u" recorded "sv)))
    return true;
  constexpr std::size_t kReach = 30;
  auto behind = text.substr(end, kReach);
  behind = behind.substr(0, behind.find_first_of(u".;:\n0123456789"sv));
  for (std::size_t at = 0; at < behind.size();) {
    auto const next = std::min(behind.find_first_of(u" ,"sv, at), behind.size());
    if (is_telling(behind.substr(at, next - at))) return true;
    at = next + 1;
  }
  return false;
}

}  // namespace fengsui::sense::reader
