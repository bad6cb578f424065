#include "tell/invest/engine_answers.h"

namespace fengsui::tell {
namespace {

double thousandths(double value) {
  return static_cast<double>(static_cast<std::int64_t>(value * 1000 + 0.5)) / 1000;
}

void put_range(base::json_writer& to, char const* key, invest::range80 const& one) {
  to.key(key).begin_object().put("mean", one.mean).put("low80", one.low).put("high80", one.high).end_object();
}

}  // namespace

void put_forecast(base::json_writer& to, invest::attain_forecast const& made) {
  to.put("live", made.live)
      .put("undated", made.undated)
      .put("thin", made.thin)
      .key("done")
      .begin_object()
      .put("count", made.done_count)
      .put("amount", made.done_amount)
      .end_object();
  put_range(to, "count", made.live_count);
  put_range(to, "amount", made.live_amount);
  put_range(to, "total_count", made.count);
  put_range(to, "total_amount", made.amount);
  if (made.funds) {
    put_range(to, "funds", *made.funds);
    to.put("done_funds", made.done_funds);
  }
  if (made.odds_funds) to.put("odds_funds", *made.odds_funds);
  if (made.odds_count) to.put("odds_count", *made.odds_count);
  if (made.odds_amount) to.put("odds_amount", *made.odds_amount);
  to.key("learned")
      .begin_object()
      .put("elasticity", made.elasticity)
      .put("phases", made.phases)
      .put("never", made.never)
      .put("error", made.error)
      .put("unseen", made.unseen)
      .end_object();
}

void put_baselines(base::json_writer& to, invest::baselines const& one, std::optional<double> actual) {
  to.key("baselines").begin_object();
  for (auto const& [name, value] : {std::pair{"stage_rate", one.stage_rate},
                                    {"age_table", one.age_table},
                                    {"fixed_probability", one.fixed_probability}}) {
    to.key(name).begin_object().put("count", value);
    if (actual && *actual > 0) to.put("off", value / *actual - 1);
    to.end_object();
  }
  to.end_object();
}

void put_exact(base::json_writer& to, std::string_view key, invest::exact const& value) {
  to.key(key);
  if (value) {
    to.number(*value);
  } else {
    to.null();
  }
}

void put_definition(base::json_writer& to, invest::definition const& one) {
  to.put("id", one.id).put("name", one.name).key("also").begin_array();
  for (auto const& word : one.also) to.text(word);
  to.end_array().put("numerator", one.numerator.text()).put("denominator", one.denominator.text());
  auto const put = [&](char const* key, std::optional<invest::formula> const& by) {
    if (by) to.put(key, by->text());
  };
  put("times", one.times);
  put("plus", one.plus);
  put("cap", one.most);
  put("least", one.least);
  put("penalty", one.penalty);
  put("if_nothing", one.if_nothing);
  to.put("unit", one.unit)
      .put("decimals", one.decimals)
      .put("rounding", invest::to_text(one.rule))
      .put("period", one.period)
      .put("recognised_by", one.recognised_by)
      .put("source", one.source)
      .put("own", one.own);
  if (!one.note.zh.empty()) to.put("note", one.note);
}

std::string formula_line(invest::definition const& one) {
  auto text = "(" + one.numerator.text() + ") / (" + one.denominator.text() + ")";
  if (one.times) text = one.times->text() + " × " + text;
  if (one.plus) text = one.plus->text() + " + " + text;
  if (one.most) text = "min(" + text + ", " + one.most->text() + ")";
  if (one.penalty) text += " - (" + one.penalty->text() + ")";
  return text;
}

void write_score(base::json_writer& to, invest::unit_score const& one) {
  to.begin_object().put("unit", one.unit).put("rank", one.rank).put("total", one.total).key("items").begin_array();
  for (auto const& line : one.items) {
    to.begin_object().put("item", line.item->id).put("name", line.item->name).put("definition", line.item->definition);
    put_exact(to, "value", line.rate.value);
    put_exact(to, "target", line.target);
    to.put("full", line.item->full);
    put_exact(to, "points", line.points);
    put_exact(to, "score", line.score);
    put_exact(to, "to_the_cap", line.to_the_cap);
    put_exact(to, "deducted", line.deducted);
    to.put("capped", line.capped).put("vetoed", line.vetoed).key("steps").begin_array();
    for (auto const& step : line.rate.steps) {
      to.begin_object().put("what", step.what).put("formula", step.formula);
      put_exact(to, "value", step.value);
      to.end_object();
    }
    to.end_array().end_object();
  }
  to.end_array().key("missing").begin_array();
  for (auto const& name : one.missing) to.text(name);
  to.end_array().end_object();
}

void write_raise(base::json_writer& to, std::string const& unit, invest::raise const& step) {
  to.begin_object()
      .put("unit", unit)
      .put("action", step.id)
      .put("name", step.name)
      .put("points", step.points)
      .put("rank_after", step.rank)
      .end_object();
}

void put_wait_summary(base::json_writer& to, invest::wait_summary const& one) {
  to.put("waits", one.waits)
      .put("hours", one.total)
      .put("mean_hours", one.mean)
      .put("median_hours", one.median)
      .put("p90_hours", one.p90)
      .put("longest_hours", one.longest)
      .put("overdue", one.overdue)
      .put("share", one.share);
}

void put_wait_totals(base::json_writer& to, invest::waiting_report const& one) {
  to.put("cases", one.cases)
      .put("events", one.events)
      .put("waits", one.waits)
      .put("hours", one.hours)
      .put("overdue", one.overdue)
      .put("cases_with_rework", one.cases_with_rework);
}

void put_rework(base::json_writer& to, invest::rework_loop const& one) {
  to.put("cases", one.cases).put("repeats", one.repeats).put("hours", one.hours);
}

void write_open(base::json_writer& to, invest::open_counts const& one) {
  to.begin_object()
      .put("cases", one.cases)
      .put("overdue", one.overdue)
      .put("green", one.lights[0])
      .put("yellow", one.lights[1])
      .put("red", one.lights[2])
      .end_object();
}

void write_green(base::json_writer& to, invest::green_month const& one) {
  to.begin_object().put("month", one.month).put("hours", one.hours).put("load_mwh", thousandths(one.load));
  to.put("solar_mwh", thousandths(one.used[0]))
      .put("wind_mwh", thousandths(one.used[1]))
      .put("hydro_mwh", thousandths(one.used[2]));
  to.put("direct_mwh", thousandths(one.direct))
      .put("from_storage_mwh", thousandths(one.stored))
      .put("curtailed_mwh", thousandths(one.curtailed));
  to.put("shortfall_mwh", thousandths(one.shortfall))
      .put("peak_shortfall_mw", thousandths(one.peak_shortfall_mw))
      .put("hours_short", one.hours_short);
  to.put("green_share", thousandths(one.green_share())).end_object();
}

}  // namespace fengsui::tell
