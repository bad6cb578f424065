// How the figures of a list are handed out, to figures before it or to the nouns that lead into it.
#include <algorithm>
#include <set>

#include "sense/reader/links/called_levels.h"
#include "sense/reader/links/hosts.h"
#include "sense/reader/links/lists.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// 分别增长22.3%、25.1%,恢复到2019年同期的105.4%、98.7%: a second list of as many belongs to the same figures.
void repeat_hosts(std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    // 占比分别为88.7%、1.4%,发电量分别增长9.4%、1.9%: the nouns were said once.
    auto const of_no_nouns = drafts[i].list == i && drafts[i].rule.ends_with("/unmatched_list");
    if ((drafts[i].distributed && !of_no_nouns) || drafts[i].in_list || drafts[i].kind == figure_kind::level) continue;
    auto end = i + 1;
    while (end < drafts.size() && drafts[end].in_list && drafts[end].list == i && drafts[end].kind == drafts[i].kind)
      ++end;
    auto const count = end - i;
    if (count < 2 || i < count || !drafts[i - 1].distributed || drafts[i - 1].sentence != drafts[i].sentence) continue;
    // 个人所得税和企业所得税分别下降31%和4.2%,减收26万元和114万元: of nothing printed, as the list before.
    auto const of_nouns = drafts[i].is_change() && drafts[i - 1].rule == "respectively:nouns" &&
                          drafts[i - 1].list == i - count && (drafts[i - count].is_change() || of_no_nouns);
    for (std::size_t k = 0; of_nouns && k < count; ++k) {
      auto& one = drafts[i + k];
      auto const& like = drafts[i - count + k];
      if (!of_no_nouns) one.indicator = like.indicator;
      one.org = like.org;
      one.place = like.place;
      one.what = like.what;
      one.rule = like.rule;
      one.distributed = true;
    }
    if (!drafts[i - 1].of) continue;
    for (std::size_t k = 0; k < count; ++k) {
      auto const& like = drafts[i - count + k];
      if (like.distributed && like.of && drafts[i + k].dimension == like.dimension) {
        drafts[i + k].of = like.of;
        drafts[i + k].rule += "/as_before";
      }
    }
  }
}

// 工业项目6个、投资15亿元;农业项目7个、投资67亿元,比重分别为…: shares of one measure, the last's, where enough are
// printed in it. `hosts` from the last one backwards.
void keep_to_one_measure(std::vector<draft> const& drafts, std::size_t first, std::size_t count,
                         std::vector<std::size_t>& hosts) {
  if (hosts.empty()) return;
  auto const measure = drafts[hosts.front()].dimension;
  std::vector<std::size_t> alike;
  for (auto j = first;
       j-- > first_near(first) && drafts[j].sentence == drafts[first].sentence && alike.size() < count;) {
    if (drafts[j].dimension == measure && may_host(drafts[j], drafts[first])) alike.push_back(j);
  }
  if (alike.size() == count) hosts = std::move(alike);
}

// ;服务业类项目10个,总投资额2.3亿美元,分别占总数的42%和21%: just as many in the item itself. `hosts` from the last one
// backwards.
bool are_an_item(std::u16string_view text, std::vector<draft> const& drafts, std::size_t first, std::size_t count,
                 std::vector<std::size_t> const& hosts) {
  auto const lead_into = [&](std::size_t i) {
    return text.substr(drafts[i].lead_from, drafts[i].words_from - drafts[i].lead_from);
  };
  auto const ends_item = [](std::u16string_view lead) { return lead.find(u';') != lead.npos; };
  // 签约678个、投资6178亿元,其中战略性新兴产业288个、投资2848亿元,分别占总数的42.5%、46.1%
  // 停电台区12418个、客户133.83万户,已恢复台区9486个、客户109.44万户,分别占总数的76.4%和81.8%
  auto const is_joined = std::all_of(hosts.begin(), hosts.end() - (hosts.empty() ? 0 : 1),
                                     [&](std::size_t i) { return lead_into(i).starts_with(u"、"sv); });
  auto const begins = [&](std::u16string_view lead) {
    return ends_item(lead) || lead.find(u"其中"sv) != lead.npos || (is_joined && lead.starts_with(u","sv));
  };
  if (hosts.size() != count || lead_into(first).find(u"占"sv) == text.npos || !begins(lead_into(hosts.back())))
    return false;
  return std::none_of(hosts.begin(), hosts.end() - 1, [&](std::size_t i) { return ends_item(lead_into(i)); });
}

