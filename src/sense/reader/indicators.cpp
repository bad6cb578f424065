// What a figure counts: the words of indicators.lex around it are weighed by place, strength and what they may count.
#include <algorithm>
#include <array>
#include <map>

#include "sense/reader/draft.h"
#include "sense/reader/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

struct vote {
  std::string_view indicator;
  int weight = 0;
  char const* rule = "";
};

std::size_t clause_start(std::u16string_view text, std::size_t at, std::size_t least) {
  least = std::max(least, at > kCharactersBack ? at - kCharactersBack : 0);
  while (at > least && !is_one_of(text[at - 1], u",;。:!?(\n")) --at;
  return at;
}

// 小分队招商184次: what was done so many times is no team.
bool counts_turns(draft const& one) {
  static constexpr std::array<std::u16string_view, 5> kTurns{u"次", u"批次", u"批", u"场", u"场次"};
  return std::find(kTurns.begin(), kTurns.end(), one.classifier) != kTurns.end();
}

bool is_a_body(std::string_view indicator) {
  static constexpr std::array<std::string_view, 5> kBodies{"regional_teams", "task_forces", "fire_teams", "teams",
                                                           "departments"};
  return std::find(kBodies.begin(), kBodies.end(), indicator) != kBodies.end();
}

// People who are counted as such, not by their trips: 6万人次 behind 2376名裁判 are no referees.
bool is_a_role(std::string_view indicator) {
  return indicator == "judges" || indicator == "contestants" || indicator == "staff" || indicator == "deaths" ||
         indicator == "injured";
}

bool is_a_kind_of_place(std::string_view indicator) {
  return indicator == "provinces" || indicator == "regions" || indicator == "cities" || indicator == "countries";
}

// What a word's topic and its length add to its place at most.
constexpr int kMostAdded = 3 + 8 / 2;
// 代表队获一等奖2项: the word that touches the number is what it counts.
constexpr int kTouches = 4;

bool is_classifier(draft const& one) {
  return one.dimension == dimension::count || one.dimension == dimension::person ||
         one.dimension == dimension::place_count || one.dimension == dimension::piece ||
         one.dimension == dimension::none || one.dimension == dimension::household ||
         one.dimension == dimension::vehicle;
}

class weigher {
 public:
  weigher(document const& doc, draft const& figure, dimension counted)
      : doc_{doc}, figure_{figure}, counted_{counted}, topic_{doc.sentences[figure.sentence].topic} {}

  // Only indicators that begin so may be meant: behind or before 项目 stands what happens to projects.
  void only(std::string_view prefix) { prefix_ = prefix; }

  // 开工项目58个,其中新建21个,续建37个: a class of what has been counted is no indicator of its own.
  void skip_classes() { skip_classes_ = true; }

  // `indicator` must outlive this.
  void offer(std::string_view indicator, int weight, char const* rule) {
    if (!prefix_.empty() && !indicator.starts_with(prefix_)) return;
    if (weight > best_.weight) best_ = {indicator, weight, rule};
  }

  // Every indicator word in [from, to) that may count in the figure's dimension. `weight_at` says what a place is
  // worth.
  template <class Weight>
  void read(std::size_t from, std::size_t to, Weight weight_at, char const* rule) {
    auto const [first, last] = doc_.terms_in(from, to);
    for (auto i = first; i < last; ++i) {
      auto const& one = doc_.terms[i];
      if (!doc_.has(one, word_class::indicator) || is_in_a_bracket(one)) continue;
      if (skip_classes_ && doc_.has(one, word_class::what) && !doc_.text().substr(one.to).starts_with(u"项目"))
        continue;
      for (auto const index : words().groups[one.group]) {
        auto const& entry = words().entries[index];
        if (entry.is != word_class::indicator || (entry.dimensions & set_of(counted_)) == 0) continue;
        if (!entry.topic.empty() && entry.topic != topic_ && entry.topic != doc_.topic) continue;
        if (counts_turns(figure_) && is_a_body(entry.name)) continue;
        if (of_a_place_ && is_a_kind_of_place(entry.name)) continue;
        // 15个机场: a noun that many share is what is counted where it touches the count.
        auto const counted_here = one.from == figure_.to && is_classifier(figure_) && !doc_.english;
        auto weight = weight_at(one) - (entry.weak && !counted_here ? 30 : 0);
        // A word of the text's own topic is meant before a general one; longer words say more.
        if (!entry.topic.empty()) weight += entry.topic == topic_ ? 3 : -4;
        weight += static_cast<int>(std::min<std::size_t>(one.to - one.from, 8)) / (doc_.english ? 4 : 2);
        offer(entry.name, weight, rule);
      }
    }
  }
  vote const& best() const { return best_; }

