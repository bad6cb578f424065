// fengsui fire fuse: reports of all sources in, incidents out; compared with the truth where the file has it.
#include <fmt/format.h>
#include <simdjson.h>

#include <fstream>
#include <iostream>

#include "base/json_writer.h"
#include "fire/incident/score.h"
#include "fire/incident/season_file.h"
#include "main/fire/incident_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

fire::fusion_weights read_weights(std::filesystem::path const& path) {
  simdjson::dom::parser parser;
  simdjson::dom::object whole;
  if (parser.load(path.string()).get(whole) != simdjson::SUCCESS) {
    auto wrong = base::make_fault(base::fault_code::bad_json, 0);
    wrong.file = path.string();
    throw stop{exit_code::bad_input, {wrong}};
  }
  auto const wrong_at = [&](std::string_view key) {
    auto wrong = base::make_fault(base::fault_code::missing_key, key);
    wrong.file = path.string();
    throw stop{exit_code::bad_input, {wrong}};
  };
  fire::fusion_weights made;
  for (std::size_t i = 0; i < fire::kEvidences; ++i) {
    auto const key = fire::to_text(static_cast<fire::evidence>(i));
    if (whole[key].get(made.of[i]) != simdjson::SUCCESS) wrong_at(key);
  }
  // Weights written by hand may have none.
  simdjson::dom::array bend;
  if (whole["bend"].get(bend) == simdjson::SUCCESS) {
    if (bend.size() != made.bend.size()) wrong_at("bend");
    std::size_t at = 0;
    for (auto const node : bend) {
      if (node.get(made.bend[at++]) != simdjson::SUCCESS) wrong_at("bend");
    }
  }
  return made;
}

void write_weights(std::filesystem::path const& path, fire::fusion_weights const& weights) {
  std::ofstream out{path};
  out << "{\n";
  for (std::size_t i = 0; i < fire::kEvidences; ++i)
    out << fmt::format("  \"{}\": {:.4f},\n", fire::to_text(static_cast<fire::evidence>(i)), weights.of[i]);
  out << fmt::format("  \"bend\": [{:.4f}]\n}}\n", fmt::join(weights.bend, ", "));
  if (!out.flush()) throw stop{exit_code::system, {base::make_fault(base::fault_code::storage_failed, path.string())}};
}

void put(base::json_writer& to, fire::operating_point const& p) {
  to.begin_object()
      .put("threshold", p.threshold)
      .put("recall", p.recall)
      .put("false_alarms_a_day", p.false_alarms_a_day)
      .put("minutes_to_detection", p.minutes_to_detection)
      .end_object();
}

void put(base::json_writer& to, char const* key, fire::reliability const& of) {
  to.key(key).begin_object().put("error", of.error).put("share", of.share);
  to.put("uncertain_share", of.uncertain_share).key("bins").begin_array();
  for (auto const& bin : of.bins) {
    to.begin_object().put("from", bin.from).put("to", bin.to).put("incidents", bin.incidents);
    to.put("said", bin.said).put("came", bin.came).end_object();
  }
  to.end_array().end_object();
}

std::string share_percent(double share) {
  return fmt::format("{:.1f} %", share * 100);
}

void print_incidents(fire::fusion const& fused, common_options const& common, double threshold) {
  auto const en = common.lang == "en";
  std::vector<std::vector<std::string>> rows{{en ? "incident" : "线索", en ? "first (UTC)" : "首报（UTC）", "lat",
                                              "lon", en ? "reports" : "报告数", en ? "chance" : "概率",
                                              en ? "strongest reasons" : "主要依据"}};
  for (auto const& one : fused.incidents()) {
    if (!one.stands()) continue;
    auto const chance = one.story.back().chance;
    auto const why = fused.reasons_of(one);
    if (!common.json) {
      std::string words;
      for (std::size_t i = 0; i < why.size() && i < 3; ++i) {
        words += fmt::format("{}{}{:+.1f}",
                             i == 0 ? ""
                             : en   ? "; "
                                    : "；",
                             fire::name_of(why[i].what).in(common.lang) + " ", why[i].log_odds);
      }
      rows.push_back({std::to_string(one.number), base::to_text(one.first), fmt::format("{:.4f}", one.place.latitude),
                      fmt::format("{:.4f}", one.place.longitude), std::to_string(one.members.size()),
                      fmt::format("{:.2f}{}", chance, chance >= threshold ? " !" : ""), words});
      continue;
    }
    base::json_writer to;
    to.begin_object()
        .put("incident", one.number)
        .put("lat", one.place.latitude)
        .put("lon", one.place.longitude)
        .key("covariance_m2")
        .begin_array()
        .measured(one.place.error.east)
        .measured(one.place.error.north)
        .measured(one.place.error.cross)
        .end_array()
        .put("first", base::to_text(one.first))
        .put("last", base::to_text(one.last))
        .put("chance", chance)
        .put("alarm", chance >= threshold)
        .key("detections")
        .begin_array();
    for (auto const row : one.members) to.text(fused.detections()[row].id);
    to.end_array().key("reasons").begin_array();
    for (auto const& reason : why) {
      to.begin_object()
          .put("evidence", fire::to_text(reason.what))
          .put("name", fire::name_of(reason.what))
          .put("value", reason.value)
          .put("log_odds", reason.log_odds)
          .end_object();
    }
    to.end_array().key("joined").begin_array();
    for (auto const& done : fused.joinings()) {
      if (done.to == one.number && !done.taken_back) to.number(done.number);
    }
    fmt::print("{}\n", to.end_array().end_object().str());
  }
  if (!common.json) fmt::print("{}", table(rows));
}

