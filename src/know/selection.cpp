#include "know/selection.h"

#include <algorithm>
#include <numeric>

namespace fengsui::know {
namespace {

bool is_place(model::dimension const& d, model::kind const& kind) {
  return d.from == model::dimension::source::place ||
         (d.from == model::dimension::source::field &&
          kind.fields[static_cast<std::size_t>(d.field)].type == model::field_type::place);
}

std::string month_of(std::int32_t day) {
  return base::to_text(base::day_from(day)).substr(0, 7);
}

}  // namespace

base::result<selection::axis> selection::axis_of(model::catalogue const& catalogue, model::indicator const& indicator,
                                                 std::string const& asked) {
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind(indicator.kind))];
  for (std::size_t i = 0; i < indicator.by.size(); ++i) {
    if (indicator.by[i].id == asked) return axis{axis::kind::plain, asked, i, {}, indicator.by[i]};
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
  static std::map<std::string, axis::kind, std::less<>> const kTimes{{"day", axis::kind::day},
                                                                     {"month", axis::kind::month},
                                                                     {"quarter", axis::kind::quarter},
                                                                     {"year", axis::kind::year}};
  if (auto const time = kTimes.find(asked); time != kTimes.end()) return axis{time->second, asked, 0, {}, {}};
  std::vector<std::string> known;
  for (auto const& d : indicator.by) known.push_back(d.id);
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
    }
    names.push_back(std::move(name));
  }
  return names;
}

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
  std::int64_t different = 0;
  bag_entry const* first = nullptr;
  bag_entry const* last = nullptr;
  for (auto const& [entry, times] : total.values) {
    if (times <= 0) continue;
    ++different;
    if (first == nullptr) first = &entry;
    last = &entry;
  }
  if (indicator.measure == measure::distinct) return base::ratio{different, 1};
  if (first == nullptr) return {};
  return base::make_ratio(indicator.measure == measure::min ? first->value : last->value, unit);
}

namespace {

constexpr std::int32_t kBeginning =
    -4'000'000;  // some 11,000 years before 1970: earlier than any day an event can have

// A stock is the sum of all that came and went until the end.
std::int32_t first_day(model::indicator const& indicator, std::int32_t from) {
  return indicator.is_stock() ? kBeginning : from;
}

}  // namespace

totals total(model::indicator const& indicator, cube const& cells, symbols const& texts, selection& chosen, bool split,
             std::int32_t from, std::int32_t to) {
  totals made;
  if (!split) {
    for (auto const& one : cells.all()) {
      if (chosen.takes(one.key, texts)) one.total(first_day(indicator, from), to, made.all);
    }
    return made;
  }
  // Groups are told apart by small numbers while adding, and written out as text once each.
  std::unordered_map<series_key, std::size_t, series_key_hash> numbers;
  std::vector<cell_total> groups;
  std::vector<std::vector<std::string>> names;
  auto const add_to = [&](series const& one, std::int32_t day, cell_total const& part) {
    if (part.count == 0 && part.sum == 0) return;
    auto const [found, fresh] = numbers.try_emplace(chosen.group_key(one.key, day, texts), groups.size());
    if (fresh) {
      groups.emplace_back();
      names.push_back(chosen.group(one.key, day, texts));
    }
    groups[found->second].add(part);
    if (!indicator.is_stock()) made.all.add(part);
  };
  for (auto const& one : cells.all()) {
    if (!chosen.takes(one.key, texts)) continue;
    if (indicator.is_stock()) one.total(kBeginning, to, made.all);
    if (!chosen.by_day()) {
      cell_total part;
      one.total(first_day(indicator, from), to, part);
      add_to(one, from, part);
    } else if (indicator.is_stock()) {
      for (auto day = from; day <= to; ++day) {
        cell_total part;
        one.total(kBeginning, day, part);
        add_to(one, day, part);
      }
    } else {
      one.each_day(from, to, [&](std::int32_t day, cell_total const& part) { add_to(one, day, part); });
    }
  }
  std::vector<std::uint32_t> order(groups.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(
      order, {}, [&](std::uint32_t i) -> auto const& { return names[i]; });
  made.groups.reserve(groups.size());
  for (auto const i : order) made.groups.emplace_back(std::move(names[i]), std::move(groups[i]));
  return made;
}

std::vector<row> rows_behind(knowledge const& known, int indicator, selection& chosen, std::int32_t from,
                             std::int32_t to, ledger::event_seq as_of, symbols& texts) {
  auto const& definition = known.catalogue().indicators[static_cast<std::size_t>(indicator)];
  auto const& keys = known.posted_keys(indicator);
  auto const begin = first_day(definition, from);
  std::vector<ledger::event_seq> roots;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!chosen.takes(keys[i], known.texts())) continue;
    auto const some = known.touching(indicator, static_cast<std::uint32_t>(i), begin, to);
    roots.insert(roots.end(), some.begin(), some.end());
  }
  std::ranges::sort(roots);
  auto const rest = std::ranges::unique(roots);
  roots.erase(rest.begin(), rest.end());
  auto rows = known.rows_of(indicator, roots, as_of, texts);
  auto again = chosen.forgetting();
  std::erase_if(rows, [&](row const& r) { return r.day < begin || r.day > to || !again.takes(r.key, texts); });
  return rows;
}

earlier_cells cells_as_known(knowledge const& known, int indicator, selection& chosen, std::int32_t from,
                             std::int32_t to, ledger::event_seq as_of) {
  earlier_cells made{{}, cube{known.catalogue().indicators[static_cast<std::size_t>(indicator)].measure}};
  for (auto const& r : rows_behind(known, indicator, chosen, from, to, as_of, made.texts)) made.cube.add(r);
  return made;
}

}  // namespace fengsui::know
