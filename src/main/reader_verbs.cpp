#include "main/reader_verbs.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "main/screen.h"
#include "main/verb_list.h"
#include "sense/reader/quantity.h"
#include "sense/reader/reader.h"

namespace fengsui::main {
namespace {

std::string whole_file(std::string const& path) {
  if (path == "-") return {std::istreambuf_iterator<char>{std::cin}, {}};
  std::ifstream in{path, std::ios::binary};
  if (!in) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path)}};
  return {std::istreambuf_iterator<char>{in}, {}};
}

// The text with its figures marked: bold on a terminal, ⟦…⟧ elsewhere, each with its letter.
std::string marked(std::string_view text, std::vector<model::printed_figure> const& figures, bool colour) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    auto const from = static_cast<std::size_t>(figures[i].start_byte);
    auto const to = static_cast<std::size_t>(figures[i].end_byte);
    if (from < at) continue;
    out += text.substr(at, from - at);
    out += colour ? "\033[1;36m" : "⟦";
    out += text.substr(from, to - from);
    out += (colour ? "\033[0;2m" : "|") + sense::reader::letter(i) + (colour ? "\033[0m" : "⟧");
    at = to;
  }
  out += text.substr(at);
  if (out.empty() || out.back() != '\n') out += '\n';
  return out;
}

std::string span_of(model::printed_figure const& one) {
  if (!one.period_start) return one.period_kind;
  auto const first = base::to_text(*one.period_start);
  return one.period_end && one.period_end != one.period_start ? first + ".." + base::to_text(*one.period_end) : first;
}

std::string sign_of(model::printed_figure const& one) {
  if (!one.cmp) return {};
  switch (one.cmp->direction) {
    case model::direction::up:
      return "↑";
    case model::direction::down:
      return "↓";
    case model::direction::flat:
      return "=";
    default:
      return {};
  }
}

std::string figure_table(std::vector<model::printed_figure> const& figures, std::string const& lang) {
  auto const zh = lang != "en";
  std::vector<std::vector<std::string>> rows{
      zh ? std::vector<std::string>{"", "数字", "指标", "值", "单位", "类", "单位/机构", "地点", "细分", "时期", "属于"}
         : std::vector<std::string>{"", "figure", "indicator", "value", "unit", "kind", "organisation", "place", "what",
                                    "period", "of"}};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    auto const& one = figures[i];
    auto kind = sense::reader::kind_name(one.kind) + sign_of(one);
    if (!one.role.empty()) kind += " " + one.role;
    rows.push_back({sense::reader::letter(i), one.span, one.indicator, sense::reader::plain_text(one.value), one.unit,
                    kind, one.org, one.place, one.what, span_of(one),
                    one.of ? sense::reader::letter(static_cast<std::size_t>(*one.of)) : ""});
  }
  return table(rows);
}

}  // namespace

exit_code read_verb::operator()() const {
  sense::reader::reading_options options;
  if (!published.empty()) {
    auto const day = base::parse_day(published);
    if (!day) throw usage(day.error());
    options.published = *day;
  }
  for (auto const& file : files) {
    auto const text = whole_file(file);
    options.doc = std::filesystem::path{file}.stem().string();
    auto const read = sense::reader::read_bulletin(text, options);
    if (common.json) {
      for (std::size_t i = 0; i < read.figures.size(); ++i)
        fmt::print("{}\n", sense::reader::figure_json(read.figures[i], i));
      for (auto const& event : read.events) fmt::print("{}\n", sense::reader::event_json(event));
      continue;
    }
    if (files.size() > 1) fmt::print("== {}\n", options.doc);
    fmt::print("{}\n{}", marked(text, read.figures, ::isatty(STDOUT_FILENO) != 0),
               figure_table(read.figures, common.lang));
    for (auto const& event : read.events) {
      fmt::print("{}  {}  {}  {}{}\n", event.type, event.what, event.place,
                 event.start_day ? base::to_text(*event.start_day) : "",
                 event.end_day && event.end_day != event.start_day ? ".." + base::to_text(*event.end_day) : "");
    }
  }
  return exit_code::done;
}

void add_reader_verbs(verb_list const& verbs) {
  auto const [options, read] = verbs.add<read_verb>("read", "read a bulletin's figures / 从简报中读出数字",
                                                    "fengsui read bulletin.txt --published 2025-04-09 --json");
  options->add_option("FILE", read->files, "text files; - is standard input / 文本文件，- 为标准输入")->required();
  options->add_option("--published", read->published,
                      "day of publication, 2025-04-09; else what the text says / 发布日期");
}

}  // namespace fengsui::main
