// Figures that are said without a number.
#include "sense/reader/choice/wordless_figures.h"

#include <array>

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
constexpr std::array kNone{u"未发生",   u"没有发生", u"未出现", u"未接报", u"未接到", u"未造成", u"没有造成", u"未发现",
                           u"没有出现", u"无",       u"零",     u"没有",   u"No ",    u"no ",    u"zero ",    u"Zero "};

}  // namespace

// 未发生森林草原火情火灾 is a figure: none. Between the denial and the noun stand at most the words that belong to it.
void add_zero_statements(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] < 0x80 ? !stands_at(text, at + 1, u"o "sv) && !stands_at(text, at + 1, u"ero "sv)
                        : !is_one_of(text[at], u"未没无零"))
      continue;
    for (auto const* none : kNone) {
      std::u16string_view const denial{none};
      if (!stands_at(text, at, denial)) continue;
      if (is_letter(text[at]) && at > 0 && is_letter(text[at - 1])) continue;
      auto noun_at = at + denial.size();
      zero_noun const* noun = nullptr;
      auto const most = is_letter(text[at]) ? std::size_t{24} : std::size_t{12};
      for (std::size_t skip = 0; skip <= most && noun_at + skip < text.size() && noun == nullptr; ++skip) {
        auto const here = noun_at + skip;
        if (is_one_of(text[here], u",。;!?:(\n") || is_digit(text[here])) break;
        for (auto const& one : kZeroNouns) {
          if (stands_at(text, here, one.text)) {
            noun = &one;
            noun_at = here;
            break;
          }
        }
      }
      if (noun == nullptr) break;
      // 未发生重大或人员伤亡森林火灾: no such fire.
      constexpr std::size_t kLongestClass = 6;
      auto const behind = noun_at + noun->text.size();
      for (std::size_t skip = 0; skip <= kLongestClass && noun->dimension == dimension::person && !is_letter(text[at]);
           ++skip) {
        if (behind + skip >= text.size() || !is_cjk(text[behind + skip])) break;
        if (!stands_at(text, behind + skip, u"火灾"sv)) continue;
        for (auto const& one : kZeroNouns) {
          if (one.text == u"火灾"sv) noun = &one;
        }
        noun_at = behind + skip;
        break;
      }
      draft made;
      made.from = made.words_from = at;
      made.to = made.words_to = noun_at + noun->text.size();
      made.unit = noun->unit;
      made.dimension = noun->dimension;
      made.indicator = noun->indicator;
      made.zero_statement = true;
      made.rule = "zero:" + to_utf8(denial);
      drafts.push_back(std::move(made));
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
