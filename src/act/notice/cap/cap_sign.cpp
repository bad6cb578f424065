#include <libxml/xpath.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/openssl/x509.h>
#include <xmlsec/templates.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <string>

#include "act/notice/cap/cap.h"
#include "act/notice/faults.h"
#include "act/notice/cap/xml.h"

namespace fengsui::act::notice {
namespace {

using base::fault_code;
using base::make_fault;

// Once a program; xmlsec says its mind on stderr otherwise.
bool ready() {
  static bool const made = [] {
    if (xmlSecInit() < 0) return false;
    xmlSecErrorsSetCallback([](char const*, int, char const*, char const*, char const*, int, char const*) {});
    return xmlSecCryptoAppInit(nullptr) >= 0 && xmlSecCryptoInit() >= 0;
  }();
  return made;
}

struct context_closer {
  void operator()(xmlSecDSigCtx* context) const { xmlSecDSigCtxDestroy(context); }
};
using context = std::unique_ptr<xmlSecDSigCtx, context_closer>;
struct manager_closer {
  void operator()(xmlSecKeysMngr* manager) const { xmlSecKeysMngrDestroy(manager); }
};

base::fault said(char const* what) {
  return bad_cap(what);
}

template <class See>
void walk(xmlNode* node, See const& see) {
  for (; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    see(node);
    walk(node->children, see);
  }
}

std::string algorithm_of(xmlNode* node) {
  auto* text = xmlGetNoNsProp(node, BAD_CAST "Algorithm");
  std::string made = text == nullptr ? "" : reinterpret_cast<char const*>(text);
  xmlFree(text);
  return made;
}

// One Reference to the whole document, and nothing but the transforms and algorithms that we make ourselves or that are
// as strong: a signature over a part, or by a broken digest, says nothing of the alert.
bool is_of_our_shape(xmlNode* signature_node) {
  static constexpr std::string_view kMethods[] = {
      "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",   "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
      "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",   "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
      "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"};
  static constexpr std::string_view kDigests[] = {"http://www.w3.org/2001/04/xmlenc#sha256",
                                                  "http://www.w3.org/2001/04/xmldsig-more#sha384",
                                                  "http://www.w3.org/2001/04/xmlenc#sha512"};
  static constexpr std::string_view kTransforms[] = {"http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                                                     "http://www.w3.org/2001/10/xml-exc-c14n#",
                                                     "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"};
  auto const among = [](auto const& known, std::string const& text) {
    return std::ranges::find(known, text) != std::end(known);
  };
  int references = 0;
  int enveloped = 0;
  bool good = true;
  walk(signature_node->children, [&](xmlNode* node) {
    auto const is = [&](char const* name) { return is_element(node, name, kSignatureNamespace); };
    if (is("Object") || is("Manifest")) good = false;
    if (is("SignatureMethod")) good &= among(kMethods, algorithm_of(node));
    if (is("DigestMethod")) good &= among(kDigests, algorithm_of(node));
    if (is("CanonicalizationMethod")) good &= among(kTransforms, algorithm_of(node));
    if (is("Transform")) {
      good &= among(kTransforms, algorithm_of(node));
      enveloped += algorithm_of(node) == kTransforms[0];
    }
    if (is("Reference")) {
      ++references;
      auto* uri = xmlGetNoNsProp(node, BAD_CAST "URI");
      good &= uri != nullptr && *uri == 0;
      xmlFree(uri);
    }
  });
  return good && references == 1 && enveloped == 1;
}

// By this key, or by the one that the document brings along. Verifying changes the tree: a tree for each try.
bool verifies(xmlNode* node, xmlSecKeysMngr* manager, xmlSecKey* key) {
  context const dsig{xmlSecDSigCtxCreate(manager)};
  if (!dsig) return false;
  if (key != nullptr) dsig->signKey = xmlSecKeyDuplicate(key);
  if (manager != nullptr) {
    dsig->keyInfoReadCtx.flags |= XMLSEC_KEYINFO_FLAGS_X509DATA_DONT_VERIFY_CERTS;
    xmlSecPtrListAdd(&dsig->keyInfoReadCtx.enabledKeyData,
                     const_cast<void*>(static_cast<void const*>(xmlSecOpenSSLKeyDataX509Id)));
  }
  return xmlSecDSigCtxVerify(dsig.get(), node) >= 0 && dsig->status == xmlSecDSigStatusSucceeded;
}

}  // namespace

base::result<std::string> sign_cap(std::string_view xml, std::string const& key, std::string const& certificate) {
  if (!ready()) return said("xmlsec");
  for (auto const& file : {key, certificate}) {
    if (!std::filesystem::exists(file)) return make_fault(fault_code::no_file, file);
  }
  auto doc = parse_xml(xml);
  if (!doc) return doc.error();
  auto* root = xmlDocGetRootElement(doc->get());
  auto* loaded = xmlSecCryptoAppKeyLoad(key.c_str(), xmlSecKeyDataFormatPem, nullptr, nullptr, nullptr);
  if (loaded == nullptr) return said("the signing key cannot be read (PEM)");
  context const dsig{xmlSecDSigCtxCreate(nullptr)};
  dsig->signKey = loaded;
  if (xmlSecCryptoAppKeyCertLoad(loaded, certificate.c_str(), xmlSecKeyDataFormatPem) < 0)
    return said("the certificate cannot be read, or is not the key's (PEM)");
  bool const is_ec =
      xmlSecKeyGetValue(loaded) != nullptr && xmlSecKeyDataCheckId(xmlSecKeyGetValue(loaded), xmlSecKeyDataEcdsaId);
  auto* node = xmlSecTmplSignatureCreate(doc->get(), xmlSecTransformExclC14NId,
                                         is_ec ? xmlSecTransformEcdsaSha256Id : xmlSecTransformRsaSha256Id, nullptr);
  xmlAddChild(root, node);
  auto* reference = xmlSecTmplSignatureAddReference(node, xmlSecTransformSha256Id, nullptr, BAD_CAST "", nullptr);
  xmlSecTmplReferenceAddTransform(reference, xmlSecTransformEnvelopedId);
  xmlSecTmplReferenceAddTransform(reference, xmlSecTransformExclC14NId);
  auto* info = xmlSecTmplSignatureEnsureKeyInfo(node, nullptr);
  xmlSecTmplX509DataAddCertificate(xmlSecTmplKeyInfoAddX509Data(info));
  if (xmlSecDSigCtxSign(dsig.get(), node) < 0) return said("it cannot be signed with this key");
  xmlChar* bytes = nullptr;
  int size = 0;
  xmlDocDumpMemoryEnc(doc->get(), &bytes, &size, "UTF-8");
  std::string made{reinterpret_cast<char const*>(bytes), static_cast<std::size_t>(size)};
  xmlFree(bytes);
  return made;
}

signature verify_cap(std::string_view xml, std::vector<std::string> const& trusted) {
  auto const find = [](xmlDoc* doc, int& count) {
    xmlNode* direct = nullptr;
    auto* root = xmlDocGetRootElement(doc);
    walk(root, [&](xmlNode* node) {
      if (!is_element(node, "Signature", kSignatureNamespace)) return;
      ++count;
      if (node->parent == root) direct = node;
    });
    return direct;
  };
  auto const doc = parse_xml(xml);
  if (!doc) return signature::bad;
  int count = 0;
  auto* node = find(doc->get(), count);
  if (count == 0) return signature::none;
  if (count != 1 || node == nullptr || !ready() || !is_of_our_shape(node)) return signature::bad;
  for (auto const& file : trusted) {
    auto* key = xmlSecCryptoAppKeyLoad(file.c_str(), xmlSecKeyDataFormatCertPem, nullptr, nullptr, nullptr);
    if (key == nullptr) continue;
    auto const copy = parse_xml(xml);
    int again = 0;
    bool const good = verifies(find(copy->get(), again), nullptr, key);
    xmlSecKeyDestroy(key);
    if (good) return signature::good;
  }
  // By the key it brings along: right in itself, by a stranger.
  std::unique_ptr<xmlSecKeysMngr, manager_closer> const manager{xmlSecKeysMngrCreate()};
  if (!manager || xmlSecCryptoAppDefaultKeysMngrInit(manager.get()) < 0) return signature::bad;
  return verifies(node, manager.get(), nullptr) ? signature::unknown : signature::bad;
}

}  // namespace fengsui::act::notice
