#include "act/list/package.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>

namespace fengsui::act {

// minizip reads through functions; these read memory.
struct package::from_memory {
  static voidpf open(voidpf opaque, char const*, int) { return opaque; }
  static uLong read(voidpf, voidpf stream, void* to, uLong size) {
    auto& file = *static_cast<memory_file*>(stream);
    auto const n = std::min<std::size_t>(size, file.bytes.size() - file.at);
    std::memcpy(to, file.bytes.data() + file.at, n);
    file.at += n;
    return static_cast<uLong>(n);
  }
  static uLong write(voidpf, voidpf, void const*, uLong) { return 0; }
  static long tell(voidpf, voidpf stream) { return static_cast<long>(static_cast<memory_file*>(stream)->at); }
  static long seek(voidpf, voidpf stream, uLong offset, int origin) {
    auto& file = *static_cast<memory_file*>(stream);
    auto const from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? file.at
                      : origin == ZLIB_FILEFUNC_SEEK_END ? file.bytes.size()
                                                         : std::size_t{0};
    if (offset > file.bytes.size() || from + offset > file.bytes.size()) return -1;
    file.at = from + offset;
    return 0;
  }
  static int close(voidpf, voidpf) { return 0; }
  static int error(voidpf, voidpf) { return 0; }
};

void package::close_zip::operator()(void* zip) const {
  unzClose(zip);
}

package::package(std::string_view bytes) : file_{bytes} {
  using from = from_memory;
  functions_ = {from::open, from::read, from::write, from::tell, from::seek, from::close, from::error, &file_};
  zip_.reset(unzOpen2("", &functions_));
}

std::optional<std::string> package::part(std::string const& name) {
  if (unzLocateFile(zip_.get(), name.c_str(), 2) != UNZ_OK || unzOpenCurrentFile(zip_.get()) != UNZ_OK) return {};
  std::string out;
  char buffer[16 * 1024];
  for (;;) {
    int const n = unzReadCurrentFile(zip_.get(), buffer, sizeof buffer);
    if (n == 0) break;
    if (n < 0 || unpacked_ + static_cast<std::size_t>(n) > kMostUnpacked) {
      unzCloseCurrentFile(zip_.get());
      too_much_ = n >= 0;
      return {};
    }
    unpacked_ += static_cast<std::size_t>(n);
    out.append(buffer, static_cast<std::size_t>(n));
  }
  if (unzCloseCurrentFile(zip_.get()) != UNZ_OK) return {};
  return out;
}

}  // namespace fengsui::act
