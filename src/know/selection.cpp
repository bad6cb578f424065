#include "know/selection.h"

#include <algorithm>
#include <numeric>

#include "know/count/delta.h"

namespace fengsui::know {
namespace {

std::string month_of(std::int32_t day) {
  return base::to_text(base::day_from(day)).substr(0, 7);
}

}  // namespace

base::result<selection::axis> selection::axis_of(model::catalogue const& catalogue, model::indicator const& indicator,
                                                 std::string const& asked) {
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind(indicator.kind))];
  // The words for time come first; a field with such a name is asked for as `fields.day`.
  static std::map<std::string, axis::kind, std::less<>> const kTimes{{"day", axis::kind::day},
                                                                     {"month", axis::kind::month},
                                                                     {"quarter", axis::kind::quarter},
                                                                     {"year", axis::kind::year}};
  if (auto const time = kTimes.find(asked); time != kTimes.end()) return axis{time->second, asked, 0, {}, {}};
  static constexpr std::string_view kFields = "fields.";
  auto const plain = std::string_view{asked}.substr(asked.starts_with(kFields) ? kFields.size() : 0);
  for (std::size_t i = 0; i < indicator.by.size(); ++i) {
    if (indicator.by[i].id == plain) return axis{axis::kind::plain, asked, i, {}, indicator.by[i]};
  }
  bool const is_level = std::ranges::any_of(catalogue.city.places, [&](auto const& p) { return p.level == asked; });
  if (is_level) {
    // The event's place first, then any other place it is split by.
    for (bool const own : {true, false}) {
      for (std::size_t i = 0; i < indicator.by.size(); ++i) {
        if (own ? indicator.by[i].from == model::dimension::source::place : is_place(indicator.by[i], kind)) {
          return axis{axis::kind::level, asked, i, asked, indicator.by[i]};
        }
      }
    }
  }
  std::vector<std::string> known;
  for (auto const& d : indicator.by) known.push_back(kTimes.contains(d.id) ? std::string{kFields} + d.id : d.id);
  if (std::ranges::any_of(indicator.by, [&](auto const& d) { return is_place(d, kind); })) {
    for (auto const* level : {"park", "county", "prefecture", "province"}) {
      if (std::ranges::find(known, level) == known.end()) known.emplace_back(level);
    }
  }
  for (auto const* time : {"day", "month", "quarter", "year"}) known.emplace_back(time);
  return base::make_fault(base::fault_code::unknown_dimension, indicator.id, asked, model::known_list(known));
}

base::result<selection> selection::make(knowledge const& known, model::indicator const& indicator,
                                        figure_question const& question) {
  selection made;
  made.catalogue_ = &known.catalogue();
  made.kind_ = &made.catalogue_->kinds[static_cast<std::size_t>(made.catalogue_->find_kind(indicator.kind))];
  for (auto const& asked : question.by) {
    auto found = axis_of(*made.catalogue_, indicator, asked);
    if (!found) return found.error();
    made.by_time_ |= found->how != axis::kind::plain && found->how != axis::kind::level;
    made.by_.push_back(std::move(*found));
  }
  if (made.by_.size() > kDimensions)
    return base::make_fault(base::fault_code::unknown_setting, "by", made.by_.back().asked, kDimensions);
  made.rolled_.resize(made.by_.size());
  made.rolled_numbers_.resize(made.by_.size());
  for (auto const& [asked, value] : question.where) {
    auto found = axis_of(*made.catalogue_, indicator, asked);
    if (found && found->how != axis::kind::plain && found->how != axis::kind::level) {
      // Time is chosen by the period.
      std::vector<std::string> splits;
      for (auto const& d : indicator.by) splits.push_back(d.id);
      return base::make_fault(base::fault_code::unknown_dimension, indicator.id, asked, model::known_list(splits));
    }
    if (!found) return found.error();
    if (is_place(found->on, *made.kind_) && made.catalogue_->city.find_place(value) == nullptr) {
      return at_field(base::make_fault(base::fault_code::unknown_place, value), asked);
    }
    if (found->on.from == model::dimension::source::field) {
      auto const& field = made.kind_->fields[static_cast<std::size_t>(found->on.field)];
      if (field.type == model::field_type::choice && field.choices.find(value) == nullptr) {
        std::vector<std::string> choices;
        for (auto const& one : field.choices.choices) choices.push_back(one.id);
        return at_field(base::make_fault(base::fault_code::unknown_choice, value, model::known_list(choices)), asked);
      }
    }
    made.where_.push_back({std::move(*found), value, {}});
  }
  return made;
}

