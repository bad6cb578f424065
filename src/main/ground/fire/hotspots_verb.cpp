// fengsui fire hotspots: detections of several satellites in, fires and known heat out.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "base/json_writer.h"
#include "fire/satellite/fire_objects.h"
#include "fire/satellite/heat_areas.h"
#include "fire/satellite/known_heat.h"
#include "main/fire/verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

// A file as it is, or what its gzip holds.
std::string unpacked(std::filesystem::path const& path) {
  auto* const file = gzopen(path.c_str(), "rb");
  if (file == nullptr) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path.string())}};
  std::string text;
  std::vector<char> block(1 << 16);
  int got = 0;
  while ((got = gzread(file, block.data(), static_cast<unsigned>(block.size()))) > 0) {
    text.append(block.data(), static_cast<std::size_t>(got));
  }
  auto const broken = got < 0;
  gzclose(file);
  if (broken) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path.string())}};
  return text;
}

std::vector<fire::hotspot> read_all(std::vector<std::filesystem::path> const& files, common_options const& common,
                                    bool& bad) {
  std::vector<fire::hotspot> made;
  for (auto const& path : files) {
    std::istringstream in{unpacked(path)};
    auto read = fire::read_hotspots(in, path.filename().string());
    for (auto const& one : read.faults) say_fault(one, common);
    bad = bad || !read.faults.empty();
    made.insert(made.end(), std::make_move_iterator(read.rows.begin()), std::make_move_iterator(read.rows.end()));
  }
  return made;
}

// What is known of an object: it is as usual only where each of its detections is.
struct object_label {
  fire::heat_label label;  // of the first detection of which anything is known
  std::size_t known = 0;   // detections
  bool outside_hours = false;
  bool outside_days = false;
  bool stronger_than_usual = false;
  bool no_heat = false;
  bool left_place = false;  // it began in a known place, and some of it lies outside
  bool alarm = false;
};

object_label label_of(fire::fire_object const& object, std::vector<fire::heat_label> const& labels) {
  object_label made;
  for (auto const row : object.rows) {
    auto const& one = labels[row];
    if (one.known()) {
      if (made.known == 0) made.label = one;
      ++made.known;
    }
    made.outside_hours = made.outside_hours || one.outside_hours;
    made.outside_days = made.outside_days || one.outside_days;
    made.stronger_than_usual = made.stronger_than_usual || one.stronger_than_usual;
    made.no_heat = made.no_heat || one.no_heat;
    made.alarm = made.alarm || !one.as_usual();
  }
  made.left_place = made.known > 0 && made.known < object.rows.size();
  return made;
}

struct reason {
  bool holds;
  char const* id;
  base::name name;
};

std::vector<reason> reasons(object_label const& l) {
  return {{l.left_place, "left_place", {"越出原处", "left its place"}},
          {l.outside_hours, "outside_hours", {"超出时段", "outside its hours"}},
          {l.outside_days, "outside_days", {"超出许可日期", "outside its days"}},
          {l.stronger_than_usual, "stronger_than_usual", {"强于平时", "stronger than usual"}},
          {l.no_heat, "no_heat", {"该设施不产热", "what stands there gives no heat"}}};
}

void write_known(base::json_writer& to, fire::heat_label const& l) {
  to.key("known");
  if (!l.known()) {
    to.null();
    return;
  }
  to.begin_object()
      .put("source", l.source)
      .put("name", l.name)
      .put("kind", l.kind)
      .put("frame", base::to_text(l.measured_in))
      .put("outside_hours", l.outside_hours)
      .put("outside_days", l.outside_days)
      .put("stronger_than_usual", l.stronger_than_usual)
      .put("no_heat", l.no_heat)
      .end_object();
}

// The work of the verb: its members are filled one after the other.
class hotspot_report {
 public:
  hotspot_report(fire_hotspots_verb const& verb, common_options const& common) : verb_{verb}, common_{common} {}

  exit_code run() {
    base::zone const local{verb_.zone};
    all_ = read_all(verb_.files, common_, bad_);
    keep_what_was_known();
    fire::heat_places const places{read_sources()};
    std::optional<fire::persistent_heat> learned;
    if (!verb_.past.empty()) learned.emplace(read_all(verb_.past, common_, bad_));
    for (auto const& h : all_) labels_.push_back(places.label(h, learned ? &*learned : nullptr, local));
    objects_ = fire::link(all_, {.link_km = verb_.link_km, .asleep = std::chrono::hours{24 * verb_.asleep_days}});
    states_ = fire::satellite_states(all_, now_, std::chrono::hours{verb_.silent_hours}, verb_.expect);
    common_.json ? print_json() : print_text();
    return bad_ ? exit_code::bad_input : exit_code::done;
  }

