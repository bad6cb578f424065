#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "sense/reader/subject/subject_words.h"

// The steps of find_subjects, each over the subjects found so far, in the order of the text.
namespace fengsui::sense::reader {

// The length of the first of the suffixes that stands at `at`; 0 where none does.
std::size_t suffix_at(std::u16string_view text, std::size_t at, std::span<std::u16string_view const> suffixes);
inline std::size_t suffix_at(std::u16string_view text, std::size_t at,
                             std::initializer_list<std::u16string_view> suffixes) {
  return suffix_at(text, at, std::span{suffixes.begin(), suffixes.size()});
}

// subject_nobody.cpp: where a place's name means nobody, or only tells where the news was written.
// 杭州4月6日电, 天门网讯; `at`: behind the place.
bool is_dateline_place(std::u16string_view text, std::size_t at);
// "BEIJING, Feb. 15 (Xinhua) --"
bool opens_an_english_dateline(std::u16string_view text, subject const& place);
// "43.56 billion U.S. dollars"; `at`: behind the place.
bool names_a_currency(std::u16string_view text, std::size_t at);
// 昆玉河线; `at`: behind the place.
bool begins_a_line(std::u16string_view text, std::size_t at);
// 重大安全事故, 台湾同胞, 来自全国, "the Datong-Qinhuangdao railway": whatever else is written with its letters.
bool means_nobody(document const& doc, subject const&);
// "Haikou, capital of south China's Hainan, received": the place before it is told of.
bool says_where_another_lies(std::u16string_view text, subject const&);

// subject_suffixes.cpp
// What is behind a place's name makes it an organisation: 上海铁路局, 西宁站, 宁波港.
void extend_place(std::u16string_view text, subject& one);
// 全国快递服务企业, 全国收费公路: all of a kind that a whole country has.
void extend_country(std::u16string_view text, subject& one);
// 昆明长水国际机场, 成都高新综合保税区, 甘肃张掖工业园区: a name of its own between the place and what it is. No word
// that says or counts something may lie between.
void extend_named(std::u16string_view text, subject& one);

// subject_lists.cpp
// Takes those out that are marked.
void drop_subjects(std::vector<subject>& found, std::vector<bool> const& gone);
// Puts more subjects among those found, both in order: one that overlaps stays out, unless all that it overlaps may
// give way to it. Linear, for a text of any length.
void merge_subjects(std::vector<subject>& found, std::vector<subject> more,
                    bool (*gives_way)(subject const& known, subject const& added));
// 博鳌:各景区接待6.82万人次, among lines that other places open: who opens a line so, whether a table knows it or not.
void add_line_heads(document const&, std::vector<subject>& found);
// 31个省(自治区、直辖市)和新疆生产建设兵团共有54个城市: all of them together are the country.
void join_the_provinces(document const&, std::vector<subject>& found);
// 包括南郑区装备产业园、城固县加工基地、勉县生产线二期等75个项目: what is listed before it is counted names nobody.
void drop_examples(document const&, std::vector<subject>& found);
// 赴深圳、东莞、苏州等地, 以广州、北京、上海方向为主: where people go, nobody whose figures follow.
void drop_destinations(document const&, std::vector<subject>& found);
// Puts the noun behind the last of a list of places behind each; where figures are handed out, also of names that no
// table of places knows.
// 上海浦东、虹桥两机场: a list that a number and a noun close is one name.
void add_told_groups(document const&, std::vector<subject>&);
void share_nouns(document const&, std::vector<subject>& found);
// 上海浦东和虹桥机场共保障旅客1353.98万人次: both together are one.
void join_together(document const&, std::vector<subject>& found);
// 经满洲里和绥芬河口岸: the noun behind a list of places belongs to each, and a place so named goes on to mean it.
void share_border_posts(document const&, std::vector<subject>& found);

// subject_names.cpp
// 江苏代表团 of a headline is the body's 江苏省代表团, 南宁局集团 is 南宁局集团公司.
void take_full_names(std::vector<subject>& found);
// 中国铁路兰州局集团有限公司 reports as 兰州局集团公司; what a text calls 以下简称“X” goes on as X.
void take_short_names(document const&, std::vector<subject>& found);

}  // namespace fengsui::sense::reader
