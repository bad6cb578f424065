#include "sense/event_check.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "ledger/codec.h"

namespace fengsui::sense {
namespace {

using base::at_field;
using base::clipped;
using base::fault;
using base::fault_code;
using base::make_fault;
using form = raw_value::form;

constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kLongestThing = 128;
constexpr std::size_t kLongestSource = 64;
// Sources under which the house itself writes; nobody else speaks in their name.
constexpr std::string_view kOwnSources[] = {"ledger", "act", "notice", "notice/campaign", "access"};
constexpr std::string_view kKeys =
    "source, source_seq, op, target, desk, kind, thing, verb, at, until, place, fields, grade, "
    "document, span, actor, note";

fault wrong_type(std::string_view zh, std::string_view en) {
  auto made = make_fault(fault_code::wrong_type, en);
  made.zh = fmt::format("类型不对：应为{}", zh);
  return made;
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

template <class Range>
std::string listed(Range const& range) {
  std::vector<std::string> ids;
  for (auto const& one : range) ids.push_back(one.id);
  return model::known_list(ids);
}

// Where in the event something stands; written out only where something is wrong with it.
struct spot {
  std::string_view in;
  std::string_view name;

  spot(char const* whole) : name{whole} {}
  spot(std::string_view whole) : name{whole} {}
  spot(std::string_view outer, std::string_view inner) : in{outer}, name{inner} {}
  std::string text() const { return std::string{in}.append(name); }
};

}  // namespace

namespace {

// Kinds that the house alone writes: what happened to accounts and rights is nobody's to say.
bool is_own(std::string_view kind) {
  return kind == "ledger.conflict" || kind.starts_with("access.");
}

}  // namespace

struct event_check::checking {
  model::catalogue const& catalogue;
  find_kind const& kind_of_target;
  base::faults& out;
  ledger::event& e;
  model::kind const* kind = nullptr;
  // What waits until the kind is known, since the kind decides how it is read.
  struct {
    raw_value const* fields = nullptr;
    std::string_view desk;
    raw_value const* kind = nullptr;
    raw_value const* verb = nullptr;
    bool op_known = true;
  } unread{};

  void complain(fault made, spot const& field) { out.push_back(at_field(std::move(made), field.text())); }

  std::optional<std::string> text(raw_value const& raw, spot const& field, std::size_t longest = kLongestText) {
    if (raw.kind != form::text) {
      complain(wrong_type("文字", "text"), field);
      return {};
    }
    if (raw.text.size() > longest) {
      complain(make_fault(fault_code::text_too_long, longest), field);
      return {};
    }
    if (raw.text.find('\0') != std::string_view::npos) {
      complain(make_fault(fault_code::nul_character), field);
      return {};
    }
    return std::string{raw.text};
  }

  // An id: text without control characters, not empty, with no space at its ends.
  std::optional<std::string> identifier(raw_value const& raw, spot const& field, std::size_t longest) {
    auto found = text(raw, field, longest);
    if (!found) return {};
    if (found->empty() || has_control(*found) || found->front() == ' ' || found->back() == ' ') {
      auto made = make_fault(fault_code::bad_identifier, *found,
                             "it must not be empty, hold control characters or begin or end with a space");
      made.zh = fmt::format("“{}”不能作标识：不能为空、含控制字符或首尾有空格", *found);
      complain(std::move(made), field);
      return {};
    }
    return found;
  }

  std::optional<std::int64_t> whole(raw_value const& raw, spot const& field, std::int64_t least) {
    if (raw.kind != form::number && raw.kind != form::text) {
      complain(wrong_type("整数", "a whole number"), field);
      return {};
    }
    auto const parsed = base::parse_decimal(raw.text);
    if (!parsed) {
      complain(parsed.error(), field);
      return {};
    }
    auto const fixed = base::to_fixed(*parsed, 0, raw.text);
    if (!fixed) {
      complain(fixed.error(), field);
      return {};
    }
    if (*fixed < least) {
      complain(least == 0
                   ? make_fault(fault_code::negative_number, clipped(raw.text, 40))
                   : make_fault(fault_code::number_out_of_range, clipped(raw.text, 40), least, "999999999999999999"),
               field);
      return {};
    }
    return *fixed;
  }

