#include "sense/document/document.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <iconv.h>
#include <leptonica/allheaders.h>
#include <rapidcheck/gtest.h>

#include <chrono>

namespace fengsui::sense {
namespace {

using namespace std::string_view_literals;

std::string in_encoding(std::string_view utf8, char const* encoding) {
  auto const handle = iconv_open(encoding, "UTF-8");
  std::string out(utf8.size() * 4 + 8, '\0');
  auto* from = const_cast<char*>(utf8.data());
  auto left = utf8.size();
  auto* to = out.data();
  auto room = out.size();
  EXPECT_NE(iconv(handle, &from, &left, &to, &room), static_cast<std::size_t>(-1));
  iconv_close(handle);
  out.resize(out.size() - room);
  return out;
}

std::string packed(std::string_view path, std::string_view content) {
  std::string out(content.size() + 4096, '\0');
  std::size_t used = 0;
  auto* writing = archive_write_new();
  archive_write_set_format_zip(writing);
  archive_write_open_memory(writing, out.data(), out.size(), &used);
  auto* entry = archive_entry_new();
  archive_entry_set_pathname(entry, std::string{path}.c_str());
  archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  archive_write_header(writing, entry);
  archive_write_data(writing, content.data(), content.size());
  archive_entry_free(entry);
  archive_write_close(writing);
  archive_write_free(writing);
  out.resize(used);
  return out;
}

std::string docx(std::string_view body) {
  return packed(
      "word/document.xml",
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)" +
          std::string{body} + "</w:body></w:document>");
}

// A file of one page whose content is given; offsets are counted here so that nothing has to be repaired.
std::string pdf(std::string_view content, std::string_view font) {
  std::vector<std::string> const objects{
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length " + std::to_string(content.size()) + ">>stream\n" + std::string{content} + "\nendstream",
      std::string{font},
      // What the two-byte codes of the Chinese font stand for: 清明发送旅客
      "<</Length 206>>stream\n/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> "
      "endcodespacerange\n"
      "6 beginbfchar <0001> <6e05> <0002> <660e> <0003> <53d1> <0004> <9001> <0005> <65c5> <0006> <5ba2> endbfchar "
      "endcmap end\nendstream",
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement "
      "0>>/DW 1000>>"};
  std::string made = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", made.size());
    made += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
  }
  auto const at = made.size();
  made += "xref\n0 8\n0000000000 65535 f \n" + table + "trailer<</Size 8/Root 1 0 R>>\nstartxref\n" +
          std::to_string(at) + "\n%%EOF\n";
  return made;
}

std::string const kBulletin = "清明节假期,青藏集团公司发送旅客27.02万人次,同比增加2.12万人次。\n";

TEST(document, a_text_in_utf8_comes_back_byte_for_byte) {
  for (auto const& text :
       {kBulletin, "\xef\xbb\xbf" + kBulletin, std::string{"only ASCII, 12 percent\r\n"}, std::string{}}) {
    auto const read = read_document(text, "a.txt");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, text);
    EXPECT_EQ(read->encoding, "UTF-8");
    EXPECT_TRUE(read->warnings.empty());
  }
}

TEST(document, broken_bytes_stay_in_their_places_and_are_told) {
  auto text = kBulletin;
  text.insert(9, "\xe6\x98");
  auto const read = read_document(text, "a.txt");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, text);
  ASSERT_EQ(read->warnings.size(), 1U);
  EXPECT_NE(read->warnings[0].zh.find("1 处"), std::string::npos);
}

TEST(document, other_encodings_of_chinese_text_are_known_by_their_bytes) {
  for (auto const* encoding : {"GB18030", "UTF-16LE", "UTF-16BE"}) {
    auto const read = read_document(in_encoding(kBulletin, encoding), "a.txt");
    ASSERT_TRUE(read) << encoding;
    EXPECT_EQ(read->text, kBulletin) << encoding;
    EXPECT_EQ(read->encoding, encoding);
  }
  auto const marked = read_document("\xff\xfe" + in_encoding(kBulletin, "UTF-16LE"), "a.txt");
  ASSERT_TRUE(marked);
  EXPECT_EQ(marked->text, kBulletin);
}

TEST(document, bytes_of_no_known_kind_are_refused_by_name) {
  std::string noise;
  for (unsigned i = 0; i < 4000; ++i) noise += static_cast<char>(i * 2654435761U >> 13);
  for (auto const& bytes : {noise,
                            std::string{"\x7f"
                                        "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"sv},
                            std::string(64, '\0')}) {
    auto const read = read_document(bytes, "strange.bin");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, base::fault_code::wrong_type);
    EXPECT_NE(read.error().en.find("DOCX"), std::string::npos);
  }
}

TEST(document, of_a_page_only_what_is_seen_is_read_and_cells_stay_apart) {
  auto const read = read_document(R"(<!DOCTYPE html><html><head><title>网站</title><style>p{width:3px}</style></head>
<body><h1>清明假期</h1><p>发送旅客<b>27.02</b>万&nbsp;人次,&lt;增长&gt;8%。<script>var x = 99;</script>
<!-- 5 --><table><tr><th>站</th><th>人次</th></tr><tr><td>西宁</td><td><p>1200</p></td></tr></table><p>完)",
                                  "page.html");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->format, document_format::html);
  EXPECT_EQ(read->text, "清明假期\n发送旅客27.02万\xc2\xa0人次,<增长>8%。\n站\t人次\n西宁\t1200\n完\n");
}

TEST(document, a_page_in_gb2312_is_read_as_it_says) {
  auto const read = read_document(
      in_encoding("<html><head><meta charset=\"gb2312\"></head><body><p>发送旅客27万人次</p></body></html>", "GB18030"),
      "p.htm");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "发送旅客27万人次\n");
}

