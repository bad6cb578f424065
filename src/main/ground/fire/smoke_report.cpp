#include "main/ground/fire/smoke_report.h"

#include <cmath>

#include <GeographicLib/Geodesic.hpp>

#include "base/json_writer.h"
#include "fire/locate/sight_line.h"

namespace fengsui::main {
namespace {

constexpr double kAxis95 = 2.4477;  // square root of the 95 % point of chi-square with two degrees of freedom

double rounded(double value, double unit) {
  return std::round(value / unit) * unit;
}

}  // namespace

base::result<std::optional<camera_sight>> sight_of(camera_view const& view, cv::Size const& picture,
                                                   cv::Rect const& box, cv::Point const& base,
                                                   fire::raster_file const* terrain, double range_m) {
  if (!view.pose || !view.latitude || !view.longitude) return std::optional<camera_sight>{};
  // A model that does not say where leaves the whole width.
  auto const where = box.empty() ? cv::Rect{{}, picture} : box;
  cv::Point2d const pixel = box.empty() ? cv::Point2d{picture.width / 2.0, picture.height / 2.0} : cv::Point2d{base};
  auto const to = fire::direction_of(*view.pose, picture, pixel);
  auto const width = view.pose->field_of_view * where.width / picture.width;
  camera_sight made;
  made.bearing = {.latitude = *view.latitude,
                  .longitude = *view.longitude,
                  .azimuth = to.azimuth,
                  .sigma = std::hypot(view.azimuth_error, width / std::sqrt(12.0))};
  made.elevation = to.elevation;
  if (terrain != nullptr) {
    auto const line = fire::along_terrain(*terrain, made.bearing, {.height = view.height, .range = range_m});
    if (!line) return line.error();
    if (!*line) return std::optional<camera_sight>{};
    auto const& e = (*line)->ellipse;
    auto const lengthwise = std::abs(std::remainder(e.azimuth - to.azimuth, 180)) < 45;
    made.place = (*line)->place;
    made.sigma_along_m = (lengthwise ? e.semi_major_m : e.semi_minor_m) / kAxis95;
    made.sigma_across_m = (lengthwise ? e.semi_minor_m : e.semi_major_m) / kAxis95;
  } else {
    GeographicLib::Geodesic::WGS84().Direct(*view.latitude, *view.longitude, to.azimuth, range_m / 2,
                                            made.place.latitude, made.place.longitude);
    made.sigma_along_m = range_m / std::sqrt(12.0);
    made.sigma_across_m = range_m / 2 * made.bearing.sigma * M_PI / 180;
  }
  made.sigma_along_m = std::max(made.sigma_along_m, 1.0);
  made.sigma_across_m = std::max(made.sigma_across_m, 1.0);
  return std::optional{made};
}

std::string station_line(camera_view const& view) {
  if (!view.latitude || !view.longitude) return {};
  base::json_writer to;
  to.begin_object().key("station").begin_object().put("id", view.camera).put("kind", "camera");
  if (!view.name.zh.empty()) to.put("name", view.name.zh).put("name_en", view.name.en);
  to.key("lat").raw(fmt::format("{:.6f}", *view.latitude)).key("lon").raw(fmt::format("{:.6f}", *view.longitude));
  to.put("range_m", 0);
  if (!view.presets.empty()) {
    to.key("presets").begin_array();
    for (auto const& [name, pose] : view.presets) {
      to.begin_object().put("name", name).put("azimuth", rounded(pose.azimuth, 0.01));
      to.put("tilt", rounded(pose.tilt, 0.01)).put("fov", rounded(pose.field_of_view, 0.01)).end_object();
    }
    to.end_array();
  }
  return to.end_object().end_object().str() + '\n';
}

std::string report_lines(camera_view const& view, camera_sight const& seen, std::string const& id, base::instant at,
                         double chance) {
  std::string made;
  if (!view.preset.empty()) {
    base::json_writer to;
    to.begin_object().key("turned").begin_object().put("station", view.camera).put("at", base::to_text(at));
    to.put("preset", view.preset).put("azimuth", rounded(view.pose->azimuth, 0.01));
    to.put("fov", rounded(view.pose->field_of_view, 0.01)).put("tilt", rounded(view.pose->tilt, 0.01));
    made += to.end_object().end_object().str() + '\n';
  }
  base::json_writer to;
  to.begin_object().key("detection").begin_object().put("id", id).put("from", "camera").put("station", view.camera);
  to.put("at", base::to_text(at)).key("lat").raw(fmt::format("{:.6f}", seen.place.latitude));
  to.key("lon").raw(fmt::format("{:.6f}", seen.place.longitude)).put("azimuth", rounded(seen.bearing.azimuth, 0.01));
  to.put("sigma_along_m", rounded(seen.sigma_along_m, 0.1)).put("sigma_across_m", rounded(seen.sigma_across_m, 0.1));
  to.put("real", rounded(std::min(std::max(chance, 0.001), 0.999), 0.001));
  return made + to.end_object().end_object().str() + '\n';
}

}  // namespace fengsui::main
