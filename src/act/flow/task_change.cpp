#include "act/flow/task_change.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

bool known_thing(duty_room& room, std::string const& kind, std::string const& thing, refusals& why) {
  int const number = room.known().catalogue().find_kind(kind);
  if (number >= 0) {
    auto const lock = room.known().read();
    if (!room.known().history(number, thing, room.known().head()).empty()) return true;
  }
  why.push_back(make_fault(fault_code::unknown_thing, thing));
  return false;
}

std::vector<ledger::draft> one(ledger::draft draft) {
  std::vector<ledger::draft> made;
  made.push_back(std::move(draft));
  return made;
}

}  // namespace

std::optional<refusals> work_on(duty_room& room, std::string const& kind, std::string const& thing,
                                std::string_view action, std::string const& owner, work_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    if (!known_thing(room, kind, thing, why)) return {};
    saying made{.kind = "task.work",
                .thing = work_id(kind, thing),
                .at = now.wall,
                .actor = by.id,
                .note = by.note,
                .fields = {{"about_kind", kind}, {"about", thing}}};
    auto const has = state.work.owner_of(kind, thing);
    if (action == "assign") {
      made.verb = "assigned";
      if (owner.empty()) why.push_back(missing_field("owner"));
    } else if (action == "hand-over") {
      made.verb = "handed_over";
      if (owner.empty()) why.push_back(missing_field("owner"));
      if (!by.for_others && by.id != has) why.push_back(make_fault(fault_code::not_yours, has.empty() ? "-" : has));
    } else if (action == "comment") {
      made.verb = "commented";
      if (by.note.empty()) why.push_back(missing_field("note"));
      made.fields.emplace_back("text", by.note);
      made.note.clear();
    } else {
      why.push_back(make_fault(fault_code::unknown_action, action, "assign, hand-over, comment"));
    }
    if (!owner.empty()) made.fields.emplace_back("owner", owner);
    if (!why.empty()) return {};
    return one(room.writer().draft(made));
  });
}

std::optional<refusals> attach(duty_room& room, std::string const& kind, std::string const& thing,
                               handed_in const& file, work_actor const& by) {
  return room.decide([&](duty_room::state const&, reading now, refusals& why) -> std::vector<ledger::draft> {
    if (!known_thing(room, kind, thing, why)) return {};
    return one(room.writer().draft({.kind = "task.work",
                                    .verb = "attached",
                                    .thing = work_id(kind, thing),
                                    .at = now.wall,
                                    .actor = by.id,
                                    .note = by.note,
                                    .fields = {{"about_kind", kind},
                                               {"about", thing},
                                               {"file", file.file},
                                               {"type", file.type},
                                               {"bytes", file.bytes},
                                               {"digest", file.digest}}}));
  });
}

ledger::draft task_draft(scribe& writes, new_task const& task, reading now, std::string const& actor) {
  saying made{.kind = "task.task",
              .verb = "open",
              .thing = task.id,
              .at = now.wall,
              .actor = actor,
              .fields = {{"title", task.title.zh}, {"title_en", task.title.en}}};
  for (auto const& [field, text] :
       {std::pair{"owner", &task.owner}, std::pair{"desk", &task.desk}, std::pair{"about_kind", &task.about_kind},
        std::pair{"about", &task.about}, std::pair{"plan", &task.plan}}) {
    if (!text->empty()) made.fields.emplace_back(field, *text);
  }
  if (task.due) made.fields.emplace_back("due", time_value(*task.due));
  return writes.draft(made);
}

std::optional<refusals> open_task(duty_room& room, new_task& task, work_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    if (task.title.zh.empty()) why.push_back(missing_field("title"));
    if (!task.about.empty() && !known_thing(room, task.about_kind, task.about, why)) return {};
    if (task.id.empty()) {
      auto const stamp = now.wall.time_since_epoch() / std::chrono::milliseconds{1};
      task.id = fmt::format("task-{}", stamp);
      for (int n = 2; state.work.tasks().find(task.id) != nullptr; ++n) task.id = fmt::format("task-{}.{}", stamp, n);
    } else if (state.work.tasks().find(task.id) != nullptr) {
      why.push_back(make_fault(fault_code::duplicate_name, task.id));
    }
    if (!why.empty()) return {};
    return one(task_draft(room.writer(), task, now, by.id));
  });
}

std::optional<refusals> change_task(duty_room& room, std::string const& id, std::string_view action,
                                    std::string const& owner, std::string const& text, work_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    auto const* task = state.work.tasks().find(id);
    if (task == nullptr) {
      why.push_back(make_fault(fault_code::unknown_entry, id));
      return {};
    }
    bool const free = task->owner.empty();
    if (!by.for_others && !free && by.id != task->owner) why.push_back(make_fault(fault_code::not_yours, task->owner));
    if (!task->is_open()) why.push_back(make_fault(fault_code::state_forbids, id, to_text(task->state)));
    saying made{.kind = "task.task", .thing = id, .at = now.wall, .actor = by.id, .note = by.note};
    if (action == "start") {
      made.verb = "doing";
      if (task->state == task_state::doing)
        why.push_back(make_fault(fault_code::state_forbids, id, to_text(task->state)));
      if (free) made.fields.emplace_back("owner", by.id);  // who begins has it
    } else if (action == "finish") {
      made.verb = "done";
      if (!text.empty()) made.fields.emplace_back("result", text);
    } else if (action == "drop") {
      made.verb = "dropped";
      if (by.note.empty()) why.push_back(missing_field("note"));
    } else if (action == "hand-over") {
      made.verb = "handed_over";
      if (owner.empty()) why.push_back(missing_field("owner"));
      made.fields.emplace_back("owner", owner);
    } else {
      why.push_back(make_fault(fault_code::unknown_action, action, "start, finish, drop, hand-over"));
    }
    if (!why.empty()) return {};
    return one(room.writer().draft(made));
  });
}

}  // namespace fengsui::act
