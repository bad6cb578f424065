#include "invest/register/contact_guard.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace fengsui::invest {
namespace {

// Names that are probably one company: sure ones, a branch, a misspelling. A company of the same brand elsewhere or in
// another trade is a stranger here.
constexpr double kSame = 0.75;

std::string days_en(int days) {
  static constexpr std::array<std::string_view, 10> kWords{"today", "yesterday", "two",   "three", "four",
                                                           "five",  "six",       "seven", "eight", "nine"};
  if (days < 2) return std::string{kWords[static_cast<std::size_t>(days)]};
  return (days < 10 ? std::string{kWords[static_cast<std::size_t>(days)]} : std::to_string(days)) + " days ago";
}

std::string days_zh(int days) {
  return days == 0 ? "今天" : days == 1 ? "昨天" : std::to_string(days) + " 天前";
}

base::name sentence_of(past_contact const& one, int days_ago) {
  auto const day = base::to_text(one.day);
  auto const who_zh = one.party_name.zh.empty() ? std::string{"本局"} : one.party_name.zh;
  auto const who_en = one.party_name.en.empty() ? std::string{"this bureau"} : one.party_name.en;
  if (days_ago < 0)
    return {fmt::format("{}已定于 {} 天后{}该企业（{}）", who_zh, -days_ago, one.done.zh, day),
            fmt::format("{} will have {} this company in {} day{} ({})", who_en, one.done.en, -days_ago,
                        days_ago == -1 ? "" : "s", day)};
  return {fmt::format("{}{}已{}该企业（{}）", days_zh(days_ago), who_zh, one.done.zh, day),
          fmt::format("this company was {} by {} {} ({})", one.done.en, who_en, days_en(days_ago), day)};
}

}  // namespace

std::string_view to_text(guard_verdict one) {
  static constexpr std::array<std::string_view, 4> kWords{"free", "known", "asks", "twice"};
  return kWords[static_cast<std::size_t>(one)];
}

guard_answer who_was_there(contact_wish const& wish, std::vector<past_contact> const& past,
                           std::vector<followed_project> const& projects, std::vector<listed_company> const& known,
                           guard_settings const& settings) {
  // One index over every name that was written, each with the company of the register that it means, where there is
  // one.
  name_index const register_names{known};
  std::map<std::string, std::size_t> written;
  std::vector<listed_company> names;
  auto const add = [&](std::string const& name) {
    if (!name.empty() && written.emplace(name, names.size()).second) names.push_back({.name = name});
  };
  for (auto const& one : past) add(one.enterprise);
  for (auto const& one : projects) add(one.investor);
  auto const wanted = register_names.resolve(wish.enterprise);
  auto const company = wanted.verdict == name_verdict::one ? std::optional{wanted.found.front().which} : std::nullopt;
  auto const asked = take_apart(wish.enterprise);
  std::vector<name_score> scores;
  for (auto const& one : names) {
    auto score = compare_names(asked, take_apart(one.name));
    // Two names that mean one company of the register are one, however little they look alike.
    if (company && score.score < 0.95) {
      auto const other = register_names.resolve(one.name);
      if (other.verdict == name_verdict::one && other.found.front().which == *company)
        score = {std::max(score.score, other.found.front().score), other.found.front().why};
      else if (other.verdict == name_verdict::one)
        score.score = std::min(score.score, kMaybeSame);  // the register knows it as another
    }
    scores.push_back(score);
  }

  guard_answer made;
  for (auto const& one : past) {
    auto const at = written.find(one.enterprise);
    if (at == written.end() || scores[at->second].score < kSame) continue;
    int const ago = base::day_number(wish.day) - base::day_number(one.day);
    made.contacts.push_back({.contact = one,
                             .days_ago = ago,
                             .score = scores[at->second].score,
                             .why = scores[at->second].why,
                             .same_party = !wish.party.empty() && one.party == wish.party,
                             .sentence = sentence_of(one, ago)});
  }
  for (auto const& one : projects) {
    auto const at = written.find(one.investor);
    if (at == written.end() || scores[at->second].score < kSame) continue;
    bool const same = !wish.party.empty() && one.party == wish.party;
    made.projects.push_back(
        {one,
         scores[at->second].score,
         same,
         {fmt::format("{}正在跟进该企业的项目“{}”（{}）", one.party_name.zh.empty() ? "本局" : one.party_name.zh,
                      one.title.zh, one.stage.zh),
          fmt::format("{} follows a project of this company, “{}” ({})",
                      one.party_name.en.empty() ? "this bureau" : one.party_name.en, one.title.en, one.stage.en)}});
  }
  std::ranges::stable_sort(made.contacts, [](auto const& a, auto const& b) {
    return std::tuple{a.same_party, std::abs(a.days_ago)} < std::tuple{b.same_party, std::abs(b.days_ago)};
  });
  std::ranges::stable_sort(made.projects, {}, &guard_answer::project::same_party);

  for (auto const& one : made.contacts) {
    bool const at_once = std::abs(one.days_ago) < settings.at_once_days;
    bool const fresh = std::abs(one.days_ago) <= settings.days;
    auto const says = one.same_party && at_once  ? guard_verdict::twice
                      : !one.same_party && fresh ? guard_verdict::asks
                                                 : guard_verdict::known;
    made.verdict = std::max(made.verdict, says);
  }
  for (auto const& one : made.projects)
    made.verdict = std::max(made.verdict, one.same_party ? guard_verdict::known : guard_verdict::asks);
  return made;
}

}  // namespace fengsui::invest
