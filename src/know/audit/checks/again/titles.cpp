// What a title says and its text does not: 增长10.2% above, 增长10.5% below.
#include <algorithm>
#include <array>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

bool is_of_title(page const& of, std::size_t i) {
  auto const kind = of.at(i).kind;
  constexpr std::size_t kLongestTitle = 240;  // bytes
  return of.usable(i) && of.in_title(i) && of.text().find('\n') <= kLongestTitle &&
         (kind == figure_kind::level || kind == figure_kind::chg_pct || kind == figure_kind::share);
}

bool is_of_one_kind(page const& of, std::size_t title, std::size_t below) {
  auto const& one = of.at(title);
  auto const& other = of.at(below);
  if (of.in_title(below) || !of.usable(below) || other.kind != one.kind || other.unit != one.unit) return false;
  // "11 medals", "112 countries": counted without a unit, they are what their nouns say.
  auto const noun = noun_printed(of, title), own = noun_printed(of, below);
  if (one.unit == "count" && !noun.empty() && !own.empty() && noun != own) return false;
  return !one.cmp || !other.cmp || one.cmp->direction == other.cmp->direction;
}

bool is_alike(page const& of, std::size_t title, std::size_t below) {
  auto const& one = of.at(title);
  auto const& other = of.at(below);
  if (!is_of_one_kind(of, title, below)) return false;
  // What grows has its own name: 固定资产投资增长9.2%, and not 社会消费品零售总额增长4.2%.
  if (one.kind == figure_kind::chg_pct && one.indicator != other.indicator && !one.indicator.empty() &&
      !other.indicator.empty())
    return false;
  return true;
}

bool meets_anywhere(page const& of, std::size_t title) {
  auto const wanted = rounding_interval(of.at(title), reach::customary);
  return std::ranges::any_of(of.near(title), [&](std::size_t i) {
    return of.usable(i) && i != title && !of.in_title(i) && of.at(i).unit == of.at(title).unit &&
           meet(wanted, rounding_interval(of.at(i), reach::customary));
  });
}

bool is_of_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
}

// How many bytes of the two stand in both, at one stretch.
std::size_t common_stretch(std::string_view one, std::string_view other) {
  std::size_t longest = 0;
  for (std::size_t a = 0; a < one.size(); ++a) {
    for (std::size_t b = 0; b < other.size(); ++b) {
      std::size_t n = 0;
      while (a + n < one.size() && b + n < other.size() && one[a + n] == other[b + n] && is_of_word(one[a + n])) ++n;
      longest = std::max(longest, n);
    }
  }
  return longest;
}

// What any two bulletins share says nothing of what they are about.
constexpr std::array<std::string_view, 40> kSaysNothing{
    "同比增长", "同比下降", "比上年",  "比去年",   "同期",        "同比",          "环比",      "增长",
    "下降",     "增加",     "减少",    "上升",     "前三季度",    "一季度",        "上半年",    "今年",
    "全年",     "去年",     "累计",    "达到",     "实现",        "完成",          "以上",      "期间",
    "假期",     "突破",     "超过",    " percent", "per cent",    " year on year", " compared", " increase",
    " million", " billion", " period", " nearly ", " the first ", " from ",        " months",   " first "};

// The words around a figure in its own sentence, without the figure.
std::string words_around(page const& of, std::size_t i, std::size_t before, std::size_t behind) {
  static constexpr std::array<std::string_view, 3> kStops{"。", "\n", ";"};
  auto const lead = behind_last(of.before(i, before), kStops);
  auto tail = of.after(i, behind);
  for (auto const stop : kStops) tail = tail.substr(0, tail.find(stop));
  auto made = std::string{lead}.append("|").append(tail);
  for (auto const word : kSaysNothing) {
    for (auto at = made.find(word); at != std::string::npos; at = made.find(word)) made.replace(at, word.size(), "|");
  }
  return made;
}

