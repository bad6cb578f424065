#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {

// What a number of before is called: "the 2019 figure of".
inline constexpr any_of_words kWhatItWas{u" total of", u" figure of", u" number of",
                                         u" tally of", u" level of",  u" count of"};

// 上年为505.2万标箱, 去年同期是120万: how many characters right before `to`, not before `from`, say that the number is
// last year's; 0 where none do.
inline std::size_t base_word_before(std::u16string_view text, std::size_t from, std::size_t to) {
  if (from > to) return 0;
  auto const lead = text.substr(from, to - from);
  if (lead.empty() || !is_one_of(lead.back(), u"的届为是仅有")) return 0;
  // 比上届的928名
  for (std::u16string_view const base : {u"上届的"sv, u"上一届的"sv, u"上届"sv, u"上期的"sv}) {
    if (lead.ends_with(base)) return base.size();
  }
  for (std::u16string_view const joint : {u"为"sv, u"是"sv, u"仅为"sv, u"仅"sv, u"约为"sv, u"只有"sv, u"的"sv}) {
    if (!lead.ends_with(joint)) continue;
    auto const said = lead.substr(0, lead.size() - joint.size());
    for (std::u16string_view const base :
         {u"上年"sv, u"去年"sv, u"上年同期"sv, u"去年同期"sv, u"上年同月"sv, u"去年同月"sv}) {
      if (said.ends_with(base)) return base.size() + joint.size();
    }
  }
  return 0;
}

// 比近五年均值18.4起减少6.4起: whether a mean that a clause compares with stands right before `to`.
inline bool is_mean_compared_with(std::u16string_view text, std::size_t from, std::size_t to) {
  if (from > to) return false;
  auto const lead = text.substr(from, to - from);
  auto const clause = lead.substr(lead.find_last_of(u",;。:"sv) + 1);
  auto const ends = {u"均值"sv, u"平均值"sv, u"平均数"sv, u"平均水平"sv, u"平均"sv};
  return !clause.empty() && is_one_of(clause.front(), u"比较") &&
         std::ranges::any_of(ends, [&](std::u16string_view word) { return clause.ends_with(word); });
}

// Whether the words right before `to` say that the number is a base.
inline bool is_led_to_as_base(std::u16string_view text, std::size_t from, std::size_t to) {
  return base_word_before(text, from, to) > 0 || is_mean_compared_with(text, from, to);
}

}  // namespace fengsui::sense::reader
