#include "main/reading/ingest_bulletin.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>

#include "base/json_writer.h"
#include "main/data_folder.h"
#include "main/file_text.h"
#include "main/screen.h"
#include "tell/reading/bulletin_text.h"
#include "tell/reading/keep_bulletin.h"

namespace fengsui::main {
namespace {

void say_kept(std::string const& file, tell::bulletin_kept const& kept, common_options const& common) {
  if (common.json) {
    base::json_writer to;
    to.begin_object().put("file", file).put("bulletin", kept.id).put("already_there", kept.already_there);
    if (!kept.replaces.empty()) to.put("replaces", kept.replaces);
    to.put("figures", kept.figures).put("mapped", kept.mapped).put("proposals", kept.proposals);
    fmt::print("{}\n", to.put("findings", kept.findings).end_object().str());
    return;
  }
  bool const en = common.lang == "en";
  if (kept.already_there) {
    fmt::print("{}\n",
               en ? fmt::format("{}: {} is already there", file, kept.id) : fmt::format("{}：{} 已有", file, kept.id));
    return;
  }
  auto text = en ? fmt::format("{}: {}, {} figures ({} of the city's indicators), {} events to confirm, {} findings",
                               file, kept.id, kept.figures, kept.mapped, kept.proposals, kept.findings)
                 : fmt::format("{}：{}，数字 {} 个（本市指标 {} 个），待确认事件 {} 件，疑点 {} 个", file, kept.id,
                               kept.figures, kept.mapped, kept.proposals, kept.findings);
  if (!kept.replaces.empty()) text += en ? ", takes the place of " + kept.replaces : "，替代 " + kept.replaces;
  fmt::print("{}\n", text);
}

}  // namespace

exit_code ingest_bulletins(common_options const& common, std::filesystem::path const& folder,
                           std::vector<std::string> const& files, bulletin_options const& options) {
  std::optional<base::day> day;
  if (!options.published.empty()) {
    auto const read = base::parse_day(options.published);
    if (!read) throw usage(base::at_field(read.error(), "--published"));
    day = *read;
  }
  auto const into = data_folder::open(folder, data_folder::access::write);
  ledger::attachments const kept_files{folder / "attachments"};
  auto answer = exit_code::done;
  for (auto const& file : files) {
    auto const bytes = bytes_given(file);
    auto const read = tell::text_of_file(bytes, file);
    if (read.fault) throw stop{exit_code::bad_input, {*read.fault}};
    auto const kept = tell::keep_bulletin({.file = bytes,
                                           .text = read.text,
                                           .organisation = options.source,
                                           .title = {},
                                           .warning = read.warning,
                                           .source = {},
                                           .published = day,
                                           .now = into->now(),
                                           .actor = {}},
                                          into->known(), into->ledger(), into->store(), kept_files);
    if (!kept.faults.empty()) {
      for (auto const& one : kept.faults) fmt::print(stderr, "{}\n", fault_line(one, common.lang));
      answer = exit_code::bad_input;
      continue;
    }
    say_kept(file, kept, common);
  }
  return answer;
}

}  // namespace fengsui::main
