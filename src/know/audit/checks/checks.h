#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/relation.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {

// What one kind of check finds worth reckoning in a document. They only propose: judge() says what fails.
void add_growth(page const&, std::vector<relation>&);
void add_points(page const&, std::vector<relation>&);
void add_months_before(page const&, std::vector<relation>&);
void add_bases(page const&, std::vector<relation>&);
void add_shares(page const&, std::vector<relation>&);
void add_times(page const&, std::vector<relation>&);
void add_thresholds(page const&, std::vector<relation>&);
void add_named_rates(page const&, std::vector<relation>&);
void add_member_rates(page const&, std::vector<relation>&);
void add_handed_out_rates(page const&, std::vector<relation>&);
void add_handed_out_growth(page const&, std::vector<relation>&);
void add_share_points(page const&, std::vector<relation>&);
void add_wholes_behind(page const&, std::vector<relation>&);
void add_sums_by_name(page const&, std::vector<relation>&);
void add_totals_behind(page const&, std::vector<relation>&);
void add_called_rates(page const&, std::vector<relation>&);
void add_targets(page const&, std::vector<relation>&);
void add_english_told_targets(page const&, std::vector<relation>&);
void add_weighted_completions(page const&, std::vector<relation>&);
void add_parts(page const&, std::vector<relation>&);
void add_shorter_periods(page const&, std::vector<relation>&);
void add_age_rows(page const&, std::vector<relation>&);
void add_listed_sums(page const&, std::vector<relation>&);
void add_repeated_sums(page const&, std::vector<relation>&);
void add_sums_told(page const&, std::vector<relation>&);
void add_class_changes(page const&, std::vector<relation>&);
void add_told_lists(page const&, std::vector<relation>&);
void add_parallel_columns(page const&, std::vector<relation>&);
void add_shares_beside(page const&, std::vector<relation>&);
void add_said_shares(page const&, std::vector<relation>&);
void add_named_one_by_one(page const&, std::vector<relation>&);
void add_shares_of_members(page const&, std::vector<relation>&);
void add_told_bases(page const&, std::vector<relation>&);
void add_told_triples(page const&, std::vector<relation>&);
void add_told_in_betweens(page const&, std::vector<relation>&);
void add_title_figures(page const&, std::vector<relation>&);
void add_english_sums(page const&, std::vector<relation>&);
void add_english_told_sums(page const&, std::vector<relation>&);
void add_english_again(page const&, std::vector<relation>&);
void add_english_pointed_at(page const&, std::vector<relation>&);
void add_english_headlines(page const&, std::vector<relation>&);
void add_english_averages(page const&, std::vector<relation>&);
void add_english_told_averages(page const&, std::vector<relation>&);
void add_english_told_bases(page const&, std::vector<relation>&);
void add_english_told_roles(page const&, std::vector<relation>&);
void add_english_pairs(page const&, std::vector<relation>&);
void add_english_rates_left(page const&, std::vector<relation>&);
void add_english_named_times(page const&, std::vector<relation>&);
void add_english_directions(page const&, std::vector<relation>&);
void add_english_shares(page const&, std::vector<relation>&);
void add_english_class_shares(page const&, std::vector<relation>&);
void add_english_told_percent(page const&, std::vector<relation>&);
void add_english_hundreds(page const&, std::vector<relation>&);
void add_english_named_shares(page const&, std::vector<relation>&);
void add_english_share_pairs(page const&, std::vector<relation>&);
void add_english_share_rows(page const&, std::vector<relation>&);
void add_english_rows(page const&, std::vector<relation>&);
void add_english_names_in_row(page const&, std::vector<relation>&);
void add_english_remaining(page const&, std::vector<relation>&);
void add_english_flows(page const&, std::vector<relation>&);
void add_sector_ratios(page const&, std::vector<relation>&);
void add_whole_rows(page const&, std::vector<relation>&);
void add_unit_prices(page const&, std::vector<relation>&);
void add_yields(page const&, std::vector<relation>&);
void add_told_tables(page const&, std::vector<relation>&);
void add_products(page const&, std::vector<relation>&);
void add_contributions(page const&, std::vector<relation>&);
void add_moves(page const&, std::vector<relation>&);
void add_ranked_lists(page const&, std::vector<relation>&);
void add_english_rankings(page const&, std::vector<relation>&);
void add_mixed_rates(page const&, std::vector<relation>&);
void add_weighted_growth(page const&, std::vector<relation>&);
void add_averages(page const&, std::vector<relation>&);
void add_ratios(page const&, std::vector<relation>&);
void add_peaks(page const&, std::vector<relation>&);
void add_same_figures(page const&, std::vector<relation>&);
void add_periods(page const&, std::vector<relation>&);
void add_lengths_told(page const&, std::vector<relation>&);
void add_name_lists(page const&, std::vector<relation>&);
void add_english_name_lists(page const&, std::vector<relation>&);
void add_figure_lists(page const&, std::vector<relation>&);
void add_class_shares(page const&, std::vector<relation>&);
void add_area_shares(page const&, std::vector<relation>&);
void add_scale_twins(page const&, std::vector<relation>&);
void add_ups_and_downs(page const&, std::vector<relation>&);
void add_limits(page const&, std::vector<relation>&);
void add_magnitudes(page const&, std::vector<relation>&);
void add_whole_splits(page const&, std::vector<relation>&);
void add_paces(page const&, std::vector<relation>&);
void add_conversions(page const&, std::vector<relation>&);
void add_repeated_counts(page const&, std::vector<relation>&);
void add_told_parts(page const&, std::vector<relation>&);
void add_named_parts(page const&, std::vector<relation>&);
void add_ranks(page const&, std::vector<relation>&);
void add_hundreds(page const&, std::vector<relation>&);
void add_plausible(page const&, std::vector<relation>&);
void add_currencies(page const&, std::vector<relation>&);
void add_compared_averages(page const&, std::vector<relation>&);
void add_counterparts(page const&, std::vector<relation>&);
void add_leads(page const&, std::vector<relation>&);
void add_marks_passed(page const&, std::vector<relation>&);
void add_days_compared(page const&, std::vector<relation>&);
void add_daily_changes(page const&, std::vector<relation>&);
void add_sums_of_averages(page const&, std::vector<relation>&);
void add_near_figures(page const&, std::vector<relation>&);
void add_across(std::span<page const>, std::vector<relation>&);

