#include "act/notice/campaign/desk.h"

namespace fengsui::act::notice {

using base::at_field;
using base::fault_code;
using base::make_fault;

campaign_desk::campaign_desk(std::filesystem::path folder, settings const& s, model::catalogue const& catalogue,
                             ledger::store& kept, ledger::ledger& book, base::clock now)
    : office_{std::move(folder), s, catalogue, kept, &book, std::move(now)}, settings_{s} {}

campaign_desk::~campaign_desk() {
  closing_ = true;
  for (auto& [id, thread] : sending_) thread.join();
}

void campaign_desk::go_on() {
  for (auto const& one : office_.all()) {
    if (one.phase == "running") start(one.facts.id, false, {});
  }
}

base::result<campaign_view> campaign_desk::draft(campaign_facts f, std::string const& author) {
  // Whoever may draft a campaign may not therefore read any file of this machine.
  bool const plain = !f.list.empty() && f.list.find('/') == std::string::npos && f.list.front() != '.';
  if (settings_.lists.empty()) return at_field(make_fault(fault_code::missing_key, "lists"), "list");
  if (!plain || !std::filesystem::is_regular_file(std::filesystem::path{settings_.lists} / f.list))
    return at_field(make_fault(fault_code::no_file, f.list), "list");
  f.list = (std::filesystem::path{settings_.lists} / f.list).string();
  std::scoped_lock const one_at_a_time{mutex_};
  return office_.draft(std::move(f), author);
}

base::result<campaign_view> campaign_desk::approve(std::string const& id, std::string const& by) {
  std::scoped_lock const one_at_a_time{mutex_};
  return office_.approve(id, by);
}

base::result<campaign_view> campaign_desk::start(std::string const& id, bool again, std::string const& by) {
  std::scoped_lock const one_at_a_time{mutex_};
  auto const before = office_.find(id);
  if (!before) return before.error();
  if ((before->phase != "approved" && before->phase != "running") || busy_[id])
    return make_fault(fault_code::state_forbids, id, before->phase);
  for (auto const& one : before->facts.channels) {
    if (settings_.find_channel(one) == nullptr) return make_fault(fault_code::unknown_name, one, "channel.*");
  }
  auto& thread = sending_[id];
  if (thread.joinable()) thread.join();
  auto& busy = busy_[id];
  busy = true;
  thread = std::thread{[this, id, again, by, &busy] {
    office_.run(id, again, by, {}, [this] { return closing_.load(); });
    busy = false;
  }};
  return before;
}

base::result<campaign_view> campaign_desk::cancel(std::string const& id, std::string const& by) {
  std::scoped_lock const one_at_a_time{mutex_};
  return office_.cancel(id, by);
}

}  // namespace fengsui::act::notice
