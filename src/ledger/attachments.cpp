#include "ledger/attachments.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

namespace fengsui::ledger {
namespace {

[[noreturn]] void fail(std::filesystem::path const& path) {
  throw std::system_error{errno, std::generic_category(), path.string()};
}

void write_through(std::filesystem::path const& path, std::string_view bytes) {
  int const file = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0640);
  if (file < 0) fail(path);
  for (std::size_t done = 0; done < bytes.size();) {
    auto const wrote = ::write(file, bytes.data() + done, bytes.size() - done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) {
      ::close(file);
      fail(path);
    }
    done += static_cast<std::size_t>(wrote);
  }
  bool const kept = ::fsync(file) == 0;
  ::close(file);
  if (!kept) fail(path);
}

void sync_folder(std::filesystem::path const& folder) {
  int const file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) fail(folder);
  ::fsync(file);
  ::close(file);
}

bool is_digest(std::string_view text) {
  return text.size() == 64 &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::string attachments::digest_of(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
  std::string text;
  for (auto const byte : hash) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

std::filesystem::path attachments::path_of(std::string_view digest) const {
  return folder_ / std::string{digest.substr(0, 2)} / std::string{digest};
}

std::string attachments::put(std::string_view bytes) const {
  auto const digest = digest_of(bytes);
  if (get(digest)) return digest;
  auto const path = path_of(digest);
  std::filesystem::create_directories(path.parent_path());
  // Under another name first, so that a crash leaves no half of a file under its digest.
  auto const half = path.string() + "." + std::to_string(::getpid());
  write_through(half, bytes);
  std::filesystem::rename(half, path);
  sync_folder(path.parent_path());
  return digest;
}

std::vector<std::string> attachments::digests() const {
  std::vector<std::string> found;
  std::error_code none;
  for (auto const& entry : std::filesystem::recursive_directory_iterator{folder_, none}) {
    auto name = entry.path().filename().string();
    if (is_digest(name) && entry.is_regular_file(none)) found.push_back(std::move(name));
  }
  return found;
}

std::optional<std::string> attachments::get(std::string_view digest) const {
  if (!is_digest(digest)) return {};
  std::ifstream in{path_of(digest), std::ios::binary};
  if (!in) return {};
  std::stringstream bytes;
  bytes << in.rdbuf();
  auto text = bytes.str();
  if (digest_of(text) != digest) return {};
  return text;
}

}  // namespace fengsui::ledger
