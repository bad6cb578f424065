#include "main/reading/audit_verbs.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <span>

#include "base/json_writer.h"
#include "know/audit/against_ledger.h"
#include "know/audit/audit.h"
#include "main/data_folder.h"
#include "main/file_text.h"
#include "main/reading/excerpt.h"
#include "main/reading/text_pieces.h"
#include "main/reading/undated_text.h"
#include "main/screen.h"
#include "main/verb_list.h"
#include "sense/reader/reader.h"
#include "tell/reading/bulletin_text.h"
#include "tell/reading/write_finding.h"

namespace fengsui::main {
namespace {

know::audit::document read(std::string text, std::string const& doc, std::optional<base::day> const& published,
                           tell::home_of_readings const& home) {
  sense::reader::reading_options options{
      .doc = doc, .published = published, .home_province = home.province, .home_city = home.city};
  auto figures = read_in_its_year(text, options);
  return {.id = doc,
          .text = std::move(text),
          .published = published ? published : figures.published,
          .figures = std::move(figures.figures)};
}

// What stands behind the last finding.
struct tally {
  std::int64_t findings = 0;
  std::int64_t figures = 0;
  std::int64_t reckoned = 0;
  bool wrong = false;
};

struct place {
  std::size_t document;
  std::vector<byte_range> figures;
};

// Where a finding's figures stand, document by document, its own first.
std::vector<place> places_of(know::audit::finding const& of, std::span<know::audit::document const> documents) {
  std::vector<place> made;
  for (auto const& at : of.figures) {
    auto const document = static_cast<std::size_t>(at.document);
    auto const& figure = documents[document].figures[static_cast<std::size_t>(at.figure)];
    auto found = std::ranges::find(made, document, &place::document);
    if (found == made.end()) found = made.insert(made.end(), {document, {}});
    found->figures.push_back({static_cast<std::size_t>(figure.start_byte), static_cast<std::size_t>(figure.end_byte)});
  }
  for (auto& one : made) std::ranges::sort(one.figures, {}, &byte_range::from);
  std::ranges::stable_partition(made, [&](auto const& one) { return documents[one.document].id == of.doc; });
  return made;
}

// Audits documents together, against the ledger too where a data folder is given, and prints what is found.
class auditor {
 public:
  auditor(common_options const& common, know::knowledge const* ledger) : common_{common}, ledger_{ledger} {}

  void audit(std::span<know::audit::document const> documents) {
    auto const report = report_of(documents);
    if (common_.json)
      print_json(report, documents);
    else
      print(report, documents, 0);
    count(report, documents);
  }

  // A piece of a long file: its figures are audited at their places in the piece and told at those in the file.
  void audit_piece(know::audit::document piece, text_pieces const& in) {
    std::vector<know::audit::document> documents;
    documents.push_back(std::move(piece));
    auto const report = report_of(documents);
    count(report, documents);
    if (!common_.json) {
      print(report, documents, in.first_line);
      return;
    }
    for (auto& figure : documents.front().figures) {
      figure.start += static_cast<std::int64_t>(in.first_point);
      figure.end += static_cast<std::int64_t>(in.first_point);
      figure.start_byte += static_cast<std::int64_t>(in.first_byte);
      figure.end_byte += static_cast<std::int64_t>(in.first_byte);
    }
    print_json(report, documents);
  }

  tally const& told() const { return told_; }

 private:
  know::audit::report report_of(std::span<know::audit::document const> documents) const {
    auto report = know::audit::audit_documents(documents);
    if (ledger_ != nullptr) {
      auto beside = know::audit::audit_against_ledger(*ledger_, documents);
      report.reckoned += beside.reckoned;
      std::ranges::move(beside.findings, std::back_inserter(report.findings));
    }
    return report;
  }

  static void print_json(know::audit::report const& report, std::span<know::audit::document const> documents) {
    for (auto const& one : report.findings) {
      base::json_writer to;
      tell::write(to, one, documents);
      fmt::print("{}\n", to.str());
    }
  }

  void print(know::audit::report const& report, std::span<know::audit::document const> documents,
             std::size_t lines_before) const {
    bool const colour = isatty(STDOUT_FILENO) != 0;
    for (auto const& one : report.findings) {
      auto const places = places_of(one, documents);
      auto const line =
          places.empty() ? 0 : lines_before + line_of(documents[places[0].document].text, places[0].figures[0].from);
      fmt::print("{}{} [{}] {}\n", one.doc, line == 0 ? std::string{} : fmt::format(":{}", line),
                 tell::verdict_name(one.verdict).in(common_.lang), one.text.in(common_.lang));
      for (auto const& place : places) {
        auto const& document = documents[place.document];
        fmt::print("    {}{}\n", document.id == one.doc ? std::string{} : document.id + ": ",
                   excerpt(document.text, place.figures, colour));
      }
      for (auto const& fix : one.repairs) fmt::print("    {}\n", fix.text.in(common_.lang));
    }
  }

  void count(know::audit::report const& report, std::span<know::audit::document const> documents) {
    told_.findings += static_cast<std::int64_t>(report.findings.size());
    told_.reckoned += report.reckoned;
    for (auto const& one : documents) told_.figures += static_cast<std::int64_t>(one.figures.size());
    told_.wrong = told_.wrong || std::ranges::any_of(report.findings, [](auto const& one) {
                    return one.verdict != know::audit::verdict::suspicious;
                  });
  }

  common_options const& common_;
  know::knowledge const* ledger_;
  tally told_;
};

// Longer than any bulletin; such a file is audited piece by piece, in flat memory.
bool is_long(std::string const& path) {
  std::error_code unread;
  auto const size = std::filesystem::file_size(path, unread);
  return !unread && size >= (std::uintmax_t{1} << 20);
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
  auditor all{common, from ? &from->known() : nullptr};
  std::vector<know::audit::document> documents;
  progress_bar bar{common.lang == "en" ? "reading" : "识读"};
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto const& file = files[i];
    auto const doc = file == "-" ? std::string{"stdin"} : std::filesystem::path{file}.stem().string();
    if (is_long(file)) {
      text_pieces in{file, common.lang};
      auto said = day;
      for (auto text = in.next(); !text.empty(); text = in.next()) {
        auto piece = read(std::move(text), doc, said, home);
        // What the first piece says of its day of publication holds for the whole file.
        if (in.first_byte == 0) said = piece.published;
        if (in.was_all())
          documents.push_back(std::move(piece));
        else
          all.audit_piece(std::move(piece), in);
      }
    } else {
      auto made = tell::text_of_file(bytes_given(file), file);
      if (made.fault) throw stop{exit_code::bad_input, {*made.fault}};
      documents.push_back(read(std::move(made.text), doc, day, home));
    }
    bar.at(static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(files.size()));
  }
  all.audit(documents);
  auto const& told = all.told();
  if (!common.json) {
    fmt::print("{}\n", common.lang == "en" ? fmt::format("findings: {}; figures: {}, relations reckoned: {}",
                                                         told.findings, told.figures, told.reckoned)
                                           : fmt::format("疑点 {} 个；数字 {} 个，核算关系 {} 条", told.findings,
                                                         told.figures, told.reckoned));
  }
  return told.wrong ? exit_code::answer_is_no : exit_code::done;
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
                      "数据目录：“全市”即其城市，数字同其账本核对");
  options->add_option("--city", audit->city, "what 全市 means where the text names none / 文中未写明时“全市”所指");
  options->add_option("--province", audit->province,
                      "what 全省 means where the text names none / 文中未写明时“全省”所指");
}

}  // namespace fengsui::main
