#include "tell/event/export.h"

#include "base/csv.h"
#include "base/json_writer.h"
#include "ledger/chain.h"

namespace fengsui::tell {
namespace {

void write_ndjson(ledger::row const& r, std::optional<ledger::event_key> const& target, std::ostream& out) {
  base::json_writer to;
  to.begin_object()
      .put("seq", r.seq)
      .put("known", base::to_text(r.known))
      .put("source", r.key.source)
      .put("source_seq", r.key.number);
  if (target)
    to.key("target").begin_object().put("source", target->source).put("source_seq", target->number).end_object();
  // The body is an object of its own keys: its inside goes on here.
  out << to.str();
  if (r.body.size() > 2) out << ',' << std::string_view{r.body}.substr(1, r.body.size() - 2);
  out << ",\"hash\":\"" << ledger::to_text(r.hash) << "\"}\n";
}

void write_csv(know::knowledge const& known, ledger::event const& e, std::optional<ledger::event_key> const& target,
               std::ostream& out) {
  auto const* kind = e.kind < 0 ? nullptr : &known.catalogue().kinds[static_cast<std::size_t>(e.kind)];
  std::string fields = "{";
  for (auto const& one : e.fields) {
    auto const& field = kind->fields[static_cast<std::size_t>(one.field)];
    fields += fields.size() > 1 ? "," : "";
    base::append_json_text(fields, field.id);
    fields += ':';
    if (one.value)
      ledger::append_json_value(fields, field, *one.value);
    else
      fields += "null";
  }
  fields += '}';
  auto const time = [](std::optional<base::instant> const& t) { return t ? base::to_text(*t) : std::string{}; };
  std::string const cells[] = {std::to_string(e.seq),
                               base::to_text(e.known),
                               e.key.source,
                               std::to_string(e.key.number),
                               std::string{ledger::to_text(e.op)},
                               target ? target->source : "",
                               target ? std::to_string(target->number) : "",
                               kind == nullptr ? "" : kind->id,
                               e.thing,
                               kind == nullptr || e.verb < 0 ? "" : kind->verbs[static_cast<std::size_t>(e.verb)].id,
                               time(e.at),
                               time(e.until),
                               e.place.code,
                               e.place.at ? fmt::format("{}", e.place.at->lon) : "",
                               e.place.at ? fmt::format("{}", e.place.at->lat) : "",
                               e.place.at ? std::string{base::to_text(e.place.at->measured_in)} : "",
                               std::string{ledger::to_text(e.how)},
                               e.document,
                               e.actor,
                               e.note,
                               fields};
  bool first = true;
  for (auto const& cell : cells) {
    out << (first ? "" : ",") << base::csv_cell(cell);
    first = false;
  }
  out << "\r\n";
}

}  // namespace

void export_events(know::knowledge const& known, export_format format, std::ostream& out) {
  auto& store = known.store();
  ledger::decoder decoder{known.catalogue()};
  if (format == export_format::csv) {
    out << "seq,known,source,source_seq,op,target.source,target.source_seq,kind,thing,verb,at,until,place,lon,lat,"
           "frame,grade,document,actor,note,fields\r\n";
  }
  store.scan(1, store.head().seq, [&](ledger::row const& r) {
    if (r.key.source == "access") return true;  // accounts and rights are this house's alone; no other takes them in
    std::optional<ledger::event_key> target;
    if (r.target != 0) target = store.read(r.target)->key;
    if (format == export_format::ndjson) {
      write_ndjson(r, target, out);
    } else {
      write_csv(known, decoder.decode(r), target, out);
    }
    return static_cast<bool>(out);
  });
}

}  // namespace fengsui::tell
