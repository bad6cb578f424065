#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "tell/http/head_check.h"

using namespace fengsui;
using namespace fengsui::tell::http;

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void check_laws(checked_head const& head, std::string_view text) {
  auto const& asked = head.asked;
  must(head.size <= kHeadLimit && text.substr(0, head.size).ends_with("\r\n\r\n"));
  must(text.substr(0, head.size).find("\r\n\r\n") + 4 == head.size);
  must(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(head.size), '\0') == 0);
  must(asked.path.starts_with('/') && asked.path.find("//") == std::string::npos);
  must((asked.path + "/").find("/../") == std::string::npos && asked.path.find('\\') == std::string::npos);
  must(!base::first_bad_byte(asked.path) && !asked.header("transfer-encoding"));
  must(asked.headers.size() <= kHeaderCountLimit && asked.header("host"));
  for (auto const& [name, value] : asked.query) must(!base::first_bad_byte(name) && !base::first_bad_byte(value));
}

}  // namespace

// The verdict holds the laws above, and does not depend on where the network cut the bytes.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const at_once = check_head(text);
  if (auto const* const head = std::get_if<checked_head>(&at_once)) check_laws(*head, text);

  std::size_t const step = 1 + size % 7;
  head_answer in_pieces = head_incomplete{};
  std::size_t seen = 0;
  while (seen < size && std::holds_alternative<head_incomplete>(in_pieces)) {
    auto const next = std::min(size, seen + step);
    in_pieces = check_head(text.substr(0, next), seen);
    seen = next;
  }
  must(in_pieces.index() == at_once.index());
  if (auto const* const head = std::get_if<checked_head>(&in_pieces)) {
    must(head->size == std::get<checked_head>(at_once).size);
    must(head->asked.headers == std::get<checked_head>(at_once).asked.headers);
  }
  return 0;
}
