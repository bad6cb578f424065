#pragma once

#include <vector>

#include "sense/reader/draft.h"
#include "sense/reader/subject/subject_words.h"

// Whom words mean that name nobody themselves: 该站, 该公司, 分别.
namespace fengsui::sense::reader {

// subject_places.cpp: a word that names somebody whom the figure may be of, be it the last.
bool may_be_of(document const&, std::vector<subject> const& all, std::vector<subject>::const_iterator at, draft const&);

// 增速比全州低18个百分点,排全省末位; 占全市的26%: compared with, or a whole.
bool is_compared(document const&, subject const&);
// 签约仪式在乌鲁木齐举行
bool is_where_it_was_held(document const&, subject const&);

// 该公司, 公司, 该局: no 该市.
bool is_of_a_company(document const&, subject const& self);

// Whom 该站, 该机场, 全港 mean: the last of that sort that is named shortly before; null where there is none.
subject const* meant_by(document const&, std::vector<subject> const& all, std::vector<subject>::const_iterator at);

// The organisation that was named last; null where none was near.
subject const* company_before(std::vector<subject> const& all, std::vector<subject>::const_iterator at);

// 西安站、西安北站累计发送旅客分别为512万人次和1186万人次: a list of as many subjects before a list of figures is
// handed out to it. By the figure's index; null where nothing is handed out.
std::vector<subject const*> listed_subjects(document const&, std::vector<subject> const& all,
                                            std::vector<draft> const& drafts);
// 我市选手获金牌3枚: whose people take part in a contest.
bool is_whose_people_take_part(document const&, subject const& area);
// And whose the figures of the sentences behind are that name nobody.
void keep_those_who_came(document const&, std::vector<subject> const& all, subject const& contest, std::vector<draft>&);
// named_lists.cpp: 12个景区超过20万人次:甲125.2万人次、乙78.1万人次: whose each of a list is that is named with its
// figure.
void name_each_of_a_list(document const&, std::vector<draft>&);
// 开行6117列,上年为4940列: last year's level is of what this year's is of.
void share_with_bases(document const&, std::vector<draft>&);

}  // namespace fengsui::sense::reader
