#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "act/duty_room.h"
#include "support/test_house.h"

namespace fengsui::test {

// A desk with posts, a chain and one rule of each form.
inline std::string duty_desk() {
  return R"(
[desk]
id = "hill"
name = { zh = "山火", en = "Hill fires" }

[choices.seen_by]
satellite = { zh = "卫星", en = "Satellite" }
public = { zh = "群众", en = "Public" }

[kind.hotspot]
name = { zh = "热点", en = "Hotspot" }
verbs.seen = { zh = "发现", en = "seen" }
fields.pixels = { type = "count", name = { zh = "像元", en = "Pixels" } }
fields.by = { type = "choice", from = "seen_by", name = { zh = "来源", en = "Seen by" } }

[kind.fix]
name = { zh = "定位", en = "Fix" }
verbs.sent = { zh = "上报", en = "sent" }
fields.crew = { type = "text", name = { zh = "队伍", en = "Crew" } }

[kind.fire]
name = { zh = "火情", en = "Fire" }
fields.by = { type = "choice", from = "seen_by", name = { zh = "来源", en = "Seen by" } }
[kind.fire.flow]
states.suspected = { zh = "疑似", en = "Suspected" }
states.verifying = { zh = "核查", en = "Being verified" }
states.out = { zh = "扑灭", en = "Out" }
[[kind.fire.flow.move]]
from = "suspected"
to = "verifying"
[[kind.fire.flow.move]]
from = ["suspected", "verifying"]
to = "out"
[kind.fire.flow.limit]
verifying = { amber = "1h", red = "2h" }

[indicator.hotspots]
name = { zh = "热点数", en = "Hotspots" }
count = "hotspot"
by = ["county"]

[post.room]
name = { zh = "值班室", en = "Duty room" }
place = "900100"
shifts = ["08:00/24h"]
needs = { leader = 1, officer = 2 }
rest = "24h"

[post.tower]
name = { zh = "瞭望塔", en = "Tower" }
place = "900101"
shifts = ["08:00/12h", "20:00/12h"]
needs = { leader = 1, officer = 1 }

[chain.short]
steps = [
  { after = "0s", tell = "officer", by = ["screen"] },
  { after = "60s", tell = "officer.2", by = ["screen", "sms"] },
  { after = "180s", tell = "leader", by = ["screen", "sms"] },
  { after = "300s", tell = "leaders", by = ["screen", "sms"] },
]
repeat = "2m"

[rule.hotspot]
name = { zh = "卫星热点", en = "Satellite hotspot" }
when = { event = "hotspot.seen", at_least = { pixels = 3 } }
raises = { severity = "orange", post = "room", chain = "short", group = ["county"], within = "10m" }

[rule.silent]
name = { zh = "巡护失联", en = "Patrol silent" }
when = { no = "fix.sent" }
for = "30m"
each = ["crew"]
raises = { severity = "yellow", post = "room", clears = true }

[rule.unchecked]
name = { zh = "疑似未核", en = "Not verified" }
when = { event = "fire.suspected" }
for = "15m"
unless = { event = "fire.verifying" }
raises = { severity = "orange", post = "room", chain = "short" }

[rule.late]
name = { zh = "核查超时", en = "Verification late" }
when = { late = "fire", light = "red" }
raises = { severity = "red", post = "room", chain = "short", clears = true }

[rule.stays]
name = { zh = "核查停留", en = "Verification stays" }
when = { stays = "fire.verifying" }
for = "90m"
raises = { severity = "blue", post = "room", clears = true }

[rule.many]
name = { zh = "热点过多", en = "Many hotspots" }
when = { figure = "hotspots", period = "today", above = 100 }
raises = { severity = "red", post = "room", chain = "short", clears = true }

[rule.morning]
name = { zh = "八点一刻未报", en = "No report by 08:15" }
when = { no = "fix.sent", by = "08:15", since = "07:00", of = ["alpha"] }
each = ["crew"]
raises = { severity = "blue", post = "room" }
)";
}

// A duty room over a real ledger, with clocks that run when told to.
class duty_house : public ::testing::Test {
 protected:
  explicit duty_house(std::string const& toml = duty_desk()) : house{catalogue_of(toml)} {
    house.now = local("2025-04-04 09:00");
    start();
  }
  ~duty_house() override { stop(); }

  void start() {
    room = std::make_unique<act::duty_room>(
        *house.known, house.kept.get(), act::duty_room::clocks{[this] { return house.now; }, [this] { return steady; }});
    house.known->changed = [this](std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
      room->heard(events, indicators);
    };
    if (wire) {
      wire();
    } else if (sends) {
      room->send = [this](act::alarm_message const& message, std::vector<ledger::draft> beside) {
        if (carrier_down) return std::optional{base::make_fault(base::fault_code::ledger_busy)};
        messages.push_back(message);
        for (auto const& person : message.people) sent_to[person].push_back(house.now);
        house.kept->append_and_wait(std::move(beside), true);
        return std::optional<base::fault>{};
      };
    }
    room->begin();
    room->work();
  }
  void stop() {
    if (unwire) unwire();
    if (house.known) house.known->changed = {};
    room.reset();
  }
  // As after kill -9: nothing is noted at the end.
  void kill_and_restart() {
    stop();
    house.close();
    steady = std::chrono::hours{1};
    house.open();
    start();
  }

