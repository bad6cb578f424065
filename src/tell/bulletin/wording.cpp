#include "tell/bulletin/wording.h"

#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "tell/body.h"
#include "tell/thing_fields.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::string_view kWordingKind = "bulletin.wording";

// The bytes before which so many code points stand.
std::size_t byte_at(std::string_view text, std::size_t points) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    if (points == 0) break;
    --points;
  }
  return at;
}

std::string key_of(printed_figure const& one) {
  auto key = fmt::format("{}:{}:{}", one.indicator, one.part, one.period);
  for (auto const& [field, value] : one.where) key += ":" + field + "=" + value;
  if (!one.by.empty()) key += ":" + one.by + "=" + one.key;
  return key;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What makes a number another one where it stands right behind it: its scales and marks, also in English words.
constexpr auto kBehind = std::to_array<std::string_view>(
    {"%",  "\uFF05", "‰",  "万",       "亿",      "千",      "百",       "十",      "兆",       "萬",
     "億", "成",     "倍", "thousand", "million", "billion", "trillion", "percent", "per cent", "hundred"});
constexpr auto kBefore = std::to_array<std::string_view>({"-", "+", "−", "\uFF0B", "\uFF0D", "±", "负", "百分之"});

// The length of a digit at `at`, plain or of full width; 0 where there is none.
std::size_t digit_at(std::string_view text, std::size_t at) {
  if (at < text.size() && is_digit(text[at])) return 1;
  auto const three = at < text.size() ? text.substr(at, 3) : std::string_view{};
  return three >= "\uFF10" && three <= "\uFF19" && three.size() == 3 ? 3 : 0;
}

// The beginning of the words that is read together with the figure before them.
std::string_view run_behind(std::string_view words) {
  std::size_t at = 0;
  for (;;) {
    if (auto const digit = digit_at(words, at); digit > 0) {
      at += digit;
      continue;
    }
    auto const mark = at < words.size() && (words[at] == '.' || words[at] == ',');
    if (auto const digit = mark ? digit_at(words, at + 1) : 0; digit > 0) {
      at += 1 + digit;
      continue;
    }
    auto const space = at < words.size() && words[at] == ' ' ? 1U : 0U;
    auto const rest = words.substr(std::min(at + space, words.size()));
    auto const found = std::ranges::find_if(kBehind, [&](std::string_view one) { return rest.starts_with(one); });
    if (found == kBehind.end()) return words.substr(0, at);
    at += space + found->size();
  }
}

// The end of the words that is read together with the figure behind them.
std::string_view run_before(std::string_view words) {
  auto rest = words;
  for (;;) {
    if (!rest.empty() && is_digit(rest.back())) {
      rest.remove_suffix(1);
      continue;
    }
    if (rest.size() >= 3 && digit_at(rest, rest.size() - 3) == 3) {
      rest.remove_suffix(3);
      continue;
    }
    if (rest.size() >= 2 && (rest.back() == '.' || rest.back() == ',') && is_digit(rest[rest.size() - 2])) {
      rest.remove_suffix(2);
      continue;
    }
    if (!rest.empty() && rest.back() == '.') {  // ".463" is no 463
      rest.remove_suffix(1);
      continue;
    }
    auto const found = std::ranges::find_if(kBefore, [&](std::string_view one) { return rest.ends_with(one); });
    if (found == kBefore.end()) return words.substr(rest.size());
    rest.remove_suffix(found->size());
  }
}

}  // namespace

turns turns_of(printed_bulletin const& b) {
  turns made;
  std::size_t done = 0;
  for (auto const& one : b.figures) {
    auto const start = byte_at(b.text, one.start);
    auto const end = byte_at(b.text, one.end);
    if (end <= start) continue;
    made.words.push_back(b.text.substr(done, start - done));
    made.figures.push_back(b.text.substr(start, end - start));
    made.keys.push_back(key_of(one));
    done = end;
  }
  made.words.push_back(b.text.substr(done));
  return made;
}

