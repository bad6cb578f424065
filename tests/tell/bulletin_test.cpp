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

// The bulletin's text by turns, as the page takes it apart.
struct taken_apart {
  std::vector<std::string> words{""};
  std::vector<std::string> figures;
};
taken_apart apart(json const& bulletin) {
  std::string const bytes = bulletin["text"];
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) begins.push_back(i);
  }
  begins.push_back(bytes.size());
  taken_apart made;
  std::size_t done = 0;
  for (auto const& one : bulletin["figures"]) {
    std::size_t const start = begins[one["span"][0].get<std::size_t>()];
    std::size_t const end = begins[one["span"][1].get<std::size_t>()];
    if (start == end) continue;
    made.words.back() = bytes.substr(done, start - done);
    made.figures.push_back(bytes.substr(start, end - start));
    made.words.emplace_back();
    done = end;
  }
  made.words.back() = bytes.substr(done);
  return made;
}

TEST_F(bulletins, words_between_figures_are_edited_and_taken_back_while_figures_stay) {
  post(reading("duty-room", 1, "2025-04-04", "3.5"));
  std::string const at = "/api/v1/bulletins/flood.daily";
  auto const first = get(at + "?period=2025-04");
  EXPECT_TRUE(first["edited"].is_null());
  auto const was = apart(first);
  ASSERT_GE(was.figures.size(), 2U);
  auto const edit = [&](std::vector<std::string> const& words, std::vector<std::string> const& figures,
                        std::int64_t after, int status) {
    json const body{{"period", "2025-04"}, {"lang", "zh"},    {"after", after},     {"words", words},
                    {"figures", figures},  {"actor", "chen"}, {"office", "防汛办"}, {"number", "第3期"}};
    return post(body.dump(), status, at + "/words");
  };
  auto words = was.words;
  words.front() = "各单位:" + words.front();
  auto const edited = edit(words, was.figures, 0, 200);
  EXPECT_TRUE(edited["text"].get<std::string>().starts_with("各单位:"));
  EXPECT_EQ(edited["edited"]["by"], "chen");
  EXPECT_EQ(edited["edited"]["office"], "防汛办");
  EXPECT_EQ(apart(edited).figures, was.figures) << "their places move with the words";
  EXPECT_EQ(get(at + "?period=2025-04")["text"], edited["text"]) << "the next reader sees it";
  EXPECT_NE(text(at + "?period=2025-04&format=md", "text/markdown; charset=utf-8").find("各单位:"), std::string::npos);
  EXPECT_TRUE(get(at + "?period=2025-04&lang=en")["edited"].is_null()) << "each language has its own";

  auto const seq = edited["edited"]["seq"].get<std::int64_t>();
  auto other = was.figures;
  other.front() = "9";
  EXPECT_EQ(edit(words, other, seq, 409)["faults"][0]["code"], "changed-meanwhile");
  EXPECT_EQ(edit(words, was.figures, 0, 409)["faults"][0]["code"], "changed-meanwhile") << "has not seen the newest";
  for (auto const* grown : {"1", "百分之", "-", "3."}) {
    auto wrong = words;
    wrong.front() += grown;
    EXPECT_EQ(edit(wrong, was.figures, seq, 400)["faults"][0]["code"], "unknown-setting") << grown;
  }
  for (auto const* grown : {"0", "万", " million", ".5", "%"}) {
    auto wrong = words;
    wrong[1] = grown + wrong[1];
    edit(wrong, was.figures, seq, 400);
  }
  words.pop_back();
  edit(words, was.figures, seq, 400);

  // A later event moves the figures; the words hold, and it is said.
  post(reading("duty-room", 2, "2025-04-05", "3.5"));
  auto const later = get(at + "?period=2025-04");
  EXPECT_TRUE(later["text"].get<std::string>().starts_with("各单位:"));
  EXPECT_EQ(later["edited"]["moved"], true);
  EXPECT_EQ(apart(later).figures.front(), "2");

  json const undo{{"period", "2025-04"}, {"lang", "zh"}, {"after", seq}};
  auto const undone = post(undo.dump(), 200, at + "/words/undo");
  EXPECT_TRUE(undone["edited"].is_null());
  EXPECT_FALSE(undone["text"].get<std::string>().starts_with("各单位:"));
  post(undo.dump(), 409, at + "/words/undo");
  // The edit and its undoing are events; nobody sends such a thing from outside.
  post(
      R"({"source":"x","source_seq":1,"kind":"bulletin.wording","verb":"worded","thing":"flood.daily/2025-04/zh","at":"2025-04-04","fields":{"bulletin":"flood.daily","text":"{}"}})",
      403);
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
  // What the dead-man check finds is said in both languages.
  api.chain = [] { return act::chain_state{.now = std::chrono::minutes{9}, .worked = std::chrono::minutes{9}, .stuck_channels = {"mobile"}}; };
  auto const stuck = request(port(), "GET", "/api/v1/health");
  EXPECT_EQ(stuck.status, 503);
  EXPECT_EQ(says.misfit("GET", "/api/v1/health", 503, stuck.headers.at("content-type"), stuck.body), "");
  EXPECT_EQ(json::parse(stuck.body)["broken"][0]["en"], "the courier of mobile has not come back");
}

}  // namespace
}  // namespace fengsui::test
