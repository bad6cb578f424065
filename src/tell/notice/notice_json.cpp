#include "tell/notice/notice_json.h"

#include <array>

#include "act/notice/sms/sms_text.h"
#include "tell/duty/duty_json.h"

namespace fengsui::tell {

using namespace act::notice;
using base::json_writer;

namespace {

struct line_words {
  std::string_view id;
  base::name name;
};

line_words const& words_of(line_state one) {
  static std::array<line_words, kLineStates> const all{{{"", {}},
                                                        {"trying", {"正在发", "Being sent"}},
                                                        {"sent", {"已发出", "Sent"}},
                                                        {"delivered", {"已送达", "Delivered"}},
                                                        {"undelivered", {"未能送达", "Not delivered"}},
                                                        {"failed", {"被拒", "Refused by the carrier"}},
                                                        {"unsure", {"可能已发", "Possibly sent"}},
                                                        {"wrong", {"号码有误", "Not a number"}},
                                                        {"repeated", {"重复", "Repeated"}},
                                                        {"blocked", {"半小时内发过", "Had it within half an hour"}},
                                                        {"no_channel", {"无渠道", "No channel"}}}};
  return all[static_cast<std::size_t>(one)];
}

}  // namespace

std::string_view line_id(line_state one) {
  return words_of(one).id;
}
base::name line_name(line_state one) {
  return words_of(one).name;
}

base::name phase_name(std::string_view phase) {
  if (phase == "drafted") return {"待批", "Awaits approval"};
  if (phase == "approved") return {"已批准", "Approved"};
  if (phase == "running") return {"发送中", "Running"};
  if (phase == "finished") return {"已发完", "Finished"};
  if (phase == "cancelled") return {"已取消", "Cancelled"};
  return {std::string{phase}, std::string{phase}};
}

void write_notice(json_writer& to, told const& one, directory const& listed, caller const& called) {
  auto const& m = one.message;
  to.begin_object()
      .put("id", m.id)
      .put("seq", one.seq)
      .put("state", to_text(one.state))
      .put("state_name", name_of(one.state))
      .put("severity", to_text(m.severity))
      .put("severity_name", name_of(m.severity))
      .put("status", to_text(m.status))
      .put("status_name", name_of(m.status))
      .put("reach", to_text(m.reach))
      .put("step", to_text(m.step))
      .put("author", m.author)
      .put("approver", one.approver)
      .put("why", one.why)
      .put("about", m.about)
      .put("decided", base::to_text(one.decided))
      .put("since", base::to_text(one.since))
      .put("subject", m.subject)
      .put("text", m.text)
      .key("replaces")
      .begin_array();
  for (auto const& id : m.replaces) to.text(id);
  to.end_array().key("deliveries").begin_array();
  for (auto const& d : one.deliveries) {
    auto const* channel = listed.find_channel(d.channel);
    to.begin_object()
        .put("channel", d.channel)
        .put("channel_name", channel == nullptr ? base::name{d.channel, d.channel} : channel->name)
        .put("who", d.who)
        .put("who_name", d.who == "-" || !called ? std::string{d.who == "-" ? "" : d.who} : called(d.who))
        .put("state", to_text(d.state))
        .put("state_name", name_of(d.state))
        .put("attempts", d.attempts)
        .put("since", base::to_text(d.since))
        .put("why", d.why);
    put_time(to, "next", d.next);
    to.end_object();
  }
  to.end_array().end_object();
}

void write_campaign(json_writer& to, campaign_view const& one) {
  to.begin_object()
      .put("id", one.facts.id)
      .put("phase", one.phase)
      .put("phase_name", phase_name(one.phase))
      .put("status", one.facts.status)
      .put("text", one.facts.text)
      .put("lines", one.facts.lines)
      .put("parts", sms_count(one.facts.text))
      .put("window", static_cast<std::int64_t>(one.facts.window))
      .put("author", one.author)
      .put("approver", one.approver)
      .key("channels")
      .begin_array();
  for (auto const& id : one.facts.channels) to.text(id);
  to.end_array().key("counts").begin_object();
  for (std::size_t i = 1; i < kLineStates; ++i) to.put(words_of(static_cast<line_state>(i)).id, one.counts[i]);
  to.end_object().end_object();
}

message read_notice(body& from, base::zone const& zone) {
  message m;
  m.id = from.text("id", true, 96);
  m.to = from.texts("to");
  m.by = from.texts("by");
  m.subject = from.name("subject").value_or(base::name{});
  m.text = from.name("text").value_or(base::name{});
  m.severity = chosen(from, "severity", severity::moderate, severity_from, "minor, moderate, severe, extreme");
  m.status = chosen(from, "status", status::actual, status_from, "actual, exercise, test");
  m.step = chosen(from, "step", step::alert, step_from, "alert, update, cancel");
  m.reach = chosen(from, "reach", reach::duty, reach_from, "duty, public");
  m.quiet = from.boolean("wake") ? quiet::wake : quiet::wait;
  m.replaces = from.texts("replaces");
  m.cap.areas = from.texts("areas");
  if (auto const category = from.text("category", false, 32); !category.empty()) m.cap.category = category;
  m.until = from.time("until", zone);
  return m;
}

}  // namespace fengsui::tell
