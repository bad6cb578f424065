// What a figure is: a level, a change, a share, a ratio; against what, and which way it goes.
#include <algorithm>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

// Words of one Chinese character count only right before the number: 多 in 多民族 is no growth.
bool is_short(document const& doc, term const& one) {
  return one.to - one.from == 1 && is_cjk(doc.text()[one.from]);
}

struct seen_words {
  term const* growth = nullptr;  // the last up, down or flat word that still governs the figure
  direction way = direction::none;
  term const* reach = nullptr;
  term const* share = nullptr;
  term const* target = nullptr;
  term const* ratio = nullptr;
  term const* contribution = nullptr;
  term const* narrow = nullptr;
  term const* base = nullptr;  // 同比, 环比 …
  word_class base_class = word_class::yoy;
  term const* than = nullptr;
  term const* each = nullptr;
};

bool only_small_words(std::u16string_view between) {
  // "增长 约", "增加了", "提高到": no other matter between the word and the number.
  return between.size() <= 4 && between.find(u',') == std::u16string_view::npos;
}

// The classes that say what a figure is.
constexpr class_set kGoverning =
    set_of(word_class::up) | set_of(word_class::down) | set_of(word_class::flat) | set_of(word_class::narrow) |
    set_of(word_class::reach) | set_of(word_class::share) | set_of(word_class::target) | set_of(word_class::ratio) |
    set_of(word_class::contribution) | set_of(word_class::yoy) | set_of(word_class::yoy_lunar) |
    set_of(word_class::mom) | set_of(word_class::previous_period) | set_of(word_class::mean) |
    set_of(word_class::than) | set_of(word_class::each);

seen_words look_at(document const& doc, std::size_t from, std::size_t to) {
  seen_words seen;
  auto const text = doc.text();
  auto const [first, last] = doc.terms_in(from, to);
  for (auto i = first; i < last; ++i) {
    auto const& one = doc.terms[i];
    if (one.to > to) break;
    if ((words().classes[one.group] & kGoverning) == 0) continue;
    auto const gap = text.substr(one.to, to - one.to);
    for (auto const index : words().groups[one.group]) {
      switch (words().entries[index].is) {
        case word_class::up:
        case word_class::down:
        case word_class::flat:
          if (is_short(doc, one) && !only_small_words(gap)) break;
          // 公办普高19800人, 职高: a school, not what rose.
          if (is_short(doc, one) && text[one.from] == u'高' && one.from > 0 && is_one_of(text[one.from - 1], u"普职"))
            break;
          seen.growth = &one;
          seen.way = words().entries[index].is == word_class::up     ? direction::up
                     : words().entries[index].is == word_class::down ? direction::down
                                                                     : direction::flat;
          break;
        case word_class::narrow:
          seen.narrow = &one;
          break;
        case word_class::reach:
          if (is_short(doc, one) && !only_small_words(gap)) break;
          seen.reach = &one;
          break;
        case word_class::share:
          seen.share = &one;
          break;
        case word_class::target:
          seen.target = &one;
          break;
        case word_class::ratio:
          seen.ratio = &one;
          break;
        case word_class::contribution:
          seen.contribution = &one;
          break;
        case word_class::yoy:
        case word_class::yoy_lunar:
        case word_class::mom:
        case word_class::previous_period:
        case word_class::mean:
          seen.base = &one;
          seen.base_class = words().entries[index].is;
          break;
        case word_class::than:
          if (is_short(doc, one) && doc.text()[one.from] == u'比' && one.from > 0 &&
              is_one_of(text[one.from - 1], u"占环同对"))
            break;
          seen.than = &one;
          break;
        case word_class::each:
          seen.each = &one;
          break;
        default:
          break;
      }
    }
  }
  return seen;
}

time_expression const* time_in(document const& doc, std::size_t from, std::size_t to,
                               bool (*wanted)(time_expression const&)) {
  time_expression const* found = nullptr;
  for (auto i = doc.first_time(from); i < doc.times.size() && doc.times[i].begin < to; ++i) {
    if (doc.times[i].end <= to && wanted(doc.times[i])) found = &doc.times[i];
  }
  return found;
}

