#include "fire/terrain/cover.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <sstream>

#include "fire/incident/outline.h"
#include "fire/terrain/shapes.h"
#include "fire/terrain/tiles.h"
#include "fire/terrain/towers.h"
#include "fire/terrain/view.h"
#include "support/test_house.h"

namespace {

using namespace fengsui;

TEST(tiles, are_known_by_the_names_of_srtm_and_copernicus) {
  auto const name_of = [](char const* file) {
    auto const found = fire::tile_of(file);
    return found ? to_text(*found) : std::string{"-"};
  };
  EXPECT_EQ(name_of("N36E101.hgt"), "N36E101");
  EXPECT_EQ(name_of("S33W071.SRTMGL1.hgt.zip"), "S33W071");
  EXPECT_EQ(name_of("n36_e101_1arc_v3.tif"), "N36E101");
  EXPECT_EQ(name_of("srtm3_N46E008.tif"), "N46E008");
  EXPECT_EQ(name_of("Copernicus_DSM_COG_10_N36_00_E101_00_DEM.tif"), "N36E101");
  EXPECT_EQ(name_of("Copernicus_DSM_30_S01_00_W060_00_DEM.tif"), "S01W060");
  EXPECT_EQ(name_of("mackay_idaho_30m.tif"), "-");
  EXPECT_EQ(name_of("N36E101.txt"), "-");
  EXPECT_EQ(name_of("N36E1010.hgt"), "-");
  EXPECT_EQ(name_of("N96E101.hgt"), "-");
}

TEST(tiles, needed_are_those_within_reach_over_the_date_line_too) {
  auto const names = [](std::vector<fire::reach> const& places) {
    std::string text;
    for (auto const tile : fire::tiles_needed(places)) text += to_text(tile) + " ";
    return text;
  };
  EXPECT_EQ(names({{101.5, 36.5, 20'000}}), "N36E101 ");
  EXPECT_EQ(names({{101.9, 36.95, 20'000}}), "N36E101 N36E102 N37E101 N37E102 ");
  EXPECT_EQ(names({{-70.5, -32.5, 1'000}}), "S33W071 ");
  EXPECT_EQ(names({{179.99, 10.5, 5'000}}), "N10W180 N10E179 ");
}

// A square degree of ten by ten cells; `height` of each cell by column and row.
template <class Height>
void write_tile(std::filesystem::path const& path, int south, int west, Height const& height) {
  fire::raster_frame const frame{.columns = 10,
                                 .rows = 10,
                                 .transform = {double(west), 0.1, 0, south + 1.0, 0, -0.1},
                                 .reference =
                                     R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],)"
                                     R"(PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]])"};
  std::vector<float> cells;
  for (int row = 0; row < 10; ++row) {
    for (int column = 0; column < 10; ++column) cells.push_back(height(column, row));
  }
  ASSERT_FALSE(fire::write_bands(path, frame, std::vector<fire::named_band<float>>{{"height", &cells}}));
}

TEST(tiles, of_a_folder_are_one_terrain_with_holes_where_a_tile_is_missing) {
  test::temporary_folder const folder;
  write_tile(folder.path / "N36E101.tif", 36, 101, [](int c, int r) { return float(100 * r + c); });
  write_tile(folder.path / "Copernicus_DSM_COG_10_N37_00_E102_00_DEM.tif", 37, 102,
             [](int c, int r) { return float(1000 + 100 * r + c); });
  auto const tiles = fire::tiles_in(folder.path);
  ASSERT_EQ(tiles.files.size(), 2U);
  std::vector<std::filesystem::path> files;
  for (auto const& [tile, path] : tiles.files) files.push_back(path);
  auto const whole = fire::raster_file::mosaic(files);
  ASSERT_TRUE(whole) << whole.error().en;
  EXPECT_EQ(whole->frame().columns, 20);
  EXPECT_EQ(whole->frame().rows, 20);
  auto const read = whole->read(1, {0, 0, 20, 20});
  ASSERT_TRUE(read);
  EXPECT_FLOAT_EQ(read->at(0, 10), 0);
  EXPECT_FLOAT_EQ(read->at(9, 19), 909);
  EXPECT_FLOAT_EQ(read->at(10, 0), 1000);
  EXPECT_TRUE(std::isnan(read->at(0, 0)));
  EXPECT_TRUE(std::isnan(read->at(19, 19)));
}

TEST(tiles, the_finer_of_two_files_is_taken) {
  test::temporary_folder const folder;
  for (auto const* name : {"N36E101.SRTMGL3.tif", "Copernicus_DSM_COG_10_N36_00_E101_00_DEM.tif", "N36E101.tif"}) {
    std::ofstream{folder.path / name} << "x";
  }
  auto const tiles = fire::tiles_in(folder.path);
  ASSERT_EQ(tiles.files.size(), 1U);
  EXPECT_TRUE(tiles.files.begin()->second.filename().string().starts_with("Copernicus"));
}

// Sets of random windows and cells, and the same as plain sets of numbers.
struct twin {
  fire::cell_set fast;
  std::set<std::pair<int, int>> plain;  // column, row
};

twin random_set(std::mt19937& random, int columns, int rows) {
  auto const from = [&](int least, int most) { return std::uniform_int_distribution{least, most}(random); };
  fire::window part{from(0, columns - 2), from(0, rows - 2), 0, 0};
  part.columns = from(1, columns - part.column);
  part.rows = from(1, rows - part.row);
  twin made{fire::cell_set{part}, {}};
  for (int i = from(0, 200); i > 0; --i) {
    auto const column = part.column + from(0, part.columns - 1);
    auto const row = part.row + from(0, part.rows - 1);
    made.fast.add(column, row);
    made.plain.emplace(column, row);
  }
  return made;
}

TEST(cover, areas_and_counts_are_those_of_plain_sets) {
  std::mt19937 random{7};
  constexpr int kColumns = 150;
  constexpr int kRows = 40;
  std::vector<double> row_m2;
  for (int row = 0; row < kRows; ++row) row_m2.push_back(900 + row);
  for (int round = 0; round < 200; ++round) {
    auto const a = random_set(random, kColumns, kRows);
    auto const b = random_set(random, kColumns, kRows);
    auto const c = random_set(random, kColumns, kRows);
    double expected = 0;
    for (auto const& cell : a.plain) {
      if (b.plain.contains(cell) && !c.plain.contains(cell)) expected += row_m2[static_cast<std::size_t>(cell.second)];
    }
    EXPECT_NEAR(fire::area_of(a.fast, row_m2, &b.fast, &c.fast), expected, 1e-6);
    std::vector<fire::tower_view> views;
    views.push_back({a.fast, a.fast});
    views.push_back({b.fast, b.fast});
    auto const part = random_set(random, kColumns, kRows).fast.part();
    auto const counts = fire::count_seen(views, part, c.fast);
    for (int row = 0; row < part.rows; ++row) {
      for (int column = 0; column < part.columns; ++column) {
        std::pair const cell{part.column + column, part.row + row};
        auto const times = static_cast<int>(a.plain.contains(cell)) + static_cast<int>(b.plain.contains(cell));
        ASSERT_EQ(counts.at(column, row), c.plain.contains(cell) ? times : fire::kNobodyAsked);
      }
    }
  }
}

TEST(cover, lazy_choice_is_the_plain_greedy_choice_with_fewer_gains) {
  std::mt19937 random{11};
  constexpr int kColumns = 150;
  constexpr int kRows = 40;
  std::vector<double> const row_m2(kRows, 900);
  std::size_t lazily = 0;
  std::size_t plainly = 0;
  for (int round = 0; round < 50; ++round) {
    std::vector<twin> candidates;
    std::vector<fire::cell_set> sets;
    for (int i = 0; i < 30; ++i) {
      candidates.push_back(random_set(random, kColumns, kRows));
      sets.push_back(candidates.back().fast);
    }
    auto const begun = random_set(random, kColumns, kRows);
    auto covered = begun.plain;
    auto const made = fire::best_next(sets, begun.fast, row_m2, 6);
    for (auto const& chosen : made.chosen) {
      std::size_t best = 0;
      std::size_t most = 0;
      for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::size_t gain = 0;
        for (auto const& cell : candidates[i].plain) gain += covered.contains(cell) ? 0U : 1U;
        if (gain > most) {
          most = gain;
          best = i;
        }
      }
      ASSERT_EQ(chosen.candidate, best);
      ASSERT_NEAR(chosen.gain_m2, 900.0 * static_cast<double>(most), 1e-6);
      covered.insert(candidates[best].plain.begin(), candidates[best].plain.end());
      ASSERT_NEAR(chosen.total_m2, 900.0 * static_cast<double>(covered.size()), 1e-6);
    }
    lazily += made.asked;
    plainly += candidates.size() * made.chosen.size();
  }
  EXPECT_LT(lazily, plainly / 2);
}

TEST(cover, a_tower_that_adds_nothing_is_not_built) {
  fire::cell_set one{{0, 0, 4, 4}};
  one.add(1, 1);
  std::vector<double> const row_m2(4, 900);
  EXPECT_EQ(fire::best_next(std::vector{one, one}, fire::cell_set{{0, 0, 4, 4}}, row_m2, 5).chosen.size(), 1U);
}

TEST(outlines, are_polygons_of_what_hangs_together_with_holes_and_small_ones_left_out) {
  char const* const drawn[]{"###...#", "#.#....", "###..##", ".....##"};
  fire::cell_set set{{10, 20, 7, 4}};
  for (int row = 0; row < 4; ++row) {
    for (int column = 0; column < 7; ++column) {
      if (drawn[row][column] == '#') set.add(10 + column, 20 + row);
    }
  }
  fire::raster_frame const frame{.columns = 40, .rows = 40, .transform = {100, 0.01, 0, 40, 0, -0.01}, .reference = ""};
  std::vector<double> const row_m2(40, 100);
  auto const made = fire::outlines(set, frame, row_m2, 150);
  ASSERT_TRUE(made);
  ASSERT_EQ(made->areas.size(), 2U);
  EXPECT_NEAR(made->areas[0].area_m2, 800, 1e-6) << "a ring of eight cells, its hole left out";
  EXPECT_NEAR(made->areas[1].area_m2, 400, 1e-6);
  EXPECT_EQ(made->dropped, 1U);
  EXPECT_NEAR(made->dropped_m2, 100, 1e-6);
  EXPECT_NE(made->areas[0].geometry.find("\"Polygon\""), std::string::npos);
  EXPECT_NE(made->areas[0].geometry.find("100.1"), std::string::npos);
}

TEST(outlines, and_areas_are_each_others_inverse) {
  test::temporary_folder const folder;
  fire::raster_frame const frame{.columns = 60, .rows = 50, .transform = {101, 0.01, 0, 37, 0, -0.01}, .reference = ""};
  std::mt19937 random{3};
  fire::cell_set set{{5, 6, 50, 40}};
  std::size_t cells = 0;
  for (int row = 6; row < 46; ++row) {
    for (int column = 5; column < 55; ++column) {
      if (random() % 3 != 0) continue;
      set.add(column, row);
      ++cells;
    }
  }
  std::vector<double> const row_m2(50, 1);
  auto const made = fire::outlines(set, frame, row_m2, 0);
  ASSERT_TRUE(made);
  std::ofstream out{folder.path / "a.geojson"};
  out << R"({"type":"FeatureCollection","features":[)";
  for (std::size_t i = 0; i < made->areas.size(); ++i) {
    out << (i == 0 ? "" : ",") << R"({"type":"Feature","properties":{},"geometry":)" << made->areas[i].geometry << "}";
  }
  out << "]}";
  out.close();
  auto const file = fire::area_file::open(folder.path / "a.geojson", base::frame::wgs84);
  ASSERT_TRUE(file);
  auto const back = file->cells(frame);
  ASSERT_TRUE(back);
  for (int row = 0; row < 50; ++row) {
    for (int column = 0; column < 60; ++column) ASSERT_EQ(back->has(column, row), set.has(column, row));
  }
  EXPECT_NEAR(fire::area_of(*back, row_m2), static_cast<double>(cells), 1e-9);
}

TEST(areas, measured_in_gcj02_are_moved_to_wgs84) {
  test::temporary_folder const folder;
  auto const corner = base::converted({101.70, 36.60}, base::frame::gcj02);
  std::ofstream{folder.path / "a.geojson"}
      << fmt::format(R"({{"type":"Polygon","coordinates":[[[{0},{1}],[{2},{1}],[{2},{3}],[{0},{3}],[{0},{1}]]]}})",
                     corner.lon, corner.lat, corner.lon + 0.05, corner.lat + 0.05);
  // Cells of 0.0002 degrees, about 20 m: the frames lie nine of them apart.
  fire::raster_frame const frame{
      .columns = 1000, .rows = 1000, .transform = {101.6, 0.0002, 0, 36.7, 0, -0.0002}, .reference = ""};
  auto const moved = fire::area_file::open(folder.path / "a.geojson", base::frame::gcj02)->cells(frame);
  ASSERT_TRUE(moved);
  auto const column = static_cast<int>((101.70 - 101.6) / 0.0002);
  EXPECT_NEAR(moved->part().column, column, 1);
  auto const as_it_is = fire::area_file::open(folder.path / "a.geojson", base::frame::wgs84)->cells(frame);
  EXPECT_GT(as_it_is->part().column, column + 5);
}

TEST(towers, are_read_by_column_names_with_what_differs_from_the_usual) {
  std::istringstream in{
      "name,Latitude,Longitude,id,height,range,sector_from,sector_to,frame\n"
      "x,36.60,101.70,T1,30,15000,300,60,\n"
      "x,36.60,101.70,T2,,,,,gcj02\n"
      "x,96.60,101.70,T3,,,,,\n"
      "x,36.60,101.70,T1,,,,,\n"
      "x,36.60,101.70,T5,-3,,,,\n"
      "x,36.60,101.70,T6,,,,,mars\n"};
  auto const made = fire::read_towers(in, "t.csv", {.height = 20, .range = 9'000});
  ASSERT_EQ(made.towers.size(), 2U);
  EXPECT_DOUBLE_EQ(made.towers[0].look.height, 30);
  EXPECT_DOUBLE_EQ(made.towers[0].look.sector_from, 300);
  EXPECT_DOUBLE_EQ(made.towers[1].look.range, 9'000);
  EXPECT_NEAR((101.70 - made.towers[1].x) * 89'000, 170, 40) << "GCJ-02 lies about 170 m east of WGS-84 at Xining";
  std::vector<std::string> said;
  for (auto const& one : made.faults) said.push_back(one.where() + " " + std::string{base::fault_name(one.code)});
  EXPECT_EQ(said, (std::vector<std::string>{"t.csv:4: lat bad-coordinate", "t.csv:5: id duplicate-name",
                                            "t.csv:6: height number-out-of-range", "t.csv:7: frame bad-frame"}));
}

TEST(towers, candidates_stand_on_the_highest_place_of_each_square) {
  test::temporary_folder const folder;
  write_tile(folder.path / "N36E101.tif", 36, 101, [](int c, int r) {
    return c == 9 && r == 9 ? std::numeric_limits<float>::quiet_NaN() : float((c == 3 && r == 2) || (c == 7 && r == 8));
  });
  auto const file = fire::raster_file::open(folder.path / "N36E101.tif");
  ASSERT_TRUE(file);
  auto const made = fire::high_places(*file, {0, 0, 10, 10}, 50'000);
  ASSERT_TRUE(made);
  EXPECT_TRUE(std::ranges::any_of(
      *made, [](auto const& p) { return std::abs(p.x - 101.35) < 1e-9 && std::abs(p.y - 36.75) < 1e-9; }));
  EXPECT_TRUE(std::ranges::any_of(
      *made, [](auto const& p) { return std::abs(p.x - 101.75) < 1e-9 && std::abs(p.y - 36.15) < 1e-9; }));
}

// Twice the area that a ring holds to its left.
int twice_area(fire::lattice_ring const& ring) {
  int sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    sum += ring[i].column * ring[i + 1].row - ring[i + 1].column * ring[i].row;
  return sum;
}

// Edges that run north or south east of a cell's middle, in its row: even outside a polygon, odd within.
bool holds(fire::lattice_polygon const& polygon, int column, int row) {
  bool within = false;
  for (auto const& ring : polygon) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      auto const& a = ring[i];
      auto const& b = ring[i + 1];
      if (a.column == b.column && a.column > column && std::min(a.row, b.row) <= row && std::max(a.row, b.row) > row)
        within = !within;
    }
  }
  return within;
}

TEST(outlines, of_any_cells_hold_these_cells_and_no_others_and_each_hole_is_a_ring_of_its_own) {
  constexpr int kColumns = 11;
  constexpr int kRows = 9;
  std::mt19937 dice{7};
  for (int round = 0; round < 300; ++round) {
    std::vector<std::uint8_t> inside(kColumns * kRows);
    for (auto& one : inside) one = dice() % 10 < 2U + static_cast<unsigned>(round) % 7U ? 1 : 0;
    auto const polygons = fire::outlines_of(inside, kColumns, kRows);
    int area = 0;
    for (auto const& polygon : polygons) {
      for (std::size_t r = 0; r < polygon.size(); ++r) {
        auto const& ring = polygon[r];
        EXPECT_EQ(ring.front(), ring.back());
        area += twice_area(ring);
        EXPECT_EQ(twice_area(ring) > 0, r == 0) << "the outer ring counter-clockwise, holes clockwise";
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
          EXPECT_TRUE((ring[i].column == ring[i + 1].column) != (ring[i].row == ring[i + 1].row));
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
          EXPECT_EQ(std::count(ring.begin() + 1, ring.end(), ring[i]), 1) << "no ring touches itself";
      }
    }
    EXPECT_EQ(area, 2 * std::count(inside.begin(), inside.end(), 1));
    for (int row = 0; row < kRows; ++row) {
      for (int column = 0; column < kColumns; ++column) {
        auto const in =
            std::count_if(polygons.begin(), polygons.end(), [&](auto const& p) { return holds(p, column, row); });
        EXPECT_EQ(in, inside[static_cast<std::size_t>(row * kColumns + column)])
            << round << ": " << column << ", " << row;
      }
    }
    if (HasFailure()) break;
  }
  EXPECT_TRUE(fire::outlines_of({}, 0, 0).empty());
}

}  // namespace
