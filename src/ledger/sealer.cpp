#include "ledger/sealer.h"

#include <algorithm>

namespace fengsui::ledger {
namespace {

bool plain(model::scalar const& one) {
  auto const* text = std::get_if<std::string>(&one);
  return text == nullptr || !model::is_sealed(*text);
}

}  // namespace

bool has_plain_personal(event const& e, model::kind const& kind) {
  return std::ranges::any_of(e.fields, [&](field_value const& one) {
    if (!one.value || !kind.fields[static_cast<std::size_t>(one.field)].personal) return false;
    if (auto const* list = std::get_if<std::vector<model::scalar>>(&*one.value))
      return std::ranges::any_of(*list, plain);
    auto const* text = std::get_if<std::string>(&*one.value);
    return text == nullptr || !model::is_sealed(*text);
  });
}

}  // namespace fengsui::ledger
