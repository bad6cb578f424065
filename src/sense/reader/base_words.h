#pragma once

#include <cstddef>
#include <string_view>

namespace fengsui::sense::reader {

// 上年为505.2万标箱, 去年同期是120万: how many characters right before `to`, not before `from`, say that the number is
// last year's; 0 where none do.
inline std::size_t base_word_before(std::u16string_view text, std::size_t from, std::size_t to) {
  if (from > to) return 0;
  auto const lead = text.substr(from, to - from);
  // 比上届的928名
  for (std::u16string_view const base : {u"上届的", u"上一届的", u"上届", u"上期的"}) {
    if (lead.ends_with(base)) return base.size();
  }
  for (std::u16string_view const joint : {u"为", u"是", u"仅为", u"仅", u"约为", u"只有", u"的"}) {
    if (!lead.ends_with(joint)) continue;
    auto const said = lead.substr(0, lead.size() - joint.size());
    for (std::u16string_view const base : {u"上年", u"去年", u"上年同期", u"去年同期", u"上年同月", u"去年同月"}) {
      if (said.ends_with(base)) return base.size() + joint.size();
    }
  }
  return 0;
}

}  // namespace fengsui::sense::reader