  // Lets time run, and everything be done when it is due.
  void run(model::duration by) {
    auto const end = steady + by;
    room->work();
    while (steady < end) {
      auto const idle = std::clamp<model::duration>(room->idle_for(), std::chrono::milliseconds{1}, end - steady);
      steady += idle;
      house.now += idle;
      room->work();
    }
  }
  void jump(model::duration by) { house.now += by; }

  base::instant local(std::string const& text) const {  // 2025-04-04 09:00
    return base::parse_time(text.substr(0, 10) + "T" + text.substr(11) + ":00", house.catalogue.zone)->at;
  }
  void tell(std::string const& kind, std::string const& verb, std::string const& thing, std::string const& fields = "{}",
            std::string const& place = "900101") {
    auto const report = house.send(fmt::format(
        R"({{"source":"test","source_seq":{},"kind":"{}","verb":"{}",{}"at":"{}","place":"{}","fields":{}}})"
        "\n",
        ++number, kind, verb, thing.empty() ? "" : "\"thing\":\"" + thing + "\",", base::to_text(house.now), place, fields));
    ASSERT_EQ(report.refused, 0) << (house.faults.empty() ? "" : house.faults.front().en);
  }
  void member(std::string const& id, std::string const& roles, std::string const& posts) {
    tell("roster.member", "enrolled", id, fmt::format(R"({{"name":"{}","role":[{}],"posts":[{}]}})", id, roles, posts));
  }
  void duty(std::string const& post, std::string const& role, int n, std::string const& from, std::string const& to,
            std::string const& who) {
    std::string stamp;
    for (char const c : from) {
      if (c == ' ')
        stamp += 'T';
      else if (c != '-' && c != ':')
        stamp += c;
    }
    tell("roster.duty", "planned", fmt::format("{}-{}-{}-{}", post, stamp, role, n),
         fmt::format(R"({{"post":"{}","role":"{}","from":"{}","to":"{}","who":"{}"}})", post, role,
                     base::to_text(local(from)), base::to_text(local(to)), who));
  }
  // A room with two officers and a leader, a tower with a leader.
  void staff() {
    member("o1", R"("officer")", R"("hill.room")");
    member("o2", R"("officer")", R"("hill.room")");
    member("l1", R"("leader")", R"("hill.room")");
    member("l2", R"("leader")", R"("hill.tower")");
    for (int day = 1; day <= 14; ++day) {
      auto const from = fmt::format("2025-04-{:02} 08:00", day);
      auto const to = fmt::format("2025-04-{:02} 08:00", day + 1);
      duty("hill.room", "officer", 1, from, to, "o1");
      duty("hill.room", "officer", 2, from, to, "o2");
      duty("hill.room", "leader", 1, from, to, "l1");
      duty("hill.tower", "leader", 1, from, fmt::format("2025-04-{:02} 20:00", day), "l2");
      duty("hill.tower", "leader", 1, fmt::format("2025-04-{:02} 20:00", day), to, "l2");
    }
    room->work();
  }

  std::vector<act::alarm> alarms(std::string const& rule = {}) const {
    std::vector<act::alarm> found;
    auto const view = room->look();
    view.alarms.alarms().each([&](act::alarm const& one) {
      if (rule.empty() || one.rule == rule) found.push_back(one);
    });
    return found;
  }
  void act_on(std::string const& id, std::string_view verb, std::vector<std::pair<std::string_view, model::value>> fields = {},
              std::string const& actor = "o1") {
    auto const why = room->decide([&](act::duty_room::state const&, act::reading, act::refusals&) {
      std::vector<ledger::draft> made;
      made.push_back(room->writer().draft({.kind = "alarm.alarm", .verb = verb, .thing = id, .at = house.now,
                                           .actor = actor, .fields = fields}));
      return made;
    });
    ASSERT_FALSE(why) << why->front().en;
  }

  test::house house;
  model::duration steady{};
  bool carrier_down = false;  // no message can be handed on
  bool sends = true;
  std::function<void()> wire{};    // joins the room to what sends its word on, and
  std::function<void()> unwire{};  // parts them before it ends
  int number = 0;
  std::vector<act::alarm_message> messages;
  std::map<std::string, std::vector<base::instant>> sent_to;
  std::unique_ptr<act::duty_room> room;
};

}  // namespace fengsui::test
