// What a share is said to be of, by name, and the level that is called so.
#include <algorithm>
#include <array>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {

// 占社会消费品零售总额的比重为24.2%, 占火灾总数的53.8%: what the share is said to be of, without what all names of
// wholes end in; 占全省的 and 占总数的 name nothing.
std::string_view name_of_whole(page const& of, std::size_t part, std::size_t share) {
  constexpr std::size_t kShortest = 6;  // bytes: two Chinese characters
  if (part > share || !of.has_text()) return {};
  auto text = of.between(part, share);
  static constexpr std::string_view kTakes = "占";
  auto const at = text.rfind(kTakes);
  if (at == std::string_view::npos) return {};
  text = text.substr(at + kTakes.size());
  auto const end = text.ends_with("的")
                       ? text.rfind("的")
                       : std::min(text.find("的比重"), text.find("的比例"));  // 占邮政行业业务收入的74.6%
  if (end == std::string_view::npos || text.find(",") != std::string_view::npos) return {};
  text = text.substr(0, end);
  for (std::string_view const all : {"总人数", "总数", "总量", "总额", "总值", "的", "全部"}) {
    if (text.ends_with(all)) text.remove_suffix(all.size());
  }
  return text.size() < kShortest || text.starts_with("全") || text.starts_with("其") ? std::string_view{} : text;
}

namespace {

enum class likeness { just_so, at_an_end, among_words };

// 规模企业产值 of 规模工业企业产值: begun and ended alike, with a word between that is left out.
bool is_called_among(std::string_view noun, std::string_view name) {
  constexpr std::size_t kCharacter = 3;  // bytes
  constexpr std::size_t kWord = 2 * kCharacter;
  if (name.size() < 2 * kWord || noun.size() <= name.size()) return false;
  auto const at = noun.rfind(name.substr(0, kWord));
  if (at == std::string_view::npos || !noun.ends_with(name.substr(name.size() - kWord))) return false;
  auto rest = noun.substr(at);
  for (std::size_t i = 0; i + kCharacter <= name.size(); i += kCharacter) {
    auto const found = rest.find(name.substr(i, kCharacter));
    if (found == std::string_view::npos) return false;
    rest.remove_prefix(found + kCharacter);
  }
  return true;
}

}  // namespace

// The one level in the part's span that is called just so, or else so among other words; none where several lie apart.
std::optional<std::size_t> whole_by_name(page const& of, std::size_t part, std::string_view name) {
  // 占旅游总收入的, where 旅游收入 was told.
  constexpr std::string_view kTotal = "总";
  if (auto const at = name.find(kTotal); at != std::string_view::npos && at > 0) {
    auto const plain = std::string{name.substr(0, at)}.append(name.substr(at + kTotal.size()));
    if (auto const whole = whole_by_name(of, part, plain)) return whole;
  }
  auto const is_called_so = [&](std::size_t i, likeness how) {
    auto noun = of.noun_before(i);
    // 占报名总数的, where 报名人数 was told.
    for (std::string_view const tail : {"人数", "总数", "总量"}) {
      if (how == likeness::at_an_end && noun.ends_with(tail)) noun.remove_suffix(tail.size());
    }
    if (how == likeness::among_words) return is_called_among(noun, name);
    return how == likeness::just_so ? noun == name : noun.ends_with(name) || noun.starts_with(name);
  };
  for (auto const how : {likeness::just_so, likeness::at_an_end, likeness::among_words}) {
    std::optional<std::size_t> made;
    for (auto const i : of.near(part)) {
      auto const& one = of.at(i);
      if (i == part || !of.is_level(i) || !is_plain(one) || one.unit != of.at(part).unit) continue;
      if (!same_period(one, of.at(part)) || !is_called_so(i, how)) continue;
      if (printed_value(one.value) < printed_value(of.at(part).value)) continue;
      if (made && printed_value(of.at(*made).value) != printed_value(one.value)) return {};
      made = i;
    }
    if (made) return made;
  }
  return {};
}

}  // namespace fengsui::know::audit
