#include "know/count/cube.h"

#include <algorithm>

#include "know/count/pack.h"

namespace fengsui::know {

cube::cube(model::measure m, key_table const& keys)
    : keeps_bags_{m == model::measure::min || m == model::measure::max || m == model::measure::last ||
                  m == model::measure::distinct},
      keys_{&keys},
      totals_(keys.lenses().size()) {}

series& cube::series_of(std::uint32_t key) {
  if (number_of_key_.size() <= key) number_of_key_.resize(std::max<std::size_t>(key + 1, keys_->keys().size()));
  auto& number = number_of_key_[key];
  if (number == 0) {
    series_.emplace_back().key = keys_->keys()[key];
    key_of_series_.push_back(key);
    number = static_cast<std::uint32_t>(series_.size());
  }
  return series_[number - 1];
}

series const* cube::seen(std::size_t l, std::uint32_t value) const {
  if (keys_->sees_keys(l)) {
    auto const number = value < number_of_key_.size() ? number_of_key_[value] : 0;
    return number == 0 ? nullptr : &series_[number - 1];
  }
  return value < totals_[l].size() ? &totals_[l][value] : nullptr;
}

template <class Add>
void cube::add_to_totals(std::uint32_t key, Add const& add_to) {
  add_to(everything_);
  for (std::size_t l = 0; l < totals_.size(); ++l) {
    if (keys_->sees_keys(l)) continue;
    auto const value = keys_->seen(l, key);
    auto& seen = totals_[l];
    for (auto next = seen.size(); next <= value; ++next) seen.emplace_back().key = keys_->values(l)[next];
    add_to(seen[value]);
  }
}

void cube::add(row const& r) {
  series_of(r.key_number).add(r, keeps_bags_);
  if (!held_) add_to_totals(r.key_number, [&](series& to) { to.add(r, keeps_bags_); });
}

void cube::make_totals() {
  held_ = false;
  everything_ = {};
  for (auto& one : totals_) one.clear();
  for (std::size_t i = 0; i < series_.size(); ++i)
    add_to_totals(key_of_series_[i], [&](series& to) { to.add(series_[i]); });
}

void cube::clear() {
  series_.clear();
  number_of_key_.clear();
  key_of_series_.clear();
  everything_ = {};
  for (auto& one : totals_) one.clear();
  held_ = true;
}

std::string cube::pack() const {
  packer to;
  to.number(static_cast<std::int64_t>(series_.size()));
  for (std::size_t i = 0; i < series_.size(); ++i) {
    auto const& one = series_[i];
    to.number(key_of_series_[i]);
    to.number(static_cast<std::int64_t>(one.blocks.size()));
    for (auto const& b : one.blocks) {
      std::uint32_t used = 0;
      for (std::size_t day = 0; day < block::kDays; ++day) {
        if (b.days[day] != kept_cell{}) used |= 1U << day;
      }
      to.number(b.number);
      to.number(used);
      for (std::size_t day = 0; day < block::kDays; ++day) {
        if ((used >> day & 1U) == 0) continue;
        // Sample data are all made up, real data not at all: the difference is mostly one byte either way.
        auto const c = b.days[day].whole();
        to.number(c.count);
        to.number(c.made_up);
        to.wide(c.sum);
      }
    }
    to.number(static_cast<std::int64_t>(one.bags.size()));
    for (auto const& [day, values] : one.bags) {
      to.number(day);
      to.number(static_cast<std::int64_t>(values.size()));
      for (auto const& [entry, times] : values) {
        to.number(entry.at);
        to.number(entry.number);
        to.number(entry.value);
        to.number(times);
      }
    }
  }
  return std::move(to.out);
}

void cube::unpack(std::string_view bytes) {
  unpacker from{bytes};
  clear();
  for (auto left = from.number(); left > 0; --left) {
    auto const key = from.number();
    if (key < 0 || static_cast<std::size_t>(key) >= keys_->keys().size())
      throw std::runtime_error{"a snapshot names a key that is not there"};
    auto& one = series_of(static_cast<std::uint32_t>(key));
    one.blocks.resize(static_cast<std::size_t>(from.number()));
    for (auto& b : one.blocks) {
      b.number = static_cast<std::int32_t>(from.number());
      auto const used = from.number();
      cell all;
      for (std::size_t day = 0; day < block::kDays; ++day) {
        if ((used >> day & 1) == 0) continue;
        cell c;
        c.count = from.number();
        c.made_up = from.number();
        c.sum = from.wide();
        b.days[day] = kept_cell::of(c);
        all += c;
      }
      b.all = kept_cell::of(all);
    }
    for (auto days = from.number(); days > 0; --days) {
      auto& values = one.bag_of(static_cast<std::int32_t>(from.number()));
      for (auto entries = from.number(); entries > 0; --entries) {
        bag_entry entry;
        entry.at = from.number();
        entry.number = from.number();
        entry.value = from.number();
        values.emplace_hint(values.end(), entry, from.number());
      }
    }
  }
}

}  // namespace fengsui::know
