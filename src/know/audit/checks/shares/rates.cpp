// 办结率, 亏损面, 收获进度: a share under a name of its own.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// 当年引进项目64个, … 截至12月25日已开工41个: what has become of them up to a day, of the span that holds it.
bool of_its_time(model::printed_figure const& whole, model::printed_figure const& part) {
  // 截至4月底,373个项目开工320个: what was there on the last day of it.
  bool const held_then = whole.period_kind == "as_of" && whole.period_end == part.period_end;
  return same_period(whole, part) || held_then || (part.period_kind == "as_of" && within_period(part, whole));
}

// What a rate is called after: 办结 of ,办结率; 亏损 of ,亏损面; 收获 of ,收获进度. None where the number is called
// otherwise.
std::string_view root_of_rate(std::string_view lead) {
  static constexpr std::array<std::string_view, 5> kRates{"率", "面", "进度", "比重", "比例"};
  constexpr std::size_t kRoot = 6;    // bytes: two Chinese characters
  constexpr std::size_t kBehind = 9;  // 率为, 率达到
  for (auto const word : kRates) {
    auto const at = lead.rfind(word);
    if (at == std::string_view::npos || at < kRoot || lead.size() > 40 || lead.size() - at - word.size() > kBehind)
      continue;
    auto const root = lead.substr(at - kRoot, kRoot);
    // 批准逮捕5022人,不捕2453人,不捕率32.8%: of both together.
    if (root.starts_with("不") || root.starts_with("未")) return {};
    // 当年项目开工率 is of other projects than those before it; 已开工建设,开工率: of its own clause.
    auto const comma = lead.rfind(',');
    if (lead.substr(1).starts_with(root)) return root;
    // 开复工64项,开复工率83%: of three characters.
    constexpr std::size_t kLonger = 9;  // bytes
    if (at == kLonger + 1 && lead.starts_with(",")) return lead.substr(1, kLonger);
    if (comma != std::string_view::npos && lead.substr(comma + 1).starts_with(root)) return root;
    // 到位资金18.54亿元,资金到位率9.2%; 正常1102架次,航班正常率85.7%: of what came, said before it.
    constexpr std::size_t kTwoWords = 12;  // bytes
    static constexpr std::array<std::string_view, 6> kOf{"资金", "航班", "放行", "案件", "合同", "有效"};
    if (at == kTwoWords + 1 && lead.starts_with(",") && starts_with_any(lead.substr(1), kOf)) return root;
  }
  return {};
}

// What the part's share of the whole is called by the rate: the same word stands before the part, 亏损企业126家,亏损面;
// or one character of it where the three stand side by side, 审结41286件,结案率; 建制村4126个,通快递3986个,通达率.
enum class told { no, by_character, by_word };

told is_called_after(std::string_view own, std::string_view root) {
  constexpr std::size_t kCharacter = 3;  // bytes
  if (contains(own, root)) return told::by_word;
  for (std::size_t i = 0; i + kCharacter <= root.size(); i += kCharacter) {
    if (contains(own, root.substr(i, kCharacter))) return told::by_character;
  }
  return told::no;
}

// 开复工64项(新建38项,续建26项),开复工率83%: what stands right before a rate, and no bracket behind it.
std::size_t behind_its_bracket(page const& of, std::size_t rate) {
  auto part = rate - 1;
  if (!of.between(part, rate).starts_with(")")) return part;
  constexpr std::size_t kMostInBracket = 6;
  for (auto i = part; i > 0 && part - i < kMostInBracket; --i) {
    if (contains(of.between(i - 1, i), "(")) return i - 1;
  }
  return part;
}

std::string_view lead_of_rate(page const& of, std::size_t rate) {
  auto lead = of.between(rate - 1, rate);
  if (lead.starts_with(")")) lead.remove_prefix(1);
  return lead;
}

relation named_rate(page const& of, std::size_t part, std::size_t whole, std::size_t rate, told called) {
  auto made = percent_of(of, "share", part, whole, rate);
  made.near_percent = 115;
  // 66个新开工项目中,28个已开工,开工率44.2%: its own word says so, whatever else it may be a share of.
  made.named = called == told::by_word;
  return made;
}

// 逮捕5022人,不捕2453人,不捕率32.8%: of both together.
bool is_of_both_together(page const& of, std::size_t part, std::size_t rate) {
  if (part == 0 || !of.is_level(part - 1) || of.sentence(part - 1) != of.sentence(part) ||
      of.at(part - 1).unit != of.at(part).unit)
    return false;
  auto const one = of.range(part);
  auto const both = one + of.range(part - 1);
  if (!both.low || *both.low <= 0) return false;
  return meet(one / both * exact{100}, of.range(rate));
}

// 群众来电8947个,…;直办6673件: pieces may be counted one by one.
bool counted_alike(model::printed_figure const& whole, model::printed_figure const& part) {
  auto const plainly = [](std::string_view unit) { return unit == "count" || unit == "piece"; };
  return whole.unit == part.unit || (plainly(whole.unit) && plainly(part.unit));
}

