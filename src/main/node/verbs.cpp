#include "main/node/verbs.h"

#include <signal.h>

#include <atomic>

#include "main/node/mark.h"
#include "main/node/sm_between_machines.h"
#include "main/notice/notice_service.h"
#include "main/screen.h"
#include "main/serve/serving.h"
#include "main/verb_list.h"
#include "tell/access/identity.h"
#include "tell/access/rights.h"
#include "tell/api.h"
#include "tell/node/definitions.h"
#include "tell/node/following.h"
#include "tell/reply.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;

constexpr timespec kLookForEnd{0, 100'000'000};

// Whoever wants something done is told where: nothing is written here.
std::vector<tell::http::route> reading_only(std::vector<tell::http::route> routes,
                                            std::function<base::fault()> const& why) {
  for (auto& one : routes) {
    if (one.method == "GET") continue;
    one.admit = [why](tell::http::request&) { return std::optional{tell::refusal_reply({why()})}; };
  }
  return routes;
}

// The file of secrets lies outside the folder and may not be on this machine yet: then it is said, and nothing goes out
// from here in any case.
act::notice::settings notice_settings_of_copy(follow_verb const& verb) {
  try {
    return read_notice_settings(verb.folder);
  } catch (stop const& wrong) {
    for (auto const& one : wrong.faults) say_fault(one, verb.common);
    return {};
  }
}

enum class ended { by_signal, defined_anew };

// The house over a copy, until a signal or other definitions.
ended serve_copy(follow_verb const& verb, tell::http::server_settings const& settings,
                 tell::node::credentials const& papers, tell::node::address const& first, sigset_t const& ending) {
  progress_bar bar{verb.common.lang == "en" ? "reading the ledger" : "读取账本"};
  auto const data = data_folder::open(verb.folder, data_folder::access::write,
                                      [&](std::int64_t done, std::int64_t of) { bar.at(done, of); });
  auto& known = data->known();
  tell::live live{known};
  act::duty_room duty{known, &data->ledger(), duty_clocks(*data)};
  notice_service notices{*data, verb.folder, notice_settings_of_copy(verb), nullptr,
                         act::notice::outbox::access::write};
  known.changed = [&](std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
    duty.heard(events, indicators);
    notices.box().heard(events);
    notices.alerts().heard(events);
    live.tell(events, indicators);
  };
  duty.begin();
  act::entrance door{known,         data->ledger(),          data->store(),
                     data->vault(), steady_clock_from_now(), entrance_settings_of(data->catalogue())};
  std::atomic<bool> anew{false};
  tell::node::following following{papers,
                                  {.ledger = data->ledger(),
                                   .store = data->store(),
                                   .folder = verb.folder,
                                   .door = door,
                                   .first = first,
                                   .first_text = verb.from,
                                   .term = [&known] { return tell::node::term_of(known); },
                                   .defined_anew = [&anew] { anew = true; }}};
  tell::api api{known,
                data->ledger(),
                data->store(),
                live,
                [&] { return data->now(); },
                duty,
                beside_program("docs/openapi.json"),
                door,
                notices.house(),
                nullptr,
                verb.folder / "attachments",
                verb.folder / "map",
                {},
                [&following] { return following.now(); }};
  auto routes = reading_only(
      tell::guarded(api.routes(),
                    [&door](tell::http::request const& asked) { return tell::who_is(door, asked, false); }),
      [&following] { return make_fault(fault_code::node_follows, following.now().first); });
  bool signalled = false;
  try {
    tell::http::server server{settings, tell::http::router{std::move(routes), page_files(verb.web)}};
    fmt::print("{} {}\n", verb.common.lang == "en" ? "Fengsui's second machine is at" : "烽燧备机：", server.url());
    std::fflush(stdout);
    while (!signalled && !anew) signalled = ::sigtimedwait(&ending, nullptr, &kLookForEnd) > 0;
    server.stop();
  } catch (std::system_error const& error) {
    throw stop{exit_code::system, {make_fault(fault_code::unknown_setting, "--listen", verb.listen, error.what())}};
  }
  return signalled ? ended::by_signal : ended::defined_anew;
}

}  // namespace