// The end of the list that opens with drafts[first].
std::size_t end_of_list(std::u16string_view text, std::vector<draft> const& drafts, std::size_t first) {
  auto end = first + 1;
  for (; end < drafts.size() && drafts[end].distributed && drafts[end].sentence == drafts[first].sentence; ++end) {
    auto const& one = drafts[end];
    if (!one.in_list && one.lead_from + 8 < one.words_from) break;
    // 分别进出口268.4亿元、193.5亿元,占14.6%和10.5%: two lists.
    if ((one.kind == figure_kind::share) != (drafts[first].kind == figure_kind::share)) break;
    // 分别占力争目标(47亿元、10.6亿元)的121.5%、185.8%: what they are of, and they.
    if ((one.kind == figure_kind::level) != (drafts[first].kind == figure_kind::level)) break;
    // 货运量减少1.6%至40.9万吨
    if (one.is_change() != drafts[first].is_change()) break;
    // A new 分别 opens a new list, and a semicolon ends one.
    auto const lead = text.substr(one.lead_from, one.words_from - one.lead_from);
    if (lead.find(u"分别"sv) != lead.npos || (!one.in_list && lead.find(u';') != lead.npos)) break;
  }
  return end;
}

// The last figures before the list that it may change, as many as it has; averages are told beside the others.
std::vector<std::size_t> figures_before(std::vector<draft> const& drafts, std::size_t first, std::size_t count,
                                        bool with_averages) {
  std::vector<std::size_t> hosts;
  for (auto j = first;
       j-- > first_near(first) && drafts[j].sentence == drafts[first].sentence && hosts.size() < count;) {
    // 分别增加12个、36亿元: each of what is counted as it is.
    if (!may_host(drafts[j], drafts[first + count - 1 - hosts.size()])) continue;
    if (!with_averages && drafts[j].role == "avg_day" && hosts.size() + 1 < count) continue;
    hosts.push_back(j);
  }
  return hosts;
}

// 其中同城27.6亿件,增长26%;异地186.4亿件;国际5.3亿件。三者分别占12.6%、85%和2.4%: the last levels of the sentence
// before, as many as the word says, all counted alike.
std::vector<std::size_t> those_of_the_sentence_before(std::u16string_view text, std::vector<draft> const& drafts,
                                                      std::size_t first, std::size_t count) {
  constexpr std::u16string_view kNumbers{u"两三四五"};
  auto const& one = drafts[first];
  auto const lead = text.substr(one.lead_from, one.words_from - one.lead_from);
  auto const at = lead.find_first_of(u"者项类"sv);  // 三项分别占
  if (at == 0 || at == lead.npos) return {};
  auto const said = lead[at - 1] == u'二' ? std::size_t{0} : kNumbers.find(lead[at - 1]);
  if (said == kNumbers.npos || said + 2 != count) return {};
  std::vector<std::size_t> hosts;
  for (auto j = first; j-- > first_near(first) && one.sentence - drafts[j].sentence <= 1 && hosts.size() < count;) {
    auto const& level = drafts[j];
    if (!may_host(level, one) || (!hosts.empty() && level.unit != drafts[hosts.front()].unit)) continue;
    if (level.sentence == one.sentence) return {};
    hosts.push_back(j);
  }
  return hosts;
}