bool selection::matches(filter const& f, std::string const& text) const {
  if (is_place(f.on.on, *kind_)) return catalogue_->city.within(text, f.value);
  return text == f.value;
}

bool selection::takes(series_key const& key, symbols const& texts) {
  for (auto& f : where_) {
    auto const part = key[f.on.at];
    if (f.seen.size() <= part) f.seen.resize(part + 1, filter::verdict::unknown);
    auto& seen = f.seen[part];
    if (seen == filter::verdict::unknown)
      seen = matches(f, texts.text(part)) ? filter::verdict::yes : filter::verdict::no;
    if (seen == filter::verdict::no) return false;
  }
  return true;
}

selection selection::forgetting() const {
  auto made = *this;
  for (auto& f : made.where_) f.seen.clear();
  for (auto& known : made.rolled_) known.clear();
  return made;
}

std::string selection::rolled(axis const& on, std::string const& text) const {
  if (on.how != axis::kind::level) return text;
  auto const* up = catalogue_->city.at_level(text, on.level);
  return up == nullptr ? std::string{} : up->code;
}

series_key selection::group_key(series_key const& key, std::int32_t day, symbols const& texts) {
  series_key made{};
  for (std::size_t i = 0; i < by_.size(); ++i) {
    auto& on = by_[i];
    switch (on.how) {
      case axis::kind::plain:
        made[i] = key[on.at];
        break;
      case axis::kind::level: {
        auto const part = key[on.at];
        if (rolled_[i].size() <= part) rolled_[i].resize(part + 1);
        auto& known = rolled_[i][part];
        if (known == 0) {
          auto const [number, fresh] = rolled_numbers_[i].try_emplace(
              rolled(on, texts.text(part)), static_cast<symbol>(rolled_numbers_[i].size() + 1));
          known = number->second;
        }
        made[i] = known;
        break;
      }
      case axis::kind::day:
        made[i] = static_cast<symbol>(day);
        break;
      default: {
        std::chrono::year_month_day const ymd{base::day_from(day)};
        auto const month = static_cast<unsigned>(ymd.month());
        auto const part = on.how == axis::kind::month ? month : on.how == axis::kind::quarter ? (month + 2) / 3 : 0;
        made[i] = static_cast<symbol>(static_cast<int>(ymd.year())) * 16 + part;
      }
    }
  }
  return made;
}

std::vector<std::string> selection::group(series_key const& key, std::int32_t day, symbols const& texts) const {
  std::vector<std::string> made;
  made.reserve(by_.size());
  for (auto const& on : by_) {
    switch (on.how) {
      case axis::kind::day:
        made.push_back(base::to_text(base::day_from(day)));
        break;
      case axis::kind::month:
        made.push_back(month_of(day));
        break;
      case axis::kind::year:
        made.push_back(month_of(day).substr(0, 4));
        break;
      case axis::kind::quarter: {
        auto const month = month_of(day);
        made.push_back(fmt::format("{}-Q{}", month.substr(0, 4), (std::stoi(month.substr(5)) + 2) / 3));
        break;
      }
      default:
        made.push_back(rolled(on, texts.text(key[on.at])));
    }
  }
  return made;
}

std::vector<base::name> selection::names_of(std::vector<std::string> const& group) const {
  std::vector<base::name> names;
  for (std::size_t i = 0; i < by_.size(); ++i) {
    auto const& text = group[i];
    base::name name{text, text};
    if (text.empty()) name = {"未注明", "not stated"};
    bool const time = by_[i].how != axis::kind::plain && by_[i].how != axis::kind::level;
    if (!time && is_place(by_[i].on, *kind_)) {
      if (auto const* place = catalogue_->city.find_place(text)) name = place->name;
    } else if (!time && by_[i].on.from == model::dimension::source::verb) {
      if (int const verb = kind_->find_verb(text); verb >= 0) name = kind_->verbs[static_cast<std::size_t>(verb)].name;
    } else if (!time && by_[i].on.from == model::dimension::source::field) {
      auto const& field = kind_->fields[static_cast<std::size_t>(by_[i].on.field)];
      if (auto const* one = field.choices.find(text)) name = one->name;
      if (field.personal && !text.empty()) name = {"***", "***"};
    }
    names.push_back(std::move(name));
  }
  return names;
}

