#include "act/notice/settings.h"

#include "act/notice/faults.h"

#include <sodium.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "model/toml_reader.h"

namespace fengsui::act::notice {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;

constexpr std::string_view kProtocols = "smpp, smtp, wecom, dingtalk, mqtt, cap";

std::optional<std::chrono::minutes> minutes_of(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  auto const digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
  int const hours = digit(0) * 10 + digit(1);
  int const minutes = digit(3) * 10 + digit(4);
  if (hours > 23 || minutes > 59) return {};
  return std::chrono::minutes{hours * 60 + minutes};
}

// One channel's table as it is read, with what the secrets file says of it.
struct channel_table {
  model::toml_reader const& toml;
  model::toml_reader const& secret;
  toml::table const& table;
  toml::table const* secrets;
  std::string path;

  std::string text(std::string_view key) const { return toml.text(table, path, key, false); }
  std::string required(std::string_view key) const { return toml.text(table, path, key, true); }
  bool flag(std::string_view key) const { return toml.boolean(table, path, key); }
  std::string hidden(std::string_view key) const {
    return secrets == nullptr ? std::string{} : secret.text(*secrets, path, key, false);
  }
  std::int64_t number(std::string_view key, std::int64_t otherwise, std::int64_t least, std::int64_t most) const {
    auto const n = toml.integer(table, path, key).value_or(otherwise);
    if (n < least || n > most)
      toml.complain(table, base::at_field(make_fault(fault_code::number_out_of_range, n, least, most),
                                          path + "." + std::string{key}));
    return std::clamp(n, least, most);
  }

