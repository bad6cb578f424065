#include "act/duty_room.h"

#include <algorithm>

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

constexpr std::size_t kEventsAtOnce = 256;  // looked at before others may see the state
constexpr std::size_t kDraftsAtOnce = 500;
constexpr ledger::event_seq kEventsPerNote = 10'000;
constexpr model::duration kTimePerNote = std::chrono::minutes{10};
constexpr model::duration kRosterLook = std::chrono::seconds{30};
constexpr std::string_view kWatch = "alarm.watch";

model::rule roster_rule(std::string id, base::name name, model::post const& post) {
  model::rule made;
  made.id = std::move(id);
  made.desk = post.desk;
  made.name = std::move(name);
  made.raises.severity = model::severity::yellow;
  made.raises.post = post.id;
  made.raises.clears = true;
  return made;
}

}  // namespace

duty_room::duty_room(know::knowledge& known, ledger::ledger* ledger, clocks by)
    : known_{known},
      ledger_{ledger},
      clocks_{std::move(by)},
      catalogue_{known.catalogue()},
      scribe_{catalogue_, known.store(), "act"},
      rosters_{known},
      work_{known},
      lists_{known},
      plans_{known, "plan.plan"},
      desk_{known, scribe_,
            [this](std::string const& post, model::chain_step const& step, base::instant at) {
              return rosters_.people(post, step, at);
            }},
      watch_{known} {
  for (auto const& post : catalogue_.posts) {
    check_in_rules_.push_back(roster_rule("roster.check_in", {"值班未签到", "Duty not signed in"}, post));
    gap_rules_.push_back(roster_rule("roster.gap", {"值班缺岗", "Nobody on duty"}, post));
  }
}

void duty_room::begin() {
  auto const at = now();
  std::scoped_lock const lock{state_};
  ledger::event_seq upto = 0;
  ledger::event_seq head = 0;
  bool first_time = true;
  {
    auto const read = known_.read();
    head = known_.head();
    int const kind = catalogue_.find_kind(kWatch);
    auto const& defined = catalogue_.kinds[static_cast<std::size_t>(kind)];
    auto const days = known_.thing_ids(kind);
    if (!days.empty()) {
      auto const notes = known_.history(kind, days.back(), head);
      if (!notes.empty()) {
        upto = std::min(said{notes.back(), defined}.number("upto"), head);
        first_time = false;
      }
    }
  }
  // What lies in a ledger that nobody has watched yet is history, not news.
  if (first_time) upto = head;
  auto& store = known_.store();
  auto const last = upto > 0 ? store.read(upto) : std::nullopt;
  auto const from = last ? store.known_at(last->known - watch_.look_back()) + 1 : 1;
  {
    auto const read = known_.read();
    rosters_.load();
    work_.load();
    lists_.load();
    plans_.load();
    desk_.load(at, from);
  }
  watch_.begin(at);
  ledger::decoder decoder{catalogue_};
  store.scan(from, head, [&](ledger::row const& row) {
    ledger::event e;
    decoder.decode(row, e);
    if (watch_.concerns(e)) watch_.hear(e, at, row.seq <= upto, left_over_);
    return true;
  });
  std::vector<std::tuple<std::string, std::string, std::string>> open;
  desk_.alarms().each([&](alarm const& one) {
    if (one.is_open()) open.emplace_back(one.rule, one.subject, one.group);
  });
  for (auto const& [rule, subject, group] : open) watch_.recall(rule, subject, group, left_over_);
  desk_.schedule(at);
  upto_ = heard_ = head;
  noted_ = upto;
  noted_at_ = at.steady;
  worked_ = at.wall;
  worked_at_ = at.steady.count();
  if (first_time) {
    // Before anything happens: without it a second start would take what came meanwhile for history too.
    noted_ = 0;
  }
}

bool duty_room::is_house(ledger::event const& e) const {
  auto kind = e.kind;
  if (e.op != ledger::operation::assert_new) {
    auto const first = known_.store().read(e.target);
    if (!first) return false;
    kind = ledger::decoder{catalogue_}.decode(*first).kind;
  }
  if (kind < 0) return false;
  auto const& desk = catalogue_.kinds[static_cast<std::size_t>(kind)].desk;
  return desk == "alarm" || desk == "roster" || desk == "task" || desk == "list" || desk == "plan";
}

