#include "tell/reading/desk_event.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

#include "base/json_writer.h"
#include "base/split.h"
#include "tell/reading/read_kept.h"

namespace fengsui::tell {
namespace {

constexpr std::size_t kMostThings = 200;
constexpr std::size_t kMostDays = 62;

// One of "count=5; codes=D2732,D2731; dates=2025-04-03,2025-04-06".
std::string detail(std::string const& details, std::string_view key) {
  std::istringstream parts{details};
  for (std::string part; std::getline(parts, part, ';');) {
    while (part.starts_with(' ')) part.erase(0, 1);
    if (part.starts_with(key) && part.size() > key.size() && part[key.size()] == '=')
      return part.substr(key.size() + 1);
  }
  return {};
}

std::vector<std::string> days_between(std::string const& from, std::string const& to) {
  auto const first = base::parse_day(from);
  auto const last = base::parse_day(to.empty() ? from : to);
  std::vector<std::string> made;
  if (!first || !last) return made;
  for (auto day = *first; day <= *last && made.size() < kMostDays; day += std::chrono::days{1})
    made.push_back(base::to_text(day));
  return made;
}

// The place of that level that the text names: 西宁, 生物园区; its code.
std::string place_code(model::city const& city, std::string const& level, std::string const& name) {
  if (name.empty()) return {};
  for (auto const& one : city.places) {
    if (one.level != level) continue;
    if (one.name.zh == name || one.name.en == name || one.name.zh + "站" == name) return one.code;
  }
  for (auto const& one : city.places) {
    if (one.level == level && name.ends_with(one.name.zh)) return one.code;
  }
  return {};
}

// The choice whose name the words hold.
std::string choice_in(model::field const& field, std::string const& words) {
  for (auto const& one : field.choices.choices) {
    auto const& name = one.name.zh;
    if (words.find(name) != std::string::npos ||
        (name.size() > 6 && words.find(name.substr(0, name.size() - 6)) != std::string::npos))
      return one.id;
  }
  return {};
}

// What the words of an event say of its trains: the letter of a number says what runs (G, D and C are electric multiple
// units), one number is one way.
std::string words_of_trains(std::vector<std::string> const& codes) {
  auto const letter = codes.empty() ? '\0' : codes.front().front();
  std::string const runs = letter == 'G' || letter == 'D' || letter == 'C' ? "动车组列车"
                           : codes.empty()                                 ? ""
                                                                           : "普速列车";
  return runs + (codes.size() == 1 ? "单趟" : "成对");
}

std::string value_of(model::catalogue const& catalogue, model::bulletin_event const& of, model::field const& field,
                     know::thing const& proposal) {
  auto const said = [&](char const* id) { return field_text(catalogue, proposal.state, id); };
  auto const what = said("what");
  auto const place = said("place_named");
  auto const details = said("details");
  auto const codes = base::split(detail(details, "codes"), ',');
  auto const listed = std::ranges::find(of.fields, field.id, &std::pair<std::string, std::string>::first);
  auto const word = listed == of.fields.end() ? std::string{} : listed->second;
  if (field.type == model::field_type::place) {
    // 西宁至门源: both ends of a way.
    static constexpr std::string_view kTo = "至";
    auto const mark = place.find(kTo);
    if (mark == std::string::npos) return place_code(catalogue.city, field.level, place);
    auto const end = word == "to" ? place.substr(mark + kTo.size()) : place.substr(0, mark);
    return place_code(catalogue.city, field.level, end);
  }
  if (field.type == model::field_type::choice) return choice_in(field, what + words_of_trains(codes));
  if (word == "words") return what;
  if (word == "codes") return codes.empty() ? what : detail(details, "codes");
  if (word == "code_count") return codes.size() == 1 ? "1" : "2";
  if (word == "amount" && detail(details, "count") == "1") return detail(details, "amount_cny");
  return {};
}

// One thing holds all the numbers of its trains: a pair is one entry.
bool keeps_codes(model::bulletin_event const& rule) {
  return std::ranges::any_of(rule.fields, [](auto const& each) { return each.second == "codes"; });
}

// What the first of the city's desks that knows the type makes of it; null where none does.
model::bulletin_event const* rule_for(model::catalogue const& catalogue, std::string_view type) {
  for (auto const& desk : catalogue.desks) {
    for (auto const& one : desk.bulletin_events) {
      if (one.type == type && catalogue.find_kind(one.kind) >= 0) return &one;
    }
  }
  return nullptr;
}

void put_value(base::json_writer& to, model::field const& field, std::string const& value) {
  // Whole numbers are numbers; decimals and money are texts, so that no digit is lost on the way.
  if (field.type == model::field_type::count &&
      std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; }) && value.size() < 18) {
    to.key(field.id).raw(value);
  } else {
    to.put(field.id, value);
  }
}

}  // namespace

std::string known_proposals(model::catalogue const& catalogue) {
  std::string made;
  for (auto const& desk : catalogue.desks) {
    for (auto const& one : desk.bulletin_events) made += (made.empty() ? "" : ", ") + one.type;
  }
  return made;
}

