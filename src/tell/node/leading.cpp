#include "tell/node/leading.h"

#include <unistd.h>

#include <algorithm>

#include "act/access/personal/vault_copy.h"
#include "tell/node/definitions.h"
#include "tell/node/frame.h"

namespace fengsui::tell::node {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

constexpr auto kHandshake = 5'000ms;
constexpr auto kLook = 20ms;  // how long news may lie before it is sent on
constexpr auto kBeat = 250ms;
constexpr auto kSilence = 10s;              // without a word from the other, it is gone
constexpr std::size_t kMostFollowers = 64;  // and those who have not shown who they are yet
constexpr ledger::event_seq kRowsAtOnce = 1000;
constexpr std::size_t kBytesAtOnce = 4UL * 1024 * 1024;

// The attachments of a folder by digest, looked for again only where something was put there.
class attachment_look {
 public:
  explicit attachment_look(fs::path folder) : folder_{std::move(folder)} {}

  std::vector<std::string> fresh() {
    std::error_code none;
    if (!fs::exists(folder_, none)) return {};
    auto newest = fs::last_write_time(folder_, none);
    for (auto const& entry : fs::directory_iterator{folder_, none})
      newest = std::max(newest, fs::last_write_time(entry.path(), none));
    // Two files of one moment leave one time behind.
    bool const settled = newest == newest_ && fs::file_time_type::clock::now() - newest > 1s;
    newest_ = newest;
    if (settled) return {};
    return ledger::attachments{folder_}.digests();
  }

 private:
  fs::path folder_;
  fs::file_time_type newest_{};
};

std::string packed(act::vault_copy::difference const& change) {
  packing to;
  to.number(change.whole ? 1 : 0).number(change.put.size());
  for (auto const& [key, value] : change.put) to.text(key).text(value);
  to.number(change.gone.size());
  for (auto const& [key, nothing] : change.gone) to.text(key);
  return to.take();
}

}  // namespace

leading::leading(credentials const& shown, std::string const& address, std::uint16_t port, what w)
    : what_{std::move(w)},
      door_{shown, address, port},
      definitions_{packed_definitions(what_.folder)},
      digest_{digest_of_definitions(definitions_)},
      thread_{[this] { take_in(); }} {}

leading::~leading() {
  closing_ = true;
  door_.shut();
  thread_.join();
  {
    std::scoped_lock const lock{mutex_};
    for (auto& each : all_) {
      if (each.wire) each.wire->shut();
    }
  }
  clear(true);
}

void leading::clear(bool all) {
  std::list<one> ended;
  {
    std::scoped_lock const lock{mutex_};
    for (auto at = all_.begin(); at != all_.end();) {
      auto const next = std::next(at);
      if (all || at->over) ended.splice(ended.end(), all_, at);
      at = next;
    }
  }
  for (auto& each : ended) each.thread.join();
}

void leading::take_in() {
  while (auto const socket = door_.next()) {
    clear(false);
    std::scoped_lock const lock{mutex_};
    if (closing_ || all_.size() >= kMostFollowers) {
      ::close(*socket);
      continue;
    }
    auto& made = all_.emplace_back();
    made.thread = std::thread{[this, &made, socket = *socket] { serve(made, socket); }};
  }
}

void leading::serve(one& it, int socket) {
  try {
    auto wire = door_.welcome(socket);
    {
      std::scoped_lock const lock{mutex_};
      it.name = wire.peer();
      it.wire.emplace(std::move(wire));
    }
    if (!closing_ && meets(it)) send_on(it);
  } catch (std::exception const&) {
    // It comes again if it wants to; what it was told so far it has.
  }
  std::scoped_lock const lock{mutex_};
  it.copies = false;
  if (it.wire) it.wire->shut();
  it.over = true;
}

