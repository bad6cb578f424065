#include "main/reader_verbs.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "base/utf8.h"
#include "main/screen.h"
#include "main/verb_list.h"
#include "sense/document/document.h"
#include "sense/reader/quantity.h"
#include "sense/reader/reader.h"
#include "tell/reading/bulletin_text.h"

namespace fengsui::main {
namespace {

// A bulletin is read whole; what is longer than this is no bulletin and is read in pieces cut between paragraphs, so
// that memory stays flat.
constexpr std::size_t kPiece = std::size_t{1} << 19;

// Hands out a file piece by piece; throws where it cannot be read.
class pieces {
 public:
  pieces(std::string const& path, std::string const& lang) {
    if (path == "-") return;
    file_.open(path, std::ios::binary);
    if (!file_) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path)}};
    std::string head(4096, '\0');
    file_.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file_.gcount()));
    file_.clear();
    file_.seekg(0);
    if (sense::needs_reading_whole(head, path)) extract(path, lang);
  }

  // The next piece, empty at the end. `first_byte` and `first_point` are what lies before it.
  std::string next() {
    auto& in = is_extracted_     ? static_cast<std::istream&>(extracted_)
               : file_.is_open() ? static_cast<std::istream&>(file_)
                                 : std::cin;
    first_byte += given_.size();
    first_point += base::count_code_points(given_);
    given_ = std::move(rest_);
    rest_.clear();
    auto const had = given_.size();
    given_.resize(kPiece * 2);
    in.read(given_.data() + had, static_cast<std::streamsize>(given_.size() - had));
    given_.resize(had + static_cast<std::size_t>(in.gcount()));
    if (given_.size() < kPiece * 2) return given_;
    auto cut = given_.rfind('\n');
    if (cut == std::string::npos || cut < kPiece) cut = given_.rfind("\xe3\x80\x82");  // 。
    if (cut == std::string::npos || cut < kPiece) {
      cut = given_.size() - 1;
      while (cut > kPiece && (static_cast<unsigned char>(given_[cut]) & 0xc0) == 0x80) --cut;
    } else {
      cut += given_[cut] == '\n' ? 1U : 3U;
    }
    rest_ = given_.substr(cut);
    given_.resize(cut);
    return given_;
  }

  std::size_t first_byte = 0;
  std::size_t first_point = 0;

 private:
  // HTML, DOCX, PDF, a scan or another encoding: places are then those of the text that comes out.
  void extract(std::string const& path, std::string const& lang) {
    std::string const bytes{std::istreambuf_iterator<char>{file_}, {}};
    auto read = sense::read_document(bytes, path);
    if (!read) {
      read.error().file = path;
      throw stop{exit_code::bad_input, {read.error()}};
    }
    for (auto const& warning : read->warnings) fmt::print(stderr, "{}: {}\n", path, warning.in(lang));
    extracted_.str(std::move(read->text));
    is_extracted_ = true;
  }

  std::ifstream file_;
  std::istringstream extracted_;
  bool is_extracted_ = false;
  std::string given_;
  std::string rest_;
};

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
    pieces in{file, common.lang};
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
        fmt::print("{}  {}  {}  {}{}\n", event.type, event.what, event.place,
                   event.start_day ? base::to_text(*event.start_day) : "",
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
  options->add_option("--data", read->folder, "a data folder whose city is what 全市 means / 数据目录:“全市”即其城市");
  options->add_option("--province", read->province,
                      "what 全省 means where the text names none / 文中未写明时“全省”所指");
  options->add_option("--city", read->city, "what 全市 means where the text names none / 文中未写明时“全市”所指");
}

}  // namespace fengsui::main
