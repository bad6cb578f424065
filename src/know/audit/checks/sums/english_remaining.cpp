// "38 projects worth 107 billion. … 26 of them bring 107 billion; the remaining 12 bring 68.6 billion", "2.27 million
// tourists. 2.23 million came by air, the remaining 38,644 by sea": what remains and what it remains beside are all.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_number_of_things(page const& of, std::size_t i) {
  return is_told_count(of, i) && counts_whole_things(of.at(i).unit) && of.at(i).value.exponent == 0 &&
         of.at(i).qualifier == model::figure_qualifier::exact;
}

bool is_amount_beside(page const& of, std::size_t i) {
  return is_told_count(of, i) && !counts_whole_things(of.at(i).unit);
}

// The one amount of a unit between two figures; none where there are several.
std::optional<std::size_t> one_amount_between(page const& of, std::size_t from, std::size_t until,
                                              std::string const& unit) {
  std::optional<std::size_t> made;
  for (auto i = from + 1; i < until; ++i) {
    if (!is_amount_beside(of, i) || of.at(i).unit != unit || of.at(i).role == "base") continue;
    if (made) return {};
    made = i;
  }
  return made;
}

struct split_told {
  std::size_t some = 0;
  std::size_t all = 0;
};

// Two counts before the remaining one of which the larger is both the others: 38, 26 and 12.
std::vector<split_told> splits_before(page const& of, std::size_t rest) {
  constexpr std::size_t kFiguresBack = 8;
  constexpr int kSentences = 3;
  std::vector<split_told> made;
  auto const from = rest > kFiguresBack ? rest - kFiguresBack : 0;
  for (auto some = rest; some-- > from && of.sentence(rest) - of.sentence(some) <= 1;) {
    if (!is_number_of_things(of, some)) continue;
    auto const wanted = exact{printed_value(of.at(some).value) + printed_value(of.at(rest).value)};
    for (auto all = some; all-- > from && of.sentence(rest) - of.sentence(all) <= kSentences;) {
      if (is_number_of_things(of, all) && printed_value(of.at(all).value) == wanted)
        made.push_back({.some = some, .all = all});
    }
  }
  return made;
}

// The amounts beside the counts: each the only one of its unit up to the next count.
void add_amounts_of_split(page const& of, std::size_t rest, std::vector<relation>& to) {
  constexpr int kPercentOff = 200;
  if (!is_number_of_things(of, rest) || !is_called_remaining(of, rest)) return;
  auto const left = rest + 1;
  if (left >= of.size() || !is_amount_beside(of, left) || of.sentence(left) != of.sentence(rest)) return;
  auto const& unit = of.at(left).unit;
  for (auto const& split : splits_before(of, rest)) {
    auto const part = one_amount_between(of, split.some, rest, unit);
    auto const whole = one_amount_between(of, split.all, split.some, unit);
    if (!part || !whole) continue;
    to.push_back(parts_against(of, {*part, left}, *whole, true));
    // The whole told of a part of it is what is wrong.
    to.back().linked = true;
    to.back().near_percent = kPercentOff;
    return;
  }
}

// "the remaining 12", "the rest, 7.6 million", "72,500 to go", "the 87 that did not": all that is left of a whole.
bool is_told_as_left(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 9> kLeft{" left over",    " to go",       " that remain",
                                                         " that did not", " who did not", " who remain",
                                                         " are left",     " were left",   " that were not"};
  static constexpr std::array<std::string_view, 5> kRest{"he rest, ", "he balance, ", "he remainder, ", "he others, ",
                                                         "hich leaves "};
  return is_called_remaining(of, i) || starts_with_any(of.after(i, 14), kLeft) ||
         ends_with_any(of.before(i, 16), kRest);
}

bool may_leave(page const& of, std::size_t i, std::size_t rest) {
  if (!is_told_count(of, i) || of.is_mean(i) || of.at(i).role == "base" || is_told_as_what_was(of, i) ||
      counts_places(of, i))
    return false;
  auto const& unit = of.at(i).unit;
  auto const& left = of.at(rest).unit;
  return may_count_alike(unit, left) && ((unit == left && unit != "count") || may_be_of_one_noun(of, i, rest));
}

// "lightning nine, and", "Nine were taken to hospital", ", one was": what a row tells in letters and no figure has.
int told_in_letters(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kNumbers{"ne",   "wo",   "hree", "our", "ive",   "ix",
                                                             "even", "ight", "ine",  "en",  "leven", "welve"};
  static constexpr std::array<char, 12> kInitials{'o', 't', 't', 'f', 'f', 's', 's', 'e', 'n', 't', 'e', 't'};
  static constexpr std::array<std::string_view, 10> kVerbs{" was ", " were ", " are ", " is ",   " came ",
                                                           " had ", " went ", " by ",  " have ", " has "};
  static constexpr std::array<std::string_view, 4> kOpens{", ", ". ", "; ", "and "};
  int sum = 0;
  for (std::size_t n = 0; n < kNumbers.size(); ++n) {
    for (auto at = text.find(kNumbers[n], 1); at != text.npos; at = text.find(kNumbers[n], at + 1)) {
      auto const initial = text[at - 1];
      if (initial != kInitials[n] && initial != kInitials[n] - 'a' + 'A') continue;
      auto const lead = text.substr(0, at - 1);
      auto const tail = text.substr(at + kNumbers[n].size());
      bool const opens = ends_with_any(lead, kOpens) && starts_with_any(tail, kVerbs);
      bool const ends = lead.ends_with(" ") && (tail.starts_with(", ") || tail.starts_with("; "));
      if (opens || ends) sum += static_cast<int>(n) + 1;
    }
  }
  return sum;
}

