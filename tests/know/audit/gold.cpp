#include "audit/gold.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>

namespace fengsui::know::audit {
namespace {

std::string const kFolder = std::string{FENGSUI_ROOT} + "/../shared/data/reader/bulletins/";

std::string text_of(simdjson::dom::element const& from, char const* key) {
  std::string_view text;
  if (from[key].get(text) != simdjson::SUCCESS) return {};
  return std::string{text};
}

std::optional<base::day> day_of(simdjson::dom::element const& from, char const* key) {
  auto const text = text_of(from, key);
  if (text.empty()) return {};
  auto const read = base::parse_day(text);
  if (!read) return {};
  return *read;
}

std::optional<std::int64_t> index_of(std::string const& letters) {
  if (letters.empty() || !std::ranges::all_of(letters, [](char c) { return c >= 'a' && c <= 'z'; })) return {};
  std::int64_t index = 0;
  for (char const c : letters) index = index * 26 + (c - 'a' + 1);
  return index - 1;
}

// The label gives the value multiplied out; the span shows how many digits were printed.
model::printed_number number_of(std::string const& span, double value) {
  std::string digits;
  int decimals = -1;
  bool begun = false;
  for (char const c : span) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      begun = true;
      digits += c;
      if (decimals >= 0) ++decimals;
    } else if (begun && c == '.' && decimals < 0) {
      decimals = 0;
    } else if (begun && c != ',') {
      break;
    }
  }
  if (digits.empty()) {
    auto whole = std::llround(value);
    int exponent = 0;
    bool const tenths = span.find("成") != std::string::npos;
    if (tenths) {
      while (whole != 0 && whole % 10 == 0) {
        whole /= 10;
        ++exponent;
      }
    }
    return {whole, exponent, exponent};
  }
  auto const mantissa = std::stoll(digits);
  if (mantissa == 0) return {0, -std::max(decimals, 0), -std::max(decimals, 0)};
  auto const exponent = static_cast<int>(std::lround(std::log10(std::abs(value) / static_cast<double>(mantissa))));
  return {mantissa, exponent, exponent};
}

model::figure_kind kind_of(std::string const& text) {
  static std::map<std::string, model::figure_kind> const kKinds{{"level", model::figure_kind::level},
                                                                {"chg_pct", model::figure_kind::chg_pct},
                                                                {"chg_abs", model::figure_kind::chg_abs},
                                                                {"chg_pp", model::figure_kind::chg_pp},
                                                                {"chg_times", model::figure_kind::chg_times},
                                                                {"ratio_to_base", model::figure_kind::ratio_to_base},
                                                                {"ratio_times", model::figure_kind::ratio_times},
                                                                {"share", model::figure_kind::share},
                                                                {"target_share", model::figure_kind::target_share},
                                                                {"rank", model::figure_kind::rank},
                                                                {"contribution", model::figure_kind::contribution}};
  return kKinds.at(text);
}

model::figure_qualifier qualifier_of(std::string const& text) {
  using enum model::figure_qualifier;
  if (text == "approx") return approx;
  if (text == "over") return over;
  if (text == "under") return under;
  if (text == "atleast") return atleast;
  return exact;
}

model::direction direction_of(std::string const& text) {
  if (text == "up") return model::direction::up;
  if (text == "down") return model::direction::down;
  if (text == "flat" || text == "level") return model::direction::flat;
  return model::direction::none;
}

