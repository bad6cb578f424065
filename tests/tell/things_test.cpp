#include "tell/served_house.h"

namespace fengsui::test {
namespace {

class things : public served_house {
 protected:
  things() {
    std::string lines;
    int number = 0;
    for (auto const* rest :
         {R"("thing":"B1","verb":"reported","at":"2025-04-05T09:00","place":"900101","fields":{"weather":"rain"})",
          R"("thing":"B2","verb":"reported","at":"2025-04-05T10:00","place":"900102")",
          R"("thing":"north/B 3","verb":"reported","at":"2025-04-07T23:00","place":"900103")",
          R"("thing":"B1","verb":"closed","at":"2025-04-06T09:00","fields":{"length":"3.5"})"}) {
      lines += fmt::format(R"({{"source":"duty-room","source_seq":{},"kind":"flood.breach",{}}})"
                           "\n",
                           ++number, rest);
    }
    post_lines(lines);
  }
};

TEST_F(things, of_a_kind_by_id_chosen_and_paged) {
  auto const all = get("/api/v1/things/flood.breach");
  EXPECT_EQ(all["count"], 3);
  ASSERT_EQ(all["things"].size(), 3U);
  EXPECT_EQ(all["things"][0]["id"], "B1");
  EXPECT_EQ(all["things"][0]["state"], "closed");
  EXPECT_EQ(all["things"][0]["state_name"]["zh"], "合龙");
  EXPECT_EQ(all["things"][0]["light"], nullptr);
  EXPECT_EQ(all["things"][0]["fields"]["length"].dump(), "3.5");
  EXPECT_EQ(all["things"][0]["made_up"], true);
  EXPECT_EQ(all["things"][1]["light"], "red");
  EXPECT_EQ(all["things"][2]["light"], "amber");
  auto const second = get("/api/v1/things/flood.breach?limit=1&after=B1");
  EXPECT_EQ(second["count"], 3);
  ASSERT_EQ(second["things"].size(), 1U);
  EXPECT_EQ(second["things"][0]["id"], "B2");
  EXPECT_EQ(get("/api/v1/things/flood.breach?where=state=reported")["count"], 2);
  EXPECT_EQ(get("/api/v1/things/flood.breach?where=place=900102")["count"], 1);
  EXPECT_EQ(get("/api/v1/things/flood.breach?where=weather=rain&where=state=closed")["count"], 1);
}

TEST_F(things, one_with_its_history_whatever_its_id_holds) {
  auto const one = get("/api/v1/thing/B1");
  ASSERT_EQ(one["things"].size(), 1U);
  ASSERT_EQ(one["things"][0]["history"].size(), 2U);
  EXPECT_EQ(one["things"][0]["history"][1]["verb"], "closed");
  EXPECT_EQ(get("/api/v1/thing/north/B%203")["things"][0]["id"], "north/B 3");
  EXPECT_EQ(get("/api/v1/thing/B1?kind=flood.breach")["things"].size(), 1U);
  get("/api/v1/thing/B1?kind=flood.reading", 404);
}

TEST_F(things, corrections_show_in_the_thing_and_stay_in_the_ledger) {
  post(
      R"({"source":"duty-room","source_seq":9,"op":"amend","target":4,"fields":{"length":"4.0"},"note":"measured again"})");
  post(R"({"source":"duty-room","source_seq":10,"op":"retract","target":{"source":"duty-room","source_seq":2}})");
  EXPECT_EQ(get("/api/v1/thing/B1")["things"][0]["fields"]["length"], 4);
  get("/api/v1/thing/B2", 404);
  auto const written = get("/api/v1/events?after=3");
  EXPECT_EQ(written["events"][0]["fields"]["length"].dump(), "3.5");
  EXPECT_EQ(written["events"][0]["corrected_by"], json({5}));
  EXPECT_EQ(written["events"][1]["op"], "amend");
  EXPECT_EQ(written["events"][1]["target"], 4);
  EXPECT_EQ(get("/api/v1/figures/flood.metres_closed?period=2025-04")["value"], 4);
  post(R"({"source":"duty-room","source_seq":11,"op":"amend","target":2,"fields":{"length":"1"}})", 400);
}

}  // namespace
}  // namespace fengsui::test
