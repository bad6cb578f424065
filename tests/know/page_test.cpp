// Whole days in plain text: events in, questions, the expected answers. Each file under pages/ is one test; its first
// lines say what it shows. An officer can read and write them:
//
//   desk flood                                        which desk (tests/desks or desks)
//   now 2025-04-06T18:30+08:00                        when what follows is recorded
//   event e1 2025-04-04 flood.breach reported B1 @630102 length=3.5
//   amend e2 e1 length=4                              e2 corrects e1
//   retract e3 e1
//   ask figure flood.breaches 2025-04 by county where state=x compare last-year known 2025-04-05
//   ----
//   the answer, line by line, until an empty line
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "know/trace.h"
#include "support/test_house.h"
#include "tell/bulletin/bulletin.h"

namespace fengsui {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> words_of(std::string const& line) {
  std::istringstream in{line};
  std::vector<std::string> words;
  for (std::string word; in >> word;) {
    if (word[0] == '#') break;
    words.push_back(word);
  }
  return words;
}

std::string value_text(know::figure_value const& value) {
  return value ? base::to_text(*value) : "-";
}

class page {
 public:
  std::string run(fs::path const& file) {
    std::ifstream in{file};
    std::string replayed;
    bool answer = false;
    for (std::string line; std::getline(in, line);) {
      if (answer) {
        if (line.empty()) {
          answer = false;
          replayed += "\n";
        }
        continue;
      }
      replayed += line + "\n";
      if (line == "----") {
        replayed += answers_;
        answer = true;
        continue;
      }
      auto const words = words_of(line);
      if (!words.empty()) obey(words);
    }
    return replayed;
  }

 private:
  void obey(std::vector<std::string> const& words) {
    answers_.clear();
    if (words[0] == "desk") {
      auto path = test::root() / "tests" / "desks" / words[1] / "desk.toml";
      if (!fs::exists(path)) path = test::root() / "desks" / words[1] / "desk.toml";
      std::ifstream in{path};
      std::stringstream text;
      text << in.rdbuf();
      house_ = std::make_unique<test::house>(test::catalogue_of(text.str()));
    } else if (words[0] == "now") {
      house_->now = base::parse_time(words[1], house_->catalogue.zone).operator*().at;
    } else if (words[0] == "event") {
      send(words[1],
           fmt::format(R"("at":"{}","kind":"{}","verb":"{}","thing":"{}")", words[2], words[3], words[4], words[5]),
           words, 6);
    } else if (words[0] == "amend" || words[0] == "retract") {
      send(words[1], fmt::format(R"("op":"{}","target":{})", words[0], seqs_.at(words[2])), words, 3);
    } else if (words[0] == "reopen") {
      house_->close();
      house_->open();
    } else if (words[0] == "ask") {
      ask(words);
    } else {
      FAIL() << "a page cannot say: " << words[0];
    }
  }

  void send(std::string const& name, std::string json, std::vector<std::string> const& words, std::size_t from) {
    std::string fields;
    for (auto i = from; i < words.size(); ++i) {
      auto const& word = words[i];
      if (word[0] == '@') {
        json += fmt::format(R"(,"place":"{}")", word.substr(1));
      } else if (word.starts_with("at=")) {
        json += fmt::format(R"(,"at":"{}")", word.substr(3));
      } else if (word.starts_with("source=")) {
        source_ = word.substr(7);
      } else {
        auto const equals = word.find('=');
        auto const text = word.substr(equals + 1);
        fields += fmt::format(R"({}"{}":{})", fields.empty() ? "" : ",", word.substr(0, equals),
                              text == "null" || text[0] == '[' ? text : '"' + text + '"');
      }
    }
    auto const line =
        fmt::format(R"({{"source":"{}","source_seq":{},{},"fields":{{{}}}}})", source_, ++number_, json, fields);
    house_->send(line);
    for (auto const& one : house_->faults)
      answers_ +=
          "refused " + std::string{base::fault_name(one.code)} + (one.field.empty() ? "" : " " + one.field) + "\n";
    if (!house_->faults.empty()) return;
    auto const seq = house_->store->head().seq;
    seqs_[name] = seq;
    names_[seq] = name;
  }

  void ask(std::vector<std::string> const& words) {
    know::figure_question question{.indicator = words[2], .period = words[3]};
    std::string lang = "zh";
    for (std::size_t i = 4; i + 1 < words.size(); i += 2) {
      if (words[i] == "by") question.by.push_back(words[i + 1]);
      if (words[i] == "where")
        question.where.emplace_back(words[i + 1].substr(0, words[i + 1].find('=')),
                                    words[i + 1].substr(words[i + 1].find('=') + 1));
      if (words[i] == "compare") question.compare.push_back(*know::comparison_from(words[i + 1]));
      if (words[i] == "known") question.as_known_at = *know::known_moment(words[i + 1], house_->catalogue.zone);
      if (words[i] == "lang") lang = words[i + 1];
    }
    if (words[1] == "bulletin") {
      auto const printed = tell::print_bulletin(*house_->known, words[2], words[3], lang);
      answers_ += printed ? printed->title + "\n" + printed->text + "\n"
                          : "refused " + std::string{base::fault_name(printed.error().code)} + "\n";
    } else {
      auto const found = know::trace(*house_->known, question);
      answers_ += found ? told(*found, words[1] == "trace")
                        : "refused " + std::string{base::fault_name(found.error().code)} + "\n";
    }
  }

  std::string told(know::traced const& found, bool trace) {
    auto const& f = found.figure;
    std::string text = value_text(f.value) + " " + f.indicator->unit;
    if (trace) {
      text += "  trace";
      for (auto const& one : found.events) text += " " + names_[one.event.seq];
      return text + "\n";
    }
    text += "\n";
    for (auto const& group : f.by) {
      for (auto const& key : group.key) text += "  " + (key.empty() ? "-" : key);
      text += "  " + value_text(group.value) + "\n";
    }
    for (auto const& one : f.compare) {
      text += fmt::format("  {} {}..{}  base {}  change {}  growth {}  days {}\n", know::to_text(one.how),
                          base::to_text(one.base_period.from), base::to_text(one.base_period.to), value_text(one.base),
                          value_text(one.change), value_text(one.growth), one.days_compared);
    }
    if (f.target)
      text +=
          fmt::format("  target {}  completion {}\n", base::to_text(f.target->value), value_text(f.target->completion));
    for (auto const& one : f.reported)
      text += fmt::format("  reported by {}  {}\n", one.source, base::to_text(one.value));
    return text;
  }

  std::unique_ptr<test::house> house_;
  std::string source_ = "page";
  std::int64_t number_ = 0;
  std::map<std::string, ledger::event_seq> seqs_;
  std::map<ledger::event_seq, std::string> names_;
  std::string answers_;
};

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  for (auto const& entry : fs::directory_iterator{test::root() / "tests" / "know" / "pages"})
    found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

class page_test : public testing::TestWithParam<fs::path> {};

TEST_P(page_test, answers_as_written) {
  std::ifstream in{GetParam()};
  std::stringstream written;
  written << in.rdbuf();
  auto const replayed = page{}.run(GetParam());
  // FENGSUI_WRITE_PAGES=1 writes the answers into the files, for a person to check before they are committed.
  if (std::getenv("FENGSUI_WRITE_PAGES") != nullptr) std::ofstream{GetParam()} << replayed;
  EXPECT_EQ(replayed, written.str());
}

INSTANTIATE_TEST_SUITE_P(know, page_test, testing::ValuesIn(pages()), [](auto const& one) {
  auto name = one.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace fengsui