namespace {

using entries = std::vector<std::pair<bag_entry, std::int64_t>>;

// Each entry once; what was taken back as often as it was put in is gone.
entries combined(entries loose) {
  std::ranges::sort(
      loose, {}, [](auto const& one) -> auto const& { return one.first; });
  entries made;
  for (auto const& [entry, times] : loose) {
    if (!made.empty() && made.back().first == entry)
      made.back().second += times;
    else
      made.emplace_back(entry, times);
  }
  std::erase_if(made, [](auto const& one) { return one.second <= 0; });
  return made;
}

std::int64_t different_values(entries const& loose) {
  if (std::ranges::any_of(loose, [](auto const& one) { return one.second <= 0; }))
    return static_cast<std::int64_t>(combined(loose).size());
  std::vector<std::int64_t> values;
  values.reserve(loose.size());
  for (auto const& [entry, times] : loose) values.push_back(entry.value);
  std::ranges::sort(values);
  return std::ranges::unique(values).begin() - values.begin();
}

std::optional<bag_entry> chosen_entry(model::measure m, entries const& loose) {
  if (loose.size() == 1 && loose.front().second > 0) return loose.front().first;
  auto const left = combined(loose);
  if (left.empty()) return {};
  return m == model::measure::min ? left.front().first : left.back().first;
}

}  // namespace

figure_value value_of(model::indicator const& indicator, cell_total const& total) {
  using model::measure;
  auto const unit = base::power_of_ten(indicator.decimals);
  switch (indicator.measure) {
    case measure::count:
      return base::ratio{total.count, 1};
    case measure::sum:
      return base::make_ratio(total.sum, unit);
    case measure::average:
      return total.count == 0 ? figure_value{} : base::make_ratio(total.sum, base::wide{unit} * total.count);
    case measure::time_in: {
      if (total.count == 0) return {};
      base::wide const microseconds = indicator.unit == "h" ? base::wide{3'600'000'000} : base::wide{86'400'000'000};
      return base::make_ratio(total.sum, microseconds * total.count);
    }
    default:
      break;
  }
  if (indicator.measure == measure::distinct) return base::ratio{different_values(total.values), 1};
  auto const chosen = chosen_entry(indicator.measure, total.values);
  return chosen ? base::make_ratio(chosen->value, unit) : figure_value{};
}

namespace {

constexpr std::int32_t kBeginning =
    -4'000'000;  // some 11,000 years before 1970: earlier than any day an event can have

// A stock is the sum of all that came and went until the end.
std::int32_t first_day(model::indicator const& indicator, std::int32_t from) {
  return indicator.is_stock() ? kBeginning : from;
}

}  // namespace

selection::needed selection::needs() const {
  needed made;
  bool rolled_alike = where_.empty();
  auto const add = [&](axis const& on) {
    if (on.how != axis::kind::plain && on.how != axis::kind::level) return;
    auto const level = on.how == axis::kind::level ? on.level : std::string{};
    if (made.of == scope::everything) {
      made = {scope::one_dimension, {on.at, level}};
    } else if (made.through.at != on.at) {
      made.of = scope::combinations;
    } else {
      rolled_alike &= made.through.level == level;
    }
  };
  for (auto const& on : by_) add(on);
  for (auto const& f : where_) add(f.on);
  if (!rolled_alike) made.through.level.clear();
  return made;
}

namespace {

// The series that answer a question: as few as hold it.
class source_series {
 public:
  source_series(cube const& cells, key_table const& keys, selection const& chosen) {
    auto const [scope, through] = chosen.needs();
    if (scope == selection::scope::everything) {
      some_ = {&cells.everything()};
      return;
    }
    auto const& lenses = keys.lenses();
    auto const found = std::ranges::find(lenses, through);
    if (scope == selection::scope::combinations || found == lenses.end()) {
      for (auto const& one : cells.all()) some_.push_back(&one);
      return;
    }
    auto const l = static_cast<std::size_t>(found - lenses.begin());
    values_only_ = chosen.groups_are_values();
    for (auto const value : keys.ordered(l)) {
      if (auto const* one = cells.seen(l, value)) some_.push_back(one);
    }
  }

  std::vector<series const*> const& all() const { return some_; }
  // Each is a group of its own, and they come in the groups' order.
  bool are_groups() const { return values_only_; }

