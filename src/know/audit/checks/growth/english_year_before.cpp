// "In 2016 the province received 4,850,000 inbound tourists … For 2017 it expects 5,300,000 inbound tourists, up 9
// percent": what was counted under the very words a year before is the base of what is now, whoever the reader took
// for its owner.
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

// "inbound tourists" of "5,300,000 inbound tourists", "RMB" of "493.2 billion RMB".
std::string_view words_printed(page const& of, std::size_t i) {
  std::string_view const span = of.at(i).span;
  auto const digit = span.find_last_of("0123456789");
  return digit == std::string_view::npos ? span : span.substr(digit + 1);
}

bool is_year_before(page const& of, std::size_t then, std::size_t now) {
  auto const& one = of.at(then);
  return is_told_count(of, then) && is_plain(one) && one.unit == of.at(now).unit &&
         one.indicator == of.at(now).indicator && year_before(one, of.at(now)) &&
         words_printed(of, then) == words_printed(of, now);
}

// The one such level before it; none where there are several.
std::optional<std::size_t> level_a_year_before(page const& of, std::size_t now) {
  std::optional<std::size_t> made;
  for (auto i = of.near(now).front(); i < now; ++i) {
    if (!is_year_before(of, i, now)) continue;
    if (made) return {};
    made = i;
  }
  return made;
}

bool is_one_of_its_time(page const& of, std::size_t now) {
  return std::ranges::none_of(of.near(now), [&](std::size_t i) {
    return i != now && is_told_count(of, i) && of.at(i).unit == of.at(now).unit &&
           of.at(i).indicator == of.at(now).indicator && same_period(of.at(i), of.at(now)) &&
           words_printed(of, i) == words_printed(of, now);
  });
}

}  // namespace

void add_english_year_before(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t rate = 0; rate < of.size(); ++rate) {
    if (!is_growth_rate(of, rate) || of.at(rate).cmp->type != "yoy") continue;
    auto const now = of.host(rate);
    if (!now || !is_told_count(of, *now) || words_printed(of, *now).size() < 2) continue;
    // "inbound tourists" are no base of "domestic tourists", though both are visitors.
    auto const known = base_of(of, *now, rate);
    if (known && words_printed(of, *known) == words_printed(of, *now)) continue;
    if (!is_one_of_its_time(of, *now)) continue;
    auto const then = level_a_year_before(of, *now);
    if (!then || of.sentence(*then) == of.sentence(*now)) continue;
    to.push_back(growth_by_base(of, *now, *then, rate));
    to.back().near_percent = 200;
  }
}

}  // namespace fengsui::know::audit
