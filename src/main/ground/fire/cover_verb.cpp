// fengsui fire cover: several towers and terrain in; what they see together, what nobody sees, and where to build next.
#include <fmt/format.h>

#include <cmath>
#include <fstream>

#include "base/json_writer.h"
#include "fire/terrain/lattice_ground.h"
#include "fire/terrain/shapes.h"
#include "fire/terrain/towers.h"
#include "fire/terrain/view.h"
#include "main/fire/verbs.h"
#include "main/ground/fire/terrain.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

constexpr double kHectare = 10'000;

std::vector<fire::tower> towers_in(std::filesystem::path const& path, fire::lookout const& usual, base::faults& out) {
  std::ifstream in{path, std::ios::binary};
  if (!in || std::filesystem::is_directory(path)) {
    throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, path.string())}};
  }
  auto read = fire::read_towers(in, path.string(), usual);
  out.insert(out.end(), read.faults.begin(), read.faults.end());
  return std::move(read.towers);
}

// The work: its members are filled one after the other.
class cover_report {
 public:
  cover_report(fire_cover_verb const& verb, common_options const& common) : verb_{verb}, common_{common} {}

  exit_code run() {
    fire::lookout const usual{.height = verb_.height, .target = verb_.target, .range = verb_.range};
    towers_ = towers_in(verb_.towers, usual, faults_);
    if (!verb_.candidates.empty()) candidates_ = towers_in(verb_.candidates, usual, faults_);
    open();
    look();
    find_scope();
    count();
    if (!verb_.blind.empty()) outline();
    if (!verb_.stations.empty()) hand_over();
    if (verb_.next > 0) site(usual);
    common_.json ? print_json() : print_text();
    std::fflush(stdout);
    for (auto const& one : faults_) say_fault(one, common_);
    return faults_.empty() ? exit_code::done : exit_code::bad_input;
  }

 private:
  void open() {
    std::vector<fire::reach> places;
    for (auto const* list : {&towers_, &candidates_}) {
      for (auto const& one : *list) {
        if (one.in_degrees) places.push_back({one.x, one.y, one.look.range});
      }
    }
    terrain_.emplace(open_terrain(verb_.dem, places));
    say_missing(*terrain_, verb_.dem, common_);
    row_m2_ = need(fire::row_areas_m2(terrain_->file.frame()));
  }

  // The view of one tower; none, and a fault at its line, where it stands on no terrain.
  std::optional<fire::tower_view> view_of(fire::tower const& one, std::filesystem::path const& list) {
    auto const seen = fire::view_from(terrain_->file, one.x, one.y, one.look);
    if (seen) return fire::packed(seen->part, seen->seen);
    auto why = seen.error();
    why.file = list.string();
    why.line = one.line;
    faults_.push_back(std::move(why));
    return {};
  }

  void look() {
    progress_bar bar{common_.lang == "en" ? "towers" : "瞭望塔"};
    std::vector<fire::tower> standing;
    for (auto const& one : towers_) {
      if (auto view = view_of(one, verb_.towers)) {
        standing.push_back(one);
        views_.push_back(std::move(*view));
      }
      bar.at(static_cast<std::int64_t>(views_.size()), static_cast<std::int64_t>(towers_.size()));
    }
    towers_ = std::move(standing);
  }

