// "The airports had 3.6 million passengers, a growth of 4.9 per cent. Domestic and international passengers grew by 6.5
// and 1.0 per cent respectively": the rates of all classes (class_words.h), told without their levels.
#include <algorithm>
#include <optional>

#include "know/audit/english_words.h"
#include "know/audit/lists/class_naming.h"
#include "know/audit/page.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_rate(page const& of, std::size_t i) {
  return i < of.size() && of.usable(i) && of.at(i).kind == model::figure_kind::chg_pct && of.at(i).cmp;
}

bool compare_alike(page const& of, std::size_t a, std::size_t b) {
  return is_rate(of, a) && is_rate(of, b) && of.at(a).cmp->type == of.at(b).cmp->type;
}

std::string_view words_before(page const& of, std::size_t i) {
  auto const text = i == 0 ? of.before(0, 120) : of.between(i - 1, i);
  return behind_english_stop(text);
}

// "Domestic and international passengers grew by 6.5 and 1.0 per cent respectively", "imports were up 12.8 per cent,
// and exports rose 7.8 per cent": two rates right behind each other that name the classes of one partition.
bool name_both_classes(page const& of, std::vector<class_bits> const& named, std::size_t partition, std::size_t first) {
  if (number_of(kClasses[partition]) != 2) return false;
  constexpr std::size_t kLongest = 60;  // bytes
  auto const& lead = named[first];
  auto const joint = of.between(first, first + 1);
  if (joint.size() > kLongest || ends_english_sentence(joint)) return false;
  if (names_all(partition, lead)) return contains(of.after(first + 1, 24), "respectively");
  auto const one = class_by(partition, lead);
  auto const other = class_by(partition, classes_in(joint, false));
  return one && other && *one != *other;
}

// "Loaded imports fell 4.1 percent": of one way only, and no rate of all that is loaded.
bool is_of_one_way(std::string_view words) {
  bool const in = contains(words, "mport") || contains(words, "nbound");
  bool const out = contains(words, "xport") || contains(words, "utbound");
  return in != out;
}

// "Loaded imports and exports together fell 6.2 percent. Counting empties, which fell 11.2 percent, August came to
// 706,669 TEUs, a drop of 2.3 percent": each rate in a clause that names its class, and the one behind them that names
// none.
std::optional<rate_family> told_apart(page const& of, std::vector<class_bits> const& named, std::size_t partition,
                                      std::size_t first) {
  constexpr std::size_t kFiguresOn = 6;
  if (number_of(kClasses[partition]) != 2) return {};
  auto const class_of = [&](std::size_t i) { return class_by(partition, named[i]); };
  auto const one = class_of(first);
  if (!one || is_of_one_way(words_before(of, first))) return {};
  std::optional<std::size_t> second;
  for (auto i = first + 1; i < of.size() && i - first <= kFiguresOn && of.sentence(i) - of.sentence(first) <= 1; ++i) {
    if (!compare_alike(of, first, i)) continue;
    if (of.at(i).indicator != of.at(first).indicator || !same_period(of.at(i), of.at(first))) return {};
    auto const own = class_of(i);
    if (!second) {
      if (!own || *own == *one || is_of_one_way(words_before(of, i))) return {};
      second = i;
      continue;
    }
    bool const of_all = !own && of.sentence(i) == of.sentence(*second) && of.host(i) && of.is_level(*of.host(i)) &&
                        *of.host(i) > *second && !is_of_one_way(words_before(of, *of.host(i)));
    return of_all ? std::optional{rate_family{.whole = i, .parts = {first, *second}}} : std::nullopt;
  }
  return {};
}

// The one rate of the same count and span before them that names no class.
std::optional<std::size_t> rate_of_both(page const& of, std::vector<class_bits> const& named, std::size_t partition,
                                        std::size_t first) {
  constexpr int kSentences = 3;
  std::optional<std::size_t> made;
  for (auto i = first; i-- > 0 && of.sentence(first) - of.sentence(i) <= kSentences;) {
    if (!compare_alike(of, i, first)) continue;
    if (of.at(i).indicator.empty() || of.at(i).indicator != of.at(first).indicator ||
        !same_period(of.at(i), of.at(first)))
      continue;
    if (made || class_by(partition, named[i])) return {};
    made = i;
  }
  return made;
}

}  // namespace

std::vector<rate_family> english_rate_families(page const& of) {
  std::vector<rate_family> made;
  if (!of.has_text() || of.is_chinese()) return made;
  std::vector<class_bits> named(of.size());  // in the words before each rate
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (is_rate(of, i)) named[i] = classes_in(words_before(of, i), false);
  }
  for (std::size_t first = 0; first + 1 < of.size(); ++first) {
    for (std::size_t partition = 0; partition < kClasses.size() && is_rate(of, first); ++partition) {
      auto told = told_apart(of, named, partition, first);
      if (!told) continue;
      made.push_back(std::move(*told));
      break;
    }
  }
  for (std::size_t first = 1; first + 1 < of.size(); ++first) {
    auto const second = first + 1;
    if (!compare_alike(of, first, second) || of.sentence(first) != of.sentence(second)) continue;
    if (of.at(first).indicator != of.at(second).indicator || !same_period(of.at(first), of.at(second))) continue;
    for (std::size_t partition = 0; partition < kClasses.size(); ++partition) {
      if (!name_both_classes(of, named, partition, first)) continue;
      auto const whole = rate_of_both(of, named, partition, first);
      if (whole) made.push_back({.whole = *whole, .parts = {first, second}});
      break;
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
