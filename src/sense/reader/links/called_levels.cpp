// Which level a noun means: by the words that stand around the level's number.
#include "sense/reader/links/called_levels.h"

#include <algorithm>
#include <array>

#include "sense/reader/comparison/comparison_words.h"
#include "sense/reader/links/hosts.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

constexpr std::size_t kLongestNoun = 12;

// What a noun ends with to say that something is counted.
constexpr auto kSaysItIsCounted =
    std::to_array<std::u16string_view>({u"总人数", u"人员数", u"人数", u"人次", u"人员", u"总数", u"数量", u"件数",
                                        u"起数", u"次数", u"总量", u"总额", u"金额", u"数", u"量", u"额"});

std::u16string_view without_what_counts(std::u16string_view noun) {
  for (auto const word : kSaysItIsCounted) {
    if (noun.size() >= word.size() + 2 && noun.ends_with(word)) return noun.substr(0, noun.size() - word.size());
  }
  return noun;
}

std::u16string_view trimmed(std::u16string_view said) {
  constexpr auto kBefore =
      std::to_array<std::u16string_view>({u"其中", u"全年", u"均", u"也", u"则", u"又", u"共", u"的"});
  constexpr auto kBehind = std::to_array<std::u16string_view>(
      {u"分别", u"相比", u"均", u"也", u"则", u"又", u"各", u"共", u"净", u"的", u"了", u"比", u"较", u"与", u"同"});
  for (auto again = true; again;) {
    again = false;
    for (auto const word : kBefore) {
      if (!said.starts_with(word)) continue;
      said.remove_prefix(word.size());
      again = true;
    }
    for (auto const word : kBehind) {
      if (!said.ends_with(word)) continue;
      said.remove_suffix(word.size());
      again = true;
    }
  }
  return said;
}

// 年旅客吞吐量1000万人次以上的机场: the words before the level in its clause, and those right behind it.
struct own_words {
  std::u16string_view before;
  std::u16string_view behind;
};

own_words own_words_of(document const& doc, draft const& level) {
  constexpr std::size_t kBehind = 8;
  auto const text = doc.text();
  auto const from =
      start_of_clause(text, level.words_from, std::min(level.lead_from, level.words_from), u",;:。!?()、\n"sv);
  auto before = text.substr(from, level.words_from - from);
  for (std::u16string_view const verb :
       {u"达到"sv, u"总计"sv, u"合计"sv, u"共计"sv, u"累计"sv, u"达"sv, u"共"sv, u"为"sv, u"有"sv}) {
    if (before.ends_with(verb)) before.remove_suffix(verb.size());
  }
  auto const end = std::max(level.tail_to, level.words_to);
  auto behind = text.substr(level.words_to, std::min(end - level.words_to, kBehind));
  return {before, behind.substr(0, behind.find_first_of(u",;:。()、\n"sv))};
}

bool holds_in_order(std::u16string_view words, std::u16string_view noun) {
  std::size_t at = 0;
  for (auto const c : noun) {
    at = words.find(c, at);
    if (at == words.npos) return false;
    ++at;
  }
  return true;
}

// 道路发送量 of 其中道路7836.5万人: the level's own name, and what is counted of it.
bool is_named_and_counted(std::u16string_view before, std::u16string_view noun) {
  constexpr std::size_t kLongestCount = 4;
  auto const own = trimmed(before);
  if (own.size() < 2 || !noun.starts_with(own)) return false;
  auto const counted = noun.substr(own.size());
  return counted.size() >= 2 && counted.size() <= kLongestCount && is_one_of(counted.back(), u"量额数入值");
}

// 起数, 件数, 辆数: the level's own count word.
bool is_its_count_word(draft const& level, std::u16string_view noun) {
  if (noun == u"人数"sv || noun == u"人次"sv) return counts_people(level.dimension);
  return noun.size() == 2 && noun.ends_with(u'数') && level.classifier.starts_with(noun.front());
}

// 火灾37起,其中较大火灾13起: a part that its own words narrow; 火灾起数 is of all of them.
bool is_narrower_part(document const& doc, draft const& level, std::u16string_view before, std::u16string_view stem) {
  auto const lead = lead_of(doc.text(), level);
  auto const goes_on = lead.starts_with(u"、"sv) || lead.starts_with(u",一般"sv) || lead.starts_with(u",较大"sv) ||
                       lead.starts_with(u",重大"sv) || lead.starts_with(u",特"sv);
  if (lead.find(u"其中"sv) == lead.npos && !goes_on) return false;
  if (before.starts_with(u"其中"sv)) before.remove_prefix(2);
  auto const at = before.find(stem);
  return at != before.npos && at > 0;
}

}  // namespace

