#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "fire/incident/evidence.h"

namespace fengsui::fire {

struct fusion_rules {
  std::chrono::minutes alive{6 * 60};  // after so long without a report an incident takes no more
  double linger_minutes = 120;         // how fast a later report becomes less likely to be of the same incident
  double new_per_day_km2 = 0.0015;     // how often new incidents begin: the rival of every joining
  double gate = 13.8;                  // squared Mahalanobis distance: 99.9 % of true ones lie within
  double spread_m_per_minute = 6;      // an incident grows; no further than `spread_m`
  double spread_m = 1'000;
  bool by_evidence = true;  // else each report starts from its own chance (for comparisons)
};

// What was thought of an incident after its n-th report.
struct judgement {
  base::instant at;
  std::size_t reports = 0;
  double chance = 0;
  evidence_values values{};
};

// What a person's decision about an incident means for reports to come.
enum class standing : std::uint8_t {
  open,       // nobody has taken it up
  held,       // somebody has: it takes reports, and the engine does not merge it with another
  ruled_out,  // it takes only what its own stations say again; somebody else's report is news
  ended       // it takes nothing more
};

struct incident {
  int number = 0;
  std::vector<std::size_t> members;  // into the detections, as they were heard
  fused_place place;
  base::instant first;
  base::instant last;  // of what was seen
  std::vector<judgement> story;
  int joined_into = 0;  // the incident that took its members; 0 while it stands by itself
  fire::standing standing = fire::standing::open;

  bool stands() const { return joined_into == 0 && !members.empty(); }
};

// What was joined or parted, by the engine or by hand; each can be taken back.
struct joining {
  enum class kind { merged, parted };
  int number = 0;
  kind what = kind::merged;
  int from = 0;  // the incident that gave
  int to = 0;    // and the one that took
  std::vector<std::size_t> moved;
  bool by_hand = false;
  base::instant at;
  bool taken_back = false;
};

// Reports of all sources in, incidents out. A report joins the standing incident that explains it best (distance in the
// metric of both errors, time, and a new incident as the rival), or begins one; two incidents that a report ties
// together are merged. The chance of each being a fire is weighed anew after every report, with its reasons. Whatever
// was merged or parted can be taken back; what a person parted is not merged again by the engine.
//
// Numbers start at 1 and are never used twice. Not for use from two threads at once. Cost of a report: linear in the
// incidents alive.
class fusion {
 public:
  fusion(watched_land land, base::zone const& local, fusion_rules rules = {},
         fusion_weights const& weights = default_weights());

  int add(detection const&);  // the incident it went to
  // Puts a report where it was put before (0: into an incident of its own), without deciding anew: with `merge`, `part`
  // and `take_back` in their old order this builds again what stood, whatever the weights are now.
  int put(detection const&, int number);
  void stand(int number, standing);

  // Faults: `unknown_thing` for a number that is not there, `state_forbids` for one that stands no more or for a
  // parting that would leave nothing.
  base::result<int> merge(int from, int into, base::instant at, bool by_hand = true);
  base::result<int> part(int from, std::vector<std::string> const& detections, base::instant at);  // the new incident
  std::optional<base::fault> take_back(int joining_number, base::instant at);

  std::vector<detection> const& detections() const { return detections_; }
  std::vector<incident> const& incidents() const { return incidents_; }
  incident const* find(int number) const;
  std::vector<joining> const& joinings() const { return joinings_; }
  std::vector<reason> reasons_of(incident const&) const;
  // What is thought of an incident at a time after its last report: it becomes less likely while nobody says it again.
  judgement judged(incident const&, base::instant now) const;

 private:
  int best_for(detection const&);
  void judge(incident&, base::instant at);
  std::vector<detection const*> members_of(incident const&) const;
  bool takes(incident const&, detection const&) const;
  void move(incident& from, incident& to, std::vector<std::size_t> const& which);
  void merge_near(int number, base::instant at);
  double affinity(incident const&, detection const&) const;
  bool apart(int a, int b) const;
  incident& at(int number) { return incidents_[static_cast<std::size_t>(number) - 1]; }

  watched_land land_;
  base::zone const& local_;
  fusion_rules rules_;
  fusion_weights weights_;
  std::vector<detection> detections_;
  std::vector<incident> incidents_;
  std::vector<joining> joinings_;
  std::vector<int> alive_;
  std::set<std::pair<int, int>> apart_;
  heat_history history_;
};

}  // namespace fengsui::fire
