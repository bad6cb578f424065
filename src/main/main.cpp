#include <fmt/format.h>
#include <sodium.h>
#include <CLI/CLI.hpp>

#include <cstdlib>

#include "main/node/sm_between_machines.h"
#include "main/notice/notice_verbs.h"
#include "main/screen.h"
#include "main/usage_message.h"
#include "main/verb_list.h"
#include "tell/write.h"

namespace {

using namespace fengsui;

// The user's language: --lang, else what the terminal says, else Chinese.
std::string language_of_terminal() {
  for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    auto const* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view{value}.starts_with("zh") ? "zh" : "en";
  }
  return "zh";
}

// And before the command line has been read: what is wrong with it is said in the language that it asks for.
std::string language_asked_for(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::string_view const said{argv[i]};
    for (std::string const lang : {"zh", "en"}) {
      if (said == "--lang=" + lang || (said == "--lang" && i + 1 < argc && argv[i + 1] == lang)) return lang;
    }
  }
  return language_of_terminal();
}

int run(int argc, char** argv) {
  main::common_options common{.json = false, .lang = language_asked_for(argc, argv)};
  auto answer = main::exit_code::done;
  CLI::App app{"Fengsui 烽燧: a city's duty room / 城市值班室"};
  app.require_subcommand(1);
  main::head_in_both_languages(app);
  app.failure_message(
      [&](CLI::App const* of, CLI::Error const& error) { return main::usage_message(*of, error, common.lang); });
  app.set_version_flag("--version", main::sm_between_machines() ? "fengsui 0.1.0 (SM2, SM3, SM4)" : "fengsui 0.1.0",
                       "version / 版本");
  app.add_option("--lang", common.lang, "zh | en")->check(CLI::IsMember({"zh", "en"}));
  app.fallthrough();
  main::verb_list const verbs{app, common, answer};
  main::add_fill_verbs(verbs);
  main::add_ask_verbs(verbs);
  main::add_serve_verbs(verbs);
  main::add_audit_verbs(verbs);
  main::add_duty_verbs(verbs);
  main::add_access_verbs(verbs);
  main::add_fire_verbs(verbs);
  main::add_reader_verbs(verbs);
  main::add_invest_verbs(verbs);
  main::add_notice_verbs(verbs);
  main::add_node_verbs(verbs);

  try {
    app.parse(argc, argv);
    return static_cast<int>(answer);
  } catch (CLI::ParseError const& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(main::exit_code::wrong_usage);
  } catch (main::stop const& stopped) {
    if (common.json) {
      fmt::print(stderr, "{}\n", tell::faults_json(stopped.faults));
    } else {
      for (auto const& one : stopped.faults) fmt::print(stderr, "{}\n", main::fault_line(one, common.lang));
    }
    return static_cast<int>(stopped.code);
  } catch (std::exception const& error) {
    fmt::print(stderr, "{}\n", error.what());
    return static_cast<int>(main::exit_code::system);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (sodium_init() < 0) return static_cast<int>(fengsui::main::exit_code::system);
  return run(argc, argv);
}
