#include "sense/document/document.h"

#include <algorithm>

#include "sense/document/formats.h"

namespace fengsui::sense {
namespace {

using namespace std::string_view_literals;
using base::fault_code;
using base::make_fault;

bool ends_in(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  return std::ranges::equal(name.substr(name.size() - ending.size()), ending,
                            [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

bool holds_tag(std::string_view head) {
  std::string lower{head.substr(0, 4096)};
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  std::erase(lower, '\0');  // UTF-16
  auto const found = [&](std::string_view tag) { return lower.find(tag) != std::string::npos; };
  return found("<!doctype html") || found("<html") || (found("<body") && found("</")) ||
         (found("<head") && found("<meta"));
}

bool is_picture(std::string_view bytes, std::string_view name) {
  return bytes.starts_with("\x89PNG\r\n\x1a\n"sv) || bytes.starts_with("\xff\xd8\xff"sv) ||
         bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv) ||
         (bytes.starts_with("BM"sv) && ends_in(name, ".bmp"));
}

bool is_page(std::string_view bytes, std::string_view name) {
  return holds_tag(bytes) ||
         ((ends_in(name, ".html") || ends_in(name, ".htm")) && bytes.find('<') != std::string_view::npos);
}

}  // namespace

bool needs_reading_whole(std::string_view head, std::string_view name) {
  if (head.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos || head.starts_with("PK\x03\x04"sv) ||
      head.starts_with("\xd0\xcf\x11\xe0"sv) || is_picture(head, name) || is_page(head, name)) {
    return true;
  }
  // The last character may be cut by the end of the head.
  auto const plain = documents::read_plain(head.substr(0, head.size() - std::min<std::size_t>(head.size(), 3)));
  return !plain || plain->encoding != "UTF-8";
}

base::result<document_text> read_document(std::string_view bytes, std::string_view name,
                                          document_limits const& limits) {
  if (bytes.size() > limits.bytes) return make_fault(fault_code::too_large, limits.bytes);
  if (bytes.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos) return documents::read_pdf(bytes, limits);
  if (bytes.starts_with("PK\x03\x04"sv)) return documents::read_docx(bytes, limits);
  if (bytes.starts_with("\xd0\xcf\x11\xe0"sv)) {
    return documents::refused("DOC", "Word 97-2003 旧格式，请另存为 DOCX", "a Word 97-2003 file; save it as DOCX");
  }
  if (is_picture(bytes, name)) {
    return documents::read_picture(bytes, limits);
  }
  if (is_page(bytes, name)) return documents::read_html(bytes, limits);
  if (auto plain = documents::read_plain(bytes)) return std::move(*plain);
  return make_fault(fault_code::wrong_type, "TXT (UTF-8, UTF-16, GB18030), HTML, DOCX, PDF, PNG, JPEG, TIFF");
}

namespace documents {

base::fault refused(std::string_view kind, std::string_view zh, std::string_view en) {
  auto made = make_fault(fault_code::bad_definition, fmt::format("{} 文件不能读：{}", kind, zh));
  made.en = fmt::format("the {} file cannot be read: {}", kind, en);
  return made;
}

base::fault no_recognition() {
  return refused("扫描 (scan)", "缺 tesseract 的 chi_sim、eng 语言数据,运行 packaging/install.sh build",
                 "tesseract's language data chi_sim and eng are missing; run packaging/install.sh build");
}

base::name scan_warning(int pages) {
  return {
      fmt::format("{} 页为扫描图像，文字由识别得到，数字请对照原件核对", pages),
      fmt::format("{} page(s) are scans; their text was recognised, so check the figures against the original", pages)};
}

base::name broken_bytes_warning(std::size_t count, std::string_view encoding) {
  return {fmt::format("有 {} 处字节不合 {} 编码，已原样保留", count, encoding),
          fmt::format("{} byte sequence(s) are not {}; they were kept in place", count, encoding)};
}

std::string tidy(std::string_view text, bool close_gaps) {
  std::string made;
  made.reserve(text.size());
  int breaks = 2;  // none at the beginning
  std::size_t blank_from = std::string::npos;
  auto const wide = [](unsigned char c) { return c >= 0xe3 && c <= 0xef; };  // U+3000 to U+FFFF: three bytes
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const c = text[i];
    if (c == '\r') continue;
    if (c == '\f') {
      if (breaks == 0) made += '\n', breaks = 1;
      continue;
    }
    if (c == '\n') {
      while (!made.empty() && made.back() == ' ') made.pop_back();
      blank_from = std::string::npos;
      if (breaks < 2) made += '\n';
      ++breaks;
      continue;
    }
    if (c == ' ') {
      if (breaks == 0 && !made.empty() && made.back() != ' ' && made.back() != '\t') {
        blank_from = made.size();
        made += ' ';
      }
      continue;
    }
    if (close_gaps && blank_from != std::string::npos && blank_from + 1 == made.size() && made.size() >= 4 &&
        wide(static_cast<unsigned char>(made[made.size() - 4])) && wide(static_cast<unsigned char>(c))) {
      made.pop_back();
    }
    while (c == '\t' && !made.empty() && made.back() == ' ') made.pop_back();
    blank_from = std::string::npos;
    breaks = 0;
    made += c;
  }
  while (!made.empty() && (made.back() == '\n' || made.back() == ' ' || made.back() == '\t')) made.pop_back();
  if (!made.empty()) made += '\n';
  return made;
}

}  // namespace documents
}  // namespace fengsui::sense
