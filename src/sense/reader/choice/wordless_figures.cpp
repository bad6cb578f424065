// Figures that are said without a number.
#include "sense/reader/choice/wordless_figures.h"

#include <array>
#include <optional>

namespace fengsui::sense::reader {
namespace {

struct zero_noun {
  std::u16string_view text;
  char const* indicator;
  char const* unit;
  sense::reader::dimension dimension;
};
constexpr std::array kZeroNouns{
    zero_noun{u"人员伤亡", "casualties", "person", dimension::person},
    zero_noun{u"人员死亡", "deaths", "person", dimension::person},
    zero_noun{u"伤亡", "casualties", "person", dimension::person},
    zero_noun{u"火情火灾", "fires", "incident", dimension::incident},
    zero_noun{u"火灾火情", "fires", "incident", dimension::incident},
    zero_noun{u"火灾", "fires", "incident", dimension::incident},
    zero_noun{u"火情", "fires", "incident", dimension::incident},
    zero_noun{u"火警", "fires", "incident", dimension::incident},
    zero_noun{u"山火", "fires", "incident", dimension::incident},
    zero_noun{u"casualties", "casualties", "person", dimension::person},
    zero_noun{u"deaths", "deaths", "person", dimension::person},
    zero_noun{u"injuries", "injured", "person", dimension::person},
    zero_noun{u"forest fires", "fires", "incident", dimension::incident},
    zero_noun{u"forest fire", "fires", "incident", dimension::incident},
    zero_noun{u"wildfires", "fires", "incident", dimension::incident},
    zero_noun{u"fires", "fires", "incident", dimension::incident},
};
constexpr std::array<std::u16string_view, 16> kNone{
    u"未发生",   u"没有发生", u"未出现", u"未接报", u"未接到", u"未造成", u"没有造成", u"未发现",
    u"没有出现", u"无",       u"零",     u"没有",   u"No ",    u"no ",    u"zero ",    u"Zero "};

struct denied_noun {
  zero_noun const* what;
  std::size_t at;
};

// The first noun of the table within `most` characters of its clause.
std::optional<denied_noun> noun_within(std::u16string_view text, std::size_t from, std::size_t most) {
  for (auto at = from; at < text.size() && at - from <= most; ++at) {
    if (is_one_of(text[at], u",。;!?:(\n") || is_digit(text[at])) return {};
    for (auto const& one : kZeroNouns) {
      if (stands_at(text, at, one.text)) return denied_noun{&one, at};
    }
  }
  return {};
}

// What a denial before `from` denies: 未发生重大或人员伤亡森林火灾 such fires, 未发生人员伤亡和火灾 first of all the
// victims.
std::optional<denied_noun> what_is_denied(std::u16string_view text, std::size_t from, bool chinese) {
  auto const first = noun_within(text, from, chinese ? 12 : 24);
  if (!first || !chinese || first->what->dimension != dimension::person) return first;
  auto const end = first->at + first->what->text.size();
  auto const behind = noun_within(text, end, 6);
  bool const narrowed = behind && behind->what->dimension == dimension::incident &&
                        text.substr(end, behind->at - end).find_first_of(u"和及与或、"sv) == text.npos;
  return narrowed ? behind : first;
}

// 未发生重大森林火灾和人员伤亡: the denial goes on to a second noun, which stands right behind the joint.
std::optional<denied_noun> what_is_denied_too(std::u16string_view text, denied_noun const& first) {
  auto const end = first.at + first.what->text.size();
  auto const joint = stands_at(text, end, u"以及"sv) ? 2U : 1U;
  if (joint == 1 && (end >= text.size() || !is_one_of(text[end], u"和及或"))) return {};
  for (auto const& one : kZeroNouns) {
    if (stands_at(text, end + joint, one.text) && one.dimension != first.what->dimension)
      return denied_noun{&one, end + joint};
  }
  return {};
}

bool may_deny(char16_t c) {
  return c < 0x80 ? is_one_of(c, u"NnZz") : is_one_of(c, u"未没无零");
}

}  // namespace

// 未发生森林草原火情火灾 is a figure: none. Between the denial and the noun stand at most the words that belong to it.
void add_zero_statements(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!may_deny(text[at])) continue;
    bool const chinese = !is_letter(text[at]);
    if (!chinese && at > 0 && is_letter(text[at - 1])) continue;
    for (auto const denial : kNone) {
      if (!stands_at(text, at, denial)) continue;
      auto const denied = what_is_denied(text, at + denial.size(), chinese);
      if (!denied) break;
      draft made;
      made.from = made.words_from = at;
      made.to = made.words_to = denied->at + denied->what->text.size();
      made.unit = denied->what->unit;
      made.dimension = denied->what->dimension;
      made.indicator = denied->what->indicator;
      made.zero_statement = true;
      made.rule = "zero:" + to_utf8(denial);
      drafts.push_back(std::move(made));
      if (auto const too = chinese ? what_is_denied_too(text, *denied) : std::nullopt) {
        auto next = drafts.back();
        next.from = next.words_from = too->at;
        next.to = next.words_to = too->at + too->what->text.size();
        next.unit = too->what->unit;
        next.dimension = too->what->dimension;
        next.indicator = too->what->indicator;
        drafts.push_back(std::move(next));
      }
      at = drafts.back().to - 1;
      break;
    }
  }
}

// 持平 and 翻番 say a number without printing one.
void add_wordless_changes(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  struct saying {
    std::u16string_view text;
    std::int64_t percent;
    bool up;
  };
  static constexpr std::array kSayings{saying{u"基本持平", 0, false}, saying{u"持平", 0, false},
                                       saying{u"翻一番", 100, true},  saying{u"翻了一番", 100, true},
                                       saying{u"翻番", 100, true},    saying{u"翻倍", 100, true}};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] < 0x80 || !is_one_of(text[at], u"基持翻")) continue;
    for (auto const& one : kSayings) {
      if (!stands_at(text, at, one.text)) continue;
      // 保持平稳, 持平衡
      if (one.text.ends_with(u"持平"sv) && at + one.text.size() < text.size() &&
          is_one_of(text[at + one.text.size()], u"稳衡静安"))
        break;
      draft made;
      made.from = made.words_from = at;
      made.to = made.words_to = at + one.text.size();
      made.value = {.mantissa = one.percent, .exponent = 0, .last_digit = 0};
      made.unit = "%";
      made.dimension = dimension::percent;
      made.kind = model::figure_kind::chg_pct;
      made.cmp.emplace();
      made.cmp->type = "yoy";
      made.cmp->direction = one.up ? model::direction::up : model::direction::flat;
      if (one.text.starts_with(u"基本"sv)) made.qualifier = model::figure_qualifier::approx;
      made.rule = "wordless:" + to_utf8(one.text);
      drafts.push_back(std::move(made));
      at += one.text.size() - 1;
      break;
    }
  }
}

}  // namespace fengsui::sense::reader
