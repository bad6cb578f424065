#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace fengsui::test {

inline std::string bytes_of(std::filesystem::path const& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

// A program beside the test, ended with it. What it says goes into a file.
class beside {
 public:
  beside(std::vector<std::string> const& words, std::filesystem::path const& log) {
    std::vector<char*> arguments;
    for (auto const& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    std::fflush(nullptr);  // or what was printed is printed by both
    pid_ = ::fork();
    if (pid_ != 0) return;
    if (std::freopen(log.c_str(), "w", stdout) == nullptr || ::dup2(1, 2) < 0) ::_exit(126);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  ~beside() { end(); }
  beside(beside const&) = delete;
  beside& operator=(beside const&) = delete;

  pid_t id() const { return pid_; }
  bool runs() const { return pid_ > 0 && ::waitpid(pid_, nullptr, WNOHANG) == 0; }
  void end(int signal = SIGTERM) {
    if (pid_ <= 0) return;
    ::kill(pid_, signal);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
  }

 private:
  pid_t pid_;
};

inline bool comes_true(std::function<bool()> const& what) {
  for (int i = 0; i < 400; ++i) {
    if (what()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds{25});
  }
  return false;
}

}  // namespace fengsui::test
