#pragma once

#include <string>
#include <utility>

#include "know/audit/audit.h"

namespace fengsui::know::audit {

// A document written down in a test: figures with their printed digits, one after the other.
struct builder {
  document made{.id = "t"};

  // "48.98亿": mantissa 4898, exponent 6. Starts one after the other, ten characters apart.
  builder& level(std::string span, std::int64_t mantissa, int exponent, std::string unit, std::string indicator = "x") {
    model::printed_figure figure;
    figure.doc = made.id;
    figure.span = std::move(span);
    figure.start = static_cast<std::int64_t>(made.figures.size()) * 10;
    figure.end = figure.start + 5;
    figure.value = {mantissa, exponent, exponent};
    figure.unit = std::move(unit);
    figure.indicator = std::move(indicator);
    figure.org = "O";
    figure.period_kind = "span";
    figure.period_start = *base::parse_day("2025-01-01");
    figure.period_end = *base::parse_day("2025-03-31");
    made.figures.push_back(std::move(figure));
    return *this;
  }
  builder& change(std::string span, std::int64_t mantissa, int exponent, std::string unit, model::figure_kind kind,
                  std::int64_t of, model::direction way = model::direction::up) {
    auto const indicator = made.figures.at(static_cast<std::size_t>(of)).indicator;
    level(std::move(span), mantissa, exponent, std::move(unit), indicator);
    last().kind = kind;
    last().of = of;
    last().cmp = model::printed_comparison{.type = "yoy", .direction = way};
    return *this;
  }
  builder& percent(std::int64_t mantissa, int exponent, std::int64_t of, model::direction way = model::direction::up) {
    return change(std::to_string(mantissa) + "e" + std::to_string(exponent) + "%", mantissa, exponent, "%",
                  model::figure_kind::chg_pct, of, way);
  }
  builder& role(std::string text) { return last().role = std::move(text), *this; }
  builder& what(std::string text) { return last().what = std::move(text), *this; }
  builder& org(std::string text) { return last().org = std::move(text), *this; }
  builder& whole(std::int64_t index) { return last().whole = index, *this; }
  builder& qualifier(model::figure_qualifier q) { return last().qualifier = q, *this; }
  builder& span(std::string const& from, std::string const& to) {
    last().period_start = *base::parse_day(from);
    last().period_end = *base::parse_day(to);
    return *this;
  }
  model::printed_figure& last() { return made.figures.back(); }

  std::vector<finding> findings() const { return audit_documents(std::vector{made}).findings; }
};

}  // namespace fengsui::know::audit
