#pragma once

#include <string>
#include <string_view>

namespace CLI {
class App;
class Error;
}  // namespace CLI

namespace fengsui::main {

// Usage, options and arguments are headed in both languages, like what stands under them.
void head_in_both_languages(CLI::App&);

// What is wrong with a command line, in the user's language, and where to read how it is right. The library that reads
// command lines speaks English only.
std::string usage_message(CLI::App const&, CLI::Error const&, std::string_view lang);

}  // namespace fengsui::main
