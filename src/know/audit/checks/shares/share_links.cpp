// What a share is of, where the reader gave no part or another whole.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {

namespace {

constexpr std::size_t kSecond = 2;

// 房地产开发占全市投资比重为43.2%: what the reader took for the whole is the level of the class that is said to take
// it.
bool is_said_to_take(page const& of, std::size_t share, std::size_t level) {
  constexpr std::size_t kReach = 24;  // code points
  static constexpr std::array<std::string_view, 4> kEnds{",", "。", ";", "\n"};
  auto const lead = behind_last(of.before(share, kReach), kEnds);
  // 房地产开发投资占比43.2%: where it is told alone, what the reader took for the whole is named before 占 too.
  auto const& what = of.at(share).what.empty() && !of.host(share) ? of.at(level).what : of.at(share).what;
  auto const at = what.empty() ? lead.npos : lead.find(what);
  return of.at(level).what == what && at != std::string_view::npos && lead.find("占", at) != std::string_view::npos;
}

}  // namespace

// 第二产业用电占全社会用电量的56.3%: the one level of that class and of the whole's unit and span.
std::optional<std::size_t> part_by_class(page const& of, std::size_t share) {
  auto const whole = of.whole_of(share);
  auto const& figure = of.at(share);
  if (!of.has_text() || !whole || !of.is_level(*whole)) return {};
  if (is_said_to_take(of, share, *whole)) return whole;
  if (figure.what.empty()) return {};
  std::optional<std::size_t> made;
  for (auto const i : of.near(share)) {
    auto const& one = of.at(i);
    if (i == *whole || !of.is_level(i) || one.what != figure.what || one.unit != of.at(*whole).unit) continue;
    if (one.org != figure.org || !same_period(one, of.at(*whole)) || !is_plain(one)) continue;
    if (made) return {};
    made = i;
  }
  return made;
}

// 同城、异地分别占16.3%、81.4%;业务收入分别占9.4%、51.1%: where another share of the part is of that whole, or the
// shares beside it, of the same whole as the reader has it, are all of something else, this one is too.
bool is_of_other_things(page const& of, std::size_t share, std::size_t part, std::size_t whole) {
  constexpr std::size_t kFiguresApart = 20;
  auto const is_share_of = [&](std::size_t i, std::size_t host) {
    return i != share && of.usable(i) && of.at(i).kind == model::figure_kind::share && of.host(i) == host;
  };
  for (auto const i : of.modifiers(part)) {
    if (is_share_of(i, part) && fits_share(of, part, whole, i)) return true;
  }
  std::size_t others = 0;
  for (auto const i : of.near(share)) {
    if (std::max(i, share) - std::min(i, share) > kFiguresApart || of.whole_of(i) != whole) continue;
    auto const host = of.host(i);
    if (!host || !is_share_of(i, *host) || of.at(*host).unit != of.at(whole).unit) continue;
    // 56.9% for 56.98: cut, and of this whole all the same.
    if (fits_share(of, *host, whole, i) || is_share_cut(of, *host, whole, i)) return false;
    ++others;
  }
  return others > 1;
}