// Shared by several checks.

// growth_told.cpp: the rate of a level by its change, and by its base, the rate's own word telling up from down, as far
// as words or nearness link them. Where the reader did, growth.cpp knows more of them.
relation growth_by_change(page const&, std::size_t change, std::size_t level, std::size_t rate);
relation growth_by_base(page const&, std::size_t level, std::size_t base, std::size_t rate);
// The same where the text's own word tells the rate's way: +1 up, -1 down.
relation growth_by_change_told_so(page const&, std::size_t change, std::size_t level, std::size_t rate, int way);
relation growth_told_so(page const&, std::size_t level, std::size_t base, std::size_t rate, int way);
// What a level has grown by over its base, in percent, and whether that is the printed rate.
interval growth_over(page const&, std::size_t level, std::size_t base);
bool makes_rate(page const&, std::size_t level, std::size_t base, std::size_t rate);

// share_links.cpp: the part of a share that names its class alone, and whether a share is not of the whole that it is
// linked to.
std::optional<std::size_t> part_by_class(page const&, std::size_t share);
bool is_of_other_things(page const&, std::size_t share, std::size_t part, std::size_t whole);
// And whether the whole that it was proposed for is itself a share of what it is of: "15.8 per cent of all arrivals".
bool is_of_what_holds_it(page const&, relation const&);
// The one level before a part that may be all of what its share says: 占…总量的.
std::optional<std::size_t> whole_of_all(page const&, std::size_t part, std::size_t share);
// 313万人次。其中76%,即234万人次为内地旅客; "$68.6 million out of $156.2 million, 43.9 percent": part and whole, by the
// words.
std::optional<std::pair<std::size_t, std::size_t>> part_and_whole_told(page const&, std::size_t share);
// 位居前三的工单:交通类783件、建设类579件、政法类562件,占总量的77%: where the list begins that a share behind it is of,
// by the number of its members.
std::optional<std::size_t> first_of_ranked_list(page const&, std::size_t share);
// shares_beside.cpp: what several parts make of a whole together.
relation shares_together(page const&, std::vector<std::size_t> const& parts, std::size_t whole, std::size_t share);
// told_wholes.cpp: whether a part stands under 其中 right behind its whole, with nothing but 占 before its share; the
// whole that is told so, and the one that stands between its part and the share.
bool is_told_at_once(page const&, std::size_t part, std::size_t whole, std::size_t share);
std::optional<std::size_t> whole_told_at_once(page const&, std::size_t part, std::size_t share);
std::optional<std::size_t> whole_told_in_full(page const&, std::size_t part, std::size_t share);
// named_wholes.cpp: 社会消费品零售总额 of 占社会消费品零售总额的比重; empty where it names nothing. And the one level
// that is called so.
std::string_view name_of_whole(page const&, std::size_t part, std::size_t share);
std::optional<std::size_t> whole_by_name(page const&, std::size_t part, std::string_view name);
// 占全省的 where nothing told of a province, 占全社会用电量的 beside what was generated, what was counted 按全口径:
// whether the share's own words say that it is of no such whole.
bool is_told_of_another(page const&, std::size_t share, std::size_t part, std::size_t whole);
// Whether it is of several parts: 合计占, 共占, 四个省份加起来占.
bool is_joint(page const&, std::size_t share);
// unprinted_wholes.cpp: a level and the share that stands behind it, both printed without 约 or 逾.
struct told_share {
  std::size_t part = 0, share = 0;
};
bool are_told_exactly(page const&, told_share const&);
interval whole_implied(page const&, told_share const&);  // what both make it
// 占总数的59.1%, 占全部火灾的5.4%: of all there is, which is the same from one sentence to the next.
bool is_told_of_all(page const&, std::size_t share);
// Nothing but commas and semicolons between them: 其中 begins another row, and so does a full stop.
bool stand_in_one_row(page const&, std::size_t first, std::size_t last);
// Whether a slip of the pen in the whole makes it what the share and at least two more of its row are of.
bool is_whole_by_a_slip(page const&, std::size_t part, std::size_t share, std::size_t whole);
// A share and another of its row, whose whole the page does not print: one that means the same whole, else one that
// agrees with a third on it.
struct agreeing_shares {
  told_share one, own;
  bool agrees = false;
};
std::optional<agreeing_shares> agreed_without_whole(page const&, std::size_t part, std::size_t share);
// That both mean the same one.
relation of_one_unprinted_whole(page const&, told_share const& one, told_share const& other);
// joint_shares.cpp: the list right before a share that makes it together, of which no last member does alone, and their
// whole.
std::optional<family> joint_share(page const&, std::size_t share);
// Whether a share is none: how far the work is, or what the change before its bracket comes to.
bool is_no_share(page const&, std::size_t);

