#include "know/audit/page.h"

#include <algorithm>
#include <array>

#include "base/simplified.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 5> kSentenceEnds{"。", "!", "?", ";", "\n"};

// No figure has more changes and shares of its own; a text that gives one figure thousands is no prose.
constexpr std::size_t kMostModifiers = 16;

// The text as the checks look for words in it: U+FF01 to U+FF5E, the printable ASCII characters in full width, and the
// brackets 〔〕【】 and the sign of a ratio narrow, traditional characters simplified. One character stays one, so that
// figures keep their places.
std::string with_plain_characters(std::string_view text) {
  std::string made;
  made.reserve(text.size());
  auto const byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  auto const follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((byte(at) & 0xF0U) != 0xE0U || !follows(at + 1) || !follows(at + 2)) {
      made += text[at];
      continue;
    }
    auto const code = (byte(at) & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
    at += 2;
    if (code >= 0xFF01 && code <= 0xFF5E) {
      made += static_cast<char>(code - 0xFEE0);
    } else if (code == 0x3014 || code == 0x3010 || code == 0x3015 || code == 0x3011) {
      made += code == 0x3014 || code == 0x3010 ? '(' : ')';
    } else if (code == 0x2236) {
      made += ':';
    } else {
      unsigned const plain = base::simplified(static_cast<char16_t>(code));
      made += static_cast<char>(0xE0U | plain >> 12U);
      made += static_cast<char>(0x80U | (plain >> 6U & 0x3FU));
      made += static_cast<char>(0x80U | (plain & 0x3FU));
    }
  }
  return made;
}

// 贡献率为60.3%: what it adds to the whole's growth is no growth of its own.
bool is_called_contribution(std::string_view lead) {
  static constexpr std::array<std::string_view, 2> kWords{"贡献率", "拉动"};
  return std::ranges::any_of(kWords, [&](auto word) { return lead.find(word) != std::string_view::npos; });
}

// 年平均增长率1.2%: the mean of several years' growth is none of the levels beside it.
bool is_called_yearly_mean(std::string_view lead) {
  static constexpr std::array<std::string_view, 4> kWords{"年均", "年平均", "nnual average", "verage annual"};
  return std::ranges::any_of(kWords, [&](auto word) { return lead.find(word) != std::string_view::npos; });
}

// 一般森林火灾6起,火警1起,…,火灾次数减少9起: of fires of all grades.
bool counts_all_classes(std::string_view lead) {
  if (auto const comma = lead.rfind(','); comma != std::string_view::npos) lead.remove_prefix(comma);
  return lead.find("次数") != std::string_view::npos || lead.find("起数") != std::string_view::npos;
}
bool names_a_grade(std::string_view noun) {
  static constexpr std::array<std::string_view, 4> kGrades{"一般", "较大", "重大", "火警"};
  return contains_any(noun, kGrades);
}

// Whether a bracket closes that was opened before this text.
bool closes_bracket(std::string_view text) {
  int open = 0;
  for (char const c : text) {
    if (c == '(') ++open;
    if (c == ')' && --open < 0) return true;
  }
  return false;
}

// 发送525.6万人次,增长57%。其中短途客流上升明显,同比增幅超过80%: behind 其中 stands a class whose level is not printed.
// What a bracket holds is over where it closes.
bool opens_a_class(std::string_view text) {
  static constexpr std::string_view kAmong = "其中";
  auto const at = text.rfind(kAmong);
  if (at == std::string_view::npos) return false;
  auto const own = text.substr(at + kAmong.size());
  if (own.find("。") != std::string_view::npos) return false;
  return own.find_first_of(",(") != 0 && own.size() > 2 && !closes_bracket(text.substr(0, at)) && !closes_bracket(own);
}

