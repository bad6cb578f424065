#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "model/city.h"

namespace fengsui::act {

// What somebody may do at a desk; each rank may do what the ranks before it may.
enum class rank { viewer, reporter, officer, leader };

// The three administrators of MLPS level 3. No one account holds two of them, and none holds a desk beside one.
enum class office { none, system, security, auditor };

struct desk_role {
  std::string desk;  // "*": every desk of the city
  act::rank rank = act::rank::viewer;
  std::vector<std::string> kinds;   // a reporter's: what it may send; empty: every kind of the desk
  std::vector<std::string> places;  // sees and sends what lies within these alone; empty: the whole city
  bool personal = false;            // may look at fields marked personal; each look is recorded

  bool operator==(desk_role const&) const = default;
};

// Who is asking. A handler has it from `tell::asker(request)`; `id` is what stands as `actor` in the events that the
// person causes.
struct person {
  enum class came { nobody, visitor, session, token };

  std::string id;   // the account's login, "token/<id>", "visitor", or empty: nobody
  base::name name;  // as others read it
  act::office office = act::office::none;
  std::vector<desk_role> roles;
  came by = came::nobody;
  std::string session;               // the session's own number, never its secret
  bool locked = false;               // idle too long at a duty screen: may only look until the password is given again
  bool wants_second_factor = false;  // rights wait until the second factor that the city requires is set up

  bool is_somebody() const { return by != came::nobody; }
};

std::string_view to_text(rank);
std::string_view to_text(office);
std::optional<rank> rank_from(std::string_view);
std::optional<office> office_from(std::string_view);
base::name name_of(rank);
base::name name_of(office);

// At least that rank at the desk; anywhere where `desk` is empty. Places are not asked here.
bool may(person const&, rank, std::string_view desk);

// The same for something of a kind ("fire.patrol") that lies at a place. Who is bound to places may not touch what has
// no place; a reporter bound to kinds sends only these.
bool may_at(person const&, rank, model::city const&, std::string_view kind, std::string_view place);
bool may_see(person const&, model::city const&, std::string_view kind, std::string_view place);

// The places within which the person sees a desk: none where it sees all of it.
std::optional<std::vector<std::string>> bound_to(person const&, std::string_view desk);

// May look at personal fields of this desk.
bool may_see_personal(person const&, model::city const&, std::string_view kind, std::string_view place);

// A role as one line, for the ledger and the command line: "fire officer @630121,630122 #fire.patrol +personal".
std::string to_text(desk_role const&);
std::optional<desk_role> role_from(std::string_view line);

}  // namespace fengsui::act
