#include "main/screen.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "base/json_writer.h"
#include "tell/write.h"

namespace fengsui::main {

std::size_t width(std::string_view utf8) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    auto const lead = static_cast<unsigned char>(utf8[i]);
    std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // From U+1100 on (three bytes, lead 0xE1) nearly everything that a duty room writes is wide.
    columns += lead >= 0xE3 ? 2 : 1;
    i += length;
  }
  return columns;
}

std::string table(std::vector<std::vector<std::string>> const& rows) {
  std::vector<std::size_t> widths;
  for (auto const& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::string out;
  for (auto const& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(widths[i] - width(row[i]) + 2, ' ');
    }
    out += line + "\n";
  }
  return out;
}

std::string fault_line(base::fault const& one, std::string_view lang) {
  auto const where = one.where();
  return where.empty() ? one.text(lang) : where + ": " + one.text(lang);
}

void say_fault(base::fault const& one, common_options const& common) {
  if (!common.json) {
    fmt::print(stderr, "{}\n", fault_line(one, common.lang));
    return;
  }
  base::json_writer to;
  tell::write(to, one);
  fmt::print(stderr, "{}\n", to.str());
}

std::string shown(know::figure_value const& value) {
  return value ? base::rounded_text(*value, 0, 4, true) : "—";
}

std::string shown_percent(std::optional<base::ratio> const& value) {
  if (!value) return "—";
  return base::rounded_text(base::make_ratio(value->numerator * 100, value->denominator), 0, 2, false) + "%";
}

progress_bar::progress_bar(std::string label)
    : label_{std::move(label)},
      terminal_{::isatty(STDERR_FILENO) == 1},
      begun_{std::chrono::steady_clock::now()},
      last_{begun_} {}

progress_bar::~progress_bar() {
  if (drawn_) fmt::print(stderr, "\r\033[K");
}

void progress_bar::at(std::int64_t done, std::int64_t of) {
  if (!terminal_) return;
  auto const now = std::chrono::steady_clock::now();
  if (now - begun_ < std::chrono::seconds{2} || now - last_ < std::chrono::milliseconds{100}) return;
  last_ = now;
  drawn_ = true;
  constexpr int kWidth = 30;
  auto const share = of > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(of), 0.0, 1.0) : 0.0;
  auto const filled = static_cast<std::size_t>(share * kWidth);
  auto const seconds = std::chrono::duration<double>(now - begun_).count();
  auto const left = share > 0 ? seconds / share - seconds : 0.0;
  fmt::print(stderr, "\r\033[K{} [{}{}] {:.0f}%  {:.0f} s", label_, std::string(filled, '#'),
             std::string(kWidth - filled, '.'), share * 100, left);
}

}  // namespace fengsui::main