void duty_room::heard(std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
  std::vector<ledger::event> wanted;
  {
    std::scoped_lock const lock{state_};
    for (auto const& e : events) {
      if (watch_.concerns(e)) wanted.push_back(e);
      if (!is_house(e)) continue;
      auto const read = known_.read();
      rosters_.heard(e);
      work_.heard(e);
      lists_.heard(e);
      std::string id;
      plans_.heard(e, id);
      desk_.heard(e);
    }
  }
  {
    std::scoped_lock const lock{news_mutex_};
    news_.insert(news_.end(), std::make_move_iterator(wanted.begin()), std::make_move_iterator(wanted.end()));
    for (int const one : indicators) {
      if (std::ranges::find(changed_indicators_, one) == changed_indicators_.end()) changed_indicators_.push_back(one);
    }
    heard_ = events.back().seq;
  }
  if (wake) wake();
}

bool duty_room::write(std::vector<ledger::draft> drafts) {
  if (ledger_ == nullptr) return false;
  bool good = true;
  for (std::size_t at = 0; at < drafts.size(); at += kDraftsAtOnce) {
    auto const end = std::min(at + kDraftsAtOnce, drafts.size());
    std::vector<ledger::draft> part{std::make_move_iterator(drafts.begin() + static_cast<std::ptrdiff_t>(at)),
                                    std::make_move_iterator(drafts.begin() + static_cast<std::ptrdiff_t>(end))};
    for (auto const& one : ledger_->append_and_wait(std::move(part)))
      good = good && one.what != ledger::receipt::status::refused;
  }
  return good;
}

std::vector<verdict> duty_room::look_at_news(reading at) {
  std::vector<ledger::event> news;
  std::vector<int> indicators;
  ledger::event_seq upto = 0;
  {
    std::scoped_lock const lock{news_mutex_};
    news.swap(news_);
    indicators.swap(changed_indicators_);
    upto = heard_;
  }
  std::vector<verdict> found;
  {
    std::scoped_lock const lock{state_};
    found.swap(left_over_);
  }
  for (std::size_t i = 0; i < news.size(); i += kEventsAtOnce) {
    std::scoped_lock const lock{state_};
    for (auto k = i; k < std::min(i + kEventsAtOnce, news.size()); ++k) watch_.hear(news[k], at, false, found);
  }
  std::scoped_lock const lock{state_};
  watch_.due(at, found);
  if (ask_all_figures_ || !indicators.empty())
    watch_.figures(ask_all_figures_ ? std::vector<int>{} : indicators, at, found);
  ask_all_figures_ = false;
  if (at.steady >= rosters_next_) {
    watch_rosters(at, found);
    rosters_next_ = at.steady + kRosterLook;
  }
  upto_ = upto;
  return found;
}

// Who has not signed in, and where nobody is: only posts that ask for a check-in.
void duty_room::watch_rosters(reading at, std::vector<verdict>& out) {
  for (std::size_t i = 0; i < catalogue_.posts.size(); ++i) {
    auto const& post = catalogue_.posts[i];
    if (!post.check_in) continue;
    auto const day = catalogue_.zone.day_of(at.wall);
    for (auto const& one : rosters_.shifts(post, day - std::chrono::days{1}, day)) {
      if (one.from + *post.check_in > at.wall || one.to <= at.wall) continue;
      for (auto const& seat : one.seats) {
        auto const* filled = seat.filled;
        auto const* who = filled == nullptr ? nullptr : rosters_.members().find(filled->who);
        bool const vehicle = seat.role == "vehicle" || (who != nullptr && who->vehicle);
        bool const empty = filled == nullptr || (filled->state != duty_state::cancelled && filled->who.empty());
        bool const missing = !empty && !vehicle && filled->state == duty_state::planned;
        for (auto const& [rule, holds] : {std::pair{&gap_rules_[i], empty}, std::pair{&check_in_rules_[i], missing}}) {
          auto const id = rule->id + "-" + seat.duty;
          auto const* before = desk_.alarms().find(id);
          if (holds == (before != nullptr && before->is_open() && before->state != alarm_state::returned)) continue;
          if (!holds && (before == nullptr || before->state == alarm_state::returned || !before->is_open())) continue;
          verdict made{.kind = holds ? verdict::what::holds : verdict::what::ends,
                       .rule = rule,
                       .subject = seat.duty,
                       .group = seat.duty,
                       .key = seat.duty};
          made.place.code = post.place;
          made.called = seat_name(catalogue_, post.id, seat.role, one.from);
          out.push_back(std::move(made));
        }
      }
    }
  }
}

