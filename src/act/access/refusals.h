#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "act/access/recorder.h"

namespace fengsui::act {

// Every refusal leaves an event, yet nobody who is refused can fill the ledger: the first of its sort in a minute is
// written at once, those like it are counted and written as one event with `times` when the minute is over. Nobody waits
// for the disk: a refusal that could not be written is a refusal all the same, and a known name answers as fast as an
// unknown one.
//
// Concurrency: all functions from any thread.
class refusal_book {
 public:
  refusal_book(recorder& to, base::clock now) : recorder_{to}, now_{std::move(now)} {}
  ~refusal_book();
  refusal_book(refusal_book const&) = delete;
  refusal_book& operator=(refusal_book const&) = delete;

  // `key`: what counts as the same again. The kind has a field `times`.
  void note(std::string const& key, recorder::said);
  // What has only been counted is written, and all of it is on disk when this returns: before an auditor looks.
  void settle();

 private:
  struct counted {
    recorder::said what;
    std::int64_t again = 0;
  };
  std::vector<recorder::said> gather();

  recorder& recorder_;
  base::clock now_;
  std::mutex lock_;
  base::instant since_{};
  std::map<std::string, counted, std::less<>> minute_;
  std::int64_t others_ = 0;  // of more sorts than are told apart in a minute
};

}  // namespace fengsui::act
