#include <algorithm>
#include <array>

#include "sense/reader/choice/chinese_counts.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// "20 (kg)": a unit in brackets of its own.
unit_entry const* bracketed_unit(std::u16string_view text, std::size_t at, std::size_t& end) {
  constexpr std::u16string_view kOpen{u"([{"};
  constexpr std::u16string_view kClose{u")]}"};
  auto const c = at_or_zero(text, at);
  auto const kind = c == 0 ? std::u16string_view::npos : kOpen.find(c);
  if (kind == std::u16string_view::npos) return nullptr;
  auto const* unit = units().at(text, at + 1, end);
  if (unit == nullptr || !is_letter(text[at + 1]) || at_or_zero(text, end) != kClose[kind]) return nullptr;
  ++end;
  return unit;
}

// 36.77万架(艘、辆)次: vehicles of several kinds, counted together.
unit_entry const* mixed_conveyances(std::u16string_view text, std::size_t at, std::size_t& end) {
  constexpr std::u16string_view kKinds{u"架艘辆列"};
  constexpr std::size_t kLongest = 10;
  if (!is_one_of(at_or_zero(text, at), kKinds) || at_or_zero(text, at + 1) != u'(') return nullptr;
  auto const inside = text.substr(at + 2, kLongest);
  auto const close = inside.find(u')');
  if (close == 0 || close == std::u16string_view::npos) return nullptr;
  for (auto const c : inside.substr(0, close)) {
    if (!is_one_of(c, kKinds) && !is_one_of(c, u"、,/和")) return nullptr;
  }
  end = at + 2 + close + 1;
  if (at_or_zero(text, end) == u'次') ++end;
  return units().named(u"辆次"sv);
}

// 日均装车17.96万车,同比增加11920车; no 车 of 5车道, 3车相撞.
bool counts_cars(std::u16string_view text, quantity const& read, std::size_t end) {
  if (is_one_of(at_or_zero(text, end), u"道间厢位型主站票险辆祸相")) return false;
  if (read.number.scaled) return true;
  constexpr std::size_t kReach = 60;
  auto const from = read.number.from;
  auto const lead = text.substr(from > kReach ? from - kReach : 0, std::min(from, kReach));
  auto const sentence = lead.substr(lead.find_last_of(u"。\n"sv) + 1);
  return sentence.find(u"装车"sv) != std::u16string_view::npos ||
         sentence.find(u"卸车"sv) != std::u16string_view::npos || ends_with(text, from, u"装运"sv);
}

// 供电量1483.16万度, 用电5000度; no 度 of 25度 heat.
bool counts_energy(std::u16string_view text, quantity const& read, std::size_t end) {
  if (is_one_of(at_or_zero(text, end), u"假夏春秋冬数角")) return false;
  auto const from = read.number.from;
  return read.number.scaled || ends_with(text, from, u"电"sv) || ends_with(text, from, u"电量"sv);
}

// Whether one of the words was said not long before.
bool was_told_of(std::u16string_view text, quantity const& read, std::initializer_list<std::u16string_view> words) {
  constexpr std::size_t kReach = 240;
  auto const from = read.number.from;
  auto const lead = text.substr(from > kReach ? from - kReach : 0, std::min(from, kReach));
  return std::any_of(words.begin(), words.end(),
                     [&](std::u16string_view word) { return lead.find(word) != std::u16string_view::npos; });
}

// The generation reached 1,378.42 billion units: kilowatt-hours as India's power offices count them.
bool counts_units_of_energy(std::u16string_view text, quantity const& read) {
  return read.number.scaled && was_told_of(text, read,
                                           {u"lectricity"sv, u"ower "sv, u"energy"sv, u"generation"sv, u"enerated"sv,
                                            u"hermal"sv, u"ydro"sv});
}

