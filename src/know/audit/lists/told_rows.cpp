#include "know/audit/lists/told_rows.h"

#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kCharacter = 3;  // bytes of a Chinese one
constexpr std::string_view kStop = "。";
constexpr std::string_view kQuote = "“";
constexpr std::string_view kQuoteEnd = "”";

enum class opens { none, some, all };

// 42个项目中,; ,其中; ,包括: the words between a level and the row of its parts, up to the first one's name.
opens opens_row(std::string_view lead) {
  constexpr std::size_t kLongestName = 16 * kCharacter;
  static constexpr std::array<std::string_view, 3> kSome{"其中", "中,", ",用于"};                // read, not shown
  static constexpr std::array<std::string_view, 9> kAll{"包括",  ",分别为", ",分别是", ",分为",  // read, not shown
                                                        ",分成", ",含",     ":",       "(",      // read, not shown
                                                        ",由"};                                  // read, not shown
  auto const ends_near = [&](std::string_view word) {
    auto const at = lead.rfind(word);
    return at != std::string_view::npos && lead.size() - at - word.size() <= kLongestName;
  };
  if (std::ranges::any_of(kSome, ends_near)) return opens::some;
  return std::ranges::any_of(kAll, ends_near) ? opens::all : opens::none;
}

// The measure word of a count: 起 of 7起; nothing of an amount. 名 and 人 both count persons.
std::string_view measure_in_row(page const& of, std::size_t i) {
  static constexpr std::string_view kPerson = "人";
  auto const& one = of.at(i);
  if (!counts_whole_things(one.unit) || one.span.size() < kCharacter) return {};
  auto const word = measure_word(one.span);
  return word == "名" ? kPerson : word;
}

// Right before the row, with nothing but what it did between them; in the sentence before only behind 。其中.
std::optional<std::size_t> whole_right_before(page const& of, std::size_t first) {
  constexpr std::size_t kFiguresBack = 3;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack;) {
    auto const text = of.between(i, first);
    auto const stop = text.rfind(kStop);
    if (contains(text, "\n") || (stop != text.npos && !text.substr(stop + kStop.size()).starts_with("其中"))) return {};
    if (of.at(i).kind != model::figure_kind::level || is_a_mark_passed(of, i)) continue;
    // 42个项目到位资金26亿元,其中工业20个: what is counted otherwise may stand between.
    // 派出54支工作队,分赴26个县区:北片14支、…
    bool const counted_otherwise =
        of.at(i).unit != of.at(first).unit || measure_in_row(of, i) != measure_in_row(of, first);
    if (counted_otherwise && first - i < kFiguresBack) continue;
    return is_of_row(of, i, first) ? std::optional{i} : std::nullopt;
  }
  return {};
}

// Up to the semicolon where commas part them: 沿海39700万吨,内河3587万吨;当月19167万吨; and up to what is counted
// otherwise: 特别奖1篇,纪念奖1个.
std::vector<std::size_t> members_from(page const& of, std::size_t first) {
  auto row = row_from(of, first);
  auto const other =
      std::ranges::find_if(row, [&](std::size_t i) { return measure_in_row(of, i) != measure_in_row(of, first); });
  row.erase(other, row.end());
  auto const ends_item = [&](std::size_t k) { return contains(of.between(row[k - 1], row[k]), ";"); };
  if (row.size() < 2 || ends_item(1)) return row;
  for (std::size_t k = 2; k < row.size(); ++k) {
    if (ends_item(k)) row.resize(k);
  }
  return row;
}

// 规模以上20.7亿元,累计108.7亿元; 计划5亿元,完成3亿元: what the one column is called and not every member is.
bool are_of_one_column(page const& of, std::vector<std::size_t> const& row) {
  static constexpr std::array<std::string_view, 14> kColumns{"累计", "完成", "到位", "计划", "实际", "总投资", "当月",
                                                             "本月", "日均", "增加", "减少", "履约", "年均",   "以上"};
  return std::ranges::all_of(kColumns, [&](std::string_view word) {
    auto const n = std::ranges::count_if(row, [&](std::size_t i) { return contains(name_in_row(of, i), word); });
    return n == 0 || n == static_cast<std::ptrdiff_t>(row.size());
  });
}

// How many bytes the names of a row end with alike: 收入 of 门票收入 and 住宿收入.
std::size_t tail_of(page const& of, std::vector<std::size_t> const& row) {
  auto tail = name_in_row(of, row.front());
  for (auto const i : row) {
    auto const name = name_in_row(of, i);
    while (!tail.empty() && !name.ends_with(tail)) tail.remove_prefix(std::min(kCharacter, tail.size()));
  }
  return tail.size();
}