namespace {

constexpr std::array<std::string_view, 8> kOfWhole{" of ",     " of the ", " of its ",   " of their ",
                                                   " of all ", " of a ",   " of those ", " of a total of "};
constexpr std::array<std::string_view, 5> kSharesBeside{", ", " (", ", or ", " or ", " (or "};

bool is_one_of(std::string_view text, auto const& words) {
  return std::ranges::find(words, text) != words.end();
}

// A number without a noun is of what the other counts.
bool may_be_some_of(page const& of, std::size_t part, std::size_t whole) {
  auto const& unit = of.at(part).unit;
  if (!of.is_level(part) || !of.is_level(whole) || of.sentence(part) != of.sentence(whole)) return false;
  return unit == of.at(whole).unit || (noun_printed(of, part).empty() && counts_whole_things(of.at(whole).unit) &&
                                       (counts_whole_things(unit) || unit == "person_trip"));
}

// ", a load factor of ": what the share right behind it is called.
bool calls_rate(std::string_view text) {
  constexpr std::size_t kLongest = 72;  // bytes
  static constexpr std::array<std::string_view, 3> kCalled{" rate of ", " factor of ", " share of "};
  return text.size() <= kLongest && text.find_first_of(";:\n") == text.npos && !contains(text, ". ") &&
         ends_with_any(text, kCalled) && contains(text, ", a");
}

// " of its ", " of the 2019 level of ", " of the operator's "
bool leads_to_whole(std::string_view text) {
  constexpr std::size_t kLongest = 32;  // bytes
  return is_one_of(text, kOfWhole) || (text.starts_with(" of the ") && text.size() <= kLongest &&
                                       (text.ends_with(" level of ") || text.ends_with("'s ")));
}

// "43.1% of the field, with 1,063 of the 3,208 finishers", "Turnout was 66.0 percent: 38,164 of the 62,564 voters":
// what the share comes to stands right behind it.
bool is_told_behind(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 40;  // bytes
  static constexpr std::array<std::string_view, 4> kJoints{", with ", ": ", " - ", " ("};
  auto const part = share + 1;
  if (part + 1 >= of.size() || of.sentence(part) != of.sentence(share) || !may_be_some_of(of, part, part + 1))
    return false;
  auto const text = of.between(share, part);
  return text.size() <= kLongest && ends_with_any(text, kJoints) && is_one_of(of.between(part, part + 1), kOfWhole);
}

// "The survey covered 1,200 firms; 864 replied, a response rate of 72 percent": the count right before it, of the one
// before that, where it is not far off.
std::optional<std::pair<std::size_t, std::size_t>> called_of_two(page const& of, std::size_t share) {
  if (share < kSecond || !calls_rate(of.between(share - 1, share))) return {};
  auto const part = share - 1;
  auto const whole = share - kSecond;
  auto const counts = [&](std::size_t i) { return of.is_level(i) && counts_whole_things(of.at(i).unit); };
  if (!counts(part) || !counts(whole) || of.sentence(share) - of.sentence(whole) > 1) return {};
  if (!noun_printed(of, part).empty() && noun_printed(of, part) != noun_printed(of, whole)) return {};
  auto const made = exact{printed_value(of.at(part).value) * 100};
  auto const told = exact{printed_value(of.at(whole).value) * printed_value(of.at(share).value)};
  bool const near = made * 10 <= told * 13 && told * 10 <= made * 13;
  return near ? std::optional{std::pair{part, whole}} : std::nullopt;
}

// "142 of the 186 fires (76.3 percent)", "412,000 of 500,000 seats, a load factor of 82.4 percent", "$31.2 million, 65
// percent of its $48 million budget", "39.9 percent of the 1,350 contestants (538)"
std::optional<std::pair<std::size_t, std::size_t>> told_in_english(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 40;  // bytes
  auto const next = share + 1;
  // "142 of the 186 fires, 31 percent more than last year", ", 31 percent of them in May"
  if (of.at(share).cmp && of.at(share).kind != model::figure_kind::ratio_to_base) return {};
  bool const of_more = of.after(share, 4) == " of ";
  bool const has_next = next < of.size() && of.sentence(next) == of.sentence(share);
  if (share >= kSecond && may_be_some_of(of, share - 2, share - 1)) {
    auto const joint = of.between(share - 2, share - 1);
    bool const owned = joint.starts_with(" of ") && joint.ends_with("'s ") && joint.size() <= kLongest;
    bool const of_it = owned || is_one_of(joint, kOfWhole) ||
                       (joint.ends_with(" out of ") && joint.size() <= kLongest) || joint == " out of " ||
                       joint == " out of the ";
    auto const text = of.between(share - 1, share);
    // ", or 80% of imports" says of what it has told.
    bool const beside = (!of_more || text.ends_with(", or ")) && text.size() <= kLongest &&
                        std::ranges::count(text, ',') + std::ranges::count(text, '(') <= 1 &&
                        ends_with_any(text, kSharesBeside) && text.find_first_of(";:\n") == text.npos &&
                        !contains(text, ". ");
    if (of_it && (beside || calls_rate(text))) return std::pair{share - 2, share - 1};
  }
  if (auto const called = called_of_two(of, share)) return called;
  if (is_told_behind(of, share)) return std::pair{share + 1, share + 2};
  if (!has_next || !leads_to_whole(of.between(share, next))) return {};
  if (share > 0 && may_be_some_of(of, share - 1, next) && is_one_of(of.between(share - 1, share), kSharesBeside))
    return std::pair{share - 1, next};
  auto const part = next + 1;
  if (part < of.size() && may_be_some_of(of, part, next) && is_one_of(of.between(next, part), kSharesBeside) &&
      noun_printed(of, part).empty() && of.between(next, part) != ", ")
    return std::pair{part, next};
  return {};
}

}  // namespace

