#pragma once

#include <string_view>

#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {

// The characters that Chinese numerals are written with, plain and formal.

// 零 to 九, 壹 to 玖, 两; -1 for any other.
constexpr int digit_of(char16_t c) {
  switch (c) {
    case u'零':
      return 0;
    case u'一':
    case u'壹':
      return 1;
    case u'二':
    case u'贰':
    case u'两':
      return 2;
    case u'三':
    case u'叁':
      return 3;
    case u'四':
    case u'肆':
      return 4;
    case u'五':
    case u'伍':
      return 5;
    case u'六':
    case u'陆':
      return 6;
    case u'七':
    case u'柒':
      return 7;
    case u'八':
    case u'捌':
      return 8;
    case u'九':
    case u'玖':
      return 9;
    default:
      return -1;
  }
}

// The power of ten of 十 to 兆; 0 for any other.
constexpr int scale_of(char16_t c) {
  switch (c) {
    case u'十':
    case u'拾':
      return 1;
    case u'百':
    case u'佰':
      return 2;
    case u'千':
    case u'仟':
      return 3;
    case u'万':
      return 4;
    case u'亿':
      return 8;
    case u'兆':
      return 12;
    default:
      return 0;
  }
}

// 千 and 兆 belong to the unit in 千瓦, 千克, 千米, 千伏, 千卡, 千字节, 兆赫, 兆比特.
constexpr bool unit_takes_prefix(char16_t c) {
  return c != 0 && is_one_of(c, u"瓦克米伏卡赫字比");
}

// 百 before 分 and 点: 百分点 is a unit.
constexpr bool begins_point_unit(std::u16string_view text, std::size_t at) {
  return text.substr(at, 3) == u"百分点"sv;
}

}  // namespace fengsui::sense::reader
