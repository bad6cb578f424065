#include <algorithm>

#include "sense/reader/time/chinese/around.h"
#include "sense/reader/time/chinese/extent.h"
#include "sense/reader/time/chinese/match.h"
#include "sense/reader/time/chinese/times.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

using base::day;
using std::chrono::days;
using given = calendar_point::given;

// One expression, from its point outwards: where it ends, which days it has, what it does in its sentence.
class dated_reading {
 public:
  dated_reading(scan const& s, dated_words const& said)
      : s_{s},
        text_{s.text},
        words_{said},
        point_{said.point},
        end_{point_.end},
        ahead_{speaks_of_the_future(text_, s.sentence_begin, end_)},
        look_{s.look(ahead_)} {}

  time_expression read() {
    made_.begin = words_.begin;
    made_.rule = "zh.point";
    made_.unit = unit_of(point_.from);
    made_.holiday = point_.from.holiday;
    made_.weak = point_.weak;
    made_.year_written = point_.from.year_is != given::no;
    if (point_.same_period) return same_period();
    pass_over_what_closes_a_season();
    take_days();
    if (found_ && made_.unit == time_unit::day && made_.rule == "zh.point" && !words_.until) take_more_days();
    if (found_ && unit_of(point_.from) == time_unit::month && !words_.until) take_more_months();
    if (auto const rule = what_the_year_names(); !rule.empty()) return vague(rule);
    made_.end = end_;
    turn_days();
    settle_role();
    return made_;
  }

 private:
  time_expression same_period() {
    made_.end = end_;
    made_.role = time_role::base;
    made_.rule = "zh.same";
    made_.refers_back = true;
    made_.days = same_in(s_, point_.from);
    return made_;
  }

  time_expression vague(std::string_view rule) {
    made_.end = end_;
    made_.role = time_role::vague;
    made_.rule = rule;
    return made_;
  }

  // 2017年春运2月21日结束: the day is the season's last, not when something was.
  void pass_over_what_closes_a_season() {
    if (point_.from.holiday.empty() || point_.to || point_.from.of_holiday != calendar_point::part::whole) return;
    // 2020年春运1月10日启幕、2月18日收官
    for (auto both = 0; both < 2; ++both) {
      auto const from = both == 0 ? end_ : after_any(text_, end_, {u"、"sv, u","sv});
      auto const last =
          zh_point_at(text_, after_any(text_, from, {u"于"sv, u"在"sv, u"到"sv, u"至"sv, u"从"sv, u"自"sv}));
      if (!last || unit_of(last->from) != time_unit::day || last->to) return;
      auto const opened = after_open(text_, last->end);
      auto const closed = after_close(text_, last->end);
      if (closed == std::u16string_view::npos &&
          (opened == std::u16string_view::npos || runs_on_to_a_day(text_, last->end)))
        return;
      end_ = closed != std::u16string_view::npos ? closed : opened;
    }
  }

  void take_days() {
    if (point_.to) {
      found_ = days_between(point_.from, *point_.to, look_);
      made_.unit = time_unit::range;
      made_.rule = "zh.range";
    } else if (!point_.more_days.empty()) {
      if (auto const one = days_of(point_.from, look_)) {
        dates_.push_back(one->first);
        for (auto const number : point_.more_days) dates_.push_back(one->first + days{number - point_.from.day});
      }
      made_.rule = "zh.days";
    } else {
      auto const after = made_.unit == time_unit::day ? behind_day(end_) : end_;
      if (!words_.until && (take_range(after) || take_range(behind_what_began(after)))) return;
      found_ = days_of(point_.from, look_);
      end_ = after;
      if (!point_.from.holiday.empty() && point_.from.of_holiday == calendar_point::part::whole && found_)
        found_ = window_given_before(s_, words_.begin, *found_).value_or(*found_);
    }
  }

  // 自8月2日发布启事至9月20日截止: behind what began that day; `at` where nothing did.
  std::size_t behind_what_began(std::size_t at) const {
    constexpr std::size_t kLongest = 8;
    if (!words_.since || made_.unit != time_unit::day) return at;
    auto to = at;
    while (to < text_.size() && to - at <= kLongest && is_cjk(text_[to]) && !is_range_mark(text_[to])) ++to;
    auto const next =
        to > at && to < text_.size() && is_range_mark(text_[to]) ? zh_point_at(text_, to + 1) : std::nullopt;
    return next && unit_of(next->from) == time_unit::day ? to : at;
  }

