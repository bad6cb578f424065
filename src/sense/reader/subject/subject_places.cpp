// Whether a name stands where whoever has a figure stands.
#include <array>

#include "sense/reader/subject/subject_meant.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// Does the word stand where a subject stands: first in its clause, or right before the number it owns?
bool in_subject_place(document const& doc, subject const& one, draft const& figure) {
  auto const text = doc.text();
  if (one.from == 0) return true;
  if (is_compared(doc, one)) return false;
  auto const before = text[one.from - 1];
  if (is_one_of(before, u",;。:!?()、\n“” —-")) {
    // A list of places is a subject only right before the number: 赴北京、上海等地 is none.
    if (before != u'、') return true;
  }
  for (auto const opening :
       {u"其中"sv,   u"今年"sv,   u"去年"sv, u"同时"sv, u"此外"sv, u"当天"sv, u"当日"sv,   u"期间"sv,
        u"假期"sv,   u"止"sv,     u"日"sv,   u"月"sv,   u"春运"sv, u"暑运"sv, u"全年"sv,   u"国庆"sv,
        u"春节"sv,   u"清明"sv,   u"端午"sv, u"中秋"sv, u"元旦"sv, u"五一"sv, u"黄金周"sv, u"长假"sv,
        u"上半年"sv, u"下半年"sv, u"年"sv,   u"季度"sv, u"月份"sv, u"而"sv,   u"以来"sv,   u"末"sv,
        u"底"sv,     u"有"sv,     u"和"sv,   u"对"sv,   u"看"sv,   u"年底"sv}) {
    if (text.substr(0, one.from).ends_with(opening)) return true;
  }
  // 地处海沧港区的嵩屿集装箱码头,…: what stands before it says where it lies.
  if (before == u'的' && one.to < text.size() && text[one.to] == u',') {
    auto const lead = text.substr(one.from > 16 ? one.from - 16 : 0, std::min<std::size_t>(16, one.from));
    auto const clause = lead.substr(lead.find_last_of(u",;。\n"sv) + 1);
    static constexpr any_of_words kLies{u"地处", u"位于", u"坐落", u"作为"};
    if (kLies.open(clause) > 0) return true;
  }
  if (one.is != subject_kind::area && one.is != subject_kind::self_area && is_ranked(text, one.from)) return true;
  // 铁路上海站: what sort of station it is stands before its name.
  if (one.is == subject_kind::station && text.substr(0, one.from).ends_with(u"铁路"sv)) return true;
  auto const to = figure.words_from;
  return to >= one.to && to - one.to <= 8 && text.substr(one.to, to - one.to).find(u',') == std::u16string_view::npos;
}

// "… million passengers were carried by Metro Trains", "(or PhP152.12 billion) came from BOI", "910,000 will pass
// through the airport", "3.6 million passengers (300,000 daily) will travel via Lo Wu".
bool is_said_behind(std::u16string_view between) {
  if (between.starts_with(u" ("sv)) {
    auto const close = between.find(u')');
    if (close == std::u16string_view::npos) return false;
    between.remove_prefix(close + 1);
  } else if (auto const close = between.find(u')'); close < 12) {
    between.remove_prefix(close + 1);
  }
  constexpr std::size_t kNear = 18;
  if (between.find_first_of(u".;:(0123456789"sv) != std::u16string_view::npos ||
      (between.size() > kNear && between.find(u',') != std::u16string_view::npos) ||
      between.find(u"followed by "sv) != std::u16string_view::npos)
    return false;
  for (std::u16string_view const word : {u"by "sv, u"through "sv, u"came from "sv, u"was from "sv, u"were from "sv,
                                         u" via "sv, u" use "sv, u" used "sv, u"using "sv}) {
    auto const at = between.rfind(word);
    if (at != std::u16string_view::npos && between.size() - at <= word.size() + 4) return true;
  }
  return false;
}

}  // namespace

bool is_where_it_was_held(document const& doc, subject const& one) {
  // "the tourism conference in Hefei was told"
  if (doc.english && one.is == subject_kind::area) {
    static constexpr any_of_words kEvents{u"onference in ", u"orum in ",  u"ummit in ", u"eeting in ", u"eremony in ",
                                          u"osium in ",     u" fair in ", u" held in ", u" expo in ",  u"riefing in "};
    return kEvents.close(doc.text().substr(0, one.from)) > 0;
  }
  if (doc.english || one.is != subject_kind::area || !doc.text().substr(0, one.from).ends_with(u'在')) return false;
  auto const behind = doc.text().substr(one.to, 4);
  static constexpr any_of_words kVerbs{u"举行", u"举办", u"召开", u"开幕", u"闭幕", u"落幕", u"隆重举行", u"成功举办"};
  return kVerbs.open(behind) > 0;
}

bool is_compared(document const& doc, subject const& one) {
  if (doc.english) return false;
  auto const lead = doc.text().substr(0, one.from);
  if (lead.empty()) return false;
  static constexpr any_of_words kBeside{u"高于", u"低于", u"快于", u"慢于", u"超过",
                                        u"优于", u"好于", u"位居", u"排名", u"占到"};
  return is_one_of(lead.back(), u"比较超排居占列") || kBeside.close(lead) > 0;
}

bool may_be_of(document const& doc, std::vector<subject> const& all, std::vector<subject>::const_iterator at,
               draft const& one) {
  auto const& each = *at;
  if (each.source || each.is == subject_kind::source) return false;
  // 3.81亿件,大约占全省的78%,收入45.1亿元: what the share is of has none of these.
  if (each.is == subject_kind::self_area && each.from > 0 && doc.text()[each.from - 1] == u'占') return false;
  // 江苏、浙江、上海在皖投资分别为…: of a list no member alone.
  auto const next = std::next(at);
  if (each.is == subject_kind::area && next != all.end() && next->is == subject_kind::area &&
      next->from == each.to + 1 && doc.text()[each.to] == u'、')
    return false;
  // 广东、广西、海南日电量最高达25.3亿千瓦时: nor its last.
  if (each.is == subject_kind::area && at != all.begin() && !doc.english && std::prev(at)->is == subject_kind::area &&
      std::prev(at)->to + 1 == each.from && is_one_of(doc.text()[each.from - 1], u"、和与及"))
    return false;
  // "… million passengers were carried by Metro Trains", "(or PhP152.12 billion) came from BOI"
  if (each.from >= one.words_from) {
    auto const between = doc.text().substr(one.words_to, each.from - std::min(each.from, one.words_to));
    return is_said_behind(between);
  }
  // 国铁济南局青岛站(含青岛北站)共发送…: whose it is stands before it.
  if (!doc.english && each.is == subject_kind::station && at != all.begin() &&
      std::prev(at)->is == subject_kind::company && std::prev(at)->to == each.from)
    return in_subject_place(doc, *std::prev(at), one);
  return doc.english || in_subject_place(doc, each, one);
}

}  // namespace fengsui::sense::reader
