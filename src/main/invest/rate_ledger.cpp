// fengsui invest rate list | compute | assess over a data folder.
#include "main/invest/rate_ledger.h"

#include <fmt/format.h>

#include <algorithm>

#include "main/duty/answer_document.h"
#include "main/duty/room_session.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using element = simdjson::dom::element;

constexpr std::size_t kTitles = 12;

tell::http::pairs question(rate_span const& of, char const* key, std::string const& word) {
  std::string given;
  for (auto const& one : of.given) given += (given.empty() ? "" : ",") + one;
  return query_of({{key, word}, {"period", of.period}, {"by", of.by}, {"unit", of.unit}, {"given", given}});
}

std::string or_dash(std::string text) {
  return text.empty() ? "—" : text;
}

// Its name, and whether it is the city's own.
std::string called(element const& one, common_options const& common) {
  return at(one, "/name", common.lang) + (is_true(one, "/own") ? say(common, "（本地口径）", " (the city's own)") : "");
}

// How a quantity is called, what it comes to, and which projects made it.
void print_quantity(element const& root, std::string const& id, common_options const& common) {
  auto const path = "/quantities/" + id;
  auto const name = at(root, path + "/name", common.lang);
  auto const value = at(root, path + "/value", common.lang);
  std::string from;
  auto const trace = items(root, path + "/trace");
  for (std::size_t i = 0; i < std::min(kTitles, trace.size()); ++i)
    from += (i == 0 ? "" : " · ") + at(trace[i], "/title", common.lang);
  if (trace.size() > kTitles) from += fmt::format(" … ({})", trace.size());
  fmt::print("  {} {}: {}{}\n", id, name, value.empty() ? say(common, "缺数据", "not given") : value,
             from.empty() ? "" : "  ← " + from);
}

tell::http::response ask(room_session& session, char const* route, tell::http::pairs query) {
  return session.ask("GET", route, std::move(query));
}

constexpr char const* kRates = "/api/v1/invest/rates";

}  // namespace

std::string say(common_options const& common, std::string_view zh, std::string_view en) {
  return std::string{common.lang == "en" ? en : zh};
}

exit_code list_rates(common_options const& common, std::filesystem::path const& folder, std::string const& word) {
  room_session session{folder, data_folder::access::read};
  return finish(ask(session, kRates, query_of({{"word", word}})), common, [&](std::string const& json) {
    answer_document const read{json};
    for (auto const& one : items(read.root, "/rates")) {
      auto const text = [&](char const* key) { return at(one, key, common.lang); };
      fmt::print("{}  {}\n    {}\n    {} {} · {} {} · {} {}, {}\n    {} {}\n", text("/id"), called(one, common),
                 text("/formula"), say(common, "时期", "period"), text("/period"), say(common, "认定", "recognised by"),
                 text("/recognised_by"), say(common, "小数", "decimals"), text("/decimals"), text("/rounding"),
                 say(common, "出处", "source"), text("/source"));
    }
  });
}

exit_code compute_rates(common_options const& common, std::filesystem::path const& folder, std::string const& word,
                        rate_span const& of) {
  room_session session{folder, data_folder::access::read};
  bool any = false;
  auto const answer = ask(session, kRates, question(of, "word", word));
  if (answer.status == 200) {
    answer_document const read{answer.text()};
    any = std::ranges::any_of(items(read.root, "/rates"),
                              [](auto const& one) { return number_at(one, "/value").has_value(); });
  }
  auto const code = finish(answer, common, [&](std::string const& json) {
    answer_document const read{json};
    fmt::print("{} – {}{}\n", at(read.root, "/from", common.lang), at(read.root, "/to", common.lang),
               of.unit.empty() ? "" : "  " + of.unit);
    for (auto const& one : items(read.root, "/rates")) {
      auto const text = [&](char const* key) { return at(one, key, common.lang); };
      bool const known = number_at(one, "/value").has_value();
      fmt::print("{}: {}{}\n  {} ; {} {}, {} {}\n", called(one, common), known ? text("/printed") : "—",
                 known ? text("/unit") : "", text("/formula"), say(common, "保留", "decimals"), text("/decimals"),
                 say(common, "取舍", "rounding"), text("/rounding"));
      for (auto const& id : items(one, "/needs")) print_quantity(read.root, at(id, "", common.lang), common);
    }
  });
  return code == exit_code::done && !any ? exit_code::answer_is_no : code;
}

exit_code assess_units(common_options const& common, std::filesystem::path const& folder, std::string const& rules,
                       rate_span const& of) {
  room_session session{folder, data_folder::access::read};
  bool complete = false;
  auto const answer = ask(session, "/api/v1/invest/assessment", question(of, "rules", rules));
  if (answer.status == 200) {
    answer_document const read{answer.text()};
    complete = std::ranges::all_of(items(read.root, "/scores"),
                                   [](auto const& one) { return items(one, "/missing").empty(); });
  }
  auto const code = finish(answer, common, [&](std::string const& json) {
    answer_document const read{json};
    auto const& root = read.root;
    auto const unit_name = [&](std::string const& id) {
      for (auto const& one : items(root, "/units")) {
        if (at(one, "/id", common.lang) == id) return at(one, "/name", common.lang);
      }
      return id;
    };
    for (auto const& score : items(root, "/scores")) {
      auto const unit = at(score, "/unit", common.lang);
      fmt::print("{} {}: {} ({} {})\n", unit_name(unit), at(root, "/name", common.lang),
                 at(score, "/total", common.lang), say(common, "第", "rank"), at(score, "/rank", common.lang));
      std::vector<std::vector<std::string>> rows{{say(common, "项", "item"), say(common, "数值", "value"),
                                                  say(common, "目标", "target"), say(common, "满分", "full"),
                                                  say(common, "得分", "score"), say(common, "还可得", "still to get")}};
      auto const shown = [&](element const& line, char const* key) {
        auto const value = number_at(line, key);
        return value ? fmt::format("{:.2f}", *value) : std::string{"—"};
      };
      for (auto const& line : items(score, "/items")) {
        auto const veto = is_true(line, "/vetoed") ? say(common, "（一票否决）", " (vetoed)") : std::string{};
        rows.push_back({at(line, "/name", common.lang) + veto, shown(line, "/value"), shown(line, "/target"),
                        or_dash(at(line, "/full", common.lang)), shown(line, "/score"), shown(line, "/to_the_cap")});
      }
      fmt::print("{}", table(rows));
      for (auto const& one : items(score, "/missing")) {
        auto const id = at(one, "", common.lang);
        fmt::print("{}: {} {}\n", say(common, "缺数据", "not given"), id,
                   at(root, "/quantities/" + id + "/name", common.lang));
      }
      fmt::print("{}\n", say(common, "多做一件，加多少分：", "One action more is worth:"));
      for (auto const& step : items(root, "/what_would_raise")) {
        if (at(step, "/unit", common.lang) == unit)
          fmt::print("  {:>8.3f}  {}\n", number_at(step, "/points").value_or(0), at(step, "/name", common.lang));
      }
    }
  });
  return code == exit_code::done && !complete ? exit_code::answer_is_no : code;
}

}  // namespace fengsui::main
