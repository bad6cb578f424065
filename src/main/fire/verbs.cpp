// The options of `fengsui fire ...`.
#include "main/fire/verbs.h"

#include "main/fire/incident_verbs.h"
#include "main/fire/sight.h"
#include "main/verb_list.h"

namespace fengsui::main {
namespace {

void add_fwi(verb_list const& verbs, CLI::App* fire) {
  auto const [options, fwi] = verbs.add<fire_fwi_verb>("fwi", "fire weather of each day / 逐日火险天气指数",
                                                       "fengsui fire fwi weather.csv --lat 36.6 --csv", true, fire);
  options->add_option("IN", fwi->file, "daily weather: id, lat, long, yr, mon, day, temp, rh, ws, prec / 逐日气象");
  options->add_option("--lat", fwi->latitude, "latitude where rows have none / 纬度")->check(CLI::Range(-90.0, 90.0));
  options->add_option("--lon", fwi->longitude, "longitude where rows have none / 经度")
      ->check(CLI::Range(-180.0, 180.0));
  options->add_flag("--csv", fwi->csv, "the rows again with seven columns more / 原行加七列");
  options->add_option("--start", fwi->start, "FFMC/DMC/DC of the day before / 起始码")->capture_default_str();
  options->add_flag("--canada-day-length", fwi->canada_day_length,
                    "the printed system's day length at every latitude / 各纬度均用加拿大日长");
  options->add_flag("--carry-gaps", fwi->carry_gaps,
                    "go on after missing days with the codes as they were / 缺测日沿用前码");
  options->add_flag("--season", fwi->season,
                    "rate only the fire season; spring's DC from autumn and winter's rain / 只算火险期");
  options->add_option("--season-limits", fwi->season_limits, "degrees C that start and end it / 起止温度")
      ->capture_default_str();
  options->add_flag("--fahrenheit", fwi->fahrenheit, "temperatures are in F / 温度为华氏");
  options->add_flag("--metres-per-second", fwi->metres_per_second, "wind is in m/s / 风速为米每秒");
  options->add_flag("--hourly", fwi->hourly, "rows have hr (0-23), prec since the row before; bui where known / 逐时");
  options->add_flag("--grid", fwi->grid, "rasters instead of IN, a band a day / 栅格计算，每日一波段");
  options->add_option("--temp", fwi->temp, "with --grid: degrees C at noon / 正午气温栅格");
  options->add_option("--rh", fwi->rh, "with --grid: % / 相对湿度栅格");
  options->add_option("--wind", fwi->wind, "with --grid: km/h / 风速栅格");
  options->add_option("--rain", fwi->rain, "with --grid: mm of 24 h / 降水栅格");
  options->add_option("--tmax", fwi->tmax,
                      "with --grid --season: the day's highest temperature, which decides / 日最高气温栅格");
  options->add_option("--date", fwi->date, "with --grid: day of the first band / 首波段日期");
  options->add_option("--codes", fwi->codes,
                      "with --grid: FFMC, DMC, DC of the day before, three bands / 前一日三码栅格");
  options->add_option("--codes-out", fwi->codes_out, "with --grid: the last day's, for tomorrow / 末日三码，供次日");
  options->add_option("--out", fwi->out, "with --grid: seven bands of the last day / 末日七指标栅格");
  options->add_option("--daily", fwi->daily, "with --grid: a folder, fwi-DAY.tif each day / 逐日结果文件夹");
}

void add_level(verb_list const& verbs, CLI::App* fire) {
  auto const [options, level] =
      verbs.add<fire_level_verb>("level", "Chinese danger levels 1 to 5 / 森林火险天气等级",
                                 "fengsui fire level weather.csv --green 20 --curing 85 --load 4 --json", true, fire);
  options->add_option(
      "IN", level->file,
      "daily weather as for fwi; also tmax, rhmin, green, snow, curing, visitors, load where known / 逐日气象");
  options->add_option("--index", level->index, "an index that is known already / 已知火险天气指数");
  options->add_option("--points", level->points, "A,B,C,D,E: points of each factor / 各因子分值")->delimiter(',');
  options->add_option("--tables", level->tables, "wjf-2020, ly-t-1172-1995 or a file / 分值表")->capture_default_str();
  options->add_option("--show-tables", level->show_tables, "print shipped tables, to be edited / 输出内置分值表");
  options->add_option("--dry-days", level->dry_days, "days without rain before the first row / 首日前连续无降水日数")
      ->check(CLI::NonNegativeNumber);
  options->add_option("--green", level->green, "cover of green grass, % / 绿草覆盖")->check(CLI::Range(0.0, 100.0));
  options->add_option("--snow", level->snow, "cover of snow, % / 积雪覆盖")->check(CLI::Range(0.0, 100.0));
  options->add_option("--curing", level->curing, "cured grass, % (a modifier) / 草原枯黄度")
      ->check(CLI::Range(0.0, 100.0));
  options->add_option("--load", level->load, "visitors, times an ordinary day (a modifier) / 人流倍数")
      ->check(CLI::NonNegativeNumber);
  options->add_option("--usual-visitors", level->usual_visitors, "of an ordinary day / 平日人流")
      ->check(CLI::PositiveNumber);
  options->add_option("--lat", level->latitude, "for FWI beside it / 纬度")->check(CLI::Range(-90.0, 90.0));
  options->add_flag("--metres-per-second", level->metres_per_second, "wind is in m/s / 风速为米每秒");
}

void add_viewshed(verb_list const& verbs, CLI::App* fire) {
  auto const [options, see] = verbs.add<fire_viewshed_verb>(
      "viewshed", "what a tower or camera sees / 瞭望视域",
      "fengsui fire viewshed --dem dem.tif --at 101.77,36.62 --height 30 --target 10 --range 20000 --out seen.tif",
      true, fire);
  options
      ->add_option("--dem", see->dem,
                   "terrain: a raster, or a folder of SRTM or Copernicus tiles / 地形栅格或图幅文件夹")
      ->required();
  options->add_option("--at", see->at, "LON,LAT (or the terrain's own X,Y) / 经纬度")
      ->required()
      ->delimiter(',')
      ->expected(2);
  options->add_option("--height", see->height, "of the eye over ground, m / 眼高")->required();
  options->add_option("--target", see->target, "of what is looked for over ground, m / 目标高");
  options->add_option("--range", see->range, "m / 最远距离")->capture_default_str()->check(CLI::PositiveNumber);
  options->add_option("--sector", see->sector, "A,B: azimuths, clockwise from A to B / 方位扇区")
      ->delimiter(',')
      ->expected(2);
  options->add_option("--tilt", see->tilt, "A,B: degrees over the horizontal / 俯仰范围")->delimiter(',')->expected(2);
  options->add_option("--out", see->out, "GeoTIFF: 1 seen, 0 hidden, 255 not asked / 结果栅格")->required();
}

void add_cover(verb_list const& verbs, CLI::App* fire) {
  auto const [options, cover] = verbs.add<fire_cover_verb>(
      "cover", "what several towers see together, and what nobody sees / 塔网覆盖与盲区",
      "fengsui fire cover --towers towers.csv --dem dem.tif --out count.tif --blind blind.geojson --next 3", true,
      fire);
  options
      ->add_option("--towers", cover->towers,
                   "CSV: id, lon, lat (or x, y); height, target, range, sector_from, sector_to, tilt_least, "
                   "tilt_most, frame where they differ / 塔表")
      ->required();
  options->add_option("--dem", cover->dem, "terrain: a raster, or a folder of SRTM or Copernicus tiles / 地形")
      ->required();
  options->add_option("--height", cover->height, "of the eye over ground, m / 眼高")->capture_default_str();
  options->add_option("--target", cover->target, "of what is looked for, m / 目标高")->capture_default_str();
  options->add_option("--range", cover->range, "m / 最远距离")->capture_default_str()->check(CLI::PositiveNumber);
  options->add_option("--area", cover->area, "reach (of the towers), all, or a file with polygons / 统计范围")
      ->capture_default_str();
  options->add_option("--area-frame", cover->area_frame, "wgs84 or gcj02 / 范围文件坐标系")->capture_default_str();
  options->add_option("--out", cover->out, "GeoTIFF: seen by how many, 65535 not asked / 覆盖次数栅格");
  options->add_option("--blind", cover->blind, "GeoJSON of what nobody sees / 盲区面");
  options->add_option("--stations", cover->stations,
                      "NDJSON for `fengsui fire report`: each tower's sight and viewshed / 站点可视网格");
  options->add_option("--least-ha", cover->least_ha, "smaller blind areas are left out / 盲区最小面积")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  options->add_option("--next", cover->next, "how many towers more to site / 再建几座")->check(CLI::Range(0, 1000));
  options->add_option("--candidates", cover->candidates, "where they may stand, as --towers / 候选点表");
  options->add_option("--spacing", cover->spacing, "without candidates: the highest place of each square, m / 候选间距")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
}

void add_sight(verb_list const& verbs, CLI::App* fire) {
  auto const [options, sight] = verbs.add<fire_sight_verb>(
      "sight", "what a data folder's stations see, on the ground that its city has / 站点视域入账",
      "fengsui fire sight var/demo --dem N36E101.hgt", true, fire);
  add_folder(*options, sight->how.folder);
  options
      ->add_option("--dem", sight->how.dem,
                   "a raster or a folder of tiles; else city/terrain, else city/stand_in / 地形")
      ->check(CLI::ExistingPath);
  options->add_option("--height", sight->how.height, "of the eye over ground, m / 眼高")->capture_default_str();
  options->add_option("--target", sight->how.target, "of the smoke that is looked for, m / 目标高")
      ->capture_default_str();
  options->add_option("--range", sight->how.range, "m / 最远距离")->capture_default_str()->check(CLI::PositiveNumber);
}

void add_locate(verb_list const& verbs, CLI::App* fire) {
  auto const [options, locate] =
      verbs.add<fire_locate_verb>("locate", "where bearings meet / 多塔交会定位",
                                  "fengsui fire locate bearings.csv --dem dem.tif --json", true, fire);
  options
      ->add_option("BEARINGS", locate->file,
                   "case, sigma_deg, observations (lat:lon:azimuth;...) / 案例、测角误差、各塔方位")
      ->required();
  options->add_option("--dem", locate->dem, "terrain, for a tower alone / 单塔定位用地形");
  options->add_option("--sigma", locate->sigma, "degrees, where rows say none / 缺省测角误差")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  options->add_option("--height", locate->height, "of a tower's eye over ground, m / 塔上眼高")->capture_default_str();
  options->add_option("--range", locate->range, "how far a tower sees, m / 瞭望距离")->capture_default_str();
}

void add_detect(verb_list const& verbs, CLI::App* fire) {
  auto const [options, detect] =
      verbs.add<fire_detect_verb>("detect", "fires in a satellite scene / 卫星影像火点判识",
                                  "fengsui fire detect scene.tif --out classes.tif", true, fire);
  options->add_option("SCENE", detect->scene, "I1 I2 I3 I4 I5 QF4 QF5 glint, metadata DAY / 八波段影像")->required();
  options->add_option("--out", detect->out,
                      "GeoTIFF of classes: 5 glint, 6 unclassified, 7 low, 8 nominal, 9 high / 判识结果");
}

void add_hotspots(verb_list const& verbs, CLI::App* fire) {
  auto const [options, hot] =
      verbs.add<fire_hotspots_verb>("hotspots", "detections into fires / 热点归并",
                                    "fengsui fire hotspots viirs.csv modis.csv --sources heat.csv --json", true, fire);
  options->add_option("FILE", hot->files, "FIRMS CSV, gzip too / 热点文件")->required()->check(CLI::ExistingFile);
  options->add_option("--link-km", hot->link_km, "how near detections of one fire lie / 归并距离")
      ->capture_default_str()
      ->check(CLI::Range(0.01, 50.0));
  options->add_option("--asleep-days", hot->asleep_days, "after which a fire is another one / 休眠天数")
      ->capture_default_str()
      ->check(CLI::Range(1, 400));
  options->add_option("--silent-hours", hot->silent_hours, "after which a satellite counts as silent / 静默时长")
      ->capture_default_str();
  options->add_option("--sources", hot->sources, "CSV of known and permitted heat / 已知与许可热源")
      ->check(CLI::ExistingFile);
  options->add_option("--past", hot->past, "earlier detections, to learn persistent sources / 历史热点")
      ->check(CLI::ExistingFile);
  options->add_option("--areas", hot->areas, "GeoJSON of plants, substations, kilns ... / 已知热源面")
      ->check(CLI::ExistingFile);
  options->add_option("--areas-frame", hot->areas_frame, "wgs84 or gcj02 / 热源面坐标系")->capture_default_str();
  options->add_option("--beyond", hot->beyond_m, "how far beyond an outline its heat is seen, m / 外扩距离")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 10'000.0));
  options->add_option("--at", hot->at, "as it was known at this moment (UTC unless it says) / 回放时刻");
  options->add_option("--expect", hot->expect, "satellites that should report: Terra,Aqua,S-NPP,NOAA-20 / 应到卫星")
      ->delimiter(',');
  options->add_flag("--each", hot->each, "every detection with its label too / 逐热点标注");
  options->add_option("--zone", hot->zone, "whose hours the sources keep / 时区")->capture_default_str();
}

}  // namespace

void add_fire_verbs(verb_list const& verbs) {
  auto* const fire = verbs.group("fire", "the fire desk's engines / 防火引擎");
  for (auto* const add : {add_fwi, add_level, add_viewshed, add_cover, add_sight, add_locate, add_detect, add_hotspots,
                          add_fire_incident_verbs})
    add(verbs, fire);
}

}  // namespace fengsui::main
