// 0-17岁、18-34岁、35-59岁、60岁及以上分别为18891人、…: ages that run on from none to the oldest are everybody.
#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::string_view kYears = "岁";

struct ages {
  int from = 0;
  std::optional<int> to;  // none: and older
};

// The number that a stretch ends with, which is cut off from it.
std::optional<int> number_at_end(std::string_view& text) {
  constexpr std::size_t kMostDigits = 3;
  auto begin = text.size();
  while (begin > 0 && std::isdigit(static_cast<unsigned char>(text[begin - 1])) != 0) --begin;
  if (begin == text.size() || text.size() - begin > kMostDigits) return {};
  auto const number = std::stoi(std::string{text.substr(begin)});
  text = text.substr(0, begin);
  return number;
}

// The ages that a stretch names, in its order: 0-17岁, 18—34岁, 60岁及以上, 不满18岁 is none.
std::vector<ages> ages_in(std::string_view text) {
  static constexpr std::array<std::string_view, 2> kOlder{"及以上", "以上"};
  static constexpr std::array<std::string_view, 2> kFirstOfTwo{"岁-", "岁至"};
  static constexpr std::array<std::string_view, 6> kTo{"岁-", "岁至", "-", "—", "至", "~"};
  std::vector<ages> made;
  for (auto at = text.find(kYears); at != text.npos; at = text.find(kYears, at + kYears.size())) {
    auto head = text.substr(0, at);
    auto const behind = text.substr(at + kYears.size());
    if (starts_with_any(text.substr(at), kFirstOfTwo)) continue;  // 0岁至17岁: of the second number
    auto const last = number_at_end(head);
    if (!last) return {};
    if (starts_with_any(behind, kOlder)) {
      made.push_back({.from = *last});
      continue;
    }
    auto const joint = std::ranges::find_if(kTo, [&](std::string_view word) { return head.ends_with(word); });
    if (joint == kTo.end()) return {};
    head.remove_suffix(joint->size());
    auto const first = number_at_end(head);
    if (!first) return {};
    made.push_back({.from = *first, .to = *last});
  }
  return made;
}

bool run_on_to_the_oldest(std::vector<ages> const& row) {
  constexpr std::size_t kFewest = 3;
  if (row.size() < kFewest || row.front().from != 0 || row.back().to) return false;
  for (std::size_t k = 1; k < row.size(); ++k) {
    if (!row[k - 1].to || row[k].from != *row[k - 1].to + 1) return false;
  }
  return true;
}

bool counts_people(page const& of, std::size_t i) {
  return of.is_level(i) && of.at(i).unit == "person" && (is_plain(of.at(i)) || of.at(i).role == "part");
}

// The levels from the first one on, each with the ages before it, or all of them before the first.
std::vector<std::size_t> row_by_age(page const& of, std::size_t first) {
  constexpr std::size_t kReach = 60;  // code points
  constexpr std::size_t kMost = 8;
  static constexpr std::array<std::string_view, 4> kEnds{"。", ";", "\n", ":"};
  auto lead = of.before(first, kReach);
  if (first > 0 && of.between(first - 1, first).size() < lead.size()) lead = of.between(first - 1, first);
  auto all = ages_in(behind_last(lead, kEnds));
  bool const handed_out = all.size() > 1;
  std::vector<std::size_t> row{first};
  for (auto i = first + 1; !all.empty() && i < of.size() && row.size() < kMost; ++i) {
    auto const text = of.between(row.back(), i);
    if (contains(text, "。") || contains(text, "\n")) break;
    if (!counts_people(of, i)) continue;
    auto const own = ages_in(of.between(i - 1, i));
    if (own.size() != (handed_out ? 0U : 1U)) break;
    all.insert(all.end(), own.begin(), own.end());
    row.push_back(i);
    if (handed_out ? row.size() == all.size() : !all.back().to) break;
  }
  return row.size() == all.size() && run_on_to_the_oldest(all) ? row : std::vector<std::size_t>{};
}

// Of the levels before it the one that it makes, else the nearest that it comes near to.
std::optional<std::size_t> everybody(page const& of, std::vector<std::size_t> const& row) {
  constexpr std::size_t kFiguresBack = 16;
  constexpr int kSentences = 4;
  auto const sum = printed_sum(of, row);
  auto const first = row.front();
  std::optional<std::size_t> near;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack && of.sentence(first) - of.sentence(i) <= kSentences;) {
    if (!counts_people(of, i)) continue;
    auto const size = printed_value(of.at(i).value);
    if (closes(of, {.whole = i, .parts = row})) return i;
    if (!near && abs(exact{sum - size}) * 50 <= size) near = i;
  }
  return near;
}

}  // namespace

void add_age_rows(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t first = 1; first < of.size(); ++first) {
    if (!counts_people(of, first)) continue;
    auto const row = row_by_age(of, first);
    if (row.empty()) continue;
    if (auto const whole = everybody(of, row)) to.push_back(parts_against(of, row, *whole, true));
  }
}

}  // namespace fengsui::know::audit
