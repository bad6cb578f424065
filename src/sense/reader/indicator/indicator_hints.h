#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// What stands for a dimension where no word helps, by the topic of the sentence or of the document.
std::string_view default_of(dimension, std::string const& topic, std::string const& doc_topic);
// 固定资产投资38008亿元。第一产业投资744亿元, 全社会人员流动量17971万人次。铁路客运量1163万人次: a word that is said
// for short means what the text has been counting.
std::string_view said_for_short(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                std::string_view read);
// "Singapore invested $3.4 billion" in a text that has been counting foreign investment, "real estate with PhP27.24
// billion" in one of approvals: empty where the words say for themselves what is counted.
std::string investment_counted_before(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                      std::string_view read);
// "240 projects" of a text that counts those that applied: empty where it counts others.
std::string projects_counted_before(document const&, std::vector<draft> const&, std::size_t i, std::string_view read);
// 291名选手获得金牌: as many prizes as people.
bool wins_prizes(document const& doc, draft const& one);
// What a Chinese figure's own clause says of those that are counted; empty where it does not.
std::string_view told_by_what_is_said(document const&, draft const& one);
// narrowing.cpp: which revenue a bare 收入 is; empty where the words say for themselves.
std::string_view revenue_for_short(document const&, std::vector<draft> const&, std::size_t i, std::string_view read);
// The first level of the item before this one, where this is the first of its item.
std::optional<std::size_t> first_of_the_item_before(document const&, std::vector<draft> const&, std::size_t i);
// The receipts of a scenic spot, the travellers of bullet trains: the subject of the clause group narrows the
// indicator.
void narrow_by_subject(document const& doc, std::vector<draft>& drafts);
// "Railway trips came to 410 million, road trips fell to 2.46 billion": where every means of transport is counted, all
// of them together are people on the move.
void count_every_mode(document const& doc, std::vector<draft>& drafts);

// indicator_of_change.cpp: what a change or share counts that has no level; empty where no words say it.
std::string indicator_of_change(document const&, std::vector<draft> const&, std::size_t i);

// "RM42.8 billion (US$10.2 billion) of approved investments": what stands behind a sum and its bracket.
std::u16string_view behind_its_bracket(std::u16string_view behind);

// "$3 billion of foreign capital", "US$5.45 billion in FDI": what the words behind a sum call it.
bool is_foreign_money(std::u16string_view behind);

// Whether the figures before it, in its sentence or the one before, were of fixed-asset investment.
bool is_part_of_fai(std::vector<draft> const& drafts, std::size_t i);

}  // namespace fengsui::sense::reader
