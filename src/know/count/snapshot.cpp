#include "know/count/snapshot.h"

#include "know/count/pack.h"

namespace fengsui::know {

std::string pack_symbols(symbols const& texts) {
  packer to;
  to.number(static_cast<std::int64_t>(texts.size()));
  for (symbol s = 0; s < texts.size(); ++s) to.text(texts.text(s));
  return std::move(to.out);
}

bool unpack_symbols(std::string_view bytes, symbols& texts) {
  try {
    unpacker from{bytes};
    auto const count = from.number();
    for (std::int64_t i = 0; i < count; ++i) {
      if (texts.of(from.text()) != static_cast<symbol>(i)) return false;
    }
    return true;
  } catch (std::runtime_error const&) {
    return false;
  }
}

std::string pack_keys(key_table const& table) {
  packer to;
  to.number(static_cast<std::int64_t>(table.keys().size()));
  for (auto const& key : table.keys()) {
    for (auto const part : key) to.number(part);
  }
  return std::move(to.out);
}

bool unpack_keys(std::string_view bytes, symbols const& texts, key_table& table) {
  try {
    unpacker from{bytes};
    auto const count = from.number();
    for (std::int64_t i = 0; i < count; ++i) {
      series_key key;
      for (auto& part : key) {
        auto const text = from.number();
        if (text < 0 || static_cast<std::size_t>(text) >= texts.size()) return false;
        part = static_cast<symbol>(text);
      }
      if (table.number_of(key) != static_cast<std::uint32_t>(i)) return false;
    }
    return true;
  } catch (std::runtime_error const&) {
    return false;
  }
}

}  // namespace fengsui::know
