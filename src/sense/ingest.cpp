#include "sense/ingest.h"

#include <condition_variable>
#include <map>
#include <mutex>

#include "base/csv.h"
#include "base/line_reader.h"
#include "ledger/codec.h"
#include "sense/event_check.h"
#include "sense/event_json.h"

namespace fengsui::sense {
namespace {

constexpr std::size_t kLongestLine = 1 << 20;  // an event of 1 MiB: more is a mistake or an attack
constexpr std::size_t kBatch = 1000;
constexpr std::size_t kBatchesUnderWay = 4;  // enough that reading and writing never wait for each other

// Batches on their way to the ledger, and what came back.
class courier {
 public:
  courier(ledger::ledger& to, ingest_report& report, ingest_hooks const& hooks, std::string const& file)
      : to_{to}, report_{report}, hooks_{hooks}, file_{file} {}
  ~courier() { settle(); }
  courier(courier const&) = delete;
  courier& operator=(courier const&) = delete;

  void send(std::vector<ledger::draft> drafts, std::vector<int> lines, bool whole) {
    if (drafts.empty()) return;
    std::unique_lock lock{mutex_};
    wait_.wait(lock, [&] { return under_way_ < kBatchesUnderWay; });
    report_answers(lock);
    ++under_way_;
    lock.unlock();
    to_.append(std::move(drafts), whole,
               [this, lines = std::move(lines)](std::vector<ledger::receipt> receipts) mutable {
                 std::scoped_lock const held{mutex_};
                 answers_.push_back({std::move(lines), std::move(receipts)});
                 --under_way_;
                 wait_.notify_all();
               });
  }

  // Waits for all answers.
  void settle() {
    std::unique_lock lock{mutex_};
    wait_.wait(lock, [&] { return under_way_ == 0; });
    report_answers(lock);
  }

 private:
  struct answer {
    std::vector<int> lines;
    std::vector<ledger::receipt> receipts;
  };

  // On the reading thread, so that hooks need no locks.
  void report_answers(std::unique_lock<std::mutex>& lock) {
    std::vector<answer> ready;
    ready.swap(answers_);
    lock.unlock();
    for (auto& one : ready) {
      for (std::size_t i = 0; i < one.receipts.size(); ++i) {
        auto& receipt = one.receipts[i];
        if (receipt.what == ledger::receipt::status::accepted) ++report_.accepted;
        if (receipt.what == ledger::receipt::status::repeated) ++report_.repeated;
        if (receipt.what == ledger::receipt::status::refused) {
          ++report_.refused;
          receipt.why->file = file_;
          receipt.why->line = one.lines[i];
          hooks_.on_fault(*receipt.why);
        }
        if (hooks_.on_receipt) hooks_.on_receipt({one.lines[i], receipt});
      }
    }
    lock.lock();
  }

  ledger::ledger& to_;
  ingest_report& report_;
  ingest_hooks const& hooks_;
  std::string const& file_;
  std::mutex mutex_;
  std::condition_variable wait_;
  std::vector<answer> answers_;
  std::size_t under_way_ = 0;
};

class reading {
 public:
  reading(std::istream& in, ingest_options const& options, model::catalogue const& catalogue, ledger::ledger& to,
          ledger::store& kept, ingest_hooks const& hooks)
      : lines_{in, kLongestLine},
        options_{options},
        hooks_{hooks},
        catalogue_{catalogue},
        store_{kept},
        courier_{to, report_, hooks, options.file},
        check_{catalogue, [this](ledger::event const& correction) { return kind_of_target(correction); }} {}

  ingest_report run() {
    if (options_.format == format::csv)
      read_csv();
    else
      read_ndjson();
    if (options_.all_or_nothing && report_.refused > 0) {
      report_.refused += static_cast<std::int64_t>(drafts_.size());
      drafts_.clear();
    }
    flush();
    courier_.settle();
    return report_;
  }

 private:
  void read_ndjson() {
    event_json json;
    std::string line;
    while (lines_.next(line)) {
      if (lines_.too_long()) {
        ++report_.lines;
        refuse({base::make_fault(base::fault_code::line_too_long, kLongestLine)}, lines_.number());
        continue;
      }
      if (line.find_first_not_of(" \t") == std::string::npos) continue;
      base::faults faults;
      auto const raw = json.read(line, faults);
      take(raw, std::move(faults), lines_.number());
    }
  }