// "36 won best players", "seven won gold medals": what they did, and no money of Korea.
bool counts_money(std::u16string_view text, quantity const& read, std::size_t end) {
  if (read.number.in_words && !read.number.scaled && !read.number.grouped) return false;
  static constexpr any_of_words kPrizes{u" gold",  u" silver", u" bronze",      u" medal",        u" prize",
                                        u" award", u" best ",  u" first prize", u" second prize", u" third prize"};
  return kPrizes.open(text.substr(std::min(end, text.size()))) == 0;
}

// "Deaths totaled 563,465 … heart disease led with 103,628 cases": who died of it.
bool counts_the_dead(std::u16string_view text, quantity const& read, unit_entry const& unit) {
  return unit.surface == u"cases" &&
         was_told_of(text, read,
                     {u"eaths total", u"eaths reach", u"causes of death", u"cause of death", u"deaths were"});
}

// "122,444 freight cars were loaded, 8,118 cars more": the noun again without what narrows it.
bool counts_freight_cars(std::u16string_view text, quantity const& read, unit_entry const& unit) {
  return unit.surface == u"cars" && was_told_of(text, read, {u"freight cars"});
}

// "Roll-on/roll-off traffic was 53,419 units", "260,000 ro-ro units": vehicles that a ship takes on board.
bool counts_rolling_units(std::u16string_view text, quantity const& read, std::size_t end) {
  constexpr std::size_t kReach = 90;
  auto const from = read.number.from;
  auto lead = text.substr(from > kReach ? from - kReach : 0, end - (from > kReach ? from - kReach : 0));
  if (auto const stop = lead.rfind(u". "sv); stop != lead.npos) lead.remove_prefix(stop);
  static constexpr any_of_words kWords{u"oll-on", u"o-ro", u"oRo", u"o/ro", u"O-RO", u"O/RO", u"o-Ro", u"oll on"};
  return kWords.stand_in(lead);
}

// 4金、5银、8铜, 3金2银: medals; no 5银行, 五险一金.
bool counts_medals(std::u16string_view text, quantity const& read, std::size_t end) {
  auto const behind = at_or_zero(text, end);
  // 以103金40银35铜收官: the last of them, whatever follows.
  auto const from = read.number.from;
  bool const in_row = ends_with(text, from, u"金"sv) || ends_with(text, from, u"银"sv);
  return !read.number.in_words && !read.number.scaled &&
         (!is_cjk(behind) || in_row || is_one_of(behind, u"和及与以共居位列的"));
}

// 4台机组投产: machines that stand where they are.
bool is_a_plants_machine(std::u16string_view text, std::size_t end) {
  for (std::u16string_view const machine : {u"机组"sv, u"发电机"sv, u"水轮机"sv, u"风机"sv, u"变压器"sv, u"主变"sv,
                                            u"岸桥"sv, u"设备"sv, u"锅炉"sv, u"无人机"sv}) {
    if (begins_with(text, end, machine)) return true;
  }
  return false;
}

// 应急发电机316台次: turns of a machine that stands before them.
bool is_after_a_machine(std::u16string_view text, std::size_t from) {
  for (std::u16string_view const machine :
       {u"发电机"sv, u"机组"sv, u"设备"sv, u"无人机"sv, u"抽水机"sv, u"机具"sv, u"灭火机"sv, u"风机"sv}) {
    if (ends_with(text, from, machine)) return true;
  }
  return false;
}

// 4513团 of tourists, 3期 of a warning: no 4团队, 2期工程.
bool counts_issues(std::u16string_view text, quantity const& read, std::size_t end) {
  return !read.number.in_words && !is_one_of(at_or_zero(text, end), u"队员长结体购聚组委间货限待望末刊工项建") &&
         !(read.from > 0 && is_one_of(text[read.from - 1], u"第一二三四五六七八九十"));
}

// %20 of an address is no percent.
bool is_escape(std::u16string_view text, quantity const& read, std::size_t end) {
  auto const behind = at_or_zero(text, end);
  return is_digit(behind) || is_letter(behind) || (read.from > 0 && text[read.from - 1] == u'%');
}

