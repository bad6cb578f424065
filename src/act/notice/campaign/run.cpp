#include "act/notice/campaign/run.h"

#include "act/notice/faults.h"
#include "act/notice/notice.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <unordered_map>
#include <variant>

namespace fengsui::act::notice {
namespace {

using namespace std::chrono_literals;
using steady = std::chrono::steady_clock;

constexpr auto kGather = 3ms;         // how long answers are gathered before they are committed together
constexpr auto kStopWithin = 1500ms;  // after a stop, answers under way are waited for this long

struct heard_answer {
  std::uint64_t token;
  sms_answer answer;
};
struct heard_receipt {
  int lane;
  sms_receipt receipt;
};
using heard = std::variant<heard_answer, heard_receipt>;

// What the links' threads say, for the one thread that keeps the book.
class ear {
 public:
  void hear(heard one) {
    {
      std::scoped_lock const lock{mutex_};
      all_.push_back(std::move(one));
    }
    wake_.notify_one();
  }
  std::vector<heard> gathered(std::size_t enough) {
    std::unique_lock lock{mutex_};
    wake_.wait_for(lock, kGather, [&] { return all_.size() >= enough; });
    return std::exchange(all_, {});
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<heard> all_;
};

struct under_way {
  int lane = 0;
  std::size_t parts = 0;
  bool refused = false;
  bool unsure = false;
};

struct lane {
  std::unique_ptr<number_file> numbers;
  std::unique_ptr<sms_link> link;
  std::size_t share = 1;
  std::size_t open = 0;  // lines under way
  bool at_end = false;
};

struct fresh_line {
  std::int64_t line;
  int lane;
  std::string number;
};

class running {
 public:
  running(campaign_state& state, std::vector<lane_rule> const& rules, campaign_hooks const& hooks,
          std::vector<std::vector<sms_part>> texts)
      : state_{state}, rules_{rules}, hooks_{hooks}, texts_{std::move(texts)}, done_{state.lines_with_state()} {
    auto const& facts = state.facts();
    lanes_.resize(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
      auto& one = lanes_[i];
      one.numbers = std::make_unique<number_file>(facts.list);
      one.share = std::max<std::size_t>(1, facts.window / rules.size());
    }
    // After all lanes are there: handlers look at them.
    for (std::size_t i = 0; i < rules.size(); ++i) {
      lanes_[i].link = hooks.open(rules[i].channel, {.answered =
                                                         [this](std::uint64_t token, sms_answer const& a) {
                                                           ear_.hear(heard_answer{token, a});
                                                         },
                                                     .receipt =
                                                         [this, i](sms_receipt const& r) {
                                                           ear_.hear(heard_receipt{static_cast<int>(i), r});
                                                         },
                                                     .state =
                                                         [this, i](bool up, std::string const& why) {
                                                           if (hooks_.link) hooks_.link(rules_[i].channel, up, why);
                                                         },
                                                     .room = {}});
    }
  }

  campaign_result run() {
    auto last_receipt = steady::now();
    std::optional<steady::time_point> stopping;
    for (;;) {
      auto const news = ear_.gathered(std::max<std::size_t>(1, state_.facts().window / 4));
      if (!stopping && hooks_.should_stop && hooks_.should_stop()) stopping = steady::now();
      auto const fresh = stopping ? std::vector<fresh_line>{} : take_fresh();
      if (std::ranges::any_of(news, [](auto const& one) { return std::holds_alternative<heard_receipt>(one); }))
        last_receipt = steady::now();
      keep(news, fresh);
      bool const idle = under_way_.empty();
      if (stopping && (idle || steady::now() - *stopping > kStopWithin)) return end(campaign_end::stopped);
      bool const read = std::ranges::all_of(lanes_, [](auto const& one) { return one.at_end; });
      if (!stopping && idle && read &&
          (state_.parts_without_receipt() == 0 || steady::now() - last_receipt > hooks_.linger))
        return end(campaign_end::finished);
    }
  }

 private:
  // The next lines that their lanes have room for.
  std::vector<fresh_line> take_fresh() {
    std::vector<fresh_line> made;
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      auto& one = lanes_[i];
      if (one.at_end || !one.link->is_bound()) continue;
      auto room = one.link->room() / parts();
      number_file::entry entry;
      while (one.open < one.share && room > 0) {
        if (!one.numbers->next(entry)) {
          one.at_end = true;
          break;
        }
        auto const line = static_cast<std::size_t>(entry.line);
        if (line < done_.size() && done_[line]) continue;
        if (entry.number.empty() || lane_of(rules_, entry) != static_cast<int>(i)) continue;
        made.push_back({entry.line, static_cast<int>(i), std::move(entry.number)});
        ++one.open;
        --room;
      }
    }
    return made;
  }

  std::size_t parts() const { return texts_.front().size(); }