 private:
  // 业务收入(不包括储蓄银行直接营业收入)6543亿元: what a bracket adds that closes before the figure is not what is
  // counted.
  bool is_in_a_bracket(term const& one) const {
    if (doc_.english || one.to > figure_.words_from) return false;
    constexpr std::size_t kLongest = 40;
    auto const behind = doc_.text().substr(one.to, std::min(figure_.words_from - one.to, kLongest));
    auto const edge = behind.find_first_of(u"()");
    return edge != std::u16string_view::npos && behind[edge] == u')';
  }

  document const& doc_;
  draft const& figure_;
  dimension counted_;
  std::string const& topic_;
  std::string_view prefix_;
  bool skip_classes_ = false;
  // 火点较多的省份分别为:湖南(173个)、江西(106个): what is counted of each place is no place.
  bool of_a_place_ =
      figure_.from > 1 && doc_.text()[figure_.from - 1] == u'(' &&
      is_cjk(doc_.text()[figure_.from - 2]) && figure_.to < doc_.text().size() && doc_.text()[figure_.to] == u')';
  vote best_;
};

// 72位职工选手, 500名学生志愿者: of two nouns for people in one the last is the head.
bool leads_to_a_head(std::u16string_view behind) {
  static constexpr std::array<std::u16string_view, 12> kPeople{
      u"选手", u"队员", u"运动员", u"评委", u"教师", u"学生", u"志愿者", u"旅客", u"游客", u"代表", u"人员", u"消防员"};
  return std::any_of(kPeople.begin(), kPeople.end(),
                     [&](std::u16string_view person) { return behind.starts_with(person); });
}

// What stands for a dimension where no word helps.
std::string default_of(dimension d, std::string const& topic, std::string const& doc_topic) {
  auto const is = [&](char const* name) { return topic == name || doc_topic == name; };
  switch (d) {
    case dimension::days:
      return "duration_days";
    case dimension::months:
      return "duration_months";
    case dimension::years:
      return "duration_years";
    case dimension::flight:
      return "flights";
    case dimension::teu:
      return is("rail") && !is("port") ? "teu" : "port_teu";
    case dimension::incident:
      return "fires";
    case dimension::energy:
      return "power_generation";
    case dimension::power:
      return is("invest") && !is("power") ? "project_capacity" : "capacity";
    case dimension::coach:
      return "coaches_added";
    case dimension::train:
    case dimension::train_pair:
      return "trains_run";
    case dimension::trainset:
      return "trainsets";
    case dimension::vehicle:
      return "vehicles";
    case dimension::piece:
      return is("contest") ? "entries" : "parcels";
    case dimension::hours:
      return is("power") ? "utilisation_hours" : "duty_hours";
    case dimension::minutes:
      return "patrol_minutes";
    case dimension::mass:
      return is("air") ? "cargo_mail" : is("port") ? "port_cargo" : is("invest") ? "project_capacity" : "port_cargo";
    case dimension::area:
      return is("fire") ? "monitored_area" : "floor_area";
    case dimension::length:
      return "distance";
    case dimension::money:
      return is("tourism")  ? "tourism_revenue"
             : is("invest") ? "invest_amount"
             : is("power")  ? "power_investment"
             : is("parcel") ? "postal_revenue"
                            : "operating_revenue";
    case dimension::traveller:
      return is("air") ? "pax_throughput" : is("tourism") ? "visitors" : is("rail") ? "pax_sent" : "travellers";
    case dimension::person:
      return is("contest")   ? "contestants"
             : is("rail")    ? "pax_sent"
             : is("tourism") ? "visitors"
             : is("fire")    ? "fire_team_members"
                             : "staff";
    case dimension::count:
      return is("invest") ? "projects_signed" : is("fire") ? "checkpoints" : is("contest") ? "teams" : "";
    default:
      return "";
  }
}

