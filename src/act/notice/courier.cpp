#include "act/notice/courier.h"

#include "act/notice/send/curl.h"
#include "act/notice/send/sms.h"

namespace fengsui::act::notice {
namespace {

using namespace std::chrono_literals;
using enum outcome::kind;

constexpr auto kLookAgain = 1s;  // the clock may be moved, and a message may become due without anybody's doing

class cap_sender final : public sender {
 public:
  cap_sender(cap_channel how, settings const& s, outbox const& box, model::catalogue const& catalogue)
      : how_{std::move(how)}, settings_{s}, outbox_{box}, catalogue_{catalogue} {}

  outcome send(outgoing const& one) override {
    auto const known = outbox_.find(one.message.id);
    if (!known) return {refused, {}, "no such notice", {}};
    auto const xml = cap_document(outbox_, settings_, catalogue_, *known);
    if (!xml) return {refused, {}, xml.error().en, {}};
    if (how_.url.empty()) return {sent, {}, "in the feed", {}};
    auto const done = http_post(how_.url, "application/cap+xml", *xml, how_.within);
    if (done.what == transfer::kind::not_reached) return {later, {}, done.error, {}};
    if (done.what == transfer::kind::unsure) return {outcome::kind::unsure, {}, done.error, {}};
    auto const why = "HTTP " + std::to_string(done.code);
    if (done.code == 429 || done.code >= 500) return {later, {}, why, std::chrono::seconds{done.retry_after_seconds}};
    if (done.code < 200 || done.code >= 300) return {refused, {}, why, {}};
    return {sent, {}, {}, {}};
  }

 private:
  cap_channel how_;
  settings const& settings_;
  outbox const& outbox_;
  model::catalogue const& catalogue_;
};

template <class... Each>
struct overloaded : Each... {
  using Each::operator()...;
};
template <class... Each>
overloaded(Each...) -> overloaded<Each...>;

}  // namespace

base::result<std::string> cap_document(outbox const& box, settings const& s, model::catalogue const& catalogue,
                                       told const& one) {
  if (s.author.sender.empty()) return base::make_fault(base::fault_code::missing_key, "cap.sender");
  std::vector<cap_reference> replaces;
  for (auto const& id : one.message.replaces) {
    if (auto const before = box.find(id))
      replaces.push_back({id, s.author.sender, cap_time(before->since, catalogue.zone)});
  }
  auto xml = cap_xml(one.message, s.author, one.since, replaces, catalogue.city, catalogue.zone);
  if (s.cap_key.empty()) return xml;
  return sign_cap(xml, s.cap_key, s.cap_certificate);
}

std::unique_ptr<sender> sender_for(channel_settings const& one, settings const& s, outbox& box,
                                   model::catalogue const& catalogue, base::clock now) {
  return std::visit(overloaded{
                        [&](smpp::settings const& how) -> std::unique_ptr<sender> {
                          return sms_sender(how, [&box, id = one.listed.id](std::string const& carrier_id,
                                                                            bool delivered, std::string const& state) {
                            box.receipt(id, carrier_id, delivered, state);
                          });
                        },
                        [&](mail_settings const& how) { return mail_sender(how); },
                        [&](robot_settings const& how) { return robot_sender(how, now); },
                        [&](mqtt_settings const& how) { return mqtt_sender(how); },
                        [&](cap_channel const& how) -> std::unique_ptr<sender> {
                          return std::make_unique<cap_sender>(how, s, box, catalogue);
                        },
                    },
                    one.how);
}

courier::courier(channel_settings const& channel, outbox& box, settings const& s, std::function<directory()> listed,
                 model::catalogue const& catalogue, base::clock now)
    : channel_{channel}, outbox_{box}, settings_{s}, listed_{std::move(listed)}, catalogue_{catalogue}, now_{std::move(now)} {}

std::chrono::steady_clock::duration courier::rest() const {
  return std::max<std::chrono::steady_clock::duration>(next_ - std::chrono::steady_clock::now(), 0ms);
}

bool courier::step() {
  if (rest() > 0ms) return false;
  auto const jobs = outbox_.take_due(channel_.listed.id, 1);
  if (jobs.empty()) return false;
  if (!way_out_) way_out_ = sender_for(channel_, settings_, outbox_, catalogue_, now_);
  deliver(jobs.front());
  if (channel_.per_minute > 0)
    next_ = std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                   std::chrono::minutes{1} / channel_.per_minute);
  return true;
}

void courier::deliver(outbox::job const& one) {
  std::optional<contact> to;
  auto lang = channel_.listed.lang;
  if (channel_.listed.is_personal()) {
    to = listed_().find_contact(one.delivery.who);
    if (!to) {
      outbox_.report(one.delivery, {refused, {}, "not in the directory", {}});
      return;
    }
    lang = to->lang;
  }
  auto const known = outbox_.find(one.message.id);
  outbox_.report(one.delivery,
                 way_out_->send(made_out(one.message, one.delivery, to, lang, known ? known->since : now_())));
}

couriers::couriers(outbox& box, settings const& s, std::function<directory()> listed, model::catalogue const& catalogue,
                   base::clock now)
    : outbox_{box}, now_{std::move(now)} {
  for (auto const& one : s.channels) all_.push_back(std::make_unique<courier>(one, box, s, listed, catalogue, now_));
  for (auto const& one : all_) {
    threads_.emplace_back([this, at = one.get()](std::stop_token const& stop) { run(*at, stop); });
  }
}

couriers::~couriers() {
  for (auto& one : threads_) one.request_stop();
  wake();
  threads_.clear();
}

void couriers::wake() {
  {
    std::scoped_lock const lock{mutex_};
    ++woken_;
  }
  wake_.notify_all();
}

void couriers::run(courier& one, std::stop_token const& stop) {
  std::uint64_t seen = 0;
  while (!stop.stop_requested()) {
    ++busy_;
    one.away_since_ = std::chrono::steady_clock::now().time_since_epoch().count();
    bool const sent = one.step();
    one.away_since_ = 0;
    --busy_;
    if (sent) continue;
    auto const rest = one.rest();
    std::unique_lock lock{mutex_};
    if (rest > 0ms)
      wake_.wait_for(lock, stop, rest, [] { return false; });
    else
      wake_.wait_for(lock, stop, kLookAgain, [&] { return woken_ != seen; });
    seen = woken_;
  }
}

std::vector<std::string> couriers::stuck(std::chrono::steady_clock::duration longer_than) const {
  std::vector<std::string> found;
  auto const now = std::chrono::steady_clock::now().time_since_epoch();
  for (auto const& one : all_) {
    auto const since = one->away_since_.load();
    if (since != 0 && now - std::chrono::steady_clock::duration{since} > longer_than) found.push_back(one->channel());
  }
  return found;
}

bool couriers::drain(std::chrono::milliseconds within) {
  auto const end = std::chrono::steady_clock::now() + within;
  wake();
  while (std::chrono::steady_clock::now() < end) {
    auto const due = outbox_.next_due();
    if (busy_ == 0 && (!due || *due > now_())) return true;
    std::this_thread::sleep_for(20ms);
  }
  return false;
}

}  // namespace fengsui::act::notice