  // Behind the clock and the weekday of a day: 4月6日(周日)8时.
  std::size_t behind_day(std::size_t at) const {
    return after_bracket(text_, after_clock(text_, after_bracket(text_, at)));
  }

  // …至4月6日
  bool take_range(std::size_t after) {
    std::size_t to_end = 0;
    auto const to = range_end(text_, after, to_end);
    if (to) found_ = days_between(point_.from, *to, look_);
    if (!found_) return false;
    made_.unit = time_unit::range;
    made_.rule = "zh.range";
    end_ = unit_of(*to) == time_unit::day ? after_bracket(text_, after_clock(text_, to_end)) : to_end;
    made_.year_written = made_.year_written || to->year_is == given::written;
    words_.since = false;
    return true;
  }

  // 正月初三、初六: the lunar month is said once.
  std::optional<zh_point> more_of_the_first_month(std::size_t at_next, calendar_point const& previous) const {
    if (previous.lunar.month != 1 || at(text_, at_next) != u'初') return {};
    auto const number = small_number_at(text_, at_next + 1);
    if (!number || number->digits || number->value < 1 || number->value > 10) return {};
    zh_point made;
    made.from = previous;
    made.from.lunar.day = number->value;
    made.end = number->end;
    return made;
  }

  // 4月3日、4月6日; 3日和6日
  void take_more_days() {
    constexpr std::size_t kMost = 31;
    auto previous = point_.from;
    auto reach = end_;
    dates_.push_back(found_->first);
    while (dates_.size() < kMost) {
      auto const next = after_any(text_, reach, {u"、"sv, u"和"sv, u"及"sv, u"与"sv, u"以及"sv});
      if (next == reach) break;
      auto const another =
          more_of_the_first_month(next, previous) ? more_of_the_first_month(next, previous) : zh_point_at(text_, next);
      if (!another || unit_of(another->from) != time_unit::day || another->to || another->same_period ||
          !another->more_days.empty())
        break;
      auto same = another->from;
      if (same.month_is == given::no && same.day != 0 && same.day_is == given::no) {
        same.month_is = previous.month_is;
        same.month = previous.month;
      }
      if (same.year_is == given::no && previous.year_is != given::no) {
        same.year_is = previous.year_is;
        same.year = previous.year;
      }
      auto const one = days_of(same, look_);
      if (!one) break;
      dates_.push_back(one->first);
      previous = same;
      reach = after_clock(text_, another->end);
    }
    if (dates_.size() > 1) {
      end_ = reach;
      made_.rule = "zh.days";
    } else {
      dates_.clear();
    }
  }

  // 6月和7月; 1月至5月和12月, between which others are left out. 3月和4月分别: each has figures of its own.
  void take_more_months() {
    constexpr std::size_t kReach = 24;
    auto const clause = text_.substr(std::min(end_, text_.size()), kReach);
    if (clause.substr(0, clause.find_first_of(u"。;\n"sv)).find(u"分别"sv) != std::u16string_view::npos) return;
    for (;;) {
      auto const next = after_any(text_, end_, {u"和"sv, u"及"sv, u"与"sv, u"、"sv});
      auto const another = next == end_ ? std::nullopt : zh_point_at(text_, next);
      if (!another || unit_of(another->from) != time_unit::month || another->same_period ||
          another->from.year_is != given::no || another->from.named_month ||
          another->from.at != calendar_point::edge::none)
        return;
      auto same = another->from;
      same.year_is = point_.from.year_is;
      same.year = point_.from.year;
      auto const more = another->to ? days_between(same, *another->to, look_) : days_of(same, look_);
      if (!more || more->first <= found_->last) return;
      leaves_some_out_ = leaves_some_out_ || more->first != found_->last + days{1};
      found_->last = more->last;
      end_ = another->end;
      made_.unit = time_unit::range;
      made_.rule = "zh.months";
    }
  }

  bool is_year_alone() const { return point_.bare_year && made_.rule == "zh.point"; }

  // The rule by which the year is a name's part and no time; empty where it is a time.
  std::string_view what_the_year_names() const {
    if (is_year_alone() && names_an_event(text_, end_)) return "zh.name";
    auto const longer_than_a_month =
        made_.unit == time_unit::quarter || made_.unit == time_unit::half || is_year_alone();
    if (longer_than_a_month && names_a_ceremony(text_, end_)) return "zh.name";
    if (is_year_alone() && says_since_when(text_, end_)) return "zh.attribute";
    if ((point_.from.whole_year || is_year_alone()) && names_a_target(text_, end_)) return "zh.target";
    return {};
  }

