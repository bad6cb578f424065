// fengsui init: a data folder with its city, its map and what its stations see.
#include <fmt/format.h>

#include "base/json_writer.h"
#include "main/data_folder.h"
#include "main/demo_city.h"
#include "main/fire/sight.h"
#include "main/ground/map/make_map.h"
#include "main/verbs.h"

namespace fengsui::main {

namespace fs = std::filesystem;

exit_code init_verb::operator()() const {
  auto const definitions =
      desks.empty() ? fs::absolute(city).lexically_normal().parent_path().parent_path() / "desks" : desks;
  data_folder::create(folder, city, definitions, store);
  copy_map_sources(city, folder);
  make_map(folder);
  std::int64_t events = 0;
  if (demo) {
    try {
      events = fill_demo(folder, city / "demo", common);
      if (fs::exists(folder / "city" / "stand_in")) {
        auto const sight = reckon_sight({.folder = folder}, common);
        events += sight.events;
        if (!common.json) say_sight(sight, common);
      }
    } catch (...) {
      // Half a demo would look like a whole one. What else lies in the folder is not ours.
      for (auto const* made :
           {"store", "ledger.db", "ledger.db-wal", "ledger.db-shm", "know.db", "know.db-wal", "know.db-shm", "map",
            "access.db", "access.db-wal", "access.db-shm", "lock", "city", "desks", "attachments"}) {
        fs::remove_all(folder / made);
      }
      throw;
    }
  }
  if (common.json) {
    base::json_writer to;
    fmt::print("{}\n", to.begin_object().put("folder", folder.string()).put("events", events).end_object().str());
  } else {
    fmt::print("{}\n", common.lang == "en" ? fmt::format("{}: ready, {} events", folder.string(), events)
                                           : fmt::format("{}：已建好，{} 条事件", folder.string(), events));
  }
  return exit_code::done;
}

}  // namespace fengsui::main
