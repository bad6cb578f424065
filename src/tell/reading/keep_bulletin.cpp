#include "tell/reading/keep_bulletin.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "know/audit/against_ledger.h"
#include "know/audit/figure_words.h"
#include "know/audit/wording.h"
#include "know/things.h"
#include "sense/ingest.h"
#include "sense/reader/reader.h"
#include "tell/reading/bulletin_text.h"

namespace fengsui::tell {
namespace {

using base::json_writer;
using know::audit::letter;

constexpr std::size_t kLongestTitle = 120;

std::string title_of(bulletin_received const& received) {
  if (!received.title.empty()) return received.title;
  auto const text = received.text;
  auto const begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  auto const line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  return std::string{base::clipped(line, kLongestTitle)};
}

// The value in base units with at most the four decimals that the ledger keeps; none where it is too large or too fine.
std::optional<std::string> value_text(model::printed_number const& number) {
  auto const value = know::audit::printed_value(number);
  auto const text = know::audit::decimal_text(value, 0);
  auto const point = text.find('.');
  if ((point == std::string::npos ? text.size() : point) > 14) return {};
  if (point != std::string::npos && text.size() - point - 1 > 4) return text.substr(0, point + 5);
  return text;
}

class event_lines {
 public:
  event_lines(std::string source, std::string at, std::string actor)
      : source_{std::move(source)}, at_{std::move(at)}, actor_{std::move(actor)} {}

  // Begins an event; the caller writes its fields and calls end().
  json_writer& begin(std::string_view kind, std::string_view thing, std::string_view verb) {
    to_ = json_writer{};
    to_.begin_object().put("source", source_).put("source_seq", ++number_).put("kind", kind).put("thing", thing);
    to_.put("verb", verb).put("at", at_).put("grade", "reported");
    if (!actor_.empty()) to_.put("actor", actor_);
    return to_;
  }
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) to_.put(key, value);
  }
  void day(std::string_view key, std::optional<base::day> const& value) {
    if (value) to_.put(key, base::to_text(*value));
  }
  void end() {
    to_.end_object().end_object();
    lines_ += to_.take();
    lines_ += '\n';
  }
  std::int64_t& number() { return number_; }
  std::string& lines() { return lines_; }

 private:
  std::string source_;
  std::string at_;
  std::string actor_;
  std::int64_t number_ = 0;
  json_writer to_;
  std::string lines_;
};

void write_figure(event_lines& to, std::string const& bulletin, model::printed_figure const& figure, std::size_t index,
                  model::catalogue const& catalogue, bulletin_kept& kept) {
  auto const own = know::audit::own_indicator_of(catalogue, figure);
  auto& json = to.begin("figure.reported", bulletin, "reported");
  json.put("document", bulletin).key("span").begin_array().number(figure.start).number(figure.end).end_array();
  json.key("fields").begin_object();
  json.put("letter", letter(static_cast<std::int64_t>(index))).put("printed", figure.span);
  // What no desk claims is kept under the reader's own word.
  auto const word = figure.indicator.empty() ? std::string{"unknown"} : figure.indicator;
  json.put("indicator", own ? own->indicator->id : "read." + word).put("period", know::audit::period_text(figure));
  if (own && !own->where.empty()) json.put("where", own->where.front().first + "=" + own->where.front().second);
  json.put("value", value_text(figure.value).value_or("0")).put("word", figure.indicator);
  json.put("mantissa", figure.value.mantissa)
      .put("exponent", figure.value.exponent)
      .put("last_digit", figure.value.last_digit);
  json.put("figure_kind", know::audit::to_text(figure.kind)).put("qualifier", know::audit::to_text(figure.qualifier));
  for (auto const& [key, value] :
       {std::pair{"unit", &figure.unit}, std::pair{"role", &figure.role}, std::pair{"organisation", &figure.org},
        std::pair{"place_named", &figure.place}, std::pair{"class", &figure.what},
        std::pair{"period_kind", &figure.period_kind}, std::pair{"rule", &figure.rule}}) {
    to.text(key, *value);
  }
  to.day("from", figure.period_start);
  to.day("to", figure.period_end);
  if (figure.cmp) {
    to.text("comparison", figure.cmp->type);
    json.put("way", know::audit::to_text(figure.cmp->direction));
    to.day("base_from", figure.cmp->base_start);
    to.day("base_to", figure.cmp->base_end);
    to.text("base_rule", figure.cmp->base_rule);
  }
  if (figure.of) json.put("of", letter(*figure.of));
  if (figure.whole) json.put("whole", letter(*figure.whole));
  to.end();
  ++kept.figures;
  kept.mapped += own ? 1 : 0;
}

