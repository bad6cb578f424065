// CAP 1.2 out and in.
#include "act/notice/cap/cap.h"

#include <gtest/gtest.h>
#include <libxml/xmlschemas.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "act/notice/cap/inbox.h"
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

// Row 44's promise as one table: what cannot be read is refused, what can be read is shown, and only what somebody trusted
// has signed is ever passed on.
struct cap_inbox : ::testing::Test {
  enum verdict { refused, shown, passed };
  cap_house here;
  std::string const kind = "ec -pkeyopt ec_paramgen_curve:P-256";
  identity ours{here.house.folder.path, "ours", kind};
  identity strangers{here.house.folder.path, "strangers", kind};
  int made = 0;

  std::unique_ptr<inbox> open() {
    return std::make_unique<inbox>(*here.house.book, *here.house.store, here.house.catalogue,
                                   std::vector{ours.certificate.string()}, [this] { return here.house.now; });
  }
  // An alert of its own identifier, with one thing changed.
  std::string alert(std::string const& from = "", std::string const& to = "",
                    std::optional<base::instant> until = at("2025-04-04T18:00")) {
    auto m = cap_house::warning();
    m.until = until;
    auto text = here.document(m);
    auto const id = "w-" + std::to_string(++made);
    text.replace(text.find("warning-1"), 9, id);
    return from.empty() ? text : changed(text, from, to);
  }
  static std::string changed(std::string text, std::string const& from, std::string const& to) {
    auto const found = text.find(from);
    EXPECT_NE(found, std::string::npos) << from;
    return found == std::string::npos ? text : text.replace(found, from.size(), to);
  }
  std::string by(identity const& who, std::string const& text) const {
    auto signed_text = sign_cap(text, who.key.string(), who.certificate.string());
    EXPECT_TRUE(signed_text) << text;
    return signed_text ? *signed_text : text;
  }
  std::string good(std::string const& from = "", std::string const& to = "") { return by(ours, alert(from, to)); }
};

