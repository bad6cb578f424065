#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "sense/reader/period/period_of_figure.h"
#include "sense/reader/text/folded_text.h"
#include "shared_data.h"

// The periods of the labelled bulletins' figures, when the figures themselves are given.
namespace fengsui::sense::reader {
namespace {

// Not looked at while the rules were written: their score says how the rules carry over.
std::set<std::string> const kUnread{"024", "031", "056", "074", "096", "113", "E10", "E19"};

struct labelled {
  std::string fig, span, kind, start_day, end_day, period_kind, cmp;
  std::size_t start = 0, end = 0;
};

std::string read_file(std::filesystem::path const& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream all;
  all << in.rdbuf();
  return all.str();
}

model::figure_kind kind_of(std::string const& word) {
  static std::map<std::string, model::figure_kind> const kinds{
      {"level", model::figure_kind::level},     {"chg_pct", model::figure_kind::chg_pct},
      {"chg_abs", model::figure_kind::chg_abs}, {"chg_pp", model::figure_kind::chg_pp},
      {"share", model::figure_kind::share},     {"ratio_to_base", model::figure_kind::ratio_to_base}};
  auto const found = kinds.find(word);
  return found == kinds.end() ? model::figure_kind::target_share : found->second;
}

TEST(bulletin_periods, are_found_for_nearly_nine_of_ten_labelled_figures) {
  auto const folder = shared_reader_data() / "bulletins";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the shared bulletins are not beside this checkout";
  std::map<std::string, std::string> published;
  std::istringstream index{read_file(folder / "index.tsv")};
  for (std::string line; std::getline(index, line);) {
    std::vector<std::string> cells;
    std::istringstream row{line};
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    if (cells.size() > 4) published[cells[0]] = cells[4];
  }
  std::map<std::string, std::vector<labelled>> gold;
  simdjson::dom::parser parser;
  simdjson::dom::document_stream lines;
  ASSERT_EQ(parser.load_many((folder / "gold.jsonl").string()).get(lines), simdjson::SUCCESS);
  for (simdjson::dom::element const one : lines) {
    labelled figure;
    figure.fig = text_field(one, "fig");
    figure.span = text_field(one, "span");
    figure.kind = text_field(one, "kind");
    figure.start_day = text_field(one, "period_start");
    figure.end_day = text_field(one, "period_end");
    figure.period_kind = text_field(one, "period_kind");
    if (simdjson::dom::element cmp; one["cmp"].get(cmp) == simdjson::SUCCESS && cmp.is_object())
      figure.cmp = text_field(cmp, "type");
    figure.start = static_cast<std::size_t>(one["start"].get_int64().value());
    figure.end = static_cast<std::size_t>(one["end"].get_int64().value());
    gold[text_field(one, "doc")].push_back(std::move(figure));
  }
  auto const show = std::getenv("FENGSUI_SHOW_MISSES") != nullptr;
  int read_right = 0, read_all = 0, unread_right = 0, unread_all = 0;
  int unread_missing = 0, unread_invented = 0;
  for (auto const& [doc, figures] : gold) {
    auto const given = read_file(folder / "text" / (doc + ".txt"));
    auto const text = fold(given);
    time_context context;
    if (auto const day = base::parse_day(published[doc])) context.published = *day;
    auto const times = read_times(text.text, context);
    std::vector<figure_site> sites;
    for (auto const& one : figures) {
      auto const at_point = [&](std::size_t point) {
        return static_cast<std::size_t>(std::ranges::lower_bound(text.points, point) - text.points.begin());
      };
      figure_site site{at_point(one.start), at_point(one.end), kind_of(one.kind), false, false, one.cmp};
      sites.push_back(site);
    }
    auto const periods = periods_of_figures(text.text, times, sites, context);
    auto const unread = kUnread.contains(doc);
    bool shown = false;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      auto const& wanted = figures[i];
      if (wanted.period_kind == "none") continue;  // the reader gives a project's capacity no period
      auto const& got = periods[i].days;
      auto const start = got.first ? base::to_text(*got.first) : "";
      auto const end = got.last ? base::to_text(*got.last) : "";
      auto const right = start == wanted.start_day && end == wanted.end_day && to_text(got) == wanted.period_kind;
      (unread ? unread_all : read_all) += 1;
      (unread ? unread_right : read_right) += right ? 1 : 0;
      if (unread && !right && start.empty()) ++unread_missing;
      if (unread && !right && wanted.start_day.empty()) ++unread_invented;
      if (!right && show && !unread) {
        if (!shown) {
          std::cout << "== " << doc << " " << published[doc] << "\n";
          for (auto const& t : times) {
            std::cout << "   {" << to_utf8(text.text.substr(t.begin, t.end - t.begin)) << " "
                      << (t.days.first ? base::to_text(*t.days.first) : "-") << ".."
                      << (t.days.last ? base::to_text(*t.days.last) : "-") << " " << t.rule << " role " << int(t.role)
                      << (t.weak ? " weak" : "") << "}\n";
          }
          shown = true;
        }
        std::cout << "  " << wanted.fig << " " << wanted.span << " wanted " << wanted.start_day << ".."
                  << wanted.end_day << " " << wanted.period_kind << " got " << start << ".." << end << " "
                  << to_text(got) << " by " << periods[i].rule << "\n";
      }
    }
  }
  auto const read_share = 100.0 * read_right / read_all;
  auto const unread_share = 100.0 * unread_right / unread_all;
  std::cout << "periods right: " << read_right << " of " << read_all << " (" << read_share
            << " %) in bulletins looked at, " << unread_right << " of " << unread_all << " (" << unread_share
            << " %) in those not looked at (" << unread_missing << " not given, " << unread_invented
            << " given where nothing can be known)\n";
  EXPECT_GE(read_share, 95);
  EXPECT_GE(unread_share, 70);
}

}  // namespace
}  // namespace fengsui::sense::reader