bool is_base_time(time_expression const& one) {
  return one.role == time_role::base;
}

int year_of(base::day day) {
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}

// Which base a change has: what the words before it say, else that of the change before it, else the same time last
// year.
model::printed_comparison base_of(document const& doc, seen_words const& seen, std::size_t from, std::size_t to,
                                  std::optional<model::printed_comparison> const& before) {
  model::printed_comparison made;
  auto const* time = time_in(doc, from, to, is_base_time);
  if (seen.base != nullptr && seen.base_class == word_class::yoy_lunar) {
    made.type = "yoy_lunar";
  } else if (seen.base != nullptr && seen.base_class == word_class::mom) {
    made.type = "mom";
  } else if (seen.base != nullptr && seen.base_class == word_class::previous_period) {
    made.type = "previous_period";
  } else if (seen.base != nullptr && seen.base_class == word_class::mean) {
    made.type = "vs_historical_mean";
  } else if (time != nullptr) {
    made.type = "yoy";
    auto const words_of = to_utf8(doc.text().substr(time->begin, time->end - time->begin));
    if (words_of.find("2019") != std::string::npos) {
      made.type = "vs_2019";
      if (time->days.first && year_of(*time->days.first) != 2019) made.type = "yoy";
    } else if (time->unit != time_unit::year && time->unit != time_unit::holiday && !time->year_written &&
               words_of.find("去年") == std::string::npos && words_of.find("上年") == std::string::npos &&
               words_of.find("同期") == std::string::npos && words_of.find("year") == std::string::npos) {
      made.type = "previous_period";
    }
    made.base = words_of;
    made.base_start = time->days.first;
    made.base_end = time->days.last;
  } else if (seen.base != nullptr) {
    made.type = "yoy";
  } else if (seen.than != nullptr || (seen.growth != nullptr && before == std::nullopt)) {
    // 超过未入园项目24个, 高于全省平均水平: the words between name the base.
    auto const* marker = seen.than != nullptr ? seen.than : seen.growth;
    auto const words_of = doc.text().substr(marker->to, to > marker->to ? to - marker->to : 0);
    auto const surface = doc.text().substr(marker->from, marker->to - marker->from);
    auto const compares = seen.than != nullptr || surface == u"超过" || surface == u"高于" || surface == u"高出" ||
                          surface == u"低于" || surface == u"超出" || surface == u"快于" || surface == u"慢于" ||
                          surface == u"多于";
    if (compares && words_of.size() >= 2 && is_cjk(words_of.front())) {
      made.type = "vs_named_base";
      auto const end = seen.growth != nullptr && seen.growth->from > marker->to ? seen.growth->from : to;
      made.base = to_utf8(doc.text().substr(marker->to, end - marker->to));
    } else {
      made.type = "yoy";
    }
  } else if (before) {
    made = *before;
  } else {
    made.type = "yoy";
  }
  return made;
}

std::string name_of(document const& doc, term const& one) {
  auto const text = doc.text().substr(one.from, one.to - one.from);
  return to_utf8(text);
}

