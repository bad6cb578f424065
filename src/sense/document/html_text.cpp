#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

#include "sense/document/formats.h"

namespace fengsui::sense::documents {
namespace {

using base::fault_code;
using base::make_fault;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> list) {
  return std::ranges::find(list, name) != list.end();
}

// What the parser calls while it reads; no tree is built, so depth and size stay ours to limit.
struct visible_text {
  document_limits const& limits;
  htmlParserCtxtPtr parser = nullptr;
  std::string text = {};
  int hidden = 0;  // inside script, style and the like
  int cells = 0;   // of the row at hand
  int in_cell = 0;
  int depth = 0;
  bool too_deep = false;
  bool too_large = false;
  bool in_title = false;

  void stop() {
    if (parser != nullptr) xmlStopParser(parser);
  }
  // A gap in a cell is a blank: rows stay lines.
  void line() {
    if (in_cell > 0) {
      if (!text.empty() && text.back() != ' ' && text.back() != '\t' && text.back() != '\n') text += ' ';
    } else if (!text.empty() && text.back() != '\n') {
      text += '\n';
    }
  }
  void open(std::string_view name) {
    if (++depth > limits.depth) {
      too_deep = true;
      stop();
      return;
    }
    if (is_one_of(name,
                  {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea"}))
      ++hidden;
    if (name == "br" || name == "hr") line();
    if (name == "tr") {
      if (!text.empty() && text.back() != '\n') text += '\n';
      cells = 0;
      in_cell = 0;
    } else if (name == "td" || name == "th") {
      if (cells++ > 0) text += '\t';
      in_cell = 1;
    } else if (is_block(name)) {
      line();
    }
    in_title = name == "title";
  }
  void close(std::string_view name) {
    --depth;
    if (is_one_of(name, {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select",
                         "textarea"}) &&
        hidden > 0)
      --hidden;
    if (name == "td" || name == "th") in_cell = 0;
    if (name == "tr" || name == "table") {
      in_cell = 0;
      if (!text.empty() && text.back() != '\n') text += '\n';
    } else if (is_block(name)) {
      line();
    }
    if (name == "title") in_title = false;
  }
  void characters(std::string_view piece) {
    if (hidden > 0 || in_title) return;  // the title of the window is not the headline of the page
    for (auto const c : piece) {
      auto const blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (!blank) {
        text += c;
      } else if (!text.empty() && text.back() != ' ' && text.back() != '\n' && text.back() != '\t') {
        text += ' ';
      }
    }
    if (text.size() > limits.unpacked) {
      too_large = true;
      stop();
    }
  }

  static bool is_block(std::string_view name) {
    return is_one_of(name, {"p",       "div",        "h1",     "h2",      "h3",      "h4",   "h5",         "h6",
                            "li",      "ul",         "ol",     "dl",      "dt",      "dd",   "table",      "section",
                            "article", "header",     "footer", "main",    "aside",   "nav",  "blockquote", "pre",
                            "figure",  "figcaption", "form",   "caption", "address", "body", "title"});
  }
};

std::string_view view(xmlChar const* text) {
  return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<char const*>(text)};
}

void on_start(void* self, xmlChar const* name, xmlChar const**) {
  static_cast<visible_text*>(self)->open(view(name));
}
void on_end(void* self, xmlChar const* name) {
  static_cast<visible_text*>(self)->close(view(name));
}
void on_text(void* self, xmlChar const* text, int length) {
  static_cast<visible_text*>(self)->characters({reinterpret_cast<char const*>(text), static_cast<std::size_t>(length)});
}

std::string lower(std::string_view text) {
  std::string made{text};
  std::ranges::transform(made, made.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return made;
}

// charset=gb2312 in the page's head; GBK and GB2312 are parts of GB18030.
std::string told_encoding(std::string_view bytes) {
  auto const head = lower(bytes.substr(0, 4096));
  auto const found = head.find("charset=");
  if (found == std::string::npos) return {};
  auto from = found + 8;
  while (from < head.size() && (head[from] == '"' || head[from] == '\'' || head[from] == ' ')) ++from;
  auto to = from;
  while (to < head.size() &&
         (std::isalnum(static_cast<unsigned char>(head[to])) != 0 || head[to] == '-' || head[to] == '_'))
    ++to;
  auto const name = head.substr(from, to - from);
  if (name == "gb2312" || name == "gbk" || name == "gb18030" || name == "x-gbk" || name == "gb_2312-80")
    return "GB18030";
  if (name == "utf-8" || name == "utf8") return "UTF-8";
  if (name == "big5" || name == "big5-hkscs") return "BIG5-HKSCS";
  if (name == "iso-8859-1" || name == "windows-1252") return "WINDOWS-1252";
  return {};
}

}  // namespace

base::result<document_text> read_html(std::string_view bytes, document_limits const& limits) {
  document_text made;
  made.format = document_format::html;
  auto const told = told_encoding(bytes);
  auto plain = read_plain(bytes);
  std::string page;
  // What the bytes are outweighs what the page says of them; only where they could be several things is it asked.
  if (plain && (plain->encoding != "GB18030" || told.empty() || told == "GB18030" || told == "UTF-8")) {
    page = std::move(plain->text);
    made.encoding = plain->encoding;
    made.warnings = std::move(plain->warnings);
  } else {
    std::size_t broken = 0;
    auto const encoding = told.empty() ? std::string{"GB18030"} : told;
    auto converted = to_utf8(bytes, encoding, broken);
    if (!converted) return refused("HTML", "编码无法识别", "its encoding cannot be known");
    page = std::move(*converted);
    made.encoding = encoding;
    if (broken > 0) made.warnings.push_back(broken_bytes_warning(broken, encoding));
  }
  // The parser ends at a NUL; a text that holds one would be cut there.
  std::erase(page, '\0');
  visible_text seen{limits};
  htmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  auto* parser = htmlCreatePushParserCtxt(&handler, &seen, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8);
  if (parser == nullptr) return refused("HTML", "内存不足", "out of memory");
  htmlCtxtUseOptions(parser, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
                                 HTML_PARSE_RECOVER);
  seen.parser = parser;
  constexpr std::size_t kPiece = 1 << 16;
  for (std::size_t at = 0; at < page.size() && !seen.too_deep && !seen.too_large; at += kPiece) {
    auto const length = std::min(kPiece, page.size() - at);
    htmlParseChunk(parser, page.data() + at, static_cast<int>(length), 0);
  }
  seen.parser = nullptr;
  if (!seen.too_deep && !seen.too_large) htmlParseChunk(parser, nullptr, 0, 1);
  htmlFreeParserCtxt(parser);
  if (seen.too_deep) return make_fault(fault_code::too_deep, limits.depth);
  if (seen.too_large) return make_fault(fault_code::too_large, limits.unpacked);
  made.text = tidy(seen.text);
  return made;
}

}  // namespace fengsui::sense::documents
