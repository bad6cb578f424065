// What is counted where the words beside a figure do not say it, or say it for short: what the text has been counting.
#include "sense/reader/indicator/indicator_hints.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "sense/reader/indicator/indicator_vote.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// What a sentence and its document are about.
struct topics {
  std::string const& of_sentence;
  std::string const& of_document;

  bool operator()(char const* name) const { return of_sentence == name || of_document == name; }
};

std::string_view money_of(topics const& is) {
  return is("tourism")                                                         ? "tourism_revenue"
         : is("invest")                                                        ? "invest_amount"
         : is("power")                                                         ? "power_investment"
         : is("parcel")                                                        ? "postal_revenue"
         : is("rail") || is("air") || is("road") || is("port") || is("border") ? "operating_revenue"
                                                                               : "";
}

std::string_view people_of(topics const& is) {
  return is("contest")   ? "contestants"
         : is("rail")    ? "pax_sent"
         : is("tourism") ? "visitors"
         : is("fire")    ? "fire_team_members"
                         : "staff";
}

// 签约项目总投资52亿元 is signed for, 项目投资总额75亿元 invested: what its own clause says decides. Empty where the
// figure is of no such sum.
std::string_view total_investment(document const& doc, draft const& one) {
  auto const text = doc.text();
  auto const lead = text.substr(0, one.words_from);
  static constexpr auto kTotals = std::to_array<std::u16string_view>(
      {u"总投资", u"投资总额", u"总投资额", u"总投资达", u"总投资约", u"投资总额达", u"计划总投资", u"拟投资"});
  if (std::none_of(kTotals.begin(), kTotals.end(), [&](auto const word) { return lead.ends_with(word); })) return {};
  auto const from = start_of_clause(text, one.words_from, doc.sentences[one.sentence].from);
  auto const said = text.substr(from, one.words_from - from);
  static constexpr any_of_words kWords{u"签约", u"签订", u"签署", u"协议", u"合同", u"意向"};
  if (kWords.stand_in(said)) return "signed_amount";
  return "invest_amount";
}

// 签约项目26个,投资总额60.27亿元。分产业看,一产业8个,投资总额4.32亿元: what money was counted last was signed.
bool is_last_money_signed(std::vector<draft> const& drafts, std::size_t i) {
  for (auto j = i; j-- > first_near(i);) {
    auto const& one = drafts[j];
    if (one.kind == figure_kind::level && one.dimension == dimension::money && one.role != "threshold")
      return one.indicator == "signed_amount";
  }
  return false;
}

// What all of a text's projects that were signed come to on average.
bool is_average_of_what_was_signed(std::vector<draft> const& drafts, std::size_t i, std::u16string_view said) {
  return said.find(u"平均"sv) != said.npos && is_last_money_signed(drafts, i);
}

// Whether the words around tell of projects that were signed, and of no other stage: of 新签约219个,总投资1115亿元;
// 新落地159个,总投资614亿元 the sums are what all of them cost.
bool tells_of_signing_alone(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 120;
  auto const from = at > kReach ? at - kReach : 0;
  auto const near_by = text.substr(from, at + kReach - from);
  if (near_by.find(u'签') == near_by.npos) return false;
  static constexpr any_of_words kStages{u"开工项目", u"落地项目", u"新落地", u"新开工", u"投产项目", u"在建项目"};
  if (kStages.stand_in(near_by)) return false;
  return true;
}

// 共签约项目58个,计划总投资215亿元: of the projects that the figure right before it says were signed.
bool is_of_what_was_signed(std::vector<draft> const& drafts, std::size_t i, std::u16string_view text) {
  if (i == 0 || drafts[i - 1].sentence != drafts[i].sentence) return false;
  auto between = text.substr(drafts[i - 1].words_to, drafts[i].words_from - drafts[i - 1].words_to);
  if (is_average_of_what_was_signed(drafts, i, between)) return true;
  if (drafts[i - 1].indicator != "projects_signed" || between.empty() || !is_one_of(between.front(), u",、"))
    return false;
  between.remove_prefix(1);
  for (std::u16string_view const verb : {u"达"sv, u"为"sv, u"约"sv, u"共"sv}) {
    if (between.ends_with(verb)) between.remove_suffix(verb.size());
  }
  static constexpr auto kSums = std::to_array<std::u16string_view>(
      {u"总投资", u"总投资额", u"投资总额", u"投资额", u"计划投资", u"计划投资额", u"计划总投资", u"计划总投资额",
       u"总额", u"金额", u"总金额", u"协议总投资", u"拟总投资", u"拟投资", u"拟投资额", u"意向投资", u"项目总投资",
       u"项目投资额"});
  return std::find(kSums.begin(), kSums.end(), between) != kSums.end() &&
         (tells_of_signing_alone(text, drafts[i].words_from) || is_last_money_signed(drafts, i));
}

