#include "tell/invest/answers.h"

namespace fengsui::tell {
namespace {

using base::json_writer;

base::ratio of(invest::tenths amount) {
  return base::make_ratio(amount, 10);
}

double rounded(double value) {
  return static_cast<double>(static_cast<std::int64_t>(value * 1e4 + (value < 0 ? -0.5 : 0.5))) / 1e4;
}

void put_quarter(json_writer& to, std::string_view key, std::optional<invest::quarter> one) {
  to.key(key);
  if (one)
    to.text(invest::quarter_text(*one));
  else
    to.null();
}

constexpr invest::factor kFactors[] = {invest::factor::land, invest::factor::power,  invest::factor::water,
                                       invest::factor::heat, invest::factor::energy, invest::factor::credit};
constexpr invest::criterion kCriteria[] = {invest::criterion::land_cost,   invest::criterion::power_cost,
                                           invest::criterion::green_share, invest::criterion::headroom,
                                           invest::criterion::rail,        invest::criterion::waiting};

void put_factor(json_writer& to, invest::factor one) {
  to.put("factor", invest::to_text(one)).put("name", invest::name_of(one)).put("unit", invest::unit_of(one));
}

void write_site(json_writer& to, invest::factor_market const& market, invest::matched_site const& one,
                invest::matched_site const* first) {
  auto const& site = market.sites[one.site];
  to.begin_object().put("site", site.id).put("name", site.name).put("park", site.park).put("admitted", one.admitted);
  to.key("shortages").begin_array();
  for (auto const& each : one.shortages) write_shortage(to, each);
  to.end_array().put("total", rounded(one.total)).put("topsis", rounded(one.topsis)).key("values").begin_array();
  for (auto const what : kCriteria) {
    auto const k = static_cast<std::size_t>(what);
    to.begin_object().put("criterion", invest::to_text(what)).put("name", invest::name_of(what));
    to.put("value", rounded(one.values[k])).put("score", rounded(one.scores[k])).key("against_first");
    if (first != nullptr && first != &one)
      to.measured(rounded(one.values[k] - first->values[k]));
    else
      to.null();
    to.end_object();
  }
  to.end_array().key("left").begin_array();
  for (auto const what : kFactors) {
    if (what == invest::factor::credit) continue;
    to.begin_object();
    put_factor(to, what);
    to.put("amount", of(one.left[static_cast<std::size_t>(what)])).end_object();
  }
  to.end_array().end_object();
}

}  // namespace

std::string plain_tenths(invest::tenths amount) {
  return base::rounded_text(of(amount), 0, 1, false);
}

std::string amount_text(invest::factor what, invest::tenths amount) {
  return base::rounded_text(of(amount), 0, 1, true) + " " + std::string{invest::unit_of(what)};
}

base::fault shortage_fault(base::name const& site, invest::factor_shortage const& one) {
  auto made = base::make_fault(base::fault_code::short_of_supply, site.zh, invest::name_of(one.what).zh,
                               invest::quarter_text(one.when), amount_text(one.what, one.needed),
                               amount_text(one.what, one.available), amount_text(one.what, one.short_by));
  made.en = base::make_fault(base::fault_code::short_of_supply, site.en, invest::name_of(one.what).en,
                             invest::quarter_text(one.when), amount_text(one.what, one.needed),
                             amount_text(one.what, one.available), amount_text(one.what, one.short_by))
                .en;
  made.field = std::string{invest::to_text(one.what)};
  return made;
}

void write_shortage(json_writer& to, invest::factor_shortage const& one) {
  to.begin_object();
  put_factor(to, one.what);
  put_quarter(to, "when", one.when);
  to.put("needed", of(one.needed))
      .put("available", of(one.available))
      .put("short_by", of(one.short_by))
      .put("most_short", of(one.most_short));
  put_quarter(to, "enough_from", one.enough_from);
  to.end_object();
}

void write_guard(json_writer& to, invest::contact_wish const& wish, invest::guard_answer const& answer) {
  to.begin_object()
      .put("verdict", invest::to_text(answer.verdict))
      .put("enterprise", wish.enterprise)
      .put("party", wish.party);
  to.put("day", base::to_text(wish.day)).key("contacts").begin_array();
  for (auto const& one : answer.contacts) {
    to.begin_object()
        .put("thing", one.contact.id)
        .put("enterprise", one.contact.enterprise)
        .put("party", one.contact.party);
    to.put("party_name", one.contact.party_name)
        .put("day", base::to_text(one.contact.day))
        .put("days_ago", one.days_ago);
    to.put("result", one.contact.result).put("same_party", one.same_party).put("score", rounded(one.score));
    to.put("why", invest::to_text(one.why)).put("sentence", one.sentence).end_object();
  }
  to.end_array().key("projects").begin_array();
  for (auto const& one : answer.projects) {
    to.begin_object()
        .put("thing", one.project.id)
        .put("title", one.project.title)
        .put("investor", one.project.investor);
    to.put("party", one.project.party).put("party_name", one.project.party_name).put("stage", one.project.stage);
    to.put("same_party", one.same_party).put("score", rounded(one.score)).put("sentence", one.sentence).end_object();
  }
  to.end_array().end_object();
}

void write_match(json_writer& to, invest::factor_need const& need, invest::factor_market const& market,
                 invest::criterion_weights const& weights, invest::site_match const& found) {
  to.begin_object().put("project", need.project).put("industry", need.industry).key("needs").begin_array();
  for (auto const what : kFactors) {
    auto const& steps = need.steps[static_cast<std::size_t>(what)];
    if (steps.empty()) continue;
    to.begin_object();
    put_factor(to, what);
    to.key("steps").begin_array();
    for (auto const& step : steps) {
      to.begin_object();
      put_quarter(to, "from", step.from);
      to.put("amount", of(step.amount)).end_object();
    }
    to.end_array().end_object();
  }
  double sum = 0;
  for (auto const one : weights) sum += one;
  to.end_array().key("weights").begin_array();
  for (auto const what : kCriteria) {
    auto const k = static_cast<std::size_t>(what);
    to.begin_object().put("criterion", invest::to_text(what)).put("name", invest::name_of(what));
    to.put("weight", rounded(sum > 0 ? weights[k] / sum : 0))
        .put("least", rounded(found.holds[k].least))
        .put("most", rounded(found.holds[k].most))
        .end_object();
  }
  to.end_array().put("topsis_agrees", found.topsis_agrees).key("fitting").begin_array();
  for (auto const& one : found.fitting) write_site(to, market, one, &found.fitting.front());
  to.end_array().key("others").begin_array();
  for (auto const& one : found.others) write_site(to, market, one, nullptr);
  to.end_array().key("overpromised").begin_array();
  for (auto const& one : invest::overpromised_sites(market)) {
    to.begin_object().put("site", market.sites[one.site].id).put("name", market.sites[one.site].name).key("shortage");
    write_shortage(to, one.shortage);
    to.end_object();
  }
  to.end_array().end_object();
}

void write_credit(json_writer& to, std::vector<line_standing> const& lines) {
  auto const money = [](std::int64_t fen) { return base::make_ratio(fen, 100); };
  to.begin_object().key("lines").begin_array();
  for (auto const& one : lines) {
    to.begin_object().put("line", one.line.id).put("bank", one.line.bank).put("project", one.line.project);
    to.put("amount", money(one.line.amount_fen))
        .put("drawn", money(one.line.drawn_fen))
        .put("left", money(one.standing.left_fen));
    to.put("drawable", money(one.standing.drawable_fen))
        .put("arrived", money(one.arrived_fen))
        .put("own_percent", one.line.own_percent);
    to.put("own_short", money(one.standing.own_short_fen)).put("lapsed", one.standing.lapsed).key("until");
    if (one.line.until)
      to.text(base::to_text(*one.line.until));
    else
      to.null();
    to.key("conditions").begin_array();
    for (auto const& each : one.line.conditions) {
      bool const open = std::ranges::find(one.standing.missing, each) != one.standing.missing.end();
      to.begin_object().put("condition", each).put("met", !open).end_object();
    }
    to.end_array().put("made_up", one.made_up).end_object();
  }
  to.end_array().end_object();
}

}  // namespace fengsui::tell
