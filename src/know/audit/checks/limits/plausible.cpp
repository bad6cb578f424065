// "43.91 million deliveries … their revenue 527.1 billion yuan": twelve thousand yuan a parcel. So much of one thing
// for one of another as there never was.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

// What one costs or brings, at least and at most, with room to both sides: nobody posts a parcel for a jiao or for a
// thousand yuan, nor signs a project of a few thousand.
struct plausible_price {
  std::string_view amount;
  std::string_view count;
  std::string_view unit;
  double least;
  double most;
};
constexpr std::array kPlausible{
    plausible_price{"postal_revenue", "parcels", "CNY", 0.1, 1000},
    plausible_price{"tourism_revenue", "visitors", "CNY", 1, 100'000},
    plausible_price{"tourism_revenue", "visitors", "USD", 0.1, 20'000},
    plausible_price{"tourism_revenue", "visitors", "VND", 1000, 1e9},
    plausible_price{"fdi", "projects_", "USD", 1000, 1e12},
    plausible_price{"ticket_revenue", "visitors", "CNY", 0.5, 10'000},
    plausible_price{"scenic_revenue", "visitors", "CNY", 0.5, 50'000},
    plausible_price{"invest_amount", "projects_", "CNY", 10'000, 1e12},
    plausible_price{"invest_amount", "projects_", "USD", 1000, 1e12},
    plausible_price{"signed_amount", "projects_", "CNY", 10'000, 1e12},
    plausible_price{"signed_amount", "projects_", "USD", 1000, 1e12},
    plausible_price{"cargo_mail", "flights", "t", 0.0006, 150},
};

// The count that an amount is told with: the nearest one of that kind beside it, in English perhaps before a semicolon,
// with no other amount between them.
std::optional<std::size_t> count_beside(page const& of, std::size_t amount, std::string_view count) {
  constexpr std::size_t kFiguresApart = 3;
  for (auto i = amount; i-- > 0 && amount - i <= kFiguresApart;) {
    bool const in_sentence =
        of.is_chinese() ? of.sentence(i) == of.sentence(amount) : !ends_english_sentence(of.between(i, amount));
    if (!in_sentence) break;
    auto const& one = of.at(i);
    if (!of.is_level(i) || one.unit == "%") continue;
    if (one.unit == of.at(amount).unit) return {};
    // "109 projects. Their value, 567.66 million cedi ($378.44 million)": no projects by the million.
    if (one.indicator.starts_with("projects") && one.value.last_digit != 0) continue;
    if (one.indicator.starts_with(count) && is_plain(one) && adds_up(one) && one.value.mantissa > 0) return i;
  }
  return {};
}

}  // namespace

namespace {

// "48.3 million passengers … 4,171,000,000 flights": a flight carries somebody, and a thousand at
// most.
void add_seats(page const& of, std::size_t passengers, std::vector<relation>& to) {
  constexpr std::size_t kFiguresOn = 4;
  auto const& carried = of.at(passengers);
  if (!carried.indicator.starts_with("pax_") || !is_plain(carried) || carried.value.mantissa == 0) return;
  if (carried.unit != "person_trip") return;
  auto const end = std::min(of.size(), passengers + kFiguresOn);
  for (auto i = passengers + 1; i < end && of.sentence(i) - of.sentence(passengers) <= 1; ++i) {
    if (contains(of.between(passengers, i), ". ") || contains(of.between(passengers, i), "。") ||
        (of.is_chinese() && contains(of.between(passengers, i), ";")))  // 甲运送18.09万人次;乙运营140班次
      return;
    auto const& flown = of.at(i);
    if (!of.is_level(i) || flown.unit == "%") continue;
    if (flown.unit != "flight" || !is_plain(flown) || flown.value.mantissa == 0) return;
    if (flown.org != carried.org || flown.what != carried.what || !same_period(flown, carried)) return;
    to.push_back({.check = "unit_sane",
                  .figures = {of.where(passengers), of.where(i)},
                  .expression = "{0}/{1} ~ 0.1..1000",
                  .evaluate = [](figure_values v) -> std::optional<sides> {
                    if (!v[1].range.low || *v[1].range.low <= 0) return {};
                    return sides{v[0].range / v[1].range, interval{exact{1, 10}, exact{1000}}};
                  },
                  .repairable = false});
    return;
  }
}

// "700 trains, carrying 35.177 million TEUs": no train of any railway is as long.
void add_train_loads(page const& of, std::size_t trains, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kCarry{" carrying ", " carried ", " transporting ", " transported ",
                                                          " with containers "};
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::size_t kFiguresOn = 3;
  auto const& run = of.at(trains);
  if (run.unit != "train" || !is_plain(run) || run.value.mantissa == 0) return;
  for (auto i = trains + 1; i < std::min(of.size(), trains + kFiguresOn); ++i) {
    if (of.sentence(i) != of.sentence(trains)) return;
    if (!of.is_level(i)) continue;
    auto const lead = of.between(i - 1, i);
    if (of.at(i).unit != "TEU" || lead.size() > kLongest || !contains_any(lead, kCarry)) return;
    to.push_back({.check = "unit_sane",
                  .figures = {of.where(i), of.where(trains)},
                  .how = relation::test::at_most,
                  .expression = "{0}/{1} <= 500",
                  .evaluate = [](figure_values v) -> std::optional<sides> {
                    if (!v[1].range.low || *v[1].range.low <= 0) return {};
                    return sides{v[0].range / v[1].range, interval::at(500)};
                  },
                  .repairable = false});
    return;
  }
}

// "138,205 billion kWh" beside 152.4 billion: a comma for a point makes thousands of it.
void add_comma_for_point(page const& of, std::size_t i, std::vector<relation>& to) {
  constexpr std::size_t kFiguresApart = 6;
  if (!of.is_level(i) || !adds_up(of.at(i)) || separator_slip(of.at(i).span) >= 0) return;
  auto const own = printed_size(of.at(i).value);
  for (auto const k : of.nearest(i)) {
    if (std::max(i, k) - std::min(i, k) > kFiguresApart) return;
    if (!of.is_level(k) || of.at(k).unit != of.at(i).unit || separator_slip(of.at(k).span) != 0) continue;
    auto const ratio = own / printed_size(of.at(k).value);
    if (!(ratio > 100 && ratio < 10'000)) continue;
    to.push_back({.check = "unit_sane",
                  .figures = {of.where(i), of.where(k)},
                  .how = relation::test::at_most,
                  .expression = "{0}/{1} <= 100",
                  .evaluate = [](figure_values v) -> std::optional<sides> {
                    if (!v[1].range.low || *v[1].range.low <= 0) return {};
                    return sides{v[0].range / v[1].range, interval::at(100)};
                  },
                  .remark = {"逗号或是小数点之误", "the comma may be meant for a point"}});
    return;
  }
}

// 旅客周转量7282.55万人公里…旅客运输量43618万人次: 170 m each. The count of whom or what was carried, the nearest one
// in two sentences around it, goes some way, and not round the world.
void add_way_gone(page const& of, std::size_t turnover, std::vector<relation>& to) {
  constexpr std::size_t kFiguresApart = 12;
  constexpr std::int64_t kThreeDigits = 100;
  auto const& all = of.at(turnover);
  bool const of_persons = all.unit == "pkm";
  if ((!of_persons && all.unit != "tkm") || !is_plain(all) || all.value.mantissa < kThreeDigits) return;
  for (auto const i : of.nearest(turnover)) {
    auto const& one = of.at(i);
    if (std::max(i, turnover) - std::min(i, turnover) > kFiguresApart) return;
    if (!of.is_level(i) || one.unit != (of_persons ? "person_trip" : "t") || !is_plain(one)) continue;
    if (one.org != all.org || one.what != all.what || !same_period(one, all) || one.value.mantissa == 0) continue;
    to.push_back({.check = "unit_sane",
                  .figures = {of.where(turnover), of.where(i)},
                  .expression = "{0}/{1} ~ 0.2..40000",
                  .evaluate = [](figure_values v) -> std::optional<sides> {
                    if (!v[1].range.low || *v[1].range.low <= 0) return {};
                    return sides{v[0].range / v[1].range, interval{exact{1, 5}, exact{40'000}}};
                  },
                  .repairable = false});
    return;
  }
}

}  // namespace

void add_plausible(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size() && of.has_text(); ++i) {
    if (!of.is_level(i)) continue;
    add_seats(of, i, to);
    add_way_gone(of, i, to);
    if (of.is_chinese()) continue;
    add_comma_for_point(of, i, to);
    add_train_loads(of, i, to);
  }
  for (std::size_t amount = 1; amount < of.size() && of.has_text(); ++amount) {
    auto const& sum = of.at(amount);
    if (!of.is_level(amount) || !is_plain(sum) || !adds_up(sum) || of.is_mean(amount) || sum.value.mantissa == 0)
      continue;
    auto const* price = std::ranges::find_if(
        kPlausible, [&](plausible_price const& one) { return one.amount == sum.indicator && one.unit == sum.unit; });
    if (price == kPlausible.end()) continue;
    auto const count = count_beside(of, amount, price->count);
    if (!count || of.at(*count).org != sum.org) continue;
    // "614,300 tourists during the seven-day holiday": a count may come before its time.
    if (of.at(*count).period_start && !same_period(of.at(*count), sum)) continue;
    to.push_back(
        {.check = "unit_sane",
         .figures = {of.where(*count), of.where(amount)},
         .expression = "{1}/{0}" + fmt::format(" ~ {:.6g}..{:.6g}", price->least, price->most),
         .evaluate = [least = exact{price->least}, most = exact{price->most}](figure_values v) -> std::optional<sides> {
           if (!v[0].range.low || *v[0].range.low <= 0) return {};
           return sides{v[1].range / v[0].range, interval{least, most}};
         },
         .repairable = false});
  }
}

}  // namespace fengsui::know::audit
