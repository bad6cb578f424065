#include "act/list/workbook.h"

#include <expat.h>
#include <minizip/ioapi.h>
#include <minizip/unzip.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "base/number.h"
#include "base/utf8.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

constexpr std::size_t kMostUnpacked = 64 * 1024 * 1024;
constexpr std::size_t kMostRows = 100'000;
constexpr std::size_t kMostColumns = 512;
constexpr std::size_t kLongestCell = 32'767;  // Excel's own limit

base::fault not_a_workbook(std::string const& why) {
  return make_fault(fault_code::file_refused, "xlsx", why);
}

// minizip reads through functions; these read memory.
struct memory_file {
  std::string_view bytes;
  std::size_t at = 0;
};

voidpf open_memory(voidpf opaque, char const*, int) {
  return opaque;
}
uLong read_memory(voidpf, voidpf stream, void* to, uLong size) {
  auto& file = *static_cast<memory_file*>(stream);
  auto const n = std::min<std::size_t>(size, file.bytes.size() - file.at);
  std::memcpy(to, file.bytes.data() + file.at, n);
  file.at += n;
  return static_cast<uLong>(n);
}
uLong write_memory(voidpf, voidpf, void const*, uLong) {
  return 0;
}
long tell_memory(voidpf, voidpf stream) {
  return static_cast<long>(static_cast<memory_file*>(stream)->at);
}
long seek_memory(voidpf, voidpf stream, uLong offset, int origin) {
  auto& file = *static_cast<memory_file*>(stream);
  auto const from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? file.at
                    : origin == ZLIB_FILEFUNC_SEEK_END ? file.bytes.size()
                                                       : std::size_t{0};
  if (offset > file.bytes.size() || from + offset > file.bytes.size()) return -1;
  file.at = from + offset;
  return 0;
}
int close_memory(voidpf, voidpf) {
  return 0;
}
int error_memory(voidpf, voidpf) {
  return 0;
}

struct close_zip {
  void operator()(void* zip) const { unzClose(zip); }
};

// The parts of a package, read one by one within one allowance.
class package {
 public:
  explicit package(std::string_view bytes) : file_{bytes} {
    functions_ = {open_memory, read_memory, write_memory, tell_memory, seek_memory, close_memory, error_memory, &file_};
    zip_.reset(unzOpen2("", &functions_));
  }
  bool good() const { return zip_ != nullptr; }

  std::optional<std::string> part(std::string const& name) {
    if (unzLocateFile(zip_.get(), name.c_str(), 2) != UNZ_OK || unzOpenCurrentFile(zip_.get()) != UNZ_OK) return {};
    std::string out;
    char buffer[16 * 1024];
    for (;;) {
      int const n = unzReadCurrentFile(zip_.get(), buffer, sizeof buffer);
      if (n == 0) break;
      if (n < 0 || unpacked_ + static_cast<std::size_t>(n) > kMostUnpacked) {
        unzCloseCurrentFile(zip_.get());
        too_much_ = n >= 0;
        return {};
      }
      unpacked_ += static_cast<std::size_t>(n);
      out.append(buffer, static_cast<std::size_t>(n));
    }
    if (unzCloseCurrentFile(zip_.get()) != UNZ_OK) return {};
    return out;
  }
  bool too_much() const { return too_much_; }

 private:
  memory_file file_;
  zlib_filefunc_def functions_{};
  std::unique_ptr<void, close_zip> zip_;
  std::size_t unpacked_ = 0;
  bool too_much_ = false;
};

// Elements by their local names; a document type ends the reading, for with it come entities.
class reader {
 public:
  virtual ~reader() = default;
  virtual void open(std::string_view element, std::map<std::string, std::string> const& attributes) = 0;
  virtual void close(std::string_view element) = 0;
  virtual void text(std::string_view) = 0;

