#include "main/reading/reader_verbs.h"

#include <unistd.h>

#include <filesystem>

#include "main/reading/text_pieces.h"
#include "main/screen.h"
#include "main/verb_list.h"
#include "sense/reader/lexicon/names.h"
#include "sense/reader/quantity/quantity.h"
#include "sense/reader/reader.h"
#include "tell/reading/bulletin_text.h"

namespace fengsui::main {
namespace {

// The text with its figures marked: bold on a terminal, ⟦…⟧ elsewhere, each with its letter.
std::string marked(std::string_view text, std::size_t first_byte, std::vector<model::printed_figure> const& figures,
                   bool colour) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    auto const from = static_cast<std::size_t>(figures[i].start_byte) - first_byte;
    auto const to = static_cast<std::size_t>(figures[i].end_byte) - first_byte;
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

std::string span_of(model::printed_figure const& one, std::string const& lang) {
  if (!one.period_start) return sense::reader::name_of("period", one.period_kind).in(lang);
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
    auto const called = [&](std::string_view group, std::string_view word) {
      return sense::reader::name_of(group, word).in(lang);
    };
    auto kind = called("kind", sense::reader::kind_name(one.kind)) + sign_of(one);
    if (!one.role.empty()) kind += (zh ? "，" : ", ") + called("role", one.role);
    rows.push_back({sense::reader::letter(i), one.span, called("indicator", one.indicator),
                    sense::reader::plain_text(one.value), called("unit", one.unit), kind, one.org, one.place, one.what,
                    span_of(one, lang), one.of ? sense::reader::letter(static_cast<std::size_t>(*one.of)) : ""});
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
  auto const given = options.published;
  if (!folder.empty()) {
    auto const read = model::read_city(std::filesystem::path{folder} / "city");
    if (!read.faults.empty()) throw stop{exit_code::bad_input, read.faults};
    auto const home = tell::home_of(read.read);
    options.home_province = home.province;
    options.home_city = home.city;
  }
  if (!province.empty()) options.home_province = province;
  if (!city.empty()) options.home_city = city;
  for (auto const& file : files) {
    options.doc = std::filesystem::path{file}.stem().string();
    options.published = given;
    if (!common.json && files.size() > 1) fmt::print("== {}\n", options.doc);
    text_pieces in{file, common.lang};
    for (auto text = in.next(); !text.empty(); text = in.next()) {
      options.first_byte = static_cast<std::int64_t>(in.first_byte);
      options.first_point = static_cast<std::int64_t>(in.first_point);
      auto const read = sense::reader::read_bulletin(text, options);
      // What the first piece says of its day of publication holds for the whole file.
      if (!options.published && in.first_byte == 0) options.published = read.published;
      if (common.json) {
        for (std::size_t i = 0; i < read.figures.size(); ++i)
          fmt::print("{}\n", sense::reader::figure_json(read.figures[i], i));
        for (auto const& event : read.events) fmt::print("{}\n", sense::reader::event_json(event));
        continue;
      }
      fmt::print("{}\n{}", marked(text, in.first_byte, read.figures, ::isatty(STDOUT_FILENO) != 0),
                 figure_table(read.figures, common.lang));
      for (auto const& event : read.events) {
        fmt::print("{}  {}  {}  {}{}\n", sense::reader::name_of("event", event.type).in(common.lang), event.what,
                   event.place, event.start_day ? base::to_text(*event.start_day) : "",
                   event.end_day && event.end_day != event.start_day ? ".." + base::to_text(*event.end_day) : "");
      }
    }
  }
  return exit_code::done;
}

void add_reader_verbs(verb_list const& verbs) {
  auto const [options, read] = verbs.add<read_verb>("read", "read a bulletin's figures / 从简报中读出数字",
                                                    "fengsui read bulletin.txt --published 2025-04-09 --json");
  options
      ->add_option("FILE", read->files,
                   "TXT, HTML, DOCX, PDF, scans; - is standard input / 文本、网页、Word、PDF、扫描件，- 为标准输入")
      ->required();
  options->add_option("--published", read->published,
                      "day of publication, 2025-04-09; else what the text says / 发布日期");
  options->add_option("--data", read->folder, "a data folder whose city is what 全市 means / 数据目录：“全市”即其城市");
  options->add_option("--province", read->province,
                      "what 全省 means where the text names none / 文中未写明时“全省”所指");
  options->add_option("--city", read->city, "what 全市 means where the text names none / 文中未写明时“全市”所指");
}

}  // namespace fengsui::main
