#include "main/serve/serving.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <charconv>
#include <fstream>

#include "act/notice/faults.h"
#include "main/stop.h"
#include "tell/http/guard.h"
#include "tell/http/static_files.h"
#include "tell/opening.h"

namespace fengsui::main {

namespace fs = std::filesystem;

listen_at listen_from(std::string const& text, std::string const& option) {
  auto const colon = text.rfind(':');
  unsigned port = 0;
  auto const digits = colon == std::string::npos ? std::string_view{} : std::string_view{text}.substr(colon + 1);
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || port > 65535) {
    throw usage(base::make_fault(base::fault_code::unknown_setting, option, text, "127.0.0.1:8640"));
  }
  listen_at made{text.substr(0, colon), static_cast<std::uint16_t>(port)};
  if (made.address.starts_with('[') && made.address.ends_with(']'))
    made.address = made.address.substr(1, made.address.size() - 2);
  return made;
}

tell::http::server_settings server_settings_from(std::string const& listen, std::vector<std::string> const& hosts) {
  tell::http::server_settings settings;
  auto const at = listen_from(listen, "--listen");
  settings.address = at.address;
  settings.port = at.port;
  for (auto const& name : hosts) {
    if (!tell::http::is_host(name) || name.find(':') != std::string::npos)
      throw usage(base::make_fault(base::fault_code::unknown_setting, "--host", name, "duty.example.gov.cn"));
  }
  settings.hosts = hosts;
  return settings;
}

fs::path beside_program(fs::path const& wanted) {
  auto const program = fs::read_symlink("/proc/self/exe").parent_path();
  for (auto const& root : {program.parent_path(), program.parent_path() / "share" / "fengsui"}) {
    if (fs::exists(root / wanted)) return root / wanted;
  }
  return {};
}

act::entrance_settings entrance_settings_of(model::catalogue const& catalogue) {
  auto const& access = catalogue.city.access;
  return {.visitors = access.visitors.empty() ? std::nullopt : act::rank_from(access.visitors),
          .second_factor_required = access.second_factor_required,
          .limits = {std::chrono::minutes{access.idle_minutes}, std::chrono::hours{access.session_hours}},
          .issuer = "Fengsui " + catalogue.city.name.en};
}

tell::http::plain_handler page_files(fs::path const& web) {
  auto const page = web.empty() ? beside_program("web/dist") : web;
  if (page.empty()) return {};
  return tell::with_opening(tell::http::static_files{page});
}

base::clock steady_clock_from_now() {
  auto const begun = base::system_now();
  auto const mark = std::chrono::steady_clock::now();
  return [begun, mark] {
    return begun + std::chrono::duration_cast<base::instant::duration>(std::chrono::steady_clock::now() - mark);
  };
}

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

void leave_no_core() {
  rlimit const none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0);  // where cores are piped to a program, the limit alone does not hold
}

}  // namespace fengsui::main