  bool read(std::string const& xml) {
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> const parser{XML_ParserCreate(nullptr),
                                                                                                 XML_ParserFree};
    parser_ = parser.get();
    XML_SetUserData(parser.get(), this);
    XML_SetElementHandler(
        parser.get(),
        [](void* self, char const* name, char const** attributes) {
          std::map<std::string, std::string> found;
          for (auto at = attributes; *at != nullptr; at += 2) found[local(at[0])] = at[1];
          static_cast<reader*>(self)->open(local(name), found);
        },
        [](void* self, char const* name) { static_cast<reader*>(self)->close(local(name)); });
    XML_SetCharacterDataHandler(parser.get(), [](void* self, char const* text, int size) {
      static_cast<reader*>(self)->text({text, static_cast<std::size_t>(size)});
    });
    XML_SetStartDoctypeDeclHandler(parser.get(), [](void* self, char const*, char const*, char const*, int) {
      XML_StopParser(static_cast<reader*>(self)->parser_, XML_FALSE);
    });
    return XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK && !stopped_;
  }
  void stop() {
    stopped_ = true;
    XML_StopParser(parser_, XML_FALSE);
  }

 private:
  static std::string local(char const* name) {
    auto const* colon = std::strchr(name, ':');
    return colon == nullptr ? name : colon + 1;
  }
  XML_Parser parser_ = nullptr;
  bool stopped_ = false;
};

class shared_strings : public reader {
 public:
  std::vector<std::string> strings;
  void open(std::string_view element, std::map<std::string, std::string> const&) override {
    if (element == "si") strings.emplace_back();
    if (element == "rPh") phonetic_ = true;  // how a word is read aloud is no part of it
    in_text_ = element == "t";
  }
  void close(std::string_view element) override {
    if (element == "rPh") phonetic_ = false;
    in_text_ = false;
  }
  void text(std::string_view more) override {
    if (in_text_ && !phonetic_ && !strings.empty()) strings.back() += more;
  }

 private:
  bool in_text_ = false;
  bool phonetic_ = false;
};

class workbook_part : public reader {
 public:
  std::string first_sheet;  // its relationship
  bool epoch_1904 = false;
  void open(std::string_view element, std::map<std::string, std::string> const& attributes) override {
    if (element == "workbookPr") {
      auto const found = attributes.find("date1904");
      epoch_1904 = found != attributes.end() && (found->second == "1" || found->second == "true");
    }
    if (element == "sheet" && first_sheet.empty()) {
      if (auto const id = attributes.find("id"); id != attributes.end()) first_sheet = id->second;
    }
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}
};

class relationships : public reader {
 public:
  std::map<std::string, std::string> targets;
  void open(std::string_view element, std::map<std::string, std::string> const& attributes) override {
    if (element != "Relationship") return;
    auto const id = attributes.find("Id");
    auto const target = attributes.find("Target");
    if (id != attributes.end() && target != attributes.end()) targets[id->second] = target->second;
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}
};

class sheet_part : public reader {
 public:
  sheet_part(std::vector<std::string> const& strings, sheet& into) : strings_{strings}, into_{into} {}

