#include "act/list/exchange.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "act/list/workbook.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

base::name const kThing{"标识", "Id"};
base::name const kState{"状态", "State"};
base::name const kLight{"信号灯", "Light"};
base::name const kStuck{"卡住可能（%）", "Likely stuck (%)"};

struct editable {
  std::string_view what;
  base::name head;
  bool day;
};
std::array<editable, 4> const kEditable{{{"owner", {"责任人", "Owner"}, false},
                                         {"deadline", {"期限", "Deadline"}, true},
                                         {"remark", {"备注", "Remark"}, false},
                                         {"done", {"完成", "Done"}, true}}};

std::string_view mark(row_light light, std::string_view lang) {
  bool const en = lang == "en";
  switch (light) {
    case row_light::green:
      return en ? "green" : "绿";
    case row_light::amber:
      return en ? "amber" : "黄";
    case row_light::red:
      return en ? "red" : "红";
    case row_light::done:
      return en ? "done" : "完成";
    case row_light::none:
      break;
  }
  return "";
}

std::string shown(model::catalogue const& catalogue, model::field const& field, model::value const& value,
                  std::string_view lang) {
  auto const text = know::delta::text_of(field, value);
  if (auto const* choice = field.choices.find(text)) return choice->name.in(lang);
  if (field.type == model::field_type::place) {
    if (auto const* place = catalogue.city.find_place(text)) return place->name.in(lang);
  }
  return text;
}

std::string trimmed(std::string const& text) {
  auto const from = text.find_first_not_of(" \t\r\n");
  return from == std::string::npos ? std::string{} : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

}  // namespace

std::string list_workbook(know::knowledge const& known, viewed_list const& list, std::string_view lang,
                          personal_shown const& personal, watermark const& out_to) {
  auto const& catalogue = known.catalogue();
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind(list.list.kind))];
  std::vector<column> columns{{kThing.in(lang), 20}, {kState.in(lang), 12}, {kLight.in(lang), 8}};
  bool const learned = std::ranges::any_of(list.rows, [](auto const& row) { return row.hazard.has_value(); });
  if (learned) columns.push_back({kStuck.in(lang), 14, column::kind::number});
  for (int const field : list.columns) {
    auto const& one = kind.fields[static_cast<std::size_t>(field)];
    columns.push_back({one.name.in(lang), 18,
                       model::is_number(one.type)                ? column::kind::number
                       : one.type == model::field_type::date     ? column::kind::day
                                                                 : column::kind::text,
                       false});
  }
  for (auto const& one : kEditable)
    columns.push_back({one.head.in(lang), 16, one.day ? column::kind::day : column::kind::text, true});
  std::vector<std::vector<std::string>> rows;
  for (auto const& row : list.rows) {
    auto const& thing = row.thing.state;
    std::vector<std::string> cells{thing.id,
                                   thing.state < 0 ? "" : kind.verbs[static_cast<std::size_t>(thing.state)].name.in(lang),
                                   std::string{mark(row.light, lang)}};
    if (learned) cells.push_back(row.hazard ? fmt::format("{:.0f}", 100 * row.hazard->stuck) : std::string{});
    for (int const field : list.columns) {
      auto const found = std::ranges::find(thing.fields, field, &ledger::field_value::field);
      auto const& of = kind.fields[static_cast<std::size_t>(field)];
      if (found == thing.fields.end() || !found->value || (of.personal && !personal))
        cells.emplace_back();
      else if (of.personal)
        cells.push_back(personal(kind, thing.place, thing.id, of, *found->value).value_or(std::string{}));
      else
        cells.push_back(shown(catalogue, of, *found->value, lang));
    }
    cells.push_back(row.owner);
    cells.push_back(row.deadline ? base::to_text(*row.deadline) : "");
    cells.push_back(row.remark);
    cells.push_back(row.done ? base::to_text(*row.done) : "");
    rows.push_back(std::move(cells));
  }
  return write_workbook(list.list.title.in(lang), columns, rows, out_to);
}

workbook_reading compare_workbook(duty_room&, viewed_list const& list, std::string_view bytes) {
  workbook_reading made;
  auto const read = read_workbook(bytes);
  if (!read) {
    made.faults.push_back(read.error());
    return made;
  }
  auto const& rows = read->rows;
  auto const column_of = [&](base::name const& head) -> std::optional<std::size_t> {
    if (rows.empty()) return {};
    // From the right: what may be edited stands last, and a field of the thing may have the same name.
    for (std::size_t i = rows.front().size(); i-- > 0;) {
      auto const text = trimmed(rows.front()[i].text);
      if (text == head.zh || text == head.en) return i;
    }
    return {};
  };
  auto const id_column = column_of(kThing);
  if (!id_column) {
    made.faults.push_back(make_fault(fault_code::missing_key, kThing.zh + " / " + kThing.en));
    return made;
  }
  std::array<std::optional<std::size_t>, kEditable.size()> columns;
  for (std::size_t k = 0; k < kEditable.size(); ++k) columns[k] = column_of(kEditable[k].head);
  std::set<std::string> seen;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    auto const& row = rows[r];
    auto const at = [&](std::size_t column) { return column < row.size() ? row[column] : cell{}; };
    auto const id = trimmed(at(*id_column).text);
    bool const empty = std::ranges::all_of(row, [](cell const& one) { return trimmed(one.text).empty(); });
    if (empty) continue;
    auto const complain = [&](base::fault bad, std::string field) {
      bad.line = static_cast<int>(r + 1);
      bad.field = std::move(field);
      made.faults.push_back(std::move(bad));
    };
    auto const listed = std::ranges::find_if(list.rows, [&](auto const& one) { return one.thing.state.id == id; });
    if (listed == list.rows.end()) {
      complain(make_fault(fault_code::unknown_thing, id), kThing.en);
      continue;
    }
    if (!seen.insert(id).second) {
      complain(make_fault(fault_code::duplicate_name, id), kThing.en);
      continue;
    }
    ++made.rows;
    for (std::size_t k = 0; k < kEditable.size(); ++k) {
      if (!columns[k]) continue;
      auto const& what = kEditable[k].what;
      auto const cell_here = at(*columns[k]);
      auto now = trimmed(cell_here.text);
      if (kEditable[k].day && !now.empty()) {
        auto const day = day_of({now, cell_here.number}, read->epoch_1904);
        if (!day) {
          complain(day.error(), std::string{what});
          continue;
        }
        now = base::to_text(*day);
      }
      auto const was = what == "owner"      ? listed->owner
                       : what == "deadline" ? (listed->deadline ? base::to_text(*listed->deadline) : std::string{})
                       : what == "remark"   ? listed->remark
                                            : (listed->done ? base::to_text(*listed->done) : std::string{});
      if (now != trimmed(was)) made.differences.push_back({id, std::string{what}, was, now});
    }
  }
  return made;
}

}  // namespace fengsui::act
