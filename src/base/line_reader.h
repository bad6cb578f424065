#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace fengsui::base {

// Lines of a stream with a bound on their length, so that a 100 MB line costs no memory.
class line_reader {
 public:
  line_reader(std::istream& in, std::size_t longest) : in_{in}, longest_{longest} {}

  // The next line without its end (LF or CR LF); false at the end of the stream.
  bool next(std::string& line);

  int number() const { return number_; }       // of the line just read, from 1
  bool too_long() const { return too_long_; }  // the line was cut at the bound; its rest was skipped
  std::size_t longest() const { return longest_; }
  std::uint64_t bytes() const { return bytes_; }

 private:
  std::istream& in_;
  std::size_t longest_;
  int number_ = 0;
  bool too_long_ = false;
  std::uint64_t bytes_ = 0;
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace fengsui::base
