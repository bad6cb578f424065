#include "act/notice/send/sms.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "act/notice/campaign/numbers.h"
#include "act/notice/sms/smpp_carrier.h"

namespace fengsui::act::notice {
namespace {

using namespace std::chrono_literals;
using enum outcome::kind;

constexpr auto kBindWithin = 5s;

class sms final : public sender {
 public:
  sms(smpp::settings s, receipt_taker taker)
      : settings_{std::move(s)}, taker_{std::move(taker)}, keeper_{[this](std::stop_token stop) { keep(stop); }} {
    link_ = smpp::open_carrier(settings_,
                               {.answered = [this](std::uint64_t token, sms_answer const& a) { answered(token, a); },
                                .receipt = [this](sms_receipt const& r) { heard(r); },
                                .state = [this](bool, std::string const& why) { state(why); },
                                .room = {}});
  }
  ~sms() override {
    {
      std::scoped_lock const lock{mutex_};
      keeper_.request_stop();
    }
    wake_.notify_all();
    keeper_.join();
    link_.reset();
  }
  sms(sms const&) = delete;
  sms& operator=(sms const&) = delete;

  outcome send(outgoing const& one) override {
    auto const number = one.to ? phone_number(one.to->phone) : std::nullopt;
    if (!number) return {refused, {}, "not a phone number", {}};
    auto const parts = sms_parts(one.text, ++reference_, settings_.long_text);
    if (!parts) return {refused, {}, std::string{base::fault_name(parts.error().code)}, {}};
    std::unique_lock lock{mutex_};
    wake_.wait_for(lock, kBindWithin, [&] { return link_ && link_->is_bound(); });
    if (!link_->is_bound()) return {later, {}, why_.empty() ? "the carrier is not reached" : why_, {}};
    if (link_->room() < parts->size()) return {later, {}, "the window is full", {}};
    auto const first = next_token_;
    next_token_ += parts->size();
    lock.unlock();
    for (std::size_t i = 0; i < parts->size(); ++i) {
      if (!link_->submit(first + i, *number, (*parts)[i]))
        return {i == 0 ? later : outcome::kind::unsure, {}, "the window is full", {}};
    }
    lock.lock();
    // Each part is answered once, at the latest when the link gives up.
    wake_.wait_for(lock, settings_.answer_within + 5s,
                   [&] { return answers_.size() >= parts->size() && all_there(first, parts->size()); });
    outcome made{sent, {}, {}, {}};
    for (std::size_t i = 0; i < parts->size(); ++i) {
      auto const found = answers_.find(first + i);
      auto const a = found == answers_.end() ? sms_answer{} : found->second;
      if (found != answers_.end()) answers_.erase(found);
      if (a.what == sms_answer::kind::unsure && made.what != refused)
        made = {outcome::kind::unsure, {}, "the link broke", {}};
      if (a.what == sms_answer::kind::refused) made = {refused, {}, fmt::format("SMPP 0x{:x}", a.code), {}};
      // The last part stands for the message: a phone shows it when all are there.
      if (a.what == sms_answer::kind::taken && made.what == sent) made.carrier_id = a.message_id;
    }
    return made;
  }

 private:
  bool all_there(std::uint64_t first, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (!answers_.contains(first + i)) return false;
    }
    return true;
  }
  void answered(std::uint64_t token, sms_answer const& a) {
    {
      std::scoped_lock const lock{mutex_};
      answers_[token] = a;
    }
    wake_.notify_all();
  }
  void state(std::string const& why) {
    {
      std::scoped_lock const lock{mutex_};
      why_ = why;
    }
    wake_.notify_all();
  }
  void heard(sms_receipt const& r) {
    {
      std::scoped_lock const lock{mutex_};
      receipts_.push_back(r);
    }
    wake_.notify_all();
  }
  // Receipts are written by a thread of their own: a commit must not hold up the link.
  void keep(std::stop_token const& stop) {
    for (;;) {
      sms_receipt one;
      {
        std::unique_lock lock{mutex_};
        wake_.wait(lock, [&] { return stop.stop_requested() || !receipts_.empty(); });
        if (receipts_.empty()) return;
        one = receipts_.front();
        receipts_.pop_front();
      }
      if (one.is_final) taker_(one.message_id, one.delivered, one.state);
      link_->acknowledge(one.ack);
    }
  }

  smpp::settings settings_;
  receipt_taker taker_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::map<std::uint64_t, sms_answer> answers_;
  std::deque<sms_receipt> receipts_;
  std::string why_;
  std::uint64_t next_token_ = 1;
  std::atomic<std::uint8_t> reference_{0};
  std::unique_ptr<sms_link> link_;
  std::jthread keeper_;
};

}  // namespace

std::unique_ptr<sender> sms_sender(smpp::settings s, receipt_taker taker) {
  return std::make_unique<sms>(std::move(s), std::move(taker));
}

}  // namespace fengsui::act::notice
