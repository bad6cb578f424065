#include "main/demo_city.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "act/notice/outbox.h"
#include "main/data_folder.h"
#include "main/file_text.h"
#include "main/screen.h"
#include "main/stop.h"
#include "sense/ingest.h"
#include "tell/body.h"
#include "tell/notice/notice_json.h"
#include "tell/reading/keep_bulletin.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;

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

// What officers of the demo wrote, a line each: a notice as the API takes it with the time `at`, or the rejection of
// one. It goes through the house's own outbox, since nobody else writes in its name; a demo has its screens and no
// carrier.
class notices_of_demo {
 public:
  notices_of_demo(fs::path file, data_folder& into, base::instant& clock)
      : file_{std::move(file)},
        lines_{file_},
        into_{into},
        clock_{clock},
        box_{into.ledger(),
             into.store(),
             into.catalogue(),
             [] {
               return act::notice::directory{.channels = {act::notice::screen_channel()},
                                             .groups = {},
                                             .find_contact = [](auto) { return act::notice::contact{}; },
                                             .ways = {}};
             },
             {},
             [&clock] { return clock; },
             [] { return 0.5; }} {
    std::getline(lines_, next_);
  }

  // Those of days up to this one, "2025-04-03"; how many events they are.
  std::int64_t written_by(std::string const& day) {
    auto const before = into_.store().head().seq;
    for (; !next_.empty(); std::getline(lines_, next_)) {
      tell::body from{next_};
      auto const at = from.time("at", into_.catalogue().zone, true);
      if (at && base::to_text(into_.catalogue().zone.day_of(*at)) > day) break;
      clock_ = at.value_or(clock_);
      auto const rejected = from.text("reject");
      auto const actor = from.text("actor", true);
      auto message = rejected.empty() ? tell::read_notice(from, into_.catalogue().zone) : act::notice::message{};
      auto const why = from.text("note");
      auto faults = from.finish();
      if (faults.empty()) {
        message.author = actor;
        auto const done = rejected.empty() ? box_.enqueue(message) : box_.reject(rejected, actor, why);
        if (!done) faults.push_back(done.error());
      }
      if (!faults.empty()) throw stop{exit_code::bad_input, {base::at_field(faults.front(), file_.string())}};
    }
    return into_.store().head().seq - before;
  }

 private:
  fs::path file_;
  std::ifstream lines_;
  std::string next_;
  data_folder& into_;
  base::instant& clock_;
  act::notice::outbox box_;
};

// A demo is recorded on its own days, so that "as known at" means something in it: every evening what was known that
// day.
std::int64_t fill_events(fs::path const& folder, fs::path const& demo, common_options const& common) {
  base::instant evening{};
  auto const into = data_folder::open(folder, data_folder::access::write, {}, [&evening] { return evening; });
  auto const lines = demo_lines(demo);
  notices_of_demo notices{demo / "notices.jsonl", *into, evening};
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
    events += report.accepted + notices.written_by(day);
  }
  return events;
}

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

// A demo is looked at before anybody has an account; whoever sits at this machine is its duty officer, and the page
// says so.
void let_visitors_in(fs::path const& settings) {
  if (file_text(settings).find("[access]") != std::string::npos) return;
  std::ofstream{settings, std::ios::app} << "\n# A demo: who comes from this machine without signing in is an "
                                            "officer.\n[access]\nvisitors = \"officer\"\n";
}

}  // namespace

std::int64_t fill_demo(fs::path const& folder, fs::path const& demo, common_options const& common) {
  let_visitors_in(folder / "city" / "city.toml");
  if (!fs::exists(demo)) return 0;
  auto const events = fill_events(folder, demo, common);
  return events + fill_bulletins(folder, demo / "bulletins");
}

}  // namespace fengsui::main
