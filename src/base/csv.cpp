#include "base/csv.h"

#include "base/utf8.h"

namespace fengsui::base {

bool csv_reader::next(std::vector<std::string>& cells) {
  cells.clear();
  problem_.reset();
  do {
    if (!lines_.next(text_)) return false;
  } while (text_.empty() && !lines_.too_long());
  line_ = lines_.number();
  std::string cell;
  bool quoted = false;
  std::size_t bytes = 0;
  for (;;) {
    // A quote that is never closed would take the rest of the file for one cell.
    bytes += text_.size() + 1;
    if (lines_.too_long() || bytes > lines_.longest() + 1) {
      problem_ = make_fault(fault_code::line_too_long, lines_.longest());
      return true;
    }
    if (auto bad = text_fault(text_)) {
      problem_ = std::move(bad);
      return true;
    }
    for (std::size_t i = 0; i < text_.size(); ++i) {
      char const c = text_[i];
      if (quoted) {
        if (c != '"') {
          cell += c;
        } else if (i + 1 < text_.size() && text_[i + 1] == '"') {
          cell += '"';
          ++i;
        } else {
          quoted = false;
          if (i + 1 < text_.size() && text_[i + 1] != separator_) {
            problem_ = make_fault(fault_code::bad_csv);
            return true;
          }
        }
      } else if (c == separator_) {
        cells.push_back(std::move(cell));
        cell.clear();
      } else if (c == '"') {
        if (!cell.empty()) {
          problem_ = make_fault(fault_code::bad_csv);
          return true;
        }
        quoted = true;
      } else {
        cell += c;
      }
    }
    if (!quoted) break;
    cell += '\n';
    if (!lines_.next(text_)) {
      problem_ = make_fault(fault_code::bad_csv);
      return true;
    }
  }
  cells.push_back(std::move(cell));
  return true;
}

std::string csv_cell(std::string_view text) {
  bool const formula = !text.empty() && std::string_view{"=+-@\t\r\n"}.find(text[0]) != std::string_view::npos &&
                       text.find_first_not_of("+-.0123456789eE") != std::string_view::npos;
  if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
  std::string out = "\"";
  if (formula) out += '\'';
  for (char const c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace fengsui::base
