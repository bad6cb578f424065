// 住宅火灾24021起,死亡608人,…,起数占总数的21.6%,死亡人数占76.5%: shares that say what they count, of the levels of a
// class and of those of all.
#include <algorithm>
#include <optional>

#include "know/audit/checks/called.h"
#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

struct called_share {
  std::size_t part, whole, share;
};

// The nearest level of its kind before a share in its sentence, and the first of the text.
std::optional<called_share> levels_of(page const& of, std::size_t share) {
  constexpr std::size_t kReach = 16;  // code points
  if (!of.usable(share) || of.at(share).unit != "%" || of.at(share).cmp) return {};
  auto const what = called_by(of.before(share, kReach), "占");
  if (!what) return {};
  std::optional<std::size_t> part, whole;
  for (auto i = share; i-- > of.near(share).front();) {
    if (!counts_what_is_called(of, i, *what) || !is_plain(of.at(i))) continue;
    if (!part && of.sentence(i) == of.sentence(share)) part = i;
    whole = i;
  }
  if (!part || !whole || *part == *whole || of.sentence(*part) == of.sentence(*whole)) return {};
  if (!same_period(of.at(*part), of.at(*whole))) return {};
  return called_share{*part, *whole, share};
}

}  // namespace

void add_called_shares(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  std::vector<called_share> all;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (auto const one = levels_of(of, i)) all.push_back(*one);
  }
  for (auto const& one : all) {
    // Another of the sentence that holds says of which levels they are.
    bool const told = std::ranges::any_of(all, [&](called_share const& other) {
      return other.share != one.share && of.sentence(other.share) == of.sentence(one.share) &&
             of.sentence(other.whole) == of.sentence(one.whole) && fits_share(of, other.part, other.whole, other.share);
    });
    if (!told || agreed_without_whole(of, one.part, one.share)) continue;
    to.push_back(percent_of(of, "share", one.part, one.whole, one.share));
    to.back().named = true;
  }
}

}  // namespace fengsui::know::audit