void duty_room::work() {
  std::scoped_lock const one_at_a_time{deciding_};
  for (int round = 0; round < 16; ++round) {
    auto const at = now();
    auto const verdicts = look_at_news(at);
    std::vector<ledger::draft> drafts;
    {
      std::scoped_lock const lock{state_};
      drafts = desk_.take(verdicts, at);
    }
    bool const wrote = !drafts.empty();
    bool good = write(std::move(drafts));
    std::vector<order> orders;
    {
      std::scoped_lock const lock{state_};
      desk_.schedule(at);
      orders = desk_.climbs(at);
      auto more = desk_.digests(at);
      orders.insert(orders.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    std::vector<ledger::draft> alone;
    for (auto& one : orders) {
      // In order: what goes out with a message is a transaction of its own.
      if (one.message && send) {
        good = write(std::exchange(alone, {})) && good;
        auto const& why = send(*one.message, one.drafts);
        if (!why) continue;
      }
      alone.insert(alone.end(), std::make_move_iterator(one.drafts.begin()), std::make_move_iterator(one.drafts.end()));
    }
    good = write(std::move(alone)) && good;
    {
      std::scoped_lock const lock{state_};
      desk_.schedule(at);
      worked_ = at.wall;
      worked_at_ = at.steady.count();
    }
    if (good)
      failing_since_ = kWrites;
    else if (failing_since_ == kWrites)
      failing_since_ = at.steady.count();
    if (!good || (!wrote && orders.empty())) break;
  }
  bool due = false;
  {
    std::scoped_lock const lock{state_};
    due = noted_ == 0 ||
          (upto_ > noted_ && (upto_ - noted_ >= kEventsPerNote || now().steady - noted_at_ >= kTimePerNote));
  }
  if (due) note_watch();
}

duty_room::pulse duty_room::feel() const {
  pulse found{.worked = model::duration{worked_at_.load()}, .failing = {}};
  if (auto const since = failing_since_.load(); since != kWrites) found.failing = model::duration{since};
  return found;
}

void duty_room::note_watch() {
  auto const at = now();
  ledger::event_seq upto = 0;
  {
    std::scoped_lock const lock{state_};
    upto = upto_;
  }
  auto const day = base::to_text(catalogue_.zone.day_of(at.wall));
  std::vector<ledger::draft> one;
  one.push_back(scribe_.draft(
      {.kind = kWatch, .verb = "noted", .thing = "rules-" + day, .at = at.wall, .fields = {{"upto", upto}}}));
  if (!write(std::move(one))) return;
  std::scoped_lock const lock{state_};
  // The note itself is nothing to look at.
  noted_ = std::max<ledger::event_seq>(upto + 1, 1);
  noted_at_ = at.steady;
}

model::duration duty_room::idle_for() const {
  auto const at = now();
  std::scoped_lock const lock{state_};
  auto left = std::max(rosters_next_ - at.steady, model::duration{});
  if (upto_ > noted_) left = std::min(left, noted_at_ + kTimePerNote - at.steady);
  auto const sooner = [&](std::optional<model::duration> steady) {
    if (steady) left = std::min(left, *steady - at.steady);
  };
  sooner(desk_.next_due());
  sooner(watch_.next_steady());
  if (auto const wall = watch_.next_wall())
    left = std::min(left, std::chrono::duration_cast<model::duration>(*wall - at.wall));
  return std::max(left, model::duration{});
}

duty_room::view duty_room::look() const {
  std::unique_lock lock{state_};
  return {held(), std::move(lock)};
}

duty_room::watching duty_room::watching_now() const {
  std::scoped_lock const lock{state_};
  return {worked_, upto_};
}

void duty_room::alone(std::function<void()> const& act) {
  std::scoped_lock const one_at_a_time{deciding_};
  act();
}

std::optional<refusals> duty_room::decide(decision const& what, std::vector<ledger::receipt>* receipts) {
  std::scoped_lock const one_at_a_time{deciding_};
  refusals why;
  std::vector<ledger::draft> drafts;
  {
    std::scoped_lock const lock{state_};
    drafts = what(held(), now(), why);
  }
  if (!why.empty()) return why;
  if (drafts.empty()) return {};
  if (guard) {
    if (auto unwelcome = guard(drafts, now().wall); !unwelcome.empty()) return unwelcome;
  }
  if (ledger_ == nullptr) return refusals{make_fault(fault_code::ledger_closed, "read only")};
  auto answers = ledger_->append_and_wait(std::move(drafts), true);
  for (auto const& one : answers) {
    if (one.what == ledger::receipt::status::refused)
      return refusals{one.why ? *one.why : make_fault(fault_code::ledger_closed, "")};
  }
  if (receipts != nullptr) *receipts = std::move(answers);
  if (wake) wake();
  return {};
}

}  // namespace fengsui::act
