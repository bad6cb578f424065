#include "fire/locate/bearing_fix.h"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/Gnomonic.hpp>

#include <algorithm>
#include <bit>
#include <cmath>

namespace fengsui::fire {
namespace {

using GeographicLib::Geodesic;
using GeographicLib::Gnomonic;

constexpr double kDegree = M_PI / 180.0;
constexpr double kFurthest_m = 120'000;    // no tower sees a smoke further off
constexpr double kWrongChance = 0.05;      // that a bearing belongs to something else
constexpr double kChiSquare95 = 5.991;     // two degrees of freedom
constexpr std::size_t kMostBearings = 12;  // all choices of what to leave out are tried

double turned(double degrees) {
  return std::remainder(degrees, 360.0);
}

struct normal {
  double ee = 0;
  double en = 0;
  double nn = 0;
  double e = 0;
  double n = 0;

  double determinant() const { return ee * nn - en * en; }
};

struct candidate {
  geo_point place;
  normal information;  // of the place in metres east and north
  double likelihood = -1e300;
  double misfit = 0;  // sum of squares of residuals over sigma
  int kept = 0;
  unsigned left_out = 0;
};

// Where a fire that the towers see may be expected before any bearing is read.
struct expectation {
  geo_point middle;
  double sigma_m = 0;
};

// How the azimuths read differ from those to `at`, and how they change as it moves.
normal information_at(std::span<bearing const> all, unsigned left_out, std::optional<expectation> const& expected,
                      geo_point at, double& misfit) {
  normal sum;
  misfit = 0;
  if (expected) {
    double distance = 0;
    double azimuth = 0;
    double arriving = 0;
    Geodesic::WGS84().Inverse(at.latitude, at.longitude, expected->middle.latitude, expected->middle.longitude,
                              distance, azimuth, arriving);
    auto const weight = 1.0 / (expected->sigma_m * expected->sigma_m);
    sum.ee = sum.nn = weight;
    sum.e = weight * distance * std::sin(azimuth * kDegree);
    sum.n = weight * distance * std::cos(azimuth * kDegree);
    misfit = weight * distance * distance;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((left_out >> i & 1U) != 0) continue;
    auto const& one = all[i];
    double distance = 0;
    double azimuth = 0;
    double arriving = 0;
    double reduced = 0;
    double scale = 0;
    Geodesic::WGS84().GenInverse(one.latitude, one.longitude, at.latitude, at.longitude,
                                 Geodesic::DISTANCE | Geodesic::AZIMUTH | Geodesic::REDUCEDLENGTH, distance, azimuth,
                                 arriving, reduced, scale, scale, scale);
    auto const residual = turned(one.azimuth - azimuth) * kDegree;
    auto const weight = 1.0 / (one.sigma * kDegree * one.sigma * kDegree);
    auto const width = std::max(reduced, 1.0);
    // A step to the right of the line of sight turns it by its length over the reduced length.
    auto const east = std::cos(arriving * kDegree) / width;
    auto const north = -std::sin(arriving * kDegree) / width;
    sum.ee += weight * east * east;
    sum.en += weight * east * north;
    sum.nn += weight * north * north;
    sum.e += weight * east * residual;
    sum.n += weight * north * residual;
    misfit += weight * residual * residual;
  }
  return sum;
}

geo_point moved(geo_point from, double east, double north) {
  geo_point to;
  Geodesic::WGS84().Direct(from.latitude, from.longitude, std::atan2(east, north) / kDegree, std::hypot(east, north),
                           to.latitude, to.longitude);
  return to;
}

// Levenberg-Marquardt from `start`.
candidate best_near(std::span<bearing const> all, unsigned left_out, geo_point start,
                    std::optional<expectation> const& expected = {}) {
  candidate made{.place = start, .left_out = left_out};
  made.information = information_at(all, left_out, expected, start, made.misfit);
  double damping = 1e-6;
  for (int step = 0; step < 60; ++step) {
    auto m = made.information;
    m.ee *= 1 + damping;
    m.nn *= 1 + damping;
    auto const determinant = m.determinant();
    if (!(determinant > 0)) break;
    auto const east = (m.nn * m.e - m.en * m.n) / determinant;
    auto const north = (m.ee * m.n - m.en * m.e) / determinant;
    auto const length = std::hypot(east, north);
    if (!(length < 1e6)) break;
    auto const next = moved(made.place, east, north);
    double misfit = 0;
    auto const information = information_at(all, left_out, expected, next, misfit);
    if (misfit <= made.misfit) {
      made.place = next;
      made.information = information;
      made.misfit = misfit;
      damping = std::max(damping / 10, 1e-9);
      if (length < 1e-4) break;
    } else {
      damping *= 10;
      if (damping > 1e8) break;
    }
  }
  return made;
}

bool plausible(std::span<bearing const> all, candidate const& c) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((c.left_out >> i & 1U) != 0) continue;
    double distance = 0;
    double azimuth = 0;
    double arriving = 0;
    Geodesic::WGS84().Inverse(all[i].latitude, all[i].longitude, c.place.latitude, c.place.longitude, distance, azimuth,
                              arriving);
    if (distance > kFurthest_m || std::abs(turned(all[i].azimuth - azimuth)) > 45) return false;
  }
  return true;
}

