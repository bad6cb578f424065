#include "know/recount.h"

#include <algorithm>
#include <deque>
#include <unordered_set>

#include "know/count/snapshot.h"

namespace fengsui::know {
namespace {

constexpr std::int32_t kAllDays = 4'000'000;

// All cells once more, from the events of a ledger up to one of them.
class counting {
 public:
  counting(knowledge const& known, ledger::event_seq to)
      : known_{known}, catalogue_{known.catalogue()}, to_{to}, delta_{catalogue_, texts_} {
    for (std::size_t i = 0; i < catalogue_.indicators.size(); ++i) {
      int const group = delta_.group_of(static_cast<int>(i));
      if (group >= 0) cubes_.emplace(static_cast<int>(i), cube{catalogue_.indicators[i].measure, delta_.keys(group)});
    }
  }

  void run(knowledge::progress const& report) {
    known_.store().scan(1, to_, [&](ledger::row const& r) {
      if (r.target != 0) corrected_.insert(r.target);
      return true;
    });
    // Things that live are counted from their histories, when all of these are known.
    std::map<std::pair<int, std::string>, std::vector<ledger::event_seq>> living;
    ledger::decoder decoder{catalogue_};
    ledger::event e;
    known_.store().scan(1, to_, [&](ledger::row const& r) {
      if (report && r.seq % 8192 == 0) report(r.seq, to_);
      if (r.target != 0) return true;
      decoder.decode(r, e);
      if (e.kind < 0 || !e.at) return true;
      if (corrected_.contains(r.seq)) {
        auto now = known_.effective(r.seq, to_);
        if (!now) return true;
        e = std::move(*now);
      }
      if (catalogue_.kinds[static_cast<std::size_t>(e.kind)].flow) {
        living[{e.kind, e.thing}].push_back(r.seq);
        return true;
      }
      rows_.clear();
      delta_.rows_of(e, rows_);
      add();
      return true;
    });
    for (auto const& [thing, seqs] : living) {
      std::vector<ledger::event> history;
      for (auto const seq : seqs) history.push_back(*known_.effective(seq, to_));
      std::ranges::stable_sort(history, happened_before);
      rows_.clear();
      delta_.rows_of(history, rows_);
      add();
    }
  }

  symbols const& texts() const { return texts_; }
  cube const& cells(int indicator) const { return cubes_.at(indicator); }

 private:
  void add() {
    for (auto const& r : rows_) cubes_.at(r.indicator).add(r);
  }

  knowledge const& known_;
  model::catalogue const& catalogue_;
  ledger::event_seq to_;
  symbols texts_;
  delta delta_;
  std::map<int, cube> cubes_;
  std::unordered_set<ledger::event_seq> corrected_;
  std::vector<row> rows_;
};

std::string text_of(series_key const& key, symbols const& texts) {
  std::string out;
  for (auto const part : key) {
    if (part != 0) out += (out.empty() ? "" : " ") + texts.text(part);
  }
  return out;
}

// Series by what they are of, in words: numbers of symbols and keys differ from one count to the next.
std::map<std::string, series const*> named(cube const& cells, symbols const& texts) {
  std::map<std::string, series const*> made{{"total", &cells.everything()}};
  for (auto const& one : cells.all()) made.emplace("cell " + text_of(one.key, texts), &one);
  auto const& keys = cells.keys();
  for (std::size_t l = 0; l < keys.lenses().size(); ++l) {
    if (keys.sees_keys(l)) continue;
    auto const& [at, level] = keys.lenses()[l];
    auto const what = fmt::format("total of dimension {}{}{} ", at + 1, level.empty() ? "" : " by ", level);
    for (std::uint32_t value = 0; value < keys.values(l).size(); ++value) {
      if (auto const* one = cells.seen(l, value)) made.emplace(what + text_of(one->key, texts), one);
    }
  }
  return made;
}

// The cells of a series by day; none where there is none. Distinct values are symbols: their texts count.
std::map<std::int32_t, cell_total> cells_of(series const* one, symbols const& texts, bool values_are_texts) {
  std::map<std::int32_t, cell_total> made;
  if (one == nullptr) return made;
  one->each_day(-kAllDays, kAllDays, bag_part::every, [&](std::int32_t day, cell_total found) {
    if (values_are_texts) {
      for (auto& [entry, times] : found.values)
        entry.value = static_cast<std::int64_t>(std::hash<std::string>{}(texts.text(static_cast<symbol>(entry.value))));
    }
    std::ranges::sort(found.values);
    made.emplace(day, std::move(found));
  });
  return made;
}

struct counted_cells {
  cube const& cells;
  symbols const& texts;
};

void compare(int indicator, bool values_are_texts, counted_cells kept, counted_cells again, recounted& into) {
  bool any = false;
  auto const kept_series = named(kept.cells, kept.texts);
  auto const counted_series = named(again.cells, again.texts);
  auto names = kept_series;
  names.insert(counted_series.begin(), counted_series.end());
  auto const find = [](auto const& among, std::string const& name) {
    auto const found = among.find(name);
    return found == among.end() ? nullptr : found->second;
  };
  for (auto const& [name, _] : names) {
    auto const old_days = cells_of(find(kept_series, name), kept.texts, values_are_texts);
    auto const new_days = cells_of(find(counted_series, name), again.texts, values_are_texts);
    into.cells += static_cast<std::int64_t>(old_days.size());
    if (old_days == new_days) continue;
    auto days = old_days;
    days.insert(new_days.begin(), new_days.end());
    for (auto const& [day, found] : days) {
      auto const before = old_days.find(day);
      auto const now = new_days.find(day);
      bool const same = before != old_days.end() && now != new_days.end() && before->second == now->second;
      if (same) continue;
      ++into.different;
      if (!any) {
        into.first.push_back({indicator, base::to_text(base::day_from(day)) + " " + name,
                              before == old_days.end() ? cell_total{} : before->second,
                              now == new_days.end() ? cell_total{} : now->second});
      }
      any = true;
    }
  }
}

}  // namespace

recounted recount(knowledge const& known, knowledge::progress const& report) {
  recounted made;
  auto const& catalogue = known.catalogue();
  // A copy of all that is kept, of one moment.
  symbols kept_texts;
  std::deque<key_table> kept_keys;
  std::map<int, cube> kept;
  {
    auto const lock = known.read();
    made.to = known.head();
    if (!unpack_symbols(pack_symbols(known.texts()), kept_texts)) throw std::logic_error{"symbols are not as packed"};
    for (std::size_t i = 0; i < catalogue.indicators.size(); ++i) {
      if (catalogue.indicators[i].measure == model::measure::ratio) continue;
      auto const number = static_cast<int>(i);
      kept_keys.push_back(known.keys(number));
      kept.emplace(number, known.cells(number).with(kept_keys.back()));
    }
  }
  counting again{known, made.to};
  again.run(report);
  for (auto const& [number, cells] : kept) {
    bool const values_are_texts =
        catalogue.indicators[static_cast<std::size_t>(number)].measure == model::measure::distinct;
    compare(number, values_are_texts, {cells, kept_texts}, {again.cells(number), again.texts()}, made);
  }
  return made;
}

}  // namespace fengsui::know
