#include "know/cube.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace fengsui::know {
namespace {

std::int32_t block_of(std::int32_t day) {
  return day >= 0 ? day / block::kDays : -((-day + block::kDays - 1) / block::kDays);
}

// Fixed-size values, one after the other; snapshots are read where they were written.
class packer {
 public:
  template <class T>
  void put(T const& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    out.append(reinterpret_cast<char const*>(&value), sizeof value);
  }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    out.append(text);
  }
  std::string out;
};

class unpacker {
 public:
  explicit unpacker(std::string_view bytes) : rest_{bytes} {}

  template <class T>
  T get() {
    T value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string_view text() { return take(get<std::uint32_t>()); }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) throw std::runtime_error{"a snapshot is cut short"};
    auto const taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::string_view rest_;
};

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

std::uint32_t cube::add(row const& r) {
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
  if (r.made_up) one->made_up[at] += r.sign;
  if (keeps_bags_) {
    auto& values = into.bags[r.day];
    auto const entry = values.try_emplace({r.order_at, r.order_number, r.value}, 0).first;
    entry->second += r.sign;
    if (entry->second == 0) values.erase(entry);
  } else {
    one->sum[at] += base::wide{r.value} * r.sign;
  }
  return found->second;
}

series const* cube::find(series_key const& key, std::uint32_t& number) const {
  auto const found = numbers_.find(key);
  if (found == numbers_.end()) return nullptr;
  number = found->second;
  return &series_[number];
}

std::string cube::pack(symbols const& texts) const {
  packer to;
  to.put(static_cast<std::uint64_t>(series_.size()));
  for (auto const& one : series_) {
    for (auto const part : one.key) to.put(std::string_view{texts.text(part)});
    to.put(static_cast<std::uint32_t>(one.blocks.size()));
    to.out.append(reinterpret_cast<char const*>(one.blocks.data()), one.blocks.size() * sizeof(block));
    to.put(static_cast<std::uint32_t>(one.bags.size()));
    for (auto const& [day, values] : one.bags) {
      to.put(day);
      to.put(static_cast<std::uint32_t>(values.size()));
      for (auto const& [entry, times] : values) {
        if (values_are_symbols_) to.put(std::string_view{texts.text(static_cast<symbol>(entry.value))});
        else to.put(entry);
        to.put(times);
      }
    }
  }
  return std::move(to.out);
}

void cube::unpack(std::string_view bytes, symbols& texts) {
  unpacker from{bytes};
  series_.clear();
  numbers_.clear();
  auto const size = from.get<std::uint64_t>();
  for (std::uint64_t i = 0; i < size; ++i) {
    series one;
    for (auto& part : one.key) part = texts.of(from.text());
    one.blocks.resize(from.get<std::uint32_t>());
    for (auto& b : one.blocks) b = from.get<block>();
    for (auto days = from.get<std::uint32_t>(); days > 0; --days) {
      auto& values = one.bags[from.get<std::int32_t>()];
      for (auto entries = from.get<std::uint32_t>(); entries > 0; --entries) {
        auto const entry = values_are_symbols_ ? bag_entry{.value = texts.of(from.text())} : from.get<bag_entry>();
        values.emplace(entry, from.get<std::int64_t>());
      }
    }
    numbers_.emplace(one.key, static_cast<std::uint32_t>(series_.size()));
    series_.push_back(std::move(one));
  }
}

}  // namespace fengsui::know
