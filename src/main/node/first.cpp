#include "main/node/first.h"

#include "main/node/sm_between_machines.h"
#include "main/serve/serving.h"
#include "main/stop.h"
#include "tell/node/following.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

constexpr auto kAskAgain = std::chrono::seconds{1};

stop no_link(tell::node::link_error const& error) {
  return {exit_code::bad_input, {make_fault(fault_code::node_link, error.what())}};
}

}  // namespace

std::unique_ptr<tell::node::credentials> node_options::papers() const {
  auto const given =
      static_cast<int>(!certificate.empty()) + static_cast<int>(!key.empty()) + static_cast<int>(!authority.empty());
  if (given == 0 && listen.empty() && other.empty()) return nullptr;
  if (given != 3)
    throw usage(
        make_fault(fault_code::unknown_setting, "--node-*", given, "--node-cert FILE --node-key FILE --node-ca FILE"));
  std::optional<tell::node::papers> sm;
  if (sm_between_machines()) {
    if (sm_certificate.empty() || sm_key.empty() || sm_authority.empty())
      throw usage(make_fault(fault_code::unknown_setting, "--node-sm-*", "-",
                             "--node-sm-cert FILE --node-sm-key FILE --node-sm-ca FILE"));
    sm = tell::node::papers{sm_certificate, sm_key, sm_authority};
  }
  try {
    return std::make_unique<tell::node::credentials>(tell::node::papers{certificate, key, authority}, sm);
  } catch (tell::node::link_error const& error) {
    throw no_link(error);
  }
}

node_first::node_first(node_options const& options, tell::node::credentials const* papers, data_folder& data,
                       std::filesystem::path folder)
    : options_{options},
      papers_{papers},
      data_{data},
      folder_{std::move(folder)},
      mine_{tell::node::term_of(data.known())} {
  if (auto const mark = read_node_mark(folder_); mark.is == node_mark::what::fenced) {
    fenced_ = true;
    leads_now_ = mark.other;
  }
  if (papers_ == nullptr) return;
  if (!options_.other.empty() && !tell::node::address_from(options_.other))
    throw usage(make_fault(fault_code::unknown_setting, "--other", options_.other, "https://second.example:8643"));
  if (!options_.other.empty()) ask();
  try {
    if (!options_.listen.empty() && !fenced_) {
      auto const at = listen_from(options_.listen, "--node-listen");
      leading_ = std::make_unique<tell::node::leading>(
          *papers_, at.address, at.port,
          tell::node::leading::what{
              .store = data_.store(),
              .folder = folder_,
              .term = mine_.term,
              .at = options_.url,
              .leads = mine_.leads,
              .superseded = [this](std::uint64_t term, std::string const& by) { superseded(term, by); }});
    }
  } catch (tell::node::link_error const& error) {
    throw no_link(error);
  }
  if (options_.other.empty()) return;
  asking_ = std::thread{[this] {
    for (std::unique_lock lock{mutex_}; !wake_.wait_for(lock, kAskAgain, [this] { return closing_; });) {
      lock.unlock();
      if (!fenced_) ask();
      lock.lock();
    }
  }};
}

node_first::~node_first() {
  {
    std::scoped_lock const lock{mutex_};
    closing_ = true;
  }
  wake_.notify_one();
  if (asking_.joinable()) asking_.join();
  leading_.reset();
}

void node_first::ask() {
  try {
    auto const to = tell::node::address_from(options_.other);
    auto const said = tell::node::ask_who_leads(*papers_, to->host, to->port, mine_.term, mine_.leads);
    if (said.leads && said.term > mine_.term) superseded(said.term, said.at.empty() ? options_.other : said.at);
  } catch (tell::node::link_error const&) {
    // It follows, or is not there: nobody else says that it leads.
  }
}

void node_first::superseded(std::uint64_t term, std::string const& by) {
  if (fenced_.exchange(true)) return;
  node_mark const mark{node_mark::what::fenced, by.empty() ? options_.other : by, term};
  // At once, and then for good.
  data_.ledger().only_copy(refusal_of(mark));
  {
    std::scoped_lock const lock{mutex_};
    leads_now_ = mark.other;
    if (when_fenced_) when_fenced_();
  }
  write_node_mark(folder_, mark);
  fmt::print(stderr, "{}\n{}\n", refusal_of(mark)->zh, refusal_of(mark)->en);
}

void node_first::when_fenced(std::function<void()> act) {
  std::scoped_lock const lock{mutex_};
  when_fenced_ = std::move(act);
  if (fenced_ && when_fenced_) when_fenced_();
}

std::optional<std::uint16_t> node_first::port() const {
  return leading_ ? std::optional{leading_->port()} : std::nullopt;
}

tell::node::standing node_first::now() const {
  tell::node::standing made{
      .role = fenced_ ? tell::node::role::fenced : tell::node::role::first,
      .term = mine_.term,
      .first = {},
      .why = {},
      .followers = leading_ ? leading_->followers() : std::vector<tell::node::standing::follower>{}};
  std::scoped_lock const lock{mutex_};
  made.first = fenced_ ? leads_now_ : options_.url;
  return made;
}

}  // namespace fengsui::main
