// Verbs that ask a data folder: figure, trace, things, thing, bulletin, verify.
#include <fmt/format.h>

#include "base/json_writer.h"
#include "know/things.h"
#include "know/trace.h"
#include "ledger/chain.h"
#include "main/data_folder.h"
#include "main/question.h"
#include "main/screen.h"
#include "main/verbs.h"
#include "tell/bulletin/wording.h"
#include "tell/event/sentence.h"
#include "tell/write.h"

namespace fengsui::main {
namespace {

std::string made_up_mark(std::string const& lang) {
  return lang == "en" ? "  [sample data, made up]" : "  〔样例数据，虚构〕";
}

std::unique_ptr<data_folder> open_to_read(std::filesystem::path const& folder, std::string const& lang) {
  progress_bar bar{lang == "en" ? "reading the ledger" : "读取账本"};
  return data_folder::open(folder, data_folder::access::read,
                           [&](std::int64_t done, std::int64_t of) { bar.at(done, of); });
}

// A dimension as a user calls it: a field of the events that the figure counts, what all events have, a stretch of
// time.
std::string dimension_name(model::catalogue const& catalogue, model::indicator const& of, std::string const& id,
                           std::string const& lang) {
  static std::map<std::string, base::name> const kOfAll{
      {"place", {"地点", "place"}},   {"verb", {"动作", "what happened"}},    {"day", {"日期", "day"}},
      {"month", {"月份", "month"}},   {"quarter", {"季度", "quarter"}},       {"year", {"年度", "year"}},
      {"county", {"区县", "county"}}, {"prefecture", {"市州", "prefecture"}}, {"province", {"省份", "province"}}};
  int const kind = catalogue.find_kind(of.kind);
  int const field = kind < 0 ? -1 : catalogue.kinds[static_cast<std::size_t>(kind)].find_field(id);
  if (field >= 0)
    return catalogue.kinds[static_cast<std::size_t>(kind)].fields[static_cast<std::size_t>(field)].name.in(lang);
  auto const common = kOfAll.find(id);
  return common == kOfAll.end() ? id : common->second.in(lang);
}

std::string comparison_name(know::comparison how, std::string const& lang) {
  switch (how) {
    case know::comparison::previous:
      return lang == "en" ? "on the period before" : "较上期";
    case know::comparison::last_year:
      return lang == "en" ? "on last year" : "同比";
    case know::comparison::same_holiday:
      return lang == "en" ? "like for like" : "同口径";
    default:
      return std::string{know::to_text(how)};
  }
}

void print_figure(know::figure const& f, model::catalogue const& catalogue, std::string const& lang) {
  auto const en = lang == "en";
  auto const unit = catalogue.unit_name(f.indicator->unit).in(lang);
  fmt::print("{}  {}  {} .. {}\n", f.indicator->name.in(lang), f.period.name().in(lang), base::to_text(f.period.from),
             base::to_text(f.period.to));
  fmt::print("{} {}{}\n", shown(f.value), unit, f.made_up ? made_up_mark(lang) : "");
  if (!f.by.empty()) {
    std::vector<std::vector<std::string>> rows(1);
    for (auto const& id : f.dimensions) rows[0].push_back(dimension_name(catalogue, *f.indicator, id, lang));
    rows[0].emplace_back(en ? "value" : "数值");
    for (auto const& group : f.by) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < group.names.size(); ++i) {
        auto const& name = group.names[i].in(lang);
        cells.push_back(name == group.key[i] || group.key[i].empty() ? name : group.key[i] + " " + name);
      }
      cells.push_back(shown(group.value));
      rows.push_back(std::move(cells));
    }
    fmt::print("{}", table(rows));
  }
  for (auto const& one : f.compare) {
    fmt::print("{} {} .. {}: {}  {} {}  {} {}\n", comparison_name(one.how, lang), base::to_text(one.base_period.from),
               base::to_text(one.base_period.to), shown(one.base), en ? "change" : "增减", shown(one.change),
               en ? "growth" : "增长", shown_percent(one.growth));
    if (!one.same_definition)
      fmt::print("  {}\n", en ? "the two were counted by different definitions" : "两期口径不一致");
    for (auto const& day : one.days) {
      fmt::print("  {}: {} / {}\n", en ? fmt::format("day {}", day.day) : fmt::format("第 {} 天", day.day),
                 shown(day.value), shown(day.base));
    }
  }
  for (auto const& one : f.versions) {
    auto const what = one.number == 0 ? (en ? "first definition" : "最初口径") : one.note.in(lang);
    fmt::print("{} {} .. {}: {}\n", en ? "definition" : "口径", base::to_text(one.from), base::to_text(one.to), what);
  }
  if (f.target) {
    fmt::print("{} {}: {}  {} {}  {} {}\n", en ? "target" : "目标", f.target->period, shown(f.target->value),
               en ? "reached" : "完成", shown_percent(f.target->completion), en ? "time passed" : "时间进度",
               shown_percent(f.target->expected));
  }
  for (auto const& one : f.reported) {
    fmt::print("{} {}: {}\n", en ? "reported by" : "上报", one.source, shown(one.value));
  }
  fmt::print("{} {}\n", en ? "events behind it:" : "依据事件数：", f.events);
}