// Where each two of the kept rays cross, on a map on which geodesics are straight.
std::vector<geo_point> crossings(std::span<bearing const> all, unsigned left_out) {
  geo_point middle;
  for (auto const& one : all) {
    middle.latitude += one.latitude / static_cast<double>(all.size());
    middle.longitude += one.longitude / static_cast<double>(all.size());
  }
  Gnomonic const map{Geodesic::WGS84()};
  struct ray {
    double x;
    double y;
    double dx;
    double dy;
  };
  std::vector<ray> rays;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((left_out >> i & 1U) != 0) continue;
    auto const& one = all[i];
    ray made{};
    geo_point ahead;
    Geodesic::WGS84().Direct(one.latitude, one.longitude, one.azimuth, 10'000, ahead.latitude, ahead.longitude);
    map.Forward(middle.latitude, middle.longitude, one.latitude, one.longitude, made.x, made.y);
    map.Forward(middle.latitude, middle.longitude, ahead.latitude, ahead.longitude, made.dx, made.dy);
    made.dx -= made.x;
    made.dy -= made.y;
    rays.push_back(made);
  }
  std::vector<geo_point> made;
  for (std::size_t i = 0; i < rays.size(); ++i) {
    for (std::size_t j = i + 1; j < rays.size(); ++j) {
      auto const& a = rays[i];
      auto const& b = rays[j];
      auto const cross = a.dx * b.dy - a.dy * b.dx;
      if (std::abs(cross) < 1e-9) continue;
      auto const along = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / cross;
      auto const x = a.x + along * a.dx;
      auto const y = a.y + along * a.dy;
      if (std::hypot(x, y) > 2 * kFurthest_m) continue;
      geo_point crossing;
      map.Reverse(middle.latitude, middle.longitude, x, y, crossing.latitude, crossing.longitude);
      made.push_back(crossing);
    }
  }
  return made;
}

candidate best_without(std::span<bearing const> all, unsigned left_out) {
  candidate best{.left_out = left_out};
  best.misfit = 1e300;
  for (auto const& start : crossings(all, left_out)) {
    auto const made = best_near(all, left_out, start);
    if (made.misfit < best.misfit && plausible(all, made)) best = made;
  }
  if (best.misfit >= 1e300) return best;
  best.likelihood = -best.misfit / 2;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((left_out >> i & 1U) != 0) {
      best.likelihood += std::log(kWrongChance / 360.0);
    } else {
      best.likelihood += std::log((1 - kWrongChance) / (all[i].sigma * std::sqrt(2 * M_PI)));
      ++best.kept;
    }
  }
  return best;
}