// 固定资产投资38008亿元。第一产业投资744亿元, 全社会人员流动量17971万人次。铁路客运量1163万人次: a word that is said
// for short means what the text has been counting.
std::string_view said_for_short(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                std::string_view read) {
  auto const& one = drafts[i];
  auto const lead = doc.text().substr(0, one.words_from);
  auto const counted_before = [&](std::string_view indicator) {
    for (auto j = i; j-- > first_near(i);) {
      if (drafts[j].indicator == indicator) return true;
    }
    return false;
  };
  if (read == "invest_amount" &&
      (lead.ends_with(u"投资") || lead.ends_with(u"投资完成") || lead.ends_with(u"完成投资"))) {
    for (std::u16string_view const own : {u"总投资", u"计划投资", u"协议投资", u"意向投资", u"新增投资", u"涉及投资"}) {
      if (lead.ends_with(own)) return read;
    }
    return counted_before("fai") ? "fai" : read;
  }
  auto const trips = lead.ends_with(u"客运量") || lead.ends_with(u"出行量") || lead.ends_with(u"流动量");
  if (trips && read != "person_flow" && counted_before("person_flow")) return "person_flow";
  return read;
}

// "Singapore invested $3.4 billion" in a text that has been counting foreign investment, "real estate with PhP27.24
// billion" in one of approvals: empty where the words say for themselves what is counted.
std::string investment_counted_before(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                      std::string_view read) {
  auto const& one = drafts[i];
  if ((one.dimension != dimension::money && one.dimension != dimension::percent) ||
      (read != "invest_amount" && read != "fdi"))
    return {};
  auto const clause = clause_start(doc.text(), one.words_from, doc.sentences[one.sentence].from);
  auto const said = doc.text().substr(clause, one.words_from - clause);
  for (std::u16string_view const own : {u"FDI", u"direct investment", u"total investment", u"omestic investment"}) {
    if (said.find(own) != std::u16string_view::npos) return {};
  }
  for (auto j = i; j-- > first_near(i);) {
    auto const& earlier = drafts[j];
    if (earlier.kind != figure_kind::level || earlier.dimension != dimension::money) continue;
    if (earlier.indicator == "fdi" || earlier.indicator == "approved_amount") return earlier.indicator;
  }
  return {};
}

// 291名选手获得金牌: as many prizes as people.
bool wins_prizes(document const& doc, draft const& one) {
  if (doc.english || doc.topic != "contest" || one.dimension != dimension::person) return false;
  constexpr std::size_t kReach = 16;
  auto const behind = doc.text().substr(one.words_to, kReach);
  auto const clause = behind.substr(0, behind.find_first_of(u",;。(\n"));
  return clause.find(u'获') != std::u16string_view::npos;
}

