#include "invest/attain/pipeline.h"

#include <algorithm>
#include <map>

#include "base/csv_table.h"
#include "base/measured.h"
#include "base/utf8.h"

namespace fengsui::invest {
namespace {

using base::fault_code;
using base::make_fault;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) {
    return c < 128 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
  });
  return text;
}

bool one_of(std::vector<std::string> const& words, std::string const& stage) {
  return std::ranges::any_of(words, [&](auto const& one) { return lower(one) == lower(stage); });
}

class reader {
 public:
  reader(std::istream& in, std::string const& file, pipeline_words const& words)
      : table_{in, file, made_.faults}, words_{words} {}

  pipeline run() {
    if (!table_.open("id, stage, engage_date, close_date")) return std::move(made_);
    for (auto& one : table_.head()) one = lower(one);
    id_ = table_.column({"opportunity_id", "project", "id"});
    stage_ = table_.column({"deal_stage", "stage"});
    begin_ = table_.column({"engage_date", "start", "entered", "begin"});
    end_ = table_.column({"close_date", "end", "closed"});
    date_ = table_.column({"date", "day"});
    amount_ = table_.column({"close_value", "amount", "investment"});
    group_ = table_.column({"product", "group", "industry"});
    auto const moves = begin_ < 0 && date_ >= 0;
    if (id_ < 0 || stage_ < 0 || (begin_ < 0 && date_ < 0)) {
      table_.complain(make_fault(fault_code::missing_key, id_ < 0 ? "id" : stage_ < 0 ? "stage" : "engage_date"), "");
      return std::move(made_);
    }
    while (table_.next()) {
      if (moves) {
        move();
      } else {
        project();
      }
    }
    if (moves) stays_of_moves();
    return std::move(made_);
  }

 private:
  struct one_move {
    int day;
    std::size_t order;
    std::string stage;
  };

  std::string cell(std::ptrdiff_t at) const { return at < 0 ? std::string{} : table_.cell(at); }

  // None where the cell is blank; a fault is noted where it is no day.
  std::optional<int> day(std::ptrdiff_t at, char const* field, bool& bad) {
    auto const whole = cell(at);
    auto const text = base::clipped(whole, 10);  // the day of a time
    if (text.empty()) return {};
    auto const read = base::parse_day(text);
    if (read) return base::day_number(*read);
    table_.complain(read.error(), field);
    bad = true;
    return {};
  }

  std::optional<double> amount(bool& bad) {
    auto const text = cell(amount_);
    if (text.empty()) return {};
    auto const read = base::parse_measured(text);
    if (!read) {
      table_.complain(make_fault(fault_code::bad_number, base::clipped(text, 40)), "amount");
      bad = true;
    }
    return read;
  }

  int stage_number(std::string const& name) {
    auto const at = std::ranges::find(made_.stages, name);
    if (at != made_.stages.end()) return static_cast<int>(at - made_.stages.begin());
    made_.stages.push_back(name);
    return static_cast<int>(made_.stages.size()) - 1;
  }

  void project() {
    bool bad = false;
    auto const begin = day(begin_, "engage_date", bad);
    auto const end = day(end_, "close_date", bad);
    auto const value = amount(bad);
    if (bad) return;
    auto const stage = cell(stage_);
    auto const won = one_of(words_.won, stage);
    auto const lost = one_of(words_.lost, stage);
    if (!begin) {
      ++made_.undated;
      return;
    }
    if ((won || lost) != end.has_value() || (end && *end < *begin))
      return table_.complain(make_fault(fault_code::bad_day, base::clipped(cell(end_), 40)), "close_date");
    pipeline_project one{.id = cell(id_), .group = cell(group_)};
    // An amount that stands on an open project is known from its beginning, that of a closed one from its close.
    if (value && !lost) one.amounts.emplace_back(end.value_or(*begin), *value);
    made_.projects.push_back(std::move(one));
    // The file names the stage a project is in now; all were open in one stage before.
    if (made_.stages.empty()) made_.stages.emplace_back("open");
    made_.stays.push_back({made_.projects.size() - 1, 0, *begin, end, won ? kWon : kLost});
  }

  void move() {
    bool bad = false;
    auto const on = day(date_, "date", bad);
    auto const value = amount(bad);
    if (bad) return;
    if (!on) return table_.complain(make_fault(fault_code::missing_field, "date"), "date");
    auto const id = cell(id_);
    auto const [at, fresh] = by_id_.try_emplace(id, made_.projects.size());
    if (fresh) {
      made_.projects.push_back({.id = id, .group = cell(group_)});
      moves_.emplace_back();
    }
    if (value) made_.projects[at->second].amounts.emplace_back(*on, *value);
    moves_[at->second].push_back({*on, moves_[at->second].size(), cell(stage_)});
  }

  void stays_of_moves() {
    for (std::size_t p = 0; p < moves_.size(); ++p) {
      std::ranges::sort(
          moves_[p], [](auto const& a, auto const& b) { return std::tie(a.day, a.order) < std::tie(b.day, b.order); });
      std::ranges::sort(made_.projects[p].amounts);
      std::optional<std::size_t> open;
      for (auto const& one : moves_[p]) {
        auto const won = one_of(words_.won, one.stage);
        auto const lost = one_of(words_.lost, one.stage);
        auto const to = won ? kWon : lost ? kLost : stage_number(one.stage);
        if (open && made_.stays[*open].stage == to) continue;  // said again
        if (open) {
          made_.stays[*open].left = one.day;
          made_.stays[*open].to = to;
        }
        if (won || lost) break;  // what comes after is another question
        made_.stays.push_back({p, to, one.day, {}, 0});
        open = made_.stays.size() - 1;
      }
    }
  }

  pipeline made_;
  base::csv_table table_;
  pipeline_words words_;
  std::map<std::string, std::size_t> by_id_;
  std::vector<std::vector<one_move>> moves_;
  std::ptrdiff_t id_ = -1, stage_ = -1, begin_ = -1, end_ = -1, date_ = -1, amount_ = -1, group_ = -1;
};

}  // namespace

pipeline pipeline::known_at(int cut) const {
  pipeline made{.stages = stages, .projects = projects, .undated = undated};
  for (auto& one : made.projects) std::erase_if(one.amounts, [&](auto const& known) { return known.first >= cut; });
  for (auto one : stays) {
    if (one.entered >= cut) continue;
    if (one.left && *one.left >= cut) {
      one.left.reset();
      one.to = 0;
    }
    made.stays.push_back(one);
  }
  return made;
}

std::optional<double> pipeline::amount_of(std::size_t project, int before) const {
  std::optional<double> made;
  for (auto const& [day, amount] : projects[project].amounts) {
    if (day < before) made = amount;
  }
  return made;
}

pipeline read_pipeline(std::istream& in, std::string const& file, pipeline_words const& words) {
  return reader{in, file, words}.run();
}

}  // namespace fengsui::invest
