#include "fire/camera/watch.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace fengsui::fire {
namespace {

constexpr int kFlamesOfFive = 3;
constexpr double kLeastStrength = 0.15;  // what the detector's silence counts as
constexpr double kSurest = 4.5;          // log-odds: one picture of a model says no more than this

double log_odds(double chance) {
  auto const held = std::clamp(chance, 1e-6, 1 - 1e-6);
  return std::clamp(std::log(held / (1 - held)), -kSurest, kSurest);
}

double log_odds_of(double strength, double threshold) {
  return 2 * std::log(std::max(strength, kLeastStrength) / threshold);
}

}  // namespace

double watched_smoke::chance() const {
  return 1 / (1 + std::exp(-detector_log_odds - model_log_odds));
}

watched_picture camera_watch::add(cv::Mat const& bgr, bool for_smoke) {
  watched_picture made;
  if (for_smoke) {
    for (auto const& one : smoke_.add(bgr))
      made.smoke.push_back({.seen = one, .detector_log_odds = log_odds_of(one.strength, rules_.threshold)});
    if (model_ != nullptr) {
      made.model = model_->look(bgr);
      said_.push_back(*made.model);
      if (static_cast<int>(said_.size()) > rules_.window) said_.pop_front();
      if (smoke_.turned()) said_.assign(1, *made.model);
      with_model(made);
    }
  }
  made.flames = flame_.add(bgr);
  flames_lately_ = (flames_lately_ << 1 | (made.flames.empty() ? 0U : 1U)) & 31U;
  made.burns = std::popcount(flames_lately_) >= kFlamesOfFive;
  return made;
}

// The mean of what it said of a place; a box elsewhere says nothing of it.
double camera_watch::model_says(cv::Rect const& where) const {
  if (static_cast<int>(said_.size()) < rules_.seen) return 0;
  double sum = 0;
  for (auto const& one : said_) {
    auto const elsewhere = !one.box.empty() && !where.empty() && (one.box & where).empty();
    sum += elsewhere ? std::min(0.0, log_odds(one.chance)) : log_odds(one.chance);
  }
  return sum / static_cast<double>(said_.size());
}

void camera_watch::with_model(watched_picture& now) {
  bool any = false;
  for (auto& one : now.smoke) {
    one.model_log_odds = model_says(one.seen.box);
    auto const sum = one.detector_log_odds + one.model_log_odds;
    if (one.seen.frames_seen >= rules_.seen && sum >= 0) rang_.insert(one.seen.number);
    one.seen.alarm = rang_.contains(one.seen.number);
    any = any || one.seen.alarm;
  }
  watched_smoke alone{.detector_log_odds = log_odds_of(0, rules_.threshold), .model_log_odds = model_says({})};
  if (any || alone.detector_log_odds + alone.model_log_odds < 0) return;
  alone.seen.box = said_.back().box;
  alone.seen.base = {alone.seen.box.x + alone.seen.box.width / 2, alone.seen.box.y + alone.seen.box.height};
  alone.seen.frames_seen = static_cast<int>(said_.size());
  alone.seen.alarm = true;
  now.smoke.push_back(alone);
}

}  // namespace fengsui::fire
