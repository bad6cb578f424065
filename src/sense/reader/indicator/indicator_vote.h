#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// 小分队招商184次: what was done so many times is no team.
bool counts_turns(draft const&);

// 外商投资企业, 投资者: who invests, no sum.
bool is_a_sort_of_firms(std::u16string_view text, term const&);
// 5个, 12家, 3人: counted one by one, by a count word that what is counted stands behind.
bool is_classifier(draft const&);

// What a word's topic and its length add to its place at most.
constexpr int kMostAdded = 3 + 8 / 2;

// The indicator that is ahead, what it is worth, and by which rule.
struct vote {
  std::string_view indicator;
  int weight = 0;
  char const* rule = "";
};

// Weighs the indicators that the words around one figure speak for.
class weigher {
 public:
  weigher(document const& doc, draft const& figure, dimension counted)
      : doc_{doc}, figure_{figure}, counted_{counted}, topic_{doc.sentences[figure.sentence].topic} {}

  // Only indicators that begin so may be meant: behind or before 项目 stands what happens to projects.
  void only(std::string_view prefix) { prefix_ = prefix; }

  // 开工项目58个,其中新建21个,续建37个: a class of what has been counted is no indicator of its own.
  void skip_classes() { skip_classes_ = true; }

  // `indicator` must outlive this.
  void offer(std::string_view indicator, int weight, char const* rule);

  // Every indicator word in [from, to) that may count in the figure's dimension. `weight_at` says what a place is
  // worth.
  template <class Weight>
  void read(std::size_t from, std::size_t to, Weight weight_at, char const* rule) {
    auto const [first, last] = doc_.terms_in(from, to);
    for (auto i = first; i < last; ++i) {
      auto const& one = doc_.terms[i];
      if (!may_speak(one)) continue;
      for (auto const index : words().groups[one.group]) {
        auto const& entry = words().entries[index];
        if (may_mean(entry)) offer(entry.name, weight_at(one) + worth_of(entry, one), rule);
      }
    }
  }
  vote const& best() const { return best_; }

 private:
  bool may_speak(term const&) const;
  bool may_mean(word_entry const&) const;
  // What the word adds to its place.
  int worth_of(word_entry const&, term const&) const;
  // 业务收入(不包括储蓄银行直接营业收入)6543亿元: what a bracket adds that closes before the figure is not what is
  // counted.
  bool is_in_a_bracket(term const&) const;

  document const& doc_;
  draft const& figure_;
  dimension counted_;
  std::string const& topic_;
  std::string_view prefix_;
  bool skip_classes_ = false;
  // 火点较多的省份分别为:湖南(173个)、江西(106个): what is counted of each place is no place.
  bool of_a_place_ =
      figure_.from > 1 && doc_.text()[figure_.from - 1] == u'(' &&
      is_cjk(doc_.text()[figure_.from - 2]) && figure_.to < doc_.text().size() && doc_.text()[figure_.to] == u')';
  vote best_;
};

// 运营934架飞机, 自有飞机409架: what a fleet holds is no flight.
bool is_of_a_fleet(std::u16string_view text, draft const&);

}  // namespace fengsui::sense::reader
