#include "sense/reader/text/text_search.h"

#if defined(__SSE2__)
#include <emmintrin.h>

#include <bit>
#endif

namespace fengsui::sense::reader {

std::size_t find_words(std::u16string_view text, std::u16string_view words, std::size_t from) {
#if defined(__SSE2__)
  // Eight places at a time, by the first letter and the last (W. Mula, SIMD-friendly algorithms for substring
  // searching).
  constexpr std::size_t kAtOnce = sizeof(__m128i) / sizeof(char16_t);
  if (words.size() < 2) return text.find(words, from);
  auto const first = _mm_set1_epi16(static_cast<short>(words.front()));
  auto const last = _mm_set1_epi16(static_cast<short>(words.back()));
  auto const letters_at = [&](std::size_t at) {
    return _mm_loadu_si128(reinterpret_cast<__m128i const*>(text.data() + at));
  };
  for (auto const inner = words.substr(1, words.size() - 2); from + words.size() - 1 + kAtOnce <= text.size();
       from += kAtOnce) {
    auto const both = _mm_and_si128(_mm_cmpeq_epi16(letters_at(from), first),
                                    _mm_cmpeq_epi16(letters_at(from + words.size() - 1), last));
    for (auto mask = static_cast<unsigned>(_mm_movemask_epi8(both)); mask != 0;) {
      auto const bit = static_cast<unsigned>(std::countr_zero(mask));
      auto const at = from + bit / sizeof(char16_t);
      if (text.compare(at + 1, inner.size(), inner) == 0) return at;
      mask &= ~(3U << bit);  // two bits a letter
    }
  }
#endif
  return text.find(words, from);
}

std::u16string_view behind_joints(std::u16string_view lead, std::initializer_list<std::u16string_view> joints) {
  for (auto const joint : joints) {
    if (auto const at = lead.rfind(joint); at != lead.npos) lead.remove_prefix(at + joint.size());
  }
  lead.remove_prefix(std::min(lead.find_first_not_of(u" \n"), lead.size()));
  return lead;
}

}  // namespace fengsui::sense::reader
