// Shares of the three industries, of two classes that one word names, or of any classes, printed as a ratio.
#include "sense/reader/choice/structure_ratios.h"

#include <algorithm>
#include <array>
#include <span>

#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

constexpr std::string_view kRules = "share:structure";
constexpr std::string_view kRule = "share:structure of the named";
constexpr std::string_view kRuleOfAny = "share:structure of any";
constexpr std::array<char const*, 3> kIndustries{"第一产业", "第二产业", "第三产业"};
constexpr std::array<char const*, 3> kEnglishIndustries{"primary industry", "secondary industry", "tertiary industry"};

// Whether the words before the numbers name the three industries: 8:30:00 is a time, and 3:2 a score.
bool names_the_industries(std::u16string_view lead) {
  if (holds_any(lead, {u"ratio"sv, u"proportion"sv, u"structure"sv, u"composition"sv}) &&
      holds_any(lead, {u"industr"sv, u"sectors"sv}))
    return true;
  return holds_any(
      lead, {u"三次产业"sv, u"三产"sv, u"三大产业"sv, u"三个产业"sv, u"产业结构"sv, u"产业比"sv, u"二三产"sv,
             u"三产业"sv, u"hree industries"sv, u"hree sectors"sv, u"hree strata"sv, u"secondary and tertiary"sv});
}

// 第一产业13.2亿元,…;第二产业…;第三产业…。结构为6.1:41.7:52.2: told right before, so that 结构 alone says of what.
bool follows_the_industries(std::u16string_view lead, std::u16string_view before) {
  if (!holds_any(lead, {u"结构"sv, u"比重"sv, u"构成"sv, u"比例"sv, u"占比"sv, u"之比"sv})) return false;
  static constexpr std::array<std::u16string_view, 3> kTold{u"第一产业", u"第二产业", u"第三产业"};
  return std::ranges::all_of(kTold, [&](auto const industry) { return before.find(industry) != before.npos; });
}

bool names_a_ratio(std::u16string_view lead) {
  return holds_any(lead, {u"结构"sv, u"比重"sv, u"比例"sv, u"构成"sv, u"比为"sv, u"之比"sv});
}

// 轻重结构为31.2:68.8, 男女比例: two classes in one word.
struct pair_named {
  std::u16string_view word;
  std::array<char const*, 2> classes;
};
constexpr std::array<pair_named, 6> kPairs{{
    {u"轻重"sv, {"轻工业", "重工业"}},
    {u"轻、重"sv, {"轻工业", "重工业"}},
    {u"轻工业与重工业"sv, {"轻工业", "重工业"}},
    {u"轻工业和重工业"sv, {"轻工业", "重工业"}},
    {u"男女"sv, {"男", "女"}},
    {u"城乡"sv, {"城镇", "乡村"}},
}};

// 水电、火电、风电、太阳能装机结构为12.1:55.2:18.0:14.7: whatever its classes are called.
bool names_a_structure(std::u16string_view lead) {
  if (auto const comma = lead.rfind(u','); comma != lead.npos) lead.remove_prefix(comma);
  return holds_any(lead, {u"结构"sv, u"比重"sv, u"构成"sv, u"占比"sv});
}

// 制造业、供应业、采矿业增加值占比为6.4:5.8:87.8: how many classes the clause before the numbers names.
std::size_t named_in_clause(std::u16string_view lead) {
  for (char16_t const mark : {u',', u'。', u';'}) {
    if (auto const at = lead.rfind(mark); at != lead.npos) lead.remove_prefix(at + 1);
  }
  auto const joints = std::ranges::count_if(lead, [](char16_t c) { return c == u'、' || c == u'和' || c == u'与'; });
  return static_cast<std::size_t>(joints) + 1;
}

bool joins(std::u16string_view gap) {
  return gap == u":"sv || gap == u": "sv || gap == u" : "sv || gap == u" :"sv;
}

bool may_be_a_share(quantity const& read) {
  return read.unit == nullptr && !read.number.in_words && !read.number.negative && !read.number.scaled &&
         !read.number.grouped && !read.number.worth;
}

double worth_of(quantity const& read) {
  return static_cast<double>(read.number.value.mantissa) * std::pow(10.0, read.number.value.exponent);
}

