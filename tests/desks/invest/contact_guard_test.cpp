#include "invest/register/contact_guard.h"

#include <gtest/gtest.h>

namespace fengsui::invest {
namespace {

base::day day(std::string const& text) {
  return *base::parse_day(text);
}

class contact_guard : public ::testing::Test {
 protected:
  void was(std::string const& enterprise, std::string const& party, base::name const& name, std::string const& on) {
    past.push_back({.id = "c" + std::to_string(past.size()),
                    .enterprise = enterprise,
                    .party = party,
                    .party_name = name,
                    .day = day(on),
                    .done = {"拜访", "visited"},
                    .result = {}});
  }
  guard_answer ask(std::string const& enterprise, std::string const& party,
                   std::string const& on = "2025-04-09") const {
    return who_was_there({enterprise, party, day(on)}, past, projects, known);
  }
  base::name const shanghai{"上海区域招商专班", "the Shanghai regional team"};
  std::vector<past_contact> past;
  std::vector<followed_project> projects;
  std::vector<listed_company> known{{.name = "江苏星隔新材料股份有限公司", .also = {"星隔膜", "XG"}},
                                    {.name = "广东星隔置业有限公司"}};
};

TEST_F(contact_guard, says_who_was_there_nine_days_ago_in_both_languages) {
  was("江苏星隔新材料股份有限公司", "team-shanghai", shanghai, "2025-03-31");
  auto const answer = ask("星隔新材料", "force-lithium");
  EXPECT_EQ(answer.verdict, guard_verdict::asks);
  ASSERT_EQ(answer.contacts.size(), 1U);
  EXPECT_EQ(answer.contacts[0].days_ago, 9);
  EXPECT_EQ(answer.contacts[0].sentence.en,
            "this company was visited by the Shanghai regional team nine days ago (2025-03-31)");
  EXPECT_EQ(answer.contacts[0].sentence.zh, "9 天前上海区域招商专班已拜访该企业（2025-03-31）");
}

TEST_F(contact_guard, knows_a_company_by_the_names_of_the_register) {
  was("XG", "team-shanghai", shanghai, "2025-04-01");
  EXPECT_EQ(ask("江苏星隔新材料", "force-lithium").verdict, guard_verdict::asks);
  EXPECT_EQ(ask("广东星隔置业", "force-lithium").verdict, guard_verdict::free)
      << "the register knows it as another company";
}

TEST_F(contact_guard, asks_nobody_about_their_own_company_or_about_old_visits) {
  was("江苏星隔新材料", "team-shanghai", shanghai, "2025-03-31");
  EXPECT_EQ(ask("江苏星隔新材料", "team-shanghai").verdict, guard_verdict::known);
  EXPECT_EQ(ask("江苏星隔新材料", "force-lithium", "2025-05-15").verdict, guard_verdict::known);
  EXPECT_EQ(ask("江苏星隔新材料", "team-shanghai", "2025-03-31").verdict, guard_verdict::twice)
      << "the same visit written twice";
  EXPECT_EQ(ask("浙江轮毂", "force-lithium").verdict, guard_verdict::free);
}

TEST_F(contact_guard, warns_of_visits_that_are_planned_and_of_projects_that_others_follow) {
  was("江苏星隔新材料", "team-shanghai", shanghai, "2025-04-12");
  auto const answer = ask("星隔膜", "force-lithium");
  EXPECT_EQ(answer.verdict, guard_verdict::asks);
  EXPECT_EQ(answer.contacts[0].days_ago, -3);
  EXPECT_NE(answer.contacts[0].sentence.en.find("in 3 days"), std::string::npos);
  past.clear();
  projects.push_back({.id = "p",
                      .title = {"隔膜项目", "Separators"},
                      .investor = "江苏星隔新材料",
                      .party = "team-shanghai",
                      .party_name = shanghai,
                      .stage = {"在谈", "negotiating"}});
  EXPECT_EQ(ask("星隔膜", "force-lithium").verdict, guard_verdict::asks);
  EXPECT_EQ(ask("星隔膜", "team-shanghai").verdict, guard_verdict::known);
}

TEST_F(contact_guard, puts_other_parties_before_ones_own_and_the_latest_first) {
  was("江苏星隔新材料", "force-lithium", {"锂电专班", "the lithium task force"}, "2025-04-08");
  was("星隔膜", "team-shanghai", shanghai, "2025-03-20");
  was("江苏星隔", "team-beijing", {"北京区域招商专班", "the Beijing regional team"}, "2025-04-02");
  auto const answer = ask("江苏星隔新材料", "force-lithium");
  ASSERT_EQ(answer.contacts.size(), 3U);
  EXPECT_EQ(answer.contacts[0].contact.party, "team-beijing");
  EXPECT_EQ(answer.contacts[2].contact.party, "force-lithium");
}

}  // namespace
}  // namespace fengsui::invest
