// What an English text says twice: a first sentence that stands for a headline and the sentence that repeats it, and
// one sentence with other figures in it.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool counts_something(page const& of, std::size_t i) {
  return of.is_level(i) && of.at(i).unit != "%" && of.at(i).unit != "day" && of.at(i).unit != "year";
}

bool meet_roughly(page const& of, std::size_t a, std::size_t b) {
  return meet(rounding_interval(of.at(a), reach::customary), rounding_interval(of.at(b), reach::customary));
}

// Whether a long word stands around both, beside what they count.
bool share_a_word(page const& of, std::size_t a, std::size_t b) {
  constexpr std::size_t kLong = 7;
  constexpr std::size_t kAround = 80;
  auto const is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  auto const text = english_sentence_around(of, a, kAround);
  auto const other = english_sentence_around(of, b, kAround);
  for (std::size_t from = 0; from < text.size();) {
    auto to = from;
    while (to < text.size() && is_letter(text[to])) ++to;
    auto const word = std::string_view{text}.substr(from, to - from);
    if (word.size() >= kLong && contains(other, word)) return true;
    from = to + 1;
  }
  return false;
}

// "48.36 million passengers carried during the rush. During the 40 days … a total of 48.31 million passengers": the one
// level of a first sentence, and the first one of its noun behind it.
void add_said_first(page const& of, std::vector<relation>& to) {
  constexpr int kSentences = 2;
  constexpr double kNotRepeated = 0.07;
  if (of.size() < 2 || of.in_title(0)) return;
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < of.size() && of.sentence(i) == of.sentence(0); ++i) {
    if (!counts_something(of, i)) continue;
    if (first) return;
    first = i;
  }
  if (!first || !is_plain(of.at(*first)) || noun_printed(of, *first).empty()) return;
  std::optional<std::size_t> again;
  for (auto i = *first + 1; i < of.size(); ++i) {
    if (!counts_something(of, i) || of.at(i).unit != of.at(*first).unit) continue;
    if (meet_roughly(of, *first, i)) return;
    bool const alike = is_plain(of.at(i)) && noun_printed(of, i) == noun_printed(of, *first) &&
                       of.at(i).org == of.at(*first).org && of.at(i).what == of.at(*first).what &&
                       of.at(i).place == of.at(*first).place && within_period(of.at(i), of.at(*first)) &&
                       of.sentence(i) - of.sentence(*first) <= kSentences;
    if (!again && alike) again = i;
  }
  if (!again || !share_a_word(of, *first, *again)) return;
  to.push_back(perhaps_said_twice(of, *first, *again, kNotRepeated));
}

// "Exports fell 2.56 percent, from 176,954 to 172,432, a 2.5 percent decline": one rate of one level, or of a level
// that is told again, against the same. "13.7 percent over last autumn and 7.8 percent over last spring" are far apart.
void add_rates_again(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kFiguresOn = 8;
  constexpr std::int64_t kThreeDigits = 100;
  constexpr double kOfAnother = 0.2;
  auto const is_rate = [&](std::size_t i) {
    return of.usable(i) && of.at(i).kind == model::figure_kind::chg_pct && of.at(i).cmp && of.host(i);
  };
  auto const of_one_level = [&](std::size_t a, std::size_t b) {
    if (a == b) return true;
    return of.is_level(a) && of.is_level(b) && same_measure(of.at(a), of.at(b)) && of.at(a).org == of.at(b).org &&
           same_period(of.at(a), of.at(b)) && of.at(a).value.mantissa >= kThreeDigits &&
           printed_value(of.at(a).value) == printed_value(of.at(b).value);
  };
  for (std::size_t a = 0; a < of.size(); ++a) {
    if (!is_rate(a)) continue;
    for (auto b = a + 1; b < of.size() && b - a <= kFiguresOn; ++b) {
      if (!is_rate(b) || !same_period(of.at(a), of.at(b)) || !of_one_level(*of.host(a), *of.host(b))) continue;
      if (of.at(a).cmp->type != of.at(b).cmp->type || of.at(a).cmp->direction != of.at(b).cmp->direction) continue;
      to.push_back(perhaps_said_twice(of, a, b, kOfAnother));
    }
  }
}

bool begins_sentence(page const& of, std::size_t i) {
  return i == 0 || of.sentence(i - 1) != of.sentence(i);
}

bool are_figures_alike(page const& of, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  if (!of.usable(a) || !of.usable(b) || x.kind != y.kind || x.unit != y.unit || !same_period(x, y)) return false;
  return x.cmp.has_value() == y.cmp.has_value() && (!x.cmp || x.cmp->direction == y.cmp->direction);
}

// The words behind a figure to the end of its sentence.
std::string_view rest_of_sentence(page const& of, std::size_t i) {
  constexpr std::size_t kCharacters = 40;
  auto const tail = of.after(i, kCharacters);
  return tail.substr(0, tail.find('.'));
}

// Two sentences that are one, word for word, but for their figures.
void add_sentence_again(page const& of, std::size_t a, std::size_t b, std::vector<relation>& to) {
  if (contains(of.between(a, b), "\n")) return;
  std::size_t n = 0;
  for (;; ++n) {
    if (b + n == of.size() || of.sentence(b + n) != of.sentence(b)) break;
    if (of.sentence(a + n) != of.sentence(a) || !are_figures_alike(of, a + n, b + n)) return;
    if (n > 0 && of.between(a + n - 1, a + n) != of.between(b + n - 1, b + n)) return;
  }
  if (n < 2 || of.sentence(a + n) == of.sentence(a)) return;
  if (rest_of_sentence(of, a + n - 1) != rest_of_sentence(of, b + n - 1)) return;
  for (std::size_t k = 0; k < n; ++k) {
    if (!meet_roughly(of, a + k, b + k)) to.push_back(said_twice(of, a + k, b + k));
  }
}

}  // namespace

void add_english_again(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kFiguresOn = 24;
  if (!of.has_text() || of.is_chinese()) return;
  add_said_first(of, to);
  add_rates_again(of, to);
  constexpr std::size_t kShortest = 24;            // bytes
  std::vector<std::string_view> leads(of.size());  // of the first figure of each sentence
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (begins_sentence(of, i)) leads[i] = english_clause_before(of, i);
  }
  // "rose 4.68 percent, while arrivals from Lutin, Vigo and Gera increased by 34, … Arrivals from Lutin, Vigo and Gera
  // increased by 24.5, …": the words that a sentence begins with, within another before it.
  constexpr std::size_t kLongLead = 40;  // bytes
  for (std::size_t b = 1; b < of.size(); ++b) {
    if (leads[b].size() < kLongLead) continue;
    auto const words = leads[b].substr(1);
    for (auto a = b; a-- > 0 && b - a <= kFiguresOn && of.sentence(b) - of.sentence(a) <= 2;) {
      if (leads[a].empty() && of.between(a == 0 ? a : a - 1, a).ends_with(words)) add_sentence_again(of, a, b, to);
    }
  }
  for (std::size_t a = 0; a < of.size(); ++a) {
    if (leads[a].size() < kShortest) continue;
    for (auto b = a + 1; b < of.size() && b - a <= kFiguresOn; ++b) {
      if (leads[b] == leads[a]) add_sentence_again(of, a, b, to);
    }
  }
}

}  // namespace fengsui::know::audit
