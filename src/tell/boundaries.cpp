#include "tell/boundaries.h"

#include "base/json_writer.h"

namespace fengsui::tell {

std::string boundaries_json(model::city const& city) {
  base::json_writer to;
  to.begin_object().put("type", "FeatureCollection").put("frame", "wgs84").put("measured_in", base::to_text(city.boundary_frame));
  to.key("attribution").begin_array();
  for (auto const& one : city.attributions) to.begin_object().put("text", one.text).put("licence", one.licence).end_object();
  to.end_array().key("features").begin_array();
  for (auto const& one : city.boundaries) {
    to.begin_object().put("type", "Feature").key("properties").begin_object().put("code", one.place);
    if (auto const* place = city.find_place(one.place)) to.put("name", place->name);
    to.end_object().key("geometry").begin_object().put("type", "MultiPolygon").key("coordinates").begin_array();
    for (auto const& ring : one.rings) {
      to.begin_array().begin_array();
      for (auto const& point : ring) {
        auto const at = base::converted(point, base::frame::wgs84);
        to.raw(fmt::format("[{:.5f},{:.5f}]", at.lon, at.lat));
      }
      to.end_array().end_array();
    }
    to.end_array().end_object().end_object();
  }
  to.end_array().end_object();
  return to.take();
}

}  // namespace fengsui::tell