 private:
  // As known at a moment: what became visible later is not there yet.
  void keep_what_was_known() {
    if (verb_.at.empty()) {
      for (auto const& h : all_) now_ = std::max(now_, h.acquired);
      return;
    }
    auto const moment = base::parse_time(verb_.at, base::zone{"UTC"});
    if (!moment) throw usage(moment.error());
    now_ = moment->at;
    std::erase_if(all_, [this](fire::hotspot const& h) { return h.visible > now_; });
  }

  std::vector<fire::heat_source> read_sources() {
    std::vector<fire::heat_source> made;
    auto const take = [&](fire::heat_register read) {
      for (auto const& one : read.faults) say_fault(one, common_);
      bad_ = bad_ || !read.faults.empty();
      made.insert(made.end(), std::make_move_iterator(read.sources.begin()),
                  std::make_move_iterator(read.sources.end()));
    };
    if (!verb_.sources.empty()) {
      std::istringstream in{unpacked(verb_.sources)};
      take(fire::read_heat_register(in, verb_.sources.filename().string()));
    }
    auto const frame = base::frame_from(verb_.areas_frame);
    if (!frame) throw usage(base::make_fault(base::fault_code::bad_frame, verb_.areas_frame));
    for (auto const& path : verb_.areas) {
      take(fire::read_heat_areas(path, {.beyond_m = verb_.beyond_m, .frame = *frame}));
    }
    return made;
  }

  struct sums {
    std::size_t largest = 0;
    std::size_t repeats = 0;
    std::int64_t single = 0;
    std::int64_t by_several = 0;
    std::int64_t alarms = 0;
  };

  void add(sums& to, fire::fire_object const& object, object_label const& said) const {
    to.largest = std::max(to.largest, object.rows.size());
    to.repeats += object.repeats;
    to.single += object.rows.size() == 1 ? 1 : 0;
    to.by_several += object.satellites.size() > 1 ? 1 : 0;
    to.alarms += said.alarm ? 1 : 0;
  }

  std::int64_t labelled() const {
    return std::ranges::count_if(labels_, [](fire::heat_label const& l) { return l.known(); });
  }

  void print_each(std::int64_t number, fire::fire_object const& object) const {
    for (auto const row : object.rows) {
      auto const& h = all_[row];
      base::json_writer to;
      to.begin_object()
          .put("detection", row)
          .put("fire", number)
          .put("lat", h.latitude)
          .put("lon", h.longitude)
          .put("satellite", h.satellite)
          .put("acquired", base::to_text(h.acquired))
          .put("visible", base::to_text(h.visible))
          .key("frp_mw");
      h.frp_mw ? to.measured(*h.frp_mw) : to.null();
      to.put("confidence", fire::to_text(h.confidence));
      write_known(to, labels_[row]);
      fmt::print("{}\n", to.put("alarm", !labels_[row].as_usual()).end_object().str());
    }
  }

