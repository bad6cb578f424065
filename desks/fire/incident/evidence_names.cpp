#include "fire/incident/evidence.h"

namespace fengsui::fire {
namespace {

struct row {
  std::string_view word;
  std::string_view zh;
  std::string_view en;
};

// The rest: three a source are made of the source's own name.
constexpr row kRows[]{
    {"more_stations", "另有塔、摄像机同见", "other cameras and towers see it too"},
    {"more_sources", "多种手段同报", "several kinds of sources report it"},
    {"silent_watchers", "可见该处的在线塔、摄像机未报", "cameras and towers that see the place say nothing"},
    {"silent_since", "可见该处的塔、摄像机一直未报",
     "cameras and towers that see the place have said nothing all along"},
    {"quiet", "此后久无续报", "nobody has said it again since"},
    {"quiet_watchers", "可见该处的塔、摄像机此后未再报",
     "cameras and towers that see the place have not said it again"},
    {"clear_passes", "卫星晴空过境未见", "satellites came over a clear sky and saw nothing"},
    {"usual_heat", "位于已知或许可热源，且在其时段内", "at known or permitted heat, within its hours"},
    {"unusual_hour_heat", "位于已知或许可热源，但不在其时段内", "at known or permitted heat, outside its hours"},
    {"among_people", "邻近日常用火之处", "near where people make fire"},
    {"hot_before", "该处往日多次有报", "the place was reported on earlier days"},
    {"danger", "当日火险等级", "the day's danger"},
    {"wandering", "同一摄像机所报位置游移如云", "one station's reports wander as clouds do"},
    {"night", "夜间", "at night"},
    {"afternoon", "午后火情多发", "in the afternoon, when fires begin"},
    {"cloudy", "多云，仅塔、摄像机所报", "under clouds, which cameras and towers take for smoke"},
    {"one", "常年比例", "the usual share of fires"},
};
constexpr row kParts[]{
    {"seen", "报告", "reports it"}, {"sure", "自报把握", "how sure it is"}, {"again", "重复报告", "reports it again"}};

}  // namespace

std::string_view to_text(evidence e) {
  static auto const kAll = [] {
    std::array<std::string, kEvidences> made;
    for (std::size_t i = 0; i < kEvidences; ++i) {
      made[i] = i < 3 * kSources
                    ? std::string{to_text(static_cast<source>(i / 3))} + "_" + std::string{kParts[i % 3].word}
                    : std::string{kRows[i - 3 * kSources].word};
    }
    return made;
  }();
  return kAll[static_cast<std::size_t>(e)];
}

base::name name_of(evidence e) {
  auto const i = static_cast<std::size_t>(e);
  if (i < 3 * kSources) {
    auto const who = name_of(static_cast<source>(i / 3));
    // 群众报告 says already that they report.
    auto const zh = i % 3 == 0 && who.zh.ends_with(kParts[0].zh) ? who.zh : who.zh + std::string{kParts[i % 3].zh};
    return {zh, who.en + ": " + std::string{kParts[i % 3].en}};
  }
  return {std::string{kRows[i - 3 * kSources].zh}, std::string{kRows[i - 3 * kSources].en}};
}

}  // namespace fengsui::fire
