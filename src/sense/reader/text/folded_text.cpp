#include "sense/reader/text/folded_text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "base/simplified.h"

namespace fengsui::sense::reader {
namespace {

using fold_table = std::array<char16_t, 0x10000>;

fold_table make_fold_table() {
  fold_table made{};
  for (std::size_t c = 0; c < made.size(); ++c) made[c] = base::simplified(static_cast<char16_t>(c));
  for (std::size_t c = 0xff01; c <= 0xff5e; ++c) made[c] = static_cast<char16_t>(c - 0xfee0);
  auto const all_to = [&made](std::u16string_view from, char16_t to) {
    for (auto const c : from) made[c] = to;
  };
  for (std::size_t c = 0; c < 0x20; ++c) made[c] = c == u'\n' ? u'\n' : u' ';
  all_to(u"\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u007f"sv, u' ');
  all_to(u"\u200b\u200c\u200d\u2060\ufeff\u00ad\r"sv, u'\0');
  all_to(u"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\ufe58\ufe63"sv, u'-');
  all_to(u"\u301c\u223c"sv, u'~');
  all_to(u"\u2028\u2029\u0085"sv, u'\n');
  all_to(u"「『〝"sv, u'“');
  all_to(u"」』〞"sv, u'”');
  all_to(u"〇○"sv, u'零');
  all_to(u"．"sv, u'.');
  all_to(u"﹐"sv, u',');
  all_to(u"﹪"sv, u'%');
  all_to(u"﹒"sv, u'.');
  all_to(u"﹔"sv, u';');
  all_to(u"\u2236"sv, u':');  // the sign of a ratio
  all_to(u"・•"sv, u'·');
  all_to(u"〔【"sv, u'(');
  all_to(u"〕】"sv, u')');
  all_to(u"兩"sv, u'两');
  all_to(u"乾"sv, u'乾');  // 乾县, 乾安县: in a bulletin seldom the 干 that it is simplified to
  all_to(u"￥"sv, u'¥');
  all_to(u"＄"sv, u'$');
  return made;
}

fold_table const& table() {
  static auto const made = std::make_unique<fold_table>(make_fold_table());
  return *made;
}

// Decodes one character at `at` and moves `at` behind it; a broken byte is U+FFFD and one byte long.
char32_t decode(std::string_view text, std::size_t& at) {
  auto const byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  auto const first = byte(at);
  auto const follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0) == 0x80; };
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first >= 0xe0 && first < 0xf0 && follows(at + 1) && follows(at + 2)) {
    auto const c = static_cast<char32_t>((first & 0x0f) << 12 | (byte(at + 1) & 0x3f) << 6 | (byte(at + 2) & 0x3f));
    if (c >= 0x800 && (c < 0xd800 || c > 0xdfff)) {
      at += 3;
      return c;
    }
  } else if (first >= 0xc2 && first < 0xe0 && follows(at + 1)) {
    auto const c = static_cast<char32_t>((first & 0x1f) << 6 | (byte(at + 1) & 0x3f));
    at += 2;
    return c;
  } else if (first >= 0xf0 && first < 0xf5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
    auto const c = static_cast<char32_t>((first & 0x07) << 18 | (byte(at + 1) & 0x3f) << 12 |
                                         (byte(at + 2) & 0x3f) << 6 | (byte(at + 3) & 0x3f));
    if (c >= 0x10000 && c <= 0x10ffff) {
      at += 4;
      return c;
    }
  }
  ++at;
  return 0xfffd;
}

// What a reader needs to know of a line to tell a wrapped line from a headline.
struct line {
  std::size_t from = 0;
  std::size_t to = 0;  // without the break
  int columns = 0;     // a Chinese character is two
  bool indented = false;
  bool latin = true;   // no Chinese character in it
  char16_t first = 0;  // 0 where the line is blank
  char16_t last = 0;
};

line line_at(std::u16string const& text, std::size_t from) {
  line read;
  read.from = from;
  std::size_t spaces = 0;
  auto at = from;
  for (; at < text.size() && text[at] != u'\n'; ++at) {
    auto const c = text[at];
    if (c == u' ') {
      if (read.first == 0) ++spaces;
      ++read.columns;
      continue;
    }
    if (read.first == 0) read.first = c;
    read.last = c;
    read.latin = read.latin && c < 0x2e80;
    read.columns += c >= 0x2e80 ? 2 : 1;
  }
  read.indented = spaces >= 2;
  read.to = at;
  return read;
}

bool ends_sentence(char16_t c) {
  return std::u16string_view{u"。!?;…:”)"sv}.find(c) != std::u16string_view::npos;
}

// A figure goes on behind the break: "1480\n万元", "约\n200人" is the wrapped line's own matter.
bool figure_goes_on(char16_t last, char16_t first) {
  auto const one_of = [](char16_t c, std::u16string_view set) { return set.find(c) != std::u16string_view::npos; };
  if (one_of(last, u"万亿"sv)) return one_of(first, u"元人吨亩千辆件吨平公个次标美"sv);
  return is_digit(last) && one_of(first, u"万亿千百%‰个元吨人家项列架辆名件起亩对余多次公平"sv);
}

