#include "act/roster/entries.h"

#include <algorithm>
#include <array>
#include <span>

namespace fengsui::act {

std::string_view to_text(duty_state one) {
  static constexpr std::array<std::string_view, 4> kWords{"planned", "on", "relieved", "cancelled"};
  return kWords[static_cast<std::size_t>(one)];
}

std::string_view to_text(ask_state one) {
  static constexpr std::array<std::string_view, 5> kWords{"asked", "agreed", "approved", "refused", "withdrawn"};
  return kWords[static_cast<std::size_t>(one)];
}

namespace {

struct state_words {
  std::string_view id, zh, en;
};

// What has no words there is called by its id.
base::name named_among(std::span<state_words const> all, std::string_view id) {
  auto const found = std::ranges::find(all, id, &state_words::id);
  if (found == all.end()) return {std::string{id}, std::string{id}};
  return {std::string{found->zh}, std::string{found->en}};
}

}  // namespace

base::name role_name(std::string_view role) {
  static constexpr std::array<state_words, 6> kRoles{{{"leader", "带班", "leader"},
                                                      {"officer", "值班", "officer"},
                                                      {"driver", "司机", "driver"},
                                                      {"vehicle", "车辆", "vehicle"},
                                                      {"watcher", "瞭望", "watcher"},
                                                      {"operator", "操作", "operator"}}};
  return named_among(kRoles, role);
}

base::name standing_name(std::string_view state) {
  static constexpr std::array<state_words, 14> kStates{{{"planned", "已排班", "planned"},
                                                        {"on", "在岗", "on duty"},
                                                        {"relieved", "已交班", "relieved"},
                                                        {"cancelled", "已取消", "cancelled"},
                                                        {"asked", "已申请", "asked for"},
                                                        {"agreed", "对方已同意", "agreed to"},
                                                        {"approved", "已批准", "approved"},
                                                        {"refused", "未获批准", "refused"},
                                                        {"withdrawn", "已撤回", "withdrawn"},
                                                        {"written", "已写交班记录", "written up"},
                                                        {"signed", "已签字", "signed"},
                                                        {"too early", "未到时间", "too early"},
                                                        {"over", "已结束", "over"},
                                                        {"no relief", "无人接班", "without relief on the roster"}}};
  return named_among(kStates, state);
}

base::name seat_name(model::catalogue const& catalogue, std::string_view post, std::string_view role,
                     base::instant from) {
  auto const* at = catalogue.find_post(post);
  auto const called = at == nullptr ? base::name{std::string{post}, std::string{post}} : at->name;
  auto const as = role_name(role);
  auto const when = catalogue.zone.local_text(from);
  return {called.zh + as.zh + " " + when, called.en + ", " + as.en + ", " + when};
}

void member::step(said const& one) {
  if (one.has("name")) name = one.text("name");
  if (one.has("name_en")) name_en = one.text("name_en");
  if (one.has("role")) roles = one.texts("role");
  if (one.has("posts")) posts = one.texts("posts");
  if (one.has("account")) account = one.text("account");
  if (one.has("what")) vehicle = one.text("what") == "vehicle";
  if (one.verb() == "enrolled") enrolled = true;
  if (one.verb() == "left") enrolled = false;
}

bool member::may(std::string const& post, std::string const& role) const {
  return enrolled && std::ranges::find(posts, post) != posts.end() && std::ranges::find(roles, role) != roles.end();
}

void duty::step(said const& one) {
  if (one.has("post")) post = one.text("post");
  if (one.has("role")) role = one.text("role");
  if (auto const time = one.time("from")) from = *time;
  if (auto const time = one.time("to")) to = *time;
  if (one.has("who")) who = one.text("who");
  auto const verb = one.verb();
  if (verb == "emptied") who.clear();
  if (verb == "planned") state = duty_state::planned;
  if (verb == "cancelled") state = duty_state::cancelled;
  if (verb == "on") {
    state = duty_state::on;
    on_since = *one.event().at;
  }
  if (verb == "relieved") {
    state = duty_state::relieved;
    relieved_at = *one.event().at;
  }
}

void swap::step(said const& one) {
  auto const& e = one.event();
  if (one.has("duty")) duty = one.text("duty");
  if (one.has("for")) in_exchange = one.text("for");
  if (one.has("from")) from = one.text("from");
  if (one.has("to")) to = one.text("to");
  if (one.has("reason")) reason = one.text("reason");
  auto const verb = one.verb();
  if (verb == "asked") {
    asked_by = e.actor;
    asked_at = *e.at;
    state = ask_state::asked;
    return;
  }
  decided_by = e.actor;
  if (verb == "agreed") state = ask_state::agreed;
  if (verb == "approved") state = ask_state::approved;
  if (verb == "refused") state = ask_state::refused;
}

void leave::step(said const& one) {
  auto const& e = one.event();
  if (one.has("who")) who = one.text("who");
  if (auto const time = one.time("from")) from = *time;
  if (auto const time = one.time("to")) to = *time;
  if (one.has("reason")) reason = one.text("reason");
  auto const verb = one.verb();
  if (verb == "asked") {
    asked_by = e.actor;
    state = ask_state::asked;
    return;
  }
  decided_by = e.actor;
  if (verb == "granted") state = ask_state::approved;
  if (verb == "refused") state = ask_state::refused;
  if (verb == "withdrawn") state = ask_state::withdrawn;
}

void handover::step(said const& one) {
  auto const& e = one.event();
  if (one.has("post")) post = one.text("post");
  if (one.has("role")) role = one.text("role");
  if (one.has("duty")) duty = one.text("duty");
  if (one.has("next")) next = one.text("next");
  if (one.has("text")) text = one.text("text");
  if (one.has("open_alarms")) open_alarms = one.texts("open_alarms");
  if (one.has("open_tasks")) open_tasks = one.texts("open_tasks");
  if (one.has("overdue")) overdue = one.texts("overdue");
  if (one.verb() == "written") {
    written_by = e.actor;
    written_at = *e.at;
  }
  if (one.verb() == "signed") {
    signed_by = e.actor;
    signed_at = *e.at;
  }
}

}  // namespace fengsui::act
