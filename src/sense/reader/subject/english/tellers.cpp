// Who only tells an English text: "according to X", "X said", "data from X".
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

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

}  // namespace

bool only_tells(std::u16string_view text, std::size_t from, std::size_t end, name_kind kind) {
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
