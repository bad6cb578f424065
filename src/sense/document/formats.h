#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sense/document/document.h"

// The ways in, one a library. Each is total: any bytes give a text or a fault.
namespace fengsui::sense::documents {

// Text in UTF-8, UTF-16 or GB18030. None when the bytes are no text in any of them.
std::optional<document_text> read_plain(std::string_view bytes);
// The same with the encoding given (of a web page); none when it is not known or does not fit.
std::optional<std::string> to_utf8(std::string_view bytes, std::string_view encoding, std::size_t& broken);

base::result<document_text> read_html(std::string_view bytes, document_limits const&);
base::result<document_text> read_docx(std::string_view bytes, document_limits const&);
base::result<document_text> read_pdf(std::string_view bytes, document_limits const&);
base::result<document_text> read_picture(std::string_view bytes, document_limits const&);

// One page, 8 bits a pixel, rows of `stride` bytes, dark on light.
struct grey_page {
  int width = 0;
  int height = 0;
  int stride = 0;
  int dpi = 200;
  unsigned char const* pixels = nullptr;
};

// Recognises pages one after the other; the models are loaded once, which takes about a second.
class recogniser {
 public:
  recogniser();
  ~recogniser();
  recogniser(recogniser const&) = delete;
  recogniser& operator=(recogniser const&) = delete;

  bool ready() const { return inside_ != nullptr; }
  std::string read(grey_page const&);

 private:
  struct inside;
  inside* inside_ = nullptr;
};

// The file is of a known kind but cannot be read; the sentences say why.
base::fault refused(std::string_view kind, std::string_view zh, std::string_view en);

// Tesseract or its language data are not installed.
base::fault no_recognition();

base::name scan_warning(int pages);
base::name broken_bytes_warning(std::size_t count, std::string_view encoding);

// Puts single line breaks and spaces right: no trailing blanks, at most one empty line, no blank between two Chinese
// characters when `close_gaps` (recognition puts them there).
std::string tidy(std::string_view, bool close_gaps = false);

}  // namespace fengsui::sense::documents