// 60万市民, 12万家长, 3000本科生: the count word begins the noun that is counted.
bool begins_a_noun(std::u16string_view text, unit_entry const& unit, std::size_t end) {
  struct nouns {
    std::u16string_view surface;
    std::u16string_view go_on;
  };
  static constexpr std::array kNouns{
      nouns{u"市", u"民场值区"},
      nouns{u"家", u"长庭属乡"},
      nouns{u"本", u"科地省市"},
      nouns{u"台", u"湾胞商"},
      nouns{u"户", u"籍外"},
      nouns{u"单", u"身"},
      nouns{u"种", u"植"},
      nouns{u"首", u"都府次批届席日创期付歌"},
      nouns{u"基", u"地站点金本因准层建"},
  };
  auto const behind = at_or_zero(text, end);
  return behind != 0 && std::any_of(kNouns.begin(), kNouns.end(), [&](nouns const& one) {
           return unit.surface == one.surface && is_one_of(behind, one.go_on);
         });
}

// Does the unit's surface count here, or does it begin another word?
bool counts(std::u16string_view text, quantity const& read, unit_entry const& unit, std::size_t end) {
  if (unit.surface == u"车"sv) return counts_cars(text, read, end);
  if (unit.surface == u"度"sv) return counts_energy(text, read, end);
  // "In 2018 tourists made 89 million trips"
  constexpr auto kNouns = set_of(dimension::incident) | set_of(dimension::traveller) | set_of(dimension::person) |
                          set_of(dimension::count) | set_of(dimension::vessel) | set_of(dimension::flight) |
                          set_of(dimension::vehicle) | set_of(dimension::train) | set_of(dimension::piece) |
                          set_of(dimension::days);
  if ((kNouns & set_of(unit.dimension)) != 0 && is_letter(unit.surface.front()) && is_a_year(text, read)) return false;
  // "Lightning struck 265,321 times": how often.
  if (unit.surface == u"times"sv && read.number.grouped && !read.number.scaled) return false;
  // "the 26-member team": no "27 member states".
  if (unit.surface == u"member"sv)
    return at_or_zero(text, read.number.to) == u'-' &&
           (begins_with(text, end, u" team"sv) || begins_with(text, end, u" delegation"sv) ||
            begins_with(text, end, u" squad"sv) || begins_with(text, end, u" contingent"sv));
  // "1,450 day passes", "12,400 day visitors"
  if (unit.surface == u"day"sv && (begins_with(text, end, u" pass"sv) || begins_with(text, end, u" ticket"sv) ||
                                   begins_with(text, end, u" trip"sv) || begins_with(text, end, u" visit"sv)))
    return false;
  if (unit.surface == u"won") return counts_money(text, read, end);
  // "inspected 260,000 carriers" at a border; elsewhere they are airlines.
  if (unit.surface == u"carriers")
    return (read.number.scaled || read.number.grouped) &&
           was_told_of(text, read, {u"order ", u"mmigration", u"nspect"});
  // "one gold, one silver and two bronze medals"
  if (unit.surface == u"gold"sv || unit.surface == u"silver"sv || unit.surface == u"bronze"sv)
    return !read.number.scaled && (is_one_of(at_or_zero(text, end), u",.;\n") || begins_with(text, end, u" and "sv) ||
                                   (begins_with(text, end, u" in "sv) && was_told_of(text, read, {u" medal"sv})));
  // "25.4 mln tn", "7,070 thou. tn": tons as Baltic ports print them.
  if (unit.surface == u"tn"sv) {
    auto const before = text.substr(0, read.number.to);
    return before.ends_with(u"mln"sv) || before.ends_with(u"thou"sv) || before.ends_with(u"thou."sv);
  }
  // "In 2016 Dong Nai led": a name.
  if (unit.surface == u"dong"sv && text[end - unit.surface.size()] == u'D' && at_or_zero(text, end) == u' ' &&
      at_or_zero(text, end + 1) >= u'A' && at_or_zero(text, end + 1) <= u'Z')
    return false;
  if (unit.surface == u"things"sv) return false;  // stands for nouns that no table knows
  if (unit.surface == u"units"sv || unit.surface == u"unit"sv) return counts_units_of_energy(text, read);
  // "9,960 movements" of an airport; "2.1 million deliveries" of couriers, not of aircraft.
  if (unit.surface == u"movements"sv)
    return was_told_of(text, read, {u"irport"sv, u"ircraft"sv, u"light"sv, u"unway"sv});
  if (unit.surface == u"deliveries"sv || unit.surface == u"shipments"sv)
    return was_told_of(text, read, {u"ourier"sv, u"arcel"sv, u"xpress"sv, u"ost"sv, u"ackage"sv});
  if (unit.surface == u"金"sv || unit.surface == u"银"sv || unit.surface == u"铜"sv)
    return counts_medals(text, read, end);
  if (unit.surface == u"角"sv) return !is_one_of(at_or_zero(text, end), u"大星形亭");  // 五角大楼, 五角星
  if (unit.surface == u"团"sv || unit.surface == u"期"sv) return counts_issues(text, read, end);
  if (unit.surface == u"大"sv) return counts_what_is_listed(text, read, end);
  if (unit.surface == u"日"sv) return counts_days(text, read, end);
  if (unit.surface == u"年"sv) return counts_years(text, read, end);
  if (begins_a_noun(text, unit, end)) return false;
  return unit.surface != u"%"sv || !is_escape(text, read, end);
}

