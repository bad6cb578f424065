// The verb that counts everything once more and compares, and the same each night while the server runs.
#include "main/recount.h"

#include <fmt/format.h>

#include "base/json_writer.h"
#include "ledger/codec.h"
#include "main/data_folder.h"
#include "main/screen.h"
#include "main/verbs.h"
#include "tell/write.h"

namespace fengsui::main {
namespace {

std::string said(know::cell_total const& one) {
  return fmt::format("{} × {}", one.count, base::fixed_text(one.sum, 0));
}

base::faults faults_of(know::recounted const& found, model::catalogue const& catalogue) {
  base::faults made;
  for (auto const& one : found.first)
    made.push_back(base::make_fault(base::fault_code::cells_differ,
                                    catalogue.indicators[static_cast<std::size_t>(one.indicator)].id, one.cell,
                                    said(one.kept), said(one.recounted)));
  return made;
}

}  // namespace

std::vector<ledger::draft> as_events(know::recounted const& found, model::catalogue const& catalogue,
                                     base::instant now) {
  int const number = catalogue.find_kind("ledger.difference");
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(number)];
  std::vector<ledger::draft> made;
  for (auto const& one : found.first) {
    auto const& id = catalogue.indicators[static_cast<std::size_t>(one.indicator)].id;
    ledger::draft draft;
    draft.event.key = {"ledger", 0};
    draft.event.kind = number;
    draft.event.verb = 0;
    draft.event.at = now;
    draft.event.thing = id;
    draft.event.fields = {{kind.find_field("indicator"), id},
                          {kind.find_field("cell"), one.cell},
                          {kind.find_field("kept"), said(one.kept)},
                          {kind.find_field("recounted"), said(one.recounted)},
                          {kind.find_field("upto"), found.to}};
    std::ranges::sort(draft.event.fields, {}, &ledger::field_value::field);
    draft.body = ledger::encode(draft.event, catalogue);
    made.push_back(std::move(draft));
  }
  return made;
}

void recount_tonight(know::knowledge const& known, ledger::ledger& kept, base::clock const& now) {
  try {
    auto const found = know::recount(known);
    if (found.first.empty()) return;
    auto const recorded = kept.append_and_wait(as_events(found, known.catalogue(), now()));
    for (auto const& one : faults_of(found, known.catalogue())) fmt::print(stderr, "{}\n", one.en);
    for (auto const& one : recorded) {
      if (one.why) fmt::print(stderr, "{}\n", one.why->en);
    }
  } catch (std::exception const& error) {
    fmt::print(stderr, "recount: {}\n", error.what());
  }
}

exit_code recount_verb::operator()() const {
  progress_bar bar{common.lang == "en" ? "recounting" : "重算"};
  auto const show = [&](std::int64_t done, std::int64_t of) { bar.at(done, of); };
  auto const from = data_folder::open(folder, data_folder::access::read, show);
  auto const found = know::recount(from->known(), show);
  if (common.json) {
    base::json_writer to;
    to.begin_object().put("to", found.to).put("cells", found.cells).put("different", found.different);
    to.key("faults").begin_array();
    for (auto const& one : faults_of(found, from->catalogue())) tell::write(to, one);
    fmt::print("{}\n", to.end_array().end_object().str());
    return found.first.empty() ? exit_code::done : exit_code::answer_is_no;
  }
  if (!found.first.empty()) throw stop{exit_code::answer_is_no, faults_of(found, from->catalogue())};
  fmt::print("{}\n", common.lang == "en"
                         ? fmt::format("{} cells up to event {}: all as recounted", found.cells, found.to)
                         : fmt::format("截至第 {} 条事件，{} 个单元与重算一致", found.to, found.cells));
  return exit_code::done;
}

}  // namespace fengsui::main
