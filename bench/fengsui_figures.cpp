// fengsui_figures DIR
// Forty figures of 90 days beside last year's, the dashboard (forty indicators, 90 days, last year's value, two splits
// each), queries A and B and the drill, asked inside the process; sums of all answers are printed so that they can be
// compared with the peers'.
#include <cstdlib>

#include "bench/measure.h"
#include "know/trace.h"
#include "main/data_folder.h"
#include "main/stop.h"

using namespace fengsui;
using know::comparison;
using know::figure_question;

namespace {

constexpr char kNow[] = "2025-Q1";
constexpr char kBase[] = "2024-Q1";

struct answers {
  std::size_t rows = 0;
  double sum = 0;
  std::vector<double> each_ms;

  void add(know::figure_value const& value) { sum += value ? base::approximate(*value) : 0; }

  know::figure take(know::knowledge const& known, figure_question const& question) {
    auto const start = bench::wall_seconds();
    auto asked = know::ask(known, question);
    each_ms.push_back((bench::wall_seconds() - start) * 1e3);
    if (!asked) {
      fmt::print(stderr, "{}: {}\n", question.indicator, asked.error().en);
      std::exit(4);
    }
    rows += asked->by.size();
    for (auto const& part : asked->by) add(part.value);
    return std::move(*asked);
  }
};

// As bench/peers/questions.mjs splits them.
std::pair<std::string, std::string> splits(model::indicator const& one) {
  auto const& first = one.by.front().id;
  return {first, one.by.size() > 1 ? one.by[1].id : first == "place" ? "prefecture" : "day"};
}

answers plain(know::knowledge const& known) {
  answers all;
  for (auto const& one : known.catalogue().indicators) {
    if (one.desk != "bench") continue;
    auto const f = all.take(known, {.indicator = one.id, .period = kNow, .compare = {comparison::last_year}});
    all.add(f.value);
    all.add(f.compare.at(0).base);
    ++all.rows;
  }
  return all;
}

answers dashboard(know::knowledge const& known) {
  answers all;
  for (auto const& one : known.catalogue().indicators) {
    if (one.desk != "bench") continue;
    auto const [first, second] = splits(one);
    auto const f =
        all.take(known, {.indicator = one.id, .period = kNow, .by = {first}, .compare = {comparison::last_year}});
    all.add(f.value);
    all.add(f.compare.at(0).base);
    ++all.rows;
    all.take(known, {.indicator = one.id, .period = kNow, .by = {second}});
  }
  return all;
}

answers daily(know::knowledge const& known, std::string const& sum, std::string const& count, std::string const& by) {
  answers all;
  for (auto const* period : {kNow, kBase}) {
    all.take(known, {.indicator = sum, .period = period, .by = {"day", by}});
    all.take(known, {.indicator = count, .period = period, .by = {"day", by}});
  }
  return all;
}

answers drill(know::knowledge const& known) {
  answers all;
  auto const traced = know::trace(
      known, {.indicator = "bench.sum_by_a_place", .period = "2025-02-14", .where = {{"a", "a3"}, {"place", "p-123"}}});
  if (!traced) std::exit(4);
  all.rows = traced->events.size();
  all.add(traced->figure.value);
  return all;
}

template <class Ask>
void time(bench::report& to, std::string const& name, Ask const& ask) {
  answers got;
  auto const best = bench::best_of_three([&] { got = ask(); });
  to.put(name + "_ms", best * 1e3).put(name + "_rows", static_cast<double>(got.rows)).put(name + "_sum", got.sum);
  if (got.each_ms.size() > 4) {
    to.put(name + "_ask_p50_ms", bench::quantile(got.each_ms, 0.5))
        .put(name + "_ask_max_ms", bench::quantile(got.each_ms, 1));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: fengsui_figures DIR\n", stderr);
    return 2;
  }
  try {
    auto const folder = main::data_folder::open(argv[1], main::data_folder::access::read);
    auto const& known = folder->known();
    bench::report to{"fengsui_figures"};
    to.put("rows", static_cast<double>(known.head()));
    time(to, "plain", [&] { return plain(known); });
    time(to, "dashboard", [&] { return dashboard(known); });
    time(to, "a", [&] { return daily(known, "bench.sum_by_ab", "bench.n_by_a", "a"); });
    time(to, "b", [&] { return daily(known, "bench.sum_by_place", "bench.n_by_place", "place"); });
    time(to, "drill", [&] { return drill(known); });
    to.put("peak_memory_mb", bench::peak_memory_mb()).print();
  } catch (main::stop const& why) {
    for (auto const& one : why.faults) fmt::print(stderr, "{}\n", one.en);
    return 4;
  }
}
