// CAP 1.2 out and in.
#include "act/notice/cap/cap.h"

#include <gtest/gtest.h>
#include <libxml/xmlschemas.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/act/notice/notice_house.h"

namespace fengsui::act::notice {
namespace {

namespace fs = std::filesystem;

std::string file_text(fs::path const& path) {
  std::ifstream in{path, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// Valid by the schema file as it was published.
bool is_valid(std::string const& xml, fs::path const& schema) {
  auto* parser = xmlSchemaNewParserCtxt(schema.c_str());
  auto* read = xmlSchemaParse(parser);
  auto* context = xmlSchemaNewValidCtxt(read);
  auto* doc = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET);
  bool const good = doc != nullptr && xmlSchemaValidateDoc(context, doc) == 0;
  xmlFreeDoc(doc);
  xmlSchemaFreeValidCtxt(context);
  xmlSchemaFree(read);
  xmlSchemaFreeParserCtxt(parser);
  return good;
}

// A key and its certificate, made for the test.
struct identity {
  fs::path key;
  fs::path certificate;
  identity(fs::path const& folder, std::string const& name, std::string const& kind = "rsa:2048")
      : key{folder / (name + ".key")}, certificate{folder / (name + ".pem")} {
    auto const command = "openssl req -x509 -newkey " + kind + " -nodes -days 30 -subj /CN=" + name + " -keyout " +
                         key.string() + " -out " + certificate.string() + " 2>/dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0);
  }
};

struct cap_house {
  notice_house house;
  cap_author author{"duty@testville.example", {"试城值班室", "Testville duty room"}, "12345"};
  std::string document(message const& m, std::vector<cap_reference> const& replaces = {}) const {
    return cap_xml(m, author, at("2025-04-04T12:00"), replaces, house.catalogue.city, house.catalogue.zone);
  }
  static message warning() {
    auto m = notice_house::to_duty("warning-1");
    m.reach = reach::public_at_large;
    m.severity = severity::severe;
    m.cap.category = "Fire";
    m.cap.areas = {"900101"};
    m.cap.instruction = {"不要上山 & 远离 <林区>", "Stay off the hill & away from <forest>"};
    return m;
  }
};

TEST(cap_out, is_valid_and_says_what_was_meant) {
  cap_house here;
  auto const xml = here.document(cap_house::warning());
  auto const read = read_cap(xml);
  ASSERT_TRUE(read) << read.error().en;
  EXPECT_EQ(read->identifier, "warning-1");
  EXPECT_EQ(read->sent, "2025-04-04T12:00:00+08:00");
  EXPECT_EQ(read->status, "Actual");
  EXPECT_EQ(read->scope, "Public");
  ASSERT_EQ(read->info.size(), 2U);
  EXPECT_EQ(read->info[0].language, "zh-CN");
  EXPECT_EQ(read->info[0].severity, "Severe");
  EXPECT_EQ(read->info[1].instruction, "Stay off the hill & away from <forest>");
  auto const schema = test::root() / ".." / "shared" / "data" / "cap" / "CAP-v1.2.xsd";
  if (!fs::exists(schema)) GTEST_SKIP() << "the published schema is not beside this tree; ours was used alone";
  EXPECT_TRUE(is_valid(xml, schema));
}

TEST(cap_out, a_drill_is_an_exercise_from_end_to_end) {
  cap_house here;
  auto m = cap_house::warning();
  m.status = status::exercise;
  auto const read = *read_cap(here.document(m));
  EXPECT_EQ(read.status, "Exercise");
  for (auto const& one : read.info) {
    bool const chinese = one.language == "zh-CN";
    for (auto const* text : {&one.headline, &one.description, &one.event})
      EXPECT_TRUE(text->starts_with(chinese ? "【演练】" : "[Exercise] ")) << *text;
  }
}

TEST(cap_out, update_and_cancel_name_what_they_replace) {
  cap_house here;
  for (auto const what : {step::update, step::cancel}) {
    auto m = cap_house::warning();
    m.id = "warning-2";
    m.step = what;
    auto const read = read_cap(here.document(m, {{"warning-1", here.author.sender, "2025-04-04T12:00:00+08:00"}}));
    ASSERT_TRUE(read) << read.error().en;
    EXPECT_EQ(read->message_type, what == step::update ? "Update" : "Cancel");
    EXPECT_EQ(read->references, "duty@testville.example,warning-1,2025-04-04T12:00:00+08:00");
  }
}

TEST(cap_in, reads_the_standards_own_example) {
  auto const path = test::root() / ".." / "shared" / "data" / "cap" / "cap_amber_alert_example.xml";
  if (!fs::exists(path)) GTEST_SKIP() << "the standard's example is not beside this tree";
  auto const read = read_cap(file_text(path));
  ASSERT_TRUE(read) << read.error().en;
  EXPECT_EQ(read->sender, "KARO@CLETS.DOJ.CA.GOV");
  EXPECT_EQ(read->info.size(), 2U);
  EXPECT_EQ(verify_cap(file_text(path), {}), signature::none);
}

TEST(cap_in, refuses_what_is_not_cap) {
  cap_house here;
  auto const good = here.document(cap_house::warning());
  auto const with = [&](std::string const& from, std::string const& to) {
    auto text = good;
    auto const found = text.find(from);
    EXPECT_NE(found, std::string::npos) << from;
    return text.replace(found, from.size(), to);
  };
  auto const head = std::string{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"};
  std::vector<std::string> const bad{
      "",
      "not xml",
      "<alert/>",
      good.substr(0, good.size() / 2),
      with(head, head + "<!DOCTYPE alert>"),
      with(head, head + "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
      with("<status>Actual</status>", "<status>actual</status>"),
      with("<status>Actual</status>", ""),
      with("<identifier>warning-1", "<identifier>warning 1"),
      with("<sender>duty@", "<sender>duty,@"),
      with("+08:00</sent>", "Z</sent>"),
      with("<msgType>Alert", "<msgType>Update"),
      with("<scope>Public", "<scope>Restricted"),
      with("<severity>Severe", "<severity>Huge"),
      with("urn:oasis:names:tc:emergency:cap:1.2", "urn:oasis:names:tc:emergency:cap:1.1"),
      std::string(2 << 20, ' '),
      std::string{"\xFF\xFE<\0a\0", 6},
  };
  for (auto const& one : bad) EXPECT_FALSE(read_cap(one)) << one.substr(0, 400);
  std::string deep = head + "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">";
  for (int i = 0; i < 5000; ++i) deep += "<a>";
  EXPECT_FALSE(read_cap(deep));
}

TEST(cap_signature, is_good_unknown_bad_or_none) {
  cap_house here;
  for (auto const* kind : {"rsa:2048", "ec -pkeyopt ec_paramgen_curve:P-256"}) {
    identity const ours{here.house.folder.path, "ours", kind};
    identity const others{here.house.folder.path, "others", kind};
    auto const plain = here.document(cap_house::warning());
    auto const made = sign_cap(plain, ours.key.string(), ours.certificate.string());
    ASSERT_TRUE(made) << made.error().en;
    EXPECT_TRUE(read_cap(*made)) << read_cap(*made).error().en;
    EXPECT_EQ(verify_cap(*made, {ours.certificate.string()}), signature::good) << kind;
    EXPECT_EQ(verify_cap(*made, {others.certificate.string(), ours.certificate.string()}), signature::good);
    EXPECT_EQ(verify_cap(*made, {others.certificate.string()}), signature::unknown) << kind;
    EXPECT_EQ(verify_cap(plain, {ours.certificate.string()}), signature::none);

    auto altered = *made;
    altered.replace(altered.find("<severity>Severe"), 16, "<severity>Minor ");
    EXPECT_EQ(verify_cap(altered, {ours.certificate.string()}), signature::bad);

    // A part signed instead of the whole, and a second signature beside the first.
    auto part = *made;
    part.replace(part.find("URI=\"\""), 6, "URI=\"#x\"");
    EXPECT_EQ(verify_cap(part, {ours.certificate.string()}), signature::bad);
    auto const begin = made->find("<Signature");
    auto const end = made->find("</Signature>") + 12;
    auto twice = *made;
    twice.insert(end, made->substr(begin, end - begin));
    EXPECT_EQ(verify_cap(twice, {ours.certificate.string()}), signature::bad);
    // Weak digests say nothing.
    auto weak = *made;
    auto const digest = std::string{"http://www.w3.org/2001/04/xmlenc#sha256"};
    weak.replace(weak.find(digest), digest.size(), "http://www.w3.org/2000/09/xmldsig#sha1");
    EXPECT_EQ(verify_cap(weak, {ours.certificate.string()}), signature::bad);
  }
}

TEST(cap_signature, is_what_xmlsec1_itself_accepts) {
  if (std::system("command -v xmlsec1 >/dev/null") != 0) GTEST_SKIP() << "xmlsec1 is not installed";
  cap_house here;
  identity const ours{here.house.folder.path, "ours"};
  auto const made = *sign_cap(here.document(cap_house::warning()), ours.key.string(), ours.certificate.string());
  auto const file = here.house.folder.path / "alert.xml";
  std::ofstream{file, std::ios::binary} << made;
  auto const command = "xmlsec1 --verify --pubkey-cert-pem " + ours.certificate.string() + " " + file.string() + " >/dev/null 2>&1";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
}  // namespace fengsui::act::notice
