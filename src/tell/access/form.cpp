#include "tell/access/form.h"

#include <algorithm>

#include "sense/event_json.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::make_fault;
using value_form = sense::raw_value::form;

}  // namespace

std::string const& form::text(std::string_view name) {
  static std::string const nothing;
  auto const found = texts.find(name);
  if (found != texts.end()) return found->second;
  faults.push_back(base::at_field(make_fault(fault_code::missing_field, name), std::string{name}));
  return nothing;
}

std::string form::text_or(std::string_view name, std::string otherwise) const {
  auto const found = texts.find(name);
  return found == texts.end() ? std::move(otherwise) : found->second;
}

bool form::yes(std::string_view name) const {
  auto const found = texts.find(name);
  return found != texts.end() && found->second == "true";
}

std::vector<std::string> form::list(std::string_view name) const {
  auto const found = lists.find(name);
  return found == lists.end() ? std::vector<std::string>{} : found->second;
}

form read_form(http::request const& asked, std::vector<std::string_view> const& known) {
  thread_local sense::event_json json;
  form made;
  auto const raw = json.read(asked.body, made.faults);
  if (!raw) return made;
  for (auto const& [key, value] : raw->members) {
    auto const name = std::string{key};
    if (std::ranges::find(known, key) == known.end()) {
      std::string list;
      for (auto const one : known) list.append(list.empty() ? "" : ", ").append(one);
      made.faults.push_back(base::at_field(make_fault(fault_code::unknown_key, name, list), name));
      continue;
    }
    switch (value.kind) {
      case value_form::text:
      case value_form::number:
        made.texts[name] = std::string{value.text};
        break;
      case value_form::boolean:
        made.texts[name] = std::string{value.text};
        break;
      case value_form::null:
        break;
      case value_form::list:
        for (auto const& one : value.items) {
          if (one.kind == value_form::text)
            made.lists[name].emplace_back(one.text);
          else
            made.faults.push_back(base::at_field(make_fault(fault_code::wrong_type, "[\"…\"]"), name));
        }
        made.lists[name];
        break;
      case value_form::object:
        made.faults.push_back(base::at_field(make_fault(fault_code::wrong_type, "\"…\""), name));
    }
  }
  return made;
}

}  // namespace fengsui::tell