void write_proposal(event_lines& to, std::string const& bulletin, model::printed_event const& event,
                    std::size_t number) {
  auto& json = to.begin("reading.proposal", fmt::format("{}/p{}", bulletin, number + 1), "proposed");
  json.put("document", bulletin).key("span").begin_array().number(event.start).number(event.end).end_array();
  json.key("fields").begin_object().put("bulletin", bulletin).put("type", event.type);
  to.text("what", event.what);
  to.text("place_named", event.place);
  to.day("from", event.start_day);
  to.day("to", event.end_day);
  std::string details;
  for (auto const& [key, value] : event.extra) details += (details.empty() ? "" : "; ") + key + "=" + value;
  to.text("details", details);
  to.text("rule", event.rule);
  to.end();
}

std::string text_field(model::kind const& kind, know::thing_state const& thing, std::string_view id) {
  auto const number = kind.find_field(id);
  for (auto const& one : thing.fields) {
    if (one.field == number && one.value)
      return know::delta::text_of(kind.fields[static_cast<std::size_t>(number)], *one.value);
  }
  return {};
}

// The totals of a bulletin by whose they are: another text with most of the same ones is a later word on them.
std::set<std::string> subjects_of(std::vector<model::printed_figure> const& figures) {
  std::set<std::string> made;
  for (auto const& one : figures) {
    if (one.kind != model::figure_kind::level || one.indicator.empty() || !one.period_end) continue;
    made.insert(one.indicator + "/" + one.org + "/" + one.place + "/" + one.what + "/" + know::audit::period_text(one));
  }
  return made;
}

std::set<std::string> subjects_kept(know::knowledge const& known, int kind, std::string const& bulletin) {
  auto const& of = known.catalogue().kinds[static_cast<std::size_t>(kind)];
  std::set<std::string> made;
  for (auto const& event : known.history(kind, bulletin, known.head())) {
    auto const field = [&](std::string_view id) {
      auto const number = of.find_field(id);
      auto const* value = event.find(number);
      return value == nullptr ? std::string{}
                              : know::delta::text_of(of.fields[static_cast<std::size_t>(number)], *value);
    };
    if (field("figure_kind") != "level" || field("word").empty() || field("period") == "unknown") continue;
    made.insert(field("word") + "/" + field("organisation") + "/" + field("place_named") + "/" + field("class") + "/" +
                field("period"));
  }
  return made;
}

// The bulletin of the same organisation that this one takes the place of: the same title, or most of its figures.
std::string replaced_by(bulletin_received const& received, std::string const& title,
                        std::vector<model::printed_figure> const& figures, know::knowledge const& known) {
  auto const page = know::things_of(known, "reading.bulletin",
                                    {{"organisation", received.organisation}, {"state", "received"}}, received.now);
  if (!page) return {};
  auto const& catalogue = known.catalogue();
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind("reading.bulletin"))];
  auto const figure_kind = catalogue.find_kind("figure.reported");
  auto const here = subjects_of(figures);
  auto const lock = known.read();
  for (auto const& one : page->things) {
    auto const there = subjects_kept(known, figure_kind, one.state.id);
    std::vector<std::string> common;
    std::ranges::set_intersection(here, there, std::back_inserter(common));
    bool const same_title = !title.empty() && text_field(kind, one.state, "title") == title && !common.empty();
    bool const same_figures = common.size() >= 2 && common.size() * 2 >= std::max(here.size(), there.size());
    if (same_title || same_figures) return one.state.id;
  }
  return {};
}

}  // namespace

std::string bulletin_id_of(std::string_view digest) {
  return "B-" + std::string{digest.substr(0, 12)};
}

std::string finding_key(know::audit::finding const& of) {
  std::string key = of.check + ":";
  for (auto const& one : of.figures) {
    if (one.document != of.figures.front().document) continue;
    key += (key.back() == ':' ? "" : "-") + letter(one.figure);
  }
  return key.size() <= 80 ? key : key.substr(0, 60) + "-" + ledger::attachments::digest_of(key).substr(0, 12);
}