  void open(std::string_view element, std::map<std::string, std::string> const& attributes) override {
    auto const said = [&](char const* name) {
      auto const found = attributes.find(name);
      return found == attributes.end() ? std::string{} : found->second;
    };
    if (element == "row") {
      auto const number = said("r");
      std::size_t row = into_.rows.size() + 1;
      if (!number.empty()) std::from_chars(number.data(), number.data() + number.size(), row);
      if (row == 0 || row > kMostRows || row < into_.rows.size()) return stop();
      into_.rows.resize(row);
      column_ = 0;
    } else if (element == "c") {
      if (into_.rows.empty()) return stop();
      if (auto const reference = said("r"); !reference.empty()) {
        std::size_t column = 0;
        for (char const c : reference) {
          if (c < 'A' || c > 'Z') break;
          column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
          if (column > kMostColumns) return stop();
        }
        if (column == 0) return stop();
        column_ = column - 1;
      }
      type_ = said("t");
      value_.clear();
    }
    in_value_ = element == "v" || element == "t";
  }
  void close(std::string_view element) override {
    if (element == "c") {
      if (column_ >= kMostColumns) return stop();
      auto& row = into_.rows.back();
      if (row.size() <= column_) row.resize(column_ + 1);
      cell made{value_, false};
      if (type_ == "s") {
        std::size_t index = strings_.size();
        std::from_chars(value_.data(), value_.data() + value_.size(), index);
        made.text = index < strings_.size() ? strings_[index] : std::string{};
      } else if (type_.empty() || type_ == "n") {
        made.number = !value_.empty();
      }
      row[column_] = std::move(made);
      ++column_;
    }
    in_value_ = false;
  }
  void text(std::string_view more) override {
    if (!in_value_) return;
    if (value_.size() + more.size() > kLongestCell * 4) return stop();
    value_ += more;
  }

 private:
  std::vector<std::string> const& strings_;
  sheet& into_;
  std::size_t column_ = 0;
  std::string type_;
  std::string value_;
  bool in_value_ = false;
};

std::string part_name(std::string target) {
  if (target.starts_with('/')) return target.substr(1);
  return "xl/" + target;
}

}  // namespace

base::result<sheet> read_workbook(std::string_view bytes) {
  package parts{bytes};
  if (!parts.good()) return not_a_workbook("不是 XLSX 工作簿 / not an XLSX workbook");
  auto const part = [&](std::string const& name) { return parts.part(name); };
  workbook_part book;
  relationships links;
  auto const book_xml = part("xl/workbook.xml");
  auto const links_xml = part("xl/_rels/workbook.xml.rels");
  if (!book_xml || !links_xml || !book.read(*book_xml) || !links.read(*links_xml))
    return not_a_workbook("缺少工作簿部件 / parts of the workbook are missing");
  auto const link = links.targets.find(book.first_sheet);
  if (link == links.targets.end()) return not_a_workbook("没有工作表 / no sheet");
  shared_strings strings;
  if (auto const xml = part("xl/sharedStrings.xml"); xml && !strings.read(*xml))
    return not_a_workbook("文字表有误 / the table of texts cannot be read");
  auto const xml = part(part_name(link->second));
  sheet made;
  made.epoch_1904 = book.epoch_1904;
  sheet_part reading{strings.strings, made};
  if (parts.too_much()) return make_fault(fault_code::too_large, kMostUnpacked);
  if (!xml || !reading.read(*xml)) return not_a_workbook("工作表有误 / the sheet cannot be read");
  for (auto const& row : made.rows) {
    for (auto const& one : row) {
      if (base::text_fault(one.text) && one.text.find('\n') == std::string::npos)
        return not_a_workbook("文字不是 UTF-8 / a text is not UTF-8");
    }
  }
  return made;
}

base::result<base::day> day_of(cell const& one, bool epoch_1904) {
  if (!one.number) {
    // People write 2025/4/30 and 2025.4.30 as well.
    std::string text = one.text;
    std::ranges::replace_if(text, [](char c) { return c == '/' || c == '.'; }, '-');
    int parts[3] = {};
    auto const* at = text.data();
    auto const* end = at + text.size();
    bool good = !text.empty();
    for (int i = 0; i < 3 && good; ++i) {
      auto const read = std::from_chars(at, end, parts[i]);
      good = read.ec == std::errc{} && (i == 2 ? read.ptr == end : read.ptr < end && *read.ptr == '-');
      at = read.ptr + 1;
    }
    if (good) return base::parse_day(fmt::format("{:04}-{:02}-{:02}", parts[0], parts[1], parts[2]));
    return make_fault(fault_code::bad_day, one.text);
  }
  auto const number = base::parse_decimal(one.text);
  if (!number) return make_fault(fault_code::bad_day, one.text);
  auto const serial = number->mantissa / base::power_of_ten(number->decimals);
  if (serial < 1 || serial > 2'958'465) return make_fault(fault_code::bad_day, one.text);
  // Serial 60 of the 1900 system is 29 February 1900, which never was; days after it count from 30 December 1899.
  auto const zero = std::chrono::local_days{epoch_1904 ? std::chrono::year{1904} / 1 / 1 : std::chrono::year{1899} / 12 / 30};
  return zero + std::chrono::days{serial};
}

