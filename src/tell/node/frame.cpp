#include "tell/node/frame.h"

#include <algorithm>
#include <array>

#include "base/big_endian.h"

namespace fengsui::tell::node {
namespace {

constexpr std::size_t kMostBytes = 128UL * 1024 * 1024;  // an attachment, or the rows of one go

}  // namespace

void send(link& to, word what, std::string_view body) {
  std::string head;
  base::append_big_endian(head, body.size(), 4);
  head += static_cast<char>(what);
  to.send(head);
  to.send(body);
}

std::optional<frame> receive(link& from, std::chrono::milliseconds within) {
  std::array<char, 5> head{};
  if (!from.receive(head.data(), head.size(), within)) return {};
  auto const size = base::big_endian({head.data(), 4});
  if (size > kMostBytes) throw link_error{"a word longer than any of ours"};
  frame made{static_cast<word>(head[4]), std::string(size, '\0')};
  if (size > 0 && !from.receive(made.body.data(), size, std::chrono::seconds{10}))
    throw link_error{"the other side stopped in the middle of a word"};
  return made;
}

std::string expect(link& from, word what, std::chrono::milliseconds within) {
  auto got = receive(from, within);
  if (!got) throw link_error{"no answer"};
  if (got->what != what) throw link_error{"another word than was to come"};
  return std::move(got->body);
}

packing& packing::number(std::uint64_t n) {
  base::append_big_endian(made_, n, 8);
  return *this;
}

packing& packing::text(std::string_view t) {
  number(t.size());
  made_ += t;
  return *this;
}

packing& packing::hash(ledger::hash const& h) {
  made_.append(reinterpret_cast<char const*>(h.data()), h.size());
  return *this;
}

std::string_view unpacking::bytes(std::size_t count) {
  if (rest_.size() < count) throw link_error{"a word that ends too soon"};
  auto const taken = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return taken;
}

std::uint64_t unpacking::number() {
  return base::big_endian(bytes(8));
}

std::string unpacking::text() {
  return std::string{bytes(number())};
}

ledger::hash unpacking::hash() {
  ledger::hash made{};
  std::ranges::transform(bytes(made.size()), made.begin(), [](char c) { return static_cast<unsigned char>(c); });
  return made;
}

std::string pack(hello const& h) {
  packing to;
  to.number(hello::kVersion).number(h.asks_only ? 1 : 0).number(h.term).text(h.leads);
  to.number(static_cast<std::uint64_t>(h.head.seq)).hash(h.head.hash).text(h.definitions).number(h.attachments.size());
  for (auto const& one : h.attachments) to.text(one);
  return to.take();
}

namespace {

void take_version(unpacking& from) {
  if (from.number() != hello::kVersion) throw link_error{"the other machine runs another version of fengsui"};
}

}  // namespace

hello unpack_hello(std::string_view body) {
  unpacking from{body};
  take_version(from);
  hello h;
  h.asks_only = from.number() != 0;
  h.term = from.number();
  h.leads = from.text();
  h.head.seq = static_cast<ledger::event_seq>(from.number());
  h.head.hash = from.hash();
  h.definitions = from.text();
  for (auto left = from.number(); left > 0; --left) h.attachments.push_back(from.text());
  return h;
}

std::string pack(welcome const& w) {
  return packing{}
      .number(hello::kVersion)
      .number(w.leads ? 1 : 0)
      .number(w.term)
      .text(w.at)
      .number(static_cast<std::uint64_t>(w.head))
      .take();
}

welcome unpack_welcome(std::string_view body) {
  unpacking from{body};
  take_version(from);
  welcome w;
  w.leads = from.number() != 0;
  w.term = from.number();
  w.at = from.text();
  w.head = static_cast<ledger::event_seq>(from.number());
  return w;
}

void pack(packing& to, ledger::row const& r) {
  to.number(static_cast<std::uint64_t>(r.seq)).text(r.key.source).number(static_cast<std::uint64_t>(r.key.number));
  to.number(static_cast<std::uint64_t>(r.known.time_since_epoch().count()))
      .number(static_cast<std::uint64_t>(r.target));
  to.text(r.body).hash(r.hash);
}

ledger::row unpack_row(unpacking& from) {
  ledger::row r;
  r.seq = static_cast<ledger::event_seq>(from.number());
  r.key.source = from.text();
  r.key.number = static_cast<std::int64_t>(from.number());
  r.known = base::instant{std::chrono::microseconds{static_cast<std::int64_t>(from.number())}};
  r.target = static_cast<ledger::event_seq>(from.number());
  r.body = from.text();
  r.hash = from.hash();
  return r;
}

}  // namespace fengsui::tell::node
