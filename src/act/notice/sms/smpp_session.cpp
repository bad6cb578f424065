#include "act/notice/sms/smpp_session.h"

#include <algorithm>
#include <charconv>

namespace fengsui::act::notice::smpp {
namespace {

constexpr std::uint32_t kHighestSequence = 0x7FFFFFFF;
constexpr std::uint8_t kHasHeader = 0x40;            // esm_class: user data header
constexpr std::chrono::milliseconds kPatience{250};  // after a throttle nothing is sent for this long
constexpr double kSlower = 0.8;
constexpr double kFasterPerSecond = 0.05;  // of the agreed rate
constexpr double kBurstSeconds = 0.05;
constexpr std::size_t kInShortMessage = 254;

}  // namespace

session::session(settings s, sms_link::handlers h)
    : settings_{std::move(s)}, handlers_{std::move(h)}, rate_{settings_.per_second} {}

void session::send(command c, std::uint32_t sequence, std::string body, std::uint32_t status, bool response) {
  auto const id = static_cast<std::uint32_t>(c) | (response ? kResponse : 0);
  out_ += encode({id, status, sequence, std::move(body)});
}

void session::close(std::string why) {
  if (closing_) return;
  closing_ = true;
  why_ = std::move(why);
}

void session::connected(time now) {
  reader_ = {};
  out_.clear();
  closing_ = enquiring_ = bound_ = false;
  connected_ = true;
  why_.clear();
  last_heard_ = bind_sent_ = filled_ = now;
  allowance_ = 0;
  sequence_ = 1;
  send(settings_.bind, sequence_,
       body_of(bind_request{settings_.system_id, settings_.password, settings_.system_type, 0x34}));
}

void session::disconnected(std::string const& why, time) {
  bool const was_bound = bound_;
  connected_ = bound_ = false;
  closing_ = true;
  auto const lost = std::move(under_way_);
  under_way_.clear();
  for (auto const& [sequence, one] : lost) handlers_.answered(one.token, {});
  if (handlers_.state) handlers_.state(false, was_bound ? why : (why_.empty() ? why : why_));
}

std::size_t session::room() const {
  auto const held = waiting_.size() + under_way_.size();
  return held >= settings_.window ? 0 : settings_.window - held;
}

bool session::submit(std::uint64_t token, std::string const& to, sms_part const& what) {
  if (room() == 0) return false;
  waiting_.push_back({token, to, what, {}});
  return true;
}

void session::acknowledge(std::uint64_t ack) {
  if (bound_) send(command::deliver_sm, static_cast<std::uint32_t>(ack), std::string(1, '\0'), kOk, true);
}

void session::unbind() {
  if (bound_) send(command::unbind, ++sequence_, {});
}

std::string session::take_output() {
  return std::exchange(out_, {});
}

void session::slow_down(time now) {
  ++throttled_;
  if (now < paused_until_) return;  // one throttle for what was already under way
  rate_ = std::max(rate_ * kSlower, 1.0);
  paused_until_ = now + kPatience;
  allowance_ = 0;
}

void session::received(std::string_view bytes, time now) {
  last_heard_ = now;
  enquiring_ = false;
  reader_.feed(bytes);
  while (auto const one = reader_.next()) {
    if (closing_) return;
    handle(*one, now);
  }
  if (reader_.is_broken()) close("not SMPP: a PDU of impossible length");
}

void session::handle(pdu const& one, time now) {
  if (one.answers(settings_.bind)) {
    if (one.status != kOk) {
      char code[16];
      auto const end = std::to_chars(code, code + sizeof code, one.status, 16).ptr;
      close("bind refused, status 0x" + std::string{code, end});
      return;
    }
    bound_ = true;
    filled_ = now;
    if (handlers_.state) handlers_.state(true, {});
  } else if (one.answers(command::submit_sm)) {
    answer_submit(one, now);
  } else if (one.is(command::deliver_sm)) {
    deliver(one);
  } else if (one.is(command::enquire_link)) {
    send(command::enquire_link, one.sequence, {}, kOk, true);
  } else if (one.is(command::unbind)) {
    send(command::unbind, one.sequence, {}, kOk, true);
    close("the centre has unbound");
  } else if (one.answers(command::unbind)) {
    close("unbound");
  } else if (one.is(command::generic_nack)) {
    answer_submit(one, now);
  } else if ((one.command & kResponse) == 0) {
    out_ += encode({static_cast<std::uint32_t>(command::generic_nack), kInvalidCommand, one.sequence, {}});
  }
}

std::string session::id_of(std::string id) const {
  if (!settings_.hex_ids) return id;
  std::uint64_t number = 0;
  auto const [end, error] = std::from_chars(id.data(), id.data() + id.size(), number, 16);
  return error == std::errc{} && end == id.data() + id.size() ? std::to_string(number) : id;
}

void session::answer_submit(pdu const& one, time now) {
  auto const found = under_way_.find(one.sequence);
  if (found == under_way_.end()) return;  // answered before, or given up
  auto what = std::move(found->second);
  under_way_.erase(found);
  if (one.status == kThrottled || one.status == kQueueFull) {
    slow_down(now);
    waiting_.push_front(std::move(what));  // the same part, later: the carrier has not taken it
    return;
  }
  bool const taken = one.status == kOk && !one.is(command::generic_nack);
  handlers_.answered(what.token,
                     {taken ? sms_answer::kind::taken : sms_answer::kind::refused,
                      taken ? id_of(read_message_id(one.body)) : std::string{}, static_cast<int>(one.status)});
  if (handlers_.room) handlers_.room();
}

void session::deliver(pdu const& one) {
  auto const message = read_message(one.body);
  auto const receipt = message && message->is_receipt() ? read_receipt(*message) : std::nullopt;
  if (!receipt || !handlers_.receipt) {
    // A person's reply, or a receipt that says nothing: taken, so that the carrier does not send it for ever.
    acknowledge(one.sequence);
    return;
  }
  static constexpr std::string_view kUnderWay[] = {"ENROUTE", "ACCEPTD", "SCHEDULED"};
  handlers_.receipt({receipt->id, std::ranges::find(kUnderWay, receipt->state) == std::end(kUnderWay),
                     receipt->state == "DELIVRD", receipt->state, one.sequence});
}

void session::tick(time now) {
  if (!connected_ || closing_) return;
  if (!bound_) {
    if (now - bind_sent_ > settings_.answer_within) close("no answer to bind");
    return;
  }
  auto const elapsed = std::chrono::duration<double>(now - filled_).count();
  filled_ = now;
  rate_ = std::min(settings_.per_second, rate_ + settings_.per_second * kFasterPerSecond * elapsed);
  allowance_ = std::min(allowance_ + rate_ * elapsed, std::max(1.0, rate_ * kBurstSeconds));
  while (!waiting_.empty() && allowance_ >= 1 && now >= paused_until_) {
    auto one = std::move(waiting_.front());
    waiting_.pop_front();
    allowance_ -= 1;
    short_message m{.source_ton = settings_.source_ton,
                    .source_npi = settings_.source_npi,
                    .source = settings_.source,
                    .destination_ton = settings_.destination_ton,
                    .destination_npi = settings_.destination_npi,
                    .destination = one.to,
                    .esm_class = one.what.has_header ? kHasHeader : std::uint8_t{0},
                    .registered_delivery = settings_.wants_receipts ? std::uint8_t{1} : std::uint8_t{0},
                    .data_coding = one.what.data_coding};
    if (one.what.bytes.size() > kInShortMessage)
      m.tlvs[kMessagePayload] = one.what.bytes;
    else
      m.text = one.what.bytes;
    one.sent = now;
    sequence_ = sequence_ >= kHighestSequence ? 1 : sequence_ + 1;
    send(command::submit_sm, sequence_, body_of(m));
    under_way_.emplace(sequence_, std::move(one));
  }
  for (auto const& [sequence, one] : under_way_) {
    if (now - one.sent > settings_.answer_within) {
      close("no answer to a submission");
      return;
    }
  }
  if (enquiring_ && now - enquired_ > settings_.answer_within) {
    close("no answer to enquire_link");
  } else if (!enquiring_ && now - last_heard_ > settings_.enquire_every) {
    enquiring_ = true;
    enquired_ = now;
    sequence_ = sequence_ >= kHighestSequence ? 1 : sequence_ + 1;
    send(command::enquire_link, sequence_, {});
  }
}

session::time session::next_tick(time now) const {
  if (!connected_ || closing_) return now + std::chrono::hours{1};
  if (!bound_) return bind_sent_ + settings_.answer_within;
  auto next = enquiring_ ? enquired_ + settings_.answer_within : last_heard_ + settings_.enquire_every;
  if (!under_way_.empty()) {
    auto const oldest = std::ranges::min_element(under_way_, {}, [](auto const& one) { return one.second.sent; });
    next = std::min(next, oldest->second.sent + settings_.answer_within);
  }
  if (!waiting_.empty()) {
    auto const short_of = std::max(1 - allowance_, 0.0) / rate_;
    auto const filled = filled_ + std::chrono::duration_cast<time::duration>(std::chrono::duration<double>(short_of));
    next = std::min(next, std::max(filled, paused_until_));
  }
  return next;
}

}  // namespace fengsui::act::notice::smpp