// Members that count the same thing as their whole: by the reader's word, by a measure word that few things are counted
// with, or by the noun that they and the whole end with.
bool are_of_one_kind(page const& of, told_row const& row) {
  static constexpr std::array<std::string_view, 5> kOfAnything{"个", "项", "家", "人", "次"};
  auto const& whole = of.at(row.whole);
  auto const measure = measure_in_row(of, row.whole);
  if (std::ranges::any_of(row.parts, [&](std::size_t i) { return measure_in_row(of, i) != measure; })) return false;
  if (!std::ranges::all_of(row.parts, [&](std::size_t i) {
        // 截至5月份: what has been done since January, and what is held then.
        return same_period(of.at(i), whole) || of.at(i).period_end == whole.period_end;
      }))
    return false;
  if (std::ranges::all_of(row.parts, [&](std::size_t i) { return of.at(i).indicator == whole.indicator; })) return true;
  // 60个参赛项目中,25个为创意组,20个为初创组: said of so many of them; and what is put in quotes is sorted,
  // “签约一批”2个,“开工一批”10个.
  auto const is_sorted = [&](std::size_t i) {
    return !noun_behind(of, i).empty() || of.between(i - 1, i).ends_with(kQuoteEnd);
  };
  if (!measure.empty() && std::ranges::all_of(row.parts, is_sorted)) return true;
  if (!measure.empty() && std::ranges::find(kOfAnything, measure) == kOfAnything.end()) return true;
  // 集装箱38.6万标箱,其中冷藏箱4.2万标箱,海铁联运6.8万标箱: what is measured in anything but money is of one kind.
  if (row.one_breath || (!measure.empty() && row.closed) || (measure.empty() && whole.unit != "CNY")) return true;
  auto const tail = tail_of(of, row.parts);
  auto const name = name_in_row(of, row.parts.front());
  return tail >= 2 * kCharacter && contains(of.noun_before(row.whole), name.substr(name.size() - tail));
}

bool are_named(page const& of, std::vector<std::size_t> const& row) {
  constexpr std::size_t kShortest = 4;  // bytes
  return std::ranges::all_of(row, [&](std::size_t i) { return name_in_row(of, i).size() >= kShortest; });
}

}  // namespace

std::string_view noun_behind(page const& of, std::size_t part) {
  constexpr std::size_t kReach = 16;  // code points
  constexpr std::size_t kShortest = 2 * kCharacter;
  static constexpr std::array<std::string_view, 9> kOpens{",", "、", ";", "其中", "有", "包括", "别为", "和", "("};
  static constexpr std::array<std::string_view, 9> kVerbs{"来自", "获得", "属于", "位于", "为", "系", "是", "获", "在"};
  // 38个已开工,42个已办理手续: what has become of them, which may be so of one thing twice; but 由祭祀引发 is a cause.
  static constexpr std::array<std::string_view, 18> kDone{"已",   "未",   "正",   "完成", "实现", "通过",
                                                          "进入", "参",   "达",   "超",   "开工", "建成",
                                                          "投产", "签约", "落地", "拟",   "计划", "净"};
  static constexpr std::array<std::string_view, 5> kCauses{"引起", "引发", "造成", "所致", "担当"};
  if (!of.has_text() || !of.is_chinese() || !ends_with_any(of.before(part, 2), kOpens)) return {};
  auto tail = of.after(part, kReach);
  if (part + 1 < of.size()) tail = tail.substr(0, std::min(tail.size(), of.between(part, part + 1).size()));
  for (std::string_view const end : {",", "。", ";", ":", "、", "(", ")", "\n", "和", "占"})
    tail = tail.substr(0, tail.find(end));
  if (starts_with_any(tail, kDone) || (tail.starts_with("由") && !ends_with_any(tail, kCauses))) return {};
  for (auto const verb : kVerbs) {
    if (tail.starts_with(verb)) tail.remove_prefix(verb.size());
  }
  return tail.size() >= kShortest ? tail : std::string_view{};
}

std::string_view name_in_row(page const& of, std::size_t part) {
  auto const lead = of.between(part - 1, part);
  auto const quote = lead.rfind(kQuote);
  if (lead.ends_with(kQuoteEnd) && quote != std::string_view::npos) return lead.substr(quote);
  auto const behind = noun_behind(of, part);
  return behind.empty() ? of.noun_before(part) : behind;
}

