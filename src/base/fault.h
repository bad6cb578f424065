#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace fengsui::base {

// What can be wrong with material from outside. Each code has one line in the table of fault.cpp: its
// name on the wire, its HTTP status, and its sentence in Chinese and in English.
enum class fault_code {
  // text and numbers
  bad_utf8,
  byte_order_mark,
  utf16_text,
  nul_character,
  line_too_long,
  too_large,
  bad_number,
  too_many_decimals,
  number_out_of_range,
  negative_number,
  bad_time,
  bad_day,
  bad_coordinate,
  bad_frame,
  // documents
  toml_syntax,
  bad_json,
  duplicate_key,
  too_deep,
  missing_key,
  unknown_key,
  wrong_type,
  unknown_name,
  duplicate_name,
  bad_definition,
  bad_template,
  // events
  unknown_kind,
  unknown_field,
  unknown_verb,
  unknown_choice,
  unknown_place,
  wrong_place_level,
  text_too_long,
  bad_identifier,
  missing_field,
  needs_field,
  bad_csv,
  csv_width,
  // ledger
  conflict,
  target_not_found,
  target_retracted,
  target_other_kind,
  refused_with_batch,
  ledger_closed,
  node_follows,
  node_fenced,
  node_forked,
  node_link,
  ledger_busy,
  disk_full,
  storage_failed,
  ledger_broken,
  ledger_unreadable,
  cells_differ,
  not_a_data_folder,
  already_open,
  folder_not_empty,
  // engines of the desks
  day_not_later,
  days_missing,
  bad_raster,
  short_of_supply,
  was_there,
  // questions
  unknown_indicator,
  bad_period,
  unknown_dimension,
  unknown_thing,
  unknown_bulletin,
  bad_comparison,
  unknown_desk,
  unknown_setting,
  no_file,
  // people
  unknown_alarm,
  unknown_rule,
  unknown_post,
  unknown_member,
  unknown_duty,
  unknown_entry,
  unknown_action,
  not_yours,
  roster_refused,
  roster_doubtful,
  move_refused,
  file_refused,
  changed_meanwhile,
  // people and what goes out to them
  second_person,
  state_forbids,
  // access
  not_allowed,
  sign_in_refused,
  second_factor_needed,
  try_later,
  not_in_your_places,
};

// A fault is an ordinary value: reading goes on, faults are collected, and each says where it stands.
struct fault {
  fault_code code{};
  std::string file;  // empty where there is none
  int line = 0;      // from 1; 0 where there is none
  int column = 0;
  std::string field;  // "fields.passengers"
  std::string zh;
  std::string en;

  std::string const& text(std::string_view lang) const { return lang == "en" ? en : zh; }
  std::string where() const;  // "flights.csv:12: fields.cargo", as much of it as is known
};

using faults = std::vector<fault>;

std::string_view fault_name(fault_code);
int http_status(fault_code);

namespace detail {
std::string_view sentence_zh(fault_code);
std::string_view sentence_en(fault_code);
}  // namespace detail

template <class... Args>
fault make_fault(fault_code code, Args const&... args) {
  fault made;
  made.code = code;
  made.zh = fmt::format(fmt::runtime(detail::sentence_zh(code)), args...);
  made.en = fmt::format(fmt::runtime(detail::sentence_en(code)), args...);
  return made;
}

inline fault at_field(fault made, std::string field) {
  made.field = std::move(field);
  return made;
}

}  // namespace fengsui::base
