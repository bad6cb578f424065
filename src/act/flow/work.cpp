#include "act/flow/work.h"

#include <array>

namespace fengsui::act {

std::string work_id(std::string_view kind, std::string_view thing) {
  return std::string{kind} + " " + std::string{thing};
}

std::string_view to_text(approval_state one) {
  static constexpr std::array<std::string_view, 3> kWords{"asked", "approved", "refused"};
  return kWords[static_cast<std::size_t>(one)];
}

std::string_view to_text(task_state one) {
  static constexpr std::array<std::string_view, 4> kWords{"open", "doing", "done", "dropped"};
  return kWords[static_cast<std::size_t>(one)];
}

void work_log::step(said const& one) {
  auto const& e = one.event();
  kind = one.text("about_kind");
  about = one.text("about");
  if (one.has("owner")) owner = one.text("owner");
  entries.push_back({.seq = e.seq,
                     .verb = std::string{one.verb()},
                     .by = e.actor,
                     .at = *e.at,
                     .text = one.has("text") ? one.text("text") : e.note,
                     .owner = one.text("owner"),
                     .file = one.text("file"),
                     .type = one.text("type"),
                     .bytes = one.number("bytes"),
                     .digest = one.text("digest")});
}

void approval::step(said const& one) {
  auto const& e = one.event();
  if (one.verb() == "asked") {
    kind = one.text("about_kind");
    about = one.text("about");
    to = one.text("to");
    body = one.text("body");
    asked_by = e.actor;
    asked_at = *e.at;
    state = approval_state::asked;
    return;
  }
  decided_by = e.actor;
  reason = e.note;
  state = one.verb() == "approved" ? approval_state::approved : approval_state::refused;
}

void task::step(said const& one) {
  auto const& e = one.event();
  if (one.has("title")) title.zh = one.text("title");
  if (one.has("title_en")) title.en = one.text("title_en");
  if (title.en.empty()) title.en = title.zh;
  if (one.has("owner")) owner = one.text("owner");
  if (one.has("desk")) desk = one.text("desk");
  if (one.has("plan")) plan = one.text("plan");
  if (one.has("about_kind")) about_kind = one.text("about_kind");
  if (one.has("about")) about = one.text("about");
  if (one.has("result")) result = one.text("result");
  if (auto const time = one.time("due")) due = *time;
  auto const verb = one.verb();
  if (by.empty()) by = e.actor;
  if (verb == "handed_over") return;
  since = *e.at;
  state = verb == "done"      ? task_state::done
          : verb == "dropped" ? task_state::dropped
          : verb == "doing"   ? task_state::doing
                              : task_state::open;
}

}  // namespace fengsui::act
