// From cells and things back to the events behind them.
#include <algorithm>

#include "know/knowledge.h"

namespace fengsui::know {
namespace {

void sort_unique(std::vector<ledger::event_seq>& seqs) {
  std::ranges::sort(seqs);
  auto const rest = std::ranges::unique(seqs);
  seqs.erase(rest.begin(), rest.end());
}

}  // namespace

std::vector<ledger::event_seq> knowledge::thing_seqs(int kind, std::string const& thing) const {
  std::vector<ledger::event_seq> seqs;
  auto const number = static_cast<std::size_t>(kind);
  index_.things_of(catalogue_.kinds[number].id, thing, seqs);
  for (auto const* part : {saving_.get(), &fresh_}) {
    if (part == nullptr) continue;
    if (auto const found = part->things[number].find(thing); found != part->things[number].end()) {
      seqs.insert(seqs.end(), found->second.begin(), found->second.end());
    }
  }
  sort_unique(seqs);
  return seqs;
}

std::vector<ledger::event_seq> knowledge::touching(int indicator, std::vector<std::uint32_t> const& keys,
                                                   std::int32_t from, std::int32_t to) const {
  std::vector<ledger::event_seq> seqs;
  auto const group = static_cast<std::size_t>(delta_.group_of(indicator));
  index_.postings_of(delta_.groups()[group].name, keys, from, to, seqs);
  for (auto const* part : {saving_.get(), &fresh_}) {
    if (part == nullptr) continue;
    auto const& posted = part->cells[group];
    for (auto const key : keys) {
      if (key >= posted.size()) continue;
      for (auto const one : posted[key]) {
        if (one.day() >= from && one.day() <= to) seqs.push_back(one.seq());
      }
    }
  }
  sort_unique(seqs);
  return seqs;
}

std::optional<ledger::event> knowledge::effective(ledger::decoder& decoder, ledger::event_seq root,
                                                  ledger::event_seq as_of) const {
  auto const first = store_.read(root);
  if (!first || first->seq > as_of) return {};
  auto e = decoder.decode(*first);
  for (auto const seq : store_.corrections(root)) {
    if (seq > as_of) break;
    auto const correction = decoder.decode(*store_.read(seq));
    if (correction.op == ledger::operation::retract) return {};
    e = ledger::amended(std::move(e), correction);
  }
  return e;
}

std::optional<ledger::event> knowledge::effective(ledger::event_seq root, ledger::event_seq as_of) const {
  ledger::decoder decoder{catalogue_};
  return effective(decoder, root, as_of);
}

std::vector<ledger::event> knowledge::history(ledger::decoder& decoder, int kind, std::string const& thing,
                                              ledger::event_seq as_of) const {
  std::vector<ledger::event> found;
  for (auto const seq : thing_seqs(kind, thing)) {
    if (seq > as_of) continue;
    auto e = effective(decoder, seq, as_of);
    if (e && e->thing == thing) found.push_back(std::move(*e));
  }
  std::ranges::stable_sort(found, happened_before);
  return found;
}

std::vector<ledger::event> knowledge::history(int kind, std::string const& thing, ledger::event_seq as_of) const {
  ledger::decoder decoder{catalogue_};
  return history(decoder, kind, thing, as_of);
}

std::vector<std::string> knowledge::thing_ids(int kind) const {
  std::vector<std::string> ids;
  auto const number = static_cast<std::size_t>(kind);
  index_.thing_ids(catalogue_.kinds[number].id, [&](std::string const& id) { ids.push_back(id); });
  for (auto const* part : {saving_.get(), &fresh_}) {
    if (part == nullptr) continue;
    for (auto const& [id, seqs] : part->things[number]) ids.push_back(id);
  }
  std::ranges::sort(ids);
  auto const rest = std::ranges::unique(ids);
  ids.erase(rest.begin(), rest.end());
  return ids;
}

std::vector<row> knowledge::rows_of(int indicator, std::vector<ledger::event_seq> const& roots, ledger::event_seq as_of,
                                    symbols& texts) const {
  delta asking{catalogue_, texts};
  asking.only({indicator});
  ledger::decoder decoder{catalogue_};
  auto const kind = catalogue_.find_kind(catalogue_.indicators[static_cast<std::size_t>(indicator)].kind);
  std::vector<row> rows;
  if (!catalogue_.kinds[static_cast<std::size_t>(kind)].flow) {
    for (auto const root : roots) {
      if (auto const e = effective(decoder, root, as_of)) asking.rows_of(*e, rows);
    }
    return rows;
  }
  std::vector<std::string> things;
  for (auto const root : roots) {
    if (auto const e = effective(decoder, root, as_of)) things.push_back(e->thing);
  }
  std::ranges::sort(things);
  auto const rest = std::ranges::unique(things);
  things.erase(rest.begin(), rest.end());
  for (auto const& thing : things) asking.rows_of(history(decoder, kind, thing, as_of), rows);
  return rows;
}

}  // namespace fengsui::know
