// Will we make the target: the forecast from the ledger's own moves, week by week as known at the time.
#include <deque>
#include <memory>
#include <mutex>

#include "base/measured.h"
#include "invest/attain/forecast.h"
#include "tell/invest/door.h"
#include "tell/invest/engine_answers.h"
#include "tell/invest/ladder.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr int kRuns = 2000;
constexpr int kRunsAWeek = 400;
constexpr int kMostWeeks = 60;
constexpr std::size_t kKept = 8;

// The last answers: the same question on the same ledger and day has the same answer, and a forecast takes a while.
class kept_answers {
 public:
  std::optional<std::string> find(std::string const& question) {
    std::lock_guard const lock{mutex_};
    for (auto const& [asked, answer] : kept_) {
      if (asked == question) return answer;
    }
    return {};
  }
  void keep(std::string const& question, std::string const& answer) {
    std::lock_guard const lock{mutex_};
    if (kept_.size() >= kKept) kept_.pop_front();
    kept_.emplace_back(question, answer);
  }

 private:
  std::mutex mutex_;
  std::deque<std::pair<std::string, std::string>> kept_;
};

std::optional<double> number_at(request const& r, std::string_view name, base::faults& faults) {
  auto const text = asked(r, name);
  if (text.empty()) return {};
  if (auto const value = base::parse_measured(text); value && *value >= 0 && *value < 1e18) return value;
  faults.push_back(at_field(make_fault(fault_code::bad_number, text), std::string{name}));
  return {};
}

std::optional<int> day_at(request const& r, std::string_view name, base::faults& faults) {
  auto const text = asked(r, name);
  if (text.empty()) return {};
  auto const day = base::parse_day(text);
  if (day) return base::day_number(*day);
  faults.push_back(at_field(day.error(), std::string{name}));
  return {};
}

std::string day_text(int number) {
  return base::to_text(base::day_from(number));
}

// The city's target for that year.
std::optional<double> target_of(model::catalogue const& catalogue, std::string_view indicator, int year) {
  for (auto const& one : catalogue.targets) {
    if (one.indicator == indicator && one.period == std::to_string(year))
      return static_cast<double>(one.value.numerator) / static_cast<double>(one.value.denominator);
  }
  return {};
}

void put_target(json_writer& to, char const* key, std::optional<double> const& value) {
  to.key(key);
  if (value)
    to.measured(*value);
  else
    to.null();
}

base::name stage_name(model::catalogue const& catalogue, std::string const& id) {
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind("invest.project"))];
  int const verb = kind.find_verb(id);
  return verb < 0 ? base::name{"未见在谈", "not on record before"} : kind.verbs[static_cast<std::size_t>(verb)].name;
}

// One Monday of the year so far, with what was on record that morning. An office that entered its past later has no
// record of then: such weeks are told by the days on which things happened, and say so.
struct known_week {
  int day = 0;
  bool recorded = true;
  office_history history;
};

std::vector<known_week> weeks_of(act::duty_room& room, office_history const& now, int since, int cut) {
  auto const& zone = room.known().catalogue().zone;
  std::vector<known_week> made;
  auto const first = std::max(since + 7, cut - 7 * kMostWeeks);
  for (int day = cut - 7; day >= first; day -= 7) {
    known_week one{.day = day};
    auto const morning = zone.start_of(base::day_from(day));
    one.history = read_history(room.known(), morning);
    if (one.history.empty()) {
      one.recorded = false;
      one.history = now;
    }
    made.push_back(std::move(one));
  }
  std::ranges::reverse(made);
  return made;
}

