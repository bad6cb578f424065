#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>

#include <algorithm>
#include <memory>

#include "sense/document/formats.h"

namespace fengsui::sense::documents {
namespace {

using base::fault;
using base::fault_code;
using base::make_fault;

fault broken_docx(std::string_view zh, std::string_view en) {
  return refused("DOCX", zh, en);
}

struct close_archive {
  void operator()(archive* one) const { archive_read_free(one); }
};

// The part of the package that holds the text, unpacked up to the limit; the other parts are passed over unread.
base::result<std::string> main_part(std::string_view bytes, document_limits const& limits) {
  std::unique_ptr<archive, close_archive> const open{archive_read_new()};
  archive_read_support_format_zip(open.get());
  if (archive_read_open_memory(open.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    return broken_docx("压缩包无法打开", "the package cannot be opened");
  }
  archive_entry* entry = nullptr;
  for (int count = 0; count < 10'000; ++count) {
    auto const step = archive_read_next_header(open.get(), &entry);
    if (step == ARCHIVE_EOF)
      return broken_docx("压缩包内没有 word/document.xml，不是 Word 文档",
                         "it holds no word/document.xml, so it is not a Word document");
    if (step < ARCHIVE_WARN) return broken_docx("压缩包损坏", "the package is damaged");
    auto const* path = archive_entry_pathname_utf8(entry);
    if (path == nullptr) path = archive_entry_pathname(entry);
    if (path == nullptr || std::string_view{path} != "word/document.xml") continue;
    std::string part;
    std::string piece(1 << 16, '\0');
    while (true) {
      auto const got = archive_read_data(open.get(), piece.data(), piece.size());
      if (got < 0) return broken_docx("正文损坏", "its text part is damaged");
      if (got == 0) return part;
      part.append(piece.data(), static_cast<std::size_t>(got));
      if (part.size() > limits.unpacked) return make_fault(fault_code::too_large, limits.unpacked);
    }
  }
  return broken_docx("压缩包内文件过多", "the package holds too many parts");
}

struct body_text {
  document_limits const& limits;
  xmlParserCtxtPtr parser = nullptr;
  std::string text = {};
  int depth = 0;
  int cell = 0;     // tables may stand in cells
  int removed = 0;  // inside w:del, or what older programs are shown
  bool in_text = false;
  bool first_cell = true;
  bool too_deep = false;
  bool has_doctype = false;

  void stop() {
    if (parser != nullptr) xmlStopParser(parser);
  }
  void line() {
    if (cell > 0) {
      if (!text.empty() && text.back() != ' ' && text.back() != '\t' && text.back() != '\n') text += ' ';
    } else {
      text += '\n';
    }
  }
  void open(std::string_view name) {
    if (++depth > limits.depth) {
      too_deep = true;
      stop();
      return;
    }
    if (name == "del" || name == "Fallback" || name == "moveFrom") ++removed;
    if (name == "t") in_text = true;
    if (name == "tab" && removed == 0) text += '\t';
    if ((name == "br" || name == "cr") && removed == 0) line();
    if (name == "tr") first_cell = true;
    if (name == "tc") {
      if (!first_cell) text += '\t';
      first_cell = false;
      ++cell;
    }
  }
  void close(std::string_view name) {
    --depth;
    if (name == "del" || name == "Fallback" || name == "moveFrom") --removed;
    if (name == "t") in_text = false;
    if (name == "p") line();
    if (name == "tc") --cell;
    if (name == "tr" && cell == 0) {
      while (!text.empty() && text.back() == ' ') text.pop_back();
      text += '\n';
    }
  }
  void characters(std::string_view piece) {
    if (in_text && removed == 0) text += piece;
  }
};

std::string_view name_in_body(xmlChar const* text) {
  return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<char const*>(text)};
}
void on_start(void* self, xmlChar const* name, xmlChar const*, xmlChar const*, int, xmlChar const**, int, int,
              xmlChar const**) {
  static_cast<body_text*>(self)->open(name_in_body(name));
}
void on_end(void* self, xmlChar const* name, xmlChar const*, xmlChar const*) {
  static_cast<body_text*>(self)->close(name_in_body(name));
}
void on_body_text(void* self, xmlChar const* text, int length) {
  static_cast<body_text*>(self)->characters({reinterpret_cast<char const*>(text), static_cast<std::size_t>(length)});
}
// A Word document has no DOCTYPE; one that does brings entities of its own, and is refused before any grows.
void on_doctype(void* self, xmlChar const*, xmlChar const*, xmlChar const*) {
  auto* body = static_cast<body_text*>(self);
  body->has_doctype = true;
  body->stop();
}

}  // namespace

base::result<document_text> read_docx(std::string_view bytes, document_limits const& limits) {
  auto part = main_part(bytes, limits);
  if (!part) return part.error();
  body_text body{limits};
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_body_text;
  handler.cdataBlock = on_body_text;
  handler.internalSubset = on_doctype;
  auto* parser = xmlCreatePushParserCtxt(&handler, &body, nullptr, 0, nullptr);
  if (parser == nullptr) return broken_docx("内存不足", "out of memory");
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  body.parser = parser;
  constexpr std::size_t kPiece = 1 << 16;
  int error = 0;
  for (std::size_t at = 0; at < part->size() && error == 0 && !body.too_deep && !body.has_doctype; at += kPiece) {
    error = xmlParseChunk(parser, part->data() + at, static_cast<int>(std::min(kPiece, part->size() - at)), 0);
  }
  if (error == 0 && !body.too_deep && !body.has_doctype) error = xmlParseChunk(parser, nullptr, 0, 1);
  xmlFreeParserCtxt(parser);
  if (body.has_doctype)
    return broken_docx("含 DOCTYPE 声明，不是 Word 写出的文档", "it carries a DOCTYPE, which Word never writes");
  if (body.too_deep) return make_fault(fault_code::too_deep, limits.depth);
  if (error != 0) return broken_docx("正文 XML 有误", "its XML is not well formed");
  document_text made;
  made.format = document_format::docx;
  made.text = tidy(body.text);
  return made;
}

}  // namespace fengsui::sense::documents
