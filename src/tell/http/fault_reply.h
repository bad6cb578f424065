#pragma once

#include <string>
#include <string_view>

#include "tell/http/message.h"

namespace fengsui::tell::http {

// What can be wrong with a request before any question is asked of the ledger. Each has one line in the
// table of fault_reply.cpp: its status, its name on the wire and its sentence in both languages.
enum class http_fault {
  bad_request_line,
  bad_method,
  bad_target,
  bad_path,
  bad_query,
  bad_version,
  bad_line_end,
  control_character,
  folded_header,
  bad_header_name,
  repeated_header,
  missing_host,
  bad_host,
  bad_length,
  length_and_coding,
  unknown_coding,
  length_required,
  unexpected_body,
  unknown_expectation,
  too_many_headers,
  head_too_large,
  head_too_slow,
  body_too_large,
  body_too_slow,
  wrong_host,
  foreign_origin,
  wrong_content_type,
  not_found,
  wrong_method,
  too_many_connections,
  busy,
  no_memory,
  handler_failed,
};

int status_of(http_fault);
std::string_view name_of(http_fault);

// {"faults":[{"code":…,"message":{"zh":…,"en":…}}]}
response fault_reply(http_fault);
response fault_reply(int status, std::string_view code, std::string_view zh, std::string_view en);

// The text between the quotes of a JSON string.
std::string json_escaped(std::string_view utf8);

}  // namespace fengsui::tell::http