bool behind_says_growth(document const& doc, draft const& one, direction& way) {
  // "a 9.4% increase", "8%的增长", "up" is never behind: it belongs to the next figure.
  auto const text = doc.text();
  if (doc.english) {
    auto const behind = text.substr(one.words_to, 16);
    for (auto const more : {u" more than", u" more ", u" above ", u" ahead of"}) {
      if (behind.starts_with(more)) return way = direction::up, true;
    }
    for (auto const fewer : {u" fewer", u" less than", u" less ", u" below ", u" short of"}) {
      if (behind.starts_with(fewer)) return way = direction::down, true;
    }
  }
  auto const to = std::min(one.tail_to, one.words_to + (doc.english ? std::size_t{26} : std::size_t{6}));
  auto const [first, last] = doc.terms_in(one.words_to, to);
  for (auto i = first; i < last; ++i) {
    auto const& word = doc.terms[i];
    auto const surface = text.substr(word.from, word.to - word.from);
    auto const is_up = doc.has(word, word_class::up);
    auto const is_down = doc.has(word, word_class::down);
    if (!is_up && !is_down) continue;
    if (doc.english) {
      // A noun or "higher than": right behind the number.
      if (word.from > one.words_to + 10 || surface == u"up" || surface == u"down") return false;
    } else if (text[one.words_to] != u'的' || is_short(doc, word)) {
      return false;
    }
    way = is_up ? direction::up : direction::down;
    return true;
  }
  return false;
}

bool behind_says_share(document const& doc, draft const& one) {
  auto const behind = doc.text().substr(one.words_to, std::min<std::size_t>(30, doc.text().size() - one.words_to));
  for (auto const words_behind :
       {u" of the total", u" of total", u" of all", u" of it", u" of them", u" share", u" of which", u" of overall"}) {
    if (behind.starts_with(words_behind)) return true;
  }
  return false;
}

// "152,000 more than", "3,400 fewer than": behind an amount.
bool is_more_than(std::u16string_view behind, direction& way) {
  for (std::u16string_view const more : {u" more than ", u" higher than "}) {
    if (behind.starts_with(more)) return way = direction::up, true;
  }
  for (std::u16string_view const fewer : {u" fewer than ", u" less than ", u" lower than "}) {
    if (behind.starts_with(fewer)) return way = direction::down, true;
  }
  return false;
}

// Whether both may count the same; "up by 180,000" leaves its noun to the level before it.
bool counted_alike(draft const& level, draft const& change) {
  auto const people = [](draft const& one) {
    return one.dimension == dimension::person || one.dimension == dimension::traveller;
  };
  return level.dimension == change.dimension || (people(level) && people(change)) ||
         (change.dimension == dimension::none && level.dimension != dimension::percent &&
          level.dimension != dimension::days && level.dimension != dimension::money);
}

// "72.4 percent of its annual target of 2.0 billion"
bool behind_says_target(std::u16string_view behind) {
  if (!behind.starts_with(u" of ")) return false;
  auto const stop = behind.find_first_of(u",.;:0123456789\n");
  auto const said = behind.substr(0, stop);
  for (std::u16string_view const word : {u" target", u" goal", u" plan"}) {
    if (said.find(word) != std::u16string_view::npos) return true;
  }
  return false;
}

// 占公共交通客流总量1869.5万人次的5.3%: the whole stands between 占 and the share.
bool is_share_of_the_one_before(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (doc.english || i == 0) return false;
  auto const text = doc.text();
  auto const& whole = drafts[i - 1];
  if (whole.kind != figure_kind::level || whole.dimension == dimension::percent ||
      (text.substr(whole.words_to, drafts[i].words_from - whole.words_to) != u"的" &&
       text.substr(whole.words_to, drafts[i].words_from - whole.words_to) != u")的"))
    return false;
  auto const lead =
      text.substr(whole.words_from > 24 ? whole.words_from - 24 : 0, std::min<std::size_t>(24, whole.words_from));
  auto const stop = lead.find_last_of(u",;。:\n");
  auto const takes = lead.rfind(u'占');
  return takes != std::u16string_view::npos && (stop == std::u16string_view::npos || takes > stop);
}

// "exports gained 3.1 percent to 86,400 TEUs and imports 5.4 percent to 71,900 TEUs": the verb is said once.
void share_verbs(document const& doc, std::vector<draft>& drafts) {
  if (!doc.english) return;
  for (std::size_t i = 2; i + 1 < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const& next = drafts[i + 1];
    auto const& verb = drafts[i - 2];
    if (one.kind != figure_kind::level || one.dimension != dimension::percent || next.sentence != one.sentence ||
        verb.sentence != one.sentence || verb.kind != figure_kind::chg_pct || next.dimension == dimension::percent)
      continue;
    if (doc.text().substr(one.words_to, next.words_from - one.words_to) != u" to ") continue;
    one.kind = verb.kind;
    one.cmp = verb.cmp;
    one.rule = "growth:shared";
  }
}

}  // namespace

