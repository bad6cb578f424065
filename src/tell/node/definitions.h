#pragma once

#include <filesystem>
#include <string>

namespace fengsui::tell::node {

// The files of city/ and desks/ of a data folder in one text, and its digest: a second machine counts by the same
// definitions or not at all.
std::string packed_definitions(std::filesystem::path const& folder);
std::string digest_of_definitions(std::string const& packed);
// Writes them in place of those that are there. Throws link_error for a name that leads elsewhere, std::system_error.
void unpack_definitions(std::filesystem::path const& folder, std::string const& packed);

}  // namespace fengsui::tell::node