  void read_csv() {
    base::csv_reader csv{lines_};
    std::vector<std::string> cells;
    if (!csv.next(cells)) return;
    if (csv.problem()) {
      refuse({*csv.problem()}, csv.line());
      return;
    }
    csv_events const events{cells, options_.map};
    if (!events.faults().empty()) {
      refuse(events.faults(), csv.line());
      return;
    }
    while (csv.next(cells)) {
      if (csv.problem()) {
        ++report_.lines;
        refuse({*csv.problem()}, csv.line());
      } else if (cells.size() != events.width()) {
        ++report_.lines;
        refuse({base::make_fault(base::fault_code::csv_width, cells.size(), events.width())}, csv.line());
      } else {
        take(events.read(cells), {}, csv.line());
      }
    }
  }

  void take(std::optional<raw_event> const& raw, base::faults faults, int line) {
    ++report_.lines;
    if (!raw) {
      refuse(std::move(faults), line);
      return;
    }
    if (drafts_.capacity() == 0) {
      drafts_.reserve(kBatch);
      drafts_lines_.reserve(kBatch);
    }
    // A correction may send what stands here on its way, so it is not yet among them while it is checked.
    spare_ = {};
    if (!check_.check(*raw, spare_, faults)) {
      refuse(std::move(faults), line);
      return;
    }
    if (hooks_.admit) {
      if (auto unwelcome = hooks_.admit(spare_.event)) {
        refuse({std::move(*unwelcome)}, line);
        return;
      }
      spare_.body = ledger::encode(spare_.event, catalogue_);
    }
    drafts_.push_back(std::move(spare_));
    drafts_lines_.push_back(line);
    if (!options_.all_or_nothing && drafts_.size() == kBatch) flush();
    if (hooks_.on_progress && report_.lines % 1024 == 0) hooks_.on_progress(lines_.bytes());
  }

  void refuse(base::faults faults, int line) {
    ++report_.refused;
    for (auto& one : faults) {
      one.file = options_.file;
      one.line = line;
      hooks_.on_fault(one);
    }
  }

  void flush() {
    courier_.send(std::move(drafts_), std::move(drafts_lines_), options_.all_or_nothing);
    drafts_.clear();
    drafts_lines_.clear();
    draft_kinds_.clear();
    indexed_ = 0;
  }

  // What a correction corrects may stand a few lines above it: in the ledger, still here, or on its way.
  int kind_of_target(ledger::event const& correction) {
    // The ledger first: a draft with a number that is already taken will be refused.
    if (int const kind = kind_in_store(correction); kind >= 0) return kind;
    if (int const kind = kind_of_draft(correction); kind >= 0 || options_.all_or_nothing) return kind;
    flush();
    courier_.settle();
    return kind_in_store(correction);
  }

  int kind_of_draft(ledger::event const& correction) {
    if (!correction.target_key) return -1;
    for (; indexed_ < drafts_.size(); ++indexed_) {
      auto const& e = drafts_[indexed_].event;
      draft_kinds_.try_emplace({e.key.source, e.key.number}, e.kind);
    }
    auto const found = draft_kinds_.find({correction.target_key->source, correction.target_key->number});
    return found == draft_kinds_.end() ? -1 : found->second;
  }

  int kind_in_store(ledger::event const& correction) { return sense::kind_of_target(store_, catalogue_, correction); }

  base::line_reader lines_;
  ingest_options const& options_;
  ingest_hooks const& hooks_;
  model::catalogue const& catalogue_;
  ledger::store& store_;
  ingest_report report_;
  courier courier_;
  event_check check_;
  ledger::draft spare_;
  std::vector<ledger::draft> drafts_;
  std::vector<int> drafts_lines_;
  std::map<std::pair<std::string, std::int64_t>, int>
      draft_kinds_;  // of the first `indexed_` drafts; only corrections ask
  std::size_t indexed_ = 0;
};

}  // namespace

ingest_report ingest(std::istream& in, ingest_options const& options, model::catalogue const& catalogue,
                     ledger::ledger& to, ledger::store& kept, ingest_hooks const& hooks) {
  return reading{in, options, catalogue, to, kept, hooks}.run();
}

format guess_format(std::string_view name, std::istream& in) {
  if (name.ends_with(".csv")) return format::csv;
  if (name.ends_with(".ndjson") || name.ends_with(".jsonl") || name.ends_with(".json")) return format::ndjson;
  auto const first = in.peek();
  return first == '{' || first == ' ' || first == '\n' ? format::ndjson : format::csv;
}

}  // namespace fengsui::sense
