#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "fire/camera/picture_model.h"
#include "fire/camera/pose.h"
#include "fire/incident/detection.h"

namespace fengsui::main {

// One view that is watched by itself: a fixed camera, or a turning one at one of its presets.
struct camera_view {
  std::string camera;  // the station's id; the source itself where there is no table
  base::name name;     // as people call it; empty where the table has none
  std::string preset;
  std::string source;  // folder of stills, video file, rtsp://
  std::string series;  // what the names of its stills begin with
  std::optional<fire::camera_pose> pose;
  std::vector<fire::camera_preset> presets;  // all that the camera has
  double azimuth_error = 0.5;                // one standard deviation, degrees
  std::optional<double> latitude;
  std::optional<double> longitude;
  double height = 10;  // of the lens over the ground, m
  std::filesystem::path mask;
  std::filesystem::path model;
};

// A table of cameras (TOML): [camera.ID] with name, name_en, source, lat, lon, height, azimuth_error, mask, model, and
// any number of
// [[camera.ID.preset]] with name, azimuth, tilt, fov and, where it has one of its own, source. Paths are beside the
// table. A camera with several presets is one view each: of a folder of stills, those whose names begin with the
// preset's; of a stream that they share, only the preset that `at` names for the camera, for a picture does not say
// where it was taken. Faults: what is wrong, with its line.
struct camera_table {
  std::vector<camera_view> views;
  base::faults faults;
};
camera_table read_cameras(std::filesystem::path const&, std::map<std::string, std::string> const& at);

// What FILE.toml beside the model's FILE.onnx says of it; what holds for most where there is none. Ends the verb (bad
// input) where it is wrong.
fire::model_form read_model_form(std::filesystem::path const& model);

}  // namespace fengsui::main
