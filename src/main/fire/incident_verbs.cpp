// The options of `fengsui fire season` and `fengsui fire fuse`.
#include "main/fire/incident_verbs.h"

namespace fengsui::main {
namespace {

void add_season(verb_list const& verbs, CLI::App* fire) {
  auto const [options, season] =
      verbs.add<fire_season_verb>("season", "a made fire season with its truth, as NDJSON / 生成已知真相的火险季",
                                  "fengsui fire season --seed 101 --days 60 > season.ndjson", false, fire);
  options->add_option("--seed", season->seed, "the same seed, the same season / 随机种子")->capture_default_str();
  options->add_option("--days", season->days, "how long / 天数")->capture_default_str()->check(CLI::Range(1, 400));
  options->add_option("--first", season->first, "its first day / 首日")->capture_default_str();
  options->add_option("--zone", season->zone, "the city's time / 时区")->capture_default_str();
}

void add_fuse(verb_list const& verbs, CLI::App* fire) {
  auto const [options, fuse] = verbs.add<fire_fuse_verb>(
      "fuse", "reports of all sources into incidents with their chance and reasons / 多源火情融合",
      "fengsui fire fuse season.ndjson --json", true, fire);
  options
      ->add_option("FILE", fuse->files,
                   "NDJSON of detections and what the room knows; see the desk's README / 火情线索文件")
      ->required()
      ->check(CLI::ExistingFile);
  options->add_option("--threshold", fuse->threshold, "chance from which an incident is an alarm / 告警门槛")
      ->capture_default_str()
      ->check(CLI::Range(0.01, 0.99));
  options->add_flag("--roc", fuse->roc, "every point of each way's curve / 列出全部曲线点");
  options->add_flag("--events", fuse->events,
                    "print what reached the threshold as incidents for `fengsui ingest` / 输出火情线索事件");
  options->add_option("--source", fuse->source, "the events' source / 事件来源")->capture_default_str();
  options->add_option("--weights", fuse->weights, "JSON of evidence weights / 证据权重")->check(CLI::ExistingFile);
  options->add_option("--learn", fuse->learn,
                      "learn the weights from these files' truth, write them here / 学习权重并写出");
  options->add_option("--zone", fuse->zone, "the city's time / 时区")->capture_default_str();
}

void add_smoke(verb_list const& verbs, CLI::App* fire) {
  auto const [options, smoke] = verbs.add<fire_smoke_verb>(
      "smoke", "smoke and flames in pictures of cameras / 烟火识别",
      "fengsui fire smoke stills/ clip.mp4 rtsp://camera/1 --danger 4 --azimuth 215 --fov 62", true, fire);
  options->add_option("SOURCE", smoke->sources,
                      "folder of stills, video file or rtsp:// address / 图片目录、视频或网络摄像机");
  options
      ->add_option("--danger", smoke->danger, "the day's level, 1 to 5: the higher, the sooner an alarm / 当日火险等级")
      ->capture_default_str()
      ->check(CLI::Range(1, 5));
  options->add_option("--mask", smoke->mask, "picture, black where nothing is looked for / 屏蔽区图")
      ->check(CLI::ExistingFile);
  options->add_option("--azimuth", smoke->azimuth, "of the picture's middle, degrees / 画面中心方位");
  options->add_option("--fov", smoke->field_of_view, "degrees that the picture's width takes / 水平视场角")
      ->capture_default_str()
      ->check(CLI::Range(0.5, 175.0));
  options->add_option("--frames", smoke->frames, "stop after so many; 0: never / 最多帧数")->capture_default_str();
  options
      ->add_option("--every", smoke->every, "seconds between pictures of a video looked at for smoke / 取帧间隔（秒）")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 3600.0));
  options->add_option("--model", smoke->model,
                      "ONNX network whose answer is weighed beside the detector's / 辅助识别模型（ONNX）");
  options->add_option("--cameras", smoke->cameras,
                      "TOML of cameras, their presets, masks and models / 摄像机与预置位表");
  options->add_option("--at-preset", smoke->at_preset, "CAMERA=PRESET: where it looks now / 当前预置位");
  options->add_flag("--reports", smoke->reports,
                    "print alarms as lines for `fengsui fire report` and `fire fuse` / 输出火情报告行");
  options->add_option("--bearings", smoke->bearings,
                      "CSV of the alarms' bearings for `fengsui fire locate` / 方位线文件");
  options->add_option("--dem", smoke->dem, "terrain on which a bearing ends / 地形");
  options->add_option("--range", smoke->range, "how far a camera sees, m / 可视距离")
      ->capture_default_str()
      ->check(CLI::Range(10.0, 200'000.0));
  options->add_option("--at", smoke->at, "when the pictures begin; now / 起始时刻");
  options->add_option("--zone", smoke->zone, "the city's time / 时区")->capture_default_str();
}

void add_track(verb_list const& verbs, CLI::App* fire) {
  auto const [options, track] = verbs.add<fire_track_verb>(
      "track", "tracks of patrols and drones into patrols and cover / 巡护轨迹",
      "fengsui fire track patrol.gpx --events --place 630121 --people 4 | fengsui ingest var/demo -", true, fire);
  options->add_option("FILE", track->files, "GPX / 轨迹文件")->required()->check(CLI::ExistingFile);
  options->add_option("--place", track->place, "its code; else where each begins / 行政区划代码");
  options->add_flag("--events", track->events, "print patrols as events for `fengsui ingest` / 输出巡护事件");
  options->add_option("--team", track->team, "instead of the track's name / 队伍");
  options->add_option("--name", track->name, "what the map calls it / 地图上的名称");
  options->add_option("--name-en", track->name_en, "the same in English / 英文名称");
  options->add_option("--means", track->means, "foot, vehicle or drone / 方式")
      ->capture_default_str()
      ->check(CLI::IsMember({"foot", "vehicle", "drone"}));
  options->add_option("--people", track->people, "how many went / 人数")->check(CLI::Range(0, 10'000));
  options->add_option("--reach", track->reach, "how far they see, m / 可视距离")
      ->capture_default_str()
      ->check(CLI::Range(1.0, 20'000.0));
  options->add_option("--cell", track->cell, "of the cover's grid, m / 网格")
      ->capture_default_str()
      ->check(CLI::Range(5.0, 5'000.0));
  options->add_option("--cover", track->cover, "CSV of the covered cells and when they were last in reach / 覆盖网格");
}

}  // namespace

void add_fire_incident_verbs(verb_list const& verbs, CLI::App* fire) {
  add_fire_book_verbs(verbs, fire);
  for (auto* const add : {add_season, add_fuse, add_smoke, add_track}) add(verbs, fire);
}

}  // namespace fengsui::main
