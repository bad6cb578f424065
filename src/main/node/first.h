#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "main/data_folder.h"
#include "main/node/mark.h"
#include "main/verbs.h"
#include "tell/node/leading.h"
#include "tell/node/term.h"

namespace fengsui::main {

// The first of two machines while it serves: lets the second follow, and looks each second whether the other leads by a
// later term. Once it does, nothing is written here any more, now and after a restart.
class node_first {
 public:
  // Without papers it is alone and does nothing. When it returns the other has been asked once, if it could be. Throws
  // `stop`.
  node_first(node_options const&, tell::node::credentials const*, data_folder&, std::filesystem::path folder);
  ~node_first();

  bool fenced() const { return fenced_; }
  // What has to end at that moment, quickly; at once where it has come already.
  void when_fenced(std::function<void()>);
  std::optional<std::uint16_t> port() const;
  tell::node::standing now() const;

 private:
  void ask();
  void superseded(std::uint64_t term, std::string const& by);

  node_options const& options_;
  tell::node::credentials const* papers_;
  data_folder& data_;
  std::filesystem::path folder_;
  tell::node::term_held mine_;
  std::atomic<bool> fenced_{false};
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  bool closing_ = false;
  std::string leads_now_;
  std::function<void()> when_fenced_;
  std::unique_ptr<tell::node::leading> leading_;
  std::thread asking_;
};

}  // namespace fengsui::main
