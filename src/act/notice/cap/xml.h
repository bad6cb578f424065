#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace fengsui::act::notice {

struct xml_closer {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using xml_doc = std::unique_ptr<xmlDoc, xml_closer>;

inline constexpr std::size_t kLongestCap = 1 << 20;
inline constexpr char kCapNamespace[] = "urn:oasis:names:tc:emergency:cap:1.2";
inline constexpr char kSignatureNamespace[] = "http://www.w3.org/2000/09/xmldsig#";

// A document without DOCTYPE, entities of its own, or anything fetched. Faults: bad_cap, too_large.
base::result<xml_doc> parse_xml(std::string_view);

bool is_element(xmlNode const*, char const* name, char const* space);
std::string text_of(xmlNode const*);
std::string xml_escaped(std::string_view);

}  // namespace fengsui::act::notice
