#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "know/audit/finding.h"

namespace fengsui::know::audit {

// One labelled relation of ../shared/data/reader/bulletins/audits.jsonl.
struct gold_relation {
  std::string doc;
  std::string check;
  std::string verdict;                // consistent, inconsistent, suspicious, false_alarm_trap
  std::vector<std::int64_t> figures;  // sorted
  std::string relation;
};

// The labelled bulletins as the auditor takes them: figures by hand, with the text or without.
struct gold_set {
  std::vector<document> documents;
  std::vector<gold_relation> relations;
};

// None where ../shared is not there.
std::optional<gold_set> read_gold(bool with_text);

// Which labelled figure each read figure is, by overlap of their spans; -1 where there is none.
std::vector<std::int64_t> gold_letters(document const& read, document const& gold);

// Texts that nobody reads while writing rules: their score shows whether the rules carry over.
bool is_kept_unread(std::string const& doc);

// A table of what was found: of the labelled inconsistencies, and of the relations that hold.
struct audit_score {
  int inconsistent = 0;  // labelled, each set of figures once
  int found = 0;
  int holding = 0;
  int false_alarms = 0;   // findings (not suspicious ones) on the figures of a relation that holds
  int unlabelled = 0;     // findings on figures of which the labels say nothing
  int clean_texts = 0;    // texts without an inconsistency
  int alarmed_texts = 0;  // of these, with a finding
  std::map<std::string, int> unlabelled_by_check;
  std::vector<std::string> missed;
  std::vector<std::string> wrong;
};

// `findings` point into `documents` by number; `letters` gives for each figure its place in the gold list, or -1.
audit_score score(gold_set const&, std::vector<finding> const&, std::vector<std::vector<std::int64_t>> const& letters,
                  bool unread);

void print(std::string const& title, audit_score const& read, audit_score const& unread);

}  // namespace fengsui::know::audit