  // The days as the words around turn them.
  void turn_days() {
    year_alone_ = is_year_alone();
    if (found_ && words_.until) {
      made_.days = meant_as_of(found_->last);
      made_.unit = time_unit::day;
      made_.rule = "zh.until";
      made_.end = after_any(text_, end_, {u"为止"sv, u"止"sv});
    } else if (!dates_.empty()) {
      made_.days = meant_dates(std::move(dates_));
      made_.unit = made_.days.is == days_meant::kind::dates ? time_unit::none : time_unit::range;
    } else if (found_ && !turn_since() && !turn_before()) {
      turn_plain();
    }
  }

  // 4月1日以来, 自4月1日, 今年到目前
  bool turn_since() {
    auto const suffix =
        after_any(text_, after_what_began(text_, end_),
                  {u"以来"sv, u"至今"sv, u"以后"sv, u"之后"sv, u"(含)以后"sv, u"及以后"sv, u"或之后"sv, u"及之后"sv,
                   u"开始"sv, u"起"sv, u"到目前为止"sv, u"到目前"sv, u"截至目前"sv, u"至目前"sv, u"到现在"sv});
    auto const another_word = suffix != end_ && at(text_, end_) == u'起' &&
                              starts_any(text_, end_ + 1, {u"降"sv, u"飞"sv, u"火"sv, u"步"sv, u"到"sv, u"运"sv});
    auto const from_a_day = made_.unit == time_unit::day;
    if ((suffix == end_ || another_word) && !(words_.since && from_a_day && suffix == end_)) return false;
    made_.end = suffix;
    made_.rule = "zh.since";
    made_.unit = time_unit::range;
    auto first = found_->first;
    if (!from_a_day && starts_any(text_, end_, {u"之后"sv, u"以后"sv})) first = found_->last + days{1};
    auto const& context = s_.context;
    if (auto const lasts = how_long_it_lasts()) {
      made_.days = meant({first, first + days{*lasts - 1}});
    } else if (context.main.is == days_meant::kind::span && context.main.first == first &&
               (year_alone_ || (!from_a_day && context.main.last <= context.published))) {
      made_.days = context.main;  // 今年以来, 今年1月以来 in a text about the first quarter
      made_.refers_back = true;
    } else if (context.published && first <= *context.published) {
      made_.days = meant({first, from_a_day ? said_on(s_, first) : *context.published});
    } else {
      made_.days.first = first;
      made_.weak = true;
    }
    return true;
  }

  // 自3月28日起开展为期7天的…, 自7月3日起连续5天…
  std::optional<std::int64_t> how_long_it_lasts() const {
    constexpr std::u16string_view kInARow{u"连续"};
    if (auto const run =
            starts(text_, made_.end, kInARow) ? length_at(text_, made_.end + kInARow.size()) : std::optional<length>{};
        run && run->whole_days)
      return run->days;
    constexpr std::size_t kReach = 24;
    constexpr std::u16string_view kLasting{u"为期"};
    auto const clause = text_.substr(std::min(made_.end, text_.size()), kReach);
    auto const lasting = clause.substr(0, clause.find_first_of(u"。;\n"sv)).find(kLasting);
    if (lasting == std::u16string_view::npos) return {};
    auto const lasts = length_at(text_, made_.end + lasting + kLasting.size());
    return lasts && lasts->whole_days ? std::optional{lasts->days} : std::nullopt;
  }

  // 4月1日以前
  bool turn_before() {
    auto const behind = after_any(text_, end_, {u"以前"sv, u"之前"sv, u"及以前"sv, u"或之前"sv, u"前夕"sv, u"前"sv});
    auto const another_word =
        starts_any(text_, end_, {u"前往"sv, u"前后"sv, u"前三"sv, u"前两"sv, u"前列"sv, u"前N"sv});
    if (behind == end_ || another_word || made_.rule != "zh.point" || point_.from.whole_year) return false;
    made_.end = behind;
    made_.role = time_role::vague;
    made_.rule = "zh.before";
    auto const inclusive = starts_any(text_, end_, {u"及以前"sv, u"或之前"sv});
    made_.days = meant({found_->first, inclusive ? found_->last : found_->first - days{1}});
    made_.days.first.reset();
    return true;
  }

