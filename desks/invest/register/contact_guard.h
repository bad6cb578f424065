#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/name.h"
#include "base/time.h"
#include "invest/names/name_index.h"

namespace fengsui::invest {

// Somebody of a task force or a stationed team spoke with a company, or a project of it is already followed.
struct past_contact {
  std::string id;          // the thing it is in the ledger
  std::string enterprise;  // as it was written
  std::string party;       // id of the task force or team; empty: not said
  base::name party_name;
  base::day day{};
  base::name done;  // "拜访", "visited"
  std::string result;
};

// A company's project that somebody follows: a second one by others is a double too.
struct followed_project {
  std::string id;
  base::name title;
  std::string investor;
  std::string party;
  base::name party_name;
  base::name stage;
};

struct contact_wish {
  std::string enterprise;
  std::string party;
  base::day day{};
};

struct guard_settings {
  int days = 30;         // a contact is news to others for so long
  int at_once_days = 1;  // the same party again within so many days: the same visit written twice
};

enum class guard_verdict {
  free,   // nobody was there
  known,  // only the same party, or long ago: said, not asked
  asks,   // another party was there within the days, or follows a project of it: a reason is asked for
  twice,  // the same party at the same time: probably entered already
};
std::string_view to_text(guard_verdict);

struct earlier_contact {
  past_contact contact;
  int days_ago = 0;  // negative: it is planned for later
  double score = 0;  // how sure it is that the company is the same
  name_reason why = name_reason::alike;
  bool same_party = false;
  base::name sentence;  // "nine days ago the Shanghai regional team visited this company (2025-03-31)"
};

struct guard_answer {
  guard_verdict verdict = guard_verdict::free;
  std::vector<earlier_contact> contacts;  // those of others first, then the latest first
  struct project {
    followed_project project;
    double score = 0;
    bool same_party = false;
    base::name sentence;
  };
  std::vector<project> projects;
};

// Who has been there before, by all the names that mean the same company. Only names that are surely or probably the
// same count; what is merely alike is not held against anybody.
guard_answer who_was_there(contact_wish const&, std::vector<past_contact> const&, std::vector<followed_project> const&,
                           std::vector<listed_company> const& known, guard_settings const& = {});

}  // namespace fengsui::invest
