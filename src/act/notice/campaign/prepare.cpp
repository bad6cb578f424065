#include "act/notice/campaign/prepare.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace fengsui::act::notice {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;

constexpr auto kSameTextWithin = std::chrono::minutes{30};
constexpr std::size_t kPieces = 64;  // 6 million numbers: about 94,000 a piece, 1.1 MB
constexpr std::size_t kLinesPerCommit = 20'000;

struct hashed {
  std::uint64_t hash;
  std::uint32_t line;
  bool operator<(hashed const& other) const { return hash != other.hash ? hash < other.hash : line < other.line; }
};
static_assert(sizeof(hashed) == 16);

struct closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using file = std::unique_ptr<std::FILE, closer>;

file open_file(fs::path const& path, char const* how) {
  file made{std::fopen(path.c_str(), how)};
  if (!made) throw std::runtime_error{"cannot open " + path.filename().string()};
  return made;
}

fs::path piece_of(fs::path const& folder, std::size_t number) {
  return folder / ("hashes." + std::to_string(number));
}

std::vector<hashed> read_piece(fs::path const& folder, std::size_t number) {
  std::vector<hashed> all;
  auto const path = piece_of(folder, number);
  if (!fs::exists(path)) return all;
  all.resize(fs::file_size(path) / sizeof(hashed));
  auto const from = open_file(path, "rb");
  all.resize(std::fread(all.data(), sizeof(hashed), all.size(), from.get()));
  return all;
}

// Other campaigns with the same words that may have sent within the half hour.
std::vector<fs::path> same_words(fs::path const& folder, campaign_facts const& facts) {
  std::vector<fs::path> found;
  for (auto const& entry : fs::directory_iterator{folder.parent_path()}) {
    if (!entry.is_directory() || entry.path() == folder || !campaign_state::exists(entry.path())) continue;
    auto const other = campaign_state::open(entry.path(), campaign_state::access::read);
    // A rehearsal never reached anybody, so it blocks nothing that is real, nor the other way round.
    if (other && other->facts().text == facts.text && other->facts().status == facts.status)
      found.push_back(entry.path());
  }
  return found;
}

}  // namespace

int lane_of(std::vector<lane_rule> const& lanes, number_file::entry const& entry) {
  int best = -1;
  std::size_t longest = 0;
  auto const national = std::string_view{entry.number}.substr(entry.number.starts_with("86") ? 2 : 0);
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    if (!entry.channel.empty()) {
      if (lanes[i].channel == entry.channel) return static_cast<int>(i);
      continue;
    }
    if (lanes[i].prefixes.empty() && best < 0) best = static_cast<int>(i);
    for (auto const& prefix : lanes[i].prefixes) {
      if (prefix.size() > longest && national.starts_with(prefix)) {
        longest = prefix.size();
        best = static_cast<int>(i);
      }
    }
  }
  return best;
}

base::result<std::string> list_digest(fs::path const& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in || fs::is_directory(path)) return make_fault(fault_code::no_file, path.string());
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, 32);
  std::vector<char> buffer(1 << 18);
  while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())), in.gcount() > 0) {
    crypto_generichash_update(&state, reinterpret_cast<unsigned char const*>(buffer.data()),
                              static_cast<unsigned long long>(in.gcount()));
  }
  std::array<unsigned char, 32> hash{};
  crypto_generichash_final(&state, hash.data(), hash.size());
  std::string text(hash.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

base::result<line_counts> prepare_campaign(fs::path const& folder, campaign_state& state,
                                           std::vector<lane_rule> const& lanes, number_key const& key,
                                           base::instant now, list_progress const& progress) {
  auto facts = state.facts();
  number_file numbers{facts.list};
  if (!numbers.is_open()) return make_fault(fault_code::no_file, facts.list);
  auto const size = static_cast<std::int64_t>(fs::file_size(facts.list));
  {
    std::vector<file> pieces;
    for (std::size_t i = 0; i < kPieces; ++i) pieces.push_back(open_file(piece_of(folder, i), "wb"));
    state.begin();
    std::size_t since_commit = 0;
    facts.lines = 0;
    for (number_file::entry entry; numbers.next(entry);) {
      facts.lines = entry.line;
      auto const out = [&](line_state what) {
        state.add_line(entry.line, what, -1, 0, now);
        ++since_commit;
      };
      if (entry.number.empty()) {
        out(line_state::wrong);
      } else if (lane_of(lanes, entry) < 0) {
        out(line_state::no_channel);
      } else {
        auto const hash = number_hash(entry.number, key);
        hashed const one{hash, static_cast<std::uint32_t>(entry.line)};
        std::fwrite(&one, sizeof one, 1, pieces[hash >> 58U].get());
      }
      if (since_commit >= kLinesPerCommit) {
        state.commit();
        state.begin();
        since_commit = 0;
      }
      if (progress && entry.line % 10'000 == 0) progress(static_cast<std::int64_t>(numbers.bytes()), size);
    }
    state.commit();
  }
  auto const others = same_words(folder, facts);
  for (std::size_t i = 0; i < kPieces; ++i) {
    auto all = read_piece(folder, i);
    std::ranges::sort(all, [](auto const& a, auto const& b) { return a < b; });
    state.begin();
    std::vector<hashed> kept;
    kept.reserve(all.size());
    for (auto const& one : all) {
      if (!kept.empty() && kept.back().hash == one.hash)
        state.add_line(one.line, line_state::repeated, -1, 0, now);
      else
        kept.push_back(one);
    }
    for (auto const& path : others) {
      auto const other = campaign_state::open(path, campaign_state::access::read);
      auto const theirs = read_piece(path, i);
      auto at = theirs.begin();
      for (auto const& one : kept) {
        while (at != theirs.end() && at->hash < one.hash) ++at;
        if (at == theirs.end()) break;
        if (at->hash != one.hash) continue;
        auto const sent = other->sent_at(at->line);
        if (sent && *sent + kSameTextWithin > now) state.add_line(one.line, line_state::blocked, -1, 0, now);
      }
    }
    state.commit();
    auto const to = open_file(piece_of(folder, i), "wb");
    if (!kept.empty() && std::fwrite(kept.data(), sizeof(hashed), kept.size(), to.get()) != kept.size())
      return make_fault(fault_code::disk_full);
  }
  state.set_facts(facts);
  return state.counts();
}

}  // namespace fengsui::act::notice
