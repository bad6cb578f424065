#include "act/notice/cap/xml.h"

#include "act/notice/faults.h"

#include <cstring>

namespace fengsui::act::notice {

using base::fault_code;
using base::make_fault;

base::result<xml_doc> parse_xml(std::string_view xml) {
  if (xml.size() > kLongestCap) return make_fault(fault_code::too_large, kLongestCap);
  if (xml.find('\0') != std::string_view::npos) {
    // UTF-16 and UTF-32 would hide a DOCTYPE from the search below.
    return bad_cap("NUL bytes: not UTF-8");
  }
  if (xml.find("<!DOCTYPE") != std::string_view::npos || xml.find("<!ENTITY") != std::string_view::npos)
    return bad_cap("DOCTYPE");
  struct context_closer {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
  };
  std::unique_ptr<xmlParserCtxt, context_closer> const context{xmlNewParserCtxt()};
  xml_doc doc{xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)};
  if (!doc) {
    auto const* error = xmlCtxtGetLastError(context.get());
    auto made = bad_cap(error != nullptr && error->message != nullptr ? error->message : "?");
    if (error != nullptr) made.line = error->line;
    return made;
  }
  if (doc->intSubset != nullptr || doc->extSubset != nullptr) return bad_cap("DOCTYPE");
  return doc;
}

bool is_element(xmlNode const* node, char const* name, char const* space) {
  return node->type == XML_ELEMENT_NODE && node->ns != nullptr &&
         std::strcmp(reinterpret_cast<char const*>(node->name), name) == 0 &&
         std::strcmp(reinterpret_cast<char const*>(node->ns->href), space) == 0;
}

std::string text_of(xmlNode const* node) {
  auto* text = xmlNodeGetContent(node);
  std::string made = text == nullptr ? "" : reinterpret_cast<char const*>(text);
  xmlFree(text);
  return made;
}

std::string xml_escaped(std::string_view text) {
  std::string made;
  for (char const c : text) {
    switch (c) {
      case '&':
        made += "&amp;";
        break;
      case '<':
        made += "&lt;";
        break;
      case '>':
        made += "&gt;";
        break;
      case '"':
        made += "&quot;";
        break;
      default:
        // XML 1.0 has no other control characters, not even escaped.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') made += c;
    }
  }
  return made;
}

}  // namespace fengsui::act::notice
