// What a list of names shares: the noun behind its last member, the place where people go, the figure of all together.
#include <algorithm>
#include <map>

#include "sense/reader/subject/subject_parts.h"

namespace fengsui::sense::reader {
namespace {

// 丽江、西双版纳、大理机场: the noun that ends the last of a list is each one's; empty where it ends in none.
std::u16string_view shared_noun(std::u16string_view printed) {
  for (std::u16string_view const each :
       {u"国际机场"sv, u"机场"sv, u"铁路局"sv, u"局集团公司"sv, u"海关"sv, u"口岸"sv, u"景区"sv, u"站"sv, u"港"sv}) {
    if (printed.size() > each.size() && printed.ends_with(each)) return each;
  }
  return {};
}

// 上半年福州: how much of it says when.
std::size_t times_before(std::u16string_view name) {
  for (std::u16string_view const word :
       {u"上半年"sv, u"下半年"sv, u"全年"sv, u"年内"sv, u"今年"sv, u"去年"sv, u"同期"sv, u"期间"sv, u"季度"sv,
        u"月份"sv, u"目前"sv, u"当日"sv, u"当天"sv, u"假期"sv, u"春运"sv, u"暑运"sv}) {
    if (auto const at = name.find(word); at != std::u16string_view::npos && at + word.size() < name.size())
      return at + word.size();
  }
  return 0;
}

// Where the member of a list that ends at `to`, before 、 or 和, begins; `to` where that is no short name.
std::size_t member_start(std::u16string_view text, std::size_t to) {
  constexpr std::size_t kLongest = 6;
  auto from = to;
  while (from > 0 && is_cjk(text[from - 1]) && !is_one_of(text[from - 1], u"和与及的") && to - from <= kLongest) --from;
  if (text.substr(from, 2) == u"其中"sv) from += 2;
  from += times_before(text.substr(from, to - from));
  auto const opens =
      from == 0 || is_one_of(text[from - 1], u"、和与及,;。:\n") || text.substr(0, from).ends_with(u"其中"sv);
  return opens && to - from >= 2 && to - from <= kLongest ? from : to;
}

// 拱北、罗湖、福田口岸日均分别达到, 首都、浦东机场等空港口岸客流平稳,日均分别达到: what comes behind is handed out to
// as many.
bool is_handed_out(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 48;
  auto const behind = text.substr(at, kReach);
  return behind.substr(0, behind.find_first_of(u";。0123456789\n"sv)).find(u"分别"sv) != std::u16string_view::npos;
}

// 浦东和虹桥机场共保障旅客, 福州、厦门机场旅客吞吐量合计占: the figure behind is of all together.
bool is_of_all(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 16;
  auto const behind = text.substr(at, kReach);
  auto const said = behind.substr(0, behind.find_first_of(u",;。0123456789\n"sv));
  return said.starts_with(u"共"sv) || said.starts_with(u"累计"sv) || said.starts_with(u"两场"sv) ||
         said.find(u"合计"sv) != std::u16string_view::npos ||
         (said.find(u"均超"sv) != std::u16string_view::npos || said.find(u"均达"sv) != std::u16string_view::npos) ||
         said.find(u"总共"sv) != std::u16string_view::npos || said.find(u"总计"sv) != std::u16string_view::npos;
}

// 铁路、公路、水路、民航发送旅客8453.4万人次: one figure of all four, where it is not handed out.
bool is_of_several_modes(std::u16string_view text, std::size_t at) {
  return at < text.size() && !is_one_of(text[at], u"、和与及") && !is_handed_out(text, at);
}

// Where the list begins whose last member is found[i]; names that no table knows may stand in it.
std::size_t start_of_list(std::u16string_view text, std::vector<subject> const& found, std::size_t i) {
  constexpr int kMostMembers = 12;
  auto from = found[i].from;
  for (auto n = 0; n < kMostMembers && from > 0 && is_one_of(text[from - 1], u"、和与及"); ++n) {
    auto const to = from - 1;
    while (i > 0 && found[i].from >= from) --i;
    auto const& before = found[i];
    auto start = found[i].is == subject_kind::mode ? to : member_start(text, to);
    if (before.to == to) {
      if (before.source || before.level == "country") break;
      start = std::min(before.from, start);
    }
    if (start == to) break;
    from = start;
  }
  return from;
}

// The list of names before 丽江机场: gives each what that one ends with.
struct noun_sharer {
  std::u16string_view text;
  std::vector<subject>& found;
  std::size_t i;               // of the last member
  std::vector<subject>& more;  // those that no table knows
  subject const& last = found[i];
  std::u16string_view printed = text.substr(last.from, last.to - last.from);
  std::u16string_view noun = shared_noun(printed);
  bool handed_out = is_handed_out(text, last.to);

