#include "ledger/chain.h"

#include <sodium.h>

#include <array>
#include <limits>

namespace fengsui::ledger {
namespace {

// Lengths stand before texts, so that no two different rows give the same bytes.
void append_number(std::string& out, std::int64_t number) {
  auto bits = static_cast<std::uint64_t>(number);
  std::array<char, 8> bytes;
  for (auto& one : bytes) {
    one = static_cast<char>(bits & 0xFF);
    bits >>= 8;
  }
  out.append(bytes.data(), bytes.size());
}

void append_text(std::string& out, std::string_view text) {
  append_number(out, static_cast<std::int64_t>(text.size()));
  out += text;
}

}  // namespace

hash chained(hash const& before, row const& r) {
  thread_local std::string bytes;
  bytes.assign(reinterpret_cast<char const*>(before.data()), before.size());
  append_number(bytes, r.seq);
  append_number(bytes, r.known.time_since_epoch().count());
  append_number(bytes, r.key.number);
  append_number(bytes, r.target);
  append_text(bytes, r.key.source);
  append_text(bytes, r.body);
  hash made;
  crypto_generichash(made.data(), made.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return made;
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
