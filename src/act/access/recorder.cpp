#include "act/access/recorder.h"

#include <algorithm>
#include <stdexcept>

#include "ledger/codec.h"

namespace fengsui::act {

recorder::recorder(ledger::ledger& to, ledger::store& kept, model::catalogue const& catalogue, base::clock now)
    : ledger_{to}, catalogue_{catalogue}, now_{std::move(now)} {
  for (auto const& key : kept.newest_numbers()) {
    if (key.source == kSource) last_number_ = key.number;
  }
}

std::optional<base::fault> recorder::write(said const& one) {
  return write(std::vector{one});
}

std::vector<ledger::draft> recorder::drafts_of(std::vector<said> const& all) {
  std::vector<ledger::draft> drafts;
  for (auto const& one : all) {
    ledger::draft made;
    auto& e = made.event;
    e.key = {kSource, ++last_number_};
    e.kind = catalogue_.find_kind(one.kind);
    if (e.kind < 0) throw std::logic_error{one.kind + " is not defined"};
    auto const& kind = catalogue_.kinds[static_cast<std::size_t>(e.kind)];
    e.verb = kind.find_verb(one.verb);
    e.thing = one.thing;
    e.at = now_();
    e.actor = one.actor;
    for (auto const& [id, value] : one.fields) {
      int const field = kind.find_field(id);
      if (e.verb < 0 || field < 0) throw std::logic_error{one.kind + ": " + one.verb + ", " + id + " is not defined"};
      e.fields.push_back({field, value});
    }
    std::ranges::sort(e.fields, {}, &ledger::field_value::field);
    made.body = ledger::encode(e, catalogue_);
    drafts.push_back(std::move(made));
  }
  return drafts;
}

void recorder::write_soon(std::vector<said> const& all) {
  ++*under_way_;
  ledger_.append(drafts_of(all), false, [count = under_way_](auto const&) {
    --*count;
    count->notify_all();
  });
}

void recorder::wait() const {
  for (int left = *under_way_; left != 0; left = *under_way_) under_way_->wait(left);
}

std::optional<base::fault> recorder::write(std::vector<said> const& all) {
  for (auto const& receipt : ledger_.append_and_wait(drafts_of(all), true)) {
    if (receipt.what == ledger::receipt::status::refused) return receipt.why;
  }
  return {};
}

}  // namespace fengsui::act