  void share();

 private:
  bool ends_a_list() const;
  bool takes_the_noun(subject const& before) const;
};

bool noun_sharer::ends_a_list() const {
  if (noun.empty() || (last.to < text.size() && is_one_of(text[last.to], u"、和与及"))) return false;
  if (handed_out) return true;
  // Else the name is a place's and nothing more, so that the list is one of places.
  auto const place = words().surfaces.longest_at(printed, 0);
  return last.is != subject_kind::area && place && place->length + noun.size() == printed.size();
}

bool noun_sharer::takes_the_noun(subject const& before) const {
  auto const place = before.is == subject_kind::area && before.level != "country" && !before.source;
  auto const other = before.is == subject_kind::area || before.is != last.is;
  return handed_out ? place || other : place && shared_noun(text.substr(before.from, before.to - before.from)).empty();
}

void noun_sharer::share() {
  if (!ends_a_list()) return;
  auto known = i;
  constexpr int kMostMembers = 12;
  auto next = last.from;
  for (auto n = 0; n < kMostMembers && next > 0 && is_one_of(text[next - 1], u"、和与及"); ++n) {
    auto const to = next - 1;
    auto const from = member_start(text, to);
    if (known > 0 && found[known - 1].to == to) {
      auto& before = found[--known];
      if (takes_the_noun(before)) {
        auto const begin = handed_out && from < to ? std::min(from, before.from) : before.from;
        before.is = last.is;
        before.from = begin;
        before.name = to_utf8(text.substr(begin, to - begin)) + to_utf8(noun);
      } else if (before.is != last.is) {
        break;
      }
      next = before.from;
    } else {
      if (!handed_out || from == to) break;
      // 上海浦东: the place that the name begins with is a part of it.
      for (; known > 0 && found[known - 1].to > from; --known) found[known - 1].to = found[known - 1].from;
      more.push_back(
          {.from = from, .to = to, .name = to_utf8(text.substr(from, to - from)) + to_utf8(noun), .is = last.is});
      next = from;
    }
  }
}

}  // namespace

void drop_subjects(std::vector<subject>& found, std::vector<bool> const& gone) {
  std::size_t put = 0;
  for (std::size_t k = 0; k < found.size(); ++k) {
    if (gone[k]) continue;
    if (put != k) found[put] = std::move(found[k]);
    ++put;
  }
  found.resize(put);
}

void merge_subjects(std::vector<subject>& found, std::vector<subject> more,
                    bool (*gives_way)(subject const& known, subject const& added)) {
  std::vector<bool> gone(found.size(), false);
  auto const known = found.size();
  std::size_t at = 0;
  for (auto& one : more) {
    while (at < known && found[at].to <= one.from) ++at;
    auto end = at;
    auto fits = true;
    for (; end < known && found[end].from < one.to; ++end) fits = fits && gives_way(found[end], one);
    if (!fits) continue;
    for (auto k = at; k < end; ++k) gone[k] = true;
    found.push_back(std::move(one));
  }
  if (found.size() == known) return;
  gone.resize(found.size(), false);
  drop_subjects(found, gone);
  std::stable_sort(found.begin(), found.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
}

void add_line_heads(document const& doc, std::vector<subject>& found) {
  constexpr std::size_t kLongest = 8;
  auto const text = doc.text();
  std::vector<subject> more;
  auto known = false;  // a place that a table knows opens a line
  std::size_t near = 0;
  for (auto line = std::size_t{0}; line < text.size();) {
    auto const to = line + std::min(text.substr(line, kLongest + 1).find(u':'), kLongest + 1);
    while (near < found.size() && found[near].from < line) ++near;
    auto const named = near < found.size() && found[near].from == line && found[near].to == to;
    known = known || (named && found[near].is == subject_kind::area);
    auto const head = text.substr(line, to - line);
    if (!named && head.size() >= 2 && head.size() <= kLongest && std::all_of(head.begin(), head.end(), is_cjk))
      more.push_back({.from = line, .to = to, .name = to_utf8(head), .is = subject_kind::area});
    auto const end = text.find(u'\n', line);
    if (end == std::u16string_view::npos) break;
    line = end + 1;
  }
  if (!known) return;
  merge_subjects(found, std::move(more),
                 [](subject const& before, subject const&) { return before.is == subject_kind::area; });
}

void drop_destinations(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  std::vector<bool> gone(found.size(), false);
  std::size_t first = 0;  // of the list that ends here
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto const joined = i > 0 && found[i - 1].is == subject_kind::area && found[i].is == subject_kind::area &&
                        found[i - 1].to + 1 == found[i].from && is_one_of(text[found[i - 1].to], u"、和与及");
    if (!joined) first = i;
    if (found[i].is != subject_kind::area) continue;
    auto const behind = text.substr(found[i].to, 4);
    auto ends = behind.starts_with(u"等地"sv) || behind.starts_with(u"方向"sv) || behind.starts_with(u"等方向"sv);
    auto const before = text.substr(0, found[first].from);
    // 昆明、大理等地分别…: who does something, unless the words say that one goes there.
    auto goes = false;
    for (auto const word :
         {u"赴"sv, u"前往"sv, u"奔赴"sv, u"走进"sv, u"发往"sv, u"开往"sv, u"来自"sv, u"销往"sv, u"飞往"sv})
      goes = goes || before.ends_with(word);
    // 在广州、深圳设有办事处
    goes = goes || (before.ends_with(u"在"sv) && (first != i || text.substr(found[i].to).starts_with(u"、"sv)));
    if (behind.starts_with(u"等地"sv) && !goes) ends = false;
    if (!ends && !goes) continue;
    for (auto k = i + 1; k-- > first && !gone[k];) gone[k] = true;
  }
  drop_subjects(found, gone);
}

void join_the_provinces(document const& doc, std::vector<subject>& found) {
  constexpr std::size_t kReach = 16;
  auto const text = doc.text();
  for (auto& one : found) {
    if (!one.name.ends_with("生产建设兵团") || one.from < 4) continue;
    auto const least = one.from > kReach ? one.from - kReach : 0;
    auto const before = text.substr(least, one.from - least);
    auto const provinces = before.rfind(u"31个省"sv);
    if (provinces == std::u16string_view::npos || !is_one_of(before.back(), u"和与及、")) continue;
    one = {.from = least + provinces, .to = one.to, .name = "全国", .level = "country"};
  }
}

namespace {

// …、勉县生产线二期等75个项目: a member of the list that "at" stands in is one of those counted behind it.
bool is_counted_with_others(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 100;
  auto const behind = text.substr(at, kReach);
  auto const list = behind.substr(0, behind.find_first_of(u",;。\n"sv));
  auto const others = list.rfind(u'等');
  if (others == std::u16string_view::npos || list.substr(0, others).find(u'、') == std::u16string_view::npos ||
      others + 1 >= list.size() || list.find(u"分别"sv) != std::u16string_view::npos)
    return false;
  auto const count = list[others + 1];
  return is_digit(count) || is_one_of(count, u"两三四五六七八九十");
}

}  // namespace

void drop_examples(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  std::vector<bool> gone(found.size(), false);
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto const& one = found[i];
    if ((one.is != subject_kind::area && one.is != subject_kind::company) || one.level == "country" || one.from == 0)
      continue;
    auto opens = i > 0 && gone[i - 1] && text[one.from - 1] == u'、';
    for (std::u16string_view const word : {u"包括"sv, u"包含"sv, u"涵盖"sv})
      opens = opens || text.substr(0, one.from).ends_with(word);
    gone[i] = opens && is_counted_with_others(text, one.to);
  }
  drop_subjects(found, gone);
}

