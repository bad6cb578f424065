// The options of `fengsui fire season` and `fengsui fire fuse`.
#include "main/fire_incident_verbs.h"

namespace fengsui::main {

void add_fire_incident_verbs(verb_list const& verbs, CLI::App* fire) {
  auto const [season_options, season] =
      verbs.add<fire_season_verb>("season", "a made fire season with its truth, as NDJSON / 生成已知真相的火险季",
                                  "fengsui fire season --seed 101 --days 60 > season.ndjson", false, fire);
  season_options->add_option("--seed", season->seed, "the same seed, the same season / 随机种子")
      ->capture_default_str();
  season_options->add_option("--days", season->days, "how long / 天数")
      ->capture_default_str()
      ->check(CLI::Range(1, 400));
  season_options->add_option("--first", season->first, "its first day / 首日")->capture_default_str();
  season_options->add_option("--zone", season->zone, "the city's time / 时区")->capture_default_str();

  auto const [fuse_options, fuse] = verbs.add<fire_fuse_verb>(
      "fuse", "reports of all sources into incidents with their chance and reasons / 多源火情融合",
      "fengsui fire fuse season.ndjson --json", true, fire);
  fuse_options
      ->add_option("FILE", fuse->files,
                   "NDJSON of detections and what the room knows; see the desk's README / 火情线索文件")
      ->required()
      ->check(CLI::ExistingFile);
  fuse_options->add_option("--threshold", fuse->threshold, "chance from which an incident is an alarm / 告警门槛")
      ->capture_default_str()
      ->check(CLI::Range(0.01, 0.99));
  fuse_options->add_flag("--roc", fuse->roc, "every point of each way's curve / 列出全部曲线点");
  fuse_options->add_option("--weights", fuse->weights, "JSON of evidence weights / 证据权重")->check(CLI::ExistingFile);
  fuse_options->add_option("--learn", fuse->learn,
                           "learn the weights from these files' truth, write them here / 学习权重并写出");
  fuse_options->add_option("--zone", fuse->zone, "the city's time / 时区")->capture_default_str();
}

}  // namespace fengsui::main