void print_event(ledger::event const& e, know::knowledge const& known, std::string const& lang,
                 know::figure_value const& contributes = {}) {
  auto const& catalogue = known.catalogue();
  auto const corrections = known.store().corrections(e.seq).size();
  fmt::print("{:>8}  {}{}  {}  {}{}{}\n", e.seq, contributes ? fmt::format("{:>16}  ", shown(contributes)) : "",
             e.at ? catalogue.zone.local_text(*e.at) : "", e.key.source, tell::sentence(known, e).in(lang),
             corrections > 0 ? (lang == "en" ? fmt::format("  (corrected {}×)", corrections)
                                             : fmt::format(" （更正 {} 次）", corrections))
                             : "",
             catalogue.made_up(e.key.source) ? made_up_mark(lang) : "");
}

std::string state_of(know::thing const& one, model::catalogue const& catalogue, std::string const& lang) {
  if (one.state.state < 0) return "";
  return catalogue.kinds[static_cast<std::size_t>(one.state.kind)]
      .verbs[static_cast<std::size_t>(one.state.state)]
      .name.in(lang);
}

std::string fields_of(know::thing const& one, know::knowledge const& known, std::string const& lang) {
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(one.state.kind)];
  auto const lock = known.read();
  std::string out;
  for (auto const& value : one.state.fields) {
    auto const& field = kind.fields[static_cast<std::size_t>(value.field)];
    if (!value.value || field.personal) continue;
    out +=
        (out.empty() ? "" : "  ") + field.name.in(lang) + "=" + tell::value_text(known, field, *value.value).in(lang);
  }
  return out;
}

}  // namespace

exit_code figure_verb::operator()() const {
  auto const from = open_to_read(folder, common.lang);
  auto const f = answer_of(know::ask(from->known(), question_of(question, from->catalogue())));
  if (common.json) {
    base::json_writer to;
    tell::write(to, from->catalogue(), f);
    fmt::print("{}\n", to.str());
  } else {
    print_figure(f, from->catalogue(), common.lang);
  }
  return exit_code::done;
}

exit_code trace_verb::operator()() const {
  auto const from = open_to_read(folder, common.lang);
  auto const found = answer_of(know::trace(from->known(), question_of(question, from->catalogue())));
  if (common.json) {
    base::json_writer to;
    tell::write(to, from->known(), found);
    fmt::print("{}\n", to.str());
  } else {
    print_figure(found.figure, from->catalogue(), common.lang);
    for (auto const& one : found.events) print_event(one.event, from->known(), common.lang, one.contributes);
  }
  return exit_code::done;
}

