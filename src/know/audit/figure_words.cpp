#include "know/audit/figure_words.h"

#include <array>
#include <utility>

namespace fengsui::know::audit {
namespace {

using model::direction;
using model::figure_kind;
using model::figure_qualifier;

template <class T>
using words = std::pair<T, std::string_view>;

constexpr std::array kKinds{words<figure_kind>{figure_kind::level, "level"},
                            words<figure_kind>{figure_kind::chg_pct, "chg_pct"},
                            words<figure_kind>{figure_kind::chg_abs, "chg_abs"},
                            words<figure_kind>{figure_kind::chg_pp, "chg_pp"},
                            words<figure_kind>{figure_kind::chg_times, "chg_times"},
                            words<figure_kind>{figure_kind::ratio_to_base, "ratio_to_base"},
                            words<figure_kind>{figure_kind::ratio_times, "ratio_times"},
                            words<figure_kind>{figure_kind::share, "share"},
                            words<figure_kind>{figure_kind::target_share, "target_share"},
                            words<figure_kind>{figure_kind::rank, "rank"},
                            words<figure_kind>{figure_kind::contribution, "contribution"}};
constexpr std::array kQualifiers{words<figure_qualifier>{figure_qualifier::exact, "exact"},
                                 words<figure_qualifier>{figure_qualifier::approx, "approx"},
                                 words<figure_qualifier>{figure_qualifier::over, "over"},
                                 words<figure_qualifier>{figure_qualifier::under, "under"},
                                 words<figure_qualifier>{figure_qualifier::atleast, "atleast"}};
constexpr std::array kWays{words<direction>{direction::none, "none"}, words<direction>{direction::up, "up"},
                           words<direction>{direction::down, "down"}, words<direction>{direction::flat, "flat"}};

std::string_view word_of(auto const& table, auto value) {
  for (auto const& [one, word] : table) {
    if (one == value) return word;
  }
  return {};
}

auto from(auto const& table, std::string_view text) -> std::optional<decltype(table[0].first)> {
  for (auto const& [one, word] : table) {
    if (word == text) return one;
  }
  return {};
}

}  // namespace

std::string_view to_text(figure_kind value) {
  return word_of(kKinds, value);
}
std::string_view to_text(figure_qualifier value) {
  return word_of(kQualifiers, value);
}
std::string_view to_text(direction value) {
  return word_of(kWays, value);
}
std::optional<figure_kind> kind_from(std::string_view text) {
  return from(kKinds, text);
}
std::optional<figure_qualifier> qualifier_from(std::string_view text) {
  return from(kQualifiers, text);
}
std::optional<direction> direction_from(std::string_view text) {
  return from(kWays, text);
}

std::optional<std::int64_t> index_of_letter(std::string_view text) {
  if (text.empty() || text.size() > 6) return {};
  std::int64_t index = 0;
  for (char const c : text) {
    if (c < 'a' || c > 'z') return {};
    index = index * 26 + (c - 'a' + 1);
  }
  return index - 1;
}

std::optional<model::printed_number> number_as_printed(std::string_view text) {
  std::int64_t mantissa = 0;
  int decimals = -1;
  int digits = 0;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    char const c = text[at];
    if (c == ',') continue;
    if (c == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9') break;
    if (++digits > 17) return {};
    mantissa = mantissa * 10 + (c - '0');
    if (decimals >= 0) ++decimals;
  }
  if (digits == 0) return {};
  auto const scale = text.substr(at);
  int power = 0;
  if (scale == "万亿") {
    power = 12;
  } else if (scale == "亿") {
    power = 8;
  } else if (scale == "万") {
    power = 4;
  } else if (scale == "千") {
    power = 3;
  } else if (scale == "百") {
    power = 2;
  } else if (!scale.empty()) {
    return {};
  }
  int const exponent = power - (decimals > 0 ? decimals : 0);
  return model::printed_number{mantissa, exponent, exponent};
}

}  // namespace fengsui::know::audit
