#pragma once

#include <minizip/ioapi.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fengsui::act {

// The parts of a ZIP package in memory, read one by one within one allowance for all of them.
class package {
 public:
  static constexpr std::size_t kMostUnpacked = 64 * 1024 * 1024;

  explicit package(std::string_view bytes);
  package(package const&) = delete;
  package& operator=(package const&) = delete;

  bool good() const { return zip_ != nullptr; }
  // None where it is not there, is damaged, or is more than is left of the allowance.
  std::optional<std::string> part(std::string const& name);
  bool too_much() const { return too_much_; }

 private:
  struct memory_file {
    std::string_view bytes;
    std::size_t at = 0;
  };
  struct close_zip {
    void operator()(void* zip) const;
  };
  struct from_memory;

  memory_file file_;
  zlib_filefunc_def functions_{};
  std::unique_ptr<void, close_zip> zip_;
  std::size_t unpacked_ = 0;
  bool too_much_ = false;
};

}  // namespace fengsui::act
