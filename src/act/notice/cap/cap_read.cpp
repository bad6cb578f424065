#include <libxml/xmlschemas.h>

#include <algorithm>
#include <mutex>

#include "act/notice/cap/cap.h"
#include "act/notice/faults.h"
#include "act/notice/cap/xml.h"
#include <cap/cap_schema.h>  // made by the build from CAP-v1.2.xsd

namespace fengsui::act::notice {
namespace {

using base::fault_code;
using base::make_fault;

struct schema {
  xmlSchema* read = nullptr;
  schema() {
    auto* parser = xmlSchemaNewMemParserCtxt(kCapSchema.data(), static_cast<int>(kCapSchema.size()));
    read = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
  }
  ~schema() { xmlSchemaFree(read); }
  schema(schema const&) = delete;
  schema& operator=(schema const&) = delete;
};

struct complaint {
  std::string text;
  int line = 0;
};

// The first thing that the schema has against the document.
std::optional<complaint> misfit(xmlDoc* doc) {
  static schema const known;
  if (known.read == nullptr) throw std::runtime_error{"the CAP schema does not read"};
  auto* context = xmlSchemaNewValidCtxt(known.read);
  std::optional<complaint> found;
  xmlSchemaSetValidStructuredErrors(
      context,
      [](void* into, xmlError* error) {
        auto& first = *static_cast<std::optional<complaint>*>(into);
        if (!first) first = complaint{error->message == nullptr ? "" : error->message, error->line};
      },
      &found);
  auto const verdict = xmlSchemaValidateDoc(context, doc);
  xmlSchemaFreeValidCtxt(context);
  if (verdict != 0 && !found) found = complaint{"not valid", 0};
  if (found) {
    while (!found->text.empty() && (found->text.back() == '\n' || found->text.back() == ' ')) found->text.pop_back();
  }
  return found;
}

base::fault said(std::string what, int line = 0) {
  auto made = bad_cap(what);
  made.line = line;
  return made;
}

// 3.2.1: "no spaces, no commas, no restricted characters (< and &)".
bool is_plain(std::string_view text) {
  return !text.empty() && text.find_first_of(" ,<&\t\r\n") == std::string_view::npos;
}

cap_info read_info(xmlNode const* info) {
  cap_info made;
  for (auto const* node = info->children; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    auto const is = [&](char const* name) { return is_element(node, name, kCapNamespace); };
    if (is("language")) made.language = text_of(node);
    if (is("event")) made.event = text_of(node);
    if (is("urgency")) made.urgency = text_of(node);
    if (is("severity")) made.severity = text_of(node);
    if (is("certainty")) made.certainty = text_of(node);
    if (is("headline")) made.headline = text_of(node);
    if (is("description")) made.description = text_of(node);
    if (is("instruction")) made.instruction = text_of(node);
    if (is("expires")) made.expires = text_of(node);
    if (is("area")) {
      for (auto const* child = node->children; child != nullptr; child = child->next) {
        if (is_element(child, "areaDesc", kCapNamespace)) made.areas.push_back(text_of(child));
      }
    }
  }
  if (made.language.empty()) made.language = "en-US";
  return made;
}

}  // namespace

base::result<cap_alert> read_cap(std::string_view xml) {
  auto const doc = parse_xml(xml);
  if (!doc) return doc.error();
  if (auto const wrong = misfit(doc->get())) return said(wrong->text, wrong->line);
  auto const* root = xmlDocGetRootElement(doc->get());
  cap_alert made;
  bool has_restriction = false;
  bool has_addresses = false;
  for (auto const* node = root->children; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    auto const is = [&](char const* name) { return is_element(node, name, kCapNamespace); };
    if (is("identifier")) made.identifier = text_of(node);
    if (is("sender")) made.sender = text_of(node);
    if (is("sent")) made.sent = text_of(node);
    if (is("status")) made.status = text_of(node);
    if (is("msgType")) made.message_type = text_of(node);
    if (is("scope")) made.scope = text_of(node);
    if (is("references")) made.references = text_of(node);
    if (is("restriction")) has_restriction = true;
    if (is("addresses")) has_addresses = true;
    if (is("info")) made.info.push_back(read_info(node));
  }
  if (!is_plain(made.identifier)) return said("identifier: no spaces, commas, < or &");
  if (!is_plain(made.sender)) return said("sender: no spaces, commas, < or &");
  if (made.scope == "Restricted" && !has_restriction) return said("scope Restricted needs restriction");
  if (made.scope == "Private" && !has_addresses) return said("scope Private needs addresses");
  if ((made.message_type == "Update" || made.message_type == "Cancel") && made.references.empty())
    return said("msgType " + made.message_type + " needs references");
  return made;
}

std::string_view to_text(signature what) {
  switch (what) {
    case signature::good:
      return "good";
    case signature::unknown:
      return "unknown";
    case signature::bad:
      return "bad";
    case signature::none:
      break;
  }
  return "none";
}

}  // namespace fengsui::act::notice
