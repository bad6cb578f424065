#include "invest/names/list_reader.h"

#include <algorithm>
#include <initializer_list>

#include "base/csv.h"

namespace fengsui::invest {
namespace {

constexpr std::size_t kLongestLine = 64 * 1024;

std::string trimmed(std::string text) {
  auto const first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

int column_of(std::vector<std::string> const& heads, std::initializer_list<std::string_view> names) {
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (std::ranges::find(names, trimmed(heads[i])) != names.end()) return static_cast<int>(i);
  }
  return -1;
}

std::vector<std::string> parted(std::string const& text) {
  std::vector<std::string> found;
  std::size_t from = 0;
  while (from <= text.size()) {
    auto to = text.find_first_of(";|", from);
    if (to == std::string::npos) to = text.size();
    if (auto one = trimmed(text.substr(from, to - from)); !one.empty()) found.push_back(std::move(one));
    from = to + 1;
  }
  return found;
}

}  // namespace

company_list read_company_list(std::istream& in, std::string const& file) {
  company_list made;
  // Spreadsheets write a byte-order mark before the first cell.
  for (char const byte : {'\xEF', '\xBB', '\xBF'}) {
    if (in.peek() != static_cast<unsigned char>(byte)) break;
    in.get();
  }
  base::line_reader lines{in, kLongestLine};
  base::csv_reader rows{lines};
  std::vector<std::string> cells;
  int name = 0, id = -1, also = -1;
  bool first = true;
  while (rows.next(cells)) {
    auto const complain = [&](base::fault one) {
      one.file = file;
      one.line = rows.line();
      made.faults.push_back(std::move(one));
    };
    if (rows.problem()) {
      complain(*rows.problem());
      continue;
    }
    if (std::exchange(first, false)) {
      auto const head = column_of(cells, {"name", "名称", "企业名称", "企业", "公司", "company"});
      if (head >= 0) {
        name = head;
        id = column_of(cells, {"id", "编号", "credit_code", "统一社会信用代码"});
        also = column_of(cells, {"also", "short_names", "short_name", "简称", "曾用名"});
        continue;
      }
    }
    if (cells.size() == 1 && trimmed(cells[0]).empty()) continue;
    auto const cell = [&](int column) {
      return column >= 0 && static_cast<std::size_t>(column) < cells.size()
                 ? trimmed(cells[static_cast<std::size_t>(column)])
                 : std::string{};
    };
    auto text = cell(name);
    if (text.empty()) {
      complain(base::make_fault(base::fault_code::missing_field, "name"));
      continue;
    }
    made.companies.push_back({.name = std::move(text), .also = parted(cell(also)), .id = cell(id)});
    made.lines.push_back(rows.line());
  }
  return made;
}

}  // namespace fengsui::invest