 private:
  std::vector<series const*> some_;
  bool values_only_ = false;
};

// Groups are told apart by small numbers while adding, and written out as text once each.
class grouping {
 public:
  grouping(selection& chosen, symbols const& texts, bag_part part) : chosen_{chosen}, texts_{texts}, part_{part} {}

  void add(series const& one, std::int32_t day, cell_total const& some) {
    if (some.is_empty()) return;
    auto const [found, fresh] = numbers_.try_emplace(chosen_.group_key(one.key, day, texts_), groups_.size());
    if (fresh) groups_.emplace_back(chosen_.group(one.key, day, texts_), cell_total{});
    groups_[found->second].second.add(some, part_);
  }

  auto sorted() {
    std::ranges::sort(
        groups_, {}, [](auto const& one) -> auto const& { return one.first; });
    return std::move(groups_);
  }

 private:
  selection& chosen_;
  symbols const& texts_;
  bag_part part_;
  std::unordered_map<series_key, std::size_t, series_key_hash> numbers_;
  std::vector<std::pair<std::vector<std::string>, cell_total>> groups_;
};

}  // namespace

totals total(model::indicator const& indicator, cube const& cells, key_table const& keys, symbols const& texts,
             selection& chosen, bool split, std::int32_t from, std::int32_t to) {
  totals made;
  auto const part = needed_part(indicator);
  auto const begin = first_day(indicator, from);
  source_series const source{cells, keys, chosen};
  auto const value_over = [&](series const& one, std::int32_t last) {
    cell_total some;
    one.total(begin, last, part, some);
    return some;
  };
  if (!split) {
    for (auto const* one : source.all()) {
      if (chosen.takes(one->key, texts)) one->total(begin, to, part, made.all);
    }
    return made;
  }
  if (source.are_groups()) {
    made.groups.reserve(source.all().size());
    for (auto const* one : source.all()) {
      auto some = value_over(*one, to);
      if (some.is_empty()) continue;
      made.all.add(some, part);
      made.groups.emplace_back(chosen.group(one->key, from, texts), std::move(some));
    }
    return made;
  }
  grouping groups{chosen, texts, part};
  for (auto const* one : source.all()) {
    if (!chosen.takes(one->key, texts)) continue;
    if (chosen.by_day() && !indicator.is_stock()) {
      one->each_day(from, to, part, [&](std::int32_t day, cell_total const& some) {
        groups.add(*one, day, some);
        made.all.add(some, part);
      });
      continue;
    }
    auto const some = value_over(*one, to);
    made.all.add(some, part);
    if (!chosen.by_day()) groups.add(*one, from, some);
    for (auto day = from; chosen.by_day() && day <= to; ++day) groups.add(*one, day, value_over(*one, day));
  }
  made.groups = groups.sorted();
  return made;
}

std::vector<row> rows_behind(knowledge const& known, int indicator, selection& chosen, std::int32_t from,
                             std::int32_t to, ledger::event_seq as_of, symbols& texts) {
  auto const& definition = known.catalogue().indicators[static_cast<std::size_t>(indicator)];
  auto const& keys = known.keys(indicator).keys();
  auto const begin = first_day(definition, from);
  std::vector<std::uint32_t> taken;
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    if (chosen.takes(keys[i], known.texts())) taken.push_back(i);
  }
  auto rows = known.rows_of(indicator, known.touching(indicator, taken, begin, to), as_of, texts);
  auto again = chosen.forgetting();
  std::erase_if(rows, [&](row const& r) { return r.day < begin || r.day > to || !again.takes(r.key, texts); });
  return rows;
}

totals total_as_known(knowledge const& known, int indicator, selection& chosen, bool split, std::int32_t from,
                      std::int32_t to, ledger::event_seq as_of) {
  auto const& catalogue = known.catalogue();
  auto const& definition = catalogue.indicators[static_cast<std::size_t>(indicator)];
  symbols texts;
  key_table keys{known.keys(indicator).dimensions(), known.keys(indicator).lenses(), texts, catalogue.city};
  cube cells{definition.measure, keys};
  for (auto r : rows_behind(known, indicator, chosen, from, to, as_of, texts)) {
    r.key_number = keys.number_of(r.key);
    cells.add(r);
  }
  auto again = chosen.forgetting();
  return total(definition, cells, keys, texts, again, split, from, to);
}

}  // namespace fengsui::know