// 较大火灾4起,火灾次数占控制指标的17.6%: the clause of the percentage names its own subject, and it is none of the part
// before it.
bool has_own_subject(std::string_view text, std::string_view host) {
  constexpr std::size_t kShortest = 6;  // bytes: two Chinese characters
  auto const comma = text.rfind(',');
  if (comma == std::string_view::npos) return false;
  auto const clause = text.substr(comma + 1);
  auto const verb = std::min(clause.find("占"), clause.find("完成"));
  if (verb == std::string_view::npos || verb < kShortest) return false;
  auto const subject = clause.substr(0, verb);
  static constexpr std::array<std::string_view, 12> kNone{"分别", "累计", "合计", "已经", "大约", "目前",
                                                          "同比", "其中", "约",   "共",   "均",   "各"};
  if (std::ranges::any_of(kNone, [&](auto word) { return subject.find(word) != std::string_view::npos; })) return false;
  return host.size() >= kShortest && subject.find(host) == std::string_view::npos &&
         host.find(subject) == std::string_view::npos;
}

// 人均可支配收入27418元
bool is_called_mean(std::string_view noun) {
  static constexpr std::array<std::string_view, 14> kMeans{"人均", "户均", "亩均",       "套均",    "平均",
                                                           "均价", "单价", "per capita", "average", "件均",
                                                           "票均", "单均", "单票",       "项均"};
  return contains_any(noun, kMeans);
}

// "Feb. 4", "No. 3", "Rs. 12": a point behind a word cut short.
bool is_cut_short(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 19> kShort{" Jan", " Feb",  " Mar", " Apr", " Jun",   " Jul", " Aug",
                                                           " Sep", " Sept", " Oct", " Nov", " Dec",   " No",  " Rs",
                                                           " Rp",  " i.e",  "(i.e", " vs",  " approx"};
  return ends_with_any(text.substr(0, at), kShort);
}

bool ends_sentence(std::string_view text, std::size_t at, std::size_t length) {
  auto const one = text.substr(at, length);
  if (std::ranges::find(kSentenceEnds, one) != kSentenceEnds.end()) return true;
  // A full stop ends a sentence where a space or the end follows; inside 5.45 it does not.
  return one == "." && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n') &&
         !is_cut_short(text, at);
}

// 发送213481万人次,超年预期值进度5261万人次,同比增加19503万人次: what is beyond a plan has no growth of its own.
bool is_told_as_excess(std::string_view before) {
  static constexpr std::array<std::string_view, 3> kEnds{",", "。", ";"};
  static constexpr std::array<std::string_view, 4> kPlans{"进度", "计划", "预期", "预期值"};
  auto const lead = behind_last(before, kEnds);
  return lead.starts_with("超") && ends_with_any(lead, kPlans);
}

// 起降2844架次,平均每天948架次,比去年同期的2697架次增加147架次,增长5.5%: behind a total and its average the change is
// of the one that the base before it is like.
std::optional<std::size_t> like_its_base(std::vector<model::printed_figure> const& figures, std::size_t host,
                                         std::size_t change) {
  constexpr std::size_t kFiguresBack = 2;
  if (host == 0 || !figures[host].role.starts_with("avg") || !figures[host - 1].role.empty()) return {};
  for (auto i = change; i-- > host + 1 && change - i <= kFiguresBack;) {
    if (figures[i].role != "base" || figures[i].unit != figures[host].unit) continue;
    auto const base = printed_value(figures[i].value);
    auto const total = printed_value(figures[host - 1].value);
    bool const is_like =
        base * 3 > total * 2 && base * 2 < total * 3 && base * 2 > printed_value(figures[host].value) * 3;
    return is_like && figures[host - 1].unit == figures[i].unit ? std::optional{host - 1} : std::nullopt;
  }
  return {};
}

}  // namespace