// 旅客104.65万人次。其中,铁路客运量71.92万人次: whether what was counted of people last was their moving about.
bool counts_moving_people(std::vector<draft> const& drafts, std::size_t i) {
  for (auto j = i; j-- > first_near(i);) {
    auto const& one = drafts[j];
    if (one.kind == figure_kind::level && one.dimension == drafts[i].dimension) return one.indicator == "person_flow";
  }
  return false;
}

}  // namespace

std::string_view default_of(dimension d, std::string const& topic, std::string const& doc_topic) {
  topics const is{topic, doc_topic};
  switch (d) {
    case dimension::days:
      return "duration_days";
    case dimension::months:
      return "duration_months";
    case dimension::years:
      return "duration_years";
    case dimension::flight:
      return "flights";
    case dimension::aircraft:
      return is("air") && doc_topic != "fire" ? "flights" : "";
    case dimension::teu:
      return is("rail") && !is("port") ? "teu" : "port_teu";
    case dimension::incident:
      return is("fire") ? "fires" : "";
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
      return is("contest") ? "entries" : is("parcel") ? "parcels" : "";
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
      return money_of(is);
    case dimension::traveller:
      return doc_topic == "border"     ? "pax_border"
             : is("air") || is("port") ? "pax_throughput"
             : is("tourism")           ? "visitors"
             : is("rail")              ? "pax_sent"
                                       : "travellers";
    case dimension::person:
      return people_of(is);
    case dimension::count:
      return is("invest") ? "projects_signed" : is("fire") ? "checkpoints" : is("contest") ? "teams" : "";
    default:
      return "";
  }
}

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
  if (read == "invest_amount" || read == "signed_amount") {
    if (auto const total = total_investment(doc, one); !total.empty()) read = total;
    if (!doc.english && is_of_what_was_signed(drafts, i, doc.text())) read = "signed_amount";
  }
  if (read == "invest_amount" &&
      (lead.ends_with(u"投资"sv) || lead.ends_with(u"投资完成"sv) || lead.ends_with(u"完成投资"sv))) {
    static constexpr any_of_words kOwns{u"总投资", u"计划投资", u"协议投资", u"意向投资", u"新增投资", u"涉及投资"};
    if (kOwns.close(lead) > 0) return read;
    return counted_before("fai") ? "fai" : read;
  }
  if (auto const revenue = revenue_for_short(doc, drafts, i, read); !revenue.empty()) return revenue;
  // 旅游收入中,民航客票收入55亿元
  if (doc.topic == "tourism" && read == "operating_revenue" &&
      (lead.ends_with(u"客运收入"sv) || lead.ends_with(u"客票收入"sv)))
    return counted_before("tourism_revenue") ? "tourism_revenue" : read;
  auto const trips = lead.ends_with(u"客运量"sv) || lead.ends_with(u"出行量"sv) || lead.ends_with(u"流动量"sv);
  if (trips && read != "person_flow" && counts_moving_people(drafts, i)) return "person_flow";
  return read;
}

// "RM194.9 billion in approved investments", "approved 113 projects with registered capital of 1.1 billion USD": what
// has been approved has not yet come.
static bool is_money_approved(std::u16string_view said, std::u16string_view behind) {
  behind = behind_its_bracket(behind);
  for (std::u16string_view const opening : {u" in approved "sv, u" of approved "sv, u" worth of approved "sv}) {
    if (behind.starts_with(opening) && behind.substr(opening.size()).starts_with(u"investment"sv)) return true;
  }
  auto const approved = said.find(u" approved "sv);
  return approved != said.npos && said.find(u"projects with "sv, approved) != said.npos &&
         (said.ends_with(u"capital of "sv) || said.ends_with(u"investment of "sv));
}

