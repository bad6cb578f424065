#include "bench/rows.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <chrono>
#include <cstring>

namespace fengsui::bench {
namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kBeijing = 8 * 3'600;

std::uint64_t mixed(std::uint64_t x) {  // splitmix64
  x += 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31);
}

int below(std::uint64_t& bits, unsigned limit) {
  auto const taken = static_cast<int>(bits % limit);
  bits /= limit;
  return taken;
}

std::string const& day_text(std::int64_t day) {
  static auto const texts = [] {
    std::vector<std::string> made;
    for (int i = -1; i <= kDays; ++i) {
      std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{kFirstDay + i}}};
      std::string text;
      append_number(text, static_cast<int>(date.year()), 4);
      text += '-';
      append_number(text, static_cast<unsigned>(date.month()), 2);
      text += '-';
      append_number(text, static_cast<unsigned>(date.day()), 2);
      made.push_back(std::move(text));
    }
    return made;
  }();
  return texts[static_cast<std::size_t>(day - kFirstDay + 1)];
}

void append_time(std::string& out, std::int64_t seconds) {
  out += day_text(seconds / kDay);
  out += 'T';
  append_number(out, seconds % kDay / 3'600, 2);
  out += ':';
  append_number(out, seconds % 3'600 / 60, 2);
  out += ':';
  append_number(out, seconds % 60, 2);
}

void append_source(std::string& out, reading const& r) {
  out += "bench-";
  append_number(out, r.source);
}

void append_codes(std::string& out, reading const& r) {
  out += R"(","place":"p-)";
  append_number(out, r.place, 3);
  out += R"(","fields":{"a":"a)";
  append_number(out, r.a);
  out += R"(","b":"b)";
  append_number(out, r.b, 2);
  out += R"(","c":"c)";
  append_number(out, r.c, 2);
  out += R"(","n":)";
  append_number(out, r.n);
}

void append_document(std::string& out, reading const& r) {
  out += R"(},"document":"sheet-)";
  out += day_text(r.day);
  out += R"("})";
}

}  // namespace

std::uint64_t readings::random() {
  return mixed(state_++);
}

bool readings::next(reading& r) {
  if (made_ == rows_) return false;
  auto bits = random();
  r.number = ++made_;
  auto const source = static_cast<std::size_t>(below(bits, kSources));
  r.source = static_cast<int>(source) + 1;
  r.source_seq = ++newest_[source];
  r.place = below(bits, 400);
  r.a = below(bits, 8) + 1;
  r.b = below(bits, 12) + 1;
  r.c = below(bits, 50) + 1;
  r.v_hundredths = below(bits, 20'000);
  bits = random();
  r.n = 1 + std::min(std::countr_zero(bits), 30);
  bits >>= 31;
  auto const span = kDays * kDay;
  auto const ordered = static_cast<std::int64_t>(static_cast<double>(made_ - 1) / static_cast<double>(rows_) *
                                                 static_cast<double>(span));
  auto const how = below(bits, 100);
  auto const late = below(bits, how == 0 ? 259'200U : how < 10 ? 7'200U : 600U);
  auto const local = kFirstDay * kDay + std::max<std::int64_t>(ordered - late, 0);
  r.at = local - kBeijing;
  r.day = static_cast<int>(local / kDay);
  return true;
}

void append_number(std::string& out, std::int64_t number, int width) {
  char digits[24];
  auto const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  auto const length = static_cast<int>(end - digits);
  for (int i = length; i < width; ++i) out += '0';
  out.append(digits, static_cast<std::size_t>(length));
}

void append_ndjson(std::string& out, reading const& r) {
  out += R"({"source":")";
  append_source(out, r);
  out += R"(","source_seq":)";
  append_number(out, r.source_seq);
  out += R"(,"kind":"bench.reading","verb":"read","at":")";
  append_time(out, r.at + kBeijing);
  out += "+08:00";
  append_codes(out, r);
  out += R"(,"v":")";
  append_number(out, r.v_hundredths / 100);
  out += '.';
  append_number(out, r.v_hundredths % 100, 2);
  out += '"';
  append_document(out, r);
  out += '\n';
}

void append_body(std::string& out, reading const& r) {
  out += R"({"kind":"bench.reading","verb":"read","thing":")";
  append_source(out, r);
  out += '/';
  append_number(out, r.source_seq);
  out += R"(","at":")";
  append_time(out, r.at);
  out += 'Z';
  append_codes(out, r);
  out += R"(,"v":)";
  append_number(out, r.v_hundredths / 100);
  if (auto const rest = r.v_hundredths % 100; rest != 0) {  // the shortest exact digits
    out += '.';
    append_number(out, rest % 10 == 0 ? rest / 10 : rest, rest % 10 == 0 ? 1 : 2);
  }
  append_document(out, r);
}

void append_csv(std::string& out, reading const& r) {
  for (auto const number :
       {r.number, std::int64_t{r.source}, r.source_seq, r.at, std::int64_t{r.day}, std::int64_t{r.place},
        std::int64_t{r.a}, std::int64_t{r.b}, std::int64_t{r.c}, std::int64_t{r.n}}) {
    append_number(out, number);
    out += ',';
  }
  append_number(out, r.v_hundredths);
  out += '\n';
}

std::array<unsigned char, 32> stand_in_hash(std::int64_t number) {
  std::array<unsigned char, 32> made;
  for (std::size_t i = 0; i < 4; ++i) {
    auto const part = mixed(static_cast<std::uint64_t>(number) * 4 + i);
    std::memcpy(made.data() + i * 8, &part, 8);
  }
  return made;
}

}  // namespace fengsui::bench