  std::optional<base::parsed_time> time(raw_value const& raw, spot const& field) {
    auto const found = text(raw, field);
    if (!found) return {};
    auto const parsed = base::parse_time(*found, catalogue.zone);
    if (!parsed) {
      complain(parsed.error(), field);
      return {};
    }
    return *parsed;
  }

  // ---- the head of the event

  void source(raw_value const& raw) {
    auto const found = identifier(raw, "source", kLongestSource);
    if (!found) return;
    bool const plain = std::ranges::all_of(*found, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             std::string_view{"._-/:"}.find(c) != std::string_view::npos;
    });
    bool const own = std::ranges::find(kOwnSources, *found) != std::end(kOwnSources);
    if (!plain || own) {
      auto made = make_fault(fault_code::bad_identifier, *found,
                             own ? "the name is the house's own" : "letters, digits and . _ - / :");
      made.zh = fmt::format("“{}”不能作来源标识：{}", *found, own ? "此名为系统自用" : "只用字母、数字和 . _ - / :");
      complain(std::move(made), "source");
      return;
    }
    e.key.source = *found;
  }

  void target(raw_value const& raw) {
    if (raw.kind != form::object) {
      if (auto const seq = whole(raw, "target", 1)) e.target = *seq;
      return;
    }
    ledger::event_key key;
    for (auto const& [name, value] : raw.members) {
      if (name == "source")
        key.source = text(value, "target.source", kLongestSource).value_or("");
      else if (name == "source_seq")
        key.number = whole(value, "target.source_seq", 1).value_or(0);
      else
        complain(make_fault(fault_code::unknown_key, clipped(name), "source, source_seq"), "target");
    }
    if (key.source.empty()) complain(make_fault(fault_code::missing_field, "source"), "target");
    if (key.number == 0) complain(make_fault(fault_code::missing_field, "source_seq"), "target");
    e.target_key = key;
  }

  std::optional<double> degrees(raw_value const& raw, spot const& field, double limit) {
    double value = 0;
    auto const [end, error] = std::from_chars(raw.text.data(), raw.text.data() + raw.text.size(), value);
    bool const good = (raw.kind == form::number || raw.kind == form::text) && error == std::errc{} &&
                      end == raw.text.data() + raw.text.size();
    if (!good) {
      complain(make_fault(fault_code::bad_number, clipped(raw.text, 40)), field);
      return {};
    }
    if (!(value >= -limit && value <= limit)) {
      complain(make_fault(fault_code::bad_coordinate, clipped(raw.text, 40)), field);
      return {};
    }
    return value;
  }

  void place(raw_value const& raw) {
    if (raw.kind == form::text) {
      if (catalogue.city.find_place(raw.text) == nullptr)
        complain(make_fault(fault_code::unknown_place, clipped(raw.text, 40)), "place");
      else
        e.place.code = raw.text;
      return;
    }
    if (raw.kind != form::object) {
      complain(wrong_type("地点代码或 {\"lon\":…,\"lat\":…,\"frame\":\"wgs84\"}",
                          "a place code or {\"lon\":…,\"lat\":…,\"frame\":\"wgs84\"}"),
               "place");
      return;
    }
    std::optional<double> lon;
    std::optional<double> lat;
    base::coordinate at;
    bool bad = false;
    for (auto const& [name, value] : raw.members) {
      if (name == "lon") {
        lon = degrees(value, "place.lon", 180);
        bad |= !lon;
      } else if (name == "lat") {
        lat = degrees(value, "place.lat", 90);
        bad |= !lat;
      } else if (name == "frame") {
        auto const found = base::frame_from(value.text);
        if (found)
          at.measured_in = *found;
        else
          complain(make_fault(fault_code::bad_frame, clipped(value.text, 40)), "place.frame");
      } else {
        complain(make_fault(fault_code::unknown_key, clipped(name), "lon, lat, frame"), "place");
      }
    }
    if (bad) return;
    if (!lon) complain(make_fault(fault_code::missing_field, "lon"), "place");
    if (!lat) complain(make_fault(fault_code::missing_field, "lat"), "place");
    if (!lon || !lat) return;
    at.lon = *lon;
    at.lat = *lat;
    e.place.at = at;
  }

  void span(raw_value const& raw) {
    if (raw.kind != form::list || raw.items.size() != 2) {
      complain(wrong_type("[起, 止]", "[start, end]"), "span");
      return;
    }
    auto const start = whole(raw.items[0], "span", 0);
    auto const end = whole(raw.items[1], "span", 0);
    if (start && end) e.span = {*start, *end};
  }

