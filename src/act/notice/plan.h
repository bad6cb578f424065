#pragma once

#include <vector>

#include "act/notice/directory.h"
#include "act/notice/notice.h"
#include "base/result.h"

namespace fengsui::act::notice {

// What is wrong with a message before anybody is asked: its id, its words, its channels.
std::optional<base::fault> message_fault(message const&, directory const&);

// One delivery for each recipient on each channel, in the order of `to` and `by`. Somebody without the address that a
// channel needs gets a delivery that has failed, so that it is seen who was not told; an exercise gets rehearsed ones
// on channels that are not for practice.
base::result<std::vector<delivery>> deliveries_of(message const&, directory const&, base::instant now);

}  // namespace fengsui::act::notice
