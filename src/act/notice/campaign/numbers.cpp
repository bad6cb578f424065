#include "act/notice/campaign/numbers.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace fengsui::act::notice {
namespace {

constexpr std::size_t kLongestLine = 128;

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
bool is_chinese_mobile(std::string_view digits) {
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3' && all_digits(digits);
}

}  // namespace

std::optional<std::string> phone_number(std::string_view text) {
  auto rest = text;
  bool const international = rest.starts_with('+') || rest.starts_with("00");
  if (international) rest.remove_prefix(rest.starts_with('+') ? 1 : 2);
  if (!all_digits(rest)) return {};
  if (rest.starts_with("86") && is_chinese_mobile(rest.substr(2))) return std::string{rest};
  if (!international) {
    if (!is_chinese_mobile(rest)) return {};
    return "86" + std::string{rest};
  }
  if (rest.starts_with("86") || rest.size() < 7 || rest.size() > 15 || rest[0] == '0') return {};
  return std::string{rest};
}

std::string masked_number(std::string_view number) {
  if (number.size() < 9) return std::string(number.size(), '*');
  return std::string{number.substr(0, number.size() - 8)} + "****" + std::string{number.substr(number.size() - 4)};
}

std::uint64_t number_hash(std::string_view number, number_key const& key) {
  unsigned char hash[crypto_shorthash_BYTES];
  static_assert(sizeof hash == sizeof(std::uint64_t) && crypto_shorthash_KEYBYTES <= std::tuple_size_v<number_key>);
  crypto_shorthash(hash, reinterpret_cast<unsigned char const*>(number.data()), number.size(), key.data());
  std::uint64_t made = 0;
  std::memcpy(&made, hash, sizeof made);
  return made;
}

number_file::number_file(std::filesystem::path const& path) : in_{path, std::ios::binary}, lines_{in_, kLongestLine} {}

bool number_file::next(entry& out) {
  while (lines_.next(line_)) {
    if (line_.empty() && !lines_.too_long()) continue;
    auto const comma = line_.find(',');
    auto number = lines_.too_long() ? std::nullopt : phone_number(std::string_view{line_}.substr(0, comma));
    out.line = lines_.number();
    out.number = std::move(number).value_or(std::string{});
    out.channel = comma == std::string::npos ? std::string{} : line_.substr(comma + 1);
    return true;
  }
  return false;
}

}  // namespace fengsui::act::notice
