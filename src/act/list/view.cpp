#include "act/list/view.h"

#include <algorithm>

#include "act/flow/limit.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

std::vector<std::pair<std::string, std::string>> tests_of(std::vector<std::string> const& where) {
  std::vector<std::pair<std::string, std::string>> made;
  for (auto const& text : where) {
    auto const equals = text.find('=');
    if (equals != std::string::npos) made.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return made;
}

row_light light_of(know::knowledge const& known, viewed_row const& row, base::instant now) {
  if (row.done) return row_light::done;
  auto light = row.thing.light == know::light::red     ? row_light::red
               : row.thing.light == know::light::amber ? row_light::amber
               : row.thing.light == know::light::green ? row_light::green
                                                       : row_light::none;
  if (row.hazard) light = std::max(light, row.hazard->light);
  if (!row.deadline) return light;
  auto const today = known.catalogue().zone.day_of(now);
  if (*row.deadline < today) return row_light::red;
  int working = 0;
  for (auto day = today + std::chrono::days{1}; day <= *row.deadline && working <= 3; day += std::chrono::days{1})
    working += known.calendar().is_working(day);
  auto const by_deadline = working <= 3 ? row_light::amber : row_light::green;
  return std::max(light, by_deadline);
}

std::string day_text(std::optional<base::day> const& day) {
  return day ? base::to_text(*day) : std::string{};
}

}  // namespace

base::result<viewed_list> view_list(duty_room& room, std::string const& id, base::instant now, hazards_of const& learned) {
  viewed_list made;
  {
    auto const view = room.look();
    auto const* list = view.lists.lists().find(id);
    if (list == nullptr) return make_fault(fault_code::unknown_entry, id);
    made.list = *list;
  }
  auto const& catalogue = room.known().catalogue();
  int const number = catalogue.find_kind(made.list.kind);
  if (number < 0) return make_fault(fault_code::unknown_kind, made.list.kind, "-");
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(number)];
  for (auto const& column : made.list.columns) {
    if (int const field = kind.find_field(column); field >= 0) made.columns.push_back(field);
  }
  if (made.columns.empty()) {
    for (std::size_t i = 0; i < kind.fields.size(); ++i) made.columns.push_back(static_cast<int>(i));
  }
  auto page = know::things_of(room.known(), made.list.kind, tests_of(made.list.where), now);
  if (!page) return page.error();
  auto const hazards = learned ? learned(made.list.kind, now) : std::map<std::string, hazard>{};
  auto const view = room.look();
  for (auto& thing : page->things) {
    viewed_row row{.thing = std::move(thing), .deadline = made.list.deadline};
    auto const* said = view.lists.rows().find(row_id(id, row.thing.state.id));
    if (said != nullptr) {
      row.owner = said->owner;
      if (said->deadline) row.deadline = said->deadline;
      row.remark = said->remark;
      row.done = said->done;
    }
    if (row.owner.empty()) row.owner = view.work.owner_of(made.list.kind, row.thing.state.id);
    if (row.owner.empty()) row.owner = made.list.owner;
    if (auto const one = hazards.find(row.thing.state.id); one != hazards.end()) row.hazard = one->second;
    row.light = light_of(room.known(), row, now);
    made.rows.push_back(std::move(row));
  }
  return made;
}

light_count count_lights(viewed_list const& list) {
  light_count made;
  for (auto const& row : list.rows) {
    auto& into = row.light == row_light::green   ? made.green
                 : row.light == row_light::amber ? made.amber
                 : row.light == row_light::red   ? made.red
                 : row.light == row_light::done  ? made.done
                                                 : made.none;
    ++into;
  }
  return made;
}

