#include "sense/reader/english_owners.h"

#include <algorithm>

namespace fengsui::sense::reader {
namespace {

// "Viet Nam drew nearly US$5.45 billion in FDI": the first sum of money of the body is foreign investment.
bool tells_of_fdi(document const& doc, std::vector<draft> const& drafts) {
  for (auto const& one : drafts) {
    if (doc.sentences[one.sentence].headline) continue;
    // "FDI projects seeking promotion numbered 407": the projects are the country's.
    if (one.indicator == "projects_applied" || one.indicator == "projects_approved") return false;
    if (one.dimension != dimension::money) continue;
    return one.indicator == "fdi";
  }
  return false;
}

}  // namespace

subject subject_of(document const& doc, std::vector<subject> const& all, home_names const& home,
                   std::vector<draft> const& drafts) {
  auto main = main_subject(doc, all, home, drafts);
  if (!doc.english) return main;
  // A country's railways are a company of their own in English news, unless it tells of every means of transport.
  auto const of_every_mode =
      std::any_of(all.begin(), all.end(), [](subject const& s) { return s.is == subject_kind::mode; });
  if (doc.topic == "rail" && main.name == "China" && !of_every_mode)
    return {.name = "China Railway", .is = subject_kind::company};
  // What a country draws from abroad is called its FDI where the text counts nothing else first.
  if (main.is == subject_kind::area && main.level == "country" && tells_of_fdi(doc, drafts))
    return {.name = main.name + " FDI", .is = subject_kind::company};
  // The fires of the whole United States are those of its National Interagency Fire Center.
  if (doc.topic == "fire" && main.name == "United States") return {.name = "NIFC", .is = subject_kind::company};
  // A crossing's travellers are the crossing's; all of them together those of the control points.
  if (doc.topic == "border" &&
      std::any_of(all.begin(), all.end(), [](subject const& s) { return s.level == "crossing"; }))
    return {.name = "Hong Kong control points", .is = subject_kind::company};
  return main;
}

subject const* who_counts_for_all(document const& doc, std::vector<subject> const& all, draft const& one) {
  auto const& in = doc.sentences[one.sentence];
  auto text = doc.text().substr(in.from, std::min(in.to - in.from, kCharactersBack));
  while (text.starts_with(u' ')) text.remove_prefix(1);
  auto const of_all = [&](std::u16string_view opening) { return text.starts_with(opening); };
  if (!of_all(u"Nationally") && !of_all(u"Nationwide") && !of_all(u"Across the country") &&
      !of_all(u"Across the nation"))
    return nullptr;
  auto const first = std::lower_bound(all.cbegin(), all.cend(), in.from,
                                      [](subject const& s, std::size_t place) { return s.from < place; });
  for (auto at = first; at != all.cend() && at->from < in.from + text.size() && at->from < in.to; ++at) {
    if (at->is == subject_kind::company) return &*at;
  }
  return nullptr;
}

subject const* first_area(std::vector<subject> const& all) {
  auto const found = std::find_if(
      all.begin(), all.end(), [](subject const& one) { return one.is == subject_kind::area && !one.level.empty(); });
  return found != all.end() ? &*found : nullptr;
}

}  // namespace fengsui::sense::reader