  // What is asked about: the reach of the towers, or an area, or all terrain.
  void find_scope() {
    fire::window part;
    auto const& frame = terrain_->file.frame();
    if (verb_.area == "reach") {
      for (auto const& one : views_) part = fire::around(part, one.asked.part());
      scope_ = fire::cell_set{part};
      for (auto const& one : views_) scope_.add(one.asked);
      return;
    }
    fire::window whole{0, 0, frame.columns, frame.rows};
    std::optional<fire::cell_set> shape;
    if (verb_.area != "all") {
      auto const frame_of_area = base::frame_from(verb_.area_frame);
      if (!frame_of_area) throw usage(make_fault(fault_code::bad_frame, verb_.area_frame));
      auto const file = need(fire::area_file::open(verb_.area, *frame_of_area));
      shape = need(file.cells(frame));
      whole = shape->part();
    }
    scope_ = fire::cell_set{whole};
    constexpr int kStrip = 256;
    for (int row = whole.row; row < whole.row + whole.rows; row += kStrip) {
      fire::window const strip{whole.column, row, whole.columns, std::min(kStrip, whole.row + whole.rows - row)};
      auto const heights = need(terrain_->file.read(1, strip));
      for (int r = 0; r < strip.rows; ++r) {
        for (int c = 0; c < strip.columns; ++c) {
          if (!std::isnan(heights.at(c, r)) && (!shape || shape->has(strip.column + c, row + r))) {
            scope_.add(strip.column + c, row + r);
          }
        }
      }
    }
  }

  // Strip by strip, so that memory follows the width of the terrain.
  void count() {
    auto const part = scope_.part();
    blind_ = fire::cell_set{part};
    once_ = fire::cell_set{part};
    std::optional<fire::count_file> out;
    if (!verb_.out.empty()) {
      auto made = fire::count_file::create(verb_.out, terrain_->file.frame(), fire::kNobodyAsked);
      if (!made) throw stop{exit_code::system, {made.error()}};
      out.emplace(std::move(*made));
    }
    constexpr int kStrip = 256;
    for (int row = part.row; row < part.row + part.rows;) {
      auto const end = std::min((row / kStrip + 1) * kStrip, part.row + part.rows);
      fire::window const strip{part.column, row, part.columns, end - row};
      auto const counts = fire::count_seen(views_, strip, scope_);
      for (int r = 0; r < strip.rows; ++r) {
        auto const area = row_m2_[static_cast<std::size_t>(row + r)];
        for (int c = 0; c < strip.columns; ++c) {
          auto const seen = counts.at(c, r);
          if (seen == fire::kNobodyAsked) continue;
          asked_m2_ += area;
          if (by_count_.size() <= seen) by_count_.resize(seen + 1UL);
          by_count_[seen] += area;
          if (seen == 0) blind_.add(strip.column + c, row + r);
          if (seen == 1) once_.add(strip.column + c, row + r);
        }
      }
      if (out) {
        if (auto wrong = out->write(strip, counts)) throw stop{exit_code::system, {*wrong}};
      }
      row = end;
    }
    if (out) {
      if (auto wrong = out->close()) throw stop{exit_code::system, {*wrong}};
    }
    by_count_.resize(std::max<std::size_t>(by_count_.size(), 1));
  }

  void outline() {
    outlines_ = need(fire::outlines(blind_, terrain_->file.frame(), row_m2_, verb_.least_ha * kHectare));
    std::string text = R"({"type":"FeatureCollection","features":[)";
    std::size_t rank = 0;
    for (auto const& one : outlines_->areas) {
      text += fmt::format(
          "{}\n{{\"type\":\"Feature\",\"properties\":{{\"rank\":{},\"area_ha\":{:.2f},\"frame\":\"wgs84\"}},"
          "\"geometry\":{}}}",
          rank == 0 ? "" : ",", rank + 1, one.area_m2 / kHectare, one.geometry);
      ++rank;
    }
    text += "\n]}\n";
    std::ofstream to{verb_.blind, std::ios::binary};
    if (!(to << text) || !to.flush()) {
      throw stop{exit_code::system, {make_fault(fault_code::no_file, verb_.blind.string())}};
    }
  }

