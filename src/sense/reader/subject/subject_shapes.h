#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sense/reader/subject/subject_words.h"

namespace fengsui::sense::reader {

// Whether what ends at `at` speaks: 国家能源局15日发布, 铁路部门通报, 青海机场公司获悉, 上海局集团公司消息.
bool speaks_behind(std::u16string_view text, std::size_t at);

// 单个车站客运量最高的是体育西路站, 其次为嘉禾望岗站: the words before `at` rank whom they name there.
bool is_ranked(std::u16string_view text, std::size_t at);

// 三大园区, 12个旧小区, 各家: whether a number or a word for one stands right before `at`.
bool is_behind_a_number(std::u16string_view text, std::size_t at);

// 一线, 生产线, 国际航线: what before 线 makes it no railway line.
inline constexpr std::u16string_view kNoLine{u"一在航产管干主战路专全沿支热光红无上下底防直前后国际城市三二五"};

// Organisations that no table knows and that the shape of their name tells, in the order of the text. Linear in its
// length.
std::vector<subject> named_by_kind(std::u16string_view text);
// english/names.cpp: the same for English, with heads of lists and acronyms.
std::vector<subject> english_organisations(std::u16string_view text, std::string_view topic);
// The means of transport whose trips an English text counts, where it counts those of three and more; else none.
std::vector<subject> english_modes(std::u16string_view text);
// "the port", "the department": adds where those found are named again by what they are.
void find_named_again(std::u16string_view text, std::vector<subject>& found);

}  // namespace fengsui::sense::reader
