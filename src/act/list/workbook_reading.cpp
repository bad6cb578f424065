#include <expat.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <memory>

#include "act/list/package.h"
#include "act/list/workbook.h"
#include "base/number.h"
#include "base/utf8.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

constexpr std::size_t kMostRows = 100'000;
constexpr std::size_t kMostColumns = 512;

base::fault not_a_workbook(std::string const& why) {
  return make_fault(fault_code::file_refused, "xlsx", why);
}

// Elements by their local names; a document type ends the reading, for with it come entities.
class reader {
 public:
  virtual ~reader() = default;
  virtual void open(std::string_view element, std::map<std::string, std::string> const& attributes) = 0;
  virtual void close(std::string_view element) = 0;
  virtual void text(std::string_view) = 0;

  bool read(std::string const& xml) {
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> const parser{
        XML_ParserCreate(nullptr), XML_ParserFree};
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
  if (parts.too_much()) return make_fault(fault_code::too_large, package::kMostUnpacked);
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
    std::ranges::replace_if(
        text, [](char c) { return c == '/' || c == '.'; }, '-');
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
  auto const zero =
      std::chrono::local_days{epoch_1904 ? std::chrono::year{1904} / 1 / 1 : std::chrono::year{1899} / 12 / 30};
  return zero + std::chrono::days{serial};
}

}  // namespace fengsui::act
