#include "main/duty/answer_cells.h"

#include <algorithm>
#include <array>
#include <optional>

#include "act/roster/entries.h"
#include "tell/duty/duty_json.h"
#include "tell/event/sentence.h"

namespace fengsui::main::cells {
namespace {

namespace dom = simdjson::dom;

using naming = std::function<std::optional<base::name>(std::string const& id, know::knowledge const&)>;

// A member named by `named`, or each of its members.
cell named_by(naming named) {
  return [named = std::move(named)](dom::element from, std::string_view path, answer_reader const& in) {
    auto const say = [&](std::string const& id) {
      auto const name = id.empty() ? std::optional<base::name>{} : named(id, in.known);
      return name ? name->in(in.lang) : id;
    };
    dom::array list;
    if (from.at_pointer(path).get(list) != simdjson::SUCCESS) return say(shown_at(from, path, in));
    std::string made;
    for (std::size_t i = 0; i < list.size(); ++i)
      made += (i > 0 ? ", " : "") + say(shown_at(from, std::string{path} + "/" + std::to_string(i), in));
    return made;
  };
}

// What the catalogue defines under that id, by its name.
template <class Find>
cell defined_by(Find find) {
  return named_by([find](std::string const& id, know::knowledge const& known) {
    auto const* found = find(known.catalogue(), id);
    return found == nullptr ? std::optional<base::name>{} : std::optional{found->name};
  });
}

std::optional<base::name> own_word(std::string const& id) {
  struct word {
    std::string_view id;
    std::string_view zh;
    std::string_view en;
  };
  static constexpr std::array kWords{
      word{"green", "绿", "green"},         word{"amber", "黄", "amber"},       word{"red", "红", "red"},
      word{"blue", "蓝", "blue"},           word{"yellow", "黄", "yellow"},     word{"orange", "橙", "orange"},
      word{"workday", "工作日", "workday"}, word{"weekend", "周末", "weekend"}, word{"holiday", "节假日", "holiday"},
      word{"live", "启用", "in force"},     word{"test", "试运行", "on trial"}, word{"shelved", "停用", "shelved"},
  };
  auto const found = std::ranges::find(kWords, std::string_view{id}, &word::id);
  if (found == kWords.end()) return {};
  return base::name{std::string{found->zh}, std::string{found->en}};
}

}  // namespace

cell word() {
  return named_by([](std::string const& id, know::knowledge const&) { return own_word(id); });
}

cell role() {
  return named_by([](std::string const& id, know::knowledge const&) { return std::optional{act::role_name(id)}; });
}

cell person() {
  return [](dom::element from, std::string_view path, answer_reader const& in) {
    return person_at(from, std::string{path}, in);
  };
}

cell yes_or_no() {
  return [](dom::element from, std::string_view path, answer_reader const& in) {
    auto const said = shown_at(from, path, in);
    if (said == "true") return std::string{in.lang == "en" ? "yes" : "是"};
    if (said == "false") return std::string{in.lang == "en" ? "no" : "否"};
    return said;
  };
}

cell member() {
  return thing_of("roster.member");
}

cell post() {
  return defined_by([](model::catalogue const& in, std::string const& id) { return in.find_post(id); });
}

cell desk() {
  return defined_by([](model::catalogue const& in, std::string const& id) { return in.find_desk(id); });
}

cell indicator() {
  return defined_by([](model::catalogue const& in, std::string const& id) -> model::indicator const* {
    int const number = in.find_indicator(id);
    return number < 0 ? nullptr : &in.indicators[static_cast<std::size_t>(number)];
  });
}

cell state_of(std::string kind) {
  return named_by([kind = std::move(kind)](std::string const& id, know::knowledge const& known) {
    return std::optional{tell::verb_name(known.catalogue(), kind, id)};
  });
}

cell thing_of(std::string kind) {
  return named_by([kind = std::move(kind)](std::string const& id, know::knowledge const& known) {
    auto const lock = known.read();
    return tell::thing_name(known, known.catalogue().find_kind(kind), id);
  });
}

cell field_of(std::string kind) {
  return named_by([kind = std::move(kind)](std::string const& id, know::knowledge const& known) {
    int const number = known.catalogue().find_kind(kind);
    if (number < 0) return std::optional<base::name>{};
    auto const& defined = known.catalogue().kinds[static_cast<std::size_t>(number)];
    int const field = defined.find_field(id);
    if (field < 0) return std::optional<base::name>{};
    return std::optional{defined.fields[static_cast<std::size_t>(field)].name};
  });
}

}  // namespace fengsui::main::cells