std::string of_level(document const& doc, std::vector<draft> const& drafts, std::size_t i, std::string& rule) {
  if (wins_prizes(doc, drafts[i])) {
    rule = "wins";
    return "prizes";
  }
  auto const& one = drafts[i];
  auto const text = doc.text();
  auto const& inside = doc.sentences[one.sentence];
  auto counted = one.dimension;
  // 人 of travellers and of staff share a word; a change without a host counts whatever its words name.
  weigher weigh{doc, one, counted};
  auto const clause = clause_start(text, one.words_from, inside.from);
  auto const lead = std::max(clause, std::min(one.lead_from, one.words_from));
  auto const noun_behind =
      text.substr(one.to, std::min<std::size_t>(12, one.tail_to > one.to ? one.tail_to - one.to : 0));
  auto const project_at = noun_behind.find(u"项目");
  auto const projects = text.substr(0, one.words_from).ends_with(u"项目") ||
                        text.substr(0, one.words_from).ends_with(u"项目共") ||
                        (project_at != std::u16string_view::npos && one.classifier != u"项目");
  if (projects && one.dimension == dimension::count && doc.topic != "contest") weigh.only("projects_");
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    if (drafts[j].kind != figure_kind::level || drafts[j].dimension != one.dimension) continue;
    if (drafts[j].classifier == one.classifier && drafts[j].indicator.starts_with("projects_")) weigh.skip_classes();
    break;
  }
  // 九部门, 六州市, 15国: the classifier itself is what is counted.
  if (one.classifier.size() > 1) {
    if (auto const own = words().surfaces.longest_at(one.classifier, 0); own && own->length == one.classifier.size()) {
      for (auto const index : words().groups[own->value]) {
        auto const& entry = words().entries[index];
        if (entry.is == word_class::indicator && (entry.dimensions & set_of(one.dimension)) != 0 &&
            entry.topic.empty() && one.dimension == dimension::count) {
          weigh.offer(entry.name, 96, "classifier");
        }
      }
    }
  }
  // "11.2 million passengers, of whom 8.7 million took high-speed trains"
  if (doc.english && text.substr(0, one.words_from).ends_with(u"of whom ")) {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
      if (drafts[j].kind == figure_kind::level && !drafts[j].indicator.empty()) {
        weigh.offer(drafts[j].indicator, 130, "of whom");
        break;
      }
    }
  }
  // "58 lightning-caused fires": the noun is what is counted.
  if (doc.english && one.dimension == dimension::incident &&
      (one.classifier.ends_with(u"fires") || one.classifier == u"blazes"))
    weigh.offer("fires", 120, "noun");
  // "while output marked an 8% drop to 243.8 TWh": what the change names is what it led to.
  if (doc.english && i > 0 && drafts[i - 1].is_change() && drafts[i - 1].of == i) {
    auto const& led = drafts[i - 1];
    weigh.read(
        std::max(clause_start(text, led.words_from, inside.from), std::min(led.lead_from, led.words_from)),
        led.words_from, [&](term const& w) { return 98 - static_cast<int>(led.words_from - w.to) / 6; }, "led to");
  }
  // The clause before the number, nearest first.
  weigh.read(
      lead, one.words_from,
      [&](term const& w) {
        auto const touches = !doc.english && w.to == one.words_from ? kTouches : 0;
        return 100 + touches - static_cast<int>(one.words_from - w.to) / (doc.english ? 6 : 3);
      },
      "lead");
  // Behind it: the noun that is counted, up to the clause's end.
  auto const tail_reach = std::min(one.tail_to, one.to + (doc.english ? std::size_t{40} : std::size_t{28}));
  auto const classifier = is_classifier(one);
  // A word may begin with the count noun: 5个城市.
  auto const noun_from = one.to - std::min(one.classifier.size(), one.to - one.from);
  weigh.read(
      doc.english ? one.from : noun_from, tail_reach,
      [&](term const& w) {
        auto const distance = w.from > one.to ? static_cast<int>(w.from - one.to) : 0;
        // 11个新签约项目落地开工建设: what is said of the projects, not which projects they are.
        if (project_at != std::u16string_view::npos && w.from >= one.to + project_at + 2) return 118 + distance / 8;
        if (doc.english && w.from < one.to) return 92;
        if (!doc.english && one.dimension == dimension::person && w.from == one.to &&
            leads_to_a_head(text.substr(w.to)))
          return 90;
        if (w.to <= one.to) return 0;
        if (!classifier) return 82 - distance / (doc.english ? 4 : 2);
        return 103 + (!doc.english && w.from == one.to ? kTouches : 0) - distance / (doc.english ? 4 : 2);
      },
      "tail");
  // 在谈项目23个, earlier clauses of the sentence: worth less with every comma.
  // (They are worth 70 and what a word's own topic and length add, so a better one need not be looked for.)
  if (weigh.best().weight < 70 + kMostAdded)
    weigh.read(
        std::max(inside.from, lead > kCharactersBack ? lead - kCharactersBack : 0), lead,
        [&](term const& w) {
          auto const between = text.substr(w.to, one.words_from - w.to);
          auto const clauses =
              std::count_if(between.begin(), between.end(), [](char16_t c) { return is_one_of(c, u",;:、"); });
          return 70 - 4 * static_cast<int>(clauses) - static_cast<int>(between.size()) / 12;
        },
        "sentence");
  auto other_class = false;
  // What the level before it counts, where the same is counted: 其中工业58个、农业18个.
  for (auto j = i; j-- > first_near(i);) {
    auto const& earlier = drafts[j];
    if (earlier.indicator.empty() || earlier.kind != figure_kind::level || earlier.zero_statement) continue;
    // "In the first seven days they hit 647,352": a number alone counts no days.
    if (doc.english && one.dimension == dimension::none && earlier.dimension == dimension::days) continue;
    auto const like = earlier.dimension == one.dimension ||
                      (earlier.dimension == dimension::person && one.dimension == dimension::traveller &&
                       !is_a_role(earlier.indicator)) ||
                      (earlier.dimension == dimension::traveller && one.dimension == dimension::person) ||
                      (doc.english && one.dimension == dimension::none && earlier.sentence == one.sentence);
    if (!like) continue;
    // 稿件31022篇,来自34个省份。3万多篇来稿: of what is counted alike the last in the same count word is meant.
    auto const same_class = earlier.classifier == one.classifier;
    if (other_class && !same_class && one.sentence - earlier.sentence <= 3) continue;
    if (earlier.sentence == one.sentence) {
      weigh.offer(earlier.indicator, (same_class ? 80 : 60) - static_cast<int>(i - j) / 2, "inherited");
    } else if (one.sentence - earlier.sentence <= 3) {
      weigh.offer(earlier.indicator, same_class ? 40 : 30, "inherited:before");
    }
    if (same_class || doc.english || one.sentence == earlier.sentence) break;
    other_class = true;
  }
  // The lines above: a headline's own words.
  for (auto s = one.sentence; s-- > 0 && one.sentence - s < 3 && weigh.best().weight < 26 + kMostAdded;) {
    weigh.read(
        doc.sentences[s].from, doc.sentences[s].to, [](term const&) { return 26; }, "above");
  }
  // An English text about fires counts acres that burned; what is watched over is a Chinese matter.
  auto const burned =
      doc.english && one.dimension == dimension::area && (inside.topic == "fire" || doc.topic == "fire");
  auto const visits = counts_turns(one) && one.dimension == dimension::count && doc.topic == "invest" &&
                      text.substr(lead, one.words_from - lead).find(u"招商") != std::u16string_view::npos;
  if (visits) weigh.offer("visits_outbound", 75, "turns");
  auto const fallback = burned ? std::string{"burned_area"} : default_of(one.dimension, inside.topic, doc.topic);
  if (!fallback.empty()) weigh.offer(fallback, 15, "default");
  rule = weigh.best().rule;
  if (auto const short_for = said_for_short(doc, drafts, i, weigh.best().indicator);
      !doc.english && short_for != weigh.best().indicator) {
    rule = "for short";
    return std::string{short_for};
  }
  if (doc.english) {
    if (auto const before = investment_counted_before(doc, drafts, i, weigh.best().indicator); !before.empty())
      return before;
  }
  return std::string{weigh.best().indicator};
}