  void print_json() const {
    sums sum;
    std::int64_t number = 0;
    for (auto const& object : objects_) {
      auto const said = label_of(object, labels_);
      add(sum, object, said);
      base::json_writer to;
      to.begin_object()
          .put("fire", ++number)
          .put("lat", object.latitude)
          .put("lon", object.longitude)
          .put("detections", object.rows.size())
          .put("repeats", object.repeats)
          .put("first", base::to_text(object.first))
          .put("last", base::to_text(object.last))
          .put("frp_mw", object.frp_mw)
          .put("confidence", fire::to_text(object.confidence))
          .key("satellites")
          .begin_array();
      for (auto const& one : object.satellites) to.text(one);
      to.end_array();
      auto whole = said.label;
      whole.outside_hours = said.outside_hours;
      whole.outside_days = said.outside_days;
      whole.stronger_than_usual = said.stronger_than_usual;
      whole.no_heat = said.no_heat;
      write_known(to, whole);
      to.put("alarm", said.alarm).key("reasons").begin_array();
      for (auto const& [holds, id, name] : reasons(said)) {
        if (holds) to.text(id);
      }
      fmt::print("{}\n", to.end_array().end_object().str());
      if (verb_.each) print_each(number, object);
    }
    base::json_writer to;
    to.begin_object()
        .key("summary")
        .begin_object()
        .put("detections", all_.size())
        .put("repeats", sum.repeats)
        .put("fires", objects_.size())
        .put("largest", sum.largest)
        .put("single", sum.single)
        .put("seen_by_several_satellites", sum.by_several)
        .put("labelled", labelled())
        .put("alarms", sum.alarms)
        .put("at", base::to_text(now_))
        .key("satellites")
        .begin_array();
    for (auto const& one : states_) {
      to.begin_object()
          .put("satellite", one.satellite)
          .put("state", one.silent ? "silent" : "reporting")
          .put("detections", one.detections)
          .key("last_pass");
      one.last_pass ? to.text(base::to_text(*one.last_pass)) : to.null();
      to.key("last_heard");
      one.last_heard ? to.text(base::to_text(*one.last_heard)) : to.null();
      to.key("minutes");
      one.last_pass ? to.number(static_cast<std::int64_t>(one.age.count())) : to.null();
      to.put("usual_gap_minutes", one.usual_gap.count()).end_object();
    }
    to.end_array().key("silent").begin_array();
    for (auto const& one : states_) {
      if (!one.silent) continue;
      to.begin_object().put("satellite", one.satellite).key("last");
      one.last_pass ? to.text(base::to_text(*one.last_pass)) : to.null();
      to.key("minutes");
      one.last_pass ? to.number(static_cast<std::int64_t>(one.age.count())) : to.null();
      to.end_object();
    }
    to.end_array().put("no_fire_can_be_said", can_say_no_fire());
    fmt::print("{}\n", to.end_object().end_object().str());
  }

  // “No fire” takes satellites that looked: at least one, and none that is silent.
  bool can_say_no_fire() const {
    return !states_.empty() && std::ranges::none_of(states_, [](auto const& one) { return one.silent; });
  }

  void print_text() const {
    auto const en = common_.lang == "en";
    std::vector<std::vector<std::string>> rows{
        {en ? "fire" : "火点", en ? "first (UTC)" : "首次（UTC）", en ? "detections" : "热点数", "lat", "lon", "FRP MW",
         en ? "satellites" : "卫星", en ? "known" : "已知热源", en ? "alarm" : "告警"}};
    sums sum;
    std::int64_t number = 0;
    for (auto const& object : objects_) {
      auto const said = label_of(object, labels_);
      add(sum, object, said);
      std::string why;
      for (auto const& [holds, id, name] : reasons(said)) {
        if (holds) why += (why.empty() ? "! " : ", ") + name.in(common_.lang);
      }
      if (said.alarm && why.empty()) why = "!";
      rows.push_back({std::to_string(++number), base::to_text(object.first), std::to_string(object.rows.size()),
                      fmt::format("{:.4f}", object.latitude), fmt::format("{:.4f}", object.longitude),
                      fmt::format("{:.1f}", object.frp_mw), fmt::format("{}", fmt::join(object.satellites, " ")),
                      said.label.name.empty() ? said.label.source : said.label.name, why});
    }
    fmt::print("{}", table(rows));
    fmt::print(
        fmt::runtime(en ? "{} detections ({} of them said twice, {} at known heat) in {} fires, {} to be looked at\n"
                        : "热点 {} 个（其中重复 {} 个，已知热源处 {} 个），归为 {} 处，需核查 {} 处\n"),
        all_.size(), sum.repeats, labelled(), objects_.size(), sum.alarms);
    for (auto const& one : states_) {
      if (!one.silent) {
        fmt::print(fmt::runtime(en ? "{}: last pass {}, {} min ago\n" : "{}：末次过境 {}，{} 分钟前\n"), one.satellite,
                   base::to_text(*one.last_pass), one.age.count());
      } else if (one.last_pass) {
        fmt::print(fmt::runtime(en ? "{} has been silent since {}: that is not “no fire”\n"
                                   : "{} 自 {} 起无数据：不等于无火情\n"),
                   one.satellite, base::to_text(*one.last_pass));
      } else {
        fmt::print(
            fmt::runtime(en ? "{} has never reported here: that is not “no fire”\n" : "{} 从未有数据：不等于无火情\n"),
            one.satellite);
      }
    }
  }

  fire_hotspots_verb const& verb_;
  common_options const& common_;
  bool bad_ = false;
  base::instant now_{};
  std::vector<fire::hotspot> all_;
  std::vector<fire::heat_label> labels_;
  std::vector<fire::fire_object> objects_;
  std::vector<fire::satellite_state> states_;
};

}  // namespace

exit_code fire_hotspots_verb::operator()() const {
  return hotspot_report{*this, common}.run();
}

}  // namespace fengsui::main