model::printed_figure figure_of(simdjson::dom::element const& line) {
  model::printed_figure made;
  made.doc = text_of(line, "doc");
  made.span = text_of(line, "span");
  made.start = std::int64_t(line["start"]);
  made.end = std::int64_t(line["end"]);
  made.value = number_of(made.span, double(line["value"]));
  made.unit = text_of(line, "unit");
  made.kind = kind_of(text_of(line, "kind"));
  made.role = text_of(line, "role");
  made.org = text_of(line, "org");
  made.place = text_of(line, "place");
  made.what = text_of(line, "what");
  made.indicator = text_of(line, "indicator");
  made.period_start = day_of(line, "period_start");
  made.period_end = day_of(line, "period_end");
  made.period_kind = text_of(line, "period_kind");
  made.qualifier = qualifier_of(text_of(line, "qualifier"));
  made.of = index_of(text_of(line, "of"));
  made.whole = index_of(text_of(line, "whole"));
  simdjson::dom::element cmp;
  if (line["cmp"].get(cmp) == simdjson::SUCCESS && cmp.is_object()) {
    made.cmp = model::printed_comparison{.type = text_of(cmp, "type"),
                                         .direction = direction_of(text_of(cmp, "direction")),
                                         .base_start = day_of(cmp, "base_start"),
                                         .base_end = day_of(cmp, "base_end"),
                                         .base_rule = text_of(cmp, "base_rule")};
  }
  return made;
}

std::map<std::string, std::optional<base::day>> publication_days() {
  std::map<std::string, std::optional<base::day>> made;
  std::ifstream in{kFolder + "index.tsv"};
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> cells;
    std::istringstream row{line};
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    if (cells.size() < 6) continue;
    auto const day = base::parse_day(cells[4]);
    // An inferred date is inferred from the figures: nothing may be proved by it.
    if (day && cells[5] == "page") {
      made[cells[0]] = *day;
    } else {
      made[cells[0]] = std::nullopt;
    }
  }
  return made;
}

