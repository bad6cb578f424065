// English percents of what was planned: "66.2% and 53.6% of the quarterly program, 13.5% and 12.4% of the annual one",
// "incomes were fulfilled by 27.3% and expenditures by 31.3%".
#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::figure_kind;

// "the plan was fulfilled by 75%", "ensuring the quarterly program by 75%"; and what goes on behind it.
bool figure_reader::is_fulfilled_by() {
  constexpr std::size_t kLongest = 40;
  static constexpr any_of_words kDone{u" fulfilled by ", u" fulfilling by ", u" implemented by ", u" executed by ",
                                      u" program by ",   u" programme by ",  u" plan by ",        u" target by "};
  auto const goes_on = before != nullptr && before->rule == "target:by" && lead.size() <= kLongest &&
                       lead.starts_with(u" and "sv) && lead.ends_with(u" by "sv) &&
                       lead.find_first_of(u",;:.(0123456789"sv) == lead.npos;
  if (in_clause.growth != nullptr || seen.growth != nullptr) return false;
  // "(92% program implementation)"
  static constexpr any_of_words kBehind{u" program implementation", u" programme implementation",
                                        u" plan implementation", u" of program implementation"};
  if (!goes_on && kDone.close(text.substr(0, to)) == 0 && kBehind.open(text.substr(one.words_to)) == 0) return false;
  one.kind = figure_kind::target_share;
  one.whole_name = "plan";
  one.rule = "target:by";
  return true;
}

// "75 percent of this year's Rp 1,400 trillion target": the number stands before the word.
bool figure_reader::is_of_the_target_behind() const {
  constexpr std::size_t kLongest = 28;
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || drafts[i + 1].dimension == one.dimension)
    return false;
  auto const gap = gap_between(text, one, drafts[i + 1]);
  static constexpr any_of_words kAims{u" target", u" goal", u" plan", u" objective"};
  return gap.starts_with(u" of "sv) && gap.size() <= kLongest && gap.find_first_of(u",;:.(0123456789"sv) == gap.npos &&
         kAims.open(text.substr(drafts[i + 1].words_to)) > 0 &&
         !text.substr(drafts[i + 1].words_to).starts_with(u" planned"sv);
}

bool figure_reader::is_of_a_plan() {
  if (is_fulfilled_by()) return true;
  // "accounting for 54.12%, 40.98% and 52.42% of their annual plan": said behind the last of a list.
  auto last = i;
  while (last + 1 < drafts.size() && drafts[last + 1].in_list && drafts[last + 1].dimension == one.dimension) ++last;
  if (!behind_says_target(text.substr(drafts[last].words_to, 40)) && !is_of_the_target_behind()) return false;
  one.kind = figure_kind::target_share;
  one.whole_name = "target";
  one.rule = "target:behind";
  return true;
}

}  // namespace fengsui::sense::reader