// So many numbers with colons between them that make a hundred, `most_off` at most beside it.
bool are_a_ratio(document const& doc, std::size_t first, std::size_t count, double most_off) {
  if (first + count > doc.numbers.size()) return false;
  auto const text = doc.text();
  double sum = 0;
  for (auto i = first; i < first + count; ++i) {
    auto const& read = doc.numbers[i];
    if (!may_be_a_share(read)) return false;
    if (i > first) {
      auto const& last = doc.numbers[i - 1];
      if (!joins(text.substr(last.number.to, read.number.from - last.number.to))) return false;
    }
    sum += worth_of(read);
  }
  auto const from = doc.numbers[first].number.from;
  auto const to = doc.numbers[first + count - 1].number.to;
  auto const goes_on = (from > 0 && text[from - 1] == u':' && from > 1 && is_digit(text[from - 2])) ||
                       (at_or_zero(text, to) == u':' && is_digit(at_or_zero(text, to + 1)));
  return !goes_on && std::abs(sum - 100) <= most_off;
}

// 由上年的2.1:58.9:39调整为…, (上年为2.1:58.9:39): what it was.
bool is_what_it_was(std::u16string_view lead, std::u16string_view behind) {
  static constexpr any_of_words kTurneds{u"调整", u"优化", u"变化", u"变为", u"演变",
                                         u"转变", u"改变", u"提升", u"升级", u" to "};
  if (kTurneds.open(behind) > 0) return true;
  static constexpr any_of_words kBases{u"上年",   u"上年同期",   u"去年",   u"去年同期",   u"上年的", u"上年同期的",
                                       u"去年的", u"去年同期的", u"上年为", u"上年同期为", u"去年为", u"去年同期为",
                                       u"from ",  u" with ",     u" than ", u" against "};
  return kBases.close(lead) > 0;
}

// "of the secondary 152.3 billion yuan", "the second 129.9 billion": English levels are told by the adjective before
// them.
bool is_called(document const& doc, draft const& level, std::string const& industry) {
  if (!doc.english) return level.what.find(industry) != level.what.npos;
  static constexpr std::array<std::u16string_view, 3> kOrdinals{u"first industry", u"second ", u"third "};
  auto const own = std::ranges::find(kEnglishIndustries, industry) - kEnglishIndustries.begin();
  auto const adjective = to_utf16(industry.substr(0, industry.find(' ')));
  auto lead = lead_of(doc.text(), level);
  if (auto const stop = lead.rfind(u"; "sv); stop != lead.npos) lead.remove_prefix(stop);
  return holds_any(lead, {adjective, kOrdinals[static_cast<std::size_t>(own)]});
}

bool may_be_of_it(draft const& level) {
  return level.kind == figure_kind::level && level.dimension == dimension::money && level.role != "base" &&
         level.role != "target" && level.role != "plan" && !level.role.starts_with("avg");
}

// The level of one industry: the nearest before the ratio, else the first behind it.
std::optional<std::size_t> level_of(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kSentences = 3;
  auto const& share = drafts[i];
  for (auto j = i; j-- > first_near(i);) {
    if (may_be_of_it(drafts[j]) && is_called(doc, drafts[j], share.what)) return j;
  }
  for (auto j = i + 1; j < drafts.size() && drafts[j].sentence - share.sentence <= kSentences; ++j) {
    if (may_be_of_it(drafts[j]) && is_called(doc, drafts[j], share.what)) return j;
  }
  return {};
}

// The level of all of them, before the ratio.
std::optional<std::size_t> whole_of(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                    std::string const& indicator) {
  auto const& share = drafts[i];
  auto const is_of_one = [&](draft const& level) {
    return doc.english && std::ranges::any_of(kEnglishIndustries,
                                              [&](auto const* industry) { return is_called(doc, level, industry); });
  };
  for (auto j = i; j-- > first_near(i);) {
    auto const& one = drafts[j];
    bool const counts_it = one.indicator == indicator;
    if (may_be_of_it(one) && counts_it && one.what.empty() && one.place.empty() && one.role != "part" &&
        !is_of_one(one) && (!share.of || worth(one) > worth(drafts[*share.of])))
      return j;
  }
  return {};
}

std::u16string_view lead_of_ratio(std::u16string_view text, std::size_t from, std::size_t sentence) {
  constexpr std::size_t kReach = 60;
  auto const least = std::max(sentence, from > kReach ? from - kReach : 0);
  return text.substr(least, from - least);
}

// What a ratio that begins with some number is of: classes with a name, or so many with none.
struct classes_of_ratio {
  std::span<char const* const> named;
  std::size_t count = 0;  // 0: it is no ratio
};

