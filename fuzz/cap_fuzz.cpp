// An alert from outside: read or refused, and what is read has what the standard asks for.
#include "act/notice/cap/cap.h"
#include "holds.h"

using namespace fengsui::act::notice;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  auto const read = read_cap({reinterpret_cast<char const*>(data), size});
  if (!read) {
    fengsui::fuzz::holds(!read.error().en.empty() && !read.error().zh.empty(), "a refusal says why");
    return 0;
  }
  fengsui::fuzz::holds(!read->identifier.empty() && !read->sender.empty() && !read->status.empty(), "whole");
  return 0;
}
