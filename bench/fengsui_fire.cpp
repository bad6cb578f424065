// fengsui_fire fwi|detect|bearings|hotspots      one engine of the fire desk over made-up input, one result as JSON
// fengsui_fire terrain OUT.tif SIDE              made-up mountains, SIDE x SIDE cells of 30 m
// fengsui_fire cameras FOLDER                   16 videos of a hillside, 1280 x 720, 60 pictures, one a second; smoke
// in four fengsui_fire agree A.tif B.tif COLUMN ROW REACH  share of the cells within REACH cells on which two viewsheds
// agree
//
// Seconds are those of the processor, on one core: what else runs on the machine matters less to them.
#include <GeographicLib/Geodesic.hpp>

#include <cmath>
#include <filesystem>
#include <opencv2/videoio.hpp>
#include <random>
#include <string_view>

#include "bench/measure.h"
#include "desks/fire/made_scene.h"
#include "fire/danger/fwi_grid.h"
#include "fire/locate/bearing_fix.h"
#include "fire/satellite/fire_objects.h"
#include "fire/satellite/viirs_detect.h"
#include "fire/terrain/raster.h"

using namespace fengsui;

namespace {

class dice {
 public:
  double between(double least, double most) { return std::uniform_real_distribution{least, most}(random_); }
  double normal(double deviation) { return std::normal_distribution{0.0, deviation}(random_); }

