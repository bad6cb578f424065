#include "model/desk.h"

namespace fengsui::model {

std::vector<unit> const& common_units() {
  static std::vector<unit> const units{
      {"1", {"", ""}},
      {"CNY", {"元", "yuan"}},
      {"%", {"%", "%"}},
      {"person", {"人", "people"}},
      {"passenger", {"人次", "passengers"}},
      {"visit", {"家次", "visits"}},
      {"enterprise", {"家", "enterprises"}},
      {"project", {"项", "projects"}},
      {"trip", {"次", "trips"}},
      {"flight", {"架次", "flights"}},
      {"train", {"列", "trains"}},
      {"vehicle", {"辆", "vehicles"}},
      {"message", {"条", "messages"}},
      {"team", {"个", "teams"}},
      {"item", {"个", "items"}},
      {"t", {"吨", "t"}},
      {"kg", {"千克", "kg"}},
      {"mu", {"亩", "mu"}},
      {"ha", {"公顷", "ha"}},
      {"m", {"米", "m"}},
      {"km", {"公里", "km"}},
      {"h", {"小时", "h"}},
      {"d", {"天", "days"}},
      {"min", {"分钟", "min"}},
      {"MW", {"兆瓦", "MW"}},
      {"kVA", {"千伏安", "kVA"}},
  };
  return units;
}

std::vector<desk> house_desks() {
  static constexpr std::string_view kFigure = R"(
[desk]
id = "figure"
name = { zh = "上报数字", en = "Reported figures" }
[kind.reported]
name = { zh = "上报数字", en = "Reported figure" }
verbs.reported = { zh = "上报", en = "reported", needs = ["indicator", "period", "value"] }
fields.indicator = { type = "text", name = { zh = "指标", en = "Indicator" } }
fields.period = { type = "text", name = { zh = "时期", en = "Period" } }
fields.value = { type = "decimal", decimals = 4, name = { zh = "数值", en = "Value" } }
fields.unit = { type = "text", name = { zh = "单位", en = "Unit" } }
fields.where = { type = "text", name = { zh = "范围", en = "Where" } }
[indicator.reports]
name = { zh = "上报次数", en = "Reports" }
count = "reported"
by = ["indicator", "period"]
)";
  static constexpr std::string_view kLedger = R"(
[desk]
id = "ledger"
name = { zh = "账本", en = "Ledger" }
[kind.conflict]
name = { zh = "编号冲突", en = "Number conflict" }
verbs.found = { zh = "发现", en = "found" }
fields.source = { type = "text", name = { zh = "来源", en = "Source" } }
fields.source_seq = { type = "count", name = { zh = "来源编号", en = "Source number" } }
fields.first = { type = "count", name = { zh = "先到的事件", en = "First event" } }
fields.digest = { type = "text", name = { zh = "后到内容的摘要", en = "Digest of the later content" } }
)";
  return {read_desk(kFigure, "figure").read, read_desk(kLedger, "ledger").read};
}

}  // namespace fengsui::model
