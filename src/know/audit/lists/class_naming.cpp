#include "know/audit/lists/class_naming.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <vector>

#include "know/audit/lists/partitions.h"
#include "know/audit/said_words.h"

namespace fengsui::know::audit {
namespace {

struct class_word {
  std::string_view word;
  std::size_t bit = 0;
};

// Which Chinese characters a text holds, by the last twelve bits of each: most words are told from it not to be there.
using characters = std::bitset<4096>;
std::size_t character_at(std::string_view text, std::size_t at) {
  constexpr unsigned kBits = 6;
  constexpr unsigned kMask = 0x3F;
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]) & kMask; };
  return byte(1) << kBits | byte(2);
}
characters characters_of(std::string_view text) {
  characters made;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xF0U) == 0xE0U) made.set(character_at(text, at));
  }
  return made;
}

// The words of all classes: Latin ones in order, to be looked up word by word, and Chinese ones, to be looked for.
struct class_lexicon {
  std::vector<class_word> latin;
  std::vector<class_word> chinese;
};

class_lexicon const& lexicon() {
  static class_lexicon const kLexicon = [] {
    class_lexicon made;
    for (std::size_t k = 0; k < kClassBits; ++k) {
      auto const words = kClasses[k / kMostClasses][k % kMostClasses];
      for (std::size_t from = 0; from < words.size();) {
        auto const end = std::min(words.find('|', from), words.size());
        auto const word = words.substr(from, end - from);
        (is_of_class_word(word.front()) ? made.latin : made.chinese).push_back({word, k});
        from = end + 1;
      }
    }
    std::ranges::sort(made.latin, {}, &class_word::word);
    return made;
  }();
  return kLexicon;
}

// 第一、二、三产业: the word that they share stands behind the last of them.
struct shared_word {
  std::string_view told;
  std::array<std::string_view, 4> each;
};
constexpr std::array<shared_word, 9> kShared{{
    {"一、二、三产业", {"第一产业", "第二产业", "第三产业"}},
    {"一二三产业", {"第一产业", "第二产业", "第三产业"}},
    {"一、二、三次产业", {"第一产业", "第二产业", "第三产业"}},
    {"一、第二、第三产业", {"第一产业", "第二产业", "第三产业"}},
    {"东、中、西部", {"东部", "中部", "西部"}},
    {"东、中、西及东北", {"东部", "中部", "西部", "东北"}},
    {"金、银、铜牌", {"金牌", "银牌", "铜牌"}},
    {"城、乡居民", {"城镇", "乡村"}},
    {"出、入境", {"出境", "入境"}},
}};

std::vector<std::string_view> shared_in(std::string_view text) {
  std::vector<std::string_view> made;
  if (text.find("、") == text.npos && text.find("二三产业") == text.npos) return made;
  for (auto const& one : kShared) {
    if (text.find(one.told) == text.npos) continue;
    std::ranges::copy_if(one.each, std::back_inserter(made), [](auto word) { return !word.empty(); });
  }
  return made;
}

}  // namespace

bool is_of_class_word(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '-';
}

class_bits classes_in(std::string_view text, bool chinese) {
  class_bits made;
  if (chinese) {
    auto const shared = shared_in(text);
    auto const printed = characters_of(text);
    for (auto const& one : lexicon().chinese) {
      if (shared.empty() && !printed.test(character_at(one.word, 0))) continue;
      bool const named = names_class(text, one.word) || std::ranges::find(shared, one.word) != shared.end();
      if (named) made.set(one.bit);
    }
    return made;
  }
  constexpr std::size_t kLongestWord = 20;
  std::array<char, kLongestWord> word{};
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    for (; at + length < text.size() && is_of_class_word(text[at + length]); ++length) {
      if (length < kLongestWord)
        word[length] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[at + length])));
    }
    // "international without transit": what is left out is not named.
    static constexpr std::array<std::string_view, 2> kLeftOut{"without ", "xcluding "};
    if (length > 2 && length <= kLongestWord && !ends_with_any(text.substr(0, at), kLeftOut)) {
      auto const found =
          std::ranges::equal_range(lexicon().latin, std::string_view{word.data(), length}, {}, &class_word::word);
      for (auto const& one : found) made.set(one.bit);
    }
    at += std::max<std::size_t>(length, 1);
  }
  return made;
}

std::size_t number_of(class_words const& classes) {
  return static_cast<std::size_t>(std::ranges::count_if(classes, [](auto word) { return !word.empty(); }));
}

bool names_class_of(class_bits const& named, std::size_t partition, std::size_t one) {
  return named.test(partition * kMostClasses + one);
}

std::optional<std::size_t> class_by(std::size_t partition, class_bits const& named) {
  std::optional<std::size_t> made;
  for (std::size_t k = 0; k < kMostClasses; ++k) {
    if (!names_class_of(named, partition, k)) continue;
    if (made) return {};
    made = k;
  }
  return made;
}

bool names_all(std::size_t partition, class_bits const& named) {
  for (std::size_t k = 0; k < number_of(kClasses[partition]); ++k) {
    if (!names_class_of(named, partition, k)) return false;
  }
  return true;
}

bool leave_nothing_beside(std::string_view one, std::string_view other) {
  auto const a = classes_in(one, true);
  auto const b = classes_in(other, true);
  for (std::size_t k = 0; k < kClasses.size(); ++k) {
    auto const x = class_by(k, a);
    auto const y = class_by(k, b);
    if (number_of(kClasses[k]) == 2 && x && y && *x != *y) return true;
  }
  return false;
}

}  // namespace fengsui::know::audit