bool is_of_them(std::u16string_view text, draft const& whole, draft const& part) {
  auto const lead = text.substr(0, whole.words_from);
  if (whole.sentence != part.sentence || !(lead.ends_with(u"Of ") || lead.ends_with(u"Of the "))) return false;
  auto const gap = text.substr(whole.words_to, part.words_from - whole.words_to);
  return gap.size() <= 30 && gap.ends_with(u", ") && gap.find_first_of(u",;") == gap.size() - 2;
}

void read_comparisons(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const* before = i > 0 && drafts[i - 1].sentence == one.sentence ? &drafts[i - 1] : nullptr;
    if (one.zero_statement || !one.rule.empty()) continue;
    auto const to = one.words_from;
    auto from = std::min(one.lead_from, to);
    // Words belong to a figure only from the last stop inside the sentence on: "；" closes what went before.
    auto const lead = text.substr(from, to - from);
    auto const stop = lead.rfind(u';');
    auto const near_from = stop == std::u16string_view::npos ? from : from + stop + 1;
    auto seen = look_at(doc, near_from, to);
    // What a comma cuts off governs percents ("同比有所增长,达8%") but not amounts.
    auto const comma = text.substr(near_from, to - near_from).rfind(u',');
    auto const clause_from = comma == std::u16string_view::npos ? near_from : near_from + comma + 1;
    auto const in_clause = look_at(doc, clause_from, to);

    // The change before it in the sentence, for a base that is said once.
    std::optional<model::printed_comparison> cmp_before;
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
      if (drafts[j].is_change() && drafts[j].cmp) {
        cmp_before = drafts[j].cmp;
        break;
      }
    }
    auto const changed = [&](figure_kind kind, direction way, char const* rule) {
      one.kind = kind;
      one.cmp = base_of(doc, seen, near_from, to, cmp_before);
      // 环比5月的64.1万标箱增长5.0%: the words before the base's level say what it is compared with.
      if (before != nullptr && before->role == "base" && before->sentence == one.sentence && seen.base == nullptr &&
          !doc.english && time_in(doc, near_from, to, is_base_time) == nullptr) {
        auto const from_base = std::min(before->lead_from, before->words_from);
        one.cmp = base_of(doc, look_at(doc, from_base, before->words_from), from_base, before->words_from, cmp_before);
      }
      one.cmp->direction = way;
      if (one.negative && way != direction::none) {
        one.cmp->direction = direction::down;
      }
      one.rule = rule;
    };

    // A further member of a list repeats what the one before it is.
    // "grew by 210 acres to 1,640 acres" is no list.
    auto const grew_to = doc.english && before != nullptr && before->kind == figure_kind::chg_abs && lead == u" to ";
    if (one.in_list && !grew_to && before != nullptr && before->dimension == one.dimension &&
        before->kind != figure_kind::level && (before->kind != figure_kind::target_share || before->distributed)) {
      one.kind = before->kind;
      if (one.kind == figure_kind::target_share) one.whole_name = before->whole_name;
      one.cmp = before->cmp;
      if (one.cmp && one.negative) one.cmp->direction = direction::down;
      one.distributed = before->distributed;
      one.rule = "list";
      continue;
    }
    one.distributed = in_clause.each != nullptr || seen.each != nullptr ||
                      (one.in_list && before != nullptr && before->distributed) ||
                      (before != nullptr && before->distributed && (in_clause.growth != nullptr) &&
                       comma == std::u16string_view::npos && to - from <= 6);

    if (is_of_the_base(doc, one, before)) {
      one.role = "base";
      one.rule = "level:base";
      // 占71%,比重比上年的69.4%提高1.6个百分点
      if (before != nullptr && before->kind == figure_kind::share && before->dimension == one.dimension)
        one.kind = before->kind;
      continue;
    }
    // 为2020年143.2亿千瓦时的2倍: what is multiplied is what is compared with.
    if (one.dimension == dimension::times && before != nullptr && before->kind == figure_kind::level &&
        before->dimension != dimension::percent && before->dimension != dimension::days && lead == u"的")
      drafts[i - 1].role = "base";
    // 恢复到2019年同期92.6万人次的88.4%, 是去年同期4.1亿千瓦时的2.6倍: of the base's level right before it.
    auto const of_amount = [&] {
      return lead == u"的" || lead == u")的" || lead == u"目标的" || lead == u"任务的" || lead == u"目标任务的";
    };
    if (before != nullptr && before->role == "base" && of_amount() &&
        (one.dimension == dimension::percent || one.dimension == dimension::times)) {
      auto const told = look_at(doc, std::min(before->lead_from, before->words_from), before->words_from);
      one.kind = one.dimension == dimension::percent ? figure_kind::ratio_to_base : figure_kind::ratio_times;
      one.cmp = base_of(doc, told, std::min(before->lead_from, before->words_from), before->words_from, std::nullopt);
      one.cmp->direction = direction::flat;
      one.rule = "ratio:base_amount";
      continue;
    }
    auto way = direction::none;
    switch (one.dimension) {
      case dimension::percent: {
        auto const growth = in_clause.growth != nullptr ? in_clause : seen;
        // "down to a 9.4% increase": in English the noun right behind wins over a word further off.
        auto const far = in_clause.growth == nullptr || to - in_clause.growth->to > 4;
        if (doc.english && far && behind_says_growth(doc, one, way)) {
          changed(figure_kind::chg_pct, way, "growth:behind");
          break;
        }
        if (doc.english && behind_says_target(text.substr(one.words_to, 40))) {
          one.kind = figure_kind::target_share;
          one.whole_name = "target";
          one.rule = "target:behind";
          break;
        }
        // "up by 180,000, or 21.1 percent"
        if (doc.english && before != nullptr && before->kind == figure_kind::chg_abs &&
            (lead == u", or " || lead == u" or " || lead == u" (" || lead == u", ")) {
          one.kind = figure_kind::chg_pct;
          one.cmp = before->cmp;
          one.rule = "growth:or";
          break;
        }
        if (!doc.english && one.from > 0 && text[one.from - 1] == u'前') {
          one.kind = figure_kind::share;  // 平均分排前40%的作品
          one.rule = "share:first";
          break;
        }
        // A target named after the last growth word: 增长8%,完成年度目标的30.6%.
        if (in_clause.target != nullptr &&
            (in_clause.growth == nullptr || in_clause.growth->from < in_clause.target->from)) {
          one.kind = figure_kind::target_share;
          one.whole_name = name_of(doc, *in_clause.target);
          if (one.whole_name.starts_with("完成")) one.whole_name.erase(0, std::string{"完成"}.size());
          one.rule = "target";
        } else if (before != nullptr && of_amount() && before->role == "target") {
          one.kind = figure_kind::target_share;
          one.whole = i - 1;
          one.rule = "target:amount";
        } else if (in_clause.share != nullptr &&
                   (in_clause.growth == nullptr || in_clause.growth->from < in_clause.share->from)) {
          one.kind = figure_kind::share;
          one.rule = "share:" + name_of(doc, *in_clause.share);
        } else if (in_clause.ratio != nullptr &&
                   (in_clause.growth == nullptr || in_clause.growth->from < in_clause.ratio->from)) {
          changed(figure_kind::ratio_to_base, direction::flat, "ratio");
        } else if (in_clause.growth == nullptr &&
                   (in_clause.base != nullptr || time_in(doc, clause_from, to, is_base_time) != nullptr) &&
                   (in_clause.reach != nullptr ||
                    text.substr(clause_from, to - clause_from).find(u"为") != std::u16string_view::npos ||
                    text.substr(clause_from, to - clause_from).find(u"是") != std::u16string_view::npos)) {
          changed(figure_kind::ratio_to_base, direction::flat, "ratio:base");
        } else if (in_clause.growth != nullptr) {
          changed(figure_kind::chg_pct, in_clause.way, "growth");
        } else if (seen.growth != nullptr && seen.growth->from + 14 > to && seen.share == nullptr && !doc.english) {
          changed(figure_kind::chg_pct, growth.way, "growth:comma");
        } else if (behind_says_growth(doc, one, way)) {
          changed(figure_kind::chg_pct, way, "growth:behind");
        } else if (behind_says_share(doc, one)) {
          one.kind = figure_kind::share;
          one.rule = "share:behind";
        } else if (doc.english && i + 1 < drafts.size() &&
                   text.substr(one.words_to, drafts[i + 1].words_from - one.words_to) == u" or " &&
                   drafts[i + 1].dimension != dimension::percent) {
          one.kind = figure_kind::share;
          one.of = i + 1;
          one.rule = "share:or";
        } else if (doc.english && before != nullptr && before->kind == figure_kind::level &&
                   before->dimension != dimension::percent &&
                   (lead == u", or " || lead == u" or " || lead == u", " || lead == u" (" || lead == u" - " ||
                    // "Of 14,380 trains run, 12,840 were on time, or 93.2%"
                    (lead.ends_with(u", or ") && lead.size() <= 30 && i > 1 &&
                     is_of_them(text, drafts[i - 2], *before)))) {
          one.kind = figure_kind::share;
          one.rule = "share:apposition";
        } else if (is_share_of_the_one_before(doc, drafts, i)) {
          one.kind = figure_kind::share;
          one.rule = "share:占的";
          one.whole = i - 1;
          for (auto j = i - 1; j-- > first_near(i) && drafts[j].sentence == one.sentence && !one.of;) {
            if (drafts[j].kind == figure_kind::level && drafts[j].dimension == drafts[i - 1].dimension) one.of = j;
          }
        } else if (in_clause.base != nullptr || time_in(doc, clause_from, to, is_base_time) != nullptr) {
          // 同比8%: no direction word at all.
          changed(figure_kind::chg_pct, one.negative ? direction::down : direction::up, "base_alone");
        } else {
          one.rule = "percent";
        }
        break;
      }
      case dimension::points: {
        if (in_clause.contribution != nullptr) {
          one.kind = figure_kind::contribution;
          one.rule = "contribution";
          break;
        }
        if (in_clause.narrow != nullptr || seen.narrow != nullptr) {
          // 降幅收窄 goes up, 增幅收窄 goes down; without either word the change before it decides.
          auto const fell = seen.growth != nullptr ? seen.way == direction::down
                                                   : cmp_before && cmp_before->direction == direction::down;
          changed(figure_kind::chg_pp, fell ? direction::up : direction::down, "points:narrow");
          break;
        }
        // 比序时进度慢4个百分点: too short a word for the lexicon (快速, 慢性).
        if (to > near_from && (text[to - 1] == u'慢' || text[to - 1] == u'快')) {
          changed(figure_kind::chg_pp, text[to - 1] == u'快' ? direction::up : direction::down, "points:pace");
          break;
        }
        if (seen.growth != nullptr) {
          auto turned = seen.way;
          // 降幅扩大: the fall grows.
          auto const words_before = text.substr(near_from, seen.growth->from - near_from);
          auto const surface = text.substr(seen.growth->from, seen.growth->to - seen.growth->from);
          auto const widens = surface == u"扩大" || surface == u"加深";
          if (widens && (words_before.find(u"降幅") != std::u16string_view::npos ||
                         words_before.find(u"跌幅") != std::u16string_view::npos)) {
            turned = direction::down;
          }
          changed(figure_kind::chg_pp, turned, "points");
          break;
        }
        if (behind_says_growth(doc, one, way)) {
          changed(figure_kind::chg_pp, way, "points:behind");
          break;
        }
        changed(figure_kind::chg_pp, direction::up, "points:bare");
        break;
      }
      case dimension::times: {
        if (in_clause.growth != nullptr) {
          changed(figure_kind::chg_times, in_clause.way, "times");
        } else {
          one.kind = figure_kind::ratio_times;
          one.cmp = base_of(doc, seen, near_from, to, cmp_before);
          one.cmp->direction = direction::flat;
          one.rule = "times:ratio";
        }
        break;
      }
      default: {
        auto const marked =
            seen.base != nullptr || seen.than != nullptr || time_in(doc, near_from, to, is_base_time) != nullptr;
        if (in_clause.contribution != nullptr && in_clause.growth == nullptr) {
          one.rule = "level";
          break;
        }
        auto const reached =
            in_clause.reach != nullptr && in_clause.growth != nullptr && in_clause.reach->from >= in_clause.growth->to;
        if (in_clause.growth != nullptr && !reached && in_clause.way != direction::flat) {
          auto const gap = text.substr(in_clause.growth->to, to - in_clause.growth->to);
          auto same_before = false;
          for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
            same_before = same_before || (counted_alike(drafts[j], one) && drafts[j].kind == figure_kind::level);
          }
          // 同比增长12.6%、净增8.4万人次,达到84.6万人次: a change goes on, and its level stands behind.
          if (before != nullptr && before->is_change() && text.substr(before->words_to).starts_with(u"、"))
            same_before = true;
          auto const adjacent = gap.empty() || gap == u"了" || gap == u" " || gap == u" by ";
          auto const has_noun = gap.size() >= 2 && !adjacent;
          auto const surface = text.substr(in_clause.growth->from, in_clause.growth->to - in_clause.growth->from);
          auto const rate_word =
              surface == u"增速" || surface == u"增幅" || surface == u"加快" || surface == u"added to";
          if (doc.english && gap == u" by ") {
            changed(figure_kind::chg_abs, in_clause.way, "change:by");
            break;
          }
          if (!rate_word && ((marked && !(has_noun && in_clause.base == nullptr && in_clause.than == nullptr &&
                                          seen.than == nullptr)) ||
                             (adjacent && same_before))) {
            changed(figure_kind::chg_abs, in_clause.way, "change");
            break;
          }
        }
        // 较4月份的327列次多11列次: too short a word for the lexicon (许多, 多少), and no qualifier of what it is more
        // than.
        if (!doc.english && before != nullptr && before->role == "base" && before->dimension == one.dimension) {
          auto const gap = text.substr(before->to, one.from > before->to ? one.from - before->to : 0);
          if (gap == u"多" || gap == u"少" || gap == u"多了" || gap == u"少了") {
            changed(figure_kind::chg_abs, gap.front() == u'多' ? direction::up : direction::down, "change:more");
            drafts[i - 1].qualifier = model::figure_qualifier::exact;
            break;
          }
        }
        one.rule = "level";
        // "1.84 million passengers, 152,000 more than a year ago"
        if (doc.english && in_clause.growth == nullptr && before != nullptr && before->kind == figure_kind::level &&
            counted_alike(*before, one) && is_more_than(text.substr(one.words_to, 14), way))
          changed(figure_kind::chg_abs, way, "change:behind");
        break;
      }
    }
    // A target amount: 完成年度目标280亿元的87.5%, 目标280亿元.
    if (one.kind == figure_kind::level && one.dimension != dimension::percent &&
        (in_clause.target != nullptr && text.substr(in_clause.target->to, to - in_clause.target->to).size() <= 3) &&
        one.to < text.size() && (text[one.to] == u'的' || text.substr(one.to).starts_with(u")的"))) {
      one.role = "target";
    }
  }
  share_verbs(doc, drafts);
}

}  // namespace fengsui::sense::reader