std::string finding_events(std::string const& bulletin, std::vector<know::audit::finding> const& findings,
                           std::string const& source, std::int64_t& number, std::string const& at,
                           std::string const& actor) {
  event_lines to{source, at, actor};
  to.number() = number;
  std::set<std::string> seen;
  for (auto const& one : findings) {
    auto const key = finding_key(one);
    if (!seen.insert(key).second) continue;
    std::string letters;
    for (auto const& figure : one.figures) letters += (letters.empty() ? "" : " ") + letter(figure.figure);
    auto& json = to.begin("reading.finding", bulletin + "/" + key, "open");
    json.put("document", bulletin).key("fields").begin_object().put("bulletin", bulletin).put("check", one.check);
    json.put("verdict", know::audit::to_text(one.verdict)).put("figures", letters).put("relation", one.relation);
    json.put("zh", one.text.zh).put("en", one.text.en);
    to.end();
  }
  number = to.number();
  return to.lines();
}

bulletin_kept keep_bulletin(bulletin_received const& received, know::knowledge const& known, ledger::ledger& ledger,
                            ledger::store& store, ledger::attachments const& files) {
  auto const digest = ledger::attachments::digest_of(received.file);
  bulletin_kept kept{.id = bulletin_id_of(digest)};
  auto const& catalogue = known.catalogue();
  {
    auto const lock = known.read();
    kept.already_there = !known.history(catalogue.find_kind("reading.bulletin"), kept.id, known.head()).empty();
  }
  if (kept.already_there) return kept;

  auto const home = home_of(catalogue.city);
  auto const read = sense::reader::read_bulletin(
      received.text,
      {.doc = kept.id, .published = received.published, .home_province = home.province, .home_city = home.city});
  auto const published = received.published ? received.published : read.published;
  std::vector<know::audit::document> documents;
  documents.push_back(
      {.id = kept.id, .text = std::string{received.text}, .published = published, .figures = read.figures});
  auto report = know::audit::audit_documents(documents);
  auto ledgers = know::audit::audit_against_ledger(known, documents);
  std::ranges::move(ledgers.findings, std::back_inserter(report.findings));

  auto const title = title_of(received);
  kept.replaces = replaced_by(received, title, read.figures, known);
  files.put(received.file);
  auto const text_digest = files.put(received.text);
  auto const source = received.source.empty() ? "reading/" + digest.substr(0, 12) : received.source;
  auto const at = base::to_text(received.now);
  event_lines lines{source, at, received.actor};
  for (auto const& one : store.newest_numbers()) {
    if (one.source == source) lines.number() = one.number;
  }
  auto& json = lines.begin("reading.bulletin", kept.id, "received");
  json.put("document", kept.id).key("fields").begin_object();
  lines.text("title", title);
  lines.text("organisation", received.organisation);
  lines.day("published", published);
  json.put("digest", digest)
      .put("text_digest", text_digest)
      .put("characters", static_cast<std::int64_t>(base::count_code_points(received.text)));
  json.put("figures", static_cast<std::int64_t>(read.figures.size()));
  lines.text("replaces", kept.replaces);
  lines.text("warning", received.warning);
  lines.end();
  if (!kept.replaces.empty()) {
    lines.begin("reading.bulletin", kept.replaces, "superseded")
        .key("fields")
        .begin_object()
        .put("replaced_by", kept.id);
    lines.end();
  }
  for (std::size_t i = 0; i < read.figures.size(); ++i) {
    write_figure(lines, kept.id, read.figures[i], i, catalogue, kept);
  }
  for (std::size_t i = 0; i < read.events.size(); ++i) write_proposal(lines, kept.id, read.events[i], i);
  kept.proposals = static_cast<std::int64_t>(read.events.size());
  kept.findings = static_cast<std::int64_t>(report.findings.size());
  auto all = lines.lines();
  all += finding_events(kept.id, report.findings, source, lines.number(), at, received.actor);

  std::istringstream in{all};
  sense::ingest_hooks const hooks{
      .on_fault = [&](base::fault const& one) { kept.faults.push_back(one); }, .on_receipt = {}, .on_progress = {}};
  sense::ingest(in, {.file = kept.id, .all_or_nothing = true}, catalogue, ledger, store, hooks);
  return kept;
}

}  // namespace fengsui::tell
