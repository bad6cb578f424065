#include "tell/body.h"

#include <simdjson.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "model/catalogue.h"

namespace fengsui::tell {

using base::at_field;
using base::fault_code;
using base::make_fault;
namespace dom = simdjson::dom;

struct body::state {
  std::shared_ptr<dom::parser> parser;
  dom::element object;
  bool good = false;
  std::set<std::string, std::less<>> asked;

  std::optional<dom::element> find(std::string_view key) {
    asked.insert(std::string{key});
    if (!good) return {};
    dom::element found;
    if (object[key].get(found) != simdjson::SUCCESS || found.is_null()) return {};
    return found;
  }
};

body::body(std::unique_ptr<state> made) : state_{std::move(made)} {}
body::~body() = default;
body::body(body&&) noexcept = default;

body::body(std::string_view json) : state_{std::make_unique<state>()} {
  state_->parser = std::make_shared<dom::parser>();
  auto const text = json.empty() ? std::string_view{"{}"} : json;
  if (auto bad = base::text_fault(text)) {
    faults_.push_back(std::move(*bad));
    return;
  }
  if (state_->parser->parse(simdjson::padded_string{text}).get(state_->object) != simdjson::SUCCESS) {
    faults_.push_back(make_fault(fault_code::bad_json, 0));
    return;
  }
  dom::object object;
  if (state_->object.get(object) != simdjson::SUCCESS) {
    faults_.push_back(make_fault(fault_code::wrong_type, "{ … }"));
    return;
  }
  std::set<std::string_view> seen;
  for (auto const& [key, value] : object) {
    if (!seen.insert(key).second) faults_.push_back(make_fault(fault_code::duplicate_key, key));
  }
  state_->good = true;
}

bool body::has(std::string_view key) const {
  dom::element found;
  return state_->good && state_->object[key].get(found) == simdjson::SUCCESS && !found.is_null();
}

std::string body::text(std::string_view key, bool required, std::size_t longest) {
  auto const found = state_->find(key);
  if (!found) {
    if (required) faults_.push_back(at_field(make_fault(fault_code::missing_key, key), std::string{key}));
    return {};
  }
  std::string_view text;
  if (found->get(text) != simdjson::SUCCESS) {
    faults_.push_back(at_field(make_fault(fault_code::wrong_type, "text \"…\""), std::string{key}));
    return {};
  }
  if (text.size() > longest) faults_.push_back(at_field(make_fault(fault_code::text_too_long, longest), std::string{key}));
  if (required && text.empty()) faults_.push_back(at_field(make_fault(fault_code::missing_key, key), std::string{key}));
  return std::string{text};
}

std::optional<std::int64_t> body::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  auto const found = state_->find(key);
  if (!found) return {};
  std::int64_t number = 0;
  if (found->get(number) != simdjson::SUCCESS) {
    faults_.push_back(at_field(make_fault(fault_code::wrong_type, "integer"), std::string{key}));
    return {};
  }
  if (number < least || number > most) {
    faults_.push_back(at_field(make_fault(fault_code::number_out_of_range, number, least, most), std::string{key}));
    return {};
  }
  return number;
}

bool body::boolean(std::string_view key) {
  auto const found = state_->find(key);
  if (!found) return false;
  bool value = false;
  if (found->get(value) != simdjson::SUCCESS)
    faults_.push_back(at_field(make_fault(fault_code::wrong_type, "true | false"), std::string{key}));
  return value;
}

std::vector<std::string> body::texts(std::string_view key) {
  std::vector<std::string> made;
  auto const found = state_->find(key);
  if (!found) return made;
  dom::array list;
  bool good = found->get(list) == simdjson::SUCCESS;
  if (good) {
    for (auto const one : list) {
      std::string_view text;
      good = good && one.get(text) == simdjson::SUCCESS && text.size() <= 4096 && made.size() < 1000;
      if (good) made.emplace_back(text);
    }
  }
  if (!good) faults_.push_back(at_field(make_fault(fault_code::wrong_type, "[\"…\", \"…\"]"), std::string{key}));
  return made;
}

std::optional<base::day> body::day(std::string_view key, bool required) {
  auto const written = text(key, required);
  if (written.empty()) return {};
  auto const made = base::parse_day(written);
  if (!made) faults_.push_back(at_field(made.error(), std::string{key}));
  return made ? std::optional{*made} : std::nullopt;
}

std::optional<base::instant> body::time(std::string_view key, base::zone const& zone, bool required) {
  auto const written = text(key, required);
  if (written.empty()) return {};
  auto const made = base::parse_time(written, zone);
  if (!made) faults_.push_back(at_field(made.error(), std::string{key}));
  return made ? std::optional{made->at} : std::nullopt;
}

std::optional<base::name> body::name(std::string_view key) {
  auto const found = state_->find(key);
  if (!found) return {};
  std::string_view zh;
  std::string_view en;
  if ((*found)["zh"].get(zh) != simdjson::SUCCESS || (*found)["en"].get(en) != simdjson::SUCCESS) {
    faults_.push_back(at_field(make_fault(fault_code::wrong_type, "{ \"zh\": \"…\", \"en\": \"…\" }"), std::string{key}));
    return {};
  }
  return base::name{std::string{zh}, std::string{en}};
}

std::string body::json(std::string_view key) {
  auto const found = state_->find(key);
  return found ? simdjson::minify(*found) : std::string{};
}

std::vector<body> body::objects(std::string_view key) {
  std::vector<body> made;
  auto const found = state_->find(key);
  if (!found) return made;
  dom::array list;
  bool good = found->get(list) == simdjson::SUCCESS;
  if (good) {
    for (auto const one : list) {
      good = good && one.is_object();
      auto inner = std::make_unique<state>();
      inner->parser = state_->parser;
      inner->object = one;
      inner->good = one.is_object();
      made.push_back(body{std::move(inner)});
    }
  }
  if (!good) faults_.push_back(at_field(make_fault(fault_code::wrong_type, "[{ … }]"), std::string{key}));
  return made;
}

base::faults body::finish() {
  dom::object object;
  if (state_->good && state_->object.get(object) == simdjson::SUCCESS) {
    for (auto const& [key, value] : object) {
      if (state_->asked.contains(key)) continue;
      std::vector<std::string> known{state_->asked.begin(), state_->asked.end()};
      faults_.push_back(make_fault(fault_code::unknown_key, key, model::known_list(known)));
    }
  }
  return std::move(faults_);
}

}  // namespace fengsui::tell