exit_code follow_verb::operator()() const {
  leave_no_core();
  auto const settings = server_settings_from(listen, hosts);
  auto const first = tell::node::address_from(from);
  if (!first) throw usage(make_fault(fault_code::unknown_setting, "--from", from, "https://first.example:8643"));
  auto const papers = node.papers();
  if (!papers)
    throw usage(
        make_fault(fault_code::unknown_setting, "--node-*", "-", "--node-cert FILE --node-key FILE --node-ca FILE"));
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  try {
    if (!data_folder::is_there(folder)) {
      data_folder::create_copy(folder, from, [&](fs::path const& made) {
        tell::node::unpack_definitions(made, tell::node::ask_for_definitions(*papers, *first));
      });
    } else if (auto const mark = read_node_mark(folder); mark.is != node_mark::what::second || mark.other != from) {
      // An earlier first that comes back, or another address of the same.
      write_node_mark(folder, {.is = node_mark::what::second, .other = from});
    }
  } catch (tell::node::link_error const& error) {
    throw stop{exit_code::system, {make_fault(fault_code::node_link, error.what())}};
  }
  while (serve_copy(*this, settings, *papers, *first, ending) == ended::defined_anew) {
  }
  return exit_code::done;
}

exit_code lead_verb::operator()() const {
  auto const data = data_folder::open(folder, data_folder::access::write);
  data->ledger().only_copy({});
  std::vector<ledger::draft> taken;
  taken.push_back(tell::node::next_term(data->known(), at, data->now()));
  auto const receipts = data->ledger().append_and_wait(std::move(taken), true);
  if (receipts.front().why) throw stop{exit_code::system, {*receipts.front().why}};
  write_node_mark(folder, {});
  auto const held = tell::node::term_of(data->known());
  auto const head = data->store().head();
  if (common.json)
    fmt::print("{{\"term\":{},\"head\":{}}}\n", held.term, head.seq);
  else
    fmt::print(
        "{}\n",
        common.lang == "en"
            ? fmt::format("This folder leads now, by term {}, from event {} on; serve it with fengsui serve", held.term,
                          head.seq)
            : fmt::format("本目录现为主机，第 {} 任，自第 {} 条起；用 fengsui serve 提供服务", held.term, head.seq));
  return exit_code::done;
}

void add_node_papers(CLI::App& verb, node_options& node) {
  verb.add_option("--node-cert", node.certificate, "this machine's certificate, PEM / 本机证书");
  verb.add_option("--node-key", node.key, "its key, PEM / 其私钥");
  verb.add_option("--node-ca", node.authority, "the authority that signed both machines', PEM / 签发两机证书的 CA");
  if (!sm_between_machines()) return;
  verb.add_option("--node-sm-cert", node.sm_certificate, "this machine's SM2 certificate, PEM / 本机 SM2 证书");
  verb.add_option("--node-sm-key", node.sm_key, "its key, PEM / 其私钥");
  verb.add_option("--node-sm-ca", node.sm_authority,
                  "the SM2 authority that signed both machines', PEM / 签发两机 SM2 证书的 CA");
}

void add_node_verbs(verb_list const& verbs) {
  auto const [follow_options, follow] = verbs.add<follow_verb>(
      "follow", "be the second machine: copy the first and serve it for reading / 作备机：复制主机，只供查看",
      "fengsui follow /srv/fengsui --from https://first:8643 --node-cert b.pem --node-key b.key --node-ca ca.pem",
      false);
  follow->listen = "127.0.0.1:8640";
  add_folder(*follow_options, follow->folder);
  follow_options->add_option("--from", follow->from, "https://HOST:PORT of the first (its --node-listen) / 主机的地址")
      ->required();
  add_node_papers(*follow_options, follow->node);
  follow_options->add_option("--listen", follow->listen, "address and port / 地址和端口");
  follow_options
      ->add_option("--host", follow->hosts,
                   "name under which a proxy with TLS before it is known / 前置 TLS 代理的域名")
      ->allow_extra_args(false);
  follow_options->add_option("--web", follow->web, "the page's folder / 网页目录 (default: web/dist)")
      ->check(CLI::ExistingDirectory);

  auto const [lead_options, lead] =
      verbs.add<lead_verb>("lead", "make a folder that followed the first's / 让备机目录接任主机",
                           "fengsui lead /srv/fengsui --at https://second.example.gov.cn");
  add_folder(*lead_options, lead->folder);
  lead_options->add_option("--at", lead->at, "where people write from now on / 今后写入的网址")->required();
}

}  // namespace fengsui::main
