#include <algorithm>

#include "sense/reader/chinese_counts.h"
#include "sense/reader/draft.h"
#include "sense/reader/english_counts.h"
#include "sense/reader/wordless_figures.h"

namespace fengsui::sense::reader {
namespace {

bool ends_with(std::u16string_view text, std::size_t end, std::u16string_view words) {
  return text.substr(0, end).ends_with(words);
}

// Where the clause around a place ends: at a stop, or a comma outside of numbers.
std::size_t clause_end(std::u16string_view text, std::size_t at, std::size_t most) {
  most = std::min(most, at + kCharactersBack);
  while (at < most) {
    auto const c = text[at];
    if (is_one_of(c, u";:。!?()\n")) break;
    if (c == u',' && !(at > 0 && is_digit(text[at - 1]) && at + 1 < most && is_digit(text[at + 1]))) break;
    ++at;
  }
  return at;
}

bool counts_something_in(document const& doc, std::size_t from, std::size_t to, dimension d) {
  auto const [first, last] = doc.terms_in(from, to);
  for (auto i = first; i < last; ++i) {
    if (!doc.has(doc.terms[i], word_class::indicator)) continue;
    for (auto const index : words().groups[doc.terms[i].group]) {
      auto const& entry = words().entries[index];
      if (entry.is == word_class::indicator && (entry.dimensions & set_of(d)) != 0 &&
          (entry.topic.empty() || entry.topic == doc.topic)) {
        return true;
      }
    }
  }
  return false;
}

bool has_class_in(document const& doc, std::size_t from, std::size_t to, word_class is) {
  auto const [first, last] = doc.terms_in(from, to);
  for (auto i = first; i < last; ++i) {
    if (doc.has(doc.terms[i], is)) return true;
  }
  return false;
}

// 一个, 两项, 三大: numerals in words belong to phrases, and are figures only where the phrase counts something.
bool counts_in_words(std::u16string_view text, quantity const& read) {
  auto const length = read.number.to - read.number.from;
  auto const& unit = *read.unit;
  if (unit.dimension == dimension::percent || unit.dimension == dimension::points) return true;
  if (length >= 2 && (read.number.value.mantissa > 10 || read.number.value.exponent > 0 || read.number.more)) {
    return true;
  }
  // 突破亿吨, 超万人, 近千名, 逾百家: the scale alone is what has been passed or nearly been.
  if (read.number.value.exponent >= 2 && read.qualifier != model::figure_qualifier::exact &&
      read.words_from < read.from)
    return true;
  auto const surface = std::u16string_view{unit.surface};
  for (auto const noun : {u"部门", u"州市", u"市州", u"省份", u"省区市", u"省市", u"省区", u"区县", u"县区", u"市县"}) {
    if (surface == noun) return true;
  }
  // 三人死亡, 造成两人受伤; C959次专列一趟, 一对
  if (unit.dimension == dimension::person) {
    for (auto const fate : {u"死亡", u"受伤", u"遇难", u"失联", u"牺牲", u"重伤", u"轻伤"}) {
      if (stands_at(text, read.to, fate)) return true;
    }
  }
  if (unit.dimension == dimension::train || unit.dimension == dimension::train_pair) {
    for (auto const train : {u"专列", u"列车", u"动车", u"动车组", u"临客"}) {
      if (ends_with(text, read.from, train)) return true;
    }
  }
  // "one firefighter was killed"
  if (unit.dimension == dimension::person) {
    for (auto const fate : {u" was killed", u" died", u" has died", u" was injured", u" was hurt", u" was missing"}) {
      if (stands_at(text, read.to, fate)) return true;
    }
  }
  // "one gold medal"
  if (unit.surface == u"gold" || unit.surface == u"silver" || unit.surface == u"bronze" || surface.ends_with(u" medal"))
    return true;
  if (is_letter(text[read.number.from])) {
    // "three days", "two million": English words count, "one" does not.
    return read.number.value.mantissa > 1 || read.number.value.exponent > 0;
  }
  return false;
}

// 其中直通236万,增长3.3%,管内550.7万人: a number in 万 without a unit takes that of its neighbours in the sentence.
unit_entry const* unit_beside(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 4;
  auto const& read = doc.numbers[index];
  if (doc.english || read.shape != number_shape::bare || !read.number.scaled || read.number.in_words) return nullptr;
  if (read.to >= in.to || !is_one_of(doc.text()[read.to], u",、;)")) return nullptr;
  // 投放船舶2572艘次,总客位42.2万: seats, and no more ships.
  if (read.from > 0 && doc.text()[read.from - 1] == u'位') return units().named(u"个");
  auto const lends = [&](quantity const& one) {
    return one.from >= in.from && one.to <= in.to && one.shape == number_shape::figure && one.number.scaled &&
           one.unit->dimension != dimension::percent && one.unit->dimension != dimension::days;
  };
  for (auto k = index + 1; k < doc.numbers.size() && k <= index + kNeighbours; ++k) {
    if (lends(doc.numbers[k])) return doc.numbers[k].unit;
  }
  for (auto k = index; k-- > 0 && index - k <= kNeighbours;) {
    if (lends(doc.numbers[k])) return doc.numbers[k].unit;
  }
  return nullptr;
}

// 下达任务100亿, 提前完成200亿招商引资任务: so many 亿 of a task or an investment are money; 百亿级产业 is a class.
unit_entry const* money_of_a_task(document const& doc, quantity const& read) {
  if (doc.english || read.shape != number_shape::bare || !read.number.scaled || read.number.in_words ||
      doc.text()[read.number.to - 1] != u'亿')
    return nullptr;
  static constexpr auto kBefore = std::to_array<std::u16string_view>(
      {u"任务", u"目标", u"投资", u"总投资", u"额", u"资金", u"产值", u"营收", u"收入", u"入资", u"到资", u"引资"});
  static constexpr auto kBehind = std::to_array<std::u16string_view>(
      {u"招商", u"投资", u"目标", u"任务", u"的目标", u"的任务", u"引资", u"年度目标", u"年度任务", u"全年"});
  auto const text = doc.text();
  auto const said = [&](std::u16string_view word) { return ends_with(text, read.words_from, word); };
  auto const follows = [&](std::u16string_view word) { return stands_at(text, read.words_to, word); };
  return std::any_of(kBefore.begin(), kBefore.end(), said) || std::any_of(kBehind.begin(), kBehind.end(), follows)
             ? units().named(u"元")
             : nullptr;
}

bool is_of_a_percentage(std::u16string_view text, quantity const& read) {
  // "slid 5.5 points to 43.9 per cent"
  constexpr std::size_t kReach = 22;
  auto const behind = text.substr(read.words_to, kReach);
  if (behind.starts_with(u" to ") && (behind.find(u'%') != behind.npos || behind.find(u"per cent") != behind.npos ||
                                      behind.find(u"percent") != behind.npos))
    return true;
  for (std::u16string_view const way : {u" more", u" less", u" fewer", u" higher", u" lower", u" above", u" below",
                                        u" slower", u" faster", u" up", u" down"}) {
    if (stands_at(text, read.words_to, way)) return true;
  }
  return ends_with(text, read.words_from, u" by ") || ends_with(text, read.words_from, u"up ") ||
         ends_with(text, read.words_from, u"down ");
}

bool measures_time(quantity const& read) {
  return read.unit->dimension == dimension::months || read.unit->dimension == dimension::weeks ||
         read.unit->dimension == dimension::years;
}

// 云南(1712小时)、四川(1643小时): a figure like the one before it in the sentence.
bool follows_its_like(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kBetween = 16;
  if (index == 0) return false;
  auto const& last = doc.numbers[index - 1];
  auto const& read = doc.numbers[index];
  return last.from >= in.from && last.unit == read.unit && last.shape == read.shape &&
         read.from - last.to <= kBetween && doc.text()[read.from - 1] == u'(' && doc.text()[last.to] == u')';
}

bool is_figure(document const& doc, std::size_t index, sentence const& in) {
  auto const& read = doc.numbers[index];
  auto const text = doc.text();
  auto const before = read.from > 0 ? text[read.from - 1] : u'\0';
  // Most figures are told by their unit; the clause around one is looked for where it is asked.
  auto const clause_from = [&] { return start_of_clause(text, read.from, in.from, u",;:。!?()\n"); };
  auto const clause_to = [&] { return clause_end(text, read.to, in.to); };
  if (read.shape == number_shape::bare) {
    auto const from = clause_from();
    auto const to = clause_to();
    if (doc.english) return counts_without_a_noun(text, read);
    if (read.number.in_words) return false;
    return read.number.scaled && (counts_something_in(doc, from, to, dimension::money) ||
                                  counts_something_in(doc, from, read.from, dimension::none));
  }
  if (read.shape != number_shape::figure) return false;
  auto const chinese_days = !doc.english && read.unit->dimension == dimension::days;  // judged below
  if (read.number.in_words && !chinese_days && !counts_in_words(text, read) &&
      !(doc.english ? read.number.value.mantissa > 1 : measures_time(read) || counts_a_few(doc, read)))
    return false;
  // "helped by the 49-euro ticket": what each costs names it.
  constexpr std::int64_t kPrice = 1'000;
  if (doc.english && read.unit->dimension == dimension::money && !read.number.scaled && !read.number.grouped &&
      read.number.value.mantissa < kPrice && read.to > read.number.to && text[read.number.to] == u'-' &&
      stands_at(text, read.to, u" "))
    return false;
  // "2.8 points more than a year earlier", "up 3 points": points of a score are none of a percentage.
  if (read.unit->surface == u"points" && !is_of_a_percentage(text, read)) return false;
  // "870 crossings" of a border are people; "six crossings" are places.
  if (read.unit->surface == u"crossings" && (doc.topic != "border" || read.number.in_words)) return false;
  // "40 reports" count fires where a text is about them.
  if (read.unit->surface == u"reports" && doc.topic != "fire") return false;
  // "Chengdu's two airports", "the three counties": which they are, not how many were counted.
  if (read.number.in_words && doc.english && read.unit->dimension != dimension::days &&
      read.number.value.mantissa < 10 &&
      (ends_with(text, read.from, u"'s ") || ends_with(text, read.from, u"’s ") ||
       ends_with(text, read.from, u" the ")))
    return false;
  switch (read.unit->dimension) {
    case dimension::days:
      return doc.english || is_length_of_time(text, read);
    case dimension::months:
    case dimension::weeks:
    case dimension::years:
      if (!doc.english) return is_length_of_time(text, read);
      return !says_when(text.substr(0, read.from));
    case dimension::hours:
    case dimension::minutes: {
      // 利用小时数排在前头的是云南(1712小时): a bracket's own clause does not say what is counted.
      auto const from = before == u'(' ? std::max(in.from, read.from > 60 ? read.from - 60 : 0) : clause_from();
      auto const to = clause_to();
      // "Hydropower plants logged 3,579 hours"
      if (doc.english && doc.topic == "power" && read.number.grouped) return true;
      if (!doc.english && (leads_a_length(text, read.words_from) || follows_its_like(doc, index, in))) return true;
      return counts_something_in(doc, from, to, read.unit->dimension) ||
             has_class_in(doc, from, read.from, word_class::up) ||
             has_class_in(doc, from, read.from, word_class::down) ||
             has_class_in(doc, from, read.from, word_class::yoy);
    }
    case dimension::seconds:
    case dimension::measure:
      return false;
    case dimension::length:
      return !ends_with(text, read.from, u"时速") && !ends_with(text, read.from, u"每小时") &&
             !ends_with(text, read.from, u"海拔");
    case dimension::count:
    case dimension::piece:
      // 4A级, 5G is a code; 24次列车 a train's number; 5年3次 a plan.
      if (read.unit->surface == u"次" && stands_at(text, read.to, u"列车")) return false;
      return true;
    default:
      return true;
  }
}

// 20亿元以上项目4个, 500万美元以上的大项目76个: what each of those counted comes to at least. 5000万元以上重点项目 is
// the name of a class.
bool is_threshold(std::u16string_view text, quantity const& read) {
  if (read.number.in_words || read.qualifier != model::figure_qualifier::atleast) return false;
  for (std::u16string_view const noun :
       {u"项目", u"的项目", u"大项目", u"的大项目", u"重大项目", u"投资项目", u"企业", u"的企业"}) {
    if (!stands_at(text, read.words_to, noun)) continue;
    auto const count = read.words_to + noun.size();
    return count < text.size() && (is_digit(text[count]) || is_one_of(text[count], u"两三四五六七八九十"));
  }
  return false;
}

// 超10亿元投资项目2个: what each of the projects behind it passes.
bool is_passed_by_each(std::u16string_view text, quantity const& read) {
  if (read.unit == nullptr || read.unit->dimension != dimension::money ||
      read.qualifier != model::figure_qualifier::over || !is_one_of(text[read.words_from], u"超过"))
    return false;
  for (std::u16string_view const noun : {u"投资项目", u"的投资项目", u"项目", u"的项目", u"重点项目", u"产业项目"}) {
    auto const at = read.words_to + noun.size();
    if (stands_at(text, read.words_to, noun)) return at < text.size() && is_digit(text[at]);
  }
  return false;
}

// 火灾45次, 森林火警6574次
bool counts_fires(std::u16string_view text, std::size_t to) {
  for (std::u16string_view const noun : {u"火灾", u"火情", u"火警", u"山火", u"林火", u"起火"}) {
    if (ends_with(text, to, noun)) return true;
  }
  return false;
}

void count_fires(draft& made) {
  made.unit = "incident";
  made.dimension = dimension::incident;
}

// 年平均32次 behind 发生火灾162次: an average, a limit or a change of what the sentence has counted in the same words.
bool goes_on_counting(std::u16string_view text, std::vector<draft> const& before, draft const& made,
                      sentence const& in) {
  constexpr std::size_t kLead = 12;
  auto const lead =
      text.substr(made.words_from > kLead ? made.words_from - kLead : 0, std::min(made.words_from, kLead));
  auto const said = {u"平均", u"年均", u"指标", u"减少", u"增加", u"下降", u"上升", u"目标", u"上限", u"控制"};
  auto const of_a_year = lead.ends_with(u"年为") || lead.ends_with(u"年的") || lead.ends_with(u"发生");
  if (!of_a_year &&
      std::none_of(said.begin(), said.end(), [&](auto const* word) { return lead.find(word) != lead.npos; }))
    return false;
  for (auto i = before.size(); i-- > first_near(before.size()) && (of_a_year || before[i].from >= in.from);) {
    if (before[i].classifier == made.classifier) return before[i].unit == "incident";
  }
  return false;
}

// A draft is large: its place is sorted, and each is moved once.
void sort_by_place(std::vector<draft>& drafts) {
  std::vector<std::pair<std::size_t, std::size_t>> order(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) order[i] = {drafts[i].from, i};
  std::sort(order.begin(), order.end());
  std::vector<draft> sorted;
  sorted.reserve(drafts.size());
  for (auto const& [from, index] : order) sorted.push_back(std::move(drafts[index]));
  drafts = std::move(sorted);
}

}  // namespace

std::vector<draft> choose_figures(document const& doc) {
  std::vector<draft> drafts;
  drafts.reserve(doc.numbers.size());
  auto const text = doc.text();
  std::size_t time = 0;
  std::size_t in = 0;
  for (std::size_t index = 0; index < doc.numbers.size(); ++index) {
    auto const& read = doc.numbers[index];
    if (read.shape == number_shape::date || read.shape == number_shape::code || read.shape == number_shape::ordinal)
      continue;
    auto const bound = read.shape == number_shape::size_class && is_threshold(text, read);
    if (read.shape == number_shape::size_class && !bound) continue;
    while (in + 1 < doc.sentences.size() && doc.sentences[in].to <= read.from) ++in;
    if (in >= doc.sentences.size()) break;
    // What a time expression has taken is no figure, unless it is itself a length of time.
    while (time < doc.times.size() && doc.times[time].end <= read.from) ++time;
    if (time < doc.times.size() && doc.times[time].begin < read.to && doc.times[time].role != time_role::duration &&
        doc.times[time].role != time_role::clock && doc.times[time].role != time_role::each) {
      // 4月3日、4月6日两天 is one time; 2019年"五一"4天 and 清明三天假期 hold a count of days behind the holiday.
      auto const& said = doc.times[time];
      auto const of_a_holiday = said.unit == time_unit::holiday && said.begin < read.from && read.unit != nullptr &&
                                read.unit->dimension == dimension::days;
      if (said.end >= read.to && !of_a_holiday) continue;
    }
    auto const* lent = unit_beside(doc, index, doc.sentences[in]);
    if (lent == nullptr) lent = money_of_a_task(doc, read);
    if (lent == nullptr) lent = unit_of_the_list(doc, index, doc.sentences[in]);
    if (lent == nullptr) lent = unit_of_the_nouns(doc, index, doc.sentences[in]);
    if (!bound && lent == nullptr && !is_figure(doc, index, doc.sentences[in])) continue;
    draft made;
    made.from = read.from;
    made.to = read.to;
    made.words_from = read.words_from;
    made.words_to = read.words_to;
    made.value = value_in_base_unit(read);
    made.negative = read.number.negative;
    if (auto const* unit = read.unit != nullptr ? read.unit : lent; unit != nullptr) {
      made.unit = unit->unit;
      made.dimension = unit->dimension;
      made.classifier = unit->surface;
    }
    // 重联动车组42组: the sets of trains before the number are what it counts.
    if (made.classifier == u"组" && ends_with(text, read.words_from, u"动车组")) {
      made.unit = "trainset";
      made.dimension = dimension::trainset;
    }
    // 全年共发生草原火灾45次
    if (made.classifier == u"次" && counts_fires(text, read.words_from)) count_fires(made);
    // 发生火灾162次,…,年平均32次, 控制指标130次: fires again.
    if (made.classifier == u"次" && made.unit != "incident" && goes_on_counting(text, drafts, made, doc.sentences[in]))
      count_fires(made);
    // 书法作品426幅: works that a contest receives are counted alike, whatever their count word.
    if (doc.topic == "contest" && made.dimension == dimension::count && made.classifier.size() == 1 &&
        is_one_of(made.classifier.front(), u"幅副篇首")) {
      made.unit = "piece";
      made.dimension = dimension::piece;
    }
    made.unit_from_list = read.unit_from_list;
    made.qualifier = read.qualifier;
    if (bound || is_passed_by_each(text, read)) made.role = "threshold";
    drafts.push_back(std::move(made));
  }
  add_zero_statements(doc, drafts);
  add_wordless_changes(doc, drafts);
  auto const in_order = [](draft const& a, draft const& b) { return a.from < b.from; };
  if (!std::is_sorted(drafts.begin(), drafts.end(), in_order)) sort_by_place(drafts);
  // Nothing overlaps.
  drafts.erase(std::unique(drafts.begin(), drafts.end(), [](draft const& a, draft const& b) { return b.from < a.to; }),
               drafts.end());
  in = 0;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    while (in + 1 < doc.sentences.size() && doc.sentences[in].to <= one.from) ++in;
    one.sentence = in;
    auto const& inside = doc.sentences[in];
    auto const follows = i > 0 && drafts[i - 1].sentence == in;
    one.lead_from = follows ? drafts[i - 1].words_to : inside.from;
    one.list = i;
    if (follows) {
      auto const between = lead_of(text, one);
      auto const joins = [](std::u16string_view signs) {
        return signs == u"、" || signs == u"和" || signs == u"与" || signs == u"及" || signs == u"," ||
               signs == u", " || signs == u" and " || signs == u", and " || signs == u"以及" || signs == u"~" ||
               signs == u"-" || signs == u"至" || signs == u" to ";
      };
      // "fell 10.8 percent to 209,800 tons" is no list.
      one.in_list = joins(between) && (between != u" to " || drafts[i - 1].dimension == one.dimension);
      if (one.in_list) one.list = drafts[i - 1].list;
      // "about 79 000, 165 000 and 116 000": said once for all.
      if (one.in_list && doc.english && one.qualifier == model::figure_qualifier::exact &&
          drafts[i - 1].dimension == one.dimension && (drafts[i - 1].qualifier == model::figure_qualifier::approx)) {
        one.qualifier = drafts[i - 1].qualifier;
      }
    }
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const most = i + 1 < drafts.size() && drafts[i + 1].sentence == one.sentence ? drafts[i + 1].words_from
                                                                                      : doc.sentences[one.sentence].to;
    one.tail_to = std::min(clause_end(text, one.words_to, most), std::max(one.words_to, most));
    // 死亡40人、伤26人: what stands behind the last 、 is the next figure's.
    if (most < doc.sentences[one.sentence].to && one.tail_to > one.words_to) {
      auto const stop = text.substr(one.words_to, one.tail_to - one.words_to).rfind(u'、');
      if (stop != std::u16string_view::npos && one.words_to + stop + 8 >= most) one.tail_to = one.words_to + stop;
    }
  }
  return drafts;
}

}  // namespace fengsui::sense::reader