std::optional<desk_event> desk_event_of(model::catalogue const& catalogue, know::thing const& proposal) {
  auto const said = [&](char const* id) { return field_text(catalogue, proposal.state, id); };
  auto const* rule = rule_for(catalogue, said("type"));
  if (rule == nullptr) return {};
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind(rule->kind))];
  auto const verb = kind.find_verb(rule->verb);
  desk_event made{.kind = &kind, .verb = &kind.verbs[static_cast<std::size_t>(verb)]};
  auto const details = said("details");
  auto needs = made.verb->needs;
  // What the moves to a state need is needed here too: nobody says from which state the thing comes.
  if (kind.flow && made.verb->is_state) {
    for (auto const& move : kind.flow->moves) {
      if (move.to == verb) needs.insert(needs.end(), move.needs.begin(), move.needs.end());
    }
  }
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    auto const& field = kind.fields[i];
    proposed_field offered{.field = &field,
                           .value = value_of(catalogue, *rule, field, proposal),
                           .needed = std::ranges::find(needs, static_cast<int>(i)) != needs.end()};
    if (offered.needed || !offered.value.empty()) made.fields.push_back(std::move(offered));
  }
  auto id = proposal.state.id;
  std::ranges::replace(id, '/', '-');
  std::size_t things = 1;
  auto const codes = base::split(detail(details, "codes"), ',');
  if (!rule->each.empty()) {
    made.own_field = rule->each;
    for (auto const& code : codes) made.own.push_back({code});
    if (codes.empty()) made.own.push_back({said("what")});
    things = made.own.size();
  } else if (auto const count = detail(details, "count"); !count.empty() && !keeps_codes(*rule)) {
    std::from_chars(count.data(), count.data() + count.size(), things);
  }
  if (!made.own_field.empty()) std::erase_if(made.fields, [&](auto const& f) { return f.field->id == made.own_field; });
  things = std::clamp<std::size_t>(things, 1, kMostThings);
  if (!made.own.empty()) made.own.resize(things);
  for (std::size_t i = 1; i <= things; ++i) made.things.push_back(things == 1 ? id : fmt::format("{}-{}", id, i));
  made.days = base::split(detail(details, "dates"), ',');
  if (made.days.empty()) made.days = days_between(said("from"), said("to"));
  // A thing that lives does something once; a train runs every day.
  if (kind.flow && made.days.size() > 1) made.days.resize(1);
  if (made.days.empty()) return {};
  return made;
}

std::string lines_of(desk_event const& of, std::vector<std::pair<std::string, std::string>> const& given,
                     know::thing const& proposal, std::pair<std::int64_t, std::int64_t> span, std::string_view source,
                     std::int64_t& number, std::string const& actor) {
  auto const bulletin = proposal.state.id.substr(0, proposal.state.id.find('/'));
  std::string lines;
  for (std::size_t t = 0; t < of.things.size(); ++t) {
    for (auto const& day : of.days) {
      base::json_writer to;
      to.begin_object().put("source", source).put("source_seq", ++number);
      if (!actor.empty()) to.put("actor", actor);
      to.put("kind", of.kind->id).put("thing", of.things[t]).put("verb", of.verb->id).put("at", day);
      to.put("grade", "reported").put("document", bulletin);
      to.key("span").begin_array().number(span.first).number(span.second).end_array();
      to.key("fields").begin_object();
      if (!of.own_field.empty()) to.put(of.own_field, of.own[t].front());
      for (auto const& field : of.kind->fields) {
        if (field.id == of.own_field) continue;
        auto const by_hand = std::ranges::find(given, field.id, &std::pair<std::string, std::string>::first);
        auto const read = std::ranges::find_if(of.fields, [&](auto const& f) { return f.field == &field; });
        auto const& value = by_hand != given.end()    ? by_hand->second
                            : read != of.fields.end() ? read->value
                                                      : std::string{};
        if (!value.empty()) put_value(to, field, value);
      }
      to.end_object().end_object();
      lines += to.take() + "\n";
    }
  }
  return lines;
}

std::string became_text(desk_event const& of) {
  auto text = of.kind->id;
  for (auto const& one : of.things) text += " " + one;
  return text;
}

std::string retractions_of(know::knowledge const& known, std::string const& became, std::string_view source,
                           std::int64_t& number, std::string const& actor) {
  auto const words = base::split(became, ' ');
  if (words.size() < 2) return {};
  auto const kind = known.catalogue().find_kind(words.front());
  if (kind < 0) return {};
  std::string lines;
  auto const lock = known.read();
  for (std::size_t i = 1; i < words.size(); ++i) {
    for (auto const& event : known.history(kind, words[i], known.head())) {
      if (event.op == ledger::operation::retract) continue;
      base::json_writer to;
      to.begin_object().put("source", source).put("source_seq", ++number);
      if (!actor.empty()) to.put("actor", actor);
      to.put("op", "retract").put("target", event.seq).end_object();
      lines += to.take() + "\n";
    }
  }
  return lines;
}

}  // namespace fengsui::tell
