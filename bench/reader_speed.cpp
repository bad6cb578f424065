// How fast bulletins are read, on one core: numbers and units alone (folding included), everything of a long text, and
// everything of short bulletins one by one. The texts are the made-up bulletins of tests/sense/reader, one language at
// a time: all of them, one behind the other, for the long text. One JSON object on standard output.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "bench/measure.h"
#include "sense/reader/quantity/quantity.h"
#include "sense/reader/reader.h"
#include "sense/reader/text/folded_text.h"

namespace {

bool is_chinese(std::string const& line) {
  std::size_t wide = 0;
  for (char const c : line) wide += (static_cast<unsigned char>(c) & 0xc0) == 0x80 ? 1 : 0;
  return wide * 3 > line.size();
}

// The bulletins of one language in a file, without their labels.
std::vector<std::string> bulletins_in(std::filesystem::path const& file, bool chinese) {
  std::vector<std::string> made;
  std::ifstream in{file};
  bool text = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("== ")) {
      text = true;
      made.emplace_back();
    } else if (line == "--") {
      text = false;
    } else if (text && !line.empty() && is_chinese(line) == chinese) {
      made.back() += line + "\n";
    }
  }
  std::erase_if(made, [](std::string const& one) { return one.empty(); });
  return made;
}

std::vector<std::string> all_bulletins(std::filesystem::path const& folder, bool chinese) {
  std::vector<std::filesystem::path> files;
  for (auto const& one : std::filesystem::directory_iterator{folder}) {
    if (one.path().extension() == ".txt") files.push_back(one.path());
  }
  std::ranges::sort(files);
  std::vector<std::string> made;
  for (auto const& file : files) std::ranges::move(bulletins_in(file, chinese), std::back_inserter(made));
  return made;
}

// One text of all of them, again and again until `size` bytes.
std::string long_text(std::vector<std::string> const& bulletins, std::size_t size) {
  std::string made;
  for (std::size_t i = 0; !bulletins.empty() && made.size() < size; ++i) made += bulletins[i % bulletins.size()];
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
    std::cout << long_text(all_bulletins(folder, std::string{argv[3]} == "zh"),
                           static_cast<std::size_t>(std::atoll(argv[4])));
    return 0;
  }
  std::string made;
  // A tenth of a second each: what else runs on the machine falls into some of them and not into all.
  auto const best = [](auto const& act) { return fengsui::bench::best_of(30, fengsui::bench::cpu_seconds, act); };
  auto const published = *fengsui::base::parse_day("2025-04-09");
  for (auto const* lang : {"zh", "en"}) {
    auto const bulletins = all_bulletins(folder, std::string{lang} == "zh");
    if (bulletins.empty()) {
      std::cerr << "no bulletins (" << lang << ") in " << folder << "\n";
      return 3;
    }
    // A bulletin is read whole: pieces of the size that a long file is cut into.
    auto const text = long_text(bulletins, 1 << 19);
    auto const piece = text.substr(0, text.rfind('\n', 1 << 19) + 1);
    std::size_t found = 0;
    auto const numbers = best([&] { found = find_quantities(fold(piece).text).size(); });
    std::size_t figures = 0;
    auto const all = best([&] { figures = read_bulletin(piece, {.doc = "b", .published = published}).figures.size(); });
    auto const size = static_cast<double>(piece.size()) / 1e6;
    double bulletins_size = 0;
    for (auto const& one : bulletins) bulletins_size += static_cast<double>(one.size()) / 1e6;
    auto const each = best([&] {
      for (auto const& one : bulletins) read_bulletin(one, {.doc = "b", .published = published});
    });
    made += fmt::format(
        R"({}"{}":{{"bytes":{},"numbers":{},"numbers_mb_s":{:.1f},"figures":{},"all_mb_s":{:.1f},"bulletins":{},"each_mb_s":{:.1f}}})",
        made.empty() ? "" : ",", lang, piece.size(), found, size / numbers, figures, size / all, bulletins.size(),
        bulletins_size / each);
  }
  fmt::print("{{{}}}\n", made);
}
