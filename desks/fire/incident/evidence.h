#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "fire/incident/detection.h"

namespace fengsui::fire {

// What speaks for and against an incident's being a fire that somebody must answer. The log-odds of that are the sum of
// each evidence's value times its weight (naive Bayes with logistic weights), so each evidence is a reason with a
// number; what such sums are off by is learned too (`fusion_weights::bend`).
enum class evidence : std::uint8_t {
  // three a source, in the order of `source`: that it reported, how sure of itself it was on the mean, how
  // often it repeated
  satellite_seen,
  satellite_sure,
  satellite_again,
  camera_seen,
  camera_sure,
  camera_again,
  tower_seen,
  tower_sure,
  tower_again,
  drone_seen,
  drone_sure,
  drone_again,
  patrol_seen,
  patrol_sure,
  patrol_again,
  phone_seen,
  phone_sure,
  phone_again,
  more_stations,      // cameras and towers beyond the first that see it too
  more_sources,       // kinds of sources beyond the first
  silent_watchers,    // cameras and towers that work, see the place and say nothing; the nearer, the more
  silent_since,       // and that for as long as the incident is known: a young fire is not seen by all who will see it
  quiet,              // nobody has said it again since the last report, however long that is
  quiet_watchers,     // nor cameras and towers that would see it, where only such or a satellite saw it at all
  clear_passes,       // satellites that came over under a clear sky and saw nothing
  usual_heat,         // at a known or permitted heat source, within its hours
  unusual_hour_heat,  // at one, outside its hours
  among_people,  // near where people make fire (known and permitted heat), over the watched land's usual share of that
  hot_before,    // earlier days with reports from the same place
  danger,        // the day's danger level over the middle
  wandering,     // one station's reports move as a cloud does
  night,
  afternoon,  // when fires begin most often
  cloudy,     // only cameras and towers say so, and the sky is full of what they take for smoke
  one,        // the prior: how often an incident is a fire, all else unknown
};
inline constexpr std::size_t kEvidences = static_cast<std::size_t>(evidence::one) + 1;
using evidence_values = std::array<double, kEvidences>;

base::name name_of(evidence);
std::string_view to_text(evidence);

struct fusion_weights {
  evidence_values of{};
  // What is added to a sum of log-odds at each of kBendAt, straight lines between and level beyond: evidence that comes
  // together is not independent, so a sum between "no" and "yes" is not as sure as it looks, or surer (calibration).
  static constexpr std::array<double, 7> kBendAt{-4, -2, -1, 0, 1, 2, 4};
  std::array<double, kBendAt.size()> bend{};
};

// By how much each node's value counts at a sum; the shares add up to 1.
std::array<double, fusion_weights::kBendAt.size()> bend_shares(double sum);

// Learned on made seasons 1 to 24 (`fengsui fire fuse --learn`); a city learns its own from incidents closed with a
// cause.
fusion_weights const& default_weights();

// Where an incident lies, as its reports together say. Reports of one station err alike and count as one.
struct fused_place {
  double latitude = 0;
  double longitude = 0;
  covariance error;
};
fused_place place_of(std::span<detection const* const>);

// Earlier reports by cells of 0.004 degrees: on how many different days.
class heat_history {
 public:
  void add(double latitude, double longitude, int day);
  int days_before(double latitude, double longitude, int day) const;  // in the cell and those beside it

 private:
  std::vector<std::pair<std::int64_t, int>> seen_;  // cell, day; sorted
};

evidence_values weigh(std::span<detection const* const> members, fused_place const&, watched_land const&,
                      heat_history const&, base::instant now, base::zone const& local);

double chance(evidence_values const&, fusion_weights const&);

struct reason {
  evidence what;
  double value = 0;
  double log_odds = 0;  // for (positive) or against
};
// The strongest first, without the prior.
std::vector<reason> reasons(evidence_values const&, fusion_weights const&);

}  // namespace fengsui::fire
