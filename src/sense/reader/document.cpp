#include "sense/reader/document.h"

#include <algorithm>

#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/english_stop.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kTermBlock = 32;

std::vector<term> find_terms(std::u16string_view text) {
  std::vector<term> found;
  auto const& known = words();
  for (std::size_t at = 0; at < text.size();) {
    if (auto const match = known.surfaces.longest_at(text, at)) {
      if (known.classes[match->value] != set_of(word_class::plain))
        found.push_back({at, at + match->length, match->value});
      at += match->length;
    } else if (is_letter(text[at])) {
      for (++at; at < text.size() && is_letter(text[at]);) ++at;  // no surface begins inside a word
    } else {
      ++at;
    }
  }
  return found;
}

std::vector<std::uint32_t> blocks_of(std::vector<term> const& terms, std::size_t size) {
  std::vector<std::uint32_t> made(size / kTermBlock + 1);
  std::size_t at = 0;
  for (std::size_t block = 0; block < made.size(); ++block) {
    while (at < terms.size() && terms[at].from < block * kTermBlock) ++at;
    made[block] = static_cast<std::uint32_t>(at);
  }
  return made;
}

bool ends_sentence(std::u16string_view text, std::size_t at) {
  switch (text[at]) {
    case u'。':
    case u'!':
    case u'?':
    case u'\n':
      return true;
    case u'.': {
      // An English stop: behind a letter or bracket, before a space and a capital, or at the end.
      if (at == 0 || is_cjk(text[at - 1])) return at > 0 && (at + 1 >= text.size() || !is_digit(text[at + 1]));
      return is_english_stop(text, at);
    }
    default:
      return false;
  }
}

// What an indicator's own words say of the text's topic.
std::string_view topic_of(std::string_view indicator) {
  struct family {
    std::string_view begins;
    char const* topic;
  };
  static constexpr family kFamilies[] = {
      {"pax_sent", "rail"},       {"emu_pax", "rail"},       {"trains", "rail"},
      {"coaches", "rail"},        {"pax_throughput", "air"}, {"flights", "air"},
      {"cargo_mail", "air"},      {"port_", "port"},         {"teu", "port"},
      {"parcels", "parcel"},      {"postal", "parcel"},      {"visitors", "tourism"},
      {"tourism", "tourism"},     {"scenic", "tourism"},     {"projects_", "invest"},
      {"signed", "invest"},       {"approved_", "invest"},   {"invest_amount", "invest"},
      {"funds_", "invest"},       {"fdi", "invest"},         {"fires", "fire"},
      {"burned", "fire"},         {"hotspots", "fire"},      {"fire_", "fire"},
      {"contestants", "contest"}, {"prizes", "contest"},     {"judges", "contest"},
      {"power_", "power"},        {"utilisation", "power"},  {"retail", "econ"},
      {"industrial_", "econ"},    {"gov_", "econ"},          {"fai", "econ"}};
  for (auto const& each : kFamilies) {
    if (indicator.starts_with(each.begins)) return each.topic;
  }
  return {};
}

// 青海机场公司 flies, 青藏集团公司 runs trains.
std::string_view topic_of_name(std::u16string_view organisation) {
  struct part {
    std::u16string_view word;
    char const* topic;
  };
  static constexpr part kParts[] = {
      {u"机场", "air"},      {u"民航", "air"},   {u"航空", "air"},    {u"铁路", "rail"},     {u"局集团", "rail"},
      {u"青藏集团", "rail"}, {u"广铁", "rail"},  {u"国铁", "rail"},   {u"开发区", "invest"}, {u"邮政", "parcel"},
      {u"BOI", "invest"},    {u"BoI", "invest"}, {u"PEZA", "invest"}, {u"MIDA", "invest"},   {u"GIPC", "invest"}};
  for (auto const& each : kParts) {
    if (organisation.find(each.word) != std::u16string_view::npos) return each.topic;
  }
  return {};
}

// "Arrivals by air rose, by road they fell": how somebody came is not what the text is about.
bool is_how_they_came(std::u16string_view text, term const& one) {
  auto const word = text.substr(one.from, one.to - one.from);
  if (word != u"air"sv && word != u"road"sv) return false;
  auto const lead = text.substr(0, one.from);
  return lead.ends_with(u" by "sv) || lead.ends_with(u"By "sv);
}

// How often each of the few topics was spoken of; of two spoken of alike the one spoken of first is meant. The names
// outlive it.
class topic_votes {
 public:
  void add(std::string_view topic) {
    for (auto& [name, count] : votes_) {
      if (name != topic) continue;
      ++count;
      return;
    }
    votes_.emplace_back(topic, 1);
  }
  std::string best() const {
    std::pair<std::string_view, int> top{};
    for (auto const& one : votes_) {
      if (one.second > top.second) top = one;
    }
    return std::string{top.first};
  }

 private:
  std::vector<std::pair<std::string_view, int>> votes_;
};

std::vector<sentence> find_sentences(std::u16string_view text) {
  std::vector<sentence> found;
  std::size_t from = 0;
  auto paragraph = true;
  auto const close = [&](std::size_t to, bool stopped) {
    if (to > from) {
      found.push_back({.from = from, .to = to, .headline = !stopped, .paragraph = paragraph});
      paragraph = false;
    }
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ends_sentence(text, at)) continue;
    auto const line_end = text[at] == u'\n';
    // "Don Mueang: 698 flights …;" is an item of a list and no headline.
    auto const item = line_end && at > from && text[at - 1] == u';';
    close(line_end ? at : at + 1, !line_end || item);
    from = at + 1;
    if (line_end) paragraph = true;
  }
  // The last line is a headline only where nothing stands above it.
  close(text.size(), !found.empty());
  return found;
}

