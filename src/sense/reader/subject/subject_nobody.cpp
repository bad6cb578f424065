// Where a place's name means nobody: a dateline, a currency, a line between two towns, an event or a title.
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_parts.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {

// 杭州4月6日电(记者…), 北京4月18日讯, 天门网讯: where the news was written.
bool is_dateline_place(std::u16string_view text, std::size_t at) {
  auto const behind = text.substr(at, 12);
  // 天门网讯, 北京商报讯, 湖北日报讯
  auto const paper = behind.find(u"讯"sv);
  if (paper <= 5 && (paper == 0 || is_one_of(behind[paper - 1], u"网报闻社台"))) return true;
  // 北京商报记者
  if (auto const news = behind.find(u"报记者"sv); news <= 3) return true;
  auto const mark = std::min(behind.find(u"日电"sv), behind.find(u"日讯"sv));
  if (mark == std::u16string_view::npos || mark == 0) return false;
  return std::all_of(behind.begin(), behind.begin() + static_cast<std::ptrdiff_t>(mark),
                     [](char16_t c) { return is_digit(c) || c == u'月' || c == u'年'; });
}

// "BEIJING, Feb. 15 (Xinhua) -- The travel rush", "BEIJING -- China's revenue", "Hanoi (VNA) - ", "SAVANNAH, Ga. -":
// a place that opens a line before a dash, or before a day.
bool opens_an_english_dateline(std::u16string_view text, subject const& one) {
  constexpr std::size_t kLongest = 48;
  constexpr std::size_t kReach = 40;
  auto line = one.from;
  while (line > 0 && text[line - 1] != u'\n' && one.from - line <= kReach) --line;
  if (line > 0 && text[line - 1] != u'\n') return false;
  if (end_of_dateline(text, line) >= one.to) return true;
  if (one.from > line) return false;
  auto const behind = text.substr(one.to, kLongest);
  if (behind.starts_with(u", "sv) && times::month_of_word(times::en_word_at(text, one.to + 2).text()) != 0) return true;
  auto const dash = std::min(behind.find(u" - "sv), behind.find(u" -- "sv));
  if (dash == std::u16string_view::npos) return false;
  // Only a region, a day or who reports may stand between.
  auto const between = behind.substr(0, dash);
  return between.empty() || between.starts_with(u", "sv) || between.starts_with(u" ("sv);
}

// "43.56 billion U.S. dollars", "3 million Hong Kong dollars": what money is called and nobody.
bool names_a_currency(std::u16string_view text, std::size_t at) {
  auto const behind = text.substr(at, 10);
  for (std::u16string_view const money : {u" dollar"sv, u"-dollar"sv, u"$"sv, u" $"sv, u" cent "sv, u" cents"sv,
                                          u" pounds"sv, u" yuan"sv, u" yen"sv, u" currency"sv}) {
    if (behind.starts_with(money)) return true;
  }
  return false;
}

// 昆玉河线: a line, whatever place its name begins with.
bool begins_a_line(std::u16string_view text, std::size_t at) {
  for (std::size_t gap = 0; gap <= 2; ++gap) {
    if (at + gap >= text.size() || !is_cjk(text[at + gap])) return false;
    if (text[at + gap] == u'线') return gap == 0 || !is_one_of(text[at + gap - 1], kNoLine);
  }
  return false;
}

namespace {

// 重大安全, 幸福平安, 12个旧小区, 与会来宾: what is said, where a place happens to be written so.
bool is_an_ordinary_word(std::u16string_view text, subject const& one) {
  auto const printed = text.substr(one.from, one.to - one.from);
  if (printed.size() != 2) return false;
  auto const before = one.from > 0 ? text[one.from - 1] : u' ';
  auto const behind = text.substr(one.to);
  // 六安全市, 西安全年: all of the city, or of the year.
  if (printed[1] == u'安' && behind.starts_with(u"全"sv))
    return behind.size() < 2 || !is_one_of(behind[1], u"市州县区省地年域社口港球");
  // 南京路步行街; no 上海路局.
  if (behind.starts_with(u"路"sv)) return behind.size() < 2 || !is_one_of(behind[1], u"局网段");
  if (printed == u"个旧"sv) return is_behind_a_number(text, one.from);
  if (printed == u"四会"sv) return before == u'第';
  static constexpr any_of_words kWithAMeaning{u"平安", u"互助", u"共和", u"来宾", u"新星", u"灯塔", u"白杨", u"大厂"};
  if (!kWithAMeaning.stand_in(printed)) return false;
  return !is_one_of(before, u"、和及省市州区") && (behind.empty() || !is_one_of(behind.front(), u"、市县区站镇乡机"));
}

// 中国西部国际投资贸易洽谈会: an event that is called after the country.
bool names_an_event(std::u16string_view text, subject const& made) {
  constexpr std::size_t kLongest = 20;
  if (made.level != "country") return false;
  auto const behind = text.substr(made.to, kLongest);
  // 2012中国·清徐葡萄采摘月
  if (behind.starts_with(u'·')) return true;
  // 第七次全国人口普查: what a county counted in it.
  for (std::u16string_view const all : {u"人口普查"sv, u"经济普查"sv, u"农业普查"sv, u"12315"sv}) {
    if (behind.starts_with(all)) return true;
  }
  auto end = std::size_t{0};
  while (end < behind.size() && (is_cjk(behind[end]) || is_one_of(behind[end], u"()-—"))) ++end;
  auto const name = behind.substr(0, end);
  static constexpr any_of_words kEvents{u"洽谈会", u"博览会", u"交易会", u"贸易会", u"论坛"};
  return kEvents.stand_in(name);
}

}  // namespace

bool says_where_another_lies(std::u16string_view text, subject const& made) {
  constexpr std::size_t kReach = 56;
  static constexpr any_of_words kLeads{u" capital of ",          u" the capital of ", u" capital city of ",
                                       u" the capital city of ", u" a city in ",      u" a town in ",
                                       u" a county in ",         u" a port in ",      u" a province in "};
  auto const lead = text.substr(made.from - std::min(made.from, kReach), std::min(made.from, kReach));
  auto const comma = lead.rfind(u", "sv);
  auto const behind = text.substr(made.to, kReach);
  return comma != lead.npos && kLeads.open(lead.substr(comma + 1)) > 0 &&
         behind.find(u',') < behind.find_first_of(u".;:(0123456789"sv);
}

bool means_nobody(document const& doc, subject const& made) {
  auto const text = doc.text();
  // 本报北京6月9日电: where the whole country's news is written.
  if (made.name == "北京市" && is_dateline_place(text, made.to)) return true;
  // 来自全国: where people are from.
  if (text.substr(0, made.from).ends_with(u"来自"sv)) return true;
  if (doc.english) return false;
  // 拱北海关 holds no 北海.
  auto const behind = text.substr(made.to);
  auto const of_the_customs = made.is == subject_kind::area && made.from > 0 && is_cjk(text[made.from - 1]) &&
                              behind.starts_with(u"关"sv) && !behind.starts_with(u"关于"sv);
  // 台湾同胞57376人次, 香港居民: who was counted.
  return of_the_customs || behind.starts_with(u"同胞"sv) || behind.starts_with(u"籍"sv) || names_an_event(text, made) ||
         is_an_ordinary_word(text, made);
}

}  // namespace fengsui::sense::reader