calling calls(document const& doc, draft const& level, std::u16string_view noun) {
  if (is_its_count_word(level, noun)) return calling::plain;
  auto const stem = without_what_counts(noun);
  if (stem.size() < 2) return calling::no;
  auto const [before, behind] = own_words_of(doc, level);
  // 进出口 is no 出口.
  auto const at = before.find(stem);
  if (stem == u"出口"sv && at != before.npos && at > 0 && before[at - 1] == u'进') return calling::no;
  if (is_narrower_part(doc, level, before, stem)) return calling::loosely;
  if (before.ends_with(stem) || without_what_counts(before).ends_with(stem) || behind.starts_with(stem))
    return calling::plain;
  if (at != before.npos) return calling::within;
  if (is_named_and_counted(before, noun)) return calling::within;
  constexpr std::size_t kLongestLoose = 4;
  if (stem.size() > kLongestLoose) return calling::no;
  // 亡人 of 死亡20人
  auto const counted = std::u16string{before} + level.classifier;
  return holds_in_order(counted, stem) ? calling::loosely : calling::no;
}

bool is_of_one_class(std::string_view one, std::string_view other) {
  auto const stem = [](std::string_view said) {
    for (auto again = true; again;) {
      again = false;
      for (std::string_view const word :
           {"比重", "占比", "份额", "所占", "的", "发电量", "用电量", "业务量", "发电", "用电"}) {
        if (said.size() <= word.size() || !said.ends_with(word)) continue;
        said.remove_suffix(word.size());
        again = true;
      }
    }
    return said;
  };
  one = stem(one);
  other = stem(other);
  if (one.empty() || other.empty()) return false;
  if (one.find(other) != one.npos || other.find(one) != other.npos) return true;
  for (std::string_view const source : {"火", "水", "风"}) {
    auto const told = [&](std::string_view what) {
      return what.starts_with(source) && (what.substr(source.size()) == "电" || what.substr(source.size()) == "力");
    };
    if (told(one) && told(other)) return true;
  }
  return false;
}

std::u16string_view noun_of_change(document const& doc, draft const& change) {
  auto const text = doc.text();
  auto const least = std::min(change.lead_from, change.words_from);
  auto from = start_of_clause(text, change.words_from, least, u",;:。!?()、\n"sv);
  auto const seen = look_at(doc, from, change.words_from);
  if (doc.english || seen.growth == nullptr || seen.share != nullptr) return {};
  auto to = seen.growth->from;
  // 同比受案, 受案同比: the noun stands behind the last base, or before the first.
  auto const cut = [&](std::size_t a, std::size_t b) {
    if (a < from || b > to) return;
    if (trimmed(text.substr(b, to - b)).size() >= 2)
      from = b;
    else
      to = std::max(from, a);
  };
  for (auto changed = true; changed;) {
    auto const [was_from, was_to] = std::pair{from, to};
    auto const [first, last] = doc.terms_in(from, to);
    for (auto i = first; i < last; ++i) {
    }
    for (auto i = doc.first_time(from); i < doc.times.size() && doc.times[i].begin < to; ++i)
      cut(doc.times[i].begin, doc.times[i].end);
    changed = was_from != from || was_to != to;
  }
  auto const noun = trimmed(text.substr(from, to - from));
  if (noun.size() < 2 || noun.size() > kLongestNoun || noun.find_first_of(u"0123456789和与及%"sv) != noun.npos)
    return {};
  return noun;
}

std::optional<std::size_t> host_called_so(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& guest = drafts[i];
  auto const points = guest.kind == figure_kind::chg_pp;
  if (!points && guest.kind != figure_kind::chg_pct && guest.kind != figure_kind::chg_abs) return {};
  auto const noun = noun_of_change(doc, guest);
  if (noun.empty()) return {};
  auto const averages = noun.find(u"日均"sv) != noun.npos || noun.find(u"平均"sv) != noun.npos;
  std::optional<std::size_t> within;
  std::optional<std::size_t> loosely;
  auto open = true;  // until a semicolon closes what went before
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == guest.sentence;) {
    auto const& one = drafts[j];
    open = open && lead_of(doc.text(), drafts[j + 1]).find(u';') == std::u16string_view::npos;
    if (!may_host(one, guest) || (one.dimension == dimension::percent) != points || (points && one.is_change()) ||
        (one.role.starts_with("avg") && !averages))
      continue;
    auto const called = calls(doc, one, noun);
    if (called == calling::plain) return j;
    if (called == calling::within && open && !within) within = j;
    if (called == calling::loosely && open && !loosely) loosely = j;
  }
  return within ? within : loosely;
}

}  // namespace fengsui::sense::reader
