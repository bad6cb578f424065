#include "know/audit/lists/next_of_row.h"

#include <algorithm>
#include <string>
#include <vector>

#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// The levels behind another one that count as it does, up to the end of its clause.
std::vector<std::size_t> counted_in_clause(page const& of, std::size_t head) {
  constexpr std::size_t kMost = 8;
  std::vector<std::size_t> made;
  for (auto i = head + 1; i < of.size() && of.sentence(i) == of.sentence(head) && made.size() < kMost; ++i) {
    if (of.is_level(i) && same_measure(of.at(i), of.at(head))) made.push_back(i);
  }
  return made;
}

// Whether two and more of the classes of the one clause are named in the other again.
bool begin_again(page const& of, std::vector<std::size_t> const& first, std::vector<std::size_t> const& next) {
  constexpr std::ptrdiff_t kFewest = 2;
  std::vector<std::string> names;
  for (auto const i : first) {
    if (auto name = class_name(of, i); !name.empty()) names.push_back(std::move(name));
  }
  return std::ranges::count_if(next, [&](std::size_t i) {
           return std::ranges::find(names, class_name(of, i)) != names.end();
         }) >= kFewest;
}

std::size_t head_of_clause(page const& of, std::size_t i) {
  while (i > 0 && of.sentence(i - 1) == of.sentence(i)) --i;
  return i;
}

}  // namespace

std::optional<std::size_t> whole_of_own_clause(page const& of, std::size_t whole, std::size_t part) {
  if (!of.has_text() || part <= whole || of.sentence(part) == of.sentence(whole)) return {};
  if (contains(of.between(whole, part), "。") || contains(of.between(whole, part), "\n")) return {};
  auto const head = head_of_clause(of, part);
  if (head <= whole || !of.is_level(head) || !same_measure(of.at(head), of.at(whole))) return {};
  // 特等奖2名(专科组1名,本科组1名)、一等奖6名(…): the first of a row, and not its whole.
  if (of.after(head, 1) == "(") return {};
  auto const own = counted_in_clause(of, head);
  return begin_again(of, counted_in_clause(of, head_of_clause(of, whole)), own) ? std::optional{head} : std::nullopt;
}

}  // namespace fengsui::know::audit
