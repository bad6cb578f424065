// 新增并网容量较多的是云南(226万千瓦)、江苏(104万千瓦)、山东(93万千瓦): those with the most of something have no more
// of it together than there is.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::string_view kComma = ",";

// Places or classes with their numbers in brackets, joined by nothing but 、 or 和.
std::vector<std::size_t> bracketed_from(page const& of, std::size_t first) {
  constexpr std::size_t kLongestName = 40;  // bytes
  std::vector<std::size_t> row{first};
  for (auto i = first + 1; i < of.size() && of.is_level(i) && of.at(i).unit == of.at(first).unit; ++i) {
    auto const text = of.between(i - 1, i);
    if (!text.starts_with(")") || !text.ends_with("(") || text.size() > kLongestName) break;
    auto const name = text.substr(1);
    if (!name.starts_with("、") && !name.starts_with("和") && !name.starts_with(kComma)) break;
    row.push_back(i);
  }
  return row;
}

// What the row is said to have most of: the clause before 较多 or 最多.
std::string_view measured_by(page const& of, std::size_t first) {
  auto lead = of.before(first, 40);
  auto at = std::string_view::npos;
  for (std::string_view const word : {"较多", "最多", "居前"}) at = std::min(at, lead.rfind(word));
  if (at == std::string_view::npos) return {};
  lead = lead.substr(0, at);
  for (std::string_view const end : {",", "。", ";", "\n"}) {
    if (auto const stop = lead.rfind(end); stop != std::string_view::npos) lead.remove_prefix(stop + end.size());
  }
  return contains(lead, "年至") ? std::string_view{} : lead;
}

// Whether four characters of the one stand in the other.
bool share_words(std::string_view one, std::string_view other) {
  constexpr std::size_t kFour = 12;  // bytes
  for (std::size_t at = 0; at + kFour <= one.size(); ++at) {
    bool const begins = (static_cast<unsigned char>(one[at]) & 0xC0U) != 0x80U;
    if (begins && contains(other, one.substr(at, kFour))) return true;
  }
  return false;
}

}  // namespace

void add_ranked_lists(page const& of, std::vector<relation>& to) {
  constexpr int kSentences = 10;  // numbered and by semicolons
  for (std::size_t first = 1; first < of.size() && of.has_text(); ++first) {
    if (!of.is_level(first) || !adds_up(of.at(first)) || !of.before(first, 1).ends_with("(")) continue;
    auto const measure = measured_by(of, first);
    if (measure.empty()) continue;
    auto const row = bracketed_from(of, first);
    if (row.size() < 2) continue;
    for (auto i = first; i-- > of.near(first).front() && of.sentence(first) - of.sentence(i) <= kSentences;) {
      auto const& one = of.at(i);
      if (!of.is_level(i) || !is_plain(one) || !adds_up(one) || one.unit != of.at(first).unit) continue;
      if (!share_words(of.noun_before(i), measure)) continue;
      to.push_back(parts_against(of, row, i, false));
      break;
    }
    first = row.back();
  }
}

}  // namespace fengsui::know::audit
