#include <unistd.h>
#include <xlsxwriter.h>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "act/list/workbook.h"
#include "base/number.h"
#include "base/utf8.h"

namespace fengsui::act {

namespace {

// A sheet's name has at most 31 characters and none of []:*?/\ .
std::string sheet_name(std::string const& name) {
  std::string title;
  std::size_t letters = 0;
  for (char const c : name) {
    bool const starts = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (starts && ++letters > 28) break;
    title += std::strchr("[]:*?/\\", c) != nullptr ? ' ' : c;
  }
  return title;
}

// The cells' looks: a heading, a heading that may be filled in, a day, long text.
struct looks {
  lxw_format* head;
  lxw_format* marked;
  lxw_format* date;
  lxw_format* wrapped;

  explicit looks(lxw_workbook* book)
      : head{workbook_add_format(book)},
        marked{workbook_add_format(book)},
        date{workbook_add_format(book)},
        wrapped{workbook_add_format(book)} {
    format_set_bold(head);
    format_set_bg_color(head, 0xE8E8E8);
    format_set_bold(marked);
    format_set_bg_color(marked, 0xFFF2CC);
    format_set_num_format(date, "yyyy-mm-dd");
    format_set_text_wrap(wrapped);
  }
};

// As a number or a day where the column has such and the text is one, else as text.
void write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t col, column const& of, std::string const& text,
                looks const& as) {
  if (of.type == column::kind::number) {
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size()) {
      worksheet_write_number(page, row, col, value, nullptr);
      return;
    }
  }
  if (of.type == column::kind::day) {
    if (auto const day = base::parse_day(text)) {
      auto const zero = std::chrono::local_days{std::chrono::year{1899} / 12 / 30};
      worksheet_write_number(page, row, col, static_cast<double>((*day - zero).count()), as.date);
      return;
    }
  }
  worksheet_write_string(page, row, col, std::string{base::clipped(text, kLongestCell)}.c_str(), as.wrapped);
}

void sign(lxw_workbook* book, lxw_worksheet* page, watermark const& mark) {
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
}

// Debian's libxlsxwriter (1.1.4) writes files only.
std::string temporary_file() {
  auto path = (std::filesystem::temp_directory_path() / "fengsui-list-XXXXXX").string();
  int const file = ::mkstemp(path.data());
  if (file < 0) throw std::runtime_error{"no temporary file for a workbook: " + path};
  ::close(file);
  return path;
}

}  // namespace

std::string write_workbook(std::string const& name, std::vector<column> const& columns,
                           std::vector<std::vector<std::string>> const& rows, watermark const& mark) {
  auto const path = temporary_file();
  auto* book = workbook_new(path.c_str());
  auto* page = workbook_add_worksheet(book, sheet_name(name).c_str());
  looks const as{book};
  for (std::size_t c = 0; c < columns.size(); ++c) {
    auto const col = static_cast<lxw_col_t>(c);
    worksheet_set_column(page, col, col, columns[c].width, nullptr);
    worksheet_write_string(page, 0, col, columns[c].title.c_str(), columns[c].editable ? as.marked : as.head);
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < columns.size() && c < rows[r].size(); ++c) {
      if (rows[r][c].empty()) continue;
      write_cell(page, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c), columns[c], rows[r][c], as);
    }
  }
  worksheet_freeze_panes(page, 1, 0);
  if (!columns.empty())
    worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(rows.size()), static_cast<lxw_col_t>(columns.size() - 1));
  sign(book, page, mark);
  auto const wrong = workbook_close(book);
  std::ifstream in{path, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  std::filesystem::remove(path);
  if (wrong != LXW_NO_ERROR) throw std::runtime_error{std::string{"workbook: "} + lxw_strerror(wrong)};
  return std::move(text).str();
}

}  // namespace fengsui::act