  void find_kind_of(std::string_view desk, std::string_view id) {
    std::string named;
    if (!desk.empty() && id.find('.') == std::string_view::npos) named = std::string{desk}.append(".").append(id);
    auto const full = named.empty() ? id : std::string_view{named};
    e.kind = catalogue.find_kind(full);
    if (e.kind < 0 || is_own(full)) {
      std::vector<std::string> known;
      for (auto const& one : catalogue.kinds) {
        if (desk.empty() || one.desk == desk) known.push_back(one.id);
      }
      complain(make_fault(fault_code::unknown_kind, clipped(full, 80), model::known_list(known)), "kind");
      e.kind = -1;
      return;
    }
    kind = &catalogue.kinds[static_cast<std::size_t>(e.kind)];
  }

  // ---- the fields

  std::optional<model::scalar> scalar(raw_value const& raw, model::field const& field, model::field_type type,
                                      spot const& path) {
    using model::field_type;
    switch (type) {
      case field_type::count:
      case field_type::decimal:
      case field_type::money:
        return number(raw, field, type, path);
      case field_type::date: {
        auto const found = text(raw, path);
        if (!found) return {};
        auto const day = base::parse_day(*found);
        if (!day) complain(day.error(), path);
        return day ? std::optional<model::scalar>{base::day_number(*day)} : std::nullopt;
      }
      case field_type::time: {
        auto const found = time(raw, path);
        return found ? std::optional<model::scalar>{found->at.time_since_epoch().count()} : std::nullopt;
      }
      case field_type::ref: {
        auto found = identifier(raw, path, kLongestThing);
        return found ? std::optional<model::scalar>{std::move(*found)} : std::nullopt;
      }
      default:
        break;
    }
    auto found = text(raw, path);
    if (!found) return {};
    if (type == field_type::choice && field.choices.find(*found) == nullptr) {
      complain(make_fault(fault_code::unknown_choice, clipped(*found, 80), listed(field.choices.choices)), path);
      return {};
    }
    if (type == field_type::place) {
      auto const* there = catalogue.city.find_place(*found);
      if (there == nullptr) {
        complain(make_fault(fault_code::unknown_place, clipped(*found, 40)), path);
        return {};
      }
      if (!field.level.empty() && there->level != field.level) {
        complain(make_fault(fault_code::wrong_place_level, *found, there->level, field.level), path);
        return {};
      }
    }
    return std::move(*found);
  }

  std::optional<model::scalar> number(raw_value const& raw, model::field const& field, model::field_type type,
                                      spot const& path) {
    if (raw.kind != form::number && raw.kind != form::text) {
      complain(wrong_type("数字", "a number"), path);
      return {};
    }
    auto const parsed = base::parse_decimal(raw.text);
    if (!parsed) {
      complain(parsed.error(), path);
      return {};
    }
    auto const fixed = base::to_fixed(*parsed, field.decimals, raw.text);
    if (!fixed) {
      complain(fixed.error(), path);
      return {};
    }
    if (type == model::field_type::count && *fixed < 0) {
      complain(make_fault(fault_code::negative_number, clipped(raw.text, 40)), path);
      return {};
    }
    if ((field.min && *fixed < *field.min) || (field.max && *fixed > *field.max)) {
      auto const bound = [&](std::optional<std::int64_t> const& limit, char const* none) {
        return limit ? base::fixed_text(*limit, field.decimals) : std::string{none};
      };
      complain(make_fault(fault_code::number_out_of_range, clipped(raw.text, 40), bound(field.min, "-∞"),
                          bound(field.max, "∞")),
               path);
      return {};
    }
    return *fixed;
  }

