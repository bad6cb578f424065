// What `fengsui map` makes of heights and of an OpenStreetMap extract.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <cmath>
#include <numbers>
#include <opencv2/imgcodecs.hpp>

#include "main/run_program.h"

namespace fengsui {
namespace {

namespace fs = std::filesystem;

class map : public test::in_a_folder {
 protected:
  void SetUp() override {
    auto const tests = test::root() / "tests";
    ASSERT_EQ(test::run("init " + data.string() + " --city " + (tests / "city").string() + " --desks " +
                        (tests / "desks").string())
                  .code,
              0);
  }
  // Metres at a point as the page reads them off a tile.
  double height_at(std::string const& layer, int zoom, double lon, double lat) const {
    double const n = std::exp2(zoom);
    double const x = (lon + 180) / 360 * n;
    double const y = (1 - std::asinh(std::tan(lat * std::numbers::pi / 180)) / std::numbers::pi) / 2 * n;
    auto const tile =
        cv::imread(data / "map" / layer / fmt::format("{}/{}/{}.png", zoom, static_cast<int>(x), static_cast<int>(y)));
    EXPECT_EQ(tile.cols, 256);
    if (tile.empty()) return std::nan("");
    auto const colour =
        tile.at<cv::Vec3b>(static_cast<int>((y - std::floor(y)) * 256), static_cast<int>((x - std::floor(x)) * 256));
    return colour[2] * 256.0 + colour[1] + colour[0] / 256.0 - 32768;
  }

  fs::path data = folder.path / "data";
};

TEST_F(map, thirty_metre_terrain_becomes_tiles_of_heights_and_contours) {
  auto const idaho = test::root() / ".." / "shared" / "data" / "geo" / "dem" / "mackay_idaho_30m.tif";
  if (!fs::exists(idaho)) GTEST_SKIP() << "the 30 m tile of Mackay, Idaho, is not here: " << idaho;
  auto const made = test::run("map " + data.string() + " --terrain " + idaho.string() + " --json");
  ASSERT_EQ(made.code, 0) << made.err;
  simdjson::dom::parser parser;
  simdjson::dom::element const contents = parser.load((data / "map" / "map.json").string());
  auto const layer = contents["terrain"].at(0);
  EXPECT_EQ(std::string_view{layer["id"]}, "relief");
  EXPECT_FALSE(bool{layer["coarse"]});
  EXPECT_NEAR(double{layer["metres"]}, 30, 1);
  EXPECT_EQ(std::int64_t{layer["maxzoom"]}, 12);
  EXPECT_EQ(std::int64_t{layer["interval"]}, 100);
  // Points read off the source with gdallocationinfo; the slopes are steep, a cell off is 20 m.
  EXPECT_NEAR(height_at("relief", 12, -113.60, 44.00), 3125, 30);
  EXPECT_NEAR(height_at("relief", 12, -113.70, 43.90), 2730, 30);
  auto const lines = parser.load((data / "map" / "relief-contours.geojson").string());
  std::int64_t lowest = 9999;
  std::int64_t highest = 0;
  for (simdjson::dom::element one : lines["features"]) {
    std::int64_t const metres = one["properties"]["metres"];
    lowest = std::min(lowest, metres);
    highest = std::max(highest, metres);
    EXPECT_EQ(metres % 100, 0);
  }
  EXPECT_EQ(lowest, 1800);
  EXPECT_EQ(highest, 3600);
}

TEST_F(map, an_extract_of_openstreetmap_becomes_roads_and_railways) {
  auto const extract = file("place.osm", R"(<?xml version="1.0"?><osm version="0.6">
<node id="1" lat="36.60" lon="101.70"/><node id="2" lat="36.61" lon="101.75"/><node id="3" lat="36.62" lon="101.80"/>
<way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="宁大路"/><tag k="name:en" v="Ningda Road"/></way>
<way id="11"><nd ref="2"/><nd ref="3"/><tag k="highway" v="footway"/></way>
<way id="12"><nd ref="1"/><nd ref="3"/><tag k="railway" v="rail"/><tag k="name" v="兰青线"/></way>
<way id="13"><nd ref="2"/><nd ref="3"/><tag k="railway" v="rail"/><tag k="service" v="yard"/></way>
</osm>)");
  auto const made = test::run("map " + data.string() + " --osm " + extract + " --json");
  ASSERT_EQ(made.code, 0) << made.err;
  simdjson::dom::parser parser;
  auto const told = parser.parse(made.out);
  EXPECT_EQ(std::int64_t{told["roads"]}, 1);
  EXPECT_EQ(std::int64_t{told["railways"]}, 1);
  simdjson::dom::element const roads = parser.load((data / "map" / "roads.geojson").string());
  auto const road = roads["features"].at(0);
  EXPECT_EQ(std::string_view{road["properties"]["class"]}, "primary");
  EXPECT_EQ(std::string_view{road["properties"]["name_zh"]}, "宁大路");
  EXPECT_EQ(std::string_view{road["properties"]["name_en"]}, "Ningda Road");
  EXPECT_NEAR(double{road["geometry"]["coordinates"].at(1).at(0)}, 101.75, 1e-4);
}

TEST_F(map, what_is_no_terrain_is_named_and_the_map_stays_as_it_was) {
  auto const wrong = test::run("map " + data.string() + " --terrain " + file("hills.tif", "no raster") + " --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_NE(wrong.err.find("hills.tif"), std::string::npos) << wrong.err;
  EXPECT_FALSE(fs::exists(data / "map"));
  EXPECT_FALSE(fs::exists(data / "city" / "terrain" / "hills.tif"));
}

}  // namespace
}  // namespace fengsui