// The figures that the list's are handed out to; as many, or none fit.
std::vector<std::size_t> hosts_of_list(std::u16string_view text, std::vector<draft> const& drafts, std::size_t first,
                                       std::size_t count) {
  auto const& one = drafts[first];
  auto const is_share = one.kind == figure_kind::share || one.kind == figure_kind::target_share;
  if (!is_share && !one.is_change() && one.kind != figure_kind::ratio_to_base) return {};
  auto hosts = figures_before(drafts, first, count, false);
  // 发送货物30.3亿吨,日均装车18.53万车,同比分别增长3.4%、4.3%: of the average where there are no others.
  if (hosts.size() < count) hosts = figures_before(drafts, first, count, true);
  if (is_share && !are_an_item(text, drafts, first, count, hosts)) keep_to_one_measure(drafts, first, count, hosts);
  if (is_share && hosts.size() < count) hosts = those_of_the_sentence_before(text, drafts, first, count);
  std::reverse(hosts.begin(), hosts.end());
  return hosts;
}

// 出口、进口分别为286.4亿元和126.2亿元: one of the nouns, and what kind they all are.
void hand_to_noun(document const& doc, std::vector<noun> const& nouns, std::size_t nth, draft& one) {
  auto const& host = nouns[nth];
  one.rule = "respectively:nouns";
  if (host.place != nullptr && nouns.front().place != nullptr) {
    one.place = host.place->name;
    return;
  }
  // 中老铁路与广深港高铁香港段分别输送旅客: beside one that is known, a name that no table has.
  static constexpr any_of_words kKinds{u"铁路", u"高铁", u"香港段", u"集团", u"公司", u"机场", u"口岸"};
  if (host.organisation == nullptr && nouns.front().organisation != nullptr && kKinds.close(host.text) > 0) {
    one.org = to_utf8(host.text);
    return;
  }
  if (host.organisation != nullptr && nouns.front().organisation != nullptr) {
    one.org = host.organisation->name == "=" ? to_utf8(host.text) : host.organisation->name;
    return;
  }
  if (std::all_of(nouns.begin(), nouns.end(), [](noun const& each) { return each.is_class; })) {
    auto name = std::u16string_view{host.text};
    if (name.starts_with(u"其中"sv)) name.remove_prefix(2);
    one.what = to_utf8(name);
  }
  auto const counted = one.is_change() ? ~dimension_set{} : set_of(one.dimension);
  for (auto const* entry : host.indicators) {
    auto const fits =
        entry->topic.empty() || entry->topic == doc.topic || entry->topic == doc.sentences[one.sentence].topic;
    if (fits && (entry->dimensions & counted) != 0 && !entry->weak) one.indicator = entry->name;
  }
}

// 热点1433个,火灾112起,…伤亡8人,其中死亡3人;…,热点数、林火数分别上升738%和155%: the levels before the list that are
// called as its nouns are; none where no noun finds one.
std::vector<std::optional<std::size_t>> hosts_called_so(document const& doc, std::vector<draft> const& drafts,
                                                        std::size_t first, std::vector<noun> const& nouns) {
  constexpr std::size_t kSentences = 2;
  auto const text = doc.text();
  auto const is_called = [&](draft const& level, noun const& name) {
    auto const own = start_of_clause(text, level.words_from, std::min(level.lead_from, level.words_from));
    auto const [from, to] = doc.terms_in(own, level.words_from);
    for (auto k = from; k < to; ++k) {
      for (auto const index : words().groups[doc.terms[k].group]) {
        auto const& entry = words().entries[index];
        if (entry.is != word_class::indicator || entry.weak) continue;
        if (std::ranges::any_of(name.indicators, [&](auto const* one) { return one->name == entry.name; })) return true;
      }
    }
    return false;
  };
  std::vector<std::optional<std::size_t>> made;
  for (auto const& name : nouns) {
    std::optional<std::size_t> host;
    auto const is_rate = name.text.ends_with(u'率');
    for (auto j = first;
         !host && !is_rate && j-- > first_near(first) && drafts[first].sentence - drafts[j].sentence <= kSentences;) {
      auto const& one = drafts[j];
      // 森林火灾受害率0.01‰,未发生特大森林火灾: a rate and nothing at all are no number of fires.
      if (one.dimension == dimension::percent || one.zero_statement) continue;
      // 火灾7946起,其中重大7起、特大5起: of all of them.
      auto const lead = lead_of(text, one);
      bool const is_part =
          lead.find(u"其中"sv) != lead.npos || lead.starts_with(u"、"sv) || (one.in_list && one.list != j);
      if (!is_part && may_host(one, drafts[first]) && is_called(one, name)) host = j;
    }
    made.push_back(host);
  }
  if (std::ranges::none_of(made, [](auto const& host) { return host.has_value(); })) made.clear();
  return made;
}

