#include "act/access/personal/masked.h"

#include <algorithm>

#include "act/notice/campaign/numbers.h"

namespace fengsui::act {

std::string masked(std::string_view value) {
  std::string plain;
  std::ranges::copy_if(value, std::back_inserter(plain), [](char c) { return c != ' ' && c != '-'; });
  auto const number = notice::phone_number(plain);
  // With the country's 86 before it, which nobody says.
  constexpr std::string_view kChina = "86";
  if (!number || !number->starts_with(kChina)) return std::string{kMasked};
  return notice::masked_number(std::string_view{*number}.substr(kChina.size()));
}

}  // namespace fengsui::act
