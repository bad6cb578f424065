// fengsui invest rate audit.
#include <fmt/format.h>

#include "base/json_writer.h"
#include "invest/rates/published.h"
#include "main/invest/rate_files.h"
#include "main/invest/rate_ledger.h"
#include "main/invest/rate_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

std::string verdict_text(common_options const& common, invest::published_check const& made) {
  switch (made.answer) {
    case invest::verdict::equal:
      return say(common, "相等", "equal");
    case invest::verdict::rounded:
      return made.exactly ? say(common, "除尽", "comes out even") : say(common, "四舍五入", "rounded half up");
    case invest::verdict::truncated:
      return say(common, "截断，未四舍五入", "truncated, not rounded");
    default:
      return say(common, "算不出", "not reproducible");
  }
}

// What would explain a figure that does not come out.
std::string explained(common_options const& common, invest::published_check const& made) {
  if (made.answer != invest::verdict::not_reproducible) return {};
  std::string text;
  if (made.within_rounding_of_parts)
    text = say(common, "各项本身经过四舍五入，可以得出", "parts that are themselves rounded could give it");
  if (made.denominators) {
    auto const from = invest::printed(made.denominators->from, 2);
    auto const to = invest::printed(made.denominators->to, 2);
    if (!text.empty()) text += say(common, "；", "; ");
    text += say(common, "分母应在 " + from + " 至 " + to + " 之间",
                "the denominator would be between " + from + " and " + to);
    text += made.denominators->whole ? say(common, fmt::format("，如 {}", *made.denominators->whole),
                                           fmt::format(", such as {}", *made.denominators->whole))
                                     : say(common, "，其间没有整数", ", where there is no whole number");
  }
  return text;
}

void put_check(base::json_writer& to, invest::published_row const& row, invest::published_check const& made) {
  to.begin_object();
  if (!row.source.empty()) to.put("source", row.source);
  if (!row.what.empty()) to.put("what", row.what);
  if (row.line > 0) to.put("line", row.line);
  to.put("published", row.published)
      .put("verdict", invest::to_text(made.answer))
      .put("computed", made.computed)
      .put("exact", made.exactly)
      .put("rounded_half_up", invest::printed(made.computed, made.figure.decimals))
      .put("truncated", invest::printed(made.computed, made.figure.decimals, invest::rounding::truncate))
      .put("within_rounding_of_parts", made.within_rounding_of_parts);
  if (made.denominators) {
    to.key("denominators_that_fit")
        .begin_object()
        .put("from", made.denominators->from)
        .put("to", made.denominators->to);
    to.key("whole");
    if (made.denominators->whole) {
      to.number(*made.denominators->whole);
    } else {
      to.null();
    }
    to.end_object();
  }
  to.end_object();
}

}  // namespace

exit_code rate_audit_verb::operator()() const {
  invest::published_rows read;
  if (!file.empty()) {
    auto in = open_or_stop(file);
    read = invest::read_published(in, file.filename().string());
  } else {
    if (parts.empty() || published.empty())
      throw usage(make_fault(fault_code::missing_field, "FILE | --parts --published"));
    read.rows.push_back({.kind = *invest::published_kind_named(kind),
                         .parts = parts,
                         .denominator = denominator,
                         .published = published});
  }
  std::map<std::string_view, std::int64_t> totals;
  base::json_writer to;
  to.begin_object().key("figures").begin_array();
  std::vector<std::vector<std::string>> rows{{say(common, "数字", "figure"), say(common, "印为", "printed"),
                                              say(common, "算得", "computed"), say(common, "结论", "verdict"),
                                              say(common, "说明", "why")}};
  for (auto const& row : read.rows) {
    auto const made = invest::check_published(row.kind, row.parts, row.denominator, row.published);
    if (!made) {
      auto wrong = made.error();
      wrong.file = file.filename().string();
      wrong.line = row.line;
      read.faults.push_back(std::move(wrong));
      continue;
    }
    ++totals[invest::to_text(made->answer)];
    put_check(to, row, *made);
    rows.push_back({row.what.empty() ? row.parts + (row.denominator.empty() ? "" : " / " + row.denominator) : row.what,
                    row.published, invest::printed(made->computed, made->figure.decimals + 2),
                    verdict_text(common, *made), explained(common, *made)});
  }
  to.end_array().key("totals").begin_object();
  for (auto const answer : {invest::verdict::equal, invest::verdict::rounded, invest::verdict::truncated,
                            invest::verdict::not_reproducible})
    to.put(invest::to_text(answer), totals[invest::to_text(answer)]);
  to.end_object().end_object();
  for (auto const& one : read.faults) say_fault(one, common);
  if (common.json) {
    fmt::print("{}\n", to.str());
  } else {
    fmt::print("{}", table(rows));
  }
  if (!read.faults.empty()) return exit_code::bad_input;
  return totals["not_reproducible"] > 0 ? exit_code::answer_is_no : exit_code::done;
}

}  // namespace fengsui::main
