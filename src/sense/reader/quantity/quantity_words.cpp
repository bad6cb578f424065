// The words around a number: about, more than, 左右; the sign of money before it.
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/text/any_of_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_qualifier;

struct qualifier_word {
  std::u16string_view text;
  figure_qualifier means;
};

// Longer words stand before shorter ones that end alike.
constexpr std::array kBefore{
    qualifier_word{u"不超过", figure_qualifier::under},
    qualifier_word{u"不到", figure_qualifier::under},
    qualifier_word{u"不足", figure_qualifier::under},
    qualifier_word{u"不少于", figure_qualifier::atleast},
    qualifier_word{u"不低于", figure_qualifier::atleast},
    qualifier_word{u"至少", figure_qualifier::atleast},
    qualifier_word{u"将近", figure_qualifier::under},
    qualifier_word{u"接近", figure_qualifier::under},
    qualifier_word{u"逼近", figure_qualifier::under},
    qualifier_word{u"近", figure_qualifier::under},
    qualifier_word{u"超过", figure_qualifier::over},
    qualifier_word{u"超出", figure_qualifier::over},
    qualifier_word{u"突破", figure_qualifier::over},
    qualifier_word{u"冲破", figure_qualifier::over},
    qualifier_word{u"破", figure_qualifier::over},
    qualifier_word{u"多于", figure_qualifier::over},
    qualifier_word{u"大于", figure_qualifier::over},
    qualifier_word{u"超", figure_qualifier::over},
    qualifier_word{u"逾", figure_qualifier::over},
    qualifier_word{u"约为", figure_qualifier::approx},
    qualifier_word{u"约达", figure_qualifier::approx},
    qualifier_word{u"大概", figure_qualifier::approx},
    qualifier_word{u"大约", figure_qualifier::approx},
    qualifier_word{u"约", figure_qualifier::approx},
    qualifier_word{u"nearly", figure_qualifier::under},
    qualifier_word{u"almost", figure_qualifier::under},
    qualifier_word{u"just under", figure_qualifier::under},
    qualifier_word{u"under", figure_qualifier::under},
    qualifier_word{u"less than", figure_qualifier::under},
    qualifier_word{u"fewer than", figure_qualifier::under},
    qualifier_word{u"close to", figure_qualifier::under},
    qualifier_word{u"added up to", figure_qualifier::exact},
    qualifier_word{u"adding up to", figure_qualifier::exact},
    qualifier_word{u"adds up to", figure_qualifier::exact},
    qualifier_word{u"add up to", figure_qualifier::exact},
    qualifier_word{u"crept up to", figure_qualifier::exact},
    qualifier_word{u"went up to", figure_qualifier::exact},
    qualifier_word{u"climbed up to", figure_qualifier::exact},
    qualifier_word{u"up to", figure_qualifier::under},
    qualifier_word{u"more than", figure_qualifier::over},
    qualifier_word{u"just over", figure_qualifier::over},
    qualifier_word{u"well over", figure_qualifier::over},
    qualifier_word{u"turned over", figure_qualifier::exact},
    qualifier_word{u"taken over", figure_qualifier::exact},
    qualifier_word{u"handed over", figure_qualifier::exact},
    qualifier_word{u"over", figure_qualifier::over},
    qualifier_word{u"exceeding", figure_qualifier::over},
    qualifier_word{u"exceeded", figure_qualifier::over},
    qualifier_word{u"surpassing", figure_qualifier::over},
    qualifier_word{u"surpassed", figure_qualifier::over},
    qualifier_word{u"topping", figure_qualifier::over},
    qualifier_word{u"topped", figure_qualifier::over},
    qualifier_word{u"in excess of", figure_qualifier::over},
    qualifier_word{u"top", figure_qualifier::over},
    qualifier_word{u"tops", figure_qualifier::over},
    qualifier_word{u"exceeds", figure_qualifier::over},
    qualifier_word{u"exceed", figure_qualifier::over},
    qualifier_word{u"surpasses", figure_qualifier::over},
    qualifier_word{u"surpass", figure_qualifier::over},
    qualifier_word{u"north of", figure_qualifier::over},
    qualifier_word{u"nearing", figure_qualifier::under},
    qualifier_word{u"approaching", figure_qualifier::under},
    qualifier_word{u"no less than", figure_qualifier::atleast},
    qualifier_word{u"not less than", figure_qualifier::atleast},
    qualifier_word{u"upwards of", figure_qualifier::over},
    qualifier_word{u"above", figure_qualifier::over},
    qualifier_word{u"at least", figure_qualifier::atleast},
    qualifier_word{u"no fewer than", figure_qualifier::atleast},
    qualifier_word{u"about", figure_qualifier::approx},
    qualifier_word{u"around", figure_qualifier::approx},
    qualifier_word{u"some", figure_qualifier::approx},
    qualifier_word{u"roughly", figure_qualifier::approx},
    qualifier_word{u"approximately", figure_qualifier::approx},
    qualifier_word{u"circa", figure_qualifier::approx},
    qualifier_word{u"an estimated", figure_qualifier::approx},
};

constexpr std::array kBehind{
    qualifier_word{u"以上", figure_qualifier::atleast},  qualifier_word{u"及以上", figure_qualifier::atleast},
    qualifier_word{u"左右", figure_qualifier::approx},   qualifier_word{u"上下", figure_qualifier::approx},
    qualifier_word{u"以下", figure_qualifier::under},    qualifier_word{u"以内", figure_qualifier::under},
    qualifier_word{u" or so", figure_qualifier::approx}, qualifier_word{u" or more", figure_qualifier::atleast},
};