std::string write_workbook(std::string const& name, std::vector<column> const& columns,
                           std::vector<std::vector<std::string>> const& rows, watermark const& mark) {
  // Debian's libxlsxwriter (1.1.4) writes files only.
  auto path = (std::filesystem::temp_directory_path() / "fengsui-list-XXXXXX").string();
  int const file = ::mkstemp(path.data());
  if (file < 0) throw std::runtime_error{"no temporary file for a workbook: " + path};
  ::close(file);
  auto* book = workbook_new(path.c_str());
  // A sheet's name has at most 31 characters and none of []:*?/\ .
  std::string title;
  std::size_t letters = 0;
  for (char const c : name) {
    bool const starts = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (starts && ++letters > 28) break;
    title += std::strchr("[]:*?/\\", c) != nullptr ? ' ' : c;
  }
  auto* page = workbook_add_worksheet(book, title.c_str());
  auto* head = workbook_add_format(book);
  format_set_bold(head);
  format_set_bg_color(head, 0xE8E8E8);
  auto* marked = workbook_add_format(book);
  format_set_bold(marked);
  format_set_bg_color(marked, 0xFFF2CC);
  auto* date = workbook_add_format(book);
  format_set_num_format(date, "yyyy-mm-dd");
  auto* wrapped = workbook_add_format(book);
  format_set_text_wrap(wrapped);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    auto const col = static_cast<lxw_col_t>(c);
    worksheet_set_column(page, col, col, columns[c].width, nullptr);
    worksheet_write_string(page, 0, col, columns[c].title.c_str(), columns[c].editable ? marked : head);
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    auto const row = static_cast<lxw_row_t>(r + 1);
    for (std::size_t c = 0; c < columns.size() && c < rows[r].size(); ++c) {
      auto const col = static_cast<lxw_col_t>(c);
      auto const& text = rows[r][c];
      if (text.empty()) continue;
      if (columns[c].type == column::kind::number) {
        double value = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size()) {
          worksheet_write_number(page, row, col, value, nullptr);
          continue;
        }
      }
      if (columns[c].type == column::kind::day) {
        if (auto const day = base::parse_day(text)) {
          auto const zero = std::chrono::local_days{std::chrono::year{1899} / 12 / 30};
          worksheet_write_number(page, row, col, static_cast<double>((*day - zero).count()), date);
          continue;
        }
      }
      worksheet_write_string(page, row, col, text.substr(0, kLongestCell).c_str(), wrapped);
    }
  }
  worksheet_freeze_panes(page, 1, 0);
  if (!columns.empty())
    worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(rows.size()), static_cast<lxw_col_t>(columns.size() - 1));
  // & begins a code of the footer's own, && is one; Excel takes 255 characters.
  std::string foot{"&L"};
  for (char const c : base::clipped(mark.text, 200)) foot += c == '&' ? "&&" : std::string(1, c);
  worksheet_set_footer(page, (foot + "&R&P/&N").c_str());
  auto who = mark.who;
  auto remark = mark.text;
  lxw_doc_properties about{};
  about.author = who.data();
  about.comments = remark.data();
  workbook_set_properties(book, &about);
  auto const wrong = workbook_close(book);
  std::ifstream in{path, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  std::filesystem::remove(path);
  if (wrong != LXW_NO_ERROR) throw std::runtime_error{std::string{"workbook: "} + lxw_strerror(wrong)};
  auto made = std::move(text).str();
  return made;
}

}  // namespace fengsui::act
