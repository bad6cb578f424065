#pragma once

#include "sense/reader/document.h"
#include "sense/reader/quantity/quantity.h"

namespace fengsui::sense::reader {

// Chinese numbers that are figures only where the words around them count. Places are of the folded text.

// 七家机场, 四场决赛, 两项制度: two to ten of a kind in words; no 这两个, 前三项, 四个自信.
bool counts_a_few(document const&, quantity const&);

// 春运前20天, 节前20天: whether the days that are counted at `at` are the first or the last of a travel season.
bool is_part_of_a_season(std::u16string_view, std::size_t at);

// 历时两个多月, 为期3年, 七天运客: how long something took; no 前三天, 近两年, 3天内, which say when.
bool is_length_of_time(std::u16string_view, quantity const&);

// 历时, 运营, 时隔: the length behind it is how long something took.
bool leads_a_length(std::u16string_view, std::size_t at);

// 林区管理、应急准备等五大环节: counted behind a list of what they are; no 北京、上海两大机场, which names them.
bool counts_what_is_listed(std::u16string_view, quantity const&, std::size_t end);

// 三日发送旅客共计42.91万人次: days that are counted; no 三日 of a month.
bool counts_days(std::u16string_view, quantity const&, std::size_t end);

// 历时3年; no 2025年, 18年10月.
bool counts_years(std::u16string_view, quantity const&, std::size_t end);

// 火灾392起(其中一般火灾148、较大火灾52起): of a list of nouns with their numbers only the whole and the last member
// print the unit.
unit_entry const* unit_of_the_nouns(document const&, std::size_t index, sentence const&);

// 其中直通236万,增长3.3%,管内550.7万人: of its neighbours in the sentence; null where they lend none.
unit_entry const* unit_beside(document const&, std::size_t index, sentence const&);
// 600万 counts something, whatever its clause calls it; 30万级 and 30万+ are sizes.
bool is_a_bare_amount(document const&, quantity const&);
// 商机21亿元,比去年20.5亿略多: of the last in its sentence that was counted in 万 or 亿; null where there is none.
unit_entry const* unit_said_before(document const&, std::size_t index, sentence const&);
// 旅客吞吐量…。天河机场1740.2万, 门票收入412万: of what the text has last named, where that is travellers or, right
// before the number, money; null where it is not.
unit_entry const* unit_of_what_was_named(document const&, quantity const&);
// 共有760万游客, 3000考生: of the people that stand right behind a number; null where none do.
unit_entry const* unit_of_people_behind(document const&, quantity const&);
// 下达任务100亿: so many 亿 of a task are money; null where it is of none.
unit_entry const* money_of_a_task(document const&, quantity const&);

}  // namespace fengsui::sense::reader
