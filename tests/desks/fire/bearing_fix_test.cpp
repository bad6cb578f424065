#include "fire/locate/bearing_fix.h"

#include <gtest/gtest.h>

#include <GeographicLib/Geodesic.hpp>
#include <algorithm>
#include <cmath>

#include "support/shared_data.h"

namespace {

using namespace fengsui;

double distance_m(fire::geo_point const& a, double latitude, double longitude) {
  double s = 0;
  GeographicLib::Geodesic::WGS84().Inverse(a.latitude, a.longitude, latitude, longitude, s);
  return s;
}

std::vector<fire::bearing> bearings_of(std::string const& text, double sigma) {
  std::vector<fire::bearing> made;
  std::stringstream in{text};
  for (std::string one; std::getline(in, one, ';');) {
    fire::bearing b{.sigma = sigma};
    char colon = 0;
    std::stringstream parts{one};
    parts >> b.latitude >> colon >> b.longitude >> colon >> b.azimuth;
    made.push_back(b);
  }
  return made;
}

double middle(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

TEST(bearing_fix, is_no_worse_than_least_squares_and_finds_the_wrong_bearing) {
  FENGSUI_NEEDS_SHARED("fire/bearings/bearings.csv");
  std::map<std::string, std::vector<double>> mine;
  std::map<std::string, std::vector<double>> least_squares;
  int wrong_ones = 0;
  int rejected = 0;
  int good_ones = 0;
  int good_rejected = 0;
  int inside = 0;
  int judged = 0;
  for (auto const& row : tests::read_table(tests::shared_data("fire/bearings/bearings.csv"))) {
    auto const sigma = std::stod(row.at("sigma_deg"));
    auto const all = bearings_of(row.at("observations(tower_lat:tower_lon:bearing_deg;..)"), sigma > 0 ? sigma : 0.5);
    auto const found = fire::fix(all);
    ASSERT_TRUE(found) << row.at("case");
    auto const latitude = std::stod(row.at("true_lat"));
    auto const longitude = std::stod(row.at("true_lon"));
    auto const error = distance_m(found->place, latitude, longitude);
    if (row.at("n_outliers") == "0") {
      mine[row.at("sigma_deg")].push_back(error);
      least_squares[row.at("sigma_deg")].push_back(std::stod(row.at("ls_error_m")));
      good_ones += static_cast<int>(all.size());
      good_rejected += static_cast<int>(found->rejected.size());
      if (sigma == 0) {
        EXPECT_LT(error, 1) << "case " << row.at("case");
      }
      if (sigma > 0) {
        ++judged;
        double s = 0;
        double azimuth = 0;
        double back = 0;
        GeographicLib::Geodesic::WGS84().Inverse(found->place.latitude, found->place.longitude, latitude, longitude, s,
                                                 azimuth, back);
        auto const turn = (azimuth - found->ellipse.azimuth) * M_PI / 180;
        inside += std::pow(s * std::cos(turn) / found->ellipse.semi_major_m, 2) +
                      std::pow(s * std::sin(turn) / found->ellipse.semi_minor_m, 2) <=
                  1;
      }
    } else if (all.size() >= 4) {
      // The wrong bearing is the one that points furthest past the truth.
      std::size_t wrong = 0;
      double furthest = 0;
      for (std::size_t i = 0; i < all.size(); ++i) {
        double s = 0;
        double azimuth = 0;
        double back = 0;
        GeographicLib::Geodesic::WGS84().Inverse(all[i].latitude, all[i].longitude, latitude, longitude, s, azimuth,
                                                 back);
        auto const off = std::abs(std::remainder(all[i].azimuth - azimuth, 360.0));
        if (off > furthest) {
          furthest = off;
          wrong = i;
        }
      }
      ++wrong_ones;
      rejected += std::ranges::count(found->rejected, wrong) > 0 ? 1 : 0;
    }
  }
  for (auto const& [sigma, errors] : mine) {
    std::cout << "sigma " << sigma << ": median error " << middle(errors) << " m, least squares "
              << middle(least_squares[sigma]) << " m, " << errors.size() << " cases\n";
    EXPECT_LE(middle(errors), middle(least_squares[sigma]) + 0.5) << sigma;
  }
  std::cout << "wrong bearings rejected " << rejected << " of " << wrong_ones << ", good ones " << good_rejected
            << " of " << good_ones << "; truth inside the 95 % ellipse " << inside << " of " << judged << '\n';
  EXPECT_GE(rejected, 0.95 * wrong_ones);
  EXPECT_LE(good_rejected, 0.01 * good_ones);
  EXPECT_GE(inside, 0.88 * judged);
}

TEST(bearing_fix, rays_that_part_give_no_place) {
  EXPECT_FALSE(fire::fix(std::vector<fire::bearing>{{36.6, 101.7, 270}, {36.6, 101.9, 90}}));
  EXPECT_FALSE(fire::fix(std::vector<fire::bearing>{{36.6, 101.7, 270}}));
}

TEST(bearing_fix, three_bearings_that_disagree_name_their_candidates_instead_of_choosing) {
  // Two towers see the fire at 36.7, 101.8; the third is wrong by 15 degrees, but nothing says which of the three is.
  auto const towards = [](double latitude, double longitude, double off) {
    double s = 0;
    double azimuth = 0;
    double back = 0;
    GeographicLib::Geodesic::WGS84().Inverse(latitude, longitude, 36.7, 101.8, s, azimuth, back);
    return fire::bearing{latitude, longitude, azimuth + off, 0.3};
  };
  auto const found =
      fire::fix(std::vector{towards(36.6, 101.7, 0), towards(36.62, 101.95, 0), towards(36.8, 101.7, 15)});
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->rejected.empty());
  EXPECT_GE(found->other_candidates.size(), 2U);
  EXPECT_TRUE(
      std::ranges::any_of(found->other_candidates, [](auto const& p) { return distance_m(p, 36.7, 101.8) < 1; }));
}

}  // namespace
