#pragma once

#include <map>
#include <string>
#include <vector>

#include "act/roster/entries.h"
#include "act/shelf.h"
#include "model/duty.h"

namespace fengsui::act {

// A seat as the post needs it, whether or not there is a duty for it.
struct seat {
  std::string duty;  // its id: post, when the shift begins, role, number
  std::string post;
  std::string role;
  int number = 1;
  base::instant from{};
  base::instant to{};
  act::duty const* filled = nullptr;  // none: nobody has planned it
};

struct shift {
  base::day day{};
  base::instant from{};
  base::instant to{};
  bool night = false;
  std::vector<seat> seats;
};

// Who is thought to sit where, beside what is stored: a proposal, a swap that is asked for.
struct placing {
  std::string who;  // empty: nobody
  base::instant from{};
  base::instant to{};
};
using placings = std::map<std::string, placing>;  // by duty

// What is wrong with a roster, or would be.
struct roster_problem {
  enum class what { double_booked, on_leave, not_a_member, too_little_rest, too_many, gap };
  what kind = what::gap;
  std::string duty;
  std::string other;  // the duty it meets
  std::string who;
  base::day day{};
  base::name message;
};

std::string_view to_text(roster_problem::what);
// Nobody may be at two places at once or come from leave; the rest may be accepted with a reason.
bool is_refused(roster_problem::what);

// Who is on duty, where, from when to when: the rosters as their events leave them.
class roster_book {
 public:
  explicit roster_book(know::knowledge const&);

  void load();
  void heard(ledger::event const&);

  shelf<member> const& members() const { return members_; }
  shelf<duty> const& duties() const { return duties_; }
  shelf<swap> const& swaps() const { return swaps_; }
  shelf<leave> const& leaves() const { return leaves_; }
  shelf<handover> const& handovers() const { return handovers_; }

  // The member that an account stands for; the id itself where it is a member's.
  member const* member_of(std::string_view actor) const;

  // The shifts that begin on these days, with every seat the post needs.
  std::vector<shift> shifts(model::post const&, base::day from, base::day to) const;
  // The shift that runs at that moment; where two meet, the one that began last.
  std::vector<seat> seats_at(model::post const&, base::instant) const;

  // Duties of a post that touch the stretch, or of a member at any post.
  std::vector<duty const*> of_post(std::string_view post, base::instant from, base::instant to) const;
  std::vector<duty const*> of_member(std::string_view who) const;

  // What speaks against putting somebody on a seat. `instead`: duties looked at as held by others (a proposal, a swap);
  // an empty member: by nobody.
  std::vector<roster_problem> against(seat const&, std::string const& who,
                                      placings const& instead = {}) const;
  // Everything wrong between two days, gaps included.
  std::vector<roster_problem> problems(model::post const&, base::day from, base::day to,
                                       placings const& instead = {}) const;

  // Who is to hear of an alarm's step: who is on duty; where nobody is, those who could be.
  std::vector<std::string> people(std::string const& post, model::chain_step const&, base::instant) const;

 private:
  void index(std::string const& id);

  know::knowledge const& known_;
  shelf<member> members_;
  shelf<duty> duties_;
  shelf<swap> swaps_;
  shelf<leave> leaves_;
  shelf<handover> handovers_;
  std::map<std::pair<std::string, base::instant>, std::vector<std::string>> by_post_;  // (post, from) → duties
  std::map<std::string, std::pair<std::string, base::instant>> indexed_;
  std::multimap<std::string, std::string> by_member_;
  std::map<std::string, std::string> holder_;
};

}  // namespace fengsui::act