int told_in_letters_before(page const& of, std::size_t first, std::size_t last) {
  int sum = 0;
  for (auto i = first; i <= last; ++i) sum += told_in_letters(of.between(i - 1, i));
  return sum;
}

// Parts of which some are told in letters.
relation with_letters(relation made, int letters) {
  if (letters == 0) return made;
  made.expression.insert(made.expression.find(" ~ "), "+" + std::to_string(letters));
  made.evaluate = [inner = made.evaluate, letters](figure_values v) {
    auto both = inner(v);
    if (both) both->computed = both->computed + interval::at(exact{letters});
    return both;
  };
  return made;
}

// "(1,021 of them at the first attempt)": said of the one before it.
bool is_in_own_bracket(page const& of, std::size_t i) {
  auto const text = i > 0 ? of.between(i - 1, i) : of.before(i, 24);
  auto const open = text.rfind('(');
  return open != text.npos && !contains(text.substr(open), ")");
}

// "of the 58 fires": the whole of what its sentence goes on to tell.
bool opens_with_whole(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 6> kOf{"Of the ", "Of ",        "Of its ",
                                                       "Out of ", "Among the ", "Of these "};
  return std::ranges::find(kOf, english_clause_before(of, i)) != kOf.end();
}

// The parts of a whole with what is left of it, and how much of it they make.
struct all_with_rest {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
  int letters = 0;
  exact off = 0;  // percent, 100 and more
};

std::optional<all_with_rest> weighed(page const& of, std::size_t whole, std::vector<std::size_t> const& parts) {
  auto const letters =
      told_in_letters_before(of, std::max(whole + 1, parts.front() == whole - 1 ? 0 : parts.front()), parts.back());
  auto const all = printed_value(of.at(whole).value);
  auto const sum = exact{printed_sum(of, parts) + letters};
  auto const fits = [&](std::size_t i) { return printed_value(of.at(i).value) < all; };
  // "Of the 72 murders 32 were …": one of the parts itself.
  static constexpr std::array<std::string_view, 3> kOf{"Of ", "Out of ", "Among "};
  if (starts_with_any(english_clause_before(of, whole), kOf) && !opens_with_whole(of, whole)) return {};
  if ((parts.size() < 2 && letters == 0) || !std::ranges::all_of(parts, fits)) return {};
  return all_with_rest{
      .whole = whole, .parts = parts, .letters = letters, .off = std::max(exact{sum / all}, exact{all / sum}) * 100};
}

// "Seletar takes 58 of the 96 buses; the 38 left over run out of Bulim", "It will cost 7.35 million: the fund gives
// 4.90 million, the state 1.60 million and the town the rest, 0.85 million": what is told before the rest, back to the
// level that it comes nearest to with it.
void add_all_with_rest(page const& of, std::size_t rest, std::vector<relation>& to) {
  constexpr std::size_t kFiguresBack = 12;
  constexpr int kSentences = 2;
  constexpr int kPercentOff = 150;
  constexpr int kPercentOffNamed = 200;
  if (!is_told_count(of, rest) || !is_told_as_left(of, rest)) return;
  // All of them, those without the parts of a part, "412 are primary schools, 15 of which closed", and those of the
  // last clauses alone.
  std::vector<std::size_t> parts{rest};
  std::vector<std::vector<std::size_t>> others{{rest}};
  std::optional<all_with_rest> best;
  auto const weigh = [&](std::size_t whole, std::vector<std::size_t> const& told) {
    auto made = weighed(of, whole, told);
    if (made && (!best || made->off < best->off)) best = std::move(made);
  };
  // "Alliance 31, Progress 22, Greens 8; the remaining 4 of the House's 65 seats": no other whole.
  static constexpr std::array<std::string_view, 4> kOfIt{" of the ", " of its ", " of all ", " of their "};
  if (starts_with_any(of.after(rest, 10), kOfIt) && rest + 1 < of.size() && may_leave(of, rest + 1, rest)) return;
  for (auto k = rest; k-- > 0 && rest - k <= kFiguresBack && of.sentence(rest) - of.sentence(k) <= kSentences;) {
    if (!may_leave(of, k, rest) || is_in_own_bracket(of, k)) continue;
    bool const named = opens_with_whole(of, k) && of.sentence(k) == of.sentence(rest);
    if (named) best.reset();
    // "22 of the 58 fires"
    auto told = parts;
    auto const lead = k > 0 ? of.between(k - 1, k) : std::string_view{};
    bool const of_it = k > 0 && may_leave(of, k - 1, rest) && (lead == " of the " || lead == " out of ");
    if (of_it) told.insert(told.begin(), k - 1);
    weigh(k, told);
    if (of_it) break;
    for (auto const& some : others) weigh(k, some);
    if (named) break;
    static constexpr std::array<std::string_view, 3> kOfPart{" of which", " of whom", " of them"};
    auto const text = of.between(k, k + 1);
    if (parts.size() > 1 && (contains(text, "; ") || ends_english_sentence(text))) others.push_back(parts);
    parts.insert(parts.begin(), k);
    if (!starts_with_any(of.after(k, 9), kOfPart)) others.front().insert(others.front().begin(), k);
  }
  auto const most = best && opens_with_whole(of, best->whole) ? kPercentOffNamed : kPercentOff;
  if (!best || best->off >= most) return;
  to.push_back(with_letters(parts_against(of, best->parts, best->whole, true), best->letters));
  to.back().near_percent = most;
}

}  // namespace

void add_english_remaining(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    add_amounts_of_split(of, i, to);
    add_all_with_rest(of, i, to);
  }
}

}  // namespace fengsui::know::audit
