// Shares of the classes of a whole, printed as a ratio.
#include "sense/reader/choice/structure_ratios.h"

#include <algorithm>
#include <array>
#include <vector>

#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

constexpr std::string_view kRule = "share:structure";
constexpr std::array<char const*, 3> kIndustries{"第一产业", "第二产业", "第三产业"};
constexpr std::array<char const*, 3> kEnglishIndustries{"primary industry", "secondary industry", "tertiary industry"};

bool holds_any(std::u16string_view text, std::initializer_list<std::u16string_view> words) {
  return std::ranges::any_of(words, [&](auto const word) { return text.find(word) != text.npos; });
}

// Whether the words before the numbers name the three industries: 8:30:00 is a time, and 3:2 a score.
bool names_the_industries(std::u16string_view lead) {
  if (holds_any(lead, {u"ratio"sv, u"proportion"sv, u"structure"sv, u"composition"sv}) &&
      holds_any(lead, {u"industr"sv, u"sectors"sv}))
    return true;
  return holds_any(
      lead, {u"三次产业"sv, u"三产"sv, u"三大产业"sv, u"三个产业"sv, u"产业结构"sv, u"产业比"sv, u"二三产"sv,
             u"三产业"sv, u"hree industries"sv, u"hree sectors"sv, u"hree strata"sv, u"secondary and tertiary"sv});
}

// 投资比重, 结构, 比例: a ratio of shares, whatever it is of.
bool names_a_structure(std::u16string_view lead) {
  return holds_any(lead, {u"结构"sv, u"比重"sv, u"比例"sv, u"构成"sv});
}

// 第三产业448355万元,增长2.9%。结构为6.0:46.9:47.1: the industries are told one by one before.
bool tells_the_industries(std::u16string_view before) {
  return holds_any(before, {u"第三产业"sv, u"三产"sv}) && holds_any(before, {u"第一产业"sv, u"一产"sv});
}

// 轻重结构由28.0:72.0变为29.0:71.0: two classes in one word.
struct pair_named {
  std::u16string_view word;
  std::array<char const*, 2> classes;
};
constexpr std::array<pair_named, 3> kPairs{{
    {u"轻重"sv, {"轻工业", "重工业"}},
    {u"男女"sv, {"男", "女"}},
    {u"城乡"sv, {"城镇", "乡村"}},
}};

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

// So many numbers with colons between them, and no more, that make about a hundred; their digits may be wrong.
bool are_a_ratio(document const& doc, std::size_t first, std::size_t many, double most_off) {
  if (first + many > doc.numbers.size()) return false;
  auto const text = doc.text();
  double sum = 0;
  for (auto i = first; i < first + many; ++i) {
    auto const& read = doc.numbers[i];
    if (!may_be_a_share(read)) return false;
    if (i > first) {
      auto const& last = doc.numbers[i - 1];
      if (!joins(text.substr(last.number.to, read.number.from - last.number.to))) return false;
    }
    sum += worth_of(read);
  }
  auto const from = doc.numbers[first].number.from;
  auto const to = doc.numbers[first + many - 1].number.to;
  auto const goes_on = (from > 0 && text[from - 1] == u':' && from > 1 && is_digit(text[from - 2])) ||
                       (at_or_zero(text, to) == u':' && is_digit(at_or_zero(text, to + 1)));
  return !goes_on && std::abs(sum - 100) <= most_off;
}

bool has_a_point(document const& doc, std::size_t first, std::size_t many) {
  return std::ranges::any_of(doc.numbers.begin() + static_cast<std::ptrdiff_t>(first),
                             doc.numbers.begin() + static_cast<std::ptrdiff_t>(first + many),
                             [](quantity const& read) { return read.number.value.exponent < 0; });
}

