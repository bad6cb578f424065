// How fast bulletins are read, on one core: numbers and units alone (folding included), and everything. The texts are
// the made-up bulletins of tests/sense/reader, one language at a time, repeated. One JSON object on standard output.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "bench/measure.h"
#include "sense/reader/folded_text.h"
#include "sense/reader/quantity.h"
#include "sense/reader/reader.h"

namespace {

bool is_chinese(std::string const& line) {
  std::size_t wide = 0;
  for (char const c : line) wide += (static_cast<unsigned char>(c) & 0xc0) == 0x80 ? 1 : 0;
  return wide * 3 > line.size();
}

// The texts of one language, without their labels, until `size` bytes.
std::string texts_of(std::string const& folder, bool chinese, std::size_t size) {
  std::string once;
  for (auto const* name : {"first.txt", "second.txt"}) {
    std::ifstream in{folder + "/" + name};
    bool text = false;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("== ")) text = true;
      if (line == "--") text = false;
      if (text && !line.starts_with("== ") && !line.empty() && is_chinese(line) == chinese) once += line + "\n";
    }
  }
  if (once.empty()) return once;
  std::string made;
  while (made.size() < size) made += once;
  return made;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace fengsui::sense::reader;
  if (argc < 2) {
    std::cerr << "reader_speed FOLDER [write zh|en BYTES]\n";
    return 2;
  }
  std::string const folder = argv[1];
  if (argc == 5) {
    std::cout << texts_of(folder, std::string{argv[3]} == "zh", static_cast<std::size_t>(std::atoll(argv[4])));
    return 0;
  }
  std::string made;
  // A tenth of a second each: what else runs on the machine falls into some of them and not into all.
  auto const best = [](auto const& act) { return fengsui::bench::best_of(30, fengsui::bench::cpu_seconds, act); };
  auto const published = *fengsui::base::parse_day("2025-04-09");
  for (auto const* lang : {"zh", "en"}) {
    auto const text = texts_of(folder, std::string{lang} == "zh", 8 << 20);
    // A bulletin is read whole: pieces of the size that a long file is cut into.
    auto const piece = text.substr(0, text.rfind('\n', 1 << 19) + 1);
    std::size_t found = 0;
    auto const numbers = best([&] { found = find_quantities(fold(piece).text).size(); });
    std::size_t figures = 0;
    auto const all = best([&] { figures = read_bulletin(piece, {.doc = "b", .published = published}).figures.size(); });
    auto const size = static_cast<double>(piece.size()) / 1e6;
    made += fmt::format(R"({}"{}":{{"bytes":{},"numbers":{},"numbers_mb_s":{:.1f},"figures":{},"all_mb_s":{:.1f}}})",
                        made.empty() ? "" : ",", lang, piece.size(), found, size / numbers, figures, size / all);
  }
  fmt::print("{{{}}}\n", made);
}
