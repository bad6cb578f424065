#include "know/figure.h"

#include <algorithm>
#include <array>

#include "know/selection.h"

namespace fengsui::know {
namespace {

using base::make_ratio;
using base::ratio;

constexpr std::array<std::string_view, 5> kComparisons{"previous", "last-year", "same-holiday", "target", "usual"};

// An indicator's cells as they are, or as an earlier moment knew them.
class source {
 public:
  source(knowledge const& known, int indicator, selection chosen, std::optional<ledger::event_seq> as_of)
      : known_{known},
        indicator_{indicator},
        definition_{known.catalogue().indicators[static_cast<std::size_t>(indicator)]},
        chosen_{std::move(chosen)},
        as_of_{as_of} {}

  totals over(period const& p, bool split) {
    auto const from = base::day_number(p.from);
    auto const to = base::day_number(p.to);
    if (as_of_) return total_as_known(known_, indicator_, chosen_, split, from, to, *as_of_);
    return total(definition_, known_.cells(indicator_), known_.keys(indicator_), known_.texts(), chosen_, split, from,
                 to);
  }
  figure_value value(period const& p) { return value_of(definition_, over(p, false).all); }
  std::vector<base::name> names_of(std::vector<std::string> const& group) const { return chosen_.names_of(group); }

 private:
  knowledge const& known_;
  int indicator_;
  model::indicator const& definition_;
  selection chosen_;
  std::optional<ledger::event_seq> as_of_;
};

period first_days(period p, int days) {
  p.to = p.from + std::chrono::days{days - 1};
  return p;
}

period nth_day(period const& p, int n) {
  period one;
  one.from = one.to = p.from + std::chrono::days{n};
  return one;
}

figure_value difference(figure_value const& a, figure_value const& b) {
  if (!a || !b) return {};
  return *a - *b;
}

figure_value quotient(figure_value const& a, figure_value const& b) {
  if (!a || !b || b->numerator == 0) return {};
  return *a / *b;
}

compared_figure compared(comparison how, period const& now, figure_value const& value_now, period base_period,
                         auto const& value_over) {
  compared_figure made{.how = how, .base_period = std::move(base_period)};
  made.days_compared = std::min(now.days(), made.base_period.days());
  bool const holiday = how == comparison::same_holiday;
  bool const shorter = holiday && made.days_compared < now.days();
  auto const value = shorter ? value_over(first_days(now, made.days_compared)) : value_now;
  made.base = value_over(holiday ? first_days(made.base_period, made.days_compared) : made.base_period);
  made.change = difference(value, made.base);
  made.growth = quotient(made.change, made.base);
  for (int i = 0; holiday && i < made.days_compared; ++i) {
    made.days.push_back({i + 1, value_over(nth_day(now, i)), value_over(nth_day(made.base_period, i))});
  }
  return made;
}

std::optional<target_figure> target_of(knowledge const& known, model::indicator const& indicator, period const& asked,
                                       figure_value const& value) {
  std::optional<target_figure> best;
  int shortest = 0;
  for (auto const& one : known.catalogue().targets) {
    if (one.indicator != indicator.id) continue;
    auto const over = known.calendar().parse(one.period, windows_of(known.catalogue(), indicator.desk));
    if (!over || asked.from < over->from || asked.to > over->to) continue;
    if (best && over->days() >= shortest) continue;
    shortest = over->days();
    auto const passed = base::day_number(asked.to) - base::day_number(over->from) + 1;
    best = target_figure{one.period, one.value, quotient(value, one.value), make_ratio(passed, over->days()), {}};
    best->pace = quotient(best->completion, best->expected);
  }
  return best;
}

std::vector<held_version> versions_over(model::indicator const& indicator, period const& p) {
  std::vector<held_version> held;
  if (indicator.versions.empty()) return held;
  for (auto number = indicator.version_on(p.from); number <= indicator.version_on(p.to); ++number) {
    held_version one{.of = &indicator, .number = number, .from = p.from, .to = p.to, .since = {}, .note = {}};
    if (number > 0) {
      auto const& version = indicator.versions[number - 1];
      one.since = version.from;
      one.note = version.note;
      one.from = std::max(p.from, version.from);
    }
    if (number < indicator.versions.size())
      one.to = std::min(p.to, indicator.versions[number].from - std::chrono::days{1});
    held.push_back(std::move(one));
  }
  return held;
}

bool counted_alike(std::vector<model::indicator const*> const& parts, period const& a, period const& b) {
  return std::ranges::all_of(parts, [&](auto const* one) {
    auto const first = one->version_on(a.from);
    return one->version_on(a.to) == first && one->version_on(b.from) == first && one->version_on(b.to) == first;
  });
}

// Those of its desk are named, or the desks where there is none of that name.
base::fault unknown_indicator(model::catalogue const& catalogue, std::string const& id) {
  std::vector<std::string> ids;
  for (auto const& one : catalogue.indicators) {
    if (one.desk == id.substr(0, id.find('.'))) ids.push_back(one.id);
  }
  if (ids.empty()) {
    for (auto const& one : catalogue.desks) ids.push_back(one.id + ".…");
  }
  return base::make_fault(base::fault_code::unknown_indicator, id, model::known_list(ids));
}

comparison chosen(comparison how, period const& asked) {
  if (how != comparison::usual) return how;
  return asked.kind == period::form::holiday ? comparison::same_holiday : comparison::last_year;
}

std::optional<period> base_period_of(calendar const& days, comparison how, period const& asked,
                                     std::vector<model::window> const& windows) {
  if (how == comparison::previous) return days.previous(asked);
  if (how == comparison::last_year) return days.last_year(asked);
  if (how == comparison::same_holiday) return days.same_holiday(asked, windows);
  return {};
}

// The target stands where a base would: how far above or below it the value is.
compared_figure against_target(target_figure const& target, period over, figure_value const& value, int days) {
  compared_figure made{.how = comparison::target, .base_period = std::move(over)};
  made.base = target.value;
  made.change = difference(value, made.base);
  made.growth = quotient(made.change, made.base);
  made.days_compared = days;
  return made;
}

// What others have said about the same indicator, period and selection.
std::vector<reported_figure> reported_for(knowledge const& known, figure_question const& question,
                                          std::string const& period_id, ledger::event_seq as_of) {
  std::vector<reported_figure> found;
  int const reports = known.catalogue().find_indicator("figure.reports");
  auto const& keys = known.keys(reports).keys();
  auto const indicator = known.texts().find(question.indicator);
  auto const period = known.texts().find(period_id);
  if (!indicator || !period) return found;
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(known.catalogue().find_kind("figure.reported"))];
  auto wanted = question.where;
  std::ranges::sort(wanted);
  std::string where;
  for (auto const& [field, value] : wanted) where += (where.empty() ? "" : ",") + field + "=" + value;
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    auto const& key = keys[i];
    if (key[0] != *indicator || key[1] != *period) continue;
    for (auto const seq : known.touching(reports, {i}, -4'000'000, 4'000'000)) {
      auto const e = known.effective(seq, as_of);
      if (!e) continue;
      auto const text = [&](char const* id) -> std::string {
        auto const* value = e->find(kind.find_field(id));
        return value == nullptr ? std::string{} : std::get<std::string>(*value);
      };
      if (text("indicator") != question.indicator || text("period") != period_id || text("where") != where) continue;
      int const field = kind.find_field("value");
      auto const* value = e->find(field);
      if (value == nullptr) continue;
      auto const decimals = kind.fields[static_cast<std::size_t>(field)].decimals;
      found.push_back({make_ratio(std::get<std::int64_t>(*value), base::power_of_ten(decimals)), text("unit"),
                       e->key.source, e->document, seq});
    }
  }
  return found;
}

}  // namespace

