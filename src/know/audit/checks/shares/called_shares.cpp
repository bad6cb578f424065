// 住宅火灾24021起,死亡608人,…,起数占总数的21.6%,死亡人数占76.5%: shares that say what they count, of the levels of a
// class and of those of all.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// What a share counts by the noun before 占.
struct counted {
  std::string_view noun;
  std::string_view unit;
  std::string_view indicator;  // empty: whatever is counted in the unit
};
constexpr std::array<counted, 9> kCounted{{{"起数", "incident", ""},
                                           {"次数", "incident", ""},
                                           {"死亡人数", "person", "deaths"},
                                           {"死人", "person", "deaths"},
                                           {"受伤人数", "person", "injured"},
                                           {"伤人", "person", "injured"},
                                           {"伤亡人数", "person", "casualties"},
                                           {"损失", "CNY", ""},
                                           {"面积", "ha", ""}}};

std::optional<counted> counted_by(page const& of, std::size_t share) {
  constexpr std::size_t kReach = 16;  // code points
  static constexpr std::array<std::string_view, 4> kEnds{",", "。", ";", "、"};
  auto const lead = behind_last(of.before(share, kReach), kEnds);
  auto const takes = lead.find("占");
  if (takes == std::string_view::npos) return {};
  auto const noun = lead.substr(0, takes);
  auto const found = std::ranges::find_if(kCounted, [&](counted const& one) { return contains(noun, one.noun); });
  return found == kCounted.end() ? std::nullopt : std::optional{*found};
}

bool is_of(page const& of, std::size_t i, counted const& one) {
  return of.is_level(i) && is_plain(of.at(i)) && of.at(i).unit == one.unit &&
         (one.indicator.empty() || of.at(i).indicator == one.indicator);
}

struct called_share {
  std::size_t part, whole, share;
};

// The nearest level of its kind before a share in its sentence, and the first of the text.
std::optional<called_share> called(page const& of, std::size_t share) {
  if (!of.usable(share) || of.at(share).unit != "%" || of.at(share).cmp) return {};
  auto const what = counted_by(of, share);
  if (!what) return {};
  std::optional<std::size_t> part, whole;
  for (auto i = share; i-- > of.near(share).front();) {
    if (!is_of(of, i, *what)) continue;
    if (!part && of.sentence(i) == of.sentence(share)) part = i;
    whole = i;
  }
  if (!part || !whole || *part == *whole || of.sentence(*part) == of.sentence(*whole)) return {};
  if (of.at(*whole).value.mantissa == 0 || !same_period(of.at(*part), of.at(*whole))) return {};
  return called_share{*part, *whole, share};
}

}  // namespace

void add_called_shares(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  std::vector<called_share> all;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (auto const one = called(of, i)) all.push_back(*one);
  }
  for (auto const& one : all) {
    // Another of the sentence that holds says of which levels they are.
    bool const told = std::ranges::any_of(all, [&](called_share const& other) {
      return other.share != one.share && of.sentence(other.share) == of.sentence(one.share) &&
             of.sentence(other.whole) == of.sentence(one.whole) && fits_share(of, other.part, other.whole, other.share);
    });
    if (!told) continue;
    to.push_back(percent_of(of, "share", one.part, one.whole, one.share));
    to.back().named = true;
  }
}

}  // namespace fengsui::know::audit
