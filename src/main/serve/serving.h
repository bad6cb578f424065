#pragma once

#include <filesystem>
#include <string>

#include "act/access/entrance.h"
#include "base/time.h"
#include "model/catalogue.h"
#include "tell/http/server.h"

namespace fengsui::main {

// What both machines need to serve. Throws `stop` for what was given wrongly.

// "127.0.0.1:8640", "[::1]:8640"; `option` is what the user calls it.
struct listen_at {
  std::string address;
  std::uint16_t port = 0;
};
listen_at listen_from(std::string const& text, std::string const& option);
tell::http::server_settings server_settings_from(std::string const& listen, std::vector<std::string> const& hosts);

// The web page and the API's description lie beside the program: in the source tree, or under share/ where installed.
std::filesystem::path beside_program(std::filesystem::path const& wanted);

// Who may come in, as the city says.
act::entrance_settings entrance_settings_of(model::catalogue const&);

// The page's files: of that folder, else of the one beside the program; none where there is no page.
tell::http::plain_handler page_files(std::filesystem::path const& web);

// Sessions and delays are counted by a clock that nobody can set: the time at start, and what has passed since.
base::clock steady_clock_from_now();

// A program that dies leaves no picture of its memory on disk: passwords and people's numbers pass through it.
void leave_no_core();

// A secret is the first line of a file that nobody else may read, outside the data folder.
std::string secret_in(std::filesystem::path const& file, std::filesystem::path const& folder);

}  // namespace fengsui::main
