// "At Beijing Capital, Shanghai Pudong and Guangzhou Baiyun 28,000, 51,000 and 23,000 trips are expected": as many
// names as figures, each in its own list, whether a table knows them or not.
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/clause_verbs.h"
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

struct span_of_name {
  std::size_t from = 0;
  std::size_t to = 0;
};

// The length of what joins two names: ", ", " and ", ", and the "; 0 where nothing does.
std::size_t joint_of_names(std::u16string_view text) {
  static constexpr any_of_words kJoints{u", and the ", u" and the ", u", the ", u", and ", u" and ", u" & ", u", "};
  return kJoints.open(text);
}

// The last run of names joined to each other in [from, to), when it has as many as asked for; else empty.
std::vector<span_of_name> names_in_a_row(std::u16string_view text, std::size_t from, std::size_t to,
                                         std::size_t count) {
  std::vector<span_of_name> row;
  for (auto at = from; at < to;) {
    auto const end = is_capital(text[at]) && (at == 0 || !is_of_a_name(text[at - 1])) ? end_of_name(text, at) : at;
    if (end == at || end > to || times::is_name_of_month(times::en_word_at(text, at).text())) {
      ++at;
      continue;
    }
    auto const follows = !row.empty() && row.back().to + joint_of_names(text.substr(row.back().to)) == at;
    if (!follows) row.clear();
    row.push_back({at, end});
    at = end;
  }
  // "At the Olympiad in Informatics, Romania took one gold and three silver": no list.
  auto const ends_one =
      row.size() < 2 || text.substr(row[row.size() - 2].to, row.back().from - row[row.size() - 2].to) != u", "sv;
  if (row.size() != count || !ends_one) row.clear();
  return row;
}

// Whether a table knows the name as a place, or as a country: where they come from or go to, and nobody who counts.
bool is_a_known_place(std::u16string_view text, span_of_name const& name, std::string_view level = {}) {
  auto const known = words().surfaces.longest_at(text, name.from);
  if (!known || name.from + known->length != name.to) return false;
  auto const& group = words().groups[known->value];
  return std::any_of(group.begin(), group.end(), [&](std::uint32_t index) {
    auto const& entry = words().entries[index];
    return entry.is == word_class::place && (level.empty() || entry.kind == level);
  });
}

// "Ouigo and Iryo transported 3.9 million and 5.1 million", "Dabie Peak, Jiulong Mountain and Tianzhu Mountain
// received": who does it, where no table knows them as places.
bool act_themselves(std::u16string_view text, std::vector<span_of_name> const& row) {
  auto behind = text.substr(row.back().to, 24);
  if (!behind.starts_with(u' ')) return false;
  behind.remove_prefix(1);
  auto const is_place = [&](span_of_name const& name) { return is_a_known_place(text, name); };
  return is_doing(behind.substr(0, behind.find_first_of(u" ,."sv))) && std::none_of(row.begin(), row.end(), is_place);
}

// How many figures are in the list that begins with figure i, all of them levels of one kind.
std::size_t length_of_list(std::vector<draft> const& drafts, std::size_t i) {
  if (drafts[i].list != i || drafts[i].kind != model::figure_kind::level) return 1;
  auto count = std::size_t{1};
  while (i + count < drafts.size() && drafts[i + count].list == i && drafts[i + count].in_list &&
         drafts[i + count].dimension == drafts[i].dimension)
    ++count;
  return count;
}

}  // namespace

void name_respectively(document const& doc, subject const& main, std::vector<subject const*> const& handed_out,
                       std::vector<draft>& drafts) {
  constexpr std::size_t kFewest = 2;
  auto const of_bodies = doc.topic == "air" || doc.topic == "port" || doc.topic == "border" || doc.topic == "parcel" ||
                         doc.topic == "contest";
  struct list_with_names {
    std::size_t first = 0;
    std::size_t count = 0;
  } last;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto const count = length_of_list(drafts, i);
    if (count < kFewest || handed_out[i] != nullptr) continue;
    auto const from =
        std::max(drafts[i].lead_from, drafts[i].words_from - std::min(drafts[i].words_from, kCharactersBack));
    auto const row = names_in_a_row(doc.text(), from, drafts[i].words_from, count);
    // "…, carrying 410,000, 440,000 and 520,000 passengers": the next list is of the same.
    if (row.empty() && last.count == count && drafts[last.first].sentence == drafts[i].sentence) {
      for (std::size_t k = 0; k < count; ++k) {
        drafts[i + k].org = drafts[last.first + k].org;
        drafts[i + k].place = drafts[last.first + k].place;
      }
      continue;
    }
    if (!row.empty()) last = {i, count};
    // "Chengdu and Wuhan bureaus 540,000 and 760,000"
    constexpr std::u16string_view kBureaus = u" bureaus";
    auto const bureaus = !row.empty() && doc.text().substr(row.back().to).starts_with(kBureaus);
    auto const of_themselves = of_bodies || (!row.empty() && act_themselves(doc.text(), row));
    for (std::size_t k = 0; k < row.size(); ++k) {
      auto name = to_utf8(doc.text().substr(row[k].from, row[k].to - row[k].from));
      if (bureaus)
        drafts[i + k].org = name + " bureau", drafts[i + k].place.clear();
      else if (of_themselves && !is_a_known_place(doc.text(), row[k], "country"))
        drafts[i + k].org = std::move(name), drafts[i + k].place.clear();
      else if (drafts[i + k].org == main.name && drafts[i + k].place.empty())
        drafts[i + k].place = std::move(name);
    }
  }
}

}  // namespace fengsui::sense::reader