// "mln.", "bln.", "thou.": a scale that is printed with a point.
bool is_cut_short(std::u16string_view text, quantity const& read) {
  auto const number = text.substr(0, read.to);
  return number.ends_with(u"mln"sv) || number.ends_with(u"bln"sv) || number.ends_with(u"thou"sv);
}

}  // namespace

void take_unit(std::u16string_view text, quantity& read) {
  auto look = read.to;
  auto const next = at_or_zero(text, look);
  if (next == u' ' || (next == u'-' && is_letter(at_or_zero(text, look + 1)))) ++look;
  // "463.3 thousands of visitors"
  if (begins_with(text, look, u"of ") && ends_with(text, read.to, u"thousands")) look += 3;
  // "1,156 mln. kWh"
  if (next == u'.' && at_or_zero(text, look + 1) == u' ' && is_cut_short(text, read)) look += 2;
  std::size_t end = 0;
  auto const* unit = mixed_conveyances(text, look, end);
  if (unit == nullptr) unit = units().at(text, look, end);
  if (unit != nullptr && unit->surface == u"units"sv && counts_rolling_units(text, read, end))
    unit = units().named(u"vehicles"sv);
  // "generation was 110,888 MU": a million units of India's power offices, and no fields.
  if (unit != nullptr && unit->surface == u"mu"sv && end >= 2 && text.substr(end - 2, 2) == u"MU"sv)
    unit = units().named(u"million units"sv);
  if (unit != nullptr && !counts(text, read, *unit, end)) unit = nullptr;
  auto const machines = unit != nullptr && (unit->surface == u"台"sv || unit->surface == u"台次"sv);
  if (machines && (is_a_plants_machine(text, end) || is_after_a_machine(text, read.number.from)))
    unit = units().named(u"个");
  if (unit != nullptr && counts_the_dead(text, read, *unit)) unit = units().named(u"deaths");
  if (unit != nullptr && counts_freight_cars(text, read, *unit)) unit = units().named(u"freight cars");
  if (unit == nullptr) unit = bracketed_unit(text, look, end);
  if (unit == nullptr || unit->dimension == dimension::count) {
    if (auto const points = spaced_points(text, read.to); points > 0) {
      unit = units().named(u"个百分点"sv);
      end = points;
    }
  }
  if (unit == nullptr) return;
  auto const signed_already = read.unit != nullptr;
  if (signed_already && unit->dimension != dimension::money) return;
  if (!signed_already) read.unit = unit;
  read.to = end;  // 人民币50元 and $10 dollars keep the sign's
}

}  // namespace fengsui::sense::reader
