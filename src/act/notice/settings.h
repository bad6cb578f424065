#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "act/notice/campaign/numbers.h"
#include "act/notice/campaign/prepare.h"
#include "act/notice/cap/cap.h"
#include "act/notice/directory.h"
#include "act/notice/outbox.h"
#include "act/notice/send/mail.h"
#include "act/notice/send/mqtt.h"
#include "act/notice/send/robot.h"
#include "act/notice/sms/smpp_session.h"

namespace fengsui::act::notice {

// CAP goes to an address that takes it (the province's platform), or only into the feed that this server serves.
struct cap_channel {
  std::string url;
  std::chrono::seconds within{30};
};

struct channel_settings {
  channel listed;
  std::variant<smpp::settings, mail_settings, robot_settings, mqtt_settings, cap_channel> how;
  std::vector<std::string> prefixes;  // of a campaign's numbers, for smpp
  double per_minute = 0;              // 0: the protocol's own limit, or none
};

struct text_template {
  base::name name;
  notice::severity severity = severity::moderate;
  base::name subject;
  base::name text;  // with {words} to be filled in
};

// What city/notices.toml and the file of secrets say. Passwords, keys and people's addresses stand in the second alone:
// it lies outside the data folder and nobody else may read it.
struct settings {
  std::vector<channel_settings> channels;
  std::map<std::string, group, std::less<>> groups;
  std::map<std::string, std::vector<std::string>, std::less<>> ways;  // what chains' words mean, where it is said
  std::map<std::string, contact, std::less<>> people;
  std::map<std::string, text_template, std::less<>> templates;
  outbox_rules rules;
  cap_author author;
  std::string cap_key;  // PEM files; empty: CAP goes out unsigned and says so
  std::string cap_certificate;
  std::vector<std::string> cap_trusted;
  std::optional<notice::number_key> number_key;
  std::string alive_url;  // told each minute that alarms still reach people; empty: nobody
  std::string lists;  // the folder of the lists of numbers that a campaign may name

  notice::directory directory() const;
  channel_settings const* find_channel(std::string_view id) const;
  std::vector<lane_rule> lanes(std::vector<std::string> const& channels) const;
};

struct settings_reading {
  settings read;
  base::faults faults;
};

// `toml`: the text of notices.toml; empty: nothing can go out. The secrets file is the one that it names, or
// `secrets_file` where that is not empty. `data`: the folder in which secrets must not lie.
settings_reading read_settings(std::string_view toml, std::string const& file, std::filesystem::path const& data,
                               std::filesystem::path const& secrets_file = {});

// A text with its {words} filled in. Faults: bad_template for a word that has no value.
base::result<base::name> filled(base::name const& text, std::map<std::string, std::string, std::less<>> const& words);

}  // namespace fengsui::act::notice
