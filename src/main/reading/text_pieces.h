#pragma once

#include <cstddef>
#include <fstream>
#include <sstream>
#include <string>

namespace fengsui::main {

// A file's text, piece by piece. A bulletin is one piece; what is longer than a megabyte is no bulletin and is cut
// between paragraphs into pieces of half a megabyte and more, so that memory stays flat.
class text_pieces {
 public:
  // "-" is standard input. Throws `stop` where the file cannot be read; says on standard error in `lang` what a scan or
  // an old encoding may have cost.
  text_pieces(std::string const& path, std::string const& lang);

  // The next piece, empty at the end. `first_byte`, `first_point` and `first_line` are what lies before it.
  std::string next();
  // Whether the piece that `next` gave was the whole text.
  bool was_all() const { return first_byte == 0 && ended_; }

  std::size_t first_byte = 0;
  std::size_t first_point = 0;
  std::size_t first_line = 0;

 private:
  void extract(std::string const& path, std::string const& lang);

  std::ifstream file_;
  std::istringstream extracted_;
  bool is_extracted_ = false;
  bool ended_ = false;
  std::string given_;
  std::string rest_;
};

}  // namespace fengsui::main