  smpp::settings smpp_settings() const {
    toml.only(table, path,
              {"protocol",
               "name",
               "practice",
               "lang",
               "per_minute",
               "host",
               "port",
               "system_id",
               "system_type",
               "source",
               "window",
               "per_second",
               "long",
               "hex_ids",
               "two_connections",
               "prefixes",
               "source_ton",
               "source_npi",
               "destination_ton",
               "destination_npi",
               "enquire_seconds"});
    smpp::settings s;
    s.host = required("host");
    s.port = static_cast<std::uint16_t>(number("port", 2775, 1, 65535));
    s.system_id = required("system_id");
    s.system_type = text("system_type");
    s.source = text("source");
    s.window = static_cast<std::size_t>(number("window", 100, 1, 1000));
    s.per_second = static_cast<double>(number("per_second", 100, 1, 100'000));
    s.enquire_every = std::chrono::seconds{number("enquire_seconds", 30, 1, 600)};
    s.source_ton = static_cast<std::uint8_t>(number("source_ton", 0, 0, 255));
    s.source_npi = static_cast<std::uint8_t>(number("source_npi", 0, 0, 255));
    s.destination_ton = static_cast<std::uint8_t>(number("destination_ton", 1, 0, 255));
    s.destination_npi = static_cast<std::uint8_t>(number("destination_npi", 1, 0, 255));
    s.hex_ids = flag("hex_ids");
    s.two_connections = flag("two_connections");
    auto const how = text("long");
    if (!how.empty() && how != "parts" && how != "payload")
      toml.complain(table, base::at_field(make_fault(fault_code::unknown_name, how, "parts, payload"), path + ".long"));
    s.long_text = how == "payload" ? long_sms::payload : long_sms::parts;
    s.password = hidden("password");
    return s;
  }

  mail_settings mail() const {
    toml.only(table, path,
              {"protocol", "name", "practice", "lang", "per_minute", "url", "user", "from", "from_name", "tls"});
    mail_settings s;
    s.account = {required("url"), text("user"), hidden("password"), flag("tls")};
    s.from = required("from");
    if (table.contains("from_name")) s.from_name = toml.name(table, path, "from_name");
    if (s.from.find('@') == std::string::npos)
      toml.complain(table, path + ".from", "应为邮件地址", "should be an e-mail address");
    return s;
  }

  robot_settings robot(robot_kind kind) const {
    toml.only(table, path, {"protocol", "name", "practice", "lang", "per_minute"});
    robot_settings s{.kind = kind, .url = hidden("url"), .secret = hidden("secret")};
    // Its key stands in the address, so the address is a secret.
    if (s.url.empty())
      toml.complain(table, path, "地址含密钥，应写在密钥文件的 [" + path + "] url 里",
                    "its address holds a key and belongs into the secrets file, [" + path + "] url");
    return s;
  }

  mqtt_settings mqtt() const {
    toml.only(table, path,
              {"protocol", "name", "practice", "lang", "per_minute", "host", "port", "user", "topic", "client_id",
               "ca_file"});
    mqtt_settings s;
    s.host = required("host");
    s.port = static_cast<int>(number("port", 1883, 1, 65535));
    s.user = text("user");
    s.password = hidden("password");
    s.topic = required("topic");
    s.ca_file = text("ca_file");
    if (auto const client = text("client_id"); !client.empty()) s.client_id = client;
    return s;
  }
};

struct settings_reader {
  model::toml_reader toml;
  model::toml_reader secret;
  settings& out;

  void channel_of(std::string const& id, toml::table const& table, toml::table const* secrets) {
    channel_table const from{toml, secret, table, secrets, "channel." + id};
    channel_settings made;
    auto& listed = made.listed;
    listed.id = id;
    listed.protocol = from.required("protocol");
    listed.name = toml.name(table, from.path, "name");
    listed.is_practice = from.flag("practice");
    if (auto const lang = from.text("lang"); !lang.empty()) listed.lang = lang;
    made.per_minute = static_cast<double>(toml.integer(table, from.path, "per_minute").value_or(0));
    auto const& protocol = listed.protocol;
    if (protocol == "smpp") {
      made.how = from.smpp_settings();
      made.prefixes = listed.prefixes = toml.texts(table, from.path, "prefixes");
    } else if (protocol == "smtp") {
      made.how = from.mail();
    } else if (protocol == "wecom" || protocol == "dingtalk") {
      made.how = from.robot(protocol == "wecom" ? robot_kind::wecom : robot_kind::dingtalk);
      if (made.per_minute == 0) made.per_minute = 18;  // both allow 20
    } else if (protocol == "mqtt") {
      made.how = from.mqtt();
    } else if (protocol == "cap") {
      toml.only(table, from.path, {"protocol", "name", "practice", "lang", "per_minute", "url"});
      made.how = cap_channel{.url = from.text("url")};
    } else {
      toml.complain(
          table, base::at_field(make_fault(fault_code::unknown_name, protocol, kProtocols), from.path + ".protocol"));
    }
    out.channels.push_back(std::move(made));
  }

  void rules_of(toml::table const& whole) {
    if (auto const* quiet = whole["quiet"].as_table()) {
      toml.only(*quiet, "quiet", {"from", "to"});
      for (auto const& [key, into] : {std::pair{"from", &out.rules.quiet.from}, std::pair{"to", &out.rules.quiet.to}}) {
        auto const text = toml.text(*quiet, "quiet", key, true);
        if (auto const at = minutes_of(text))
          *into = *at;
        else
          toml.complain(*quiet, std::string{"quiet."} + key, "应为如 22:00 的时刻",
                        "should be a time of day such as 22:00");
      }
    }
    if (auto const* retry = whole["retry"].as_table()) {
      toml.only(*retry, "retry", {"first_seconds", "most_seconds", "attempts"});
      out.rules.retry.first =
          std::chrono::seconds{std::max<std::int64_t>(1, toml.integer(*retry, "retry", "first_seconds").value_or(10))};
      out.rules.retry.most =
          std::chrono::seconds{std::max<std::int64_t>(1, toml.integer(*retry, "retry", "most_seconds").value_or(900))};
      out.rules.retry.attempts =
          static_cast<int>(std::clamp<std::int64_t>(toml.integer(*retry, "retry", "attempts").value_or(8), 1, 100));
    }
  }

  // Which channels a chain's ways mean: `sms = ["mobile", "unicom"]`.
  void ways_of(toml::table const& whole) {
    auto const* table = whole["way"].as_table();
    if (table == nullptr) return;
    for (auto const& [key, node] : *table) {
      std::string const id{key.str()};
      if (!is_way(id))
        toml.complain(*table, base::at_field(make_fault(fault_code::unknown_name, id,
                                                        "screen, sound, sms, mail, robot, mqtt, cap"),
                                             "way." + id));
      auto const named = toml.texts(*table, "way", id);
      for (auto const& one : named) {
        if (one != "screen" && out.find_channel(one) == nullptr)
          toml.complain(*table, base::at_field(make_fault(fault_code::unknown_name, one, "channel.*"), "way." + id));
      }
      out.ways[id] = named;
    }
  }

  void people_of(toml::table const& secrets) {
    for (auto const& [id, table] : secret.tables(secrets, "", "person")) {
      auto const path = "person." + id;
      secret.only(*table, path, {"name", "phone", "email", "lang"});
      contact made{.name = secret.name(*table, path, "name"),
                   .phone = secret.text(*table, path, "phone", false),
                   .email = secret.text(*table, path, "email", false)};
      if (auto const lang = secret.text(*table, path, "lang", false); !lang.empty()) made.lang = lang;
      // The fault names the line and not the number.
      if (!made.phone.empty() && !phone_number(made.phone))
        secret.complain(*table, path + ".phone", "不是电话号码", "is not a phone number");
      out.people[id] = std::move(made);
    }
  }
};

}  // namespace

directory settings::directory() const {
  notice::directory made;
  made.channels.push_back(screen_channel());
  for (auto const& one : channels) made.channels.push_back(one.listed);
  made.groups = groups;
  made.ways = ways;
  made.find_contact = [people = people](std::string_view who) -> std::optional<contact> {
    auto const found = people.find(who);
    return found == people.end() ? std::nullopt : std::optional{found->second};
  };
  return made;
}

channel_settings const* settings::find_channel(std::string_view id) const {
  auto const found = std::ranges::find(
      channels, id, [](auto const& one) -> auto const& { return one.listed.id; });
  return found == channels.end() ? nullptr : &*found;
}

std::vector<lane_rule> settings::lanes(std::vector<std::string> const& wanted) const {
  std::vector<lane_rule> made;
  for (auto const& id : wanted) {
    if (auto const* one = find_channel(id)) made.push_back({id, one->prefixes});
  }
  return made;
}

settings_reading read_settings(std::string_view text, std::string const& file, fs::path const& data,
                               fs::path const& secrets_file) {
  settings_reading done;
  if (text.empty()) return done;
  model::toml_reader const toml{file, done.faults};
  auto const whole = model::toml_reader{file, done.faults}.parse(text);
  toml.only(whole, "", {"secrets", "lists", "quiet", "retry", "channel", "way", "group", "template", "cap", "alive"});
  auto const named = secrets_file.empty() ? fs::path{toml.text(whole, "", "secrets", false)} : secrets_file;
  toml::table secrets;
  if (!named.empty()) {
    struct ::stat facts {};
    std::error_code error;
    auto const inside = fs::weakly_canonical(named, error).lexically_relative(fs::weakly_canonical(data, error));
    bool const in_data = !inside.empty() && *inside.begin() != "..";
    if (::stat(named.c_str(), &facts) != 0) {
      done.faults.push_back(make_fault(fault_code::no_file, named.string()));
    } else if (in_data || (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
      done.faults.push_back(secret_exposed(named.string()));
    } else {
      std::ifstream in{named, std::ios::binary};
      std::stringstream content;
      content << in.rdbuf();
      secrets = model::toml_reader{named.string(), done.faults}.parse(content.str());
    }
  }
  settings_reader at_work{{file, done.faults}, {named.string(), done.faults}, done.read};
  at_work.secret.only(secrets, "", {"number_key", "channel", "person", "cap"});
  auto const* hidden = secrets["channel"].as_table();
  for (auto const& [id, table] : toml.tables(whole, "", "channel")) {
    at_work.channel_of(id, *table, hidden == nullptr ? nullptr : (*hidden)[id].as_table());
  }
  if (done.read.find_channel("screen") != nullptr)
    toml.complain(whole, "channel.screen", "“screen”是系统自带的渠道，请另取名称",
                  "\"screen\" is the house's own; choose another name");
  at_work.ways_of(whole);
  done.read.lists = toml.text(whole, "", "lists", false);
  at_work.people_of(secrets);
  for (auto const& [id, table] : toml.tables(whole, "", "group")) {
    auto const path = "group." + id;
    toml.only(*table, path, {"name", "members", "by"});
    group made{toml.name(*table, path, "name"), toml.texts(*table, path, "members"), toml.texts(*table, path, "by")};
    for (auto const& one : made.by) {
      if (done.read.find_channel(one) == nullptr && !is_way(one))
        toml.complain(*table, base::at_field(make_fault(fault_code::unknown_name, one, "channel.*"), path + ".by"));
    }
    for (auto const& one : made.members) {
      if (!named.empty() && !done.read.people.contains(one))
        toml.complain(*table, base::at_field(make_fault(fault_code::unknown_name, one, "person.*"), path + ".members"));
    }
    done.read.groups[id] = std::move(made);
  }
  for (auto const& [id, table] : toml.tables(whole, "", "template")) {
    auto const path = "template." + id;
    toml.only(*table, path, {"name", "severity", "subject", "text"});
    text_template made{.name = toml.name(*table, path, "name"),
                       .subject = toml.name(*table, path, "subject"),
                       .text = toml.name(*table, path, "text")};
    auto const severity = toml.text(*table, path, "severity", false);
    if (auto const known = severity_from(severity))
      made.severity = *known;
    else if (!severity.empty())
      toml.complain(*table,
                    base::at_field(make_fault(fault_code::unknown_name, severity, "minor, moderate, severe, extreme"),
                                   path + ".severity"));
    done.read.templates[id] = std::move(made);
  }
  at_work.rules_of(whole);
  if (auto const* alive = whole["alive"].as_table()) {
    toml.only(*alive, "alive", {"url"});
    done.read.alive_url = toml.text(*alive, "alive", "url", true);
  }
  if (auto const* cap = whole["cap"].as_table()) {
    toml.only(*cap, "cap", {"sender", "name", "contact", "trusted"});
    done.read.author = {toml.text(*cap, "cap", "sender", true), toml.name(*cap, "cap", "name"),
                        toml.text(*cap, "cap", "contact", false)};
    if (done.read.author.sender.find_first_of(" ,<&") != std::string::npos)
      toml.complain(*cap, "cap.sender", "不能含空格、逗号、< 和 &", "must not hold spaces, commas, < or &");
    done.read.cap_trusted = toml.texts(*cap, "cap", "trusted");
  }
  if (auto const* cap = secrets["cap"].as_table()) {
    at_work.secret.only(*cap, "cap", {"key", "certificate"});
    done.read.cap_key = at_work.secret.text(*cap, "cap", "key", true);
    done.read.cap_certificate = at_work.secret.text(*cap, "cap", "certificate", true);
  }
  if (auto const key = at_work.secret.text(secrets, "", "number_key", false); !key.empty()) {
    notice::number_key made{};
    std::size_t length = 0;
    if (sodium_hex2bin(made.data(), made.size(), key.data(), key.size(), nullptr, &length, nullptr) != 0 ||
        length != made.size())
      at_work.secret.complain(secrets, "number_key", "应为 64 位十六进制数（openssl rand -hex 32）",
                              "should be 64 hexadecimal digits (openssl rand -hex 32)");
    done.read.number_key = made;
  }
  return done;
}

base::result<base::name> filled(base::name const& text, std::map<std::string, std::string, std::less<>> const& words) {
  std::optional<base::fault> wrong;
  auto const fill = [&](std::string_view from) {
    std::string made;
    while (!from.empty()) {
      auto const open = from.find('{');
      made += from.substr(0, open);
      if (open == std::string_view::npos) break;
      auto const close = from.find('}', open);
      auto const word = from.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
      auto const value = words.find(word);
      if (close == std::string_view::npos || value == words.end()) {
        if (!wrong) wrong = base::at_field(make_fault(fault_code::missing_key, word), "words." + std::string{word});
        break;
      }
      made += value->second;
      from.remove_prefix(close + 1);
    }
    return made;
  };
  base::name made{fill(text.zh), fill(text.en)};
  if (wrong) return *wrong;
  return made;
}

}  // namespace fengsui::act::notice