// What reached the threshold, as the ledger's incidents: at the place and hour of the first report, with the reasons
// that held when it did. Later reports change none of it, so the same file handed in again with more reports counts
// nothing twice.
void print_events(fire::fusion const& fused, common_options const& common, double threshold, std::string const& source,
                  fire::fusion_weights const& weights) {
  for (auto const& one : fused.incidents()) {
    auto const rang =
        std::find_if(one.story.begin(), one.story.end(), [&](auto const& j) { return j.chance >= threshold; });
    if (!one.stands() || rang == one.story.end()) continue;
    auto const& first = fused.detections()[one.members.front()];
    auto note = fmt::format("{:.2f}", rang->chance);
    auto const why = fire::reasons(rang->values, weights);
    for (std::size_t i = 0; i < why.size() && i < 3; ++i)
      note +=
          fmt::format("{} {} {:+.1f}", i == 0 ? ":" : ";", fire::name_of(why[i].what).in(common.lang), why[i].log_odds);
    base::json_writer to;
    to.begin_object()
        .put("source", source)
        .put("source_seq", one.number)
        .put("kind", "fire.incident")
        .put("thing", source + "/" + first.id)
        .put("verb", "suspected")
        .put("at", base::to_text(first.at))
        .key("place")
        .begin_object()
        .put("lon", first.longitude)
        .put("lat", first.latitude)
        .put("frame", "wgs84")
        .end_object()
        .key("fields")
        .begin_object()
        .put("seen_by", first.from == fire::source::phone ? "public" : fire::to_text(first.from))
        .end_object()
        .put("grade", "computed")
        .put("note", note);
    fmt::print("{}\n", to.end_object().str());
  }
}