// 办结2477宗,在办659宗,办结率78.98%: the count that the rate is called after, with others between them; 0: none.
std::size_t called_further_back(page const& of, std::size_t nearest, std::string_view root) {
  constexpr std::size_t kFiguresBack = 3;
  for (auto i = nearest; i-- > 1 && nearest - i <= kFiguresBack && of.sentence(i) == of.sentence(nearest);) {
    if (!of.is_level(i)) return 0;
    auto const noun = of.noun_before(i);
    // 破获62起,拘留14人、逮捕3人,破案率65.9%: people among the cases are passed by.
    constexpr std::size_t kCharacter = 3;  // bytes
    if (root.ends_with("案") && !noun.empty() && noun.starts_with(root.substr(0, kCharacter))) return i;
    if (!noun.ends_with(root)) continue;
    // 按时结案597件,超时办理4件,结案率100%: those in time are not all.
    static constexpr std::array<std::string_view, 5> kAll{"", "已", "共", "累计", "实际"};
    auto const before = noun.substr(0, noun.size() - root.size());
    return std::ranges::find(kAll, before) == kAll.end() ? 0 : i;
  }
  return 0;
}

// 决定不起诉(含附条件不起诉) of 决定不起诉(含附条件不起诉)48件55人, for either of the two.
std::string_view clause_of_count(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 20;  // code points
  static constexpr std::array<std::string_view, 4> kEnds{",", "。", ";", "\n"};
  if (i > 0 && of.at(i - 1).end == of.at(i).start) --i;
  return behind_last(of.before(i, kReach), kEnds);
}

// 起诉348件427人,不起诉48件55人,不诉率11.59%: what is not done, of what is and what is not; in either of the columns.
void add_rate_of_what_is_not(page const& of, std::size_t rate, std::vector<relation>& to) {
  constexpr std::size_t kCharacter = 3;  // bytes
  constexpr std::size_t kFiguresBack = 6;
  auto const lead = of.between(rate - 1, rate);
  auto const at = lead.rfind("率");
  if (of.at(rate).unit != "%" || at == std::string_view::npos || lead.size() - at > 3 * kCharacter) return;
  auto const name = behind_last(lead.substr(0, at), std::array<std::string_view, 1>{","});
  if (!name.starts_with("不") || name.size() != 2 * kCharacter) return;
  auto const verb = name.substr(kCharacter);
  std::optional<relation> nearest;
  exact least = printed_value(of.at(rate).value) / 20;
  for (auto undone = rate; undone-- > 0 && rate - undone <= kFiguresBack && of.sentence(undone) == of.sentence(rate);) {
    auto const own = clause_of_count(of, undone);
    if (!of.is_level(undone) || !contains(own, "不") || !contains(own.substr(own.find("不")), verb)) continue;
    for (auto done = undone; done-- > 0 && undone - done <= kFiguresBack && of.sentence(done) == of.sentence(rate);) {
      auto const other = clause_of_count(of, done);
      if (!of.is_level(done) || of.at(done).unit != of.at(undone).unit || contains(other, "不")) continue;
      if (!contains(other, verb)) continue;
      auto made = share_of_both(of, undone, done, rate);
      exact const sum{printed_value(of.at(undone).value) + printed_value(of.at(done).value)};
      exact const off = abs(exact{printed_value(of.at(undone).value) / sum * 100 - printed_value(of.at(rate).value)});
      if (off <= least) {
        least = off;
        nearest = std::move(made);
      }
      break;
    }
  }
  if (nearest) to.push_back(std::move(*nearest));
}

