#include "know/audit/checks/growth/english_roles.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/english_told_rows.h"

namespace fengsui::know::audit {

using words = std::string_view;

std::string english_lead_of(page const& of, std::size_t i) {
  constexpr std::size_t kCharacters = 100;
  auto const text = behind_english_stop(i > 0 && of.sentence(i - 1) == of.sentence(i) ? of.between(i - 1, i)
                                                                                      : english_clause_before(of, i));
  std::string made{text.substr(text.size() - std::min(text.size(), kCharacters))};
  std::ranges::transform(made, made.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  while (!made.empty() && !std::isalnum(static_cast<unsigned char>(made.back())) && made.back() != ':') made.pop_back();
  return " " + made + " ";
}

std::string english_tail_of(page const& of, std::size_t i) {
  constexpr std::size_t kCharacters = 48;
  auto text = of.after(i, kCharacters);
  if (i + 1 < of.size()) text = text.substr(0, of.between(i, i + 1).size());
  text = text.substr(0, text.find_first_of(",;:()\n"));
  text = text.substr(0, text.find(". "));
  if (text.ends_with(".")) text.remove_suffix(1);
  words const span = of.at(i).span;
  auto const noun = span.find(' ');
  return std::string{noun == words::npos ? words{} : span.substr(noun)} + std::string{text} + " ";
}

namespace {

// Whether a text begins with one of them, or with one behind no more than two words: " more ", " forest fires fewer ".
bool tells_soon(std::string_view text, auto const& among) {
  for (int word = 0; word < 3; ++word) {
    if (starts_with_any(text, among)) return true;
    auto const space = text.find(' ', 1);
    if (space == words::npos) return false;
    text.remove_prefix(space);
  }
  return false;
}

constexpr std::array<words, 34> kUpward{
    " rose ",    " risen ",      " rise ",    " rising ",     " increase",  " increasing", " grew ",
    " grown ",   " growth ",     " growing ", " climb",       " jump",      " surge",      " gain",
    " soar",     " up ",         " higher ",  " more ",       " above ",    " exceed",     " expand",
    " swell",    " additional ", " ahead ",   " advance ",    " advanced ", " inflation ", " leap",
    " widened ", " improve",     " upturn ",  " went up by ", " addition ", " larger "};
constexpr std::array<words, 34> kDownward{
    " fell ",  " fall ",    " fallen ", " falling ", " drop",      " declin", " decreas",   " down ", " lower ",
    " fewer ", " less ",    " below ",  " shrank ",  " shrunk ",   " shrink", " slip",      " slid ", " dip",
    " reduc",  " loss ",    " plung",   " slump",    " tumbl",     " eased ", " narrowed ", " cut ",  " contracted ",
    " lost ",  " smaller ", " short ",  " behind ",  " downturn ", " sank ",  " waned "};

// Where the last of some words stands.
std::size_t last_of(std::string_view text, auto const& among) {
  std::size_t made = 0;
  for (auto const word : among) {
    if (auto const at = text.rfind(word); at != words::npos) made = std::max(made, at + 1);
  }
  return made;
}

constexpr std::array<words, 14> kMoreBehind{" more ",    " fewer ", " less ",     " higher ",  " lower ",
                                            " above ",   " below ", " up ",       " down ",    " larger ",
                                            " smaller ", " ahead ", " increase ", " decrease "};

int way_behind(std::string_view tail) {
  static constexpr std::array<words, 11> kUp{" more ",     " higher ", " above ", " up ",     " larger ", " ahead ",
                                             " increase ", " rise ",   " gain ",  " growth ", " jump "};
  static constexpr std::array<words, 12> kDown{" fewer ", " less ",    " lower ",     " below ",
                                               " down ",  " smaller ", " decrease ",  " fall ",
                                               " drop ",  " decline ", " reduction ", " dip "};
  return int{tells_soon(tail, kUp)} - int{tells_soon(tail, kDown)};
}

int way_around(page const& of, std::size_t i) {
  if (auto const behind = way_behind(english_tail_of(of, i)); behind != 0) return behind;
  auto const lead = english_lead_of(of, i);
  auto const up = last_of(lead, kUpward);
  auto const down = last_of(lead, kDownward);
  if (up != down) return up > down ? 1 : -1;
  return has_way(of, i) ? sign_of(of.at(i).cmp->direction) : 0;
}

// "last year's ", "the previous ": what may stand between the word that leads to a base and its number.
void drop_fillers(std::string& lead) {
  static constexpr std::array<words, 18> kFillers{
      " the ",         " just ",     " only ",      " some ",     " about ",
      " last year's ", " last ",     " previous ",  " a ",        " a year earlier's ",
      " around ",      " nearly ",   " year's ",    " the year ", " previous year's ",
      " month's ",     " season's ", " an earlier "};
  for (bool found = true; found;) {
    found = false;
    for (auto const one : kFillers) {
      if (!lead.ends_with(one)) continue;
      lead.resize(lead.size() - one.size() + 1);
      found = true;
    }
  }
}

constexpr std::array<words, 29> kTimesBefore{
    " in the one prior ", " the year prior ", " in the one before ",   " in the prior ",          " a year earlier ",
    " a year ago ",       " a year before ",  " the year before ",     " twelve months earlier ", " last year",
    " the previous ",     " year earlier ",   " the same period ",     " the corresponding ",     " months earlier ",
    " of last ",          " of a year ",      " at the beginning of ", " at the start of ",       " the month before ",
    " a month earlier ",  " month ago ",      " the week before ",     " a week earlier ",        " 12 months earlier ",
    " recorded last ",    " the same month ", " the year earlier ",    " the preceding "};

// How surely a figure is what another one was: 2 by the word that leads to it, 1 by its time.
int base_told(page const& of, std::size_t i, bool behind_change) {
  static constexpr std::array<words, 10> kFrom{" from ",        " against ", " versus ", " compared with ",
                                               " compared to ", " vs ",      " up on ",  " having been ",
                                               " had been ",    " down on "};
  static constexpr std::array<words, 6> kBehindChange{" on ", " over ", " above ", " below ", " under ", " than "};
  static constexpr std::array<words, 3> kWhen{" when it was ", " when there were ", " when the "};
  auto const full = english_lead_of(of, i);
  auto lead = full;
  drop_fillers(lead);
  if (ends_with_any(lead, kFrom)) return 2;
  if (behind_change && lead.size() < 32 && ends_with_any(lead, kBehindChange)) return 2;
  // "44,000 more than Line B, which carried 124,000", "than Line B's 124,000"
  bool const than = behind_change && full.size() < 60 && contains(full, " than ");
  if (than && (contains(full, ", which ") || lead.ends_with("'s ") ||
               ends_with_any(full, std::array<words, 2>{" with ", " had "})))
    return 2;
  // "4,420 hectares, more than the 5,310 of 2023"; "more than 20 million" is no base.
  if (ends_with_any(full, std::array<words, 2>{" than the ", " than last year's "})) return 2;
  // "doubled to 2.96 million after 1.48 million"
  if (full == " after " || full.starts_with(" after ") || full.ends_with(", after ")) return 2;
  static constexpr std::array<words, 2> kCompared{" compared with ", " compared to "};
  bool const opens = starts_with_any(full, kCompared);
  // "Compared with 2019, when 934,000 tourists came, arrivals were …"
  if (opens && (contains(full, " when ") || !contains(full, ","))) return 2;
  if (contains_any(full, kWhen)) return 1;
  // "187 fewer than in 2023 (3,410)"
  bool const in_bracket = of.before(i, 2) == " (" && lead.size() < 40;
  if (in_bracket && behind_change && contains_any(lead, std::array<words, 3>{" than in ", " on ", " from "})) return 2;
  // "last year it had been 142,680", "at the beginning of it the length was 1,208", "(previous month: 66.4%)"
  static constexpr std::array<words, 9> kWas{" was ", " were ",    " been ",     " stood at ", ": ",
                                             " had ", " earlier ", " numbered ", " it was "};
  auto times = full;
  if (lead.ends_with(": ") && (contains(full, "previous ") || contains_any(full, kTimesBefore))) return 2;
  if (contains_any(times, kTimesBefore) && ends_with_any(lead, kWas)) return 1;
  auto const tail = english_tail_of(of, i);
  // "41 dead and 62 injured last year": all of it is of that year, unless the sentence names this one too.
  auto const around = english_sentence_around(of, i, 80);
  bool const this_year = contains(around, "this ") || contains(around, " now") || contains(around, "against ");
  for (auto const time : kTimesBefore) {
    if (time.starts_with(" last ") && !this_year) continue;
    if (auto const at = tail.find(time); at != words::npos && at < 36) return 1;
  }
  return 0;
}

bool is_told_as_change(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  if (one.unit == "pp") return true;
  if (one.kind == model::figure_kind::chg_abs) return true;
  if (!of.is_level(i) || one.unit == "day" || one.unit == "%") return false;
  // "Eighteen buses were handed over, raising the fleet from 127 to 145", "With the 32,615 issued in May the figure
  // moved from …", "has lost 1,284 inhabitants"
  static constexpr std::array<words, 6> kLost{" has lost ",    " have lost ", " has gained ",
                                              " have gained ", " had lost ",  " had gained "};
  static constexpr std::array<words, 8> kMoves{" raising ", " lifting ", " taking ", " bringing ",
                                               " pushing ", " cutting ", " took ",   " moved "};
  auto const on = i + 1 < of.size() ? of.between(i, i + 1) : words{};
  bool const moves = on.ends_with(" from ") && contains_any(on, kMoves) && !ends_english_sentence(on);
  if (moves || ends_with_any(english_lead_of(of, i), kLost)) return true;
  static constexpr std::array<words, 15> kBy{" is by ",      " increase of ",  " rise of ",       " gain of ",
                                             " growth of ",  " decrease of ",  " fall of ",       " drop of ",
                                             " decline of ", " jump of ",      " difference of ", " loss of ",
                                             " dip of ",     " reduction of ", " surge of "};
  return ends_with_any(english_lead_of(of, i), kBy) || tells_soon(english_tail_of(of, i), kMoreBehind);
}

bool is_told_as_rate(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  if (one.unit != "%" || one.value.mantissa <= 0) return false;
  if (is_growth_rate(of, i)) return true;
  if (one.kind == model::figure_kind::share || one.kind == model::figure_kind::target_share) return false;
  auto const lead = english_lead_of(of, i);
  static constexpr std::array<words, 4> kOf{" of ", " by ", " or ", " inflation of "};
  auto const behind = way_behind(english_tail_of(of, i));
  return behind != 0 || (ends_with_any(lead, kOf) && last_of(lead, kUpward) != last_of(lead, kDownward));
}

bool begins_another(std::string_view text) {
  static constexpr std::array<words, 6> kAnother{", while ", " whereas ", "\n", ", although ", ", but ", ", of which "};
  return contains_any(text, kAnother);
}

// "4,730 in 2022. That makes a rise of 14.5 per cent": the sentence goes on about what was told.
bool goes_on_about(std::string_view text) {
  static constexpr std::array<words, 15> kOn{"A year before ",  "A year earlier",   "A year ago",      "Last year",
                                             "The year before", "In the previous ", "The previous ",   "That makes ",
                                             "That is ",        "This is ",         "This makes ",     "That was ",
                                             "This was ",       "This represents ", "That represents "};
  // "lost 1,284 inhabitants. It now counts 85,026, compared with 86,310", "Completions thus went up from 1,847 to
  // 2,159"
  static constexpr std::array<words, 4> kNow{" now ", " thus ", " therefore ", " thereby "};
  auto const own = behind_english_stop(text);
  constexpr std::size_t kShort = 64;  // bytes
  return starts_with_any(own, kOn) || (own.size() <= kShort && contains_any(own, kNow));
}

// "82.4 percent below the average", "above the target of 1.5 million": of what was hoped for or is usual.
bool is_set_against_another(page const& of, std::size_t i) {
  static constexpr std::array<words, 11> kOther{" average", " target", " goal",   " plan",     " forecast", " expect",
                                                " normal",  " usual",  " budget", " estimate", " capacity"};
  auto const lead = english_lead_of(of, i);
  constexpr std::size_t kNear = 24;  // bytes
  auto const near = std::string_view{lead}.substr(lead.size() - std::min(lead.size(), kNear));
  bool const leads = of.at(i).unit != "%" && contains_any(near, kOther) && !contains(near, " average ");
  return leads || of.at(i).role == "target" || contains_any(english_tail_of(of, i), kOther);
}

// "reached 1.16 trillion, above the 1.14 trillion of 2019 and 59 percent up on the 729 billion of 2022": another one's.
bool is_passed_by(page const& of, std::size_t i) {
  static constexpr std::array<words, 5> kBeside{" above the ", " below the ", " over the ", " under the ",
                                                " beyond the "};
  return ends_with_any(english_lead_of(of, i), kBeside);
}

std::optional<told_figure> told_at(page const& of, std::size_t i, bool points) {
  if (!of.usable(i) || is_set_against_another(of, i)) return {};
  bool const percent = of.at(i).unit == "%";
  if (percent && !points && is_told_as_rate(of, i))
    return told_figure{.figure = i, .role = told_role::rate, .way = way_around(of, i)};
  if (of.at(i).qualifier != model::figure_qualifier::exact) return {};
  bool const behind_change = i > 0 && of.usable(i - 1) && (is_told_as_change(of, i - 1) || is_told_as_rate(of, i - 1));
  auto base = base_told(of, i, behind_change);
  if (of.at(i).role == "base") base = 2;
  bool const level = percent ? points && !is_growth_rate(of, i) : is_told_amount(of, i);
  if (base == 2 && (level || of.at(i).kind == model::figure_kind::chg_abs))
    return told_figure{.figure = i, .role = told_role::base};
  if (is_told_as_change(of, i)) return told_figure{.figure = i, .role = told_role::change, .way = way_around(of, i)};
  if (!level || (base == 0 && is_passed_by(of, i))) return {};
  return told_figure{.figure = i, .role = base == 1 ? told_role::base : told_role::level};
}

// "carried 500 last year, 20 more than the 480 of 2022": of two that may be what was it is the one behind such a word.
void keep_surest_base(page const& of, std::vector<told_figure>& run) {
  if (std::ranges::any_of(run, [](auto const& one) { return one.role == told_role::level; })) return;
  for (auto& one : run) {
    if (one.role == told_role::base && base_told(of, one.figure, true) == 1) one.role = told_role::level;
  }
}

// "5,416 in 2023, 4,730 in 2022. That makes a rise of 14.5 per cent": of two levels with a year each the earlier is
// what was.
void take_earlier_for_base(page const& of, std::vector<told_figure>& run) {
  if (run.size() != 3 || run[0].role != told_role::level || run[1].role != told_role::level) return;
  auto const year = [&](told_figure const& one) {
    auto const tail = of.after(one.figure, 8);
    return tail.starts_with(" in 20") || tail.starts_with(" in 19") ? tail.substr(4, 4) : std::string_view{};
  };
  auto const first = year(run[0]);
  auto const second = year(run[1]);
  if (first.size() == 4 && second.size() == 4 && first != second) run[first < second ? 0 : 1].role = told_role::base;
}

// "rose 12.2% to 1.56 million from 1.39 million and 6.3% to 0.84 million from 0.79 million": the verb is said once.
// "from 134.05 million and 98.12 million": and so is what leads to a base.
void go_on_as_before(page const& of, std::vector<told_figure> const& run, std::size_t i,
                     std::optional<told_figure>& told) {
  auto const joint = i > 0 ? of.between(i - 1, i) : words{};
  bool const goes_on = joint.ends_with(" and ") && of.after(i, 4).starts_with(" to ");
  auto const rate = std::ranges::find(run, told_role::rate, &told_figure::role);
  if (goes_on && rate != run.end() && of.usable(i) && of.at(i).unit == "%")
    told = told_figure{.figure = i, .role = told_role::rate, .way = rate->way};
  constexpr std::size_t kLongest = 40;  // bytes
  bool const second = joint.ends_with(" and ") && joint.size() <= kLongest && joint.find_first_of(",;(") == joint.npos;
  if (told && told->role == told_role::level && second && run.back().role == told_role::base)
    told->role = told_role::base;
}

}  // namespace

std::vector<std::vector<told_figure>> english_runs_told(page const& of) {
  constexpr std::size_t kLongest = 110;  // bytes
  constexpr std::size_t kMost = 12;
  std::vector<std::vector<told_figure>> made;
  std::vector<told_figure> run;
  auto const close = [&] {
    keep_surest_base(of, run);
    take_earlier_for_base(of, run);
    bool const handed_out = !run.empty() && contains(of.after(run.back().figure, 24), "respectively");
    if (run.size() > 1 && !handed_out) made.push_back(run);
    run.clear();
  };
  // "from 5,270 to 4,690 over twelve months, a fall of 680": how long it took is no figure of the run.
  auto const is_a_length = [&](std::size_t i) {
    static constexpr std::array<words, 6> kOver{" over ",          " in ",     " within ", " over the last ",
                                                " over the past ", " in just "};
    return counts_time_in_row(of, i) && of.at(i).kind == model::figure_kind::level &&
           ends_with_any(english_lead_of(of, i), kOver);
  };
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!run.empty() && is_a_length(i)) continue;
    bool goes_on = false;
    if (!run.empty()) {
      auto const joint = of.between(run.back().figure, i);
      goes_on = joint.size() <= kLongest && !begins_another(joint) && run.size() < kMost &&
                (!ends_english_sentence(joint) || goes_on_about(joint));
    }
    if (!goes_on) close();
    bool points = false;
    for (auto k = i > 3 ? i - 3 : 0; k < std::min(of.size(), i + 4); ++k) points = points || of.at(k).unit == "pp";
    auto told = told_at(of, i, points);
    if (!run.empty()) go_on_as_before(of, run, i, told);
    if (told) {
      run.push_back(*told);
    } else {
      close();
    }
  }
  close();
  return made;
}

}  // namespace fengsui::know::audit
