#include "main/usage_message.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <array>
#include <regex>

namespace fengsui::main {
namespace {

// CLI11's sentences (CLI/Error.hpp, CLI/Validators.hpp) and how they are said in Chinese; the first that fits is meant.
struct sentence {
  char const* english;
  char const* chinese;
};
constexpr std::array kSentences{
    sentence{"A subcommand is required", "缺少子命令"},
    sentence{"Requires at least (\\d+) subcommands", "至少要有 $1 个子命令"},
    sentence{"(.+) is required", "缺少 $1"},
    sentence{"The following arguments? (?:was|were) not expected: (.+)", "不认识的参数：$1"},
    sentence{"(.+): (\\d+) required (\\S+) missing", "$1：还缺 $2 个值（$3）"},
    sentence{"(.+): At least (\\d+) required but received (\\d+)", "$1：至少要有 $2 个值，现有 $3 个"},
    sentence{"(.+): At Most (\\d+) required but received (\\d+)", "$1：至多 $2 个值，现有 $3 个"},
    sentence{"Expected exactly (\\d+) arguments to (.+), got (\\d+)", "$2：要有 $1 个值，现有 $3 个"},
    sentence{"Expected at least (\\d+) arguments to (.+), got (\\d+)", "$2：至少要有 $1 个值，现有 $3 个"},
    sentence{"Could not convert: (.+) = (.*)", "$1：“$2”读不成所要的值"},
    sentence{"(.+): (.*) not in (\\{.*\\})", "$1：“$2”不在 $3 之中"},
    sentence{"(.+): Value (.*) not in range \\[?(.+?) (?:to|-) (.+?)\\]?", "$1：$2 不在 $3 至 $4 之间"},
    sentence{"(.+): File does not exist: (.*)", "$1：没有文件 $2"},
    sentence{"(.+): Directory does not exist: (.*)", "$1：没有目录 $2"},
    sentence{"(.+): too many inputs for a flag", "$1：不带值"},
    sentence{"(.+) was given a disallowed flag override", "$1：不带值"},
    sentence{"(.+) requires (.+)", "$1 要和 $2 一起给出"},
    sentence{"(.+) excludes (.+)", "$1 不能和 $2 一起给出"},
};

std::string in_chinese(std::string const& said) {
  for (auto const& one : kSentences) {
    if (std::regex const form{one.english}; std::regex_match(said, form))
      return std::regex_replace(said, form, one.chinese);
  }
  return said;
}

// The verb that was meant, with the groups that hold it: "fengsui fire fwi".
std::string verb_of(CLI::App const& app) {
  auto made = std::string{"fengsui"};
  for (auto const* verb = &app; !verb->get_subcommands().empty();) {
    verb = verb->get_subcommands().front();
    made += " " + verb->get_name();
  }
  return made;
}

}  // namespace

void head_in_both_languages(CLI::App& app) {
  auto const heads = app.get_formatter();
  heads->label("Usage", "Usage / 用法");
  heads->label("Positionals", "Arguments / 参数");
  heads->label("REQUIRED", "REQUIRED 必填");
  heads->column_width(36);
  app.group("Verbs / 子命令");
  app.option_defaults()->group("Options / 选项");
  app.set_help_flag("-h,--help", "this help / 本说明");
}

std::string usage_message(CLI::App const& app, CLI::Error const& error, std::string_view lang) {
  if (lang == "en") return fmt::format("{}\nSee {} --help\n", error.what(), verb_of(app));
  return fmt::format("{}\n用法见 {} --help\n", in_chinese(error.what()), verb_of(app));
}

}  // namespace fengsui::main
