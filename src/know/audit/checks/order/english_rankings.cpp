// "India was first with 96,990, up 2.8 percent, then the UK with 61,618. France was third with 33,893, followed by the
// Maldives at 23,704, up 4.6 percent, closely followed by Australia with 23,838": places told one by one go down,
// whatever is said of each in between.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"

namespace fengsui::know::audit {
namespace {

constexpr int kNext = 0;  // whoever it comes behind

// What stands between two members: the rates and shares of the first.
std::string_view lead_of_member(page const& of, std::size_t i) {
  auto const text = i > 0 ? of.between(i - 1, i) : of.before(i, 60);
  return behind_last(text, std::array<std::string_view, 2>{". ", "; "});
}

bool says_first(std::string_view lead) {
  static constexpr std::array<std::string_view, 20> kFirst{
      " first with ", " first at ",   " ranked first ", " came first ",  " was first ",
      " led with ",   " leads with ", " topped ",       " tops ",        " the largest ",
      " the top ",    " led the ",    " leads ",        "Most came ",    "Most of them ",
      "The largest ", " busiest ",    "he biggest ",    "he leader is ", "the leader was "};
  // "Most foreign skiers came from Germany ("
  return contains_any(lead, kFirst) || (lead.starts_with("Most ") && contains(lead, " from "));
}

// "second with", "fourth at", "the third biggest source with", "Fourth came": no second quarter and no third day.
std::optional<int> ordinal_in(std::string_view lead) {
  struct ordinal {
    std::string_view word, capital;
  };
  static constexpr std::array<ordinal, 5> kOrdinals{
      {{"second", "Second"}, {"third", "Third"}, {"fourth", "Fourth"}, {"fifth", "Fifth"}, {"sixth", "Sixth"}}};
  static constexpr std::array<std::string_view, 14> kBehind{" with ",   " at ",      " (",       ", with ", "-largest",
                                                            "-biggest", " largest ", " biggest", " place",  " came ",
                                                            " by ",     " was ",     " comes ",  " is "};
  for (std::size_t n = 0; n < kOrdinals.size(); ++n) {
    // "The largest prize was $50,000, the second $30,000 and the third $20,000"
    if (lead.ends_with(" the " + std::string{kOrdinals[n].word} + " ")) return static_cast<int>(n) + 2;
    for (auto const word : {kOrdinals[n].word, kOrdinals[n].capital}) {
      auto const at = lead.rfind(word);
      if (at != lead.npos && starts_with_any(lead.substr(at + word.size()), kBehind)) return static_cast<int>(n) + 2;
    }
  }
  return {};
}

bool says_next(std::string_view lead) {
  static constexpr std::array<std::string_view, 4> kNames{"ollowed by ", "ollowed closely by ", " comes next ",
                                                          " came next "};
  if (contains_any(lead, kNames)) return true;
  // ", then the UK with ": no ", then fell to ".
  auto const ahead = lead.rfind("head of ");
  auto const at = ahead == lead.npos ? lead.rfind(", then ") : ahead;
  static constexpr std::array<std::string_view, 3> kWith{" with ", " at ", " ("};
  return at != lead.npos && contains_any(lead.substr(at), kWith);
}

// "Lutin and Vigo are third and fourth with 746 and 636 million": the first of the two.
std::optional<int> first_of_two_in(std::string_view lead) {
  static constexpr std::array<std::string_view, 3> kTwo{" second and third ", " third and fourth ",
                                                        " fourth and fifth "};
  static constexpr std::array<std::string_view, 3> kBehind{"with ", "at ", "with around "};
  for (std::size_t n = 0; n < kTwo.size(); ++n) {
    auto const at = lead.rfind(kTwo[n]);
    if (at != lead.npos && starts_with_any(lead.substr(at + kTwo[n].size()), kBehind)) return static_cast<int>(n) + 2;
  }
  return {};
}

std::optional<int> place_of(page const& of, std::size_t i) {
  auto const lead = lead_of_member(of, i);
  if (auto const place = first_of_two_in(lead)) return place;
  if (auto const place = ordinal_in(lead)) return place;
  if (says_next(lead)) return kNext;
  return says_first(lead) ? std::optional{1} : std::nullopt;
}

bool may_follow(page const& of, std::size_t first, std::size_t next) {
  auto const& a = of.at(first);
  auto const& b = of.at(next);
  bool const of_one_span = same_period(a, b) || !a.period_start || !b.period_start;
  return is_of_row(of, next, first) && is_plain(b) && b.role != "base" && a.indicator == b.indicator && of_one_span &&
         !is_told_as_what_was(of, next);
}

// ", Thailand at ", " and Singapore (": the next of a list.
bool goes_on(std::string_view text) {
  constexpr std::size_t kLongestName = 40;  // bytes
  if (text.starts_with(")")) text.remove_prefix(1);
  static constexpr std::array<std::string_view, 3> kJoints{", ", " and ", "; "};
  static constexpr std::array<std::string_view, 3> kWith{" with ", " at ", " ("};
  return text.size() <= kLongestName && starts_with_any(text, kJoints) && contains_any(text, kWith) &&
         !contains(text, ". ");
}

// "The top three were Lutin (": the others of the list stand behind it.
bool tops_list(page const& of, std::size_t first) {
  static constexpr std::array<std::string_view, 4> kTop{" top two ", " top three ", " top four ", " top five "};
  constexpr std::size_t kLongest = 48;  // bytes
  auto const lead = english_clause_before(of, first);
  auto const top = std::ranges::find_if(kTop, [&](std::string_view word) { return contains(lead, word); });
  // Nothing but what they are and the first one's name.
  return top != kTop.end() && lead.size() - lead.rfind(*top) <= kLongest && !contains(lead, ",");
}

// The members of a ranking from its first one told on, each with its place where its words say it.
std::vector<std::size_t> ranking_from(page const& of, std::size_t first) {
  constexpr std::size_t kFiguresOn = 3;
  constexpr std::size_t kLongest = 90;  // bytes
  std::vector<std::size_t> row{first};
  bool const tops = tops_list(of, first);
  auto place = place_of(of, first).value_or(tops ? 1 : kNext);
  for (auto i = first + 1; i < of.size() && i - row.back() <= kFiguresOn; ++i) {
    if (of.at(i).unit == "%" && of.sentence(i) == of.sentence(row.back())) continue;
    if (!may_follow(of, row.back(), i) || of.between(i - 1, i).size() > kLongest) break;
    auto const own = place_of(of, i);
    bool const in_sentence = of.sentence(i) == of.sentence(row.back());
    if (own && *own > 1) {
      if (place > 0 && *own != place + 1) break;
      if (place == kNext && row.size() == 1) break;
    } else if (own == kNext) {
      if (!in_sentence && !contains(of.between(i - 1, i), " next ")) break;
    } else if (own || (row.size() < 2 && !tops) || !in_sentence || !goes_on(of.between(i - 1, i))) {
      break;
    }
    place = own && *own > 1 ? *own : place > 0 ? place + 1 : kNext;
    row.push_back(i);
  }
  return row;
}

// "The three highest daily numbers were in 2019: 162,100 on October 5, 161,600 on October 3 and 159,300 on October 2":
// said to be the highest, they come in their order; one that is far below the next has lost a digit.
void add_highest_of_all(page const& of, std::size_t first, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kHighest{" highest ", " busiest ", " largest ", " biggest "};
  static constexpr std::array<std::string_view, 3> kSeveral{" two ", " three ", " four "};
  constexpr std::size_t kLongest = 40;  // bytes
  constexpr int kFar = 150;             // percent
  auto const lead = english_clause_before(of, first);
  if (!contains_any(lead, kHighest) || !contains_any(lead, kSeveral) || !lead.ends_with(": ")) return;
  std::vector<std::size_t> row{first};
  for (auto i = first + 1; i < of.size() && is_of_row(of, i, first); ++i) {
    auto const text = of.between(i - 1, i);
    if (text.size() > kLongest || contains(text, ". ") || !(contains(text, ", ") || contains(text, " and "))) break;
    row.push_back(i);
  }
  for (std::size_t k = 1; k < row.size(); ++k) {
    auto const above = printed_value(of.at(row[k - 1]).value);
    if (printed_value(of.at(row[k]).value) * 100 > above * kFar) to.push_back(no_larger(of, row[k], row[k - 1]));
  }
}

// "third with 212 kg, behind Arden (238 kg) and Beck (227 kg)", "second with 79, ahead of Corrie's 52": those that one
// is told to stand behind, or before.
void add_neighbours_in_rank(page const& of, std::size_t first, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 5> kRanked{"second", "third", "fourth", "first", "place"};
  static constexpr std::array<std::string_view, 6> kEach{" (", " with ", " at ", " on ", "'s ", " had "};
  if (!contains_any(english_clause_before(of, first), kRanked)) return;
  bool behind = false;
  bool ahead = false;
  for (auto i = first + 1; i < of.size() && of.sentence(i) == of.sentence(first); ++i) {
    auto const text = of.between(i - 1, i);
    if (contains(text, " behind ")) behind = true;
    if (contains(text, " ahead of ")) ahead = true;
    if (behind == ahead && ahead) behind = false;
    if (text.size() > kLongest || of.at(i).unit != of.at(first).unit || !is_told_count(of, i)) return;
    if (!(behind || ahead) || !ends_with_any(text, kEach) || contains(text, ";")) return;
    to.push_back(behind ? no_larger(of, first, i) : no_larger(of, i, first));
  }
}

}  // namespace

void add_english_rankings(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t first = 0; first + 1 < of.size(); ++first) {
    if (is_of_row(of, first, first)) add_highest_of_all(of, first, to);
    if (is_told_count(of, first)) add_neighbours_in_rank(of, first, to);
    if (!is_of_row(of, first, first) || of.at(first).unit == "%" || is_told_as_what_was(of, first)) continue;
    auto const row = ranking_from(of, first);
    if (row.size() < 2) continue;
    std::vector<std::size_t> up;
    for (std::size_t k = 1; k < row.size(); ++k) {
      if (printed_value(of.at(row[k]).value) > printed_value(of.at(row[k - 1]).value)) up.push_back(k);
    }
    // Where it goes up as often as down it is none.
    bool const goes_down = up.size() < 2 || up.size() * 2 < row.size();
    for (std::size_t k = 1; k < row.size() && goes_down; ++k) {
      to.push_back(no_larger(of, row[k], row[k - 1]));
      to.back().near_percent = 1000;
    }
    first = row.back() - 1;
  }
}

}  // namespace fengsui::know::audit