  // Each tower as the room's own line: where it stands, and its viewshed on the lattice.
  void hand_over() {
    auto const& frame = terrain_->file.frame();
    std::ofstream out{verb_.stations, std::ios::binary};
    for (std::size_t i = 0; i < towers_.size(); ++i) {
      auto const& one = towers_[i];
      auto const place = one.in_degrees ? fire::map_point{one.x, one.y} : need(fire::to_degrees(frame, {one.x, one.y}));
      if (std::abs(place.y) > 90 || std::abs(place.x) > 180)  // metres of a map that does not say which
        throw stop{exit_code::bad_input, {make_fault(fault_code::bad_raster, terrain_->file.path(), "CRS?")}};
      auto const ground = need(fire::ground_on_lattice(views_[i], frame, place.x, place.y, one.look.range));
      base::json_writer to;
      to.begin_object().key("station").begin_object().put("id", one.id).put("kind", "tower");
      if (!one.name.zh.empty()) to.put("name", one.name.zh).put("name_en", one.name.en);
      to.key("lat").raw(fmt::format("{:.6f}", place.y)).key("lon").raw(fmt::format("{:.6f}", place.x));
      to.key("ground").begin_array();
      for (auto const& row : ground) to.text(fire::to_text(row));
      out << to.end_array().end_object().end_object().str() << '\n';
    }
    if (!out.flush()) throw stop{exit_code::system, {make_fault(fault_code::no_file, verb_.stations.string())}};
  }

  void site(fire::lookout const& usual) {
    if (verb_.candidates.empty()) {
      auto const& frame = terrain_->file.frame();
      int number = 0;
      for (auto const& place : need(fire::high_places(terrain_->file, scope_.part(), verb_.spacing))) {
        auto const degrees = need(fire::to_degrees(frame, place));
        candidates_.push_back({.id = fmt::format("P{}", ++number), .x = degrees.x, .y = degrees.y, .look = usual});
      }
    }
    std::vector<fire::cell_set> sights;
    std::vector<fire::tower> known;
    progress_bar bar{common_.lang == "en" ? "candidates" : "候选点"};
    for (auto const& one : candidates_) {
      if (auto view = view_of(one, verb_.candidates)) {
        known.push_back(one);
        sights.push_back(std::move(view->seen));
      }
      bar.at(static_cast<std::int64_t>(known.size()), static_cast<std::int64_t>(candidates_.size()));
    }
    candidates_ = std::move(known);
    fire::window part = scope_.part();
    for (auto const& one : views_) part = fire::around(part, one.seen.part());
    fire::cell_set covered{part};
    for (auto const& one : views_) covered.add(one.seen);
    // In the reach of the towers there is no area to stay in: a new tower may look beyond it.
    auto const* within = verb_.area == "reach" ? nullptr : &scope_;
    siting_ = fire::best_next(sights, std::move(covered), row_m2_, static_cast<std::size_t>(verb_.next), within);
  }

  double seen_m2() const { return asked_m2_ - by_count_[0]; }
  double share() const { return asked_m2_ > 0 ? seen_m2() / asked_m2_ : 0; }

  void print_json() const {
    base::json_writer to;
    to.begin_object().key("towers").begin_array();
    for (std::size_t i = 0; i < towers_.size(); ++i) {
      to.begin_object()
          .put("id", towers_[i].id)
          .put("asked_ha", fire::area_of(views_[i].asked, row_m2_) / kHectare)
          .put("seen_ha", fire::area_of(views_[i].seen, row_m2_) / kHectare)
          .put("alone_ha", fire::area_of(views_[i].seen, row_m2_, &once_) / kHectare)
          .end_object();
    }
    to.end_array()
        .put("area_ha", asked_m2_ / kHectare)
        .put("seen_ha", seen_m2() / kHectare)
        .put("blind_ha", by_count_[0] / kHectare)
        .put("share", share())
        .key("by_count")
        .begin_array();
    for (std::size_t i = 0; i < by_count_.size(); ++i) {
      to.begin_object().put("towers", i).put("ha", by_count_[i] / kHectare).end_object();
    }
    to.end_array();
    if (outlines_) {
      to.key("blind")
          .begin_object()
          .put("polygons", outlines_->areas.size())
          .put("largest_ha", outlines_->areas.empty() ? 0.0 : outlines_->areas.front().area_m2 / kHectare)
          .put("dropped", outlines_->dropped)
          .put("dropped_ha", outlines_->dropped_m2 / kHectare)
          .put("out", verb_.blind.string())
          .end_object();
    }
    if (verb_.next > 0) {
      to.put("candidates", candidates_.size()).put("gains_computed", siting_.asked).key("next").begin_array();
      for (auto const& one : siting_.chosen) {
        auto const& place = candidates_[one.candidate];
        to.begin_object().put("id", place.id).put(place.in_degrees ? "lon" : "x", place.x);
        to.put(place.in_degrees ? "lat" : "y", place.y)
            .put("gain_ha", one.gain_m2 / kHectare)
            .put("total_ha", one.total_m2 / kHectare)
            .end_object();
      }
      to.end_array();
    }
    to.key("missing_tiles").begin_array();
    for (auto const& one : terrain_->missing) to.text(one);
    fmt::print("{}\n", to.end_array().end_object().str());
  }