classes_of_ratio classes_from(document const& doc, std::size_t first, std::size_t sentence) {
  constexpr std::size_t kToldBefore = 160;
  constexpr double kSlipOff = 80;  // where its classes have a name: one digit may be wrong, the first one too
  constexpr double kRoundOff = 0.2;
  constexpr std::size_t kMost = 5;
  auto const from = doc.numbers[first].number.from;
  auto const to = doc.numbers[first].number.to;
  if (!joins(doc.text().substr(to, doc.numbers[first + 1].number.from - to))) return {};
  auto const lead = lead_of_ratio(doc.text(), from, sentence);
  auto const far = from > kToldBefore ? from - kToldBefore : 0;
  if (are_a_ratio(doc, first, kIndustries.size(), kSlipOff) &&
      (names_the_industries(lead) || follows_the_industries(lead, doc.text().substr(far, from - far))))
    return {doc.english ? kEnglishIndustries : kIndustries, kIndustries.size()};
  if (names_a_ratio(lead) && are_a_ratio(doc, first, 2, kSlipOff)) {
    auto const named =
        std::ranges::find_if(kPairs, [&](auto const& pair) { return lead.find(pair.word) != lead.npos; });
    if (named != kPairs.end()) return {named->classes, named->classes.size()};
  }
  if (!names_a_structure(lead)) return {};
  for (auto count = kMost; count > 1; --count) {
    auto const named = count > 2 && named_in_clause(lead) == count;
    if (are_a_ratio(doc, first, count, named ? kSlipOff : kRoundOff)) return {{}, count};
  }
  return {};
}

// Of what it is that the levels of the classes count: 三次产业投资比重 of the investment, and else of all that was
// produced.
std::string indicator_of_ratio(document const& doc, std::vector<draft> const& drafts, std::size_t first) {
  auto const from = doc.sentences[drafts[first].sentence].from;
  if (doc.text().substr(from, drafts[first].from - from).find(u"投资"sv) != std::u16string_view::npos) return "fai";
  auto const level = level_of(doc, drafts, first);
  auto const& what = drafts[first].what;
  if (what == "轻工业") return "industrial_va";
  bool const of_industries = what == kIndustries.front() || what == kEnglishIndustries.front();
  return of_industries ? "gdp" : level ? drafts[*level].indicator : std::string{};
}

}  // namespace

bool is_of_a_structure(draft const& one) {
  return one.rule.starts_with(kRule);
}

void add_structure_ratios(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  std::size_t in = 0;
  for (std::size_t i = 0; i + 1 < doc.numbers.size(); ++i) {
    auto const from = doc.numbers[i].number.from;
    while (in + 1 < doc.sentences.size() && doc.sentences[in].to <= from) ++in;
    if (in >= doc.sentences.size() || doc.sentences[in].from > from) continue;
    auto const classes = classes_from(doc, i, doc.sentences[in].from);
    if (classes.count == 0) continue;
    auto const to = doc.numbers[i + classes.count - 1].number.to;
    std::erase_if(drafts, [&](draft const& one) { return one.from < to && one.to > from; });
    auto const was = is_what_it_was(lead_of_ratio(text, from, doc.sentences[in].from), text.substr(to, 6));
    for (std::size_t k = 0; k < classes.count; ++k) {
      auto const& number = doc.numbers[i + k].number;
      draft made;
      made.from = made.words_from = number.from;
      made.to = made.words_to = number.to;
      made.value = number.value;
      made.unit = "%";
      made.dimension = dimension::percent;
      made.kind = figure_kind::share;
      if (!classes.named.empty()) made.what = classes.named[k];
      if (was) made.role = "base";
      made.rule = classes.named.empty() ? kRuleOfAny : kRule;
      drafts.push_back(std::move(made));
    }
    i += classes.count - 1;
  }
}

void link_structure_ratios(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  auto const goes_on = [&](std::size_t i) {
    return i < drafts.size() && drafts[i].rule.starts_with(kRules) &&
           joins(gap_between(text, drafts[i - 1], drafts[i]));
  };
  for (std::size_t first = 0; first < drafts.size(); ++first) {
    if (!drafts[first].rule.starts_with(kRules)) continue;
    auto end = first + 1;
    while (goes_on(end)) ++end;
    // 由2007年的28.0:72.0变为…: the time is said once for all of a ratio.
    for (auto i = first; i < end; ++i) drafts[i].period = drafts[first].period;
    if (is_of_a_structure(drafts[first])) {
      auto const indicator = indicator_of_ratio(doc, drafts, first);
      auto const was = drafts[first].role == "base";
      for (auto i = first; i < end; ++i) {
        auto& one = drafts[i];
        one.indicator = indicator;
        if (was) continue;
        one.of = level_of(doc, drafts, i);
        one.whole = whole_of(doc, drafts, i, indicator);
      }
    }
    first = end - 1;
  }
}

}  // namespace fengsui::sense::reader
