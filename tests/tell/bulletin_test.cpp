#include "tell/served_house.h"

namespace fengsui::test {
namespace {

// The flood desk with a bulletin that prints a text someone has sent.
std::string flood_with_names() {
  return flood() + R"TOML(
[indicator.remarks]
name = { zh = "备注", en = "Remarks" }
count = "reading"
by = ["remark"]

[bulletin.names]
name = { zh = "备注一览", en = "Remarks" }
title = { zh = "{period}备注", en = "Remarks, {period}" }
text.zh = """{breaches|? "" : "险情#处,"}{remarks by remark}。共{remarks}条。"""
text.en = """{breaches|? "" : "# breaches, "}{remarks by remark}. {remarks} in all."""
)TOML";
}

class bulletins : public served_house {
 protected:
  bulletins() : served_house{catalogue_of(flood_with_names())} {}

  std::string text(std::string const& target, std::string const& type) const {
    auto const got = request(port(), "GET", target);
    checked_text(target, got, type);
    return got.body;
  }
  void checked_text(std::string const& target, reply const& got, std::string const& type) const {
    ASSERT_EQ(got.status, 200) << got.body;
    EXPECT_EQ(got.headers.at("content-type"), type);
    EXPECT_EQ(says.misfit("GET", target, got.status, type, got.body), "");
  }
  void remark(int number, std::string const& source, std::string const& said) const {
    post(fmt::format(
        R"({{"source":"{}","source_seq":{},"kind":"flood.reading","at":"2025-04-04","fields":{{"level":"1","remark":{}}}}})",
        source, number, json(said).dump()));
  }
};

TEST_F(bulletins, in_both_languages_with_every_figure_placed) {
  post(reading("duty-room", 1, "2025-04-04", "3.5"));
  for (auto const* lang : {"zh", "en"}) {
    auto const got = get(fmt::format("/api/v1/bulletins/flood.daily?period=2025-04&lang={}", lang));
    EXPECT_EQ(got["lang"], lang);
    EXPECT_EQ(got["made_up"], true);
    EXPECT_TRUE(got.contains("note"));
    EXPECT_FALSE(got["figures"].empty());
    EXPECT_EQ(got["figures"][0]["indicator"], "flood.readings");
    EXPECT_EQ(got["figures"][0]["value"], 1);
  }
  EXPECT_NE(get("/api/v1/bulletins/flood.daily?period=2025-04")["text"].get<std::string>().find("本期读数1次"),
            std::string::npos);
  EXPECT_EQ(get("/api/v1/bulletins/flood.daily")["period"]["id"], "2025-04") << "the desk's own period";
  auto const list = get("/api/v1/bulletins");
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0]["desk"], "flood");
}

TEST_F(bulletins, as_markdown_and_as_html) {
  post(reading("duty-room", 1, "2025-04-04", "3.5"));
  auto const md =
      text("/api/v1/bulletins/flood.daily?period=2025-04&lang=en&format=md", "text/markdown; charset=utf-8");
  EXPECT_TRUE(md.starts_with("# Floods, ")) << md;
  EXPECT_NE(md.find("made up"), std::string::npos);
  auto const html =
      text("/api/v1/bulletins/flood.daily?period=2025-04&lang=zh&format=html", "text/html; charset=utf-8");
  EXPECT_NE(html.find("<html lang=\"zh-CN\">"), std::string::npos);
  EXPECT_NE(html.find("<data value=\"1\" title=\"flood.readings 2025-04\">1</data>"), std::string::npos) << html;
  EXPECT_NE(html.find("虚构"), std::string::npos);
}

TEST_F(bulletins, what_was_sent_is_text_and_never_markup) {
  remark(1, "gauges", "<script>alert(1)</script>");
  remark(2, "gauges", "\"><img src=x onerror=alert(1)>");
  remark(3, "gauges", "R&D #1 $1");
  auto const html =
      text("/api/v1/bulletins/flood.names?period=2025-04&lang=en&format=html", "text/html; charset=utf-8");
  EXPECT_EQ(html.find("<script"), std::string::npos) << html;
  EXPECT_EQ(html.find("<img"), std::string::npos) << html;
  EXPECT_NE(html.find("&lt;script&gt;"), std::string::npos);
  // The empty figure in front hides none of the figures after it, and a # in a name is no place for the number.
  EXPECT_NE(html.find("R&amp;D #1 $1 <data value=\"1\""), std::string::npos) << html;
  EXPECT_NE(html.find("<data value=\"3\" title=\"flood.remarks 2025-04\">3</data> in all"), std::string::npos) << html;
  auto const plain = get("/api/v1/bulletins/flood.names?period=2025-04");
  EXPECT_NE(plain["text"].get<std::string>().find("<script>"), std::string::npos) << "JSON says what was sent";
  auto const raw = request(port(), "GET", "/api/v1/bulletins/flood.names?period=2025-04").body;
  EXPECT_EQ(raw.find("<script>"), std::string::npos) << "but written so that no page can be fooled";
}

TEST_F(bulletins, what_is_defined_is_told) {
  auto const city = get("/api/v1/city");
  EXPECT_EQ(city["id"], "testville");
  EXPECT_EQ(city["today"], "2025-04-07");
  EXPECT_EQ(city["places"].size(), 7U);
  EXPECT_EQ(city["places"][4]["measured_in"], "gcj02");
  EXPECT_EQ(city["places"][4]["frame"], "wgs84");
  EXPECT_EQ(city["sources"].size(), 2U);
  auto const desks = get("/api/v1/desks");
  ASSERT_EQ(desks.size(), 1U) << "the house's own desks are not listed";
  EXPECT_EQ(desks[0]["id"], "flood");
  EXPECT_EQ(desks[0]["headline"], json({"breaches", "level_max"}));
  EXPECT_EQ(desks[0]["kinds"][1]["has_flow"], true);
  EXPECT_EQ(desks[0]["kinds"][1]["states"].size(), 3U);
  EXPECT_EQ(desks[0]["choices"]["weather"].size(), 3U);
  auto const boundaries = get("/api/v1/boundaries");
  ASSERT_EQ(boundaries["features"].size(), 2U);
  EXPECT_EQ(boundaries["features"][0]["properties"]["name"]["en"], "East County");
  EXPECT_FALSE(boundaries["attribution"].empty());
  EXPECT_EQ(boundaries["features"][1]["geometry"]["coordinates"][0].size(), 2U) << "a hole stays a hole";
}

TEST_F(bulletins, health_says_how_far_the_ledger_is) {
  EXPECT_EQ(get("/api/v1/health")["head"], 0);
  post(reading("gauges", 1, "2025-04-04", "1"));
  auto const health = get("/api/v1/health");
  EXPECT_EQ(health["status"], "ok");
  EXPECT_EQ(health["head"], 1);
  EXPECT_EQ(request(port(), "HEAD", "/api/v1/health").status, 200);
}

TEST_F(bulletins, health_says_when_the_chain_of_alarms_stands_still) {
  duty.work();
  EXPECT_EQ(get("/api/v1/health")["status"], "ok");
  house.now += std::chrono::seconds{61};
  auto const late = request(port(), "GET", "/api/v1/health");
  EXPECT_EQ(late.status, 503);
  EXPECT_EQ(json::parse(late.body)["status"], "unwatched");
  duty.work();
  EXPECT_EQ(get("/api/v1/health")["status"], "ok");
}

}  // namespace
}  // namespace fengsui::test