void share_nouns(document const& doc, std::vector<subject>& found) {
  std::vector<subject> more;
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto const is = found[i].is;
    if (is == subject_kind::company || is == subject_kind::station || is == subject_kind::area)
      noun_sharer{doc.text(), found, i, more}.share();
  }
  if (more.empty()) return;
  std::erase_if(found, [](subject const& one) { return one.to <= one.from; });
  found.insert(found.end(), more.begin(), more.end());
  std::stable_sort(found.begin(), found.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
}

void add_told_groups(document const& doc, std::vector<subject>& found) {
  constexpr std::u16string_view kNumbers{u"两三四五"};
  auto const text = doc.text();
  std::vector<subject> more;
  for (std::size_t at = 1; at < text.size(); ++at) {
    auto const number = kNumbers.find(text[at]);
    if (number == kNumbers.npos) continue;
    auto noun = at + 1;
    noun += suffix_at(text, noun, {u"大"sv});
    auto const kind = suffix_at(text, noun, {u"国际机场"sv, u"机场"sv, u"火车站"sv, u"车站"sv, u"口岸"sv, u"港口"sv});
    if (kind == 0) continue;
    auto from = member_start(text, at);
    for (std::size_t joints = 0; from < at && joints <= number && from > 0; ++joints) {
      if (!is_one_of(text[from - 1], u"、和与")) break;
      auto const to = from - 1;
      auto const before = member_start(text, to);
      if (joints == number) {
        if (before == to) break;
        auto const end = noun + kind;
        more.push_back({.from = before,
                        .to = end,
                        .name = to_utf8(text.substr(before, end - before)),
                        .is = subject_kind::company});
        break;
      }
      if (before == to) break;
      from = before;
    }
  }
  merge_subjects(found, std::move(more), [](subject const& known, subject const& added) {
    return known.from >= added.from && known.to <= added.to;
  });
}

