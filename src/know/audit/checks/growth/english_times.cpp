#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_roles.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

// "doubled from 31 to 62", "more than tripled to 62 from 20": so many times as much, or half.
struct multiple {
  std::string_view word;
  int times = 1;  // of what it was; -2: half of it
};

// The last of such words in the clause before a figure, with no number and no other verb behind it.
std::optional<multiple> multiple_before(std::string_view lead) {
  static constexpr std::array<multiple, 12> kWords{{{"doubled", 2},
                                                    {"tripled", 3},
                                                    {"trebled", 3},
                                                    {"quadrupled", 4},
                                                    {"halved", -2},
                                                    {"twofold", 2},
                                                    {"threefold", 3},
                                                    {"fourfold", 4},
                                                    {"fivefold", 5},
                                                    {"sixfold", 6},
                                                    {"eightfold", 8},
                                                    {"tenfold", 10}}};
  constexpr std::size_t kLongest = 32;  // bytes: " since opening, from "
  for (auto const& one : kWords) {
    auto const at = lead.rfind(one.word);
    if (at == std::string_view::npos) continue;
    auto const behind = lead.substr(at + one.word.size());
    auto const since = behind.starts_with(" since ") ? std::string_view{" since 2019"}.size() : 0;
    if (behind.size() > kLongest || behind.find_first_of("0123456789;.:", since) != behind.npos) continue;
    if (behind.ends_with(" to ") || behind.ends_with(" from ")) return one;
  }
  return {};
}

// How many times as much the words leave open: a tenth to both sides, and to one where they say so.
interval times_told(std::string_view lead, multiple const& said) {
  bool const more = contains(lead, "more than " + std::string{said.word});
  bool const less =
      contains(lead, "early " + std::string{said.word}) || contains(lead, "almost " + std::string{said.word});
  bool const exactly = contains(lead, "xactly " + std::string{said.word});
  exact const n = said.times < 0 ? exact{exact{1} / -said.times} : exact{said.times};
  if (exactly) return {exact{n * 99 / 100}, exact{n * 101 / 100}};
  auto const below = said.times < 0 ? more : less;
  auto const above = said.times < 0 ? less : more;
  return {exact{n * (below ? 70 : above ? 98 : 93) / 100}, exact{n * (above ? 150 : below ? 102 : 107) / 100}};
}

void add_multiple_told(page const& of, told_figure const& one, told_figure const& other, std::vector<relation>& to) {
  constexpr std::size_t kLead = 60;  // characters
  bool const onward = one.role == told_role::base;
  if ((onward ? other.role : one.role) != told_role::level || (onward ? one.role : other.role) != told_role::base)
    return;
  auto const lead = of.before(one.figure, kLead);
  auto const said = multiple_before(behind_english_stop(lead));
  if (!said || of.at(one.figure).unit != of.at(other.figure).unit || of.at(one.figure).unit == "%") return;
  if (lead.ends_with(" from ") != onward) return;
  to.push_back({.check = "ratio",
                .figures = {of.where(onward ? other.figure : one.figure), of.where(onward ? one.figure : other.figure)},
                .expression = "{0}/{1}",
                .evaluate = [told = times_told(lead, *said)](figure_values v) -> std::optional<sides> {
                  if (!v[1].range.low || *v[1].range.low <= 0) return {};
                  return sides{v[0].range / v[1].range, told};
                },
                .near_percent = 200});
}

}  // namespace

void add_multiples_told(page const& of, std::vector<told_figure> const& run, std::vector<relation>& to) {
  for (std::size_t k = 0; k + 1 < run.size(); ++k) add_multiple_told(of, run[k], run[k + 1], to);
}

}  // namespace fengsui::know::audit
