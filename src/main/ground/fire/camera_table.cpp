#include "main/ground/fire/camera_table.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "main/stop.h"
#include "model/toml_reader.h"

namespace fengsui::main {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

std::optional<std::string> text_of(std::filesystem::path const& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in || std::filesystem::is_directory(file)) return {};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::optional<double> number(model::toml_reader const& reader, toml::table const& in, std::string const& path,
                             char const* key, double least, double most) {
  auto const* node = in.get(key);
  if (node == nullptr) return {};
  auto const value = node->is_number() ? node->value<double>() : std::nullopt;
  if (!value) {
    reader.complain(*node, at_field(make_fault(fault_code::wrong_type, "number"), path + "." + key));
  } else if (!(*value >= least && *value <= most)) {
    reader.complain(*node, at_field(make_fault(fault_code::unknown_setting, key, fmt::format("{}", *value),
                                               fmt::format("{}–{}", least, most)),
                                    path));
  } else {
    return value;
  }
  return {};
}

// The numbers of an array; wrong where there are fewer or more than `count` (0: any).
std::vector<double> numbers(model::toml_reader const& reader, toml::table const& in, char const* key,
                            std::size_t count) {
  std::vector<double> made;
  auto const* node = in.get(key);
  if (node == nullptr) return made;
  auto const* list = node->as_array();
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    if ((*list)[i].is_number()) made.push_back(*(*list)[i].value<double>());
  }
  if (list == nullptr || made.size() != list->size() || (count > 0 && made.size() != count)) {
    auto const wanted = count > 0 ? fmt::format("{} numbers", count) : std::string{"numbers"};
    reader.complain(*node, at_field(make_fault(fault_code::wrong_type, wanted), key));
    made.clear();
  }
  return made;
}

class cameras_reader {
 public:
  cameras_reader(std::filesystem::path const& file, std::map<std::string, std::string> const& at, base::faults& out)
      : folder_{file.parent_path()}, at_{at}, reader_{file.string(), out} {}

  std::vector<camera_view> read(std::string_view text) {
    std::vector<camera_view> made;
    auto const root = reader_.parse(text);
    if (root.empty()) return made;
    reader_.only(root, "", {"camera"});
    for (auto const& [id, one] : reader_.tables(root, "", "camera")) camera(id, *one, made);
    return made;
  }

 private:
  std::string beside(std::string const& what) const {
    return what.empty() || what.find("://") != std::string::npos ? what : (folder_ / what).string();
  }

