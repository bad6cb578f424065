#include <fmt/format.h>
#include <signal.h>

#include <filesystem>
#include <future>
#include <optional>
#include <system_error>

#include "act/access/personal/retention.h"
#include "act/access/sign_in/provider.h"
#include "act/duty_worker.h"
#include "know/nightly.h"
#include "main/data_folder.h"
#include "main/node/first.h"
#include "main/notice/notice_service.h"
#include "main/question.h"
#include "main/recount.h"
#include "main/screen.h"
#include "main/serve/chain_watch.h"
#include "main/serve/serving.h"
#include "main/serve/settings_note.h"
#include "main/verbs.h"
#include "tell/access/identity.h"
#include "tell/access/rights.h"
#include "tell/api.h"
#include "tell/fire/position_intake.h"
#include "tell/fire/tracks.h"
#include "tell/http/server.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;

// The city's identity provider, with the secret that it knows us by.
std::unique_ptr<act::provider> identity_provider(model::access_settings const& access, fs::path const& folder) {
  if (!access.oidc) return nullptr;
  auto const secret = access.oidc->secret_file.empty() ? std::string{} : secret_in(access.oidc->secret_file, folder);
  return std::make_unique<act::provider>(*access.oidc, secret, act::system_fetch(), act::system_random());
}

void print_summary(know::knowledge const& known, std::string const& lang) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& desk : known.catalogue().desks) {
    for (auto const& id : desk.headline) {
      know::figure_question question{.indicator = id, .period = desk.period};
      auto const asked = know::ask(known, question);
      if (!asked) continue;
      auto const unit = known.catalogue().unit_name(asked->indicator->unit).in(lang);
      rows.push_back({"  " + desk.name.in(lang), asked->indicator->name.in(lang), asked->period.name().in(lang),
                      shown(asked->value) + " " + unit});
    }
  }
  fmt::print("{}", table(rows));
}

}  // namespace

exit_code serve_verb::operator()() const {
  leave_no_core();
  auto const settings = server_settings_from(listen, hosts);
  std::optional<act::mqtt_subscription> broker;
  if (!positions.empty()) {
    auto const read = act::mqtt_subscription_from(positions);
    if (!read) throw usage(read.error());
    broker = *read;
    // The broker keeps what comes while we are away under this name, so each folder has its own.
    broker->client_id = fmt::format("fengsui-{:x}", std::hash<std::string>{}(fs::weakly_canonical(folder).string()));
    if (!positions_password.empty()) broker->password = secret_in(positions_password, folder);
  }
  // Before any thread starts, so that all of them leave these signals to sigwait below.
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);

  auto const papers = node.papers();
  auto const mark = read_node_mark(folder);
  if (mark.is == node_mark::what::second)
    throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::node_follows, mark.other)}};
  progress_bar bar{common.lang == "en" ? "reading the ledger" : "读取账本"};
  auto const data = data_folder::open(folder, data_folder::access::write,
                                      [&](std::int64_t done, std::int64_t of) { bar.at(done, of); });
  // Before anything is written: perhaps the other machine leads by now.
  node_first nodes{node, papers.get(), *data, folder};
  tell::live live{data->known()};
  act::duty_room duty{data->known(), &data->ledger(), duty_clocks(*data)};
  notice_service notices{*data, folder, read_notice_settings(folder), &duty, act::notice::outbox::access::write};
  data->known().changed = [&](std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
    duty.heard(events, indicators);
    live.tell(events, indicators);
  };
  duty.begin();
  duty.work();
  nodes.when_fenced([&notices] { notices.house().campaigns.halt(); });
  struct forgets {
    node_first& of;
    ~forgets() { of.when_fenced({}); }
  } const before_notices_go{nodes};
  if (!nodes.fenced()) {
    notices.start();
    notices.house().campaigns.go_on();
  }
  std::optional<act::duty_worker> worker{duty};
  std::optional<chain_watch> chain{std::in_place, *data, duty, notices};
  std::optional<tell::position_intake> patrols;
  if (broker) {
    if (!tell::keeps_tracks(data->known()))
      throw usage(base::make_fault(base::fault_code::unknown_name, "fire.tracker", "--desks fire"));
    patrols.emplace(duty, *broker, [this](base::fault const& wrong) { say_fault(wrong, common); });
  }
  auto const& access = data->catalogue().city.access;
  act::entrance door{data->known(), data->ledger(),          data->store(),
                     data->vault(), steady_clock_from_now(), entrance_settings_of(data->catalogue())};
  if (!nodes.fenced()) {
    if (auto const fault = note_settings(folder, door)) throw stop{exit_code::system, {*fault}};
  }
  std::unique_ptr<act::provider> const identity = identity_provider(access, folder);
  tell::api api{
      data->known(),
      data->ledger(),
      data->store(),
      live,
      [&] { return data->now(); },
      duty,
      beside_program("docs/openapi.json"),
      door,
      notices.house(),
      identity.get(),
      folder / "attachments",
      folder / "map",
      [&chain] { return chain->look(); },
      papers || nodes.fenced() ? std::function<tell::node::standing()>{[&nodes] { return nodes.now(); }} : nullptr};
  auto const cells_ready = std::async(std::launch::async, [&] { data->known().open_cells(); });
  // Maintenance keeps the machine's own hours, also in a demo that lives on another day.
  know::nightly const recounts{base::system_now, data->catalogue().zone, [&] {
                                 recount_tonight(data->known(), data->ledger(), base::system_now);
                                 auto const forgotten =
                                     act::forget_outlived(data->catalogue(), data->store(), data->vault(), door.notes(),
                                                          data->now(), "retention");
                                 if (!forgotten) say_fault(forgotten.error(), common);
                               }};
  try {
    auto routes = tell::guarded(
        api.routes(), [&door](tell::http::request const& asked) { return tell::who_is(door, asked); },
        tell::notes_refusals(door));
    tell::http::server server{settings, tell::http::router{std::move(routes), page_files(web)}};
    if (summary) print_summary(data->known(), common.lang);
    fmt::print("{} {}\n", common.lang == "en" ? "Fengsui is at" : "烽燧值班室：", server.url());
    if (auto const code = access.visitors.empty() ? door.first_code() : std::nullopt) {
      fmt::print("{}\n  {}/welcome#first.{}\n",
                 common.lang == "en" ? "Nobody has an account yet. The first administrator signs up here, once:"
                                     : "还没有账号。首位管理员由此一次性链接登记：",
                 server.url(), *code);
    }
    if (auto const port = nodes.port())
      fmt::print("{}{}\n", common.lang == "en" ? "A second machine may follow at port " : "备机跟随端口：", *port);
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ending, &signal);
    server.stop();
  } catch (std::system_error const& error) {
    throw stop{exit_code::system,
               {base::make_fault(base::fault_code::unknown_setting, "--listen", listen, error.what())}};
  }
  patrols.reset();
  chain.reset();
  worker.reset();
  data->known().changed = {};
  return exit_code::done;
}

}  // namespace fengsui::main