 private:
  std::mt19937_64 random_{20250404};
};

void fwi() {
  constexpr std::size_t kCells = 1'000'000;
  dice d;
  std::vector<float> temp(kCells);
  std::vector<float> rh(kCells);
  std::vector<float> ws(kCells);
  std::vector<float> prec(kCells);
  std::vector<float> const latitude(kCells, 36.6F);
  for (std::size_t i = 0; i < kCells; ++i) {
    temp[i] = static_cast<float>(d.between(-10, 35));
    rh[i] = static_cast<float>(d.between(5, 100));
    ws[i] = static_cast<float>(d.between(0, 50));
    prec[i] = d.between(0, 1) < 0.7 ? 0.0F : static_cast<float>(d.between(0, 30));
  }
  auto codes = fire::grid_codes::starting(kCells, {});
  double checked = 0;
  auto const grid = bench::best_cpu_of_three([&] {
    checked += fire::rate_day({temp, rh, ws, prec}, 4, latitude, {}, codes).fwi[kCells / 2];
  });
  std::vector<fire::moisture_codes> points(kCells);
  auto const point = bench::best_cpu_of_three([&] {
    for (std::size_t i = 0; i < kCells; ++i) {
      auto const made = fire::next_day(points[i], {temp[i], rh[i], ws[i], prec[i]}, 4, latitude[i]);
      points[i] = made.codes;
      checked += made.fwi;
    }
  });
  bench::report{"fengsui_fire_fwi"}
      .put("cell_days", kCells)
      .put("grid_seconds", grid)
      .put("point_seconds", point)
      .put("checked", checked)
      .print();
}

// A day scene of 6400 x 6400 pixels: warm land, a hundredth cloud, some water, two thousand fires.
void detect() {
  constexpr int kSide = 6'400;
  constexpr std::size_t kPixels = std::size_t{kSide} * kSide;
  dice d;
  fire::viirs_scene scene;
  scene.frame.columns = scene.frame.rows = kSide;
  for (auto* band :
       {&scene.i1, &scene.i2, &scene.i3, &scene.i4, &scene.i5, &scene.quality4, &scene.quality5, &scene.glint}) {
    band->resize(kPixels);
  }
  for (std::size_t i = 0; i < kPixels; ++i) {
    auto const row = static_cast<double>(i / kSide);
    auto const column = static_cast<double>(i % kSide);
    auto const land = 29'500 + 900 * std::sin(row / 300) * std::cos(column / 400);
    auto const noise = d.between(-150, 150);
    auto const cloud = std::sin(row / 97) + std::sin(column / 83) > 1.95;
    scene.i1[i] = cloud ? 7'000 : 1'500;
    scene.i2[i] = cloud ? 7'000 : 2'500;
    scene.i3[i] = cloud ? 5'000 : 2'800;
    scene.i5[i] = static_cast<std::uint16_t>(cloud ? 25'000 : land + noise);
    scene.i4[i] = static_cast<std::uint16_t>(cloud ? 27'000 : land + 900 + noise + d.between(-100, 100));
    scene.glint[i] = 6'000;
  }
  for (int fire = 0; fire < 2'000; ++fire) {
    auto const at = static_cast<std::size_t>(d.between(0, double(kPixels)));
    scene.i4[at] = static_cast<std::uint16_t>(d.between(33'500, 36'500));
    scene.i5[at] = static_cast<std::uint16_t>(scene.i5[at] + 200);
  }
  std::ptrdiff_t found = 0;
  auto const seconds = bench::best_cpu_of_three([&] {
    found = std::ranges::count_if(fire::detect_fires(scene), [](auto c) { return c >= fire::fire_class::low; });
  });
  bench::report{"fengsui_fire_detect"}
      .put("pixels", kPixels)
      .put("found", static_cast<double>(found))
      .put("seconds", seconds)
      .print();
}

// Fires seen from four towers with half a degree of error, and one bearing in four cases twelve degrees wrong.
void bearings() {
  constexpr int kCases = 4'000;
  dice d;
  auto const& earth = GeographicLib::Geodesic::WGS84();
  std::vector<std::vector<fire::bearing>> cases;
  std::vector<std::pair<double, double>> truths;
  for (int i = 0; i < kCases; ++i) {
    auto const latitude = 36.6 + d.between(-0.2, 0.2);
    auto const longitude = 101.7 + d.between(-0.2, 0.2);
    auto& made = cases.emplace_back();
    for (int tower = 0; tower < 4; ++tower) {
      fire::bearing one{.latitude = latitude + d.between(-0.15, 0.15),
                        .longitude = longitude + d.between(-0.15, 0.15),
                        .azimuth = 0,
                        .sigma = 0.5};
      double back = 0;
      earth.Inverse(one.latitude, one.longitude, latitude, longitude, one.azimuth, back);
      one.azimuth += d.normal(0.5) + (tower == 0 && i % 4 == 0 ? 12 : 0);
      made.push_back(one);
    }
    truths.emplace_back(latitude, longitude);
  }
  std::vector<double> errors;
  auto const seconds = bench::best_cpu_of_three([&] {
    errors.clear();
    for (int i = 0; i < kCases; ++i) {
      auto const found = fire::fix(cases[static_cast<std::size_t>(i)]);
      if (!found) continue;
      double metres = 0;
      auto const& [latitude, longitude] = truths[static_cast<std::size_t>(i)];
      earth.Inverse(found->place.latitude, found->place.longitude, latitude, longitude, metres);
      errors.push_back(metres);
    }
  });
  bench::report{"fengsui_fire_bearings"}
      .put("cases", kCases)
      .put("fixed", static_cast<double>(errors.size()))
      .put("seconds", seconds)
      .put("median_error_m", bench::quantile(errors, 0.5))
      .put("p95_error_m", bench::quantile(errors, 0.95))
      .print();
}

// Four years of a feed: 466,683 detections round 20,000 places.
void hotspots() {
  constexpr std::size_t kDetections = 466'683;
  dice d;
  std::vector<std::pair<double, double>> places;
  for (int i = 0; i < 20'000; ++i) places.emplace_back(d.between(-55, 70), d.between(-180, 180));
  std::vector<fire::hotspot> all(kDetections);
  constexpr std::chrono::sys_days kStart{std::chrono::year{2021} / 7 / 6};
  for (auto& h : all) {
    auto const& [latitude, longitude] = places[static_cast<std::size_t>(d.between(0, 19'999.9))];
    h.latitude = latitude + d.normal(0.02);
    h.longitude = std::clamp(longitude + d.normal(0.02), -180.0, 180.0);
    h.satellite = d.between(0, 1) < 0.5 ? "Terra" : "Aqua";
    h.pixel_km = 1;
    h.frp_mw = 10;
    h.acquired = kStart + std::chrono::minutes{static_cast<int>(d.between(0, 3.3 * 525'600))};
    h.visible = h.acquired + std::chrono::minutes{static_cast<int>(d.between(60, 1'500))};
  }
  std::size_t fires = 0;
  auto const seconds = bench::best_cpu_of_three([&] { fires = fire::link(all).size(); });
  bench::report{"fengsui_fire_hotspots"}
      .put("detections", kDetections)
      .put("fires", static_cast<double>(fires))
      .put("seconds", seconds)
      .print();
}

// Mountains as midpoints moved at random, each time by less: rough near, smooth far, as terrain is.
int terrain(std::filesystem::path const& path, int side) {
  dice d;
  int size = 1;
  while (size + 1 < side) size *= 2;
  auto const width = static_cast<std::size_t>(size + 1);
  std::vector<float> heights(width * width, 2'600);
  auto const at = [&](int column, int row) -> float& {
    return heights[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)];
  };
  auto swing = 1'500.0;
  for (int step = size; step > 1; step /= 2, swing *= 0.53) {
    auto const half = step / 2;
    for (int row = half; row < size; row += step) {
      for (int column = half; column < size; column += step) {
        at(column, row) = static_cast<float>((at(column - half, row - half) + at(column + half, row - half) +
                                              at(column - half, row + half) + at(column + half, row + half)) /
                                                 4 +
                                             d.between(-swing, swing));
      }
    }
    for (int row = 0; row <= size; row += half) {
      for (int column = row / half % 2 == 0 ? half : 0; column <= size; column += step) {
        float sum = 0;
        int known = 0;
        for (auto const& [c, r] :
             {std::pair{column - half, row}, {column + half, row}, {column, row - half}, {column, row + half}}) {
          if (c < 0 || r < 0 || c > size || r > size) continue;
          sum += at(c, r);
          ++known;
        }
        at(column, row) = sum / static_cast<float>(known) + static_cast<float>(d.between(-swing, swing));
      }
    }
  }
  fire::raster_frame const frame{
      .columns = side,
      .rows = side,
      .transform = {600'000, 30, 0, 4'100'000, 0, -30},
      .reference =
          R"(PROJCS["WGS 84 / UTM zone 47N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],)"
          R"(PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],)"
          R"(PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",99],PARAMETER["scale_factor",0.9996],)"
          R"(PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","32647"]])"};
  std::vector<float> cells;
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) cells.push_back(at(column, row));
  }
  auto const wrong = fire::write_bands(path, frame, std::vector<fire::named_band<float>>{{"height", &cells}});
  if (wrong) fmt::print(stderr, "{}\n", wrong->en);
  return wrong ? 4 : 0;
}

// H.264 where FFmpeg has an encoder of it, else MPEG-4; smoke rises in every fourth from the twentieth picture on.
int cameras(std::filesystem::path const& folder) {
  constexpr int kPictures = 60;
  constexpr int kVideos = 16;
  cv::Size const size{1280, 720};
  std::filesystem::create_directories(folder);
  for (int scene = 0; scene < 4; ++scene) {
    auto const path = folder / fmt::format("camera-{:02}.mp4", scene + 1);
    cv::VideoWriter out{path.string(), cv::CAP_FFMPEG, cv::VideoWriter::fourcc('a', 'v', 'c', '1'), 1, size};
    if (!out.isOpened()) out.open(path.string(), cv::CAP_FFMPEG, cv::VideoWriter::fourcc('m', 'p', '4', 'v'), 1, size);
    if (!out.isOpened()) return 4;
    fire::made_scene hill{static_cast<std::uint64_t>(scene) + 1, size, scene % 2 == 0};
    for (int i = 0; i < kPictures; ++i)
      out.write(hill.taken(scene == 0 && i >= 20 ? hill.smoke({500, 540}, i - 19, 0.5) : hill.still(), 0.5));
  }
  for (int i = 4; i < kVideos; ++i) {
    std::filesystem::copy_file(folder / fmt::format("camera-{:02}.mp4", i % 4 + 1),
                               folder / fmt::format("camera-{:02}.mp4", i + 1),
                               std::filesystem::copy_options::overwrite_existing);
  }
  return 0;
}

int agree(std::filesystem::path const& a, std::filesystem::path const& b, int column, int row, int reach) {
  auto const first = fire::raster_file::open(a);
  auto const second = fire::raster_file::open(b);
  if (!first || !second) return 4;
  auto const x = first->read_counts(1);
  auto const y = second->read_counts(1);
  if (!x || !y || x->cells.size() != y->cells.size()) return 4;
  double asked = 0;
  double same = 0;
  for (int r = std::max(0, row - reach); r < std::min(x->frame.rows, row + reach + 1); ++r) {
    for (int c = std::max(0, column - reach); c < std::min(x->frame.columns, column + reach + 1); ++c) {
      if (std::hypot(c - column, r - row) > reach) continue;
      ++asked;
      same += (x->at(c, r) == 1) == (y->at(c, r) == 1) ? 1 : 0;
    }
  }
  fmt::print("{:.6f}\n", same / asked);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::string_view const what = argc > 1 ? argv[1] : "";
  if (what == "fwi") return fwi(), 0;
  if (what == "detect") return detect(), 0;
  if (what == "bearings") return bearings(), 0;
  if (what == "hotspots") return hotspots(), 0;
  if (what == "terrain" && argc == 4) return terrain(argv[2], std::stoi(argv[3]));
  if (what == "cameras" && argc == 3) return cameras(argv[2]);
  if (what == "agree" && argc == 7)
    return agree(argv[2], argv[3], std::stoi(argv[4]), std::stoi(argv[5]), std::stoi(argv[6]));
  std::fputs(
      "usage: fengsui_fire fwi|detect|bearings|hotspots | terrain OUT SIDE | cameras FOLDER | agree A B COLUMN ROW "
      "REACH\n",
      stderr);
  return 2;
}