// One more line of the same width behind the next tells a column from two headlines.
bool is_wrapped(line const& before, line const& current, line const& next, line const& after, bool before_was_wrapped) {
  if (current.first == 0 || next.first == 0 || next.indented) return false;
  if (figure_goes_on(current.last, next.first)) return true;
  if (ends_sentence(current.last) || current.last == u'.') return false;
  auto const like = [&current](line const& other) { return std::abs(other.columns - current.columns) <= 2; };
  // A headline may end with a figure ("… rise 31%", "… in Q1") but with no comma.
  if (current.last < 0x2e80 && next.first < 0x2e80 && (is_letter(current.last) || (current.latin && next.latin))) {
    if (current.last == u',') return true;
    return (next.first >= u'a' && next.first <= u'z') || (current.columns >= 60 && (like(next) || like(before)));
  }
  if (current.columns >= 40) return true;
  return current.columns >= 16 && ((like(next) && like(after)) || (before_was_wrapped && like(before)));
}

void resolve_breaks(folded_text& folded) {
  auto& text = folded.text;
  if (text.find(u'\n') == std::u16string::npos) return;
  std::size_t put = 0;
  auto const keep = [&](std::size_t at, char16_t c) {
    text[put] = c;
    folded.points[put] = folded.points[at];
    folded.bytes[put] = folded.bytes[at];
    ++put;
  };
  // An empty one behind the last.
  auto const line_behind = [&](line const& one) { return one.to < text.size() ? line_at(text, one.to + 1) : line{}; };
  line before;
  auto current = line_at(text, 0);
  auto next = line_behind(current);
  auto wrapped_before = false;
  while (true) {
    // Lines are looked at before their places are overwritten: `put` never overtakes the reading.
    auto const more = current.to < text.size();
    auto const after = more ? line_behind(next) : line{};
    auto const wrapped = more && is_wrapped(before, current, next, after, wrapped_before);
    // What stands between the last character and the break, the \r of Windows too, is no space within a word.
    auto end = current.to;
    while (wrapped && end > current.from && text[end - 1] == u' ') --end;
    for (auto at = current.from; at < end; ++at) keep(at, text[at]);
    if (!more) break;
    if (!wrapped) {
      keep(current.to, u'\n');
    } else if (current.last < 0x2e80 && next.first < 0x2e80 && !figure_goes_on(current.last, next.first)) {
      keep(current.to, u' ');
    }
    wrapped_before = wrapped;
    before = current;
    current = next;
    next = after;
  }
  auto const last = text.size();
  folded.points[put] = folded.points[last];
  folded.bytes[put] = folded.bytes[last];
  text.resize(put);
  folded.points.resize(put + 1);
  folded.bytes.resize(put + 1);
}

}  // namespace

text_place folded_text::place(std::size_t from, std::size_t to) const {
  // The end is behind the last character of the stretch, not before the next one: a break may have been left out there.
  std::size_t end_byte = bytes[to - 1];
  decode(given, end_byte);
  return {first_point + points[from], first_point + points[to - 1] + 1, first_byte + bytes[from],
          first_byte + static_cast<std::int64_t>(end_byte)};
}

char16_t folded(char32_t c) {
  return c < 0x10000 ? table()[c] : u'\ufffd';
}

folded_text fold(std::string_view utf8, std::int64_t first_point, std::int64_t first_byte) {
  folded_text made;
  made.given = utf8;
  made.first_point = first_point;
  made.first_byte = first_byte;
  auto const& fold_of = table();
  // Three bytes a character are usual; what is too much is given back.
  made.text.resize(utf8.size());
  made.points.resize(utf8.size() + 1);
  made.bytes.resize(utf8.size() + 1);
  std::size_t put = 0;
  std::uint32_t point = 0;
  for (std::size_t at = 0; at < utf8.size(); ++point) {
    auto const from = at;
    auto const c = decode(utf8, at);
    auto const one = c < 0x10000 ? fold_of[c] : u'\ufffd';
    if (one == 0) continue;
    made.text[put] = one;
    made.points[put] = point;
    made.bytes[put] = static_cast<std::uint32_t>(from);
    ++put;
  }
  made.points[put] = point;
  made.bytes[put] = static_cast<std::uint32_t>(utf8.size());
  made.text.resize(put);
  made.points.resize(put + 1);
  made.bytes.resize(put + 1);
  resolve_breaks(made);
  return made;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (auto const c : text) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xc0 | c >> 6);
      out += static_cast<char>(0x80 | (c & 0x3f));
    } else {
      out += static_cast<char>(0xe0 | c >> 12);
      out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
      out += static_cast<char>(0x80 | (c & 0x3f));
    }
  }
  return out;
}

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  for (std::size_t at = 0; at < utf8.size();) {
    auto const c = decode(utf8, at);
    out += c < 0x10000 ? static_cast<char16_t>(c) : u'\ufffd';
  }
  return out;
}

}  // namespace fengsui::sense::reader
