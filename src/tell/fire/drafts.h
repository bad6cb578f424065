#pragma once

#include "act/scribe.h"
#include "fire/incident/tracker.h"
#include "tell/fire/book.h"

namespace fengsui::tell {

// The fire desk's events as drafts, one function a kind. Times, places and numbers as desk.toml has them.
class fire_drafts {
 public:
  fire_drafts(act::scribe& writer, model::catalogue const& catalogue, std::string actor)
      : writer_{writer}, catalogue_{catalogue}, actor_{std::move(actor)} {}

  void report(fire::detection const&, std::string const& incident);
  // suspected or updated, as the book has it now.
  void incident(fire_book const&, int number, std::string_view verb, base::instant at, std::string const& note = {});
  void joined(std::string const& incident, std::string const& into, base::instant at);
  void verifying(std::string const& incident, base::instant at, std::string const& note);
  void joining(fire_book const&, fire::joining const&, std::string const& id, std::string const& note);
  void taken_back(std::string const& joining, base::instant at, std::string const& note);

  void passed(fire::tracker_position const&);

  void station(fire::station const&, base::instant at);
  void turned(fire::station_turn const&);                 // its azimuth is known by now
  void surveyed(fire::station const&, base::instant at);  // a known one's name, sight, ground and presets, if said
  void station_is(std::string const& station, std::string_view state, base::instant at);
  void pass(std::string const& id, fire::overpass const&);
  void heat(fire::heat_source const&, base::instant at);
  void danger(std::string const& id, fire::day_danger const&);

  std::vector<ledger::draft> take() { return std::move(made_); }
  std::size_t size() const { return made_.size(); }

 private:
  using fields = std::vector<std::pair<std::string_view, model::value>>;
  void put_name(std::string_view kind, fields&, base::name const&,
                std::pair<std::string_view, std::string_view> in = {"title", "title_en"}) const;
  void put_ground(fields&, fire::station const&) const;
  void say(std::string_view kind, std::string_view verb, std::string const& thing, base::instant at, fields,
           ledger::event_place = {}, std::string const& note = {});
  // In the decimals that the field has.
  model::value fixed(std::string_view kind, std::string_view field, double value) const;

  act::scribe& writer_;
  model::catalogue const& catalogue_;
  std::string actor_;
  std::vector<ledger::draft> made_;
};

}  // namespace fengsui::tell