std::string file_text(std::string const& path) {
  std::ifstream in{path, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

bool is_kept_unread(std::string const& doc) {
  static std::set<std::string> const kUnread{"024", "031", "056", "074", "096", "113", "E10", "E19"};
  return kUnread.contains(doc);
}

std::optional<gold_set> read_gold(bool with_text) {
  simdjson::dom::parser parser;
  simdjson::dom::document_stream lines;
  if (parser.load_many(kFolder + "gold.jsonl").get(lines) != simdjson::SUCCESS) return {};
  auto const published = publication_days();
  gold_set made;
  std::map<std::string, std::size_t> numbers;
  for (auto line : lines) {
    simdjson::dom::element element;
    if (line.get(element) != simdjson::SUCCESS) return {};
    auto figure = figure_of(element);
    auto const [at, first] = numbers.emplace(figure.doc, made.documents.size());
    if (first) {
      made.documents.push_back({.id = figure.doc});
      auto& added = made.documents.back();
      if (auto const day = published.find(figure.doc); day != published.end()) added.published = day->second;
      if (with_text) added.text = file_text(kFolder + "text/" + figure.doc + ".txt");
    }
    made.documents[at->second].figures.push_back(std::move(figure));
  }
  simdjson::dom::parser second;
  if (second.load_many(kFolder + "audits.jsonl").get(lines) != simdjson::SUCCESS) return {};
  for (auto line : lines) {
    simdjson::dom::element one;
    if (line.get(one) != simdjson::SUCCESS) return {};
    gold_relation relation{.doc = text_of(one, "doc"),
                           .check = text_of(one, "check"),
                           .verdict = text_of(one, "verdict"),
                           .relation = text_of(one, "relation")};
    for (auto const figure : simdjson::dom::array(one["figures"])) {
      if (auto const index = index_of(std::string{std::string_view{figure}})) relation.figures.push_back(*index);
    }
    std::ranges::sort(relation.figures);
    made.relations.push_back(std::move(relation));
  }
  return made;
}

std::vector<std::int64_t> gold_letters(document const& read, document const& gold) {
  std::vector<std::int64_t> made;
  for (auto const& one : read.figures) {
    std::int64_t best = -1;
    std::int64_t widest = 0;
    for (std::size_t i = 0; i < gold.figures.size(); ++i) {
      auto const& label = gold.figures[i];
      auto const overlap = std::min(one.end, label.end) - std::max(one.start, label.start);
      if (overlap <= widest) continue;
      widest = overlap;
      best = static_cast<std::int64_t>(i);
    }
    made.push_back(best);
  }
  return made;
}

audit_score score(gold_set const& gold, std::vector<finding> const& findings,
                  std::vector<std::vector<std::int64_t>> const& letters, bool unread) {
  audit_score made;
  using key = std::pair<std::string, std::vector<std::int64_t>>;
  std::map<key, std::set<std::string>> labels;
  std::set<std::string> texts;
  std::set<std::string> dirty;
  for (auto const& one : gold.documents) {
    if (is_kept_unread(one.id) == unread) texts.insert(one.id);
  }
  for (auto const& one : gold.relations) {
    if (is_kept_unread(one.doc) != unread) continue;
    labels[{one.doc, one.figures}].insert(one.verdict);
    if (one.verdict != "consistent") dirty.insert(one.doc);
  }
  std::set<key> alarms;
  std::set<std::string> alarmed;
  std::map<key, std::string> said;
  for (auto const& one : findings) {
    if (is_kept_unread(one.doc) != unread || one.verdict == verdict::suspicious) continue;
    key made_key{one.doc, {}};
    for (auto const& at : one.figures) {
      made_key.second.push_back(letters[static_cast<std::size_t>(at.document)][static_cast<std::size_t>(at.figure)]);
    }
    std::ranges::sort(made_key.second);
    alarms.insert(made_key);
    alarmed.insert(one.doc);
    said[made_key] = one.check + " " + one.relation + " " + one.text.en;
  }
  auto const name_of = [](key const& one) {
    std::string text = one.first + " ";
    for (auto const index : one.second) text += index < 0 ? "?" : letter(index) + " ";
    return text;
  };
  for (auto const& [figures, verdicts] : labels) {
    bool const alarm = alarms.contains(figures);
    if (verdicts.contains("inconsistent")) {
      ++made.inconsistent;
      made.found += alarm ? 1 : 0;
      if (!alarm) made.missed.push_back(name_of(figures));
    } else if (verdicts.contains("consistent") || verdicts.contains("false_alarm_trap")) {
      ++made.holding;
      made.false_alarms += alarm ? 1 : 0;
      if (alarm) made.wrong.push_back("on a relation that holds: " + name_of(figures) + said[figures]);
    }
  }
  for (auto const& one : alarms) {
    if (labels.contains(one)) continue;
    ++made.unlabelled;
    ++made.unlabelled_by_check[said[one].substr(0, said[one].find(' ')) +
                               (dirty.contains(one.first) ? "" : " (clean text)")];
    made.wrong.push_back("not labelled: " + name_of(one) + said[one]);
  }
  for (auto const& text : texts) {
    if (dirty.contains(text)) continue;
    ++made.clean_texts;
    made.alarmed_texts += alarmed.contains(text) ? 1 : 0;
  }
  return made;
}

void print(std::string const& title, audit_score const& read, audit_score const& unread) {
  std::printf("\n%-34s %12s %12s\n", title.c_str(), "texts read", "kept unread");
  auto const row = [](char const* name, int a, int of_a, int b, int of_b) {
    std::printf("  %-32s %5d of %3d %5d of %3d\n", name, a, of_a, b, of_b);
  };
  row("inconsistencies found", read.found, read.inconsistent, unread.found, unread.inconsistent);
  row("alarms on relations that hold", read.false_alarms, read.holding, unread.false_alarms, unread.holding);
  row("clean texts with an alarm", read.alarmed_texts, read.clean_texts, unread.alarmed_texts, unread.clean_texts);
  std::printf("  %-32s %12d %12d\n", "findings without a label", read.unlabelled, unread.unlabelled);
  for (auto const& [check, count] : unread.unlabelled_by_check) {
    std::printf("    kept unread, without a label: %s %d\n", check.c_str(), count);
  }
  for (auto const& one : read.missed) std::printf("    missed: %s\n", one.c_str());
  for (auto const& one : read.wrong) std::printf("    %s\n", one.c_str());
}

}  // namespace fengsui::know::audit