// 313万人次。其中76%,即234万人次为内地旅客: the part stands behind its share, and the whole before 其中.
std::optional<std::pair<std::size_t, std::size_t>> part_and_whole_told(page const& of, std::size_t share) {
  if (of.has_text() && !of.is_chinese() && of.at(share).unit == "%") return told_in_english(of, share);
  static constexpr std::array<std::string_view, 3> kThatIs{",即", "(即", ",也就是"};  // read, not shown
  constexpr std::size_t kFiguresBack = 4;
  // 48.6亿元,增长8.2%,占全市到位资金(126.4亿元)的比重为38.4%: the whole in the bracket of its name.
  if (of.has_text() && share >= 2 && of.is_level(share - 1) && of.at(share).kind == model::figure_kind::share &&
      contains(of.between(share - 1, share), "的") && of.between(share - 1, share).starts_with(")") &&
      of.between(share - 2, share - 1).ends_with("(")) {
    auto const name = behind_last(of.between(share - 2, share - 1), std::array<std::string_view, 1>{","});
    for (auto i = share - 1; name.starts_with("占") && i-- > 0 && of.sentence(i) == of.sentence(share);) {
      if (of.is_level(i) && of.at(i).unit == of.at(share - 1).unit) return std::pair{i, share - 1};
    }
  }
  auto const part = share + 1;
  if (!of.has_text() || share == 0 || part >= of.size() || !of.is_level(part) || of.at(share).unit != "%") return {};
  if (!starts_with_any(of.between(share, part), kThatIs) || !contains(of.between(share - 1, share), "其中")) return {};
  for (auto i = share; i-- > 0 && share - i <= kFiguresBack && of.sentence(share) - of.sentence(i) <= 1;) {
    if (of.is_level(i) && of.at(i).unit == of.at(part).unit && is_plain(of.at(i))) return std::pair{part, i};
  }
  return {};
}

std::optional<std::size_t> first_of_ranked_list(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 9> kNumerals{"二", "三", "四", "五", "六", "七", "八", "九", "十"};
  if (!of.has_text() || share < kSecond || !of.is_level(share - 1)) return {};
  auto first = share - 1;
  while (first > 0 && of.is_level(first - 1) && of.at(first - 1).unit == of.at(first).unit &&
         of.between(first - 1, first).starts_with("、"))
    --first;
  auto const members = share - first;
  if (members < kSecond || members - kSecond >= kNumerals.size()) return {};
  auto const lead = of.before(first, 30);
  constexpr std::string_view kFirst = "前";
  bool const told = contains(lead, std::string{kFirst}.append(kNumerals[members - kSecond])) ||
                    contains(lead, std::string{kFirst}.append(std::to_string(members)));
  return told ? std::optional{first} : std::nullopt;
}

// "917,579 acres and was 59 percent contained": how far the work is, and no part of any whole; "up month-on-month
// by 7.2 billion (7%)": what a change right before its bracket comes to.
namespace {

// "54.12%, 40.98% and 52.42% of their annual plans": the last that is handed out with it says what they are all of.
bool is_of_a_plan(page const& of, std::size_t percent) {
  static constexpr std::array<std::string_view, 3> kJoints{", ", " and ", ", and "};
  static constexpr std::array<std::string_view, 6> kPlans{" plan",  " target", " goal",
                                                          " quota", " budget", " schedule"};
  auto last = percent;
  while (last + 1 < of.size() && of.at(last + 1).unit == "%" &&
         std::ranges::find(kJoints, of.between(last, last + 1)) != kJoints.end())
    ++last;
  auto const tail = of.after(last, 48);
  return tail.starts_with(" of ") && contains_any(tail.substr(0, tail.find_first_of(",;:.")), kPlans);
}

// "an increase of 80,069 people, or 72.32 percent": how much that is of what there was before.
bool is_rate_of_change(page const& of, std::size_t percent) {
  static constexpr std::array<std::string_view, 6> kChanges{" increase of ", " rise of ", " gain of ",
                                                            " decrease of ", " fall of ", " decline of "};
  constexpr std::size_t kLongest = 24;  // bytes
  if (percent == 0 || !of.is_level(percent - 1) || !ends_with_any(of.before(percent - 1, 14), kChanges)) return false;
  auto const joint = of.between(percent - 1, percent);
  return joint.size() <= kLongest && joint.ends_with(" or ") && !of.after(percent, 4).starts_with(" of ");
}

}  // namespace