// Whether another base than last year's is named right before a change: 较今年春节8天假期增长23.92万人次.
bool names_other_base(page const&, std::size_t);

// +1, -1, or 0 where no direction was said.
int sign_of(model::direction);
// Whether the figure is a change that rises or falls.
bool has_way(page const&, std::size_t);
// A usable percentage of change that does.
bool is_growth_rate(page const&, std::size_t);
interval negative(interval const&);
// 线上观看286万人次,较上届的212万人次增长34.9%; 16.8件,上年末为14.2件,增加2.6件: what the level before it was at
// another time, under a word that is no span of the calendar. The change behind is of the level before, whichever the
// reader took.
bool is_told_as_before(page const&, std::size_t);
// 去年同期火灾67起,无人员伤亡: whether the figure's own clauses, up to the stop before it, say that it is of last year,
// month or week.
bool is_of_the_time_before(page const&, std::size_t);
// 1 + rate/100 for a rise, 1 - rate/100 for a fall.
interval grown_by(figure_value const& rate);
// The figure's level in the span that `change` compares with, where it is printed too.
std::optional<std::size_t> base_of(page const&, std::size_t host, std::size_t change);
// "11 million trips a day, 8 percent up from last year's 410 million": the one is no base of the other.
bool is_average_beside_total(page const&, std::size_t a, std::size_t b);
// The change of that kind that modifies `host`, of the same comparison as `like` where given.
std::optional<std::size_t> change_of(page const&, std::size_t host, model::figure_kind,
                                     std::string const* like = nullptr);

