#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "act/notice/notice.h"
#include "base/name.h"
#include "base/time.h"

namespace fengsui::act::notice {

// What a channel needs to know of whoever it writes to. Whole numbers never enter the ledger or a log.
struct contact {
  base::name name;
  std::string lang = "zh";
  std::string phone;  // digits, with or without a leading +
  std::string email;
};

struct group {
  base::name name;
  std::vector<std::string> members;
  std::vector<std::string> by;  // channels where a message names none
};

struct channel {
  std::string id;
  std::string protocol;  // smpp smtp wecom dingtalk mqtt cap screen
  base::name name;
  std::string lang = "zh";   // where the channel itself is the recipient; "zh+en": both
  bool is_practice = false;  // exercises and tests go out through it for real
  std::vector<std::string> prefixes{};  // of the numbers it serves, for smpp
  bool is_personal() const { return protocol == "smpp" || protocol == "smtp" || protocol == "screen"; }
  // The house's own screens: what is written is there, and nobody has to carry it.
  bool is_screen() const { return protocol == "screen"; }
};

// The channel that every house has.
channel screen_channel();

// The ways of which chains speak, and which stand for channels: screen, sound, sms, mail, robot, mqtt, cap.
bool is_way(std::string_view);

// Who can be told and how, as it is now. Made from notices.toml; the house's persons may answer in its place.
struct directory {
  std::vector<channel> channels;
  std::map<std::string, group, std::less<>> groups;
  std::function<std::optional<contact>(std::string_view person)> find_contact;

  // Which channels a way means, where the city says so; otherwise all of its protocol.
  std::map<std::string, std::vector<std::string>, std::less<>> ways;

  channel const* find_channel(std::string_view id) const;
  // Empty where nothing is set up for it.
  std::vector<channel const*> channels_of(std::string_view way) const;
  // Of several SMS channels the one that serves the number (by the longest prefix), for an exercise first among those
  // for practice.
  channel const* channel_for(std::string_view way, contact const&, bool exercise) const;
};

// Hours in which what can wait does. `from` may lie after `to`: then the night is meant.
struct quiet_hours {
  std::chrono::minutes from{0};
  std::chrono::minutes to{0};

  // The moment from which it may go out: `at` itself outside quiet hours.
  base::instant open_at(base::instant at, base::zone const&) const;
};

// The wait before attempt n+1: first × factor^(n-1), at most `most`, ± `jitter` of it by chance (0..1).
struct back_off {
  std::chrono::milliseconds first{10'000};
  double factor = 2;
  std::chrono::milliseconds most{900'000};
  double jitter = 0.2;
  int attempts = 8;

  std::chrono::milliseconds after(int attempt, double chance) const;
};

}  // namespace fengsui::act::notice
