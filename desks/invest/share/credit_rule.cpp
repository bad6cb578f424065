#include "invest/share/credit_rule.h"

#include "base/number.h"

namespace fengsui::invest {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<int> permille(std::string_view text) {
  text = trimmed(text);
  auto const read = base::parse_decimal(text);
  if (!read) return {};
  auto const fixed = base::to_fixed(*read, 1, text);
  if (!fixed || *fixed < 0 || *fixed > 1000) return {};
  return static_cast<int>(*fixed);
}

}  // namespace

std::optional<credit_rule> read_credit_rule(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == text.npos) return {};
  auto const from = permille(text.substr(0, slash));
  auto const to = permille(text.substr(slash + 1));
  if (!from || !to) return {};
  bool const both_whole = *from == 1000 && *to == 1000;
  if (*from + *to > 1000 && !both_whole) return {};
  return credit_rule{*from, *to};
}

credited credit_of(credit_rule const& rule, std::int64_t amount_fen) {
  auto const part = [&](int share) {
    return static_cast<std::int64_t>(static_cast<base::wide>(amount_fen) * share / 1000);
  };
  credited made{part(rule.from_permille), part(rule.to_permille)};
  if (rule.from_permille + rule.to_permille == 1000) made.to_fen = amount_fen - made.from_fen;
  return made;
}

}  // namespace fengsui::invest
