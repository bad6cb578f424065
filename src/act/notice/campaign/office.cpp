#include "act/notice/campaign/office.h"

#include <algorithm>
#include <fstream>

#include "act/notice/records.h"
#include "act/notice/sms/smpp_carrier.h"
#include "ledger/codec.h"

namespace fengsui::act::notice {
namespace {

namespace fs = std::filesystem;
using base::at_field;
using base::fault_code;
using base::make_fault;

std::int64_t at(line_counts const& counts, std::initializer_list<line_state> states) {
  std::int64_t sum = 0;
  for (auto const one : states) sum += counts[static_cast<std::size_t>(one)];
  return sum;
}

bool is_folder_name(std::string_view id) {
  return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

}  // namespace

campaign_office::campaign_office(fs::path folder, settings const& s, model::catalogue const& catalogue,
                                 ledger::store& kept, ledger::ledger* book, base::clock now)
    : folder_{std::move(folder)},
      settings_{s},
      catalogue_{catalogue},
      store_{kept},
      book_{book},
      now_{std::move(now)} {}

std::optional<base::fault> campaign_office::note(campaign_facts const& f, line_counts const& counts,
                                                 std::string_view verb, std::string const& actor) {
  if (book_ == nullptr) return {};
  std::scoped_lock const lock{noting_};
  std::int64_t number = 0;
  for (auto const& one : store_.newest_numbers()) {
    if (one.source == kCampaignSource) number = one.number;
  }
  event_fields fields{catalogue_, "notice.campaign"};
  fields.put("text", f.text);
  fields.put("list_digest", f.list_digest);
  fields.put("numbers", f.lines);
  fields.put("sent", at(counts, {line_state::sent, line_state::delivered, line_state::undelivered}));
  fields.put("failed", at(counts, {line_state::failed}));
  fields.put("refused",
             at(counts, {line_state::wrong, line_state::repeated, line_state::blocked, line_state::no_channel}));
  fields.put("unsure", at(counts, {line_state::unsure}));
  fields.put("status", f.status);
  fields.put("channels", f.channels);
  auto draft = fields.draft(f.id, verb, now_(), number + 1, actor, {});
  draft.event.key.source = kCampaignSource;
  auto const receipts = book_->append_and_wait({std::move(draft)});
  return receipts.front().why;
}

base::result<campaign_view> campaign_office::find(std::string const& id) const {
  auto const state = is_folder_name(id) ? campaign_state::open(folder_of(id), campaign_state::access::read) : nullptr;
  if (!state) return make_fault(fault_code::unknown_thing, id);
  campaign_view made{.facts = state->facts(), .counts = state->counts()};
  ledger::decoder decoder{catalogue_};
  for (std::int64_t n = 1;; ++n) {
    auto const row = store_.find({kCampaignSource, n});
    if (!row) break;
    auto const e = decoder.decode(*row);
    if (e.thing != id || e.kind < 0 || e.verb < 0) continue;
    auto const& verb = catalogue_.kinds[static_cast<std::size_t>(e.kind)].verbs[static_cast<std::size_t>(e.verb)].id;
    if (verb == "drafted") made.author = e.actor;
    if (verb == "approved") made.approver = e.actor;
    made.phase = verb;
  }
  return made;
}

std::vector<campaign_view> campaign_office::all() const {
  std::vector<campaign_view> made;
  if (!fs::exists(folder_)) return made;
  for (auto const& entry : fs::directory_iterator{folder_}) {
    if (auto one = find(entry.path().filename().string())) made.push_back(std::move(*one));
  }
  std::ranges::sort(made, {}, [](auto const& one) { return one.facts.id; });
  return made;
}

base::result<campaign_view> campaign_office::draft(campaign_facts f, std::string const& author,
                                                   list_progress const& progress) {
  if (!is_folder_name(f.id)) {
    auto made = make_fault(fault_code::bad_identifier, f.id, "letters, digits, - and _, at most 64");
    made.zh = make_fault(fault_code::bad_identifier, f.id, "只用字母、数字、- 和 _，至多 64 个").zh;
    return at_field(std::move(made), "id");
  }
  if (campaign_state::exists(folder_of(f.id))) {
    auto const before = find(f.id);
    if (before && !before->phase.empty()) return at_field(make_fault(fault_code::duplicate_name, f.id), "id");
    fs::remove_all(folder_of(f.id));  // a draft that a kill cut short: nothing was decided
  }
  if (f.text.empty()) return at_field(make_fault(fault_code::missing_key, "text"), "text");
  if (auto const parts = sms_parts(f.text, 0); !parts) return at_field(parts.error(), "text");
  if (!settings_.number_key) return at_field(make_fault(fault_code::missing_key, "number_key"), "secrets");
  if (f.channels.empty()) return at_field(make_fault(fault_code::missing_key, "channels"), "channels");
  for (auto const& id : f.channels) {
    auto const* channel = settings_.find_channel(id);
    bool const fits = channel != nullptr && channel->listed.protocol == "smpp" &&
                      (f.status == "actual" || channel->listed.is_practice);
    if (!fits) {
      std::vector<std::string> known;
      for (auto const& one : settings_.channels) {
        if (one.listed.protocol == "smpp" && (f.status == "actual" || one.listed.is_practice))
          known.push_back(one.listed.id);
      }
      return at_field(make_fault(fault_code::unknown_name, id, model::known_list(known)), "channels");
    }
  }
  f.list = fs::absolute(f.list).lexically_normal().string();
  auto const digest = list_digest(f.list);
  if (!digest) return digest.error();
  f.list_digest = *digest;
  auto const state = campaign_state::create(folder_of(f.id), f);
  if (!state) return make_fault(fault_code::already_open, f.id);
  auto const counts =
      prepare_campaign(folder_of(f.id), *state, settings_.lanes(f.channels), *settings_.number_key, now_(), progress);
  if (!counts) return counts.error();
  if (auto why = note(state->facts(), *counts, "drafted", author)) return *why;
  return find(f.id);
}

base::result<campaign_view> campaign_office::approve(std::string const& id, std::string const& by) {
  auto const before = find(id);
  if (!before) return before.error();
  if (before->phase != "drafted") return make_fault(fault_code::state_forbids, id, before->phase);
  if (by.empty() || by == before->author) return make_fault(fault_code::second_person, id);
  if (auto why = note(before->facts, before->counts, "approved", by)) return *why;
  return find(id);
}

base::result<campaign_view> campaign_office::cancel(std::string const& id, std::string const& by) {
  auto const before = find(id);
  if (!before) return before.error();
  if (before->phase == "finished" || before->phase == "cancelled")
    return make_fault(fault_code::state_forbids, id, before->phase);
  // Whoever is sending looks for this file.
  std::ofstream{folder_of(id) / "cancel"} << by << "\n";
  if (auto why = note(before->facts, before->counts, "cancelled", by)) return *why;
  return find(id);
}

base::result<campaign_view> campaign_office::run(
    std::string const& id, bool again, std::string const& by, std::function<void(line_counts const&)> progress,
    std::function<bool()> should_stop, std::function<void(std::string const&, bool, std::string const&)> link) {
  auto const before = find(id);
  if (!before) return before.error();
  if (before->phase != "approved" && before->phase != "running")
    return make_fault(fault_code::state_forbids, id, before->phase);
  auto const state = campaign_state::open(folder_of(id), campaign_state::access::write);
  if (!state) return make_fault(fault_code::already_open, id);
  if (before->phase == "approved") {
    if (auto why = note(before->facts, before->counts, "running", by.empty() ? before->approver : by)) return *why;
  }
  if (again) {
    state->settle_interrupted(now_());
    state->forget_unsure();
  }
  auto const lanes = settings_.lanes(before->facts.channels);
  auto const* first = std::get_if<smpp::settings>(&settings_.find_channel(before->facts.channels.front())->how);
  auto const cancel = folder_of(id) / "cancel";
  auto const done = run_campaign(*state, lanes,
                                 {.open =
                                      [&](std::string const& channel, sms_link::handlers h) {
                                        auto how = std::get<smpp::settings>(settings_.find_channel(channel)->how);
                                        return smpp::open_carrier(std::move(how), std::move(h));
                                      },
                                  .should_stop = [&] { return fs::exists(cancel) || (should_stop && should_stop()); },
                                  .progress = std::move(progress),
                                  .link = std::move(link),
                                  .now = now_,
                                  .long_text = first->long_text});
  if (!done) return done.error();
  if (done->end == campaign_end::finished) {
    if (auto why = note(state->facts(), state->counts(), "finished", before->approver)) return *why;
  } else if (fs::exists(cancel) && find(id)->phase != "cancelled") {
    std::string stopped_by;
    std::getline(std::ifstream{cancel} >> std::ws, stopped_by);
    if (auto why = note(state->facts(), state->counts(), "cancelled", stopped_by)) return *why;
  }
  return find(id);
}

}  // namespace fengsui::act::notice
