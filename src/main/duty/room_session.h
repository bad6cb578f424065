#pragma once

#include <functional>
#include <string>

#include "main/data_folder.h"
#include "main/verbs.h"
#include "tell/http/router.h"

namespace fengsui::main {

// The room over a data folder and the routes that stand on it, without a server: the command line says what the API
// says. Whoever may open the folder on this machine may do everything; the body's `actor` says who it is.
class room_session {
 public:
  room_session(std::filesystem::path const& folder, data_folder::access);
  ~room_session();

  tell::http::response ask(std::string const& method, std::string const& path, tell::http::pairs query,
                           std::string body = {});
  act::duty_room& room() { return room_; }
  know::knowledge const& known() const { return data_->known(); }

 private:
  std::unique_ptr<data_folder> data_;
  act::duty_room room_;
  std::optional<tell::http::router> router_;
};

// An answer as JSON where that was asked for, else handed to `print`; refusals go to stderr in the user's language.
exit_code finish(tell::http::response const&, common_options const&,
                 std::function<void(std::string const& json)> const& print);

}  // namespace fengsui::main