void print_score(fire::season_score const& s, common_options const& common, bool roc) {
  auto const en = common.lang == "en";
  auto const halved = s.fused_at.false_alarms_a_day <= s.best_single_at.false_alarms_a_day / 2;
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("score").begin_object();
    to.put("fires", s.fires).put("days", s.days).put("incidents", s.incidents);
    to.put("pair_precision", s.pairs.precision()).put("pair_recall", s.pairs.recall());
    to.put("best_single", s.best_single).key("best_single_at");
    put(to, s.best_single_at);
    to.key("fused_at_equal_recall");
    put(to, s.fused_at);
    to.key("fused_in_time");
    put(to, s.fused_in_time);
    to.put("half_the_false_alarms", halved).key("fused_at_half_the_false_alarms");
    put(to, s.fused_at_half);
    to.put("minutes_earlier_at_equal_recall", s.minutes_earlier_at_equal_recall);
    to.put("minutes_earlier_in_time", s.minutes_earlier_in_time);
    to.put("minutes_earlier_at_half", s.minutes_earlier_at_half);
    put(to, "reliability", s.said);
    put(to, "reliability_of_the_last_word", s.last_word);
    to.key("ways").begin_array();
    for (auto const& way : s.ways) {
      to.begin_object().put("name", way.name).key("curve").begin_array();
      for (auto const& point : way.curve) put(to, point);
      to.end_array().end_object();
    }
    fmt::print("{}\n", to.end_array().end_object().end_object().str());
    return;
  }
  std::vector<std::vector<std::string>> rows{
      {en ? "way" : "方式", en ? "threshold" : "门槛", en ? "recall" : "检出率", en ? "false alarms/day" : "误报/日",
       en ? "median minutes" : "中位用时（分）", en ? "fused at that recall" : "融合同检出率误报/日"}};
  for (auto const& way : s.ways) {
    std::size_t at = 0;
    for (auto const& point : way.curve) {
      ++at;
      auto const shown = roc || way.curve.size() == 1 || at == 10 || at == 30 || at == 50 || at == 70 || at == 90;
      if (!shown) continue;
      auto const same = s.ways.front().best_at(point.recall);
      rows.push_back({way.name, fmt::format("{:.2f}", point.threshold), share_percent(point.recall),
                      fmt::format("{:.2f}", point.false_alarms_a_day),
                      fmt::format("{:.0f}", point.minutes_to_detection),
                      &way == &s.ways.front() || same.recall < point.recall - 1e-9
                          ? "—"
                          : fmt::format("{:.2f}", same.false_alarms_a_day)});
    }
  }
  fmt::print("{}\n", table(rows));
  std::vector<std::vector<std::string>> bins{{en ? "posterior" : "后验概率", en ? "said of" : "曾言线索数",
                                              en ? "said" : "平均所言", en ? "came true" : "实为火情",
                                              en ? "last word on" : "终判线索数", en ? "said" : "平均所言",
                                              en ? "came true" : "实为火情"}};
  for (std::size_t i = 0; i < s.said.bins.size(); ++i) {
    auto const& said = s.said.bins[i];
    auto const& last = s.last_word.bins[i];
    bins.push_back({fmt::format("{:.1f}–{:.1f}", said.from, said.to), fmt::format("{:.0f}", said.incidents),
                    share_percent(said.said), share_percent(said.came), fmt::format("{:.0f}", last.incidents),
                    share_percent(last.said), share_percent(last.came)});
  }
  fmt::print("{}\n", table(bins));
  fmt::print(
      fmt::runtime(en ? "{} fires in {} days, {} incidents; pairs: precision {}, recall {}; calibrated: {} of "
                        "what was said (between 0.1 and 0.9: {}), mean error {}; last words: {} ({}), {}\n"
                      : "{} 起火情，{} 天，{} 条线索；成对查准 {}，查全 {}；校准：{} 的所言（0.1 至 0.9 之间：{}），"
                        "平均偏差 {}；终判：{}（{}），{}\n"),
      s.fires, s.days, s.incidents, share_percent(s.pairs.precision()), share_percent(s.pairs.recall()),
      share_percent(s.said.share), share_percent(s.said.uncertain_share), share_percent(s.said.error),
      share_percent(s.last_word.share), share_percent(s.last_word.uncertain_share), share_percent(s.last_word.error));
  fmt::print(fmt::runtime(en ? "best single source {}: recall {}, {:.2f} false alarms a day\n"
                             : "最佳单一手段 {}：检出率 {}，每日误报 {:.2f}\n"),
             s.best_single, share_percent(s.best_single_at.recall), s.best_single_at.false_alarms_a_day);
  auto const fused = [&](fire::operating_point const& at, double earlier) {
    fmt::print(
        fmt::runtime(en ? "fused from {:.3f} on: recall {}, {:.2f} false alarms a day, found in {:.0f} minutes; "
                          "of the fires that both find {:+.0f} minutes earlier in the middle\n"
                        : "融合（门槛 {:.3f}）：检出率 {}，每日误报 {:.2f}，中位用时 {:.0f} 分；双方均发现者中位提前 "
                          "{:+.0f} 分\n"),
        at.threshold, share_percent(at.recall), at.false_alarms_a_day, at.minutes_to_detection, earlier);
  };
  fused(s.fused_at, s.minutes_earlier_at_equal_recall);
  fused(s.fused_in_time, s.minutes_earlier_in_time);
  fused(s.fused_at_half, s.minutes_earlier_at_half);
}

}  // namespace

exit_code fire_fuse_verb::operator()() const {
  base::zone const local{zone};
  bool bad = false;
  std::vector<fire::made_season> seasons;
  bool truth = true;
  for (auto const& path : files) {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path.string())}};
    auto read = fire::read_season(in, path.filename().string());
    for (auto const& one : read.faults) say_fault(one, common);
    bad = bad || !read.faults.empty();
    truth = truth && read.truth && read.season.days > 0;
    seasons.push_back(std::move(read.season));
  }
  auto const chosen = weights.empty() ? fire::default_weights() : read_weights(weights);
  progress_bar bar{common.lang == "en" ? "fusing" : "融合"};
  auto const progress = [&](std::int64_t done, std::int64_t of) { bar.at(done, of); };
  if (!learn.empty()) {
    if (!truth) throw usage(base::make_fault(base::fault_code::missing_key, "season.seed"));
    write_weights(learn, fire::learn(fire::score(seasons, local, chosen, progress).judgements));
    return bad ? exit_code::bad_input : exit_code::done;
  }
  if (events || !truth || seasons.size() == 1) {
    for (auto const& season : seasons) {
      fire::fusion fused{season.land, local, {}, chosen};
      for (auto const& one : season.detections) fused.add(one);
      if (events) {
        print_events(fused, common, threshold, source, chosen);
      } else {
        print_incidents(fused, common, threshold);
      }
    }
  }
  if (truth && !events) print_score(fire::score(seasons, local, chosen, progress), common, roc);
  return bad ? exit_code::bad_input : exit_code::done;
}

}  // namespace fengsui::main
