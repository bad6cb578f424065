#include "ledger/chain.h"

#include <sodium.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace fengsui::ledger {
namespace {

// Until it has looked at the processor, libsodium hashes without its vectors. Doing so again costs nothing.
bool const kHashIsReady = sodium_init() >= 0;

// Every number as its eight bytes, the lowest first.
char* put_number(char* at, std::int64_t number) {
  auto const bits = static_cast<std::uint64_t>(number);
  for (int i = 0; i < 8; ++i) at[i] = static_cast<char>(bits >> (8 * i) & 0xFF);
  return at + 8;
}

}  // namespace

hash hash_of(std::string_view bytes) {
  if (!kHashIsReady) throw std::runtime_error{"libsodium cannot be used on this machine"};
  hash made;
  crypto_generichash(made.data(), made.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return made;
}

// Lengths stand before texts, so that no two different rows give the same bytes.
hash chained(hash const& before, row const& r) {
  auto const& source = r.key.source;
  constexpr std::size_t kNumberBytes = 8;
  thread_local std::string bytes;
  bytes.resize(before.size() + 6 * kNumberBytes + source.size() + r.body.size());
  auto* at = std::ranges::copy(before, bytes.data()).out;
  for (auto const number : {r.seq, static_cast<std::int64_t>(r.known.time_since_epoch().count()), r.key.number,
                            r.target, static_cast<std::int64_t>(source.size())})
    at = put_number(at, number);
  at = std::ranges::copy(source, at).out;
  at = put_number(at, static_cast<std::int64_t>(r.body.size()));
  std::ranges::copy(r.body, at);
  return hash_of(bytes);
}

std::string to_text(hash const& h) {
  std::string out;
  for (auto const byte : h) fmt::format_to(std::back_inserter(out), "{:02x}", byte);
  return out;
}

verification verify(store& kept, std::function<void(event_seq)> const& progress) {
  verification found;
  hash before{};
  base::instant last{base::instant::min()};
  auto const bad = [&](event_seq seq, std::string zh, std::string en) {
    found.first_bad = seq;
    found.zh = std::move(zh);
    found.en = std::move(en);
    return false;
  };
  // Where even the last event cannot be read, the walk shows from where on.
  std::optional<event_seq> end;
  auto const check = [&](row const& r) {
    auto const expected = found.verified + 1;
    if (r.seq != expected) {
      return bad(expected, fmt::format("缺失，其后是第 {} 条", r.seq), fmt::format("missing; event {} follows", r.seq));
    }
    if (r.known <= last)
      return bad(r.seq, "登记时间早于前一条，顺序被改动", "recorded before its predecessor: reordered");
    if (chained(before, r) != r.hash) {
      return bad(r.seq, "内容与校验链不符：此条被改动，或其前有缺失、调换",
                 "content does not match the chain: this event was altered, or one before it was removed or exchanged");
    }
    before = r.hash;
    last = r.known;
    found.verified = r.seq;
    if (progress && r.seq % 8192 == 0) progress(r.seq);
    return true;
  };
  try {
    try {
      end = kept.head().seq;
    } catch (storage_error const&) {
    }
    kept.scan(std::numeric_limits<event_seq>::min(), end.value_or(std::numeric_limits<event_seq>::max()), check);
    if (!end) end = kept.head().seq;
  } catch (storage_error const& error) {
    bad(found.verified + 1, fmt::format("账本文件从此处起无法读取，文件已损坏（{}）", error.what()),
        fmt::format("the ledger's file cannot be read from here on, it is damaged ({})", error.what()));
    return found;
  }
  if (!found.first_bad && found.verified != *end) {
    bad(found.verified + 1, "缺失", "missing");
  }
  return found;
}

}  // namespace fengsui::ledger