// The classes that the ratio beginning there is of; none where it is no ratio of shares.
std::vector<char const*> classes_of_ratio(document const& doc, std::size_t first, std::u16string_view lead) {
  constexpr double kOff = 8;
  constexpr double kFarOff = 45;  // where the words leave no doubt, a wrong first digit
  constexpr std::size_t kBefore = 240;
  bool const named = names_a_structure(lead);
  auto const most_off = [&](std::size_t many) { return named && has_a_point(doc, first, many) ? kFarOff : kOff; };
  if (are_a_ratio(doc, first, 3, kFarOff) && are_a_ratio(doc, first, 3, most_off(3))) {
    auto const from = doc.numbers[first].number.from;
    auto const before = doc.text().substr(from > kBefore ? from - kBefore : 0, std::min(from, kBefore));
    if (names_the_industries(lead) || (named && tells_the_industries(before)))
      return doc.english ? std::vector<char const*>{kEnglishIndustries.begin(), kEnglishIndustries.end()}
                         : std::vector<char const*>{kIndustries.begin(), kIndustries.end()};
  }
  for (auto const& pair : kPairs) {
    if (!named || lead.find(pair.word) == lead.npos || !has_a_point(doc, first, 2)) continue;
    if (are_a_ratio(doc, first, 2, kFarOff)) return {pair.classes.begin(), pair.classes.end()};
  }
  return {};
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

// The level of all three, before the ratio.
std::optional<std::size_t> whole_of(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                    std::string const& indicator) {
  auto const& share = drafts[i];
  auto const is_of_one = [&](draft const& level) {
    return doc.english && std::ranges::any_of(kEnglishIndustries,
                                              [&](auto const* industry) { return is_called(doc, level, industry); });
  };
  for (auto j = i; j-- > first_near(i);) {
    auto const& one = drafts[j];
    if (may_be_of_it(one) && one.indicator == indicator && one.what.empty() && one.place.empty() &&
        one.role != "part" && !is_of_one(one) && (!share.of || worth(one) > worth(drafts[*share.of])))
      return j;
  }
  return {};
}

}  // namespace

bool is_of_a_structure(draft const& one) {
  return one.rule.starts_with(kRule);
}

void add_structure_ratios(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kReach = 60;
  auto const text = doc.text();
  std::size_t in = 0;
  for (std::size_t i = 0; i + 1 < doc.numbers.size(); ++i) {
    if (!joins(text.substr(doc.numbers[i].number.to, doc.numbers[i + 1].number.from - doc.numbers[i].number.to)))
      continue;
    auto const from = doc.numbers[i].number.from;
    while (in + 1 < doc.sentences.size() && doc.sentences[in].to <= from) ++in;
    if (in >= doc.sentences.size() || doc.sentences[in].from > from) continue;
    auto const least = std::max(doc.sentences[in].from, from > kReach ? from - kReach : 0);
    auto const lead = text.substr(least, from - least);
    auto const classes = classes_of_ratio(doc, i, lead);
    if (classes.empty()) continue;
    auto const to = doc.numbers[i + classes.size() - 1].number.to;
    std::erase_if(drafts, [&](draft const& one) { return one.from < to && one.to > from; });
    auto const was = is_what_it_was(lead, text.substr(to, 6));
    for (std::size_t k = 0; k < classes.size(); ++k) {
      auto const& number = doc.numbers[i + k].number;
      draft made;
      made.from = made.words_from = number.from;
      made.to = made.words_to = number.to;
      made.value = number.value;
      made.unit = "%";
      made.dimension = dimension::percent;
      made.kind = figure_kind::share;
      made.what = classes[k];
      if (was) made.role = "base";
      made.rule = kRule;
      drafts.push_back(std::move(made));
    }
    i += classes.size() - 1;
  }
}

void link_structure_ratios(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (!is_of_a_structure(one)) continue;
    // 三次产业投资比重: of the investment, and else of all that was produced; what is of two classes counts what they
    // do.
    auto const from = doc.sentences[one.sentence].from;
    auto const invests = text.substr(from, one.from - from).find(u"投资"sv) != text.npos;
    bool const of_industries =
        std::ranges::any_of(kIndustries, [&](auto const* name) { return one.what == name; }) ||
        std::ranges::any_of(kEnglishIndustries, [&](auto const* name) { return one.what == name; });
    auto const level = level_of(doc, drafts, i);
    one.indicator = invests ? "fai" : "gdp";
    if (!of_industries) one.indicator = level ? drafts[*level].indicator : std::string{};
    if (one.role == "base") continue;
    one.of = level;
    one.whole = whole_of(doc, drafts, i, one.indicator);
  }
}

}  // namespace fengsui::sense::reader