  void turn_plain() {
    auto const has_edge = point_.from.at != calendar_point::edge::none;
    // 2023年诊疗4.12亿人次。年末有医院1213家: the end of the year that is told of, not of the year of publication.
    if (has_edge && !ahead_ && starts_any(text_, words_.begin, {u"年末"sv, u"年底"sv, u"年初"sv})) {
      auto const told = year_told_of(s_);
      if (told != 0 && told < year_of(found_->last))
        found_->first = found_->last = shift_years(found_->last, told - year_of(found_->last));
    }
    made_.days = has_edge && made_.rule == "zh.point" ? meant_as_of(found_->last) : meant(*found_);
    if (leaves_some_out_) made_.days.is = days_meant::kind::approx;
    auto const this_year = year_alone_ && point_.from.year_is == given::shifted && point_.from.year == 0;
    if (this_year && !ahead_) turn_this_year();
  }

  // 今年 alone is the part of it that has passed, or what the document is about.
  void turn_this_year() {
    auto const& context = s_.context;
    auto const& main = context.main;
    auto const holds = [this](day one) { return found_->first <= one && one <= found_->last; };
    auto const is_day = main.first && main.last && *main.first == *main.last;
    if (auto const so_far = s_.as_of_in_sentence(); so_far && holds(*so_far)) {
      made_.days = meant({found_->first, *so_far});
      made_.refers_back = true;
    } else if (is_day && found_->first <= *main.last && up_to_here()) {
      made_.days = meant({found_->first, *main.last});
    } else if (main.first && main.is == days_meant::kind::span && context.main_unit != time_unit::year &&
               holds(*main.first) && holds(*main.last)) {
      made_.days = main;
      made_.holiday = context.main_holiday;
      made_.unit = context.main_unit;
      made_.refers_back = true;
    } else if (context.published && *context.published < found_->last) {
      made_.days = meant({found_->first, *context.published});
    }
  }

  // 28日签约24个。至此,全县今年签约61个
  bool up_to_here() const {
    constexpr std::size_t kReach = 8;
    auto const pos = words_.begin;
    auto const lead = text_.substr(pos > kReach ? pos - kReach : 0, std::min(pos, kReach));
    return lead.find(u"至此"sv) != std::u16string_view::npos;
  }

  days_meant in_the_year_of(time_expression const& base) const {
    if (point_.from.year_is == given::written || !made_.days.last || !base.days.last) return made_.days;
    auto const years = year_of(*made_.days.last) - year_of(*base.days.last);
    return years > 0 ? years_before(made_.days, {}, years, *s_.context.holidays) : made_.days;
  }

  void settle_role() {
    // A headline's year is a frame only, unless it is a year that has passed: 2020年旅客吞吐量4376万人次.
    auto const passed = s_.context.published && found_ && found_->last < *s_.context.published;
    if (year_alone_ && s_.in_headline && !passed) made_.weak = true;
    if (s_.in_quote && point_.from.day_is == given::shifted) made_.weak = true;  // somebody says so
    if (made_.role != time_role::period) return;
    if (auto const said = is_of_a_record(s_, words_.begin, made_.end); said != record_said::no) {
      if (said == record_said::alone) made_.role = time_role::vague;
      made_.rule = "zh.record";
    } else if (!point_.from.holiday.empty() && is_predicate(s_, words_.begin, made_.end)) {
      made_.role = time_role::vague;
      made_.rule = "zh.predicate";
    } else if (is_base(text_, words_.begin, made_.end) || (found_ && is_earlier_year_told(s_, made_, *found_))) {
      made_.role = time_role::base;
    } else if (tells_days_of_a_base(s_, words_.begin)) {
      made_.role = time_role::base;
      made_.days = in_the_year_of(s_.out.back());
    } else if (point_.from.whole_year && made_.rule == "zh.point" && starts(text_, words_.begin, u"全年"sv)) {
      made_.rule = "zh.all_year";
    } else if ((made_.unit == time_unit::day || made_.unit == time_unit::week) && made_.rule == "zh.point" &&
               is_dateline(text_, words_.begin, made_.end)) {
      made_.role = time_role::dateline;
    }
  }

  scan const& s_;
  std::u16string_view text_;
  dated_words words_;
  zh_point const& point_;
  std::size_t end_;
  bool ahead_;
  sight look_;
  time_expression made_;
  std::optional<stretch> found_;
  std::vector<day> dates_;
  bool year_alone_ = false;
  bool leaves_some_out_ = false;
};

}  // namespace

time_expression dated(scan const& s, dated_words const& said) {
  return dated_reading{s, said}.read();
}

}  // namespace fengsui::sense::reader::times
