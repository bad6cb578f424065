#include "know/count/series.h"

#include <algorithm>

namespace fengsui::know {
namespace {

std::int32_t block_of(std::int32_t day) {
  return day >= 0 ? day / block::kDays : -((-day + block::kDays - 1) / block::kDays);
}

}  // namespace

bag_part needed_part(model::indicator const& indicator) {
  using model::measure;
  switch (indicator.measure) {
    case measure::distinct:
      return bag_part::every;
    case measure::min:
      return indicator.is_stock() ? bag_part::every : bag_part::first;
    case measure::max:
    case measure::last:
      return indicator.is_stock() ? bag_part::every : bag_part::last;
    default:
      return bag_part::none;
  }
}

void cell_total::add(bag const& from, bag_part part) {
  auto const better = [&](auto const& entry) {
    if (values.empty())
      values.push_back(entry);
    else if (part == bag_part::first ? entry.first < values.front().first : values.front().first < entry.first)
      values.front() = entry;
  };
  auto const is_there = [](auto const& entry) { return entry.second > 0; };
  if (part == bag_part::every) {
    values.insert(values.end(), from.begin(), from.end());
  } else if (part == bag_part::first) {
    if (auto const found = std::find_if(from.begin(), from.end(), is_there); found != from.end()) better(*found);
  } else if (part == bag_part::last) {
    if (auto const found = std::find_if(from.rbegin(), from.rend(), is_there); found != from.rend()) better(*found);
  }
}

void cell_total::add(cell_total const& other, bag_part part) {
  *this += other;
  if (part == bag_part::every || values.empty()) {
    values.insert(values.end(), other.values.begin(), other.values.end());
  } else if (!other.values.empty()) {
    auto const& theirs = other.values.front();
    if (part == bag_part::first ? theirs.first < values.front().first : values.front().first < theirs.first)
      values.front() = theirs;
  }
}

std::vector<block>::const_iterator series::first_block(std::int32_t day) const {
  return std::ranges::lower_bound(blocks, block_of(day), {}, &block::number);
}

std::vector<day_bag>::const_iterator series::first_bag(std::int32_t day) const {
  return std::ranges::lower_bound(bags, day, {}, &day_bag::day);
}

bag& series::bag_of(std::int32_t day) {
  // Most events are of the newest days.
  if (bags.empty() || bags.back().day < day) return bags.emplace_back(day_bag{day, {}}).values;
  auto one = std::ranges::lower_bound(bags, day, {}, &day_bag::day);
  if (one->day != day) one = bags.insert(one, day_bag{day, {}});
  return one->values;
}

block& series::block_with(std::int32_t number) {
  // Most events are of the newest days.
  if (blocks.empty() || blocks.back().number < number) {
    blocks.emplace_back().number = number;
    return blocks.back();
  }
  if (blocks.back().number == number) return blocks.back();
  auto one = std::ranges::lower_bound(blocks, number, {}, &block::number);
  if (one->number != number) {
    one = blocks.emplace(one);
    one->number = number;
  }
  return *one;
}

void series::add(row const& r, bool keeps_bags) {
  auto const number = block_of(r.day);
  auto& into = block_with(number);
  cell const change{keeps_bags ? base::wide{0} : base::wide{r.value} * r.sign, r.sign, r.made_up ? r.sign : 0};
  into.days[static_cast<std::size_t>(r.day - number * block::kDays)] += change;
  into.all += change;
  if (!keeps_bags) return;
  auto& values = bag_of(r.day);
  auto const entry = values.try_emplace({r.order_at, r.order_number, r.value}, 0).first;
  entry->second += r.sign;
  if (entry->second == 0) values.erase(entry);
}

void series::add_blocks(std::vector<block> const& others) {
  auto mine = blocks.begin();
  for (auto const& theirs : others) {
    while (mine != blocks.end() && mine->number < theirs.number) ++mine;
    if (mine == blocks.end() || mine->number != theirs.number) {
      mine = blocks.insert(mine, theirs);
      continue;
    }
    for (std::size_t i = 0; i < block::kDays; ++i) mine->days[i] += theirs.days[i].whole();
    mine->all += theirs.all.whole();
  }
}

void series::add(series const& other) {
  // The first that comes to a total is all of it: a copy of the right size, where growing block by block takes twice
  // the memory.
  if (blocks.empty())
    blocks = other.blocks;
  else
    add_blocks(other.blocks);
  for (auto const& [day, values] : other.bags) {
    auto& into = bag_of(day);
    for (auto const& [entry, times] : values) {
      auto const here = into.try_emplace(entry, 0).first;
      here->second += times;
      if (here->second == 0) into.erase(here);
    }
  }
}

void series::total(std::int32_t from, std::int32_t to, bag_part part, cell_total& out) const {
  for (auto one = first_block(from); one != blocks.end(); ++one) {
    auto const first = one->number * block::kDays;
    if (first > to) break;
    if (first >= from && first + block::kDays - 1 <= to) {
      out += one->all.whole();
      continue;
    }
    auto const begin = static_cast<std::size_t>(std::max(from - first, 0));
    auto const end = static_cast<std::size_t>(std::min(to - first, block::kDays - 1));
    for (auto i = begin; i <= end; ++i) out += one->days[i].whole();
  }
  if (part == bag_part::none) return;
  for (auto one = first_bag(from); one != bags.end() && one->day <= to; ++one) out.add(one->values, part);
}

}  // namespace fengsui::know
