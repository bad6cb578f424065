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

}  // namespace fengsui::model
