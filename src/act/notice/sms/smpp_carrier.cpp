#include "act/notice/sms/smpp_carrier.h"

#include <mutex>

#include "act/notice/sms/smpp_link.h"

namespace fengsui::act::notice::smpp {
namespace {

settings bound_as(settings s, command how) {
  s.bind = how;
  return s;
}

class two_links final : public sms_link {
 public:
  two_links(settings const& s, handlers h)
      : real_{std::move(h)},
        out_{open_link(bound_as(s, command::bind_transmitter),
                       {.answered = one_at_a_time(real_.answered),
                        .receipt = {},
                        .state = [this](bool bound, std::string const& why) { changed(out_bound_, bound, why); },
                        .room = one_at_a_time(real_.room)})},
        in_{open_link(bound_as(s, command::bind_receiver),
                      {.answered = [](std::uint64_t, sms_answer const&) {},  // nothing is submitted there
                       .receipt = one_at_a_time(real_.receipt),
                       .state = [this](bool bound, std::string const& why) { changed(in_bound_, bound, why); },
                       .room = {}})} {}

  std::size_t room() const override { return out_->room(); }
  bool submit(std::uint64_t token, std::string const& to, sms_part const& part) override {
    return out_->submit(token, to, part);
  }
  void acknowledge(std::uint64_t ack) override { in_->acknowledge(ack); }
  bool is_bound() const override { return out_->is_bound() && in_->is_bound(); }
  std::int64_t throttled() const override { return out_->throttled(); }

 private:
  template <class... With>
  std::function<void(With...)> one_at_a_time(std::function<void(With...)> const& real) {
    if (!real) return {};
    return [this, &real](With... with) {
      std::scoped_lock const lock{telling_};
      real(with...);
    };
  }

  void changed(bool& which, bool bound, std::string const& why) {
    std::scoped_lock const lock{telling_};
    which = bound;
    if (real_.state && (!bound || (out_bound_ && in_bound_))) real_.state(bound, why);
  }

  handlers real_;
  std::mutex telling_;
  bool out_bound_ = false;
  bool in_bound_ = false;
  // Last made and first ended: their threads use what stands above.
  std::unique_ptr<sms_link> out_;
  std::unique_ptr<sms_link> in_;
};

}  // namespace

std::unique_ptr<sms_link> open_carrier(settings s, sms_link::handlers h) {
  if (!s.two_connections) return open_link(std::move(s), std::move(h));
  return std::make_unique<two_links>(s, std::move(h));
}

}  // namespace fengsui::act::notice::smpp
