#include "tell/reading/bulletin_text.h"

#include "sense/document/document.h"

namespace fengsui::tell {

text_of_bulletin text_of_file(std::string_view bytes, std::string_view name) {
  auto read = sense::read_document(bytes, name);
  if (!read) {
    auto why = read.error();
    why.file = name;
    return {.text = {}, .warning = {}, .fault = std::move(why)};
  }
  text_of_bulletin made{.text = std::move(read->text), .warning = {}, .fault = {}};
  for (auto const& one : read->warnings) made.warning += (made.warning.empty() ? "" : " ") + one.zh + " / " + one.en;
  return made;
}

home_of_readings home_of(model::city const& city) {
  home_of_readings made;
  if (auto const* home = city.find_place(city.home)) made.city = home->name.zh;
  if (auto const* around = city.at_level(city.home, "province")) made.province = around->name.zh;
  return made;
}

}  // namespace fengsui::tell
