#pragma once

#include <algorithm>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "know/audit/finding.h"
#include "know/audit/interval.h"
#include "know/audit/lists/closed_lists.h"
#include "know/audit/lists/families.h"
#include "know/audit/relation.h"
#include "know/audit/said_words.h"

namespace fengsui::know::audit {

// One document as the checks walk it: its figures with what the checks ask of them again and again.
class page {
 public:
  page(document const& of, std::int64_t number);

  std::size_t size() const { return of_->figures.size(); }
  model::printed_figure const& at(std::size_t i) const { return of_->figures[i]; }
  figure_at where(std::size_t i) const { return {number_, static_cast<std::int64_t>(i)}; }
  document const& whole() const { return *of_; }
  bool has_text() const { return !text_.empty(); }
  // A full stop of theirs tells Chinese texts from others.
  bool is_chinese() const { return chinese_; }
  // The text with half-width punctuation and digits, character for character, so that one list of marks serves both.
  std::string_view text() const { return text_; }

  // Figures that arithmetic may touch: not negative, not a threshold.
  bool usable(std::size_t i) const { return usable_[i]; }
  bool is_level(std::size_t i) const { return usable_[i] && at(i).kind == model::figure_kind::level; }
  // The figure that a change or share is of: as the reader says, but for what the text itself denies.
  std::optional<std::size_t> host(std::size_t i) const { return hosts_[i]; }
  std::optional<std::size_t> whole_of(std::size_t i) const { return link(at(i).whole); }
  std::vector<std::size_t> const& modifiers(std::size_t host) const { return modifiers_[host]; }

  // The figures that may stand in a relation with this one: a table of thousands is looked at window by window, so that
  // the time an audit takes grows with a text's length and no faster.
  auto near(std::size_t i) const {
    return std::views::iota(i > kReach ? i - kReach : 0, std::min(size(), i + kReach + 1));
  }
  // The same ones without the figure itself, the nearest first.
  auto nearest(std::size_t i) const {
    auto const place = [i](std::size_t k) { return k % 2 == 0 ? i - k / 2 : i + k / 2; };
    return std::views::iota(std::size_t{2}, 2 * kReach + 2) | std::views::transform(place) |
           std::views::filter([all = size()](std::size_t k) { return k < all; });  // what is left of 0 is very large
  }

  // The lists of the text that add up.
  closed_lists const& closed() const { return closed_; }
  // And those whose members the reader or their words give one whole.
  std::vector<family> const& families() const { return families_; }

  // The noun that leads into a figure, back to the stop or the number before it: 固定检查站 of 、固定检查站412个.
  std::string_view noun_before(std::size_t i) const {
    return std::string_view{text_}.substr(nouns_[i].first, nouns_[i].second);
  }
  // Every value that it may stand for, as far as a word like 逾 reaches.
  interval const& range(std::size_t i) const { return ranges_[i]; }
  // 人均可支配收入27418元, 平均单价: an average over something, which has no parts.
  bool is_mean(std::size_t i) const { return means_[i]; }
  // 乐山、泸州各2人: how many have as much each; 1 for a figure that is told once.
  int times(std::size_t i) const;
  // Sentences by 。!?; and line ends; 0 for all where there is no text.
  int sentence(std::size_t i) const { return sentence_[i]; }
  // In a first line that is no sentence.
  bool in_title(std::size_t i) const { return at(i).end <= title_end_; }
  // The text between the end of one figure and the start of a later one, or from its beginning where the first is none
  // (the one before 0); so much before and after a figure, across the ends of sentences.
  std::string_view between(std::size_t i, std::size_t j) const;
  std::string_view before(std::size_t i, std::size_t code_points) const;
  std::string_view after(std::size_t i, std::size_t code_points) const;

 private:
  static constexpr std::size_t kReach = 200;

  std::optional<std::size_t> link(std::optional<std::int64_t> to) const;
  std::optional<std::size_t> host_by_text(std::size_t i) const;
  bool opens_own_bracket(std::size_t i) const;
  bool follows_a_list_of_parts(std::size_t whole, std::size_t change) const;
  std::optional<std::size_t> host_in_pair(std::size_t i) const;
  std::string_view find_noun_before(std::size_t i) const;
  std::string_view slice(std::int64_t from, std::int64_t to) const;

  document const* of_;
  std::int64_t number_;
  std::string text_;
  std::vector<bool> usable_;
  std::vector<std::optional<std::size_t>> hosts_;
  std::vector<std::vector<std::size_t>> modifiers_;
  std::vector<int> sentence_;
  bool chinese_ = false;
  std::int64_t title_end_ = 0;
  std::vector<std::uint32_t> offsets_;                      // byte offset of each code point, and the end
  std::vector<std::pair<std::size_t, std::size_t>> nouns_;  // byte offset and length of the noun before each figure
  std::vector<bool> means_;
  std::vector<interval> ranges_;
  closed_lists closed_;
  std::vector<family> families_;
};

}  // namespace fengsui::know::audit