  void print_text() const {
    auto const en = common_.lang == "en";
    std::vector<std::vector<std::string>> rows{{en ? "tower" : "塔", en ? "asked ha" : "范围 公顷",
                                                en ? "seen ha" : "可见 公顷", en ? "alone ha" : "独见 公顷"}};
    for (std::size_t i = 0; i < towers_.size(); ++i) {
      rows.push_back({towers_[i].id, fmt::format("{:.0f}", fire::area_of(views_[i].asked, row_m2_) / kHectare),
                      fmt::format("{:.0f}", fire::area_of(views_[i].seen, row_m2_) / kHectare),
                      fmt::format("{:.0f}", fire::area_of(views_[i].seen, row_m2_, &once_) / kHectare)});
    }
    fmt::print("{}", table(rows));
    fmt::print(fmt::runtime(en ? "{:.0f} of {:.0f} ha seen ({:.1f} %), {:.0f} ha blind\n"
                               : "可见 {:.0f} / {:.0f} 公顷（{:.1f}%），盲区 {:.0f} 公顷\n"),
               seen_m2() / kHectare, asked_m2_ / kHectare, 100 * share(), by_count_[0] / kHectare);
    if (outlines_) {
      fmt::print(fmt::runtime(en ? "{} blind areas in {}; {} smaller than {} ha left out\n"
                                 : "盲区 {} 片，见 {}；另有 {} 片不足 {} 公顷，未列\n"),
                 outlines_->areas.size(), verb_.blind.string(), outlines_->dropped, verb_.least_ha);
    }
    if (siting_.chosen.empty()) return;
    std::vector<std::vector<std::string>> next{
        {en ? "build next" : "建塔次序", "lon/x", "lat/y", en ? "adds ha" : "新增 公顷", en ? "all ha" : "合计 公顷"}};
    for (auto const& one : siting_.chosen) {
      auto const& place = candidates_[one.candidate];
      next.push_back({place.id, fmt::format("{:.5f}", place.x), fmt::format("{:.5f}", place.y),
                      fmt::format("{:.0f}", one.gain_m2 / kHectare), fmt::format("{:.0f}", one.total_m2 / kHectare)});
    }
    fmt::print("{}", table(next));
  }

  fire_cover_verb const& verb_;
  common_options const& common_;
  base::faults faults_;
  std::vector<fire::tower> towers_;
  std::vector<fire::tower> candidates_;
  std::optional<opened_terrain> terrain_;
  std::vector<double> row_m2_;
  std::vector<fire::tower_view> views_;
  fire::cell_set scope_;
  fire::cell_set blind_;
  fire::cell_set once_;
  double asked_m2_ = 0;
  std::vector<double> by_count_;  // m² seen by none, one, two ... towers
  std::optional<fire::blind_areas> outlines_;
  fire::siting siting_;
};

}  // namespace

exit_code fire_cover_verb::operator()() const {
  return cover_report{*this, common}.run();
}

}  // namespace fengsui::main