void join_together(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  std::vector<bool> gone(found.size(), false);
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto& last = found[i];
    auto const mode = last.is == subject_kind::mode;
    if (!(mode ? is_of_several_modes(text, last.to)
               : (last.is == subject_kind::company || last.is == subject_kind::station) && is_of_all(text, last.to)))
      continue;
    auto const from = start_of_list(text, found, i);
    if (from == last.from) continue;
    for (auto k = i; k-- > 0 && found[k].from >= from;) gone[k] = true;
    gone[i] = mode;  // of all that moves, and of no one
    last.from = from;
    last.name = to_utf8(text.substr(from, last.to - from));
    // 全国铁路、公路、水路、民航: of the country.
    if (mode && text.substr(from, 2) == u"全国"sv) {
      last = {.from = from, .to = from + 2, .name = "全国", .level = "country"};
      gone[i] = false;
    }
  }
  drop_subjects(found, gone);
}

void share_border_posts(document const& doc, std::vector<subject>& found) {
  auto const text = doc.text();
  std::map<std::string, std::string> posts;  // place as printed, its border post
  auto const post_of = [](std::string const& place) { return place + "口岸"; };
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto& one = found[i];
    auto const printed = text.substr(one.from, one.to - one.from);
    if (one.is == subject_kind::company && printed.size() > 2 && printed.ends_with(u"口岸"sv)) {
      posts[to_utf8(printed.substr(0, printed.size() - 2))] = one.name;
      for (auto j = i; j-- > 0;) {
        auto& before = found[j];
        auto const gap = text.substr(before.to, found[j + 1].from - before.to);
        if (before.is != subject_kind::area || (gap != u"和"sv && gap != u"、"sv && gap != u"与"sv && gap != u"及"sv))
          break;
        auto const name = to_utf8(text.substr(before.from, before.to - before.from));
        before.is = subject_kind::company;
        before.name = post_of(name);
        posts[name] = before.name;
      }
    } else if (one.is == subject_kind::area) {
      if (auto const known = posts.find(to_utf8(printed)); known != posts.end()) {
        one.is = subject_kind::company;
        one.name = known->second;
      }
    }
  }
}

}  // namespace fengsui::sense::reader
