#include "main/reading/text_pieces.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>

#include "base/utf8.h"
#include "main/stop.h"
#include "sense/document/document.h"

namespace fengsui::main {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 19;

}  // namespace

text_pieces::text_pieces(std::string const& path, std::string const& lang) {
  if (path == "-") return;
  file_.open(path, std::ios::binary);
  if (!file_) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path)}};
  std::string head(4096, '\0');
  file_.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file_.gcount()));
  file_.clear();
  file_.seekg(0);
  if (sense::needs_reading_whole(head, path)) extract(path, lang);
}

std::string text_pieces::next() {
  auto& in = is_extracted_     ? static_cast<std::istream&>(extracted_)
             : file_.is_open() ? static_cast<std::istream&>(file_)
                               : std::cin;
  first_byte += given_.size();
  first_point += base::count_code_points(given_);
  first_line += static_cast<std::size_t>(std::ranges::count(given_, '\n'));
  given_ = std::move(rest_);
  rest_.clear();
  auto const had = given_.size();
  given_.resize(kPiece * 2);
  in.read(given_.data() + had, static_cast<std::streamsize>(given_.size() - had));
  given_.resize(had + static_cast<std::size_t>(in.gcount()));
  ended_ = given_.size() < kPiece * 2;
  if (ended_) return given_;
  auto cut = given_.rfind('\n');
  if (cut == std::string::npos || cut < kPiece) cut = given_.rfind("\xe3\x80\x82");  // 。
  if (cut == std::string::npos || cut < kPiece) {
    cut = given_.size() - 1;
    while (cut > kPiece && (static_cast<unsigned char>(given_[cut]) & 0xc0) == 0x80) --cut;
  } else {
    cut += given_[cut] == '\n' ? 1U : 3U;
  }
  rest_ = given_.substr(cut);
  given_.resize(cut);
  return given_;
}

// HTML, DOCX, PDF, a scan or another encoding: places are then those of the text that comes out.
void text_pieces::extract(std::string const& path, std::string const& lang) {
  std::string const bytes{std::istreambuf_iterator<char>{file_}, {}};
  auto read = sense::read_document(bytes, path);
  if (!read) {
    read.error().file = path;
    throw stop{exit_code::bad_input, {read.error()}};
  }
  for (auto const& warning : read->warnings) fmt::print(stderr, "{}: {}\n", path, warning.in(lang));
  extracted_.str(std::move(read->text));
  is_extracted_ = true;
}

}  // namespace fengsui::main
