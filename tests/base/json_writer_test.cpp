#include <gtest/gtest.h>

#include "base/json_writer.h"

namespace fengsui::base {
namespace {

TEST(json_writer, puts_commas_where_they_belong) {
  json_writer out;
  out.begin_object()
      .put("a", 1)
      .put("b", "x")
      .put("c", true)
      .key("d")
      .begin_array()
      .number(1)
      .number(2)
      .begin_object()
      .end_object()
      .end_array();
  out.key("e").null().put("f", make_ratio(1, 8)).put("g", name{"一", "one"}).key("h").raw("[1]").end_object();
  EXPECT_EQ(out.str(),
            R"({"a":1,"b":"x","c":true,"d":[1,2,{}],"e":null,"f":0.125,"g":{"zh":"一","en":"one"},"h":[1]})");
}

TEST(json_writer, empty_things_and_texts_that_look_like_structure) {
  json_writer out;
  out.begin_array().text("").text("{").text(",").text("[").text(":").begin_array().end_array().end_array();
  EXPECT_EQ(out.str(), R"(["","{",",","[",":",[]])");
}

TEST(json_writer, escapes_what_json_and_html_need) {
  std::string out;
  append_json_text(out, std::string_view{"\"\\\n\r\t\0\x1F\x7F</script>&西\xF0\x9F\x94\xA5", 25});
  EXPECT_EQ(out, R"("\"\\\n\u000d\u0009\u0000\u001f\u007f\u003c/script\u003e\u0026西🔥")");
}

TEST(json_writer, numbers_stay_exact) {
  json_writer out;
  out.begin_array()
      .number(std::int64_t{-9'223'372'036'854'775'807})
      .number(ratio{static_cast<wide>(999'999'999'999'999'999) * 1000, 1})
      .end_array();
  EXPECT_EQ(out.str(), "[-9223372036854775807,999999999999999999000]");
}

}  // namespace
}  // namespace fengsui::base
