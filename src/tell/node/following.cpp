#include "tell/node/following.h"

#include <algorithm>
#include <charconv>

#include "act/access/personal/vault_copy.h"
#include "ledger/attachments.h"
#include "tell/node/definitions.h"
#include "tell/node/frame.h"

namespace fengsui::tell::node {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

constexpr auto kAnswer = 5'000ms;
constexpr auto kFirstSilent = 3'000ms;  // it beats four times a second
constexpr auto kAgainFirst = 100ms;
constexpr auto kAgainMost = 1'000ms;

}  // namespace

std::optional<address> address_from(std::string_view text) {
  constexpr std::string_view kScheme = "https://";
  if (!text.starts_with(kScheme)) return {};
  text.remove_prefix(kScheme.size());
  auto const colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  unsigned port = 0;
  auto const digits = text.substr(colon + 1);
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || port == 0 || port > 65535)
    return {};
  auto host = text.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (host.empty() || host.find_first_of("/?#@ ") != std::string_view::npos) return {};
  return address{std::string{host}, static_cast<std::uint16_t>(port)};
}

following::following(credentials const& shown, what w)
    : papers_{shown}, what_{std::move(w)}, at_{what_.first_text}, thread_{[this] { run(); }} {}

following::~following() {
  closing_ = true;
  {
    std::scoped_lock const lock{mutex_};
    if (wire_ != nullptr) wire_->shut();
  }
  thread_.join();
}

void following::note(std::string why) {
  std::scoped_lock const lock{mutex_};
  connected_ = false;
  why_ = std::move(why);
}

void following::run() {
  auto wait = kAgainFirst;
  while (!closing_) {
    auto const begun = clock::now();
    try {
      follow();
    } catch (std::exception const& error) {
      note(error.what());
    }
    {
      std::scoped_lock const lock{mutex_};
      if (parted_) return;
    }
    if (clock::now() - begun > kAgainMost) wait = kAgainFirst;
    for (auto const end = clock::now() + wait; !closing_ && clock::now() < end;) std::this_thread::sleep_for(20ms);
    wait = std::min<std::chrono::milliseconds>(wait * 2, kAgainMost);
  }
}

void following::follow() {
  auto wire = papers_.connect(what_.first.host, what_.first.port, 2'000ms);
  {
    std::scoped_lock const lock{mutex_};
    wire_ = &wire;
  }
  struct leave {
    following& of;
    ~leave() {
      std::scoped_lock const lock{of.mutex_};
      of.wire_ = nullptr;
    }
  } const leaving{*this};
  greet(wire);
  while (!closing_) {
    auto const got = receive(wire, kFirstSilent);
    if (!got) throw link_error{"the first is silent"};
    take(wire, *got);
  }
}

void following::greet(link& wire) {
  hello mine;
  auto const held = what_.term();
  mine.term = held.term;
  mine.leads = held.leads;
  mine.head = what_.store.head();
  mine.definitions = digest_of_definitions(packed_definitions(what_.folder));
  mine.attachments = ledger::attachments{what_.folder / "attachments"}.digests();
  send(wire, word::hello, pack(mine));
  for (;;) {
    auto const got = receive(wire, kAnswer);
    if (!got) throw link_error{"no answer"};
    if (got->what == word::ask_hash) {
      auto const row = what_.store.read(static_cast<ledger::event_seq>(unpacking{got->body}.number()));
      send(wire, word::hash_is, packing{}.hash(row ? row->hash : ledger::hash{}).take());
      continue;
    }
    if (got->what == word::forked) {
      unpacking from{got->body};
      auto const seq = from.number();
      auto const fault = base::make_fault(base::fault_code::node_forked, seq, what_.first_text);
      std::scoped_lock const lock{mutex_};
      parted_ = true;
      why_ = fault.zh + " / " + fault.en;
      throw link_error{why_};
    }
    if (got->what != word::welcome) throw link_error{"another word than was to come"};
    auto const said = unpack_welcome(got->body);
    if (said.term < mine.term) throw link_error{"it leads by an earlier term than this machine has heard of"};
    std::scoped_lock const lock{mutex_};
    connected_ = true;
    why_.clear();
    if (!said.at.empty()) at_ = said.at;
    first_head_ = said.head;
    return;
  }
}

void following::take(link& wire, frame const& got) {
  switch (got.what) {
    case word::definitions:
      unpack_definitions(what_.folder, got.body);
      what_.defined_anew();
      return;
    case word::file: {
      unpacking from{got.body};
      auto const digest = from.text();
      if (ledger::attachments{what_.folder / "attachments"}.put(from.text()) != digest)
        throw link_error{"a file that is not what its digest says"};
      return;
    }
    case word::secrets:
      return keep_secrets(got.body);
    case word::rows:
      keep_rows(got.body);
      break;
    case word::beat: {
      auto const head = static_cast<ledger::event_seq>(unpacking{got.body}.number());
      auto const mine = what_.store.head().seq;
      std::scoped_lock const lock{mutex_};
      first_head_ = head;
      if (mine >= head) level_ = clock::now();
      break;
    }
    default:
      throw link_error{"another word than was to come"};
  }
  send(wire, word::kept, packing{}.number(static_cast<std::uint64_t>(what_.store.head().seq)).take());
}

void following::keep_secrets(std::string_view body) {
  unpacking from{body};
  act::vault_copy::difference change;
  change.whole = from.number() != 0;
  for (auto left = from.number(); left > 0; --left) {
    auto key = from.text();
    change.put[std::move(key)] = from.text();
  }
  for (auto left = from.number(); left > 0; --left) change.gone[from.text()];
  act::vault_copy{what_.folder / "access.db"}.apply(change);
  // The whole of it may bring accounts whose events were here already.
  what_.door.reread(change.whole);
}

void following::keep_rows(std::string_view body) {
  unpacking from{body};
  std::vector<ledger::row> rows;
  bool about_people = false;
  while (!from.done()) {
    rows.push_back(unpack_row(from));
    about_people = about_people || rows.back().key.source == act::recorder::kSource;
  }
  if (auto const fault = what_.ledger.copy_and_wait(std::move(rows))) throw link_error{fault->en};
  if (about_people) what_.door.reread(true);
}

standing following::now() const {
  standing made{.role = role::second, .first = {}, .why = {}, .followers = {}};
  auto const head = what_.store.head().seq;
  made.term = what_.term().term;
  std::scoped_lock const lock{mutex_};
  made.first = at_;
  made.connected = connected_;
  made.why = why_;
  made.behind_events = std::max<ledger::event_seq>(0, first_head_ - head);
  made.behind_seconds = std::chrono::duration<double>(clock::now() - level_).count();
  return made;
}

std::string ask_for_definitions(credentials const& shown, address const& first) {
  auto wire = shown.connect(first.host, first.port, 2'000ms);
  send(wire, word::hello, pack(hello{}));
  (void)unpack_welcome(expect(wire, word::welcome, kAnswer));
  return expect(wire, word::definitions, kAnswer);
}

}  // namespace fengsui::tell::node