bool leading::meets(one& it) {
  auto& wire = *it.wire;
  auto const said = unpack_hello(expect(wire, word::hello, kHandshake));
  auto const head = what_.store.head();
  auto const mine = pack(welcome{true, what_.term, what_.at, head.seq});
  if (said.term > what_.term && what_.superseded) what_.superseded(said.term, said.leads);
  if (said.asks_only) {
    send(wire, word::welcome, mine);
    return false;
  }
  auto const same = [&](ledger::event_seq seq, ledger::hash const& theirs) {
    auto const row = what_.store.read(seq);
    return row && row->hash == theirs;
  };
  if (said.head.seq > 0 && !same(said.head.seq, said.head.hash)) {
    // Where the two ledgers part, found by halving.
    ledger::event_seq low = 0;  // the same up to here
    auto high = said.head.seq;  // not the same here
    while (high - low > 1) {
      auto const middle = low + (high - low) / 2;
      send(wire, word::ask_hash, packing{}.number(static_cast<std::uint64_t>(middle)).take());
      auto const body = expect(wire, word::hash_is, kHandshake);
      (same(middle, unpacking{body}.hash()) ? low : high) = middle;
    }
    send(wire, word::forked, packing{}.number(static_cast<std::uint64_t>(high)).text(what_.at).take());
    return false;
  }
  send(wire, word::welcome, mine);
  if (said.definitions != digest_) send(wire, word::definitions, definitions_);
  std::scoped_lock const lock{mutex_};
  it.kept = said.head.seq;
  it.level = clock::now();
  it.copies = true;
  it.files = {said.attachments.begin(), said.attachments.end()};
  return true;
}

void leading::send_on(one& it) {
  auto& wire = *it.wire;
  act::vault_copy vault{what_.folder / "access.db"};
  attachment_look attachments{what_.folder / "attachments"};
  act::vault_copy::rows told;
  std::optional<std::int64_t> version;
  ledger::event_seq sent = it.kept;
  auto heard = clock::now();
  auto beaten = clock::time_point{};
  while (!closing_) {
    // In this order: an event is never there before what it needs.
    auto const head = what_.store.head().seq;
    if (head > sent || !version) {
      for (auto const& digest : attachments.fresh()) {
        if (!it.files.insert(digest).second) continue;
        auto const bytes = ledger::attachments{what_.folder / "attachments"}.get(digest);
        if (bytes) send(wire, word::file, packing{}.text(digest).text(*bytes).take());
      }
    }
    if (auto const now = vault.version(); version != now) {
      auto rows = vault.all();
      act::vault_copy::difference change;
      if (version)
        change = act::vault_copy::between(told, rows);
      else
        change = {.whole = true, .put = rows, .gone = {}};
      version = now;
      told = std::move(rows);
      if (!change.empty()) send(wire, word::secrets, packed(change));
    }
    while (sent < head && !closing_) {
      packing to;
      what_.store.scan(sent + 1, std::min(sent + kRowsAtOnce, head), [&](ledger::row const& row) {
        pack(to, row);
        sent = row.seq;
        return to.size() < kBytesAtOnce;
      });
      send(wire, word::rows, to.take());
    }
    if (clock::now() - beaten >= kBeat) {
      send(wire, word::beat, packing{}.number(static_cast<std::uint64_t>(head)).number(what_.term).take());
      beaten = clock::now();
    }
    if (auto const got = receive(wire, kLook)) {
      heard = clock::now();
      if (got->what != word::kept) throw link_error{"another word than was to come"};
      auto const kept = static_cast<ledger::event_seq>(unpacking{got->body}.number());
      std::scoped_lock const lock{mutex_};
      it.kept = kept;
      if (kept >= head) it.level = clock::now();
    }
    if (clock::now() - heard > kSilence) throw link_error{"no word for too long"};
  }
}

std::vector<standing::follower> leading::followers() const {
  auto const head = what_.store.head().seq;
  std::scoped_lock const lock{mutex_};
  std::vector<standing::follower> found;
  for (auto const& each : all_) {
    if (!each.copies) continue;
    found.push_back({each.name, std::max<ledger::event_seq>(0, head - each.kept),
                     std::chrono::duration<double>(clock::now() - each.level).count()});
  }
  return found;
}

answer ask_who_leads(credentials const& shown, std::string const& host, std::uint16_t port, std::uint64_t my_term,
                     std::string const& i_know) {
  auto wire = shown.connect(host, port, 1'000ms);
  hello asked;
  asked.asks_only = true;
  asked.term = my_term;
  asked.leads = i_know;
  send(wire, word::hello, pack(asked));
  auto const said = unpack_welcome(expect(wire, word::welcome, kHandshake));
  return {said.leads, said.term, said.at};
}

}  // namespace fengsui::tell::node