std::string investment_counted_before(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                      std::string_view read) {
  auto const& one = drafts[i];
  if ((one.dimension != dimension::money && one.dimension != dimension::percent) ||
      (read != "invest_amount" && read != "fdi" && read != "signed_amount" && read != "fai"))
    return {};
  auto const clause = start_of_clause(doc.text(), one.words_from, doc.sentences[one.sentence].from);
  auto const said = doc.text().substr(clause, one.words_from - clause);
  if (one.dimension == dimension::money && is_money_approved(said, doc.text().substr(one.words_to, 64)))
    return "approved_amount";
  // "PEZA approved 233 projects worth P175.71 billion"
  if (doc.english && read == "invest_amount" && i > 0 && drafts[i - 1].sentence == one.sentence &&
      drafts[i - 1].indicator == "projects_approved") {
    auto const gap = gap_between(doc.text(), drafts[i - 1], one);
    static constexpr any_of_words kWorth{u" worth ", u" valued at ", u" with ", u" totaling ", u" totalling "};
    if (kWorth.stand_in(gap.substr(0, 32))) return "approved_amount";
  }
  // "drew 12 FDI projects with US$180 million"
  if (doc.english && read == "invest_amount" && one.dimension == dimension::money && i > 0 &&
      drafts[i - 1].sentence == one.sentence && said.find(u" FDI projects"sv) != said.npos)
    return "fdi";
  // "Harbin signed 98 projects worth 9.1 billion yuan"
  if (doc.english && read == "invest_amount" && i > 0 && drafts[i - 1].sentence == one.sentence &&
      drafts[i - 1].indicator == "projects_signed" &&
      (said.find(u"signed"sv) != said.npos || doc.text().substr(one.words_to, 40).find(u" signed"sv) != said.npos) &&
      gap_between(doc.text(), drafts[i - 1], one).find(u"worth"sv) < 16)
    return "signed_amount";
  static constexpr any_of_words kOwns{u"FDI",
                                      u"ctual use",
                                      u"oreign capital",
                                      u"direct investment",
                                      u"total investment",
                                      u"omestic investment",
                                      u"omestic and foreign"};
  if (kOwns.stand_in(said)) return {};
  // "with contract value of $464 million" in a text about foreign investment; no "deals worth", "pledged".
  if (read == "signed_amount" && said.find(u"ontract"sv) == said.npos) return {};
  // "Foreign direct investment (FDI) projects numbered 407, with a combined value of Bt155.4 billion"
  auto const in = std::max(doc.sentences[one.sentence].from, clause > kCharactersBack ? clause - kCharactersBack : 0);
  auto const sentence = doc.text().substr(in, clause - in);
  if (read == "invest_amount" && (sentence.find(u"oreign direct investment"sv) != std::u16string_view::npos ||
                                  sentence.find(u"FDI"sv) != std::u16string_view::npos))
    return "fdi";
  // "Foreign investment rose to 559 trillion and domestic investment to 493 trillion. The third quarter brought 374
  // trillion": of both.
  constexpr std::size_t kBeginning = 1200;
  auto const both = doc.text().substr(0, kBeginning);
  if (doc.english && (both.find(u"omestic investment"sv) != both.npos || both.find(u"DDI"sv) != both.npos)) return {};
  for (auto j = i; j-- > first_near(i);) {
    auto const& earlier = drafts[j];
    if (earlier.kind != figure_kind::level || earlier.dimension != dimension::money) continue;
    if (earlier.indicator == "fdi" || earlier.indicator == "approved_amount") return earlier.indicator;
    // "signed projects worth 348 billion yuan. Manufacturing accounted for 65 percent", "manufacturing took $768
    // million"
    auto const promised = earlier.indicator == "signed_amount" || earlier.indicator == "invest_amount";
    if (promised && read == "fdi") return earlier.indicator;
    // "Investment in fixed assets was 3,332.3 billion yuan … Investment in mining decreased by 3.8 percent"
    if (earlier.indicator == "fai" && read != "signed_amount") return earlier.indicator;
  }
  return {};
}

std::string projects_counted_before(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                    std::string_view read) {
  auto const& one = drafts[i];
  if (read != "projects_signed") return {};
  auto const clause = start_of_clause(doc.text(), one.words_from, doc.sentences[one.sentence].from);
  auto const said = doc.text().substr(clause, one.words_to + 24 - clause);
  static constexpr any_of_words kOwns{u"signed", u"deals", u"contracts", u"agreements"};
  if (kOwns.stand_in(said)) return {};
  for (auto j = i; j-- > first_near(i);) {
    auto const& earlier = drafts[j];
    if (earlier.kind != figure_kind::level || earlier.dimension == dimension::money) continue;
    if (earlier.indicator == "projects_applied" || earlier.indicator == "projects_approved") return earlier.indicator;
    if (earlier.indicator == "projects_signed") return {};
  }
  return {};
}