// So much in all over so many days, and whether that is the printed average, as far as both are rounded.
relation averaged_over(page const&, std::size_t total, std::size_t average, int n);
bool makes_average(page const&, std::size_t total, std::size_t average, int n);

// Whether the text says that the one is a part of the other: 其中, 包括, a colon or bracket between them, or a whole
// told behind. A narrower class alone may belong to another whole: 签订外经贸合同166个;签约国内经济合作项目252个.
bool is_said_to_be_part(page const&, std::size_t part, std::size_t whole);
// relations.cpp: "{2}+{3}+{4}" for three terms from the third figure on, and the sum that it stands for.
std::string sum_of_terms(std::size_t count, std::size_t first = 0);
interval sum_of(figure_values);
// That the two are one figure.
relation said_twice(page const&, std::size_t one, std::size_t other);
// The same, where so many other figures may be meant.
relation perhaps_said_twice(page const&, std::size_t one, std::size_t other, double wrong_links);
// That the one is no larger than the other.
relation no_larger(page const&, std::size_t less, std::size_t more);
// That the one is so much more than the other, or so much less where `more` is false.
relation so_much_apart(page const&, std::size_t one, std::size_t other, std::size_t gap, bool more);
// times.cpp: that a level is so many times what it was, or has grown by so many times it.
relation so_many_times(page const&, std::size_t level, std::size_t base, std::size_t times);
// That so much of the one comes to so much for each of the other.
relation so_much_each(page const&, std::size_t amount, std::size_t count, std::size_t each);
// That the part over the whole is the percentage which is printed.
relation percent_of(page const&, std::string check, std::size_t part, std::size_t whole, std::size_t percent);
// The same, which proves nothing where the text says 约占, 近占 or 大约.
relation percent_said(page const&, std::string check, std::size_t part, std::size_t whole, std::size_t percent);
// rates.cpp: that the one is so much of both together.
relation share_of_both(page const&, std::size_t one, std::size_t other, std::size_t percent);
// hundred.cpp: shares against a hundred: no more than it, or just that where they leave nothing beside them.
relation shares_against_hundred(page const&, std::vector<std::size_t> const& shares, bool all);
// "throughput of 30.35 million tons. Imports grew to 25.6 million tons. Exports increased to 3.8 million tons": what
// passes through a port may be left untold.
bool leaves_what_passes_through(page const&, std::vector<std::size_t> const& parts, std::size_t whole);
// Parts against their whole: `all` where nothing stands beside them.
relation parts_against(page const&, std::vector<std::size_t> const& parts, std::size_t whole, bool all);
// weighted_growth.cpp: the whole, each part with its rate, and the whole's rate.
relation weighted(page const&, std::size_t whole, std::vector<std::pair<std::size_t, std::size_t>> const& parts,
                  std::size_t growth);
// The sum fits the whole and both are known to a hundredth: hardly by chance.
bool closes(page const&, family const&);
// Within fifteen hundredths: parts that miss their whole by a slip.
bool is_about(exact const& sum, exact const& whole);
// 高技术产业7.9亿美元,占42.5%;服务业11.2亿美元,占60.2%: each is as large as its share of the whole says, so that they
// overlap.
bool have_shares_of(page const&, family const&);
// pace.cpp: whether points say how far the completion right before them is ahead of the year, or behind.
bool is_off_pace(page const&, std::size_t points);
// groups_of_another.cpp: whether a group is but some of a list that closes, or makes another total that stands before
// it: then it says nothing of its own whole.
bool says_nothing_here(page const&, family const&);
// Whether the list that a colon opens right behind a whole makes it up to the digit before that part, and a semicolon
// ends it: 15件:一等奖3件、二等奖4件、三等奖8件;短视频20件.
bool is_made_up_before(page const&, std::size_t whole, std::size_t part);
// "All 38 pupils of the 7 schools came home with something: 13 …, 14 … and 11 …": of the count that they make, and not
// of the one which stands right before them.
bool makes_count_before(page const&, std::vector<std::size_t> const& row, std::size_t whole);

// in_order.cpp: all of these of one page, the surer before the looser.
void add_by_all_checks(page const&, std::vector<relation>&);

}  // namespace fengsui::know::audit
