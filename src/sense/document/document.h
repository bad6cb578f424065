#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "base/result.h"

namespace fengsui::sense {

enum class document_format : std::uint8_t { text, html, docx, pdf, scan };

// What a hostile file may not make us do. The defaults hold any bulletin many times over.
struct document_limits {
  std::size_t bytes = std::size_t{64} << 20;     // of the file
  std::size_t unpacked = std::size_t{64} << 20;  // of a packed part, and of the text that comes out
  int depth = 1000;                              // of elements inside each other
  int pages = 1000;
  int scanned_pages = 60;                          // recognition takes seconds a page
  std::int64_t pixels = std::int64_t{64'000'000};  // of one picture
  bool recognise = true;                           // read scans with tesseract
};

struct document_text {
  // UTF-8, or nearly: bytes that were broken in a UTF-8 file stay as they are, so that places in it are places in the
  // file.
  std::string text;
  document_format format = document_format::text;
  std::string encoding;              // "UTF-8", "UTF-16LE", "GB18030" of a text or a web page
  std::vector<base::name> warnings;  // what a reader of the figures must know
};

// The text of a file, its kind known by its bytes (the name decides only between plain text and HTML). Table cells are
// separated by tabs, paragraphs and rows by line breaks. Plain UTF-8 comes back byte for byte.
// Faults: too_large, too_deep; wrong_type when the bytes are of no known kind; bad_definition, with the reason, when
// they are damaged, locked, or scans that nothing here can recognise.
base::result<document_text> read_document(std::string_view bytes, std::string_view name, document_limits const& = {});

// From the first bytes of a file (4 KiB are enough): is it anything but plain UTF-8 text? Such text can be read in
// pieces as it stands, however long it is; all else goes through read_document.
bool needs_reading_whole(std::string_view head, std::string_view name);

}  // namespace fengsui::sense