// 71个检查组上岗; 派出71个森林防火检查组: words of the title in the sentence below.
bool says_the_same(page const& of, std::size_t title, std::size_t below) {
  constexpr std::size_t kThreeCharacters = 9;  // bytes
  constexpr std::size_t kWord = 9;             // a long one in English, or two
  auto const own = words_around(of, title, 24, 10);
  auto const other = words_around(of, below, 50, 12);
  bool const latin = std::ranges::all_of(own, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return common_stretch(own, other) >= (latin ? kWord : kThreeCharacters);
}

bool is_slip_of(page const& of, std::size_t title, std::size_t below) {
  auto const& one = of.at(title);
  auto const& other = of.at(below);
  // Of rates every two digits are one digit apart.
  std::int64_t const least = one.kind == figure_kind::level ? 10 : 100;
  if (one.value.mantissa < least || other.value.mantissa < least) return false;
  auto const read_as = [](model::printed_figure const& figure, model::printed_figure const& like) {
    auto const wanted = rounding_interval(like, reach::customary);
    return std::ranges::any_of(slips_of(figure.value), [&](slipped_number const& slip) {
      bool const as_long = slip.number.last_digit == figure.value.last_digit &&
                           slip.number.mantissa < 10 * figure.value.mantissa &&
                           slip.number.mantissa * 10 > figure.value.mantissa;
      if (slip.how == repair::slip::digit && !as_long) return false;
      return meet(wanted, rounding_interval(figure, slip.number, reach::customary));
    });
  };
  return read_as(one, other) || read_as(other, one);
}

// 107亿元!喜签新春第一单 above 总投资额170亿元: a figure of the title stands below it in all titles but some, whatever
// the words around it.
void add_unrepeated(page const& of, std::size_t title, std::vector<relation>& to) {
  constexpr double kNotRepeated = 0.07;
  constexpr std::size_t kMost = 12;
  std::vector<std::size_t> alike;
  for (auto const below : of.near(title)) {
    if (below > title && is_of_one_kind(of, title, below) && alike.size() < kMost) alike.push_back(below);
  }
  // What the text says first is what its title says, more often than what it says further on.
  for (std::size_t rank = 1; auto const below : alike) {
    to.push_back(perhaps_said_twice(of, title, below, kNotRepeated * static_cast<double>(rank++)));
  }
}

// 文博游同比增长近5倍 in the title, 文博游继续火爆,同比增长近5成 below it: one number, by two words for how much it is
// of.
void add_other_word(page const& of, std::size_t title, std::vector<relation>& to) {
  static constexpr std::string_view kTimes = "倍";
  static constexpr std::array<std::string_view, 2> kOfHundred{"成", "%"};
  auto const& one = of.at(title).span;
  if (!of.usable(title) || of.at(title).kind != figure_kind::chg_times || !one.ends_with(kTimes)) return;
  auto const number = one.substr(0, one.size() - kTimes.size());
  for (auto const below : of.near(title)) {
    auto const& other = of.at(below);
    if (below < title || of.in_title(below) || !of.usable(below) || other.kind != figure_kind::chg_pct) continue;
    bool const alike =
        std::ranges::any_of(kOfHundred, [&](auto word) { return other.span == number + std::string{word}; });
    if (!alike || !says_the_same(of, title, below)) continue;
    if (of.at(title).cmp && other.cmp && of.at(title).cmp->direction != other.cmp->direction) continue;
    to.push_back(said_twice(of, title, below));
    to.back().expression = "{0}*100 ~ {1}";
    to.back().evaluate = [](figure_values v) -> std::optional<sides> {
      return sides{v[0].range * exact{100}, v[1].range};
    };
    return;
  }
}

// 273万人 and 27.3万人: three digits and more, but for the place of the point.
bool differ_by_a_point(model::printed_number const& one, model::printed_number const& other) {
  constexpr std::int64_t kThreeDigits = 100;
  auto const digits = [](std::int64_t mantissa) {
    while (mantissa != 0 && mantissa % 10 == 0) mantissa /= 10;
    return mantissa;
  };
  auto const a = printed_size(one);
  auto const b = printed_size(other);
  auto const times = a > b ? a / b : b / a;
  return digits(one.mantissa) >= kThreeDigits && digits(one.mantissa) == digits(other.mantissa) && times > 5 &&
         times < 20'000;
}

// "The 3,742 jobs lost last year", "The earlier 68.4 million contract", "all 1,258 paintings" behind 1,285 drawings.
bool is_another_in_english(page const& of, std::size_t first, std::size_t again) {
  if (of.is_chinese()) return false;
  static constexpr std::array<std::string_view, 4> kOther{" last ", " previous ", " earlier ", " former "};
  auto const tail = of.after(again, 32);
  auto const words = std::string{of.before(again, 12)}.append(tail.substr(0, tail.find_first_of(",;.(")));
  return contains_any(words, kOther) || !may_be_of_one_noun(of, first, again);
}

// A text without a title may begin with what is one: 某业5843亿元为最多。…其中某业占54.5%、5834亿元最多.
void add_first_sentence(page const& of, std::vector<relation>& to) {
  constexpr std::int64_t kThreeDigits = 100;
  for (std::size_t first = 0; first < of.size() && of.sentence(first) == 0; ++first) {
    if (!of.is_level(first) || meets_anywhere(of, first)) continue;
    for (auto const below : of.near(first)) {
      if (of.sentence(below) == 0 || !of.is_level(below) || of.at(below).unit != of.at(first).unit) continue;
      bool const swapped =
          of.at(first).value.mantissa >= kThreeDigits && have_swapped_digits(of.at(first).value, of.at(below).value);
      bool const moved = of.is_chinese() && differ_by_a_point(of.at(first).value, of.at(below).value);
      if (!(swapped || moved) || !says_the_same(of, first, below) || is_another_in_english(of, first, below)) continue;
      to.push_back(said_twice(of, first, below));
      break;
    }
  }
}

}  // namespace

void add_title_figures(page const& of, std::vector<relation>& to) {
  if (of.has_text() && of.size() > 0 && !of.in_title(0)) add_first_sentence(of, to);
  for (std::size_t title = 0; title < of.size() && of.has_text() && of.in_title(title); ++title) {
    add_other_word(of, title, to);
    if (!is_of_title(of, title) || meets_anywhere(of, title)) continue;
    // The first that may be it.
    auto const said = std::ranges::find_if(of.near(title), [&](std::size_t below) {
      return below > title && is_alike(of, title, below) && says_the_same(of, title, below);
    });
    if (said != of.near(title).end() && is_slip_of(of, title, *said)) to.push_back(said_twice(of, title, *said));
    add_unrepeated(of, title, to);
  }
}

}  // namespace fengsui::know::audit
