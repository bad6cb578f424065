#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/store.h"
#include "tell/node/tls.h"

namespace fengsui::tell::node {

// What two machines say to each other: a length of four bytes (big-endian), a word, and what belongs to it.
enum class word : unsigned char {
  hello = 1,        // the second: who it is, how far it has come, what it has
  welcome = 2,      // the first: its term, where it is, how far it is
  ask_hash = 3,     // the first: your hash at this event
  hash_is = 4,      // the second: that hash
  forked = 5,       // the first: from this event on your ledger is not mine
  definitions = 6,  // the first: the files of city/ and desks/
  file = 7,         // the first: one that events speak of, before they do
  secrets = 8,      // the first: rows of access.db, sealed as they lie there, before the events that need them
  rows = 9,         // the first: events as they lie in the ledger
  beat = 10,        // the first: it lives, and how far it is
  kept = 11,        // the second: up to where it is on disk
  superseded = 12,  // the second: somebody else leads, by a later term
};

struct frame {
  word what{};
  std::string body;
};

void send(link&, word, std::string_view body);
// None: silence for that long. Throws link_error for what is no frame.
std::optional<frame> receive(link&, std::chrono::milliseconds within);
// The same where exactly this word must come next.
std::string expect(link&, word, std::chrono::milliseconds within);

// A body put together and taken apart: numbers of eight bytes, texts with their length before them.
class packing {
 public:
  packing& number(std::uint64_t);
  packing& text(std::string_view);
  packing& hash(ledger::hash const&);
  std::size_t size() const { return made_.size(); }
  std::string take() { return std::move(made_); }

 private:
  std::string made_;
};

class unpacking {
 public:
  explicit unpacking(std::string_view body) : rest_{body} {}
  std::uint64_t number();
  std::string text();
  ledger::hash hash();
  bool done() const { return rest_.empty(); }

 private:
  std::string_view bytes(std::size_t);
  std::string_view rest_;
};

struct hello {
  static constexpr std::uint64_t kVersion = 1;
  bool asks_only = false;  // who leads?
  std::uint64_t term = 0;
  std::string leads;  // the address that the last term names
  ledger::head head;
  std::string definitions;               // their digest; empty: none yet
  std::vector<std::string> attachments;  // digests
};
std::string pack(hello const&);
hello unpack_hello(std::string_view);

struct welcome {
  bool leads = true;
  std::uint64_t term = 0;
  std::string at;  // for people
  ledger::event_seq head = 0;
};
std::string pack(welcome const&);
welcome unpack_welcome(std::string_view);

void pack(packing&, ledger::row const&);
ledger::row unpack_row(unpacking&);

}  // namespace fengsui::tell::node
