#include "base/json_writer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fengsui::base {

namespace {

// Most texts need no escape at all: they are copied in runs.
constexpr auto kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 256; ++c) plain[c] = c != 0x7F;
  for (char const c : {'"', '\\', '<', '>', '&'}) plain[static_cast<unsigned char>(c)] = false;
  return plain;
}();

// How much of a text's beginning needs no escape.
std::size_t plain_run(std::string_view text) {
  std::size_t run = 0;
  while (run < text.size() && kPlain[static_cast<unsigned char>(text[run])]) ++run;
  return run;
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  auto run = plain_run(text);
  // Keys and most values are short and plain: they are appended at once, quotes and all.
  std::array<char, 64> quoted;
  if (run == text.size() && run + 2 <= quoted.size()) {
    quoted[0] = '"';
    std::ranges::copy(text, quoted.begin() + 1);
    quoted[run + 1] = '"';
    out.append(quoted.data(), run + 2);
    return;
  }
  out += '"';
  for (; !text.empty(); run = plain_run(text)) {
    out.append(text.data(), run);
    if (run == text.size()) break;
    char const c = text[run];
    text.remove_prefix(run + 1);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '<':
      case '>':
      case '&':
      default:
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    }
  }
  out += '"';
}

void json_writer::separate() {
  if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':') out_ += ',';
}

json_writer& json_writer::open(char c) {
  separate();
  out_ += c;
  return *this;
}

json_writer& json_writer::close(char c) {
  out_ += c;
  return *this;
}

json_writer& json_writer::key(std::string_view k) {
  separate();
  append_json_text(out_, k);
  out_ += ':';
  return *this;
}

json_writer& json_writer::text(std::string_view value) {
  separate();
  append_json_text(out_, value);
  return *this;
}

json_writer& json_writer::number(std::int64_t value) {
  separate();
  out_ += fmt::format_int{value}.c_str();
  return *this;
}

json_writer& json_writer::number(ratio const& value) {
  separate();
  out_ += to_text(value);
  return *this;
}

json_writer& json_writer::measured(double value) {
  if (!std::isfinite(value)) return null();
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", value);
  return *this;
}

json_writer& json_writer::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

json_writer& json_writer::null() {
  separate();
  out_ += "null";
  return *this;
}

json_writer& json_writer::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

json_writer& json_writer::name(base::name const& value) {
  return begin_object().put("zh", value.zh).put("en", value.en).end_object();
}

}  // namespace fengsui::base
