#include "tell/event/sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "act/roster/entries.h"
#include "know/count/delta.h"
#include "know/fold.h"
#include "tell/bulletin/amount.h"

namespace fengsui::tell {
namespace {

struct naming {
  std::string_view zh;
  std::string_view en;
};
// The fields that a thing is called by, the first that it has.
constexpr std::array<naming, 3> kNamings{{{"title", "title_en"}, {"name", "name_en"}, {"subject_zh", "subject_en"}}};

// Of the house's own kinds only some fields are news; `whole` where the thing's earlier events say them.
struct house_line {
  std::string_view kind;
  std::string_view called_by;  // the kind whose name it bears, by the field of the same meaning; empty: its own
  std::string_view through;
  std::array<std::string_view, 5> fields;
  bool whole = false;
};
constexpr std::array<house_line, 4> kHouse{{
    {"alarm.alarm", "", "", {"severity", "told", "unheard", "until", "reason"}},
    {"notice.message", "", "", {"severity", "to"}},
    {"notice.delivery", "notice.message", "notice", {"who", "why"}, true},
    {"roster.duty", "", "", {"post", "role", "who"}, true},
}};

constexpr std::size_t kFieldsShown = 3;
constexpr std::size_t kOfAList = 3;

bool has_chinese(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xe3; });
}
bool has_a_word(std::string_view text) {
  int run = 0;
  for (char const c : text) {
    run = c >= 'a' && c <= 'z' ? run + 1 : 0;
    if (run == 3) return true;
  }
  return false;
}

