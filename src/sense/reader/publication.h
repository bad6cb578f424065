#pragma once

#include <optional>

#include "base/time.h"
#include "sense/reader/document.h"

namespace fengsui::sense::reader {

// Reads the document's times into it and into the context, as seen from the day of publication; returns that day. Where
// none is given it is the day that the text itself names: its dateline, else the last day with a year written in it.
std::optional<base::day> read_times_of(document&, std::optional<base::day> published, time_context&);

}  // namespace fengsui::sense::reader
