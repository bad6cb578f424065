#include "act/list/list.h"

namespace fengsui::act {

void saved_list::step(said const& one) {
  if (one.has("title")) title.zh = one.text("title");
  if (one.has("title_en")) title.en = one.text("title_en");
  if (title.en.empty()) title.en = title.zh;
  if (one.has("desk")) desk = one.text("desk");
  if (one.has("selects")) kind = one.text("selects");
  if (one.has("where")) where = one.texts("where");
  if (one.has("columns")) columns = one.texts("columns");
  if (one.has("owner")) owner = one.text("owner");
  if (auto const day = one.day("deadline")) deadline = *day;
  if (one.verb() == "open") open = true;
  if (one.verb() == "closed") open = false;
  source = one.event().key.source;
}

void list_row::step(said const& one) {
  list = one.text("list");
  about = one.text("about");
  // A row is said whole: what it does not say is not there any more.
  owner = one.text("owner");
  deadline = one.day("deadline");
  remark = one.text("remark");
  done = one.day("done");
}

std::string row_id(std::string_view list, std::string_view thing) {
  return std::string{list} + " " + std::string{thing};
}

}  // namespace fengsui::act