std::optional<refusals> save_list(duty_room& room, saved_list const& wanted, list_actor const& by) {
  auto const& catalogue = room.known().catalogue();
  // The selection is tried once, so that a list that can never show anything is not saved.
  auto const tried = know::things_of(room.known(), wanted.kind, tests_of(wanted.where), room.now().wall, {}, 1);
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    if (!tried) why.push_back(tried.error());
    for (auto const& text : wanted.where) {
      if (text.find('=') == std::string::npos)
        why.push_back(at_field(make_fault(fault_code::unknown_setting, "where", text, "field=value"), "where"));
    }
    if (int const number = catalogue.find_kind(wanted.kind); number >= 0) {
      auto const& kind = catalogue.kinds[static_cast<std::size_t>(number)];
      std::vector<std::string> ids;
      for (auto const& one : kind.fields) ids.push_back(one.id);
      for (auto const& column : wanted.columns) {
        if (kind.find_field(column) < 0)
          why.push_back(at_field(make_fault(fault_code::unknown_field, kind.id, column, model::known_list(ids)), "columns"));
      }
    }
    if (wanted.id.empty() || wanted.id.find('/') != std::string::npos || wanted.id.find(' ') != std::string::npos)
      why.push_back(at_field(make_fault(fault_code::bad_identifier, wanted.id, "a-z A-Z 0-9 _ -"), "id"));
    if (!why.empty()) return {};
    auto const* before = state.lists.lists().find(wanted.id);
    saying made{.kind = "list.list", .verb = before == nullptr ? "open" : "changed", .thing = wanted.id, .at = now.wall,
                .actor = by.id, .note = by.note,
                .fields = {{"title", wanted.title.zh}, {"title_en", wanted.title.en}, {"desk", wanted.desk},
                           {"selects", wanted.kind}, {"where", texts_value(wanted.where)},
                           {"columns", texts_value(wanted.columns)}}};
    if (!wanted.owner.empty()) made.fields.emplace_back("owner", wanted.owner);
    if (wanted.deadline) made.fields.emplace_back("deadline", std::int64_t{base::day_number(*wanted.deadline)});
    std::vector<ledger::draft> out;
    out.push_back(room.writer().draft(made));
    return out;
  });
}

std::optional<refusals> turn_list(duty_room& room, std::string const& id, std::string_view action, list_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    auto const* list = state.lists.lists().find(id);
    if (list == nullptr) {
      why.push_back(make_fault(fault_code::unknown_entry, id));
      return {};
    }
    if (action != "close" && action != "open")
      why.push_back(make_fault(fault_code::unknown_action, action, "close, open, row, xlsx, accept"));
    else if (list->open == (action == "open"))
      why.push_back(make_fault(fault_code::state_forbids, id, list->open ? "open" : "closed"));
    if (!why.empty()) return {};
    std::vector<ledger::draft> out;
    out.push_back(room.writer().draft({.kind = "list.list", .verb = action == "open" ? "open" : "closed", .thing = id,
                                       .at = now.wall, .actor = by.id, .note = by.note,
                                       .fields = {{"title", list->title.zh}, {"selects", list->kind}}}));
    return out;
  });
}

std::optional<refusals> set_rows(duty_room& room, std::string const& list_id, std::vector<row_change> const& changes,
                                 list_actor const& by) {
  auto const listed = view_list(room, list_id, room.now().wall);
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    if (!listed) {
      why.push_back(listed.error());
      return {};
    }
    std::vector<ledger::draft> out;
    for (auto const& change : changes) {
      auto const shown = std::ranges::find_if(listed->rows, [&](auto const& one) { return one.thing.state.id == change.thing; });
      if (shown == listed->rows.end()) {
        why.push_back(make_fault(fault_code::unknown_thing, change.thing));
        continue;
      }
      auto const* before = state.lists.rows().find(row_id(list_id, change.thing));
      list_row row = before == nullptr ? list_row{} : *before;
      auto const meanwhile = [&](std::optional<std::string> const& was, std::string const& is, char const* what) {
        if (was && *was != is)
          why.push_back(at_field(make_fault(fault_code::changed_meanwhile, change.thing, is), what));
      };
      // What was shown may have come from the thing or the list, where the row itself said nothing.
      meanwhile(change.owner_was, row.owner.empty() ? shown->owner : row.owner, "owner");
      meanwhile(change.deadline_was, day_text(row.deadline ? row.deadline : shown->deadline), "deadline");
      meanwhile(change.remark_was, row.remark, "remark");
      meanwhile(change.done_was, day_text(row.done), "done");
      auto const set_day = [&](std::optional<std::string> const& text, std::optional<base::day>& into, char const* what) {
        if (!text) return;
        into.reset();
        if (text->empty()) return;
        auto const day = base::parse_day(*text);
        if (day)
          into = *day;
        else
          why.push_back(at_field(day.error(), what));
      };
      if (change.owner) row.owner = *change.owner;
      if (change.remark) row.remark = *change.remark;
      set_day(change.deadline, row.deadline, "deadline");
      set_day(change.done, row.done, "done");
      saying made{.kind = "list.row", .verb = "set", .thing = row_id(list_id, change.thing), .at = now.wall,
                  .actor = by.id, .note = by.note, .fields = {{"list", list_id}, {"about", change.thing}}};
      if (!row.owner.empty()) made.fields.emplace_back("owner", row.owner);
      if (row.deadline) made.fields.emplace_back("deadline", std::int64_t{base::day_number(*row.deadline)});
      if (!row.remark.empty()) made.fields.emplace_back("remark", row.remark);
      if (row.done) made.fields.emplace_back("done", std::int64_t{base::day_number(*row.done)});
      out.push_back(room.writer().draft(made));
    }
    if (!why.empty()) return {};
    return out;
  });
}

}  // namespace fengsui::act
