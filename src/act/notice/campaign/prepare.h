#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "act/notice/campaign/numbers.h"
#include "act/notice/campaign/state.h"

namespace fengsui::act::notice {

// Which numbers a channel serves.
struct lane_rule {
  std::string channel;
  std::vector<std::string> prefixes;  // of the number without its country code; none: what no other channel serves
};

// The lane of a number, by the channel named in the list or by the longest prefix; -1: nobody's.
int lane_of(std::vector<lane_rule> const&, number_file::entry const&);

using list_progress = std::function<void(std::int64_t bytes, std::int64_t of)>;

// BLAKE2b of a file, in hex; a list that has changed since it was approved is another list.
base::result<std::string> list_digest(std::filesystem::path const&);

// Goes through the list once, before anything is sent: wrong numbers, repeated ones, those that no carrier serves and
// those that had the same text within half an hour (in another campaign beside this one) get their final state. Memory
// does not grow with the list: hashes are sorted in pieces on disk.
base::result<line_counts> prepare_campaign(std::filesystem::path const& folder, campaign_state&,
                                           std::vector<lane_rule> const&, number_key const&, base::instant now,
                                           list_progress const& = {});

}  // namespace fengsui::act::notice