namespace {

// 小分队12支,长三角5支、珠三角4支、京津冀3支: three and more right behind the first level of a sentence, each behind a
// name and 、, up to the end of the clause; or in a sentence of their own, 95.3万人次。甲景区36.2万人次、….
std::optional<told_row> bare_row(page const& of, std::size_t first) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kLongestName = 10 * kCharacter;
  auto const whole = first - 1;
  auto const lead = of.between(whole, first);
  bool const next_sentence = lead.starts_with(kStop);
  auto const name = next_sentence ? lead.substr(kStop.size()) : lead;
  if ((!next_sentence && lead.find(',') > 2 * kCharacter) || name.find(',', 1) != name.npos) return {};
  if (name.size() > kLongestName || contains(name, kStop) || !is_of_row(of, whole, first)) return {};
  if (whole > 0 && of.sentence(whole - 1) == of.sentence(whole) && of.at(whole - 1).unit != "day") return {};
  told_row row{.whole = whole, .parts = {first}, .all = !next_sentence};
  for (auto i = first + 1; i < of.size() && is_of_row(of, i, first); ++i) {
    auto const text = of.between(i - 1, i);
    bool const joined = text.starts_with("、") || (next_sentence && text.starts_with(","));
    if (!joined || text.size() > kLongestName || text.find(',', 1) != text.npos) break;
    row.parts.push_back(i);
  }
  auto const next = row.parts.back() + 1;
  bool const ends = next >= of.size() || of.sentence(next) != of.sentence(first) || !is_of_row(of, next, first);
  row.one_breath = ends;
  return row.parts.size() >= kFewest && ends ? std::optional{row} : std::nullopt;
}

// 1080人,其中专业队员420人、官兵360人、职工215人、干警85人。: three and more, one right behind the other, and nothing
// counted as they are behind the last.
bool is_in_one_breath(page const& of, told_row const& row) {
  constexpr std::size_t kFewest = 3;
  if (row.parts.size() < kFewest || row.whole + 1 != row.parts.front()) return false;
  if (row.parts.back() - row.parts.front() + 1 != row.parts.size()) return false;
  for (std::size_t k = 1; k < row.parts.size(); ++k) {
    auto const text = of.between(row.parts[k - 1], row.parts[k]);
    if (contains_any(text, std::array<std::string_view, 4>{kStop, ";", ":", "("})) return false;
  }
  auto const next = row.parts.back() + 1;
  if (next < of.size() && of.sentence(next) == of.sentence(row.parts.back()) && is_of_row(of, next, row.whole) &&
      !contains(of.between(next - 1, next), ";"))
    return false;
  return !of.after(row.parts.back(), 1).starts_with("等");
}

// 泊位49个(防城港26个、北海8个、钦州15个); 23个项目,分别为新能源9个、文旅8个、农牧业6个: right behind the whole, one
// right behind the other, to the end of the bracket or the clause.
bool is_closed(page const& of, told_row const& row) {
  static constexpr std::array<std::string_view, 5> kOpens{":", ",分别为", ",分别是", ",分为",  // read, not shown
                                                          ",分成"};                            // read, not shown
  static constexpr std::array<std::string_view, 3> kSome{"含", "包括", "其中"};
  static constexpr std::array<std::string_view, 2> kEnds{"。", ";"};
  auto const lead = of.between(row.whole, row.parts.front());
  if (!row.all || row.whole + 1 != row.parts.front() || contains_any(lead, kSome) || contains(lead, kStop))
    return false;
  if (row.parts.back() - row.parts.front() + 1 != row.parts.size()) return false;
  auto const behind = of.after(row.parts.back(), 1);
  if (contains(lead, "(")) return behind == ")";
  return contains_any(lead, kOpens) && std::ranges::find(kEnds, behind) != kEnds.end();
}

std::optional<told_row> row_at(page const& of, std::size_t first) {
  auto const opened = opens_row(of.between(first - 1, first));
  if (opened == opens::none) return bare_row(of, first);
  auto const whole = whole_right_before(of, first);
  if (!whole) return {};
  told_row row{.whole = *whole, .parts = members_from(of, first), .all = opened == opens::all};
  // 13万人次,其中福田8万人次,预计全天27万人次: what is to come is no part of what was.
  std::erase_if(row.parts, [&](std::size_t i) {
    return i != first && of.at(i).role == "forecast" && of.at(*whole).role != "forecast";
  });
  if (row.parts.size() < 2) return {};
  row.closed = is_closed(of, row);
  row.one_breath = is_in_one_breath(of, row);
  return row;
}

}  // namespace

std::vector<told_row> told_rows(page const& of) {
  std::vector<told_row> made;
  for (std::size_t first = 1; of.has_text() && of.is_chinese() && first < of.size(); ++first) {
    if (!is_of_row(of, first, first)) continue;
    auto row = row_at(of, first);
    // 二等奖362件(分别为169件、141件、52件): those of the bracket before.
    if (row && (row->closed || are_named(of, row->parts)) && are_of_one_column(of, row->parts) &&
        are_of_one_kind(of, *row))
      made.push_back(std::move(*row));
  }
  return made;
}

}  // namespace fengsui::know::audit