// "Being verified" within a sentence; "GPS lost" stays.
std::string lower_first(std::string text) {
  if (text.size() > 1 && std::islower(static_cast<unsigned char>(text[1])) != 0)
    text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

class writer {
 public:
  explicit writer(know::knowledge const& known) : known_{known}, catalogue_{known.catalogue()} {}

  // The latest of each field that the thing's events said.
  std::vector<ledger::field_value> latest(int kind, std::string const& thing) const {
    return know::fold(known_.history(kind, thing, known_.head()), catalogue_).fields;
  }

  std::string text(model::kind const& kind, std::vector<ledger::field_value> const& fields, std::string_view id) const {
    int const number = kind.find_field(id);
    auto const at = std::ranges::find(fields, number, &ledger::field_value::field);
    if (number < 0 || at == fields.end() || !at->value) return {};
    auto const& field = kind.fields[static_cast<std::size_t>(number)];
    return field.personal ? std::string{} : know::delta::text_of(field, *at->value);
  }

  static naming const* naming_of(model::kind const& kind) {
    auto const at = std::ranges::find_if(kNamings, [&](naming const& n) { return kind.find_field(n.zh) >= 0; });
    return at == kNamings.end() ? nullptr : &*at;
  }

  std::optional<base::name> name_of(int number, std::string const& thing) const {
    if (number < 0 || thing.empty()) return {};
    auto const& kind = catalogue_.kinds[static_cast<std::size_t>(number)];
    auto const* by = naming_of(kind);
    if (by == nullptr) return {};
    auto const fields = latest(number, thing);
    auto zh = text(kind, fields, by->zh);
    auto en = text(kind, fields, by->en);
    if (zh.empty() && en.empty()) return {};
    if (en.empty()) return both_languages(zh);
    return base::name{zh.empty() ? en : zh, en};
  }

  // A text by what it names in this city, where it names something.
  std::optional<base::name> resolved(model::field const& field, std::string const& value) const {
    if (!field.ref_kind.empty()) return name_of(catalogue_.find_kind(field.ref_kind), value);
    auto const& id = field.id;
    if (id == "post") {
      if (auto const* post = catalogue_.find_post(value)) return post->name;
    } else if (id == "desk") {
      if (auto const* desk = catalogue_.find_desk(value)) return desk->name;
    } else if (id == "rule") {
      if (auto const* rule = catalogue_.find_rule(value)) return rule->name;
    } else if (id == "indicator") {
      if (int const n = catalogue_.find_indicator(value); n >= 0)
        return catalogue_.indicators[static_cast<std::size_t>(n)].name;
    } else if (id == "role") {
      return act::role_name(value);
    } else if (id == "who" || id == "told" || id == "to" || id == "planner" || id == "owner") {
      return name_of(catalogue_.find_kind("roster.member"), value);
    }
    return {};
  }

  base::name shown(model::field const& field, model::scalar const& value) const {
    auto const type = field.type == model::field_type::list ? field.element : field.type;
    auto const* number = std::get_if<std::int64_t>(&value);
    if (number != nullptr && model::is_number(type)) {
      return amount(*number, field.decimals, field.unit, catalogue_.unit_name(field.unit));
    }
    if (number != nullptr && type == model::field_type::time) {
      auto const local = catalogue_.zone.local_text(base::instant{base::instant::duration{*number}});
      return {local, local};
    }
    auto const text = number != nullptr ? know::delta::text_of(field, *number) : std::get<std::string>(value);
    if (auto const* choice = field.choices.find(text)) return choice->name;
    if (type == model::field_type::place) {
      if (auto const* place = catalogue_.city.find_place(text)) return place->name;
    }
    if (auto const named = resolved(field, text)) return *named;
    return both_languages(text);
  }

  // Of a list its first few.
  base::name shown(model::field const& field, model::value const& value) const {
    if (auto const* number = std::get_if<std::int64_t>(&value)) return shown(field, model::scalar{*number});
    if (auto const* text = std::get_if<std::string>(&value)) return shown(field, model::scalar{*text});
    base::name joined;
    auto const& all = std::get<std::vector<model::scalar>>(value);
    for (std::size_t i = 0; i < std::min(all.size(), kOfAList); ++i) {
      auto const one = shown(field, all[i]);
      joined.zh += (i > 0 ? "、" : "") + one.zh;
      joined.en += (i > 0 ? ", " : "") + one.en;
    }
    if (all.size() > kOfAList) joined = {joined.zh + "等", joined.en + " and others"};
    return joined;
  }

  // "上报 发送旅客 2025-04-04：6.7万人次": a reported figure by the name of its indicator.
  std::optional<base::name> reported(model::kind const& kind, ledger::event const& e) const {
    auto const* id = kind.id == "figure.reported" ? e.find(kind.find_field("indicator")) : nullptr;
    auto const* period = id == nullptr ? nullptr : e.find(kind.find_field("period"));
    auto const* value = period == nullptr ? nullptr : e.find(kind.find_field("value"));
    int const known = id == nullptr ? -1 : catalogue_.find_indicator(std::get<std::string>(*id));
    if (value == nullptr || known < 0) return {};
    auto const& indicator = catalogue_.indicators[static_cast<std::size_t>(known)];
    auto const decimals = kind.fields[static_cast<std::size_t>(kind.find_field("value"))].decimals;
    auto const said =
        amount(std::get<std::int64_t>(*value), decimals, indicator.unit, catalogue_.unit_name(indicator.unit));
    auto const& when = std::get<std::string>(*period);
    return base::name{fmt::format("上报 {} {}：{}", indicator.name.zh, when, said.zh),
                      fmt::format("Reported: {} {}: {}", indicator.name.en, when, said.en)};
  }

  base::name say(ledger::event const& e) const {
    if (e.kind < 0) return {e.thing.empty() ? e.key.source : e.thing, e.thing.empty() ? e.key.source : e.thing};
    auto const& kind = catalogue_.kinds[static_cast<std::size_t>(e.kind)];
    bool const fresh = e.op == ledger::operation::assert_new;
    if (fresh) {
      if (auto made = reported(kind, e)) return *made;
    }
    auto made = kind.name;
    if (fresh && e.verb >= 0) {
      auto const& verb = kind.verbs[static_cast<std::size_t>(e.verb)].name;
      // A kind that is called as what happens is not said twice: "驻点", "Lead offered".
      if (!made.zh.ends_with(verb.zh)) made.zh += verb.zh;
      if (auto const en = lower_first(verb.en); !made.en.ends_with(en)) made.en += " " + en;
    }
    if (e.op == ledger::operation::amend) made = {made.zh + "更正", made.en + " amended"};
    if (e.op == ledger::operation::retract) made = {made.zh + "撤回", made.en + " retracted"};
    auto const line = std::ranges::find(kHouse, std::string_view{kind.id}, &house_line::kind);
    bool const of_house = line != kHouse.end();
    std::vector<ledger::field_value> const fields = of_house && line->whole ? latest(e.kind, e.thing) : e.fields;
    auto const name = of_house && !line->called_by.empty()
                          ? name_of(catalogue_.find_kind(line->called_by), text(kind, fields, line->through))
                          : name_of(e.kind, e.thing);
    if (name) made = {made.zh + "：" + name->zh, made.en + ": " + name->en};
    // A record without a name is what its fields say; a thing that lives is known by its id.
    else if (kind.flow && !e.thing.empty() && !(of_house && line->whole))
      made = {made.zh + "：" + e.thing, made.en + ": " + e.thing};
    add_fields(made, kind, fields, of_house ? &*line : nullptr, name.has_value());
    return made;
  }

 private:
  void add_fields(base::name& made, model::kind const& kind, std::vector<ledger::field_value> const& fields,
                  house_line const* line, bool named) const {
    auto const* by = named ? naming_of(kind) : nullptr;
    std::size_t shown_so_far = named && line == nullptr ? 1 : 0;
    for (auto const& one : fields) {
      auto const& field = kind.fields[static_cast<std::size_t>(one.field)];
      if (!one.value || field.personal || shown_so_far == kFieldsShown) continue;
      if (line != nullptr && std::ranges::find(line->fields, std::string_view{field.id}) == line->fields.end())
        continue;
      if (line == nullptr && std::holds_alternative<std::vector<model::scalar>>(*one.value)) continue;
      if (by != nullptr && (field.id == by->zh || field.id == by->en)) continue;
      // `home` and `home_en` are one text in two languages.
      if (field.id.ends_with("_en") && !text(kind, fields, field.id.substr(0, field.id.size() - 3)).empty()) continue;
      auto value = shown(field, *one.value);
      if (auto en = text(kind, fields, field.id + "_en"); !en.empty()) value.en = std::move(en);
      if (value.zh.empty() || value.zh.front() == '{') continue;  // what only a machine reads is no news
      ++shown_so_far;
      made.zh += " · " + field.name.zh + " " + value.zh;
      made.en += " · " + field.name.en + " " + value.en;
    }
  }

  know::knowledge const& known_;
  model::catalogue const& catalogue_;
};

}  // namespace

base::name both_languages(std::string_view text) {
  constexpr std::string_view kBetween = " / ";
  auto const at = text.find(kBetween);
  if (at != std::string_view::npos && text.find(kBetween, at + 1) == std::string_view::npos) {
    auto const zh = text.substr(0, at);
    auto const en = text.substr(at + kBetween.size());
    if (has_chinese(zh) && !has_chinese(en) && has_a_word(en)) return {std::string{zh}, std::string{en}};
  }
  return {std::string{text}, std::string{text}};
}

std::optional<base::name> thing_name(know::knowledge const& known, int kind, std::string const& thing) {
  return writer{known}.name_of(kind, thing);
}

base::name value_text(know::knowledge const& known, model::field const& field, model::value const& value) {
  return writer{known}.shown(field, value);
}

base::name sentence(know::knowledge const& known, ledger::event const& e) {
  return writer{known}.say(e);
}

}  // namespace fengsui::tell
