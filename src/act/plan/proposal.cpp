#include "act/plan/proposal.h"

#include <simdjson.h>

#include <algorithm>
#include <set>

namespace fengsui::act {

using base::at_field;
using base::fault_code;
using base::make_fault;
namespace dom = simdjson::dom;

namespace {

class proposal_reader {
 public:
  proposal_reader(base::zone const& zone, base::faults& out) : zone_{zone}, out_{out} {}

  plan_proposal read(dom::object const& from) {
    only(from, "", {"title", "reasons", "cost", "actions", "alternatives", "expected"});
    plan_proposal made;
    made.main = option(from, "");
    std::set<std::string> ids;
    each(from, "alternatives", "", [&](dom::object const& one, std::string const& at) {
      only(one, at, {"id", "title", "reasons", "cost", "actions"});
      auto alternative = option(one, at);
      alternative.id = text(one, "id", at, true);
      if (!ids.insert(alternative.id).second) complain(make_fault(fault_code::duplicate_name, alternative.id), at + ".id");
      made.alternatives.push_back(std::move(alternative));
    });
    each(from, "expected", "", [&](dom::object const& one, std::string const& at) {
      only(one, at, {"indicator", "period", "value"});
      plan_expectation wanted{text(one, "indicator", at, true), text(one, "period", at, true), {}};
      if (auto const value = number(one, "value", at)) wanted.value = *value;
      made.expected.push_back(std::move(wanted));
    });
    return made;
  }

 private:
  void complain(base::fault bad, std::string field) { out_.push_back(at_field(std::move(bad), std::move(field))); }

  void only(dom::object const& from, std::string const& at, std::initializer_list<std::string_view> known) {
    for (auto const& [key, value] : from) {
      if (std::ranges::find(known, key) != known.end()) continue;
      std::string list;
      for (auto const one : known) list += (list.empty() ? "" : ", ") + std::string{one};
      complain(make_fault(fault_code::unknown_key, key, list), at);
    }
  }

  std::string text(dom::object const& from, std::string_view key, std::string const& at, bool required) {
    std::string_view found;
    if (from[key].get(found) == simdjson::SUCCESS && found.size() <= 4096) return std::string{found};
    dom::element there;
    bool const given = from[key].get(there) == simdjson::SUCCESS && !there.is_null();
    if (given)
      complain(make_fault(fault_code::wrong_type, "text \"…\""), at + "." + std::string{key});
    else if (required)
      complain(make_fault(fault_code::missing_key, key), at + "." + std::string{key});
    return {};
  }

  std::optional<base::decimal> number(dom::object const& from, std::string_view key, std::string const& at) {
    dom::element found;
    if (from[key].get(found) != simdjson::SUCCESS || found.is_null()) return {};
    std::string_view words;
    auto const written = found.get(words) == simdjson::SUCCESS ? std::string{words} : simdjson::minify(found);
    auto const made = base::parse_decimal(written);
    if (!made) complain(made.error(), at + "." + std::string{key});
    return made ? std::optional{*made} : std::nullopt;
  }

  // {"zh":…,"en":…}, or one text for both.
  base::name name(dom::element const& from, std::string const& at) {
    std::string_view both;
    if (from.get(both) == simdjson::SUCCESS) return {std::string{both}, std::string{both}};
    std::string_view zh;
    std::string_view en;
    if (from["zh"].get(zh) == simdjson::SUCCESS && from["en"].get(en) == simdjson::SUCCESS)
      return {std::string{zh}, std::string{en}};
    complain(make_fault(fault_code::wrong_type, "{ \"zh\": \"…\", \"en\": \"…\" }"), at);
    return {};
  }

  template <class See>
  void each(dom::object const& from, std::string_view key, std::string const& at, See const& see) {
    dom::element found;
    if (from[key].get(found) != simdjson::SUCCESS || found.is_null()) return;
    auto const here = (at.empty() ? "" : at + ".") + std::string{key};
    dom::array list;
    if (found.get(list) != simdjson::SUCCESS || list.size() > 200) {
      complain(make_fault(fault_code::wrong_type, "[{ … }]"), here);
      return;
    }
    std::size_t number = 0;
    for (auto const one : list) {
      auto const place = here + "[" + std::to_string(number++) + "]";
      dom::object object;
      if (one.get(object) == simdjson::SUCCESS)
        see(object, place);
      else
        complain(make_fault(fault_code::wrong_type, "{ … }"), place);
    }
  }

  plan_option option(dom::object const& from, std::string const& at) {
    plan_option made;
    dom::element found;
    if (from["title"].get(found) == simdjson::SUCCESS) made.title = name(found, at + ".title");
    dom::array reasons;
    if (from["reasons"].get(reasons) == simdjson::SUCCESS) {
      for (auto const one : reasons) made.reasons.push_back(name(one, at + ".reasons"));
    }
    if (made.reasons.empty()) complain(make_fault(fault_code::missing_key, "reasons"), at + ".reasons");
    made.cost = number(from, "cost", at);
    std::set<std::string> ids;
    each(from, "actions", at, [&](dom::object const& one, std::string const& here) {
      only(one, here, {"id", "title", "owner", "due", "event"});
      plan_action action{.id = text(one, "id", here, true), .owner = text(one, "owner", here, false)};
      if (!ids.insert(action.id).second) complain(make_fault(fault_code::duplicate_name, action.id), here + ".id");
      dom::element title;
      if (one["title"].get(title) == simdjson::SUCCESS)
        action.title = name(title, here + ".title");
      else
        complain(make_fault(fault_code::missing_key, "title"), here + ".title");
      if (auto const due = text(one, "due", here, false); !due.empty()) {
        auto const time = base::parse_time(due, zone_);
        if (time)
          action.due = time->at;
        else
          complain(time.error(), here + ".due");
      }
      dom::element event;
      if (one["event"].get(event) == simdjson::SUCCESS && !event.is_null()) action.event = simdjson::minify(event);
      made.actions.push_back(std::move(action));
    });
    return made;
  }

  base::zone const& zone_;
  base::faults& out_;
};

}  // namespace

plan_option const* plan_proposal::find(std::string_view option) const {
  if (option.empty()) return &main;
  auto const found = std::ranges::find(alternatives, option, &plan_option::id);
  return found == alternatives.end() ? nullptr : &*found;
}

std::optional<plan_proposal> read_proposal(std::string_view json, base::zone const& zone, base::faults& out) {
  dom::parser parser;
  dom::object object;
  if (parser.parse(simdjson::padded_string{json}).get(object) != simdjson::SUCCESS) {
    out.push_back(make_fault(fault_code::bad_json, 0));
    return {};
  }
  auto const before = out.size();
  auto made = proposal_reader{zone, out}.read(object);
  if (out.size() > before) return {};
  return made;
}

}  // namespace fengsui::act
