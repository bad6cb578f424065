#include "invest/attain/amount.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fengsui::invest {
namespace {
constexpr std::size_t kLeastOfGroup = 8;
constexpr std::size_t kLeastOfTail = 20;
constexpr double kTailFrom = 0.9;
}  // namespace

amount_model::amount_model(pipeline const& known, int cut) {
  for (auto const& one : known.stays) {
    if (!one.left || one.to != kWon) continue;
    auto const amount = known.amount_of(one.project, cut);
    if (!amount) continue;
    all_.push_back(*amount);
    groups_[known.projects[one.project].group].push_back(*amount);
  }
  std::ranges::sort(all_);
  for (auto& [group, list] : groups_) std::ranges::sort(list);
  auto const from = static_cast<std::size_t>(kTailFrom * static_cast<double>(all_.size()));
  if (all_.size() - from < kLeastOfTail) return;
  threshold_ = all_[from];
  std::vector<double> above;
  for (std::size_t i = from; i < all_.size(); ++i) above.push_back(all_[i] - threshold_);
  double first = 0;
  double second = 0;
  auto const n = static_cast<double>(above.size());
  for (std::size_t i = 0; i < above.size(); ++i) {
    first += above[i] / n;
    second += above[i] * (n - static_cast<double>(i) - 1) / (n - 1) / n;
  }
  if (first - 2 * second <= 0 || first <= 0) return;
  shape_ = std::clamp(2 - first / (first - 2 * second), -0.5, 0.9);
  scale_ = first * (1 - shape_);
}

std::vector<double> const& amount_model::values(std::string const& group) const {
  auto const at = groups_.find(group);
  return at != groups_.end() && at->second.size() >= kLeastOfGroup ? at->second : all_;
}

double amount_model::draw(std::string const& group, std::mt19937_64& dice) const {
  auto const& list = values(group);
  if (list.empty()) return 0;
  auto const u = static_cast<double>(dice() >> 11) * 0x1p-53;
  if (&list == &all_ && scale_ > 0 && u > kTailFrom) {
    auto const rest = (1 - u) / (1 - kTailFrom);
    auto const far = std::abs(shape_) < 1e-6 ? -std::log(rest) : (std::pow(rest, -shape_) - 1) / shape_;
    return threshold_ + scale_ * far;
  }
  return list[std::min(list.size() - 1, static_cast<std::size_t>(u * static_cast<double>(list.size())))];
}

double amount_model::mean(std::string const& group) const {
  auto const& list = values(group);
  return list.empty() ? 0 : std::accumulate(list.begin(), list.end(), 0.0) / static_cast<double>(list.size());
}

}  // namespace fengsui::invest
