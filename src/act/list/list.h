#pragma once

#include <optional>
#include <string>
#include <vector>

#include "act/shelf.h"

namespace fengsui::act {

// A saved selection of things of one kind, with an owner and a deadline (清单).
struct saved_list {
  std::string id;
  base::name title;
  std::string desk;
  std::string kind;
  std::vector<std::string> where;    // "field=value", as /things takes it
  std::vector<std::string> columns;  // field ids; empty: all that are not personal
  std::string owner;
  std::optional<base::day> deadline;
  bool open = true;
  std::string source;
  void step(said const&);
};

// What a list says about one of its things. The things themselves stay where they are.
struct list_row {
  std::string id;  // row_id
  std::string list;
  std::string about;
  std::string owner;
  std::optional<base::day> deadline;
  std::string remark;
  std::optional<base::day> done;
  void step(said const&);
};

std::string row_id(std::string_view list, std::string_view thing);

class list_book {
 public:
  explicit list_book(know::knowledge const& known) : lists_{known, "list.list"}, rows_{known, "list.row"} {}
  void load() {
    lists_.load();
    rows_.load();
  }
  void heard(ledger::event const& e) {
    std::string id;
    lists_.heard(e, id);
    rows_.heard(e, id);
  }
  shelf<saved_list> const& lists() const { return lists_; }
  shelf<list_row> const& rows() const { return rows_; }

 private:
  shelf<saved_list> lists_;
  shelf<list_row> rows_;
};

}  // namespace fengsui::act
