#include "act/roster/change.h"

namespace fengsui::act {

std::string calendar_of(duty_room& room, std::string const& who, std::string_view lang) {
  auto const stamp = [](base::instant at) {
    auto text = base::to_text(std::chrono::floor<std::chrono::seconds>(at));
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
  };
  // RFC 5545, 3.3.11 and 3.1: text escaped, lines folded at 75 octets without cutting a character.
  auto const escaped = [](std::string const& text) {
    std::string out;
    for (char const c : text) {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c == '\n' ? ' ' : c;
    }
    return out;
  };
  std::string out;
  auto const line = [&](std::string const& text) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      bool const starts = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
      if (starts && length >= 70) {
        out += "\r\n ";
        length = 1;
      }
      out += text[i];
      ++length;
    }
    out += "\r\n";
  };
  auto const& catalogue = room.known().catalogue();
  auto const now = room.now().wall;
  line("BEGIN:VCALENDAR");
  line("VERSION:2.0");
  line("PRODID:-//Fengsui//Duty roster//EN");
  line("CALSCALE:GREGORIAN");
  auto const view = room.look();
  for (auto const* one : view.rosters.of_member(who)) {
    if (one->to < now - std::chrono::days{31}) continue;
    auto const* post = catalogue.find_post(one->post);
    auto const* place = post == nullptr ? nullptr : catalogue.city.find_place(post->place);
    auto const name = post == nullptr ? one->post : post->name.in(lang);
    line("BEGIN:VEVENT");
    line("UID:" + one->id + "@" + catalogue.city.id + ".fengsui");
    line("DTSTAMP:" + stamp(now));
    line("DTSTART:" + stamp(one->from));
    line("DTEND:" + stamp(one->to));
    line("SUMMARY:" + escaped(name + " · " + one->role));
    if (place != nullptr) line("LOCATION:" + escaped(place->name.in(lang)));
    line("STATUS:CONFIRMED");
    line("END:VEVENT");
  }
  line("END:VCALENDAR");
  return out;
}

}  // namespace fengsui::act
