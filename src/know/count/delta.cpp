#include "know/count/delta.h"

#include <algorithm>
#include <limits>

namespace fengsui::know {
namespace {

using model::measure;

constexpr std::int32_t kFirstDay = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t kLastDay = std::numeric_limits<std::int32_t>::max();

// Totals are kept by each single dimension, and by each level of its places.
std::vector<lens> lenses_of(model::indicator const& indicator, model::kind const& kind, model::city const& city) {
  std::vector<std::string> levels;
  for (auto const& place : city.places) {
    if (std::ranges::find(levels, place.level) == levels.end()) levels.push_back(place.level);
  }
  std::vector<lens> made;
  for (std::size_t at = 0; at < indicator.by.size(); ++at) {
    made.push_back({at, {}});
    if (!is_place(indicator.by[at], kind)) continue;
    for (auto const& level : levels) made.push_back({at, level});
  }
  return made;
}

}  // namespace

bool is_place(model::dimension const& d, model::kind const& kind) {
  return d.from == model::dimension::source::place ||
         (d.from == model::dimension::source::field &&
          kind.fields[static_cast<std::size_t>(d.field)].type == model::field_type::place);
}

delta::delta(model::catalogue const& catalogue, symbols& texts) : catalogue_{catalogue}, symbols_{texts} {
  by_kind_.resize(catalogue.kinds.size());
  group_of_.resize(catalogue.indicators.size(), -1);
  std::map<std::string, int> group_numbers;
  for (std::size_t i = 0; i < catalogue.indicators.size(); ++i) {
    auto const& one = catalogue.indicators[i];
    int const kind = catalogue.find_kind(one.kind);
    if (kind < 0) continue;  // a ratio is made of two others
    auto group_name = one.kind;
    for (auto const& d : one.by) group_name += " " + d.id;
    auto const [number, fresh] = group_numbers.try_emplace(group_name, static_cast<int>(groups_.size()));
    if (fresh) {
      groups_.push_back({group_name, {}});
      tables_.emplace_back(one.by.size(),
                           lenses_of(one, catalogue.kinds[static_cast<std::size_t>(kind)], catalogue.city), texts,
                           catalogue.city);
    }
    groups_[static_cast<std::size_t>(number->second)].indicators.push_back(static_cast<int>(i));
    group_of_[i] = number->second;
    // Each version is a function of its own, that holds on its own days.
    compiled made{static_cast<int>(i), number->second, &one, one.field, one.on, kFirstDay, kLastDay, {}};
    auto const last_day_before = [&](std::size_t version) {
      return version < one.versions.size() ? base::day_number(one.versions[version].from) - 1 : kLastDay;
    };
    made.to = last_day_before(0);
    compile(kind, made, one.where);
    for (std::size_t v = 0; v < one.versions.size(); ++v) {
      auto const& version = one.versions[v];
      made.field = version.field;
      made.on = version.on;
      made.from = base::day_number(version.from);
      made.to = last_day_before(v + 1);
      compile(kind, made, version.where);
    }
  }
  known_keys_.resize(groups_.size());
  std::size_t most = 0;
  for (auto const& kind : catalogue.kinds) most = std::max(most, kind.fields.size());
  values_.resize(most);
  known_symbols_.resize(most + 2);
}

void delta::compile(int kind, compiled made, std::vector<model::condition> const& filter) {
  for (auto const& where : filter) {
    condition test{where.on, {where.values.begin(), where.values.end()}, {}};
    if (is_place(where.on, catalogue_.kinds[static_cast<std::size_t>(kind)])) {
      for (auto const& place : catalogue_.city.places) {
        if (std::ranges::any_of(where.values, [&](auto const& v) { return catalogue_.city.within(place.code, v); })) {
          test.values.insert(place.code);
        }
      }
    }
    made.where.push_back(std::move(test));
  }
  by_kind_[static_cast<std::size_t>(kind)].push_back(std::move(made));
}

ledger::decoder::fields_read delta::fields_read() const {
  ledger::decoder::fields_read made(catalogue_.kinds.size());
  for (std::size_t k = 0; k < made.size(); ++k) {
    auto const& kind = catalogue_.kinds[k];
    if (kind.flow) continue;  // its things live by whole events
    auto& fields = made[k].emplace(kind.fields.size(), false);
    auto const reads = [&](int field) {
      if (field >= 0) fields[static_cast<std::size_t>(field)] = true;
    };
    for (auto const& c : by_kind_[k]) {
      reads(c.field);
      for (auto const& d : c.of->by) reads(d.field);
      for (auto const& test : c.where) reads(test.on.field);
    }
  }
  return made;
}

void delta::only(std::vector<int> const& indicators) {
  only_.assign(indicators.empty() ? 0 : catalogue_.indicators.size(), false);
  for (int const one : indicators) only_[static_cast<std::size_t>(one)] = true;
}

bool delta::made_up(std::string const& source) {
  auto const [found, fresh] = made_up_.try_emplace(source, false);
  if (fresh) found->second = catalogue_.made_up(source);
  return found->second;
}

std::string const& delta::place_code(ledger::event_place const& place) const {
  static std::string const kNowhere;
  if (!place.code.empty() || !place.at) return place.code;
  auto const* around = catalogue_.city.containing(*place.at);
  return around == nullptr ? kNowhere : around->code;
}

std::string delta::text_of(model::field const& field, model::value const& value) {
  if (auto const* text = std::get_if<std::string>(&value)) {
    return field.personal && model::is_sealed(*text) ? std::string{model::without_ciphertext(*text)} : *text;
  }
  if (auto const* number = std::get_if<std::int64_t>(&value)) {
    if (field.type == model::field_type::date) return base::to_text(base::day_from(static_cast<int>(*number)));
    if (field.type == model::field_type::time) return base::to_text(base::instant{std::chrono::microseconds{*number}});
    return base::fixed_text(*number, field.decimals);
  }
  return {};
}

std::string delta::dimension_text(model::dimension const& d, view const& v) const {
  switch (d.from) {
    case model::dimension::source::place:
      return place_code(v.place);
    case model::dimension::source::verb:
      return v.e.verb < 0 ? std::string{} : v.kind.verbs[static_cast<std::size_t>(v.e.verb)].id;
    case model::dimension::source::field:
      break;
  }
  auto const* value = value_of(d.field);
  return value == nullptr ? std::string{} : text_of(v.kind.fields[static_cast<std::size_t>(d.field)], *value);
}

delta::view delta::view_of(ledger::event const& e, model::kind const& kind,
                           std::vector<ledger::field_value> const& fields, ledger::event_place const& place) {
  std::fill_n(values_.begin(), kind.fields.size(), nullptr);
  for (auto const& one : fields) {
    if (one.value) values_[static_cast<std::size_t>(one.field)] = &*one.value;
  }
  return {e, kind, place, ++views_, base::day_number(catalogue_.zone.day_of(*e.at)), made_up(e.key.source)};
}

symbol delta::symbol_of(model::dimension const& d, view const& v) {
  using source = model::dimension::source;
  auto& known = known_symbols_[d.from == source::place  ? 0U
                               : d.from == source::verb ? 1U
                                                        : static_cast<std::size_t>(d.field) + 2];
  if (known.view == v.number) return known.text;
  known.view = v.number;
  // Choices, codes and ids are text already: no copy on the way that most events go.
  auto const* value = d.from == source::field ? value_of(d.field) : nullptr;
  bool const personal = value != nullptr && v.kind.fields[static_cast<std::size_t>(d.field)].personal;
  auto const* text = value == nullptr || personal ? nullptr : std::get_if<std::string>(value);
  if (text == nullptr && d.from == source::place) text = &place_code(v.place);
  known.text = text != nullptr ? symbols_.of(*text) : symbols_.of(dimension_text(d, v));
  return known.text;
}

bool delta::takes(condition& test, view const& v) {
  using source = model::dimension::source;
  bool const few = test.on.from != source::field ||
                   v.kind.fields[static_cast<std::size_t>(test.on.field)].type == model::field_type::choice ||
                   v.kind.fields[static_cast<std::size_t>(test.on.field)].type == model::field_type::place;
  if (!few) return test.values.contains(dimension_text(test.on, v));
  auto const text = symbol_of(test.on, v);
  if (test.seen.size() <= text) test.seen.resize(symbols_.size(), condition::verdict::unknown);
  auto& seen = test.seen[text];
  if (seen == condition::verdict::unknown)
    seen = test.values.contains(symbols_.text(text)) ? condition::verdict::yes : condition::verdict::no;
  return seen == condition::verdict::yes;
}

// Fills what all rows of this view share; false where the indicator's filter leaves it out.
bool delta::split(compiled& c, view const& v, row& r) {
  for (auto& test : c.where) {
    if (!takes(test, v)) return false;
  }
  r.indicator = c.indicator;
  r.group = c.group;
  auto& table = keys(c.group);
  auto& [view_number, number] = known_keys_[static_cast<std::size_t>(c.group)];
  if (view_number != v.number) {
    view_number = v.number;
    series_key key{};
    for (std::size_t i = 0; i < c.of->by.size(); ++i) key[i] = symbol_of(c.of->by[i], v);
    number = table.number_of(key);
  }
  r.key_number = number;
  r.key = table.keys()[number];
  r.day = v.day;
  r.origin = r.entered = v.e.seq;
  r.made_up = v.made_up;
  return true;
}

void delta::emit(compiled const& c, view const& v, row& r, std::vector<row>& out) {
  if (c.of->measure == measure::count) {
    out.push_back(r);
    return;
  }
  auto const* value = value_of(c.field);
  if (value == nullptr) return;  // nothing was said: neither a sum nor an average knows the event
  if (c.of->measure == measure::distinct) {
    auto const& field = v.kind.fields[static_cast<std::size_t>(c.field)];
    if (auto const* list = std::get_if<std::vector<model::scalar>>(value)) {
      for (auto const& one : *list) {
        auto const* text = std::get_if<std::string>(&one);
        r.value = symbols_.of(text == nullptr           ? std::to_string(std::get<std::int64_t>(one))
                              : model::is_sealed(*text) ? std::string{model::without_ciphertext(*text)}
                                                        : *text);
        out.push_back(r);
      }
    } else {
      r.value = symbols_.of(text_of(field, *value));
      out.push_back(r);
    }
    return;
  }
  r.value = std::get<std::int64_t>(*value);
  if (c.of->measure == measure::last) {
    r.order_at = v.e.at->time_since_epoch().count();
    r.order_number = v.e.key.number;
  }
  out.push_back(r);
}

void delta::rows_of(ledger::event const& e, std::vector<row>& out) {
  auto const& kind = catalogue_.kinds[static_cast<std::size_t>(e.kind)];
  auto& indicators = by_kind_[static_cast<std::size_t>(e.kind)];
  if (indicators.empty()) return;
  auto const v = view_of(e, kind, e.fields, e.place);
  for (auto& c : indicators) {
    if (!wanted(c)) continue;
    if (!c.holds_on(v.day) || (c.on >= 0 && c.on != e.verb)) continue;
    row r;
    if (split(c, v, r)) emit(c, v, r, out);
  }
}

void delta::rows_of(std::vector<ledger::event> const& history, std::vector<row>& out) {
  if (history.empty()) return;
  auto const& kind = catalogue_.kinds[static_cast<std::size_t>(history.front().kind)];
  auto& indicators = by_kind_[static_cast<std::size_t>(history.front().kind)];
  // What a stock indicator has standing in its state: taken back as it was put in.
  std::vector<std::vector<row>> standing(indicators.size());
  thing_state thing;
  for (auto const& e : history) {
    int const state_before = thing.state;
    auto const since_before = thing.since;
    bool const moved = step(thing, e, kind);
    auto const v = view_of(e, kind, thing.fields, thing.place);
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      auto& c = indicators[i];
      if (!wanted(c) || !c.holds_on(v.day)) continue;
      row r;
      if (c.of->measure == measure::time_in) {
        // A stay counts on the day it ends, with its whole length.
        if (!moved || state_before != c.of->in || !split(c, v, r)) continue;
        r.value = (*e.at - *since_before).count();
        out.push_back(r);
      } else if (c.of->is_stock()) {
        bool const in_state = thing.state == c.of->in;
        std::vector<row> now;
        if (in_state && split(c, v, r)) {
          if (!moved && !standing[i].empty()) r.entered = standing[i].front().entered;
          emit(c, v, r, now);
        }
        bool const same =
            now.size() == standing[i].size() && std::ranges::equal(now, standing[i], [](row const& a, row const& b) {
              return a.key == b.key && a.value == b.value && a.entered == b.entered;
            });
        if (same) continue;
        for (auto gone : standing[i]) {
          gone.sign = -1;
          gone.day = v.day;
          gone.origin = e.seq;
          out.push_back(gone);
        }
        out.insert(out.end(), now.begin(), now.end());
        standing[i] = std::move(now);
      } else {
        bool const is_state = c.on >= 0 && c.on < kind.flow->states;
        bool const counts = c.on < 0 || (c.on == e.verb && (moved || !is_state));
        if (counts && split(c, v, r)) emit(c, v, r, out);
      }
    }
  }
}

}  // namespace fengsui::know
