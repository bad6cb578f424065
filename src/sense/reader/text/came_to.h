#pragma once

#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

// 由63%提高到65.7%, 由4.8亿美元变为2.9亿美元: the verbs between what was and what it came to.
inline constexpr any_of_words kCameTo{u"增至",   u"增加到", u"增加至", u"增长到", u"增长至", u"提高到", u"提高至",
                                      u"提升到", u"提升至", u"上升到", u"上升至", u"升至",   u"升到",   u"升为",
                                      u"扩大到", u"扩大至", u"降至",   u"降到",   u"降为",   u"下降到", u"下降至",
                                      u"降低到", u"降低至", u"减少到", u"减少至", u"减至",   u"缩短到", u"缩短至",
                                      u"缩小到", u"缩小至", u"回落到", u"回落至", u"变为",   u"调整为"};

}  // namespace fengsui::sense::reader
