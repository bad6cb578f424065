// Verbs that make and fill a data folder: init, check, ingest, export.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/json_writer.h"
#include "main/data_folder.h"
#include "main/file_text.h"
#include "main/fire_sight.h"
#include "main/ingest_bulletin.h"
#include "main/map_verb.h"
#include "main/screen.h"
#include "main/verbs.h"
#include "sense/ingest.h"
#include "tell/export.h"
#include "tell/invest/entry_guard.h"
#include "tell/reading/keep_bulletin.h"
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

namespace {

// The demo's files as one, in the order in which they came to be known: each file's own order, and a line not before
// the newest thing that stood above it. So late events and corrections stay late, and the newest events are of all
// desks.
std::vector<std::pair<std::string, std::string>> demo_lines(fs::path const& folder) {
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() == ".ndjson") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<std::pair<std::string, std::string>> lines;  // (when known, line)
  for (auto const& file : files) {
    std::ifstream in{file, std::ios::binary};
    std::string known;
    for (std::string line; std::getline(in, line);) {
      static constexpr std::string_view kAt = "\"at\":\"";
      if (auto const at = line.find(kAt); at != std::string::npos) {
        known = std::max(known, line.substr(at + kAt.size(), 19));
      }
      lines.emplace_back(known, line);
    }
  }
  std::ranges::stable_sort(lines, {}, &std::pair<std::string, std::string>::first);
  return lines;
}

// A demo is recorded on its own days, so that "as known at" means something in it: every evening what was known that
// day.
std::int64_t fill_demo(fs::path const& folder, fs::path const& demo, common_options const& common) {
  if (!fs::exists(demo)) return 0;
  base::instant evening{};
  auto const into = data_folder::open(folder, data_folder::access::write, {}, [&evening] { return evening; });
  auto const lines = demo_lines(demo);
  std::int64_t events = 0;
  for (auto line = lines.begin(); line != lines.end();) {
    auto const day = line->first.substr(0, 10);
    std::string today;
    for (; line != lines.end() && line->first.starts_with(day); ++line) {
      today += line->second + "\n";
      if (auto const at = base::parse_time(line->first, into->catalogue().zone)) evening = at->at;
    }
    std::istringstream in{today};
    sense::ingest_hooks const hooks{
        .on_fault = [&](base::fault const& one) { say_fault(one, common); }, .on_receipt = {}, .on_progress = {}};
    auto const report = sense::ingest(in, {.file = "demo " + day, .all_or_nothing = true}, into->catalogue(),
                                      into->ledger(), into->store(), hooks);
    if (report.refused > 0) throw stop{exit_code::bad_input, {}};
    events += report.accepted;
  }
  return events;
}

}  // namespace

// The demo's bulletins: bulletins/index.tsv names each file, who sent it, and the day it was published and came.
std::int64_t fill_bulletins(fs::path const& folder, fs::path const& demo) {
  std::ifstream index{demo / "index.tsv"};
  std::int64_t events = 0;
  for (std::string line; std::getline(index, line);) {
    std::istringstream row{line};
    std::string file;
    std::string organisation;
    std::string published;
    std::getline(row, file, '\t');
    std::getline(row, organisation, '\t');
    std::getline(row, published, '\t');
    auto const day = base::parse_day(published);
    if (!day) throw stop{exit_code::bad_input, {base::at_field(day.error(), (demo / "index.tsv").string())}};
    base::instant evening{};
    auto const into = data_folder::open(folder, data_folder::access::write, {}, [&evening] { return evening; });
    evening = into->catalogue().zone.start_of(*day) + std::chrono::hours{18};
    auto const before = into->store().head().seq;
    auto const text = file_text(demo / file);
    auto const kept =
        tell::keep_bulletin({.file = text,
                             .text = text,
                             .organisation = organisation,
                             .title = {},
                             .warning = {},
                             .source = "demo/reading",
                             .published = *day,
                             .now = evening,
                             .actor = {}},
                            into->known(), into->ledger(), into->store(), ledger::attachments{folder / "attachments"});
    if (!kept.faults.empty()) throw stop{exit_code::bad_input, kept.faults};
    events += into->store().head().seq - before;
  }
  return events;
}

namespace {

// A demo is looked at before anybody has an account; whoever sits at this machine is its duty officer, and the page
// says so.
void let_visitors_in(fs::path const& settings) {
  if (file_text(settings).find("[access]") != std::string::npos) return;
  std::ofstream{settings, std::ios::app} << "\n# A demo: who comes from this machine without signing in is an "
                                            "officer.\n[access]\nvisitors = \"officer\"\n";
}

}  // namespace

exit_code init_verb::operator()() const {
  auto const definitions =
      desks.empty() ? fs::absolute(city).lexically_normal().parent_path().parent_path() / "desks" : desks;
  data_folder::create(folder, city, definitions, store);
  copy_map_sources(city, folder);
  make_map(folder);
  std::int64_t events = 0;
  if (demo) {
    try {
      let_visitors_in(folder / "city" / "city.toml");
      events = fill_demo(folder, city / "demo", common);
      events += fill_bulletins(folder, city / "demo" / "bulletins");
      if (fs::exists(folder / "city" / "stand_in")) {
        auto const sight = reckon_sight({.folder = folder}, common);
        events += sight.events;
        if (!common.json) say_sight(sight, common);
      }
    } catch (...) {
      // Half a demo would look like a whole one. What else lies in the folder is not ours.
      for (auto const* made :
           {"store", "ledger.db", "ledger.db-wal", "ledger.db-shm", "know.db", "know.db-wal", "know.db-shm", "map",
            "access.db", "access.db-wal", "access.db-shm", "lock", "city", "desks", "attachments"}) {
        fs::remove_all(folder / made);
      }
      throw;
    }
  }
  if (common.json) {
    base::json_writer to;
    fmt::print("{}\n", to.begin_object().put("folder", folder.string()).put("events", events).end_object().str());
  } else {
    fmt::print("{}\n", common.lang == "en" ? fmt::format("{}: ready, {} events", folder.string(), events)
                                           : fmt::format("{}：已建好，{} 条事件", folder.string(), events));
  }
  return exit_code::done;
}

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
