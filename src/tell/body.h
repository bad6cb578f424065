#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/name.h"
#include "base/time.h"

namespace fengsui::tell {

// The JSON object that came with a request, read by the names of its members. What is wrong with it is collected, so
// that a handler reads everything and then asks once. An empty body is an empty object.
class body {
 public:
  explicit body(std::string_view json);
  ~body();
  body(body&&) noexcept;

  std::string text(std::string_view key, bool required = false, std::size_t longest = 4096);
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
  bool boolean(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  std::optional<base::day> day(std::string_view key, bool required = false);
  std::optional<base::instant> time(std::string_view key, base::zone const&, bool required = false);
  std::optional<base::name> name(std::string_view key);  // { "zh": …, "en": … }
  std::string json(std::string_view key);                // a member as JSON text; empty where there is none
  std::vector<body> objects(std::string_view key);       // an array of objects
  bool has(std::string_view key) const;

  // Every key that was not asked for is unknown.
  base::faults finish();
  base::faults& faults() { return faults_; }

 private:
  struct state;
  body(std::unique_ptr<state>);
  std::unique_ptr<state> state_;
  base::faults faults_;
};

// A word of a closed set; another one is a fault that says what there is.
template <class T>
T chosen(body& from, std::string_view key, T otherwise, std::optional<T> (*read)(std::string_view),
         std::string_view known) {
  auto const text = from.text(key, false, 32);
  if (text.empty()) return otherwise;
  auto const found = read(text);
  if (!found)
    from.faults().push_back(
        base::at_field(base::make_fault(base::fault_code::unknown_name, text, known), std::string{key}));
  return found.value_or(otherwise);
}

}  // namespace fengsui::tell