  void keep(std::vector<heard> const& news, std::vector<fresh_line> const& fresh) {
    if (news.empty() && fresh.empty()) return;
    auto const now = hooks_.now();
    std::vector<std::pair<int, std::uint64_t>> acks;
    state_.begin();
    for (auto const& one : news) {
      if (auto const* answer = std::get_if<heard_answer>(&one)) {
        note(*answer, now);
      } else {
        auto const& r = std::get<heard_receipt>(one);
        note(r);
        acks.emplace_back(r.lane, r.receipt.ack);
      }
    }
    for (auto const& one : fresh) {
      state_.add_line(one.line, line_state::trying, one.lane, static_cast<int>(parts()), now);
      under_way_[one.line] = {one.lane, parts(), false, false};
    }
    state_.commit();
    // On disk: now the carriers may forget these receipts, and now these numbers may be sent. What a closing link said
    // last stays without its answer: the carrier says it again, and again it changes nothing.
    for (auto const& [which, ack] : acks) {
      if (auto const& link = lanes_[static_cast<std::size_t>(which)].link) link->acknowledge(ack);
    }
    for (auto const& one : fresh) {
      auto const& text = texts_[static_cast<std::size_t>(one.line) % texts_.size()];
      for (std::size_t p = 0; p < text.size(); ++p) {
        auto const token = static_cast<std::uint64_t>(one.line) << 8U | p;
        if (!lanes_[static_cast<std::size_t>(one.lane)].link->submit(token, one.number, text[p]))
          ear_.hear(heard_answer{token, {.what = sms_answer::kind::refused}});
      }
    }
    if (hooks_.progress) hooks_.progress(state_.counts());
  }

  void note(heard_answer const& one, base::instant now) {
    auto const line = static_cast<std::int64_t>(one.token >> 8U);
    auto const found = under_way_.find(line);
    if (found == under_way_.end()) return;
    auto& at_work = found->second;
    if (one.answer.what == sms_answer::kind::taken) {
      if (!one.answer.message_id.empty()) {
        state_.add_part(at_work.lane, one.answer.message_id, line);
        auto const early = early_.find({at_work.lane, one.answer.message_id});
        if (early != early_.end()) {
          state_.receipt(at_work.lane, one.answer.message_id, early->second);
          early_.erase(early);
        }
      }
    } else if (one.answer.what == sms_answer::kind::unsure) {
      at_work.unsure = true;
    } else {
      at_work.refused = true;
    }
    if (--at_work.parts > 0) return;
    state_.set_line(line,
                    at_work.unsure    ? line_state::unsure
                    : at_work.refused ? line_state::failed
                                      : line_state::sent,
                    now);
    --lanes_[static_cast<std::size_t>(at_work.lane)].open;
    under_way_.erase(found);
  }

  void note(heard_receipt const& one) {
    if (!one.receipt.is_final) return;
    if (state_.receipt(one.lane, one.receipt.message_id, one.receipt.delivered)) return;
    // Before the answer to its submission, or repeated, or of another sender on the same account.
    if (early_.size() >= kEarlyReceipts) early_.erase(early_.begin());
    early_.emplace(std::pair{one.lane, one.receipt.message_id}, one.receipt.delivered);
  }

  campaign_result end(campaign_end how) {
    campaign_result made{how, 0};
    keep(ear_.gathered(0), {});  // while the links still take the answers to their receipts
    for (auto& one : lanes_) {
      made.throttled += one.link->throttled();
      one.link.reset();  // whatever it still says is heard before this returns
    }
    keep(ear_.gathered(0), {});
    if (!under_way_.empty()) state_.settle_interrupted(hooks_.now());
    return made;
  }

  campaign_state& state_;
  std::vector<lane_rule> const& rules_;
  campaign_hooks const& hooks_;
  std::vector<std::vector<sms_part>> texts_;  // the same words under 256 references, so that parts are not mixed up
  std::vector<bool> done_;
  ear ear_;
  std::unordered_map<std::int64_t, under_way> under_way_;
  std::map<std::pair<int, std::string>, bool> early_;
  std::vector<lane> lanes_;  // last: its links' threads speak into the above
};

}  // namespace

base::result<campaign_result> run_campaign(campaign_state& state, std::vector<lane_rule> const& lanes,
                                           campaign_hooks const& hooks) {
  auto const& facts = state.facts();
  auto const digest = list_digest(facts.list);
  if (!digest) return digest.error();
  if (*digest != facts.list_digest) return list_changed(facts.list);
  std::vector<std::vector<sms_part>> texts;
  for (int reference = 0; reference < 256; ++reference) {
    auto parts = sms_parts(facts.text, static_cast<std::uint8_t>(reference), hooks.long_text);
    if (!parts) return parts.error();
    if (parts->empty()) return base::make_fault(base::fault_code::missing_key, "text");
    texts.push_back(std::move(*parts));
  }
  state.settle_interrupted(hooks.now());
  return running{state, lanes, hooks, std::move(texts)}.run();
}

}  // namespace fengsui::act::notice