// "99 GWh from last year's 917 GWh", "4.38 million against 2017's total of $4.14 million": whose the number behind is.
bool owns_a_number(std::u16string_view behind) {
  static constexpr any_of_words kNouns{u"total of ", u"figure of ", u"number of ", u"tally of ", u"level of "};
  static constexpr any_of_words kWhole{u"whole ", u"full-year ", u"annual ", u"overall "};
  constexpr std::size_t kOwn = 3;
  if (!behind.starts_with(u"'s "sv) && !behind.starts_with(u"’s "sv)) return false;
  behind.remove_prefix(kOwn);
  behind.remove_prefix(kWhole.open(behind));
  behind.remove_prefix(kNouns.open(behind));
  // US$923 million, PHP729.1 billion, P1.26 trillion
  auto const number = behind.find_first_of(u"0123456789"sv);
  constexpr std::size_t kLongestMoney = 4;
  return number != behind.npos && number <= kLongestMoney && behind.substr(0, number).find(u' ') == behind.npos;
}

}  // namespace

void drop_named_plans(std::u16string_view text, std::vector<time_expression>& times) {
  // "for the year incomes were fulfilled by 27.3%": whose plan it is, and no time of what was done.
  std::erase_if(times, [&](time_expression const& one) {
    constexpr std::size_t kReach = 48;
    if (!one.rule.starts_with("en.phrase") || one.unit != time_unit::year) return false;
    auto behind = text.substr(one.end, kReach);
    behind = behind.substr(0, behind.find_first_of(u",;.0123456789"sv));
    return behind.ends_with(u" fulfilled by "sv) || behind.ends_with(u" implemented by "sv) ||
           behind.ends_with(u" executed by "sv);
  });
  for (auto& one : times) {
    if (one.rule.starts_with("en.") && one.unit == time_unit::year && one.role == time_role::period &&
        owns_a_number(text.substr(one.end)))
      one.role = time_role::base;
  }
  std::erase_if(times, [&](time_expression const& one) {
    auto const behind = text.substr(one.end, 2);
    return behind == u"预算"sv || behind == u"计划"sv || behind == u"目标"sv || behind == u"任务"sv;
  });
}

std::pair<std::size_t, std::size_t> document::terms_in(std::size_t from, std::size_t to) const {
  auto const first_at = [this](std::size_t place) {
    auto const block = place / kTermBlock;
    if (block >= terms_by_block.size()) return terms.size();
    auto at = static_cast<std::size_t>(terms_by_block[block]);
    while (at < terms.size() && terms[at].from < place) ++at;
    return at;
  };
  auto const first = first_at(from);
  // Most stretches are short: their end lies a few terms on.
  auto last = first;
  if (to > from && to - from <= kTermBlock) {
    while (last < terms.size() && terms[last].from < to) ++last;
  } else if (to > from) {
    last = first_at(to);
  }
  return {first, last};
}

std::size_t document::first_time(std::size_t from) const {
  auto const before = [](time_expression const& one, std::size_t at) { return one.begin < at; };
  return static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), from, before) - times.begin());
}

word_entry const* document::entry_of(term const& one, word_class is) const {
  auto const& lexicon = words();
  if ((lexicon.classes[one.group] & set_of(is)) == 0) return nullptr;
  for (auto const index : lexicon.groups[one.group]) {
    if (lexicon.entries[index].is == is) return &lexicon.entries[index];
  }
  return nullptr;
}

document cut(folded_text folded) {
  document made;
  made.folded = std::move(folded);
  auto const text = made.text();
  made.numbers = find_quantities(text);
  made.terms = find_terms(text);
  made.terms_by_block = blocks_of(made.terms, text.size());
  made.sentences = find_sentences(text);
  topic_votes in_document;
  for (auto& one : made.sentences) {
    topic_votes in_sentence;
    auto const [first, last] = made.terms_in(one.from, one.to);
    for (auto i = first; i < last; ++i) {
      auto const* named = made.entry_of(made.terms[i], word_class::topic);
      auto const* counted = made.entry_of(made.terms[i], word_class::indicator);
      // A word that means one thing here and another there ("cargo") says nothing of the topic.
      if (counted != nullptr && std::any_of(words().groups[made.terms[i].group].begin(),
                                            words().groups[made.terms[i].group].end(), [&](std::uint32_t index) {
                                              auto const& entry = words().entries[index];
                                              return entry.is == word_class::indicator && entry.name != counted->name;
                                            }))
        counted = nullptr;
      auto const* who = made.entry_of(made.terms[i], word_class::organisation);
      auto const topic = who != nullptr && named == nullptr
                             ? topic_of_name(text.substr(made.terms[i].from, made.terms[i].to - made.terms[i].from))
                         : named != nullptr ? std::string_view{named->name}
                         : counted != nullptr && !counted->weak && counted->topic.empty() ? topic_of(counted->name)
                                                                                          : std::string_view{};
      if (topic.empty() || is_how_they_came(text, made.terms[i])) continue;
      in_sentence.add(topic);
      in_document.add(topic);
    }
    one.topic = in_sentence.best();
  }
  made.topic = in_document.best();
  for (auto& one : made.sentences) {
    if (one.topic.empty()) one.topic = made.topic;
  }
  auto const letters = std::count_if(text.begin(), text.end(), is_letter);
  auto const characters = std::count_if(text.begin(), text.end(), is_cjk);
  made.english = letters > characters * 2;
  made.holds_chinese = characters > 0;
  return made;
}

}  // namespace fengsui::sense::reader
