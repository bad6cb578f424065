#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// Figures that a change may belong to: a level, no base of comparison, no average where the total stands beside it.
bool may_host(draft const& one, draft const& guest);

// The figure before a change that it belongs to.
std::optional<std::size_t> host_of(document const&, std::vector<draft> const&, std::size_t change);
// 同比增长41%,达到19个; 增加旅客16.8万人次,增幅达23.4%,累计发送旅客96.3万人次: the level stands behind its changes,
// where nothing before them can be it.
std::optional<std::size_t> host_behind(document const&, std::vector<draft> const&, std::size_t change);
// 投入航班46420班次(日均1160班次,峰值1207班次),同比增加2432班次: what is closed in a bracket owns no change behind it.
// `between` is what stands from the level to the change.
bool is_bracketed_off(std::u16string_view between);
// 火灾次数占控制指标的17.6%: the words name all of what was counted, no part.
bool names_all_of_them(document const&, draft const&);

// lists.cpp. 同城业务量66.7亿件。同城、异地业务量分别占全部的16.3%、81.4%: a share that is handed out by a class is of
// the level of that class, sentences before.
std::optional<std::size_t> level_of_the_class(std::vector<draft> const&, std::size_t i);

// 三者合计占48.3%: of no single one of them.
bool is_of_several(document const&, draft const&);

}  // namespace fengsui::sense::reader
