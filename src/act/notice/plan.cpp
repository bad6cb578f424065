#include "act/notice/plan.h"

#include <algorithm>
#include <set>

#include "model/catalogue.h"

namespace fengsui::act::notice {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestId = 96;
constexpr std::size_t kLongestWords = 4096;

bool has_line_break(std::string_view text) {
  return text.find_first_of("\r\n") != std::string_view::npos;
}
bool has_control(std::string_view text) {
  return std::ranges::any_of(text,
                             [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
}

// CAP 1.2 forbids spaces, commas, < and & in identifiers; what it allows beside these is allowed everywhere.
bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= kLongestId && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"._-/:"}.find(c) != std::string_view::npos;
  });
}

base::fault unknown(std::string_view name, std::vector<std::string> const& known, std::string field) {
  return at_field(make_fault(fault_code::unknown_name, name, model::known_list(known)), std::move(field));
}

std::vector<std::string> channel_ids(directory const& listed) {
  std::vector<std::string> ids;
  for (auto const& one : listed.channels) ids.push_back(one.id);
  return ids;
}

struct planning {
  message const& m;
  directory const& listed;
  base::instant now;
  std::vector<delivery> made{};
  std::set<std::pair<std::string, std::string>> seen{};

  void add(channel const& to, std::string const& who, std::string why) {
    if (!seen.emplace(to.id, who).second) return;
    auto state = delivery_state::queued;
    if (!why.empty())
      state = delivery_state::failed;
    else if (m.status != status::actual && !to.is_practice)
      state = delivery_state::rehearsed;
    else if (to.is_screen())
      state = delivery_state::sent;
    made.push_back({.notice = m.id, .channel = to.id, .who = who, .state = state, .since = now, .why = std::move(why)});
  }

  void add(channel const& to, std::string const& who, contact const& person) {
    if (to.is_screen()) return add(to, who, std::string{});
    auto const& address = to.protocol == "smtp" ? person.email : person.phone;
    add(to, who, address.empty() ? (to.protocol == "smtp" ? "no e-mail address" : "no phone number") : "");
  }

  // `id`: a channel, or a way of which one channel is chosen for this person.
  void add_person(std::string const& id, std::string const& who, std::optional<contact> const& person) {
    auto const* to = listed.find_channel(id);
    if (to == nullptr) {
      auto const all = listed.channels_of(id);
      if (all.empty()) return add(channel{.id = id, .protocol = id}, who, "no such channel is set up");
      if (!all.front()->is_personal()) return;
      to = listed.channel_for(id, person.value_or(contact{}), m.status != status::actual);
    }
    if (!to->is_personal()) return;
    if (person)
      add(*to, who, *person);
    else
      add(*to, who, "not in the directory");  // a member who has left must not keep the others waiting
  }

  // The channels that are recipients themselves. False where there is none.
  bool add_whole(std::string const& id) {
    auto const* one = listed.find_channel(id);
    auto const all = one != nullptr ? std::vector{one} : listed.channels_of(id);
    bool any = false;
    for (auto const* to : all) {
      if (to->is_personal()) continue;
      add(*to, "-", std::string{});
      any = true;
    }
    return any;
  }
};

bool can_be_named(directory const& listed, std::string_view id) {
  return listed.find_channel(id) != nullptr || is_way(id);
}

}  // namespace

std::optional<base::fault> message_fault(message const& m, directory const& listed) {
  if (!is_id(m.id)) {
    auto made = make_fault(fault_code::bad_identifier, m.id, "letters, digits and . _ - / :, at most 96");
    made.zh = make_fault(fault_code::bad_identifier, m.id, "只用字母、数字和 . _ - / :，至多 96 个").zh;
    return at_field(std::move(made), "id");
  }
  if (m.text.zh.empty() && m.text.en.empty()) return at_field(make_fault(fault_code::missing_key, "text"), "text");
  for (auto const& [field, text] : {std::pair{"text.zh", &m.text.zh}, std::pair{"text.en", &m.text.en},
                                    std::pair{"subject.zh", &m.subject.zh}, std::pair{"subject.en", &m.subject.en}}) {
    if (text->size() > kLongestWords) return at_field(make_fault(fault_code::text_too_long, kLongestWords), field);
    if (has_control(*text)) {
      auto made = make_fault(fault_code::bad_identifier, field, "it holds control characters");
      made.zh = make_fault(fault_code::bad_identifier, field, "含控制字符").zh;
      return at_field(std::move(made), field);
    }
  }
  for (auto const* text : {&m.subject.zh, &m.subject.en}) {
    if (has_line_break(*text)) {
      auto made = make_fault(fault_code::bad_identifier, *text, "a subject is one line");
      made.zh = make_fault(fault_code::bad_identifier, *text, "标题只能是一行").zh;
      return at_field(std::move(made), "subject");
    }
  }
  for (auto const& one : m.by) {
    if (!can_be_named(listed, one)) return unknown(one, channel_ids(listed), "by");
  }
  if (m.step != step::alert && m.replaces.empty())
    return at_field(make_fault(fault_code::missing_key, "replaces"), "replaces");
  return {};
}

base::result<std::vector<delivery>> deliveries_of(message const& m, directory const& listed, base::instant now) {
  if (auto fault = message_fault(m, listed)) return *fault;
  planning at_work{m, listed, now};
  bool reaches_somebody = false;
  for (auto const& one : m.by) reaches_somebody = at_work.add_whole(one) || reaches_somebody;
  for (auto const& one : m.to) {
    auto const group = listed.groups.find(one);
    auto const members = group != listed.groups.end() ? group->second.members : std::vector{one};
    auto by = m.by;
    if (by.empty() && group != listed.groups.end()) by = group->second.by;
    if (by.empty()) {
      for (auto const& each : listed.channels) {
        if (each.is_personal()) by.push_back(each.id);
      }
    }
    for (auto const& id : by) {
      if (!can_be_named(listed, id)) return unknown(id, channel_ids(listed), "group." + one + ".by");
    }
    for (auto const& person : members) {
      auto const found = listed.find_contact ? listed.find_contact(person) : std::nullopt;
      if (!found && group == listed.groups.end()) {
        std::vector<std::string> groups;
        for (auto const& [id, each] : listed.groups) groups.push_back(id);
        return unknown(one, groups, "to");
      }
      for (auto const& id : by) at_work.add_person(id, person, found);
    }
    for (auto const& id : by) at_work.add_whole(id);
    reaches_somebody = true;
  }
  if (!reaches_somebody) return at_field(make_fault(fault_code::missing_key, "to"), "to");
  return std::move(at_work.made);
}

}  // namespace fengsui::act::notice
