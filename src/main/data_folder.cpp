#include "main/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "ledger/postgres/postgres_store.h"
#include "ledger/sqlite/sqlite_store.h"
#include "main/node/mark.h"
#include "main/stop.h"
#include "tell/bulletin/bulletin.h"
#include "tell/invest/definition_reader.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;

int take_lock(fs::path const& folder) {
  int const file = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) throw stop{exit_code::system, {make_fault(fault_code::no_file, (folder / "lock").string())}};
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    throw stop{exit_code::system, {make_fault(fault_code::already_open, folder.string())}};
  }
  return file;
}

// The ledger lies in the folder, or where its file `store` says.
bool is_data_folder(fs::path const& folder) {
  return fs::exists(folder / "ledger.db") || fs::exists(folder / "store");
}

std::string ledger_name(fs::path const& folder) {
  return (folder / (fs::exists(folder / "store") ? "store" : "ledger.db")).string();
}

std::unique_ptr<ledger::store> open_store(fs::path const& folder, ledger::access how) {
  if (!fs::exists(folder / "store")) return ledger::open_sqlite(folder / "ledger.db", how);
  std::ifstream in{folder / "store"};
  std::string address;
  std::getline(in, address);
  return ledger::open_postgres(address, how);
}

stop stop_for(ledger::storage_error const& error) {
  return {exit_code::system, {make_fault(fault_code::storage_failed, error.what())}};
}

}  // namespace

model::catalogue read_definitions(fs::path const& city, fs::path const& desks) {
  auto reading = model::read_catalogue(city, desks);
  if (reading.faults.empty()) reading.faults = tell::check_bulletins(reading.read);
  if (reading.faults.empty()) tell::city_register(reading.read.city, reading.faults);
  if (!reading.faults.empty()) throw stop{exit_code::bad_input, std::move(reading.faults)};
  return std::move(reading.read);
}

std::unique_ptr<ledger::store> open_ledger(fs::path const& folder) {
  if (!is_data_folder(folder)) throw usage(make_fault(fault_code::not_a_data_folder, folder.string()));
  try {
    return open_store(folder, ledger::access::read_only);
  } catch (ledger::storage_error const& error) {
    throw stop{exit_code::answer_is_no, {make_fault(fault_code::ledger_unreadable, ledger_name(folder), error.what())}};
  }
}

fs::path key_file_of(fs::path const& folder) {
  if (auto const* given = std::getenv("FENGSUI_KEY"); given != nullptr && *given != '\0') return given;
  auto place = fs::absolute(folder).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();  // "var/demo/"
  return place.string() + ".key";
}

bool data_folder::is_there(fs::path const& folder) {
  return is_data_folder(folder);
}

void data_folder::create(fs::path const& folder, fs::path const& city, fs::path const& desks,
                         std::string const& store) {
  if (!store.empty() && !ledger::is_postgres_address(store))
    throw usage(make_fault(fault_code::unknown_setting, "--store", store, "postgresql://…"));
  if (is_data_folder(folder)) throw usage(make_fault(fault_code::folder_not_empty, folder.string()));
  auto const defined = read_definitions(city, desks);
  fs::create_directories(folder / "city");
  fs::permissions(folder, fs::perms::owner_all);
  for (auto const& entry : fs::directory_iterator{city}) {
    if (entry.is_regular_file())
      fs::copy_file(entry.path(), folder / "city" / entry.path().filename(), fs::copy_options::overwrite_existing);
  }
  for (auto const& id : defined.city.desks) {
    fs::create_directories(folder / "desks" / id);
    fs::copy_file(desks / id / "desk.toml", folder / "desks" / id / "desk.toml", fs::copy_options::overwrite_existing);
  }
  try {
    if (!store.empty()) {
      ledger::open_postgres(store, ledger::access::read_write);
      std::ofstream{folder / "store"} << store << "\n";
      fs::permissions(folder / "store", fs::perms::owner_read | fs::perms::owner_write);
    } else {
      ledger::open_sqlite(folder / "ledger.db", ledger::access::read_write);
    }
    act::vault const made{folder / "access.db", key_file_of(folder), act::system_random()};
  } catch (ledger::storage_error const& error) {
    throw stop_for(error);
  }
}

void data_folder::create_copy(fs::path const& folder, std::string const& first,
                              std::function<void(fs::path const&)> const& definitions) {
  auto const key = key_file_of(folder);
  if (!fs::exists(key)) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, key.string())}};
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_all);
  definitions(folder);
  try {
    write_node_mark(folder, {.is = node_mark::what::second, .other = first});
    act::vault const made{folder / "access.db", key, act::system_random()};
    ledger::open_sqlite(folder / "ledger.db", ledger::access::read_write);
  } catch (ledger::storage_error const& error) {
    throw stop_for(error);
  }
}

std::unique_ptr<data_folder> data_folder::open(fs::path const& folder, access how, progress const& report,
                                               base::clock const& clock) {
  if (!is_data_folder(folder)) throw usage(make_fault(fault_code::not_a_data_folder, folder.string()));
  std::unique_ptr<data_folder> made{new data_folder};
  if (how == access::write) made->lock_ = take_lock(folder);
  made->catalogue_ = read_definitions(folder / "city", folder / "desks");
  bool const writes = how == access::write;
  try {
    made->store_ = open_store(folder, writes ? ledger::access::read_write : ledger::access::read_only);
    made->known_ = std::make_unique<know::knowledge>(
        made->catalogue_, know::calendar::read(folder / "city" / "calendar.csv"), *made->store_, folder / "know.db",
        writes ? know::knowledge::access::read_write : know::knowledge::access::read_only, report);
    if (writes) {
      auto& known = *made->known_;
      made->vault_ = std::make_unique<act::vault>(folder / "access.db", key_file_of(folder), act::system_random());
      made->ledger_ = std::make_unique<ledger::ledger>(
          *made->store_, made->catalogue_, clock,
          [&known](std::vector<ledger::event> const& events) { known.apply(events); }, made->vault_.get());
      made->ledger_->only_copy(refusal_of(read_node_mark(folder)));
    }
  } catch (ledger::storage_error const& error) {
    throw stop_for(error);
  }
  return made;
}

data_folder::~data_folder() {
  ledger_.reset();  // the last commits are made, then what is known from them is saved
  known_.reset();
  vault_.reset();
  store_.reset();
  if (lock_ >= 0) ::close(lock_);
}

base::instant data_folder::now() const {
  if (catalogue_.city.today.empty()) return base::system_now();
  // The clock's time of day on the demo's day, so that lights and dwell times look as they did.
  auto const real = base::system_now();
  auto const since_midnight = real - catalogue_.zone.start_of(catalogue_.zone.day_of(real));
  return catalogue_.zone.start_of(*base::parse_day(catalogue_.city.today)) + since_midnight;
}

act::duty_room::clocks duty_clocks(data_folder const& data) {
  return {[&data] { return data.now(); }, [] {
            return std::chrono::duration_cast<model::duration>(std::chrono::steady_clock::now().time_since_epoch());
          }};
}

}  // namespace fengsui::main