TEST(document, a_word_file_gives_paragraphs_tabs_and_rows_without_what_was_deleted) {
  auto const read = read_document(docx("<w:p><w:r><w:t>4月4日</w:t></w:r><w:del><w:r><w:t>删去</w:t></w:r></"
                                       "w:del><w:r><w:t xml:space=\"preserve\">发送6.7万人次</w:t></w:r></w:p>"
                                       "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>站</w:t></w:r></w:p></"
                                       "w:tc><w:tc><w:p><w:r><w:t>人次</w:t></w:r></w:p></w:tc></w:tr>"
                                       "<w:tr><w:tc><w:p><w:r><w:t>西宁</w:t></w:r></w:p></"
                                       "w:tc><w:tc><w:p><w:r><w:t>1200</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
                                  "b.docx");
  ASSERT_TRUE(read) << read.error().en;
  EXPECT_EQ(read->format, document_format::docx);
  EXPECT_EQ(read->text, "4月4日发送6.7万人次\n站\t人次\n西宁\t1200\n");
}

TEST(document, a_pdf_with_a_text_layer_is_read_in_both_scripts) {
  auto const english = read_document(pdf("BT /F1 12 Tf 72 700 Td (Exports rose 12.5 percent) Tj ET",
                                         "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
                                     "c.pdf");
  ASSERT_TRUE(english) << english.error().en;
  EXPECT_EQ(english->text, "Exports rose 12.5 percent\n");
  auto const chinese = read_document(
      pdf("BT /F1 12 Tf 72 700 Td <000100020003000400050006> Tj ET",
          "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>"),
      "c.pdf");
  ASSERT_TRUE(chinese) << chinese.error().en;
  EXPECT_EQ(chinese->text, "清明发送旅客\n");
}

TEST(document, a_scan_is_read_with_a_warning) {
  auto* page = pixCreate(900, 160, 8);
  pixSetAll(page);
  auto* font = bmfCreate(nullptr, 20);
  char words[] = "Exports rose to 254,225 units in 2015";
  l_int32 width = 0, overflow = 0;
  pixSetTextline(page, font, words, 0, 60, 90, &width, &overflow);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixWriteMem(&data, &size, page, IFF_PNG);
  std::string const picture{reinterpret_cast<char*>(data), size};
  lept_free(data);
  bmfDestroy(&font);
  pixDestroy(&page);
  auto const read = read_document(picture, "scan.png");
  ASSERT_TRUE(read) << read.error().en;
  EXPECT_EQ(read->format, document_format::scan);
  EXPECT_NE(read->text.find("254,225"), std::string::npos) << read->text;
  ASSERT_EQ(read->warnings.size(), 1U);
  EXPECT_NE(read->warnings[0].en.find("check the figures"), std::string::npos);
}

// --- what hostile files try ---

TEST(hostile_documents, a_package_that_unpacks_without_end_is_cut_off) {
  auto const bomb = docx("<w:p><w:r><w:t>" + std::string(16 << 20, '0') + "</w:t></w:r></w:p>");
  ASSERT_LT(bomb.size(), 200'000U);
  document_limits limits;
  limits.unpacked = 1 << 20;
  auto const read = read_document(bomb, "bomb.docx", limits);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, base::fault_code::too_large);
}

TEST(hostile_documents, entities_of_entities_are_refused_before_they_grow) {
  std::string laughs = "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 30; ++i) laughs += fmt::format("<!ENTITY a{} \"&a{};&a{};\">", i, i - 1, i - 1);
  laughs += "]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>";
  auto const read = read_document(packed("word/document.xml", laughs), "laughs.docx");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, base::fault_code::bad_definition);
}

TEST(hostile_documents, depth_is_limited_in_pages_and_packages) {
  std::string page = "<html><body>";
  std::string body;
  for (int i = 0; i < 200'000; ++i) page += "<div>";
  for (int i = 0; i < 5'000; ++i) body += "<w:sdt>";
  for (auto const& [bytes, name] : {std::pair{page, "deep.html"}, {docx(body), "deep.docx"}}) {
    auto const read = read_document(bytes, name);
    ASSERT_FALSE(read) << name;
    EXPECT_EQ(read.error().code, base::fault_code::too_deep) << name;
  }
}

TEST(hostile_documents, truncated_and_garbled_files_give_a_text_or_a_fault) {
  auto const whole_pdf =
      pdf("BT /F1 12 Tf 72 700 Td (Exports rose) Tj ET", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  auto const whole_docx = docx("<w:p><w:r><w:t>4月4日</w:t></w:r></w:p>");
  document_limits limits;
  limits.recognise = false;
  for (auto const& whole : {whole_pdf, whole_docx}) {
    for (std::size_t length = 0; length < whole.size(); length += 7) {
      auto const read = read_document(std::string_view{whole}.substr(0, length), "cut", limits);
      if (!read) {
        EXPECT_FALSE(read.error().zh.empty());
      }
    }
  }
  EXPECT_FALSE(read_document("PK\x03\x04 nothing"sv, "x.docx"));
  EXPECT_FALSE(read_document(packed("xl/workbook.xml", "<x/>"), "table.xlsx"));
  EXPECT_FALSE(read_document("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "old.doc"));
  EXPECT_FALSE(read_document("\x89PNG\r\n\x1a\nxxxx"sv, "x.png"));
}

RC_GTEST_PROP(document_laws, any_bytes_give_a_text_or_a_fault_in_both_languages, (std::string const& bytes)) {
  document_limits limits;
  limits.recognise = false;
  auto const read = read_document(bytes, "x", limits);
  if (!read) RC_ASSERT(!read.error().zh.empty() && !read.error().en.empty());
}

}  // namespace
}  // namespace fengsui::sense
