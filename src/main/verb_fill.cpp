// Verbs that fill a data folder: check, ingest, export. What makes one is in ground/.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/json_writer.h"
#include "main/data_folder.h"
#include "main/file_text.h"
#include "main/reading/ingest_bulletin.h"
#include "main/screen.h"
#include "main/verbs.h"
#include "sense/ingest.h"
#include "tell/event/export.h"
#include "tell/invest/entry_guard.h"
#include "tell/write.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;

struct stream_to_read {
  std::ifstream file;
  std::istream* in = &std::cin;
  std::int64_t size = 0;
};

void open(stream_to_read& to, std::string const& name) {
  if (name == "-") return;
  to.file.open(name, std::ios::binary);
  if (!to.file || fs::is_directory(name)) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, name)}};
  to.in = &to.file;
  to.size = static_cast<std::int64_t>(fs::file_size(name));
}

sense::ingest_report read_in(data_folder& into, std::string const& name, sense::ingest_options options,
                             common_options const& common) {
  stream_to_read from;
  open(from, name);
  options.file = name == "-" ? "stdin" : name;
  options.format = sense::guess_format(name, *from.in);
  progress_bar bar{options.file};
  tell::entry_guard guard{into.known(), into.now(), false};
  sense::ingest_hooks const hooks{
      .admit = [&](ledger::event& e) -> std::optional<base::fault> {
        auto wrong = guard(e);
        return wrong.empty() ? std::nullopt : std::optional{std::move(wrong.front())};
      },
      .on_fault = [&](base::fault const& one) { say_fault(one, common); },
      .on_receipt = {},
      .on_progress = [&](std::uint64_t bytes) { bar.at(static_cast<std::int64_t>(bytes), from.size); },
  };
  return sense::ingest(*from.in, options, into.catalogue(), into.ledger(), into.store(), hooks);
}

}  // namespace

exit_code check_verb::operator()() const {
  base::faults faults;
  for (auto const& file : files) {
    auto one = model::read_desk(file_text(file), file.string());
    faults.insert(faults.end(), one.faults.begin(), one.faults.end());
  }
  if (!faults.empty()) throw stop{exit_code::bad_input, std::move(faults)};
  fmt::print("{}\n", common.lang == "en" ? "nothing wrong" : "没有错误");
  return exit_code::done;
}

exit_code ingest_verb::operator()() const {
  if (as_bulletin) return ingest_bulletins(common, folder, files, {source, published});
  sense::ingest_options options{.all_or_nothing = all_or_nothing};
  if (!map.empty()) {
    auto const read = sense::read_column_map(file_text(map), map.string());
    if (!read) throw stop{exit_code::bad_input, {read.error()}};
    options.map = *read;
  }
  auto const into = data_folder::open(folder, data_folder::access::write);
  sense::ingest_report sum;
  for (auto const& name : files) {
    auto const report = read_in(*into, name, options, common);
    sum.lines += report.lines;
    sum.accepted += report.accepted;
    sum.repeated += report.repeated;
    sum.refused += report.refused;
  }
  if (common.json) {
    base::json_writer to;
    to.begin_object()
        .put("lines", sum.lines)
        .put("accepted", sum.accepted)
        .put("repeated", sum.repeated)
        .put("refused", sum.refused);
    fmt::print("{}\n", to.put("head", into->store().head().seq).end_object().str());
  } else if (common.lang == "en") {
    fmt::print("{} kept, {} already there, {} refused\n", sum.accepted, sum.repeated, sum.refused);
  } else {
    fmt::print("入账 {} 条，已有 {} 条，未入账 {} 条\n", sum.accepted, sum.repeated, sum.refused);
  }
  if (into->ledger().stopped()) return exit_code::system;
  return sum.refused > 0 ? exit_code::bad_input : exit_code::done;
}

exit_code export_verb::operator()() const {
  auto const from = data_folder::open(folder, data_folder::access::read);
  tell::export_events(from->known(), format == "csv" ? tell::export_format::csv : tell::export_format::ndjson,
                      std::cout);
  std::cout.flush();
  return std::cout ? exit_code::done : exit_code::system;
}

}  // namespace fengsui::main