std::optional<base::fault> check_words(turns const& printed, std::vector<std::string> const& words) {
  if (words.size() != printed.words.size()) {
    return at_field(
        make_fault(fault_code::number_out_of_range, words.size(), printed.words.size(), printed.words.size()), "words");
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto const field = fmt::format("words[{}]", i);
    auto const control = std::ranges::any_of(
        words[i], [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F; });
    if (control)
      return at_field(make_fault(fault_code::bad_identifier, base::clipped(words[i]), "U+0000-U+001F"), field);
    bool const behind = i > 0 && run_behind(words[i]) != run_behind(printed.words[i]);
    bool const before = i < printed.figures.size() && run_before(words[i]) != run_before(printed.words[i]);
    // With nothing left between two figures they would read as one.
    bool const joined = i > 0 && i < printed.figures.size() && words[i].empty() && !printed.words[i].empty();
    if (behind || before || joined) {
      return at_field(make_fault(fault_code::unknown_setting, field, base::clipped(words[i]),
                                 "数字旁的数位、倍数和百分号须原样 / digits, scales and signs beside a figure stay"),
                      field);
    }
  }
  return {};
}

void reword(printed_bulletin& b, std::vector<std::string> const& words) {
  auto const printed = turns_of(b);
  std::erase_if(b.figures, [](auto const& one) { return one.end <= one.start; });
  b.text = words.front();
  auto points = base::count_code_points(b.text);
  for (std::size_t i = 0; i < b.figures.size(); ++i) {
    b.text += printed.figures[i];
    b.figures[i].start = points;
    points += base::count_code_points(printed.figures[i]);
    b.figures[i].end = points;
    b.text += words[i + 1];
    points += base::count_code_points(words[i + 1]);
  }
}

std::string wording_id(std::string const& bulletin, std::string const& period, std::string const& lang) {
  return bulletin + "/" + period + "/" + lang;
}

std::optional<kept_wording> wording_of(know::knowledge const& known, std::string const& id, base::instant now) {
  auto const kind = known.catalogue().find_kind(kWordingKind);
  auto const found = know::thing_with_history(known, id, std::string{kWordingKind}, now);
  if (!found || kind < 0) return {};
  auto const& events = found->front().events;  // what was retracted is not among them
  // The newest by the ledger's number: two within one moment must not change places.
  auto const& newest = *std::ranges::max_element(events, {}, &ledger::event::seq);
  thing_fields const from{known.catalogue().kinds[static_cast<std::size_t>(kind)], newest.fields};
  body text{from.text("text")};
  return kept_wording{.words = text.texts("words"),
                      .keys = text.texts("keys"),
                      .figures = text.texts("figures"),
                      .office = from.text("office"),
                      .number = from.text("number"),
                      .by = newest.actor,
                      .at = newest.at.value_or(newest.known),
                      .seq = newest.seq,
                      .edits = events.size()};
}

std::string wording_json(turns const& printed, std::vector<std::string> const& words) {
  base::json_writer to;
  to.begin_object();
  auto const list = [&](std::string_view key, std::vector<std::string> const& texts) {
    to.key(key).begin_array();
    for (auto const& one : texts) to.text(one);
    to.end_array();
  };
  list("words", words);
  list("keys", printed.keys);
  list("figures", printed.figures);
  return to.end_object().take();
}

base::result<printed_bulletin> print_as_edited(know::knowledge const& known, std::string const& id,
                                               std::string const& period, std::string const& lang, base::instant now) {
  auto made = print_bulletin(known, id, period, lang);
  if (!made) return made;
  auto kept = wording_of(known, wording_id(id, made->period.id, lang), now);
  if (!kept) return made;
  auto const printed = turns_of(*made);
  kept->fits = kept->keys == printed.keys && !check_words(printed, kept->words);
  kept->moved = kept->figures != printed.figures;
  if (kept->fits) reword(*made, kept->words);
  made->edited = std::move(kept);
  return made;
}

}  // namespace fengsui::tell