page::page(document const& of, std::int64_t number) : of_{&of}, number_{number}, text_{with_plain_characters(of.text)} {
  chinese_ = text_.find("。") != std::string::npos;
  auto const& figures = of.figures;
  usable_.resize(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    usable_[i] = can_be_audited(figures[i]) && figures[i].role != "threshold";
  }
  std::vector<int> sentences;
  int sentence = 0;
  auto title = true;     // a first line with no full stop in it
  std::size_t next = 0;  // the first figure that does not end before this character
  // "from Rs. 896 million": the point of a figure's own sign or number ends no sentence.
  auto const is_inside_figure = [&](std::int64_t n) {
    while (next < figures.size() && figures[next].end <= n + 1) ++next;
    return next < figures.size() && figures[next].start <= n;
  };
  for (std::size_t at = 0; at < text_.size();) {
    auto const lead = static_cast<unsigned char>(text_[at]);
    std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    offsets_.push_back(static_cast<std::uint32_t>(at));
    sentences.push_back(sentence);
    auto const n = static_cast<std::int64_t>(offsets_.size()) - 1;
    if (ends_sentence(text_, at, length) && !(text_[at] == '.' && is_inside_figure(n))) {
      // 5.37亿吨!一季度国家铁路发送煤炭增长3.4%
      auto const mark = std::string_view{text_}.substr(at, length);
      if (title && mark == "\n") title_end_ = static_cast<std::int64_t>(offsets_.size()) - 1;
      title = title && (mark == "!" || mark == "?" || mark == ";");
      ++sentence;
    }
    at += length;
  }
  offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
  for (auto const& one : figures) {
    auto const at = static_cast<std::size_t>(std::max<std::int64_t>(one.start, 0));
    sentence_.push_back(at < sentences.size() ? sentences[at] : 0);
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {  // asked for by nearly every check
    auto const noun = find_noun_before(i);
    nouns_.emplace_back(noun.data() - text_.data(), noun.size());
    means_.push_back(is_called_mean(noun));
    ranges_.push_back(rounding_interval(at(i), reach::widest));
  }
  modifiers_.resize(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    bool const is_no_growth = is_called_contribution(before(i, 8)) || is_called_yearly_mean(before(i, 12));
    if (figures[i].kind == model::figure_kind::chg_pct && is_no_growth) usable_[i] = false;
    // 以1枚金牌之差列第三: what lies between two is none of either.
    if (chinese_ && contains(after(i, 6), "之差")) usable_[i] = false;
    hosts_.push_back(host_by_text(i));
    if (hosts_.back() && chinese_ && is_told_as_excess(before(*hosts_.back(), 12))) hosts_.back() = {};
    if (auto const total = hosts_.back() ? like_its_base(figures, *hosts_.back(), i) : std::nullopt)
      hosts_.back() = total;
    auto const to = hosts_.back();
    if (to && usable_[i] && modifiers_[*to].size() < kMostModifiers) modifiers_[*to].push_back(i);
  }
  closed_ = closed_lists_of(*this);
  families_ = families_of(*this);
}

// "37.5% arrived through the Border Gate (1,034,847)": the share's own level stands behind it in brackets.
bool page::opens_own_bracket(std::size_t i) const {
  constexpr std::size_t kLongest = 72;  // bytes
  using enum model::figure_kind;
  if (text_.empty() || at(i).kind != share || i + 1 >= size() || at(i + 1).kind != level || at(i + 1).unit == "%")
    return false;
  auto const text = between(i, i + 1);
  return text.ends_with("(") && text.size() > 2 && text.size() <= kLongest && after(i + 1, 1) == ")" &&
         text.find_first_of(",;)") == std::string_view::npos && !before(i, 1).ends_with("(");
}

// "16,431 were male and 16,873 female, representing 49.34% and 50.66%": two handed out to two, in their order.
std::optional<std::size_t> page::host_in_pair(std::size_t i) const {
  if (text_.empty() || at(i).unit != "%") return {};
  static constexpr std::array<std::string_view, 4> kJoints{" and ", "和", "、", " and by "};
  auto const joins = [&](std::size_t k) {
    return k + 1 < size() && at(k).kind == at(k + 1).kind && at(k + 1).unit == "%" &&
           std::ranges::find(kJoints, between(k, k + 1)) != kJoints.end();
  };
  auto const first = joins(i) ? i : i - 1;  // before the first figure there is none: far too large
  if (first >= size() || !joins(first) || first < 2) return {};
  if (joins(first + 1) || (at(first - 1).kind == at(first).kind && joins(first - 1))) return {};
  auto const one = first - 2;
  auto const other = first - 1;
  using enum model::figure_kind;
  // 214个、2325亿元,分别占31.6%和37.6%
  bool const handed_out = between(other, first).find("分别") != std::string_view::npos && between(one, other) == "、";
  bool const alike = at(one).unit == at(other).unit || handed_out;
  if (at(one).kind != level || at(other).kind != level || !alike || sentence_[one] != sentence_[first]) return {};
  auto const joint = between(one, other);
  auto const joined =
      joint.find(" and ") != std::string_view::npos || joint.find("和") != std::string_view::npos || handed_out;
  if (!joined || between(other, first).size() > 40) return {};
  return i == first ? one : other;
}

std::optional<std::size_t> page::host_by_text(std::size_t i) const {
  constexpr std::size_t kFiguresBack = 6;
  auto const told = link(at(i).of);
  if (opens_own_bracket(i)) return i + 1;
  // "90,377 students or 13.69 per cent"
  if (i > 0 && !text_.empty() && at(i).kind == model::figure_kind::share &&
      at(i - 1).kind == model::figure_kind::level && at(i - 1).unit != "%" && between(i - 1, i) == " or ")
    return i - 1;
  if (auto const in_order = host_in_pair(i)) return in_order;
  if (!told || text_.empty()) return told;
  // "up more than 31,200 TEUs, or 20.01 percent, to 187,240 TEUs": both of what follows.
  if (i + 2 < size() && at(i).kind == model::figure_kind::chg_abs && at(i + 1).kind == model::figure_kind::chg_pct &&
      at(i + 2).kind == model::figure_kind::level && at(i + 2).unit == at(i).unit && between(i, i + 1) == ", or " &&
      between(i + 1, i + 2) == ", to ")
    return i + 2;
  // "marked an 8% drop to 243.8 TWh": of what follows.
  if (i + 1 < size() && at(i + 1).kind == model::figure_kind::level && at(i).kind == model::figure_kind::chg_pct) {
    static constexpr std::array<std::string_view, 8> kMovesTo{" drop to ",     " fall to ", " decline to ",
                                                              " decrease to ", " rise to ", " increase to ",
                                                              " growth to ",   " gain to "};
    if (std::ranges::find(kMovesTo, between(i, i + 1)) != kMovesTo.end()) return i + 1;
  }
  // "Container traffic grew by 9.4 percent. Cargo rose by 9.4 per cent to 8.61 million tonnes": of the level behind it
  // the rate of its own sentence is, and not the one before.
  if (!chinese_ && *told > i + 1 && at(i).kind == model::figure_kind::chg_pct && sentence_[*told] != sentence_[i] &&
      at(*told - 1).kind == model::figure_kind::chg_pct && at(*told - 1).of == at(i).of)
    return {};
  // 投入航班46420班次(日均1160班次,峰值1207班次),同比增加2342班次: what stands in brackets is over where they close.
  if (*told >= i) return told;
  using enum model::figure_kind;
  auto const own = at(i).kind;
  // "against 51.3 percent last year; group visits accounted for 6.4 percent": of what is named behind the semicolon.
  if (own == share && i > 0) {
    auto const lead = between(i - 1, i);
    if (lead.find("; ") != std::string_view::npos && lead.find(" accounted for ") != std::string_view::npos) return {};
  }
  if ((own == chg_pct || own == chg_abs || own == chg_pp) && opens_a_class(between(*told, i)) &&
      !follows_a_list_of_parts(*told, i))
    return {};
  // 火灾次数减少9起,下降56.3%: the rate is of what its amount is of.
  auto const said = own == chg_pct && i > 0 && at(i - 1).kind == chg_abs ? i - 1 : i;
  if ((own == chg_pct || own == chg_abs) && counts_all_classes(before(said, 12)) && names_a_grade(noun_before(*told)) &&
      names_a_grade(noun_before(*told + 1)))
    return {};
  if (own == target_share && at(*told).role == "part" && has_own_subject(between(*told, i), noun_before(*told)))
    return {};
  // "Its export boxes (94,310) rose 7.3%": in English the reader has seen what the bracket is of.
  if (!chinese_ || !closes_bracket(between(*told, i))) return told;
  for (auto k = *told; k-- > 0 && *told - k <= kFiguresBack && sentence_[k] == sentence_[*told];) {
    if (at(k).kind == at(*told).kind && at(k).unit == at(*told).unit && !closes_bracket(between(k, i))) return k;
  }
  return told;
}

// 火灾9起,其中林区3起、草原4起、城郊2起,比上年的21起减少12起: behind two parts and more the change is the whole's.
bool page::follows_a_list_of_parts(std::size_t whole, std::size_t change) const {
  auto const is_told = [&](std::size_t k) { return at(k).kind == model::figure_kind::level && at(k).role != "base"; };
  auto const first = whole + 1;
  if (first >= change || !is_told(first) || between(whole, first).find("其中") == std::string_view::npos) return false;
  auto last = first;
  while (last + 1 < change && is_told(last + 1) && between(last, last + 1).starts_with("、")) ++last;
  return last > first && between(last, last + 1).starts_with(",") &&
         std::ranges::none_of(std::views::iota(last + 1, change), is_told);
}

int page::times(std::size_t i) const {
  constexpr std::size_t kLead = 40;         // code points
  constexpr std::size_t kLongestName = 36;  // bytes
  static constexpr std::array<std::string_view, 4> kEach{"各", "各占", "各有", "各获"};
  auto names = before(i, kLead);
  if (i > 0 && sentence_[i] == sentence_[i - 1]) {
    auto const since = between(i - 1, i);
    if (since.size() < names.size()) names = since;
  }
  auto const each = std::ranges::find_if(kEach, [&](auto word) { return names.ends_with(word); });
  if (each == kEach.end()) return 1;
  names.remove_suffix(each->size());
  static constexpr std::array<std::string_view, 7> kEnds{",", "。", ";", ":", "(", ")", "\n"};
  names = behind_last(names, kEnds);
  static constexpr std::string_view kBehindTheLast = "、";
  if (names.starts_with(kBehindTheLast)) names.remove_prefix(kBehindTheLast.size());
  auto count = 1;
  for (std::string_view const joint : {"、", "和", "及", "与"}) {
    for (auto at = names.find(joint); at != std::string_view::npos; at = names.find(joint, at + 1)) ++count;
  }
  return names.size() <= kLongestName * static_cast<std::size_t>(count) ? count : 1;
}

std::optional<std::size_t> page::link(std::optional<std::int64_t> to) const {
  if (!to || *to < 0 || *to >= static_cast<std::int64_t>(size())) return {};
  return static_cast<std::size_t>(*to);
}

std::string_view page::slice(std::int64_t from, std::int64_t to) const {
  auto const last = static_cast<std::int64_t>(offsets_.size()) - 1;
  from = std::clamp<std::int64_t>(from, 0, last);
  to = std::clamp<std::int64_t>(to, from, last);
  auto const begin = offsets_[static_cast<std::size_t>(from)];
  return std::string_view{text_}.substr(begin, offsets_[static_cast<std::size_t>(to)] - begin);
}

std::string_view page::find_noun_before(std::size_t i) const {
  // 专业队伍38支1460人: the noun before the one is the other's too.
  if (i > 0 && at(i - 1).end == at(i).start) --i;
  auto text = before(i, 16);
  std::size_t begin = 0;
  for (std::string_view const end :
       {",", "。", ";", ":", "、", "(", ")", "”", "“", "\n", "其中", "包括", "分别为", "占", "达", "为"}) {
    if (auto const at = text.rfind(end); at != std::string_view::npos) begin = std::max(begin, at + end.size());
  }
  if (i > 0 && at(i - 1).end > at(i).start - 16 && at(i - 1).end <= at(i).start)
    begin = std::max(begin, text.size() - std::min(text.size(), between(i - 1, i).size()));
  return text.substr(begin);
}

std::string_view page::between(std::size_t i, std::size_t j) const {
  // Before the first figure there is none: what leads into it begins with the text.
  return slice(i < size() ? at(i).end : 0, at(j).start);
}

std::string_view page::before(std::size_t i, std::size_t code_points) const {
  return slice(at(i).start - static_cast<std::int64_t>(code_points), at(i).start);
}

std::string_view page::after(std::size_t i, std::size_t code_points) const {
  return slice(at(i).end, at(i).end + static_cast<std::int64_t>(code_points));
}

}  // namespace fengsui::know::audit