  void fields(raw_value const& raw) {
    if (raw.kind != form::object) {
      complain(wrong_type("{\"字段\": 值}", "{\"field\": value}"), "fields");
      return;
    }
    e.fields.reserve(raw.members.size());
    for (auto const& [name, value] : raw.members) {
      int const at = kind->find_field(name);
      spot const path{"fields.", clipped(name, 80)};
      if (at < 0) {
        complain(make_fault(fault_code::unknown_field, kind->id, clipped(name, 80), listed(kind->fields)), path);
        continue;
      }
      auto const& field = kind->fields[static_cast<std::size_t>(at)];
      ledger::field_value made{at, {}};
      if (value.kind == form::null) {
        if (e.op == ledger::operation::amend) e.fields.push_back(std::move(made));  // takes it away
        continue;
      }
      if (field.type == model::field_type::list) {
        if (value.kind != form::list) {
          complain(wrong_type("列表 […]", "a list […]"), path);
          continue;
        }
        std::vector<model::scalar> list;
        for (auto const& one : value.items) {
          if (auto found = scalar(one, field, field.element, path)) list.push_back(std::move(*found));
        }
        made.value = std::move(list);
      } else {
        auto found = scalar(value, field, field.type, path);
        if (!found) continue;
        if (auto* n = std::get_if<std::int64_t>(&*found))
          made.value = *n;
        else
          made.value = std::move(std::get<std::string>(*found));
      }
      e.fields.push_back(std::move(made));
    }
    std::ranges::sort(e.fields, {}, &ledger::field_value::field);
  }

  void verb(std::string_view id) {
    e.verb = kind->find_verb(id);
    if (e.verb < 0)
      complain(make_fault(fault_code::unknown_verb, kind->id, clipped(id, 80), listed(kind->verbs)), "verb");
  }

  // What an event that is asserted must have. What is there but wrong has been complained about already.
  void require(bool at_said, bool thing_said, raw_value const* said) {
    if (!e.at && !at_said) complain(make_fault(fault_code::missing_field, "at"), "at");
    if (e.verb < 0) {
      if (kind->verbs.size() == 1) {
        e.verb = 0;
      } else {
        complain(make_fault(fault_code::missing_field, "verb"), "verb");
        return;
      }
    }
    auto const& done = kind->verbs[static_cast<std::size_t>(e.verb)];
    for (int const needed : done.needs) {
      auto const& id = kind->fields[static_cast<std::size_t>(needed)].id;
      if (e.find(needed) != nullptr) continue;
      if (said != nullptr && std::ranges::any_of(said->members, [&](auto const& m) {
            return m.first == id && m.second.kind != form::null;
          }))
        continue;
      complain(make_fault(fault_code::needs_field, done.id, id), {"fields.", id});
    }
    // A record may stand for itself alone; a thing that lives has a name by which the next event finds it.
    if (e.thing.empty() && !thing_said && kind->flow) complain(make_fault(fault_code::missing_field, "thing"), "thing");
  }