exit_code things_verb::operator()() const {
  auto const from = open_to_read(folder, common.lang);
  auto const page = answer_of(know::things_of(from->known(), kind, tests_of(where), from->now()));
  if (common.json) {
    base::json_writer to;
    to.begin_object().put("kind", kind).put("count", page.count).key("things").begin_array();
    for (auto const& one : page.things) tell::write(to, from->known(), one);
    fmt::print("{}\n", to.end_array().end_object().str());
    return exit_code::done;
  }
  bool const en = common.lang == "en";
  std::vector<std::vector<std::string>> rows{
      {en ? "id" : "标识", en ? "state" : "状态", en ? "events" : "事件", en ? "fields" : "字段"}};
  for (auto const& one : page.things) {
    rows.push_back({one.state.id, state_of(one, from->catalogue(), common.lang), std::to_string(one.state.events),
                    fields_of(one, from->known(), common.lang) + (one.made_up ? made_up_mark(common.lang) : "")});
  }
  fmt::print("{}", table(rows));
  return exit_code::done;
}

exit_code thing_verb::operator()() const {
  auto const from = open_to_read(folder, common.lang);
  auto const found = answer_of(know::thing_with_history(from->known(), id, kind, from->now()));
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("things").begin_array();
    for (auto const& one : found) tell::write(to, from->known(), one);
    fmt::print("{}\n", to.end_array().end_object().str());
    return exit_code::done;
  }
  for (auto const& one : found) {
    auto const& defined = from->catalogue().kinds[static_cast<std::size_t>(one.thing.state.kind)];
    fmt::print("{}  {}  {}\n{}\n", one.thing.state.id, defined.name.in(common.lang),
               state_of(one.thing, from->catalogue(), common.lang), fields_of(one.thing, from->known(), common.lang));
    for (auto const& e : one.events) print_event(e, from->known(), common.lang);
  }
  return exit_code::done;
}

exit_code bulletin_verb::operator()() const {
  auto const from = open_to_read(folder, common.lang);
  auto const printed = answer_of(tell::print_as_edited(from->known(), name, period, common.lang, from->now()));
  fmt::print("{}", common.json || format == "json" ? tell::to_json(printed) + "\n"
                   : format == "html"              ? tell::to_html(printed)
                                                   : tell::to_markdown(printed));
  return exit_code::done;
}

exit_code verify_verb::operator()() const {
  auto const kept = open_ledger(folder);
  ledger::head head;
  try {
    head = kept->head();
  } catch (ledger::storage_error const&) {
    // The walk below says from where on the file cannot be read.
  }
  progress_bar bar{common.lang == "en" ? "verifying" : "核验"};
  auto const found = ledger::verify(*kept, [&](ledger::event_seq seq) { bar.at(seq, head.seq); });
  if (common.json) {
    base::json_writer to;
    to.begin_object().put("verified", found.verified).put("ok", !found.first_bad.has_value()).key("first_bad");
    if (found.first_bad)
      to.number(*found.first_bad).put("reason", base::name{found.zh, found.en});
    else
      to.null();
    fmt::print("{}\n", to.put("head_hash", ledger::to_text(head.hash)).end_object().str());
  } else if (!found.first_bad) {
    fmt::print("{}\n", common.lang == "en"
                           ? fmt::format("{} events, unaltered; head {}", found.verified, ledger::to_text(head.hash))
                           : fmt::format("{} 条事件，未被改动；链头 {}", found.verified, ledger::to_text(head.hash)));
  }
  if (!found.first_bad) return exit_code::done;
  auto why = base::make_fault(base::fault_code::ledger_broken, *found.first_bad, found.zh);
  why.en = base::make_fault(base::fault_code::ledger_broken, *found.first_bad, found.en).en;
  throw stop{exit_code::answer_is_no, {std::move(why)}};
}

}  // namespace fengsui::main
