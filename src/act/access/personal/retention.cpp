#include "act/access/personal/retention.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "ledger/codec.h"

namespace fengsui::act {
namespace {

constexpr std::size_t kForgottenTogether = 500;

// The marks of kinds in a body, so that the other events need not be decoded.
std::vector<std::string> marks_of(model::catalogue const& catalogue) {
  std::vector<std::string> marks;
  for (auto const& one : catalogue.kinds) {
    if (one.forget) marks.push_back("\"kind\":\"" + one.id + "\"");
  }
  return marks;
}

}  // namespace

base::day forgotten_from(model::forgetting const& how, base::day last) {
  auto from = last;
  if (how.month != 0) {
    auto const season_ends = [&](std::chrono::year year) {
      auto const wanted = year / std::chrono::month{static_cast<unsigned>(how.month)};
      std::chrono::year_month_day const end{wanted / std::chrono::day{static_cast<unsigned>(how.day)}};
      // 29 February in a year that has none.
      return base::day{end.ok() ? std::chrono::local_days{end} : std::chrono::local_days{wanted / std::chrono::last}};
    };
    auto const year = std::chrono::year_month_day{last}.year();
    from = season_ends(year);
    if (from < last) from = season_ends(year + std::chrono::years{1});
  }
  return from + std::chrono::days{how.days + 1};
}

std::vector<outlived> kept_too_long(model::catalogue const& catalogue, ledger::store& store, vault const& keys,
                                    base::instant now) {
  auto const marks = marks_of(catalogue);
  if (marks.empty()) return {};
  struct heard {
    int kind = 0;
    std::string subject;
    base::instant last{};
  };
  std::vector<heard> subjects;
  std::map<std::pair<int, std::string>, std::size_t> places;
  std::unordered_map<ledger::event_seq, std::size_t> roots;
  ledger::decoder decoder{catalogue};
  store.scan(1, store.head().seq, [&](ledger::row const& row) {
    if (row.target != 0) {
      // A correction: of what its first event is about.
      auto const found = roots.find(row.target);
      if (found == roots.end()) return true;
      auto const e = decoder.decode(row);
      if (e.at) subjects[found->second].last = std::max(subjects[found->second].last, *e.at);
      return true;
    }
    if (std::ranges::none_of(marks, [&](auto const& mark) { return row.body.find(mark) != std::string::npos; }))
      return true;
    auto const e = decoder.decode(row);
    if (e.kind < 0 || !e.at || !catalogue.kinds[static_cast<std::size_t>(e.kind)].forget) return true;
    auto const [at, fresh] = places.try_emplace({e.kind, ledger::subject_of(e)}, subjects.size());
    if (fresh) subjects.push_back({e.kind, at->first.second, *e.at});
    auto& one = subjects[at->second];
    one.last = std::max(one.last, *e.at);
    roots[row.seq] = at->second;
    return true;
  });
  auto const today = catalogue.zone.day_of(now);
  std::vector<outlived> found;
  for (auto const& one : subjects) {
    auto const& kind = catalogue.kinds[static_cast<std::size_t>(one.kind)];
    if (forgotten_from(*kind.forget, catalogue.zone.day_of(one.last)) > today) continue;
    if (keys.has_key(kind.id, one.subject)) found.push_back({kind.id, one.subject});
  }
  return found;
}

base::result<std::size_t> forget_outlived(model::catalogue const& catalogue, ledger::store& store, vault& keys,
                                          recorder& notes, base::instant now, std::string_view actor) {
  auto const wanted = kept_too_long(catalogue, store, keys, now);
  for (std::size_t at = 0; at < wanted.size(); at += kForgottenTogether) {
    auto const end = std::min(at + kForgottenTogether, wanted.size());
    std::vector<recorder::said> said;
    for (auto i = at; i < end; ++i)
      said.push_back({"access.key", "forgotten", wanted[i].subject, std::string{actor}, {{"kind", wanted[i].kind}}});
    if (auto fault = notes.write(said)) return std::move(*fault);
    for (auto i = at; i < end; ++i) keys.forget(wanted[i].kind, wanted[i].subject);
  }
  return wanted.size();
}

}  // namespace fengsui::act
