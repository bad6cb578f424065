// How much of what a bulletin says of itself the auditor hears: in each labelled relation that holds, one digit of its
// result is changed in the text. A careful reader would notice nearly all of them; where the list may go on (其中) or
// the digit still lies within the rounding nobody can.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "audit/gold.h"
#include "know/audit/audit.h"
#include "sense/reader/reader.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 7> kReckoned{"sum",    "share",     "growth",         "weighted_growth",
                                                    "target", "daily_avg", "residual_growth"};

// The figure behind the last "~" of a relation, by its place in the gold list.
std::optional<std::size_t> result_of(gold_relation const& of) {
  auto const at = of.relation.rfind("~ ");
  if (at == std::string::npos) return {};
  std::size_t made = 0;
  for (char const c : of.relation.substr(at + 2)) {
    if (c < 'a' || c > 'z') return {};
    made = made * 26 + static_cast<std::size_t>(c - 'a') + 1;
  }
  return made == 0 ? std::nullopt : std::optional{made - 1};
}

std::size_t byte_of(std::string const& text, std::int64_t code_point) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    bool const begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && code_point-- == 0) break;
  }
  return at;
}

// The text with the second digit of a figure two higher, or its only one.
std::optional<std::string> with_changed_digit(document const& of, model::printed_figure const& figure) {
  auto text = of.text;
  auto const from = byte_of(text, figure.start);
  auto const to = byte_of(text, figure.end);
  std::vector<std::size_t> digits;
  for (auto i = from; i < to; ++i) {
    bool const is_digit = text[i] >= '0' && text[i] <= '9';
    if (is_digit && (!digits.empty() || text[i] != '0')) digits.push_back(i);
  }
  if (digits.empty()) return {};
  auto& digit = text[digits[std::min<std::size_t>(1, digits.size() - 1)]];
  digit = static_cast<char>('0' + (digit - '0' + 2) % 10);
  return text;
}

enum class heard { no, of_the_figure, of_the_relation };

heard how_heard(document const& gold, gold_relation const& relation, std::string const& text, std::size_t result) {
  document changed{.id = gold.id, .text = text, .published = gold.published};
  changed.figures = sense::reader::read_bulletin(text, {.doc = gold.id, .published = gold.published}).figures;
  auto const letters = gold_letters(changed, gold);
  auto made = heard::no;
  for (auto const& one : audit_documents(std::vector{changed}).findings) {
    if (one.verdict == verdict::suspicious) continue;
    std::vector<std::int64_t> figures;
    for (auto const& at : one.figures) {
      figures.push_back(letters[static_cast<std::size_t>(at.figure)]);
    }
    std::ranges::sort(figures);
    if (figures == relation.figures) return heard::of_the_relation;
    if (std::ranges::find(figures, static_cast<std::int64_t>(result)) != figures.end()) made = heard::of_the_figure;
  }
  return made;
}

TEST(a_changed_digit, is_heard_in_most_relations_that_hold) {
  auto const gold = read_gold(true);
  if (!gold) GTEST_SKIP() << "../shared/data/reader is not beside the repository, so there are no labelled bulletins";
  struct counts {
    int all = 0;
    int figure = 0;
    int relation = 0;
  };
  std::map<std::string, counts> by_check;
  counts total;
  for (auto const& one : gold->relations) {
    if (one.verdict != "consistent" || std::ranges::find(kReckoned, one.check) == kReckoned.end()) continue;
    auto const result = result_of(one);
    auto const doc = std::ranges::find(gold->documents, one.doc, &document::id);
    if (!result || doc == gold->documents.end() || *result >= doc->figures.size()) continue;
    auto const& figure = doc->figures[*result];
    if (figure.qualifier != model::figure_qualifier::exact) continue;
    auto const text = with_changed_digit(*doc, figure);
    if (!text) continue;
    auto const how = how_heard(*doc, one, *text, *result);
    for (auto* to : {&by_check[one.check], &total}) {
      ++to->all;
      to->figure += how != heard::no ? 1 : 0;
      to->relation += how == heard::of_the_relation ? 1 : 0;
    }
  }
  std::printf("one digit changed in what holds: heard on these figures, on the changed one\n");
  for (auto const& [check, n] : by_check)
    std::printf("  %-16s %3d of %3d %3d\n", check.c_str(), n.relation, n.all, n.figure);
  std::printf("  %-16s %3d of %3d %3d\n", "all", total.relation, total.all, total.figure);
  EXPECT_GE(total.relation * 100, total.all * 75);
  EXPECT_GE(total.figure * 100, total.all * 85);
}

}  // namespace
}  // namespace fengsui::know::audit
