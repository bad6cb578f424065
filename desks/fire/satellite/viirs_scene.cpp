#include "fire/satellite/viirs_scene.h"

namespace fengsui::fire {

base::result<viirs_scene> read_viirs_scene(std::filesystem::path const& path) {
  auto const file = raster_file::open(path);
  if (!file) return file.error();
  constexpr int kBands = 8;
  if (file->bands() != kBands) {
    return base::make_fault(base::fault_code::bad_raster, path.string(),
                            fmt::format("{} bands, not I1 I2 I3 I4 I5 QF4 QF5 glint", file->bands()));
  }
  auto const day = file->metadata("DAY");
  if (day != "0" && day != "1") {
    return base::make_fault(base::fault_code::bad_raster, path.string(), "metadata DAY=0|1");
  }
  viirs_scene made;
  made.frame = file->frame();
  made.day = day == "1";
  int number = 0;
  for (auto* into : {&made.i1, &made.i2, &made.i3, &made.i4, &made.i5, &made.quality4, &made.quality5, &made.glint}) {
    auto band = file->read_counts(++number);
    if (!band) return band.error();
    *into = std::move(band->cells);
  }
  return made;
}

}  // namespace fengsui::fire