bool wins_prizes(document const& doc, draft const& one) {
  if (doc.english || doc.topic != "contest" || one.dimension != dimension::person) return false;
  constexpr std::size_t kReach = 16;
  auto const behind = doc.text().substr(one.words_to, kReach);
  auto const clause = behind.substr(0, behind.find_first_of(u",;。(\n"sv));
  return clause.find(u'获') != clause.npos || clause.find(u"摘得"sv) != clause.npos ||
         clause.find(u"夺得"sv) != clause.npos;
}

namespace {

// The words behind a figure up to its clause's end, or the next number.
std::u16string_view said_behind(document const& doc, draft const& one, std::size_t reach) {
  auto const behind = doc.text().substr(one.words_to, reach);
  return behind.substr(0, behind.find_first_of(u",;。、(\n0123456789"sv));
}

// 9名护林员牺牲、7名护林员受伤: what became of them is counted, and not who they were.
std::string_view fate_of(document const& doc, draft const& one) {
  auto const said = said_behind(doc, one, 12);
  if (holds_any(said, {u"死亡"sv, u"牺牲"sv, u"遇难"sv, u"身亡"sv, u"丧生"sv, u"殉职"sv, u"烧死"sv})) return "deaths";
  if (holds_any(said, {u"受伤"sv, u"负伤"sv, u"重伤"sv, u"轻伤"sv, u"烧伤"sv})) return "injured";
  // 牺牲护林员9名: and so where it stands before them.
  constexpr std::size_t kLongestNoun = 5;
  constexpr std::size_t kVerb = 2;
  auto const lead = lead_of(doc.text(), one);
  auto const near_by = lead.substr(lead.size() - std::min(lead.size(), kLongestNoun + kVerb));
  for (std::u16string_view const verb : {u"牺牲"sv, u"遇难"sv}) {
    auto const at = near_by.rfind(verb);
    if (at != near_by.npos && near_by.find_first_of(u",、;和"sv, at) == near_by.npos) return "deaths";
  }
  return {};
}

// 产生35名优秀选手、10个团体名次奖, 个人参与奖17名: who is chosen has a prize; 1300万名职工参加: who takes part
// competes; 86个项目的金牌: 项目 are what they compete in.
std::string_view counted_at_a_contest(document const& doc, draft const& one) {
  constexpr std::size_t kReach = 14;
  auto const text = doc.text();
  auto const from = std::max(one.lead_from, one.words_from > kReach ? one.words_from - kReach : 0);
  auto const lead = text.substr(from, one.words_from - std::min(from, one.words_from));
  auto const said = said_behind(doc, one, kReach);
  // 36个参赛代表队均获奖 counts teams.
  auto const noun = said.substr(0, said.find_first_of(u"和及与"sv));
  auto const named = noun.ends_with(u"奖"sv) && noun.find(u'获') == noun.npos && one.dimension != dimension::piece;
  if (lead.ends_with(u"奖"sv) || named) return "prizes";
  if (one.dimension == dimension::person) {
    auto const chosen = lead.substr(lead.find_last_of(u",;。:"sv) + 1);
    if (holds_any(chosen, {u"评选出"sv, u"产生"sv, u"决出"sv, u"评出"sv, u"表彰"sv, u"涌现"sv, u"诞生"sv}))
      return "prizes";
    if (holds_any(said, {u"参加"sv, u"同台"sv, u"竞技"sv, u"角逐"sv, u"比拼"sv})) return "contestants";
  }
  if (one.dimension == dimension::count && one.classifier == u"个"sv && said.starts_with(u"项目的"sv)) return "tracks";
  return {};
}

// 查验交通运输工具50万架(列、艘、辆)次,其中飞机21.5万架次、列车3.1万列次: all of them cross the border.
bool crosses_the_border(document const& doc, draft const& one) {
  if (one.dimension != dimension::flight && one.dimension != dimension::train && one.dimension != dimension::vessel &&
      one.classifier != u"艘次"sv)
    return false;
  auto const& in = doc.sentences[one.sentence];
  auto const from = std::max(in.from, one.words_from > kCharactersBack ? one.words_from - kCharactersBack : 0);
  return doc.text().substr(from, one.words_from - from).find(u"交通运输工具"sv) != std::u16string_view::npos;
}

}  // namespace

std::string_view told_by_what_is_said(document const& doc, draft const& one) {
  if (doc.english) return {};
  if (one.dimension == dimension::person) {
    if (auto const fate = fate_of(doc, one); !fate.empty()) return fate;
  }
  if (doc.topic == "contest") return counted_at_a_contest(doc, one);
  return crosses_the_border(doc, one) ? "vehicles" : std::string_view{};
}

}  // namespace fengsui::sense::reader
