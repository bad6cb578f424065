#include "know/count/keys.h"

#include <algorithm>

namespace fengsui::know {

std::uint32_t key_table::number_of(series_key const& key) {
  auto const [found, fresh] = numbers_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
  if (fresh) {
    keys_.push_back(key);
    for (std::size_t l = 0; l < lenses_.size(); ++l) seen_.push_back(look(l, key));
  }
  return found->second;
}

std::uint32_t key_table::look(std::size_t l, series_key const& key) {
  auto const& [at, level] = lenses_[l];
  auto value = key[at];
  if (!level.empty()) {
    auto const* up = city_->at_level(texts_->text(value), level);
    value = up == nullptr ? symbol{0} : texts_->of(up->code);
  }
  auto& known = seen_values_[l];
  auto const [found, fresh] = known.numbers.try_emplace(value, static_cast<std::uint32_t>(known.keys.size()));
  if (fresh) {
    series_key alone{};
    alone[at] = value;
    known.keys.push_back(alone);
    auto const text = [&](std::uint32_t number) -> auto const& {
      return texts_->text(known.keys[number][at]);
    };
    known.order.insert(std::ranges::upper_bound(known.order, texts_->text(value), {}, text), found->second);
  }
  return found->second;
}

}  // namespace fengsui::know
