#include "main/audit_verbs.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "base/json_writer.h"
#include "know/audit/against_ledger.h"
#include "know/audit/audit.h"
#include "main/data_folder.h"
#include "main/screen.h"
#include "main/verb_list.h"
#include "sense/reader/reader.h"
#include "tell/reading/bulletin_text.h"
#include "tell/reading/write_finding.h"

namespace fengsui::main {
namespace {

std::string bytes_of(std::string const& path) {
  if (path == "-") return {std::istreambuf_iterator<char>{std::cin}, {}};
  std::ifstream in{path, std::ios::binary};
  if (!in || std::filesystem::is_directory(path)) {
    throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path)}};
  }
  return {std::istreambuf_iterator<char>{in}, {}};
}

know::audit::document read(std::string const& path, std::optional<base::day> const& published,
                           tell::home_of_readings const& home) {
  auto made = tell::text_of_file(bytes_of(path), path);
  if (made.fault) throw stop{exit_code::bad_input, {*made.fault}};
  auto const doc = path == "-" ? std::string{"stdin"} : std::filesystem::path{path}.stem().string();
  auto figures = sense::reader::read_bulletin(
      made.text, {.doc = doc, .published = published, .home_province = home.province, .home_city = home.city});
  return {.id = doc,
          .text = std::move(made.text),
          .published = published ? published : figures.published,
          .figures = std::move(figures.figures)};
}

void print(know::audit::finding const& one, std::string const& lang) {
  auto const verdict = tell::verdict_name(one.verdict).in(lang);
  fmt::print("{} [{}] {}\n", one.doc, verdict, one.text.in(lang));
  for (auto const& fix : one.repairs) fmt::print("    {}\n", fix.text.in(lang));
}

}  // namespace

exit_code audit_verb::operator()() const {
  std::optional<base::day> day;
  if (!published.empty()) {
    auto const read_day = base::parse_day(published);
    if (!read_day) throw usage(base::at_field(read_day.error(), "--published"));
    day = *read_day;
  }
  std::unique_ptr<data_folder> from;
  if (!folder.empty()) from = data_folder::open(folder, data_folder::access::read);
  auto home = from ? tell::home_of(from->catalogue().city) : tell::home_of_readings{};
  if (!city.empty()) home.city = city;
  if (!province.empty()) home.province = province;
  std::vector<know::audit::document> documents;
  progress_bar bar{common.lang == "en" ? "reading" : "识读"};
  for (auto const& file : files) {
    documents.push_back(read(file, day, home));
    bar.at(static_cast<std::int64_t>(documents.size()), static_cast<std::int64_t>(files.size()));
  }
  auto report = know::audit::audit_documents(documents);
  if (from) {
    auto beside = know::audit::audit_against_ledger(from->known(), documents);
    report.reckoned += beside.reckoned;
    std::ranges::move(beside.findings, std::back_inserter(report.findings));
  }
  for (auto const& one : report.findings) {
    if (common.json) {
      base::json_writer to;
      tell::write(to, one, documents);
      fmt::print("{}\n", to.str());
    } else {
      print(one, common.lang);
    }
  }
  std::size_t figures = 0;
  for (auto const& one : documents) figures += one.figures.size();
  if (!common.json) {
    fmt::print("{}\n", common.lang == "en" ? fmt::format("{} findings; {} figures, {} relations reckoned",
                                                         report.findings.size(), figures, report.reckoned)
                                           : fmt::format("疑点 {} 个;数字 {} 个,核算关系 {} 条", report.findings.size(),
                                                         figures, report.reckoned));
  }
  bool const wrong = std::ranges::any_of(
      report.findings, [](auto const& one) { return one.verdict != know::audit::verdict::suspicious; });
  return wrong ? exit_code::answer_is_no : exit_code::done;
}

void add_audit_verbs(verb_list const& verbs) {
  auto const [options, audit] =
      verbs.add<audit_verb>("audit", "check a bulletin's arithmetic / 核对简报里的数字",
                            "fengsui audit bulletin.txt last-year.txt --published 2025-04-08 --json");
  options
      ->add_option("FILE", audit->files,
                   "bulletins; several are also set against each other; - is standard input / 简报")
      ->required();
  options->add_option("--published", audit->published, "the day of publication / 发布日期");
  options->add_option("--data", audit->folder,
                      "a data folder: its city is what 全市 means, and its ledger is set against the figures / "
                      "数据目录:“全市”即其城市,数字同其账本核对");
  options->add_option("--city", audit->city, "what 全市 means where the text names none / 文中未写明时“全市”所指");
  options->add_option("--province", audit->province,
                      "what 全省 means where the text names none / 文中未写明时“全省”所指");
}

}  // namespace fengsui::main
