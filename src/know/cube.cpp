#include "know/cube.h"

#include <algorithm>

#include "know/pack.h"

namespace fengsui::know {
namespace {

std::int32_t block_of(std::int32_t day) {
  return day >= 0 ? day / block::kDays : -((-day + block::kDays - 1) / block::kDays);
}

}  // namespace

void cell_total::add(cell_total const& other) {
  count += other.count;
  made_up += other.made_up;
  sum += other.sum;
  for (auto const& [entry, times] : other.values) values[entry] += times;
}

void series::total(std::int32_t from, std::int32_t to, cell_total& out) const {
  auto one = std::ranges::lower_bound(blocks, block_of(from), {}, &block::number);
  for (; one != blocks.end(); ++one) {
    auto const first = one->number * block::kDays;
    if (first > to) break;
    if (first >= from && first + block::kDays - 1 <= to) {
      out.count += one->all_count;
      out.made_up += one->all_made_up;
      out.sum += one->all_sum;
      continue;
    }
    auto const begin = static_cast<std::size_t>(std::max(from - first, 0));
    auto const end = static_cast<std::size_t>(std::min(to - first, block::kDays - 1));
    for (auto i = begin; i <= end; ++i) {
      out.count += one->count[i];
      out.made_up += one->made_up[i];
      out.sum += one->sum[i];
    }
  }
  for (auto day = bags.lower_bound(from); day != bags.end() && day->first <= to; ++day) {
    for (auto const& [entry, times] : day->second) out.values[entry] += times;
  }
}

cube::cube(model::measure m)
    : keeps_bags_{m == model::measure::min || m == model::measure::max || m == model::measure::last ||
                  m == model::measure::distinct},
      values_are_symbols_{m == model::measure::distinct} {}

void cube::add(row const& r) {
  auto const [found, fresh] = numbers_.try_emplace(r.key, static_cast<std::uint32_t>(series_.size()));
  if (fresh) series_.push_back({r.key, {}, {}});
  auto& into = series_[found->second];
  auto const number = block_of(r.day);
  // Most events are of the newest days.
  if (into.blocks.empty() || into.blocks.back().number < number) {
    into.blocks.push_back({.number = number});
  }
  auto one = into.blocks.end() - 1;
  if (one->number != number) {
    one = std::ranges::lower_bound(into.blocks, number, {}, &block::number);
    if (one->number != number) one = into.blocks.insert(one, {.number = number});
  }
  auto const at = static_cast<std::size_t>(r.day - number * block::kDays);
  one->count[at] += r.sign;
  one->all_count += r.sign;
  if (r.made_up) {
    one->made_up[at] += r.sign;
    one->all_made_up += r.sign;
  }
  if (keeps_bags_) {
    auto& values = into.bags[r.day];
    auto const entry = values.try_emplace({r.order_at, r.order_number, r.value}, 0).first;
    entry->second += r.sign;
    if (entry->second == 0) values.erase(entry);
  } else {
    one->sum[at] += base::wide{r.value} * r.sign;
    one->all_sum += base::wide{r.value} * r.sign;
  }
}

std::string cube::pack(symbols const& texts) const {
  packer to;
  to.number(static_cast<std::int64_t>(series_.size()));
  for (auto const& one : series_) {
    for (auto const part : one.key) to.text(texts.text(part));
    to.number(static_cast<std::int64_t>(one.blocks.size()));
    for (auto const& b : one.blocks) {
      to.number(b.number);
      for (std::size_t i = 0; i < block::kDays; ++i) {
        to.number(b.count[i]);
        to.number(b.made_up[i]);
        to.wide(b.sum[i]);
      }
    }
    to.number(static_cast<std::int64_t>(one.bags.size()));
    for (auto const& [day, values] : one.bags) {
      to.number(day);
      to.number(static_cast<std::int64_t>(values.size()));
      for (auto const& [entry, times] : values) {
        if (values_are_symbols_) {
          to.text(texts.text(static_cast<symbol>(entry.value)));
        } else {
          to.number(entry.at);
          to.number(entry.number);
          to.number(entry.value);
        }
        to.number(times);
      }
    }
  }
  return std::move(to.out);
}

void cube::unpack(std::string_view bytes, symbols& texts) {
  unpacker from{bytes};
  series_.clear();
  numbers_.clear();
  for (auto left = from.number(); left > 0; --left) {
    series one;
    for (auto& part : one.key) part = texts.of(from.text());
    one.blocks.resize(static_cast<std::size_t>(from.number()));
    for (auto& b : one.blocks) {
      b.number = static_cast<std::int32_t>(from.number());
      for (std::size_t i = 0; i < block::kDays; ++i) {
        b.count[i] = from.number();
        b.made_up[i] = static_cast<std::int32_t>(from.number());
        b.sum[i] = from.wide();
        b.all_count += b.count[i];
        b.all_made_up += b.made_up[i];
        b.all_sum += b.sum[i];
      }
    }
    for (auto days = from.number(); days > 0; --days) {
      auto& values = one.bags[static_cast<std::int32_t>(from.number())];
      for (auto entries = from.number(); entries > 0; --entries) {
        bag_entry entry;
        if (values_are_symbols_) {
          entry.value = texts.of(from.text());
        } else {
          entry.at = from.number();
          entry.number = from.number();
          entry.value = from.number();
        }
        values.emplace(entry, from.number());
      }
    }
    numbers_.emplace(one.key, static_cast<std::uint32_t>(series_.size()));
    series_.push_back(std::move(one));
  }
}

}  // namespace fengsui::know
