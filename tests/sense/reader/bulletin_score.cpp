#include "bulletin_score.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <set>

#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

using nlohmann::json;

std::string text_of(json const& object, char const* key) {
  auto const at = object.find(key);
  if (at == object.end() || at->is_null()) return "";
  return at->is_string() ? at->get<std::string>() : at->dump();
}

std::string direction_of(json const& figure) {
  auto const& cmp = figure.at("cmp");
  return cmp.is_null() ? "" : text_of(cmp, "direction");
}

std::string field_of(json const& figure, std::string const& field) {
  if (field == "direction") return direction_of(figure);
  if (field == "period") return text_of(figure, "period_start") + ".." + text_of(figure, "period_end");
  return text_of(figure, field.c_str());
}

bool same_value(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

// A field that the labeller left open, or one of several right names: "东航 = 中国东方航空".
bool answers(std::string const& is, std::string const& should) {
  constexpr std::string_view kOr{" = "};
  if (should == "-" || should == "-..-") return true;
  for (std::size_t from = 0;;) {
    auto const to = should.find(kOr, from);
    if (should.substr(from, to - from) == is) return true;
    if (to == std::string::npos) return false;
    from = to + kOr.size();
  }
}

}  // namespace

void bulletin_score::add(bulletin_score const& other) {
  gold += other.gold;
  found += other.found;
  read += other.read;
  links += other.links;
  links_found += other.links_found;
  links_right += other.links_right;
  for (auto const& [name, count] : other.right) right[name] += count;
  misses.insert(misses.end(), other.misses.begin(), other.misses.end());
}

bulletin_score score_document(std::filesystem::path const& folder, std::string const& doc, std::string const& published,
                              std::vector<json> const& gold) {
  std::ifstream in{folder / "text" / (doc + ".txt"), std::ios::binary};
  return score_text({std::istreambuf_iterator<char>{in}, {}}, doc, published, gold);
}

bulletin_score score_text(std::string const& text, std::string const& doc, std::string const& published,
                          std::vector<json> const& gold) {
  reading_options options{.doc = doc, .published = std::nullopt};
  if (auto const day = base::parse_day(published)) options.published = *day;
  auto const read = read_bulletin(text, options);
  std::vector<json> figures;
  for (std::size_t i = 0; i < read.figures.size(); ++i) figures.push_back(json::parse(figure_json(read.figures[i], i)));

  bulletin_score score;
  score.gold = static_cast<int>(gold.size());
  score.read = static_cast<int>(figures.size());
  std::set<std::size_t> used;
  std::map<std::string, std::string> gold_letter;  // of a read figure's letter
  std::vector<std::pair<json const*, json const*>> pairs;
  for (auto const& wanted : gold) {
    json const* match = nullptr;
    for (std::size_t i = 0; i < figures.size() && match == nullptr; ++i) {
      auto const& one = figures[i];
      if (used.count(i) != 0 || one.at("start") >= wanted.at("end") || wanted.at("start") >= one.at("end")) continue;
      if (!same_value(one.at("value").get<double>(), wanted.at("value").get<double>()) ||
          one.at("unit") != wanted.at("unit"))
        continue;
      match = &one;
      used.insert(i);
    }
    if (match == nullptr) {
      score.misses.push_back(doc + " " + text_of(wanted, "fig") + " " + text_of(wanted, "span") + ": not found");
      continue;
    }
    ++score.found;
    gold_letter[text_of(*match, "fig")] = text_of(wanted, "fig");
    pairs.emplace_back(match, &wanted);
  }
  for (auto const& [one, wanted] : pairs) {
    for (std::string const field : {"kind", "direction", "qualifier", "indicator", "org", "period"}) {
      auto const is = field_of(*one, field);
      auto const should = field_of(*wanted, field);
      auto const right = answers(is, should);
      score.right[field] += right ? 1 : 0;
      if (!right) {
        score.misses.push_back(doc + " " + text_of(*wanted, "fig") + " " + text_of(*wanted, "span") + ": " + field +
                               " " + is + ", gold " + should);
      }
    }
    if (wanted->contains("of")) {
      ++score.links_found;
      auto const at = gold_letter.find(text_of(*one, "of"));
      auto const is = at == gold_letter.end() ? text_of(*one, "of") : at->second;
      if (is == text_of(*wanted, "of")) {
        ++score.links_right;
      } else {
        score.misses.push_back(doc + " " + text_of(*wanted, "fig") + " " + text_of(*wanted, "span") + ": of " + is +
                               ", gold " + text_of(*wanted, "of"));
      }
    }
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (used.count(i) == 0)
      score.misses.push_back(doc + " " + text_of(figures[i], "span") + ": read, but no gold figure");
  }
  return score;
}

std::string score_row(std::string const& name, bulletin_score const& score) {
  auto const percent = [](double part) { return fmt::format("{:.1f}", part * 100); };
  return fmt::format("{:<10} {:>5} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7}\n", name, score.gold,
                     percent(score.recall()), percent(score.precision()), percent(score.field("kind")),
                     percent(score.field("direction")), percent(score.field("qualifier")),
                     percent(score.field("indicator")), percent(score.field("org")), percent(score.field("period")),
                     percent(score.of()));
}

}  // namespace fengsui::sense::reader
