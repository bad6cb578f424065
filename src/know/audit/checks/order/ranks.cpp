// 居前的依次为香港247.7亿、新加坡19.5亿、韩国21.9亿; "real estate comes next with $1.84 billion": what is said to come
// behind another one is no larger.
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"

namespace fengsui::know::audit {
namespace {

// 前十位, 前3名, 排名前五: whether the text before a list says that it goes from the largest down.
bool goes_down(std::string_view lead) {
  static constexpr std::array<std::string_view, 8> kRanked{"居前",     "由高到低", "从高到低", "由多到少",
                                                           "从多到少", "排名前",   "排前",     "位列前"};
  if (contains_any(lead, kRanked)) return contains(lead, "依次") || contains(lead, "分别") || contains(lead, ":");
  static constexpr std::string_view kFirst = "前";
  static constexpr std::array<std::string_view, 10> kNumerals{"三", "四", "五", "六", "七", "八", "九", "十", "3", "5"};
  static constexpr std::array<std::string_view, 3> kPlaces{"位", "名", "大"};
  auto const at = lead.rfind(kFirst);
  if (at == std::string_view::npos) return false;
  auto const behind = lead.substr(at + kFirst.size());
  bool const counted = starts_with_any(behind, kNumerals);
  return counted && contains_any(behind.substr(0, 12), kPlaces) &&
         (contains(behind, "依次") || contains(behind, "分别"));
}

// What leads into a list in its own sentence, from the level of its unit before it on.
std::string_view clause_before(page const& of, std::size_t first) {
  constexpr std::size_t kLongest = 90;  // code points
  static constexpr std::string_view kStop = "。";
  static constexpr std::array<std::string_view, 4> kLeads{":", "依次", "分别", "("};
  if (!contains_any(of.between(first - 1, first), kLeads)) return {};
  auto lead = of.before(first, kLongest);
  if (auto const stop = lead.rfind(kStop); stop != std::string_view::npos) lead.remove_prefix(stop);
  return lead;
}

// Where a list goes up in but one place, that place.
void add_only_rise(page const& of, std::vector<std::size_t> const& row, std::vector<relation>& to) {
  std::vector<std::size_t> up;
  for (std::size_t k = 1; k < row.size(); ++k) {
    if (printed_value(of.at(row[k]).value) > printed_value(of.at(row[k - 1]).value)) up.push_back(k);
  }
  if (up.size() == 1) to.push_back(no_larger(of, row[up[0]], row[up[0] - 1]));
}

// Of a list that goes down, the one place where it goes up.
void add_going_up(page const& of, std::size_t first, std::vector<relation>& to) {
  constexpr std::size_t kLongestName = 40;  // bytes
  constexpr std::size_t kLeast = 4;
  std::vector<std::size_t> row{first};
  for (auto i = first + 1; i < of.size() && is_of_row(of, i, first); ++i) {
    auto const text = of.between(i - 1, i);
    if (text.size() > kLongestName || contains(text, "。") || contains(text, "其中")) break;
    row.push_back(i);
  }
  if (row.size() < kLeast) return;
  add_only_rise(of, row, to);
}

// "Malaysia with $2.6 billion, followed by Vietnam at $812, Thailand at $746 million and Singapore at $636 million":
// what is listed behind the second goes on down; where but one place goes up, something is wrong there.
void add_behind_the_second(page const& of, std::size_t second, std::vector<relation>& to) {
  constexpr std::size_t kLongestName = 40;  // bytes
  std::vector<std::size_t> row{second};
  for (auto i = second + 1; i < of.size() && is_of_row(of, i, second); ++i) {
    auto const text = of.between(i - 1, i);
    auto const joined = text.starts_with(", ") || text.starts_with(" and ") || text.starts_with("、");
    if (!joined || text.size() > kLongestName || text.find_first_of(".;:(") != std::string_view::npos) break;
    row.push_back(i);
  }
  if (row.size() >= 3) add_only_rise(of, row, to);
}

// "led with 1,311 special services, followed closely by the south with 1,204 trains": counts of one row, whatever
// the first is called.
bool leads_the_row(page const& of, std::size_t first, std::size_t next) {
  static constexpr std::array<std::string_view, 5> kLeads{" led with ", " leads with ", " topped the list with ",
                                                          " came first with ", " ranked first with "};
  bool const counts = of.at(first).unit == "count" || of.at(next).unit == "count";
  return counts && of.is_level(first) && of.is_level(next) && ends_with_any(of.before(first, 24), kLeads) &&
         of.sentence(first) == of.sentence(next);
}

// "Lutin went from 704 incidents to 9,120. Vigo ranked second with 20,340": the rank is of a list that the text began
// elsewhere, unless the sentence before tells a rank too.
bool is_ranked_elsewhere(page const& of, std::size_t before, std::size_t next) {
  static constexpr std::array<std::string_view, 4> kRanks{"ranked second", "ranks second", "rank second", "rank third"};
  static constexpr std::array<std::string_view, 11> kFirst{"first",   "top",     "lead", "led ",    "most", "highest",
                                                           "largest", "biggest", "best", "busiest", "No. 1"};
  if (of.is_chinese() || of.sentence(before) == of.sentence(next)) return false;
  if (!contains_any(of.between(before, next), kRanks)) return false;
  auto const own = english_sentence_around(of, before, 80);
  return !contains_any(own, kFirst);
}

// 其次为二号线632.6万人次, "followed by China with 34.7 billion".
void add_next(page const& of, std::size_t next, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 13> kNext{
      "其次是",      "其次为",        "其次,",        "comes next",  // read, not shown
      "came next",   "followed by",   "comes second", "came second",        "ranks second",
      "rank second", "ranked second", "rank third",   "followed closely by"};
  constexpr std::size_t kLongest = 60;  // bytes
  auto const before = next - 1;
  auto const text = of.between(before, next);
  if (text.size() > kLongest || !contains_any(text, kNext)) return;
  if (!is_of_row(of, before, next) && !leads_the_row(of, before, next)) return;
  if (of.sentence(next) - of.sentence(before) > 1 || of.at(next).org.empty() != of.at(before).org.empty()) return;
  if (!is_ranked_elsewhere(of, before, next)) to.push_back(no_larger(of, next, before));
  add_behind_the_second(of, next, to);
}

}  // namespace

void add_ranks(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 1; i < of.size() && of.has_text(); ++i) {
    if (!is_of_row(of, i, i)) continue;
    add_next(of, i, to);
    if (goes_down(clause_before(of, i))) add_going_up(of, i, to);
  }
}

}  // namespace fengsui::know::audit