response attain(act::duty_room& room, request const& r, kept_answers& kept) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  auto const& catalogue = room.known().catalogue();
  base::faults faults;
  auto const today = base::day_number(catalogue.zone.day_of(room.now().wall));
  invest::attain_options how{.cut = day_at(r, "cut", faults).value_or(today + 1), .runs = kRuns};
  std::chrono::year_month_day const at{base::day_from(how.cut - 1)};
  how.until = day_at(r, "until", faults).value_or(base::day_number(base::day{at.year() / 12 / 31})) + 1;
  how.since = day_at(r, "since", faults).value_or(base::day_number(base::day{at.year() / 1 / 1}));
  how.target_count = number_at(r, "target_count", faults);
  how.target_amount = number_at(r, "target_amount", faults);
  how.target_funds = number_at(r, "target_funds", faults);
  how.seed = static_cast<std::uint64_t>(query_number(r, "seed", 1, 1'000'000'000).value_or(1));
  bool const weekly = asked(r, "weeks") != "no";
  if (how.cut > today + 1)
    faults.push_back(at_field(
        make_fault(fault_code::unknown_setting, "cut", day_text(how.cut), "<= " + day_text(today + 1)), "cut"));
  if (how.until <= how.cut || how.until - how.cut > 3660)
    faults.push_back(at_field(
        make_fault(fault_code::unknown_setting, "until", day_text(how.until - 1), "> " + day_text(how.cut)), "until"));
  if (!faults.empty()) return refusal_reply(faults);
  auto const year = int{at.year()};
  if (!how.target_count) how.target_count = target_of(catalogue, "invest.projects_signed", year);
  if (!how.target_amount) how.target_amount = target_of(catalogue, "invest.signed_amount", year);
  if (!how.target_funds) how.target_funds = target_of(catalogue, "invest.funds_arrived", year);

  auto const head = [&] {
    auto const lock = room.known().read();
    return room.known().head();
  }();
  auto const told = [](std::optional<double> const& one) { return one ? fmt::format("{}", *one) : std::string{}; };
  auto const question = fmt::format("{} {} {} {} {} {} {} {} {}", head, how.cut, how.until, *how.since, how.seed,
                                    weekly, told(how.target_count), told(how.target_amount), told(how.target_funds));
  if (auto answer = kept.find(question)) return json_reply(std::move(*answer));

  // With an earlier cut, what was on record on that morning.
  auto history = how.cut <= today ? read_history(room.known(), catalogue.zone.start_of(base::day_from(how.cut)))
                                  : read_history(room.known());
  bool recorded = true;
  if (history.empty() && how.cut <= today) {
    recorded = false;
    history = read_history(room.known());
  }
  auto const all = pipeline_of(history, catalogue);
  how.receipts = receipts_of(history);
  if (how.receipts.empty()) how.target_funds.reset();
  auto const made = invest::forecast(all, how);
  json_writer to;
  to.begin_object()
      .put("cut", day_text(how.cut))
      .put("until", day_text(how.until - 1))
      .put("since", day_text(*how.since))
      .put("seed", static_cast<std::int64_t>(how.seed))
      .put("recorded", recorded)
      .key("targets")
      .begin_object();
  put_target(to, "count", how.target_count);
  put_target(to, "amount", how.target_amount);
  put_target(to, "funds", how.target_funds);
  to.end_object();
  put_forecast(to, made);
  put_baselines(to, invest::baseline(all.known_at(how.cut), how.cut, how.until), {});
  to.key("deciding").begin_array();
  for (auto const& one : made.deciding) {
    auto const* project = history.find(one.id);
    to.begin_object()
        .put("id", one.id)
        .put("title", project == nullptr ? base::name{one.id, one.id} : project->title)
        .put("stage", one.stage)
        .put("stage_name", stage_name(catalogue, one.stage))
        .put("days_in_stage", one.days_in_stage)
        .put("won", one.won)
        .put("amount", one.amount)
        .put("swing", one.swing)
        .end_object();
  }
  to.end_array().key("weeks").begin_array();
  if (weekly) {
    for (auto& week : weeks_of(room, history, *how.since, how.cut)) {
      auto then = how;
      then.cut = week.day;
      then.runs = kRunsAWeek;
      then.deciding = 0;
      then.receipts = receipts_of(week.history);
      if (then.receipts.empty()) then.target_funds.reset();
      auto const forecast = invest::forecast(pipeline_of(week.history, catalogue), then);
      to.begin_object().put("as_known", day_text(week.day)).put("recorded", week.recorded);
      put_forecast(to, forecast);
      to.end_object();
    }
  }
  auto text = to.end_array().end_object().take();
  kept.keep(question, text);
  return json_reply(std::move(text));
}

}  // namespace

std::vector<http::route> invest_attain_routes(act::duty_room& room) {
  auto kept = std::make_shared<kept_answers>();
  return {{"GET", "/api/v1/invest/attain",
           http::plain_handler{[&room, kept](request const& r) { return attain(room, r, *kept); }}}};
}

}  // namespace fengsui::tell
