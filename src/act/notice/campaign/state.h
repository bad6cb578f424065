#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace fengsui::act::notice {

// What became of one line of a campaign's list. Each ends in one of the states after `trying`.
enum class line_state : std::uint8_t {
  trying = 1,       // handed to the carrier, or about to be
  sent = 2,         // the carrier has taken it
  delivered = 3,    // the phone has it
  undelivered = 4,  // the carrier says that it could not be delivered
  failed = 5,       // the carrier refused it
  unsure = 6,       // possibly sent
  wrong = 7,        // not a number
  repeated = 8,     // stands further up in the list
  blocked = 9,      // had the same text within half an hour
  no_channel = 10,  // no carrier serves its prefix
};
inline constexpr std::size_t kLineStates = 11;
using line_counts = std::array<std::int64_t, kLineStates>;

struct campaign_facts {
  std::string id;
  std::string text;
  std::string list;         // the file's path
  std::string list_digest;  // BLAKE2b of its bytes: another list is another campaign
  std::int64_t lines = 0;   // numbers and wrong lines
  std::string status = "actual";
  std::vector<std::string> channels;
  std::size_t window = 100;  // numbers under way at once, over all channels
};

// A campaign's own book: one file in its folder, with line numbers and keyed hashes and no phone number. Changes are
// gathered and made durable together; what was not committed did not happen.
//
// Concurrency: one writer (a lock on the file says so); readers beside it see committed states.
class campaign_state {
 public:
  enum class access { read, write };

  static bool exists(std::filesystem::path const& folder);
  static std::unique_ptr<campaign_state> create(std::filesystem::path const& folder, campaign_facts const&);
  // Null where it is not there, or another process writes it.
  static std::unique_ptr<campaign_state> open(std::filesystem::path const& folder, access);
  ~campaign_state();

  campaign_facts const& facts() const;
  void set_facts(campaign_facts const&);
  std::string word(std::string const& key) const;  // small notes by name: "phase", "begun"
  void set_word(std::string const& key, std::string const& value);

  void begin();
  void commit();

  void add_line(std::int64_t line, line_state, int channel, int parts, base::instant);
  void set_line(std::int64_t line, line_state, base::instant);
  void add_part(int channel, std::string const& carrier_id, std::int64_t line);
  // A receipt: true where it belongs here. A repeated one is not found any more.
  bool receipt(int channel, std::string const& carrier_id, bool delivered);
  std::int64_t parts_without_receipt() const;

  // Lines that have a state, as a bitmap by line number.
  std::vector<bool> lines_with_state() const;
  // What was being tried when the last run ended: becomes unsure. Gives back how many.
  std::int64_t settle_interrupted(base::instant);
  // By rule: possibly sent lines are sent once more. Gives back how many.
  std::int64_t forget_unsure();
  // When a line was sent, if it was or may have been.
  std::optional<base::instant> sent_at(std::int64_t line) const;

  line_counts counts() const;

 private:
  struct inside;
  explicit campaign_state(std::unique_ptr<inside>);
  std::unique_ptr<inside> in_;
};

}  // namespace fengsui::act::notice
