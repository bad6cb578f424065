#include "know/audit/lists/english_called.h"

#include <array>
#include <optional>
#include <string_view>

#include "know/audit/english_words.h"
#include "know/audit/page.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 9> kClauseEnds{",", ";", ".", "(", ")", "\n", " and ", " – ", ": "};

std::string_view until_clause_ends(std::string_view text) {
  for (auto const end : kClauseEnds) text = text.substr(0, text.find(end));
  return text;
}

bool is_called_total(std::string_view lead) {
  static constexpr std::array<std::string_view, 9> kTotals{"total",    "Total",      "ogether", "verall", " all ",
                                                           "combined", "altogether", "n sum ",  " both "};
  return contains_any(lead, kTotals);
}

// "from 284,812 to 254,225", "4.38 million against 4.14 million": of two columns right behind each other the second is
// called as the first.
bool goes_on_as(english_called const& before, english_called const& one) {
  return before.in != column::none && one.in != column::none && before.in != one.in && !one.total;
}

void take_over(english_called const& before, english_called& one) {
  one.total = before.total;
  for (std::size_t partition = 0; partition < kClasses.size(); ++partition) {
    bool named = false;
    for (std::size_t k = 0; k < kMostClasses; ++k) {
      named = named || names_class_of(one.own | one.lead, partition, k);
    }
    if (named) continue;
    auto const& from = class_by(partition, before.own) ? before.own : before.lead;
    for (std::size_t k = 0; k < kMostClasses; ++k) {
      if (names_class_of(from, partition, k)) one.lead.set(partition * kMostClasses + k);
    }
  }
}

named named_in(std::size_t partition, class_bits const& bits) {
  if (auto const which = class_by(partition, bits)) return {naming::one, *which};
  if (names_all(partition, bits)) return {naming::all, 0};
  for (std::size_t k = 0; k < kMostClasses; ++k) {
    if (names_class_of(bits, partition, k)) return {naming::some, 0};
  }
  return {};
}

}  // namespace

std::vector<english_called> all_called(page const& of,
                                       std::function<column(page const&, std::size_t)> const& column_of) {
  constexpr std::size_t kBehind = 64;  // code points, behind the last one
  std::vector<english_called> made(of.size());
  std::optional<std::size_t> amount;  // the last one in this sentence
  class_bits since;                   // what the clauses behind it named
  bool total = false;
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto text = i == 0 ? of.before(0, 120) : of.between(i - 1, i);
    // Behind an amount the words up to the end of its clause are its own.
    if (i > 0 && made[i - 1].in != column::none) text.remove_prefix(until_clause_ends(text).size());
    auto const own = behind_last(behind_english_stop(text), std::array<std::string_view, 2>{"; ", "\n"});
    if (own.size() < text.size()) {
      amount.reset();
      since.reset();
      total = false;
    }
    since |= classes_in(own, false);
    total = total || is_called_total(own);
    auto& one = made[i];
    one.in = column_of(of, i);
    if (one.in == column::none) continue;
    auto const behind = i + 1 < of.size() ? of.between(i, i + 1) : of.after(i, kBehind);
    one.own = classes_in(until_clause_ends(behind), false) | classes_in(of.at(i).span, false);
    one.lead = since;
    one.total = total;
    if (amount && goes_on_as(made[*amount], one)) take_over(made[*amount], one);
    amount = i;
    since.reset();
    total = false;
  }
  return made;
}

named named_as(std::size_t partition, english_called const& one) {
  auto const own = named_in(partition, one.own);
  return own.how == naming::nothing ? named_in(partition, one.lead) : own;
}

}  // namespace fengsui::know::audit