// Rays along one line cross nowhere or anywhere: the bearings say on which line the fire is, and only that it is seen from
// these towers says where on it. None where the bearings do not agree on a line either.
std::optional<candidate> best_expected(std::span<bearing const> all) {
  expectation expected;
  double widest = 0;
  for (auto const& one : all) {
    expected.middle.latitude += one.latitude / static_cast<double>(all.size());
    expected.middle.longitude += one.longitude / static_cast<double>(all.size());
    double distance = 0;
    Geodesic::WGS84().Inverse(all[0].latitude, all[0].longitude, one.latitude, one.longitude, distance);
    widest = std::max(widest, distance);
  }
  constexpr double kUsual_m = 15'000;
  expected.sigma_m = std::max(kUsual_m, widest / 2);
  std::optional<candidate> best;
  for (auto const& one : all) {
    for (auto const ahead : {5'000.0, 15'000.0, 40'000.0}) {
      geo_point start;
      Geodesic::WGS84().Direct(one.latitude, one.longitude, one.azimuth, ahead, start.latitude, start.longitude);
      auto made = best_near(all, 0, start, expected);
      made.kept = static_cast<int>(all.size());
      auto const agrees = made.misfit < 12.0 + 2.0 * static_cast<double>(all.size());
      if (agrees && plausible(all, made) && (!best || made.misfit < best->misfit)) best = made;
    }
  }
  return best;
}

error_ellipse ellipse_of(candidate const& c) {
  auto const& m = c.information;
  auto const determinant = m.determinant();
  if (!(determinant > 0)) return {};
  // Bearings that scatter more than they say make the ellipse larger; luck does not make it smaller.
  auto const freedom = c.kept - 2;
  auto const spread = freedom > 0 ? std::max(1.0, c.misfit / freedom) : 1.0;
  auto const ee = m.nn / determinant * spread;
  auto const nn = m.ee / determinant * spread;
  auto const en = -m.en / determinant * spread;
  auto const middle = (ee + nn) / 2;
  auto const radius = std::hypot((ee - nn) / 2, en);
  auto const azimuth = std::atan2(2 * en, nn - ee) / 2 / kDegree;
  return {.semi_major_m = std::sqrt(kChiSquare95 * (middle + radius)),
          .semi_minor_m = std::sqrt(kChiSquare95 * std::max(0.0, middle - radius)),
          .azimuth = azimuth < 0 ? azimuth + 180 : azimuth};
}

}  // namespace

std::optional<bearing_fix> fix(std::span<bearing const> all) {
  if (all.size() < 2) return {};
  auto const count = std::min(all.size(), kMostBearings);
  all = all.first(count);
  std::vector<candidate> tried;
  for (unsigned left_out = 0; left_out < (1U << count); ++left_out) {
    auto const kept = static_cast<int>(count) - std::popcount(left_out);
    // Two rays always cross: that they do proves nothing against a third, so at most half are ever left out.
    if (kept < 2 || std::popcount(left_out) > static_cast<int>(count) / 2) continue;
    auto made = best_without(all, left_out);
    if (made.kept > 0) tried.push_back(made);
  }
  std::ranges::sort(tried, std::greater{}, &candidate::likelihood);
  constexpr double kUseless_m = 30'000;
  if (tried.empty() || ellipse_of(tried.front()).semi_major_m > kUseless_m) {
    if (auto const expected = best_expected(all)) tried.insert(tried.begin(), *expected);
  }
  if (tried.empty()) return {};
  auto best = tried.front();

  bearing_fix made;
  // With only two bearings kept nothing bears witness for them: other pairs fit as well.
  constexpr double kAsLikely = 3.0;
  if (best.left_out != 0 && best.kept == 2) {
    for (auto const& other : tried) {
      if (other.left_out == best.left_out || other.kept != 2) continue;
      if (other.likelihood > best.likelihood - kAsLikely) made.other_candidates.push_back(other.place);
    }
    if (!made.other_candidates.empty()) {
      auto const whole = std::ranges::find(tried, 0U, &candidate::left_out);
      if (whole != tried.end()) {
        made.other_candidates.insert(made.other_candidates.begin(), best.place);
        best = *whole;
      }
    }
  }
  made.place = best.place;
  made.ellipse = ellipse_of(best);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((best.left_out >> i & 1U) != 0) made.rejected.push_back(i);
    double distance = 0;
    double azimuth = 0;
    double arriving = 0;
    Geodesic::WGS84().Inverse(all[i].latitude, all[i].longitude, best.place.latitude, best.place.longitude, distance,
                              azimuth, arriving);
    made.residuals.push_back(turned(all[i].azimuth - azimuth));
  }
  return made;
}

}  // namespace fengsui::fire