// 货邮方面,…: the stretch of the sentence that names its theme; empty where none does.
std::pair<std::size_t, std::size_t> theme_of(document const& doc, sentence const& inside, std::size_t to) {
  constexpr std::size_t kLongestTheme = 12;
  auto const least = std::max(inside.from, to > kCharactersBack ? to - kCharactersBack : 0);
  auto const told = doc.text().substr(least, to - least);
  auto const at = told.rfind(u"方面,");
  if (at == std::u16string_view::npos) return {0, 0};
  return {least + (at > kLongestTheme ? at - kLongestTheme : 0), least + at};
}

// A change or share without a level: the words before it name what changed, in whatever it is counted.
std::string of_change(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  auto const text = doc.text();
  auto const& inside = doc.sentences[one.sentence];
  auto const clause = clause_start(text, one.words_from, inside.from);
  std::string_view found;
  auto const look = [&](std::size_t from, std::size_t to) {
    auto const [first, last] = doc.terms_in(from, to);
    for (auto k = first; k < last; ++k) {
      auto const& word = doc.terms[k];
      if (!doc.has(word, word_class::indicator)) continue;
      std::string_view strong;
      for (auto const index : words().groups[word.group]) {
        auto const& entry = words().entries[index];
        if (entry.is != word_class::indicator || entry.weak) continue;
        if (!entry.topic.empty() && entry.topic != inside.topic && entry.topic != doc.topic) continue;
        // A word of several indicators means the one that the text has been counting.
        auto const named_before = std::any_of(drafts.begin() + static_cast<std::ptrdiff_t>(first_near(i)),
                                              drafts.begin() + static_cast<std::ptrdiff_t>(i),
                                              [&](draft const& d) { return d.indicator == entry.name; });
        if (strong.empty() || named_before) strong = entry.name;
        if (named_before) break;
      }
      if (!strong.empty()) found = strong;
    }
  };
  // 货邮方面,国际航线、地区航线分别增长: the theme is what changed, unless the clause itself names another.
  look(std::max(clause, std::min(one.lead_from, one.words_from)), one.words_from);
  if (found == "routes" || found == "countries" || found == "regions") found = {};
  if (!found.empty()) return std::string{found};
  if (auto const theme = theme_of(doc, inside, one.words_from); theme.second > theme.first)
    look(theme.first, theme.second);
  if (!found.empty()) return std::string{found};
  if (one.lead_from <= clause) look(std::min(one.lead_from, clause), one.words_from);
  if (!found.empty()) return std::string{found};
  for (auto j = i; j-- > first_near(i);) {
    if (!drafts[j].indicator.empty() && drafts[j].indicator.find("duration") == std::string::npos) {
      if (drafts[j].sentence == one.sentence || one.sentence - drafts[j].sentence <= 3) return drafts[j].indicator;
      break;
    }
  }
  look(one.words_to, one.tail_to);
  if (!found.empty()) return std::string{found};
  look(std::max(inside.from, one.from > kCharactersBack ? one.from - kCharactersBack : 0),
       std::min(inside.to, one.to + kCharactersBack));
  return std::string{found};
}

