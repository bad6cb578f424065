#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// How a level is called by a noun that other words give to what was counted.
enum class calling {
  no,
  loosely,  // 受案 of 受理各类案件: the noun's characters stand in the level's words, in order
  within,   // 住宅 of 各类住宅火灾
  plain     // 死亡人数 of 死亡20人, of 1107人死亡, of 死亡人数20人
};

// 死亡人数 is 死亡, 起数 what is counted in 起. A part that its own words narrow (其中较大火灾13起) is called 火灾
// loosely only.
calling calls(document const&, draft const& level, std::u16string_view noun);

// 火力发电, 火电; 风力比重, 风电; 同城, 同城业务量: whether two words name one class, whatever is said of it.
bool is_of_one_class(std::string_view, std::string_view);

// The noun that the change's own clause gives to what changed, without times and bases: 受伤人数 of
// 比上年同期受伤人数下降8%; empty where it gives none.
std::u16string_view noun_of_change(document const&, draft const& change);

// 造成31人死亡、204人受伤,死亡人数减少12人,下降27.9%: the level of the sentence that the change's noun calls.
std::optional<std::size_t> host_called_so(document const&, std::vector<draft> const&, std::size_t change);

}  // namespace fengsui::sense::reader
