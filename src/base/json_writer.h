#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "base/name.h"
#include "base/number.h"

namespace fengsui::base {

// Writes JSON piece by piece, so that exact decimals stay exact: no document library keeps them.
class json_writer {
 public:
  json_writer() = default;
  explicit json_writer(std::size_t bytes) { out_.reserve(bytes); }  // about as many will be written

  json_writer& begin_object() { return open('{'); }
  json_writer& end_object() { return close('}'); }
  json_writer& begin_array() { return open('['); }
  json_writer& end_array() { return close(']'); }

  json_writer& key(std::string_view);
  json_writer& text(std::string_view);
  json_writer& number(std::int64_t);
  json_writer& number(ratio const&);
  json_writer& measured(double);  // the shortest text that reads back the same; null where it is no number
  json_writer& boolean(bool);
  json_writer& null();
  json_writer& raw(std::string_view json);  // already JSON
  json_writer& name(base::name const&);     // {"zh":…,"en":…}

  // key and value in one
  json_writer& put(std::string_view k, std::string_view value) { return key(k).text(value); }
  json_writer& put(std::string_view k, char const* value) { return key(k).text(value); }
  json_writer& put(std::string_view k, std::string const& value) { return key(k).text(value); }
  json_writer& put(std::string_view k, base::name const& value) { return key(k).name(value); }
  json_writer& put(std::string_view k, ratio const& value) { return key(k).number(value); }
  json_writer& put(std::string_view k, bool value) { return key(k).boolean(value); }
  json_writer& put(std::string_view k, double value) { return key(k).measured(value); }
  template <std::integral T>
  requires(!std::same_as<T, bool>) json_writer& put(std::string_view k, T value) {
    return key(k).number(static_cast<std::int64_t>(value));
  }

  std::string const& str() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  json_writer& open(char);
  json_writer& close(char);
  void separate();

  std::string out_;
};

// Text in quotes, safe inside HTML too: < > & are written as escapes.
void append_json_text(std::string& out, std::string_view text);

}  // namespace fengsui::base