void narrow_by_subject(document const& doc, std::vector<draft>& drafts) {
  // The receipts of a scenic spot, the travellers of bullet trains: the subject of the clause group narrows the
  // indicator.
  struct narrowing {
    char const* from;
    std::u16string_view subject;
    char const* to;
  };
  static constexpr narrowing kNarrowings[] = {{"tourism_revenue", u"景区", "scenic_revenue"},
                                              {"tourism_revenue", u"景点", "scenic_revenue"},
                                              {"tourism_revenue", u"门票", "ticket_revenue"},
                                              {"pax_sent", u"动车组发送", "emu_pax_sent"},
                                              {"funds_arrived", u"利用外资", "fdi"},
                                              {"funds_arrived", u"使用外资", "fdi"},
                                              {"funds_arrived", u"FDI", "fdi"},
                                              {"pax_sent", u"高铁发送", "emu_pax_sent"},
                                              {"pax_sent", u"动车发送", "emu_pax_sent"}};
  auto const text = doc.text();
  for (auto& one : drafts) {
    if (one.kind != figure_kind::level) continue;
    if (std::none_of(std::begin(kNarrowings), std::end(kNarrowings),
                     [&](narrowing const& each) { return one.indicator == each.from; }))
      continue;
    auto const least = std::max(doc.sentences[one.sentence].from,
                                one.words_from > kCharactersBack ? one.words_from - kCharactersBack : 0);
    auto from = one.words_from;
    while (from > least && text[from - 1] != u';' && !text.substr(0, from).ends_with(u"其中")) --from;
    auto const group = text.substr(from, one.words_from - from);
    for (auto const& each : kNarrowings) {
      if (one.indicator == each.from && group.find(each.subject) != std::u16string_view::npos) {
        one.indicator = each.to;
        break;
      }
    }
  }
}

// "Railway trips came to 410 million, road trips fell to 2.46 billion": where every means of transport is counted, all
// of them together are people on the move.
void count_every_mode(document const& doc, std::vector<draft>& drafts) {
  if (!doc.english || english_modes(doc.text()).empty()) return;
  for (auto& one : drafts) {
    if (one.indicator == "pax_sent") one.indicator = "person_flow";
  }
}

}  // namespace

void read_indicators(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.zero_statement) continue;
    if (!one.indicator.empty()) continue;  // from a list behind 分别
    if (one.kind == figure_kind::level && one.dimension != dimension::points && one.dimension != dimension::times) {
      std::string rule;
      one.indicator = of_level(doc, drafts, i, rule);
      one.rule += "/" + rule;
    } else if (one.kind == figure_kind::chg_abs) {
      if (one.of) {
        one.indicator = drafts[*one.of].indicator;
      } else {
        std::string rule;
        one.indicator = of_level(doc, drafts, i, rule);
      }
    } else if (one.of && *one.of > i) {
      continue;  // its level stands behind it
    } else if (one.of && !drafts[*one.of].indicator.empty()) {
      one.indicator = drafts[*one.of].indicator;
    } else {
      one.indicator = of_change(doc, drafts, i);
      // "Investment from France surged 84.1 percent" in a text that has been counting foreign investment.
      if (doc.english && one.indicator == "invest_amount") {
        if (auto before = investment_counted_before(doc, drafts, i, one.indicator); !before.empty())
          one.indicator = std::move(before);
      }
    }
  }
  narrow_by_subject(doc, drafts);
  for (auto& one : drafts) {
    if (one.of && one.kind != figure_kind::level && !one.zero_statement) one.indicator = drafts[*one.of].indicator;
  }
  count_every_mode(doc, drafts);
}

}  // namespace fengsui::sense::reader
