#include "sense/reader/indicator/indicator_vote.h"

#include <algorithm>
#include <array>

#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

bool is_a_body(std::string_view indicator) {
  static constexpr std::array<std::string_view, 5> kBodies{"regional_teams", "task_forces", "fire_teams", "teams",
                                                           "departments"};
  return std::find(kBodies.begin(), kBodies.end(), indicator) != kBodies.end();
}

bool is_a_kind_of_place(std::string_view indicator) {
  return indicator == "provinces" || indicator == "regions" || indicator == "cities" || indicator == "countries";
}

}  // namespace

bool counts_turns(draft const& one) {
  static constexpr std::array<std::u16string_view, 5> kTurns{u"次", u"批次", u"批", u"场", u"场次"};
  return std::find(kTurns.begin(), kTurns.end(), one.classifier) != kTurns.end();
}

bool is_classifier(draft const& one) {
  return one.dimension == dimension::count || one.dimension == dimension::person ||
         one.dimension == dimension::place_count || one.dimension == dimension::piece ||
         one.dimension == dimension::none || one.dimension == dimension::household ||
         one.dimension == dimension::vehicle;
}

bool is_a_sort_of_firms(std::u16string_view text, term const& one) {
  static constexpr std::array<std::u16string_view, 5> kWhoDoes{u"企业", u"者", u"商", u"公司", u"机构"};
  if (!text.substr(0, one.to).ends_with(u"投资"sv)) return false;
  auto const behind = text.substr(one.to, 2);
  return std::any_of(kWhoDoes.begin(), kWhoDoes.end(),
                     [&](std::u16string_view who) { return behind.starts_with(who); });
}

void weigher::offer(std::string_view indicator, int weight, char const* rule) {
  if (!prefix_.empty() && !indicator.starts_with(prefix_)) return;
  if (weight > best_.weight) best_ = {indicator, weight, rule};
}

bool weigher::may_speak(term const& one) const {
  if (!doc_.has(one, word_class::indicator) || is_in_a_bracket(one) || is_a_sort_of_firms(doc_.text(), one))
    return false;
  return !skip_classes_ || !doc_.has(one, word_class::what) || doc_.text().substr(one.to).starts_with(u"项目"sv);
}

bool weigher::may_mean(word_entry const& entry) const {
  if (entry.is != word_class::indicator || (entry.dimensions & set_of(counted_)) == 0) return false;
  if (!entry.topic.empty() && entry.topic != topic_ && entry.topic != doc_.topic) return false;
  // "About 910,000 will pass through the airport" in a text about a border's travellers.
  if (doc_.english && doc_.topic == "border" && !entry.topic.empty() && entry.topic != "border" &&
      entry.name.starts_with("pax_"))
    return false;
  if (counts_turns(figure_) && is_a_body(entry.name)) return false;
  // "11.8 million from Asian nations", "at its airports 10,480": where they were counted.
  constexpr double kMostPlaces = 1'000;
  if (figure_.dimension == dimension::none && worth(figure_) > kMostPlaces &&
      (is_a_kind_of_place(entry.name) || entry.name == "airports" || entry.name == "airlines" ||
       entry.name == "checkpoints" || entry.name == "routes" || entry.name == "industries" ||
       entry.name == "departments"))
    return false;
  // "including 14.1 million on high-speed trains": who rode on them.
  constexpr double kMostTrains = 100'000;
  if (doc_.english && figure_.dimension == dimension::none && worth(figure_) > kMostTrains &&
      entry.name.starts_with("train"))
    return false;
  return !of_a_place_ || !is_a_kind_of_place(entry.name);
}

int weigher::worth_of(word_entry const& entry, term const& one) const {
  // 15个机场: a noun that many share is what is counted where it touches the count.
  auto const counted_here = one.from == figure_.to && is_classifier(figure_) && !doc_.english;
  auto worth = entry.weak && !counted_here ? -30 : 0;
  // A word of the text's own topic is meant before a general one; longer words say more.
  if (!entry.topic.empty()) worth += entry.topic == topic_ ? 3 : -4;
  return worth + static_cast<int>(std::min<std::size_t>(one.to - one.from, 8)) / (doc_.english ? 4 : 2);
}

bool weigher::is_in_a_bracket(term const& one) const {
  if (doc_.english || one.to > figure_.words_from) return false;
  constexpr std::size_t kLongest = 40;
  auto const behind = doc_.text().substr(one.to, std::min(figure_.words_from - one.to, kLongest));
  auto const edge = behind.find_first_of(u"()"sv);
  return edge != std::u16string_view::npos && behind[edge] == u')';
}

bool is_of_a_fleet(std::u16string_view text, draft const& one) {
  if (one.dimension != dimension::aircraft || one.classifier != u"架"sv) return false;
  static constexpr std::array<std::u16string_view, 7> kAircraft{u"飞机",   u"客机", u"货机", u"直升机",
                                                                u"无人机", u"机队", u"干线"};
  return std::any_of(kAircraft.begin(), kAircraft.end(), [&](std::u16string_view noun) {
    return text.substr(one.words_to).starts_with(noun) || text.substr(0, one.words_from).ends_with(noun);
  });
}

}  // namespace fengsui::sense::reader
