#pragma once

#include <string>
#include <vector>

#include "act/shelf.h"

namespace fengsui::act {

// What goes along with a thing of any kind: who looks after it, what was said and handed in.
struct work_entry {
  ledger::event_seq seq = 0;
  std::string verb;  // assigned, handed_over, commented, attached
  std::string by;
  base::instant at{};
  std::string text;
  std::string owner;
  std::string file;
  std::string type;
  std::int64_t bytes = 0;
  std::string digest;
};

struct work_log {
  std::string id;  // work_id of the thing
  std::string kind;
  std::string about;
  std::string owner;
  std::vector<work_entry> entries;
  void step(said const&);
};

std::string work_id(std::string_view kind, std::string_view thing);

enum class approval_state { asked, approved, refused };
std::string_view to_text(approval_state);

// A move that waits for a second person. `body` is the event that it becomes.
struct approval {
  std::string id;
  std::string kind;
  std::string about;
  std::string to;
  std::string body;
  std::string asked_by;
  base::instant asked_at{};
  std::string decided_by;
  std::string reason;
  approval_state state = approval_state::asked;
  void step(said const&);
};

enum class task_state { open, doing, done, dropped };
std::string_view to_text(task_state);

struct task {
  std::string id;
  base::name title;
  std::string owner;
  std::string desk;
  std::string plan;
  std::string about_kind;
  std::string about;
  std::string result;
  std::string by;
  std::optional<base::instant> due;
  base::instant since{};
  task_state state = task_state::open;
  void step(said const&);
  bool is_open() const { return state == task_state::open || state == task_state::doing; }
};

class work_book {
 public:
  explicit work_book(know::knowledge const& known)
      : logs_{known, "task.work"}, approvals_{known, "task.approval"}, tasks_{known, "task.task"} {}

  void load() {
    logs_.load();
    approvals_.load();
    tasks_.load();
  }
  void heard(ledger::event const& e) {
    std::string id;
    logs_.heard(e, id);
    approvals_.heard(e, id);
    tasks_.heard(e, id);
  }

  shelf<work_log> const& logs() const { return logs_; }
  shelf<approval> const& approvals() const { return approvals_; }
  shelf<task> const& tasks() const { return tasks_; }
  std::string owner_of(std::string_view kind, std::string_view thing) const {
    auto const* one = logs_.find(work_id(kind, thing));
    return one == nullptr ? std::string{} : one->owner;
  }

 private:
  shelf<work_log> logs_;
  shelf<approval> approvals_;
  shelf<task> tasks_;
};

}  // namespace fengsui::act
