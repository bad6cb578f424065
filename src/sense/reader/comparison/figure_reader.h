#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sense/reader/comparison/comparison_words.h"

namespace fengsui::sense::reader {

// 任务, 计划, 目标: whether the words before a figure end with what is to be reached.
bool names_a_task(std::u16string_view clause);

// Whether both may count the same; "up by 180,000" leaves its noun to the level before it.
bool counted_alike(draft const& level, draft const& change);

// One figure, and what stands before it.
struct figure_reader {
  document const& doc;
  std::vector<draft>& drafts;
  std::size_t i;
  draft& one = drafts[i];
  draft const* before = i > 0 && drafts[i - 1].sentence == one.sentence ? &drafts[i - 1] : nullptr;
  std::u16string_view text = doc.text();
  std::size_t to = one.words_from;
  std::size_t from = std::min(one.lead_from, to);
  std::u16string_view lead = text.substr(from, to - from);
  // Words belong to a figure only from the last stop inside the sentence on: "；" closes what went before.
  std::size_t near_from = behind_last(u';', from);
  // What a comma cuts off governs percents ("同比有所增长,达8%") but not amounts.
  std::size_t clause_from = behind_last(u',', near_from);
  seen_words seen = look_at(doc, near_from, to);
  seen_words in_clause = look_at(doc, clause_from, to);
  // The change before it in the sentence, for a base that is said once.
  std::optional<model::printed_comparison> cmp_before = change_before();

  void read();

 private:
  std::size_t behind_last(char16_t stop, std::size_t least) const;
  std::optional<model::printed_comparison> change_before() const;
  // 恢复到2019年同期92.6万人次的88.4%, 是去年同期4.1亿千瓦时的2.6倍: of the amount right before it.
  bool is_of_the_amount() const;
  // "972 flights (+5.02%)", "1,528,314 TEUs (-8.2%)": the sign that is printed, none where there is none.
  model::direction printed_sign(draft const&) const;
  // "inbound 3.6 million TEUs (2.1%), outbound 1.5 million TEUs (-8.2%)": one bracket of a list says what all are.
  bool is_bracket_among_changes() const;
  // "Hong Kong (up 72.5%), China (55.2%) and Laos (18%)": the word is said in the first bracket.
  bool is_bracket_behind_a_change() const;
  // "Kazakhstan 47,867 (88 percent growth), Uzbekistan 31,416 (52 percent)": and what the others of the list are.
  bool is_bracket_in_a_list_of_changes() const;
  // "The shares of lignite and hard coal fell to 13.7%": what they came to.
  bool reaches_a_share() const;
  // "55.8% of Germany's net generation"; no "84% of its 2019 level".
  bool is_part_of_a_whole() const;
  std::u16string_view whole_behind() const;
  bool is_of_what_was(std::u16string_view whole) const;
  // "83.2% (or PhP152.12 billion)": the same thing in its own unit stands behind.
  bool is_said_again_behind() const;
  bool is_growth_by_another_measure();
  bool is_share_by_source() const;

  // comparisons.cpp
  void change(model::figure_kind, model::direction, char const* rule);
  std::optional<model::printed_comparison> base_behind() const;
  // The same kind of change as the figure before, against the same.
  void be_as_before(char const* rule);
  bool goes_on_with_a_list();
  bool is_a_base_or_of_one();
  bool is_beyond_the_target();

  // percentages.cpp
  bool is_the_first_so_many();
  bool is_share_reached();
  bool is_the_target_itself();
  bool is_of_a_target();
  bool completes_the_plan_before();
  bool goes_on_from_a_target();
  bool is_share_of_a_growth();
  bool is_ahead_of_the_time();  // points.cpp
  bool is_contribution();
  bool goes_on_as_its_like();
  bool is_of_what_is_named();
  bool completes_an_amount();
  bool is_in_its_clause();
  bool is_growth_further_off();
  bool is_in_apposition() const;
  bool goes_on_with_its_share() const;
  bool is_share_of_those() const;
  bool is_share_by_place();
  void percent();

  // points.cpp
  bool is_points_of_a_rate();
  void points();
  void times();

  // rates.cpp
  bool is_rate_of_those_counted();
  bool is_share_of_the_next();

  // english_comparisons.cpp: what only English prints; whether it is read.
  bool is_rate_or_amount_more();
  bool is_growth_by_its_level();
  bool is_beyond_by();
  bool goes_on_without_its_verb();
  model::direction way_of_what_goes_on_by() const;
  bool is_signed_growth();
  bool is_growth_behind();
  bool is_over_a_number() const;
  bool is_growth_said_again();
  bool is_growth_from_one_to_the_other();
  bool is_pace_before() const;
  bool is_english_base();
  bool is_english_share();
  bool is_of_a_measure();
  bool is_what_a_share_was();
  bool is_first_of_a_row();
  bool is_level_reached();
  bool is_level_of_a_move();
  bool goes_on_in_another_way();
  bool leads_to_its_level_by(std::u16string_view clause) const;
  bool is_growth_of_the_next_ranked();
  bool is_by_so_much();
  bool is_of_the_next_time();
  bool is_of_the_other_part();
  bool is_expected_of_another_time();
  bool is_occupied();
  bool is_first_of_those_named();
  bool is_next_of_the_shares();
  bool is_bracket_behind_a_count();
  bool is_of_those_who();
  bool is_share_of_one_named();
  bool english_percent();

  // english_gapping.cpp
  bool is_gapped_change();

  model::direction way_from_another() const;
  bool is_growth_named_before();
  // english_targets.cpp: what only English prints of a plan; whether it is read.
  bool is_fulfilled_by();
  bool is_of_the_target_behind() const;
  bool is_of_a_plan();

  // amounts.cpp
  bool turns_to_what_was_counted() const;
  bool is_the_rise_itself() const;
  bool is_counted_before() const;
  bool is_amount_or_rate_more(model::direction& way) const;
  bool is_more_than_its_level(model::direction& way) const;
  bool is_beaten_by(model::direction& way);
  bool is_so_much_off(model::direction& way) const;
  bool is_increment() const;
  bool is_amount_of_a_change();
  bool is_said_with_its_rate(std::u16string_view verb) const;
  bool goes_on_from_a_change() const;
  bool raises_its_count_by(std::u16string_view gap) const;
  bool is_change_on_a_time(std::u16string_view gap) const;
  bool is_so_many_more(model::direction& way) const;
  bool is_what_it_was_when();
  bool is_over_what_it_was();
  bool is_what_a_change_is_over();
  bool is_beside_its_level() const;
  bool is_amount_of_a_rate();
  bool is_added_at_a_rate();
  bool is_bracket_of_the_base();
  void amount();
};

}  // namespace fengsui::sense::reader