// 立案查处126起,办结98起,办结率77.8%; 企业612家,利润48.6亿元,亏损企业126家,亏损面18.4%: a rate that is called after the
// count right before it. Its whole is the nearest larger count before that which it fits, else one that it nearly fits.
void add_named_rate(page const& of, std::size_t rate, std::vector<relation>& to) {
  if (of.at(rate).unit != "%" || of.at(rate).role == "base") return;
  auto const root = root_of_rate(lead_of_rate(of, rate));
  if (root.empty()) return;
  auto part = behind_its_bracket(of, rate);
  auto const is_count = [&](std::size_t i) {
    return i > 0 && of.is_level(i) && is_plain(of.at(i)) && of.sentence(i) == of.sentence(rate);
  };
  if (!is_count(part)) return;
  auto called = is_called_after(of.noun_before(part), root);
  if (called == told::no) called = is_called_after(of.between(part - 1, part), root);
  if (called != told::by_word) {
    if (auto const back = called_further_back(of, part, root); back != 0 && is_count(back)) {
      part = back;
      called = told::by_word;
    }
  }
  if (called == told::no) return;
  auto const percent = printed_value(of.at(rate).value);
  auto const nearest_percent = called == told::by_word ? 15 : 10;
  std::optional<std::size_t> nearest;
  std::optional<std::size_t> fitting;
  int const sentences = called == told::by_word ? 4 : 2;  // 签约10个,投资24亿元;履约…;开工…;到位9.88亿元,资金到位率
  constexpr int kSentencesOfTotal = 8;
  for (auto i = part;
       i-- > of.near(part).front() && of.sentence(part) - of.sentence(i) <= kSentencesOfTotal && !fitting;) {
    auto const& one = of.at(i);
    // 全年上报项目总投资100.2亿元 …。共计入资21.66亿元,入资率21.16%: further off only the text's own total.
    bool const far = of.sentence(part) - of.sentence(i) > sentences;
    if (far && (one.role != "total" || called != told::by_word)) continue;
    if (called == told::by_character && (i + 1 != part || of.sentence(i) != of.sentence(part))) break;
    // 计划新开工270项,已开工129项,开工率47%
    bool const planned = called == told::by_word && (one.role == "target" || one.role == "plan");
    if (!of.is_level(i) || !(is_plain(one) || planned) || !counted_alike(one, of.at(part)) ||
        one.org != of.at(part).org)
      continue;
    // 2022年项目共76项,…。1-6月开复工64项,开复工率84%
    bool const of_the_year = called == told::by_word && within_period(of.at(part), one);
    if (!(of_the_year || of_its_time(one, of.at(part))) || one.value.mantissa == 0) continue;
    if (percent <= 100 && printed_value(one.value) < printed_value(of.at(part).value)) continue;
    if (fits_share(of, part, i, rate)) fitting = i;
    if (one.unit != of.at(part).unit) continue;
    auto const at = exact{printed_value(of.at(part).value) / printed_value(one.value) * 100};
    if (!nearest && abs(exact{at - percent}) * 100 <= percent * (far ? 3 : nearest_percent)) nearest = i;
  }
  // 已开工132个,开工率91.2%;…,年度计划项目154个: where nothing before is its whole, the plan behind is.
  constexpr std::size_t kFiguresOn = 5;
  for (auto i = rate + 1; !fitting && !nearest && i < std::min(of.size(), rate + 1 + kFiguresOn); ++i) {
    auto const& one = of.at(i);
    bool const planned = one.role == "target" || one.role == "plan" || one.role == "total";
    if (!of.is_level(i) || !planned || one.unit != of.at(part).unit || of.sentence(i) - of.sentence(rate) > 1) continue;
    if (one.value.mantissa == 0) continue;
    if (called != told::by_word || printed_value(one.value) < printed_value(of.at(part).value)) continue;
    auto const at = exact{printed_value(of.at(part).value) / printed_value(one.value) * 100};
    if (abs(exact{at - percent}) * 100 <= percent * nearest_percent) nearest = i;
  }
  if (!fitting && is_of_both_together(of, part, rate)) return;
  if (auto const whole = fitting ? fitting : nearest) to.push_back(named_rate(of, part, *whole, rate, called));
}

// 11月优良天数26天,优良率76.7%: of the days that the month has.
void add_days_of_month(page const& of, std::size_t rate, std::vector<relation>& to) {
  constexpr int kShortest = 28, kLongestMonth = 31;
  constexpr std::size_t kLongest = 36;  // bytes
  static constexpr std::array<std::string_view, 2> kRates{"率", "比例"};
  auto const part = rate - 1;
  auto const days = days_of(of.at(part));
  auto const lead = of.between(part, rate);
  if (of.at(rate).unit != "%" || of.at(part).unit != "day" || !of.is_level(part) || !days) return;
  if (*days < kShortest || *days > kLongestMonth || lead.size() > kLongest || !contains_any(lead, kRates)) return;
  // 优良 of ,优良天数比例为
  constexpr std::size_t kRoot = 6;  // bytes
  if (lead.size() <= kRoot || !contains(of.noun_before(part), lead.substr(1, kRoot))) return;
  to.push_back({.check = "share",
                .figures = {of.where(part), of.where(rate)},
                .expression = fmt::format("{{0}}/{}*100 ~ {{1}}", *days),
                .evaluate = [n = *days](figure_values v) -> std::optional<sides> {
                  return sides{v[0].range * exact{exact{100} / n}, v[1].range};
                },
                .reported = 1});
}

}  // namespace

relation share_of_both(page const& of, std::size_t part, std::size_t other, std::size_t rate) {
  return {.check = "share",
          .figures = {of.where(part), of.where(other), of.where(rate)},
          .expression = "{0}/({0}+{1})*100 ~ {2}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            if (!v[0].range.low || *v[0].range.low <= 0) return {};
            return sides{interval::at(100) / (interval::at(1) + v[1].range / v[0].range), v[2].range};
          },
          .reported = 2};
}

void add_named_rates(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 1; i < of.size() && of.has_text(); ++i) {
    auto const kind = of.at(i).kind;
    bool const as_share = kind == figure_kind::share && of.at(i).rule.starts_with("share:rate");
    if (!of.usable(i) || !(kind == figure_kind::level || kind == figure_kind::target_share || as_share)) continue;
    add_named_rate(of, i, to);
    add_days_of_month(of, i, to);
    add_rate_of_what_is_not(of, i, to);
  }
}

}  // namespace fengsui::know::audit