// 事故31起、死亡24人、受伤9人,起数和死亡人数分别下降18.4%、11.1%: a level of its own for every noun, by the words
// around it; none where a noun finds none.
std::vector<std::optional<std::size_t>> hosts_of_the_names(document const& doc, std::vector<draft> const& drafts,
                                                           std::size_t first, std::vector<noun> const& nouns) {
  constexpr std::size_t kSentences = 1;
  std::vector<std::optional<std::size_t>> made;
  std::set<std::size_t> taken;
  auto plainly = false;
  for (auto const& name : nouns) {
    std::optional<std::size_t> host;
    auto best = calling::no;
    for (auto j = first; j-- > first_near(first) && drafts[first].sentence - drafts[j].sentence <= kSentences;) {
      auto const& one = drafts[j];
      if (host && one.sentence != drafts[*host].sentence) break;
      if (!may_host(one, drafts[first]) || one.dimension == dimension::percent || one.role.starts_with("avg") ||
          taken.contains(j))
        continue;
      if (auto const called = calls(doc, one, name.text); called > best) {
        best = called;
        host = j;
      }
    }
    if (!host) return {};
    plainly = plainly || best == calling::plain;
    taken.insert(*host);
    made.push_back(host);
  }
  return plainly ? made : std::vector<std::optional<std::size_t>>{};
}

// 占比分别为88.7%、6.9%、3.0%;…风力、太阳能比重分别上升0.9个百分点和1.0个百分点: points of the shares of the classes
// that the nouns name; none where one finds none.
std::vector<std::optional<std::size_t>> shares_of_the_classes(std::vector<draft> const& drafts, std::size_t first,
                                                              std::vector<noun> const& nouns) {
  constexpr std::size_t kSentences = 1;
  std::vector<std::optional<std::size_t>> made;
  for (auto const& name : nouns) {
    std::optional<std::size_t> host;
    auto const said = to_utf8(name.text);
    for (auto j = first;
         !host && j-- > first_near(first) && drafts[first].sentence - drafts[j].sentence <= kSentences;) {
      if (drafts[j].kind == figure_kind::share && is_of_one_class(drafts[j].what, said)) host = j;
    }
    if (!host) return {};
    made.push_back(host);
  }
  return made;
}

// Hands changes to the levels that are called as the list's nouns are; false where they are handed out otherwise.
bool hand_to_those_called_so(document const& doc, std::vector<draft>& drafts, std::size_t first, std::size_t count) {
  if (doc.english || !drafts[first].is_change()) return false;
  auto const nouns = nouns_of_list(doc, drafts, first);
  std::vector<std::optional<std::size_t>> hosts;
  if (nouns.size() == count)
    hosts = drafts[first].kind == figure_kind::chg_pp ? shares_of_the_classes(drafts, first, nouns)
                                                      : hosts_of_the_names(doc, drafts, first, nouns);
  if (hosts.empty() && !are_indicators(nouns, count)) return false;
  if (hosts.empty()) hosts = hosts_called_so(doc, drafts, first, nouns);
  for (std::size_t k = 0; k < hosts.size(); ++k) {
    drafts[first + k].of = hosts[k];
    drafts[first + k].rule = "respectively:figures";
    if (!hosts[k]) hand_to_noun(doc, nouns, k, drafts[first + k]);
  }
  return !hosts.empty();
}

