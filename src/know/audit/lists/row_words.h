#pragma once

#include <optional>
#include <vector>

#include "know/audit/interval.h"
#include "know/audit/lists/closed_lists.h"
#include "know/audit/page.h"

namespace fengsui::know::audit {

// What the text says of a row of levels besides their sizes: how many they are, and what shares they have
// and what they grew by.

// 13个县市区投资金额:甲县15.31亿元,…: the count that a list stands behind says itself how many there are.
bool counts_so_many(page const&, std::size_t first, std::size_t members);

// 七港合计…,依序为高雄…: whether the words before the whole or the row say that there are as many as the row has.
bool are_as_many_as_told(page const&, std::vector<std::size_t> const& row, std::size_t whole);

// 青岛、日照、烟台港口完成2.05亿吨,其中青岛港9625万吨,日照港6477万吨,烟台港4445万吨: whether the sentence of the whole
// names each member before it.
bool are_named_before(page const&, std::vector<std::size_t> const& row, std::size_t whole);

// 运输总周转量851.65亿吨公里,旅客周转量…,货邮周转量208.07亿吨公里。总周转量中,国内航线…: the level that the words
// before a row name.
std::optional<std::size_t> whole_named_before(page const&, std::size_t first);

// 92个项目,包括63个世赛项目、28个国赛项目和1个新职业项目: announced with 包括 and ended with 和, in one breath.
bool is_told_in_full(page const&, std::vector<std::size_t> const& row, std::size_t whole);

// What the shares of a row come to: none where one has no share of its own.
std::optional<exact> sum_of_shares(page const&, std::vector<std::size_t> const& row);
bool make_a_hundred(exact const& shares, std::size_t members);
// 占39.2%、22.7%和37.5%, each right, of levels that lack 0.7% of the whole: its members' shares say themselves, as far
// as they are printed, that so little is left beside them.
bool shares_leave_as_much(page const& of, std::vector<std::size_t> const& row, std::size_t whole);
// The level before it that two shares of a row, or more, are of to the last digit.
std::optional<std::size_t> whole_of_shares(page const&, std::vector<std::size_t> const& row);

// 客运量2868万人,增长4.2%:公路2703万人,增长5.3%;水路165万人,下降11.9%: whether the members have grown by their weight
// as the whole has. Of so many rows of another whole one would, 1 for all; 1 too where they have not, or nothing says
// so.
double grows_like_by_chance(page const&, std::vector<std::size_t> const& row, std::size_t whole);

// 占1.76%;占47.18%;占45.19%: shares of all members that are far from a hundred together.
bool have_others_beside(page const&, std::vector<std::size_t> const& row);

// 亿元以上235个,5000万元至1亿元318个,5000万元以下674个: sizes or ages from the one end to the other.
bool are_all_sizes(page const&, std::vector<std::size_t> const& row);
// 工业项目35个,基础设施项目18个,其它项目56个: the last is all that the others leave.
bool ends_with_the_rest(page const&, std::vector<std::size_t> const& row);

// 航班2386架次(浦东机场1597架次、虹桥机场789架次),客流39.7万人次(浦东机场25.4万人次,虹桥机场14.3万人次): the members of
// a list that adds up, told again of something else right before them.
bool are_of_a_list_again(page const&, std::vector<closed_list> const& closing, std::vector<std::size_t> const& row);

}  // namespace fengsui::know::audit
