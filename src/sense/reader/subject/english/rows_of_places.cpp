// Rows of places, each with its own figure: "1,200 fires in Kent, 300 in Surrey and 200 in Essex", "broke out in Porto
// (2,294), Braga (1,066) and Vila Real (830)"; and of bodies: "by 12% at Riga Airport and by 8% at Tallinn Airport".
#include <algorithm>
#include <optional>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kLongestName = 80;  // with the "in" before it

// How long the name is that a text begins with, where it is no month's; 0 where it begins with none.
std::size_t length_of_name(std::u16string_view text) {
  return times::is_name_of_month(times::en_word_at(text, 0).text()) ? 0 : end_of_name(text, 0);
}

// What parts two members: ", ", " and by "; its length, 0 where there is none of them.
std::size_t length_of_joint(std::u16string_view text) {
  static constexpr any_of_words kJoints{u", and by ", u", and ", u", by ", u", ", u" and by ", u" and "};
  return kJoints.open(text);
}

struct named_place {
  std::size_t from = 0;
  std::size_t to = 0;
};

// "300 in Surrey", "8% at Tallinn Airport": the place right behind a figure.
std::optional<named_place> place_behind(document const& doc, draft const& one, std::u16string_view in) {
  auto const behind = doc.text().substr(one.words_to);
  if (!behind.starts_with(in)) return {};
  auto length = length_of_name(behind.substr(in.size()));
  if (length == 0) return {};
  static constexpr any_of_words kNouns{u" airport", u" port", u" station", u" terminal"};
  length += kNouns.open(behind.substr(in.size() + length));
  return named_place{one.words_to + in.size(), one.words_to + in.size() + length};
}

// "Braga (1,066)": the place before the bracket that a figure stands in, its first word at `least` or behind it.
std::optional<named_place> place_before_bracket(document const& doc, draft const& one, std::size_t least) {
  auto const text = doc.text();
  if (one.words_from < least + 2 || !text.substr(0, one.words_from).ends_with(u" ("sv) ||
      !text.substr(one.words_to).starts_with(u')'))
    return {};
  auto const end = one.words_from - 2;
  if (length_of_name(text.substr(least)) != end - least) return {};
  return named_place{least, end};
}

// The places of the row that begins with figure `first`: behind each figure, the next one follows its joint.
std::vector<named_place> row_behind(document const& doc, std::vector<draft> const& drafts, std::size_t first,
                                    std::u16string_view in) {
  std::vector<named_place> row;
  for (auto i = first; i < drafts.size(); ++i) {
    if (drafts[i].sentence != drafts[first].sentence ||
        (drafts[i].dimension == dimension::percent) != (drafts[first].dimension == dimension::percent))
      break;
    if (!row.empty() && row.back().to + length_of_joint(doc.text().substr(row.back().to)) != drafts[i].words_from)
      break;
    auto const place = place_behind(doc, drafts[i], in);
    if (!place) break;
    row.push_back(*place);
  }
  return row;
}

// The same where each figure stands in a bracket behind its place, the first of them behind "in".
std::vector<named_place> row_of_brackets(document const& doc, std::vector<draft> const& drafts, std::size_t first) {
  constexpr std::u16string_view kIn = u" in ";
  auto const text = doc.text();
  auto const at = drafts[first].words_from;
  if (!text.substr(0, at).ends_with(u" ("sv)) return {};
  auto const from = std::max(doc.sentences[drafts[first].sentence].from, at > kLongestName ? at - kLongestName : 0);
  auto const in = from < at ? text.substr(from, at - from).rfind(kIn) : text.npos;
  if (in == text.npos) return {};
  std::vector<named_place> row;
  auto least = from + in + kIn.size();
  for (auto i = first; i < drafts.size(); ++i) {
    if (drafts[i].sentence != drafts[first].sentence || drafts[i].dimension != drafts[first].dimension) break;
    auto const place = place_before_bracket(doc, drafts[i], least);
    if (!place) break;
    row.push_back(*place);
    auto const joint = length_of_joint(text.substr(std::min(drafts[i].words_to + 1, text.size())));
    if (joint == 0) break;
    least = drafts[i].words_to + 1 + joint;
  }
  return row;
}

}  // namespace

void place_rows(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i + 1 < drafts.size();) {
    auto row = row_behind(doc, drafts, i, u" at ");
    auto const of_bodies = row.size() > 1;
    if (!of_bodies) row = row_behind(doc, drafts, i, u" in ");
    if (row.size() < 2) row = row_of_brackets(doc, drafts, i);
    if (row.size() < 2) {
      ++i;
      continue;
    }
    for (auto const& place : row) {
      auto& one = drafts[i++];
      (of_bodies ? one.org : one.place) = to_utf8(doc.text().substr(place.from, place.to - place.from));
      if (of_bodies) one.place.clear();
    }
  }
}

}  // namespace fengsui::sense::reader
