// "At dawn 84 were on the line. 27 were relieved and 35 arrived, so 92 remained", "after 41 calls in May the port
// welcomed 56 more, taking the tally to 97": what there was, what came and went, and what there is.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using words = std::string_view;

constexpr std::size_t kFiguresOfFlow = 8;
constexpr int kSentencesOfFlow = 2;

struct flow {
  std::size_t figure = 0;
  int way = 0;
};

bool may_flow(page const& of, std::size_t i, std::size_t like) {
  if (!of.usable(i) || of.at(i).unit == "%" || of.at(i).value.mantissa <= 0) return false;
  return may_count_alike(of.at(i).unit, of.at(like).unit);
}

// The words of its own behind a figure, its noun among them: "births", "people joined".
std::string said_of_flow(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 28;  // code points
  auto tail = of.after(i, kReach);
  tail =
      tail.substr(0, std::min({tail.find_first_of(",;:.(\n"), tail.find(" and "), tail.find(" while "), tail.size()}));
  return std::string{" "}.append(noun_printed(of, i)).append(" ").append(tail).append(" ");
}

// And before it, behind the last comma.
words lead_of_flow(page const& of, std::size_t i) {
  static constexpr std::array<words, 6> kMarks{". ", "; ", ", ", " and ", " while ", ": "};
  return behind_last(i > 0 ? of.between(i - 1, i) : of.before(i, 60), kMarks);
}

// What came or went, by its own words; 0 where they say neither.
int way_of_flow(page const& of, std::size_t i) {
  static constexpr std::array<words, 27> kCame{
      " arrived ",   " joined ",     " births ",    " were born ",   " was born ",   " were added ", " came in ",
      " came ",      " admitted ",   " moved in ",  " were bought ", " were hired ", " recruited ",  " were opened ",
      " entered ",   " checked in ", " broke out ", " enrolled ",    " signed up ",  " opened ",     " were taken in ",
      " delivered ", " more ",       " newcomers ", " recruits ",    " got on ",     " boarded "};
  static constexpr std::array<words, 31> kWent{
      " left ",         " relieved ", " died ",        " deaths ",      " departed ",    " discharged ",
      " released ",     " retired ",  " resigned ",    " withdrawn ",   " withdrew ",    " removed ",
      " scrapped ",     " closed ",   " moved out ",   " moved away ",  " went home ",   " adopted ",
      " rehomed ",      " re-homed ", " checked out ", " dropped out ", " transferred ", " demolished ",
      " extinguished ", " resolved ", " went to new ", " got off ",     " were sold ",   " were put out ",
      " quit "};
  static constexpr std::array<words, 20> kBrought{"gained ",   "gaining ",  "gain of ",     "adding ",    "added ",
                                                  "hired ",    "bought ",   "took in ",     "taking in ", "plus ",
                                                  "welcomed ", "admitted ", "delivery of ", "a further ", "another ",
                                                  "opened ",   "took on ",  "received ",    "recruited ", "intake of "};
  static constexpr std::array<words, 14> kTook{"lost ",     "losing ",   "loss of ", "sold ",   "scrapped ",
                                               "withdrew ", "retired ",  "closed ",  "minus ",  "discharged ",
                                               "released ", "re-homed ", "rehomed ", "removed "};
  if (of.at(i).kind == model::figure_kind::chg_abs && of.at(i).cmp) return sign_of(of.at(i).cmp->direction);
  if (!of.is_level(i)) return 0;
  auto const said = said_of_flow(of, i);
  auto const lead = lead_of_flow(of, i);
  if (contains_any(said, kWent) || ends_with_any(lead, kTook)) return -1;
  return contains_any(said, kCame) || ends_with_any(lead, kBrought) || contains(of.at(i).span, " more") ? 1 : 0;
}

// How the words around a level say that it is what there is now: `sums_up`: by a verb that leads from the last flow to
// it.
enum class closing { none, is_now, sums_up };
closing closes_flow(page const& of, std::size_t i) {
  constexpr std::size_t kLongest = 90;  // bytes
  static constexpr std::array<words, 10> kVerbs{"taking ",  "bringing ", "lifting ",  "lifted ",  "raising ",
                                                "pushing ", "brought ",  "took the ", "cutting ", "raised "};
  static constexpr std::array<words, 19> kNow{
      " so ",           "leaving ",   " stood at ",     " stands at ", " numbered ", " numbers ",  " reached ",
      " now ",          " thus ",     "therefore ",     " ended ",     " closed ",   " finished ", " has grown to ",
      " had grown to ", " stand at ", " had risen to ", " left ",      " came to "};
  static constexpr std::array<words, 7> kBehind{" remain",    " were left", " are left", " were still",
                                                " are still", " in place",  " were on"};
  auto const text = of.between(i - 1, i);
  if (text.size() > kLongest) return closing::none;
  if (contains_any(text, kVerbs) && (text.ends_with(" to ") || text.ends_with(" at "))) return closing::sums_up;
  auto const lead = std::string{" "}.append(text);
  return contains_any(lead, kNow) || starts_with_any(of.after(i, 12), kBehind) ? closing::is_now : closing::none;
}

relation flows_against(page const& of, std::size_t from, std::vector<flow> const& flows, std::size_t until) {
  relation made{.check = "difference", .figures = {of.where(from)}, .expression = "{0}"};
  for (auto const& one : flows) {
    made.expression += (one.way > 0 ? "+{" : "-{") + std::to_string(made.figures.size()) + "}";
    made.figures.push_back(of.where(one.figure));
  }
  made.expression += " ~ {" + std::to_string(made.figures.size()) + "}";
  made.figures.push_back(of.where(until));
  made.reported = static_cast<int>(made.figures.size()) - 1;
  made.evaluate = [flows](figure_values v) -> std::optional<sides> {
    auto sum = v[0].range;
    for (std::size_t k = 0; k < flows.size(); ++k) sum = flows[k].way > 0 ? sum + v[k + 1].range : sum - v[k + 1].range;
    return sides{sum, v.back().range};
  };
  return made;
}

void add_flows_until(page const& of, std::size_t until, std::vector<relation>& to) {
  constexpr int kFlowOff = 150;  // percent
  if (!is_told_count(of, until)) return;
  auto const how = closes_flow(of, until);
  if (how == closing::none) return;
  std::vector<flow> flows;
  std::optional<std::size_t> from;
  for (auto k = until; k-- > 0 && until - k <= kFiguresOfFlow && !from;) {
    if (of.sentence(until) - of.sentence(k) > kSentencesOfFlow) return;
    if (!may_flow(of, k, until)) {
      if (of.at(k).unit == "%" || of.at(k).unit == of.at(until).unit) return;
      continue;
    }
    if (auto const way = way_of_flow(of, k); way != 0) {
      flows.insert(flows.begin(), {.figure = k, .way = way});
    } else if (how == closing::sums_up && flows.empty()) {
      flows.push_back({.figure = k, .way = 1});
    } else {
      from = k;
    }
  }
  if (!from || flows.empty() || !of.is_level(*from) || !may_be_of_one_noun(of, *from, until)) return;
  bool const both = std::ranges::any_of(flows, [&](flow const& one) { return one.way != flows.front().way; });
  if (!both && how != closing::sums_up) return;
  to.push_back(flows_against(of, *from, flows, until));
  to.back().near_percent = kFlowOff;
}

}  // namespace

void add_english_flows(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 2; i < of.size(); ++i) add_flows_until(of, i, to);
}

}  // namespace fengsui::know::audit
