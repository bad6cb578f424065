#include "act/scribe.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "ledger/codec.h"

namespace fengsui::act {
namespace {

// A range is short to write and long to read; more evidence than this no alarm has.
constexpr std::size_t kMostSeqs = 1'000'000;

std::int64_t newest_number(ledger::store& store, std::string const& source) {
  for (auto const& key : store.newest_numbers()) {
    if (key.source == source) return key.number;
  }
  return 0;
}

}  // namespace

scribe::scribe(model::catalogue const& catalogue, ledger::store& store, std::string source)
    : catalogue_{catalogue}, source_{std::move(source)}, number_{newest_number(store, source_)} {}

ledger::draft scribe::draft(saying const& one) {
  ledger::event e;
  e.kind = catalogue_.find_kind(one.kind);
  if (e.kind < 0) throw std::logic_error{"no house kind " + std::string{one.kind}};
  auto const& kind = catalogue_.kinds[static_cast<std::size_t>(e.kind)];
  e.verb = kind.find_verb(one.verb);
  if (e.verb < 0) throw std::logic_error{"no verb " + std::string{one.verb}};
  e.thing = one.thing;
  e.at = one.at;
  e.actor = one.actor;
  e.note = one.note;
  e.place = one.place;
  for (auto const& [name, value] : one.fields) {
    int const field = kind.find_field(name);
    if (field < 0) throw std::logic_error{"no field " + std::string{name}};
    e.fields.push_back({field, value});
  }
  std::ranges::sort(e.fields, {}, &ledger::field_value::field);
  return draft(std::move(e));
}

ledger::draft scribe::draft(ledger::event e) {
  e.key = {source_, ++number_};
  auto body = ledger::encode(e, catalogue_);
  return {std::move(e), std::move(body)};
}

std::string_view said::verb() const {
  return e_.verb < 0 ? std::string_view{} : std::string_view{kind_.verbs[static_cast<std::size_t>(e_.verb)].id};
}

model::value const* said::find(std::string_view field) const {
  int const number = kind_.find_field(field);
  return number < 0 ? nullptr : e_.find(number);
}

bool said::has(std::string_view field) const {
  return find(field) != nullptr;
}

std::string said::text(std::string_view field) const {
  auto const* value = find(field);
  auto const* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  return text == nullptr ? std::string{} : *text;
}

std::int64_t said::number(std::string_view field) const {
  auto const* value = find(field);
  auto const* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  return number == nullptr ? 0 : *number;
}

std::optional<base::instant> said::time(std::string_view field) const {
  if (!has(field)) return {};
  return base::instant{std::chrono::microseconds{number(field)}};
}

std::optional<base::day> said::day(std::string_view field) const {
  if (!has(field)) return {};
  return base::day_from(static_cast<int>(number(field)));
}

std::vector<std::string> said::texts(std::string_view field) const {
  return texts_of(find(field));
}

std::vector<std::string> texts_of(model::value const* value) {
  std::vector<std::string> made;
  auto const* list = value == nullptr ? nullptr : std::get_if<std::vector<model::scalar>>(value);
  if (list == nullptr) return made;
  for (auto const& one : *list) {
    if (auto const* text = std::get_if<std::string>(&one)) made.push_back(*text);
  }
  return made;
}

model::value texts_value(std::vector<std::string> const& texts) {
  std::vector<model::scalar> made;
  made.reserve(texts.size());
  for (auto const& one : texts) made.emplace_back(one);
  return made;
}

std::string ranges_text(std::vector<ledger::event_seq> const& sorted) {
  std::string out;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t last = i;
    while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1) ++last;
    if (!out.empty()) out += ',';
    out += std::to_string(sorted[i]);
    if (last > i) out += '-' + std::to_string(sorted[last]);
    i = last + 1;
  }
  return out;
}

std::vector<ledger::event_seq> seqs_of(std::string_view ranges) {
  std::vector<ledger::event_seq> made;
  auto const* at = ranges.data();
  auto const* end = at + ranges.size();
  while (at < end) {
    ledger::event_seq from = 0;
    auto read = std::from_chars(at, end, from);
    if (read.ec != std::errc{}) break;
    auto to = from;
    at = read.ptr;
    if (at < end && *at == '-') {
      read = std::from_chars(at + 1, end, to);
      if (read.ec != std::errc{}) break;
      at = read.ptr;
    }
    for (auto seq = from; seq <= to && made.size() < kMostSeqs; ++seq) made.push_back(seq);
    if (at < end && *at == ',') ++at;
  }
  return made;
}

}  // namespace fengsui::act