// The words that end in each character, of those that are alike in its last six bits: most characters end none.
struct words_by_end {
  std::array<std::uint8_t, 65> begin{};  // of each character's words in `words`
  std::array<std::uint8_t, kBefore.size()> words{};
};
constexpr words_by_end by_end() {
  words_by_end made;
  std::size_t filled = 0;
  for (std::size_t end = 0; end < 64; ++end) {
    for (std::size_t i = 0; i < kBefore.size(); ++i) {
      if ((kBefore[i].text.back() & 63u) == end) made.words[filled++] = static_cast<std::uint8_t>(i);
    }
    made.begin[end + 1] = static_cast<std::uint8_t>(filled);
  }
  return made;
}
template <class Words>
constexpr std::uint64_t first_letters(Words const& words) {
  std::uint64_t made = 0;
  for (auto const& word : words) made |= std::uint64_t{1} << (word.text.front() & 63);
  return made;
}
bool may_hold(std::uint64_t letters, char16_t c) {
  return (letters >> (lower(c) & 63) & 1) != 0;
}

// 约恢复至76.1%, 约占三成, 约增长5%: 约 before the verb; no 签约增长.
bool is_said_about(std::u16string_view text, std::size_t end) {
  // 约恢复至2019年同期的76.1%
  constexpr std::size_t kReach = 14;
  if (ends_with(text, end, u"的"sv)) {
    auto const lead = text.substr(end > kReach ? end - kReach : 0, std::min(end, kReach));
    for (std::u16string_view const said : {u"约恢复"sv, u"约占"sv, u"约为"sv, u"约相当于"sv, u"约达"sv}) {
      auto const at = lead.rfind(said);
      if (at != std::u16string_view::npos && lead.find_first_of(u",;。、"sv, at) == std::u16string_view::npos)
        return true;
    }
  }
  for (std::u16string_view const verb : {u"恢复至"sv, u"恢复到"sv, u"占"sv, u"占比"sv, u"增长"sv, u"下降"sv, u"增加"sv,
                                         u"减少"sv, u"相当于"sv, u"提高"sv, u"完成"sv, u"是"sv}) {
    if (!ends_with(text, end, verb)) continue;
    auto const at = end - verb.size();
    return at > 1 && text[at - 1] == u'约' && !is_one_of(text[at - 2], u"签履节契合");
  }
  return false;
}

bool is_how_long(std::u16string_view text, std::size_t at, quantity const& read) {
  if (read.unit == nullptr || read.number.grouped || read.number.scaled) return false;
  auto const counted = read.unit->dimension;
  if (counted != dimension::days && counted != dimension::weeks && counted != dimension::months) return false;
  auto const lead = text.substr(0, at);
  static constexpr any_of_words kLastings{u"lasted ", u"lasting ", u"lasts ", u"took ", u"taking ", u"for ",
                                          u"of ",     u"after ",   u"spent ", u"is ",   u"was "};
  return kLastings.close(lead) == 0;
}

}  // namespace

void read_qualifier(std::u16string_view text, quantity& read) {
  auto end = read.from;
  while (end > 0 && text[end - 1] == u' ') --end;
  // 约人民币3亿元, 约合50万美元
  for (auto const skipped : {u"人民币"sv, u"合"sv, u"达到"sv, u"达"sv}) {
    if (ends_with(text, end, skipped)) {
      end -= std::u16string_view{skipped}.size();
      break;
    }
  }
  static constexpr auto kByEnd = by_end();
  static constexpr auto kFirst = first_letters(kBehind);
  auto const last = end == 0 ? 0u : lower(text[end - 1]) & 63u;
  for (std::size_t i = kByEnd.begin[last]; i < kByEnd.begin[last + 1]; ++i) {
    auto const& word = kBefore[kByEnd.words[i]];
    if (!ends_with(text, end, word.text)) continue;
    auto const from = end - word.text.size();
    // 最近3天, 附近, 靠近 are no 近.
    if (word.text == u"近"sv && from > 0 &&
        std::u16string_view{u"最附靠临"sv}.find(text[from - 1]) != std::u16string_view::npos) {
      break;
    }
    if (word.text == u"约"sv && from > 0 &&
        std::u16string_view{u"签履节契"sv}.find(text[from - 1]) != std::u16string_view::npos) {
      break;
    }
    // "the top three regions", "the world's top 30 ports": no more than three, than 30.
    if (word.text == u"top"sv &&
        (read.number.in_words || ends_with(text, end, u"s top"sv) || ends_with(text, end, u"he top"sv)))
      break;
    // "contested over four days": how long it took, and no more than four.
    if (word.text == u"over"sv && is_how_long(text, from, read)) break;
    read.qualifier = word.means;
    read.words_from = from;
    break;
  }
  if (read.words_from == read.from && is_said_about(text, end)) read.qualifier = figure_qualifier::approx;
  for (auto const& word : kBehind) {
    if (!may_hold(kFirst, at_or_zero(text, read.to))) break;
    if (!begins_with(text, read.to, word.text)) continue;
    read.qualifier = word.means;
    read.words_to = read.to + word.text.size();
    return;
  }
  auto const more_inside = read.unit != nullptr && read.unit->surface.starts_with(u"个多"sv);  // 6个多月
  if (read.number.more || more_inside) {
    read.qualifier = figure_qualifier::over;
  } else if (at_or_zero(text, read.to) == u'多' && read.unit != nullptr && !is_cjk(at_or_zero(text, read.to + 1)) &&
             !is_digit(at_or_zero(text, read.to + 1))) {
    read.qualifier = figure_qualifier::over;  // 8000亿元多, and not 比上年的8170次多1090次
    read.words_to = read.to + 1;
  } else if (begins_with(text, read.number.to, u"+"sv)) {
    read.qualifier = figure_qualifier::over;
  }
}

}  // namespace fengsui::sense::reader