// 风力发电2.14亿千瓦时,…;太阳能发电1.37亿千瓦时,…。风力、太阳能发电量占清洁发电量的比重分别为61%、39%: of the levels of
// the sentence before, by its nouns.
bool hand_shares_to_those_called_so(document const& doc, std::vector<draft>& drafts, std::size_t first,
                                    std::vector<noun> const& nouns, std::size_t count) {
  if (doc.english || drafts[first].kind != figure_kind::share || nouns.size() != count) return false;
  auto const hosts = hosts_of_the_names(doc, drafts, first, nouns);
  for (std::size_t k = 0; k < hosts.size(); ++k) {
    drafts[first + k].of = hosts[k];
    drafts[first + k].rule = "respectively:figures";
  }
  return !hosts.empty();
}

// 消费税和购置税收入3142万元和5083万元;资源税和印花税分别下降21%和4.3%: behind a semicolon the list names as many
// things, and the levels before it are of none of them.
bool is_of_nouns_of_its_own(document const& doc, std::vector<draft> const& drafts, std::size_t first,
                            std::vector<std::size_t> const& hosts, std::size_t count) {
  if (doc.english || lead_of(doc.text(), drafts[first]).find(u';') == std::u16string_view::npos) return false;
  auto const nouns = nouns_of_list(doc, drafts, first);
  return nouns.size() == count && std::ranges::all_of(nouns, [&](noun const& name) {
           return name.text.size() > 1 && std::ranges::all_of(hosts, [&](std::size_t host) {
                    return calls(doc, drafts[host], name.text) == calling::no;
                  });
         });
}

// Hands the list [first, first + count) out, to figures or else to nouns: 西宁站、拉萨站分别发送.
void hand_out(document const& doc, std::vector<draft>& drafts, std::size_t first, std::size_t count) {
  if (hand_to_those_called_so(doc, drafts, first, count)) return;
  auto hosts = hosts_of_list(doc.text(), drafts, first, count);
  if (hosts.size() == count && is_of_nouns_of_its_own(doc, drafts, first, hosts, count)) hosts.clear();
  if (hosts.size() == count) {
    auto const bracketed =
        drafts[first].rule == "target:bracket" && first >= count && drafts[first - count].role == "target";
    for (std::size_t k = 0; k < count; ++k) {
      drafts[first + k].of = hosts[k];
      if (bracketed) drafts[first + k].whole = first - count + k;
      drafts[first + k].rule = "respectively:figures";
    }
    return;
  }
  auto nouns = nouns_of_list(doc, drafts, first);
  if (hand_shares_to_those_called_so(doc, drafts, first, nouns, count)) return;
  if (nouns.size() > count) nouns.erase(nouns.begin(), nouns.end() - static_cast<std::ptrdiff_t>(count));
  for (std::size_t k = 0; k < count; ++k) {
    // Nothing is handed out where the counts differ: a wrong pairing is worse than none.
    if (nouns.size() != count)
      drafts[first + k].rule += "/unmatched_list";
    else
      hand_to_noun(doc, nouns, k, drafts[first + k]);
  }
}

}  // namespace

void distribute_lists(document const& doc, std::vector<draft>& drafts) {
  mark_lists(doc, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!drafts[i].distributed) continue;
    auto const end = end_of_list(doc.text(), drafts, i);
    if (end - i > 1) hand_out(doc, drafts, i, end - i);
    i = end - 1;
  }
  repeat_hosts(drafts);
}

std::optional<std::size_t> level_of_the_class(std::vector<draft> const& drafts, std::size_t i) {
  auto const& share = drafts[i];
  if (share.what.empty() || !share.rule.starts_with("respectively:nouns")) return {};
  auto const is_it = [&](std::string const& what) {
    return !what.empty() && (share.what.find(what) != std::string::npos || what.find(share.what) != std::string::npos);
  };
  for (auto j = i; j-- > first_near(i);) {
    auto const& one = drafts[j];
    if (one.kind == figure_kind::level && is_it(one.what) && one.indicator == share.indicator && one.role != "base" &&
        one.role != "target" && one.dimension != dimension::percent && one.period.first == share.period.first &&
        one.period.last == share.period.last)
      return j;
  }
  return {};
}

}  // namespace fengsui::sense::reader