bool is_no_share(page const& of, std::size_t i) {
  if (!of.has_text()) return false;
  // 123项次…获一等奖39个、二等奖45个、三等奖31个,获奖率93.5%: of those who competed, not of prizes
  if (i > 0 && contains(of.between(i - 1, i), "奖率") && !of.at(i).rule.starts_with("respectively")) {
    auto const whole = of.whole_of(i);
    return whole && of.at(*whole).indicator == "prizes";
  }
  if (!of.is_chinese() && (is_of_a_plan(of, i) || is_rate_of_change(of, i))) return true;
  static constexpr std::array<std::string_view, 4> kStates{" contained", " containment", " complete", " full"};
  auto const tail = of.after(i, 12);
  if (starts_with_any(tail, kStates)) return true;
  // "by almost 480 thousand or 7.4% on the first half of last year"
  static constexpr std::array<std::string_view, 8> kCompared{" on the first ",    " on the same ",   " on last ",
                                                             " on the previous ", " over the same ", " over last ",
                                                             " from the same ",   " from last "};
  if (starts_with_any(of.after(i, 18), kCompared)) return true;
  if (i == 0 || of.between(i - 1, i) != " (" || !tail.starts_with(")")) return false;
  auto const lead = of.before(i - 1, 12);
  bool const moved_by = lead.ends_with(" by ") && !lead.ends_with("followed by ") && of.is_level(i - 1);
  return moved_by || of.at(i - 1).kind == model::figure_kind::chg_abs;
}

// 动车组发送1249.4万人次,…,占全国铁路旅客发送总量的37.4%: of the one level before it that may be all of them.
std::optional<std::size_t> whole_of_all(page const& of, std::size_t part, std::size_t share) {
  static constexpr std::array<std::string_view, 4> kAll{"总量的", "总数的", "总额的", "总人数的"};
  static constexpr std::array<std::string_view, 7> kOfAll{"占全局", "占全国", "占全省", "占全市",
                                                          "占全区", "占全县", "占全部"};
  auto const lead = of.between(share - 1, share);
  if (!of.has_text() || (!ends_with_any(lead, kAll) && !contains_any(lead, kOfAll))) return {};
  std::optional<std::size_t> made;
  for (auto i = part; i-- > of.near(part).front();) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || !is_plain(one) || one.unit != of.at(part).unit || one.role == "part") continue;
    if (!one.what.empty() || !one.place.empty() || one.org != of.at(part).org || !is_about_the_period(one, of.at(part)))
      continue;
    if (printed_value(one.value) <= printed_value(of.at(part).value)) continue;
    // 383万 of the title, 382.9万 below it: the one of them with more digits.
    if (made && !meet(of.range(*made), of.range(i))) {
      // 项目61个,其中…40个。亿元以上43个。园区建设项目22个,占项目总数的38%: a larger total before them holds them all.
      if (one.role != "total" || printed_value(one.value) <= printed_value(of.at(*made).value)) return {};
      made = i;
      continue;
    }
    if (!made || one.value.last_digit < of.at(*made).value.last_digit) made = i;
  }
  return made;
}

// "1.47 million of the 4.2 million residents are members, and 53 per cent of adults know them": a share of its own that
// opens a clause behind a part and its whole.
static bool opens_another_clause(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 4> kOpens{"; ", ", and ", ", and about ", "; about "};
  static constexpr std::array<std::string_view, 2> kAll{" of the t", " of all "};
  auto const tail = of.after(share, 9);
  return share > 0 && ends_with_any(of.between(share - 1, share), kOpens) && tail.starts_with(" of ") &&
         !starts_with_any(tail, kAll);
}

// "3.7 million flew in, 92 per cent of all arrivals. The north sent 637,592, or 15.8 per cent of all arrivals": of what
// the whole is itself a share of.
bool is_of_what_holds_it(page const& of, relation const& one) {
  if (one.check != "share" || one.figures.size() != 3) return false;
  auto const whole = static_cast<std::size_t>(one.figures[1].figure);
  auto const share = static_cast<std::size_t>(one.figures[2].figure);
  constexpr std::size_t kReach = 12;  // code points
  constexpr std::size_t kFiguresOn = 4;
  if (std::max(static_cast<std::size_t>(one.figures[0].figure), whole) + 1 == share && opens_another_clause(of, share))
    return true;
  auto const is_of_all = [&](std::size_t i) {
    auto const tail = of.after(i, kReach);
    return tail.starts_with(" of all ") || tail.starts_with(" of the tota");
  };
  if (!is_of_all(share) && of.after(share, 4).starts_with(" of ")) return false;
  for (auto i = whole + 1; i < std::min(whole + kFiguresOn, share); ++i) {
    auto const& its = of.at(i);
    bool const its_own = its.kind == model::figure_kind::share && its.of == static_cast<std::int64_t>(whole);
    if (its_own && is_of_all(i)) return true;
  }
  return false;
}

}  // namespace fengsui::know::audit
