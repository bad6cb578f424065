#include "tell/reading/write_finding.h"

namespace fengsui::tell {
namespace {

using base::json_writer;
using know::audit::letter;

// A decimal text, or null where the side is open.
void number_or_null(json_writer& to, std::string const& text) {
  if (text.empty()) {
    to.null();
  } else {
    to.raw(text);
  }
}

void write_side(json_writer& to, std::string const& name, know::audit::side const& one) {
  to.key(name);
  number_or_null(to, one.value);
  to.key(name + "_range").begin_array();
  number_or_null(to, one.low);
  number_or_null(to, one.high);
  to.end_array();
}

void write_repair(json_writer& to, know::audit::repair const& one) {
  to.begin_object()
      .put("slip", know::audit::to_text(one.how))
      .put("figure", letter(one.figure))
      .put("from", one.from)
      .put("to", one.to)
      .put("zh", one.text.zh)
      .put("en", one.text.en)
      .end_object();
}

}  // namespace

base::name verdict_name(know::audit::verdict of) {
  switch (of) {
    case know::audit::verdict::inconsistent:
      return {"不符", "inconsistent"};
    case know::audit::verdict::cut:
      return {"截尾", "cut, not rounded"};
    case know::audit::verdict::suspicious:
      return {"存疑", "suspicious"};
  }
  return {};
}

void write(json_writer& to, know::audit::finding const& one, std::span<know::audit::document const> documents) {
  to.begin_object().put("doc", one.doc).put("check", one.check).put("check_name", know::audit::check_name(one.check));
  to.put("verdict", know::audit::to_text(one.verdict)).key("figures").begin_array();
  for (auto const& at : one.figures) to.text(letter(at.figure));
  to.end_array().key("spans").begin_array();
  for (auto const& at : one.figures) {
    auto const& document = documents[static_cast<std::size_t>(at.document)];
    auto const& figure = document.figures[static_cast<std::size_t>(at.figure)];
    to.begin_object()
        .put("doc", document.id)
        .put("figure", letter(at.figure))
        .put("start", figure.start)
        .put("end", figure.end)
        .put("span", figure.span)
        .end_object();
  }
  to.end_array().put("relation", one.relation);
  write_side(to, "computed", one.computed);
  write_side(to, "reported", one.reported);
  to.put("zh", one.text.zh).put("en", one.text.en).key("repair").begin_array();
  for (auto const& fix : one.repairs) write_repair(to, fix);
  to.end_array().end_object();
}

}  // namespace fengsui::tell
