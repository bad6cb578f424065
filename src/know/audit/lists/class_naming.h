#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>

#include "know/audit/lists/class_words.h"

namespace fengsui::know::audit {

// Which classes of which partitions (class_words.h) a stretch of text names, a bit each.
constexpr std::size_t kClassBits = kClasses.size() * kMostClasses;
using class_bits = std::bitset<kClassBits>;

bool is_of_class_word(char);

// No "male" of "female", no "land" of "Finland".
class_bits classes_in(std::string_view text, bool chinese);

std::size_t number_of(class_words const&);  // how many
bool names_class_of(class_bits const&, std::size_t partition, std::size_t one);
// The one class that is named; none where several are.
std::optional<std::size_t> class_by(std::size_t partition, class_bits const&);
bool names_all(std::size_t partition, class_bits const&);
// 男性 and 女性: whether the two Chinese names are of both classes of one partition.
bool leave_nothing_beside(std::string_view one, std::string_view other);

}  // namespace fengsui::know::audit