  void camera(std::string const& id, toml::table const& in, std::vector<camera_view>& into) {
    auto const path = "camera." + id;
    reader_.only(in, path,
                 {"name", "name_en", "source", "lat", "lon", "height", "azimuth_error", "mask", "model", "preset"});
    camera_view usual;
    usual.camera = id;
    usual.name = fire::name_in_both(reader_.text(in, path, "name", false), reader_.text(in, path, "name_en", false));
    usual.source = beside(reader_.text(in, path, "source", false));
    usual.latitude = number(reader_, in, path, "lat", -90, 90);
    usual.longitude = number(reader_, in, path, "lon", -180, 180);
    usual.height = number(reader_, in, path, "height", 0, 1'000).value_or(usual.height);
    usual.azimuth_error = number(reader_, in, path, "azimuth_error", 0.01, 45).value_or(usual.azimuth_error);
    usual.mask = beside(reader_.text(in, path, "mask", false));
    usual.model = beside(reader_.text(in, path, "model", false));
    auto const* presets = in.get_as<toml::array>("preset");
    std::vector<std::pair<toml::table const*, camera_view>> posed;
    for (std::size_t i = 0; presets != nullptr && i < presets->size(); ++i) {
      auto const* row = (*presets)[i].as_table();
      if (row == nullptr) continue;
      posed.emplace_back(row, preset(path + ".preset", *row, usual));
      usual.presets.push_back({posed.back().second.preset, *posed.back().second.pose});
    }
    auto const wanted = at_.find(id);
    bool found = wanted == at_.end();
    for (auto& [row, view] : posed) {
      view.presets = usual.presets;
      auto const own = !view.source.empty();
      if (!own) view.source = usual.source;
      if (wanted != at_.end() && wanted->second != view.preset) continue;
      found = true;
      if (posed.size() > 1 && !own && wanted == at_.end()) {
        if (!std::filesystem::is_directory(view.source)) {
          reader_.complain(
              *row, path + ".preset", "多个预置位共用一路视频：请为各预置位写 source，或以 --at-preset 指明当前预置位",
              "several presets share one stream: give each its source, or say where it looks with --at-preset");
          continue;
        }
        view.series = view.preset;
      }
      take(*row, path, std::move(view), into);
    }
    if (!found) reader_.complain(in, at_field(make_fault(fault_code::unknown_name, wanted->second, "preset"), path));
    if (presets == nullptr) take(in, path, std::move(usual), into);
  }

  camera_view preset(std::string const& path, toml::table const& in, camera_view view) {
    reader_.only(in, path, {"name", "azimuth", "tilt", "fov", "source"});
    view.preset = reader_.text(in, path, "name", true);
    view.source = beside(reader_.text(in, path, "source", false));
    auto const azimuth = number(reader_, in, path, "azimuth", -360, 360);
    if (!in.contains("azimuth")) reader_.complain(in, at_field(make_fault(fault_code::missing_key, "azimuth"), path));
    fire::camera_pose pose;
    pose.azimuth = azimuth.value_or(0);
    pose.tilt = number(reader_, in, path, "tilt", -90, 90).value_or(0);
    pose.field_of_view = number(reader_, in, path, "fov", 0.5, 175).value_or(pose.field_of_view);
    view.pose = pose;
    return view;
  }

  void take(toml::table const& in, std::string const& path, camera_view view, std::vector<camera_view>& into) const {
    if (view.source.empty()) {
      reader_.complain(in, at_field(make_fault(fault_code::missing_key, "source"), path));
    } else {
      into.push_back(std::move(view));
    }
  }

  std::filesystem::path folder_;
  std::map<std::string, std::string> const& at_;
  model::toml_reader reader_;
};

}  // namespace

camera_table read_cameras(std::filesystem::path const& file, std::map<std::string, std::string> const& at) {
  camera_table made;
  auto const text = text_of(file);
  if (!text) {
    made.faults.push_back(make_fault(fault_code::no_file, file.string()));
    return made;
  }
  made.views = cameras_reader{file, at, made.faults}.read(*text);
  return made;
}

fire::model_form read_model_form(std::filesystem::path const& model) {
  fire::model_form made;
  auto file = model;
  file.replace_extension(".toml");
  auto const text = text_of(file);
  if (!text) return made;
  base::faults faults;
  model::toml_reader reader{file.string(), faults};
  auto const root = reader.parse(*text);
  reader.only(root, "", {"size", "rgb", "mean", "deviation", "fire", "logits"});
  if (auto const size = numbers(reader, root, "size", 2); !size.empty()) {
    made.size = {static_cast<int>(size[0]), static_cast<int>(size[1])};
    if (made.size.width < 1 || made.size.height < 1 || made.size.width > 8192 || made.size.height > 8192)
      reader.complain(*root.get("size"), at_field(make_fault(fault_code::wrong_type, "[1–8192, 1–8192]"), "size"));
  }
  if (root.contains("rgb")) made.rgb = reader.boolean(root, "", "rgb");
  if (root.contains("logits")) made.logits = reader.boolean(root, "", "logits");
  if (auto const mean = numbers(reader, root, "mean", 3); !mean.empty()) made.mean = {mean[0], mean[1], mean[2]};
  if (auto const by = numbers(reader, root, "deviation", 3); !by.empty()) {
    made.deviation = {by[0], by[1], by[2]};
    if (by[0] <= 0 || by[1] <= 0 || by[2] <= 0)
      reader.complain(*root.get("deviation"), at_field(make_fault(fault_code::wrong_type, "> 0"), "deviation"));
  }
  if (root.contains("fire")) {
    made.fire.clear();
    for (auto const one : numbers(reader, root, "fire", 0)) made.fire.push_back(static_cast<int>(one));
    if (made.fire.empty() || made.fire.front() < 0)
      reader.complain(*root.get("fire"), at_field(make_fault(fault_code::wrong_type, "[0, 1, …]"), "fire"));
  }
  if (!faults.empty()) throw stop{exit_code::bad_input, faults};
  return made;
}

}  // namespace fengsui::main
