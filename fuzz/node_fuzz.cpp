// What the other machine sends: refused as a whole, or taken apart and put together into the same bytes. The first byte
// says which.
#include "holds.h"
#include "tell/node/frame.h"

using namespace fengsui;
using namespace fengsui::tell::node;

namespace {

std::string again(char what, std::string_view body) {
  switch (what % 3) {
    case 0:
      return pack(unpack_hello(body));
    case 1:
      return pack(unpack_welcome(body));
    default: {
      packing to;
      for (unpacking from{body}; !from.done();) pack(to, unpack_row(from));
      return to.take();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  if (text.empty()) return 0;
  auto const body = text.substr(1);
  try {
    auto const once = again(text.front(), body);
    fuzz::holds(once.size() <= body.size(), "no more than came");
    fuzz::holds(again(text.front(), once) == once, "the same again");
    if (text.front() % 3 == 2) fuzz::holds(once == body, "rows byte for byte");
  } catch (link_error const&) {
  }
  return 0;
}
