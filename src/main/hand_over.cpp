// The program that a duty room runs all day maps neither GDAL nor OpenCV, nor the two hundred libraries that these
// bring: they cost every call a fifth of a second, and the server has no use for decoders of pictures and videos. Verbs
// that need them (main/ground) are answered by the program fengsui-ground beside this one, which takes this one's place
// with the same words.
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "main/fire/incident_verbs.h"
#include "main/fire/sight.h"
#include "main/fire/verbs.h"
#include "main/verbs.h"

namespace fengsui::main {
namespace {

[[noreturn]] void hand_over() {
  auto const beside = std::filesystem::read_symlink("/proc/self/exe").replace_filename("fengsui-ground");
  std::ifstream from{"/proc/self/cmdline", std::ios::binary};
  std::string said{std::istreambuf_iterator{from}, {}};
  std::vector<char*> words;
  for (std::size_t at = 0; at < said.size(); at = said.find('\0', at) + 1) words.push_back(&said[at]);
  words.push_back(nullptr);
  execv(beside.c_str(), words.data());
  throw stop{exit_code::system, {base::make_fault(base::fault_code::no_file, beside.string())}};
}

}  // namespace

exit_code init_verb::operator()() const {
  hand_over();
}
exit_code map_verb::operator()() const {
  hand_over();
}
exit_code fire_fwi_verb::rate_grids(fire::moisture_codes const&, fire::season_rule const&) const {
  hand_over();
}
exit_code fire_viewshed_verb::operator()() const {
  hand_over();
}
exit_code fire_cover_verb::operator()() const {
  hand_over();
}
exit_code fire_sight_verb::operator()() const {
  hand_over();
}
exit_code fire_locate_verb::operator()() const {
  hand_over();
}
exit_code fire_detect_verb::operator()() const {
  hand_over();
}
exit_code fire_hotspots_verb::operator()() const {
  hand_over();
}
exit_code fire_smoke_verb::operator()() const {
  hand_over();
}

}  // namespace fengsui::main
