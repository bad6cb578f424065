#include "invest/rates/formula.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace fengsui::invest {
namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kLongest = 4096;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::string plain_signs(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kSigns{{{"＋", "+"},
                                                                                         {"－", "-"},
                                                                                         {"−", "-"},
                                                                                         {"×", "*"},
                                                                                         {"÷", "/"},
                                                                                         {"／", "/"},
                                                                                         {"（", "("},
                                                                                         {"）", ")"},
                                                                                         {"，", ","},
                                                                                         {"　", " "}}};
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    auto const sign =
        std::ranges::find_if(kSigns, [&](auto const& one) { return text.substr(at).starts_with(one.first); });
    if (sign != kSigns.end()) {
      made += sign->second;
      at += sign->first.size();
    } else {
      made += text[at++];
    }
  }
  return made;
}

}  // namespace

class formula_parser {
 public:
  explicit formula_parser(std::string_view text) : text_{plain_signs(text)} { made_.text_ = std::string{text}; }

  base::result<formula> run() {
    if (text_.size() > kLongest) return fail("不超过 4096 字节的算式", "a formula of at most 4096 bytes");
    sum(0);
    skip();
    if (!wrong_ && at_ < text_.size()) complain("算符或算式结束", "an operator or the end");
    if (wrong_) return *wrong_;
    return std::move(made_);
  }

 private:
  using kind = formula::step_kind;

  base::fault fail(std::string_view zh, std::string_view en) const {
    auto made = base::make_fault(base::fault_code::bad_definition, "");
    auto const shown = base::clipped(made_.text_, 200);
    made.zh = fmt::format("算式“{}”第 {} 字节处应为{}", shown, at_ + 1, zh);
    made.en = fmt::format("formula “{}”, byte {}: should be {}", shown, at_ + 1, en);
    return made;
  }
  void complain(std::string_view zh, std::string_view en) {
    if (!wrong_) wrong_ = fail(zh, en);
  }
  void skip() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool take(char c) {
    skip();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void put(kind what, std::size_t index = 0) { made_.steps_.push_back({.kind = what, .index = index}); }

  void sum(int depth) {
    product(depth);
    while (!wrong_) {
      if (take('+')) {
        product(depth);
        put(kind::add);
      } else if (take('-')) {
        product(depth);
        put(kind::subtract);
      } else {
        return;
      }
    }
  }

  void product(int depth) {
    factor(depth);
    while (!wrong_) {
      if (take('*')) {
        factor(depth);
        put(kind::multiply);
      } else if (take('/')) {
        factor(depth);
        put(kind::divide);
      } else {
        return;
      }
    }
  }

  void factor(int depth) {
    if (wrong_) return;
    if (depth > kDeepest) return complain("不超过 64 层的括号", "at most 64 levels of parentheses");
    if (take('-')) {
      factor(depth + 1);
      return put(kind::negate);
    }
    if (take('(')) {
      sum(depth + 1);
      if (!take(')')) complain("“)”", "“)”");
      return;
    }
    skip();
    if (at_ < text_.size() && is_digit(text_[at_])) return number();
    if (at_ < text_.size() && is_letter(text_[at_])) return name(depth);
    complain("数、名称或括号", "a number, a name or a parenthesis");
  }

  void number() {
    auto const begin = at_;
    auto const grouped = [&] {  // 1,234 but not min(1,2)
      return text_[at_] == ',' && at_ + 3 < text_.size() && is_digit(text_[at_ + 1]) && is_digit(text_[at_ + 2]) &&
             is_digit(text_[at_ + 3]) && (at_ + 4 == text_.size() || !is_digit(text_[at_ + 4])) && !in_call_;
    };
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.' || grouped())) ++at_;
    auto const value = parse_exact(std::string_view{text_}.substr(begin, at_ - begin));
    if (!value) {
      at_ = begin;
      return complain("如 12 或 12.5 的数", "a number such as 12 or 12.5");
    }
    made_.steps_.push_back({.kind = kind::number, .number = *value});
  }

  void name(int depth) {
    auto const begin = at_;
    while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]))) ++at_;
    auto word = text_.substr(begin, at_ - begin);
    if (word == "min" || word == "max") {
      if (!take('(')) return complain("“(”", "“(”");
      auto const outside = std::exchange(in_call_, true);
      std::size_t count = 0;
      do {
        sum(depth + 1);
        ++count;
      } while (!wrong_ && take(','));
      in_call_ = outside;
      if (!take(')')) complain("“)”", "“)”");
      return put(word == "min" ? kind::least : kind::most, count);
    }
    auto found = std::ranges::find(made_.names_, word);
    if (found == made_.names_.end()) found = made_.names_.insert(found, word);
    put(kind::name, static_cast<std::size_t>(found - made_.names_.begin()));
  }

  std::string text_;
  std::size_t at_ = 0;
  bool in_call_ = false;
  std::optional<base::fault> wrong_;
  formula made_;
};

base::result<formula> formula::parse(std::string_view text) {
  return formula_parser{text}.run();
}

exact formula::value(lookup const& of) const {
  std::vector<exact> stack;
  auto const pop = [&] {
    auto top = stack.back();
    stack.pop_back();
    return top;
  };
  for (auto const& one : steps_) {
    switch (one.kind) {
      case step_kind::number:
        stack.emplace_back(one.number);
        break;
      case step_kind::name:
        stack.push_back(of(names_[one.index]));
        break;
      case step_kind::negate:
        stack.push_back(subtract(base::ratio{0, 1}, pop()));
        break;
      case step_kind::least:
      case step_kind::most: {
        auto best = pop();
        for (std::size_t i = 1; i < one.index; ++i) {
          auto const other = pop();
          if (!best || !other) {
            best.reset();
          } else if ((compare(*other, *best) < 0) == (one.kind == step_kind::least)) {
            best = other;
          }
        }
        stack.push_back(best);
        break;
      }
      default: {
        auto const right = pop();
        auto const left = pop();
        stack.push_back(one.kind == step_kind::add        ? add(left, right)
                        : one.kind == step_kind::subtract ? subtract(left, right)
                        : one.kind == step_kind::multiply ? multiply(left, right)
                                                          : divide(left, right));
      }
    }
  }
  return stack.back();
}

}  // namespace fengsui::invest