  // One member of the event, as far as it can be read before its kind is known.
  void member(std::string_view key, raw_value const& value) {
    if (key == "source") {
      source(value);
    } else if (key == "source_seq") {
      e.key.number = whole(value, "source_seq", 1).value_or(-1);
    } else if (key == "op") {
      auto const found = value.kind == form::text ? ledger::operation_from(value.text) : std::nullopt;
      unread.op_known = found.has_value();
      if (found)
        e.op = *found;
      else
        complain(make_fault(fault_code::unknown_choice, clipped(value.text, 40), "assert, amend, retract"), "op");
    } else if (key == "target") {
      if (e.target != 0 || e.target_key) complain(make_fault(fault_code::duplicate_key, key), "target");
      target(value);
    } else if (key == "desk") {
      unread.desk = value.text;
    } else if (key == "kind") {
      unread.kind = &value;
    } else if (key == "thing") {
      e.thing = identifier(value, "thing", kLongestThing).value_or("");
    } else if (key == "verb") {
      unread.verb = &value;
    } else if (key == "at") {
      if (auto const found = time(value, "at")) {
        e.at = found->at;
        // A whole day lasts until the next begins.
        if (found->whole_day && !e.until)
          e.until = catalogue.zone.start_of(catalogue.zone.day_of(found->at) + std::chrono::days{1});
      }
    } else if (key == "until") {
      if (auto const found = time(value, "until")) {
        e.until = found->whole_day ? catalogue.zone.start_of(catalogue.zone.day_of(found->at) + std::chrono::days{1})
                                   : found->at;
      }
    } else if (key == "place") {
      // A CSV row may give a code and a coordinate; an event has room for one.
      if (!e.place.empty()) complain(make_fault(fault_code::duplicate_key, key), "place");
      if (value.kind != form::null) place(value);
    } else if (key == "fields") {
      unread.fields = &value;
    } else if (key == "grade") {
      auto const found = value.kind == form::text ? ledger::grade_from(value.text) : std::nullopt;
      if (found)
        e.how = *found;
      else
        complain(
            make_fault(fault_code::unknown_choice, clipped(value.text, 40), "observed, reported, computed, estimated"),
            "grade");
    } else if (key == "document") {
      e.document = text(value, "document").value_or("");
    } else if (key == "span") {
      span(value);
    } else if (key == "actor") {
      e.actor = text(value, "actor", kLongestThing).value_or("");
    } else if (key == "note") {
      e.note = text(value, "note").value_or("");
    } else if (key == "seq" || key == "known" || key == "hash") {
      // An export carries what its ledger added; another ledger gives its own.
    } else {
      complain(make_fault(fault_code::unknown_key, clipped(key, 80), kKeys), clipped(key, 80));
    }
  }
};

std::optional<ledger::draft> event_check::check(raw_event const& raw, base::faults& out) const {
  ledger::draft made;
  if (!check(raw, made, out)) return {};
  return made;
}

bool event_check::check(raw_event const& raw, ledger::draft& into, base::faults& out) const {
  auto const faults_before = out.size();
  checking c{catalogue_, kind_of_target_, out, into.event};
  for (auto const& [key, value] : raw.members) c.member(key, value);
  auto const& unread = c.unread;
  auto const has = [&](std::string_view key) {
    return std::ranges::any_of(raw.members, [&](auto const& m) { return m.first == key; });
  };
  for (auto const* key : {"source", "source_seq"}) {
    if (!has(key)) c.complain(make_fault(fault_code::missing_field, key), key);
  }
  if (c.e.until && c.e.at && *c.e.until < *c.e.at) {
    c.complain(make_fault(fault_code::bad_time, base::to_text(*c.e.until)), "until");
  }
  bool const correction = c.e.op != ledger::operation::assert_new;
  if (correction && !has("target")) c.complain(make_fault(fault_code::missing_field, "target"), "target");
  if (!correction && unread.op_known && has("target")) {
    c.complain(make_fault(fault_code::unknown_key, "target", "amend, retract"), "target");
  }
  if (correction && out.size() == faults_before) {
    // What is corrected decides how the fields are read.
    int const target_kind = kind_of_target_(c.e);
    if (target_kind < 0) {
      auto const named = c.e.target_key ? fmt::format("{}/{}", c.e.target_key->source, c.e.target_key->number)
                                        : fmt::to_string(c.e.target);
      c.complain(make_fault(fault_code::target_not_found, named), "target");
      return false;
    }
    if (is_own(catalogue_.kinds[static_cast<std::size_t>(target_kind)].id)) {
      c.complain(make_fault(fault_code::target_not_found, c.e.target), "target");
      return false;
    }
    c.e.kind = target_kind;
    c.kind = &catalogue_.kinds[static_cast<std::size_t>(target_kind)];
    if (unread.kind != nullptr && unread.kind->text != c.kind->id &&
        std::string{unread.desk} + "." + std::string{unread.kind->text} != c.kind->id) {
      c.complain(make_fault(fault_code::target_other_kind, c.e.target, c.kind->id, clipped(unread.kind->text, 80)),
                 "kind");
    }
  } else if (!correction) {
    if (unread.kind == nullptr)
      c.complain(make_fault(fault_code::missing_field, "kind"), "kind");
    else if (unread.kind->kind != form::text)
      c.complain(wrong_type("文字", "text"), "kind");
    else
      c.find_kind_of(unread.desk, unread.kind->text);
  }
  if (c.kind != nullptr) {
    if (unread.verb != nullptr) c.verb(unread.verb->text);
    if (unread.fields != nullptr) c.fields(*unread.fields);
    if (!correction && (unread.verb == nullptr || c.e.verb >= 0)) c.require(has("at"), has("thing"), unread.fields);
  }
  if (out.size() != faults_before) return false;
  into.body = ledger::encode(into.event, catalogue_);
  return true;
}

int kind_of_target(ledger::store& kept, model::catalogue const& catalogue, ledger::event const& correction) {
  auto found = correction.target_key ? kept.find(*correction.target_key) : kept.read(correction.target);
  if (found && found->target != 0) found = kept.read(found->target);
  return found ? ledger::decoder{catalogue}.decode(*found).kind : -1;
}

}  // namespace fengsui::sense
