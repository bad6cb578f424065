#pragma once

#include <string_view>

namespace fengsui::sense::reader {

// What the subject of an English clause does, by the words behind it.

// "handled", "rose": a verb of what is counted.
bool is_doing(std::u16string_view verb);
// "throughput", "traffic": what is run by whom a possessive names.
bool is_run(std::u16string_view noun);

}  // namespace fengsui::sense::reader