TEST_F(cap_inbox, takes_38_and_more_cases_as_they_deserve) {
  auto const head = std::string{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"};
  auto const entity = [&](std::string const& inside) { return alert(head, head + "<!DOCTYPE alert [" + inside + "]>"); };
  auto const signature_of = [](std::string const& text) {
    auto const begin = text.find("<Signature");
    return text.substr(begin, text.find("</Signature>") + 12 - begin);
  };
  auto twice = good();
  twice.insert(twice.find("</alert>"), signature_of(twice));
  auto borrowed = alert();
  borrowed.insert(borrowed.find("</alert>"), signature_of(good()));
  std::string deep = head + "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">";
  for (int i = 0; i < 5000; ++i) deep += "<a>";
  std::string bomb = "<!ENTITY a \"ha\">";
  for (char c = 'b'; c < 'k'; ++c) {
    auto const before = static_cast<char>(c - 1);
    bomb += fmt::format("<!ENTITY {0} \"&{1};&{1};&{1};&{1};&{1};&{1};&{1};&{1};\">", c, before);
  }
  auto const cut = alert();
  struct row {
    char const* name;
    std::string xml;
    verdict wanted;
  };
  row const rows[] = {
      {"signed by somebody trusted", good(), passed},
      {"the same as an exercise", good("<status>Actual", "<status>Exercise"), passed},
      {"the same as a test", good("<status>Actual", "<status>Test"), passed},
      {"a restriction before its scope", good("<scope>Public", "<restriction>duty</restriction><scope>Public"), refused},
      {"not signed", alert(), shown},
      {"signed by a stranger", by(strangers, alert()), shown},
      {"altered level", changed(good(), "<severity>Severe", "<severity>Minor"), shown},
      {"altered words", changed(good(), "north hill", "south hill"), shown},
      {"altered time", changed(good(), "T12:00:00", "T11:59:00"), shown},
      {"altered identifier", changed(good(), "<identifier>w-", "<identifier>v-"), shown},
      {"a part signed for the whole", changed(good(), "URI=\"\"", "URI=\"#x\""), shown},
      {"two signatures", twice, shown},
      {"another alert's signature", borrowed, shown},
      {"a weak digest", changed(good(), "2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"), shown},
      {"an empty signature", changed(good(), "<SignatureValue>", "<SignatureValue>AAAA"), shown},
      {"a system message", good("<status>Actual", "<status>System"), shown},
      {"a draft", good("<status>Actual", "<status>Draft"), shown},
      {"an acknowledgement", good("<msgType>Alert", "<msgType>Ack"), shown},
      {"an error", good("<msgType>Alert", "<msgType>Error"), shown},
      {"nothing", "", refused},
      {"no XML", "not xml", refused},
      {"no alert", "<alert/>", refused},
      {"cut off", cut.substr(0, cut.size() / 2), refused},
      {"a DOCTYPE", alert(head, head + "<!DOCTYPE alert>"), refused},
      {"an entity out of a file", entity("<!ENTITY x SYSTEM \"file:///etc/passwd\">"), refused},
      {"an entity from elsewhere", entity("<!ENTITY % x SYSTEM \"http://evil.example/x\"> %x;"), refused},
      {"a bomb of entities", entity(bomb), refused},
      {"unknown status", alert("<status>Actual", "<status>actual"), refused},
      {"no status", alert("<status>Actual</status>", ""), refused},
      {"unknown step", alert("<msgType>Alert", "<msgType>Alarm"), refused},
      {"a space in the identifier", alert("<identifier>w-", "<identifier>w "), refused},
      {"a comma in the sender", alert("<sender>duty@", "<sender>duty,@"), refused},
      {"an update of nothing", alert("<msgType>Alert", "<msgType>Update"), refused},
      {"restricted to nobody", alert("<scope>Public", "<scope>Restricted"), refused},
      {"private without addresses", alert("<scope>Public", "<scope>Private"), refused},
      {"unknown severity", alert("<severity>Severe", "<severity>Huge"), refused},
      {"another version of CAP", alert("cap:1.2", "cap:1.1"), refused},
      {"a time in Zulu", alert("+08:00</sent>", "Z</sent>"), refused},
      {"the 30th of February", alert("2025-04-04T12", "2025-02-30T12"), refused},
      {"sent tomorrow", alert("2025-04-04T12", "2025-04-05T11", {}), refused},
      {"over before it was sent", alert("<expires>2025-04-04T18", "<expires>2025-04-04T11"), refused},
      {"too large", std::string(2 << 20, ' '), refused},
      {"UTF-16", std::string{"\xFF\xFE<\0a\0", 6}, refused},
      {"5,000 elements deep", deep, refused},
  };
  static_assert(std::size(rows) >= 38);
  auto const all = open();
  std::size_t kept = 0;
  for (auto const& one : rows) {
    auto const got = all->receive(one.xml, "gateway");
    ASSERT_EQ(!got, one.wanted == refused) << one.name << (got ? "" : got.error().en);
    if (!got) continue;
    ++kept;
    EXPECT_TRUE(got->first);
    auto const word = all->passed_on(got->what.id);
    EXPECT_EQ(static_cast<bool>(word), one.wanted == passed) << one.name << (word ? "" : word.error().en);
    if (!word) {
      EXPECT_EQ(word.error().code, base::fault_code::state_forbids) << one.name;
    }
    EXPECT_FALSE(all->receive(one.xml, "gateway")->first) << one.name << ": the same document again";
  }
  EXPECT_EQ(all->newest(1000).size(), kept);
  EXPECT_EQ(open()->newest(1000).size(), kept) << "after a restart";
}

TEST_F(cap_inbox, passes_on_a_drill_as_a_drill_and_nothing_that_is_over) {
  auto const all = open();
  auto const drill = all->receive(good("<status>Actual", "<status>Exercise"), "gateway")->what;
  auto const word = *all->passed_on(drill.id);
  EXPECT_EQ(word.status, status::exercise);
  EXPECT_EQ(word.severity, severity::severe);
  EXPECT_NE(word.text.en.find("north hill"), std::string::npos) << word.text.en;
  EXPECT_NE(word.text.en.find(here.author.sender), std::string::npos) << "whose word it is";
  here.house.now += std::chrono::hours{6};
  EXPECT_FALSE(all->passed_on(drill.id)) << "expired";
  EXPECT_FALSE(all->passed_on("cap-nothing"));
}

TEST_F(cap_inbox, is_updated_and_cancelled_by_the_same_sender_well_signed_and_by_nobody_else) {
  auto const all = open();
  auto const first = all->receive(good(), "gateway")->what;
  auto const cancel = [&](std::string const& sender) {
    auto text = alert("<msgType>Alert", "<msgType>Cancel");
    text = changed(text, "<sender>duty@testville.example", "<sender>" + sender);
    auto const named = fmt::format("<references>duty@testville.example,{},2025-04-04T12:00:00+08:00</references>", first.identifier);
    return changed(text, "<info>", named + "<info>");
  };
  for (auto const& text : {cancel("duty@testville.example"), by(strangers, cancel("duty@testville.example")),
                           by(ours, cancel("other@testville.example"))}) {
    auto const got = all->receive(text, "gateway");
    ASSERT_TRUE(got) << got.error().en;
    EXPECT_TRUE(all->passed_on(first.id)) << "still stands";
  }
  ASSERT_TRUE(all->receive(by(ours, cancel("duty@testville.example")), "gateway"));
  EXPECT_FALSE(all->passed_on(first.id));
  EXPECT_FALSE(all->find(first.id)->replaced_by.empty());
}

TEST_F(cap_inbox, a_repeated_identifier_with_other_words_stays_inside_and_a_forged_one_blocks_nothing) {
  auto const all = open();
  auto const plain = alert();
  ASSERT_TRUE(all->receive(plain, "gateway"));  // forged ahead of the real one: shown, unsigned
  auto const real = all->receive(by(ours, plain), "gateway")->what;
  EXPECT_TRUE(all->passed_on(real.id));
  auto const other = all->receive(by(ours, changed(plain, "north hill", "south hill")), "gateway")->what;
  EXPECT_EQ(other.same_as, real.id);
  EXPECT_FALSE(all->passed_on(other.id));
}

}  // namespace
}  // namespace fengsui::act::notice