std::optional<comparison> comparison_from(std::string_view text) {
  auto const found = std::ranges::find(kComparisons, text);
  if (found == kComparisons.end()) return {};
  return static_cast<comparison>(found - kComparisons.begin());
}

std::string_view to_text(comparison how) {
  return kComparisons[static_cast<std::size_t>(how)];
}

base::result<base::instant> known_moment(std::string_view text, base::zone const& local) {
  auto const parsed = base::parse_time(text, local);
  if (!parsed) return parsed.error();
  if (!parsed->whole_day) return parsed->at;
  return local.start_of(local.day_of(parsed->at) + std::chrono::days{1}) - std::chrono::microseconds{1};
}

std::vector<model::window> const& windows_of(model::catalogue const& catalogue, std::string_view desk) {
  static std::vector<model::window> const kNone;
  auto const* found = catalogue.find_desk(desk);
  return found == nullptr ? kNone : found->windows;
}

base::result<figure> ask(knowledge const& known, figure_question const& question) {
  auto const& catalogue = known.catalogue();
  int const number = catalogue.find_indicator(question.indicator);
  if (number < 0) return unknown_indicator(catalogue, question.indicator);
  auto const& indicator = catalogue.indicators[static_cast<std::size_t>(number)];
  auto const& windows = windows_of(catalogue, indicator.desk);
  auto asked = known.calendar().parse(question.period, windows);
  if (!asked) return asked.error();

  auto const lock = known.read();
  figure made{.indicator = &indicator,
              .period = *asked,
              .dimensions = question.by,
              .as_known_at = question.as_known_at,
              .head = known.head()};
  std::optional<ledger::event_seq> as_of;
  if (question.as_known_at) as_of = std::min(known.store().known_at(*question.as_known_at), known.head());

  std::vector<source> parts;
  std::vector<int> numbers{number};
  if (indicator.measure == model::measure::ratio) {
    numbers = {catalogue.find_indicator(indicator.numerator), catalogue.find_indicator(indicator.denominator)};
  }
  for (int const part : numbers) {
    auto chosen = selection::make(known, catalogue.indicators[static_cast<std::size_t>(part)], question);
    if (!chosen) return chosen.error();
    parts.emplace_back(known, part, std::move(*chosen), as_of);
  }
  auto const value_over = [&](period const& p) {
    return parts.size() == 1 ? parts[0].value(p) : quotient(parts[0].value(p), parts[1].value(p));
  };

  bool const split = !question.by.empty();
  std::vector<std::pair<std::vector<std::string>, figure_value>> groups;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    auto const& definition = catalogue.indicators[static_cast<std::size_t>(numbers[i])];
    auto over = parts[i].over(*asked, split);
    made.events += over.all.count;
    made.made_up |= over.all.made_up != 0;
    auto const value = value_of(definition, over.all);
    made.value = i == 0 ? value : quotient(made.value, value);
    if (i == 0) {
      groups.reserve(over.groups.size());
      for (auto& [key, part] : over.groups) groups.emplace_back(std::move(key), value_of(definition, part));
    }
    if (i == 1) {
      for (auto& [key, numerator] : groups) {
        auto const part = std::ranges::lower_bound(
            over.groups, key, {}, [](auto const& one) -> auto const& { return one.first; });
        bool const there = part != over.groups.end() && part->first == key;
        numerator = there ? quotient(numerator, value_of(definition, part->second)) : figure_value{};
      }
    }
  }
  std::vector<model::indicator const*> counted;
  for (int const part : numbers) {
    counted.push_back(&catalogue.indicators[static_cast<std::size_t>(part)]);
    auto held = versions_over(*counted.back(), *asked);
    made.versions.insert(made.versions.end(), held.begin(), held.end());
  }
  made.by.reserve(groups.size());
  for (auto& [key, value] : groups) {
    auto names = parts[0].names_of(key);
    made.by.push_back({std::move(key), std::move(names), value});
  }

  if (question.where.empty()) made.target = target_of(known, indicator, *asked, made.value);
  for (auto const named : question.compare) {
    auto const how = chosen(named, *asked);
    if (how == comparison::target && made.target)
      made.compare.push_back(against_target(*made.target, *known.calendar().parse(made.target->period, windows),
                                            made.value, asked->days()));
    auto base_period = base_period_of(known.calendar(), how, *asked, windows);
    if (!base_period) continue;
    bool const alike = counted_alike(counted, *asked, *base_period);
    made.compare.push_back(compared(how, *asked, made.value, std::move(*base_period), value_over));
    made.compare.back().same_definition = alike;
  }
  made.reported = reported_for(known, question, asked->id, as_of.value_or(known.head()));
  return made;
}

}  // namespace fengsui::know
