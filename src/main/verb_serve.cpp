#include <fmt/format.h>
#include <signal.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

#include "act/access/provider.h"
#include "act/duty_worker.h"
#include "act/notice/faults.h"
#include "know/nightly.h"
#include "main/data_folder.h"
#include "main/notice_service.h"
#include "main/question.h"
#include "main/recount.h"
#include "main/screen.h"
#include "main/settings_note.h"
#include "main/verbs.h"
#include "tell/api.h"
#include "tell/fire/position_intake.h"
#include "tell/fire/tracks.h"
#include "tell/http/guard.h"
#include "tell/http/server.h"
#include "tell/http/static_files.h"
#include "tell/identity.h"
#include "tell/opening.h"
#include "tell/rights.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;

// "127.0.0.1:8640", "[::1]:8640"
void split_listen(std::string const& text, tell::http::server_settings& out) {
  auto const colon = text.rfind(':');
  unsigned port = 0;
  auto const digits = colon == std::string::npos ? std::string_view{} : std::string_view{text}.substr(colon + 1);
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || port > 65535) {
    throw usage(base::make_fault(base::fault_code::unknown_setting, "--listen", text, "127.0.0.1:8640"));
  }
  out.address = text.substr(0, colon);
  if (out.address.starts_with('[') && out.address.ends_with(']'))
    out.address = out.address.substr(1, out.address.size() - 2);
  out.port = static_cast<std::uint16_t>(port);
}

// The web page and the API's description lie beside the program: in the source tree, or under share/ where installed.
fs::path beside_program(fs::path const& wanted) {
  auto const program = fs::read_symlink("/proc/self/exe").parent_path();
  for (auto const& root : {program.parent_path(), program.parent_path() / "share" / "fengsui"}) {
    if (fs::exists(root / wanted)) return root / wanted;
  }
  return {};
}

// Sessions and delays are counted by a clock that nobody can set: the time at start, and what has passed since.
base::clock steady_clock_from_now() {
  auto const begun = base::system_now();
  auto const mark = std::chrono::steady_clock::now();
  return [begun, mark] {
    return begun + std::chrono::duration_cast<base::instant::duration>(std::chrono::steady_clock::now() - mark);
  };
}

// A secret is the first line of a file that nobody else may read, outside the data folder.
std::string secret_in(fs::path const& file, fs::path const& folder) {
  std::error_code error;
  auto const allowed = fs::status(file, error).permissions();
  auto const inside = fs::weakly_canonical(file, error).lexically_relative(fs::weakly_canonical(folder, error));
  bool const in_data = !inside.empty() && *inside.begin() != "..";
  if (!fs::is_regular_file(file, error))
    throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, file.string())}};
  if (in_data || (allowed & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none)
    throw stop{exit_code::bad_input, {act::notice::secret_exposed(file.string())}};
  std::ifstream in{file};
  std::string secret;
  std::getline(in, secret);
  while (!secret.empty() && (secret.back() == '\r' || secret.back() == ' ')) secret.pop_back();
  return secret;
}

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
  tell::http::server_settings settings;
  split_listen(listen, settings);
  for (auto const& name : hosts) {
    if (!tell::http::is_host(name) || name.find(':') != std::string::npos)
      throw usage(base::make_fault(base::fault_code::unknown_setting, "--host", name, "duty.example.gov.cn"));
  }
  settings.hosts = hosts;
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

  progress_bar bar{common.lang == "en" ? "reading the ledger" : "读取账本"};
  auto const data = data_folder::open(folder, data_folder::access::write,
                                      [&](std::int64_t done, std::int64_t of) { bar.at(done, of); });
  tell::live live{data->known()};
  act::duty_room duty{data->known(), &data->ledger(), duty_clocks(*data)};
  notice_service notices{*data, folder, read_notice_settings(folder), &duty, act::notice::outbox::access::write};
  data->known().changed = [&](std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
    duty.heard(events, indicators);
    live.tell(events, indicators);
  };
  duty.begin();
  duty.work();
  notices.start();
  notices.house().campaigns.go_on();
  std::optional<act::duty_worker> worker{duty};
  std::optional<tell::position_intake> patrols;
  if (broker) {
    if (!tell::keeps_tracks(data->known()))
      throw usage(base::make_fault(base::fault_code::unknown_name, "fire.tracker", "--desks fire"));
    patrols.emplace(duty, *broker, [this](base::fault const& wrong) { say_fault(wrong, common); });
  }
  auto const& access = data->catalogue().city.access;
  act::entrance door{data->known(),
                     data->ledger(),
                     data->store(),
                     data->vault(),
                     steady_clock_from_now(),
                     {.visitors = access.visitors.empty() ? std::nullopt : act::rank_from(access.visitors),
                      .second_factor_required = access.second_factor_required,
                      .limits = {std::chrono::minutes{access.idle_minutes}, std::chrono::hours{access.session_hours}},
                      .issuer = "Fengsui " + data->catalogue().city.name.en}};
  if (auto const fault = note_settings(folder, door)) throw stop{exit_code::system, {*fault}};
  std::unique_ptr<act::provider> const identity = identity_provider(access, folder);
  tell::api api{data->known(),
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
                folder / "map"};
  // Maintenance keeps the machine's own hours, also in a demo that lives on another day.
  know::nightly const recounts{base::system_now, data->catalogue().zone,
                               [&] { recount_tonight(data->known(), data->ledger(), base::system_now); }};
  auto const page = web.empty() ? beside_program("web/dist") : web;
  tell::http::plain_handler files;
  if (!page.empty()) files = tell::with_opening(tell::http::static_files{page});
  try {
    auto routes = tell::guarded(
        api.routes(), [&door](tell::http::request const& asked) { return tell::who_is(door, asked); },
        tell::notes_refusals(door));
    tell::http::server server{settings, tell::http::router{std::move(routes), std::move(files)}};
    if (summary) print_summary(data->known(), common.lang);
    fmt::print("{} {}\n", common.lang == "en" ? "Fengsui is at" : "烽燧值班室：", server.url());
    if (auto const code = access.visitors.empty() ? door.first_code() : std::nullopt) {
      fmt::print("{}\n  {}/welcome#first.{}\n",
                 common.lang == "en" ? "Nobody has an account yet. The first administrator signs up here, once:"
                                     : "还没有账号。首位管理员由此一次性链接登记：",
                 server.url(), *code);
    }
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ending, &signal);
    server.stop();
  } catch (std::system_error const& error) {
    throw stop{exit_code::system,
               {base::make_fault(base::fault_code::unknown_setting, "--listen", listen, error.what())}};
  }
  patrols.reset();
  worker.reset();
  data->known().changed = {};
  return exit_code::done;
}

}  // namespace fengsui::main
